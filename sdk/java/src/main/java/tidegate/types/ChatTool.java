// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatTool extends JsonObject {
  public ChatTool() {
    put("type", "function");
  }

  /** @param value whose fields these are; not a copy */
  public ChatTool(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatTool type(String type) {
    put("type", type);
    return this;
  }

  public ChatToolFunction function() {
    return getObject("function", ChatToolFunction::new);
  }

  public ChatTool function(ChatToolFunction function) {
    put("function", function);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public ChatTool cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
