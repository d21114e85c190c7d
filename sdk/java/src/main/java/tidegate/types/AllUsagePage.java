// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class AllUsagePage extends JsonObject {
  public AllUsagePage() {
    put("object", "page");
  }

  /** @param value whose fields these are; not a copy */
  public AllUsagePage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public AllUsagePage object(String object) {
    put("object", object);
    return this;
  }

  public List<AllUsagePageDataItem> data() {
    return getList("data", AllUsagePageDataItem::new);
  }

  public AllUsagePage data(List<AllUsagePageDataItem> data) {
    put("data", data);
    return this;
  }

  public AllUsagePage data(AllUsagePageDataItem... data) {
    put("data", data);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public AllUsagePage hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }

  public String nextPage() {
    return getString("next_page");
  }

  public AllUsagePage nextPage(String nextPage) {
    put("next_page", nextPage);
    return this;
  }
}
