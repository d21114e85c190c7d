// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatDelta extends JsonObject {
  public ChatDelta() {}

  /** @param value whose fields these are; not a copy */
  public ChatDelta(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ChatDelta role(String role) {
    put("role", role);
    return this;
  }

  public String content() {
    return getString("content");
  }

  public ChatDelta content(String content) {
    put("content", content);
    return this;
  }

  public JsonNode refusal() {
    return get("refusal");
  }

  public ChatDelta refusal(Object refusal) {
    put("refusal", refusal);
    return this;
  }

  public List<ChatToolCallDelta> toolCalls() {
    return getList("tool_calls", ChatToolCallDelta::new);
  }

  public ChatDelta toolCalls(List<ChatToolCallDelta> toolCalls) {
    put("tool_calls", toolCalls);
    return this;
  }

  public ChatDelta toolCalls(ChatToolCallDelta... toolCalls) {
    put("tool_calls", toolCalls);
    return this;
  }
}
