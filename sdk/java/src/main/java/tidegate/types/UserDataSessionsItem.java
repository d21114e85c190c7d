// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class UserDataSessionsItem extends JsonObject {
  public UserDataSessionsItem() {}

  /** @param value whose fields these are; not a copy */
  public UserDataSessionsItem(JsonNode value) {
    super(value);
  }

  /** Unix seconds. */
  public long seenAt() {
    return required("seen_at", getLong("seen_at"));
  }

  public UserDataSessionsItem seenAt(long seenAt) {
    put("seen_at", seenAt);
    return this;
  }

  /** Unix seconds. */
  public long expiresAt() {
    return required("expires_at", getLong("expires_at"));
  }

  public UserDataSessionsItem expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }
}
