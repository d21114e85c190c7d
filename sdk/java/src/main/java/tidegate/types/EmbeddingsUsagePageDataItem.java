// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EmbeddingsUsagePageDataItem extends JsonObject {
  public EmbeddingsUsagePageDataItem() {
    put("object", "bucket");
  }

  /** @param value whose fields these are; not a copy */
  public EmbeddingsUsagePageDataItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EmbeddingsUsagePageDataItem object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds, inclusive. */
  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public EmbeddingsUsagePageDataItem startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public EmbeddingsUsagePageDataItem endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public List<EmbeddingsUsagePageDataItemResultsItem> results() {
    return getList("results", EmbeddingsUsagePageDataItemResultsItem::new);
  }

  public EmbeddingsUsagePageDataItem results(List<EmbeddingsUsagePageDataItemResultsItem> results) {
    put("results", results);
    return this;
  }

  public EmbeddingsUsagePageDataItem results(EmbeddingsUsagePageDataItemResultsItem... results) {
    put("results", results);
    return this;
  }
}
