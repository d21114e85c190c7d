// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of MessageEventObject4DeltaObject, MessageEventObject4DeltaObject2: the fields of all. */
public final class MessageEventObject4Delta extends JsonObject {
  public MessageEventObject4Delta() {}

  /** @param value whose fields these are; not a copy */
  public MessageEventObject4Delta(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject4Delta type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageEventObject4Delta text(String text) {
    put("text", text);
    return this;
  }

  public String partialJson() {
    return getString("partial_json");
  }

  public MessageEventObject4Delta partialJson(String partialJson) {
    put("partial_json", partialJson);
    return this;
  }
}
