// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseTokenLogprob extends JsonObject {
  public ResponseTokenLogprob() {}

  /** @param value whose fields these are; not a copy */
  public ResponseTokenLogprob(JsonNode value) {
    super(value);
  }

  public String token() {
    return getString("token");
  }

  public ResponseTokenLogprob token(String token) {
    put("token", token);
    return this;
  }

  public double logprob() {
    return required("logprob", getDouble("logprob"));
  }

  public ResponseTokenLogprob logprob(double logprob) {
    put("logprob", logprob);
    return this;
  }

  public List<Long> bytes() {
    return getList("bytes", JsonObject::toLong);
  }

  public ResponseTokenLogprob bytes(List<Long> bytes) {
    put("bytes", bytes);
    return this;
  }

  public List<ResponseTokenLogprobTopLogprobsItem> topLogprobs() {
    return getList("top_logprobs", ResponseTokenLogprobTopLogprobsItem::new);
  }

  public ResponseTokenLogprob topLogprobs(List<ResponseTokenLogprobTopLogprobsItem> topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  public ResponseTokenLogprob topLogprobs(ResponseTokenLogprobTopLogprobsItem... topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }
}
