// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ProjectList extends JsonObject {
  public ProjectList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public ProjectList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ProjectList object(String object) {
    put("object", object);
    return this;
  }

  public List<Project> data() {
    return getList("data", Project::new);
  }

  public ProjectList data(List<Project> data) {
    put("data", data);
    return this;
  }

  public ProjectList data(Project... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public ProjectList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public ProjectList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public ProjectList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
