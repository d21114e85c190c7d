// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

/** One of MessageAnswerText, MessageAnswerToolUse: the fields of all. */
public final class MessageAnswerBlock extends JsonObject {
  public MessageAnswerBlock() {}

  /** @param value whose fields these are; not a copy */
  public MessageAnswerBlock(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageAnswerBlock type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageAnswerBlock text(String text) {
    put("text", text);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public MessageAnswerBlock id(String id) {
    put("id", id);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public MessageAnswerBlock name(String name) {
    put("name", name);
    return this;
  }

  /** Empty in the start of a streamed block, and where `max_tokens` cut it. */
  public Map<String, JsonNode> input() {
    return getMap("input", JsonObject::toNode);
  }

  public MessageAnswerBlock input(Map<String, ?> input) {
    put("input", input);
    return this;
  }

  public MessageAnswerBlockCaller caller() {
    return getObject("caller", MessageAnswerBlockCaller::new);
  }

  public MessageAnswerBlock caller(MessageAnswerBlockCaller caller) {
    put("caller", caller);
    return this;
  }
}
