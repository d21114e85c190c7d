// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseError extends JsonObject {
  public ResponseError() {}

  /** @param value whose fields these are; not a copy */
  public ResponseError(JsonNode value) {
    super(value);
  }

  public String code() {
    return getString("code");
  }

  public ResponseError code(String code) {
    put("code", code);
    return this;
  }

  public String message() {
    return getString("message");
  }

  public ResponseError message(String message) {
    put("message", message);
    return this;
  }
}
