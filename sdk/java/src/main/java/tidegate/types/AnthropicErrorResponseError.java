// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class AnthropicErrorResponseError extends JsonObject {
  public AnthropicErrorResponseError() {}

  /** @param value whose fields these are; not a copy */
  public AnthropicErrorResponseError(JsonNode value) {
    super(value);
  }

  /** Anthropic's name of the kind of error. */
  public String type() {
    return getString("type");
  }

  public AnthropicErrorResponseError type(String type) {
    put("type", type);
    return this;
  }

  /** A sentence that names the value and the rule. */
  public String message() {
    return getString("message");
  }

  public AnthropicErrorResponseError message(String message) {
    put("message", message);
    return this;
  }

  /** The field at fault, as a path. */
  public String param() {
    return getString("param");
  }

  public AnthropicErrorResponseError param(String param) {
    put("param", param);
    return this;
  }

  /** A stable code; docs/ERRORS.md lists them. */
  public String code() {
    return getString("code");
  }

  public AnthropicErrorResponseError code(String code) {
    put("code", code);
    return this;
  }

  /** Where `thread` was refused: SDKs go on without one when they read this. */
  public AnthropicErrorResponseErrorDetails details() {
    return getObject("details", AnthropicErrorResponseErrorDetails::new);
  }

  public AnthropicErrorResponseError details(AnthropicErrorResponseErrorDetails details) {
    put("details", details);
    return this;
  }
}
