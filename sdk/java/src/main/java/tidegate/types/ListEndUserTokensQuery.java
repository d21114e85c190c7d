// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListEndUserTokensQuery extends JsonObject {
  public ListEndUserTokensQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListEndUserTokensQuery(JsonNode value) {
    super(value);
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListEndUserTokensQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListEndUserTokensQuery after(String after) {
    put("after", after);
    return this;
  }

  public String endUserId() {
    return getString("end_user_id");
  }

  public ListEndUserTokensQuery endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }
}
