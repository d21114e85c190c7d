// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** By the pool's figures, which are seconds old. */
public final class CostedRouteWait extends JsonObject {
  public CostedRouteWait() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteWait(JsonNode value) {
    super(value);
  }

  /** How long it would wait now at the first candidate. null: that is of no pool, and does not say. */
  public Long expectedMs() {
    return getLong("expected_ms");
  }

  public CostedRouteWait expectedMs(long expectedMs) {
    put("expected_ms", expectedMs);
    return this;
  }

  public CostedRouteWait expectedMs(Long expectedMs) {
    put("expected_ms", expectedMs);
    return this;
  }

  /** No worker would begin it in time: it would be 429 `no_capacity`. */
  public boolean isRefused() {
    return required("is_refused", getBoolean("is_refused"));
  }

  public CostedRouteWait isRefused(boolean isRefused) {
    put("is_refused", isRefused);
    return this;
  }

  /** null: it is not refused. */
  public Long retryAfterMs() {
    return getLong("retry_after_ms");
  }

  public CostedRouteWait retryAfterMs(long retryAfterMs) {
    put("retry_after_ms", retryAfterMs);
    return this;
  }

  public CostedRouteWait retryAfterMs(Long retryAfterMs) {
    put("retry_after_ms", retryAfterMs);
    return this;
  }
}
