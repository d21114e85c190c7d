// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ClockCorrection extends JsonObject {
  public ClockCorrection() {
    put("object", "clock_correction");
  }

  /** @param value whose fields these are; not a copy */
  public ClockCorrection(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ClockCorrection object(String object) {
    put("object", object);
    return this;
  }

  /** Unix milliseconds, by the account's clock. */
  public long nowMs() {
    return required("now_ms", getLong("now_ms"));
  }

  public ClockCorrection nowMs(long nowMs) {
    put("now_ms", nowMs);
    return this;
  }

  /** Ledger entries that were booked at times to come, and count now. */
  public long redatedEntries() {
    return required("redated_entries", getLong("redated_entries"));
  }

  public ClockCorrection redatedEntries(long redatedEntries) {
    put("redated_entries", redatedEntries);
    return this;
  }
}
