// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** The route that chose the models, and the nodes that were passed. */
public final class CostedRouteNamedRoute extends JsonObject {
  public CostedRouteNamedRoute() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteNamedRoute(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public CostedRouteNamedRoute name(String name) {
    put("name", name);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public CostedRouteNamedRoute version(long version) {
    put("version", version);
    return this;
  }

  public List<String> nodes() {
    return getList("nodes", JsonObject::toText);
  }

  public CostedRouteNamedRoute nodes(List<String> nodes) {
    put("nodes", nodes);
    return this;
  }

  /** What its conditions may have asked, beside what is here. */
  public CostedRouteNamedRouteFacts facts() {
    return getObject("facts", CostedRouteNamedRouteFacts::new);
  }

  public CostedRouteNamedRoute facts(CostedRouteNamedRouteFacts facts) {
    put("facts", facts);
    return this;
  }

  /** What the nodes that count saw, of those that were passed. */
  public List<CostedRouteNamedRouteCountedItem> counted() {
    return getList("counted", CostedRouteNamedRouteCountedItem::new);
  }

  public CostedRouteNamedRoute counted(List<CostedRouteNamedRouteCountedItem> counted) {
    put("counted", counted);
    return this;
  }
}
