// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class User extends JsonObject {
  public User() {
    put("object", "user");
  }

  /** @param value whose fields these are; not a copy */
  public User(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public User id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public User object(String object) {
    put("object", object);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public User email(String email) {
    put("email", email);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public User name(String name) {
    put("name", name);
    return this;
  }

  /** Runs the service: may do everything. */
  public boolean isOperator() {
    return required("is_operator", getBoolean("is_operator"));
  }

  public User isOperator(boolean isOperator) {
    put("is_operator", isOperator);
    return this;
  }

  /** The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs. */
  public String invitedBy() {
    return getString("invited_by");
  }

  public User invitedBy(String invitedBy) {
    put("invited_by", invitedBy);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public User createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public User state(String state) {
    put("state", state);
    return this;
  }
}
