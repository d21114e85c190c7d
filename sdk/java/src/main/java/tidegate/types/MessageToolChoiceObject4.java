// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageToolChoiceObject4 extends JsonObject {
  public MessageToolChoiceObject4() {
    put("type", "none");
  }

  /** @param value whose fields these are; not a copy */
  public MessageToolChoiceObject4(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolChoiceObject4 type(String type) {
    put("type", type);
    return this;
  }
}
