// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** The route that chose the models, and the nodes that were passed. */
public final class RoutingDecisionNamedRoute extends JsonObject {
  public RoutingDecisionNamedRoute() {}

  /** @param value whose fields these are; not a copy */
  public RoutingDecisionNamedRoute(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public RoutingDecisionNamedRoute name(String name) {
    put("name", name);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public RoutingDecisionNamedRoute version(long version) {
    put("version", version);
    return this;
  }

  public List<String> nodes() {
    return getList("nodes", JsonObject::toText);
  }

  public RoutingDecisionNamedRoute nodes(List<String> nodes) {
    put("nodes", nodes);
    return this;
  }

  /** What its conditions may have asked, beside what is here. */
  public RoutingDecisionNamedRouteFacts facts() {
    return getObject("facts", RoutingDecisionNamedRouteFacts::new);
  }

  public RoutingDecisionNamedRoute facts(RoutingDecisionNamedRouteFacts facts) {
    put("facts", facts);
    return this;
  }

  /** What the nodes that count saw, of those that were passed. */
  public List<RoutingDecisionNamedRouteCountedItem> counted() {
    return getList("counted", RoutingDecisionNamedRouteCountedItem::new);
  }

  public RoutingDecisionNamedRoute counted(List<RoutingDecisionNamedRouteCountedItem> counted) {
    put("counted", counted);
    return this;
  }
}
