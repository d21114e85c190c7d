// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CostsPageDataItemResultsItem extends JsonObject {
  public CostsPageDataItemResultsItem() {
    put("object", "organization.costs.result");
  }

  /** @param value whose fields these are; not a copy */
  public CostsPageDataItemResultsItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public CostsPageDataItemResultsItem object(String object) {
    put("object", object);
    return this;
  }

  public CostsPageDataItemResultsItemAmount amount() {
    return getObject("amount", CostsPageDataItemResultsItemAmount::new);
  }

  public CostsPageDataItemResultsItem amount(CostsPageDataItemResultsItemAmount amount) {
    put("amount", amount);
    return this;
  }

  /** Exact. */
  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public CostsPageDataItemResultsItem amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  /** The model, when grouped by line_item. */
  public String lineItem() {
    return getString("line_item");
  }

  public CostsPageDataItemResultsItem lineItem(String lineItem) {
    put("line_item", lineItem);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public CostsPageDataItemResultsItem projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public CostsPageDataItemResultsItem apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  /** When grouped by it; empty of requests from before it was kept. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public CostsPageDataItemResultsItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
  public String tier() {
    return getString("tier");
  }

  public CostsPageDataItemResultsItem tier(String tier) {
    put("tier", tier);
    return this;
  }

  /** When grouped by it; empty as above. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public CostsPageDataItemResultsItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }
}
