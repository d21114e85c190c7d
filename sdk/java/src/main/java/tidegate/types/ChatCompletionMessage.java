// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatCompletionMessage extends JsonObject {
  public ChatCompletionMessage() {
    put("role", "assistant");
  }

  /** @param value whose fields these are; not a copy */
  public ChatCompletionMessage(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ChatCompletionMessage role(String role) {
    put("role", role);
    return this;
  }

  /** null when the model called tools and said nothing else. */
  public String content() {
    return getString("content");
  }

  public ChatCompletionMessage content(String content) {
    put("content", content);
    return this;
  }

  public String refusal() {
    return getString("refusal");
  }

  public ChatCompletionMessage refusal(String refusal) {
    put("refusal", refusal);
    return this;
  }

  public List<ChatToolCall> toolCalls() {
    return getList("tool_calls", ChatToolCall::new);
  }

  public ChatCompletionMessage toolCalls(List<ChatToolCall> toolCalls) {
    put("tool_calls", toolCalls);
    return this;
  }

  public ChatCompletionMessage toolCalls(ChatToolCall... toolCalls) {
    put("tool_calls", toolCalls);
    return this;
  }
}
