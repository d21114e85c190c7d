// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListUsageQuery extends JsonObject {
  public ListUsageQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListUsageQuery(JsonNode value) {
    super(value);
  }

  public String limit() {
    return getString("limit");
  }

  public ListUsageQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  public String after() {
    return getString("after");
  }

  public ListUsageQuery after(String after) {
    put("after", after);
    return this;
  }
}
