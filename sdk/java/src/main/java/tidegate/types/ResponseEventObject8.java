// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseEventObject8 extends JsonObject {
  public ResponseEventObject8() {
    put("type", "response.function_call_arguments.delta");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseEventObject8(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEventObject8 type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEventObject8 sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public String itemId() {
    return getString("item_id");
  }

  public ResponseEventObject8 itemId(String itemId) {
    put("item_id", itemId);
    return this;
  }

  public long outputIndex() {
    return required("output_index", getLong("output_index"));
  }

  public ResponseEventObject8 outputIndex(long outputIndex) {
    put("output_index", outputIndex);
    return this;
  }

  public String delta() {
    return getString("delta");
  }

  public ResponseEventObject8 delta(String delta) {
    put("delta", delta);
    return this;
  }
}
