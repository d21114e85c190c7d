// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatMessageToolCall extends JsonObject {
  public ChatMessageToolCall() {}

  /** @param value whose fields these are; not a copy */
  public ChatMessageToolCall(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ChatMessageToolCall id(String id) {
    put("id", id);
    return this;
  }

  /** Joined parts of a stream may lack it. */
  public String type() {
    return getString("type");
  }

  public ChatMessageToolCall type(String type) {
    put("type", type);
    return this;
  }

  public ChatMessageToolCallFunction function() {
    return getObject("function", ChatMessageToolCallFunction::new);
  }

  public ChatMessageToolCall function(ChatMessageToolCallFunction function) {
    put("function", function);
    return this;
  }

  /** Accepted, and without effect. It is the call's place among the parts of a stream. */
  public JsonNode index() {
    return get("index");
  }

  public ChatMessageToolCall index(Object index) {
    put("index", index);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ChatMessageToolCall providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  /** Accepted, and without effect. It is of another server, Google's. */
  public JsonNode extraContent() {
    return get("extra_content");
  }

  public ChatMessageToolCall extraContent(Object extraContent) {
    put("extra_content", extraContent);
    return this;
  }
}
