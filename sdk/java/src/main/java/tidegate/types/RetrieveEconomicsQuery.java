// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class RetrieveEconomicsQuery extends JsonObject {
  public RetrieveEconomicsQuery() {}

  /** @param value whose fields these are; not a copy */
  public RetrieveEconomicsQuery(JsonNode value) {
    super(value);
  }

  /** Unix seconds, inclusive, a whole hour. */
  public String startTime() {
    return getString("start_time");
  }

  public RetrieveEconomicsQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive, a whole hour, at most 31 days after start_time. */
  public String endTime() {
    return getString("end_time");
  }

  public RetrieveEconomicsQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }

  public String groupBy() {
    return getString("group_by");
  }

  public RetrieveEconomicsQuery groupBy(String groupBy) {
    put("group_by", groupBy);
    return this;
  }

  /** Whose requests are shown. Idle time is shared out among all all the same. */
  public List<String> organizationIds() {
    return getList("organization_ids", JsonObject::toText);
  }

  public RetrieveEconomicsQuery organizationIds(List<String> organizationIds) {
    put("organization_ids", organizationIds);
    return this;
  }
}
