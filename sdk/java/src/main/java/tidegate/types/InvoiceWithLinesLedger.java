// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The ledger's entries that it covers. */
public final class InvoiceWithLinesLedger extends JsonObject {
  public InvoiceWithLinesLedger() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesLedger(JsonNode value) {
    super(value);
  }

  public long firstSequence() {
    return required("first_sequence", getLong("first_sequence"));
  }

  public InvoiceWithLinesLedger firstSequence(long firstSequence) {
    put("first_sequence", firstSequence);
    return this;
  }

  public long lastSequence() {
    return required("last_sequence", getLong("last_sequence"));
  }

  public InvoiceWithLinesLedger lastSequence(long lastSequence) {
    put("last_sequence", lastSequence);
    return this;
  }
}
