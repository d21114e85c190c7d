// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What is left out stays as it is. */
public final class PatchDeploymentRequest extends JsonObject {
  public PatchDeploymentRequest() {}

  /** @param value whose fields these are; not a copy */
  public PatchDeploymentRequest(JsonNode value) {
    super(value);
  }

  /** Its share of the requests, among deployments of the same priority. */
  public Long weight() {
    return getLong("weight");
  }

  public PatchDeploymentRequest weight(long weight) {
    put("weight", weight);
    return this;
  }

  /** Lower is asked first; higher when no lower one takes the request. */
  public Long priority() {
    return getLong("priority");
  }

  public PatchDeploymentRequest priority(long priority) {
    put("priority", priority);
    return this;
  }

  /** Its share is of organizations, and not of requests: one has either all of them there first, or none. */
  public Boolean canary() {
    return getBoolean("canary");
  }

  public PatchDeploymentRequest canary(boolean canary) {
    put("canary", canary);
    return this;
  }

  /** It is asked for nothing. */
  public Boolean disabled() {
    return getBoolean("disabled");
  }

  public PatchDeploymentRequest disabled(boolean disabled) {
    put("disabled", disabled);
    return this;
  }

  /** A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers. */
  public Long shadowPercent() {
    return getLong("shadow_percent");
  }

  public PatchDeploymentRequest shadowPercent(long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }

  public PatchDeploymentRequest shadowPercent(Long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }
}
