// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of DeploymentTargetObject, DeploymentTargetObject2, DeploymentTargetObject3, DeploymentTargetObject4, DeploymentTargetObject5, DeploymentTargetObject6: the fields of all. */
public final class DeploymentTarget extends JsonObject {
  public DeploymentTarget() {}

  /** @param value whose fields these are; not a copy */
  public DeploymentTarget(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public DeploymentTarget kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Origin of a gpu-worker. */
  public String url() {
    return getString("url");
  }

  public DeploymentTarget url(String url) {
    put("url", url);
    return this;
  }

  /** The secret of the Worker that has the operator's key; null: none. */
  public String secret() {
    return getString("secret");
  }

  public DeploymentTarget secret(String secret) {
    put("secret", secret);
    return this;
  }

  /** What it calls the bound of a chat's answer. */
  public String maxTokensParameter() {
    return getString("max_tokens_parameter");
  }

  public DeploymentTarget maxTokensParameter(String maxTokensParameter) {
    put("max_tokens_parameter", maxTokensParameter);
    return this;
  }

  /** Whether an answer of a model of another name is refused. */
  public Boolean strictModel() {
    return getBoolean("strict_model");
  }

  public DeploymentTarget strictModel(boolean strictModel) {
    put("strict_model", strictModel);
    return this;
  }

  /** Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never. */
  public String customerKeys() {
    return getString("customer_keys");
  }

  public DeploymentTarget customerKeys(String customerKeys) {
    put("customer_keys", customerKeys);
    return this;
  }

  /** Extensions that it takes. Any other is refused by name. */
  public List<String> extraParameters() {
    return getList("extra_parameters", JsonObject::toText);
  }

  public DeploymentTarget extraParameters(List<String> extraParameters) {
    put("extra_parameters", extraParameters);
    return this;
  }

  /** What it does not take of OpenAI's fields: refused by name. */
  public List<String> missingParameters() {
    return getList("missing_parameters", JsonObject::toText);
  }

  public DeploymentTarget missingParameters(List<String> missingParameters) {
    put("missing_parameters", missingParameters);
    return this;
  }

  /** How long its first event is waited for. */
  public Long firstEventTimeoutMs() {
    return getLong("first_event_timeout_ms");
  }

  public DeploymentTarget firstEventTimeoutMs(long firstEventTimeoutMs) {
    put("first_event_timeout_ms", firstEventTimeoutMs);
    return this;
  }

  /** How long each further event is waited for. */
  public Long idleTimeoutMs() {
    return getLong("idle_timeout_ms");
  }

  public DeploymentTarget idleTimeoutMs(long idleTimeoutMs) {
    put("idle_timeout_ms", idleTimeoutMs);
    return this;
  }

  /** Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count. */
  public Boolean showsAllTokens() {
    return getBoolean("shows_all_tokens");
  }

  public DeploymentTarget showsAllTokens(boolean showsAllTokens) {
    put("shows_all_tokens", showsAllTokens);
    return this;
  }

  /** Which of the Inference Providers; auto: as the account's settings say. */
  public String provider() {
    return getString("provider");
  }

  public DeploymentTarget provider(String provider) {
    put("provider", provider);
    return this;
  }

  /** The organization on Hugging Face that pays; null: the token's owner. */
  public String billTo() {
    return getString("bill_to");
  }

  public DeploymentTarget billTo(String billTo) {
    put("bill_to", billTo);
    return this;
  }

  /** The binding of wrangler.toml. */
  public String binding() {
    return getString("binding");
  }

  public DeploymentTarget binding(String binding) {
    put("binding", binding);
    return this;
  }

  /** Gpu-workers that register under this name; those that have the model. */
  public String pool() {
    return getString("pool");
  }

  public DeploymentTarget pool(String pool) {
    put("pool", pool);
    return this;
  }
}
