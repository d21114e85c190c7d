// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** It is how an earlier answer was found; templates do not show it. */
public final class MessageRedactedThinking extends JsonObject {
  public MessageRedactedThinking() {
    put("type", "redacted_thinking");
  }

  /** @param value whose fields these are; not a copy */
  public MessageRedactedThinking(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageRedactedThinking type(String type) {
    put("type", type);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode data() {
    return get("data");
  }

  public MessageRedactedThinking data(Object data) {
    put("data", data);
    return this;
  }
}
