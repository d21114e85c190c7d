// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of MessageToolChoiceObject, MessageToolChoiceObject2, MessageToolChoiceObject3, MessageToolChoiceObject4: the fields of all. */
public final class MessageToolChoice extends JsonObject {
  public MessageToolChoice() {}

  /** @param value whose fields these are; not a copy */
  public MessageToolChoice(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolChoice type(String type) {
    put("type", type);
    return this;
  }

  /** At most one call. Default false. */
  public Boolean disableParallelToolUse() {
    return getBoolean("disable_parallel_tool_use");
  }

  public MessageToolChoice disableParallelToolUse(boolean disableParallelToolUse) {
    put("disable_parallel_tool_use", disableParallelToolUse);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public MessageToolChoice name(String name) {
    put("name", name);
    return this;
  }
}
