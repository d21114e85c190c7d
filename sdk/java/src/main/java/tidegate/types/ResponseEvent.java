// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of ResponseEventObject, ResponseEventObject2, ResponseEventObject3, ResponseEventObject4, ResponseEventObject5, ResponseEventObject6, ResponseEventObject7, ResponseEventObject8, ResponseEventObject9, ResponseEventObject10, ResponseEventObject11, ResponseEventObject12, ResponseEventObject13, ResponseEventObject14: the fields of all. */
public final class ResponseEvent extends JsonObject {
  public ResponseEvent() {}

  /** @param value whose fields these are; not a copy */
  public ResponseEvent(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseEvent type(String type) {
    put("type", type);
    return this;
  }

  /** From 0, one more with each event. */
  public long sequenceNumber() {
    return required("sequence_number", getLong("sequence_number"));
  }

  public ResponseEvent sequenceNumber(long sequenceNumber) {
    put("sequence_number", sequenceNumber);
    return this;
  }

  public Response response() {
    return getObject("response", Response::new);
  }

  public ResponseEvent response(Response response) {
    put("response", response);
    return this;
  }

  public Long outputIndex() {
    return getLong("output_index");
  }

  public ResponseEvent outputIndex(long outputIndex) {
    put("output_index", outputIndex);
    return this;
  }

  public ResponseOutputItem item() {
    return getObject("item", ResponseOutputItem::new);
  }

  public ResponseEvent item(ResponseOutputItem item) {
    put("item", item);
    return this;
  }

  public String itemId() {
    return getString("item_id");
  }

  public ResponseEvent itemId(String itemId) {
    put("item_id", itemId);
    return this;
  }

  public Long contentIndex() {
    return getLong("content_index");
  }

  public ResponseEvent contentIndex(long contentIndex) {
    put("content_index", contentIndex);
    return this;
  }

  public ResponseOutputText part() {
    return getObject("part", ResponseOutputText::new);
  }

  public ResponseEvent part(ResponseOutputText part) {
    put("part", part);
    return this;
  }

  public String delta() {
    return getString("delta");
  }

  public ResponseEvent delta(String delta) {
    put("delta", delta);
    return this;
  }

  public List<ResponseTokenLogprob> logprobs() {
    return getList("logprobs", ResponseTokenLogprob::new);
  }

  public ResponseEvent logprobs(List<ResponseTokenLogprob> logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public ResponseEvent logprobs(ResponseTokenLogprob... logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ResponseEvent text(String text) {
    put("text", text);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseEvent name(String name) {
    put("name", name);
    return this;
  }

  public String arguments() {
    return getString("arguments");
  }

  public ResponseEvent arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }

  public String code() {
    return getString("code");
  }

  public ResponseEvent code(String code) {
    put("code", code);
    return this;
  }

  public String message() {
    return getString("message");
  }

  public ResponseEvent message(String message) {
    put("message", message);
    return this;
  }

  public String param() {
    return getString("param");
  }

  public ResponseEvent param(String param) {
    put("param", param);
    return this;
  }
}
