// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: These models read text alone. Refused with 400. */
public final class ResponseContentListObject2 extends JsonObject {
  public ResponseContentListObject2() {
    put("type", "input_file");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseContentListObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseContentListObject2 type(String type) {
    put("type", type);
    return this;
  }
}
