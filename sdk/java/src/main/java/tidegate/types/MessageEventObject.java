// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject extends JsonObject {
  public MessageEventObject() {
    put("type", "message_start");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject type(String type) {
    put("type", type);
    return this;
  }

  public Message message() {
    return getObject("message", Message::new);
  }

  public MessageEventObject message(Message message) {
    put("message", message);
    return this;
  }
}
