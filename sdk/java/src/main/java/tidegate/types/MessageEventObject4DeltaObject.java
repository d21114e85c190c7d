// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject4DeltaObject extends JsonObject {
  public MessageEventObject4DeltaObject() {
    put("type", "text_delta");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject4DeltaObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject4DeltaObject type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageEventObject4DeltaObject text(String text) {
    put("text", text);
    return this;
  }
}
