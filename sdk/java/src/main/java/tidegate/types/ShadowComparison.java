// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ShadowComparison extends JsonObject {
  public ShadowComparison() {
    put("object", "shadow_comparison");
  }

  /** @param value whose fields these are; not a copy */
  public ShadowComparison(JsonNode value) {
    super(value);
  }

  /** The shadow's, and the deployment that answered. */
  public String id() {
    return getString("id");
  }

  public ShadowComparison id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public ShadowComparison object(String object) {
    put("object", object);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public ShadowComparison model(String model) {
    put("model", model);
    return this;
  }

  /** The shadow. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public ShadowComparison deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** The one whose answers were given. */
  public String againstDeploymentId() {
    return getString("against_deployment_id");
  }

  public ShadowComparison againstDeploymentId(String againstDeploymentId) {
    put("against_deployment_id", againstDeploymentId);
    return this;
  }

  /** Unix seconds. */
  public long firstAt() {
    return required("first_at", getLong("first_at"));
  }

  public ShadowComparison firstAt(long firstAt) {
    put("first_at", firstAt);
    return this;
  }

  /** Unix seconds. */
  public long lastAt() {
    return required("last_at", getLong("last_at"));
  }

  public ShadowComparison lastAt(long lastAt) {
    put("last_at", lastAt);
    return this;
  }

  /** false: there were more; these are the newest. */
  public boolean isComplete() {
    return required("is_complete", getBoolean("is_complete"));
  }

  public ShadowComparison isComplete(boolean isComplete) {
    put("is_complete", isComplete);
    return this;
  }

  public long numCopies() {
    return required("num_copies", getLong("num_copies"));
  }

  public ShadowComparison numCopies(long numCopies) {
    put("num_copies", numCopies);
    return this;
  }

  /** `refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another. */
  public ShadowComparisonOutcomes outcomes() {
    return getObject("outcomes", ShadowComparisonOutcomes::new);
  }

  public ShadowComparison outcomes(ShadowComparisonOutcomes outcomes) {
    put("outcomes", outcomes);
    return this;
  }

  /** Requests whose answers are the same each time: temperature 0, or a seed. */
  public ShadowComparisonDeterministic deterministic() {
    return getObject("deterministic", ShadowComparisonDeterministic::new);
  }

  public ShadowComparison deterministic(ShadowComparisonDeterministic deterministic) {
    put("deterministic", deterministic);
    return this;
  }

  /** Copies that completed. */
  public long compared() {
    return required("compared", getLong("compared"));
  }

  public ShadowComparison compared(long compared) {
    put("compared", compared);
    return this;
  }

  /** Of those. */
  public long sameFinishReason() {
    return required("same_finish_reason", getLong("same_finish_reason"));
  }

  public ShadowComparison sameFinishReason(long sameFinishReason) {
    put("same_finish_reason", sameFinishReason);
    return this;
  }

  /** Of the answers that were given. */
  public long givenCompletionTokens() {
    return required("given_completion_tokens", getLong("given_completion_tokens"));
  }

  public ShadowComparison givenCompletionTokens(long givenCompletionTokens) {
    put("given_completion_tokens", givenCompletionTokens);
    return this;
  }

  /** Of the shadow's for the same. */
  public long comparedCompletionTokens() {
    return required("compared_completion_tokens", getLong("compared_completion_tokens"));
  }

  public ShadowComparison comparedCompletionTokens(long comparedCompletionTokens) {
    put("compared_completion_tokens", comparedCompletionTokens);
    return this;
  }

  /** Of streams, from their dispatch on, at the deployment that answered. */
  public ShadowComparisonGivenFirstTokenMs givenFirstTokenMs() {
    return getObject("given_first_token_ms", ShadowComparisonGivenFirstTokenMs::new);
  }

  public ShadowComparison givenFirstTokenMs(ShadowComparisonGivenFirstTokenMs givenFirstTokenMs) {
    put("given_first_token_ms", givenFirstTokenMs);
    return this;
  }

  /** The same of the shadow. */
  public ShadowComparisonFirstTokenMs firstTokenMs() {
    return getObject("first_token_ms", ShadowComparisonFirstTokenMs::new);
  }

  public ShadowComparison firstTokenMs(ShadowComparisonFirstTokenMs firstTokenMs) {
    put("first_token_ms", firstTokenMs);
    return this;
  }

  public long promptTokens() {
    return required("prompt_tokens", getLong("prompt_tokens"));
  }

  public ShadowComparison promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public long cachedTokens() {
    return required("cached_tokens", getLong("cached_tokens"));
  }

  public ShadowComparison cachedTokens(long cachedTokens) {
    put("cached_tokens", cachedTokens);
    return this;
  }

  /** Of all copies, whatever became of them. */
  public long completionTokens() {
    return required("completion_tokens", getLong("completion_tokens"));
  }

  public ShadowComparison completionTokens(long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }

  /** Microseconds. */
  public String deviceUs() {
    return getString("device_us");
  }

  public ShadowComparison deviceUs(String deviceUs) {
    put("device_us", deviceUs);
    return this;
  }

  /** An estimate of what the copies cost, by the deployment's cost. No revenue. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public ShadowComparison costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }
}
