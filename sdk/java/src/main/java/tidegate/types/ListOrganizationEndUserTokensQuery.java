// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListOrganizationEndUserTokensQuery extends JsonObject {
  public ListOrganizationEndUserTokensQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListOrganizationEndUserTokensQuery(JsonNode value) {
    super(value);
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListOrganizationEndUserTokensQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListOrganizationEndUserTokensQuery after(String after) {
    put("after", after);
    return this;
  }

  public String endUserId() {
    return getString("end_user_id");
  }

  public ListOrganizationEndUserTokensQuery endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }

  /** Of this key, and of those that it was rotated from or to. */
  public String apiKeyId() {
    return getString("api_key_id");
  }

  public ListOrganizationEndUserTokensQuery apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }
}
