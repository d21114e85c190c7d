// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Minutes, hours and days against the ledger. */
public final class ReconciliationRollups extends JsonObject {
  public ReconciliationRollups() {}

  /** @param value whose fields these are; not a copy */
  public ReconciliationRollups(JsonNode value) {
    super(value);
  }

  public long rows() {
    return required("rows", getLong("rows"));
  }

  public ReconciliationRollups rows(long rows) {
    put("rows", rows);
    return this;
  }

  public long differing() {
    return required("differing", getLong("differing"));
  }

  public ReconciliationRollups differing(long differing) {
    put("differing", differing);
    return this;
  }
}
