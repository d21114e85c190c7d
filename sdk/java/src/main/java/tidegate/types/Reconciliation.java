// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Reconciliation extends JsonObject {
  public Reconciliation() {
    put("object", "reconciliation");
  }

  /** @param value whose fields these are; not a copy */
  public Reconciliation(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Reconciliation object(String object) {
    put("object", object);
    return this;
  }

  public boolean isBalanced() {
    return required("is_balanced", getBoolean("is_balanced"));
  }

  public Reconciliation isBalanced(boolean isBalanced) {
    put("is_balanced", isBalanced);
    return this;
  }

  public long postedNanoUsd() {
    return required("posted_nano_usd", getLong("posted_nano_usd"));
  }

  public Reconciliation postedNanoUsd(long postedNanoUsd) {
    put("posted_nano_usd", postedNanoUsd);
    return this;
  }

  /** Sum of the ledger's entries on the customer account. */
  public long ledgerNanoUsd() {
    return required("ledger_nano_usd", getLong("ledger_nano_usd"));
  }

  public Reconciliation ledgerNanoUsd(long ledgerNanoUsd) {
    put("ledger_nano_usd", ledgerNanoUsd);
    return this;
  }

  public long heldNanoUsd() {
    return required("held_nano_usd", getLong("held_nano_usd"));
  }

  public Reconciliation heldNanoUsd(long heldNanoUsd) {
    put("held_nano_usd", heldNanoUsd);
    return this;
  }

  /** Sum of the open holds. */
  public long openHoldsNanoUsd() {
    return required("open_holds_nano_usd", getLong("open_holds_nano_usd"));
  }

  public Reconciliation openHoldsNanoUsd(long openHoldsNanoUsd) {
    put("open_holds_nano_usd", openHoldsNanoUsd);
    return this;
  }

  public long openHolds() {
    return required("open_holds", getLong("open_holds"));
  }

  public Reconciliation openHolds(long openHolds) {
    put("open_holds", openHolds);
    return this;
  }

  /** What the live credits have left. */
  public long creditsNanoUsd() {
    return required("credits_nano_usd", getLong("credits_nano_usd"));
  }

  public Reconciliation creditsNanoUsd(long creditsNanoUsd) {
    put("credits_nano_usd", creditsNanoUsd);
    return this;
  }

  /** What plans have included in all: granted less used and lapsed is left. In decimal. */
  public ReconciliationPlan plan() {
    return getObject("plan", ReconciliationPlan::new);
  }

  public Reconciliation plan(ReconciliationPlan plan) {
    put("plan", plan);
    return this;
  }

  public long entries() {
    return required("entries", getLong("entries"));
  }

  public Reconciliation entries(long entries) {
    put("entries", entries);
    return this;
  }

  /** Every entry's hash follows from the one before. */
  public boolean isChainIntact() {
    return required("is_chain_intact", getBoolean("is_chain_intact"));
  }

  public Reconciliation isChainIntact(boolean isChainIntact) {
    put("is_chain_intact", isChainIntact);
    return this;
  }

  /** Receipts that came after a request was settled another way. */
  public long lateReceipts() {
    return required("late_receipts", getLong("late_receipts"));
  }

  public Reconciliation lateReceipts(long lateReceipts) {
    put("late_receipts", lateReceipts);
    return this;
  }

  /** Ended requests by what measured them. */
  public ReconciliationMeasuredBy measuredBy() {
    return getObject("measured_by", ReconciliationMeasuredBy::new);
  }

  public Reconciliation measuredBy(ReconciliationMeasuredBy measuredBy) {
    put("measured_by", measuredBy);
    return this;
  }

  /** Minutes, hours and days against the ledger. */
  public ReconciliationRollups rollups() {
    return getObject("rollups", ReconciliationRollups::new);
  }

  public Reconciliation rollups(ReconciliationRollups rollups) {
    put("rollups", rollups);
    return this;
  }

  /** The database's copy against the account's hours. */
  public ReconciliationDatabase database() {
    return getObject("database", ReconciliationDatabase::new);
  }

  public Reconciliation database(ReconciliationDatabase database) {
    put("database", database);
    return this;
  }

  /** The ledger as it was written to R2. */
  public ReconciliationArchive archive() {
    return getObject("archive", ReconciliationArchive::new);
  }

  public Reconciliation archive(ReconciliationArchive archive) {
    put("archive", archive);
    return this;
  }

  /** Journals of the workers, as far back as they go, against the ledger. */
  public List<ReconciliationWorkersItem> workers() {
    return getList("workers", ReconciliationWorkersItem::new);
  }

  public Reconciliation workers(List<ReconciliationWorkersItem> workers) {
    put("workers", workers);
    return this;
  }

  public Reconciliation workers(ReconciliationWorkersItem... workers) {
    put("workers", workers);
    return this;
  }

  public long unexplainedCount() {
    return required("unexplained_count", getLong("unexplained_count"));
  }

  public Reconciliation unexplainedCount(long unexplainedCount) {
    put("unexplained_count", unexplainedCount);
    return this;
  }

  /** At most 100, a sentence each. */
  public List<String> unexplained() {
    return getList("unexplained", JsonObject::toText);
  }

  public Reconciliation unexplained(List<String> unexplained) {
    put("unexplained", unexplained);
    return this;
  }
}
