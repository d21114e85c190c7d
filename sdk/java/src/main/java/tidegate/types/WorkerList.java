// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class WorkerList extends JsonObject {
  public WorkerList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public WorkerList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public WorkerList object(String object) {
    put("object", object);
    return this;
  }

  public List<Worker> data() {
    return getList("data", Worker::new);
  }

  public WorkerList data(List<Worker> data) {
    put("data", data);
    return this;
  }

  public WorkerList data(Worker... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public WorkerList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public WorkerList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public WorkerList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
