// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class NamedRouteList extends JsonObject {
  public NamedRouteList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public NamedRouteList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public NamedRouteList object(String object) {
    put("object", object);
    return this;
  }

  public List<NamedRoute> data() {
    return getList("data", NamedRoute::new);
  }

  public NamedRouteList data(List<NamedRoute> data) {
    put("data", data);
    return this;
  }

  public NamedRouteList data(NamedRoute... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public NamedRouteList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public NamedRouteList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public NamedRouteList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
