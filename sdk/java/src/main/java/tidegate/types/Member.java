// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Member extends JsonObject {
  public Member() {
    put("object", "member");
  }

  /** @param value whose fields these are; not a copy */
  public Member(JsonNode value) {
    super(value);
  }

  /** The user's id. */
  public String id() {
    return getString("id");
  }

  public Member id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Member object(String object) {
    put("object", object);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public Member email(String email) {
    put("email", email);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public Member name(String name) {
    put("name", name);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public Member role(String role) {
    put("role", role);
    return this;
  }

  public long joinedAt() {
    return required("joined_at", getLong("joined_at"));
  }

  public Member joinedAt(long joinedAt) {
    put("joined_at", joinedAt);
    return this;
  }
}
