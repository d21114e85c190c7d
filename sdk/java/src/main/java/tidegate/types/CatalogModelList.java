// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CatalogModelList extends JsonObject {
  public CatalogModelList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public CatalogModelList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public CatalogModelList object(String object) {
    put("object", object);
    return this;
  }

  public List<CatalogModel> data() {
    return getList("data", CatalogModel::new);
  }

  public CatalogModelList data(List<CatalogModel> data) {
    put("data", data);
    return this;
  }

  public CatalogModelList data(CatalogModel... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public CatalogModelList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public CatalogModelList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public CatalogModelList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
