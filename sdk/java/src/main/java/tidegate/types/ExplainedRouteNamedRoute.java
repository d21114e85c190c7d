// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** The route that chose the models, and the nodes that were passed. */
public final class ExplainedRouteNamedRoute extends JsonObject {
  public ExplainedRouteNamedRoute() {}

  /** @param value whose fields these are; not a copy */
  public ExplainedRouteNamedRoute(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ExplainedRouteNamedRoute name(String name) {
    put("name", name);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public ExplainedRouteNamedRoute version(long version) {
    put("version", version);
    return this;
  }

  public List<String> nodes() {
    return getList("nodes", JsonObject::toText);
  }

  public ExplainedRouteNamedRoute nodes(List<String> nodes) {
    put("nodes", nodes);
    return this;
  }

  /** What its conditions may have asked, beside what is here. */
  public ExplainedRouteNamedRouteFacts facts() {
    return getObject("facts", ExplainedRouteNamedRouteFacts::new);
  }

  public ExplainedRouteNamedRoute facts(ExplainedRouteNamedRouteFacts facts) {
    put("facts", facts);
    return this;
  }

  /** What the nodes that count saw, of those that were passed. */
  public List<ExplainedRouteNamedRouteCountedItem> counted() {
    return getList("counted", ExplainedRouteNamedRouteCountedItem::new);
  }

  public ExplainedRouteNamedRoute counted(List<ExplainedRouteNamedRouteCountedItem> counted) {
    put("counted", counted);
    return this;
  }
}
