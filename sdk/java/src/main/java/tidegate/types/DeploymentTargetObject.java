// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class DeploymentTargetObject extends JsonObject {
  public DeploymentTargetObject() {
    put("kind", "gpu_worker");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentTargetObject(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public DeploymentTargetObject kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Origin of a gpu-worker. */
  public String url() {
    return getString("url");
  }

  public DeploymentTargetObject url(String url) {
    put("url", url);
    return this;
  }
}
