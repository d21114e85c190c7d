// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ComplianceReport extends JsonObject {
  public ComplianceReport() {
    put("object", "compliance_report");
  }

  /** @param value whose fields these are; not a copy */
  public ComplianceReport(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ComplianceReport object(String object) {
    put("object", object);
    return this;
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public ComplianceReport organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public ComplianceReport createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public ComplianceReportAccess access() {
    return getObject("access", ComplianceReportAccess::new);
  }

  public ComplianceReport access(ComplianceReportAccess access) {
    put("access", access);
    return this;
  }

  public ComplianceReportRetention retention() {
    return getObject("retention", ComplianceReportRetention::new);
  }

  public ComplianceReport retention(ComplianceReportRetention retention) {
    put("retention", retention);
    return this;
  }

  /** Whoever may get the texts of requests, by the catalog and the policy of now. */
  public List<Processor> processors() {
    return getList("processors", Processor::new);
  }

  public ComplianceReport processors(List<Processor> processors) {
    put("processors", processors);
    return this;
  }

  public ComplianceReport processors(Processor... processors) {
    put("processors", processors);
    return this;
  }

  public List<String> statements() {
    return getList("statements", JsonObject::toText);
  }

  public ComplianceReport statements(List<String> statements) {
    put("statements", statements);
    return this;
  }
}
