// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ReconciliationWorkersItem extends JsonObject {
  public ReconciliationWorkersItem() {}

  /** @param value whose fields these are; not a copy */
  public ReconciliationWorkersItem(JsonNode value) {
    super(value);
  }

  public String url() {
    return getString("url");
  }

  public ReconciliationWorkersItem url(String url) {
    put("url", url);
    return this;
  }

  public boolean isReached() {
    return required("is_reached", getBoolean("is_reached"));
  }

  public ReconciliationWorkersItem isReached(boolean isReached) {
    put("is_reached", isReached);
    return this;
  }

  public long receipts() {
    return required("receipts", getLong("receipts"));
  }

  public ReconciliationWorkersItem receipts(long receipts) {
    put("receipts", receipts);
    return this;
  }

  public long matched() {
    return required("matched", getLong("matched"));
  }

  public ReconciliationWorkersItem matched(long matched) {
    put("matched", matched);
    return this;
  }

  /** Of requests that are not ended yet, or on their way to the books. */
  public long pending() {
    return required("pending", getLong("pending"));
  }

  public ReconciliationWorkersItem pending(long pending) {
    put("pending", pending);
    return this;
  }

  /** Booked as what they added after the end. */
  public long late() {
    return required("late", getLong("late"));
  }

  public ReconciliationWorkersItem late(long late) {
    put("late", late);
    return this;
  }

  /** Of its journal. What they said is not known. */
  public long damagedLines() {
    return required("damaged_lines", getLong("damaged_lines"));
  }

  public ReconciliationWorkersItem damagedLines(long damagedLines) {
    put("damaged_lines", damagedLines);
    return this;
  }
}
