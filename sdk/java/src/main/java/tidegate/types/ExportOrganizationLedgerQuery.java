// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ExportOrganizationLedgerQuery extends JsonObject {
  public ExportOrganizationLedgerQuery() {}

  /** @param value whose fields these are; not a copy */
  public ExportOrganizationLedgerQuery(JsonNode value) {
    super(value);
  }

  public String after() {
    return getString("after");
  }

  public ExportOrganizationLedgerQuery after(String after) {
    put("after", after);
    return this;
  }

  public String limit() {
    return getString("limit");
  }

  public ExportOrganizationLedgerQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** Unix seconds, inclusive. */
  public String startTime() {
    return getString("start_time");
  }

  public ExportOrganizationLedgerQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public String endTime() {
    return getString("end_time");
  }

  public ExportOrganizationLedgerQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }
}
