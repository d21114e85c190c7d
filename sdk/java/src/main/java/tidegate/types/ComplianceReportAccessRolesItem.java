// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ComplianceReportAccessRolesItem extends JsonObject {
  public ComplianceReportAccessRolesItem() {}

  /** @param value whose fields these are; not a copy */
  public ComplianceReportAccessRolesItem(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ComplianceReportAccessRolesItem role(String role) {
    put("role", role);
    return this;
  }

  public List<String> permissions() {
    return getList("permissions", JsonObject::toText);
  }

  public ComplianceReportAccessRolesItem permissions(List<String> permissions) {
    put("permissions", permissions);
    return this;
  }
}
