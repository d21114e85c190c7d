// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RouteGraphNodesObjectIfObject extends JsonObject {
  public RouteGraphNodesObjectIfObject() {}

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesObjectIfObject(JsonNode value) {
    super(value);
  }

  public String fact() {
    return getString("fact");
  }

  public RouteGraphNodesObjectIfObject fact(String fact) {
    put("fact", fact);
    return this;
  }

  public boolean is() {
    return required("is", getBoolean("is"));
  }

  public RouteGraphNodesObjectIfObject is(boolean is) {
    put("is", is);
    return this;
  }
}
