// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** It is how an earlier answer was found; templates do not show it. */
public final class MessageThinking extends JsonObject {
  public MessageThinking() {
    put("type", "thinking");
  }

  /** @param value whose fields these are; not a copy */
  public MessageThinking(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageThinking type(String type) {
    put("type", type);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode thinking() {
    return get("thinking");
  }

  public MessageThinking thinking(Object thinking) {
    put("thinking", thinking);
    return this;
  }

  /** Accepted, and without effect. */
  public JsonNode signature() {
    return get("signature");
  }

  public MessageThinking signature(Object signature) {
    put("signature", signature);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public MessageThinking providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
