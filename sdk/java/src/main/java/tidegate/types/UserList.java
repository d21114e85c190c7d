// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UserList extends JsonObject {
  public UserList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public UserList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UserList object(String object) {
    put("object", object);
    return this;
  }

  public List<User> data() {
    return getList("data", User::new);
  }

  public UserList data(List<User> data) {
    put("data", data);
    return this;
  }

  public UserList data(User... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public UserList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public UserList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public UserList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
