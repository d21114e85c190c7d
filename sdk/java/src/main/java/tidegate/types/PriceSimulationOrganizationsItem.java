// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PriceSimulationOrganizationsItem extends JsonObject {
  public PriceSimulationOrganizationsItem() {}

  /** @param value whose fields these are; not a copy */
  public PriceSimulationOrganizationsItem(JsonNode value) {
    super(value);
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public PriceSimulationOrganizationsItem organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  /** Settled requests that were replayed. */
  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public PriceSimulationOrganizationsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  /** Of them, those that another model answers. */
  public long numMovedRequests() {
    return required("num_moved_requests", getLong("num_moved_requests"));
  }

  public PriceSimulationOrganizationsItem numMovedRequests(long numMovedRequests) {
    put("num_moved_requests", numMovedRequests);
    return this;
  }

  /** Of requests, as it was, in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public PriceSimulationOrganizationsItem chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** Under the other terms, in decimal. */
  public String repricedNanoUsd() {
    return getString("repriced_nano_usd");
  }

  public PriceSimulationOrganizationsItem repricedNanoUsd(String repricedNanoUsd) {
    put("repriced_nano_usd", repricedNanoUsd);
    return this;
  }

  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public PriceSimulationOrganizationsItem differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }

  /** Their own share of devices' time, and providers' tokens, as it was. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public PriceSimulationOrganizationsItem costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  public String newCostNanoUsd() {
    return getString("new_cost_nano_usd");
  }

  public PriceSimulationOrganizationsItem newCostNanoUsd(String newCostNanoUsd) {
    put("new_cost_nano_usd", newCostNanoUsd);
    return this;
  }

  /** Of what was charged, what plans included. */
  public String includedNanoUsd() {
    return getString("included_nano_usd");
  }

  public PriceSimulationOrganizationsItem includedNanoUsd(String includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  public String newIncludedNanoUsd() {
    return getString("new_included_nano_usd");
  }

  public PriceSimulationOrganizationsItem newIncludedNanoUsd(String newIncludedNanoUsd) {
    put("new_included_nano_usd", newIncludedNanoUsd);
    return this;
  }

  /** Of plans, less what went back. */
  public String feesNanoUsd() {
    return getString("fees_nano_usd");
  }

  public PriceSimulationOrganizationsItem feesNanoUsd(String feesNanoUsd) {
    put("fees_nano_usd", feesNanoUsd);
    return this;
  }

  public String newFeesNanoUsd() {
    return getString("new_fees_nano_usd");
  }

  public PriceSimulationOrganizationsItem newFeesNanoUsd(String newFeesNanoUsd) {
    put("new_fees_nano_usd", newFeesNanoUsd);
    return this;
  }

  /** Charges that no plan included, and fees. */
  public String billedNanoUsd() {
    return getString("billed_nano_usd");
  }

  public PriceSimulationOrganizationsItem billedNanoUsd(String billedNanoUsd) {
    put("billed_nano_usd", billedNanoUsd);
    return this;
  }

  public String newBilledNanoUsd() {
    return getString("new_billed_nano_usd");
  }

  public PriceSimulationOrganizationsItem newBilledNanoUsd(String newBilledNanoUsd) {
    put("new_billed_nano_usd", newBilledNanoUsd);
    return this;
  }

  public String billDifferenceNanoUsd() {
    return getString("bill_difference_nano_usd");
  }

  public PriceSimulationOrganizationsItem billDifferenceNanoUsd(String billDifferenceNanoUsd) {
    put("bill_difference_nano_usd", billDifferenceNanoUsd);
    return this;
  }

  /** Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal. */
  public String creditsNeededNanoUsd() {
    return getString("credits_needed_nano_usd");
  }

  public PriceSimulationOrganizationsItem creditsNeededNanoUsd(String creditsNeededNanoUsd) {
    put("credits_needed_nano_usd", creditsNeededNanoUsd);
    return this;
  }

  /** Billed less cost, before devices' idle time. */
  public String marginNanoUsd() {
    return getString("margin_nano_usd");
  }

  public PriceSimulationOrganizationsItem marginNanoUsd(String marginNanoUsd) {
    put("margin_nano_usd", marginNanoUsd);
    return this;
  }

  public String newMarginNanoUsd() {
    return getString("new_margin_nano_usd");
  }

  public PriceSimulationOrganizationsItem newMarginNanoUsd(String newMarginNanoUsd) {
    put("new_margin_nano_usd", newMarginNanoUsd);
    return this;
  }

  /** What is left of new_billed_nano_usd when customers have answered; in decimal. */
  public String expectedNanoUsd() {
    return getString("expected_nano_usd");
  }

  public PriceSimulationOrganizationsItem expectedNanoUsd(String expectedNanoUsd) {
    put("expected_nano_usd", expectedNanoUsd);
    return this;
  }

  /** The same less the cost of what is left. */
  public String expectedMarginNanoUsd() {
    return getString("expected_margin_nano_usd");
  }

  public PriceSimulationOrganizationsItem expectedMarginNanoUsd(String expectedMarginNanoUsd) {
    put("expected_margin_nano_usd", expectedMarginNanoUsd);
    return this;
  }

  public boolean paysMore() {
    return required("pays_more", getBoolean("pays_more"));
  }

  public PriceSimulationOrganizationsItem paysMore(boolean paysMore) {
    put("pays_more", paysMore);
    return this;
  }

  /** Of the volume; above 100 is more of it. */
  public double retainedPercent() {
    return required("retained_percent", getDouble("retained_percent"));
  }

  public PriceSimulationOrganizationsItem retainedPercent(double retainedPercent) {
    put("retained_percent", retainedPercent);
    return this;
  }

  /** At this elasticity nothing is left. */
  public boolean leaves() {
    return required("leaves", getBoolean("leaves"));
  }

  public PriceSimulationOrganizationsItem leaves(boolean leaves) {
    put("leaves", leaves);
    return this;
  }

  public boolean isComplete() {
    return required("is_complete", getBoolean("is_complete"));
  }

  public PriceSimulationOrganizationsItem isComplete(boolean isComplete) {
    put("is_complete", isComplete);
    return this;
  }

  public List<PriceSimulationOrganizationsItemModelsItem> models() {
    return getList("models", PriceSimulationOrganizationsItemModelsItem::new);
  }

  public PriceSimulationOrganizationsItem models(List<PriceSimulationOrganizationsItemModelsItem> models) {
    put("models", models);
    return this;
  }

  public PriceSimulationOrganizationsItem models(PriceSimulationOrganizationsItemModelsItem... models) {
    put("models", models);
    return this;
  }
}
