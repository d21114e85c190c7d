// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** A named tool without its type. */
public final class ChatUntypedNamedTool extends JsonObject {
  public ChatUntypedNamedTool() {}

  /** @param value whose fields these are; not a copy */
  public ChatUntypedNamedTool(JsonNode value) {
    super(value);
  }

  public ChatUntypedNamedToolFunction function() {
    return getObject("function", ChatUntypedNamedToolFunction::new);
  }

  public ChatUntypedNamedTool function(ChatUntypedNamedToolFunction function) {
    put("function", function);
    return this;
  }
}
