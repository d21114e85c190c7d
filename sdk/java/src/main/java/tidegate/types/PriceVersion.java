// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PriceVersion extends JsonObject {
  public PriceVersion() {
    put("object", "price");
  }

  /** @param value whose fields these are; not a copy */
  public PriceVersion(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public PriceVersion id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public PriceVersion object(String object) {
    put("object", object);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public PriceVersion model(String model) {
    put("model", model);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public PriceVersion version(long version) {
    put("version", version);
    return this;
  }

  /** Unix seconds. */
  public long effectiveAt() {
    return required("effective_at", getLong("effective_at"));
  }

  public PriceVersion effectiveAt(long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  public Long endsAt() {
    return getLong("ends_at");
  }

  public PriceVersion endsAt(long endsAt) {
    put("ends_at", endsAt);
    return this;
  }

  public PriceVersion endsAt(Long endsAt) {
    put("ends_at", endsAt);
    return this;
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public PriceVersion organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public PriceVersion inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public long cachedInputNanoUsdPerMillionTokens() {
    return required("cached_input_nano_usd_per_million_tokens", getLong("cached_input_nano_usd_per_million_tokens"));
  }

  public PriceVersion cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public PriceVersion outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }

  public Long perRequestNanoUsd() {
    return getLong("per_request_nano_usd");
  }

  public PriceVersion perRequestNanoUsd(long perRequestNanoUsd) {
    put("per_request_nano_usd", perRequestNanoUsd);
    return this;
  }

  /** For each second of the request's own share of the device. */
  public Long perSecondNanoUsd() {
    return getLong("per_second_nano_usd");
  }

  public PriceVersion perSecondNanoUsd(long perSecondNanoUsd) {
    put("per_second_nano_usd", perSecondNanoUsd);
    return this;
  }

  /** Rates of the whole request when its prompt is longer than this. */
  public List<PriceVersionTiersItem> tiers() {
    return getList("tiers", PriceVersionTiersItem::new);
  }

  public PriceVersion tiers(List<PriceVersionTiersItem> tiers) {
    put("tiers", tiers);
    return this;
  }

  public PriceVersion tiers(PriceVersionTiersItem... tiers) {
    put("tiers", tiers);
    return this;
  }

  /** Off everything that a request in a batch costs. */
  public Long batchDiscountPercent() {
    return getLong("batch_discount_percent");
  }

  public PriceVersion batchDiscountPercent(long batchDiscountPercent) {
    put("batch_discount_percent", batchDiscountPercent);
    return this;
  }

  /** What an answer out of the response cache costs, in percent of its own tokens. */
  public Long responseCachePercent() {
    return getLong("response_cache_percent");
  }

  public PriceVersion responseCachePercent(long responseCachePercent) {
    put("response_cache_percent", responseCachePercent);
    return this;
  }

  /** What a request of service_tier flex costs, in percent; null: it is not sold. */
  public Long flexPercent() {
    return getLong("flex_percent");
  }

  public PriceVersion flexPercent(long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  public PriceVersion flexPercent(Long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  /** What a request of service_tier priority costs, in percent; null: it is not sold. */
  public Long priorityPercent() {
    return getLong("priority_percent");
  }

  public PriceVersion priorityPercent(long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }

  public PriceVersion priorityPercent(Long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }
}
