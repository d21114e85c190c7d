// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of ChatSystemMessage, ChatDeveloperMessage, ChatUserMessage, ChatAssistantMessage, ChatToolMessage: the fields of all. */
public final class ChatMessage extends JsonObject {
  public ChatMessage() {}

  /** @param value whose fields these are; not a copy */
  public ChatMessage(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ChatMessage role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public ChatMessage content(String content) {
    put("content", content);
    return this;
  }

  public ChatMessage content(List<?> content) {
    put("content", content);
    return this;
  }

  /** Accepted; templates do not show it. */
  public String name() {
    return getString("name");
  }

  public ChatMessage name(String name) {
    put("name", name);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ChatMessage providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public ChatMessage cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  public String refusal() {
    return getString("refusal");
  }

  public ChatMessage refusal(String refusal) {
    put("refusal", refusal);
    return this;
  }

  /** An empty list is none. */
  public List<ChatMessageToolCall> toolCalls() {
    return getList("tool_calls", ChatMessageToolCall::new);
  }

  public ChatMessage toolCalls(List<ChatMessageToolCall> toolCalls) {
    put("tool_calls", toolCalls);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode annotations() {
    return get("annotations");
  }

  public ChatMessage annotations(Object annotations) {
    put("annotations", annotations);
    return this;
  }

  /** Accepted, and without effect. It is what `content` says, as an SDK read it. */
  public JsonNode parsed() {
    return get("parsed");
  }

  public ChatMessage parsed(Object parsed) {
    put("parsed", parsed);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode reasoning() {
    return get("reasoning");
  }

  public ChatMessage reasoning(Object reasoning) {
    put("reasoning", reasoning);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode reasoningContent() {
    return get("reasoning_content");
  }

  public ChatMessage reasoningContent(Object reasoningContent) {
    put("reasoning_content", reasoningContent);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode reasoningDetails() {
    return get("reasoning_details");
  }

  public ChatMessage reasoningDetails(Object reasoningDetails) {
    put("reasoning_details", reasoningDetails);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode thinkingBlocks() {
    return get("thinking_blocks");
  }

  public ChatMessage thinkingBlocks(Object thinkingBlocks) {
    put("thinking_blocks", thinkingBlocks);
    return this;
  }

  /** Accepted, and without effect. It is of another server, Google's. */
  public JsonNode extraContent() {
    return get("extra_content");
  }

  public ChatMessage extraContent(Object extraContent) {
    put("extra_content", extraContent);
    return this;
  }

  /** true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`. */
  public Boolean prefix() {
    return getBoolean("prefix");
  }

  public ChatMessage prefix(boolean prefix) {
    put("prefix", prefix);
    return this;
  }

  public ChatMessage prefix(Boolean prefix) {
    put("prefix", prefix);
    return this;
  }

  /** true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`. */
  public Boolean partial() {
    return getBoolean("partial");
  }

  public ChatMessage partial(boolean partial) {
    put("partial", partial);
    return this;
  }

  public ChatMessage partial(Boolean partial) {
    put("partial", partial);
    return this;
  }

  /** Not supported: Function calls are made with tool_calls. Refused with 400 unless null, false or empty. */
  public JsonNode functionCall() {
    return get("function_call");
  }

  public ChatMessage functionCall(Object functionCall) {
    put("function_call", functionCall);
    return this;
  }

  /** Not supported: Audio is not available. Refused with 400 unless null, false or empty. */
  public JsonNode audio() {
    return get("audio");
  }

  public ChatMessage audio(Object audio) {
    put("audio", audio);
    return this;
  }

  public String toolCallId() {
    return getString("tool_call_id");
  }

  public ChatMessage toolCallId(String toolCallId) {
    put("tool_call_id", toolCallId);
    return this;
  }
}
