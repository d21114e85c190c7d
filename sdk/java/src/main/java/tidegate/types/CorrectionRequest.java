// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CorrectionRequest extends JsonObject {
  public CorrectionRequest() {}

  /** @param value whose fields these are; not a copy */
  public CorrectionRequest(JsonNode value) {
    super(value);
  }

  /** Above zero gives, below zero takes. */
  public Long amountNanoUsd() {
    return getLong("amount_nano_usd");
  }

  public CorrectionRequest amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String amountUsd() {
    return getString("amount_usd");
  }

  public CorrectionRequest amountUsd(String amountUsd) {
    put("amount_usd", amountUsd);
    return this;
  }

  public String externalRef() {
    return getString("external_ref");
  }

  public CorrectionRequest externalRef(String externalRef) {
    put("external_ref", externalRef);
    return this;
  }

  /** A payment that was taken back: may leave the account owing. */
  public Boolean dispute() {
    return getBoolean("dispute");
  }

  public CorrectionRequest dispute(boolean dispute) {
    put("dispute", dispute);
    return this;
  }

  public String note() {
    return getString("note");
  }

  public CorrectionRequest note(String note) {
    put("note", note);
    return this;
  }
}
