// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatNamedTool extends JsonObject {
  public ChatNamedTool() {
    put("type", "function");
  }

  /** @param value whose fields these are; not a copy */
  public ChatNamedTool(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatNamedTool type(String type) {
    put("type", type);
    return this;
  }

  public ChatNamedToolFunction function() {
    return getObject("function", ChatNamedToolFunction::new);
  }

  public ChatNamedTool function(ChatNamedToolFunction function) {
    put("function", function);
    return this;
  }
}
