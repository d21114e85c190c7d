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

  /** As it was, in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public PriceSimulationOrganizationsItem chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** Under the other prices, in decimal. */
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

  /** What is left of repriced_nano_usd when customers have answered; in decimal. */
  public String expectedNanoUsd() {
    return getString("expected_nano_usd");
  }

  public PriceSimulationOrganizationsItem expectedNanoUsd(String expectedNanoUsd) {
    put("expected_nano_usd", expectedNanoUsd);
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
