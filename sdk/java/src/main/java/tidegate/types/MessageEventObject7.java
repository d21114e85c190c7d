// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject7 extends JsonObject {
  public MessageEventObject7() {
    put("type", "message_stop");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject7(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject7 type(String type) {
    put("type", type);
    return this;
  }
}
