// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreateEndUserTokenRequest extends JsonObject {
  public CreateEndUserTokenRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateEndUserTokenRequest(JsonNode value) {
    super(value);
  }

  /** What you call your own customer. It is kept in the ledger, which is never changed: take an id that says nothing, and no address. */
  public String endUserId() {
    return getString("end_user_id");
  }

  public CreateEndUserTokenRequest endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }

  /** What its requests may cost in all. No number of them passes it. */
  public Long budgetNanoUsd() {
    return getLong("budget_nano_usd");
  }

  public CreateEndUserTokenRequest budgetNanoUsd(long budgetNanoUsd) {
    put("budget_nano_usd", budgetNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String budgetUsd() {
    return getString("budget_usd");
  }

  public CreateEndUserTokenRequest budgetUsd(String budgetUsd) {
    put("budget_usd", budgetUsd);
    return this;
  }

  /** What all tokens of this end user may cost together in a window, those of this key and of the keys it was rotated from or to. This token is held to it; what others of theirs were charged counts, whatever they were made with. */
  public Long endUserBudgetNanoUsd() {
    return getLong("end_user_budget_nano_usd");
  }

  public CreateEndUserTokenRequest endUserBudgetNanoUsd(long endUserBudgetNanoUsd) {
    put("end_user_budget_nano_usd", endUserBudgetNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String endUserBudgetUsd() {
    return getString("end_user_budget_usd");
  }

  public CreateEndUserTokenRequest endUserBudgetUsd(String endUserBudgetUsd) {
    put("end_user_budget_usd", endUserBudgetUsd);
    return this;
  }

  /** Days and months in UTC. Of no use without such a budget. */
  public String endUserBudgetWindow() {
    return getString("end_user_budget_window");
  }

  public CreateEndUserTokenRequest endUserBudgetWindow(String endUserBudgetWindow) {
    put("end_user_budget_window", endUserBudgetWindow);
    return this;
  }

  /** It ends then, and before that when the key that made it ends. */
  public Long expiresInSeconds() {
    return getLong("expires_in_seconds");
  }

  public CreateEndUserTokenRequest expiresInSeconds(long expiresInSeconds) {
    put("expires_in_seconds", expiresInSeconds);
    return this;
  }

  /** Of those that the key may use; null is all of them, as they are then. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public CreateEndUserTokenRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  /** Where its requests may run, of where the key's may; null is all of that, as it is then. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public CreateEndUserTokenRequest tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  /** null: as many as the key may. */
  public Long requestsPerMinute() {
    return getLong("requests_per_minute");
  }

  public CreateEndUserTokenRequest requestsPerMinute(long requestsPerMinute) {
    put("requests_per_minute", requestsPerMinute);
    return this;
  }

  public CreateEndUserTokenRequest requestsPerMinute(Long requestsPerMinute) {
    put("requests_per_minute", requestsPerMinute);
    return this;
  }

  public Long inputTokensPerMinute() {
    return getLong("input_tokens_per_minute");
  }

  public CreateEndUserTokenRequest inputTokensPerMinute(long inputTokensPerMinute) {
    put("input_tokens_per_minute", inputTokensPerMinute);
    return this;
  }

  public CreateEndUserTokenRequest inputTokensPerMinute(Long inputTokensPerMinute) {
    put("input_tokens_per_minute", inputTokensPerMinute);
    return this;
  }

  public Long outputTokensPerMinute() {
    return getLong("output_tokens_per_minute");
  }

  public CreateEndUserTokenRequest outputTokensPerMinute(long outputTokensPerMinute) {
    put("output_tokens_per_minute", outputTokensPerMinute);
    return this;
  }

  public CreateEndUserTokenRequest outputTokensPerMinute(Long outputTokensPerMinute) {
    put("output_tokens_per_minute", outputTokensPerMinute);
    return this;
  }

  /** At once. */
  public Long concurrentRequests() {
    return getLong("concurrent_requests");
  }

  public CreateEndUserTokenRequest concurrentRequests(long concurrentRequests) {
    put("concurrent_requests", concurrentRequests);
    return this;
  }

  public CreateEndUserTokenRequest concurrentRequests(Long concurrentRequests) {
    put("concurrent_requests", concurrentRequests);
    return this;
  }
}
