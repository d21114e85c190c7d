// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class NamedRouteCountersItem extends JsonObject {
  public NamedRouteCountersItem() {}

  /** @param value whose fields these are; not a copy */
  public NamedRouteCountersItem(JsonNode value) {
    super(value);
  }

  public String node() {
    return getString("node");
  }

  public NamedRouteCountersItem node(String node) {
    put("node", node);
    return this;
  }

  /** Requests, tokens or nano-USD; where a key counts for itself, of the one with most. */
  public long used() {
    return required("used", getLong("used"));
  }

  public NamedRouteCountersItem used(long used) {
    put("used", used);
    return this;
  }

  /** What running requests may come to use. */
  public long held() {
    return required("held", getLong("held"));
  }

  public NamedRouteCountersItem held(long held) {
    put("held", held);
    return this;
  }

  public long limit() {
    return required("limit", getLong("limit"));
  }

  public NamedRouteCountersItem limit(long limit) {
    put("limit", limit);
    return this;
  }

  /** Keys that have something in use; null: all count together. */
  public Long keys() {
    return getLong("keys");
  }

  public NamedRouteCountersItem keys(long keys) {
    put("keys", keys);
    return this;
  }

  public NamedRouteCountersItem keys(Long keys) {
    put("keys", keys);
    return this;
  }

  /** Unix seconds: of a budget, when its window ends; null of a limit, which slides. */
  public Long resetsAt() {
    return getLong("resets_at");
  }

  public NamedRouteCountersItem resetsAt(long resetsAt) {
    put("resets_at", resetsAt);
    return this;
  }

  public NamedRouteCountersItem resetsAt(Long resetsAt) {
    put("resets_at", resetsAt);
    return this;
  }
}
