// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListShadowComparisonsQuery extends JsonObject {
  public ListShadowComparisonsQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListShadowComparisonsQuery(JsonNode value) {
    super(value);
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListShadowComparisonsQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListShadowComparisonsQuery after(String after) {
    put("after", after);
    return this;
  }

  /** Of this model alone. */
  public String model() {
    return getString("model");
  }

  public ListShadowComparisonsQuery model(String model) {
    put("model", model);
    return this;
  }

  /** Copies from then on, in Unix seconds; without it those of seven days. */
  public String startTime() {
    return getString("start_time");
  }

  public ListShadowComparisonsQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }
}
