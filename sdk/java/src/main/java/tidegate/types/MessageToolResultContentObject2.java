// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: These models read text alone. Refused with 400. */
public final class MessageToolResultContentObject2 extends JsonObject {
  public MessageToolResultContentObject2() {
    put("type", "document");
  }

  /** @param value whose fields these are; not a copy */
  public MessageToolResultContentObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolResultContentObject2 type(String type) {
    put("type", type);
    return this;
  }
}
