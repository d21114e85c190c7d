// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Limit extends JsonObject {
  public Limit() {}

  /** @param value whose fields these are; not a copy */
  public Limit(JsonNode value) {
    super(value);
  }

  public String scope() {
    return getString("scope");
  }

  public Limit scope(String scope) {
    put("scope", scope);
    return this;
  }

  /** The organization's, project's or key's id. */
  public String scopeId() {
    return getString("scope_id");
  }

  public Limit scopeId(String scopeId) {
    put("scope_id", scopeId);
    return this;
  }

  /** null is all models together. */
  public String model() {
    return getString("model");
  }

  public Limit model(String model) {
    put("model", model);
    return this;
  }

  public String metric() {
    return getString("metric");
  }

  public Limit metric(String metric) {
    put("metric", metric);
    return this;
  }

  /** null for concurrent_requests alone. */
  public String period() {
    return getString("period");
  }

  public Limit period(String period) {
    put("period", period);
    return this;
  }

  /** The most that is let through in any stretch of the period's length; for concurrent_requests at any time. */
  public long value() {
    return required("value", getLong("value"));
  }

  public Limit value(long value) {
    put("value", value);
    return this;
  }
}
