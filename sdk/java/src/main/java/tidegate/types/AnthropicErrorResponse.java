// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Every error of these operations. */
public final class AnthropicErrorResponse extends JsonObject {
  public AnthropicErrorResponse() {
    put("type", "error");
  }

  /** @param value whose fields these are; not a copy */
  public AnthropicErrorResponse(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public AnthropicErrorResponse type(String type) {
    put("type", type);
    return this;
  }

  public AnthropicErrorResponseError error() {
    return getObject("error", AnthropicErrorResponseError::new);
  }

  public AnthropicErrorResponse error(AnthropicErrorResponseError error) {
    put("error", error);
    return this;
  }

  public String requestId() {
    return getString("request_id");
  }

  public AnthropicErrorResponse requestId(String requestId) {
    put("request_id", requestId);
    return this;
  }
}
