// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Credit extends JsonObject {
  public Credit() {
    put("object", "credit");
  }

  /** @param value whose fields these are; not a copy */
  public Credit(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Credit id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Credit object(String object) {
    put("object", object);
    return this;
  }

  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public Credit amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public long remainingNanoUsd() {
    return required("remaining_nano_usd", getLong("remaining_nano_usd"));
  }

  public Credit remainingNanoUsd(long remainingNanoUsd) {
    put("remaining_nano_usd", remainingNanoUsd);
    return this;
  }

  public long priority() {
    return required("priority", getLong("priority"));
  }

  public Credit priority(long priority) {
    put("priority", priority);
    return this;
  }

  public Long expiresAt() {
    return getLong("expires_at");
  }

  public Credit expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public Credit expiresAt(Long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }
}
