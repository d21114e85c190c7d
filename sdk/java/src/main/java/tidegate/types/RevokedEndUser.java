// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RevokedEndUser extends JsonObject {
  public RevokedEndUser() {
    put("object", "end_user_tokens.revoked");
  }

  /** @param value whose fields these are; not a copy */
  public RevokedEndUser(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public RevokedEndUser object(String object) {
    put("object", object);
    return this;
  }

  /** Tokens that had not ended, and have now. */
  public long revoked() {
    return required("revoked", getLong("revoked"));
  }

  public RevokedEndUser revoked(long revoked) {
    put("revoked", revoked);
    return this;
  }
}
