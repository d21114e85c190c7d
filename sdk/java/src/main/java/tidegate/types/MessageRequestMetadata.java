// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Accepted; it does not change the answer. */
public final class MessageRequestMetadata extends JsonObject {
  public MessageRequestMetadata() {}

  /** @param value whose fields these are; not a copy */
  public MessageRequestMetadata(JsonNode value) {
    super(value);
  }

  public String userId() {
    return getString("user_id");
  }

  public MessageRequestMetadata userId(String userId) {
    put("user_id", userId);
    return this;
  }
}
