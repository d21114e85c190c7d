// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RefundRequest extends JsonObject {
  public RefundRequest() {}

  /** @param value whose fields these are; not a copy */
  public RefundRequest(JsonNode value) {
    super(value);
  }

  public String requestId() {
    return getString("request_id");
  }

  public RefundRequest requestId(String requestId) {
    put("request_id", requestId);
    return this;
  }

  /** null: all that is left of the charge. */
  public Long amountNanoUsd() {
    return getLong("amount_nano_usd");
  }

  public RefundRequest amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public RefundRequest amountNanoUsd(Long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public String amountUsd() {
    return getString("amount_usd");
  }

  public RefundRequest amountUsd(String amountUsd) {
    put("amount_usd", amountUsd);
    return this;
  }

  /** Tells several refunds of one request apart. */
  public String externalRef() {
    return getString("external_ref");
  }

  public RefundRequest externalRef(String externalRef) {
    put("external_ref", externalRef);
    return this;
  }

  public String note() {
    return getString("note");
  }

  public RefundRequest note(String note) {
    put("note", note);
    return this;
  }
}
