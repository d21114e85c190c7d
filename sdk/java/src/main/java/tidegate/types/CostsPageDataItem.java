// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CostsPageDataItem extends JsonObject {
  public CostsPageDataItem() {
    put("object", "bucket");
  }

  /** @param value whose fields these are; not a copy */
  public CostsPageDataItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public CostsPageDataItem object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds, inclusive. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public CostsPageDataItem startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public CostsPageDataItem endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public List<CostsPageDataItemResultsItem> results() {
    return getList("results", CostsPageDataItemResultsItem::new);
  }

  public CostsPageDataItem results(List<CostsPageDataItemResultsItem> results) {
    put("results", results);
    return this;
  }

  public CostsPageDataItem results(CostsPageDataItemResultsItem... results) {
    put("results", results);
    return this;
  }
}
