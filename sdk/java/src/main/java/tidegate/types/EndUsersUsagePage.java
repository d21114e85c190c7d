// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EndUsersUsagePage extends JsonObject {
  public EndUsersUsagePage() {
    put("object", "page");
  }

  /** @param value whose fields these are; not a copy */
  public EndUsersUsagePage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EndUsersUsagePage object(String object) {
    put("object", object);
    return this;
  }

  public List<EndUsersUsagePageDataItem> data() {
    return getList("data", EndUsersUsagePageDataItem::new);
  }

  public EndUsersUsagePage data(List<EndUsersUsagePageDataItem> data) {
    put("data", data);
    return this;
  }

  public EndUsersUsagePage data(EndUsersUsagePageDataItem... data) {
    put("data", data);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public EndUsersUsagePage hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }

  public String nextPage() {
    return getString("next_page");
  }

  public EndUsersUsagePage nextPage(String nextPage) {
    put("next_page", nextPage);
    return this;
  }
}
