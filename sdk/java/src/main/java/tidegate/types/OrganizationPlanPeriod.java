// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanPeriod extends JsonObject {
  public OrganizationPlanPeriod() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanPeriod(JsonNode value) {
    super(value);
  }

  /** Unix seconds. */
  public long startsAt() {
    return required("starts_at", getLong("starts_at"));
  }

  public OrganizationPlanPeriod startsAt(long startsAt) {
    put("starts_at", startsAt);
    return this;
  }

  /** Not included. Unix seconds. */
  public long endsAt() {
    return required("ends_at", getLong("ends_at"));
  }

  public OrganizationPlanPeriod endsAt(long endsAt) {
    put("ends_at", endsAt);
    return this;
  }

  public boolean trial() {
    return required("trial", getBoolean("trial"));
  }

  public OrganizationPlanPeriod trial(boolean trial) {
    put("trial", trial);
    return this;
  }

  public long feeNanoUsd() {
    return required("fee_nano_usd", getLong("fee_nano_usd"));
  }

  public OrganizationPlanPeriod feeNanoUsd(long feeNanoUsd) {
    put("fee_nano_usd", feeNanoUsd);
    return this;
  }

  public long includedNanoUsd() {
    return required("included_nano_usd", getLong("included_nano_usd"));
  }

  public OrganizationPlanPeriod includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }
}
