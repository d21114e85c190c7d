// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListServiceChartsQuery extends JsonObject {
  public ListServiceChartsQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListServiceChartsQuery(JsonNode value) {
    super(value);
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListServiceChartsQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListServiceChartsQuery after(String after) {
    put("after", after);
    return this;
  }
}
