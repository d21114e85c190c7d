// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EraseUserRequest extends JsonObject {
  public EraseUserRequest() {}

  /** @param value whose fields these are; not a copy */
  public EraseUserRequest(JsonNode value) {
    super(value);
  }

  /** The user's address, to confirm who is meant. */
  public String email() {
    return getString("email");
  }

  public EraseUserRequest email(String email) {
    put("email", email);
    return this;
  }
}
