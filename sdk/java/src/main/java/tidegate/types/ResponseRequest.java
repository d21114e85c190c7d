// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class ResponseRequest extends JsonObject {
  public ResponseRequest() {}

  /** @param value whose fields these are; not a copy */
  public ResponseRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public ResponseRequest model(String model) {
    put("model", model);
    return this;
  }

  public JsonNode input() {
    return get("input");
  }

  public ResponseRequest input(String input) {
    put("input", input);
    return this;
  }

  public ResponseRequest input(List<ResponseInputItem> input) {
    put("input", input);
    return this;
  }

  /** The system's message, before all else. Not carried on to the next response. */
  public String instructions() {
    return getString("instructions");
  }

  public ResponseRequest instructions(String instructions) {
    put("instructions", instructions);
    return this;
  }

  /** A response that is stored: its input and output come before this input. */
  public String previousResponseId() {
    return getString("previous_response_id");
  }

  public ResponseRequest previousResponseId(String previousResponseId) {
    put("previous_response_id", previousResponseId);
    return this;
  }

  public List<ResponseFunctionTool> tools() {
    return getList("tools", ResponseFunctionTool::new);
  }

  public ResponseRequest tools(List<ResponseFunctionTool> tools) {
    put("tools", tools);
    return this;
  }

  public JsonNode toolChoice() {
    return get("tool_choice");
  }

  public ResponseRequest toolChoice(String toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public ResponseRequest toolChoice(ResponseRequestToolChoice toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public Boolean parallelToolCalls() {
    return getBoolean("parallel_tool_calls");
  }

  public ResponseRequest parallelToolCalls(boolean parallelToolCalls) {
    put("parallel_tool_calls", parallelToolCalls);
    return this;
  }

  public ResponseRequest parallelToolCalls(Boolean parallelToolCalls) {
    put("parallel_tool_calls", parallelToolCalls);
    return this;
  }

  public ResponseTextConfig text() {
    return getObject("text", ResponseTextConfig::new);
  }

  public ResponseRequest text(ResponseTextConfig text) {
    put("text", text);
    return this;
  }

  public ResponseReasoning reasoning() {
    return getObject("reasoning", ResponseReasoning::new);
  }

  public ResponseRequest reasoning(ResponseReasoning reasoning) {
    put("reasoning", reasoning);
    return this;
  }

  /** Nothing of a prompt is left out: with `auto`, too, one that does not fit is refused with 400, and the response says `disabled`. */
  public String truncation() {
    return getString("truncation");
  }

  public ResponseRequest truncation(String truncation) {
    put("truncation", truncation);
    return this;
  }

  /** Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null, false or empty. */
  public JsonNode conversation() {
    return get("conversation");
  }

  public ResponseRequest conversation(Object conversation) {
    put("conversation", conversation);
    return this;
  }

  /** Most tokens to generate; where they end an answer it is `incomplete`. */
  public Long maxOutputTokens() {
    return getLong("max_output_tokens");
  }

  public ResponseRequest maxOutputTokens(long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  public ResponseRequest maxOutputTokens(Long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  public Double temperature() {
    return getDouble("temperature");
  }

  public ResponseRequest temperature(double temperature) {
    put("temperature", temperature);
    return this;
  }

  public ResponseRequest temperature(Double temperature) {
    put("temperature", temperature);
    return this;
  }

  public Double topP() {
    return getDouble("top_p");
  }

  public ResponseRequest topP(double topP) {
    put("top_p", topP);
    return this;
  }

  public ResponseRequest topP(Double topP) {
    put("top_p", topP);
    return this;
  }

  /** Log probabilities of so many of the likeliest tokens, and of the text's own. */
  public Long topLogprobs() {
    return getLong("top_logprobs");
  }

  public ResponseRequest topLogprobs(long topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  public ResponseRequest topLogprobs(Long topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  /** `message.output_text.logprobs`: as `top_logprobs: 0`. The others are accepted; they are of items that no response here has. */
  public List<String> include() {
    return getList("include", JsonObject::toText);
  }

  public ResponseRequest include(List<String> include) {
    put("include", include);
    return this;
  }

  /** Whether the response can be read again, continued with `previous_response_id` and deleted. It is kept for 30 days, or fewer where the organization has set so; where none is kept, the response says `false`. Default true. */
  public Boolean store() {
    return getBoolean("store");
  }

  public ResponseRequest store(boolean store) {
    put("store", store);
    return this;
  }

  public ResponseRequest store(Boolean store) {
    put("store", store);
    return this;
  }

  /** Accepted; streams carry no padding. */
  public ResponseRequestStreamOptions streamOptions() {
    return getObject("stream_options", ResponseRequestStreamOptions::new);
  }

  public ResponseRequest streamOptions(ResponseRequestStreamOptions streamOptions) {
    put("stream_options", streamOptions);
    return this;
  }

  /** Accepted; it counts calls of tools on the server, and there are none. */
  public Long maxToolCalls() {
    return getLong("max_tool_calls");
  }

  public ResponseRequest maxToolCalls(long maxToolCalls) {
    put("max_tool_calls", maxToolCalls);
    return this;
  }

  public ResponseRequest maxToolCalls(Long maxToolCalls) {
    put("max_tool_calls", maxToolCalls);
    return this;
  }

  public String user() {
    return getString("user");
  }

  public ResponseRequest user(String user) {
    put("user", user);
    return this;
  }

  /** Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public ResponseRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  public ProviderPreferences provider() {
    return getObject("provider", ProviderPreferences::new);
  }

  public ResponseRequest provider(ProviderPreferences provider) {
    put("provider", provider);
    return this;
  }

  /** Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing. */
  public List<Plugin> plugins() {
    return getList("plugins", Plugin::new);
  }

  public ResponseRequest plugins(List<Plugin> plugins) {
    put("plugins", plugins);
    return this;
  }

  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  public String sessionId() {
    return getString("session_id");
  }

  public ResponseRequest sessionId(String sessionId) {
    put("session_id", sessionId);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  public JsonNode trace() {
    return get("trace");
  }

  public ResponseRequest trace(Object trace) {
    put("trace", trace);
    return this;
  }

  public ChatUsageAsked usage() {
    return getObject("usage", ChatUsageAsked::new);
  }

  public ResponseRequest usage(ChatUsageAsked usage) {
    put("usage", usage);
    return this;
  }

  /** Extension, OpenRouter's older name of what `models` does anyway. */
  public String route() {
    return getString("route");
  }

  public ResponseRequest route(String route) {
    put("route", route);
    return this;
  }

  /** Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
  public List<String> transforms() {
    return getList("transforms", JsonObject::toText);
  }

  public ResponseRequest transforms(List<String> transforms) {
    put("transforms", transforms);
    return this;
  }

  public Map<String, String> metadata() {
    return getMap("metadata", JsonObject::toText);
  }

  public ResponseRequest metadata(Map<String, String> metadata) {
    put("metadata", metadata);
    return this;
  }

  /** `priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public ResponseRequest serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not. */
  public JsonNode cachePrompt() {
    return get("cache_prompt");
  }

  public ResponseRequest cachePrompt(Object cachePrompt) {
    put("cache_prompt", cachePrompt);
    return this;
  }

  public String safetyIdentifier() {
    return getString("safety_identifier");
  }

  public ResponseRequest safetyIdentifier(String safetyIdentifier) {
    put("safety_identifier", safetyIdentifier);
    return this;
  }

  public String promptCacheKey() {
    return getString("prompt_cache_key");
  }

  public ResponseRequest promptCacheKey(String promptCacheKey) {
    put("prompt_cache_key", promptCacheKey);
    return this;
  }

  public Boolean background() {
    return getBoolean("background");
  }

  public ResponseRequest background(boolean background) {
    put("background", background);
    return this;
  }

  public ResponseRequest background(Boolean background) {
    put("background", background);
    return this;
  }

  /** Accepted, and without effect. Codex sends it; it tells of the caller. */
  public JsonNode clientMetadata() {
    return get("client_metadata");
  }

  public ResponseRequest clientMetadata(Object clientMetadata) {
    put("client_metadata", clientMetadata);
    return this;
  }

  /** Accepted, and without effect. How long a prompt stays cached is the worker's affair. */
  public JsonNode promptCacheRetention() {
    return get("prompt_cache_retention");
  }

  public ResponseRequest promptCacheRetention(Object promptCacheRetention) {
    put("prompt_cache_retention", promptCacheRetention);
    return this;
  }

  /** Accepted, and without effect. How a prompt is cached is the worker's affair. */
  public JsonNode promptCacheOptions() {
    return get("prompt_cache_options");
  }

  public ResponseRequest promptCacheOptions(Object promptCacheOptions) {
    put("prompt_cache_options", promptCacheOptions);
    return this;
  }

  /** Not supported: There are no stored prompts. Refused with 400 unless null, false or empty. */
  public JsonNode prompt() {
    return get("prompt");
  }

  public ResponseRequest prompt(Object prompt) {
    put("prompt", prompt);
    return this;
  }

  /** Not supported: A prompt is read as it is sent. Refused with 400 unless null, false or empty. */
  public JsonNode contextManagement() {
    return get("context_management");
  }

  public ResponseRequest contextManagement(Object contextManagement) {
    put("context_management", contextManagement);
    return this;
  }

  /** Not supported: Moderation is not available. Refused with 400 unless null, false or empty. */
  public JsonNode moderation() {
    return get("moderation");
  }

  public ResponseRequest moderation(Object moderation) {
    put("moderation", moderation);
    return this;
  }

  /** Not supported: These models write text alone. Refused with 400 unless null, false or empty. */
  public JsonNode image() {
    return get("image");
  }

  public ResponseRequest image(Object image) {
    put("image", image);
    return this;
  }

  /** Not supported: There are no access programs. Refused with 400 unless null, false or empty. */
  public JsonNode accessPrograms() {
    return get("access_programs");
  }

  public ResponseRequest accessPrograms(Object accessPrograms) {
    put("access_programs", accessPrograms);
    return this;
  }
}
