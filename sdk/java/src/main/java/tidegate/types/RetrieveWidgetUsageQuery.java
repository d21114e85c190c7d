// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RetrieveWidgetUsageQuery extends JsonObject {
  public RetrieveWidgetUsageQuery() {}

  /** @param value whose fields these are; not a copy */
  public RetrieveWidgetUsageQuery(JsonNode value) {
    super(value);
  }

  /** Days in UTC, today included. */
  public String days() {
    return getString("days");
  }

  public RetrieveWidgetUsageQuery days(String days) {
    put("days", days);
    return this;
  }
}
