// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseInputItemListDataItem extends JsonObject {
  public ResponseInputItemListDataItem() {}

  /** @param value whose fields these are; not a copy */
  public ResponseInputItemListDataItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ResponseInputItemListDataItem id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public ResponseInputItemListDataItem type(String type) {
    put("type", type);
    return this;
  }
}
