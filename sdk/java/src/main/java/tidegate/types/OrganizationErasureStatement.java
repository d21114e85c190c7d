// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class OrganizationErasureStatement extends JsonObject {
  public OrganizationErasureStatement() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationErasureStatement(JsonNode value) {
    super(value);
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public OrganizationErasureStatement organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  /** Unix seconds. */
  public long begunAt() {
    return required("begun_at", getLong("begun_at"));
  }

  public OrganizationErasureStatement begunAt(long begunAt) {
    put("begun_at", begunAt);
    return this;
  }

  /** Unix seconds. */
  public long erasedAt() {
    return required("erased_at", getLong("erased_at"));
  }

  public OrganizationErasureStatement erasedAt(long erasedAt) {
    put("erased_at", erasedAt);
    return this;
  }

  /** How many of each kind, and a SHA-256 over their ids, sorted, with a line break between them: the ids are in the export of before. */
  public List<OrganizationErasureStatementErasedItem> erased() {
    return getList("erased", OrganizationErasureStatementErasedItem::new);
  }

  public OrganizationErasureStatement erased(List<OrganizationErasureStatementErasedItem> erased) {
    put("erased", erased);
    return this;
  }

  public OrganizationErasureStatement erased(OrganizationErasureStatementErasedItem... erased) {
    put("erased", erased);
    return this;
  }

  /** And why. */
  public List<String> kept() {
    return getList("kept", JsonObject::toText);
  }

  public OrganizationErasureStatement kept(List<String> kept) {
    put("kept", kept);
    return this;
  }

  public long invoicesKept() {
    return required("invoices_kept", getLong("invoices_kept"));
  }

  public OrganizationErasureStatement invoicesKept(long invoicesKept) {
    put("invoices_kept", invoicesKept);
    return this;
  }

  public long auditLinesKept() {
    return required("audit_lines_kept", getLong("audit_lines_kept"));
  }

  public OrganizationErasureStatement auditLinesKept(long auditLinesKept) {
    put("audit_lines_kept", auditLinesKept);
    return this;
  }

  /** Its newest entry after the erasure: the chain is what it was. */
  public OrganizationErasureStatementLedger ledger() {
    return getObject("ledger", OrganizationErasureStatementLedger::new);
  }

  public OrganizationErasureStatement ledger(OrganizationErasureStatementLedger ledger) {
    put("ledger", ledger);
    return this;
  }
}
