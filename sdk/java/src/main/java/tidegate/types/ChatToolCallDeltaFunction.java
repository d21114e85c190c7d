// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatToolCallDeltaFunction extends JsonObject {
  public ChatToolCallDeltaFunction() {}

  /** @param value whose fields these are; not a copy */
  public ChatToolCallDeltaFunction(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChatToolCallDeltaFunction name(String name) {
    put("name", name);
    return this;
  }

  public String arguments() {
    return getString("arguments");
  }

  public ChatToolCallDeltaFunction arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }
}
