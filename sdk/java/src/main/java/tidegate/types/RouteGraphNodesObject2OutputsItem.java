// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RouteGraphNodesObject2OutputsItem extends JsonObject {
  public RouteGraphNodesObject2OutputsItem() {}

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesObject2OutputsItem(JsonNode value) {
    super(value);
  }

  public long percent() {
    return required("percent", getLong("percent"));
  }

  public RouteGraphNodesObject2OutputsItem percent(long percent) {
    put("percent", percent);
    return this;
  }

  public String next() {
    return getString("next");
  }

  public RouteGraphNodesObject2OutputsItem next(String next) {
    put("next", next);
    return this;
  }
}
