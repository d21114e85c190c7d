// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class DeploymentTargetObject3 extends JsonObject {
  public DeploymentTargetObject3() {
    put("kind", "hugging_face");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentTargetObject3(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public DeploymentTargetObject3 kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Which of the Inference Providers; auto: as the account's settings say. */
  public String provider() {
    return getString("provider");
  }

  public DeploymentTargetObject3 provider(String provider) {
    put("provider", provider);
    return this;
  }

  /** In the place of Hugging Face's own hosts; null: those. */
  public String url() {
    return getString("url");
  }

  public DeploymentTargetObject3 url(String url) {
    put("url", url);
    return this;
  }

  /** The secret of the Worker that has the operator's key; null: none. */
  public String secret() {
    return getString("secret");
  }

  public DeploymentTargetObject3 secret(String secret) {
    put("secret", secret);
    return this;
  }

  /** The organization on Hugging Face that pays; null: the token's owner. */
  public String billTo() {
    return getString("bill_to");
  }

  public DeploymentTargetObject3 billTo(String billTo) {
    put("bill_to", billTo);
    return this;
  }

  /** Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never. */
  public String customerKeys() {
    return getString("customer_keys");
  }

  public DeploymentTargetObject3 customerKeys(String customerKeys) {
    put("customer_keys", customerKeys);
    return this;
  }

  /** Extensions that it takes. Any other is refused by name. */
  public List<String> extraParameters() {
    return getList("extra_parameters", JsonObject::toText);
  }

  public DeploymentTargetObject3 extraParameters(List<String> extraParameters) {
    put("extra_parameters", extraParameters);
    return this;
  }

  /** What it does not take of OpenAI's fields: refused by name. */
  public List<String> missingParameters() {
    return getList("missing_parameters", JsonObject::toText);
  }

  public DeploymentTargetObject3 missingParameters(List<String> missingParameters) {
    put("missing_parameters", missingParameters);
    return this;
  }

  /** How long its first event is waited for. */
  public Long firstEventTimeoutMs() {
    return getLong("first_event_timeout_ms");
  }

  public DeploymentTargetObject3 firstEventTimeoutMs(long firstEventTimeoutMs) {
    put("first_event_timeout_ms", firstEventTimeoutMs);
    return this;
  }

  /** How long each further event is waited for. */
  public Long idleTimeoutMs() {
    return getLong("idle_timeout_ms");
  }

  public DeploymentTargetObject3 idleTimeoutMs(long idleTimeoutMs) {
    put("idle_timeout_ms", idleTimeoutMs);
    return this;
  }

  /** Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count. */
  public Boolean showsAllTokens() {
    return getBoolean("shows_all_tokens");
  }

  public DeploymentTargetObject3 showsAllTokens(boolean showsAllTokens) {
    put("shows_all_tokens", showsAllTokens);
    return this;
  }
}
