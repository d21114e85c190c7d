// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The named tools alone; the model is not shown the others. */
public final class ChatAllowedTools extends JsonObject {
  public ChatAllowedTools() {
    put("type", "allowed_tools");
  }

  /** @param value whose fields these are; not a copy */
  public ChatAllowedTools(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatAllowedTools type(String type) {
    put("type", type);
    return this;
  }

  public ChatAllowedToolsAllowedTools allowedTools() {
    return getObject("allowed_tools", ChatAllowedToolsAllowedTools::new);
  }

  public ChatAllowedTools allowedTools(ChatAllowedToolsAllowedTools allowedTools) {
    put("allowed_tools", allowedTools);
    return this;
  }
}
