// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class NamedRouteVersionsNodesObjectIfObject extends JsonObject {
  public NamedRouteVersionsNodesObjectIfObject() {}

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsNodesObjectIfObject(JsonNode value) {
    super(value);
  }

  public String fact() {
    return getString("fact");
  }

  public NamedRouteVersionsNodesObjectIfObject fact(String fact) {
    put("fact", fact);
    return this;
  }

  public boolean is() {
    return required("is", getBoolean("is"));
  }

  public NamedRouteVersionsNodesObjectIfObject is(boolean is) {
    put("is", is);
    return this;
  }
}
