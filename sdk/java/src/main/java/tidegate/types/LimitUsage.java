// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class LimitUsage extends JsonObject {
  public LimitUsage() {
    put("object", "limit");
  }

  /** @param value whose fields these are; not a copy */
  public LimitUsage(JsonNode value) {
    super(value);
  }

  /** What it limits, as one text. */
  public String id() {
    return getString("id");
  }

  public LimitUsage id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public LimitUsage object(String object) {
    put("object", object);
    return this;
  }

  public String scope() {
    return getString("scope");
  }

  public LimitUsage scope(String scope) {
    put("scope", scope);
    return this;
  }

  /** The organization's, project's or key's id. */
  public String scopeId() {
    return getString("scope_id");
  }

  public LimitUsage scopeId(String scopeId) {
    put("scope_id", scopeId);
    return this;
  }

  /** null is all models together. */
  public String model() {
    return getString("model");
  }

  public LimitUsage model(String model) {
    put("model", model);
    return this;
  }

  public String metric() {
    return getString("metric");
  }

  public LimitUsage metric(String metric) {
    put("metric", metric);
    return this;
  }

  /** null for concurrent_requests alone. */
  public String period() {
    return getString("period");
  }

  public LimitUsage period(String period) {
    put("period", period);
    return this;
  }

  /** The most that is let through in any stretch of the period's length; for concurrent_requests at any time. */
  public long value() {
    return required("value", getLong("value"));
  }

  public LimitUsage value(long value) {
    put("value", value);
    return this;
  }

  /** What was let through in the period that ends now, with the output that running requests may still have. It can be more than the value after that was lowered. */
  public long used() {
    return required("used", getLong("used"));
  }

  public LimitUsage used(long used) {
    put("used", used);
    return this;
  }

  /** Milliseconds until nothing is in use any more, if what runs ended now; null for concurrent_requests. */
  public Long resetMs() {
    return getLong("reset_ms");
  }

  public LimitUsage resetMs(long resetMs) {
    put("reset_ms", resetMs);
    return this;
  }

  public LimitUsage resetMs(Long resetMs) {
    put("reset_ms", resetMs);
    return this;
  }
}
