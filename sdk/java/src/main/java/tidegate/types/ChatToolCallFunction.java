// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatToolCallFunction extends JsonObject {
  public ChatToolCallFunction() {}

  /** @param value whose fields these are; not a copy */
  public ChatToolCallFunction(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChatToolCallFunction name(String name) {
    put("name", name);
    return this;
  }

  /** JSON, as the model wrote it. Not whole when `finish_reason` is `length`. */
  public String arguments() {
    return getString("arguments");
  }

  public ChatToolCallFunction arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }
}
