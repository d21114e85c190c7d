// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SimulatePricesRequestMixItem extends JsonObject {
  public SimulatePricesRequestMixItem() {}

  /** @param value whose fields these are; not a copy */
  public SimulatePricesRequestMixItem(JsonNode value) {
    super(value);
  }

  /** The model that was asked. */
  public String model() {
    return getString("model");
  }

  public SimulatePricesRequestMixItem model(String model) {
    put("model", model);
    return this;
  }

  /** The model that answers instead, at its own price. */
  public String to() {
    return getString("to");
  }

  public SimulatePricesRequestMixItem to(String to) {
    put("to", to);
    return this;
  }

  /** Of the requests, chosen by their ids: the same ones each time, and a larger share has those of a smaller one. */
  public long percent() {
    return required("percent", getLong("percent"));
  }

  public SimulatePricesRequestMixItem percent(long percent) {
    put("percent", percent);
    return this;
  }

  /** What the other costs to serve; null: what its own requests of the period cost, or else what its provider asks. */
  public SimulatePricesRequestMixItemCost cost() {
    return getObject("cost", SimulatePricesRequestMixItemCost::new);
  }

  public SimulatePricesRequestMixItem cost(SimulatePricesRequestMixItemCost cost) {
    put("cost", cost);
    return this;
  }
}
