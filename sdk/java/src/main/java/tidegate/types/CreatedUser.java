// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreatedUser extends JsonObject {
  public CreatedUser() {
    put("object", "user");
  }

  /** @param value whose fields these are; not a copy */
  public CreatedUser(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public CreatedUser id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public CreatedUser object(String object) {
    put("object", object);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public CreatedUser email(String email) {
    put("email", email);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public CreatedUser name(String name) {
    put("name", name);
    return this;
  }

  /** Runs the service: may do everything. */
  public boolean isOperator() {
    return required("is_operator", getBoolean("is_operator"));
  }

  public CreatedUser isOperator(boolean isOperator) {
    put("is_operator", isOperator);
    return this;
  }

  /** The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs. */
  public String invitedBy() {
    return getString("invited_by");
  }

  public CreatedUser invitedBy(String invitedBy) {
    put("invited_by", invitedBy);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public CreatedUser createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public CreatedUser state(String state) {
    put("state", state);
    return this;
  }

  /** Shown this once: opens POST /auth/v1/password for 72 hours, once. */
  public String setUpToken() {
    return getString("set_up_token");
  }

  public CreatedUser setUpToken(String setUpToken) {
    put("set_up_token", setUpToken);
    return this;
  }
}
