// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The entry as it stands in the hash chain. */
public final class LedgerPageDataItem extends JsonObject {
  public LedgerPageDataItem() {}

  /** @param value whose fields these are; not a copy */
  public LedgerPageDataItem(JsonNode value) {
    super(value);
  }

  public long sequence() {
    return required("sequence", getLong("sequence"));
  }

  public LedgerPageDataItem sequence(long sequence) {
    put("sequence", sequence);
    return this;
  }

  public String reference() {
    return getString("reference");
  }

  public LedgerPageDataItem reference(String reference) {
    put("reference", reference);
    return this;
  }

  public String kind() {
    return getString("kind");
  }

  public LedgerPageDataItem kind(String kind) {
    put("kind", kind);
    return this;
  }

  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public LedgerPageDataItem amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public String debit() {
    return getString("debit");
  }

  public LedgerPageDataItem debit(String debit) {
    put("debit", debit);
    return this;
  }

  public String credit() {
    return getString("credit");
  }

  public LedgerPageDataItem credit(String credit) {
    put("credit", credit);
    return this;
  }

  public long bookedAtMs() {
    return required("booked_at_ms", getLong("booked_at_ms"));
  }

  public LedgerPageDataItem bookedAtMs(long bookedAtMs) {
    put("booked_at_ms", bookedAtMs);
    return this;
  }

  public String usage() {
    return getString("usage");
  }

  public LedgerPageDataItem usage(String usage) {
    put("usage", usage);
    return this;
  }

  public String hash() {
    return getString("hash");
  }

  public LedgerPageDataItem hash(String hash) {
    put("hash", hash);
    return this;
  }
}
