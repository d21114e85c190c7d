// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreditStandingDataCreditsItem extends JsonObject {
  public CreditStandingDataCreditsItem() {}

  /** @param value whose fields these are; not a copy */
  public CreditStandingDataCreditsItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public CreditStandingDataCreditsItem id(String id) {
    put("id", id);
    return this;
  }

  public long remainingNanoUsd() {
    return required("remaining_nano_usd", getLong("remaining_nano_usd"));
  }

  public CreditStandingDataCreditsItem remainingNanoUsd(long remainingNanoUsd) {
    put("remaining_nano_usd", remainingNanoUsd);
    return this;
  }

  public long priority() {
    return required("priority", getLong("priority"));
  }

  public CreditStandingDataCreditsItem priority(long priority) {
    put("priority", priority);
    return this;
  }

  public Long expiresAt() {
    return getLong("expires_at");
  }

  public CreditStandingDataCreditsItem expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public CreditStandingDataCreditsItem expiresAt(Long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }
}
