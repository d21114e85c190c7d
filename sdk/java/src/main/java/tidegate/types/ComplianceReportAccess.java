// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ComplianceReportAccess extends JsonObject {
  public ComplianceReportAccess() {}

  /** @param value whose fields these are; not a copy */
  public ComplianceReportAccess(JsonNode value) {
    super(value);
  }

  public List<Member> members() {
    return getList("members", Member::new);
  }

  public ComplianceReportAccess members(List<Member> members) {
    put("members", members);
    return this;
  }

  public ComplianceReportAccess members(Member... members) {
    put("members", members);
    return this;
  }

  /** That open something now. */
  public long openKeys() {
    return required("open_keys", getLong("open_keys"));
  }

  public ComplianceReportAccess openKeys(long openKeys) {
    put("open_keys", openKeys);
    return this;
  }

  /** That can be accepted now. */
  public long invitations() {
    return required("invitations", getLong("invitations"));
  }

  public ComplianceReportAccess invitations(long invitations) {
    put("invitations", invitations);
    return this;
  }

  public List<ComplianceReportAccessRolesItem> roles() {
    return getList("roles", ComplianceReportAccessRolesItem::new);
  }

  public ComplianceReportAccess roles(List<ComplianceReportAccessRolesItem> roles) {
    put("roles", roles);
    return this;
  }

  public ComplianceReportAccess roles(ComplianceReportAccessRolesItem... roles) {
    put("roles", roles);
    return this;
  }
}
