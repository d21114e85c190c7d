// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class AllUsagePageDataItem extends JsonObject {
  public AllUsagePageDataItem() {
    put("object", "bucket");
  }

  /** @param value whose fields these are; not a copy */
  public AllUsagePageDataItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public AllUsagePageDataItem object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds, inclusive. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public AllUsagePageDataItem startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public AllUsagePageDataItem endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public List<AllUsagePageDataItemResultsItem> results() {
    return getList("results", AllUsagePageDataItemResultsItem::new);
  }

  public AllUsagePageDataItem results(List<AllUsagePageDataItemResultsItem> results) {
    put("results", results);
    return this;
  }

  public AllUsagePageDataItem results(AllUsagePageDataItemResultsItem... results) {
    put("results", results);
    return this;
  }
}
