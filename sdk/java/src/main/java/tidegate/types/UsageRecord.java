// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UsageRecord extends JsonObject {
  public UsageRecord() {
    put("object", "usage_record");
  }

  /** @param value whose fields these are; not a copy */
  public UsageRecord(JsonNode value) {
    super(value);
  }

  /** The request id, as in the x-request-id header. */
  public String id() {
    return getString("id");
  }

  public UsageRecord id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public UsageRecord object(String object) {
    put("object", object);
    return this;
  }

  /** Place in the organization's ledger. */
  public long sequence() {
    return required("sequence", getLong("sequence"));
  }

  public UsageRecord sequence(long sequence) {
    put("sequence", sequence);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public UsageRecord apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public UsageRecord projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  public String userId() {
    return getString("user_id");
  }

  public UsageRecord userId(String userId) {
    put("user_id", userId);
    return this;
  }

  /** The customer's own customer, where a token of one asked; null: the key itself. */
  public String endUserId() {
    return getString("end_user_id");
  }

  public UsageRecord endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }

  public String endUserTokenId() {
    return getString("end_user_token_id");
  }

  public UsageRecord endUserTokenId(String endUserTokenId) {
    put("end_user_token_id", endUserTokenId);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public UsageRecord model(String model) {
    put("model", model);
    return this;
  }

  /** `chat.completions`, `completions`, `messages`, `responses`. */
  public String operation() {
    return getString("operation");
  }

  public UsageRecord operation(String operation) {
    put("operation", operation);
    return this;
  }

  public boolean streamed() {
    return required("streamed", getBoolean("streamed"));
  }

  public UsageRecord streamed(boolean streamed) {
    put("streamed", streamed);
    return this;
  }

  /** How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran. */
  public String outcome() {
    return getString("outcome");
  }

  public UsageRecord outcome(String outcome) {
    put("outcome", outcome);
    return this;
  }

  /** The deployment that answered; null of before it was kept. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public UsageRecord deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** Of that deployment; null of before it was kept. */
  public String tier() {
    return getString("tier");
  }

  public UsageRecord tier(String tier) {
    put("tier", tier);
    return this;
  }

  /** What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, the response `cache`, out of which the answer came and nothing ran, what the edge's `relay` counted, the account's last `checkpoint`, or `none`. */
  public String measuredBy() {
    return getString("measured_by");
  }

  public UsageRecord measuredBy(String measuredBy) {
    put("measured_by", measuredBy);
    return this;
  }

  /** Of what another company measured: its figures beside ours. Absent elsewhere. */
  public ProviderCheck providerCheck() {
    return getObject("provider_check", ProviderCheck::new);
  }

  public UsageRecord providerCheck(ProviderCheck providerCheck) {
    put("provider_check", providerCheck);
    return this;
  }

  /** How its deployments were chosen; null of before it was kept. */
  public RoutingDecision decision() {
    return getObject("decision", RoutingDecision::new);
  }

  public UsageRecord decision(RoutingDecision decision) {
    put("decision", decision);
    return this;
  }

  /** Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there. */
  public List<UsageRecordContinuationsItem> continuations() {
    return getList("continuations", UsageRecordContinuationsItem::new);
  }

  public UsageRecord continuations(List<UsageRecordContinuationsItem> continuations) {
    put("continuations", continuations);
    return this;
  }

  public UsageRecord continuations(UsageRecordContinuationsItem... continuations) {
    put("continuations", continuations);
    return this;
  }

  public long promptTokens() {
    return required("prompt_tokens", getLong("prompt_tokens"));
  }

  public UsageRecord promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public long cachedTokens() {
    return required("cached_tokens", getLong("cached_tokens"));
  }

  public UsageRecord cachedTokens(long cachedTokens) {
    put("cached_tokens", cachedTokens);
    return this;
  }

  public long completionTokens() {
    return required("completion_tokens", getLong("completion_tokens"));
  }

  public UsageRecord completionTokens(long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }

  public long chargeNanoUsd() {
    return required("charge_nano_usd", getLong("charge_nano_usd"));
  }

  public UsageRecord chargeNanoUsd(long chargeNanoUsd) {
    put("charge_nano_usd", chargeNanoUsd);
    return this;
  }

  public ChargeParts chargeParts() {
    return getObject("charge_parts", ChargeParts::new);
  }

  public UsageRecord chargeParts(ChargeParts chargeParts) {
    put("charge_parts", chargeParts);
    return this;
  }

  /** What a plan included of the charge. */
  public long includedNanoUsd() {
    return required("included_nano_usd", getLong("included_nano_usd"));
  }

  public UsageRecord includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** Of a request that began when nothing was left of what a plan includes: the percentage of the price that it pays. */
  public Long overagePercent() {
    return getLong("overage_percent");
  }

  public UsageRecord overagePercent(long overagePercent) {
    put("overage_percent", overagePercent);
    return this;
  }

  public UsageRecord overagePercent(Long overagePercent) {
    put("overage_percent", overagePercent);
    return this;
  }

  /** That it had where it was answered. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public UsageRecord serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  public long priceVersion() {
    return required("price_version", getLong("price_version"));
  }

  public UsageRecord priceVersion(long priceVersion) {
    put("price_version", priceVersion);
    return this;
  }

  /** What stopped it: `credits` or `budget &lt;id&gt;` for money; `limit output_tokens per &lt;period&gt; of &lt;scope&gt; &lt;id&gt;` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended. */
  public String limitedBy() {
    return getString("limited_by");
  }

  public UsageRecord limitedBy(String limitedBy) {
    put("limited_by", limitedBy);
    return this;
  }

  /** Unix milliseconds. */
  public long startedAtMs() {
    return required("started_at_ms", getLong("started_at_ms"));
  }

  public UsageRecord startedAtMs(long startedAtMs) {
    put("started_at_ms", startedAtMs);
    return this;
  }

  /** Unix milliseconds. */
  public long bookedAtMs() {
    return required("booked_at_ms", getLong("booked_at_ms"));
  }

  public UsageRecord bookedAtMs(long bookedAtMs) {
    put("booked_at_ms", bookedAtMs);
    return this;
  }

  public double queueMs() {
    return required("queue_ms", getDouble("queue_ms"));
  }

  public UsageRecord queueMs(double queueMs) {
    put("queue_ms", queueMs);
    return this;
  }

  public double prefillMs() {
    return required("prefill_ms", getDouble("prefill_ms"));
  }

  public UsageRecord prefillMs(double prefillMs) {
    put("prefill_ms", prefillMs);
    return this;
  }

  public double decodeMs() {
    return required("decode_ms", getDouble("decode_ms"));
  }

  public UsageRecord decodeMs(double decodeMs) {
    put("decode_ms", decodeMs);
    return this;
  }

  public double deviceMs() {
    return required("device_ms", getDouble("device_ms"));
  }

  public UsageRecord deviceMs(double deviceMs) {
    put("device_ms", deviceMs);
    return this;
  }
}
