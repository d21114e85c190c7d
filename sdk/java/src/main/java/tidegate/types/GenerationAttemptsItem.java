// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class GenerationAttemptsItem extends JsonObject {
  public GenerationAttemptsItem() {}

  /** @param value whose fields these are; not a copy */
  public GenerationAttemptsItem(JsonNode value) {
    super(value);
  }

  /** From 1, in the order of the candidates. */
  public long attempt() {
    return required("attempt", getLong("attempt"));
  }

  public GenerationAttemptsItem attempt(long attempt) {
    put("attempt", attempt);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public GenerationAttemptsItem model(String model) {
    put("model", model);
    return this;
  }

  public String deploymentId() {
    return getString("deployment_id");
  }

  public GenerationAttemptsItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** `ended`: the request ended with it. `broken_off`: in the middle of the answer, and the next one went on. `given_up`: before its first word, or for another that was faster. */
  public String outcome() {
    return getString("outcome");
  }

  public GenerationAttemptsItem outcome(String outcome) {
    put("outcome", outcome);
    return this;
  }

  /** Given by then, of one that was broken off. */
  public Long completionTokens() {
    return getLong("completion_tokens");
  }

  public GenerationAttemptsItem completionTokens(long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }

  public GenerationAttemptsItem completionTokens(Long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }
}
