// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject6Delta extends JsonObject {
  public MessageEventObject6Delta() {}

  /** @param value whose fields these are; not a copy */
  public MessageEventObject6Delta(JsonNode value) {
    super(value);
  }

  public String stopReason() {
    return getString("stop_reason");
  }

  public MessageEventObject6Delta stopReason(String stopReason) {
    put("stop_reason", stopReason);
    return this;
  }

  public String stopSequence() {
    return getString("stop_sequence");
  }

  public MessageEventObject6Delta stopSequence(String stopSequence) {
    put("stop_sequence", stopSequence);
    return this;
  }

  public JsonNode stopDetails() {
    return get("stop_details");
  }

  public MessageEventObject6Delta stopDetails(Object stopDetails) {
    put("stop_details", stopDetails);
    return this;
  }

  public JsonNode container() {
    return get("container");
  }

  public MessageEventObject6Delta container(Object container) {
    put("container", container);
    return this;
  }
}
