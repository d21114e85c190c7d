// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SignInLink extends JsonObject {
  public SignInLink() {
    put("object", "sign_in_link");
  }

  /** @param value whose fields these are; not a copy */
  public SignInLink(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public SignInLink object(String object) {
    put("object", object);
    return this;
  }

  public String userId() {
    return getString("user_id");
  }

  public SignInLink userId(String userId) {
    put("user_id", userId);
    return this;
  }

  /** Shown this once: opens POST /auth/v1/session/link for half an hour, once. */
  public String token() {
    return getString("token");
  }

  public SignInLink token(String token) {
    put("token", token);
    return this;
  }

  /** Unix seconds. */
  public long expiresAt() {
    return required("expires_at", getLong("expires_at"));
  }

  public SignInLink expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }
}
