// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class TokenizeRequestToolChoiceAllowedTools extends JsonObject {
  public TokenizeRequestToolChoiceAllowedTools() {}

  /** @param value whose fields these are; not a copy */
  public TokenizeRequestToolChoiceAllowedTools(JsonNode value) {
    super(value);
  }

  public String mode() {
    return getString("mode");
  }

  public TokenizeRequestToolChoiceAllowedTools mode(String mode) {
    put("mode", mode);
    return this;
  }

  public List<ChatNamedTool> tools() {
    return getList("tools", ChatNamedTool::new);
  }

  public TokenizeRequestToolChoiceAllowedTools tools(List<ChatNamedTool> tools) {
    put("tools", tools);
    return this;
  }

  public TokenizeRequestToolChoiceAllowedTools tools(ChatNamedTool... tools) {
    put("tools", tools);
    return this;
  }
}
