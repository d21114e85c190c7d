// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListUsersQuery extends JsonObject {
  public ListUsersQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListUsersQuery(JsonNode value) {
    super(value);
  }

  public String limit() {
    return getString("limit");
  }

  public ListUsersQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  public String after() {
    return getString("after");
  }

  public ListUsersQuery after(String after) {
    put("after", after);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public ListUsersQuery email(String email) {
    put("email", email);
    return this;
  }
}
