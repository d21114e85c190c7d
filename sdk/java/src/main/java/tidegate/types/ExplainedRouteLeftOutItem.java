// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ExplainedRouteLeftOutItem extends JsonObject {
  public ExplainedRouteLeftOutItem() {}

  /** @param value whose fields these are; not a copy */
  public ExplainedRouteLeftOutItem(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ExplainedRouteLeftOutItem name(String name) {
    put("name", name);
    return this;
  }

  public String why() {
    return getString("why");
  }

  public ExplainedRouteLeftOutItem why(String why) {
    put("why", why);
    return this;
  }
}
