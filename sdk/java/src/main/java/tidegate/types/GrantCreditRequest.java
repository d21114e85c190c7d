// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class GrantCreditRequest extends JsonObject {
  public GrantCreditRequest() {}

  /** @param value whose fields these are; not a copy */
  public GrantCreditRequest(JsonNode value) {
    super(value);
  }

  public Long amountNanoUsd() {
    return getLong("amount_nano_usd");
  }

  public GrantCreditRequest amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String amountUsd() {
    return getString("amount_usd");
  }

  public GrantCreditRequest amountUsd(String amountUsd) {
    put("amount_usd", amountUsd);
    return this;
  }

  /** The payment's own id. The same reference is granted once, however often it is sent. */
  public String externalRef() {
    return getString("external_ref");
  }

  public GrantCreditRequest externalRef(String externalRef) {
    put("external_ref", externalRef);
    return this;
  }

  public String source() {
    return getString("source");
  }

  public GrantCreditRequest source(String source) {
    put("source", source);
    return this;
  }

  /** Lower is used first. */
  public Long priority() {
    return getLong("priority");
  }

  public GrantCreditRequest priority(long priority) {
    put("priority", priority);
    return this;
  }

  /** Unix seconds; null is never. */
  public Long expiresAt() {
    return getLong("expires_at");
  }

  public GrantCreditRequest expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public GrantCreditRequest expiresAt(Long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  public String note() {
    return getString("note");
  }

  public GrantCreditRequest note(String note) {
    put("note", note);
    return this;
  }
}
