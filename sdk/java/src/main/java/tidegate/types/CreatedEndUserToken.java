// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreatedEndUserToken extends JsonObject {
  public CreatedEndUserToken() {
    put("object", "end_user_token");
  }

  /** @param value whose fields these are; not a copy */
  public CreatedEndUserToken(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public CreatedEndUserToken id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public CreatedEndUserToken object(String object) {
    put("object", object);
    return this;
  }

  public String endUserId() {
    return getString("end_user_id");
  }

  public CreatedEndUserToken endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }

  /** The key that made it. */
  public String apiKeyId() {
    return getString("api_key_id");
  }

  public CreatedEndUserToken apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public CreatedEndUserToken projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  /** `key_closed`: the key that made it opens nothing, and so neither does it. */
  public String state() {
    return getString("state");
  }

  public CreatedEndUserToken state(String state) {
    put("state", state);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public CreatedEndUserToken createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  /** Unix seconds. */
  public long expiresAt() {
    return required("expires_at", getLong("expires_at"));
  }

  public CreatedEndUserToken expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public Long revokedAt() {
    return getLong("revoked_at");
  }

  public CreatedEndUserToken revokedAt(long revokedAt) {
    put("revoked_at", revokedAt);
    return this;
  }

  public CreatedEndUserToken revokedAt(Long revokedAt) {
    put("revoked_at", revokedAt);
    return this;
  }

  public long budgetNanoUsd() {
    return required("budget_nano_usd", getLong("budget_nano_usd"));
  }

  public CreatedEndUserToken budgetNanoUsd(long budgetNanoUsd) {
    put("budget_nano_usd", budgetNanoUsd);
    return this;
  }

  /** Of all tokens of the end user in a window; null: it is held to none. */
  public Long endUserBudgetNanoUsd() {
    return getLong("end_user_budget_nano_usd");
  }

  public CreatedEndUserToken endUserBudgetNanoUsd(long endUserBudgetNanoUsd) {
    put("end_user_budget_nano_usd", endUserBudgetNanoUsd);
    return this;
  }

  public CreatedEndUserToken endUserBudgetNanoUsd(Long endUserBudgetNanoUsd) {
    put("end_user_budget_nano_usd", endUserBudgetNanoUsd);
    return this;
  }

  public String endUserBudgetWindow() {
    return getString("end_user_budget_window");
  }

  public CreatedEndUserToken endUserBudgetWindow(String endUserBudgetWindow) {
    put("end_user_budget_window", endUserBudgetWindow);
    return this;
  }

  public long spentNanoUsd() {
    return required("spent_nano_usd", getLong("spent_nano_usd"));
  }

  public CreatedEndUserToken spentNanoUsd(long spentNanoUsd) {
    put("spent_nano_usd", spentNanoUsd);
    return this;
  }

  /** By requests that run. */
  public long heldNanoUsd() {
    return required("held_nano_usd", getLong("held_nano_usd"));
  }

  public CreatedEndUserToken heldNanoUsd(long heldNanoUsd) {
    put("held_nano_usd", heldNanoUsd);
    return this;
  }

  /** Neither spent nor held. */
  public long remainingNanoUsd() {
    return required("remaining_nano_usd", getLong("remaining_nano_usd"));
  }

  public CreatedEndUserToken remainingNanoUsd(long remainingNanoUsd) {
    put("remaining_nano_usd", remainingNanoUsd);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public CreatedEndUserToken models(List<String> models) {
    put("models", models);
    return this;
  }

  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public CreatedEndUserToken tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  public Long requestsPerMinute() {
    return getLong("requests_per_minute");
  }

  public CreatedEndUserToken requestsPerMinute(long requestsPerMinute) {
    put("requests_per_minute", requestsPerMinute);
    return this;
  }

  public CreatedEndUserToken requestsPerMinute(Long requestsPerMinute) {
    put("requests_per_minute", requestsPerMinute);
    return this;
  }

  public Long inputTokensPerMinute() {
    return getLong("input_tokens_per_minute");
  }

  public CreatedEndUserToken inputTokensPerMinute(long inputTokensPerMinute) {
    put("input_tokens_per_minute", inputTokensPerMinute);
    return this;
  }

  public CreatedEndUserToken inputTokensPerMinute(Long inputTokensPerMinute) {
    put("input_tokens_per_minute", inputTokensPerMinute);
    return this;
  }

  public Long outputTokensPerMinute() {
    return getLong("output_tokens_per_minute");
  }

  public CreatedEndUserToken outputTokensPerMinute(long outputTokensPerMinute) {
    put("output_tokens_per_minute", outputTokensPerMinute);
    return this;
  }

  public CreatedEndUserToken outputTokensPerMinute(Long outputTokensPerMinute) {
    put("output_tokens_per_minute", outputTokensPerMinute);
    return this;
  }

  public Long concurrentRequests() {
    return getLong("concurrent_requests");
  }

  public CreatedEndUserToken concurrentRequests(long concurrentRequests) {
    put("concurrent_requests", concurrentRequests);
    return this;
  }

  public CreatedEndUserToken concurrentRequests(Long concurrentRequests) {
    put("concurrent_requests", concurrentRequests);
    return this;
  }

  /** The token, shown this once. For a browser: `Authorization: Bearer`, as a key, for inference alone. */
  public String token() {
    return getString("token");
  }

  public CreatedEndUserToken token(String token) {
    put("token", token);
    return this;
  }
}
