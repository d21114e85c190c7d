// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

/** One of ChatCompletionRequest, CompletionRequest: the fields of all. */
public final class CreateEstimateRequest extends JsonObject {
  public CreateEstimateRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateEstimateRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public CreateEstimateRequest model(String model) {
    put("model", model);
    return this;
  }

  public List<ChatMessage> messages() {
    return getList("messages", ChatMessage::new);
  }

  public CreateEstimateRequest messages(List<ChatMessage> messages) {
    put("messages", messages);
    return this;
  }

  public CreateEstimateRequest messages(ChatMessage... messages) {
    put("messages", messages);
    return this;
  }

  /** Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for. */
  public Long maxTokens() {
    return getLong("max_tokens");
  }

  public CreateEstimateRequest maxTokens(long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  public CreateEstimateRequest maxTokens(Long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  /** 0 picks the likeliest token. Default 1. */
  public Double temperature() {
    return getDouble("temperature");
  }

  public CreateEstimateRequest temperature(double temperature) {
    put("temperature", temperature);
    return this;
  }

  public CreateEstimateRequest temperature(Double temperature) {
    put("temperature", temperature);
    return this;
  }

  /** Nucleus sampling mass. Default 1. */
  public Double topP() {
    return getDouble("top_p");
  }

  public CreateEstimateRequest topP(double topP) {
    put("top_p", topP);
    return this;
  }

  public CreateEstimateRequest topP(Double topP) {
    put("top_p", topP);
    return this;
  }

  /** Choices to generate per prompt. Default 1. */
  public Long n() {
    return getLong("n");
  }

  public CreateEstimateRequest n(long n) {
    put("n", n);
    return this;
  }

  public CreateEstimateRequest n(Long n) {
    put("n", n);
    return this;
  }

  public JsonNode stop() {
    return get("stop");
  }

  public CreateEstimateRequest stop(String stop) {
    put("stop", stop);
    return this;
  }

  public CreateEstimateRequest stop(List<String> stop) {
    put("stop", stop);
    return this;
  }

  public Boolean stream() {
    return getBoolean("stream");
  }

  public CreateEstimateRequest stream(boolean stream) {
    put("stream", stream);
    return this;
  }

  public CreateEstimateRequest stream(Boolean stream) {
    put("stream", stream);
    return this;
  }

  public StreamOptions streamOptions() {
    return getObject("stream_options", StreamOptions::new);
  }

  public CreateEstimateRequest streamOptions(StreamOptions streamOptions) {
    put("stream_options", streamOptions);
    return this;
  }

  /** Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045). */
  public Long seed() {
    return getLong("seed");
  }

  public CreateEstimateRequest seed(long seed) {
    put("seed", seed);
    return this;
  }

  public CreateEstimateRequest seed(Long seed) {
    put("seed", seed);
    return this;
  }

  public Double presencePenalty() {
    return getDouble("presence_penalty");
  }

  public CreateEstimateRequest presencePenalty(double presencePenalty) {
    put("presence_penalty", presencePenalty);
    return this;
  }

  public CreateEstimateRequest presencePenalty(Double presencePenalty) {
    put("presence_penalty", presencePenalty);
    return this;
  }

  public Double frequencyPenalty() {
    return getDouble("frequency_penalty");
  }

  public CreateEstimateRequest frequencyPenalty(double frequencyPenalty) {
    put("frequency_penalty", frequencyPenalty);
    return this;
  }

  public CreateEstimateRequest frequencyPenalty(Double frequencyPenalty) {
    put("frequency_penalty", frequencyPenalty);
    return this;
  }

  /** Added to the logits of these token ids. */
  public Map<String, Double> logitBias() {
    return getMap("logit_bias", JsonObject::toDouble);
  }

  public CreateEstimateRequest logitBias(Map<String, Double> logitBias) {
    put("logit_bias", logitBias);
    return this;
  }

  /** Accepted; it does not change the answer. */
  public String user() {
    return getString("user");
  }

  public CreateEstimateRequest user(String user) {
    put("user", user);
    return this;
  }

  /** Extension. Keep the k likeliest tokens; 0 and -1 keep all. */
  public Long topK() {
    return getLong("top_k");
  }

  public CreateEstimateRequest topK(long topK) {
    put("top_k", topK);
    return this;
  }

  public CreateEstimateRequest topK(Long topK) {
    put("top_k", topK);
    return this;
  }

  /** Extension. Keep tokens at least this likely, relative to the likeliest. */
  public Double minP() {
    return getDouble("min_p");
  }

  public CreateEstimateRequest minP(double minP) {
    put("min_p", minP);
    return this;
  }

  public CreateEstimateRequest minP(Double minP) {
    put("min_p", minP);
    return this;
  }

  /** Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all. */
  public Double typicalP() {
    return getDouble("typical_p");
  }

  public CreateEstimateRequest typicalP(double typicalP) {
    put("typical_p", typicalP);
    return this;
  }

  public CreateEstimateRequest typicalP(Double typicalP) {
    put("typical_p", typicalP);
    return this;
  }

  /** Extension. Divides the logits of tokens seen so far. */
  public Double repetitionPenalty() {
    return getDouble("repetition_penalty");
  }

  public CreateEstimateRequest repetitionPenalty(double repetitionPenalty) {
    put("repetition_penalty", repetitionPenalty);
    return this;
  }

  public CreateEstimateRequest repetitionPenalty(Double repetitionPenalty) {
    put("repetition_penalty", repetitionPenalty);
    return this;
  }

  /** Extension. No end before this many tokens. */
  public Long minTokens() {
    return getLong("min_tokens");
  }

  public CreateEstimateRequest minTokens(long minTokens) {
    put("min_tokens", minTokens);
    return this;
  }

  public CreateEstimateRequest minTokens(Long minTokens) {
    put("min_tokens", minTokens);
    return this;
  }

  /** Extension. */
  public List<Long> stopTokenIds() {
    return getList("stop_token_ids", JsonObject::toLong);
  }

  public CreateEstimateRequest stopTokenIds(List<Long> stopTokenIds) {
    put("stop_token_ids", stopTokenIds);
    return this;
  }

  /** Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`. */
  public List<Long> allowedTokenIds() {
    return getList("allowed_token_ids", JsonObject::toLong);
  }

  public CreateEstimateRequest allowedTokenIds(List<Long> allowedTokenIds) {
    put("allowed_token_ids", allowedTokenIds);
    return this;
  }

  /** Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016. */
  public Long promptLogprobs() {
    return getLong("prompt_logprobs");
  }

  public CreateEstimateRequest promptLogprobs(long promptLogprobs) {
    put("prompt_logprobs", promptLogprobs);
    return this;
  }

  public CreateEstimateRequest promptLogprobs(Long promptLogprobs) {
    put("prompt_logprobs", promptLogprobs);
    return this;
  }

  /** Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools. */
  public List<String> badWords() {
    return getList("bad_words", JsonObject::toText);
  }

  public CreateEstimateRequest badWords(List<String> badWords) {
    put("bad_words", badWords);
    return this;
  }

  /** Extension, vLLM's. false shows special tokens as text. Default true. */
  public Boolean skipSpecialTokens() {
    return getBoolean("skip_special_tokens");
  }

  public CreateEstimateRequest skipSpecialTokens(boolean skipSpecialTokens) {
    put("skip_special_tokens", skipSpecialTokens);
    return this;
  }

  public CreateEstimateRequest skipSpecialTokens(Boolean skipSpecialTokens) {
    put("skip_special_tokens", skipSpecialTokens);
    return this;
  }

  /** Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false. */
  public Boolean includeStopStrInOutput() {
    return getBoolean("include_stop_str_in_output");
  }

  public CreateEstimateRequest includeStopStrInOutput(boolean includeStopStrInOutput) {
    put("include_stop_str_in_output", includeStopStrInOutput);
    return this;
  }

  public CreateEstimateRequest includeStopStrInOutput(Boolean includeStopStrInOutput) {
    put("include_stop_str_in_output", includeStopStrInOutput);
    return this;
  }

  /** Extension. Go on past the model's end token. */
  public Boolean ignoreEos() {
    return getBoolean("ignore_eos");
  }

  public CreateEstimateRequest ignoreEos(boolean ignoreEos) {
    put("ignore_eos", ignoreEos);
    return this;
  }

  public CreateEstimateRequest ignoreEos(Boolean ignoreEos) {
    put("ignore_eos", ignoreEos);
    return this;
  }

  /** Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations. */
  public Long priority() {
    return getLong("priority");
  }

  public CreateEstimateRequest priority(long priority) {
    put("priority", priority);
    return this;
  }

  public CreateEstimateRequest priority(Long priority) {
    put("priority", priority);
    return this;
  }

  public StructuredOutputs structuredOutputs() {
    return getObject("structured_outputs", StructuredOutputs::new);
  }

  public CreateEstimateRequest structuredOutputs(StructuredOutputs structuredOutputs) {
    put("structured_outputs", structuredOutputs);
    return this;
  }

  /** Extension, llama.cpp's. The text is JSON of this schema. */
  public Map<String, JsonNode> jsonSchema() {
    return getMap("json_schema", JsonObject::toNode);
  }

  public CreateEstimateRequest jsonSchema(Map<String, ?> jsonSchema) {
    put("json_schema", jsonSchema);
    return this;
  }

  /** Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none. */
  public String grammar() {
    return getString("grammar");
  }

  public CreateEstimateRequest grammar(String grammar) {
    put("grammar", grammar);
    return this;
  }

  /** Most tokens to generate per choice. The newer name of max_tokens; give one of them. */
  public Long maxCompletionTokens() {
    return getLong("max_completion_tokens");
  }

  public CreateEstimateRequest maxCompletionTokens(long maxCompletionTokens) {
    put("max_completion_tokens", maxCompletionTokens);
    return this;
  }

  public CreateEstimateRequest maxCompletionTokens(Long maxCompletionTokens) {
    put("max_completion_tokens", maxCompletionTokens);
    return this;
  }

  public JsonNode logprobs() {
    return get("logprobs");
  }

  public CreateEstimateRequest logprobs(boolean logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public CreateEstimateRequest logprobs(long logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  /** Needs `logprobs: true`. */
  public Long topLogprobs() {
    return getLong("top_logprobs");
  }

  public CreateEstimateRequest topLogprobs(long topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  public CreateEstimateRequest topLogprobs(Long topLogprobs) {
    put("top_logprobs", topLogprobs);
    return this;
  }

  public ChatCompletionRequestResponseFormat responseFormat() {
    return getObject("response_format", ChatCompletionRequestResponseFormat::new);
  }

  public CreateEstimateRequest responseFormat(ChatCompletionRequestResponseFormat responseFormat) {
    put("response_format", responseFormat);
    return this;
  }

  /** Functions the model may call. No two of the same name; an empty list is as none. */
  public List<ChatTool> tools() {
    return getList("tools", ChatTool::new);
  }

  public CreateEstimateRequest tools(List<ChatTool> tools) {
    put("tools", tools);
    return this;
  }

  public JsonNode toolChoice() {
    return get("tool_choice");
  }

  public CreateEstimateRequest toolChoice(String toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public CreateEstimateRequest toolChoice(TokenizeRequestToolChoice toolChoice) {
    put("tool_choice", toolChoice);
    return this;
  }

  public List<String> modalities() {
    return getList("modalities", JsonObject::toText);
  }

  public CreateEstimateRequest modalities(List<String> modalities) {
    put("modalities", modalities);
    return this;
  }

  /** Accepted as a hint; these models know no levels. */
  public String verbosity() {
    return getString("verbosity");
  }

  public CreateEstimateRequest verbosity(String verbosity) {
    put("verbosity", verbosity);
    return this;
  }

  /** Accepted as a hint; these models do not reason. */
  public String reasoningEffort() {
    return getString("reasoning_effort");
  }

  public CreateEstimateRequest reasoningEffort(String reasoningEffort) {
    put("reasoning_effort", reasoningEffort);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; these models do not reason. */
  public JsonNode reasoning() {
    return get("reasoning");
  }

  public CreateEstimateRequest reasoning(Object reasoning) {
    put("reasoning", reasoning);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; these models do not reason. */
  public JsonNode includeReasoning() {
    return get("include_reasoning");
  }

  public CreateEstimateRequest includeReasoning(Object includeReasoning) {
    put("include_reasoning", includeReasoning);
    return this;
  }

  /** Accepted, and without effect. Extension, DeepSeek's and others'; these models do not reason. */
  public JsonNode thinking() {
    return get("thinking");
  }

  public CreateEstimateRequest thinking(Object thinking) {
    put("thinking", thinking);
    return this;
  }

  /** Whether one answer may have several calls. Default true. */
  public Boolean parallelToolCalls() {
    return getBoolean("parallel_tool_calls");
  }

  public CreateEstimateRequest parallelToolCalls(boolean parallelToolCalls) {
    put("parallel_tool_calls", parallelToolCalls);
    return this;
  }

  public CreateEstimateRequest parallelToolCalls(Boolean parallelToolCalls) {
    put("parallel_tool_calls", parallelToolCalls);
    return this;
  }

  /** Accepted as a hint; completions are not stored. */
  public Boolean store() {
    return getBoolean("store");
  }

  public CreateEstimateRequest store(boolean store) {
    put("store", store);
    return this;
  }

  public CreateEstimateRequest store(Boolean store) {
    put("store", store);
    return this;
  }

  /** Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text. */
  public Map<String, JsonNode> chatTemplateKwargs() {
    return getMap("chat_template_kwargs", JsonObject::toNode);
  }

  public CreateEstimateRequest chatTemplateKwargs(Map<String, ?> chatTemplateKwargs) {
    put("chat_template_kwargs", chatTemplateKwargs);
    return this;
  }

  /** Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it. */
  public Boolean enableThinking() {
    return getBoolean("enable_thinking");
  }

  public CreateEstimateRequest enableThinking(boolean enableThinking) {
    put("enable_thinking", enableThinking);
    return this;
  }

  public CreateEstimateRequest enableThinking(Boolean enableThinking) {
    put("enable_thinking", enableThinking);
    return this;
  }

  /** Extension, vLLM's. false: the template opens no answer after the messages. Default true. */
  public Boolean addGenerationPrompt() {
    return getBoolean("add_generation_prompt");
  }

  public CreateEstimateRequest addGenerationPrompt(boolean addGenerationPrompt) {
    put("add_generation_prompt", addGenerationPrompt);
    return this;
  }

  public CreateEstimateRequest addGenerationPrompt(Boolean addGenerationPrompt) {
    put("add_generation_prompt", addGenerationPrompt);
    return this;
  }

  /** Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`. */
  public Boolean continueFinalMessage() {
    return getBoolean("continue_final_message");
  }

  public CreateEstimateRequest continueFinalMessage(boolean continueFinalMessage) {
    put("continue_final_message", continueFinalMessage);
    return this;
  }

  public CreateEstimateRequest continueFinalMessage(Boolean continueFinalMessage) {
    put("continue_final_message", continueFinalMessage);
    return this;
  }

  /** Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public CreateEstimateRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  public ProviderPreferences provider() {
    return getObject("provider", ProviderPreferences::new);
  }

  public CreateEstimateRequest provider(ProviderPreferences provider) {
    put("provider", provider);
    return this;
  }

  /** Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing. */
  public List<Plugin> plugins() {
    return getList("plugins", Plugin::new);
  }

  public CreateEstimateRequest plugins(List<Plugin> plugins) {
    put("plugins", plugins);
    return this;
  }

  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  public String sessionId() {
    return getString("session_id");
  }

  public CreateEstimateRequest sessionId(String sessionId) {
    put("session_id", sessionId);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  public JsonNode trace() {
    return get("trace");
  }

  public CreateEstimateRequest trace(Object trace) {
    put("trace", trace);
    return this;
  }

  public ChatUsageAsked usage() {
    return getObject("usage", ChatUsageAsked::new);
  }

  public CreateEstimateRequest usage(ChatUsageAsked usage) {
    put("usage", usage);
    return this;
  }

  /** Extension, OpenRouter's older name of what `models` does anyway. */
  public String route() {
    return getString("route");
  }

  public CreateEstimateRequest route(String route) {
    put("route", route);
    return this;
  }

  /** Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
  public List<String> transforms() {
    return getList("transforms", JsonObject::toText);
  }

  public CreateEstimateRequest transforms(List<String> transforms) {
    put("transforms", transforms);
    return this;
  }

  /** vLLM's older name of `structured_outputs.json`. */
  public Map<String, JsonNode> guidedJson() {
    return getMap("guided_json", JsonObject::toNode);
  }

  public CreateEstimateRequest guidedJson(Map<String, ?> guidedJson) {
    put("guided_json", guidedJson);
    return this;
  }

  /** vLLM's older name of `structured_outputs.regex`. */
  public String guidedRegex() {
    return getString("guided_regex");
  }

  public CreateEstimateRequest guidedRegex(String guidedRegex) {
    put("guided_regex", guidedRegex);
    return this;
  }

  /** vLLM's older name of `structured_outputs.choice`. */
  public List<String> guidedChoice() {
    return getList("guided_choice", JsonObject::toText);
  }

  public CreateEstimateRequest guidedChoice(List<String> guidedChoice) {
    put("guided_choice", guidedChoice);
    return this;
  }

  /** vLLM's older name of `structured_outputs.grammar`. */
  public String guidedGrammar() {
    return getString("guided_grammar");
  }

  public CreateEstimateRequest guidedGrammar(String guidedGrammar) {
    put("guided_grammar", guidedGrammar);
    return this;
  }

  /** Accepted, and without effect. Forms are enforced in one way. */
  public JsonNode guidedDecodingBackend() {
    return get("guided_decoding_backend");
  }

  public CreateEstimateRequest guidedDecodingBackend(Object guidedDecodingBackend) {
    put("guided_decoding_backend", guidedDecodingBackend);
    return this;
  }

  /** SGLang's name of `structured_outputs.regex`. */
  public String regex() {
    return getString("regex");
  }

  public CreateEstimateRequest regex(String regex) {
    put("regex", regex);
    return this;
  }

  /** SGLang's name of `structured_outputs.grammar`. */
  public String ebnf() {
    return getString("ebnf");
  }

  public CreateEstimateRequest ebnf(String ebnf) {
    put("ebnf", ebnf);
    return this;
  }

  public Map<String, String> metadata() {
    return getMap("metadata", JsonObject::toText);
  }

  public CreateEstimateRequest metadata(Map<String, String> metadata) {
    put("metadata", metadata);
    return this;
  }

  /** `priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public CreateEstimateRequest serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not. */
  public JsonNode cachePrompt() {
    return get("cache_prompt");
  }

  public CreateEstimateRequest cachePrompt(Object cachePrompt) {
    put("cache_prompt", cachePrompt);
    return this;
  }

  public String safetyIdentifier() {
    return getString("safety_identifier");
  }

  public CreateEstimateRequest safetyIdentifier(String safetyIdentifier) {
    put("safety_identifier", safetyIdentifier);
    return this;
  }

  public String promptCacheKey() {
    return getString("prompt_cache_key");
  }

  public CreateEstimateRequest promptCacheKey(String promptCacheKey) {
    put("prompt_cache_key", promptCacheKey);
    return this;
  }

  /** Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty. */
  public JsonNode useBeamSearch() {
    return get("use_beam_search");
  }

  public CreateEstimateRequest useBeamSearch(Object useBeamSearch) {
    put("use_beam_search", useBeamSearch);
    return this;
  }

  /** Accepted, and without effect. vLLM's; there is no search by beams. */
  public JsonNode lengthPenalty() {
    return get("length_penalty");
  }

  public CreateEstimateRequest lengthPenalty(Object lengthPenalty) {
    put("length_penalty", lengthPenalty);
    return this;
  }

  /** Accepted, and without effect. vLLM's; there is no search by beams. */
  public JsonNode earlyStopping() {
    return get("early_stopping");
  }

  public CreateEstimateRequest earlyStopping(Object earlyStopping) {
    put("early_stopping", earlyStopping);
    return this;
  }

  /** Accepted, and without effect. vLLM's; tokens are shown as they are. */
  public JsonNode spacesBetweenSpecialTokens() {
    return get("spaces_between_special_tokens");
  }

  public CreateEstimateRequest spacesBetweenSpecialTokens(Object spacesBetweenSpecialTokens) {
    put("spaces_between_special_tokens", spacesBetweenSpecialTokens);
    return this;
  }

  /** Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty. */
  public JsonNode returnTokenIds() {
    return get("return_token_ids");
  }

  public CreateEstimateRequest returnTokenIds(Object returnTokenIds) {
    put("return_token_ids", returnTokenIds);
    return this;
  }

  /** Not supported: Tokens are told as text. Refused with 400 unless null, false or empty. */
  public JsonNode returnTokensAsTokenIds() {
    return get("return_tokens_as_token_ids");
  }

  public CreateEstimateRequest returnTokensAsTokenIds(Object returnTokensAsTokenIds) {
    put("return_tokens_as_token_ids", returnTokensAsTokenIds);
    return this;
  }

  /** Accepted, and without effect. vLLM's; an answer has an id of its own. */
  public JsonNode requestId() {
    return get("request_id");
  }

  public CreateEstimateRequest requestId(Object requestId) {
    put("request_id", requestId);
    return this;
  }

  /** Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1. */
  public JsonNode repeatPenalty() {
    return get("repeat_penalty");
  }

  public CreateEstimateRequest repeatPenalty(Object repeatPenalty) {
    put("repeat_penalty", repeatPenalty);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode repeatLastN() {
    return get("repeat_last_n");
  }

  public CreateEstimateRequest repeatLastN(Object repeatLastN) {
    put("repeat_last_n", repeatLastN);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode dryMultiplier() {
    return get("dry_multiplier");
  }

  public CreateEstimateRequest dryMultiplier(Object dryMultiplier) {
    put("dry_multiplier", dryMultiplier);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dryBase() {
    return get("dry_base");
  }

  public CreateEstimateRequest dryBase(Object dryBase) {
    put("dry_base", dryBase);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dryAllowedLength() {
    return get("dry_allowed_length");
  }

  public CreateEstimateRequest dryAllowedLength(Object dryAllowedLength) {
    put("dry_allowed_length", dryAllowedLength);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dryPenaltyLastN() {
    return get("dry_penalty_last_n");
  }

  public CreateEstimateRequest dryPenaltyLastN(Object dryPenaltyLastN) {
    put("dry_penalty_last_n", dryPenaltyLastN);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode drySequenceBreakers() {
    return get("dry_sequence_breakers");
  }

  public CreateEstimateRequest drySequenceBreakers(Object drySequenceBreakers) {
    put("dry_sequence_breakers", drySequenceBreakers);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode xtcProbability() {
    return get("xtc_probability");
  }

  public CreateEstimateRequest xtcProbability(Object xtcProbability) {
    put("xtc_probability", xtcProbability);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode xtcThreshold() {
    return get("xtc_threshold");
  }

  public CreateEstimateRequest xtcThreshold(Object xtcThreshold) {
    put("xtc_threshold", xtcThreshold);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode dynatempRange() {
    return get("dynatemp_range");
  }

  public CreateEstimateRequest dynatempRange(Object dynatempRange) {
    put("dynatemp_range", dynatempRange);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dynatempExponent() {
    return get("dynatemp_exponent");
  }

  public CreateEstimateRequest dynatempExponent(Object dynatempExponent) {
    put("dynatemp_exponent", dynatempExponent);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode mirostat() {
    return get("mirostat");
  }

  public CreateEstimateRequest mirostat(Object mirostat) {
    put("mirostat", mirostat);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode mirostatTau() {
    return get("mirostat_tau");
  }

  public CreateEstimateRequest mirostatTau(Object mirostatTau) {
    put("mirostat_tau", mirostatTau);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode mirostatEta() {
    return get("mirostat_eta");
  }

  public CreateEstimateRequest mirostatEta(Object mirostatEta) {
    put("mirostat_eta", mirostatEta);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0. */
  public JsonNode topNSigma() {
    return get("top_n_sigma");
  }

  public CreateEstimateRequest topNSigma(Object topNSigma) {
    put("top_n_sigma", topNSigma);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1. */
  public JsonNode tfsZ() {
    return get("tfs_z");
  }

  public CreateEstimateRequest tfsZ(Object tfsZ) {
    put("tfs_z", tfsZ);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode minKeep() {
    return get("min_keep");
  }

  public CreateEstimateRequest minKeep(Object minKeep) {
    put("min_keep", minKeep);
    return this;
  }

  /** Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0. */
  public JsonNode nProbs() {
    return get("n_probs");
  }

  public CreateEstimateRequest nProbs(Object nProbs) {
    put("n_probs", nProbs);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; nothing of a prompt is left out. */
  public JsonNode nKeep() {
    return get("n_keep");
  }

  public CreateEstimateRequest nKeep(Object nKeep) {
    put("n_keep", nKeep);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair. */
  public JsonNode idSlot() {
    return get("id_slot");
  }

  public CreateEstimateRequest idSlot(Object idSlot) {
    put("id_slot", idSlot);
    return this;
  }

  /** Not supported: Answers have no timings. Refused with 400 unless null, false or empty. */
  public JsonNode timingsPerToken() {
    return get("timings_per_token");
  }

  public CreateEstimateRequest timingsPerToken(Object timingsPerToken) {
    put("timings_per_token", timingsPerToken);
    return this;
  }

  /** Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty. */
  public JsonNode returnProgress() {
    return get("return_progress");
  }

  public CreateEstimateRequest returnProgress(Object returnProgress) {
    put("return_progress", returnProgress);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; these models do not reason. */
  public JsonNode reasoningFormat() {
    return get("reasoning_format");
  }

  public CreateEstimateRequest reasoningFormat(Object reasoningFormat) {
    put("reasoning_format", reasoningFormat);
    return this;
  }

  /** Not supported: A chat's messages are not repeated. Refused with 400 unless null, false or empty. */
  public JsonNode echo() {
    return get("echo");
  }

  public CreateEstimateRequest echo(Object echo) {
    put("echo", echo);
    return this;
  }

  /** Not supported: Choices of a chat are not ranked; `/v1/completions` ranks them. Refused with 400 unless null, false or empty or 1. */
  public JsonNode bestOf() {
    return get("best_of");
  }

  public CreateEstimateRequest bestOf(Object bestOf) {
    put("best_of", bestOf);
    return this;
  }

  /** Not supported: The chat template writes them itself. Refused with 400 unless null, false or empty. */
  public JsonNode addSpecialTokens() {
    return get("add_special_tokens");
  }

  public CreateEstimateRequest addSpecialTokens(Object addSpecialTokens) {
    put("add_special_tokens", addSpecialTokens);
    return this;
  }

  /** Not supported: Functions are offered as tools. Refused with 400 unless null, false or empty. */
  public JsonNode functions() {
    return get("functions");
  }

  public CreateEstimateRequest functions(Object functions) {
    put("functions", functions);
    return this;
  }

  /** Not supported: Functions are chosen with tool_choice. Refused with 400 unless null, false or empty or "auto" or "none". */
  public JsonNode functionCall() {
    return get("function_call");
  }

  public CreateEstimateRequest functionCall(Object functionCall) {
    put("function_call", functionCall);
    return this;
  }

  /** Not supported: Audio is not available. Refused with 400 unless null, false or empty. */
  public JsonNode audio() {
    return get("audio");
  }

  public CreateEstimateRequest audio(Object audio) {
    put("audio", audio);
    return this;
  }

  /** Not supported: Predicted outputs are not available. Refused with 400 unless null, false or empty. */
  public JsonNode prediction() {
    return get("prediction");
  }

  public CreateEstimateRequest prediction(Object prediction) {
    put("prediction", prediction);
    return this;
  }

  /** Not supported: Web search is not available. Refused with 400 unless null, false or empty. */
  public JsonNode webSearchOptions() {
    return get("web_search_options");
  }

  public CreateEstimateRequest webSearchOptions(Object webSearchOptions) {
    put("web_search_options", webSearchOptions);
    return this;
  }

  /** Not supported: Moderation is not available. Refused with 400 unless null, false or empty. */
  public JsonNode moderation() {
    return get("moderation");
  }

  public CreateEstimateRequest moderation(Object moderation) {
    put("moderation", moderation);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public CreateEstimateRequest cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. How long a prompt stays cached is the worker's affair. */
  public JsonNode promptCacheRetention() {
    return get("prompt_cache_retention");
  }

  public CreateEstimateRequest promptCacheRetention(Object promptCacheRetention) {
    put("prompt_cache_retention", promptCacheRetention);
    return this;
  }

  /** Accepted, and without effect. How a prompt is cached is the worker's affair. */
  public JsonNode promptCacheOptions() {
    return get("prompt_cache_options");
  }

  public CreateEstimateRequest promptCacheOptions(Object promptCacheOptions) {
    put("prompt_cache_options", promptCacheOptions);
    return this;
  }

  public JsonNode prompt() {
    return get("prompt");
  }

  public CreateEstimateRequest prompt(String prompt) {
    put("prompt", prompt);
    return this;
  }

  public CreateEstimateRequest prompt(List<?> prompt) {
    put("prompt", prompt);
    return this;
  }

  /** Not supported: Filling in the middle is not available. Refused with 400 unless null, false or empty. */
  public JsonNode suffix() {
    return get("suffix");
  }

  public CreateEstimateRequest suffix(Object suffix) {
    put("suffix", suffix);
    return this;
  }
}
