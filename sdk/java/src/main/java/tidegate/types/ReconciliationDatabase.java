// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The database's copy against the account's hours. */
public final class ReconciliationDatabase extends JsonObject {
  public ReconciliationDatabase() {}

  /** @param value whose fields these are; not a copy */
  public ReconciliationDatabase(JsonNode value) {
    super(value);
  }

  public long rows() {
    return required("rows", getLong("rows"));
  }

  public ReconciliationDatabase rows(long rows) {
    put("rows", rows);
    return this;
  }

  public long pending() {
    return required("pending", getLong("pending"));
  }

  public ReconciliationDatabase pending(long pending) {
    put("pending", pending);
    return this;
  }

  public long differing() {
    return required("differing", getLong("differing"));
  }

  public ReconciliationDatabase differing(long differing) {
    put("differing", differing);
    return this;
  }
}
