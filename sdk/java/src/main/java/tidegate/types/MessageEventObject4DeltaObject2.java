// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventObject4DeltaObject2 extends JsonObject {
  public MessageEventObject4DeltaObject2() {
    put("type", "input_json_delta");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventObject4DeltaObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEventObject4DeltaObject2 type(String type) {
    put("type", type);
    return this;
  }

  public String partialJson() {
    return getString("partial_json");
  }

  public MessageEventObject4DeltaObject2 partialJson(String partialJson) {
    put("partial_json", partialJson);
    return this;
  }
}
