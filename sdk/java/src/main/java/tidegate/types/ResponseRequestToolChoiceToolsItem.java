// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseRequestToolChoiceToolsItem extends JsonObject {
  public ResponseRequestToolChoiceToolsItem() {
    put("type", "function");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseRequestToolChoiceToolsItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseRequestToolChoiceToolsItem type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseRequestToolChoiceToolsItem name(String name) {
    put("name", name);
    return this;
  }
}
