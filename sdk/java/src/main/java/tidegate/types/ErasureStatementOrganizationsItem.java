// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ErasureStatementOrganizationsItem extends JsonObject {
  public ErasureStatementOrganizationsItem() {}

  /** @param value whose fields these are; not a copy */
  public ErasureStatementOrganizationsItem(JsonNode value) {
    super(value);
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public ErasureStatementOrganizationsItem organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  public boolean wasMember() {
    return required("was_member", getBoolean("was_member"));
  }

  public ErasureStatementOrganizationsItem wasMember(boolean wasMember) {
    put("was_member", wasMember);
    return this;
  }

  public long keysRenamed() {
    return required("keys_renamed", getLong("keys_renamed"));
  }

  public ErasureStatementOrganizationsItem keysRenamed(long keysRenamed) {
    put("keys_renamed", keysRenamed);
    return this;
  }

  public long invitationsDeleted() {
    return required("invitations_deleted", getLong("invitations_deleted"));
  }

  public ErasureStatementOrganizationsItem invitationsDeleted(long invitationsDeleted) {
    put("invitations_deleted", invitationsDeleted);
    return this;
  }

  public long auditLinesKept() {
    return required("audit_lines_kept", getLong("audit_lines_kept"));
  }

  public ErasureStatementOrganizationsItem auditLinesKept(long auditLinesKept) {
    put("audit_lines_kept", auditLinesKept);
    return this;
  }

  /** Its newest entry after the erasure: the chain is what it was. */
  public ErasureStatementOrganizationsItemLedger ledger() {
    return getObject("ledger", ErasureStatementOrganizationsItemLedger::new);
  }

  public ErasureStatementOrganizationsItem ledger(ErasureStatementOrganizationsItemLedger ledger) {
    put("ledger", ledger);
    return this;
  }
}
