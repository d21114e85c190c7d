// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreatedInvitation extends JsonObject {
  public CreatedInvitation() {
    put("object", "invitation");
  }

  /** @param value whose fields these are; not a copy */
  public CreatedInvitation(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public CreatedInvitation id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public CreatedInvitation object(String object) {
    put("object", object);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public CreatedInvitation email(String email) {
    put("email", email);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public CreatedInvitation role(String role) {
    put("role", role);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public CreatedInvitation createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public long expiresAt() {
    return required("expires_at", getLong("expires_at"));
  }

  public CreatedInvitation expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public CreatedInvitation state(String state) {
    put("state", state);
    return this;
  }

  /** Shown this once, to be handed to whom it invites: POST /auth/v1/invitations/accept. */
  public String token() {
    return getString("token");
  }

  public CreatedInvitation token(String token) {
    put("token", token);
    return this;
  }
}
