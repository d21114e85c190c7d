// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class TranscriptionLogprob extends JsonObject {
  public TranscriptionLogprob() {}

  /** @param value whose fields these are; not a copy */
  public TranscriptionLogprob(JsonNode value) {
    super(value);
  }

  public String token() {
    return getString("token");
  }

  public TranscriptionLogprob token(String token) {
    put("token", token);
    return this;
  }

  /** Natural logarithm of how likely it was where it was chosen. */
  public double logprob() {
    return required("logprob", getDouble("logprob"));
  }

  public TranscriptionLogprob logprob(double logprob) {
    put("logprob", logprob);
    return this;
  }

  /** Of the token, which may hold a part of a character. */
  public List<Long> bytes() {
    return getList("bytes", JsonObject::toLong);
  }

  public TranscriptionLogprob bytes(List<Long> bytes) {
    put("bytes", bytes);
    return this;
  }
}
