// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The ledger as it was written to R2. */
public final class ReconciliationArchive extends JsonObject {
  public ReconciliationArchive() {}

  /** @param value whose fields these are; not a copy */
  public ReconciliationArchive(JsonNode value) {
    super(value);
  }

  public long objects() {
    return required("objects", getLong("objects"));
  }

  public ReconciliationArchive objects(long objects) {
    put("objects", objects);
    return this;
  }

  public long entries() {
    return required("entries", getLong("entries"));
  }

  public ReconciliationArchive entries(long entries) {
    put("entries", entries);
    return this;
  }

  public long pending() {
    return required("pending", getLong("pending"));
  }

  public ReconciliationArchive pending(long pending) {
    put("pending", pending);
    return this;
  }
}
