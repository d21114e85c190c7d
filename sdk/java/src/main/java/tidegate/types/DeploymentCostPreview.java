// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class DeploymentCostPreview extends JsonObject {
  public DeploymentCostPreview() {
    put("object", "deployment_cost_preview");
    put("is_estimate", true);
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentCostPreview(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public DeploymentCostPreview object(String object) {
    put("object", object);
    return this;
  }

  public boolean isEstimate() {
    return required("is_estimate", getBoolean("is_estimate"));
  }

  public DeploymentCostPreview isEstimate(boolean isEstimate) {
    put("is_estimate", isEstimate);
    return this;
  }

  /** Unix seconds, inclusive. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public DeploymentCostPreview startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public DeploymentCostPreview endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  /** false: there was more than one answer reads; figures are of what it read. */
  public boolean isComplete() {
    return required("is_complete", getBoolean("is_complete"));
  }

  public DeploymentCostPreview isComplete(boolean isComplete) {
    put("is_complete", isComplete);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public DeploymentCostPreview numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public DeploymentCostPreview inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public DeploymentCostPreview outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  /** nano-USD in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public DeploymentCostPreview chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** By what is in force, without idle time. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public DeploymentCostPreview costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  /** Had this cost been in force in all hours. */
  public String recostedNanoUsd() {
    return getString("recosted_nano_usd");
  }

  public DeploymentCostPreview recostedNanoUsd(String recostedNanoUsd) {
    put("recosted_nano_usd", recostedNanoUsd);
    return this;
  }

  /** What it would have cost more. */
  public String differenceNanoUsd() {
    return getString("difference_nano_usd");
  }

  public DeploymentCostPreview differenceNanoUsd(String differenceNanoUsd) {
    put("difference_nano_usd", differenceNanoUsd);
    return this;
  }
}
