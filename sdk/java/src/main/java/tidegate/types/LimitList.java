// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class LimitList extends JsonObject {
  public LimitList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public LimitList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public LimitList object(String object) {
    put("object", object);
    return this;
  }

  public List<LimitUsage> data() {
    return getList("data", LimitUsage::new);
  }

  public LimitList data(List<LimitUsage> data) {
    put("data", data);
    return this;
  }

  public LimitList data(LimitUsage... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public LimitList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public LimitList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public LimitList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
