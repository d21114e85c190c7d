// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Message extends JsonObject {
  public Message() {
    put("type", "message");
    put("role", "assistant");
  }

  /** @param value whose fields these are; not a copy */
  public Message(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Message id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public Message type(String type) {
    put("type", type);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public Message role(String role) {
    put("role", role);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Message model(String model) {
    put("model", model);
    return this;
  }

  public List<MessageAnswerBlock> content() {
    return getList("content", MessageAnswerBlock::new);
  }

  public Message content(List<MessageAnswerBlock> content) {
    put("content", content);
    return this;
  }

  public Message content(MessageAnswerBlock... content) {
    put("content", content);
    return this;
  }

  /** null in the start of a stream. */
  public String stopReason() {
    return getString("stop_reason");
  }

  public Message stopReason(String stopReason) {
    put("stop_reason", stopReason);
    return this;
  }

  public String stopSequence() {
    return getString("stop_sequence");
  }

  public Message stopSequence(String stopSequence) {
    put("stop_sequence", stopSequence);
    return this;
  }

  public JsonNode stopDetails() {
    return get("stop_details");
  }

  public Message stopDetails(Object stopDetails) {
    put("stop_details", stopDetails);
    return this;
  }

  public JsonNode container() {
    return get("container");
  }

  public Message container(Object container) {
    put("container", container);
    return this;
  }

  public JsonNode diagnostics() {
    return get("diagnostics");
  }

  public Message diagnostics(Object diagnostics) {
    put("diagnostics", diagnostics);
    return this;
  }

  public MessageUsage usage() {
    return getObject("usage", MessageUsage::new);
  }

  public Message usage(MessageUsage usage) {
    put("usage", usage);
    return this;
  }

  public Stopped tidegate() {
    return getObject("tidegate", Stopped::new);
  }

  public Message tidegate(Stopped tidegate) {
    put("tidegate", tidegate);
    return this;
  }
}
