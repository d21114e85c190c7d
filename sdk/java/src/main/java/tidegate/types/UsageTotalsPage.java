// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UsageTotalsPage extends JsonObject {
  public UsageTotalsPage() {
    put("object", "page");
  }

  /** @param value whose fields these are; not a copy */
  public UsageTotalsPage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UsageTotalsPage object(String object) {
    put("object", object);
    return this;
  }

  public List<UsageTotalsPageDataItem> data() {
    return getList("data", UsageTotalsPageDataItem::new);
  }

  public UsageTotalsPage data(List<UsageTotalsPageDataItem> data) {
    put("data", data);
    return this;
  }

  public UsageTotalsPage data(UsageTotalsPageDataItem... data) {
    put("data", data);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public UsageTotalsPage hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }

  public String nextPage() {
    return getString("next_page");
  }

  public UsageTotalsPage nextPage(String nextPage) {
    put("next_page", nextPage);
    return this;
  }
}
