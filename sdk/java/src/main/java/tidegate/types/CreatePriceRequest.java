// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreatePriceRequest extends JsonObject {
  public CreatePriceRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreatePriceRequest(JsonNode value) {
    super(value);
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public CreatePriceRequest inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public long cachedInputNanoUsdPerMillionTokens() {
    return required("cached_input_nano_usd_per_million_tokens", getLong("cached_input_nano_usd_per_million_tokens"));
  }

  public CreatePriceRequest cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public CreatePriceRequest outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }

  public Long perRequestNanoUsd() {
    return getLong("per_request_nano_usd");
  }

  public CreatePriceRequest perRequestNanoUsd(long perRequestNanoUsd) {
    put("per_request_nano_usd", perRequestNanoUsd);
    return this;
  }

  /** For each second of the request's own share of the device. */
  public Long perSecondNanoUsd() {
    return getLong("per_second_nano_usd");
  }

  public CreatePriceRequest perSecondNanoUsd(long perSecondNanoUsd) {
    put("per_second_nano_usd", perSecondNanoUsd);
    return this;
  }

  /** Rates of the whole request when its prompt is longer than this. */
  public List<CreatePriceRequestTiersItem> tiers() {
    return getList("tiers", CreatePriceRequestTiersItem::new);
  }

  public CreatePriceRequest tiers(List<CreatePriceRequestTiersItem> tiers) {
    put("tiers", tiers);
    return this;
  }

  public CreatePriceRequest tiers(CreatePriceRequestTiersItem... tiers) {
    put("tiers", tiers);
    return this;
  }

  /** Off everything that a request in a batch costs. */
  public Long batchDiscountPercent() {
    return getLong("batch_discount_percent");
  }

  public CreatePriceRequest batchDiscountPercent(long batchDiscountPercent) {
    put("batch_discount_percent", batchDiscountPercent);
    return this;
  }

  /** What an answer out of the response cache costs, in percent of its own tokens. */
  public Long responseCachePercent() {
    return getLong("response_cache_percent");
  }

  public CreatePriceRequest responseCachePercent(long responseCachePercent) {
    put("response_cache_percent", responseCachePercent);
    return this;
  }

  /** What a request of service_tier flex costs, in percent; null: it is not sold. */
  public Long flexPercent() {
    return getLong("flex_percent");
  }

  public CreatePriceRequest flexPercent(long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  public CreatePriceRequest flexPercent(Long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  /** What a request of service_tier priority costs, in percent; null: it is not sold. */
  public Long priorityPercent() {
    return getLong("priority_percent");
  }

  public CreatePriceRequest priorityPercent(long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }

  public CreatePriceRequest priorityPercent(Long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }

  /** Whose own price it is; null is the list price. */
  public String organizationId() {
    return getString("organization_id");
  }

  public CreatePriceRequest organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  public Long endsAt() {
    return getLong("ends_at");
  }

  public CreatePriceRequest endsAt(long endsAt) {
    put("ends_at", endsAt);
    return this;
  }

  public CreatePriceRequest endsAt(Long endsAt) {
    put("ends_at", endsAt);
    return this;
  }

  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  public Long effectiveAt() {
    return getLong("effective_at");
  }

  public CreatePriceRequest effectiveAt(long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  public CreatePriceRequest effectiveAt(Long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  /** Needed when a rate changes tenfold or more, up or down. */
  public Boolean confirm() {
    return getBoolean("confirm");
  }

  public CreatePriceRequest confirm(boolean confirm) {
    put("confirm", confirm);
    return this;
  }
}
