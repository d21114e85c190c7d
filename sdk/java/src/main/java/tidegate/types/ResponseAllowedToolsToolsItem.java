// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseAllowedToolsToolsItem extends JsonObject {
  public ResponseAllowedToolsToolsItem() {
    put("type", "function");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseAllowedToolsToolsItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseAllowedToolsToolsItem type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseAllowedToolsToolsItem name(String name) {
    put("name", name);
    return this;
  }
}
