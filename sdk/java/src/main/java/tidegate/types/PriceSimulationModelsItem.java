// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PriceSimulationModelsItem extends JsonObject {
  public PriceSimulationModelsItem() {}

  /** @param value whose fields these are; not a copy */
  public PriceSimulationModelsItem(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public PriceSimulationModelsItem model(String model) {
    put("model", model);
    return this;
  }

  /** Settled requests that were replayed. */
  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public PriceSimulationModelsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  /** Of them, those that another model answers. */
  public long numMovedRequests() {
    return required("num_moved_requests", getLong("num_moved_requests"));
  }

  public PriceSimulationModelsItem numMovedRequests(long numMovedRequests) {
    put("num_moved_requests", numMovedRequests);
    return this;
  }

  /** Of requests, as it was, in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public PriceSimulationModelsItem chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** Under the other terms, in decimal. */
  public String repricedNanoUsd() {
    return getString("repriced_nano_usd");
  }

  public PriceSimulationModelsItem repricedNanoUsd(String repricedNanoUsd) {
    put("repriced_nano_usd", repricedNanoUsd);
    return this;
  }

  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public PriceSimulationModelsItem differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }

  /** Their own share of devices' time, and providers' tokens, as it was. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public PriceSimulationModelsItem costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  public String newCostNanoUsd() {
    return getString("new_cost_nano_usd");
  }

  public PriceSimulationModelsItem newCostNanoUsd(String newCostNanoUsd) {
    put("new_cost_nano_usd", newCostNanoUsd);
    return this;
  }
}
