// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UsagePage extends JsonObject {
  public UsagePage() {
    put("object", "page");
  }

  /** @param value whose fields these are; not a copy */
  public UsagePage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UsagePage object(String object) {
    put("object", object);
    return this;
  }

  public List<UsagePageDataItem> data() {
    return getList("data", UsagePageDataItem::new);
  }

  public UsagePage data(List<UsagePageDataItem> data) {
    put("data", data);
    return this;
  }

  public UsagePage data(UsagePageDataItem... data) {
    put("data", data);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public UsagePage hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }

  public String nextPage() {
    return getString("next_page");
  }

  public UsagePage nextPage(String nextPage) {
    put("next_page", nextPage);
    return this;
  }
}
