// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseEventObject2 extends JsonObject {
  public ResponseEventObject2() {
    put("type", "response.in_progress");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseEventObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEventObject2 type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEventObject2 sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public Response response() {
    return getObject("response", Response::new);
  }

  public ResponseEventObject2 response(Response response) {
    put("response", response);
    return this;
  }
}
