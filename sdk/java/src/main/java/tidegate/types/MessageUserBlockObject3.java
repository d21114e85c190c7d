// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: Search results are given as text. Refused with 400. */
public final class MessageUserBlockObject3 extends JsonObject {
  public MessageUserBlockObject3() {
    put("type", "search_result");
  }

  /** @param value whose fields these are; not a copy */
  public MessageUserBlockObject3(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageUserBlockObject3 type(String type) {
    put("type", type);
    return this;
  }
}
