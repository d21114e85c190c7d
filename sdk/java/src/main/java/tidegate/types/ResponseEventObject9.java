// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseEventObject9 extends JsonObject {
  public ResponseEventObject9() {
    put("type", "response.function_call_arguments.done");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseEventObject9(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEventObject9 type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEventObject9 sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public String itemId() {
    return getString("item_id");
  }

  public ResponseEventObject9 itemId(String itemId) {
    put("item_id", itemId);
    return this;
  }

  public long outputIndex() {
    return required("output_index", getLong("output_index"));
  }

  public ResponseEventObject9 outputIndex(long outputIndex) {
    put("output_index", outputIndex);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseEventObject9 name(String name) {
    put("name", name);
    return this;
  }

  public String arguments() {
    return getString("arguments");
  }

  public ResponseEventObject9 arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }
}
