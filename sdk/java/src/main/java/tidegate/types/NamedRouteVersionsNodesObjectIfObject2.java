// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class NamedRouteVersionsNodesObjectIfObject2 extends JsonObject {
  public NamedRouteVersionsNodesObjectIfObject2() {}

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsNodesObjectIfObject2(JsonNode value) {
    super(value);
  }

  /** `prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC. */
  public String fact() {
    return getString("fact");
  }

  public NamedRouteVersionsNodesObjectIfObject2 fact(String fact) {
    put("fact", fact);
    return this;
  }

  public String comparison() {
    return getString("comparison");
  }

  public NamedRouteVersionsNodesObjectIfObject2 comparison(String comparison) {
    put("comparison", comparison);
    return this;
  }

  public long value() {
    return required("value", getLong("value"));
  }

  public NamedRouteVersionsNodesObjectIfObject2 value(long value) {
    put("value", value);
    return this;
  }
}
