// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of ChatTextPart, ChatRefusalPart, ChatThinkingPart: the fields of all. */
public final class ChatAssistantMessageContentItem extends JsonObject {
  public ChatAssistantMessageContentItem() {}

  /** @param value whose fields these are; not a copy */
  public ChatAssistantMessageContentItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatAssistantMessageContentItem type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ChatAssistantMessageContentItem text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public ChatAssistantMessageContentItem cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  public String refusal() {
    return getString("refusal");
  }

  public ChatAssistantMessageContentItem refusal(String refusal) {
    put("refusal", refusal);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode thinking() {
    return get("thinking");
  }

  public ChatAssistantMessageContentItem thinking(Object thinking) {
    put("thinking", thinking);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode signature() {
    return get("signature");
  }

  public ChatAssistantMessageContentItem signature(Object signature) {
    put("signature", signature);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode closed() {
    return get("closed");
  }

  public ChatAssistantMessageContentItem closed(Object closed) {
    put("closed", closed);
    return this;
  }
}
