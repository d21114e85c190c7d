// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CostedRouteCandidatesItemPrice extends JsonObject {
  public CostedRouteCandidatesItemPrice() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteCandidatesItemPrice(JsonNode value) {
    super(value);
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public CostedRouteCandidatesItemPrice version(long version) {
    put("version", version);
    return this;
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public CostedRouteCandidatesItemPrice inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public long cachedInputNanoUsdPerMillionTokens() {
    return required("cached_input_nano_usd_per_million_tokens", getLong("cached_input_nano_usd_per_million_tokens"));
  }

  public CostedRouteCandidatesItemPrice cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public CostedRouteCandidatesItemPrice outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }

  public Long perRequestNanoUsd() {
    return getLong("per_request_nano_usd");
  }

  public CostedRouteCandidatesItemPrice perRequestNanoUsd(long perRequestNanoUsd) {
    put("per_request_nano_usd", perRequestNanoUsd);
    return this;
  }

  /** For each second of the request's own share of the device. */
  public Long perSecondNanoUsd() {
    return getLong("per_second_nano_usd");
  }

  public CostedRouteCandidatesItemPrice perSecondNanoUsd(long perSecondNanoUsd) {
    put("per_second_nano_usd", perSecondNanoUsd);
    return this;
  }

  /** Rates of the whole request when its prompt is longer than this. */
  public List<CostedRouteCandidatesItemPriceTiersItem> tiers() {
    return getList("tiers", CostedRouteCandidatesItemPriceTiersItem::new);
  }

  public CostedRouteCandidatesItemPrice tiers(List<CostedRouteCandidatesItemPriceTiersItem> tiers) {
    put("tiers", tiers);
    return this;
  }

  public CostedRouteCandidatesItemPrice tiers(CostedRouteCandidatesItemPriceTiersItem... tiers) {
    put("tiers", tiers);
    return this;
  }

  /** Off everything that a request in a batch costs. */
  public Long batchDiscountPercent() {
    return getLong("batch_discount_percent");
  }

  public CostedRouteCandidatesItemPrice batchDiscountPercent(long batchDiscountPercent) {
    put("batch_discount_percent", batchDiscountPercent);
    return this;
  }

  /** What an answer out of the response cache costs, in percent of its own tokens. */
  public Long responseCachePercent() {
    return getLong("response_cache_percent");
  }

  public CostedRouteCandidatesItemPrice responseCachePercent(long responseCachePercent) {
    put("response_cache_percent", responseCachePercent);
    return this;
  }

  /** What a request of service_tier flex costs, in percent; null: it is not sold. */
  public Long flexPercent() {
    return getLong("flex_percent");
  }

  public CostedRouteCandidatesItemPrice flexPercent(long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  public CostedRouteCandidatesItemPrice flexPercent(Long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  /** What a request of service_tier priority costs, in percent; null: it is not sold. */
  public Long priorityPercent() {
    return getLong("priority_percent");
  }

  public CostedRouteCandidatesItemPrice priorityPercent(long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }

  public CostedRouteCandidatesItemPrice priorityPercent(Long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }
}
