// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Not supported: There are no tools on the server. Refused with 400. */
public final class MessageAssistantBlockObject extends JsonObject {
  public MessageAssistantBlockObject() {
    put("type", "server_tool_use");
  }

  /** @param value whose fields these are; not a copy */
  public MessageAssistantBlockObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageAssistantBlockObject type(String type) {
    put("type", type);
    return this;
  }
}
