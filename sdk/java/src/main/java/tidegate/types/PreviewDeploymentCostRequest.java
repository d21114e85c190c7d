// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PreviewDeploymentCostRequest extends JsonObject {
  public PreviewDeploymentCostRequest() {}

  /** @param value whose fields these are; not a copy */
  public PreviewDeploymentCostRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public PreviewDeploymentCostRequest model(String model) {
    put("model", model);
    return this;
  }

  /** Of the model. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public PreviewDeploymentCostRequest deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** Up to the hour of now. */
  public Long days() {
    return getLong("days");
  }

  public PreviewDeploymentCostRequest days(long days) {
    put("days", days);
    return this;
  }

  /** Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say. */
  public Long deviceHourNanoUsd() {
    return getLong("device_hour_nano_usd");
  }

  public PreviewDeploymentCostRequest deviceHourNanoUsd(long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public PreviewDeploymentCostRequest deviceHourNanoUsd(Long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public Long inputNanoUsdPerMillionTokens() {
    return getLong("input_nano_usd_per_million_tokens");
  }

  public PreviewDeploymentCostRequest inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  /** null: as other input. */
  public Long cachedInputNanoUsdPerMillionTokens() {
    return getLong("cached_input_nano_usd_per_million_tokens");
  }

  public PreviewDeploymentCostRequest cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public PreviewDeploymentCostRequest cachedInputNanoUsdPerMillionTokens(Long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public Long outputNanoUsdPerMillionTokens() {
    return getLong("output_nano_usd_per_million_tokens");
  }

  public PreviewDeploymentCostRequest outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }

  /** Of requests that had tokens. */
  public Long perRequestNanoUsd() {
    return getLong("per_request_nano_usd");
  }

  public PreviewDeploymentCostRequest perRequestNanoUsd(long perRequestNanoUsd) {
    put("per_request_nano_usd", perRequestNanoUsd);
    return this;
  }

  /** From a request's admission to its end in the books: the longest it can be. */
  public Long perSecondNanoUsd() {
    return getLong("per_second_nano_usd");
  }

  public PreviewDeploymentCostRequest perSecondNanoUsd(long perSecondNanoUsd) {
    put("per_second_nano_usd", perSecondNanoUsd);
    return this;
  }
}
