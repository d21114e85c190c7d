// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class Generation extends JsonObject {
  public Generation() {
    put("object", "generation");
  }

  /** @param value whose fields these are; not a copy */
  public Generation(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Generation id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Generation object(String object) {
    put("object", object);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Generation model(String model) {
    put("model", model);
    return this;
  }

  public String operation() {
    return getString("operation");
  }

  public Generation operation(String operation) {
    put("operation", operation);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public Generation apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public Generation projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  /** Your own customer, where a token of one asked; null: the key itself. */
  public String endUserId() {
    return getString("end_user_id");
  }

  public Generation endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }

  public String endUserTokenId() {
    return getString("end_user_token_id");
  }

  public Generation endUserTokenId(String endUserTokenId) {
    put("end_user_token_id", endUserTokenId);
    return this;
  }

  public boolean streamed() {
    return required("streamed", getBoolean("streamed"));
  }

  public Generation streamed(boolean streamed) {
    put("streamed", streamed);
    return this;
  }

  public String outcome() {
    return getString("outcome");
  }

  public Generation outcome(String outcome) {
    put("outcome", outcome);
    return this;
  }

  /** The deployment that answered. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public Generation deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** How its deployments were chosen; null of before it was kept. */
  public RoutingDecision decision() {
    return getObject("decision", RoutingDecision::new);
  }

  public Generation decision(RoutingDecision decision) {
    put("decision", decision);
    return this;
  }

  /** Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there. */
  public List<GenerationContinuationsItem> continuations() {
    return getList("continuations", GenerationContinuationsItem::new);
  }

  public Generation continuations(List<GenerationContinuationsItem> continuations) {
    put("continuations", continuations);
    return this;
  }

  public Generation continuations(GenerationContinuationsItem... continuations) {
    put("continuations", continuations);
    return this;
  }

  /** Where it was tried. Empty: nowhere, for its answer was kept or it ended before that. */
  public List<GenerationAttemptsItem> attempts() {
    return getList("attempts", GenerationAttemptsItem::new);
  }

  public Generation attempts(List<GenerationAttemptsItem> attempts) {
    put("attempts", attempts);
    return this;
  }

  public Generation attempts(GenerationAttemptsItem... attempts) {
    put("attempts", attempts);
    return this;
  }

  public String measuredBy() {
    return getString("measured_by");
  }

  public Generation measuredBy(String measuredBy) {
    put("measured_by", measuredBy);
    return this;
  }

  /** Of what another company measured: its figures beside ours; null elsewhere. */
  public ProviderCheck providerCheck() {
    return getObject("provider_check", ProviderCheck::new);
  }

  public Generation providerCheck(ProviderCheck providerCheck) {
    put("provider_check", providerCheck);
    return this;
  }

  public String limitedBy() {
    return getString("limited_by");
  }

  public Generation limitedBy(String limitedBy) {
    put("limited_by", limitedBy);
    return this;
  }

  /** Unix milliseconds. */
  public long startedAtMs() {
    return required("started_at_ms", getLong("started_at_ms"));
  }

  public Generation startedAtMs(long startedAtMs) {
    put("started_at_ms", startedAtMs);
    return this;
  }

  /** Unix milliseconds. */
  public long bookedAtMs() {
    return required("booked_at_ms", getLong("booked_at_ms"));
  }

  public Generation bookedAtMs(long bookedAtMs) {
    put("booked_at_ms", bookedAtMs);
    return this;
  }

  public long tokensPrompt() {
    return required("tokens_prompt", getLong("tokens_prompt"));
  }

  public Generation tokensPrompt(long tokensPrompt) {
    put("tokens_prompt", tokensPrompt);
    return this;
  }

  public long tokensCached() {
    return required("tokens_cached", getLong("tokens_cached"));
  }

  public Generation tokensCached(long tokensCached) {
    put("tokens_cached", tokensCached);
    return this;
  }

  public long tokensCompletion() {
    return required("tokens_completion", getLong("tokens_completion"));
  }

  public Generation tokensCompletion(long tokensCompletion) {
    put("tokens_completion", tokensCompletion);
    return this;
  }

  /** US dollars. */
  public double totalCost() {
    return required("total_cost", getDouble("total_cost"));
  }

  public Generation totalCost(double totalCost) {
    put("total_cost", totalCost);
    return this;
  }

  public long chargeNanoUsd() {
    return required("charge_nano_usd", getLong("charge_nano_usd"));
  }

  public Generation chargeNanoUsd(long chargeNanoUsd) {
    put("charge_nano_usd", chargeNanoUsd);
    return this;
  }

  public long heldNanoUsd() {
    return required("held_nano_usd", getLong("held_nano_usd"));
  }

  public Generation heldNanoUsd(long heldNanoUsd) {
    put("held_nano_usd", heldNanoUsd);
    return this;
  }

  public long extends_() {
    return required("extends", getLong("extends"));
  }

  public Generation extends_(long extends_) {
    put("extends", extends_);
    return this;
  }

  /** That it had where it was answered. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public Generation serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** The price it was charged at. */
  public Map<String, JsonNode> price() {
    return getMap("price", JsonObject::toNode);
  }

  public Generation price(Map<String, ?> price) {
    put("price", price);
    return this;
  }

  public double queueMs() {
    return required("queue_ms", getDouble("queue_ms"));
  }

  public Generation queueMs(double queueMs) {
    put("queue_ms", queueMs);
    return this;
  }

  public double prefillMs() {
    return required("prefill_ms", getDouble("prefill_ms"));
  }

  public Generation prefillMs(double prefillMs) {
    put("prefill_ms", prefillMs);
    return this;
  }

  public double decodeMs() {
    return required("decode_ms", getDouble("decode_ms"));
  }

  public Generation decodeMs(double decodeMs) {
    put("decode_ms", decodeMs);
    return this;
  }

  public double deviceMs() {
    return required("device_ms", getDouble("device_ms"));
  }

  public Generation deviceMs(double deviceMs) {
    put("device_ms", deviceMs);
    return this;
  }

  /** What the worker signed. */
  public Map<String, JsonNode> receipt() {
    return getMap("receipt", JsonObject::toNode);
  }

  public Generation receipt(Map<String, ?> receipt) {
    put("receipt", receipt);
    return this;
  }

  /** The entry as it stands in the hash chain. */
  public GenerationLedger ledger() {
    return getObject("ledger", GenerationLedger::new);
  }

  public Generation ledger(GenerationLedger ledger) {
    put("ledger", ledger);
    return this;
  }

  /** A JWS (EdDSA) of the organization and this ledger entry; the keys are at /.well-known/jwks.json. */
  public String signedReceipt() {
    return getString("signed_receipt");
  }

  public Generation signedReceipt(String signedReceipt) {
    put("signed_receipt", signedReceipt);
    return this;
  }
}
