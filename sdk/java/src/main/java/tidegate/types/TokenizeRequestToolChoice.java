// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of ChatUntypedNamedTool, ChatNamedTool, ChatAllowedTools: the fields of all. */
public final class TokenizeRequestToolChoice extends JsonObject {
  public TokenizeRequestToolChoice() {}

  /** @param value whose fields these are; not a copy */
  public TokenizeRequestToolChoice(JsonNode value) {
    super(value);
  }

  public TokenizeRequestToolChoiceFunction function() {
    return getObject("function", TokenizeRequestToolChoiceFunction::new);
  }

  public TokenizeRequestToolChoice function(TokenizeRequestToolChoiceFunction function) {
    put("function", function);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public TokenizeRequestToolChoice type(String type) {
    put("type", type);
    return this;
  }

  public TokenizeRequestToolChoiceAllowedTools allowedTools() {
    return getObject("allowed_tools", TokenizeRequestToolChoiceAllowedTools::new);
  }

  public TokenizeRequestToolChoice allowedTools(TokenizeRequestToolChoiceAllowedTools allowedTools) {
    put("allowed_tools", allowedTools);
    return this;
  }
}
