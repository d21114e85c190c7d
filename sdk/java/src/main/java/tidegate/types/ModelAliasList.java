// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ModelAliasList extends JsonObject {
  public ModelAliasList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public ModelAliasList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ModelAliasList object(String object) {
    put("object", object);
    return this;
  }

  public List<ModelAlias> data() {
    return getList("data", ModelAlias::new);
  }

  public ModelAliasList data(List<ModelAlias> data) {
    put("data", data);
    return this;
  }

  public ModelAliasList data(ModelAlias... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public ModelAliasList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public ModelAliasList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public ModelAliasList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
