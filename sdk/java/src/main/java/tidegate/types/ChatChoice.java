// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatChoice extends JsonObject {
  public ChatChoice() {}

  /** @param value whose fields these are; not a copy */
  public ChatChoice(JsonNode value) {
    super(value);
  }

  public long index() {
    return required("index", getLong("index"));
  }

  public ChatChoice index(long index) {
    put("index", index);
    return this;
  }

  public ChatCompletionMessage message() {
    return getObject("message", ChatCompletionMessage::new);
  }

  public ChatChoice message(ChatCompletionMessage message) {
    put("message", message);
    return this;
  }

  public ChatLogprobs logprobs() {
    return getObject("logprobs", ChatLogprobs::new);
  }

  public ChatChoice logprobs(ChatLogprobs logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public String finishReason() {
    return getString("finish_reason");
  }

  public ChatChoice finishReason(String finishReason) {
    put("finish_reason", finishReason);
    return this;
  }
}
