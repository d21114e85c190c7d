// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PriceList extends JsonObject {
  public PriceList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public PriceList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public PriceList object(String object) {
    put("object", object);
    return this;
  }

  public List<PriceVersion> data() {
    return getList("data", PriceVersion::new);
  }

  public PriceList data(List<PriceVersion> data) {
    put("data", data);
    return this;
  }

  public PriceList data(PriceVersion... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public PriceList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public PriceList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public PriceList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
