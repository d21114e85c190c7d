// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListBudgetsQuery extends JsonObject {
  public ListBudgetsQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListBudgetsQuery(JsonNode value) {
    super(value);
  }

  public String scope() {
    return getString("scope");
  }

  public ListBudgetsQuery scope(String scope) {
    put("scope", scope);
    return this;
  }

  public String scopeId() {
    return getString("scope_id");
  }

  public ListBudgetsQuery scopeId(String scopeId) {
    put("scope_id", scopeId);
    return this;
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListBudgetsQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListBudgetsQuery after(String after) {
    put("after", after);
    return this;
  }
}
