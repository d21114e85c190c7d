// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatTopLogprob extends JsonObject {
  public ChatTopLogprob() {}

  /** @param value whose fields these are; not a copy */
  public ChatTopLogprob(JsonNode value) {
    super(value);
  }

  public String token() {
    return getString("token");
  }

  public ChatTopLogprob token(String token) {
    put("token", token);
    return this;
  }

  public double logprob() {
    return required("logprob", getDouble("logprob"));
  }

  public ChatTopLogprob logprob(double logprob) {
    put("logprob", logprob);
    return this;
  }

  public List<Long> bytes() {
    return getList("bytes", JsonObject::toLong);
  }

  public ChatTopLogprob bytes(List<Long> bytes) {
    put("bytes", bytes);
    return this;
  }
}
