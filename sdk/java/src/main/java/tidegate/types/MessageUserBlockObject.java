// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: These models read text alone. Refused with 400. */
public final class MessageUserBlockObject extends JsonObject {
  public MessageUserBlockObject() {
    put("type", "image");
  }

  /** @param value whose fields these are; not a copy */
  public MessageUserBlockObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageUserBlockObject type(String type) {
    put("type", type);
    return this;
  }
}
