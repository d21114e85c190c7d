// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseToolsItem extends JsonObject {
  public ResponseToolsItem() {
    put("type", "function");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseToolsItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseToolsItem type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseToolsItem name(String name) {
    put("name", name);
    return this;
  }
}
