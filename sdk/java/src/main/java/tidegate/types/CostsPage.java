// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CostsPage extends JsonObject {
  public CostsPage() {
    put("object", "page");
  }

  /** @param value whose fields these are; not a copy */
  public CostsPage(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public CostsPage object(String object) {
    put("object", object);
    return this;
  }

  public List<CostsPageDataItem> data() {
    return getList("data", CostsPageDataItem::new);
  }

  public CostsPage data(List<CostsPageDataItem> data) {
    put("data", data);
    return this;
  }

  public CostsPage data(CostsPageDataItem... data) {
    put("data", data);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public CostsPage hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }

  public String nextPage() {
    return getString("next_page");
  }

  public CostsPage nextPage(String nextPage) {
    put("next_page", nextPage);
    return this;
  }
}
