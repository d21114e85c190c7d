// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RoutingDecisionCandidatesItem extends JsonObject {
  public RoutingDecisionCandidatesItem() {}

  /** @param value whose fields these are; not a copy */
  public RoutingDecisionCandidatesItem(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public RoutingDecisionCandidatesItem model(String model) {
    put("model", model);
    return this;
  }

  public String deploymentId() {
    return getString("deployment_id");
  }

  public RoutingDecisionCandidatesItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  public long priceVersion() {
    return required("price_version", getLong("price_version"));
  }

  public RoutingDecisionCandidatesItem priceVersion(long priceVersion) {
    put("price_version", priceVersion);
    return this;
  }

  public String reason() {
    return getString("reason");
  }

  public RoutingDecisionCandidatesItem reason(String reason) {
    put("reason", reason);
    return this;
  }
}
