// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class NamedRouteVersionsItemNodesItemOutputsItem extends JsonObject {
  public NamedRouteVersionsItemNodesItemOutputsItem() {}

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsItemNodesItemOutputsItem(JsonNode value) {
    super(value);
  }

  public long percent() {
    return required("percent", getLong("percent"));
  }

  public NamedRouteVersionsItemNodesItemOutputsItem percent(long percent) {
    put("percent", percent);
    return this;
  }

  public String next() {
    return getString("next");
  }

  public NamedRouteVersionsItemNodesItemOutputsItem next(String next) {
    put("next", next);
    return this;
  }
}
