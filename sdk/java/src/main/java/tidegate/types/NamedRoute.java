// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class NamedRoute extends JsonObject {
  public NamedRoute() {
    put("object", "named_route");
  }

  /** @param value whose fields these are; not a copy */
  public NamedRoute(JsonNode value) {
    super(value);
  }

  /** As a request names it: `route/name`. */
  public String id() {
    return getString("id");
  }

  public NamedRoute id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public NamedRoute object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public NamedRoute name(String name) {
    put("name", name);
    return this;
  }

  /** The version that is in force. */
  public long deployed() {
    return required("deployed", getLong("deployed"));
  }

  public NamedRoute deployed(long deployed) {
    put("deployed", deployed);
    return this;
  }

  /** Oldest first; the last eight are kept. */
  public List<NamedRouteVersionsItem> versions() {
    return getList("versions", NamedRouteVersionsItem::new);
  }

  public NamedRoute versions(List<NamedRouteVersionsItem> versions) {
    put("versions", versions);
    return this;
  }

  public NamedRoute versions(NamedRouteVersionsItem... versions) {
    put("versions", versions);
    return this;
  }

  /** Of the version in force: what its limits and budgets have in use. */
  public List<NamedRouteCountersItem> counters() {
    return getList("counters", NamedRouteCountersItem::new);
  }

  public NamedRoute counters(List<NamedRouteCountersItem> counters) {
    put("counters", counters);
    return this;
  }

  public NamedRoute counters(NamedRouteCountersItem... counters) {
    put("counters", counters);
    return this;
  }
}
