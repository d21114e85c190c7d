// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** There are no `citations`: Anthropic has none, rather than null, where nothing is cited. */
public final class MessageAnswerText extends JsonObject {
  public MessageAnswerText() {
    put("type", "text");
  }

  /** @param value whose fields these are; not a copy */
  public MessageAnswerText(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageAnswerText type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageAnswerText text(String text) {
    put("text", text);
    return this;
  }
}
