// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseEventObject5 extends JsonObject {
  public ResponseEventObject5() {
    put("type", "response.output_text.delta");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseEventObject5(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEventObject5 type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEventObject5 sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public String itemId() {
    return getString("item_id");
  }

  public ResponseEventObject5 itemId(String itemId) {
    put("item_id", itemId);
    return this;
  }

  public long outputIndex() {
    return required("output_index", getLong("output_index"));
  }

  public ResponseEventObject5 outputIndex(long outputIndex) {
    put("output_index", outputIndex);
    return this;
  }

  public long contentIndex() {
    return required("content_index", getLong("content_index"));
  }

  public ResponseEventObject5 contentIndex(long contentIndex) {
    put("content_index", contentIndex);
    return this;
  }

  public String delta() {
    return getString("delta");
  }

  public ResponseEventObject5 delta(String delta) {
    put("delta", delta);
    return this;
  }

  public List<ResponseTokenLogprob> logprobs() {
    return getList("logprobs", ResponseTokenLogprob::new);
  }

  public ResponseEventObject5 logprobs(List<ResponseTokenLogprob> logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public ResponseEventObject5 logprobs(ResponseTokenLogprob... logprobs) {
    put("logprobs", logprobs);
    return this;
  }
}
