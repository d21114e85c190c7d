// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** A call's first part has its id, type and name, and no arguments; the parts after it have pieces of the arguments. */
public final class ChatToolCallDelta extends JsonObject {
  public ChatToolCallDelta() {}

  /** @param value whose fields these are; not a copy */
  public ChatToolCallDelta(JsonNode value) {
    super(value);
  }

  /** Which call of the message this is a part of. */
  public long index() {
    return required("index", getLong("index"));
  }

  public ChatToolCallDelta index(long index) {
    put("index", index);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public ChatToolCallDelta id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public ChatToolCallDelta type(String type) {
    put("type", type);
    return this;
  }

  public ChatToolCallDeltaFunction function() {
    return getObject("function", ChatToolCallDeltaFunction::new);
  }

  public ChatToolCallDelta function(ChatToolCallDeltaFunction function) {
    put("function", function);
    return this;
  }
}
