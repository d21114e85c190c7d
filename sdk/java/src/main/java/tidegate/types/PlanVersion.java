// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PlanVersion extends JsonObject {
  public PlanVersion() {
    put("object", "plan_version");
  }

  /** @param value whose fields these are; not a copy */
  public PlanVersion(JsonNode value) {
    super(value);
  }

  /** `plan&#64;version` */
  public String id() {
    return getString("id");
  }

  public PlanVersion id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public PlanVersion object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public PlanVersion createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public String plan() {
    return getString("plan");
  }

  public PlanVersion plan(String plan) {
    put("plan", plan);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public PlanVersion version(long version) {
    put("version", version);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public PlanVersion name(String name) {
    put("name", name);
    return this;
  }

  public long monthlyFeeNanoUsd() {
    return required("monthly_fee_nano_usd", getLong("monthly_fee_nano_usd"));
  }

  public PlanVersion monthlyFeeNanoUsd(long monthlyFeeNanoUsd) {
    put("monthly_fee_nano_usd", monthlyFeeNanoUsd);
    return this;
  }

  public long includedNanoUsd() {
    return required("included_nano_usd", getLong("included_nano_usd"));
  }

  public PlanVersion includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  public PlanVersionOverage overage() {
    return getObject("overage", PlanVersionOverage::new);
  }

  public PlanVersion overage(PlanVersionOverage overage) {
    put("overage", overage);
    return this;
  }

  public PlanVersionTrial trial() {
    return getObject("trial", PlanVersionTrial::new);
  }

  public PlanVersion trial(PlanVersionTrial trial) {
    put("trial", trial);
    return this;
  }
}
