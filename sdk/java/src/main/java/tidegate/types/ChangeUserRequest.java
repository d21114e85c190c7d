// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChangeUserRequest extends JsonObject {
  public ChangeUserRequest() {}

  /** @param value whose fields these are; not a copy */
  public ChangeUserRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChangeUserRequest name(String name) {
    put("name", name);
    return this;
  }

  public Boolean isOperator() {
    return getBoolean("is_operator");
  }

  public ChangeUserRequest isOperator(boolean isOperator) {
    put("is_operator", isOperator);
    return this;
  }

  /** Ends every session of theirs at once. */
  public Boolean disabled() {
    return getBoolean("disabled");
  }

  public ChangeUserRequest disabled(boolean disabled) {
    put("disabled", disabled);
    return this;
  }
}
