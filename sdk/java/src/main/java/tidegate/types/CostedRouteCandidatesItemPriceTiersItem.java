// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CostedRouteCandidatesItemPriceTiersItem extends JsonObject {
  public CostedRouteCandidatesItemPriceTiersItem() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteCandidatesItemPriceTiersItem(JsonNode value) {
    super(value);
  }

  public long promptTokensAbove() {
    return required("prompt_tokens_above", getLong("prompt_tokens_above"));
  }

  public CostedRouteCandidatesItemPriceTiersItem promptTokensAbove(long promptTokensAbove) {
    put("prompt_tokens_above", promptTokensAbove);
    return this;
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public CostedRouteCandidatesItemPriceTiersItem inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public long cachedInputNanoUsdPerMillionTokens() {
    return required("cached_input_nano_usd_per_million_tokens", getLong("cached_input_nano_usd_per_million_tokens"));
  }

  public CostedRouteCandidatesItemPriceTiersItem cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public CostedRouteCandidatesItemPriceTiersItem outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }
}
