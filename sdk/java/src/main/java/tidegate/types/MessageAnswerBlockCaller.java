// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageAnswerBlockCaller extends JsonObject {
  public MessageAnswerBlockCaller() {
    put("type", "direct");
  }

  /** @param value whose fields these are; not a copy */
  public MessageAnswerBlockCaller(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageAnswerBlockCaller type(String type) {
    put("type", type);
    return this;
  }
}
