// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatTokenLogprob extends JsonObject {
  public ChatTokenLogprob() {}

  /** @param value whose fields these are; not a copy */
  public ChatTokenLogprob(JsonNode value) {
    super(value);
  }

  public String token() {
    return getString("token");
  }

  public ChatTokenLogprob token(String token) {
    put("token", token);
    return this;
  }

  public double logprob() {
    return required("logprob", getDouble("logprob"));
  }

  public ChatTokenLogprob logprob(double logprob) {
    put("logprob", logprob);
    return this;
  }

  public List<Long> bytes() {
    return getList("bytes", JsonObject::toLong);
  }

  public ChatTokenLogprob bytes(List<Long> bytes) {
    put("bytes", bytes);
    return this;
  }

  public List<ChatTopLogprob> topLogprobs() {
    return getList("top_logprobs", ChatTopLogprob::new);
  }

  public ChatTokenLogprob topLogprobs(List<ChatTopLogprob> topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  public ChatTokenLogprob topLogprobs(ChatTopLogprob... topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }
}
