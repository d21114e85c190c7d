// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class DeploymentTargetObject6 extends JsonObject {
  public DeploymentTargetObject6() {
    put("kind", "gpu_pool");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentTargetObject6(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public DeploymentTargetObject6 kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Gpu-workers that register under this name; those that have the model. */
  public String pool() {
    return getString("pool");
  }

  public DeploymentTargetObject6 pool(String pool) {
    put("pool", pool);
    return this;
  }
}
