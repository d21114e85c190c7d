// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseInputTokens extends JsonObject {
  public ResponseInputTokens() {
    put("object", "response.input_tokens");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseInputTokens(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ResponseInputTokens object(String object) {
    put("object", object);
    return this;
  }

  /** As the engine counts the prompt: exactly what a response to it is billed. */
  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public ResponseInputTokens inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }
}
