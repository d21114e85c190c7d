// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseEventObject3 extends JsonObject {
  public ResponseEventObject3() {
    put("type", "response.output_item.added");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseEventObject3(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEventObject3 type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEventObject3 sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public long outputIndex() {
    return required("output_index", getLong("output_index"));
  }

  public ResponseEventObject3 outputIndex(long outputIndex) {
    put("output_index", outputIndex);
    return this;
  }

  public ResponseOutputItem item() {
    return getObject("item", ResponseOutputItem::new);
  }

  public ResponseEventObject3 item(ResponseOutputItem item) {
    put("item", item);
    return this;
  }
}
