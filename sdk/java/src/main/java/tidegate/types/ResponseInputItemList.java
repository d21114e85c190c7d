// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseInputItemList extends JsonObject {
  public ResponseInputItemList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseInputItemList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ResponseInputItemList object(String object) {
    put("object", object);
    return this;
  }

  public List<ResponseInputItemListDataItem> data() {
    return getList("data", ResponseInputItemListDataItem::new);
  }

  public ResponseInputItemList data(List<ResponseInputItemListDataItem> data) {
    put("data", data);
    return this;
  }

  public ResponseInputItemList data(ResponseInputItemListDataItem... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public ResponseInputItemList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public ResponseInputItemList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public ResponseInputItemList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
