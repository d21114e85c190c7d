// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CostedRouteNamedRouteFacts extends JsonObject {
  public CostedRouteNamedRouteFacts() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteNamedRouteFacts(JsonNode value) {
    super(value);
  }

  public boolean tools() {
    return required("tools", getBoolean("tools"));
  }

  public CostedRouteNamedRouteFacts tools(boolean tools) {
    put("tools", tools);
    return this;
  }

  public boolean schema() {
    return required("schema", getBoolean("schema"));
  }

  public CostedRouteNamedRouteFacts schema(boolean schema) {
    put("schema", schema);
    return this;
  }
}
