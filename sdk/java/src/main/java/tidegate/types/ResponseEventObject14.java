// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseEventObject14 extends JsonObject {
  public ResponseEventObject14() {
    put("type", "error");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseEventObject14(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEventObject14 type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEventObject14 sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public String code() {
    return getString("code");
  }

  public ResponseEventObject14 code(String code) {
    put("code", code);
    return this;
  }

  public String message() {
    return getString("message");
  }

  public ResponseEventObject14 message(String message) {
    put("message", message);
    return this;
  }

  public String param() {
    return getString("param");
  }

  public ResponseEventObject14 param(String param) {
    put("param", param);
    return this;
  }
}
