// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UsageTotalsPageDataItem extends JsonObject {
  public UsageTotalsPageDataItem() {
    put("object", "bucket");
  }

  /** @param value whose fields these are; not a copy */
  public UsageTotalsPageDataItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UsageTotalsPageDataItem object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds, inclusive. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public UsageTotalsPageDataItem startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public UsageTotalsPageDataItem endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public List<UsageTotalsPageDataItemResultsItem> results() {
    return getList("results", UsageTotalsPageDataItemResultsItem::new);
  }

  public UsageTotalsPageDataItem results(List<UsageTotalsPageDataItemResultsItem> results) {
    put("results", results);
    return this;
  }

  public UsageTotalsPageDataItem results(UsageTotalsPageDataItemResultsItem... results) {
    put("results", results);
    return this;
  }
}
