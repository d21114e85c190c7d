// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseToolChoiceObject extends JsonObject {
  public ResponseToolChoiceObject() {}

  /** @param value whose fields these are; not a copy */
  public ResponseToolChoiceObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseToolChoiceObject type(String type) {
    put("type", type);
    return this;
  }
}
