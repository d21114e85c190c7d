// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InvoiceWithLinesDelivery extends JsonObject {
  public InvoiceWithLinesDelivery() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesDelivery(JsonNode value) {
    super(value);
  }

  public String state() {
    return getString("state");
  }

  public InvoiceWithLinesDelivery state(String state) {
    put("state", state);
    return this;
  }

  public long attempts() {
    return required("attempts", getLong("attempts"));
  }

  public InvoiceWithLinesDelivery attempts(long attempts) {
    put("attempts", attempts);
    return this;
  }

  public Long nextAt() {
    return getLong("next_at");
  }

  public InvoiceWithLinesDelivery nextAt(long nextAt) {
    put("next_at", nextAt);
    return this;
  }

  public InvoiceWithLinesDelivery nextAt(Long nextAt) {
    put("next_at", nextAt);
    return this;
  }

  public String externalId() {
    return getString("external_id");
  }

  public InvoiceWithLinesDelivery externalId(String externalId) {
    put("external_id", externalId);
    return this;
  }

  public String fault() {
    return getString("fault");
  }

  public InvoiceWithLinesDelivery fault(String fault) {
    put("fault", fault);
    return this;
  }
}
