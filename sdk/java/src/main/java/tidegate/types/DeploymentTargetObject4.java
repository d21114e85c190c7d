// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class DeploymentTargetObject4 extends JsonObject {
  public DeploymentTargetObject4() {
    put("kind", "workers_ai");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentTargetObject4(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public DeploymentTargetObject4 kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** The binding of wrangler.toml. */
  public String binding() {
    return getString("binding");
  }

  public DeploymentTargetObject4 binding(String binding) {
    put("binding", binding);
    return this;
  }

  /** Extensions that it takes. Any other is refused by name. */
  public List<String> extraParameters() {
    return getList("extra_parameters", JsonObject::toText);
  }

  public DeploymentTargetObject4 extraParameters(List<String> extraParameters) {
    put("extra_parameters", extraParameters);
    return this;
  }

  /** What it does not take of OpenAI's fields: refused by name. */
  public List<String> missingParameters() {
    return getList("missing_parameters", JsonObject::toText);
  }

  public DeploymentTargetObject4 missingParameters(List<String> missingParameters) {
    put("missing_parameters", missingParameters);
    return this;
  }

  /** How long its first event is waited for. */
  public Long firstEventTimeoutMs() {
    return getLong("first_event_timeout_ms");
  }

  public DeploymentTargetObject4 firstEventTimeoutMs(long firstEventTimeoutMs) {
    put("first_event_timeout_ms", firstEventTimeoutMs);
    return this;
  }

  /** How long each further event is waited for. */
  public Long idleTimeoutMs() {
    return getLong("idle_timeout_ms");
  }

  public DeploymentTargetObject4 idleTimeoutMs(long idleTimeoutMs) {
    put("idle_timeout_ms", idleTimeoutMs);
    return this;
  }

  /** Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count. */
  public Boolean showsAllTokens() {
    return getBoolean("shows_all_tokens");
  }

  public DeploymentTargetObject4 showsAllTokens(boolean showsAllTokens) {
    put("shows_all_tokens", showsAllTokens);
    return this;
  }
}
