// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ProviderKeyList extends JsonObject {
  public ProviderKeyList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public ProviderKeyList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ProviderKeyList object(String object) {
    put("object", object);
    return this;
  }

  public List<ProviderKey> data() {
    return getList("data", ProviderKey::new);
  }

  public ProviderKeyList data(List<ProviderKey> data) {
    put("data", data);
    return this;
  }

  public ProviderKeyList data(ProviderKey... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public ProviderKeyList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public ProviderKeyList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public ProviderKeyList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
