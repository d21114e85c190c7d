// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatChunkChoice extends JsonObject {
  public ChatChunkChoice() {}

  /** @param value whose fields these are; not a copy */
  public ChatChunkChoice(JsonNode value) {
    super(value);
  }

  public long index() {
    return required("index", getLong("index"));
  }

  public ChatChunkChoice index(long index) {
    put("index", index);
    return this;
  }

  public ChatDelta delta() {
    return getObject("delta", ChatDelta::new);
  }

  public ChatChunkChoice delta(ChatDelta delta) {
    put("delta", delta);
    return this;
  }

  public ChatLogprobs logprobs() {
    return getObject("logprobs", ChatLogprobs::new);
  }

  public ChatChunkChoice logprobs(ChatLogprobs logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public String finishReason() {
    return getString("finish_reason");
  }

  public ChatChunkChoice finishReason(String finishReason) {
    put("finish_reason", finishReason);
    return this;
  }
}
