// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PreviewPriceRequest extends JsonObject {
  public PreviewPriceRequest() {}

  /** @param value whose fields these are; not a copy */
  public PreviewPriceRequest(JsonNode value) {
    super(value);
  }

  public long inputNanoUsdPerMillionTokens() {
    return required("input_nano_usd_per_million_tokens", getLong("input_nano_usd_per_million_tokens"));
  }

  public PreviewPriceRequest inputNanoUsdPerMillionTokens(long inputNanoUsdPerMillionTokens) {
    put("input_nano_usd_per_million_tokens", inputNanoUsdPerMillionTokens);
    return this;
  }

  public long cachedInputNanoUsdPerMillionTokens() {
    return required("cached_input_nano_usd_per_million_tokens", getLong("cached_input_nano_usd_per_million_tokens"));
  }

  public PreviewPriceRequest cachedInputNanoUsdPerMillionTokens(long cachedInputNanoUsdPerMillionTokens) {
    put("cached_input_nano_usd_per_million_tokens", cachedInputNanoUsdPerMillionTokens);
    return this;
  }

  public long outputNanoUsdPerMillionTokens() {
    return required("output_nano_usd_per_million_tokens", getLong("output_nano_usd_per_million_tokens"));
  }

  public PreviewPriceRequest outputNanoUsdPerMillionTokens(long outputNanoUsdPerMillionTokens) {
    put("output_nano_usd_per_million_tokens", outputNanoUsdPerMillionTokens);
    return this;
  }

  public Long perRequestNanoUsd() {
    return getLong("per_request_nano_usd");
  }

  public PreviewPriceRequest perRequestNanoUsd(long perRequestNanoUsd) {
    put("per_request_nano_usd", perRequestNanoUsd);
    return this;
  }

  /** For each second of the request's own share of the device. */
  public Long perSecondNanoUsd() {
    return getLong("per_second_nano_usd");
  }

  public PreviewPriceRequest perSecondNanoUsd(long perSecondNanoUsd) {
    put("per_second_nano_usd", perSecondNanoUsd);
    return this;
  }

  /** Rates of the whole request when its prompt is longer than this. */
  public List<PreviewPriceRequestTiersItem> tiers() {
    return getList("tiers", PreviewPriceRequestTiersItem::new);
  }

  public PreviewPriceRequest tiers(List<PreviewPriceRequestTiersItem> tiers) {
    put("tiers", tiers);
    return this;
  }

  public PreviewPriceRequest tiers(PreviewPriceRequestTiersItem... tiers) {
    put("tiers", tiers);
    return this;
  }

  /** Off everything that a request in a batch costs. */
  public Long batchDiscountPercent() {
    return getLong("batch_discount_percent");
  }

  public PreviewPriceRequest batchDiscountPercent(long batchDiscountPercent) {
    put("batch_discount_percent", batchDiscountPercent);
    return this;
  }

  /** What an answer out of the response cache costs, in percent of its own tokens. */
  public Long responseCachePercent() {
    return getLong("response_cache_percent");
  }

  public PreviewPriceRequest responseCachePercent(long responseCachePercent) {
    put("response_cache_percent", responseCachePercent);
    return this;
  }

  /** What a request of service_tier flex costs, in percent; null: it is not sold. */
  public Long flexPercent() {
    return getLong("flex_percent");
  }

  public PreviewPriceRequest flexPercent(long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  public PreviewPriceRequest flexPercent(Long flexPercent) {
    put("flex_percent", flexPercent);
    return this;
  }

  /** What a request of service_tier priority costs, in percent; null: it is not sold. */
  public Long priorityPercent() {
    return getLong("priority_percent");
  }

  public PreviewPriceRequest priorityPercent(long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }

  public PreviewPriceRequest priorityPercent(Long priorityPercent) {
    put("priority_percent", priorityPercent);
    return this;
  }

  /** Whose own price it is; null is the list price. */
  public String organizationId() {
    return getString("organization_id");
  }

  public PreviewPriceRequest organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  public Long endsAt() {
    return getLong("ends_at");
  }

  public PreviewPriceRequest endsAt(long endsAt) {
    put("ends_at", endsAt);
    return this;
  }

  public PreviewPriceRequest endsAt(Long endsAt) {
    put("ends_at", endsAt);
    return this;
  }

  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  public Long effectiveAt() {
    return getLong("effective_at");
  }

  public PreviewPriceRequest effectiveAt(long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  public PreviewPriceRequest effectiveAt(Long effectiveAt) {
    put("effective_at", effectiveAt);
    return this;
  }

  /** Needed when a rate changes tenfold or more, up or down. */
  public Boolean confirm() {
    return getBoolean("confirm");
  }

  public PreviewPriceRequest confirm(boolean confirm) {
    put("confirm", confirm);
    return this;
  }

  public Long days() {
    return getLong("days");
  }

  public PreviewPriceRequest days(long days) {
    put("days", days);
    return this;
  }
}
