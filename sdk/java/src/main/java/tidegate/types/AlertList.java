// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class AlertList extends JsonObject {
  public AlertList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public AlertList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public AlertList object(String object) {
    put("object", object);
    return this;
  }

  public List<Alert> data() {
    return getList("data", Alert::new);
  }

  public AlertList data(List<Alert> data) {
    put("data", data);
    return this;
  }

  public AlertList data(Alert... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public AlertList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public AlertList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public AlertList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
