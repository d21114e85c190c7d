// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The Worker itself, for tasks: `upstream_model` names one of its models. */
public final class DeploymentTargetObject5 extends JsonObject {
  public DeploymentTargetObject5() {
    put("kind", "edge");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentTargetObject5(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public DeploymentTargetObject5 kind(String kind) {
    put("kind", kind);
    return this;
  }
}
