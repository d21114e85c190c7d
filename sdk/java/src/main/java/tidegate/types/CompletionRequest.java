// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class CompletionRequest extends JsonObject {
  public CompletionRequest() {}

  /** @param value whose fields these are; not a copy */
  public CompletionRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public CompletionRequest model(String model) {
    put("model", model);
    return this;
  }

  public JsonNode prompt() {
    return get("prompt");
  }

  public CompletionRequest prompt(String prompt) {
    put("prompt", prompt);
    return this;
  }

  public CompletionRequest prompt(List<?> prompt) {
    put("prompt", prompt);
    return this;
  }

  /** Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for. */
  public Long maxTokens() {
    return getLong("max_tokens");
  }

  public CompletionRequest maxTokens(long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  public CompletionRequest maxTokens(Long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  /** 0 picks the likeliest token. Default 1. */
  public Double temperature() {
    return getDouble("temperature");
  }

  public CompletionRequest temperature(double temperature) {
    put("temperature", temperature);
    return this;
  }

  public CompletionRequest temperature(Double temperature) {
    put("temperature", temperature);
    return this;
  }

  /** Nucleus sampling mass. Default 1. */
  public Double topP() {
    return getDouble("top_p");
  }

  public CompletionRequest topP(double topP) {
    put("top_p", topP);
    return this;
  }

  public CompletionRequest topP(Double topP) {
    put("top_p", topP);
    return this;
  }

  /** Choices to generate per prompt. Default 1. */
  public Long n() {
    return getLong("n");
  }

  public CompletionRequest n(long n) {
    put("n", n);
    return this;
  }

  public CompletionRequest n(Long n) {
    put("n", n);
    return this;
  }

  public JsonNode stop() {
    return get("stop");
  }

  public CompletionRequest stop(String stop) {
    put("stop", stop);
    return this;
  }

  public CompletionRequest stop(List<String> stop) {
    put("stop", stop);
    return this;
  }

  public StreamOptions streamOptions() {
    return getObject("stream_options", StreamOptions::new);
  }

  public CompletionRequest streamOptions(StreamOptions streamOptions) {
    put("stream_options", streamOptions);
    return this;
  }

  /** Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045). */
  public Long seed() {
    return getLong("seed");
  }

  public CompletionRequest seed(long seed) {
    put("seed", seed);
    return this;
  }

  public CompletionRequest seed(Long seed) {
    put("seed", seed);
    return this;
  }

  public Double presencePenalty() {
    return getDouble("presence_penalty");
  }

  public CompletionRequest presencePenalty(double presencePenalty) {
    put("presence_penalty", presencePenalty);
    return this;
  }

  public CompletionRequest presencePenalty(Double presencePenalty) {
    put("presence_penalty", presencePenalty);
    return this;
  }

  public Double frequencyPenalty() {
    return getDouble("frequency_penalty");
  }

  public CompletionRequest frequencyPenalty(double frequencyPenalty) {
    put("frequency_penalty", frequencyPenalty);
    return this;
  }

  public CompletionRequest frequencyPenalty(Double frequencyPenalty) {
    put("frequency_penalty", frequencyPenalty);
    return this;
  }

  /** Added to the logits of these token ids. */
  public Map<String, Double> logitBias() {
    return getMap("logit_bias", JsonObject::toDouble);
  }

  public CompletionRequest logitBias(Map<String, Double> logitBias) {
    put("logit_bias", logitBias);
    return this;
  }

  /** Accepted; it does not change the answer. */
  public String user() {
    return getString("user");
  }

  public CompletionRequest user(String user) {
    put("user", user);
    return this;
  }

  /** Extension. Keep the k likeliest tokens; 0 and -1 keep all. */
  public Long topK() {
    return getLong("top_k");
  }

  public CompletionRequest topK(long topK) {
    put("top_k", topK);
    return this;
  }

  public CompletionRequest topK(Long topK) {
    put("top_k", topK);
    return this;
  }

  /** Extension. Keep tokens at least this likely, relative to the likeliest. */
  public Double minP() {
    return getDouble("min_p");
  }

  public CompletionRequest minP(double minP) {
    put("min_p", minP);
    return this;
  }

  public CompletionRequest minP(Double minP) {
    put("min_p", minP);
    return this;
  }

  /** Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all. */
  public Double typicalP() {
    return getDouble("typical_p");
  }

  public CompletionRequest typicalP(double typicalP) {
    put("typical_p", typicalP);
    return this;
  }

  public CompletionRequest typicalP(Double typicalP) {
    put("typical_p", typicalP);
    return this;
  }

  /** Extension. Divides the logits of tokens seen so far. */
  public Double repetitionPenalty() {
    return getDouble("repetition_penalty");
  }

  public CompletionRequest repetitionPenalty(double repetitionPenalty) {
    put("repetition_penalty", repetitionPenalty);
    return this;
  }

  public CompletionRequest repetitionPenalty(Double repetitionPenalty) {
    put("repetition_penalty", repetitionPenalty);
    return this;
  }

  /** Extension. No end before this many tokens. */
  public Long minTokens() {
    return getLong("min_tokens");
  }

  public CompletionRequest minTokens(long minTokens) {
    put("min_tokens", minTokens);
    return this;
  }

  public CompletionRequest minTokens(Long minTokens) {
    put("min_tokens", minTokens);
    return this;
  }

  /** Extension. */
  public List<Long> stopTokenIds() {
    return getList("stop_token_ids", JsonObject::toLong);
  }

  public CompletionRequest stopTokenIds(List<Long> stopTokenIds) {
    put("stop_token_ids", stopTokenIds);
    return this;
  }

  /** Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`. */
  public List<Long> allowedTokenIds() {
    return getList("allowed_token_ids", JsonObject::toLong);
  }

  public CompletionRequest allowedTokenIds(List<Long> allowedTokenIds) {
    put("allowed_token_ids", allowedTokenIds);
    return this;
  }

  /** Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016. */
  public Long promptLogprobs() {
    return getLong("prompt_logprobs");
  }

  public CompletionRequest promptLogprobs(long promptLogprobs) {
    put("prompt_logprobs", promptLogprobs);
    return this;
  }

  public CompletionRequest promptLogprobs(Long promptLogprobs) {
    put("prompt_logprobs", promptLogprobs);
    return this;
  }

  /** Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools. */
  public List<String> badWords() {
    return getList("bad_words", JsonObject::toText);
  }

  public CompletionRequest badWords(List<String> badWords) {
    put("bad_words", badWords);
    return this;
  }

  /** Extension, vLLM's. false shows special tokens as text. Default true. */
  public Boolean skipSpecialTokens() {
    return getBoolean("skip_special_tokens");
  }

  public CompletionRequest skipSpecialTokens(boolean skipSpecialTokens) {
    put("skip_special_tokens", skipSpecialTokens);
    return this;
  }

  public CompletionRequest skipSpecialTokens(Boolean skipSpecialTokens) {
    put("skip_special_tokens", skipSpecialTokens);
    return this;
  }

  /** Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false. */
  public Boolean includeStopStrInOutput() {
    return getBoolean("include_stop_str_in_output");
  }

  public CompletionRequest includeStopStrInOutput(boolean includeStopStrInOutput) {
    put("include_stop_str_in_output", includeStopStrInOutput);
    return this;
  }

  public CompletionRequest includeStopStrInOutput(Boolean includeStopStrInOutput) {
    put("include_stop_str_in_output", includeStopStrInOutput);
    return this;
  }

  /** Extension. Go on past the model's end token. */
  public Boolean ignoreEos() {
    return getBoolean("ignore_eos");
  }

  public CompletionRequest ignoreEos(boolean ignoreEos) {
    put("ignore_eos", ignoreEos);
    return this;
  }

  public CompletionRequest ignoreEos(Boolean ignoreEos) {
    put("ignore_eos", ignoreEos);
    return this;
  }

  /** Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations. */
  public Long priority() {
    return getLong("priority");
  }

  public CompletionRequest priority(long priority) {
    put("priority", priority);
    return this;
  }

  public CompletionRequest priority(Long priority) {
    put("priority", priority);
    return this;
  }

  public StructuredOutputs structuredOutputs() {
    return getObject("structured_outputs", StructuredOutputs::new);
  }

  public CompletionRequest structuredOutputs(StructuredOutputs structuredOutputs) {
    put("structured_outputs", structuredOutputs);
    return this;
  }

  /** Extension, llama.cpp's. The text is JSON of this schema. */
  public Map<String, JsonNode> jsonSchema() {
    return getMap("json_schema", JsonObject::toNode);
  }

  public CompletionRequest jsonSchema(Map<String, ?> jsonSchema) {
    put("json_schema", jsonSchema);
    return this;
  }

  /** Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none. */
  public String grammar() {
    return getString("grammar");
  }

  public CompletionRequest grammar(String grammar) {
    put("grammar", grammar);
    return this;
  }

  /** Return the prompt before the completion. */
  public Boolean echo() {
    return getBoolean("echo");
  }

  public CompletionRequest echo(boolean echo) {
    put("echo", echo);
    return this;
  }

  public CompletionRequest echo(Boolean echo) {
    put("echo", echo);
    return this;
  }

  public Long logprobs() {
    return getLong("logprobs");
  }

  public CompletionRequest logprobs(long logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public CompletionRequest logprobs(Long logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  /** Texts to generate per prompt, at least `n`; the `n` with the highest mean log probability are returned, and the tokens of all are used and billed. Above `n` it cannot be streamed. Default `n`. */
  public Long bestOf() {
    return getLong("best_of");
  }

  public CompletionRequest bestOf(long bestOf) {
    put("best_of", bestOf);
    return this;
  }

  public CompletionRequest bestOf(Long bestOf) {
    put("best_of", bestOf);
    return this;
  }

  public ChatCompletionRequestResponseFormat responseFormat() {
    return getObject("response_format", ChatCompletionRequestResponseFormat::new);
  }

  public CompletionRequest responseFormat(ChatCompletionRequestResponseFormat responseFormat) {
    put("response_format", responseFormat);
    return this;
  }

  /** Not supported: Filling in the middle is not available. Refused with 400 unless null, false or empty. */
  public JsonNode suffix() {
    return get("suffix");
  }

  public CompletionRequest suffix(Object suffix) {
    put("suffix", suffix);
    return this;
  }

  /** Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public CompletionRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  public ProviderPreferences provider() {
    return getObject("provider", ProviderPreferences::new);
  }

  public CompletionRequest provider(ProviderPreferences provider) {
    put("provider", provider);
    return this;
  }

  /** Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing. */
  public List<Plugin> plugins() {
    return getList("plugins", Plugin::new);
  }

  public CompletionRequest plugins(List<Plugin> plugins) {
    put("plugins", plugins);
    return this;
  }

  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  public String sessionId() {
    return getString("session_id");
  }

  public CompletionRequest sessionId(String sessionId) {
    put("session_id", sessionId);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  public JsonNode trace() {
    return get("trace");
  }

  public CompletionRequest trace(Object trace) {
    put("trace", trace);
    return this;
  }

  public ChatUsageAsked usage() {
    return getObject("usage", ChatUsageAsked::new);
  }

  public CompletionRequest usage(ChatUsageAsked usage) {
    put("usage", usage);
    return this;
  }

  /** Extension, OpenRouter's older name of what `models` does anyway. */
  public String route() {
    return getString("route");
  }

  public CompletionRequest route(String route) {
    put("route", route);
    return this;
  }

  /** Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
  public List<String> transforms() {
    return getList("transforms", JsonObject::toText);
  }

  public CompletionRequest transforms(List<String> transforms) {
    put("transforms", transforms);
    return this;
  }

  /** vLLM's older name of `structured_outputs.json`. */
  public Map<String, JsonNode> guidedJson() {
    return getMap("guided_json", JsonObject::toNode);
  }

  public CompletionRequest guidedJson(Map<String, ?> guidedJson) {
    put("guided_json", guidedJson);
    return this;
  }

  /** vLLM's older name of `structured_outputs.regex`. */
  public String guidedRegex() {
    return getString("guided_regex");
  }

  public CompletionRequest guidedRegex(String guidedRegex) {
    put("guided_regex", guidedRegex);
    return this;
  }

  /** vLLM's older name of `structured_outputs.choice`. */
  public List<String> guidedChoice() {
    return getList("guided_choice", JsonObject::toText);
  }

  public CompletionRequest guidedChoice(List<String> guidedChoice) {
    put("guided_choice", guidedChoice);
    return this;
  }

  /** vLLM's older name of `structured_outputs.grammar`. */
  public String guidedGrammar() {
    return getString("guided_grammar");
  }

  public CompletionRequest guidedGrammar(String guidedGrammar) {
    put("guided_grammar", guidedGrammar);
    return this;
  }

  /** Accepted, and without effect. Forms are enforced in one way. */
  public JsonNode guidedDecodingBackend() {
    return get("guided_decoding_backend");
  }

  public CompletionRequest guidedDecodingBackend(Object guidedDecodingBackend) {
    put("guided_decoding_backend", guidedDecodingBackend);
    return this;
  }

  /** SGLang's name of `structured_outputs.regex`. */
  public String regex() {
    return getString("regex");
  }

  public CompletionRequest regex(String regex) {
    put("regex", regex);
    return this;
  }

  /** SGLang's name of `structured_outputs.grammar`. */
  public String ebnf() {
    return getString("ebnf");
  }

  public CompletionRequest ebnf(String ebnf) {
    put("ebnf", ebnf);
    return this;
  }

  public Map<String, String> metadata() {
    return getMap("metadata", JsonObject::toText);
  }

  public CompletionRequest metadata(Map<String, String> metadata) {
    put("metadata", metadata);
    return this;
  }

  /** `priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public CompletionRequest serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not. */
  public JsonNode cachePrompt() {
    return get("cache_prompt");
  }

  public CompletionRequest cachePrompt(Object cachePrompt) {
    put("cache_prompt", cachePrompt);
    return this;
  }

  public String safetyIdentifier() {
    return getString("safety_identifier");
  }

  public CompletionRequest safetyIdentifier(String safetyIdentifier) {
    put("safety_identifier", safetyIdentifier);
    return this;
  }

  public String promptCacheKey() {
    return getString("prompt_cache_key");
  }

  public CompletionRequest promptCacheKey(String promptCacheKey) {
    put("prompt_cache_key", promptCacheKey);
    return this;
  }

  /** Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty. */
  public JsonNode useBeamSearch() {
    return get("use_beam_search");
  }

  public CompletionRequest useBeamSearch(Object useBeamSearch) {
    put("use_beam_search", useBeamSearch);
    return this;
  }

  /** Accepted, and without effect. vLLM's; there is no search by beams. */
  public JsonNode lengthPenalty() {
    return get("length_penalty");
  }

  public CompletionRequest lengthPenalty(Object lengthPenalty) {
    put("length_penalty", lengthPenalty);
    return this;
  }

  /** Accepted, and without effect. vLLM's; there is no search by beams. */
  public JsonNode earlyStopping() {
    return get("early_stopping");
  }

  public CompletionRequest earlyStopping(Object earlyStopping) {
    put("early_stopping", earlyStopping);
    return this;
  }

  /** Accepted, and without effect. vLLM's; tokens are shown as they are. */
  public JsonNode spacesBetweenSpecialTokens() {
    return get("spaces_between_special_tokens");
  }

  public CompletionRequest spacesBetweenSpecialTokens(Object spacesBetweenSpecialTokens) {
    put("spaces_between_special_tokens", spacesBetweenSpecialTokens);
    return this;
  }

  /** Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty. */
  public JsonNode returnTokenIds() {
    return get("return_token_ids");
  }

  public CompletionRequest returnTokenIds(Object returnTokenIds) {
    put("return_token_ids", returnTokenIds);
    return this;
  }

  /** Not supported: Tokens are told as text. Refused with 400 unless null, false or empty. */
  public JsonNode returnTokensAsTokenIds() {
    return get("return_tokens_as_token_ids");
  }

  public CompletionRequest returnTokensAsTokenIds(Object returnTokensAsTokenIds) {
    put("return_tokens_as_token_ids", returnTokensAsTokenIds);
    return this;
  }

  /** Accepted, and without effect. vLLM's; an answer has an id of its own. */
  public JsonNode requestId() {
    return get("request_id");
  }

  public CompletionRequest requestId(Object requestId) {
    put("request_id", requestId);
    return this;
  }

  /** Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1. */
  public JsonNode repeatPenalty() {
    return get("repeat_penalty");
  }

  public CompletionRequest repeatPenalty(Object repeatPenalty) {
    put("repeat_penalty", repeatPenalty);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode repeatLastN() {
    return get("repeat_last_n");
  }

  public CompletionRequest repeatLastN(Object repeatLastN) {
    put("repeat_last_n", repeatLastN);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode dryMultiplier() {
    return get("dry_multiplier");
  }

  public CompletionRequest dryMultiplier(Object dryMultiplier) {
    put("dry_multiplier", dryMultiplier);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dryBase() {
    return get("dry_base");
  }

  public CompletionRequest dryBase(Object dryBase) {
    put("dry_base", dryBase);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dryAllowedLength() {
    return get("dry_allowed_length");
  }

  public CompletionRequest dryAllowedLength(Object dryAllowedLength) {
    put("dry_allowed_length", dryAllowedLength);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dryPenaltyLastN() {
    return get("dry_penalty_last_n");
  }

  public CompletionRequest dryPenaltyLastN(Object dryPenaltyLastN) {
    put("dry_penalty_last_n", dryPenaltyLastN);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode drySequenceBreakers() {
    return get("dry_sequence_breakers");
  }

  public CompletionRequest drySequenceBreakers(Object drySequenceBreakers) {
    put("dry_sequence_breakers", drySequenceBreakers);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode xtcProbability() {
    return get("xtc_probability");
  }

  public CompletionRequest xtcProbability(Object xtcProbability) {
    put("xtc_probability", xtcProbability);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode xtcThreshold() {
    return get("xtc_threshold");
  }

  public CompletionRequest xtcThreshold(Object xtcThreshold) {
    put("xtc_threshold", xtcThreshold);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode dynatempRange() {
    return get("dynatemp_range");
  }

  public CompletionRequest dynatempRange(Object dynatempRange) {
    put("dynatemp_range", dynatempRange);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode dynatempExponent() {
    return get("dynatemp_exponent");
  }

  public CompletionRequest dynatempExponent(Object dynatempExponent) {
    put("dynatemp_exponent", dynatempExponent);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode mirostat() {
    return get("mirostat");
  }

  public CompletionRequest mirostat(Object mirostat) {
    put("mirostat", mirostat);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode mirostatTau() {
    return get("mirostat_tau");
  }

  public CompletionRequest mirostatTau(Object mirostatTau) {
    put("mirostat_tau", mirostatTau);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off. */
  public JsonNode mirostatEta() {
    return get("mirostat_eta");
  }

  public CompletionRequest mirostatEta(Object mirostatEta) {
    put("mirostat_eta", mirostatEta);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0. */
  public JsonNode topNSigma() {
    return get("top_n_sigma");
  }

  public CompletionRequest topNSigma(Object topNSigma) {
    put("top_n_sigma", topNSigma);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1. */
  public JsonNode tfsZ() {
    return get("tfs_z");
  }

  public CompletionRequest tfsZ(Object tfsZ) {
    put("tfs_z", tfsZ);
    return this;
  }

  /** Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0. */
  public JsonNode minKeep() {
    return get("min_keep");
  }

  public CompletionRequest minKeep(Object minKeep) {
    put("min_keep", minKeep);
    return this;
  }

  /** Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0. */
  public JsonNode nProbs() {
    return get("n_probs");
  }

  public CompletionRequest nProbs(Object nProbs) {
    put("n_probs", nProbs);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; nothing of a prompt is left out. */
  public JsonNode nKeep() {
    return get("n_keep");
  }

  public CompletionRequest nKeep(Object nKeep) {
    put("n_keep", nKeep);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair. */
  public JsonNode idSlot() {
    return get("id_slot");
  }

  public CompletionRequest idSlot(Object idSlot) {
    put("id_slot", idSlot);
    return this;
  }

  /** Not supported: Answers have no timings. Refused with 400 unless null, false or empty. */
  public JsonNode timingsPerToken() {
    return get("timings_per_token");
  }

  public CompletionRequest timingsPerToken(Object timingsPerToken) {
    put("timings_per_token", timingsPerToken);
    return this;
  }

  /** Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty. */
  public JsonNode returnProgress() {
    return get("return_progress");
  }

  public CompletionRequest returnProgress(Object returnProgress) {
    put("return_progress", returnProgress);
    return this;
  }

  /** Accepted, and without effect. llama.cpp's; these models do not reason. */
  public JsonNode reasoningFormat() {
    return get("reasoning_format");
  }

  public CompletionRequest reasoningFormat(Object reasoningFormat) {
    put("reasoning_format", reasoningFormat);
    return this;
  }
}
