// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class SavedChartList extends JsonObject {
  public SavedChartList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public SavedChartList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public SavedChartList object(String object) {
    put("object", object);
    return this;
  }

  public List<SavedChart> data() {
    return getList("data", SavedChart::new);
  }

  public SavedChartList data(List<SavedChart> data) {
    put("data", data);
    return this;
  }

  public SavedChartList data(SavedChart... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public SavedChartList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public SavedChartList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public SavedChartList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
