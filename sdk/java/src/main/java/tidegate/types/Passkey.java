// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Passkey extends JsonObject {
  public Passkey() {
    put("object", "passkey");
  }

  /** @param value whose fields these are; not a copy */
  public Passkey(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Passkey id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Passkey object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public Passkey name(String name) {
    put("name", name);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public Passkey createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public Long lastUsedAt() {
    return getLong("last_used_at");
  }

  public Passkey lastUsedAt(long lastUsedAt) {
    put("last_used_at", lastUsedAt);
    return this;
  }

  public Passkey lastUsedAt(Long lastUsedAt) {
    put("last_used_at", lastUsedAt);
    return this;
  }
}
