// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreateUserRequest extends JsonObject {
  public CreateUserRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateUserRequest(JsonNode value) {
    super(value);
  }

  public String email() {
    return getString("email");
  }

  public CreateUserRequest email(String email) {
    put("email", email);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public CreateUserRequest name(String name) {
    put("name", name);
    return this;
  }

  public Boolean isOperator() {
    return getBoolean("is_operator");
  }

  public CreateUserRequest isOperator(boolean isOperator) {
    put("is_operator", isOperator);
    return this;
  }
}
