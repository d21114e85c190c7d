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

  /** As it was, in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public PriceSimulation chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** Under the other prices, in decimal. */
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

  /** What is left of repriced_nano_usd when customers have answered; in decimal. */
  public String expectedNanoUsd() {
    return getString("expected_nano_usd");
  }

  public PriceSimulation expectedNanoUsd(String expectedNanoUsd) {
    put("expected_nano_usd", expectedNanoUsd);
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

  /** The largest differences first. */
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
}
