// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreateDeploymentCostRequest extends JsonObject {
  public CreateDeploymentCostRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateDeploymentCostRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public CreateDeploymentCostRequest model(String model) {
    put("model", model);
    return this;
  }

  /** Of the model. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public CreateDeploymentCostRequest deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** Unix seconds, a whole hour, which may have passed: requests that were booked from then on have it. null: from the hour of now. */
  public Long effectiveAt() {
    return getLong("effective_at");
  }

  public CreateDeploymentCostRequest effectiveAt(long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  public CreateDeploymentCostRequest effectiveAt(Long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  /** Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say. */
  public Long deviceHourNanoUsd() {
    return getLong("device_hour_nano_usd");
  }

  public CreateDeploymentCostRequest deviceHourNanoUsd(long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public CreateDeploymentCostRequest deviceHourNanoUsd(Long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public Long inputNanoUsdPerMillionTokens() {
    return getLong("input_nano_usd_per_million_tokens");
  }

  public CreateDeploymentCostRequest inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  /** null: as other input. */
  public Long cachedInputNanoUsdPerMillionTokens() {
    return getLong("cached_input_nano_usd_per_million_tokens");
  }

  public CreateDeploymentCostRequest cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public CreateDeploymentCostRequest cachedInputNanoUsdPerMillionTokens(Long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public Long outputNanoUsdPerMillionTokens() {
    return getLong("output_nano_usd_per_million_tokens");
  }

  public CreateDeploymentCostRequest outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }

  /** Of requests that had tokens. */
  public Long perRequestNanoUsd() {
    return getLong("per_request_nano_usd");
  }

  public CreateDeploymentCostRequest perRequestNanoUsd(long perRequestNanoUsd) {
    put("per_request_nano_usd", perRequestNanoUsd);
    return this;
  }

  /** From a request's admission to its end in the books: the longest it can be. */
  public Long perSecondNanoUsd() {
    return getLong("per_second_nano_usd");
  }

  public CreateDeploymentCostRequest perSecondNanoUsd(long perSecondNanoUsd) {
    put("per_second_nano_usd", perSecondNanoUsd);
    return this;
  }
}
