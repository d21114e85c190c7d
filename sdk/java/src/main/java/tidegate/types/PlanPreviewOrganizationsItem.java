// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PlanPreviewOrganizationsItem extends JsonObject {
  public PlanPreviewOrganizationsItem() {}

  /** @param value whose fields these are; not a copy */
  public PlanPreviewOrganizationsItem(JsonNode value) {
    super(value);
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public PlanPreviewOrganizationsItem organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  /** What was charged, as the rollups have it. */
  public String usageNanoUsd() {
    return getString("usage_nano_usd");
  }

  public PlanPreviewOrganizationsItem usageNanoUsd(String usageNanoUsd) {
    put("usage_nano_usd", usageNanoUsd);
    return this;
  }

  /** Whole nano-USD, in decimal. */
  public String includedNanoUsd() {
    return getString("included_nano_usd");
  }

  public PlanPreviewOrganizationsItem includedNanoUsd(String includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** Beyond it, as it would be charged. */
  public String overageNanoUsd() {
    return getString("overage_nano_usd");
  }

  public PlanPreviewOrganizationsItem overageNanoUsd(String overageNanoUsd) {
    put("overage_nano_usd", overageNanoUsd);
    return this;
  }

  /** Beyond it, which the plan does not allow. */
  public String stoppedNanoUsd() {
    return getString("stopped_nano_usd");
  }

  public PlanPreviewOrganizationsItem stoppedNanoUsd(String stoppedNanoUsd) {
    put("stopped_nano_usd", stoppedNanoUsd);
    return this;
  }

  /** Whole nano-USD, in decimal. */
  public String feeNanoUsd() {
    return getString("fee_nano_usd");
  }

  public PlanPreviewOrganizationsItem feeNanoUsd(String feeNanoUsd) {
    put("fee_nano_usd", feeNanoUsd);
    return this;
  }

  /** Fee and overage. */
  public String totalNanoUsd() {
    return getString("total_nano_usd");
  }

  public PlanPreviewOrganizationsItem totalNanoUsd(String totalNanoUsd) {
    put("total_nano_usd", totalNanoUsd);
    return this;
  }

  /** The total less the usage. */
  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public PlanPreviewOrganizationsItem differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }
}
