// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class MessageRequest extends JsonObject {
  public MessageRequest() {}

  /** @param value whose fields these are; not a copy */
  public MessageRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public MessageRequest model(String model) {
    put("model", model);
    return this;
  }

  public List<MessageParam> messages() {
    return getList("messages", MessageParam::new);
  }

  public MessageRequest messages(List<MessageParam> messages) {
    put("messages", messages);
    return this;
  }

  public MessageRequest messages(MessageParam... messages) {
    put("messages", messages);
    return this;
  }

  public JsonNode system() {
    return get("system");
  }

  public MessageRequest system(String system) {
    put("system", system);
    return this;
  }

  public MessageRequest system(List<MessageTextBlock> system) {
    put("system", system);
    return this;
  }

  /** Functions the model may call. No two of the same name. */
  public List<MessageTool> tools() {
    return getList("tools", MessageTool::new);
  }

  public MessageRequest tools(List<MessageTool> tools) {
    put("tools", tools);
    return this;
  }

  public MessageRequest tools(MessageTool... tools) {
    put("tools", tools);
    return this;
  }

  public MessageToolChoice toolChoice() {
    return getObject("tool_choice", MessageToolChoice::new);
  }

  public MessageRequest toolChoice(MessageToolChoice toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public MessageThinkingConfig thinking() {
    return getObject("thinking", MessageThinkingConfig::new);
  }

  public MessageRequest thinking(MessageThinkingConfig thinking) {
    put("thinking", thinking);
    return this;
  }

  public MessageOutputConfig outputConfig() {
    return getObject("output_config", MessageOutputConfig::new);
  }

  public MessageRequest outputConfig(MessageOutputConfig outputConfig) {
    put("output_config", outputConfig);
    return this;
  }

  /** The older name of `output_config.format`; give one of them. */
  public MessageOutputFormat outputFormat() {
    return getObject("output_format", MessageOutputFormat::new);
  }

  public MessageRequest outputFormat(MessageOutputFormat outputFormat) {
    put("output_format", outputFormat);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageRequest cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. There is one speed. */
  public JsonNode speed() {
    return get("speed");
  }

  public MessageRequest speed(Object speed) {
    put("speed", speed);
    return this;
  }

  /** Accepted, and without effect. It does not change the answer. */
  public JsonNode userProfileId() {
    return get("user_profile_id");
  }

  public MessageRequest userProfileId(Object userProfileId) {
    put("user_profile_id", userProfileId);
    return this;
  }

  /** Accepted, and without effect. The key says whose request it is. */
  public JsonNode workspaceId() {
    return get("workspace_id");
  }

  public MessageRequest workspaceId(Object workspaceId) {
    put("workspace_id", workspaceId);
    return this;
  }

  /** Not supported: There are no tools on the server. Refused with 400 unless null, false or empty. */
  public JsonNode mcpServers() {
    return get("mcp_servers");
  }

  public MessageRequest mcpServers(Object mcpServers) {
    put("mcp_servers", mcpServers);
    return this;
  }

  public MessageContextManagement contextManagement() {
    return getObject("context_management", MessageContextManagement::new);
  }

  public MessageRequest contextManagement(MessageContextManagement contextManagement) {
    put("context_management", contextManagement);
    return this;
  }

  /** Most tokens to generate. */
  public long maxTokens() {
    return required("max_tokens", getLong("max_tokens"));
  }

  public MessageRequest maxTokens(long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  /** Texts at which generation stops; `stop_sequence` of the answer names the one that did, and it is not in the text. */
  public List<String> stopSequences() {
    return getList("stop_sequences", JsonObject::toText);
  }

  public MessageRequest stopSequences(List<String> stopSequences) {
    put("stop_sequences", stopSequences);
    return this;
  }

  /** 0 picks the likeliest token. Default 1. */
  public Double temperature() {
    return getDouble("temperature");
  }

  public MessageRequest temperature(double temperature) {
    put("temperature", temperature);
    return this;
  }

  /** Nucleus sampling mass. Default 1. */
  public Double topP() {
    return getDouble("top_p");
  }

  public MessageRequest topP(double topP) {
    put("top_p", topP);
    return this;
  }

  /** Keep the k likeliest tokens; 0 keeps all. */
  public Long topK() {
    return getLong("top_k");
  }

  public MessageRequest topK(long topK) {
    put("top_k", topK);
    return this;
  }

  /** Accepted; it does not change the answer. */
  public MessageRequestMetadata metadata() {
    return getObject("metadata", MessageRequestMetadata::new);
  }

  public MessageRequest metadata(MessageRequestMetadata metadata) {
    put("metadata", metadata);
    return this;
  }

  /** Both are `standard` here: nothing is committed that `auto` could use. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public MessageRequest serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public MessageRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  public ProviderPreferences provider() {
    return getObject("provider", ProviderPreferences::new);
  }

  public MessageRequest provider(ProviderPreferences provider) {
    put("provider", provider);
    return this;
  }

  /** Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing. */
  public List<Plugin> plugins() {
    return getList("plugins", Plugin::new);
  }

  public MessageRequest plugins(List<Plugin> plugins) {
    put("plugins", plugins);
    return this;
  }

  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  public String sessionId() {
    return getString("session_id");
  }

  public MessageRequest sessionId(String sessionId) {
    put("session_id", sessionId);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  public JsonNode trace() {
    return get("trace");
  }

  public MessageRequest trace(Object trace) {
    put("trace", trace);
    return this;
  }

  public ChatUsageAsked usage() {
    return getObject("usage", ChatUsageAsked::new);
  }

  public MessageRequest usage(ChatUsageAsked usage) {
    put("usage", usage);
    return this;
  }

  /** Extension, OpenRouter's older name of what `models` does anyway. */
  public String route() {
    return getString("route");
  }

  public MessageRequest route(String route) {
    put("route", route);
    return this;
  }

  /** Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
  public List<String> transforms() {
    return getList("transforms", JsonObject::toText);
  }

  public MessageRequest transforms(List<String> transforms) {
    put("transforms", transforms);
    return this;
  }

  /** Accepted, and without effect. OpenRouter's clients send it; usage is told by API key and project. */
  public JsonNode user() {
    return get("user");
  }

  public MessageRequest user(Object user) {
    put("user", user);
    return this;
  }

  /** Not supported: No conversation is kept: send all of its messages. Refused with 400 unless null, false or empty. */
  public JsonNode thread() {
    return get("thread");
  }

  public MessageRequest thread(Object thread) {
    put("thread", thread);
    return this;
  }

  /** Not supported: There are no containers. Refused with 400 unless null, false or empty. */
  public JsonNode container() {
    return get("container");
  }

  public MessageRequest container(Object container) {
    put("container", container);
    return this;
  }

  /** Not supported: There are no diagnostics. Refused with 400 unless null, false or empty. */
  public JsonNode diagnostics() {
    return get("diagnostics");
  }

  public MessageRequest diagnostics(Object diagnostics) {
    put("diagnostics", diagnostics);
    return this;
  }

  /** Not supported: Where a model runs cannot be chosen. Refused with 400 unless null, false or empty. */
  public JsonNode inferenceGeo() {
    return get("inference_geo");
  }

  public MessageRequest inferenceGeo(Object inferenceGeo) {
    put("inference_geo", inferenceGeo);
    return this;
  }
}
