// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageTokensCount extends JsonObject {
  public MessageTokensCount() {}

  /** @param value whose fields these are; not a copy */
  public MessageTokensCount(JsonNode value) {
    super(value);
  }

  /** As the engine counts the prompt: exactly what a message of it is billed. */
  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public MessageTokensCount inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }
}
