// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatAllowedToolsAllowedTools extends JsonObject {
  public ChatAllowedToolsAllowedTools() {}

  /** @param value whose fields these are; not a copy */
  public ChatAllowedToolsAllowedTools(JsonNode value) {
    super(value);
  }

  public String mode() {
    return getString("mode");
  }

  public ChatAllowedToolsAllowedTools mode(String mode) {
    put("mode", mode);
    return this;
  }

  public List<ChatNamedTool> tools() {
    return getList("tools", ChatNamedTool::new);
  }

  public ChatAllowedToolsAllowedTools tools(List<ChatNamedTool> tools) {
    put("tools", tools);
    return this;
  }

  public ChatAllowedToolsAllowedTools tools(ChatNamedTool... tools) {
    put("tools", tools);
    return this;
  }
}
