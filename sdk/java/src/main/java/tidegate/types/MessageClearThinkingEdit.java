// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageClearThinkingEdit extends JsonObject {
  public MessageClearThinkingEdit() {
    put("type", "clear_thinking_20251015");
  }

  /** @param value whose fields these are; not a copy */
  public MessageClearThinkingEdit(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageClearThinkingEdit type(String type) {
    put("type", type);
    return this;
  }

  /** Accepted, and without effect. How much thinking is kept says nothing where none is read. */
  public JsonNode keep() {
    return get("keep");
  }

  public MessageClearThinkingEdit keep(Object keep) {
    put("keep", keep);
    return this;
  }
}
