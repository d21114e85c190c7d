// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject3 extends JsonObject {
  public MessageEventObject3() {
    put("type", "ping");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject3(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject3 type(String type) {
    put("type", type);
    return this;
  }
}
