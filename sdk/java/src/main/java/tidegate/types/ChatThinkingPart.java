// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** It is how an earlier answer was found; templates do not show it. */
public final class ChatThinkingPart extends JsonObject {
  public ChatThinkingPart() {
    put("type", "thinking");
  }

  /** @param value whose fields these are; not a copy */
  public ChatThinkingPart(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatThinkingPart type(String type) {
    put("type", type);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode thinking() {
    return get("thinking");
  }

  public ChatThinkingPart thinking(Object thinking) {
    put("thinking", thinking);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode signature() {
    return get("signature");
  }

  public ChatThinkingPart signature(Object signature) {
    put("signature", signature);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode closed() {
    return get("closed");
  }

  public ChatThinkingPart closed(Object closed) {
    put("closed", closed);
    return this;
  }
}
