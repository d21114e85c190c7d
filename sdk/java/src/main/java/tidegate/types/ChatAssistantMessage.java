// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** `content` may be absent or null where there are `tool_calls`. */
public final class ChatAssistantMessage extends JsonObject {
  public ChatAssistantMessage() {
    put("role", "assistant");
  }

  /** @param value whose fields these are; not a copy */
  public ChatAssistantMessage(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ChatAssistantMessage role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public ChatAssistantMessage content(String content) {
    put("content", content);
    return this;
  }

  public ChatAssistantMessage content(List<ChatAssistantMessageContentItem> content) {
    put("content", content);
    return this;
  }

  /** Accepted; templates do not show it. */
  public String name() {
    return getString("name");
  }

  public ChatAssistantMessage name(String name) {
    put("name", name);
    return this;
  }

  public String refusal() {
    return getString("refusal");
  }

  public ChatAssistantMessage refusal(String refusal) {
    put("refusal", refusal);
    return this;
  }

  /** An empty list is none. */
  public List<ChatMessageToolCall> toolCalls() {
    return getList("tool_calls", ChatMessageToolCall::new);
  }

  public ChatAssistantMessage toolCalls(List<ChatMessageToolCall> toolCalls) {
    put("tool_calls", toolCalls);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode annotations() {
    return get("annotations");
  }

  public ChatAssistantMessage annotations(Object annotations) {
    put("annotations", annotations);
    return this;
  }

  /** Accepted, and without effect. It is what `content` says, as an SDK read it. */
  public JsonNode parsed() {
    return get("parsed");
  }

  public ChatAssistantMessage parsed(Object parsed) {
    put("parsed", parsed);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode reasoning() {
    return get("reasoning");
  }

  public ChatAssistantMessage reasoning(Object reasoning) {
    put("reasoning", reasoning);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode reasoningContent() {
    return get("reasoning_content");
  }

  public ChatAssistantMessage reasoningContent(Object reasoningContent) {
    put("reasoning_content", reasoningContent);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode reasoningDetails() {
    return get("reasoning_details");
  }

  public ChatAssistantMessage reasoningDetails(Object reasoningDetails) {
    put("reasoning_details", reasoningDetails);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode thinkingBlocks() {
    return get("thinking_blocks");
  }

  public ChatAssistantMessage thinkingBlocks(Object thinkingBlocks) {
    put("thinking_blocks", thinkingBlocks);
    return this;
  }

  /** Accepted, and without effect. It is of another server, Google's. */
  public JsonNode extraContent() {
    return get("extra_content");
  }

  public ChatAssistantMessage extraContent(Object extraContent) {
    put("extra_content", extraContent);
    return this;
  }

  /** true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`. */
  public Boolean prefix() {
    return getBoolean("prefix");
  }

  public ChatAssistantMessage prefix(boolean prefix) {
    put("prefix", prefix);
    return this;
  }

  public ChatAssistantMessage prefix(Boolean prefix) {
    put("prefix", prefix);
    return this;
  }

  /** true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`. */
  public Boolean partial() {
    return getBoolean("partial");
  }

  public ChatAssistantMessage partial(boolean partial) {
    put("partial", partial);
    return this;
  }

  public ChatAssistantMessage partial(Boolean partial) {
    put("partial", partial);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ChatAssistantMessage providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public ChatAssistantMessage cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Not supported: Function calls are made with tool_calls. Refused with 400 unless null, false or empty. */
  public JsonNode functionCall() {
    return get("function_call");
  }

  public ChatAssistantMessage functionCall(Object functionCall) {
    put("function_call", functionCall);
    return this;
  }

  /** Not supported: Audio is not available. Refused with 400 unless null, false or empty. */
  public JsonNode audio() {
    return get("audio");
  }

  public ChatAssistantMessage audio(Object audio) {
    put("audio", audio);
    return this;
  }
}
