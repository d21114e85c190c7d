// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageToolChoiceObject3 extends JsonObject {
  public MessageToolChoiceObject3() {
    put("type", "tool");
  }

  /** @param value whose fields these are; not a copy */
  public MessageToolChoiceObject3(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolChoiceObject3 type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public MessageToolChoiceObject3 name(String name) {
    put("name", name);
    return this;
  }

  /** At most one call. Default false. */
  public Boolean disableParallelToolUse() {
    return getBoolean("disable_parallel_tool_use");
  }

  public MessageToolChoiceObject3 disableParallelToolUse(boolean disableParallelToolUse) {
    put("disable_parallel_tool_use", disableParallelToolUse);
    return this;
  }
}
