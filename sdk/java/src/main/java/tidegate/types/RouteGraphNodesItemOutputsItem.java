// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RouteGraphNodesItemOutputsItem extends JsonObject {
  public RouteGraphNodesItemOutputsItem() {}

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesItemOutputsItem(JsonNode value) {
    super(value);
  }

  public long percent() {
    return required("percent", getLong("percent"));
  }

  public RouteGraphNodesItemOutputsItem percent(long percent) {
    put("percent", percent);
    return this;
  }

  public String next() {
    return getString("next");
  }

  public RouteGraphNodesItemOutputsItem next(String next) {
    put("next", next);
    return this;
  }
}
