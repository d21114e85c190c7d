// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PlanPreview extends JsonObject {
  public PlanPreview() {
    put("object", "plan_preview");
  }

  /** @param value whose fields these are; not a copy */
  public PlanPreview(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public PlanPreview object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds: the last whole month in UTC. */
  public long periodStart() {
    return required("period_start", getLong("period_start"));
  }

  public PlanPreview periodStart(long periodStart) {
    put("period_start", periodStart);
    return this;
  }

  public long periodEnd() {
    return required("period_end", getLong("period_end"));
  }

  public PlanPreview periodEnd(long periodEnd) {
    put("period_end", periodEnd);
    return this;
  }

  /** What was charged, as the rollups have it. */
  public String usageNanoUsd() {
    return getString("usage_nano_usd");
  }

  public PlanPreview usageNanoUsd(String usageNanoUsd) {
    put("usage_nano_usd", usageNanoUsd);
    return this;
  }

  /** Whole nano-USD, in decimal. */
  public String includedNanoUsd() {
    return getString("included_nano_usd");
  }

  public PlanPreview includedNanoUsd(String includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** Beyond it, as it would be charged. */
  public String overageNanoUsd() {
    return getString("overage_nano_usd");
  }

  public PlanPreview overageNanoUsd(String overageNanoUsd) {
    put("overage_nano_usd", overageNanoUsd);
    return this;
  }

  /** Beyond it, which the plan does not allow. */
  public String stoppedNanoUsd() {
    return getString("stopped_nano_usd");
  }

  public PlanPreview stoppedNanoUsd(String stoppedNanoUsd) {
    put("stopped_nano_usd", stoppedNanoUsd);
    return this;
  }

  /** Whole nano-USD, in decimal. */
  public String feeNanoUsd() {
    return getString("fee_nano_usd");
  }

  public PlanPreview feeNanoUsd(String feeNanoUsd) {
    put("fee_nano_usd", feeNanoUsd);
    return this;
  }

  /** Fee and overage. */
  public String totalNanoUsd() {
    return getString("total_nano_usd");
  }

  public PlanPreview totalNanoUsd(String totalNanoUsd) {
    put("total_nano_usd", totalNanoUsd);
    return this;
  }

  /** The total less the usage. */
  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public PlanPreview differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }

  /** The largest differences first, at most 100. */
  public List<PlanPreviewOrganizationsItem> organizations() {
    return getList("organizations", PlanPreviewOrganizationsItem::new);
  }

  public PlanPreview organizations(List<PlanPreviewOrganizationsItem> organizations) {
    put("organizations", organizations);
    return this;
  }

  public PlanPreview organizations(PlanPreviewOrganizationsItem... organizations) {
    put("organizations", organizations);
    return this;
  }

  /** What a month's sums cannot tell. */
  public List<String> notIncluded() {
    return getList("not_included", JsonObject::toText);
  }

  public PlanPreview notIncluded(List<String> notIncluded) {
    put("not_included", notIncluded);
    return this;
  }
}
