// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: These models read text alone. Refused with 400. */
public final class ResponseContentListObject3 extends JsonObject {
  public ResponseContentListObject3() {
    put("type", "input_audio");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseContentListObject3(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseContentListObject3 type(String type) {
    put("type", type);
    return this;
  }
}
