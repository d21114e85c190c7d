// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of RouteGraphNodesObjectIfObject, RouteGraphNodesObjectIfObject2: the fields of all. */
public final class RouteGraphNodesItemIf extends JsonObject {
  public RouteGraphNodesItemIf() {}

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesItemIf(JsonNode value) {
    super(value);
  }

  public String fact() {
    return getString("fact");
  }

  public RouteGraphNodesItemIf fact(String fact) {
    put("fact", fact);
    return this;
  }

  public Boolean is() {
    return getBoolean("is");
  }

  public RouteGraphNodesItemIf is(boolean is) {
    put("is", is);
    return this;
  }

  public String comparison() {
    return getString("comparison");
  }

  public RouteGraphNodesItemIf comparison(String comparison) {
    put("comparison", comparison);
    return this;
  }

  public Long value() {
    return getLong("value");
  }

  public RouteGraphNodesItemIf value(long value) {
    put("value", value);
    return this;
  }
}
