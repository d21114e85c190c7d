// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InviteRequest extends JsonObject {
  public InviteRequest() {}

  /** @param value whose fields these are; not a copy */
  public InviteRequest(JsonNode value) {
    super(value);
  }

  public String email() {
    return getString("email");
  }

  public InviteRequest email(String email) {
    put("email", email);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public InviteRequest role(String role) {
    put("role", role);
    return this;
  }

  public Long expiresInHours() {
    return getLong("expires_in_hours");
  }

  public InviteRequest expiresInHours(long expiresInHours) {
    put("expires_in_hours", expiresInHours);
    return this;
  }
}
