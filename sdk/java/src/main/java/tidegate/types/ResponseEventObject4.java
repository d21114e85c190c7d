// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseEventObject4 extends JsonObject {
  public ResponseEventObject4() {
    put("type", "response.content_part.added");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseEventObject4(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEventObject4 type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEventObject4 sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public String itemId() {
    return getString("item_id");
  }

  public ResponseEventObject4 itemId(String itemId) {
    put("item_id", itemId);
    return this;
  }

  public long outputIndex() {
    return required("output_index", getLong("output_index"));
  }

  public ResponseEventObject4 outputIndex(long outputIndex) {
    put("output_index", outputIndex);
    return this;
  }

  public long contentIndex() {
    return required("content_index", getLong("content_index"));
  }

  public ResponseEventObject4 contentIndex(long contentIndex) {
    put("content_index", contentIndex);
    return this;
  }

  public ResponseOutputText part() {
    return getObject("part", ResponseOutputText::new);
  }

  public ResponseEventObject4 part(ResponseOutputText part) {
    put("part", part);
    return this;
  }
}
