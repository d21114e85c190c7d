// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of MessageEventObject, MessageEventObject2, MessageEventObject3, MessageEventObject4, MessageEventObject5, MessageEventObject6, MessageEventObject7, AnthropicErrorResponse: the fields of all. */
public final class MessageEvent extends JsonObject {
  public MessageEvent() {}

  /** @param value whose fields these are; not a copy */
  public MessageEvent(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageEvent type(String type) {
    put("type", type);
    return this;
  }

  public Message message() {
    return getObject("message", Message::new);
  }

  public MessageEvent message(Message message) {
    put("message", message);
    return this;
  }

  public Long index() {
    return getLong("index");
  }

  public MessageEvent index(long index) {
    put("index", index);
    return this;
  }

  public MessageAnswerBlock contentBlock() {
    return getObject("content_block", MessageAnswerBlock::new);
  }

  public MessageEvent contentBlock(MessageAnswerBlock contentBlock) {
    put("content_block", contentBlock);
    return this;
  }

  public MessageEventDelta delta() {
    return getObject("delta", MessageEventDelta::new);
  }

  public MessageEvent delta(MessageEventDelta delta) {
    put("delta", delta);
    return this;
  }

  public MessageUsage usage() {
    return getObject("usage", MessageUsage::new);
  }

  public MessageEvent usage(MessageUsage usage) {
    put("usage", usage);
    return this;
  }

  public MessageEventError error() {
    return getObject("error", MessageEventError::new);
  }

  public MessageEvent error(MessageEventError error) {
    put("error", error);
    return this;
  }

  public String requestId() {
    return getString("request_id");
  }

  public MessageEvent requestId(String requestId) {
    put("request_id", requestId);
    return this;
  }
}
