// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CostedRouteNamedRouteCountedItem extends JsonObject {
  public CostedRouteNamedRouteCountedItem() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteNamedRouteCountedItem(JsonNode value) {
    super(value);
  }

  public String node() {
    return getString("node");
  }

  public CostedRouteNamedRouteCountedItem node(String node) {
    put("node", node);
    return this;
  }

  /** false: the request went on along if_exceeded. */
  public boolean isWithin() {
    return required("is_within", getBoolean("is_within"));
  }

  public CostedRouteNamedRouteCountedItem isWithin(boolean isWithin) {
    put("is_within", isWithin);
    return this;
  }

  /** In the node's own unit, as all figures here. */
  public long used() {
    return required("used", getLong("used"));
  }

  public CostedRouteNamedRouteCountedItem used(long used) {
    put("used", used);
    return this;
  }

  /** What running requests may come to use. */
  public long held() {
    return required("held", getLong("held"));
  }

  public CostedRouteNamedRouteCountedItem held(long held) {
    put("held", held);
    return this;
  }

  public long limit() {
    return required("limit", getLong("limit"));
  }

  public CostedRouteNamedRouteCountedItem limit(long limit) {
    put("limit", limit);
    return this;
  }
}
