// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of NamedRouteVersionsNodesObjectIfObject, NamedRouteVersionsNodesObjectIfObject2: the fields of all. */
public final class NamedRouteVersionsItemNodesItemIf extends JsonObject {
  public NamedRouteVersionsItemNodesItemIf() {}

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsItemNodesItemIf(JsonNode value) {
    super(value);
  }

  public String fact() {
    return getString("fact");
  }

  public NamedRouteVersionsItemNodesItemIf fact(String fact) {
    put("fact", fact);
    return this;
  }

  public Boolean is() {
    return getBoolean("is");
  }

  public NamedRouteVersionsItemNodesItemIf is(boolean is) {
    put("is", is);
    return this;
  }

  public String comparison() {
    return getString("comparison");
  }

  public NamedRouteVersionsItemNodesItemIf comparison(String comparison) {
    put("comparison", comparison);
    return this;
  }

  public Long value() {
    return getLong("value");
  }

  public NamedRouteVersionsItemNodesItemIf value(long value) {
    put("value", value);
    return this;
  }
}
