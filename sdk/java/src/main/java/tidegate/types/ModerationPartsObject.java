// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: Models here judge texts alone. Refused with 400. */
public final class ModerationPartsObject extends JsonObject {
  public ModerationPartsObject() {
    put("type", "image_url");
  }

  /** @param value whose fields these are; not a copy */
  public ModerationPartsObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ModerationPartsObject type(String type) {
    put("type", type);
    return this;
  }
}
