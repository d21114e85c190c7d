// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EconomicsSettingsRequestProviderPricesItem extends JsonObject {
  public EconomicsSettingsRequestProviderPricesItem() {}

  /** @param value whose fields these are; not a copy */
  public EconomicsSettingsRequestProviderPricesItem(JsonNode value) {
    super(value);
  }

  public String deploymentId() {
    return getString("deployment_id");
  }

  public EconomicsSettingsRequestProviderPricesItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public EconomicsSettingsRequestProviderPricesItem inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public EconomicsSettingsRequestProviderPricesItem outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }
}
