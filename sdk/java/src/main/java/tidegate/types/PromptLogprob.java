// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PromptLogprob extends JsonObject {
  public PromptLogprob() {}

  /** @param value whose fields these are; not a copy */
  public PromptLogprob(JsonNode value) {
    super(value);
  }

  public double logprob() {
    return required("logprob", getDouble("logprob"));
  }

  public PromptLogprob logprob(double logprob) {
    put("logprob", logprob);
    return this;
  }

  /** 1 is the likeliest. */
  public long rank() {
    return required("rank", getLong("rank"));
  }

  public PromptLogprob rank(long rank) {
    put("rank", rank);
    return this;
  }

  public String decodedToken() {
    return getString("decoded_token");
  }

  public PromptLogprob decodedToken(String decodedToken) {
    put("decoded_token", decodedToken);
    return this;
  }
}
