// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class RouteGraphNodesObject2 extends JsonObject {
  public RouteGraphNodesObject2() {
    put("type", "percentage");
  }

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesObject2(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public RouteGraphNodesObject2 id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public RouteGraphNodesObject2 type(String type) {
    put("type", type);
    return this;
  }

  /** Of API keys, each of which has always the same; together 100. */
  public List<RouteGraphNodesObject2OutputsItem> outputs() {
    return getList("outputs", RouteGraphNodesObject2OutputsItem::new);
  }

  public RouteGraphNodesObject2 outputs(List<RouteGraphNodesObject2OutputsItem> outputs) {
    put("outputs", outputs);
    return this;
  }

  public RouteGraphNodesObject2 outputs(RouteGraphNodesObject2OutputsItem... outputs) {
    put("outputs", outputs);
    return this;
  }
}
