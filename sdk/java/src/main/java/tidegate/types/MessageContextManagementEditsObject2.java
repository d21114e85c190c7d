// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: A prompt is read as it is sent. Refused with 400. */
public final class MessageContextManagementEditsObject2 extends JsonObject {
  public MessageContextManagementEditsObject2() {
    put("type", "compact_20260112");
  }

  /** @param value whose fields these are; not a copy */
  public MessageContextManagementEditsObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageContextManagementEditsObject2 type(String type) {
    put("type", type);
    return this;
  }
}
