// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class NamedRouteVersionsNodesObject3 extends JsonObject {
  public NamedRouteVersionsNodesObject3() {
    put("type", "model");
  }

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsNodesObject3(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public NamedRouteVersionsNodesObject3 id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public NamedRouteVersionsNodesObject3 type(String type) {
    put("type", type);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public NamedRouteVersionsNodesObject3 model(String model) {
    put("model", model);
    return this;
  }

  /** The end, or what is fallen back on. */
  public String next() {
    return getString("next");
  }

  public NamedRouteVersionsNodesObject3 next(String next) {
    put("next", next);
    return this;
  }
}
