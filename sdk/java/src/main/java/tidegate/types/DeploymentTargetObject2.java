// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class DeploymentTargetObject2 extends JsonObject {
  public DeploymentTargetObject2() {
    put("kind", "openai_compatible");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentTargetObject2(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public DeploymentTargetObject2 kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Its base, as OpenAI's clients have it: `…/v1`. */
  public String url() {
    return getString("url");
  }

  public DeploymentTargetObject2 url(String url) {
    put("url", url);
    return this;
  }

  /** The secret of the Worker that has the operator's key; null: none. */
  public String secret() {
    return getString("secret");
  }

  public DeploymentTargetObject2 secret(String secret) {
    put("secret", secret);
    return this;
  }

  /** What it calls the bound of a chat's answer. */
  public String maxTokensParameter() {
    return getString("max_tokens_parameter");
  }

  public DeploymentTargetObject2 maxTokensParameter(String maxTokensParameter) {
    put("max_tokens_parameter", maxTokensParameter);
    return this;
  }

  /** Whether an answer of a model of another name is refused. */
  public Boolean strictModel() {
    return getBoolean("strict_model");
  }

  public DeploymentTargetObject2 strictModel(boolean strictModel) {
    put("strict_model", strictModel);
    return this;
  }

  /** Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never. */
  public String customerKeys() {
    return getString("customer_keys");
  }

  public DeploymentTargetObject2 customerKeys(String customerKeys) {
    put("customer_keys", customerKeys);
    return this;
  }

  /** Extensions that it takes. Any other is refused by name. */
  public List<String> extraParameters() {
    return getList("extra_parameters", JsonObject::toText);
  }

  public DeploymentTargetObject2 extraParameters(List<String> extraParameters) {
    put("extra_parameters", extraParameters);
    return this;
  }

  /** What it does not take of OpenAI's fields: refused by name. */
  public List<String> missingParameters() {
    return getList("missing_parameters", JsonObject::toText);
  }

  public DeploymentTargetObject2 missingParameters(List<String> missingParameters) {
    put("missing_parameters", missingParameters);
    return this;
  }

  /** How long its first event is waited for. */
  public Long firstEventTimeoutMs() {
    return getLong("first_event_timeout_ms");
  }

  public DeploymentTargetObject2 firstEventTimeoutMs(long firstEventTimeoutMs) {
    put("first_event_timeout_ms", firstEventTimeoutMs);
    return this;
  }

  /** How long each further event is waited for. */
  public Long idleTimeoutMs() {
    return getLong("idle_timeout_ms");
  }

  public DeploymentTargetObject2 idleTimeoutMs(long idleTimeoutMs) {
    put("idle_timeout_ms", idleTimeoutMs);
    return this;
  }

  /** Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count. */
  public Boolean showsAllTokens() {
    return getBoolean("shows_all_tokens");
  }

  public DeploymentTargetObject2 showsAllTokens(boolean showsAllTokens) {
    put("shows_all_tokens", showsAllTokens);
    return this;
  }
}
