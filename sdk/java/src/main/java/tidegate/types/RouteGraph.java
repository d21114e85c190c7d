// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class RouteGraph extends JsonObject {
  public RouteGraph() {}

  /** @param value whose fields these are; not a copy */
  public RouteGraph(JsonNode value) {
    super(value);
  }

  public String start() {
    return getString("start");
  }

  public RouteGraph start(String start) {
    put("start", start);
    return this;
  }

  public List<RouteGraphNodesItem> nodes() {
    return getList("nodes", RouteGraphNodesItem::new);
  }

  public RouteGraph nodes(List<RouteGraphNodesItem> nodes) {
    put("nodes", nodes);
    return this;
  }

  public RouteGraph nodes(RouteGraphNodesItem... nodes) {
    put("nodes", nodes);
    return this;
  }
}
