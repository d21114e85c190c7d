// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class Response extends JsonObject {
  public Response() {
    put("object", "response");
    put("background", false);
    put("presence_penalty", 0);
    put("frequency_penalty", 0);
    put("truncation", "disabled");
  }

  /** @param value whose fields these are; not a copy */
  public Response(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Response id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Response object(String object) {
    put("object", object);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public Response createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public Long completedAt() {
    return getLong("completed_at");
  }

  public Response completedAt(long completedAt) {
    put("completed_at", completedAt);
    return this;
  }

  public Response completedAt(Long completedAt) {
    put("completed_at", completedAt);
    return this;
  }

  public String status() {
    return getString("status");
  }

  public Response status(String status) {
    put("status", status);
    return this;
  }

  public boolean background() {
    return required("background", getBoolean("background"));
  }

  public Response background(boolean background) {
    put("background", background);
    return this;
  }

  public ResponseError error() {
    return getObject("error", ResponseError::new);
  }

  public Response error(ResponseError error) {
    put("error", error);
    return this;
  }

  /** Also when the account stopped it: see `tidegate.stopped_by`. */
  public ResponseIncompleteDetails incompleteDetails() {
    return getObject("incomplete_details", ResponseIncompleteDetails::new);
  }

  public Response incompleteDetails(ResponseIncompleteDetails incompleteDetails) {
    put("incomplete_details", incompleteDetails);
    return this;
  }

  public String instructions() {
    return getString("instructions");
  }

  public Response instructions(String instructions) {
    put("instructions", instructions);
    return this;
  }

  public Long maxOutputTokens() {
    return getLong("max_output_tokens");
  }

  public Response maxOutputTokens(long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  public Response maxOutputTokens(Long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  public Long maxToolCalls() {
    return getLong("max_tool_calls");
  }

  public Response maxToolCalls(long maxToolCalls) {
    put("max_tool_calls", maxToolCalls);
    return this;
  }

  public Response maxToolCalls(Long maxToolCalls) {
    put("max_tool_calls", maxToolCalls);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Response model(String model) {
    put("model", model);
    return this;
  }

  public List<ResponseOutputItem> output() {
    return getList("output", ResponseOutputItem::new);
  }

  public Response output(List<ResponseOutputItem> output) {
    put("output", output);
    return this;
  }

  public Response output(ResponseOutputItem... output) {
    put("output", output);
    return this;
  }

  public boolean parallelToolCalls() {
    return required("parallel_tool_calls", getBoolean("parallel_tool_calls"));
  }

  public Response parallelToolCalls(boolean parallelToolCalls) {
    put("parallel_tool_calls", parallelToolCalls);
    return this;
  }

  public String previousResponseId() {
    return getString("previous_response_id");
  }

  public Response previousResponseId(String previousResponseId) {
    put("previous_response_id", previousResponseId);
    return this;
  }

  public String promptCacheKey() {
    return getString("prompt_cache_key");
  }

  public Response promptCacheKey(String promptCacheKey) {
    put("prompt_cache_key", promptCacheKey);
    return this;
  }

  public ResponseReasoning reasoning() {
    return getObject("reasoning", ResponseReasoning::new);
  }

  public Response reasoning(ResponseReasoning reasoning) {
    put("reasoning", reasoning);
    return this;
  }

  public String safetyIdentifier() {
    return getString("safety_identifier");
  }

  public Response safetyIdentifier(String safetyIdentifier) {
    put("safety_identifier", safetyIdentifier);
    return this;
  }

  public String serviceTier() {
    return getString("service_tier");
  }

  public Response serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Whether it is stored. */
  public boolean store() {
    return required("store", getBoolean("store"));
  }

  public Response store(boolean store) {
    put("store", store);
    return this;
  }

  public double temperature() {
    return required("temperature", getDouble("temperature"));
  }

  public Response temperature(double temperature) {
    put("temperature", temperature);
    return this;
  }

  public ResponseText text() {
    return getObject("text", ResponseText::new);
  }

  public Response text(ResponseText text) {
    put("text", text);
    return this;
  }

  public JsonNode toolChoice() {
    return get("tool_choice");
  }

  public Response toolChoice(String toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public Response toolChoice(ResponseToolChoiceObject toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public List<ResponseToolsItem> tools() {
    return getList("tools", ResponseToolsItem::new);
  }

  public Response tools(List<ResponseToolsItem> tools) {
    put("tools", tools);
    return this;
  }

  public Response tools(ResponseToolsItem... tools) {
    put("tools", tools);
    return this;
  }

  public long topLogprobs() {
    return required("top_logprobs", getLong("top_logprobs"));
  }

  public Response topLogprobs(long topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  public double topP() {
    return required("top_p", getDouble("top_p"));
  }

  public Response topP(double topP) {
    put("top_p", topP);
    return this;
  }

  public long presencePenalty() {
    return required("presence_penalty", getLong("presence_penalty"));
  }

  public Response presencePenalty(long presencePenalty) {
    put("presence_penalty", presencePenalty);
    return this;
  }

  public long frequencyPenalty() {
    return required("frequency_penalty", getLong("frequency_penalty"));
  }

  public Response frequencyPenalty(long frequencyPenalty) {
    put("frequency_penalty", frequencyPenalty);
    return this;
  }

  public String truncation() {
    return getString("truncation");
  }

  public Response truncation(String truncation) {
    put("truncation", truncation);
    return this;
  }

  public ResponseUsage usage() {
    return getObject("usage", ResponseUsage::new);
  }

  public Response usage(ResponseUsage usage) {
    put("usage", usage);
    return this;
  }

  public String user() {
    return getString("user");
  }

  public Response user(String user) {
    put("user", user);
    return this;
  }

  public Map<String, String> metadata() {
    return getMap("metadata", JsonObject::toText);
  }

  public Response metadata(Map<String, String> metadata) {
    put("metadata", metadata);
    return this;
  }

  public Stopped tidegate() {
    return getObject("tidegate", Stopped::new);
  }

  public Response tidegate(Stopped tidegate) {
    put("tidegate", tidegate);
    return this;
  }
}
