// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ModelList extends JsonObject {
  public ModelList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public ModelList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ModelList object(String object) {
    put("object", object);
    return this;
  }

  public List<Model> data() {
    return getList("data", Model::new);
  }

  public ModelList data(List<Model> data) {
    put("data", data);
    return this;
  }

  public ModelList data(Model... data) {
    put("data", data);
    return this;
  }

  /** All of them: there is one page. */
  public long totalCount() {
    return required("total_count", getLong("total_count"));
  }

  public ModelList totalCount(long totalCount) {
    put("total_count", totalCount);
    return this;
  }

  public ModelListLinks links() {
    return getObject("links", ModelListLinks::new);
  }

  public ModelList links(ModelListLinks links) {
    put("links", links);
    return this;
  }
}
