// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ExplainedRouteNamedRouteFacts extends JsonObject {
  public ExplainedRouteNamedRouteFacts() {}

  /** @param value whose fields these are; not a copy */
  public ExplainedRouteNamedRouteFacts(JsonNode value) {
    super(value);
  }

  public boolean tools() {
    return required("tools", getBoolean("tools"));
  }

  public ExplainedRouteNamedRouteFacts tools(boolean tools) {
    put("tools", tools);
    return this;
  }

  public boolean schema() {
    return required("schema", getBoolean("schema"));
  }

  public ExplainedRouteNamedRouteFacts schema(boolean schema) {
    put("schema", schema);
    return this;
  }
}
