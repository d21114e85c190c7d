// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ApiKeyList extends JsonObject {
  public ApiKeyList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public ApiKeyList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ApiKeyList object(String object) {
    put("object", object);
    return this;
  }

  public List<ApiKey> data() {
    return getList("data", ApiKey::new);
  }

  public ApiKeyList data(List<ApiKey> data) {
    put("data", data);
    return this;
  }

  public ApiKeyList data(ApiKey... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public ApiKeyList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public ApiKeyList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public ApiKeyList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
