// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListKeysQuery extends JsonObject {
  public ListKeysQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListKeysQuery(JsonNode value) {
    super(value);
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListKeysQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListKeysQuery after(String after) {
    put("after", after);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public ListKeysQuery projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  public String userId() {
    return getString("user_id");
  }

  public ListKeysQuery userId(String userId) {
    put("user_id", userId);
    return this;
  }
}
