// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class NamedRouteVersionsNodesObject2 extends JsonObject {
  public NamedRouteVersionsNodesObject2() {
    put("type", "percentage");
  }

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsNodesObject2(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public NamedRouteVersionsNodesObject2 id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public NamedRouteVersionsNodesObject2 type(String type) {
    put("type", type);
    return this;
  }

  /** Of API keys, each of which has always the same; together 100. */
  public List<NamedRouteVersionsNodesObject2OutputsItem> outputs() {
    return getList("outputs", NamedRouteVersionsNodesObject2OutputsItem::new);
  }

  public NamedRouteVersionsNodesObject2 outputs(List<NamedRouteVersionsNodesObject2OutputsItem> outputs) {
    put("outputs", outputs);
    return this;
  }

  public NamedRouteVersionsNodesObject2 outputs(NamedRouteVersionsNodesObject2OutputsItem... outputs) {
    put("outputs", outputs);
    return this;
  }
}
