// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PriceSimulation extends JsonObject {
  public PriceSimulation() {
    put("object", "price_simulation");
    put("is_estimate", true);
    put("source", "ledger");
  }

  /** @param value whose fields these are; not a copy */
  public PriceSimulation(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public PriceSimulation object(String object) {
    put("object", object);
    return this;
  }

  public boolean isEstimate() {
    return required("is_estimate", getBoolean("is_estimate"));
  }

  public PriceSimulation isEstimate(boolean isEstimate) {
    put("is_estimate", isEstimate);
    return this;
  }

  /** Each request's entry: its usage and the price it was charged at. */
  public String source() {
    return getString("source");
  }

  public PriceSimulation source(String source) {
    put("source", source);
    return this;
  }

  /** Unix seconds, inclusive, a whole hour. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public PriceSimulation startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive, a whole hour. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public PriceSimulation endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public double elasticity() {
    return required("elasticity", getDouble("elasticity"));
  }

  public PriceSimulation elasticity(double elasticity) {
    put("elasticity", elasticity);
    return this;
  }

  /** Settled requests that were replayed. */
  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public PriceSimulation numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  /** Of them, those that another model answers. */
  public long numMovedRequests() {
    return required("num_moved_requests", getLong("num_moved_requests"));
  }

  public PriceSimulation numMovedRequests(long numMovedRequests) {
    put("num_moved_requests", numMovedRequests);
    return this;
  }

  /** Of requests, as it was, in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public PriceSimulation chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** Under the other terms, in decimal. */
  public String repricedNanoUsd() {
    return getString("repriced_nano_usd");
  }

  public PriceSimulation repricedNanoUsd(String repricedNanoUsd) {
    put("repriced_nano_usd", repricedNanoUsd);
    return this;
  }

  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public PriceSimulation differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }

  /** Their own share of devices' time, and providers' tokens, as it was. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public PriceSimulation costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  public String newCostNanoUsd() {
    return getString("new_cost_nano_usd");
  }

  public PriceSimulation newCostNanoUsd(String newCostNanoUsd) {
    put("new_cost_nano_usd", newCostNanoUsd);
    return this;
  }

  /** Of what was charged, what plans included. */
  public String includedNanoUsd() {
    return getString("included_nano_usd");
  }

  public PriceSimulation includedNanoUsd(String includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  public String newIncludedNanoUsd() {
    return getString("new_included_nano_usd");
  }

  public PriceSimulation newIncludedNanoUsd(String newIncludedNanoUsd) {
    put("new_included_nano_usd", newIncludedNanoUsd);
    return this;
  }

  /** Of plans, less what went back. */
  public String feesNanoUsd() {
    return getString("fees_nano_usd");
  }

  public PriceSimulation feesNanoUsd(String feesNanoUsd) {
    put("fees_nano_usd", feesNanoUsd);
    return this;
  }

  public String newFeesNanoUsd() {
    return getString("new_fees_nano_usd");
  }

  public PriceSimulation newFeesNanoUsd(String newFeesNanoUsd) {
    put("new_fees_nano_usd", newFeesNanoUsd);
    return this;
  }

  /** Charges that no plan included, and fees. */
  public String billedNanoUsd() {
    return getString("billed_nano_usd");
  }

  public PriceSimulation billedNanoUsd(String billedNanoUsd) {
    put("billed_nano_usd", billedNanoUsd);
    return this;
  }

  public String newBilledNanoUsd() {
    return getString("new_billed_nano_usd");
  }

  public PriceSimulation newBilledNanoUsd(String newBilledNanoUsd) {
    put("new_billed_nano_usd", newBilledNanoUsd);
    return this;
  }

  public String billDifferenceNanoUsd() {
    return getString("bill_difference_nano_usd");
  }

  public PriceSimulation billDifferenceNanoUsd(String billDifferenceNanoUsd) {
    put("bill_difference_nano_usd", billDifferenceNanoUsd);
    return this;
  }

  /** Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal. */
  public String creditsNeededNanoUsd() {
    return getString("credits_needed_nano_usd");
  }

  public PriceSimulation creditsNeededNanoUsd(String creditsNeededNanoUsd) {
    put("credits_needed_nano_usd", creditsNeededNanoUsd);
    return this;
  }

  /** Billed less cost, before devices' idle time. */
  public String marginNanoUsd() {
    return getString("margin_nano_usd");
  }

  public PriceSimulation marginNanoUsd(String marginNanoUsd) {
    put("margin_nano_usd", marginNanoUsd);
    return this;
  }

  public String newMarginNanoUsd() {
    return getString("new_margin_nano_usd");
  }

  public PriceSimulation newMarginNanoUsd(String newMarginNanoUsd) {
    put("new_margin_nano_usd", newMarginNanoUsd);
    return this;
  }

  /** What is left of new_billed_nano_usd when customers have answered; in decimal. */
  public String expectedNanoUsd() {
    return getString("expected_nano_usd");
  }

  public PriceSimulation expectedNanoUsd(String expectedNanoUsd) {
    put("expected_nano_usd", expectedNanoUsd);
    return this;
  }

  /** The same less the cost of what is left. */
  public String expectedMarginNanoUsd() {
    return getString("expected_margin_nano_usd");
  }

  public PriceSimulation expectedMarginNanoUsd(String expectedMarginNanoUsd) {
    put("expected_margin_nano_usd", expectedMarginNanoUsd);
    return this;
  }

  public long organizationsPayingMore() {
    return required("organizations_paying_more", getLong("organizations_paying_more"));
  }

  public PriceSimulation organizationsPayingMore(long organizationsPayingMore) {
    put("organizations_paying_more", organizationsPayingMore);
    return this;
  }

  public long organizationsLeaving() {
    return required("organizations_leaving", getLong("organizations_leaving"));
  }

  public PriceSimulation organizationsLeaving(long organizationsLeaving) {
    put("organizations_leaving", organizationsLeaving);
    return this;
  }

  /** Models of the mix of which no cost is known: new_cost_nano_usd lacks it. */
  public List<String> modelsWithoutCost() {
    return getList("models_without_cost", JsonObject::toText);
  }

  public PriceSimulation modelsWithoutCost(List<String> modelsWithoutCost) {
    put("models_without_cost", modelsWithoutCost);
    return this;
  }

  /** false: there was more than one simulation reads; figures are of what it read. */
  public boolean isComplete() {
    return required("is_complete", getBoolean("is_complete"));
  }

  public PriceSimulation isComplete(boolean isComplete) {
    put("is_complete", isComplete);
    return this;
  }

  /** What all were charged in the period as the database has it, replayed or not. */
  public String periodChargedNanoUsd() {
    return getString("period_charged_nano_usd");
  }

  public PriceSimulation periodChargedNanoUsd(String periodChargedNanoUsd) {
    put("period_charged_nano_usd", periodChargedNanoUsd);
    return this;
  }

  public long organizationsLeftOut() {
    return required("organizations_left_out", getLong("organizations_left_out"));
  }

  public PriceSimulation organizationsLeftOut(long organizationsLeftOut) {
    put("organizations_left_out", organizationsLeftOut);
    return this;
  }

  /** The largest differences of bills first. */
  public List<PriceSimulationOrganizationsItem> organizations() {
    return getList("organizations", PriceSimulationOrganizationsItem::new);
  }

  public PriceSimulation organizations(List<PriceSimulationOrganizationsItem> organizations) {
    put("organizations", organizations);
    return this;
  }

  public PriceSimulation organizations(PriceSimulationOrganizationsItem... organizations) {
    put("organizations", organizations);
    return this;
  }

  /** By the model that was asked. */
  public List<PriceSimulationModelsItem> models() {
    return getList("models", PriceSimulationModelsItem::new);
  }

  public PriceSimulation models(List<PriceSimulationModelsItem> models) {
    put("models", models);
    return this;
  }

  public PriceSimulation models(PriceSimulationModelsItem... models) {
    put("models", models);
    return this;
  }

  /** What the ledger cannot tell. */
  public List<String> notIncluded() {
    return getList("not_included", JsonObject::toText);
  }

  public PriceSimulation notIncluded(List<String> notIncluded) {
    put("not_included", notIncluded);
    return this;
  }
}
