// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of MessageEventObject4DeltaObject, MessageEventObject4DeltaObject2: the fields of all. */
public final class MessageEventDelta extends JsonObject {
  public MessageEventDelta() {}

  /** @param value whose fields these are; not a copy */
  public MessageEventDelta(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventDelta type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageEventDelta text(String text) {
    put("text", text);
    return this;
  }

  public String partialJson() {
    return getString("partial_json");
  }

  public MessageEventDelta partialJson(String partialJson) {
    put("partial_json", partialJson);
    return this;
  }

  public String stopReason() {
    return getString("stop_reason");
  }

  public MessageEventDelta stopReason(String stopReason) {
    put("stop_reason", stopReason);
    return this;
  }

  public String stopSequence() {
    return getString("stop_sequence");
  }

  public MessageEventDelta stopSequence(String stopSequence) {
    put("stop_sequence", stopSequence);
    return this;
  }

  public JsonNode stopDetails() {
    return get("stop_details");
  }

  public MessageEventDelta stopDetails(Object stopDetails) {
    put("stop_details", stopDetails);
    return this;
  }

  public JsonNode container() {
    return get("container");
  }

  public MessageEventDelta container(Object container) {
    put("container", container);
    return this;
  }
}
