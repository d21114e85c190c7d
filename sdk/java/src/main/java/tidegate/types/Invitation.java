// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Invitation extends JsonObject {
  public Invitation() {
    put("object", "invitation");
  }

  /** @param value whose fields these are; not a copy */
  public Invitation(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Invitation id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Invitation object(String object) {
    put("object", object);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public Invitation email(String email) {
    put("email", email);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public Invitation role(String role) {
    put("role", role);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public Invitation createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public long expiresAt() {
    return required("expires_at", getLong("expires_at"));
  }

  public Invitation expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public Invitation state(String state) {
    put("state", state);
    return this;
  }
}
