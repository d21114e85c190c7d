// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class NamedRouteVersionsNodesObject4 extends JsonObject {
  public NamedRouteVersionsNodesObject4() {
    put("type", "end");
  }

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsNodesObject4(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public NamedRouteVersionsNodesObject4 id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public NamedRouteVersionsNodesObject4 type(String type) {
    put("type", type);
    return this;
  }
}
