// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatToolCall extends JsonObject {
  public ChatToolCall() {
    put("type", "function");
  }

  /** @param value whose fields these are; not a copy */
  public ChatToolCall(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ChatToolCall id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public ChatToolCall type(String type) {
    put("type", type);
    return this;
  }

  public ChatToolCallFunction function() {
    return getObject("function", ChatToolCallFunction::new);
  }

  public ChatToolCall function(ChatToolCallFunction function) {
    put("function", function);
    return this;
  }
}
