// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CostedRouteLeftOutItem extends JsonObject {
  public CostedRouteLeftOutItem() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteLeftOutItem(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public CostedRouteLeftOutItem name(String name) {
    put("name", name);
    return this;
  }

  public String why() {
    return getString("why");
  }

  public CostedRouteLeftOutItem why(String why) {
    put("why", why);
    return this;
  }
}
