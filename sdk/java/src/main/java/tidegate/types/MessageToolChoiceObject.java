// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageToolChoiceObject extends JsonObject {
  public MessageToolChoiceObject() {
    put("type", "auto");
  }

  /** @param value whose fields these are; not a copy */
  public MessageToolChoiceObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolChoiceObject type(String type) {
    put("type", type);
    return this;
  }

  /** At most one call. Default false. */
  public Boolean disableParallelToolUse() {
    return getBoolean("disable_parallel_tool_use");
  }

  public MessageToolChoiceObject disableParallelToolUse(boolean disableParallelToolUse) {
    put("disable_parallel_tool_use", disableParallelToolUse);
    return this;
  }
}
