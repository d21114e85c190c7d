// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class RefusalList extends JsonObject {
  public RefusalList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public RefusalList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public RefusalList object(String object) {
    put("object", object);
    return this;
  }

  public List<Refusal> data() {
    return getList("data", Refusal::new);
  }

  public RefusalList data(List<Refusal> data) {
    put("data", data);
    return this;
  }

  public RefusalList data(Refusal... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public RefusalList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public RefusalList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public RefusalList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
