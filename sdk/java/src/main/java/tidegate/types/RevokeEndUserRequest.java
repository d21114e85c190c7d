// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RevokeEndUserRequest extends JsonObject {
  public RevokeEndUserRequest() {}

  /** @param value whose fields these are; not a copy */
  public RevokeEndUserRequest(JsonNode value) {
    super(value);
  }

  public String endUserId() {
    return getString("end_user_id");
  }

  public RevokeEndUserRequest endUserId(String endUserId) {
    put("end_user_id", endUserId);
    return this;
  }
}
