// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class DeploymentCost extends JsonObject {
  public DeploymentCost() {
    put("object", "deployment_cost");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentCost(JsonNode value) {
    super(value);
  }

  /** `model/deployment&#64;version`. */
  public String id() {
    return getString("id");
  }

  public DeploymentCost id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public DeploymentCost object(String object) {
    put("object", object);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public DeploymentCost model(String model) {
    put("model", model);
    return this;
  }

  public String deploymentId() {
    return getString("deployment_id");
  }

  public DeploymentCost deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public DeploymentCost version(long version) {
    put("version", version);
    return this;
  }

  /** Unix seconds, a whole hour. */
  public long effectiveAt() {
    return required("effective_at", getLong("effective_at"));
  }

  public DeploymentCost effectiveAt(long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  public Long deviceHourNanoUsd() {
    return getLong("device_hour_nano_usd");
  }

  public DeploymentCost deviceHourNanoUsd(long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public DeploymentCost deviceHourNanoUsd(Long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public DeploymentCost inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public Long cachedInputNanoUsdPerMillionTokens() {
    return getLong("cached_input_nano_usd_per_million_tokens");
  }

  public DeploymentCost cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public DeploymentCost cachedInputNanoUsdPerMillionTokens(Long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public DeploymentCost outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }

  public long perRequestNanoUsd() {
    return required("per_request_nano_usd", getLong("per_request_nano_usd"));
  }

  public DeploymentCost perRequestNanoUsd(long perRequestNanoUsd) {
    put("per_request_nano_usd", perRequestNanoUsd);
    return this;
  }

  public long perSecondNanoUsd() {
    return required("per_second_nano_usd", getLong("per_second_nano_usd"));
  }

  public DeploymentCost perSecondNanoUsd(long perSecondNanoUsd) {
    put("per_second_nano_usd", perSecondNanoUsd);
    return this;
  }
}
