// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatUntypedNamedToolFunction extends JsonObject {
  public ChatUntypedNamedToolFunction() {}

  /** @param value whose fields these are; not a copy */
  public ChatUntypedNamedToolFunction(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChatUntypedNamedToolFunction name(String name) {
    put("name", name);
    return this;
  }
}
