// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ShadowComparisonList extends JsonObject {
  public ShadowComparisonList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public ShadowComparisonList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ShadowComparisonList object(String object) {
    put("object", object);
    return this;
  }

  public List<ShadowComparison> data() {
    return getList("data", ShadowComparison::new);
  }

  public ShadowComparisonList data(List<ShadowComparison> data) {
    put("data", data);
    return this;
  }

  public ShadowComparisonList data(ShadowComparison... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public ShadowComparisonList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public ShadowComparisonList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public ShadowComparisonList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
