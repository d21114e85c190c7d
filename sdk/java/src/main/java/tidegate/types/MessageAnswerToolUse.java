// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class MessageAnswerToolUse extends JsonObject {
  public MessageAnswerToolUse() {
    put("type", "tool_use");
  }

  /** @param value whose fields these are; not a copy */
  public MessageAnswerToolUse(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageAnswerToolUse type(String type) {
    put("type", type);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public MessageAnswerToolUse id(String id) {
    put("id", id);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public MessageAnswerToolUse name(String name) {
    put("name", name);
    return this;
  }

  /** Empty in the start of a streamed block, and where `max_tokens` cut it. */
  public Map<String, JsonNode> input() {
    return getMap("input", JsonObject::toNode);
  }

  public MessageAnswerToolUse input(Map<String, ?> input) {
    put("input", input);
    return this;
  }

  public MessageAnswerToolUseCaller caller() {
    return getObject("caller", MessageAnswerToolUseCaller::new);
  }

  public MessageAnswerToolUse caller(MessageAnswerToolUseCaller caller) {
    put("caller", caller);
    return this;
  }
}
