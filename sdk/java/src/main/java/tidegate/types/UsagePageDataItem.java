// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UsagePageDataItem extends JsonObject {
  public UsagePageDataItem() {
    put("object", "bucket");
  }

  /** @param value whose fields these are; not a copy */
  public UsagePageDataItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UsagePageDataItem object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds, inclusive. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public UsagePageDataItem startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public UsagePageDataItem endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public List<UsagePageDataItemResultsItem> results() {
    return getList("results", UsagePageDataItemResultsItem::new);
  }

  public UsagePageDataItem results(List<UsagePageDataItemResultsItem> results) {
    put("results", results);
    return this;
  }

  public UsagePageDataItem results(UsagePageDataItemResultsItem... results) {
    put("results", results);
    return this;
  }
}
