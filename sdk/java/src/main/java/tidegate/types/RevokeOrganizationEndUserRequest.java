// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RevokeOrganizationEndUserRequest extends JsonObject {
  public RevokeOrganizationEndUserRequest() {}

  /** @param value whose fields these are; not a copy */
  public RevokeOrganizationEndUserRequest(JsonNode value) {
    super(value);
  }

  public String endUserId() {
    return getString("end_user_id");
  }

  public RevokeOrganizationEndUserRequest endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }

  /** Tokens of this key alone, and of those that it was rotated from or to. */
  public String apiKeyId() {
    return getString("api_key_id");
  }

  public RevokeOrganizationEndUserRequest apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }
}
