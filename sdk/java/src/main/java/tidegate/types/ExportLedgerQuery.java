// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ExportLedgerQuery extends JsonObject {
  public ExportLedgerQuery() {}

  /** @param value whose fields these are; not a copy */
  public ExportLedgerQuery(JsonNode value) {
    super(value);
  }

  public String after() {
    return getString("after");
  }

  public ExportLedgerQuery after(String after) {
    put("after", after);
    return this;
  }

  public String limit() {
    return getString("limit");
  }

  public ExportLedgerQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** Unix seconds, inclusive. */
  public String startTime() {
    return getString("start_time");
  }

  public ExportLedgerQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public String endTime() {
    return getString("end_time");
  }

  public ExportLedgerQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }
}
