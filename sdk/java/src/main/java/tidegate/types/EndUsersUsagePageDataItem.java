// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EndUsersUsagePageDataItem extends JsonObject {
  public EndUsersUsagePageDataItem() {
    put("object", "bucket");
  }

  /** @param value whose fields these are; not a copy */
  public EndUsersUsagePageDataItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EndUsersUsagePageDataItem object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds, inclusive. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public EndUsersUsagePageDataItem startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public EndUsersUsagePageDataItem endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public List<EndUsersUsagePageDataItemResultsItem> results() {
    return getList("results", EndUsersUsagePageDataItemResultsItem::new);
  }

  public EndUsersUsagePageDataItem results(List<EndUsersUsagePageDataItemResultsItem> results) {
    put("results", results);
    return this;
  }

  public EndUsersUsagePageDataItem results(EndUsersUsagePageDataItemResultsItem... results) {
    put("results", results);
    return this;
  }
}
