// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class TokenizeRequestToolChoiceFunction extends JsonObject {
  public TokenizeRequestToolChoiceFunction() {}

  /** @param value whose fields these are; not a copy */
  public TokenizeRequestToolChoiceFunction(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public TokenizeRequestToolChoiceFunction name(String name) {
    put("name", name);
    return this;
  }
}
