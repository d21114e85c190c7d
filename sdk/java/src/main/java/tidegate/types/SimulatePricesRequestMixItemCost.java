// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SimulatePricesRequestMixItemCost extends JsonObject {
  public SimulatePricesRequestMixItemCost() {}

  /** @param value whose fields these are; not a copy */
  public SimulatePricesRequestMixItemCost(JsonNode value) {
    super(value);
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public SimulatePricesRequestMixItemCost inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public SimulatePricesRequestMixItemCost outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }
}
