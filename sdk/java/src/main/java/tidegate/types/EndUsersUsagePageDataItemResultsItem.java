// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EndUsersUsagePageDataItemResultsItem extends JsonObject {
  public EndUsersUsagePageDataItemResultsItem() {
    put("object", "organization.usage.end_users.result");
  }

  /** @param value whose fields these are; not a copy */
  public EndUsersUsagePageDataItemResultsItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EndUsersUsagePageDataItemResultsItem object(String object) {
    put("object", object);
    return this;
  }

  /** When grouped by it; null then is all but the hundred that were charged most in the time that is asked for, of which no more than the last 366 days are looked at for that. Empty: the keys themselves, with `include_keys`. */
  public String endUserId() {
    return getString("end_user_id");
  }

  public EndUsersUsagePageDataItemResultsItem endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public EndUsersUsagePageDataItemResultsItem apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public EndUsersUsagePageDataItemResultsItem projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public EndUsersUsagePageDataItemResultsItem model(String model) {
    put("model", model);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public EndUsersUsagePageDataItemResultsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public EndUsersUsagePageDataItemResultsItem inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long inputCachedTokens() {
    return required("input_cached_tokens", getLong("input_cached_tokens"));
  }

  public EndUsersUsagePageDataItemResultsItem inputCachedTokens(long inputCachedTokens) {
    put("input_cached_tokens", inputCachedTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public EndUsersUsagePageDataItemResultsItem outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  /** Exact. */
  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public EndUsersUsagePageDataItemResultsItem amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }
}
