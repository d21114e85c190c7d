// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageToolChoiceObject2 extends JsonObject {
  public MessageToolChoiceObject2() {
    put("type", "any");
  }

  /** @param value whose fields these are; not a copy */
  public MessageToolChoiceObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolChoiceObject2 type(String type) {
    put("type", type);
    return this;
  }

  /** At most one call. Default false. */
  public Boolean disableParallelToolUse() {
    return getBoolean("disable_parallel_tool_use");
  }

  public MessageToolChoiceObject2 disableParallelToolUse(boolean disableParallelToolUse) {
    put("disable_parallel_tool_use", disableParallelToolUse);
    return this;
  }
}
