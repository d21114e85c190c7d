// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class NamedRouteVersionsItem extends JsonObject {
  public NamedRouteVersionsItem() {}

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsItem(JsonNode value) {
    super(value);
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public NamedRouteVersionsItem version(long version) {
    put("version", version);
    return this;
  }

  public String start() {
    return getString("start");
  }

  public NamedRouteVersionsItem start(String start) {
    put("start", start);
    return this;
  }

  public List<NamedRouteVersionsItemNodesItem> nodes() {
    return getList("nodes", NamedRouteVersionsItemNodesItem::new);
  }

  public NamedRouteVersionsItem nodes(List<NamedRouteVersionsItemNodesItem> nodes) {
    put("nodes", nodes);
    return this;
  }

  public NamedRouteVersionsItem nodes(NamedRouteVersionsItemNodesItem... nodes) {
    put("nodes", nodes);
    return this;
  }
}
