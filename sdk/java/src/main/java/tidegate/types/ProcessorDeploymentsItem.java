// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ProcessorDeploymentsItem extends JsonObject {
  public ProcessorDeploymentsItem() {}

  /** @param value whose fields these are; not a copy */
  public ProcessorDeploymentsItem(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public ProcessorDeploymentsItem model(String model) {
    put("model", model);
    return this;
  }

  public String deploymentId() {
    return getString("deployment_id");
  }

  public ProcessorDeploymentsItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  public String kind() {
    return getString("kind");
  }

  public ProcessorDeploymentsItem kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** null: nobody said. */
  public String region() {
    return getString("region");
  }

  public ProcessorDeploymentsItem region(String region) {
    put("region", region);
    return this;
  }

  /** `allow`: whoever runs it may keep what it is sent. */
  public String dataCollection() {
    return getString("data_collection");
  }

  public ProcessorDeploymentsItem dataCollection(String dataCollection) {
    put("data_collection", dataCollection);
    return this;
  }

  public boolean isUsed() {
    return required("is_used", getBoolean("is_used"));
  }

  public ProcessorDeploymentsItem isUsed(boolean isUsed) {
    put("is_used", isUsed);
    return this;
  }

  /** The rule of the organization's policy, or that it is disabled. */
  public String whyNot() {
    return getString("why_not");
  }

  public ProcessorDeploymentsItem whyNot(String whyNot) {
    put("why_not", whyNot);
    return this;
  }
}
