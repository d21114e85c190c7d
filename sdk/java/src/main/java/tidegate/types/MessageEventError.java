// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageEventError extends JsonObject {
  public MessageEventError() {}

  /** @param value whose fields these are; not a copy */
  public MessageEventError(JsonNode value) {
    super(value);
  }

  /** Anthropic's name of the kind of error. */
  public String type() {
    return getString("type");
  }

  public MessageEventError type(String type) {
    put("type", type);
    return this;
  }

  /** A sentence that names the value and the rule. */
  public String message() {
    return getString("message");
  }

  public MessageEventError message(String message) {
    put("message", message);
    return this;
  }

  /** The field at fault, as a path. */
  public String param() {
    return getString("param");
  }

  public MessageEventError param(String param) {
    put("param", param);
    return this;
  }

  /** A stable code; docs/ERRORS.md lists them. */
  public String code() {
    return getString("code");
  }

  public MessageEventError code(String code) {
    put("code", code);
    return this;
  }

  /** Where `thread` was refused: SDKs go on without one when they read this. */
  public MessageEventErrorDetails details() {
    return getObject("details", MessageEventErrorDetails::new);
  }

  public MessageEventError details(MessageEventErrorDetails details) {
    put("details", details);
    return this;
  }
}
