// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageAnswerToolUseCaller extends JsonObject {
  public MessageAnswerToolUseCaller() {
    put("type", "direct");
  }

  /** @param value whose fields these are; not a copy */
  public MessageAnswerToolUseCaller(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageAnswerToolUseCaller type(String type) {
    put("type", type);
    return this;
  }
}
