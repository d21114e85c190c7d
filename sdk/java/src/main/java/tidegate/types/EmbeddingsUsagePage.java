// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EmbeddingsUsagePage extends JsonObject {
  public EmbeddingsUsagePage() {
    put("object", "page");
  }

  /** @param value whose fields these are; not a copy */
  public EmbeddingsUsagePage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EmbeddingsUsagePage object(String object) {
    put("object", object);
    return this;
  }

  public List<EmbeddingsUsagePageDataItem> data() {
    return getList("data", EmbeddingsUsagePageDataItem::new);
  }

  public EmbeddingsUsagePage data(List<EmbeddingsUsagePageDataItem> data) {
    put("data", data);
    return this;
  }

  public EmbeddingsUsagePage data(EmbeddingsUsagePageDataItem... data) {
    put("data", data);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public EmbeddingsUsagePage hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }

  public String nextPage() {
    return getString("next_page");
  }

  public EmbeddingsUsagePage nextPage(String nextPage) {
    put("next_page", nextPage);
    return this;
  }
}
