// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListAlertsQuery extends JsonObject {
  public ListAlertsQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListAlertsQuery(JsonNode value) {
    super(value);
  }

  public String limit() {
    return getString("limit");
  }

  public ListAlertsQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListAlertsQuery after(String after) {
    put("after", after);
    return this;
  }

  public String budgetId() {
    return getString("budget_id");
  }

  public ListAlertsQuery budgetId(String budgetId) {
    put("budget_id", budgetId);
    return this;
  }
}
