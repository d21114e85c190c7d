// Code generated from openapi.yaml by scripts/emit-sdk.ts. DO NOT EDIT.

package tidegate

type RerankRequest struct {
	Model string `json:"model"`

	Query string `json:"query"`

	Documents []any `json:"documents"`

	// How many of the best; all unless said.
	TopN *int64 `json:"top_n,omitzero"`

	// Whether each result has its document's text; false unless said.
	ReturnDocuments *bool `json:"return_documents,omitzero"`

	// Not supported: A document that is too long is refused, not cut. Refused with 400 unless null, false or empty.
	MaxTokensPerDoc any `json:"max_tokens_per_doc,omitzero"`

	// Not supported: A document is its text. Refused with 400 unless null, false or empty.
	RankFields any `json:"rank_fields,omitzero"`

	// Accepted, and without effect. Usage is told by API key and project.
	User any `json:"user,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`
}

// Which deployments may answer, and in which order; OpenRouter's. A deployment is named by its id, by its model and id (`model/id`), by the kind of its target, or by its region (`region:eu`).
type ProviderPreferences struct {
	// These first, in this order; the others after them.
	Order []string `json:"order,omitzero"`

	// No deployment but these.
	Only []string `json:"only,omitzero"`

	// None of these.
	Ignore []string `json:"ignore,omitzero"`

	// false: of each model the first deployment alone, or with `order` those that it names. Default true.
	AllowFallbacks *bool `json:"allow_fallbacks,omitzero"`

	// `price`: cheapest first, by what this request may cost at most. `latency`, `throughput`: fastest first, by what half of the requests had in the last five minutes, where the edge that answers has seen enough of them; others after those.
	Sort any `json:"sort,omitzero"`

	// What a deployment may cost at most. It holds for every fallback: what is dearer is never asked. A model with a price by time is dearer than any bound.
	MaxPrice *MaxPrice `json:"max_price,omitzero"`

	// No deployment but those whose weights are of one of these.
	Quantizations []string `json:"quantizations,omitzero"`

	// `deny`: none that may keep what it is sent. Default `allow`.
	DataCollection *string `json:"data_collection,omitzero"`

	// true: no retention of data, which is `data_collection: "deny"`.
	Zdr *bool `json:"zdr,omitzero"`

	// It is always so: a deployment that does not take a field that the request has is passed over, and where none does the field is refused by its name. None leaves one out.
	RequireParameters *bool `json:"require_parameters,omitzero"`

	// Tokens a second that half of the requests had at least in the last five minutes, or as many of a hundred as `p75`, `p90`, `p99` say. Deployments that were slower are asked after all others of their model, not left out; so are none of which too little is known.
	PreferredMinThroughput any `json:"preferred_min_throughput,omitzero"`

	// Seconds to the first token, likewise: a deployment where it took longer is asked after the others.
	PreferredMaxLatency any `json:"preferred_max_latency,omitzero"`

	// Not supported: The catalog does not know what may be distilled. Refused with 400 unless null, false or empty.
	EnforceDistillableText any `json:"enforce_distillable_text,omitzero"`
}

type MaxPrice struct {
	// USD for a million tokens of the prompt.
	Prompt any `json:"prompt,omitzero"`

	// USD for a million tokens of the answer.
	Completion any `json:"completion,omitzero"`

	// USD for a request.
	Request any `json:"request,omitzero"`

	// Accepted, and without effect. These models read no images.
	Image any `json:"image,omitzero"`

	// Accepted, and without effect. These models read no audio.
	Audio any `json:"audio,omitzero"`
}

type RerankRequestDocuments struct {
	Text string `json:"text"`
}

type ProviderPreferencesSort struct {
	// `price` unless said.
	By *string `json:"by,omitzero"`

	// `model`: within each model. `none`: all deployments of all models together.
	Partition *string `json:"partition,omitzero"`
}

type PreferredThroughput struct {
	P50 *float64 `json:"p50,omitzero"`

	P75 *float64 `json:"p75,omitzero"`

	P90 *float64 `json:"p90,omitzero"`

	P99 *float64 `json:"p99,omitzero"`
}

type PreferredLatency struct {
	P50 *float64 `json:"p50,omitzero"`

	P75 *float64 `json:"p75,omitzero"`

	P90 *float64 `json:"p90,omitzero"`

	P99 *float64 `json:"p99,omitzero"`
}

type Rerank struct {
	// Of the request.
	ID string `json:"id"`

	Model string `json:"model"`

	// The best first.
	Results []RerankResult `json:"results"`

	Usage RerankUsage `json:"usage"`

	Meta RerankMeta `json:"meta"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Rerank) setMeta(meta Meta) { a.ResponseMeta = meta }

type RerankResult struct {
	// Of the document in the request.
	Index int64 `json:"index"`

	// From 0 to 1.
	RelevanceScore float64 `json:"relevance_score"`

	Document *RerankResultDocument `json:"document,omitzero"`
}

type RerankResultDocument struct {
	Text string `json:"text"`
}

type RerankUsage struct {
	PromptTokens int64 `json:"prompt_tokens"`

	TotalTokens int64 `json:"total_tokens"`
}

type RerankMeta struct {
	APIVersion RerankMetaAPIVersion `json:"api_version"`

	// The query is read with each document.
	BilledUnits RerankMetaBilledUnits `json:"billed_units"`
}

type RerankMetaAPIVersion struct {
	Version string `json:"version"`
}

// The query is read with each document.
type RerankMetaBilledUnits struct {
	InputTokens int64 `json:"input_tokens"`
}

type ClassifyRequest struct {
	Model string `json:"model"`

	Input any `json:"input"`

	// Accepted, and without effect. Usage is told by API key and project.
	User any `json:"user,omitzero"`
}

type Classification struct {
	// Of the request.
	ID string `json:"id"`

	Object string `json:"object"`

	// Unix seconds.
	Created int64 `json:"created"`

	Model string `json:"model"`

	Data []ClassifiedInput `json:"data"`

	Usage ClassificationUsage `json:"usage"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Classification) setMeta(meta Meta) { a.ResponseMeta = meta }

type ClassifiedInput struct {
	// Of the input.
	Index int64 `json:"index"`

	// The likeliest.
	Label string `json:"label"`

	// Of all labels, in the order of the model's outputs.
	Probs []float64 `json:"probs"`

	NumClasses int64 `json:"num_classes"`
}

type ClassificationUsage struct {
	PromptTokens int64 `json:"prompt_tokens"`

	TotalTokens int64 `json:"total_tokens"`

	CompletionTokens int64 `json:"completion_tokens"`

	PromptTokensDetails any `json:"prompt_tokens_details"`
}

// One of TokenizeChatRequest, TokenizeTextRequest: the fields of all.
type TokenizeRequest struct {
	Model string `json:"model"`

	Messages []ChatMessage `json:"messages,omitzero"`

	// Functions the model may call. No two of the same name; an empty list is as none.
	Tools []ChatTool `json:"tools,omitzero"`

	ToolChoice any `json:"tool_choice,omitzero"`

	// Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.
	ChatTemplateKwargs map[string]any `json:"chat_template_kwargs,omitzero"`

	// Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.
	EnableThinking *bool `json:"enable_thinking,omitzero"`

	// Extension, vLLM's. false: the template opens no answer after the messages. Default true.
	AddGenerationPrompt *bool `json:"add_generation_prompt,omitzero"`

	// Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.
	ContinueFinalMessage *bool `json:"continue_final_message,omitzero"`

	AddSpecialTokens *bool `json:"add_special_tokens,omitzero"`

	// Return each token as the vocabulary writes it, too. Default false.
	ReturnTokenStrs *bool `json:"return_token_strs,omitzero"`

	// Not supported: The model's own chat template is used. Refused with 400 unless null, false or empty.
	ChatTemplate any `json:"chat_template,omitzero"`

	// Accepted, and without effect. No message has a picture.
	MmProcessorKwargs any `json:"mm_processor_kwargs,omitzero"`

	Prompt *string `json:"prompt,omitzero"`
}

// One of ChatSystemMessage, ChatDeveloperMessage, ChatUserMessage, ChatAssistantMessage, ChatToolMessage: the fields of all.
type ChatMessage struct {
	Role string `json:"role"`

	Content any `json:"content,omitzero"`

	// Accepted; templates do not show it.
	Name *string `json:"name,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	Refusal *string `json:"refusal,omitzero"`

	// An empty list is none.
	ToolCalls []ChatMessageToolCall `json:"tool_calls,omitzero"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Annotations any `json:"annotations,omitzero"`

	// Accepted, and without effect. It is what `content` says, as an SDK read it.
	Parsed any `json:"parsed,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Reasoning any `json:"reasoning,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	ReasoningContent any `json:"reasoning_content,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	ReasoningDetails any `json:"reasoning_details,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	ThinkingBlocks any `json:"thinking_blocks,omitzero"`

	// Accepted, and without effect. It is of another server, Google's.
	ExtraContent any `json:"extra_content,omitzero"`

	// true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.
	Prefix *bool `json:"prefix,omitzero"`

	// true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.
	Partial *bool `json:"partial,omitzero"`

	// Not supported: Function calls are made with tool_calls. Refused with 400 unless null, false or empty.
	FunctionCall any `json:"function_call,omitzero"`

	// Not supported: Audio is not available. Refused with 400 unless null, false or empty.
	Audio any `json:"audio,omitzero"`

	ToolCallID *string `json:"tool_call_id,omitzero"`
}

// Text is the only content these models read.
type ChatTextPart struct {
	Type string `json:"type"`

	Text string `json:"text"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

type ChatMessageToolCall struct {
	ID string `json:"id"`

	// Joined parts of a stream may lack it.
	Type *string `json:"type,omitzero"`

	Function ChatMessageToolCallFunction `json:"function"`

	// Accepted, and without effect. It is the call's place among the parts of a stream.
	Index any `json:"index,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	// Accepted, and without effect. It is of another server, Google's.
	ExtraContent any `json:"extra_content,omitzero"`
}

type ChatMessageToolCallFunction struct {
	Name string `json:"name"`

	// JSON, as the model wrote it.
	Arguments string `json:"arguments"`

	// Accepted, and without effect. It is what `arguments` says, as an SDK read it.
	ParsedArguments any `json:"parsed_arguments,omitzero"`
}

type ChatTool struct {
	Type string `json:"type"`

	Function ChatToolFunction `json:"function"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

type ChatToolFunction struct {
	Name string `json:"name"`

	Description *string `json:"description,omitzero"`

	// The schema of the arguments, an object. Absent: any object.
	Parameters map[string]any `json:"parameters,omitzero"`

	// Whether arguments always fit `parameters`, enforced token by token. Without it they do where a call must come.
	Strict *bool `json:"strict,omitzero"`
}

type TokenizeChatRequest struct {
	Model string `json:"model"`

	Messages []ChatMessage `json:"messages"`

	// Functions the model may call. No two of the same name; an empty list is as none.
	Tools []ChatTool `json:"tools,omitzero"`

	ToolChoice any `json:"tool_choice,omitzero"`

	// Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.
	ChatTemplateKwargs map[string]any `json:"chat_template_kwargs,omitzero"`

	// Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.
	EnableThinking *bool `json:"enable_thinking,omitzero"`

	// Extension, vLLM's. false: the template opens no answer after the messages. Default true.
	AddGenerationPrompt *bool `json:"add_generation_prompt,omitzero"`

	// Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.
	ContinueFinalMessage *bool `json:"continue_final_message,omitzero"`

	AddSpecialTokens *bool `json:"add_special_tokens,omitzero"`

	// Return each token as the vocabulary writes it, too. Default false.
	ReturnTokenStrs *bool `json:"return_token_strs,omitzero"`

	// Not supported: The model's own chat template is used. Refused with 400 unless null, false or empty.
	ChatTemplate any `json:"chat_template,omitzero"`

	// Accepted, and without effect. No message has a picture.
	MmProcessorKwargs any `json:"mm_processor_kwargs,omitzero"`
}

type ChatSystemMessage struct {
	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted; templates do not show it.
	Name *string `json:"name,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

type ChatDeveloperMessage struct {
	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted; templates do not show it.
	Name *string `json:"name,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

type ChatUserMessage struct {
	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted; templates do not show it.
	Name *string `json:"name,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

// `content` may be absent or null where there are `tool_calls`.
type ChatAssistantMessage struct {
	Role string `json:"role"`

	Content any `json:"content,omitzero"`

	// Accepted; templates do not show it.
	Name *string `json:"name,omitzero"`

	Refusal *string `json:"refusal,omitzero"`

	// An empty list is none.
	ToolCalls []ChatMessageToolCall `json:"tool_calls,omitzero"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Annotations any `json:"annotations,omitzero"`

	// Accepted, and without effect. It is what `content` says, as an SDK read it.
	Parsed any `json:"parsed,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Reasoning any `json:"reasoning,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	ReasoningContent any `json:"reasoning_content,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	ReasoningDetails any `json:"reasoning_details,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	ThinkingBlocks any `json:"thinking_blocks,omitzero"`

	// Accepted, and without effect. It is of another server, Google's.
	ExtraContent any `json:"extra_content,omitzero"`

	// true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.
	Prefix *bool `json:"prefix,omitzero"`

	// true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.
	Partial *bool `json:"partial,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Not supported: Function calls are made with tool_calls. Refused with 400 unless null, false or empty.
	FunctionCall any `json:"function_call,omitzero"`

	// Not supported: Audio is not available. Refused with 400 unless null, false or empty.
	Audio any `json:"audio,omitzero"`
}

// One of ChatTextPart, ChatRefusalPart, ChatThinkingPart: the fields of all.
type ChatAssistantMessageContentItem struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	Refusal *string `json:"refusal,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Thinking any `json:"thinking,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Signature any `json:"signature,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Closed any `json:"closed,omitzero"`
}

// What an assistant said instead of an answer.
type ChatRefusalPart struct {
	Type string `json:"type"`

	Refusal string `json:"refusal"`
}

// It is how an earlier answer was found; templates do not show it.
type ChatThinkingPart struct {
	Type string `json:"type"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Thinking any `json:"thinking,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Signature any `json:"signature,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Closed any `json:"closed,omitzero"`
}

// What a tool answered. `tool_call_id` is that of a call in an earlier message which has no answer yet.
type ChatToolMessage struct {
	Role string `json:"role"`

	Content any `json:"content"`

	ToolCallID string `json:"tool_call_id"`

	// Accepted; templates do not show it.
	Name *string `json:"name,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

// A named tool without its type.
type ChatUntypedNamedTool struct {
	Function ChatUntypedNamedToolFunction `json:"function"`
}

type ChatUntypedNamedToolFunction struct {
	Name string `json:"name"`
}

type ChatNamedTool struct {
	Type string `json:"type"`

	Function ChatNamedToolFunction `json:"function"`
}

type ChatNamedToolFunction struct {
	Name string `json:"name"`
}

// The named tools alone; the model is not shown the others.
type ChatAllowedTools struct {
	Type string `json:"type"`

	AllowedTools ChatAllowedToolsAllowedTools `json:"allowed_tools"`
}

type ChatAllowedToolsAllowedTools struct {
	Mode string `json:"mode"`

	Tools []ChatNamedTool `json:"tools"`
}

type TokenizeTextRequest struct {
	Model string `json:"model"`

	Prompt string `json:"prompt"`

	// Whether the tokenizer adds what it puts around a text, such as a begin token, as for a completion. Default true.
	AddSpecialTokens *bool `json:"add_special_tokens,omitzero"`

	// Return each token as the vocabulary writes it, too. Default false.
	ReturnTokenStrs *bool `json:"return_token_strs,omitzero"`
}

type Tokenization struct {
	Count int64 `json:"count"`

	// Tokens of the model's context.
	MaxModelLen int64 `json:"max_model_len"`

	Tokens []int64 `json:"tokens"`

	TokenStrs []string `json:"token_strs"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Tokenization) setMeta(meta Meta) { a.ResponseMeta = meta }

type DetokenizeRequest struct {
	Model string `json:"model"`

	Tokens []int64 `json:"tokens"`
}

type Detokenization struct {
	// Special tokens are in it as text.
	Prompt string `json:"prompt"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Detokenization) setMeta(meta Meta) { a.ResponseMeta = meta }

type ChatCompletionRequest struct {
	Model string `json:"model"`

	Messages []ChatMessage `json:"messages"`

	// Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for.
	MaxTokens *int64 `json:"max_tokens,omitzero"`

	// 0 picks the likeliest token. Default 1.
	Temperature *float64 `json:"temperature,omitzero"`

	// Nucleus sampling mass. Default 1.
	TopP *float64 `json:"top_p,omitzero"`

	// Choices to generate per prompt. Default 1.
	N *int64 `json:"n,omitzero"`

	Stop any `json:"stop,omitzero"`

	StreamOptions *StreamOptions `json:"stream_options,omitzero"`

	// Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045).
	Seed *int64 `json:"seed,omitzero"`

	PresencePenalty *float64 `json:"presence_penalty,omitzero"`

	FrequencyPenalty *float64 `json:"frequency_penalty,omitzero"`

	// Added to the logits of these token ids.
	LogitBias map[string]float64 `json:"logit_bias,omitzero"`

	// Accepted; it does not change the answer.
	User *string `json:"user,omitzero"`

	// Extension. Keep the k likeliest tokens; 0 and -1 keep all.
	TopK *int64 `json:"top_k,omitzero"`

	// Extension. Keep tokens at least this likely, relative to the likeliest.
	MinP *float64 `json:"min_p,omitzero"`

	// Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all.
	TypicalP *float64 `json:"typical_p,omitzero"`

	// Extension. Divides the logits of tokens seen so far.
	RepetitionPenalty *float64 `json:"repetition_penalty,omitzero"`

	// Extension. No end before this many tokens.
	MinTokens *int64 `json:"min_tokens,omitzero"`

	// Extension.
	StopTokenIDs []int64 `json:"stop_token_ids,omitzero"`

	// Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`.
	AllowedTokenIDs []int64 `json:"allowed_token_ids,omitzero"`

	// Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016.
	PromptLogprobs *int64 `json:"prompt_logprobs,omitzero"`

	// Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools.
	BadWords []string `json:"bad_words,omitzero"`

	// Extension, vLLM's. false shows special tokens as text. Default true.
	SkipSpecialTokens *bool `json:"skip_special_tokens,omitzero"`

	// Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false.
	IncludeStopStrInOutput *bool `json:"include_stop_str_in_output,omitzero"`

	// Extension. Go on past the model's end token.
	IgnoreEos *bool `json:"ignore_eos,omitzero"`

	// Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations.
	Priority *int64 `json:"priority,omitzero"`

	StructuredOutputs *StructuredOutputs `json:"structured_outputs,omitzero"`

	// Extension, llama.cpp's. The text is JSON of this schema.
	JSONSchema map[string]any `json:"json_schema,omitzero"`

	// Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none.
	Grammar *string `json:"grammar,omitzero"`

	// Most tokens to generate per choice. The newer name of max_tokens; give one of them.
	MaxCompletionTokens *int64 `json:"max_completion_tokens,omitzero"`

	Logprobs *bool `json:"logprobs,omitzero"`

	// Needs `logprobs: true`.
	TopLogprobs *int64 `json:"top_logprobs,omitzero"`

	ResponseFormat *ChatCompletionRequestResponseFormat `json:"response_format,omitzero"`

	// Functions the model may call. No two of the same name; an empty list is as none.
	Tools []ChatTool `json:"tools,omitzero"`

	ToolChoice any `json:"tool_choice,omitzero"`

	Modalities []string `json:"modalities,omitzero"`

	// Accepted as a hint; these models know no levels.
	Verbosity *string `json:"verbosity,omitzero"`

	// Accepted as a hint; these models do not reason.
	ReasoningEffort *string `json:"reasoning_effort,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; these models do not reason.
	Reasoning any `json:"reasoning,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; these models do not reason.
	IncludeReasoning any `json:"include_reasoning,omitzero"`

	// Accepted, and without effect. Extension, DeepSeek's and others'; these models do not reason.
	Thinking any `json:"thinking,omitzero"`

	// Whether one answer may have several calls. Default true.
	ParallelToolCalls *bool `json:"parallel_tool_calls,omitzero"`

	// Accepted as a hint; completions are not stored.
	Store *bool `json:"store,omitzero"`

	// Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.
	ChatTemplateKwargs map[string]any `json:"chat_template_kwargs,omitzero"`

	// Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.
	EnableThinking *bool `json:"enable_thinking,omitzero"`

	// Extension, vLLM's. false: the template opens no answer after the messages. Default true.
	AddGenerationPrompt *bool `json:"add_generation_prompt,omitzero"`

	// Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.
	ContinueFinalMessage *bool `json:"continue_final_message,omitzero"`

	// Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.
	Models []string `json:"models,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.
	Plugins []Plugin `json:"plugins,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`

	Usage *ChatUsageAsked `json:"usage,omitzero"`

	// Extension, OpenRouter's older name of what `models` does anyway.
	Route *string `json:"route,omitzero"`

	// Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.
	Transforms []string `json:"transforms,omitzero"`

	// vLLM's older name of `structured_outputs.json`.
	GuidedJSON map[string]any `json:"guided_json,omitzero"`

	// vLLM's older name of `structured_outputs.regex`.
	GuidedRegex *string `json:"guided_regex,omitzero"`

	// vLLM's older name of `structured_outputs.choice`.
	GuidedChoice []string `json:"guided_choice,omitzero"`

	// vLLM's older name of `structured_outputs.grammar`.
	GuidedGrammar *string `json:"guided_grammar,omitzero"`

	// Accepted, and without effect. Forms are enforced in one way.
	GuidedDecodingBackend any `json:"guided_decoding_backend,omitzero"`

	// SGLang's name of `structured_outputs.regex`.
	Regex *string `json:"regex,omitzero"`

	// SGLang's name of `structured_outputs.grammar`.
	Ebnf *string `json:"ebnf,omitzero"`

	Metadata map[string]string `json:"metadata,omitzero"`

	// `priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.
	ServiceTier *string `json:"service_tier,omitzero"`

	// Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.
	CachePrompt any `json:"cache_prompt,omitzero"`

	SafetyIdentifier *string `json:"safety_identifier,omitzero"`

	PromptCacheKey *string `json:"prompt_cache_key,omitzero"`

	// Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty.
	UseBeamSearch any `json:"use_beam_search,omitzero"`

	// Accepted, and without effect. vLLM's; there is no search by beams.
	LengthPenalty any `json:"length_penalty,omitzero"`

	// Accepted, and without effect. vLLM's; there is no search by beams.
	EarlyStopping any `json:"early_stopping,omitzero"`

	// Accepted, and without effect. vLLM's; tokens are shown as they are.
	SpacesBetweenSpecialTokens any `json:"spaces_between_special_tokens,omitzero"`

	// Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty.
	ReturnTokenIDs any `json:"return_token_ids,omitzero"`

	// Not supported: Tokens are told as text. Refused with 400 unless null, false or empty.
	ReturnTokensAsTokenIDs any `json:"return_tokens_as_token_ids,omitzero"`

	// Accepted, and without effect. vLLM's; an answer has an id of its own.
	RequestID any `json:"request_id,omitzero"`

	// Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1.
	RepeatPenalty any `json:"repeat_penalty,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	RepeatLastN any `json:"repeat_last_n,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	DryMultiplier any `json:"dry_multiplier,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryBase any `json:"dry_base,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryAllowedLength any `json:"dry_allowed_length,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryPenaltyLastN any `json:"dry_penalty_last_n,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DrySequenceBreakers any `json:"dry_sequence_breakers,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	XtcProbability any `json:"xtc_probability,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	XtcThreshold any `json:"xtc_threshold,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	DynatempRange any `json:"dynatemp_range,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DynatempExponent any `json:"dynatemp_exponent,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	Mirostat any `json:"mirostat,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	MirostatTau any `json:"mirostat_tau,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	MirostatEta any `json:"mirostat_eta,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0.
	TopNSigma any `json:"top_n_sigma,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1.
	TfsZ any `json:"tfs_z,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	MinKeep any `json:"min_keep,omitzero"`

	// Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0.
	NProbs any `json:"n_probs,omitzero"`

	// Accepted, and without effect. llama.cpp's; nothing of a prompt is left out.
	NKeep any `json:"n_keep,omitzero"`

	// Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair.
	IDSlot any `json:"id_slot,omitzero"`

	// Not supported: Answers have no timings. Refused with 400 unless null, false or empty.
	TimingsPerToken any `json:"timings_per_token,omitzero"`

	// Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty.
	ReturnProgress any `json:"return_progress,omitzero"`

	// Accepted, and without effect. llama.cpp's; these models do not reason.
	ReasoningFormat any `json:"reasoning_format,omitzero"`

	// Not supported: A chat's messages are not repeated. Refused with 400 unless null, false or empty.
	Echo any `json:"echo,omitzero"`

	// Not supported: Choices of a chat are not ranked; `/v1/completions` ranks them. Refused with 400 unless null, false or empty or 1.
	BestOf any `json:"best_of,omitzero"`

	// Not supported: The chat template writes them itself. Refused with 400 unless null, false or empty.
	AddSpecialTokens any `json:"add_special_tokens,omitzero"`

	// Not supported: Functions are offered as tools. Refused with 400 unless null, false or empty.
	Functions any `json:"functions,omitzero"`

	// Not supported: Functions are chosen with tool_choice. Refused with 400 unless null, false or empty or "auto" or "none".
	FunctionCall any `json:"function_call,omitzero"`

	// Not supported: Audio is not available. Refused with 400 unless null, false or empty.
	Audio any `json:"audio,omitzero"`

	// Not supported: Predicted outputs are not available. Refused with 400 unless null, false or empty.
	Prediction any `json:"prediction,omitzero"`

	// Not supported: Web search is not available. Refused with 400 unless null, false or empty.
	WebSearchOptions any `json:"web_search_options,omitzero"`

	// Not supported: Moderation is not available. Refused with 400 unless null, false or empty.
	Moderation any `json:"moderation,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. How long a prompt stays cached is the worker's affair.
	PromptCacheRetention any `json:"prompt_cache_retention,omitzero"`

	// Accepted, and without effect. How a prompt is cached is the worker's affair.
	PromptCacheOptions any `json:"prompt_cache_options,omitzero"`
}

type StreamOptions struct {
	// Send one more chunk with the usage before `[DONE]`.
	IncludeUsage *bool `json:"include_usage,omitzero"`

	// Extension, vLLM's. With `include_usage` every chunk has the usage so far, instead of null.
	ContinuousUsageStats *bool `json:"continuous_usage_stats,omitzero"`

	// Accepted; streams carry no padding.
	IncludeObfuscation *bool `json:"include_obfuscation,omitzero"`
}

// Extension, vLLM's. What the text must look like, in exactly one of these forms, enforced token by token. A limit on tokens or a stop text can still cut the text short.
type StructuredOutputs struct {
	JSON map[string]any `json:"json,omitzero"`

	// A regular expression in ECMAScript's notation; the whole text matches it.
	Regex *string `json:"regex,omitzero"`

	// The text is one of these.
	Choice []string `json:"choice,omitzero"`

	// A grammar in GBNF's notation; the text matches its rule `root`.
	Grammar *string `json:"grammar,omitzero"`

	// true: the text is any JSON object. false is as absent.
	JSONObject *bool `json:"json_object,omitzero"`

	// Accepted, and without effect. Forms are enforced in one way.
	DisableFallback any `json:"disable_fallback,omitzero"`

	DisableAdditionalProperties *bool `json:"disable_additional_properties,omitzero"`

	DisableAnyWhitespace *bool `json:"disable_any_whitespace,omitzero"`

	// Not supported: JSON has a blank or a line break where it may. Refused with 400 unless null, false or empty.
	WhitespacePattern any `json:"whitespace_pattern,omitzero"`

	// Not supported: Calls of tools are offered as tools. Refused with 400 unless null, false or empty.
	StructuralTag any `json:"structural_tag,omitzero"`
}

// One of ResponseFormatText, ResponseFormatJsonObject, ResponseFormatJsonSchema, ResponseFormatJson, ResponseFormatRegex: the fields of all.
type ChatCompletionRequestResponseFormat struct {
	Type string `json:"type"`

	// The schema, as llama.cpp takes it.
	Schema map[string]any `json:"schema,omitzero"`

	// The schema, as Hugging Face's TGI takes it.
	Value any `json:"value,omitzero"`

	// OpenAI's form.
	JSONSchema *ChatCompletionRequestResponseFormatJSONSchema `json:"json_schema,omitzero"`
}

type ChatCompletionRequestResponseFormatJSONSchema struct {
	Name string `json:"name"`

	// Accepted; the model is not shown it.
	Description *string `json:"description,omitzero"`

	Schema map[string]any `json:"schema"`

	// Accepted; the schema is enforced token by token whatever this says.
	Strict *bool `json:"strict,omitzero"`
}

// One of AutoRouter, ContextCompression, ResponseHealing, AbsentPlugin: the fields of all.
type Plugin struct {
	ID string `json:"id"`

	// false: as if it were not there.
	Enabled *bool `json:"enabled,omitzero"`

	// No model but these. `*` stands for any characters: `small-*`.
	AllowedModels []string `json:"allowed_models,omitzero"`

	// None of these.
	ExcludedModels []string `json:"excluded_models,omitzero"`

	// 0: the best model, whatever it costs. 10: the cheapest. Between them the cheapest of those whose answers are expected to be right nearly as often as the best one's: see the guide on models. Default 7.
	CostQualityTradeoff *int64 `json:"cost_quality_tradeoff,omitzero"`

	// OpenRouter's newer word for `cost_quality_tradeoff`, before which it goes: `low` is 9, `medium` 7, `high` 5, `xhigh` 2, `max` 0.
	CostTier *string `json:"cost_tier,omitzero"`

	PinModel *bool `json:"pin_model,omitzero"`

	// Ours, not OpenRouter's. A cheaper model is tried first, and a better one answers where that one is not sure enough. You pay for the answer that you get alone. Default false.
	Cascade *bool `json:"cascade,omitzero"`

	Engine *string `json:"engine,omitzero"`
}

type ChatUsageAsked struct {
	// Extension, OpenRouter's. true is `stream_options.include_usage` of a stream; a whole answer always has its usage, and so have streams of messages and responses.
	Include *bool `json:"include,omitzero"`
}

type ResponseFormatText struct {
	Type string `json:"type"`
}

// Any object; of a schema, where one is given.
type ResponseFormatJsonObject struct {
	Type string `json:"type"`

	// The schema, as llama.cpp takes it.
	Schema map[string]any `json:"schema,omitzero"`

	// The schema, as Hugging Face's TGI takes it.
	Value map[string]any `json:"value,omitzero"`
}

type ResponseFormatJsonSchema struct {
	Type string `json:"type"`

	// OpenAI's form.
	JSONSchema *ResponseFormatJsonSchemaJSONSchema `json:"json_schema,omitzero"`

	// The schema, as llama.cpp takes it.
	Schema map[string]any `json:"schema,omitzero"`

	// As Hugging Face's TGI takes it.
	Value *ResponseFormatJsonSchemaValue `json:"value,omitzero"`
}

type ResponseFormatJsonSchemaJSONSchema struct {
	Name string `json:"name"`

	// Accepted; the model is not shown it.
	Description *string `json:"description,omitzero"`

	Schema map[string]any `json:"schema"`

	// Accepted; the schema is enforced token by token whatever this says.
	Strict *bool `json:"strict,omitzero"`
}

type ResponseFormatJsonSchemaValue struct {
	Name *string `json:"name,omitzero"`

	Schema map[string]any `json:"schema"`
}

// Hugging Face's TGI: JSON of a schema.
type ResponseFormatJson struct {
	Type string `json:"type"`

	Value map[string]any `json:"value"`
}

// Hugging Face's TGI: the whole text matches the expression.
type ResponseFormatRegex struct {
	Type string `json:"type"`

	Value string `json:"value"`
}

// OpenRouter's. What `model: auto` may choose.
type AutoRouter struct {
	ID string `json:"id"`

	// false: as if it were not there.
	Enabled *bool `json:"enabled,omitzero"`

	// No model but these. `*` stands for any characters: `small-*`.
	AllowedModels []string `json:"allowed_models,omitzero"`

	// None of these.
	ExcludedModels []string `json:"excluded_models,omitzero"`

	// 0: the best model, whatever it costs. 10: the cheapest. Between them the cheapest of those whose answers are expected to be right nearly as often as the best one's: see the guide on models. Default 7.
	CostQualityTradeoff *int64 `json:"cost_quality_tradeoff,omitzero"`

	// OpenRouter's newer word for `cost_quality_tradeoff`, before which it goes: `low` is 9, `medium` 7, `high` 5, `xhigh` 2, `max` 0.
	CostTier *string `json:"cost_tier,omitzero"`

	PinModel *bool `json:"pin_model,omitzero"`

	// Ours, not OpenRouter's. A cheaper model is tried first, and a better one answers where that one is not sure enough. You pay for the answer that you get alone. Default false.
	Cascade *bool `json:"cascade,omitzero"`
}

// Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.
type ContextCompression struct {
	ID string `json:"id"`

	Enabled *bool `json:"enabled,omitzero"`

	Engine *string `json:"engine,omitzero"`
}

// Accepted; what must be JSON is enforced token by token.
type ResponseHealing struct {
	ID string `json:"id"`

	Enabled *bool `json:"enabled,omitzero"`
}

// Not supported: refused with 400 unless `enabled` is false.
type AbsentPlugin struct {
	ID string `json:"id"`

	Enabled *bool `json:"enabled,omitzero"`
}

type ChatCompletion struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Created int64 `json:"created"`

	Model string `json:"model"`

	Choices []ChatChoice `json:"choices"`

	Usage Usage `json:"usage"`

	PromptLogprobs []map[string]PromptLogprob `json:"prompt_logprobs,omitzero"`

	ServiceTier string `json:"service_tier"`

	// Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say.
	SystemFingerprint *string `json:"system_fingerprint"`

	Tidegate *Stopped `json:"tidegate,omitzero"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ChatCompletion) setMeta(meta Meta) { a.ResponseMeta = meta }

type ChatChoice struct {
	Index int64 `json:"index"`

	Message ChatCompletionMessage `json:"message"`

	Logprobs *ChatLogprobs `json:"logprobs"`

	FinishReason FinishReason `json:"finish_reason"`
}

type ChatCompletionMessage struct {
	Role string `json:"role"`

	// null when the model called tools and said nothing else.
	Content *string `json:"content"`

	Refusal *string `json:"refusal"`

	ToolCalls []ChatToolCall `json:"tool_calls,omitzero"`
}

type ChatToolCall struct {
	ID string `json:"id"`

	Type string `json:"type"`

	Function ChatToolCallFunction `json:"function"`
}

type ChatToolCallFunction struct {
	Name string `json:"name"`

	// JSON, as the model wrote it. Not whole when `finish_reason` is `length`.
	Arguments string `json:"arguments"`
}

type ChatLogprobs struct {
	Content []ChatTokenLogprob `json:"content"`

	Refusal any `json:"refusal"`
}

type ChatTokenLogprob struct {
	Token string `json:"token"`

	Logprob float64 `json:"logprob"`

	Bytes []int64 `json:"bytes"`

	TopLogprobs []ChatTopLogprob `json:"top_logprobs"`
}

type ChatTopLogprob struct {
	Token string `json:"token"`

	Logprob float64 `json:"logprob"`

	Bytes []int64 `json:"bytes"`
}

// `length` also when the account stopped it: see `tidegate.stopped_by`.
type FinishReason string

const FinishReasonStop FinishReason = "stop"

const FinishReasonLength FinishReason = "length"

const FinishReasonToolCalls FinishReason = "tool_calls"

// Tokens the engine processed and made; these are the tokens that are billed.
type Usage struct {
	PromptTokens int64 `json:"prompt_tokens"`

	CompletionTokens int64 `json:"completion_tokens"`

	TotalTokens int64 `json:"total_tokens"`

	PromptTokensDetails UsagePromptTokensDetails `json:"prompt_tokens_details"`

	CompletionTokensDetails UsageCompletionTokensDetails `json:"completion_tokens_details"`
}

type UsagePromptTokensDetails struct {
	// Prompt tokens served from the prefix cache; part of prompt_tokens.
	CachedTokens int64 `json:"cached_tokens"`
}

type UsageCompletionTokensDetails struct {
	ReasoningTokens int64 `json:"reasoning_tokens"`

	AcceptedPredictionTokens int64 `json:"accepted_prediction_tokens"`

	RejectedPredictionTokens int64 `json:"rejected_prediction_tokens"`
}

type PromptLogprob struct {
	Logprob float64 `json:"logprob"`

	// 1 is the likeliest.
	Rank int64 `json:"rank"`

	DecodedToken string `json:"decoded_token"`
}

// Present only when the system, not the model or the request, ended the answer.
type Stopped struct {
	StoppedBy string `json:"stopped_by"`

	// What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended.
	LimitedBy *string `json:"limited_by"`
}

type ChatCompletionChunk struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Created int64 `json:"created"`

	Model string `json:"model"`

	Choices []ChatChunkChoice `json:"choices"`

	Usage *Usage `json:"usage,omitzero"`

	ServiceTier string `json:"service_tier"`

	// Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say.
	SystemFingerprint *string `json:"system_fingerprint"`
}

type ChatChunkChoice struct {
	Index int64 `json:"index"`

	Delta ChatDelta `json:"delta"`

	Logprobs *ChatLogprobs `json:"logprobs"`

	FinishReason *FinishReason `json:"finish_reason"`
}

type ChatDelta struct {
	Role *string `json:"role,omitzero"`

	Content *string `json:"content,omitzero"`

	Refusal any `json:"refusal,omitzero"`

	ToolCalls []ChatToolCallDelta `json:"tool_calls,omitzero"`
}

// A call's first part has its id, type and name, and no arguments; the parts after it have pieces of the arguments.
type ChatToolCallDelta struct {
	// Which call of the message this is a part of.
	Index int64 `json:"index"`

	ID *string `json:"id,omitzero"`

	Type *string `json:"type,omitzero"`

	Function ChatToolCallDeltaFunction `json:"function"`
}

type ChatToolCallDeltaFunction struct {
	Name *string `json:"name,omitzero"`

	Arguments string `json:"arguments"`
}

type CompletionRequest struct {
	Model string `json:"model"`

	Prompt any `json:"prompt"`

	// Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for.
	MaxTokens *int64 `json:"max_tokens,omitzero"`

	// 0 picks the likeliest token. Default 1.
	Temperature *float64 `json:"temperature,omitzero"`

	// Nucleus sampling mass. Default 1.
	TopP *float64 `json:"top_p,omitzero"`

	// Choices to generate per prompt. Default 1.
	N *int64 `json:"n,omitzero"`

	Stop any `json:"stop,omitzero"`

	StreamOptions *StreamOptions `json:"stream_options,omitzero"`

	// Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045).
	Seed *int64 `json:"seed,omitzero"`

	PresencePenalty *float64 `json:"presence_penalty,omitzero"`

	FrequencyPenalty *float64 `json:"frequency_penalty,omitzero"`

	// Added to the logits of these token ids.
	LogitBias map[string]float64 `json:"logit_bias,omitzero"`

	// Accepted; it does not change the answer.
	User *string `json:"user,omitzero"`

	// Extension. Keep the k likeliest tokens; 0 and -1 keep all.
	TopK *int64 `json:"top_k,omitzero"`

	// Extension. Keep tokens at least this likely, relative to the likeliest.
	MinP *float64 `json:"min_p,omitzero"`

	// Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all.
	TypicalP *float64 `json:"typical_p,omitzero"`

	// Extension. Divides the logits of tokens seen so far.
	RepetitionPenalty *float64 `json:"repetition_penalty,omitzero"`

	// Extension. No end before this many tokens.
	MinTokens *int64 `json:"min_tokens,omitzero"`

	// Extension.
	StopTokenIDs []int64 `json:"stop_token_ids,omitzero"`

	// Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`.
	AllowedTokenIDs []int64 `json:"allowed_token_ids,omitzero"`

	// Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016.
	PromptLogprobs *int64 `json:"prompt_logprobs,omitzero"`

	// Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools.
	BadWords []string `json:"bad_words,omitzero"`

	// Extension, vLLM's. false shows special tokens as text. Default true.
	SkipSpecialTokens *bool `json:"skip_special_tokens,omitzero"`

	// Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false.
	IncludeStopStrInOutput *bool `json:"include_stop_str_in_output,omitzero"`

	// Extension. Go on past the model's end token.
	IgnoreEos *bool `json:"ignore_eos,omitzero"`

	// Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations.
	Priority *int64 `json:"priority,omitzero"`

	StructuredOutputs *StructuredOutputs `json:"structured_outputs,omitzero"`

	// Extension, llama.cpp's. The text is JSON of this schema.
	JSONSchema map[string]any `json:"json_schema,omitzero"`

	// Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none.
	Grammar *string `json:"grammar,omitzero"`

	// Return the prompt before the completion.
	Echo *bool `json:"echo,omitzero"`

	Logprobs *int64 `json:"logprobs,omitzero"`

	// Texts to generate per prompt, at least `n`; the `n` with the highest mean log probability are returned, and the tokens of all are used and billed. Above `n` it cannot be streamed. Default `n`.
	BestOf *int64 `json:"best_of,omitzero"`

	ResponseFormat *ChatCompletionRequestResponseFormat `json:"response_format,omitzero"`

	// Not supported: Filling in the middle is not available. Refused with 400 unless null, false or empty.
	Suffix any `json:"suffix,omitzero"`

	// Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.
	Models []string `json:"models,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.
	Plugins []Plugin `json:"plugins,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`

	Usage *ChatUsageAsked `json:"usage,omitzero"`

	// Extension, OpenRouter's older name of what `models` does anyway.
	Route *string `json:"route,omitzero"`

	// Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.
	Transforms []string `json:"transforms,omitzero"`

	// vLLM's older name of `structured_outputs.json`.
	GuidedJSON map[string]any `json:"guided_json,omitzero"`

	// vLLM's older name of `structured_outputs.regex`.
	GuidedRegex *string `json:"guided_regex,omitzero"`

	// vLLM's older name of `structured_outputs.choice`.
	GuidedChoice []string `json:"guided_choice,omitzero"`

	// vLLM's older name of `structured_outputs.grammar`.
	GuidedGrammar *string `json:"guided_grammar,omitzero"`

	// Accepted, and without effect. Forms are enforced in one way.
	GuidedDecodingBackend any `json:"guided_decoding_backend,omitzero"`

	// SGLang's name of `structured_outputs.regex`.
	Regex *string `json:"regex,omitzero"`

	// SGLang's name of `structured_outputs.grammar`.
	Ebnf *string `json:"ebnf,omitzero"`

	Metadata map[string]string `json:"metadata,omitzero"`

	// `priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.
	ServiceTier *string `json:"service_tier,omitzero"`

	// Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.
	CachePrompt any `json:"cache_prompt,omitzero"`

	SafetyIdentifier *string `json:"safety_identifier,omitzero"`

	PromptCacheKey *string `json:"prompt_cache_key,omitzero"`

	// Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty.
	UseBeamSearch any `json:"use_beam_search,omitzero"`

	// Accepted, and without effect. vLLM's; there is no search by beams.
	LengthPenalty any `json:"length_penalty,omitzero"`

	// Accepted, and without effect. vLLM's; there is no search by beams.
	EarlyStopping any `json:"early_stopping,omitzero"`

	// Accepted, and without effect. vLLM's; tokens are shown as they are.
	SpacesBetweenSpecialTokens any `json:"spaces_between_special_tokens,omitzero"`

	// Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty.
	ReturnTokenIDs any `json:"return_token_ids,omitzero"`

	// Not supported: Tokens are told as text. Refused with 400 unless null, false or empty.
	ReturnTokensAsTokenIDs any `json:"return_tokens_as_token_ids,omitzero"`

	// Accepted, and without effect. vLLM's; an answer has an id of its own.
	RequestID any `json:"request_id,omitzero"`

	// Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1.
	RepeatPenalty any `json:"repeat_penalty,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	RepeatLastN any `json:"repeat_last_n,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	DryMultiplier any `json:"dry_multiplier,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryBase any `json:"dry_base,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryAllowedLength any `json:"dry_allowed_length,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryPenaltyLastN any `json:"dry_penalty_last_n,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DrySequenceBreakers any `json:"dry_sequence_breakers,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	XtcProbability any `json:"xtc_probability,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	XtcThreshold any `json:"xtc_threshold,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	DynatempRange any `json:"dynatemp_range,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DynatempExponent any `json:"dynatemp_exponent,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	Mirostat any `json:"mirostat,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	MirostatTau any `json:"mirostat_tau,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	MirostatEta any `json:"mirostat_eta,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0.
	TopNSigma any `json:"top_n_sigma,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1.
	TfsZ any `json:"tfs_z,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	MinKeep any `json:"min_keep,omitzero"`

	// Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0.
	NProbs any `json:"n_probs,omitzero"`

	// Accepted, and without effect. llama.cpp's; nothing of a prompt is left out.
	NKeep any `json:"n_keep,omitzero"`

	// Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair.
	IDSlot any `json:"id_slot,omitzero"`

	// Not supported: Answers have no timings. Refused with 400 unless null, false or empty.
	TimingsPerToken any `json:"timings_per_token,omitzero"`

	// Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty.
	ReturnProgress any `json:"return_progress,omitzero"`

	// Accepted, and without effect. llama.cpp's; these models do not reason.
	ReasoningFormat any `json:"reasoning_format,omitzero"`
}

type Completion struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Created int64 `json:"created"`

	Model string `json:"model"`

	Choices []CompletionChoice `json:"choices"`

	Usage *Usage `json:"usage,omitzero"`

	// Extension, vLLM's: that the request had where it was answered.
	ServiceTier string `json:"service_tier"`

	// Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say.
	SystemFingerprint *string `json:"system_fingerprint"`

	Tidegate *Stopped `json:"tidegate,omitzero"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Completion) setMeta(meta Meta) { a.ResponseMeta = meta }

type CompletionChoice struct {
	Index int64 `json:"index"`

	Text string `json:"text"`

	Logprobs *CompletionLogprobs `json:"logprobs"`

	FinishReason *FinishReason `json:"finish_reason"`

	PromptLogprobs []map[string]PromptLogprob `json:"prompt_logprobs,omitzero"`
}

type CompletionLogprobs struct {
	// A token that is a part of a character is named by its bytes, as in `bytes:\xe4\xbb`.
	Tokens []string `json:"tokens"`

	TokenLogprobs []float64 `json:"token_logprobs"`

	// Of two tokens with one text, such as a special token and its spelling, the less likely is named by its bytes.
	TopLogprobs []map[string]float64 `json:"top_logprobs"`

	// In characters (Unicode code points). A token that goes on with a character has that character's.
	TextOffset []int64 `json:"text_offset"`
}

type EmbeddingsRequest struct {
	Model string `json:"model"`

	Input any `json:"input"`

	// `float`, the default: a list of numbers. `base64`: 32-bit floats, little endian, in base64.
	EncodingFormat *string `json:"encoding_format,omitzero"`

	// The first so many numbers of each embedding, brought to length 1 again; at most as many as the model has.
	Dimensions *int64 `json:"dimensions,omitzero"`

	// Extension, Cohere's, NVIDIA's and Jina's. What becomes of an input longer than the model: `NONE` or false, the default, refuses it; `END` or true leaves out what is too much at its end, `START` at its start. What is left out is not charged.
	Truncate any `json:"truncate,omitzero"`

	// Accepted, and without effect. Usage is told by API key and project.
	User any `json:"user,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`
}

type Embeddings struct {
	Object string `json:"object"`

	Data []Embedding `json:"data"`

	Model string `json:"model"`

	Usage EmbeddingsUsage `json:"usage"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Embeddings) setMeta(meta Meta) { a.ResponseMeta = meta }

type Embedding struct {
	Object string `json:"object"`

	// Of the input.
	Index int64 `json:"index"`

	// Of length 1; in base64 where that was asked for.
	Embedding any `json:"embedding"`
}

// Tokens the model read, special tokens included; these are the tokens that are billed.
type EmbeddingsUsage struct {
	PromptTokens int64 `json:"prompt_tokens"`

	TotalTokens int64 `json:"total_tokens"`
}

type CreateTranscriptionRequest struct {
	// WAV of PCM or floats, FLAC, MP3, Ogg with Vorbis or Opus, or WebM with Opus: up to 600 seconds, and 4 MiB with the rest of the form.
	File File `json:"file"`

	Model string `json:"model"`

	// Two letters, of a model that has several; what is heard in the first thirty seconds unless said.
	Language *string `json:"language,omitzero"`

	// Not supported: Models here are given the sound alone. Refused with 400 unless null, false or empty.
	Prompt any `json:"prompt,omitzero"`

	// `json` unless said.
	ResponseFormat *string `json:"response_format,omitzero"`

	// 0, the likeliest token, unless said.
	Temperature *float64 `json:"temperature,omitzero"`

	// Of `verbose_json`; `segment` unless said. Words need a model of Whisper's kind that was exported with its cross attentions.
	TimestampGranularities []string `json:"timestamp_granularities,omitzero"`

	// Accepted, and without effect. A long sound is read in parts of thirty seconds that overlap.
	ChunkingStrategy any `json:"chunking_strategy,omitzero"`

	// `logprobs`: how likely each token was, of `json` alone, whole or streamed, by a model of Whisper's kind.
	Include []string `json:"include,omitzero"`
}

type Transcription struct {
	Text string `json:"text"`

	// Where `include` has `logprobs`.
	Logprobs []TranscriptionLogprob `json:"logprobs,omitzero"`

	// From here on of `verbose_json`.
	Task *string `json:"task,omitzero"`

	// Its English name, as `german`.
	Language *string `json:"language,omitzero"`

	// Seconds.
	Duration *float64 `json:"duration,omitzero"`

	Segments []TranscriptionSegment `json:"segments,omitzero"`

	// Where `timestamp_granularities` has `word`.
	Words []TranscriptionWord `json:"words,omitzero"`

	// Of `verbose_json` by its duration; else by tokens, which are there in both.
	Usage TranscriptionUsage `json:"usage"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Transcription) setMeta(meta Meta) { a.ResponseMeta = meta }

type TranscriptionLogprob struct {
	Token string `json:"token"`

	// Natural logarithm of how likely it was where it was chosen.
	Logprob float64 `json:"logprob"`

	// Of the token, which may hold a part of a character.
	Bytes []int64 `json:"bytes"`
}

type TranscriptionSegment struct {
	ID int64 `json:"id"`

	// Where the part of the sound begins in which it was heard, in hundredths of a second.
	Seek int64 `json:"seek"`

	// Seconds.
	Start float64 `json:"start"`

	End float64 `json:"end"`

	Text string `json:"text"`

	// What the model wrote, the times around the text among it. Of models of Whisper's kind; others do not know it.
	Tokens []int64 `json:"tokens,omitzero"`

	// As it was asked for.
	Temperature float64 `json:"temperature"`

	// The mean of the log probabilities of its tokens, where each was chosen. Of models of Whisper's kind; others do not know it.
	AvgLogprob *float64 `json:"avg_logprob,omitzero"`

	// Bytes of the text for each byte of it that zlib has packed. Of models of Whisper's kind; others do not know it.
	CompressionRatio *float64 `json:"compression_ratio,omitzero"`

	// How likely nothing is said in the part in which it was heard. Of models of Whisper's kind; others do not know it.
	NoSpeechProb *float64 `json:"no_speech_prob,omitzero"`
}

type TranscriptionWord struct {
	// With the signs that are written at it.
	Word string `json:"word"`

	// Seconds.
	Start float64 `json:"start"`

	End float64 `json:"end"`
}

// One of TranscriptionUsage, TranscriptionDurationUsage: the fields of all.
type TranscriptionUsage struct {
	Type string `json:"type"`

	// Ten for each second of sound that is begun.
	InputTokens int64 `json:"input_tokens"`

	InputTokenDetails TranscriptionUsageInputTokenDetails `json:"input_token_details"`

	OutputTokens int64 `json:"output_tokens"`

	TotalTokens int64 `json:"total_tokens"`

	// How long the sound lasts.
	Seconds *float64 `json:"seconds,omitzero"`
}

type TranscriptionUsageInputTokenDetails struct {
	AudioTokens int64 `json:"audio_tokens"`

	TextTokens int64 `json:"text_tokens"`
}

type TranscriptionDurationUsage struct {
	Type string `json:"type"`

	// Ten for each second of sound that is begun.
	InputTokens int64 `json:"input_tokens"`

	InputTokenDetails TranscriptionDurationUsageInputTokenDetails `json:"input_token_details"`

	OutputTokens int64 `json:"output_tokens"`

	TotalTokens int64 `json:"total_tokens"`

	// How long the sound lasts.
	Seconds float64 `json:"seconds"`
}

type TranscriptionDurationUsageInputTokenDetails struct {
	AudioTokens int64 `json:"audio_tokens"`

	TextTokens int64 `json:"text_tokens"`
}

// One of TranscriptionEventObject, TranscriptionEventObject2: the fields of all.
type TranscriptionEvent struct {
	Type string `json:"type"`

	Delta *string `json:"delta,omitzero"`

	// Where `include` has `logprobs`.
	Logprobs []TranscriptionLogprob `json:"logprobs,omitzero"`

	Text *string `json:"text,omitzero"`

	Usage *TranscriptionUsage `json:"usage,omitzero"`
}

type TranscriptionEventObject struct {
	Type string `json:"type"`

	Delta string `json:"delta"`

	// Where `include` has `logprobs`.
	Logprobs []TranscriptionLogprob `json:"logprobs,omitzero"`
}

type TranscriptionEventObject2 struct {
	Type string `json:"type"`

	Text string `json:"text"`

	// Where `include` has `logprobs`.
	Logprobs []TranscriptionLogprob `json:"logprobs,omitzero"`

	Usage TranscriptionUsage `json:"usage"`
}

type ModerationRequest struct {
	// `omni-moderation-latest` unless said.
	Model *string `json:"model,omitzero"`

	Input any `json:"input"`

	// Accepted, and without effect. Usage is told by API key and project.
	User any `json:"user,omitzero"`
}

// One of ModerationTextPart, ModerationPartsObject: the fields of all.
type ModerationPartsItem struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`
}

type ModerationTextPart struct {
	Type string `json:"type"`

	Text string `json:"text"`
}

// Not supported: Models here judge texts alone. Refused with 400.
type ModerationPartsObject struct {
	Type string `json:"type"`
}

type Moderation struct {
	ID string `json:"id"`

	Model string `json:"model"`

	Results []ModerationResult `json:"results"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Moderation) setMeta(meta Meta) { a.ResponseMeta = meta }

type ModerationResult struct {
	// Whether any category applies.
	Flagged bool `json:"flagged"`

	Categories ModerationCategories `json:"categories"`

	CategoryScores ModerationScores `json:"category_scores"`

	CategoryAppliedInputTypes ModerationAppliedTypes `json:"category_applied_input_types"`
}

// Whether each applies: its score is at least 0.5.
type ModerationCategories struct {
	Harassment bool `json:"harassment"`

	HarassmentThreatening bool `json:"harassment/threatening"`

	Hate bool `json:"hate"`

	HateThreatening bool `json:"hate/threatening"`

	Illicit bool `json:"illicit"`

	IllicitViolent bool `json:"illicit/violent"`

	SelfHarm bool `json:"self-harm"`

	SelfHarmIntent bool `json:"self-harm/intent"`

	SelfHarmInstructions bool `json:"self-harm/instructions"`

	Sexual bool `json:"sexual"`

	SexualMinors bool `json:"sexual/minors"`

	Violence bool `json:"violence"`

	ViolenceGraphic bool `json:"violence/graphic"`
}

// From 0 to 1; 0 of a category that the model does not judge.
type ModerationScores struct {
	Harassment float64 `json:"harassment"`

	HarassmentThreatening float64 `json:"harassment/threatening"`

	Hate float64 `json:"hate"`

	HateThreatening float64 `json:"hate/threatening"`

	Illicit float64 `json:"illicit"`

	IllicitViolent float64 `json:"illicit/violent"`

	SelfHarm float64 `json:"self-harm"`

	SelfHarmIntent float64 `json:"self-harm/intent"`

	SelfHarmInstructions float64 `json:"self-harm/instructions"`

	Sexual float64 `json:"sexual"`

	SexualMinors float64 `json:"sexual/minors"`

	Violence float64 `json:"violence"`

	ViolenceGraphic float64 `json:"violence/graphic"`
}

// What each was judged by; empty of a category that the model does not judge.
type ModerationAppliedTypes struct {
	Harassment []string `json:"harassment"`

	HarassmentThreatening []string `json:"harassment/threatening"`

	Hate []string `json:"hate"`

	HateThreatening []string `json:"hate/threatening"`

	Illicit []string `json:"illicit"`

	IllicitViolent []string `json:"illicit/violent"`

	SelfHarm []string `json:"self-harm"`

	SelfHarmIntent []string `json:"self-harm/intent"`

	SelfHarmInstructions []string `json:"self-harm/instructions"`

	Sexual []string `json:"sexual"`

	SexualMinors []string `json:"sexual/minors"`

	Violence []string `json:"violence"`

	ViolenceGraphic []string `json:"violence/graphic"`
}

type MessageRequest struct {
	Model string `json:"model"`

	Messages []MessageParam `json:"messages"`

	System any `json:"system,omitzero"`

	// Functions the model may call. No two of the same name.
	Tools []MessageTool `json:"tools,omitzero"`

	ToolChoice *MessageToolChoice `json:"tool_choice,omitzero"`

	Thinking *MessageThinkingConfig `json:"thinking,omitzero"`

	OutputConfig *MessageOutputConfig `json:"output_config,omitzero"`

	// The older name of `output_config.format`; give one of them.
	OutputFormat *MessageOutputFormat `json:"output_format,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. There is one speed.
	Speed any `json:"speed,omitzero"`

	// Accepted, and without effect. It does not change the answer.
	UserProfileID any `json:"user_profile_id,omitzero"`

	// Accepted, and without effect. The key says whose request it is.
	WorkspaceID any `json:"workspace_id,omitzero"`

	// Not supported: There are no tools on the server. Refused with 400 unless null, false or empty.
	McpServers any `json:"mcp_servers,omitzero"`

	ContextManagement *MessageContextManagement `json:"context_management,omitzero"`

	// Most tokens to generate.
	MaxTokens int64 `json:"max_tokens"`

	// Texts at which generation stops; `stop_sequence` of the answer names the one that did, and it is not in the text.
	StopSequences []string `json:"stop_sequences,omitzero"`

	// 0 picks the likeliest token. Default 1.
	Temperature *float64 `json:"temperature,omitzero"`

	// Nucleus sampling mass. Default 1.
	TopP *float64 `json:"top_p,omitzero"`

	// Keep the k likeliest tokens; 0 keeps all.
	TopK *int64 `json:"top_k,omitzero"`

	// Accepted; it does not change the answer.
	Metadata *MessageRequestMetadata `json:"metadata,omitzero"`

	// Both are `standard` here: nothing is committed that `auto` could use.
	ServiceTier *string `json:"service_tier,omitzero"`

	// Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.
	Models []string `json:"models,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.
	Plugins []Plugin `json:"plugins,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`

	Usage *ChatUsageAsked `json:"usage,omitzero"`

	// Extension, OpenRouter's older name of what `models` does anyway.
	Route *string `json:"route,omitzero"`

	// Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.
	Transforms []string `json:"transforms,omitzero"`

	// Accepted, and without effect. OpenRouter's clients send it; usage is told by API key and project.
	User any `json:"user,omitzero"`

	// Not supported: No conversation is kept: send all of its messages. Refused with 400 unless null, false or empty.
	Thread any `json:"thread,omitzero"`

	// Not supported: There are no containers. Refused with 400 unless null, false or empty.
	Container any `json:"container,omitzero"`

	// Not supported: There are no diagnostics. Refused with 400 unless null, false or empty.
	Diagnostics any `json:"diagnostics,omitzero"`

	// Not supported: Where a model runs cannot be chosen. Refused with 400 unless null, false or empty.
	InferenceGeo any `json:"inference_geo,omitzero"`
}

// One of MessageOfUser, MessageOfAssistant, MessageOfSystem: the fields of all.
type MessageParam struct {
	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

// One of MessageTextBlock, MessageToolResult, MessageUserBlockObject, MessageUserBlockObject2, MessageUserBlockObject3: the fields of all.
type MessageUserBlock struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Citations any `json:"citations,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	ToolUseID *string `json:"tool_use_id,omitzero"`

	Content any `json:"content,omitzero"`

	// Accepted; what the tool answered says it to the model.
	IsError *bool `json:"is_error,omitzero"`

	// Accepted, and without effect. There are no toolsets.
	ToolsetName any `json:"toolset_name,omitzero"`
}

// One of MessageTextBlock, MessageToolUse, MessageThinking, MessageRedactedThinking, MessageAssistantBlockObject: the fields of all.
type MessageAssistantBlock struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Citations any `json:"citations,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	ID *string `json:"id,omitzero"`

	Name *string `json:"name,omitzero"`

	Input map[string]any `json:"input,omitzero"`

	// Accepted, and without effect. Only the model calls.
	Caller any `json:"caller,omitzero"`

	// Accepted, and without effect. There are no toolsets.
	ToolsetName any `json:"toolset_name,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Thinking any `json:"thinking,omitzero"`

	// Accepted, and without effect.
	Signature any `json:"signature,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Data any `json:"data,omitzero"`
}

type MessageTextBlock struct {
	Type string `json:"type"`

	Text string `json:"text"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Citations any `json:"citations,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

type MessageTool struct {
	Type *string `json:"type,omitzero"`

	Name string `json:"name"`

	Description *string `json:"description,omitzero"`

	// A JSON schema of the input, an object.
	InputSchema map[string]any `json:"input_schema"`

	// Whether inputs always fit `input_schema`, enforced token by token.
	Strict *bool `json:"strict,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. Only the model calls.
	AllowedCallers any `json:"allowed_callers,omitzero"`

	// Accepted, and without effect. Inputs are always streamed as they are written.
	EagerInputStreaming any `json:"eager_input_streaming,omitzero"`

	// Not supported: Every tool is shown to the model. Refused with 400 unless null, false or empty.
	DeferLoading any `json:"defer_loading,omitzero"`

	// Not supported: Templates show no examples. Refused with 400 unless null, false or empty.
	InputExamples any `json:"input_examples,omitzero"`
}

// One of MessageToolChoiceObject, MessageToolChoiceObject2, MessageToolChoiceObject3, MessageToolChoiceObject4: the fields of all.
type MessageToolChoice struct {
	Type string `json:"type"`

	// At most one call. Default false.
	DisableParallelToolUse *bool `json:"disable_parallel_tool_use,omitzero"`

	Name *string `json:"name,omitzero"`
}

// Accepted as a hint; these models do not think before they answer.
type MessageThinkingConfig struct {
	Type string `json:"type"`

	BudgetTokens *int64 `json:"budget_tokens,omitzero"`

	Display *string `json:"display,omitzero"`
}

type MessageOutputConfig struct {
	// Accepted as a hint; these models know no levels.
	Effort *string `json:"effort,omitzero"`

	Format *MessageOutputFormat `json:"format,omitzero"`
}

// What the text must look like, enforced token by token; `max_tokens` or a stop sequence can still cut it short.
type MessageOutputFormat struct {
	Type string `json:"type"`

	Schema map[string]any `json:"schema"`
}

// Accepted where it clears thinking, which templates do not show. What would leave out calls or texts is refused with 400.
type MessageContextManagement struct {
	Edits []MessageContextManagementEditsItem `json:"edits,omitzero"`
}

// One of MessageClearThinkingEdit, MessageContextManagementEditsObject, MessageContextManagementEditsObject2: the fields of all.
type MessageContextManagementEditsItem struct {
	Type string `json:"type"`

	// Accepted, and without effect. How much thinking is kept says nothing where none is read.
	Keep any `json:"keep,omitzero"`
}

// Accepted; it does not change the answer.
type MessageRequestMetadata struct {
	UserID *string `json:"user_id,omitzero"`
}

type MessageOfUser struct {
	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

// What a tool answered. `tool_use_id` is that of a call in an earlier message which has no answer yet.
type MessageToolResult struct {
	Type string `json:"type"`

	ToolUseID string `json:"tool_use_id"`

	Content any `json:"content,omitzero"`

	// Accepted; what the tool answered says it to the model.
	IsError *bool `json:"is_error,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. There are no toolsets.
	ToolsetName any `json:"toolset_name,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

// One of MessageTextBlock, MessageToolResultContentObject, MessageToolResultContentObject2, MessageToolResultContentObject3: the fields of all.
type MessageToolResultContentItem struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Citations any `json:"citations,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

// Not supported: These models read text alone. Refused with 400.
type MessageToolResultContentObject struct {
	Type string `json:"type"`
}

// Not supported: These models read text alone. Refused with 400.
type MessageToolResultContentObject2 struct {
	Type string `json:"type"`
}

// Not supported: Search results are given as text. Refused with 400.
type MessageToolResultContentObject3 struct {
	Type string `json:"type"`
}

// Not supported: These models read text alone. Refused with 400.
type MessageUserBlockObject struct {
	Type string `json:"type"`
}

// Not supported: These models read text alone. Refused with 400.
type MessageUserBlockObject2 struct {
	Type string `json:"type"`
}

// Not supported: Search results are given as text. Refused with 400.
type MessageUserBlockObject3 struct {
	Type string `json:"type"`
}

// As the last message it is the beginning of the answer, if it is text alone.
type MessageOfAssistant struct {
	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

type MessageToolUse struct {
	Type string `json:"type"`

	ID string `json:"id"`

	Name string `json:"name"`

	Input map[string]any `json:"input"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. Only the model calls.
	Caller any `json:"caller,omitzero"`

	// Accepted, and without effect. There are no toolsets.
	ToolsetName any `json:"toolset_name,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

// It is how an earlier answer was found; templates do not show it.
type MessageThinking struct {
	Type string `json:"type"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Thinking any `json:"thinking,omitzero"`

	// Accepted, and without effect.
	Signature any `json:"signature,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

// It is how an earlier answer was found; templates do not show it.
type MessageRedactedThinking struct {
	Type string `json:"type"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Data any `json:"data,omitzero"`
}

// Not supported: There are no tools on the server. Refused with 400.
type MessageAssistantBlockObject struct {
	Type string `json:"type"`
}

type MessageOfSystem struct {
	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`
}

type MessageToolChoiceObject struct {
	Type string `json:"type"`

	// At most one call. Default false.
	DisableParallelToolUse *bool `json:"disable_parallel_tool_use,omitzero"`
}

type MessageToolChoiceObject2 struct {
	Type string `json:"type"`

	// At most one call. Default false.
	DisableParallelToolUse *bool `json:"disable_parallel_tool_use,omitzero"`
}

type MessageToolChoiceObject3 struct {
	Type string `json:"type"`

	Name string `json:"name"`

	// At most one call. Default false.
	DisableParallelToolUse *bool `json:"disable_parallel_tool_use,omitzero"`
}

type MessageToolChoiceObject4 struct {
	Type string `json:"type"`
}

type MessageClearThinkingEdit struct {
	Type string `json:"type"`

	// Accepted, and without effect. How much thinking is kept says nothing where none is read.
	Keep any `json:"keep,omitzero"`
}

// Not supported: A prompt is read as it is sent. Refused with 400.
type MessageContextManagementEditsObject struct {
	Type string `json:"type"`
}

// Not supported: A prompt is read as it is sent. Refused with 400.
type MessageContextManagementEditsObject2 struct {
	Type string `json:"type"`
}

type Message struct {
	ID string `json:"id"`

	Type string `json:"type"`

	Role string `json:"role"`

	Model string `json:"model"`

	Content []MessageAnswerBlock `json:"content"`

	// null in the start of a stream.
	StopReason *MessageStopReason `json:"stop_reason"`

	StopSequence *string `json:"stop_sequence"`

	StopDetails any `json:"stop_details"`

	Container any `json:"container"`

	Diagnostics any `json:"diagnostics"`

	Usage MessageUsage `json:"usage"`

	Tidegate *Stopped `json:"tidegate,omitzero"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Message) setMeta(meta Meta) { a.ResponseMeta = meta }

// One of MessageAnswerText, MessageAnswerToolUse: the fields of all.
type MessageAnswerBlock struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`

	ID *string `json:"id,omitzero"`

	Name *string `json:"name,omitzero"`

	// Empty in the start of a streamed block, and where `max_tokens` cut it.
	Input map[string]any `json:"input,omitzero"`

	Caller *MessageAnswerBlockCaller `json:"caller,omitzero"`
}

type MessageAnswerBlockCaller struct {
	Type string `json:"type"`
}

// `max_tokens` also when the account stopped it: see `tidegate.stopped_by`.
type MessageStopReason string

const MessageStopReasonEndTurn MessageStopReason = "end_turn"

const MessageStopReasonMaxTokens MessageStopReason = "max_tokens"

const MessageStopReasonStopSequence MessageStopReason = "stop_sequence"

const MessageStopReasonToolUse MessageStopReason = "tool_use"

// Tokens the engine processed and made; their sum is what is billed.
type MessageUsage struct {
	// Tokens of the prompt that were not cached.
	InputTokens int64 `json:"input_tokens"`

	CacheCreationInputTokens int64 `json:"cache_creation_input_tokens"`

	// Tokens of the prompt that the prefix cache had.
	CacheReadInputTokens int64 `json:"cache_read_input_tokens"`

	CacheCreation any `json:"cache_creation"`

	OutputTokens int64 `json:"output_tokens"`

	OutputTokensDetails any `json:"output_tokens_details"`

	ServerToolUse any `json:"server_tool_use"`

	ServiceTier string `json:"service_tier"`

	InferenceGeo any `json:"inference_geo"`

	Speed any `json:"speed"`
}

// There are no `citations`: Anthropic has none, rather than null, where nothing is cited.
type MessageAnswerText struct {
	Type string `json:"type"`

	Text string `json:"text"`
}

type MessageAnswerToolUse struct {
	Type string `json:"type"`

	ID string `json:"id"`

	Name string `json:"name"`

	// Empty in the start of a streamed block, and where `max_tokens` cut it.
	Input map[string]any `json:"input"`

	Caller MessageAnswerToolUseCaller `json:"caller"`
}

type MessageAnswerToolUseCaller struct {
	Type string `json:"type"`
}

// One of MessageEventObject, MessageEventObject2, MessageEventObject3, MessageEventObject4, MessageEventObject5, MessageEventObject6, MessageEventObject7, AnthropicErrorResponse: the fields of all.
type MessageEvent struct {
	Type string `json:"type"`

	Message *Message `json:"message,omitzero"`

	Index *int64 `json:"index,omitzero"`

	ContentBlock *MessageAnswerBlock `json:"content_block,omitzero"`

	Delta *MessageEventDelta `json:"delta,omitzero"`

	Usage *MessageUsage `json:"usage,omitzero"`

	Error *MessageEventError `json:"error,omitzero"`

	RequestID *string `json:"request_id,omitzero"`
}

// One of MessageEventObject4DeltaObject, MessageEventObject4DeltaObject2: the fields of all.
type MessageEventDelta struct {
	Type *string `json:"type,omitzero"`

	Text *string `json:"text,omitzero"`

	PartialJSON *string `json:"partial_json,omitzero"`

	StopReason *MessageStopReason `json:"stop_reason,omitzero"`

	StopSequence *string `json:"stop_sequence,omitzero"`

	StopDetails any `json:"stop_details,omitzero"`

	Container any `json:"container,omitzero"`
}

type MessageEventError struct {
	// Anthropic's name of the kind of error.
	Type string `json:"type"`

	// A sentence that names the value and the rule.
	Message string `json:"message"`

	// The field at fault, as a path.
	Param *string `json:"param"`

	// A stable code; docs/ERRORS.md lists them.
	Code string `json:"code"`

	// Where `thread` was refused: SDKs go on without one when they read this.
	Details *MessageEventErrorDetails `json:"details,omitzero"`
}

// Where `thread` was refused: SDKs go on without one when they read this.
type MessageEventErrorDetails struct {
	ErrorCode string `json:"error_code"`

	Unsupported []string `json:"unsupported"`
}

type MessageEventObject struct {
	Type string `json:"type"`

	Message Message `json:"message"`
}

type MessageEventObject2 struct {
	Type string `json:"type"`

	Index int64 `json:"index"`

	ContentBlock MessageAnswerBlock `json:"content_block"`
}

type MessageEventObject3 struct {
	Type string `json:"type"`
}

type MessageEventObject4 struct {
	Type string `json:"type"`

	Index int64 `json:"index"`

	Delta MessageEventObject4Delta `json:"delta"`
}

// One of MessageEventObject4DeltaObject, MessageEventObject4DeltaObject2: the fields of all.
type MessageEventObject4Delta struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`

	PartialJSON *string `json:"partial_json,omitzero"`
}

type MessageEventObject4DeltaObject struct {
	Type string `json:"type"`

	Text string `json:"text"`
}

type MessageEventObject4DeltaObject2 struct {
	Type string `json:"type"`

	PartialJSON string `json:"partial_json"`
}

type MessageEventObject5 struct {
	Type string `json:"type"`

	Index int64 `json:"index"`
}

type MessageEventObject6 struct {
	Type string `json:"type"`

	Delta MessageEventObject6Delta `json:"delta"`

	Usage MessageUsage `json:"usage"`
}

type MessageEventObject6Delta struct {
	StopReason MessageStopReason `json:"stop_reason"`

	StopSequence *string `json:"stop_sequence"`

	StopDetails any `json:"stop_details"`

	Container any `json:"container"`
}

type MessageEventObject7 struct {
	Type string `json:"type"`
}

// Every error of these operations.
type AnthropicErrorResponse struct {
	Type string `json:"type"`

	Error AnthropicErrorResponseError `json:"error"`

	RequestID string `json:"request_id"`
}

type AnthropicErrorResponseError struct {
	// Anthropic's name of the kind of error.
	Type string `json:"type"`

	// A sentence that names the value and the rule.
	Message string `json:"message"`

	// The field at fault, as a path.
	Param *string `json:"param"`

	// A stable code; docs/ERRORS.md lists them.
	Code string `json:"code"`

	// Where `thread` was refused: SDKs go on without one when they read this.
	Details *AnthropicErrorResponseErrorDetails `json:"details,omitzero"`
}

// Where `thread` was refused: SDKs go on without one when they read this.
type AnthropicErrorResponseErrorDetails struct {
	ErrorCode string `json:"error_code"`

	Unsupported []string `json:"unsupported"`
}

type MessageCountTokensRequest struct {
	Model string `json:"model"`

	Messages []MessageParam `json:"messages"`

	System any `json:"system,omitzero"`

	// Functions the model may call. No two of the same name.
	Tools []MessageTool `json:"tools,omitzero"`

	ToolChoice *MessageToolChoice `json:"tool_choice,omitzero"`

	Thinking *MessageThinkingConfig `json:"thinking,omitzero"`

	OutputConfig *MessageOutputConfig `json:"output_config,omitzero"`

	// The older name of `output_config.format`; give one of them.
	OutputFormat *MessageOutputFormat `json:"output_format,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. There is one speed.
	Speed any `json:"speed,omitzero"`

	// Accepted, and without effect. It does not change the answer.
	UserProfileID any `json:"user_profile_id,omitzero"`

	// Accepted, and without effect. The key says whose request it is.
	WorkspaceID any `json:"workspace_id,omitzero"`

	// Not supported: There are no tools on the server. Refused with 400 unless null, false or empty.
	McpServers any `json:"mcp_servers,omitzero"`

	ContextManagement *MessageContextManagement `json:"context_management,omitzero"`
}

type MessageTokensCount struct {
	// As the engine counts the prompt: exactly what a message of it is billed.
	InputTokens int64 `json:"input_tokens"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *MessageTokensCount) setMeta(meta Meta) { a.ResponseMeta = meta }

type ResponseRequest struct {
	Model string `json:"model"`

	Input any `json:"input"`

	// The system's message, before all else. Not carried on to the next response.
	Instructions *string `json:"instructions,omitzero"`

	// A response that is stored: its input and output come before this input.
	PreviousResponseID *string `json:"previous_response_id,omitzero"`

	Tools []ResponseFunctionTool `json:"tools,omitzero"`

	ToolChoice any `json:"tool_choice,omitzero"`

	ParallelToolCalls *bool `json:"parallel_tool_calls,omitzero"`

	Text *ResponseTextConfig `json:"text,omitzero"`

	Reasoning *ResponseReasoning `json:"reasoning,omitzero"`

	// Nothing of a prompt is left out: with `auto`, too, one that does not fit is refused with 400, and the response says `disabled`.
	Truncation *string `json:"truncation,omitzero"`

	// Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null, false or empty.
	Conversation any `json:"conversation,omitzero"`

	// Most tokens to generate; where they end an answer it is `incomplete`.
	MaxOutputTokens *int64 `json:"max_output_tokens,omitzero"`

	Temperature *float64 `json:"temperature,omitzero"`

	TopP *float64 `json:"top_p,omitzero"`

	// Log probabilities of so many of the likeliest tokens, and of the text's own.
	TopLogprobs *int64 `json:"top_logprobs,omitzero"`

	// `message.output_text.logprobs`: as `top_logprobs: 0`. The others are accepted; they are of items that no response here has.
	Include []string `json:"include,omitzero"`

	// Whether the response can be read again, continued with `previous_response_id` and deleted. It is kept for 30 days, or fewer where the organization has set so; where none is kept, the response says `false`. Default true.
	Store *bool `json:"store,omitzero"`

	// Accepted; streams carry no padding.
	StreamOptions *ResponseRequestStreamOptions `json:"stream_options,omitzero"`

	// Accepted; it counts calls of tools on the server, and there are none.
	MaxToolCalls *int64 `json:"max_tool_calls,omitzero"`

	User *string `json:"user,omitzero"`

	// Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.
	Models []string `json:"models,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.
	Plugins []Plugin `json:"plugins,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`

	Usage *ChatUsageAsked `json:"usage,omitzero"`

	// Extension, OpenRouter's older name of what `models` does anyway.
	Route *string `json:"route,omitzero"`

	// Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.
	Transforms []string `json:"transforms,omitzero"`

	Metadata map[string]string `json:"metadata,omitzero"`

	// `priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.
	ServiceTier *string `json:"service_tier,omitzero"`

	// Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.
	CachePrompt any `json:"cache_prompt,omitzero"`

	SafetyIdentifier *string `json:"safety_identifier,omitzero"`

	PromptCacheKey *string `json:"prompt_cache_key,omitzero"`

	Background *bool `json:"background,omitzero"`

	// Accepted, and without effect. Codex sends it; it tells of the caller.
	ClientMetadata any `json:"client_metadata,omitzero"`

	// Accepted, and without effect. How long a prompt stays cached is the worker's affair.
	PromptCacheRetention any `json:"prompt_cache_retention,omitzero"`

	// Accepted, and without effect. How a prompt is cached is the worker's affair.
	PromptCacheOptions any `json:"prompt_cache_options,omitzero"`

	// Not supported: There are no stored prompts. Refused with 400 unless null, false or empty.
	Prompt any `json:"prompt,omitzero"`

	// Not supported: A prompt is read as it is sent. Refused with 400 unless null, false or empty.
	ContextManagement any `json:"context_management,omitzero"`

	// Not supported: Moderation is not available. Refused with 400 unless null, false or empty.
	Moderation any `json:"moderation,omitzero"`

	// Not supported: These models write text alone. Refused with 400 unless null, false or empty.
	Image any `json:"image,omitzero"`

	// Not supported: There are no access programs. Refused with 400 unless null, false or empty.
	AccessPrograms any `json:"access_programs,omitzero"`
}

// One of ResponseMessageParam, ResponseFunctionCallParam, ResponseFunctionOutputParam, ResponseReasoningParam, ResponseItemReference: the fields of all.
type ResponseInputItem struct {
	Type *string `json:"type,omitzero"`

	Role *string `json:"role,omitzero"`

	Content any `json:"content,omitzero"`

	// Accepted; the item gets an id where it has none.
	ID *string `json:"id,omitzero"`

	// Accepted, and without effect. What is sent in is whole.
	Status any `json:"status,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Phase any `json:"phase,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`

	CallID *string `json:"call_id,omitzero"`

	Name *string `json:"name,omitzero"`

	// JSON, as the model wrote it.
	Arguments *string `json:"arguments,omitzero"`

	// Accepted, and without effect. Only the model calls.
	Caller any `json:"caller,omitzero"`

	// Accepted, and without effect. It is what `arguments` says, as an SDK read it.
	ParsedArguments any `json:"parsed_arguments,omitzero"`

	Output any `json:"output,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Summary any `json:"summary,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	EncryptedContent any `json:"encrypted_content,omitzero"`
}

type ResponseFunctionTool struct {
	Type string `json:"type"`

	Name string `json:"name"`

	Description *string `json:"description,omitzero"`

	Parameters map[string]any `json:"parameters,omitzero"`

	// Whether arguments always fit `parameters`, enforced token by token. Default false.
	Strict *bool `json:"strict,omitzero"`

	// Accepted, and without effect. Only the model calls.
	AllowedCallers any `json:"allowed_callers,omitzero"`

	// Not supported: Calls are answered in the next request. Refused with 400 unless null, false or empty.
	Async any `json:"async,omitzero"`

	// Not supported: Every tool is shown to the model. Refused with 400 unless null, false or empty.
	DeferLoading any `json:"defer_loading,omitzero"`

	// Not supported: What a tool answers is text. Refused with 400 unless null, false or empty.
	OutputSchema any `json:"output_schema,omitzero"`
}

type ResponseTextConfig struct {
	Format *ResponseTextConfigFormat `json:"format,omitzero"`

	// Accepted as a hint; these models know no levels.
	Verbosity *string `json:"verbosity,omitzero"`
}

// One of ResponseFormatOfText, ResponseFormatOfJson, ResponseFormatOfSchema: the fields of all.
type ResponseTextConfigFormat struct {
	Type string `json:"type"`

	Name *string `json:"name,omitzero"`

	Schema map[string]any `json:"schema,omitzero"`

	Description *string `json:"description,omitzero"`

	// Accepted; the schema is enforced token by token whatever this says.
	Strict *bool `json:"strict,omitzero"`
}

// Accepted as a hint; these models do not reason.
type ResponseReasoning struct {
	Effort *string `json:"effort,omitzero"`

	Summary *string `json:"summary,omitzero"`

	GenerateSummary *string `json:"generate_summary,omitzero"`

	// Accepted, and without effect. These models do not reason.
	Context any `json:"context,omitzero"`

	// Accepted, and without effect. These models do not reason.
	Mode any `json:"mode,omitzero"`
}

type ResponseRequestStreamOptions struct {
	IncludeObfuscation *bool `json:"include_obfuscation,omitzero"`
}

type ResponseMessageParam struct {
	Type *string `json:"type,omitzero"`

	Role string `json:"role"`

	Content any `json:"content"`

	// Accepted; the item gets an id where it has none.
	ID *string `json:"id,omitzero"`

	// Accepted, and without effect. What is sent in is whole.
	Status any `json:"status,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Phase any `json:"phase,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

// One of ResponseInputText, ResponseOutputTextParam, ResponseRefusalParam, ResponseContentListObject, ResponseContentListObject2, ResponseContentListObject3: the fields of all.
type ResponseContentListItem struct {
	Type string `json:"type"`

	Text *string `json:"text,omitzero"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Annotations any `json:"annotations,omitzero"`

	// Accepted, and without effect. It is how likely the text was.
	Logprobs any `json:"logprobs,omitzero"`

	// Accepted, and without effect. It is what the text says, as an SDK read it.
	Parsed any `json:"parsed,omitzero"`

	Refusal *string `json:"refusal,omitzero"`
}

type ResponseInputText struct {
	Type string `json:"type"`

	Text string `json:"text"`
}

type ResponseOutputTextParam struct {
	Type string `json:"type"`

	Text string `json:"text"`

	// Accepted, and without effect. It tells where parts of the text came from.
	Annotations any `json:"annotations,omitzero"`

	// Accepted, and without effect. It is how likely the text was.
	Logprobs any `json:"logprobs,omitzero"`

	// Accepted, and without effect. It is what the text says, as an SDK read it.
	Parsed any `json:"parsed,omitzero"`
}

type ResponseRefusalParam struct {
	Type string `json:"type"`

	Refusal string `json:"refusal"`
}

// Not supported: These models read text alone. Refused with 400.
type ResponseContentListObject struct {
	Type string `json:"type"`
}

// Not supported: These models read text alone. Refused with 400.
type ResponseContentListObject2 struct {
	Type string `json:"type"`
}

// Not supported: These models read text alone. Refused with 400.
type ResponseContentListObject3 struct {
	Type string `json:"type"`
}

type ResponseFunctionCallParam struct {
	Type string `json:"type"`

	CallID string `json:"call_id"`

	Name string `json:"name"`

	// JSON, as the model wrote it.
	Arguments string `json:"arguments"`

	// Accepted; the item gets an id where it has none.
	ID *string `json:"id,omitzero"`

	// Accepted, and without effect. What is sent in is whole.
	Status any `json:"status,omitzero"`

	// Accepted, and without effect. Only the model calls.
	Caller any `json:"caller,omitzero"`

	// Accepted, and without effect. It is what `arguments` says, as an SDK read it.
	ParsedArguments any `json:"parsed_arguments,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

// What a tool answered. `call_id` is that of a call before it which has no answer yet.
type ResponseFunctionOutputParam struct {
	Type string `json:"type"`

	CallID string `json:"call_id"`

	Output any `json:"output"`

	// Accepted; the item gets an id where it has none.
	ID *string `json:"id,omitzero"`

	// Accepted, and without effect. What is sent in is whole.
	Status any `json:"status,omitzero"`

	// Accepted, and without effect. Only the model calls.
	Caller any `json:"caller,omitzero"`
}

// It is how an earlier answer was found; templates do not show it.
type ResponseReasoningParam struct {
	Type string `json:"type"`

	// Accepted; the item gets an id where it has none.
	ID *string `json:"id,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Summary any `json:"summary,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	Content any `json:"content,omitzero"`

	// Accepted, and without effect. It is how an earlier answer was found; templates do not show it.
	EncryptedContent any `json:"encrypted_content,omitzero"`

	// Accepted, and without effect. What is sent in is whole.
	Status any `json:"status,omitzero"`

	// Accepted, and without effect. It is of another server.
	ProviderSpecificFields any `json:"provider_specific_fields,omitzero"`
}

// An item of a response that is stored.
type ResponseItemReference struct {
	Type string `json:"type"`

	ID string `json:"id"`
}

type ResponseNamedTool struct {
	Type string `json:"type"`

	Name string `json:"name"`
}

type ResponseAllowedTools struct {
	Type string `json:"type"`

	Mode string `json:"mode"`

	Tools []ResponseAllowedToolsToolsItem `json:"tools"`
}

type ResponseAllowedToolsToolsItem struct {
	Type string `json:"type"`

	Name string `json:"name"`
}

type ResponseFormatOfText struct {
	Type string `json:"type"`
}

type ResponseFormatOfJson struct {
	Type string `json:"type"`
}

type ResponseFormatOfSchema struct {
	Type string `json:"type"`

	Name string `json:"name"`

	Schema map[string]any `json:"schema"`

	Description *string `json:"description,omitzero"`

	// Accepted; the schema is enforced token by token whatever this says.
	Strict *bool `json:"strict,omitzero"`
}

type Response struct {
	ID string `json:"id"`

	Object string `json:"object"`

	CreatedAt int64 `json:"created_at"`

	CompletedAt *int64 `json:"completed_at"`

	Status string `json:"status"`

	Background bool `json:"background"`

	Error *ResponseError `json:"error"`

	// Also when the account stopped it: see `tidegate.stopped_by`.
	IncompleteDetails *ResponseIncompleteDetails `json:"incomplete_details"`

	Instructions *string `json:"instructions"`

	MaxOutputTokens *int64 `json:"max_output_tokens"`

	MaxToolCalls *int64 `json:"max_tool_calls"`

	Model string `json:"model"`

	Output []ResponseOutputItem `json:"output"`

	ParallelToolCalls bool `json:"parallel_tool_calls"`

	PreviousResponseID *string `json:"previous_response_id"`

	PromptCacheKey *string `json:"prompt_cache_key"`

	Reasoning ResponseReasoning `json:"reasoning"`

	SafetyIdentifier *string `json:"safety_identifier"`

	ServiceTier string `json:"service_tier"`

	// Whether it is stored.
	Store bool `json:"store"`

	Temperature float64 `json:"temperature"`

	Text ResponseText `json:"text"`

	ToolChoice any `json:"tool_choice"`

	Tools []ResponseToolsItem `json:"tools"`

	TopLogprobs int64 `json:"top_logprobs"`

	TopP float64 `json:"top_p"`

	PresencePenalty int64 `json:"presence_penalty"`

	FrequencyPenalty int64 `json:"frequency_penalty"`

	Truncation string `json:"truncation"`

	Usage *ResponseUsage `json:"usage"`

	User *string `json:"user"`

	Metadata map[string]string `json:"metadata"`

	Tidegate *Stopped `json:"tidegate,omitzero"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Response) setMeta(meta Meta) { a.ResponseMeta = meta }

type ResponseError struct {
	Code string `json:"code"`

	Message string `json:"message"`
}

type ResponseIncompleteDetails struct {
	Reason string `json:"reason"`
}

// One of ResponseOutputMessage, ResponseFunctionCall: the fields of all.
type ResponseOutputItem struct {
	Type string `json:"type"`

	ID string `json:"id"`

	Status ResponseItemStatus `json:"status"`

	Role *string `json:"role,omitzero"`

	Content []ResponseOutputText `json:"content,omitzero"`

	CallID *string `json:"call_id,omitzero"`

	Name *string `json:"name,omitzero"`

	// JSON, as the model wrote it.
	Arguments *string `json:"arguments,omitzero"`
}

type ResponseItemStatus string

const ResponseItemStatusInProgress ResponseItemStatus = "in_progress"

const ResponseItemStatusCompleted ResponseItemStatus = "completed"

const ResponseItemStatusIncomplete ResponseItemStatus = "incomplete"

type ResponseOutputText struct {
	Type string `json:"type"`

	Text string `json:"text"`

	Annotations []any `json:"annotations"`

	Logprobs []ResponseTokenLogprob `json:"logprobs"`
}

type ResponseTokenLogprob struct {
	Token string `json:"token"`

	Logprob float64 `json:"logprob"`

	Bytes []int64 `json:"bytes"`

	TopLogprobs []ResponseTokenLogprobTopLogprobsItem `json:"top_logprobs"`
}

type ResponseTokenLogprobTopLogprobsItem struct {
	Token string `json:"token"`

	Logprob float64 `json:"logprob"`

	Bytes []int64 `json:"bytes"`
}

type ResponseText struct {
	Format ResponseTextFormat `json:"format"`

	Verbosity string `json:"verbosity"`
}

type ResponseTextFormat struct {
	Type string `json:"type"`
}

type ResponseToolsItem struct {
	Type string `json:"type"`

	Name string `json:"name"`
}

// These are the tokens that are billed.
type ResponseUsage struct {
	InputTokens int64 `json:"input_tokens"`

	InputTokensDetails ResponseUsageInputTokensDetails `json:"input_tokens_details"`

	OutputTokens int64 `json:"output_tokens"`

	OutputTokensDetails ResponseUsageOutputTokensDetails `json:"output_tokens_details"`

	TotalTokens int64 `json:"total_tokens"`
}

type ResponseUsageInputTokensDetails struct {
	CachedTokens int64 `json:"cached_tokens"`

	CacheWriteTokens int64 `json:"cache_write_tokens"`
}

type ResponseUsageOutputTokensDetails struct {
	ReasoningTokens int64 `json:"reasoning_tokens"`
}

type ResponseOutputMessage struct {
	Type string `json:"type"`

	ID string `json:"id"`

	Status ResponseItemStatus `json:"status"`

	Role string `json:"role"`

	Content []ResponseOutputText `json:"content"`
}

type ResponseFunctionCall struct {
	Type string `json:"type"`

	ID string `json:"id"`

	CallID string `json:"call_id"`

	Name string `json:"name"`

	// JSON, as the model wrote it.
	Arguments string `json:"arguments"`

	Status ResponseItemStatus `json:"status"`
}

type ResponseToolChoiceObject struct {
	Type string `json:"type"`
}

// One of ResponseEventObject, ResponseEventObject2, ResponseEventObject3, ResponseEventObject4, ResponseEventObject5, ResponseEventObject6, ResponseEventObject7, ResponseEventObject8, ResponseEventObject9, ResponseEventObject10, ResponseEventObject11, ResponseEventObject12, ResponseEventObject13, ResponseEventObject14: the fields of all.
type ResponseEvent struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	Response *Response `json:"response,omitzero"`

	OutputIndex *int64 `json:"output_index,omitzero"`

	Item *ResponseOutputItem `json:"item,omitzero"`

	ItemID *string `json:"item_id,omitzero"`

	ContentIndex *int64 `json:"content_index,omitzero"`

	Part *ResponseOutputText `json:"part,omitzero"`

	Delta *string `json:"delta,omitzero"`

	Logprobs []ResponseTokenLogprob `json:"logprobs,omitzero"`

	Text *string `json:"text,omitzero"`

	Name *string `json:"name,omitzero"`

	Arguments *string `json:"arguments,omitzero"`

	Code *string `json:"code,omitzero"`

	Message *string `json:"message,omitzero"`

	Param *string `json:"param,omitzero"`
}

type ResponseEventObject struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	Response Response `json:"response"`
}

type ResponseEventObject2 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	Response Response `json:"response"`
}

type ResponseEventObject3 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	OutputIndex int64 `json:"output_index"`

	Item ResponseOutputItem `json:"item"`
}

type ResponseEventObject4 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	ItemID string `json:"item_id"`

	OutputIndex int64 `json:"output_index"`

	ContentIndex int64 `json:"content_index"`

	Part ResponseOutputText `json:"part"`
}

type ResponseEventObject5 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	ItemID string `json:"item_id"`

	OutputIndex int64 `json:"output_index"`

	ContentIndex int64 `json:"content_index"`

	Delta string `json:"delta"`

	Logprobs []ResponseTokenLogprob `json:"logprobs"`
}

type ResponseEventObject6 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	ItemID string `json:"item_id"`

	OutputIndex int64 `json:"output_index"`

	ContentIndex int64 `json:"content_index"`

	Text string `json:"text"`

	Logprobs []ResponseTokenLogprob `json:"logprobs"`
}

type ResponseEventObject7 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	ItemID string `json:"item_id"`

	OutputIndex int64 `json:"output_index"`

	ContentIndex int64 `json:"content_index"`

	Part ResponseOutputText `json:"part"`
}

type ResponseEventObject8 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	ItemID string `json:"item_id"`

	OutputIndex int64 `json:"output_index"`

	Delta string `json:"delta"`
}

type ResponseEventObject9 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	ItemID string `json:"item_id"`

	OutputIndex int64 `json:"output_index"`

	Name string `json:"name"`

	Arguments string `json:"arguments"`
}

type ResponseEventObject10 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	OutputIndex int64 `json:"output_index"`

	Item ResponseOutputItem `json:"item"`
}

type ResponseEventObject11 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	Response Response `json:"response"`
}

type ResponseEventObject12 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	Response Response `json:"response"`
}

type ResponseEventObject13 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	Response Response `json:"response"`
}

type ResponseEventObject14 struct {
	Type string `json:"type"`

	// From 0, one more with each event.
	SequenceNumber int64 `json:"sequence_number"`

	Code string `json:"code"`

	Message string `json:"message"`

	Param *string `json:"param"`
}

type DeletedResponse struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Deleted bool `json:"deleted"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *DeletedResponse) setMeta(meta Meta) { a.ResponseMeta = meta }

type ResponseInputTokensRequest struct {
	Model string `json:"model"`

	Input any `json:"input"`

	// The system's message, before all else. Not carried on to the next response.
	Instructions *string `json:"instructions,omitzero"`

	// A response that is stored: its input and output come before this input.
	PreviousResponseID *string `json:"previous_response_id,omitzero"`

	Tools []ResponseFunctionTool `json:"tools,omitzero"`

	ToolChoice any `json:"tool_choice,omitzero"`

	ParallelToolCalls *bool `json:"parallel_tool_calls,omitzero"`

	Text *ResponseTextConfig `json:"text,omitzero"`

	Reasoning *ResponseReasoning `json:"reasoning,omitzero"`

	// Nothing of a prompt is left out: with `auto`, too, one that does not fit is refused with 400, and the response says `disabled`.
	Truncation *string `json:"truncation,omitzero"`

	// Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null, false or empty.
	Conversation any `json:"conversation,omitzero"`

	// Not supported: These models know none. Refused with 400 unless null, false or empty.
	Personality any `json:"personality,omitzero"`
}

type ResponseInputTokens struct {
	Object string `json:"object"`

	// As the engine counts the prompt: exactly what a response to it is billed.
	InputTokens int64 `json:"input_tokens"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ResponseInputTokens) setMeta(meta Meta) { a.ResponseMeta = meta }

type ResponseInputItemList struct {
	Object string `json:"object"`

	Data []ResponseInputItemListDataItem `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ResponseInputItemList) setMeta(meta Meta) { a.ResponseMeta = meta }

type ResponseInputItemListDataItem struct {
	ID string `json:"id"`

	Type string `json:"type"`
}

type Estimate struct {
	Object string `json:"object"`

	Model string `json:"model"`

	// Exact, as the engine counts them; null when the prompt does not fit the context.
	PromptTokens *int64 `json:"prompt_tokens"`

	// All choices together, as far as the context leaves room.
	MaxCompletionTokens int64 `json:"max_completion_tokens"`

	// That the cost is of.
	ServiceTier string `json:"service_tier"`

	// The price of now.
	Price EstimatePrice `json:"price"`

	// From the prompt alone at its cheapest to the longest answer; device time is not in it.
	CostNanoUsd *EstimateCostNanoUsd `json:"cost_nano_usd"`

	// The same in US dollars, as texts.
	CostUsd *EstimateCostUsd `json:"cost_usd"`

	Fits EstimateFits `json:"fits"`

	// What the money reaches for, when that is less than was asked.
	AffordableCompletionTokens *int64 `json:"affordable_completion_tokens"`

	// What stands in the way, in a sentence.
	LimitedBy *string `json:"limited_by"`

	// Before the first step, as the worker guesses.
	ExpectedWaitMs int64 `json:"expected_wait_ms"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Estimate) setMeta(meta Meta) { a.ResponseMeta = meta }

// The price of now.
type EstimatePrice struct {
	Version int64 `json:"version"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []EstimatePriceTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`
}

type EstimatePriceTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type EstimateCostNanoUsd struct {
	Min int64 `json:"min"`

	Max int64 `json:"max"`
}

type EstimateCostUsd struct {
	Min string `json:"min"`

	Max string `json:"max"`
}

type EstimateFits struct {
	Context bool `json:"context"`

	Credits bool `json:"credits"`

	Budgets bool `json:"budgets"`

	Limits bool `json:"limits"`
}

type RouteRequest struct {
	Model string `json:"model"`

	// Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.
	Models []string `json:"models,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.
	Plugins []Plugin `json:"plugins,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`

	Usage *ChatUsageAsked `json:"usage,omitzero"`

	// Extension, OpenRouter's older name of what `models` does anyway.
	Route *string `json:"route,omitzero"`

	// Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.
	Transforms []string `json:"transforms,omitzero"`

	// What the model would be asked for. Of a task `operation`, `max_tokens`, `n` and tiers say nothing.
	Task *string `json:"task,omitzero"`

	// What the request would be: the key must be allowed to call it.
	Operation *string `json:"operation,omitzero"`

	// How long its prompt is. /v1/estimate counts one.
	PromptTokens *int64 `json:"prompt_tokens,omitzero"`

	// What the user says, in order, for `auto` to choose by. No one else reads it.
	Texts []string `json:"texts,omitzero"`

	// Whether it has tools, for `auto` and for conditions of named routes.
	Tools *bool `json:"tools,omitzero"`

	// Whether it has a form for its answer, for `auto` and for conditions of named routes.
	Schema *bool `json:"schema,omitzero"`

	MaxTokens *int64 `json:"max_tokens,omitzero"`

	N *int64 `json:"n,omitzero"`

	ServiceTier *string `json:"service_tier,omitzero"`

	// Which of the equally good is drawn; drawn itself where it is not said.
	Seed *int64 `json:"seed,omitzero"`
}

type ExplainedRoute struct {
	Object string `json:"object"`

	// Of the first candidate.
	Model string `json:"model"`

	Deployment string `json:"deployment"`

	Reason string `json:"reason"`

	CatalogVersion int64 `json:"catalog_version"`

	// With it, this question has this answer again.
	Seed int64 `json:"seed"`

	// In the order in which they would be tried.
	Candidates []ExplainedRouteCandidatesItem `json:"candidates"`

	// What `auto` chose by; null where it was not asked for.
	Auto *AutoRecord `json:"auto"`

	// null where no model would be tried before another.
	Cascade *AutoCascade `json:"cascade"`

	// The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named.
	NamedRoute *ExplainedRouteNamedRoute `json:"named_route"`

	// By the pool's figures, which are seconds old.
	Wait ExplainedRouteWait `json:"wait"`

	// Models, and deployments as `model/id`, that could not be: at most 32.
	LeftOut []ExplainedRouteLeftOutItem `json:"left_out"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ExplainedRoute) setMeta(meta Meta) { a.ResponseMeta = meta }

type ExplainedRouteCandidatesItem struct {
	Model string `json:"model"`

	Deployment string `json:"deployment"`

	// Of its target.
	Kind string `json:"kind"`

	Reason string `json:"reason"`

	// Of a choice.
	MaxTokens int64 `json:"max_tokens"`

	// That it would have there: other companies have none.
	ServiceTier string `json:"service_tier"`

	Price ExplainedRouteCandidatesItemPrice `json:"price"`

	// Without device time.
	MaxCostNanoUsd int64 `json:"max_cost_nano_usd"`
}

type ExplainedRouteCandidatesItemPrice struct {
	Version int64 `json:"version"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []ExplainedRouteCandidatesItemPriceTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`
}

type ExplainedRouteCandidatesItemPriceTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type AutoRecord struct {
	// The version of what judged the texts.
	Classifier int64 `json:"classifier"`

	CostQualityTradeoff int64 `json:"cost_quality_tradeoff"`

	AllowedModels []string `json:"allowed_models"`

	ExcludedModels []string `json:"excluded_models"`

	// What the user's texts were taken for, in their order; the last is answered.
	Turns []map[string]int64 `json:"turns"`

	// Absent: false.
	Cascade *bool `json:"cascade,omitzero"`

	// The model that answered the conversation's last turn, as a cheaper one was not sure: it is asked at once. Absent: none is known.
	EscalatedTo *string `json:"escalated_to,omitzero"`
}

type AutoCascade struct {
	// Which is tried first.
	Model string `json:"model"`

	// Which answers where the first is not sure.
	NextModel string `json:"next_model"`

	// The first one's answer is given if its tokens' mean log probability is at least this, in millionths.
	KeepFromMillionths int64 `json:"keep_from_millionths"`

	// What it was. null: the first said nothing of it. Absent: nothing was judged, as it did not answer, or nothing could answer instead.
	MeanLogprobMillionths *int64 `json:"mean_logprob_millionths,omitzero"`
}

// The route that chose the models, and the nodes that were passed.
type ExplainedRouteNamedRoute struct {
	Name string `json:"name"`

	Version int64 `json:"version"`

	Nodes []string `json:"nodes"`

	// What its conditions may have asked, beside what is here.
	Facts *ExplainedRouteNamedRouteFacts `json:"facts,omitzero"`

	// What the nodes that count saw, of those that were passed.
	Counted []ExplainedRouteNamedRouteCountedItem `json:"counted,omitzero"`
}

type ExplainedRouteNamedRouteFacts struct {
	Tools bool `json:"tools"`

	Schema bool `json:"schema"`
}

type ExplainedRouteNamedRouteCountedItem struct {
	Node string `json:"node"`

	// false: the request went on along if_exceeded.
	IsWithin bool `json:"is_within"`

	// In the node's own unit, as all figures here.
	Used int64 `json:"used"`

	// What running requests may come to use.
	Held int64 `json:"held"`

	Limit int64 `json:"limit"`
}

// By the pool's figures, which are seconds old.
type ExplainedRouteWait struct {
	// How long it would wait now at the first candidate. null: that is of no pool, and does not say.
	ExpectedMs *int64 `json:"expected_ms"`

	// No worker would begin it in time: it would be 429 `no_capacity`.
	IsRefused bool `json:"is_refused"`

	// null: it is not refused.
	RetryAfterMs *int64 `json:"retry_after_ms"`
}

type ExplainedRouteLeftOutItem struct {
	Name string `json:"name"`

	Why string `json:"why"`
}

type CancelledRequest struct {
	Object string `json:"object"`

	IdempotencyKey string `json:"idempotency_key"`

	// It does not run any more.
	Cancelled bool `json:"cancelled"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CancelledRequest) setMeta(meta Meta) { a.ResponseMeta = meta }

type ModelList struct {
	Object string `json:"object"`

	Data []Model `json:"data"`

	// All of them: there is one page.
	TotalCount int64 `json:"total_count"`

	Links ModelListLinks `json:"links"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ModelList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Model struct {
	ID string `json:"id"`

	Object string `json:"object"`

	// Unix seconds.
	Created int64 `json:"created"`

	OwnedBy string `json:"owned_by"`

	// What its weights may be used under: an SPDX id or a name; null: nobody said.
	License *string `json:"license"`

	// Tokens of prompt and completion together; of a task, tokens of one input.
	ContextLength int64 `json:"context_length"`

	// What it can be asked for.
	Tasks []string `json:"tasks"`

	// Of an answer; 0 where it writes no text.
	MaxOutputTokens int64 `json:"max_output_tokens"`

	// What of its tasks some deployment of it is asked for.
	Capabilities []string `json:"capabilities"`

	// What you pay now, in OpenRouter's form.
	Pricing ModelPricing `json:"pricing"`

	// What everybody else pays.
	ListPricing ModelListPricing `json:"list_pricing"`

	// Other names of it.
	Aliases []string `json:"aliases"`

	// Unix seconds; it may lie ahead.
	DeprecatedAt *int64 `json:"deprecated_at"`

	// The day, in UTC, from whose beginning on it is gone.
	ShutdownDate *string `json:"shutdown_date"`

	// What to use instead.
	Successor *string `json:"successor"`

	// Its id. This and what follows are OpenRouter's words.
	Name string `json:"name"`

	// Its id; of `auto` and of named routes the model that they lead to first.
	CanonicalSlug string `json:"canonical_slug"`

	Architecture ModelArchitecture `json:"architecture"`

	// Of chats and completions, where some deployment honours it; others are refused by name, or honoured and not in OpenRouter's list.
	SupportedParameters []string `json:"supported_parameters"`

	// None but those of the operations.
	DefaultParameters any `json:"default_parameters"`

	// None but the context's.
	PerRequestLimits any `json:"per_request_limits"`

	// No model speaks.
	SupportedVoices any `json:"supported_voices"`

	TopProvider ModelTopProvider `json:"top_provider"`

	Links ModelLinks `json:"links"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Model) setMeta(meta Meta) { a.ResponseMeta = meta }

// What you pay now, in OpenRouter's form.
type ModelPricing struct {
	// A token of the prompt, an exact decimal text of US dollars.
	Prompt string `json:"prompt"`

	// One that was cached, an exact decimal text of US dollars.
	InputCacheRead string `json:"input_cache_read"`

	// A token of the answer, an exact decimal text of US dollars.
	Completion string `json:"completion"`

	// A request, whatever its length, an exact decimal text of US dollars.
	Request string `json:"request"`
}

// What everybody else pays.
type ModelListPricing struct {
	// A token of the prompt, an exact decimal text of US dollars.
	Prompt string `json:"prompt"`

	// One that was cached, an exact decimal text of US dollars.
	InputCacheRead string `json:"input_cache_read"`

	// A token of the answer, an exact decimal text of US dollars.
	Completion string `json:"completion"`

	// A request, whatever its length, an exact decimal text of US dollars.
	Request string `json:"request"`
}

type ModelArchitecture struct {
	// As `text->text`.
	Modality string `json:"modality"`

	InputModalities []string `json:"input_modalities"`

	OutputModalities []string `json:"output_modalities"`
}

type ModelTopProvider struct {
	ContextLength int64 `json:"context_length"`

	MaxCompletionTokens int64 `json:"max_completion_tokens"`

	IsModerated bool `json:"is_moderated"`
}

type ModelLinks struct {
	// The path of the model.
	Details string `json:"details"`
}

type ModelListLinks struct {
	Next any `json:"next"`
}

type Generation struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Model string `json:"model"`

	Operation string `json:"operation"`

	APIKeyID string `json:"api_key_id"`

	ProjectID string `json:"project_id"`

	// Your own customer, where a token of one asked; null: the key itself.
	EndUserID *string `json:"end_user_id"`

	EndUserTokenID *string `json:"end_user_token_id"`

	Streamed bool `json:"streamed"`

	Outcome string `json:"outcome"`

	// The deployment that answered.
	DeploymentID *string `json:"deployment_id"`

	// How its deployments were chosen; null of before it was kept.
	Decision *RoutingDecision `json:"decision"`

	// Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there.
	Continuations []GenerationContinuationsItem `json:"continuations"`

	// Where it was tried. Empty: nowhere, for its answer was kept or it ended before that.
	Attempts []GenerationAttemptsItem `json:"attempts"`

	MeasuredBy string `json:"measured_by"`

	// Of what another company measured: its figures beside ours; null elsewhere.
	ProviderCheck *ProviderCheck `json:"provider_check"`

	LimitedBy *string `json:"limited_by"`

	// Unix milliseconds.
	StartedAtMs int64 `json:"started_at_ms"`

	// Unix milliseconds.
	BookedAtMs int64 `json:"booked_at_ms"`

	TokensPrompt int64 `json:"tokens_prompt"`

	TokensCached int64 `json:"tokens_cached"`

	TokensCompletion int64 `json:"tokens_completion"`

	// US dollars.
	TotalCost float64 `json:"total_cost"`

	ChargeNanoUsd int64 `json:"charge_nano_usd"`

	HeldNanoUsd int64 `json:"held_nano_usd"`

	Extends int64 `json:"extends"`

	// That it had where it was answered.
	ServiceTier string `json:"service_tier"`

	// The price it was charged at.
	Price map[string]any `json:"price"`

	QueueMs float64 `json:"queue_ms"`

	PrefillMs float64 `json:"prefill_ms"`

	DecodeMs float64 `json:"decode_ms"`

	DeviceMs float64 `json:"device_ms"`

	// What the worker signed.
	Receipt map[string]any `json:"receipt"`

	// The entry as it stands in the hash chain.
	Ledger GenerationLedger `json:"ledger"`

	// A JWS (EdDSA) of the organization and this ledger entry; the keys are at /.well-known/jwks.json.
	SignedReceipt string `json:"signed_receipt"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Generation) setMeta(meta Meta) { a.ResponseMeta = meta }

// The same question, seed and catalog have the same candidates again.
type RoutingDecision struct {
	// Of the catalog that it was made with.
	CatalogVersion int64 `json:"catalog_version"`

	// All of its randomness: 32 bits.
	Seed int64 `json:"seed"`

	// Unix milliseconds, by the edge's clock.
	AtMs int64 `json:"at_ms"`

	// As the request names them, or its named route chose them.
	Models []string `json:"models"`

	NamedRoute *RoutingDecisionNamedRoute `json:"named_route,omitzero"`

	// What the key binds it to; absent where that stood in no way.
	Key *RoutingDecisionKey `json:"key,omitzero"`

	// What `auto` chose by; absent where the request does not ask for it.
	Auto *AutoRecord `json:"auto,omitzero"`

	// Absent where no model was to be tried before another.
	Cascade *AutoCascade `json:"cascade,omitzero"`

	// What was known of the deployments that it may be tried on; absent where it does not ask for speed.
	Speeds []DeploymentSpeed `json:"speeds,omitzero"`

	// As the request has it.
	Provider map[string]any `json:"provider"`

	// The organization's, as it was; absent of before there were any.
	Policy map[string]any `json:"policy,omitzero"`

	// false: `provider`, `policy`, `key` or what `auto` may choose was too long to be kept, and none of them is.
	IsWhole bool `json:"is_whole"`

	// That was asked for; absent of before there were any.
	ServiceTier *string `json:"service_tier,omitzero"`

	Task string `json:"task"`

	Capability string `json:"capability"`

	EstimatedPromptTokens int64 `json:"estimated_prompt_tokens"`

	FewestPromptTokens int64 `json:"fewest_prompt_tokens"`

	MaxTokens *int64 `json:"max_tokens"`

	Choices int64 `json:"choices"`

	// In the order in which they may be tried.
	Candidates []RoutingDecisionCandidatesItem `json:"candidates"`
}

// The route that chose the models, and the nodes that were passed.
type RoutingDecisionNamedRoute struct {
	Name string `json:"name"`

	Version int64 `json:"version"`

	Nodes []string `json:"nodes"`

	// What its conditions may have asked, beside what is here.
	Facts *RoutingDecisionNamedRouteFacts `json:"facts,omitzero"`

	// What the nodes that count saw, of those that were passed.
	Counted []RoutingDecisionNamedRouteCountedItem `json:"counted,omitzero"`
}

type RoutingDecisionNamedRouteFacts struct {
	Tools bool `json:"tools"`

	Schema bool `json:"schema"`
}

type RoutingDecisionNamedRouteCountedItem struct {
	Node string `json:"node"`

	// false: the request went on along if_exceeded.
	IsWithin bool `json:"is_within"`

	// In the node's own unit, as all figures here.
	Used int64 `json:"used"`

	// What running requests may come to use.
	Held int64 `json:"held"`

	Limit int64 `json:"limit"`
}

type RoutingDecisionKey struct {
	Models []string `json:"models"`

	Tiers []string `json:"tiers"`
}

type DeploymentSpeed struct {
	// Its model and id, `model/id`.
	Deployment string `json:"deployment"`

	// That so many of 100 had at most.
	FirstTokenMs *SpeedPercentiles `json:"first_token_ms"`

	// That they had at least.
	TokensPerSecond *SpeedPercentiles `json:"tokens_per_second"`
}

type SpeedPercentiles struct {
	P50 float64 `json:"p50"`

	P75 float64 `json:"p75"`

	P90 float64 `json:"p90"`

	P99 float64 `json:"p99"`
}

type RoutingDecisionCandidatesItem struct {
	Model string `json:"model"`

	DeploymentID string `json:"deployment_id"`

	PriceVersion int64 `json:"price_version"`

	Reason string `json:"reason"`
}

type GenerationContinuationsItem struct {
	Attempt int64 `json:"attempt"`

	CompletionTokens int64 `json:"completion_tokens"`
}

type GenerationAttemptsItem struct {
	// From 1, in the order of the candidates.
	Attempt int64 `json:"attempt"`

	Model string `json:"model"`

	DeploymentID string `json:"deployment_id"`

	// `ended`: the request ended with it. `broken_off`: in the middle of the answer, and the next one went on. `given_up`: before its first word, or for another that was faster.
	Outcome string `json:"outcome"`

	// Given by then, of one that was broken off.
	CompletionTokens *int64 `json:"completion_tokens"`
}

// Of a request that another company measured; the figures beside it are charged.
type ProviderCheck struct {
	// `agrees`: what was said is near what we counted. `doubted`: it is more than twice that, and could be so; it is charged, and the operator is told. `corrected`: it cannot be so, and is charged as far as it could.
	Verdict string `json:"verdict"`

	SaidPromptTokens int64 `json:"said_prompt_tokens"`

	SaidCompletionTokens int64 `json:"said_completion_tokens"`

	// What we counted of what was shown: pieces, and bytes of text. null: the target thinks in secret, and only what was asked for bounds it.
	CountedCompletionTokens *int64 `json:"counted_completion_tokens"`
}

// The entry as it stands in the hash chain.
type GenerationLedger struct {
	Sequence int64 `json:"sequence"`

	Reference string `json:"reference"`

	Kind string `json:"kind"`

	AmountNanoUsd int64 `json:"amount_nano_usd"`

	Debit string `json:"debit"`

	Credit string `json:"credit"`

	BookedAtMs int64 `json:"booked_at_ms"`

	Usage *string `json:"usage"`

	Hash string `json:"hash"`
}

type KeyStanding struct {
	Data KeyStandingData `json:"data"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *KeyStanding) setMeta(meta Meta) { a.ResponseMeta = meta }

type KeyStandingData struct {
	ID string `json:"id"`

	Label string `json:"label"`

	// US dollars.
	Usage float64 `json:"usage"`

	// US dollars.
	UsageDaily float64 `json:"usage_daily"`

	// Since Monday, UTC.
	UsageWeekly float64 `json:"usage_weekly"`

	// US dollars.
	UsageMonthly float64 `json:"usage_monthly"`

	UsageNanoUsd int64 `json:"usage_nano_usd"`

	// The tightest hard budget that binds the key.
	Limit *float64 `json:"limit"`

	LimitRemaining *float64 `json:"limit_remaining"`

	// Unix seconds; null is never.
	LimitReset *int64 `json:"limit_reset"`

	ExpiresAt *int64 `json:"expires_at"`

	Scopes []string `json:"scopes"`

	Models []string `json:"models"`

	IsFreeTier bool `json:"is_free_tier"`
}

type CreditStanding struct {
	Data CreditStandingData `json:"data"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CreditStanding) setMeta(meta Meta) { a.ResponseMeta = meta }

type CreditStandingData struct {
	// What was used and what is left.
	TotalCredits float64 `json:"total_credits"`

	// US dollars.
	TotalUsage float64 `json:"total_usage"`

	AvailableNanoUsd int64 `json:"available_nano_usd"`

	HeldNanoUsd int64 `json:"held_nano_usd"`

	PostedNanoUsd int64 `json:"posted_nano_usd"`

	Credits []CreditStandingDataCreditsItem `json:"credits"`
}

type CreditStandingDataCreditsItem struct {
	ID string `json:"id"`

	RemainingNanoUsd int64 `json:"remaining_nano_usd"`

	Priority int64 `json:"priority"`

	ExpiresAt *int64 `json:"expires_at"`
}

type OrganizationPlan struct {
	Object string `json:"object"`

	// null: no plan is in force.
	Current *OrganizationPlanCurrent `json:"current"`

	Period *OrganizationPlanPeriod `json:"period"`

	// Of what the period includes.
	LeftNanoUsd int64 `json:"left_nano_usd"`

	// New requests are beyond what the plan includes.
	UsedUp bool `json:"used_up"`

	// What is to begin, soonest first.
	Scheduled []OrganizationPlanScheduledItem `json:"scheduled"`

	HadTrial bool `json:"had_trial"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *OrganizationPlan) setMeta(meta Meta) { a.ResponseMeta = meta }

type OrganizationPlanCurrent struct {
	// Unix seconds.
	StartsAt int64 `json:"starts_at"`

	Terms *OrganizationPlanCurrentTerms `json:"terms"`
}

type OrganizationPlanCurrentTerms struct {
	Plan string `json:"plan"`

	Version int64 `json:"version"`

	Name string `json:"name"`

	MonthlyFeeNanoUsd int64 `json:"monthly_fee_nano_usd"`

	IncludedNanoUsd int64 `json:"included_nano_usd"`

	Overage OrganizationPlanCurrentTermsOverage `json:"overage"`

	Trial *OrganizationPlanCurrentTermsTrial `json:"trial"`
}

type OrganizationPlanCurrentTermsOverage struct {
	Allowed bool `json:"allowed"`

	Percent int64 `json:"percent"`
}

type OrganizationPlanCurrentTermsTrial struct {
	AmountNanoUsd int64 `json:"amount_nano_usd"`

	Days int64 `json:"days"`
}

type OrganizationPlanPeriod struct {
	// Unix seconds.
	StartsAt int64 `json:"starts_at"`

	// Not included. Unix seconds.
	EndsAt int64 `json:"ends_at"`

	Trial bool `json:"trial"`

	FeeNanoUsd int64 `json:"fee_nano_usd"`

	IncludedNanoUsd int64 `json:"included_nano_usd"`
}

type OrganizationPlanScheduledItem struct {
	// Unix seconds.
	StartsAt int64 `json:"starts_at"`

	Terms *OrganizationPlanScheduledItemTerms `json:"terms"`
}

type OrganizationPlanScheduledItemTerms struct {
	Plan string `json:"plan"`

	Version int64 `json:"version"`

	Name string `json:"name"`

	MonthlyFeeNanoUsd int64 `json:"monthly_fee_nano_usd"`

	IncludedNanoUsd int64 `json:"included_nano_usd"`

	Overage OrganizationPlanScheduledItemTermsOverage `json:"overage"`

	Trial *OrganizationPlanScheduledItemTermsTrial `json:"trial"`
}

type OrganizationPlanScheduledItemTermsOverage struct {
	Allowed bool `json:"allowed"`

	Percent int64 `json:"percent"`
}

type OrganizationPlanScheduledItemTermsTrial struct {
	AmountNanoUsd int64 `json:"amount_nano_usd"`

	Days int64 `json:"days"`
}

type UsagePage struct {
	Object string `json:"object"`

	Data []UsagePageDataItem `json:"data"`

	HasMore bool `json:"has_more"`

	NextPage *string `json:"next_page"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *UsagePage) setMeta(meta Meta) { a.ResponseMeta = meta }

type UsagePageDataItem struct {
	Object string `json:"object"`

	// Unix seconds, inclusive.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive.
	EndTime int64 `json:"end_time"`

	Results []UsagePageDataItemResultsItem `json:"results"`
}

type UsagePageDataItemResultsItem struct {
	Object string `json:"object"`

	InputTokens int64 `json:"input_tokens"`

	InputCachedTokens int64 `json:"input_cached_tokens"`

	InputUncachedTokens int64 `json:"input_uncached_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	NumModelRequests int64 `json:"num_model_requests"`

	ProjectID *string `json:"project_id"`

	UserID *string `json:"user_id"`

	APIKeyID *string `json:"api_key_id"`

	Model *string `json:"model"`

	Batch *bool `json:"batch"`

	// When grouped by it; empty of requests from before it was kept.
	DeploymentID *string `json:"deployment_id"`

	// `gpu`, `provider` or `edge`, when grouped by it; empty as above.
	Tier *string `json:"tier"`

	// When grouped by it; empty as above.
	ServiceTier *string `json:"service_tier"`
}

type EmbeddingsUsagePage struct {
	Object string `json:"object"`

	Data []EmbeddingsUsagePageDataItem `json:"data"`

	HasMore bool `json:"has_more"`

	NextPage *string `json:"next_page"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *EmbeddingsUsagePage) setMeta(meta Meta) { a.ResponseMeta = meta }

type EmbeddingsUsagePageDataItem struct {
	Object string `json:"object"`

	// Unix seconds, inclusive.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive.
	EndTime int64 `json:"end_time"`

	Results []EmbeddingsUsagePageDataItemResultsItem `json:"results"`
}

type EmbeddingsUsagePageDataItemResultsItem struct {
	Object string `json:"object"`

	InputTokens int64 `json:"input_tokens"`

	NumModelRequests int64 `json:"num_model_requests"`

	ProjectID *string `json:"project_id"`

	UserID *string `json:"user_id"`

	APIKeyID *string `json:"api_key_id"`

	Model *string `json:"model"`

	// When grouped by it; empty of requests from before it was kept.
	DeploymentID *string `json:"deployment_id"`

	// `gpu`, `provider` or `edge`, when grouped by it; empty as above.
	Tier *string `json:"tier"`

	// When grouped by it; empty as above.
	ServiceTier *string `json:"service_tier"`
}

type EndUsersUsagePage struct {
	Object string `json:"object"`

	Data []EndUsersUsagePageDataItem `json:"data"`

	HasMore bool `json:"has_more"`

	NextPage *string `json:"next_page"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *EndUsersUsagePage) setMeta(meta Meta) { a.ResponseMeta = meta }

type EndUsersUsagePageDataItem struct {
	Object string `json:"object"`

	// Unix seconds, inclusive.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive.
	EndTime int64 `json:"end_time"`

	Results []EndUsersUsagePageDataItemResultsItem `json:"results"`
}

type EndUsersUsagePageDataItemResultsItem struct {
	Object string `json:"object"`

	// When grouped by it; null then is all but the hundred that were charged most in the time that is asked for, of which no more than the last 366 days are looked at for that. Empty: the keys themselves, with `include_keys`.
	EndUserID *string `json:"end_user_id"`

	APIKeyID *string `json:"api_key_id"`

	ProjectID *string `json:"project_id"`

	Model *string `json:"model"`

	NumModelRequests int64 `json:"num_model_requests"`

	InputTokens int64 `json:"input_tokens"`

	InputCachedTokens int64 `json:"input_cached_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	// Exact.
	AmountNanoUsd int64 `json:"amount_nano_usd"`
}

type CostsPage struct {
	Object string `json:"object"`

	Data []CostsPageDataItem `json:"data"`

	HasMore bool `json:"has_more"`

	NextPage *string `json:"next_page"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CostsPage) setMeta(meta Meta) { a.ResponseMeta = meta }

type CostsPageDataItem struct {
	Object string `json:"object"`

	// Unix seconds, inclusive.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive.
	EndTime int64 `json:"end_time"`

	Results []CostsPageDataItemResultsItem `json:"results"`
}

type CostsPageDataItemResultsItem struct {
	Object string `json:"object"`

	Amount CostsPageDataItemResultsItemAmount `json:"amount"`

	// Exact.
	AmountNanoUsd int64 `json:"amount_nano_usd"`

	// The model, when grouped by line_item.
	LineItem *string `json:"line_item"`

	ProjectID *string `json:"project_id"`

	APIKeyID *string `json:"api_key_id"`

	// When grouped by it; empty of requests from before it was kept.
	DeploymentID *string `json:"deployment_id"`

	// `gpu`, `provider` or `edge`, when grouped by it; empty as above.
	Tier *string `json:"tier"`

	// When grouped by it; empty as above.
	ServiceTier *string `json:"service_tier"`
}

type CostsPageDataItemResultsItemAmount struct {
	Value float64 `json:"value"`

	Currency string `json:"currency"`
}

type LedgerPage struct {
	Object string `json:"object"`

	Data []LedgerPageDataItem `json:"data"`

	// The first entry's sequence, as a text.
	FirstID *string `json:"first_id"`

	// The last one's: what `after` takes.
	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// A JWS (EdDSA) of the organization, the last entry's sequence and hash.
	Checkpoint *string `json:"checkpoint"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *LedgerPage) setMeta(meta Meta) { a.ResponseMeta = meta }

// The entry as it stands in the hash chain.
type LedgerPageDataItem struct {
	Sequence int64 `json:"sequence"`

	Reference string `json:"reference"`

	Kind string `json:"kind"`

	AmountNanoUsd int64 `json:"amount_nano_usd"`

	Debit string `json:"debit"`

	Credit string `json:"credit"`

	BookedAtMs int64 `json:"booked_at_ms"`

	Usage *string `json:"usage"`

	Hash string `json:"hash"`
}

type CreateWidgetTokenRequest struct {
	// It ends then, and before that when the key that made it ends.
	ExpiresInSeconds *int64 `json:"expires_in_seconds,omitzero"`

	// The usage of this project alone; null: of all.
	ProjectID *string `json:"project_id,omitzero"`

	// The usage of this key alone; null: of all.
	APIKeyID *string `json:"api_key_id,omitzero"`

	// Whether it shows what was charged, beside requests and tokens.
	ShowsCost *bool `json:"shows_cost,omitzero"`
}

type WidgetToken struct {
	Object string `json:"object"`

	// For a browser. It reads this usage and nothing else.
	Token string `json:"token"`

	// Unix seconds.
	ExpiresAt int64 `json:"expires_at"`

	// The page to embed, with the token in its fragment.
	URL string `json:"url"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *WidgetToken) setMeta(meta Meta) { a.ResponseMeta = meta }

type CreateEndUserTokenRequest struct {
	// What you call your own customer. It is kept in the ledger, which is never changed: take an id that says nothing, and no address.
	EndUserID string `json:"end_user_id"`

	// What its requests may cost in all. No number of them passes it.
	BudgetNanoUsd *int64 `json:"budget_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	BudgetUsd *string `json:"budget_usd,omitzero"`

	// What all tokens of this end user may cost together in a window, those of this key and of the keys it was rotated from or to. This token is held to it; what others of theirs were charged counts, whatever they were made with.
	EndUserBudgetNanoUsd *int64 `json:"end_user_budget_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	EndUserBudgetUsd *string `json:"end_user_budget_usd,omitzero"`

	// Days and months in UTC. Of no use without such a budget.
	EndUserBudgetWindow *string `json:"end_user_budget_window,omitzero"`

	// It ends then, and before that when the key that made it ends.
	ExpiresInSeconds *int64 `json:"expires_in_seconds,omitzero"`

	// Of those that the key may use; null is all of them, as they are then.
	Models []string `json:"models,omitzero"`

	// Where its requests may run, of where the key's may; null is all of that, as it is then.
	Tiers []string `json:"tiers,omitzero"`

	// null: as many as the key may.
	RequestsPerMinute *int64 `json:"requests_per_minute,omitzero"`

	InputTokensPerMinute *int64 `json:"input_tokens_per_minute,omitzero"`

	OutputTokensPerMinute *int64 `json:"output_tokens_per_minute,omitzero"`

	// At once.
	ConcurrentRequests *int64 `json:"concurrent_requests,omitzero"`
}

type CreatedEndUserToken struct {
	ID string `json:"id"`

	Object string `json:"object"`

	EndUserID string `json:"end_user_id"`

	// The key that made it.
	APIKeyID string `json:"api_key_id"`

	ProjectID string `json:"project_id"`

	// `key_closed`: the key that made it opens nothing, and so neither does it.
	State string `json:"state"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	// Unix seconds.
	ExpiresAt int64 `json:"expires_at"`

	RevokedAt *int64 `json:"revoked_at"`

	BudgetNanoUsd int64 `json:"budget_nano_usd"`

	// Of all tokens of the end user in a window; null: it is held to none.
	EndUserBudgetNanoUsd *int64 `json:"end_user_budget_nano_usd"`

	EndUserBudgetWindow *string `json:"end_user_budget_window"`

	SpentNanoUsd int64 `json:"spent_nano_usd"`

	// By requests that run.
	HeldNanoUsd int64 `json:"held_nano_usd"`

	// Neither spent nor held.
	RemainingNanoUsd int64 `json:"remaining_nano_usd"`

	Models []string `json:"models"`

	Tiers []string `json:"tiers"`

	RequestsPerMinute *int64 `json:"requests_per_minute"`

	InputTokensPerMinute *int64 `json:"input_tokens_per_minute"`

	OutputTokensPerMinute *int64 `json:"output_tokens_per_minute"`

	ConcurrentRequests *int64 `json:"concurrent_requests"`

	// The token, shown this once. For a browser: `Authorization: Bearer`, as a key, for inference alone.
	Token string `json:"token"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CreatedEndUserToken) setMeta(meta Meta) { a.ResponseMeta = meta }

type EndUserTokenList struct {
	Object string `json:"object"`

	Data []EndUserToken `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *EndUserTokenList) setMeta(meta Meta) { a.ResponseMeta = meta }

type EndUserToken struct {
	ID string `json:"id"`

	Object string `json:"object"`

	EndUserID string `json:"end_user_id"`

	// The key that made it.
	APIKeyID string `json:"api_key_id"`

	ProjectID string `json:"project_id"`

	// `key_closed`: the key that made it opens nothing, and so neither does it.
	State string `json:"state"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	// Unix seconds.
	ExpiresAt int64 `json:"expires_at"`

	RevokedAt *int64 `json:"revoked_at"`

	BudgetNanoUsd int64 `json:"budget_nano_usd"`

	// Of all tokens of the end user in a window; null: it is held to none.
	EndUserBudgetNanoUsd *int64 `json:"end_user_budget_nano_usd"`

	EndUserBudgetWindow *string `json:"end_user_budget_window"`

	SpentNanoUsd int64 `json:"spent_nano_usd"`

	// By requests that run.
	HeldNanoUsd int64 `json:"held_nano_usd"`

	// Neither spent nor held.
	RemainingNanoUsd int64 `json:"remaining_nano_usd"`

	Models []string `json:"models"`

	Tiers []string `json:"tiers"`

	RequestsPerMinute *int64 `json:"requests_per_minute"`

	InputTokensPerMinute *int64 `json:"input_tokens_per_minute"`

	OutputTokensPerMinute *int64 `json:"output_tokens_per_minute"`

	ConcurrentRequests *int64 `json:"concurrent_requests"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *EndUserToken) setMeta(meta Meta) { a.ResponseMeta = meta }

type RevokeEndUserRequest struct {
	EndUserID string `json:"end_user_id"`
}

type RevokedEndUser struct {
	Object string `json:"object"`

	// Tokens that had not ended, and have now.
	Revoked int64 `json:"revoked"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *RevokedEndUser) setMeta(meta Meta) { a.ResponseMeta = meta }

type InvoiceList struct {
	Object string `json:"object"`

	Data []Invoice `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *InvoiceList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Invoice struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Kind string `json:"kind"`

	// Without gaps; null of a draft.
	Number *string `json:"number"`

	Status string `json:"status"`

	PeriodStart int64 `json:"period_start"`

	// Not included.
	PeriodEnd int64 `json:"period_end"`

	// Of a credit note: its invoice.
	Corrects *string `json:"corrects"`

	// The ledger's entries that it covers.
	Ledger InvoiceLedger `json:"ledger"`

	Organization InvoiceOrganization `json:"organization"`

	BilledTo InvoiceBilledTo `json:"billed_to"`

	IssuedAt *int64 `json:"issued_at"`

	// Paid or void since.
	SettledAt *int64 `json:"settled_at"`

	PaymentRef *string `json:"payment_ref"`

	Amounts InvoiceAmounts `json:"amounts"`

	// On its way to Stripe; null: it is not sent there.
	Delivery *InvoiceDelivery `json:"delivery"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Invoice) setMeta(meta Meta) { a.ResponseMeta = meta }

// The ledger's entries that it covers.
type InvoiceLedger struct {
	FirstSequence int64 `json:"first_sequence"`

	LastSequence int64 `json:"last_sequence"`
}

type InvoiceOrganization struct {
	ID string `json:"id"`

	Name string `json:"name"`
}

type InvoiceBilledTo struct {
	Name string `json:"name"`

	AddressLines []string `json:"address_lines"`

	Email string `json:"email"`

	TaxID string `json:"tax_id"`

	Taxes []InvoiceBilledToTaxesItem `json:"taxes"`

	StripeCustomerID *string `json:"stripe_customer_id"`
}

type InvoiceBilledToTaxesItem struct {
	Name string `json:"name"`

	RatePercent string `json:"rate_percent"`

	ID string `json:"id"`
}

type InvoiceAmounts struct {
	// What the ledger charged in the period.
	ChargesNanoUsd string `json:"charges_nano_usd"`

	// Whole nano-USD (1e-9 USD), in decimal.
	RefundsNanoUsd string `json:"refunds_nano_usd"`

	// Of plans, less what went back of them.
	FeesNanoUsd string `json:"fees_nano_usd"`

	// What of the charges a plan included.
	IncludedNanoUsd string `json:"included_nano_usd"`

	// Charges of requests that began when nothing included was left.
	OverageNanoUsd string `json:"overage_nano_usd"`

	// Charges and fees, less refunds.
	SubtotalNanoUsd string `json:"subtotal_nano_usd"`

	Taxes []InvoiceAmountsTaxesItem `json:"taxes"`

	// Whole nano-USD (1e-9 USD), in decimal.
	TaxNanoUsd string `json:"tax_nano_usd"`

	// What credits, payments and what a plan includes have paid of the charges.
	CreditsAppliedNanoUsd string `json:"credits_applied_nano_usd"`

	// Owed beyond the charges: an invoice that was voided, a payment taken back.
	BroughtForwardNanoUsd string `json:"brought_forward_nano_usd"`

	// Whole nano-USD (1e-9 USD), in decimal.
	NetDueNanoUsd string `json:"net_due_nano_usd"`

	// What cents left over on the invoice before.
	CarriedNanoUsd string `json:"carried_nano_usd"`

	// What makes whole cents of it; the next invoice takes it back.
	RoundingNanoUsd string `json:"rounding_nano_usd"`

	// What is to be paid, in dollars and cents: "12.34".
	DueUsd string `json:"due_usd"`
}

type InvoiceAmountsTaxesItem struct {
	Name string `json:"name"`

	RatePercent string `json:"rate_percent"`

	ID string `json:"id"`

	// Whole nano-USD (1e-9 USD), in decimal.
	AmountNanoUsd string `json:"amount_nano_usd"`
}

type InvoiceDelivery struct {
	State string `json:"state"`

	Attempts int64 `json:"attempts"`

	NextAt *int64 `json:"next_at"`

	ExternalID *string `json:"external_id"`

	Fault *string `json:"fault"`
}

type InvoiceWithLines struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Kind string `json:"kind"`

	// Without gaps; null of a draft.
	Number *string `json:"number"`

	Status string `json:"status"`

	PeriodStart int64 `json:"period_start"`

	// Not included.
	PeriodEnd int64 `json:"period_end"`

	// Of a credit note: its invoice.
	Corrects *string `json:"corrects"`

	// The ledger's entries that it covers.
	Ledger InvoiceWithLinesLedger `json:"ledger"`

	Organization InvoiceWithLinesOrganization `json:"organization"`

	BilledTo InvoiceWithLinesBilledTo `json:"billed_to"`

	IssuedAt *int64 `json:"issued_at"`

	// Paid or void since.
	SettledAt *int64 `json:"settled_at"`

	PaymentRef *string `json:"payment_ref"`

	Amounts InvoiceWithLinesAmounts `json:"amounts"`

	// On its way to Stripe; null: it is not sent there.
	Delivery *InvoiceWithLinesDelivery `json:"delivery"`

	// Their sum is the charges. An adjustment is what rounding each request by itself, and holds that did not cover a request, make of the lines before it.
	Lines []InvoiceWithLinesLinesItem `json:"lines"`

	// Fees of plans. Their sum is the fees.
	PlanLines []InvoiceWithLinesPlanLinesItem `json:"plan_lines"`

	// Of a credit note: what was given back of which request.
	Refunds []InvoiceWithLinesRefundsItem `json:"refunds"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *InvoiceWithLines) setMeta(meta Meta) { a.ResponseMeta = meta }

// The ledger's entries that it covers.
type InvoiceWithLinesLedger struct {
	FirstSequence int64 `json:"first_sequence"`

	LastSequence int64 `json:"last_sequence"`
}

type InvoiceWithLinesOrganization struct {
	ID string `json:"id"`

	Name string `json:"name"`
}

type InvoiceWithLinesBilledTo struct {
	Name string `json:"name"`

	AddressLines []string `json:"address_lines"`

	Email string `json:"email"`

	TaxID string `json:"tax_id"`

	Taxes []InvoiceWithLinesBilledToTaxesItem `json:"taxes"`

	StripeCustomerID *string `json:"stripe_customer_id"`
}

type InvoiceWithLinesBilledToTaxesItem struct {
	Name string `json:"name"`

	RatePercent string `json:"rate_percent"`

	ID string `json:"id"`
}

type InvoiceWithLinesAmounts struct {
	// What the ledger charged in the period.
	ChargesNanoUsd string `json:"charges_nano_usd"`

	// Whole nano-USD (1e-9 USD), in decimal.
	RefundsNanoUsd string `json:"refunds_nano_usd"`

	// Of plans, less what went back of them.
	FeesNanoUsd string `json:"fees_nano_usd"`

	// What of the charges a plan included.
	IncludedNanoUsd string `json:"included_nano_usd"`

	// Charges of requests that began when nothing included was left.
	OverageNanoUsd string `json:"overage_nano_usd"`

	// Charges and fees, less refunds.
	SubtotalNanoUsd string `json:"subtotal_nano_usd"`

	Taxes []InvoiceWithLinesAmountsTaxesItem `json:"taxes"`

	// Whole nano-USD (1e-9 USD), in decimal.
	TaxNanoUsd string `json:"tax_nano_usd"`

	// What credits, payments and what a plan includes have paid of the charges.
	CreditsAppliedNanoUsd string `json:"credits_applied_nano_usd"`

	// Owed beyond the charges: an invoice that was voided, a payment taken back.
	BroughtForwardNanoUsd string `json:"brought_forward_nano_usd"`

	// Whole nano-USD (1e-9 USD), in decimal.
	NetDueNanoUsd string `json:"net_due_nano_usd"`

	// What cents left over on the invoice before.
	CarriedNanoUsd string `json:"carried_nano_usd"`

	// What makes whole cents of it; the next invoice takes it back.
	RoundingNanoUsd string `json:"rounding_nano_usd"`

	// What is to be paid, in dollars and cents: "12.34".
	DueUsd string `json:"due_usd"`
}

type InvoiceWithLinesAmountsTaxesItem struct {
	Name string `json:"name"`

	RatePercent string `json:"rate_percent"`

	ID string `json:"id"`

	// Whole nano-USD (1e-9 USD), in decimal.
	AmountNanoUsd string `json:"amount_nano_usd"`
}

type InvoiceWithLinesDelivery struct {
	State string `json:"state"`

	Attempts int64 `json:"attempts"`

	NextAt *int64 `json:"next_at"`

	ExternalID *string `json:"external_id"`

	Fault *string `json:"fault"`
}

type InvoiceWithLinesLinesItem struct {
	Model string `json:"model"`

	Operation string `json:"operation"`

	PriceVersion int64 `json:"price_version"`

	PromptTokensAbove *int64 `json:"prompt_tokens_above"`

	ServiceTier string `json:"service_tier"`

	// Off what the rates say; below 0 where a service tier costs more.
	DiscountPercent int64 `json:"discount_percent"`

	// Of requests beyond what a plan includes: the percentage that they pay.
	OveragePercent *int64 `json:"overage_percent"`

	LineClass string `json:"line_class"`

	// Tokens, requests, or microseconds of the device.
	Quantity string `json:"quantity"`

	// For a million tokens, for a request, or for a second.
	RateNanoUsd int64 `json:"rate_nano_usd"`

	// Whole nano-USD (1e-9 USD), in decimal.
	AmountNanoUsd string `json:"amount_nano_usd"`
}

type InvoiceWithLinesPlanLinesItem struct {
	Plan string `json:"plan"`

	PlanVersion int64 `json:"plan_version"`

	Name string `json:"name"`

	PeriodStart int64 `json:"period_start"`

	// Not included.
	PeriodEnd int64 `json:"period_end"`

	// Below zero: the plan changed, and the rest of its fee goes back.
	AmountNanoUsd string `json:"amount_nano_usd"`
}

type InvoiceWithLinesRefundsItem struct {
	RequestID string `json:"request_id"`

	// Whole nano-USD (1e-9 USD), in decimal.
	AmountNanoUsd string `json:"amount_nano_usd"`
}

type WidgetUsage struct {
	Object string `json:"object"`

	// Every day, oldest first; `start_time` in Unix seconds.
	Days []WidgetUsageDaysItem `json:"days"`

	Total WidgetUsageTotal `json:"total"`

	// When the token ends, in Unix seconds.
	ExpiresAt int64 `json:"expires_at"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *WidgetUsage) setMeta(meta Meta) { a.ResponseMeta = meta }

type WidgetUsageDaysItem struct {
	StartTime int64 `json:"start_time"`

	Requests int64 `json:"requests"`

	InputTokens int64 `json:"input_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	// null: the token does not show it.
	CostNanoUsd *int64 `json:"cost_nano_usd"`
}

type WidgetUsageTotal struct {
	Requests int64 `json:"requests"`

	InputTokens int64 `json:"input_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	// null: the token does not show it.
	CostNanoUsd *int64 `json:"cost_nano_usd"`
}

type EraseOrganizationRequest struct {
	// The organization's id once more, to confirm what is meant.
	OrganizationID string `json:"organization_id"`
}

type OrganizationErasure struct {
	Object string `json:"object"`

	Statement OrganizationErasureStatement `json:"statement"`

	// The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json.
	SignedStatement string `json:"signed_statement"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *OrganizationErasure) setMeta(meta Meta) { a.ResponseMeta = meta }

type OrganizationErasureStatement struct {
	OrganizationID string `json:"organization_id"`

	// Unix seconds.
	BegunAt int64 `json:"begun_at"`

	// Unix seconds.
	ErasedAt int64 `json:"erased_at"`

	// How many of each kind, and a SHA-256 over their ids, sorted, with a line break between them: the ids are in the export of before.
	Erased []OrganizationErasureStatementErasedItem `json:"erased"`

	// And why.
	Kept []string `json:"kept"`

	InvoicesKept int64 `json:"invoices_kept"`

	AuditLinesKept int64 `json:"audit_lines_kept"`

	// Its newest entry after the erasure: the chain is what it was.
	Ledger *OrganizationErasureStatementLedger `json:"ledger"`
}

type OrganizationErasureStatementErasedItem struct {
	Kind string `json:"kind"`

	Count int64 `json:"count"`

	Sha256 string `json:"sha256"`
}

type OrganizationErasureStatementLedger struct {
	Sequence int64 `json:"sequence"`

	Hash string `json:"hash"`
}

type OrganizationList struct {
	Object string `json:"object"`

	Data []OrganizationEntry `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *OrganizationList) setMeta(meta Meta) { a.ResponseMeta = meta }

type OrganizationEntry struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	CreatedAt int64 `json:"created_at"`
}

type CreateOrganizationRequest struct {
	Name string `json:"name"`

	// First credit grant.
	CreditNanoUsd *int64 `json:"credit_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	CreditUsd *string `json:"credit_usd,omitzero"`

	RequestsPerMinute *int64 `json:"requests_per_minute,omitzero"`

	ConcurrentRequests *int64 `json:"concurrent_requests,omitzero"`
}

type Organization struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	CreatedAt int64 `json:"created_at"`

	Balance Balance `json:"balance"`

	// How far below zero the balance may go.
	CreditLimitNanoUsd int64 `json:"credit_limit_nano_usd"`

	Limits OrganizationLimits `json:"limits"`

	OpenHolds int64 `json:"open_holds"`

	// Why its keys open nothing; empty when they do. Oldest first.
	Suspensions []Suspension `json:"suspensions"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Organization) setMeta(meta Meta) { a.ResponseMeta = meta }

type Balance struct {
	// Credits granted less charges.
	PostedNanoUsd int64 `json:"posted_nano_usd"`

	// Set aside for requests that are still running.
	HeldNanoUsd int64 `json:"held_nano_usd"`

	// What a new request can use: posted less held, plus the credit limit.
	AvailableNanoUsd int64 `json:"available_nano_usd"`
}

type OrganizationLimits struct {
	RequestsPerMinute *int64 `json:"requests_per_minute"`

	ConcurrentRequests *int64 `json:"concurrent_requests"`
}

type Suspension struct {
	// A sentence for the organization: its members and its keys' callers read it.
	Reason string `json:"reason"`

	// Unix seconds.
	SinceAt int64 `json:"since_at"`
}

type SuspendRequest struct {
	// A sentence for the organization: its members and its keys' callers read it.
	Reason string `json:"reason"`
}

type ResumeRequest struct {
	// The reason that has gone; null is all. The last one's going opens the keys.
	Reason *string `json:"reason,omitzero"`
}

type UsageRecordList struct {
	Object string `json:"object"`

	Data []UsageRecord `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *UsageRecordList) setMeta(meta Meta) { a.ResponseMeta = meta }

type UsageRecord struct {
	// The request id, as in the x-request-id header.
	ID string `json:"id"`

	Object string `json:"object"`

	// Place in the organization's ledger.
	Sequence int64 `json:"sequence"`

	APIKeyID string `json:"api_key_id"`

	ProjectID string `json:"project_id"`

	UserID *string `json:"user_id"`

	// The customer's own customer, where a token of one asked; null: the key itself.
	EndUserID *string `json:"end_user_id"`

	EndUserTokenID *string `json:"end_user_token_id"`

	Model string `json:"model"`

	// `chat.completions`, `completions`, `messages`, `responses`.
	Operation string `json:"operation"`

	Streamed bool `json:"streamed"`

	// How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran.
	Outcome string `json:"outcome"`

	// The deployment that answered; null of before it was kept.
	DeploymentID *string `json:"deployment_id"`

	// Of that deployment; null of before it was kept.
	Tier *string `json:"tier"`

	// What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, the response `cache`, out of which the answer came and nothing ran, what the edge's `relay` counted, the account's last `checkpoint`, or `none`.
	MeasuredBy string `json:"measured_by"`

	// Of what another company measured: its figures beside ours. Absent elsewhere.
	ProviderCheck *ProviderCheck `json:"provider_check,omitzero"`

	// How its deployments were chosen; null of before it was kept.
	Decision *RoutingDecision `json:"decision"`

	// Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there.
	Continuations []UsageRecordContinuationsItem `json:"continuations"`

	PromptTokens int64 `json:"prompt_tokens"`

	CachedTokens int64 `json:"cached_tokens"`

	CompletionTokens int64 `json:"completion_tokens"`

	ChargeNanoUsd int64 `json:"charge_nano_usd"`

	ChargeParts ChargeParts `json:"charge_parts"`

	// What a plan included of the charge.
	IncludedNanoUsd int64 `json:"included_nano_usd"`

	// Of a request that began when nothing was left of what a plan includes: the percentage of the price that it pays.
	OveragePercent *int64 `json:"overage_percent"`

	// That it had where it was answered.
	ServiceTier string `json:"service_tier"`

	PriceVersion int64 `json:"price_version"`

	// What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended.
	LimitedBy *string `json:"limited_by"`

	// Unix milliseconds.
	StartedAtMs int64 `json:"started_at_ms"`

	// Unix milliseconds.
	BookedAtMs int64 `json:"booked_at_ms"`

	QueueMs float64 `json:"queue_ms"`

	PrefillMs float64 `json:"prefill_ms"`

	DecodeMs float64 `json:"decode_ms"`

	DeviceMs float64 `json:"device_ms"`
}

type UsageRecordContinuationsItem struct {
	Attempt int64 `json:"attempt"`

	CompletionTokens int64 `json:"completion_tokens"`
}

// What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order.
type ChargeParts struct {
	UncachedInputNanoUsd int64 `json:"uncached_input_nano_usd"`

	CachedInputNanoUsd int64 `json:"cached_input_nano_usd"`

	OutputNanoUsd int64 `json:"output_nano_usd"`

	// For requests themselves, and for device time.
	OtherNanoUsd int64 `json:"other_nano_usd"`

	// Of before it was told apart.
	UnknownNanoUsd int64 `json:"unknown_nano_usd"`
}

type UsageTotalsPage struct {
	Object string `json:"object"`

	Data []UsageTotalsPageDataItem `json:"data"`

	HasMore bool `json:"has_more"`

	NextPage *string `json:"next_page"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *UsageTotalsPage) setMeta(meta Meta) { a.ResponseMeta = meta }

type UsageTotalsPageDataItem struct {
	Object string `json:"object"`

	// Unix seconds, inclusive.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive.
	EndTime int64 `json:"end_time"`

	Results []UsageTotalsPageDataItemResultsItem `json:"results"`
}

type UsageTotalsPageDataItemResultsItem struct {
	Object string `json:"object"`

	NumModelRequests int64 `json:"num_model_requests"`

	InputTokens int64 `json:"input_tokens"`

	InputCachedTokens int64 `json:"input_cached_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	// Exact.
	AmountNanoUsd int64 `json:"amount_nano_usd"`

	AmountParts ChargeParts `json:"amount_parts"`

	ProjectID *string `json:"project_id"`

	UserID *string `json:"user_id"`

	APIKeyID *string `json:"api_key_id"`

	Model *string `json:"model"`

	// When grouped by it; empty of requests from before it was kept.
	DeploymentID *string `json:"deployment_id"`

	// `gpu`, `provider` or `edge`, when grouped by it; empty as above.
	Tier *string `json:"tier"`

	// When grouped by it; empty as above.
	ServiceTier *string `json:"service_tier"`
}

type AssignPlanRequest struct {
	// null: no plan from then on.
	Plan *string `json:"plan"`

	// null: the newest.
	Version *int64 `json:"version,omitzero"`

	// Unix seconds from which it is in force; null, or a time that has passed, is now. What was to begin then or later is replaced.
	StartsAt *int64 `json:"starts_at,omitzero"`
}

type RequestCost struct {
	Object string `json:"object"`

	IsEstimate bool `json:"is_estimate"`

	ID string `json:"id"`

	DeviceID *string `json:"device_id"`

	// Microseconds in decimal.
	DeviceUs string `json:"device_us"`

	// nano-USD in decimal.
	PrefillCostNanoUsd string `json:"prefill_cost_nano_usd"`

	// nano-USD in decimal.
	DecodeCostNanoUsd string `json:"decode_cost_nano_usd"`

	// Its share of the device's idle time in the hour in which it was booked.
	IdleCostNanoUsd string `json:"idle_cost_nano_usd"`

	// nano-USD in decimal.
	ProviderCostNanoUsd string `json:"provider_cost_nano_usd"`

	// nano-USD in decimal.
	CostNanoUsd string `json:"cost_nano_usd"`

	// nano-USD in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// nano-USD in decimal.
	MarginNanoUsd string `json:"margin_nano_usd"`

	// Of the device in that hour.
	Utilisation *float64 `json:"utilisation"`

	// What the device drew for its own share of the time, to a thousandth, without idle time; null where nobody said what it draws.
	EnergyJoules *float64 `json:"energy_joules"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *RequestCost) setMeta(meta Meta) { a.ResponseMeta = meta }

type CostedRoute struct {
	Object string `json:"object"`

	// Of the first candidate.
	Model string `json:"model"`

	Deployment string `json:"deployment"`

	Reason string `json:"reason"`

	CatalogVersion int64 `json:"catalog_version"`

	// With it, this question has this answer again.
	Seed int64 `json:"seed"`

	// In the order in which they would be tried.
	Candidates []CostedRouteCandidatesItem `json:"candidates"`

	// What `auto` chose by; null where it was not asked for.
	Auto *AutoRecord `json:"auto"`

	// null where no model would be tried before another.
	Cascade *AutoCascade `json:"cascade"`

	// The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named.
	NamedRoute *CostedRouteNamedRoute `json:"named_route"`

	// By the pool's figures, which are seconds old.
	Wait CostedRouteWait `json:"wait"`

	// Models, and deployments as `model/id`, that could not be: at most 32.
	LeftOut []CostedRouteLeftOutItem `json:"left_out"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CostedRoute) setMeta(meta Meta) { a.ResponseMeta = meta }

type CostedRouteCandidatesItem struct {
	Model string `json:"model"`

	Deployment string `json:"deployment"`

	// Of its target.
	Kind string `json:"kind"`

	Reason string `json:"reason"`

	// Of a choice.
	MaxTokens int64 `json:"max_tokens"`

	// That it would have there: other companies have none.
	ServiceTier string `json:"service_tier"`

	Price CostedRouteCandidatesItemPrice `json:"price"`

	// Without device time.
	MaxCostNanoUsd int64 `json:"max_cost_nano_usd"`

	// `calls`: by what another company asks for tokens and requests; `device`: by the time that its worker's rates give at the price of its device; null: nobody said, or the worker has no rates yet.
	CostBasis *string `json:"cost_basis"`

	// What a request of so many tokens would cost to run there at most, without what is cached, idle time and prices by the second. null: not known.
	CostNanoUsd *int64 `json:"cost_nano_usd"`
}

type CostedRouteCandidatesItemPrice struct {
	Version int64 `json:"version"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []CostedRouteCandidatesItemPriceTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`
}

type CostedRouteCandidatesItemPriceTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

// The route that chose the models, and the nodes that were passed.
type CostedRouteNamedRoute struct {
	Name string `json:"name"`

	Version int64 `json:"version"`

	Nodes []string `json:"nodes"`

	// What its conditions may have asked, beside what is here.
	Facts *CostedRouteNamedRouteFacts `json:"facts,omitzero"`

	// What the nodes that count saw, of those that were passed.
	Counted []CostedRouteNamedRouteCountedItem `json:"counted,omitzero"`
}

type CostedRouteNamedRouteFacts struct {
	Tools bool `json:"tools"`

	Schema bool `json:"schema"`
}

type CostedRouteNamedRouteCountedItem struct {
	Node string `json:"node"`

	// false: the request went on along if_exceeded.
	IsWithin bool `json:"is_within"`

	// In the node's own unit, as all figures here.
	Used int64 `json:"used"`

	// What running requests may come to use.
	Held int64 `json:"held"`

	Limit int64 `json:"limit"`
}

// By the pool's figures, which are seconds old.
type CostedRouteWait struct {
	// How long it would wait now at the first candidate. null: that is of no pool, and does not say.
	ExpectedMs *int64 `json:"expected_ms"`

	// No worker would begin it in time: it would be 429 `no_capacity`.
	IsRefused bool `json:"is_refused"`

	// null: it is not refused.
	RetryAfterMs *int64 `json:"retry_after_ms"`
}

type CostedRouteLeftOutItem struct {
	Name string `json:"name"`

	Why string `json:"why"`
}

type Reconciliation struct {
	Object string `json:"object"`

	IsBalanced bool `json:"is_balanced"`

	PostedNanoUsd int64 `json:"posted_nano_usd"`

	// Sum of the ledger's entries on the customer account.
	LedgerNanoUsd int64 `json:"ledger_nano_usd"`

	HeldNanoUsd int64 `json:"held_nano_usd"`

	// Sum of the open holds.
	OpenHoldsNanoUsd int64 `json:"open_holds_nano_usd"`

	OpenHolds int64 `json:"open_holds"`

	// What the live credits have left.
	CreditsNanoUsd int64 `json:"credits_nano_usd"`

	// What plans have included in all: granted less used and lapsed is left. In decimal.
	Plan ReconciliationPlan `json:"plan"`

	Entries int64 `json:"entries"`

	// Every entry's hash follows from the one before.
	IsChainIntact bool `json:"is_chain_intact"`

	// Receipts that came after a request was settled another way.
	LateReceipts int64 `json:"late_receipts"`

	// Ended requests by what measured them.
	MeasuredBy ReconciliationMeasuredBy `json:"measured_by"`

	// Minutes, hours and days against the ledger.
	Rollups ReconciliationRollups `json:"rollups"`

	// The database's copy against the account's hours.
	Database ReconciliationDatabase `json:"database"`

	// The ledger as it was written to R2.
	Archive ReconciliationArchive `json:"archive"`

	// Journals of the workers, as far back as they go, against the ledger.
	Workers []ReconciliationWorkersItem `json:"workers"`

	UnexplainedCount int64 `json:"unexplained_count"`

	// At most 100, a sentence each.
	Unexplained []string `json:"unexplained"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Reconciliation) setMeta(meta Meta) { a.ResponseMeta = meta }

// What plans have included in all: granted less used and lapsed is left. In decimal.
type ReconciliationPlan struct {
	GrantedNanoUsd string `json:"granted_nano_usd"`

	UsedNanoUsd string `json:"used_nano_usd"`

	LapsedNanoUsd string `json:"lapsed_nano_usd"`

	LeftNanoUsd string `json:"left_nano_usd"`
}

// Ended requests by what measured them.
type ReconciliationMeasuredBy struct {
	Receipt int64 `json:"receipt"`

	Provider int64 `json:"provider"`

	Cache int64 `json:"cache"`

	Relay int64 `json:"relay"`

	Checkpoint int64 `json:"checkpoint"`

	None int64 `json:"none"`
}

// Minutes, hours and days against the ledger.
type ReconciliationRollups struct {
	Rows int64 `json:"rows"`

	Differing int64 `json:"differing"`
}

// The database's copy against the account's hours.
type ReconciliationDatabase struct {
	Rows int64 `json:"rows"`

	Pending int64 `json:"pending"`

	Differing int64 `json:"differing"`
}

// The ledger as it was written to R2.
type ReconciliationArchive struct {
	Objects int64 `json:"objects"`

	Entries int64 `json:"entries"`

	Pending int64 `json:"pending"`
}

type ReconciliationWorkersItem struct {
	URL string `json:"url"`

	IsReached bool `json:"is_reached"`

	Receipts int64 `json:"receipts"`

	Matched int64 `json:"matched"`

	// Of requests that are not ended yet, or on their way to the books.
	Pending int64 `json:"pending"`

	// Booked as what they added after the end.
	Late int64 `json:"late"`

	// Of its journal. What they said is not known.
	DamagedLines int64 `json:"damaged_lines"`
}

type ClockCorrection struct {
	Object string `json:"object"`

	// Unix milliseconds, by the account's clock.
	NowMs int64 `json:"now_ms"`

	// Ledger entries that were booked at times to come, and count now.
	RedatedEntries int64 `json:"redated_entries"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ClockCorrection) setMeta(meta Meta) { a.ResponseMeta = meta }

type GrantCreditRequest struct {
	AmountNanoUsd *int64 `json:"amount_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	AmountUsd *string `json:"amount_usd,omitzero"`

	// The payment's own id. The same reference is granted once, however often it is sent.
	ExternalRef string `json:"external_ref"`

	Source *string `json:"source,omitzero"`

	// Lower is used first.
	Priority *int64 `json:"priority,omitzero"`

	// Unix seconds; null is never.
	ExpiresAt *int64 `json:"expires_at,omitzero"`

	Note *string `json:"note,omitzero"`
}

type Booking struct {
	Object string `json:"object"`

	IsNew bool `json:"is_new"`

	Balance Balance `json:"balance"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Booking) setMeta(meta Meta) { a.ResponseMeta = meta }

type CreditList struct {
	Object string `json:"object"`

	Data []Credit `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CreditList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Credit struct {
	ID string `json:"id"`

	Object string `json:"object"`

	AmountNanoUsd int64 `json:"amount_nano_usd"`

	RemainingNanoUsd int64 `json:"remaining_nano_usd"`

	Priority int64 `json:"priority"`

	ExpiresAt *int64 `json:"expires_at"`
}

type RefundRequest struct {
	RequestID string `json:"request_id"`

	// null: all that is left of the charge.
	AmountNanoUsd *int64 `json:"amount_nano_usd,omitzero"`

	AmountUsd *string `json:"amount_usd,omitzero"`

	// Tells several refunds of one request apart.
	ExternalRef *string `json:"external_ref,omitzero"`

	Note *string `json:"note,omitzero"`
}

type CorrectionRequest struct {
	// Above zero gives, below zero takes.
	AmountNanoUsd *int64 `json:"amount_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	AmountUsd *string `json:"amount_usd,omitzero"`

	ExternalRef string `json:"external_ref"`

	// A payment that was taken back: may leave the account owing.
	Dispute *bool `json:"dispute,omitzero"`

	Note string `json:"note"`
}

type CreditLimitRequest struct {
	CreditLimitNanoUsd *int64 `json:"credit_limit_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	CreditLimitUsd *string `json:"credit_limit_usd,omitzero"`
}

type BillingProfile struct {
	Object string `json:"object"`

	Name string `json:"name"`

	AddressLines []string `json:"address_lines"`

	Email string `json:"email"`

	TaxID string `json:"tax_id"`

	Taxes []BillingProfileTaxesItem `json:"taxes"`

	StripeCustomerID *string `json:"stripe_customer_id"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *BillingProfile) setMeta(meta Meta) { a.ResponseMeta = meta }

type BillingProfileTaxesItem struct {
	Name string `json:"name"`

	RatePercent string `json:"rate_percent"`

	ID string `json:"id"`
}

type PutBillingProfileRequest struct {
	Name string `json:"name"`

	AddressLines []string `json:"address_lines,omitzero"`

	Email *string `json:"email,omitzero"`

	// The customer's own number with a tax office.
	TaxID *string `json:"tax_id,omitzero"`
}

type PutBillingTermsRequest struct {
	Taxes []PutBillingTermsRequestTaxesItem `json:"taxes,omitzero"`

	// To whom Stripe sends the invoices; null is nobody.
	StripeCustomerID *string `json:"stripe_customer_id,omitzero"`
}

type PutBillingTermsRequestTaxesItem struct {
	Name string `json:"name"`

	RatePercent string `json:"rate_percent"`

	// The number under which it is paid.
	ID *string `json:"id,omitzero"`
}

type PayInvoiceRequest struct {
	// The payment's own id.
	ExternalRef string `json:"external_ref"`
}

type CreateProjectRequest struct {
	Name string `json:"name"`

	// The models that its keys may use, whatever a key says; null is every one.
	Models []string `json:"models,omitzero"`

	// Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere.
	Tiers []string `json:"tiers,omitzero"`
}

type Project struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	CreatedAt int64 `json:"created_at"`

	Status string `json:"status"`

	ArchivedAt *int64 `json:"archived_at"`

	Models []string `json:"models"`

	Tiers []string `json:"tiers"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Project) setMeta(meta Meta) { a.ResponseMeta = meta }

type ProjectList struct {
	Object string `json:"object"`

	Data []Project `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ProjectList) setMeta(meta Meta) { a.ResponseMeta = meta }

type ChangeProjectRequest struct {
	Name *string `json:"name,omitzero"`

	Archived *bool `json:"archived,omitzero"`

	// The models that its keys may use, whatever a key says; null is every one.
	Models []string `json:"models,omitzero"`

	// Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere.
	Tiers []string `json:"tiers,omitzero"`
}

type CreateKeyRequest struct {
	Name string `json:"name"`

	ProjectID *string `json:"project_id,omitzero"`

	// A user key belongs to a member, and is revoked when they leave.
	Kind *string `json:"kind,omitzero"`

	// Whose user key; null is the caller's own.
	UserID *string `json:"user_id,omitzero"`

	// What the key may call; null is everything, for a user key as far as its holder's role goes.
	Scopes []string `json:"scopes,omitzero"`

	// The models it may use; null is every one.
	Models []string `json:"models,omitzero"`

	// Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere.
	Tiers []string `json:"tiers,omitzero"`

	// IPv4 and IPv6 addresses and CIDR ranges; null is anywhere.
	AllowedIps []string `json:"allowed_ips,omitzero"`

	// Unix seconds; null is never.
	ExpiresAt *int64 `json:"expires_at,omitzero"`
}

type CreatedApiKey struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	Kind string `json:"kind"`

	ProjectID string `json:"project_id"`

	// Whose key it is; null: a service's.
	UserID *string `json:"user_id"`

	CreatedAt int64 `json:"created_at"`

	// Unix seconds, to within a minute.
	LastUsedAt *int64 `json:"last_used_at"`

	State string `json:"state"`

	ExpiresAt *int64 `json:"expires_at"`

	RevokedAt *int64 `json:"revoked_at"`

	// The key that took its place.
	ReplacedBy *string `json:"replaced_by"`

	// Who set its terms, where that was somebody above its holder, who may then not change them.
	TermsSetBy *string `json:"terms_set_by"`

	// What the key may call; null is everything, for a user key as far as its holder's role goes.
	Scopes []string `json:"scopes"`

	Models []string `json:"models"`

	Tiers []string `json:"tiers"`

	AllowedIps []string `json:"allowed_ips"`

	// The public start of the key; it identifies, it does not open.
	Hint string `json:"hint"`

	// The key itself, shown this once and stored only as a hash.
	Key string `json:"key"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CreatedApiKey) setMeta(meta Meta) { a.ResponseMeta = meta }

type ApiKeyList struct {
	Object string `json:"object"`

	Data []ApiKey `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ApiKeyList) setMeta(meta Meta) { a.ResponseMeta = meta }

type ApiKey struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	Kind string `json:"kind"`

	ProjectID string `json:"project_id"`

	// Whose key it is; null: a service's.
	UserID *string `json:"user_id"`

	CreatedAt int64 `json:"created_at"`

	// Unix seconds, to within a minute.
	LastUsedAt *int64 `json:"last_used_at"`

	State string `json:"state"`

	ExpiresAt *int64 `json:"expires_at"`

	RevokedAt *int64 `json:"revoked_at"`

	// The key that took its place.
	ReplacedBy *string `json:"replaced_by"`

	// Who set its terms, where that was somebody above its holder, who may then not change them.
	TermsSetBy *string `json:"terms_set_by"`

	// What the key may call; null is everything, for a user key as far as its holder's role goes.
	Scopes []string `json:"scopes"`

	Models []string `json:"models"`

	Tiers []string `json:"tiers"`

	AllowedIps []string `json:"allowed_ips"`

	// The public start of the key; it identifies, it does not open.
	Hint string `json:"hint"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ApiKey) setMeta(meta Meta) { a.ResponseMeta = meta }

type ChangeKeyRequest struct {
	Name *string `json:"name,omitzero"`

	// What the key may call; null is everything, for a user key as far as its holder's role goes.
	Scopes []string `json:"scopes,omitzero"`

	// The models it may use; null is every one.
	Models []string `json:"models,omitzero"`

	// Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere.
	Tiers []string `json:"tiers,omitzero"`

	// IPv4 and IPv6 addresses and CIDR ranges; null is anywhere.
	AllowedIps []string `json:"allowed_ips,omitzero"`

	// Unix seconds; null is never.
	ExpiresAt *int64 `json:"expires_at,omitzero"`

	Disabled *bool `json:"disabled,omitzero"`
}

type RotateKeyRequest struct {
	// How long the old key still opens.
	OverlapSeconds *int64 `json:"overlap_seconds,omitzero"`
}

type CreateOrganizationEndUserTokenRequest struct {
	// The key that it is a token of, and ends with.
	APIKeyID string `json:"api_key_id"`

	// What you call your own customer. It is kept in the ledger, which is never changed: take an id that says nothing, and no address.
	EndUserID string `json:"end_user_id"`

	// What its requests may cost in all. No number of them passes it.
	BudgetNanoUsd *int64 `json:"budget_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	BudgetUsd *string `json:"budget_usd,omitzero"`

	// What all tokens of this end user may cost together in a window, those of this key and of the keys it was rotated from or to. This token is held to it; what others of theirs were charged counts, whatever they were made with.
	EndUserBudgetNanoUsd *int64 `json:"end_user_budget_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	EndUserBudgetUsd *string `json:"end_user_budget_usd,omitzero"`

	// Days and months in UTC. Of no use without such a budget.
	EndUserBudgetWindow *string `json:"end_user_budget_window,omitzero"`

	// It ends then, and before that when the key that made it ends.
	ExpiresInSeconds *int64 `json:"expires_in_seconds,omitzero"`

	// Of those that the key may use; null is all of them, as they are then.
	Models []string `json:"models,omitzero"`

	// Where its requests may run, of where the key's may; null is all of that, as it is then.
	Tiers []string `json:"tiers,omitzero"`

	// null: as many as the key may.
	RequestsPerMinute *int64 `json:"requests_per_minute,omitzero"`

	InputTokensPerMinute *int64 `json:"input_tokens_per_minute,omitzero"`

	OutputTokensPerMinute *int64 `json:"output_tokens_per_minute,omitzero"`

	// At once.
	ConcurrentRequests *int64 `json:"concurrent_requests,omitzero"`
}

type RevokeOrganizationEndUserRequest struct {
	EndUserID string `json:"end_user_id"`

	// Tokens of this key alone, and of those that it was rotated from or to.
	APIKeyID *string `json:"api_key_id,omitzero"`
}

type ProviderKeyList struct {
	Object string `json:"object"`

	Data []ProviderKey `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ProviderKeyList) setMeta(meta Meta) { a.ResponseMeta = meta }

type ProviderKey struct {
	// The provider's name.
	ID string `json:"id"`

	Object string `json:"object"`

	// As targets name it in `customer_keys`.
	Provider string `json:"provider"`

	// Its last four characters.
	Hint string `json:"hint"`

	// Id of the sealing key, for rotation.
	SealedBy string `json:"sealed_by"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ProviderKey) setMeta(meta Meta) { a.ResponseMeta = meta }

type PutProviderKeyRequest struct {
	// As the provider gave it. It is kept sealed, and never shown.
	Key string `json:"key"`
}

type ResponseCache struct {
	Object string `json:"object"`

	// `off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary.
	Mode string `json:"mode"`

	// How long an answer is kept at most. A request may ask for less.
	TtlSeconds *int64 `json:"ttl_seconds,omitzero"`

	// Kept now; those that are too old among them.
	Answers int64 `json:"answers"`

	// Of these answers, in UTF-8.
	Bytes int64 `json:"bytes"`

	// Beyond it the oldest give way.
	MaxBytes int64 `json:"max_bytes"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ResponseCache) setMeta(meta Meta) { a.ResponseMeta = meta }

type PutResponseCacheRequest struct {
	// `off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary.
	Mode string `json:"mode"`

	// How long an answer is kept at most. A request may ask for less.
	TtlSeconds *int64 `json:"ttl_seconds,omitzero"`
}

type Retention struct {
	Object string `json:"object"`

	// How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once.
	StoredResponsesDays int64 `json:"stored_responses_days"`

	// Stored now.
	StoredResponses int64 `json:"stored_responses"`

	// Of these, the items before them included.
	StoredCharacters int64 `json:"stored_characters"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Retention) setMeta(meta Meta) { a.ResponseMeta = meta }

type PutRetentionRequest struct {
	// How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once.
	StoredResponsesDays int64 `json:"stored_responses_days"`
}

type SavedChartList struct {
	Object string `json:"object"`

	Data []SavedChart `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *SavedChartList) setMeta(meta Meta) { a.ResponseMeta = meta }

type SavedChart struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	View ChartView `json:"view"`

	// Who saved it last.
	SavedBy SavedChartSavedBy `json:"saved_by"`

	// Unix seconds.
	SavedAt int64 `json:"saved_at"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *SavedChart) setMeta(meta Meta) { a.ResponseMeta = meta }

// What the explorer of usage shows, as its address has it.
type ChartView struct {
	Metric string `json:"metric"`

	Group string `json:"group"`

	Range string `json:"range"`

	// Of `dates`: the first day, of whoever looks.
	From *string `json:"from,omitzero"`

	// Of `dates`: the last day.
	To *string `json:"to,omitzero"`

	Width string `json:"width"`

	Chart string `json:"chart"`

	// Ids that commas part; absent: all.
	Organizations *string `json:"organizations,omitzero"`

	// Ids that commas part; absent: all.
	Projects *string `json:"projects,omitzero"`

	// Ids that commas part; absent: all.
	Keys *string `json:"keys,omitzero"`

	// Ids that commas part; absent: all.
	Models *string `json:"models,omitzero"`

	// Ids that commas part; absent: all.
	Deployments *string `json:"deployments,omitzero"`

	// Ids that commas part; absent: all.
	Tiers *string `json:"tiers,omitzero"`

	// Ids that commas part; absent: all.
	ServiceTiers *string `json:"service_tiers,omitzero"`
}

// Who saved it last.
type SavedChartSavedBy struct {
	Kind string `json:"kind"`

	ID string `json:"id"`
}

type SaveChartRequest struct {
	// One of the same name gives way.
	Name string `json:"name"`

	View ChartView `json:"view"`
}

type ComplianceReport struct {
	Object string `json:"object"`

	OrganizationID string `json:"organization_id"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	Access ComplianceReportAccess `json:"access"`

	Retention ComplianceReportRetention `json:"retention"`

	// Whoever may get the texts of requests, by the catalog and the policy of now.
	Processors []Processor `json:"processors"`

	Statements []string `json:"statements"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ComplianceReport) setMeta(meta Meta) { a.ResponseMeta = meta }

type ComplianceReportAccess struct {
	Members []Member `json:"members"`

	// That open something now.
	OpenKeys int64 `json:"open_keys"`

	// That can be accepted now.
	Invitations int64 `json:"invitations"`

	Roles []ComplianceReportAccessRolesItem `json:"roles"`
}

type Member struct {
	// The user's id.
	ID string `json:"id"`

	Object string `json:"object"`

	Email string `json:"email"`

	Name string `json:"name"`

	Role Role `json:"role"`

	JoinedAt int64 `json:"joined_at"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Member) setMeta(meta Meta) { a.ResponseMeta = meta }

type Role string

const RoleOwner Role = "owner"

const RoleAdmin Role = "admin"

const RoleDeveloper Role = "developer"

const RoleBilling Role = "billing"

const RoleViewer Role = "viewer"

type ComplianceReportAccessRolesItem struct {
	Role Role `json:"role"`

	Permissions []string `json:"permissions"`
}

type ComplianceReportRetention struct {
	// How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once.
	StoredResponsesDays int64 `json:"stored_responses_days"`

	StoredResponses int64 `json:"stored_responses"`

	ResponseCacheMode string `json:"response_cache_mode"`

	ResponseCacheTtlSeconds int64 `json:"response_cache_ttl_seconds"`

	CachedAnswers int64 `json:"cached_answers"`

	// How long the answer of a request with an Idempotency-Key is kept.
	IdempotentAnswersHours int64 `json:"idempotent_answers_hours"`

	// How long an answer is kept whose SDK left before it was there, for the retry that takes it. 0: not at all.
	UntakenAnswersSeconds int64 `json:"untaken_answers_seconds"`
}

type Processor struct {
	// `tidegate`: gpu-workers of the service and its edge. Others: sub-processors.
	Name string `json:"name"`

	IsSubProcessor bool `json:"is_sub_processor"`

	Deployments []ProcessorDeploymentsItem `json:"deployments"`
}

type ProcessorDeploymentsItem struct {
	Model string `json:"model"`

	DeploymentID string `json:"deployment_id"`

	Kind string `json:"kind"`

	// null: nobody said.
	Region *string `json:"region"`

	// `allow`: whoever runs it may keep what it is sent.
	DataCollection string `json:"data_collection"`

	IsUsed bool `json:"is_used"`

	// The rule of the organization's policy, or that it is disabled.
	WhyNot *string `json:"why_not"`
}

type StoredRoutingPolicy struct {
	Object string `json:"object"`

	// Rises with each change; 0: nothing was set.
	Version int64 `json:"version"`

	// No model but these; null: all.
	AllowedModels []string `json:"allowed_models,omitzero"`

	// None of these.
	DeniedModels []string `json:"denied_models,omitzero"`

	// Who asks for `from` gets `to`, which is named, judged and charged. Once.
	Rewrites []StoredRoutingPolicyRewritesItem `json:"rewrites,omitzero"`

	// No deployment but these, named as in a request's `provider`; null: all.
	Only []string `json:"only,omitzero"`

	// None of these deployments.
	Ignore []string `json:"ignore,omitzero"`

	// No deployment at another company: our gpu-workers and the edge alone.
	NeverProvider *bool `json:"never_provider,omitzero"`

	// No deployment but those that are known to be in one of these regions; null: any.
	Regions []string `json:"regions,omitzero"`

	// What a deployment may cost at most, as in a request's `provider`.
	MaxPrice *MaxPrice `json:"max_price,omitzero"`

	// No service tier but these; null: all that are sold.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them.
	NeverShadow *bool `json:"never_shadow,omitzero"`

	// `deny`: no deployment that may keep what it is sent.
	DataCollection *string `json:"data_collection,omitzero"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *StoredRoutingPolicy) setMeta(meta Meta) { a.ResponseMeta = meta }

type StoredRoutingPolicyRewritesItem struct {
	From string `json:"from"`

	To string `json:"to"`
}

// What an organization lets its requests use. A request may only narrow it.
type RoutingPolicy struct {
	// No model but these; null: all.
	AllowedModels []string `json:"allowed_models,omitzero"`

	// None of these.
	DeniedModels []string `json:"denied_models,omitzero"`

	// Who asks for `from` gets `to`, which is named, judged and charged. Once.
	Rewrites []RoutingPolicyRewritesItem `json:"rewrites,omitzero"`

	// No deployment but these, named as in a request's `provider`; null: all.
	Only []string `json:"only,omitzero"`

	// None of these deployments.
	Ignore []string `json:"ignore,omitzero"`

	// No deployment at another company: our gpu-workers and the edge alone.
	NeverProvider *bool `json:"never_provider,omitzero"`

	// No deployment but those that are known to be in one of these regions; null: any.
	Regions []string `json:"regions,omitzero"`

	// What a deployment may cost at most, as in a request's `provider`.
	MaxPrice *MaxPrice `json:"max_price,omitzero"`

	// No service tier but these; null: all that are sold.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them.
	NeverShadow *bool `json:"never_shadow,omitzero"`

	// `deny`: no deployment that may keep what it is sent.
	DataCollection *string `json:"data_collection,omitzero"`
}

type RoutingPolicyRewritesItem struct {
	From string `json:"from"`

	To string `json:"to"`
}

type NamedRouteList struct {
	Object string `json:"object"`

	Data []NamedRoute `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *NamedRouteList) setMeta(meta Meta) { a.ResponseMeta = meta }

type NamedRoute struct {
	// As a request names it: `route/name`.
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	// The version that is in force.
	Deployed int64 `json:"deployed"`

	// Oldest first; the last eight are kept.
	Versions []NamedRouteVersionsItem `json:"versions"`

	// Of the version in force: what its limits and budgets have in use.
	Counters []NamedRouteCountersItem `json:"counters"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *NamedRoute) setMeta(meta Meta) { a.ResponseMeta = meta }

type NamedRouteVersionsItem struct {
	Version int64 `json:"version"`

	Start string `json:"start"`

	Nodes []NamedRouteVersionsItemNodesItem `json:"nodes"`
}

// One of NamedRouteVersionsNodesObject, NamedRouteVersionsNodesObject2, NamedRouteVersionsNodesObject3, NamedRouteVersionsNodesObject4, NamedRouteVersionsNodesObject5, NamedRouteVersionsNodesObject6: the fields of all.
type NamedRouteVersionsItemNodesItem struct {
	ID string `json:"id"`

	Type string `json:"type"`

	If *NamedRouteVersionsItemNodesItemIf `json:"if,omitzero"`

	IfTrue *string `json:"if_true,omitzero"`

	IfFalse *string `json:"if_false,omitzero"`

	// Of API keys, each of which has always the same; together 100.
	Outputs []NamedRouteVersionsItemNodesItemOutputsItem `json:"outputs,omitzero"`

	Model *string `json:"model,omitzero"`

	// The end, or what is fallen back on.
	Next *string `json:"next,omitzero"`

	// Whose requests it counts together: all, or those of one API key.
	Per *string `json:"per,omitzero"`

	// `tokens`: of prompts and answers. While a request runs, as many as it may have at most.
	Metric *string `json:"metric,omitzero"`

	Period *string `json:"period,omitzero"`

	// The most that goes on along if_within in any stretch of the period's length.
	Value *int64 `json:"value,omitzero"`

	IfWithin *string `json:"if_within,omitzero"`

	IfExceeded *string `json:"if_exceeded,omitzero"`

	// A calendar day or month in UTC.
	Window *string `json:"window,omitzero"`

	// Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.
	CapNanoUsd *int64 `json:"cap_nano_usd,omitzero"`
}

// One of NamedRouteVersionsNodesObjectIfObject, NamedRouteVersionsNodesObjectIfObject2: the fields of all.
type NamedRouteVersionsItemNodesItemIf struct {
	Fact string `json:"fact"`

	Is *bool `json:"is,omitzero"`

	Comparison *string `json:"comparison,omitzero"`

	Value *int64 `json:"value,omitzero"`
}

type NamedRouteVersionsItemNodesItemOutputsItem struct {
	Percent int64 `json:"percent"`

	Next string `json:"next"`
}

type NamedRouteCountersItem struct {
	Node string `json:"node"`

	// Requests, tokens or nano-USD; where a key counts for itself, of the one with most.
	Used int64 `json:"used"`

	// What running requests may come to use.
	Held int64 `json:"held"`

	Limit int64 `json:"limit"`

	// Keys that have something in use; null: all count together.
	Keys *int64 `json:"keys"`

	// Unix seconds: of a budget, when its window ends; null of a limit, which slides.
	ResetsAt *int64 `json:"resets_at"`
}

type NamedRouteVersionsNodesObject struct {
	ID string `json:"id"`

	Type string `json:"type"`

	If NamedRouteVersionsItemNodesItemIf `json:"if"`

	IfTrue string `json:"if_true"`

	IfFalse string `json:"if_false"`
}

type NamedRouteVersionsNodesObjectIfObject struct {
	Fact string `json:"fact"`

	Is bool `json:"is"`
}

type NamedRouteVersionsNodesObjectIfObject2 struct {
	// `prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC.
	Fact string `json:"fact"`

	Comparison string `json:"comparison"`

	Value int64 `json:"value"`
}

type NamedRouteVersionsNodesObject2 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	// Of API keys, each of which has always the same; together 100.
	Outputs []NamedRouteVersionsNodesObject2OutputsItem `json:"outputs"`
}

type NamedRouteVersionsNodesObject2OutputsItem struct {
	Percent int64 `json:"percent"`

	Next string `json:"next"`
}

type NamedRouteVersionsNodesObject3 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	Model string `json:"model"`

	// The end, or what is fallen back on.
	Next string `json:"next"`
}

type NamedRouteVersionsNodesObject4 struct {
	ID string `json:"id"`

	Type string `json:"type"`
}

type NamedRouteVersionsNodesObject5 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	// Whose requests it counts together: all, or those of one API key.
	Per string `json:"per"`

	// `tokens`: of prompts and answers. While a request runs, as many as it may have at most.
	Metric string `json:"metric"`

	Period string `json:"period"`

	// The most that goes on along if_within in any stretch of the period's length.
	Value int64 `json:"value"`

	IfWithin string `json:"if_within"`

	IfExceeded string `json:"if_exceeded"`
}

type NamedRouteVersionsNodesObject6 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	// A calendar day or month in UTC.
	Window string `json:"window"`

	// Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.
	CapNanoUsd int64 `json:"cap_nano_usd"`

	IfWithin string `json:"if_within"`

	IfExceeded string `json:"if_exceeded"`
}

type RouteGraph struct {
	Start string `json:"start"`

	Nodes []RouteGraphNodesItem `json:"nodes"`
}

// One of RouteGraphNodesObject, RouteGraphNodesObject2, RouteGraphNodesObject3, RouteGraphNodesObject4, RouteGraphNodesObject5, RouteGraphNodesObject6: the fields of all.
type RouteGraphNodesItem struct {
	ID string `json:"id"`

	Type string `json:"type"`

	If *RouteGraphNodesItemIf `json:"if,omitzero"`

	IfTrue *string `json:"if_true,omitzero"`

	IfFalse *string `json:"if_false,omitzero"`

	// Of API keys, each of which has always the same; together 100.
	Outputs []RouteGraphNodesItemOutputsItem `json:"outputs,omitzero"`

	Model *string `json:"model,omitzero"`

	// The end, or what is fallen back on.
	Next *string `json:"next,omitzero"`

	// Whose requests it counts together: all, or those of one API key.
	Per *string `json:"per,omitzero"`

	// `tokens`: of prompts and answers. While a request runs, as many as it may have at most.
	Metric *string `json:"metric,omitzero"`

	Period *string `json:"period,omitzero"`

	// The most that goes on along if_within in any stretch of the period's length.
	Value *int64 `json:"value,omitzero"`

	IfWithin *string `json:"if_within,omitzero"`

	IfExceeded *string `json:"if_exceeded,omitzero"`

	// A calendar day or month in UTC.
	Window *string `json:"window,omitzero"`

	// Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.
	CapNanoUsd *int64 `json:"cap_nano_usd,omitzero"`
}

// One of RouteGraphNodesObjectIfObject, RouteGraphNodesObjectIfObject2: the fields of all.
type RouteGraphNodesItemIf struct {
	Fact string `json:"fact"`

	Is *bool `json:"is,omitzero"`

	Comparison *string `json:"comparison,omitzero"`

	Value *int64 `json:"value,omitzero"`
}

type RouteGraphNodesItemOutputsItem struct {
	Percent int64 `json:"percent"`

	Next string `json:"next"`
}

type RouteGraphNodesObject struct {
	ID string `json:"id"`

	Type string `json:"type"`

	If RouteGraphNodesItemIf `json:"if"`

	IfTrue string `json:"if_true"`

	IfFalse string `json:"if_false"`
}

type RouteGraphNodesObjectIfObject struct {
	Fact string `json:"fact"`

	Is bool `json:"is"`
}

type RouteGraphNodesObjectIfObject2 struct {
	// `prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC.
	Fact string `json:"fact"`

	Comparison string `json:"comparison"`

	Value int64 `json:"value"`
}

type RouteGraphNodesObject2 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	// Of API keys, each of which has always the same; together 100.
	Outputs []RouteGraphNodesObject2OutputsItem `json:"outputs"`
}

type RouteGraphNodesObject2OutputsItem struct {
	Percent int64 `json:"percent"`

	Next string `json:"next"`
}

type RouteGraphNodesObject3 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	Model string `json:"model"`

	// The end, or what is fallen back on.
	Next string `json:"next"`
}

type RouteGraphNodesObject4 struct {
	ID string `json:"id"`

	Type string `json:"type"`
}

type RouteGraphNodesObject5 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	// Whose requests it counts together: all, or those of one API key.
	Per string `json:"per"`

	// `tokens`: of prompts and answers. While a request runs, as many as it may have at most.
	Metric string `json:"metric"`

	Period string `json:"period"`

	// The most that goes on along if_within in any stretch of the period's length.
	Value int64 `json:"value"`

	IfWithin string `json:"if_within"`

	IfExceeded string `json:"if_exceeded"`
}

type RouteGraphNodesObject6 struct {
	ID string `json:"id"`

	Type string `json:"type"`

	// A calendar day or month in UTC.
	Window string `json:"window"`

	// Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.
	CapNanoUsd int64 `json:"cap_nano_usd"`

	IfWithin string `json:"if_within"`

	IfExceeded string `json:"if_exceeded"`
}

type RollBackRequest struct {
	// One that is kept.
	Version int64 `json:"version"`
}

type LimitList struct {
	Object string `json:"object"`

	Data []LimitUsage `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *LimitList) setMeta(meta Meta) { a.ResponseMeta = meta }

type LimitUsage struct {
	// What it limits, as one text.
	ID string `json:"id"`

	Object string `json:"object"`

	Scope string `json:"scope"`

	// The organization's, project's or key's id.
	ScopeID string `json:"scope_id"`

	// null is all models together.
	Model *string `json:"model,omitzero"`

	Metric string `json:"metric"`

	// null for concurrent_requests alone.
	Period *string `json:"period,omitzero"`

	// The most that is let through in any stretch of the period's length; for concurrent_requests at any time.
	Value int64 `json:"value"`

	// What was let through in the period that ends now, with the output that running requests may still have. It can be more than the value after that was lowered.
	Used int64 `json:"used"`

	// Milliseconds until nothing is in use any more, if what runs ended now; null for concurrent_requests.
	ResetMs *int64 `json:"reset_ms"`
}

type Limit struct {
	Scope string `json:"scope"`

	// The organization's, project's or key's id.
	ScopeID string `json:"scope_id"`

	// null is all models together.
	Model *string `json:"model,omitzero"`

	Metric string `json:"metric"`

	// null for concurrent_requests alone.
	Period *string `json:"period,omitzero"`

	// The most that is let through in any stretch of the period's length; for concurrent_requests at any time.
	Value int64 `json:"value"`
}

type RefusalList struct {
	Object string `json:"object"`

	Data []Refusal `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *RefusalList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Refusal struct {
	ID string `json:"id"`

	Object string `json:"object"`

	APIKeyID string `json:"api_key_id"`

	Model string `json:"model"`

	// Of the error that was answered.
	Code string `json:"code"`

	// As the newest of them was told.
	Message string `json:"message"`

	Count int64 `json:"count"`

	// Unix seconds.
	FirstAt int64 `json:"first_at"`

	// Unix seconds.
	LastAt int64 `json:"last_at"`
}

type BudgetList struct {
	Object string `json:"object"`

	Data []Budget `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *BudgetList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Budget struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Scope string `json:"scope"`

	ScopeID string `json:"scope_id"`

	// A calendar day or month in UTC, or all time.
	Window string `json:"window"`

	HardNanoUsd *int64 `json:"hard_nano_usd"`

	SoftNanoUsd *int64 `json:"soft_nano_usd"`

	Thresholds []int64 `json:"thresholds"`

	// Charged in the window of now.
	SpentNanoUsd int64 `json:"spent_nano_usd"`

	// Set aside for requests that are still running.
	HeldNanoUsd int64 `json:"held_nano_usd"`

	// Unix seconds; null is never.
	ResetsAt *int64 `json:"resets_at"`
}

type PutBudgetRequest struct {
	Scope string `json:"scope"`

	// The organization's, project's or key's id.
	ScopeID string `json:"scope_id"`

	// A calendar day or month in UTC, or all time.
	Window string `json:"window"`

	// Never passed; null is no cap.
	HardNanoUsd *int64 `json:"hard_nano_usd,omitzero"`

	// Recorded when passed; null is none.
	SoftNanoUsd *int64 `json:"soft_nano_usd,omitzero"`

	HardUsd *string `json:"hard_usd,omitzero"`

	SoftUsd *string `json:"soft_usd,omitzero"`

	// Percent of the soft cap, or of the hard one; each recorded once a window.
	Thresholds []int64 `json:"thresholds,omitzero"`
}

type AlertList struct {
	Object string `json:"object"`

	Data []Alert `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *AlertList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Alert struct {
	// The sequence, as a text.
	ID string `json:"id"`

	Object string `json:"object"`

	Sequence int64 `json:"sequence"`

	BudgetID string `json:"budget_id"`

	// Unix seconds.
	WindowStartAt int64 `json:"window_start_at"`

	// Percent of the cap.
	Threshold int64 `json:"threshold"`

	CapNanoUsd int64 `json:"cap_nano_usd"`

	// With the charge that passed the threshold.
	SpentNanoUsd int64 `json:"spent_nano_usd"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`
}

type CreateWebhookRequest struct {
	// https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails.
	URL string `json:"url"`

	Description *string `json:"description,omitzero"`

	// What it is told of.
	Events []string `json:"events,omitzero"`
}

type MadeWebhook struct {
	ID string `json:"id"`

	Object string `json:"object"`

	URL string `json:"url"`

	Description string `json:"description"`

	Events []string `json:"events"`

	State string `json:"state"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	// Until when events have a signature by the secret of before as well. Unix seconds.
	OldSecretEndsAt *int64 `json:"old_secret_ends_at"`

	// `whsec_` and 32 bytes in base64; shown this once, and never stored.
	Secret string `json:"secret"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *MadeWebhook) setMeta(meta Meta) { a.ResponseMeta = meta }

type WebhookList struct {
	Object string `json:"object"`

	Data []Webhook `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *WebhookList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Webhook struct {
	ID string `json:"id"`

	Object string `json:"object"`

	URL string `json:"url"`

	Description string `json:"description"`

	Events []string `json:"events"`

	State string `json:"state"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	// Until when events have a signature by the secret of before as well. Unix seconds.
	OldSecretEndsAt *int64 `json:"old_secret_ends_at"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Webhook) setMeta(meta Meta) { a.ResponseMeta = meta }

type ChangeWebhookRequest struct {
	// https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails.
	URL *string `json:"url,omitzero"`

	Description *string `json:"description,omitzero"`

	Events []string `json:"events,omitzero"`

	// What waits for a webhook that is disabled has failed.
	Disabled *bool `json:"disabled,omitzero"`
}

type RotateWebhookRequest struct {
	// How long events are signed by the old secret as well.
	OverlapSeconds *int64 `json:"overlap_seconds,omitzero"`
}

type WebhookDelivery struct {
	// The sequence, as a text.
	ID string `json:"id"`

	Object string `json:"object"`

	// `webhook-id`, the same at each attempt: who has seen it need not look again.
	MessageID string `json:"message_id"`

	WebhookID string `json:"webhook_id"`

	Type string `json:"type"`

	// What is sent, byte by byte.
	Body string `json:"body"`

	State string `json:"state"`

	Attempts int64 `json:"attempts"`

	// HTTP's, of the last attempt.
	Status *int64 `json:"status"`

	// Why there is no status: `timeout`, `unreachable`, `address_not_allowed`, `queue_full`, `disabled`.
	Fault *string `json:"fault"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	NextAttemptAt *int64 `json:"next_attempt_at"`

	EndedAt *int64 `json:"ended_at"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *WebhookDelivery) setMeta(meta Meta) { a.ResponseMeta = meta }

type WebhookDeliveryList struct {
	Object string `json:"object"`

	Data []WebhookDelivery `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *WebhookDeliveryList) setMeta(meta Meta) { a.ResponseMeta = meta }

type AuditList struct {
	Object string `json:"object"`

	Data []AuditEntry `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *AuditList) setMeta(meta Meta) { a.ResponseMeta = meta }

type AuditEntry struct {
	// The sequence, as a text.
	ID string `json:"id"`

	Object string `json:"object"`

	Sequence int64 `json:"sequence"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	Actor AuditEntryActor `json:"actor"`

	Action string `json:"action"`

	Target string `json:"target"`

	Before any `json:"before"`

	After any `json:"after"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *AuditEntry) setMeta(meta Meta) { a.ResponseMeta = meta }

type AuditEntryActor struct {
	Kind string `json:"kind"`

	ID string `json:"id"`
}

type MemberList struct {
	Object string `json:"object"`

	Data []Member `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *MemberList) setMeta(meta Meta) { a.ResponseMeta = meta }

type ChangeMemberRequest struct {
	Role Role `json:"role"`
}

type InvitationList struct {
	Object string `json:"object"`

	Data []Invitation `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *InvitationList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Invitation struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Email string `json:"email"`

	Role Role `json:"role"`

	CreatedAt int64 `json:"created_at"`

	ExpiresAt int64 `json:"expires_at"`

	State string `json:"state"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Invitation) setMeta(meta Meta) { a.ResponseMeta = meta }

type InviteRequest struct {
	Email string `json:"email"`

	Role Role `json:"role"`

	ExpiresInHours *int64 `json:"expires_in_hours,omitzero"`
}

type CreatedInvitation struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Email string `json:"email"`

	Role Role `json:"role"`

	CreatedAt int64 `json:"created_at"`

	ExpiresAt int64 `json:"expires_at"`

	State string `json:"state"`

	// Shown this once, to be handed to whom it invites: POST /auth/v1/invitations/accept.
	Token string `json:"token"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CreatedInvitation) setMeta(meta Meta) { a.ResponseMeta = meta }

type PutModelRequest struct {
	OwnedBy string `json:"owned_by"`

	// What its weights may be used under: an SPDX id, such as `Apache-2.0`, or a name.
	License *string `json:"license,omitzero"`

	ContextTokens int64 `json:"context_tokens"`

	// At least 1 for a model that generates text.
	MaxOutputTokens *int64 `json:"max_output_tokens,omitzero"`

	// What it is offered for, as its workers can do it.
	Tasks []string `json:"tasks,omitzero"`

	// Of `feature-extraction`: what makes an embedding of the vectors of a text's tokens, as the model was trained.
	Pooling *string `json:"pooling,omitzero"`

	// Of `moderation`: the category that each of the classifier's labels stands for. A label that is a category's name needs no entry; any other without one counts for nothing.
	ModerationLabels map[string]string `json:"moderation_labels,omitzero"`

	// Unix seconds. Its answers say so in the header `Deprecation`, ahead of it too.
	DeprecatedAt *int64 `json:"deprecated_at,omitzero"`

	// The day, in UTC, from whose beginning on it answers nobody. Its answers say so in the header `Sunset`.
	ShutdownDate *string `json:"shutdown_date,omitzero"`

	// A model, or an alias, to use instead.
	Successor *string `json:"successor,omitzero"`

	// Organizations for which there is such a model; null: all.
	VisibleTo []string `json:"visible_to,omitzero"`

	Auto *AutoTerms `json:"auto,omitzero"`

	Deployments []PutModelRequestDeploymentsItem `json:"deployments"`

	Price PutModelRequestPrice `json:"price"`

	// Needed when a rate changes tenfold or more, up or down.
	Confirm *bool `json:"confirm,omitzero"`
}

// What `auto` knows of a model, as scripts/grade-auto.ts measures it. Without it `auto` never chooses the model.
type AutoTerms struct {
	// Of 100 answers of any kind, how many are right. It is the model's tier too: that of a conversation never falls.
	Quality int64 `json:"quality"`

	// The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those.
	ByKind *AutoTermsByKind `json:"by_kind,omitzero"`

	// How often an answer is right, by how likely the model itself found it. Without it the model is never tried first.
	Confidence []ConfidencePoint `json:"confidence,omitzero"`
}

// The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those.
type AutoTermsByKind struct {
	SumEasy *int64 `json:"sum_easy,omitzero"`

	SumHard *int64 `json:"sum_hard,omitzero"`

	Copy *int64 `json:"copy,omitzero"`

	Order *int64 `json:"order,omitzero"`

	Spelling *int64 `json:"spelling,omitzero"`

	Capital *int64 `json:"capital,omitzero"`

	Fact *int64 `json:"fact,omitzero"`

	Opposite *int64 `json:"opposite,omitzero"`

	Translation *int64 `json:"translation,omitzero"`

	Sentiment *int64 `json:"sentiment,omitzero"`

	Extraction *int64 `json:"extraction,omitzero"`

	Reading *int64 `json:"reading,omitzero"`

	Format *int64 `json:"format,omitzero"`

	Open *int64 `json:"open,omitzero"`

	Tools *int64 `json:"tools,omitzero"`

	Schema *int64 `json:"schema,omitzero"`
}

type ConfidencePoint struct {
	// Of a token of the answer's first 64, on average: of the natural logarithm.
	MeanLogprobMillionths int64 `json:"mean_logprob_millionths"`

	// Of 100 answers with at least that, how many are right.
	Right int64 `json:"right"`
}

type PutModelRequestDeploymentsItem struct {
	ID string `json:"id"`

	// Short for a target of kind gpu_worker.
	URL *string `json:"url,omitzero"`

	Target *DeploymentTarget `json:"target,omitzero"`

	// Its share of the requests, among deployments of the same priority.
	Weight *int64 `json:"weight,omitzero"`

	// Lower is asked first; higher when no lower one takes the request.
	Priority *int64 `json:"priority,omitzero"`

	// What the target calls the model; null: as we do.
	UpstreamModel *string `json:"upstream_model,omitzero"`

	// What it is asked for.
	Capabilities []string `json:"capabilities,omitzero"`

	// Where it runs. Requests name it as `region:` and this.
	Region *string `json:"region,omitzero"`

	// Of its weights; null: `unknown` to requests.
	Dtype *string `json:"dtype,omitzero"`

	// Whether whoever runs it may keep what it is sent. null: `deny` of gpu-workers and of the edge, `allow` of others.
	DataCollection *string `json:"data_collection,omitzero"`

	// Its share is of organizations, and not of requests: one has either all of them there first, or none.
	Canary *bool `json:"canary,omitzero"`

	// It is asked for nothing.
	Disabled *bool `json:"disabled,omitzero"`

	// A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers.
	ShadowPercent *int64 `json:"shadow_percent,omitzero"`
}

// One of DeploymentTargetObject, DeploymentTargetObject2, DeploymentTargetObject3, DeploymentTargetObject4, DeploymentTargetObject5, DeploymentTargetObject6: the fields of all.
type DeploymentTarget struct {
	Kind string `json:"kind"`

	// Origin of a gpu-worker.
	URL *string `json:"url,omitzero"`

	// The secret of the Worker that has the operator's key; null: none.
	Secret *string `json:"secret,omitzero"`

	// What it calls the bound of a chat's answer.
	MaxTokensParameter *string `json:"max_tokens_parameter,omitzero"`

	// Whether an answer of a model of another name is refused.
	StrictModel *bool `json:"strict_model,omitzero"`

	// Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never.
	CustomerKeys *string `json:"customer_keys,omitzero"`

	// Extensions that it takes. Any other is refused by name.
	ExtraParameters []string `json:"extra_parameters,omitzero"`

	// What it does not take of OpenAI's fields: refused by name.
	MissingParameters []string `json:"missing_parameters,omitzero"`

	// How long its first event is waited for.
	FirstEventTimeoutMs *int64 `json:"first_event_timeout_ms,omitzero"`

	// How long each further event is waited for.
	IdleTimeoutMs *int64 `json:"idle_timeout_ms,omitzero"`

	// Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.
	ShowsAllTokens *bool `json:"shows_all_tokens,omitzero"`

	// Which of the Inference Providers; auto: as the account's settings say.
	Provider *string `json:"provider,omitzero"`

	// The organization on Hugging Face that pays; null: the token's owner.
	BillTo *string `json:"bill_to,omitzero"`

	// The binding of wrangler.toml.
	Binding *string `json:"binding,omitzero"`

	// Gpu-workers that register under this name; those that have the model.
	Pool *string `json:"pool,omitzero"`
}

type PutModelRequestPrice struct {
	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []PutModelRequestPriceTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`
}

type PutModelRequestPriceTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type DeploymentTargetObject struct {
	Kind string `json:"kind"`

	// Origin of a gpu-worker.
	URL string `json:"url"`
}

type DeploymentTargetObject2 struct {
	Kind string `json:"kind"`

	// Its base, as OpenAI's clients have it: `…/v1`.
	URL string `json:"url"`

	// The secret of the Worker that has the operator's key; null: none.
	Secret *string `json:"secret,omitzero"`

	// What it calls the bound of a chat's answer.
	MaxTokensParameter *string `json:"max_tokens_parameter,omitzero"`

	// Whether an answer of a model of another name is refused.
	StrictModel *bool `json:"strict_model,omitzero"`

	// Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never.
	CustomerKeys *string `json:"customer_keys,omitzero"`

	// Extensions that it takes. Any other is refused by name.
	ExtraParameters []string `json:"extra_parameters,omitzero"`

	// What it does not take of OpenAI's fields: refused by name.
	MissingParameters []string `json:"missing_parameters,omitzero"`

	// How long its first event is waited for.
	FirstEventTimeoutMs *int64 `json:"first_event_timeout_ms,omitzero"`

	// How long each further event is waited for.
	IdleTimeoutMs *int64 `json:"idle_timeout_ms,omitzero"`

	// Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.
	ShowsAllTokens *bool `json:"shows_all_tokens,omitzero"`
}

type DeploymentTargetObject3 struct {
	Kind string `json:"kind"`

	// Which of the Inference Providers; auto: as the account's settings say.
	Provider *string `json:"provider,omitzero"`

	// In the place of Hugging Face's own hosts; null: those.
	URL *string `json:"url,omitzero"`

	// The secret of the Worker that has the operator's key; null: none.
	Secret *string `json:"secret,omitzero"`

	// The organization on Hugging Face that pays; null: the token's owner.
	BillTo *string `json:"bill_to,omitzero"`

	// Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never.
	CustomerKeys *string `json:"customer_keys,omitzero"`

	// Extensions that it takes. Any other is refused by name.
	ExtraParameters []string `json:"extra_parameters,omitzero"`

	// What it does not take of OpenAI's fields: refused by name.
	MissingParameters []string `json:"missing_parameters,omitzero"`

	// How long its first event is waited for.
	FirstEventTimeoutMs *int64 `json:"first_event_timeout_ms,omitzero"`

	// How long each further event is waited for.
	IdleTimeoutMs *int64 `json:"idle_timeout_ms,omitzero"`

	// Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.
	ShowsAllTokens *bool `json:"shows_all_tokens,omitzero"`
}

type DeploymentTargetObject4 struct {
	Kind string `json:"kind"`

	// The binding of wrangler.toml.
	Binding *string `json:"binding,omitzero"`

	// Extensions that it takes. Any other is refused by name.
	ExtraParameters []string `json:"extra_parameters,omitzero"`

	// What it does not take of OpenAI's fields: refused by name.
	MissingParameters []string `json:"missing_parameters,omitzero"`

	// How long its first event is waited for.
	FirstEventTimeoutMs *int64 `json:"first_event_timeout_ms,omitzero"`

	// How long each further event is waited for.
	IdleTimeoutMs *int64 `json:"idle_timeout_ms,omitzero"`

	// Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.
	ShowsAllTokens *bool `json:"shows_all_tokens,omitzero"`
}

// The Worker itself, for tasks: `upstream_model` names one of its models.
type DeploymentTargetObject5 struct {
	Kind string `json:"kind"`
}

type DeploymentTargetObject6 struct {
	Kind string `json:"kind"`

	// Gpu-workers that register under this name; those that have the model.
	Pool string `json:"pool"`
}

type CatalogModel struct {
	ID string `json:"id"`

	Object string `json:"object"`

	OwnedBy string `json:"owned_by"`

	License *string `json:"license"`

	CreatedAt int64 `json:"created_at"`

	ContextTokens int64 `json:"context_tokens"`

	MaxOutputTokens int64 `json:"max_output_tokens"`

	Tasks []string `json:"tasks"`

	Pooling string `json:"pooling"`

	ModerationLabels map[string]string `json:"moderation_labels"`

	DeprecatedAt *int64 `json:"deprecated_at"`

	ShutdownDate *string `json:"shutdown_date"`

	Successor *string `json:"successor"`

	VisibleTo []string `json:"visible_to"`

	Auto *AutoTerms `json:"auto"`

	Deployments []CatalogModelDeploymentsItem `json:"deployments"`

	Price CatalogModelPrice `json:"price"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CatalogModel) setMeta(meta Meta) { a.ResponseMeta = meta }

type CatalogModelDeploymentsItem struct {
	ID string `json:"id"`

	// Where the target is; of a gpu-worker its origin.
	URL string `json:"url"`

	Target DeploymentTarget `json:"target"`

	Weight int64 `json:"weight"`

	Priority int64 `json:"priority"`

	UpstreamModel string `json:"upstream_model"`

	Capabilities []string `json:"capabilities"`

	Region *string `json:"region"`

	Dtype *string `json:"dtype"`

	DataCollection string `json:"data_collection"`

	Canary bool `json:"canary"`

	Disabled bool `json:"disabled"`

	ShadowPercent *int64 `json:"shadow_percent"`
}

type CatalogModelPrice struct {
	Version int64 `json:"version"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []CatalogModelPriceTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`
}

type CatalogModelPriceTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type CatalogModelList struct {
	Object string `json:"object"`

	Data []CatalogModel `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CatalogModelList) setMeta(meta Meta) { a.ResponseMeta = meta }

type PriceList struct {
	Object string `json:"object"`

	Data []PriceVersion `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *PriceList) setMeta(meta Meta) { a.ResponseMeta = meta }

type PriceVersion struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Model string `json:"model"`

	Version int64 `json:"version"`

	// Unix seconds.
	EffectiveAt int64 `json:"effective_at"`

	EndsAt *int64 `json:"ends_at"`

	OrganizationID *string `json:"organization_id"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []PriceVersionTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *PriceVersion) setMeta(meta Meta) { a.ResponseMeta = meta }

type PriceVersionTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type CreatePriceRequest struct {
	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []CreatePriceRequestTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`

	// Whose own price it is; null is the list price.
	OrganizationID *string `json:"organization_id,omitzero"`

	// Unix seconds at which a customer's own price ends and the list price is theirs again; null is never.
	EndsAt *int64 `json:"ends_at,omitzero"`

	// Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten.
	EffectiveAt *int64 `json:"effective_at,omitzero"`

	// Needed when a rate changes tenfold or more, up or down.
	Confirm *bool `json:"confirm,omitzero"`
}

type CreatePriceRequestTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type PreviewPriceRequest struct {
	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []PreviewPriceRequestTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`

	// Whose own price it is; null is the list price.
	OrganizationID *string `json:"organization_id,omitzero"`

	// Unix seconds at which a customer's own price ends and the list price is theirs again; null is never.
	EndsAt *int64 `json:"ends_at,omitzero"`

	// Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten.
	EffectiveAt *int64 `json:"effective_at,omitzero"`

	// Needed when a rate changes tenfold or more, up or down.
	Confirm *bool `json:"confirm,omitzero"`

	Days *int64 `json:"days,omitzero"`
}

type PreviewPriceRequestTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type PricePreview struct {
	Object string `json:"object"`

	Model string `json:"model"`

	Days int64 `json:"days"`

	NumModelRequests int64 `json:"num_model_requests"`

	// As it was, in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// At the new price, in decimal.
	RepricedNanoUsd string `json:"repriced_nano_usd"`

	DifferenceNanoUsd string `json:"difference_nano_usd"`

	// The largest differences first, at most 100.
	Organizations []PricePreviewOrganizationsItem `json:"organizations"`

	// What sums by the day cannot tell, and so is left out.
	NotIncluded []string `json:"not_included"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *PricePreview) setMeta(meta Meta) { a.ResponseMeta = meta }

type PricePreviewOrganizationsItem struct {
	OrganizationID string `json:"organization_id"`

	NumModelRequests int64 `json:"num_model_requests"`

	// As it was, in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// At the new price, in decimal.
	RepricedNanoUsd string `json:"repriced_nano_usd"`

	DifferenceNanoUsd string `json:"difference_nano_usd"`
}

type SimulatePricesRequest struct {
	// Unix seconds, inclusive, a whole hour.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive, a whole hour.
	EndTime int64 `json:"end_time"`

	// Models that are not there keep the price that each request had.
	Prices []SimulatePricesRequestPricesItem `json:"prices,omitzero"`

	// Whose requests another model answers.
	Mix []SimulatePricesRequestMixItem `json:"mix,omitzero"`

	// Plans from the start of the period on, their fees and what they include by the time of it. Who is not there keeps what was included of each request, and the fees that were booked.
	Plans []SimulatePricesRequestPlansItem `json:"plans,omitzero"`

	// null is all that used something.
	OrganizationIDs []string `json:"organization_ids,omitzero"`

	// How many percent of the volume each percent of a dearer bill takes, in thousandths at the finest.
	Elasticity *float64 `json:"elasticity,omitzero"`
}

type SimulatePricesRequestPricesItem struct {
	Model string `json:"model"`

	// Whose own price it would be; null is the list price.
	OrganizationID *string `json:"organization_id,omitzero"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// For each second of the request's own share of the device.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`

	// Rates of the whole request when its prompt is longer than this.
	Tiers []SimulatePricesRequestPricesItemTiersItem `json:"tiers,omitzero"`

	// Off everything that a request in a batch costs.
	BatchDiscountPercent *int64 `json:"batch_discount_percent,omitzero"`

	// What an answer out of the response cache costs, in percent of its own tokens.
	ResponseCachePercent *int64 `json:"response_cache_percent,omitzero"`

	// What a request of service_tier flex costs, in percent; null: it is not sold.
	FlexPercent *int64 `json:"flex_percent,omitzero"`

	// What a request of service_tier priority costs, in percent; null: it is not sold.
	PriorityPercent *int64 `json:"priority_percent,omitzero"`
}

type SimulatePricesRequestPricesItemTiersItem struct {
	PromptTokensAbove int64 `json:"prompt_tokens_above"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type SimulatePricesRequestMixItem struct {
	// The model that was asked.
	Model string `json:"model"`

	// The model that answers instead, at its own price.
	To string `json:"to"`

	// Of the requests, chosen by their ids: the same ones each time, and a larger share has those of a smaller one.
	Percent int64 `json:"percent"`

	// What the other costs to serve; null: what its own requests of the period cost, or else what its provider asks.
	Cost *SimulatePricesRequestMixItemCost `json:"cost,omitzero"`
}

type SimulatePricesRequestMixItemCost struct {
	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type SimulatePricesRequestPlansItem struct {
	// null: whoever is not named.
	OrganizationID *string `json:"organization_id,omitzero"`

	// One that there is; null: no plan. In place of terms.
	Plan *string `json:"plan,omitzero"`

	// null: the newest.
	Version *int64 `json:"version,omitzero"`

	// Of one that nobody has made yet. In place of plan.
	Terms *PlanTermsRequest `json:"terms,omitzero"`

	// It begins with the plan's trial, as of who has had none.
	Trial *bool `json:"trial,omitzero"`
}

type PlanTermsRequest struct {
	Name string `json:"name"`

	MonthlyFeeNanoUsd *int64 `json:"monthly_fee_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	MonthlyFeeUsd *string `json:"monthly_fee_usd,omitzero"`

	// Usage at the price book that a whole calendar month in UTC includes.
	IncludedNanoUsd *int64 `json:"included_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	IncludedUsd *string `json:"included_usd,omitzero"`

	Overage *PlanTermsRequestOverage `json:"overage,omitzero"`

	// Before the first fee; an organization has one trial, whatever its plans.
	Trial *PlanTrialRequest `json:"trial,omitzero"`
}

type PlanTermsRequestOverage struct {
	// false: beyond what is included, requests draw on credits alone, and never on the credit limit.
	Allowed *bool `json:"allowed,omitzero"`

	// Of the price book: what a request pays that begins when nothing included is left.
	Percent *int64 `json:"percent,omitzero"`
}

type PlanTrialRequest struct {
	AmountNanoUsd *int64 `json:"amount_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	AmountUsd *string `json:"amount_usd,omitzero"`

	Days int64 `json:"days"`
}

type PriceSimulation struct {
	Object string `json:"object"`

	IsEstimate bool `json:"is_estimate"`

	// Each request's entry: its usage and the price it was charged at.
	Source string `json:"source"`

	// Unix seconds, inclusive, a whole hour.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive, a whole hour.
	EndTime int64 `json:"end_time"`

	Elasticity float64 `json:"elasticity"`

	// Settled requests that were replayed.
	NumModelRequests int64 `json:"num_model_requests"`

	// Of them, those that another model answers.
	NumMovedRequests int64 `json:"num_moved_requests"`

	// Of requests, as it was, in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// Under the other terms, in decimal.
	RepricedNanoUsd string `json:"repriced_nano_usd"`

	DifferenceNanoUsd string `json:"difference_nano_usd"`

	// Their own share of devices' time, and providers' tokens, as it was.
	CostNanoUsd string `json:"cost_nano_usd"`

	NewCostNanoUsd string `json:"new_cost_nano_usd"`

	// Of what was charged, what plans included.
	IncludedNanoUsd string `json:"included_nano_usd"`

	NewIncludedNanoUsd string `json:"new_included_nano_usd"`

	// Of plans, less what went back.
	FeesNanoUsd string `json:"fees_nano_usd"`

	NewFeesNanoUsd string `json:"new_fees_nano_usd"`

	// Charges that no plan included, and fees.
	BilledNanoUsd string `json:"billed_nano_usd"`

	NewBilledNanoUsd string `json:"new_billed_nano_usd"`

	BillDifferenceNanoUsd string `json:"bill_difference_nano_usd"`

	// Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal.
	CreditsNeededNanoUsd string `json:"credits_needed_nano_usd"`

	// Billed less cost, before devices' idle time.
	MarginNanoUsd string `json:"margin_nano_usd"`

	NewMarginNanoUsd string `json:"new_margin_nano_usd"`

	// What is left of new_billed_nano_usd when customers have answered; in decimal.
	ExpectedNanoUsd string `json:"expected_nano_usd"`

	// The same less the cost of what is left.
	ExpectedMarginNanoUsd string `json:"expected_margin_nano_usd"`

	OrganizationsPayingMore int64 `json:"organizations_paying_more"`

	OrganizationsLeaving int64 `json:"organizations_leaving"`

	// Models of the mix of which no cost is known: new_cost_nano_usd lacks it.
	ModelsWithoutCost []string `json:"models_without_cost"`

	// false: there was more than one simulation reads; figures are of what it read.
	IsComplete bool `json:"is_complete"`

	// What all were charged in the period as the database has it, replayed or not.
	PeriodChargedNanoUsd string `json:"period_charged_nano_usd"`

	OrganizationsLeftOut int64 `json:"organizations_left_out"`

	// The largest differences of bills first.
	Organizations []PriceSimulationOrganizationsItem `json:"organizations"`

	// By the model that was asked.
	Models []PriceSimulationModelsItem `json:"models"`

	// What the ledger cannot tell.
	NotIncluded []string `json:"not_included"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *PriceSimulation) setMeta(meta Meta) { a.ResponseMeta = meta }

type PriceSimulationOrganizationsItem struct {
	OrganizationID string `json:"organization_id"`

	// Settled requests that were replayed.
	NumModelRequests int64 `json:"num_model_requests"`

	// Of them, those that another model answers.
	NumMovedRequests int64 `json:"num_moved_requests"`

	// Of requests, as it was, in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// Under the other terms, in decimal.
	RepricedNanoUsd string `json:"repriced_nano_usd"`

	DifferenceNanoUsd string `json:"difference_nano_usd"`

	// Their own share of devices' time, and providers' tokens, as it was.
	CostNanoUsd string `json:"cost_nano_usd"`

	NewCostNanoUsd string `json:"new_cost_nano_usd"`

	// Of what was charged, what plans included.
	IncludedNanoUsd string `json:"included_nano_usd"`

	NewIncludedNanoUsd string `json:"new_included_nano_usd"`

	// Of plans, less what went back.
	FeesNanoUsd string `json:"fees_nano_usd"`

	NewFeesNanoUsd string `json:"new_fees_nano_usd"`

	// Charges that no plan included, and fees.
	BilledNanoUsd string `json:"billed_nano_usd"`

	NewBilledNanoUsd string `json:"new_billed_nano_usd"`

	BillDifferenceNanoUsd string `json:"bill_difference_nano_usd"`

	// Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal.
	CreditsNeededNanoUsd string `json:"credits_needed_nano_usd"`

	// Billed less cost, before devices' idle time.
	MarginNanoUsd string `json:"margin_nano_usd"`

	NewMarginNanoUsd string `json:"new_margin_nano_usd"`

	// What is left of new_billed_nano_usd when customers have answered; in decimal.
	ExpectedNanoUsd string `json:"expected_nano_usd"`

	// The same less the cost of what is left.
	ExpectedMarginNanoUsd string `json:"expected_margin_nano_usd"`

	PaysMore bool `json:"pays_more"`

	// Of the volume; above 100 is more of it.
	RetainedPercent float64 `json:"retained_percent"`

	// At this elasticity nothing is left.
	Leaves bool `json:"leaves"`

	IsComplete bool `json:"is_complete"`

	Models []PriceSimulationOrganizationsItemModelsItem `json:"models"`
}

type PriceSimulationOrganizationsItemModelsItem struct {
	Model string `json:"model"`

	// Settled requests that were replayed.
	NumModelRequests int64 `json:"num_model_requests"`

	// Of them, those that another model answers.
	NumMovedRequests int64 `json:"num_moved_requests"`

	// Of requests, as it was, in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// Under the other terms, in decimal.
	RepricedNanoUsd string `json:"repriced_nano_usd"`

	DifferenceNanoUsd string `json:"difference_nano_usd"`

	// Their own share of devices' time, and providers' tokens, as it was.
	CostNanoUsd string `json:"cost_nano_usd"`

	NewCostNanoUsd string `json:"new_cost_nano_usd"`
}

type PriceSimulationModelsItem struct {
	Model string `json:"model"`

	// Settled requests that were replayed.
	NumModelRequests int64 `json:"num_model_requests"`

	// Of them, those that another model answers.
	NumMovedRequests int64 `json:"num_moved_requests"`

	// Of requests, as it was, in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// Under the other terms, in decimal.
	RepricedNanoUsd string `json:"repriced_nano_usd"`

	DifferenceNanoUsd string `json:"difference_nano_usd"`

	// Their own share of devices' time, and providers' tokens, as it was.
	CostNanoUsd string `json:"cost_nano_usd"`

	NewCostNanoUsd string `json:"new_cost_nano_usd"`
}

type PlanVersionList struct {
	Object string `json:"object"`

	Data []PlanVersion `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *PlanVersionList) setMeta(meta Meta) { a.ResponseMeta = meta }

type PlanVersion struct {
	// `plan@version`
	ID string `json:"id"`

	Object string `json:"object"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	Plan string `json:"plan"`

	Version int64 `json:"version"`

	Name string `json:"name"`

	MonthlyFeeNanoUsd int64 `json:"monthly_fee_nano_usd"`

	IncludedNanoUsd int64 `json:"included_nano_usd"`

	Overage PlanVersionOverage `json:"overage"`

	Trial *PlanVersionTrial `json:"trial"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *PlanVersion) setMeta(meta Meta) { a.ResponseMeta = meta }

type PlanVersionOverage struct {
	Allowed bool `json:"allowed"`

	Percent int64 `json:"percent"`
}

type PlanVersionTrial struct {
	AmountNanoUsd int64 `json:"amount_nano_usd"`

	Days int64 `json:"days"`
}

type PreviewPlanRequest struct {
	Name string `json:"name"`

	MonthlyFeeNanoUsd *int64 `json:"monthly_fee_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	MonthlyFeeUsd *string `json:"monthly_fee_usd,omitzero"`

	// Usage at the price book that a whole calendar month in UTC includes.
	IncludedNanoUsd *int64 `json:"included_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	IncludedUsd *string `json:"included_usd,omitzero"`

	Overage *PreviewPlanRequestOverage `json:"overage,omitzero"`

	// Before the first fee; an organization has one trial, whatever its plans.
	Trial *PlanTrialRequest `json:"trial,omitzero"`

	// Changes nothing here.
	Confirm *bool `json:"confirm,omitzero"`

	// null: every organization.
	OrganizationID *string `json:"organization_id,omitzero"`
}

type PreviewPlanRequestOverage struct {
	// false: beyond what is included, requests draw on credits alone, and never on the credit limit.
	Allowed *bool `json:"allowed,omitzero"`

	// Of the price book: what a request pays that begins when nothing included is left.
	Percent *int64 `json:"percent,omitzero"`
}

type PlanPreview struct {
	Object string `json:"object"`

	// Unix seconds: the last whole month in UTC.
	PeriodStart int64 `json:"period_start"`

	PeriodEnd int64 `json:"period_end"`

	// What was charged, as the rollups have it.
	UsageNanoUsd string `json:"usage_nano_usd"`

	// Whole nano-USD, in decimal.
	IncludedNanoUsd string `json:"included_nano_usd"`

	// Beyond it, as it would be charged.
	OverageNanoUsd string `json:"overage_nano_usd"`

	// Beyond it, which the plan does not allow.
	StoppedNanoUsd string `json:"stopped_nano_usd"`

	// Whole nano-USD, in decimal.
	FeeNanoUsd string `json:"fee_nano_usd"`

	// Fee and overage.
	TotalNanoUsd string `json:"total_nano_usd"`

	// The total less the usage.
	DifferenceNanoUsd string `json:"difference_nano_usd"`

	// The largest differences first, at most 100.
	Organizations []PlanPreviewOrganizationsItem `json:"organizations"`

	// What a month's sums cannot tell.
	NotIncluded []string `json:"not_included"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *PlanPreview) setMeta(meta Meta) { a.ResponseMeta = meta }

type PlanPreviewOrganizationsItem struct {
	OrganizationID string `json:"organization_id"`

	// What was charged, as the rollups have it.
	UsageNanoUsd string `json:"usage_nano_usd"`

	// Whole nano-USD, in decimal.
	IncludedNanoUsd string `json:"included_nano_usd"`

	// Beyond it, as it would be charged.
	OverageNanoUsd string `json:"overage_nano_usd"`

	// Beyond it, which the plan does not allow.
	StoppedNanoUsd string `json:"stopped_nano_usd"`

	// Whole nano-USD, in decimal.
	FeeNanoUsd string `json:"fee_nano_usd"`

	// Fee and overage.
	TotalNanoUsd string `json:"total_nano_usd"`

	// The total less the usage.
	DifferenceNanoUsd string `json:"difference_nano_usd"`
}

type CreatePlanVersionRequest struct {
	Name string `json:"name"`

	MonthlyFeeNanoUsd *int64 `json:"monthly_fee_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	MonthlyFeeUsd *string `json:"monthly_fee_usd,omitzero"`

	// Usage at the price book that a whole calendar month in UTC includes.
	IncludedNanoUsd *int64 `json:"included_nano_usd,omitzero"`

	// The same in dollars, as a decimal text: "5.00".
	IncludedUsd *string `json:"included_usd,omitzero"`

	Overage *CreatePlanVersionRequestOverage `json:"overage,omitzero"`

	// Before the first fee; an organization has one trial, whatever its plans.
	Trial *PlanTrialRequest `json:"trial,omitzero"`

	// Needed when an amount changes tenfold or more from the version before.
	Confirm *bool `json:"confirm,omitzero"`
}

type CreatePlanVersionRequestOverage struct {
	// false: beyond what is included, requests draw on credits alone, and never on the credit limit.
	Allowed *bool `json:"allowed,omitzero"`

	// Of the price book: what a request pays that begins when nothing included is left.
	Percent *int64 `json:"percent,omitzero"`
}

type Economics struct {
	Object string `json:"object"`

	IsEstimate bool `json:"is_estimate"`

	Source string `json:"source"`

	StartTime int64 `json:"start_time"`

	EndTime int64 `json:"end_time"`

	GroupBy string `json:"group_by"`

	// false: there was more than one answer reads; figures are of what it read.
	IsComplete bool `json:"is_complete"`

	OrganizationsLeftOut int64 `json:"organizations_left_out"`

	// What all were charged in the period as the database has it, read or not.
	PeriodChargedNanoUsd string `json:"period_charged_nano_usd"`

	Total EconomicsTotal `json:"total"`

	// Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue.
	Shadows EconomicsShadows `json:"shadows"`

	// The most charged first; null is all others together.
	Groups []EconomicsGroupsItem `json:"groups"`

	Devices []EconomicsDevicesItem `json:"devices"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Economics) setMeta(meta Meta) { a.ResponseMeta = meta }

type EconomicsTotal struct {
	NumModelRequests int64 `json:"num_model_requests"`

	InputTokens int64 `json:"input_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	// Microseconds in decimal.
	PrefillUs string `json:"prefill_us"`

	// Microseconds in decimal.
	DecodeUs string `json:"decode_us"`

	// The requests' own share of devices.
	DeviceUs string `json:"device_us"`

	// nano-USD in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// Of their own share.
	DeviceCostNanoUsd string `json:"device_cost_nano_usd"`

	// Of the time in which devices had no work.
	IdleCostNanoUsd string `json:"idle_cost_nano_usd"`

	// nano-USD in decimal.
	ProviderCostNanoUsd string `json:"provider_cost_nano_usd"`

	// All three.
	CostNanoUsd string `json:"cost_nano_usd"`

	// nano-USD in decimal.
	MarginNanoUsd string `json:"margin_nano_usd"`

	// Of what was charged.
	MarginRatio *float64 `json:"margin_ratio"`

	// At this price of output nothing would be lost, at the utilisation of the period.
	FloorNanoUsdPerMillionOutputTokens *string `json:"floor_nano_usd_per_million_output_tokens"`
}

// Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue.
type EconomicsShadows struct {
	NumCopies int64 `json:"num_copies"`

	PromptTokens int64 `json:"prompt_tokens"`

	CompletionTokens int64 `json:"completion_tokens"`

	// nano-USD in decimal.
	CostNanoUsd string `json:"cost_nano_usd"`
}

type EconomicsGroupsItem struct {
	ID *string `json:"id"`

	NumModelRequests int64 `json:"num_model_requests"`

	InputTokens int64 `json:"input_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	// Microseconds in decimal.
	PrefillUs string `json:"prefill_us"`

	// Microseconds in decimal.
	DecodeUs string `json:"decode_us"`

	// The requests' own share of devices.
	DeviceUs string `json:"device_us"`

	// nano-USD in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// Of their own share.
	DeviceCostNanoUsd string `json:"device_cost_nano_usd"`

	// Of the time in which devices had no work.
	IdleCostNanoUsd string `json:"idle_cost_nano_usd"`

	// nano-USD in decimal.
	ProviderCostNanoUsd string `json:"provider_cost_nano_usd"`

	// All three.
	CostNanoUsd string `json:"cost_nano_usd"`

	// nano-USD in decimal.
	MarginNanoUsd string `json:"margin_nano_usd"`

	// Of what was charged.
	MarginRatio *float64 `json:"margin_ratio"`

	// At this price of output nothing would be lost, at the utilisation of the period.
	FloorNanoUsdPerMillionOutputTokens *string `json:"floor_nano_usd_per_million_output_tokens"`
}

type EconomicsDevicesItem struct {
	ID string `json:"id"`

	// Microseconds in decimal.
	AvailableUs string `json:"available_us"`

	// Microseconds in decimal.
	BusyUs string `json:"busy_us"`

	Utilisation *float64 `json:"utilisation"`

	// nano-USD in decimal.
	CostNanoUsd string `json:"cost_nano_usd"`

	// nano-USD in decimal.
	IdleCostNanoUsd string `json:"idle_cost_nano_usd"`
}

type EconomicsSettings struct {
	Object string `json:"object"`

	DeviceHourNanoUsd int64 `json:"device_hour_nano_usd"`

	Devices []EconomicsSettingsDevicesItem `json:"devices"`

	ProviderPrices []EconomicsSettingsProviderPricesItem `json:"provider_prices"`

	CashUsd string `json:"cash_usd"`

	MonthlyFixedCostUsd string `json:"monthly_fixed_cost_usd"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *EconomicsSettings) setMeta(meta Meta) { a.ResponseMeta = meta }

type EconomicsSettingsDevicesItem struct {
	ID string `json:"id"`

	DeploymentIDs []string `json:"deployment_ids"`

	Count int64 `json:"count"`

	DeviceHourNanoUsd int64 `json:"device_hour_nano_usd"`

	AvailableAt *int64 `json:"available_at"`

	Watts *int64 `json:"watts"`
}

type EconomicsSettingsProviderPricesItem struct {
	DeploymentID string `json:"deployment_id"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type EconomicsSettingsRequest struct {
	// Of deployments that no device names; their idle time is not known.
	DeviceHourNanoUsd *int64 `json:"device_hour_nano_usd,omitzero"`

	Devices []EconomicsSettingsRequestDevicesItem `json:"devices,omitzero"`

	// What other companies ask for what they run.
	ProviderPrices []EconomicsSettingsRequestProviderPricesItem `json:"provider_prices,omitzero"`

	CashUsd *string `json:"cash_usd,omitzero"`

	// Beside devices: salaries, rent.
	MonthlyFixedCostUsd *string `json:"monthly_fixed_cost_usd,omitzero"`
}

type EconomicsSettingsRequestDevicesItem struct {
	// As you call the device, or the devices that are alike.
	ID string `json:"id"`

	// Deployments that run on it.
	DeploymentIDs []string `json:"deployment_ids"`

	Count *int64 `json:"count,omitzero"`

	// What an hour of one costs.
	DeviceHourNanoUsd int64 `json:"device_hour_nano_usd"`

	// Unix seconds since when it is paid for; null is always.
	AvailableAt *int64 `json:"available_at,omitzero"`

	// What one draws while it works; null: nobody said.
	Watts *int64 `json:"watts,omitzero"`
}

type EconomicsSettingsRequestProviderPricesItem struct {
	DeploymentID string `json:"deployment_id"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`
}

type Runway struct {
	Object string `json:"object"`

	IsEstimate bool `json:"is_estimate"`

	// nano-USD in decimal.
	CashNanoUsd string `json:"cash_nano_usd"`

	// What customers have paid for, or were given, and not used.
	PrepaidLiabilityNanoUsd string `json:"prepaid_liability_nano_usd"`

	IsLiabilityComplete bool `json:"is_liability_complete"`

	// nano-USD in decimal.
	MonthlyFixedCostNanoUsd string `json:"monthly_fixed_cost_nano_usd"`

	// nano-USD in decimal.
	MonthlyDeviceCostNanoUsd string `json:"monthly_device_cost_nano_usd"`

	// What other companies asked in the last 30 days, likewise.
	MonthlyProviderCostNanoUsd string `json:"monthly_provider_cost_nano_usd"`

	// What was charged in the last 30 days, for a month of 30.4375 days.
	MonthlyRevenueNanoUsd string `json:"monthly_revenue_nano_usd"`

	// Below zero cash goes up.
	MonthlyBurnNanoUsd string `json:"monthly_burn_nano_usd"`

	// null: cash does not go down.
	MonthsLeft *float64 `json:"months_left"`

	// null: cash does not go down.
	MonthsLeftAfterPrepaid *float64 `json:"months_left_after_prepaid"`

	// Of all devices in the last 30 days.
	Utilisation *float64 `json:"utilisation"`

	// At which devices bring, as their time does now, what nothing else brings of all costs; above 1 it is never reached.
	BreakEvenUtilisation *float64 `json:"break_even_utilisation"`

	// Whether utilisation is of all requests, or of those that were read.
	IsSampleComplete bool `json:"is_sample_complete"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Runway) setMeta(meta Meta) { a.ResponseMeta = meta }

type DeploymentList struct {
	Object string `json:"object"`

	Data []Deployment `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *DeploymentList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Deployment struct {
	// The model's id, a slash, and its own.
	ID string `json:"id"`

	Object string `json:"object"`

	Model string `json:"model"`

	// Where the target is; of a gpu-worker its origin.
	URL string `json:"url"`

	Target DeploymentTarget `json:"target"`

	Weight int64 `json:"weight"`

	Priority int64 `json:"priority"`

	UpstreamModel string `json:"upstream_model"`

	Capabilities []string `json:"capabilities"`

	Region *string `json:"region"`

	Dtype *string `json:"dtype"`

	DataCollection string `json:"data_collection"`

	Canary bool `json:"canary"`

	Disabled bool `json:"disabled"`

	ShadowPercent *int64 `json:"shadow_percent"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Deployment) setMeta(meta Meta) { a.ResponseMeta = meta }

// What is left out stays as it is.
type PatchDeploymentRequest struct {
	// Its share of the requests, among deployments of the same priority.
	Weight *int64 `json:"weight,omitzero"`

	// Lower is asked first; higher when no lower one takes the request.
	Priority *int64 `json:"priority,omitzero"`

	// Its share is of organizations, and not of requests: one has either all of them there first, or none.
	Canary *bool `json:"canary,omitzero"`

	// It is asked for nothing.
	Disabled *bool `json:"disabled,omitzero"`

	// A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers.
	ShadowPercent *int64 `json:"shadow_percent,omitzero"`
}

type ShadowComparisonList struct {
	Object string `json:"object"`

	Data []ShadowComparison `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ShadowComparisonList) setMeta(meta Meta) { a.ResponseMeta = meta }

type ShadowComparison struct {
	// The shadow's, and the deployment that answered.
	ID string `json:"id"`

	Object string `json:"object"`

	Model string `json:"model"`

	// The shadow.
	DeploymentID string `json:"deployment_id"`

	// The one whose answers were given.
	AgainstDeploymentID string `json:"against_deployment_id"`

	// Unix seconds.
	FirstAt int64 `json:"first_at"`

	// Unix seconds.
	LastAt int64 `json:"last_at"`

	// false: there were more; these are the newest.
	IsComplete bool `json:"is_complete"`

	NumCopies int64 `json:"num_copies"`

	// `refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another.
	Outcomes ShadowComparisonOutcomes `json:"outcomes"`

	// Requests whose answers are the same each time: temperature 0, or a seed.
	Deterministic ShadowComparisonDeterministic `json:"deterministic"`

	// Copies that completed.
	Compared int64 `json:"compared"`

	// Of those.
	SameFinishReason int64 `json:"same_finish_reason"`

	// Of the answers that were given.
	GivenCompletionTokens int64 `json:"given_completion_tokens"`

	// Of the shadow's for the same.
	ComparedCompletionTokens int64 `json:"compared_completion_tokens"`

	// Of streams, from their dispatch on, at the deployment that answered.
	GivenFirstTokenMs ShadowComparisonGivenFirstTokenMs `json:"given_first_token_ms"`

	// The same of the shadow.
	FirstTokenMs ShadowComparisonFirstTokenMs `json:"first_token_ms"`

	PromptTokens int64 `json:"prompt_tokens"`

	CachedTokens int64 `json:"cached_tokens"`

	// Of all copies, whatever became of them.
	CompletionTokens int64 `json:"completion_tokens"`

	// Microseconds.
	DeviceUs string `json:"device_us"`

	// An estimate of what the copies cost, by the deployment's cost. No revenue.
	CostNanoUsd string `json:"cost_nano_usd"`
}

// `refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another.
type ShadowComparisonOutcomes struct {
	Completed int64 `json:"completed"`

	Refused int64 `json:"refused"`

	Failed int64 `json:"failed"`

	Late int64 `json:"late"`

	Stopped int64 `json:"stopped"`

	// Nobody told of their ends: the edge died.
	Lost int64 `json:"lost"`

	Running int64 `json:"running"`
}

// Requests whose answers are the same each time: temperature 0, or a seed.
type ShadowComparisonDeterministic struct {
	Compared int64 `json:"compared"`

	Equal int64 `json:"equal"`

	// The first token that differs, counted from 1, of those that differ.
	MedianFirstDifference *float64 `json:"median_first_difference"`
}

// Of streams, from their dispatch on, at the deployment that answered.
type ShadowComparisonGivenFirstTokenMs struct {
	Median *float64 `json:"median"`

	P95 *float64 `json:"p95"`
}

// The same of the shadow.
type ShadowComparisonFirstTokenMs struct {
	Median *float64 `json:"median"`

	P95 *float64 `json:"p95"`
}

type DeploymentCostList struct {
	Object string `json:"object"`

	Data []DeploymentCost `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *DeploymentCostList) setMeta(meta Meta) { a.ResponseMeta = meta }

type DeploymentCost struct {
	// `model/deployment@version`.
	ID string `json:"id"`

	Object string `json:"object"`

	Model string `json:"model"`

	DeploymentID string `json:"deployment_id"`

	Version int64 `json:"version"`

	// Unix seconds, a whole hour.
	EffectiveAt int64 `json:"effective_at"`

	DeviceHourNanoUsd *int64 `json:"device_hour_nano_usd"`

	InputNanoUsdPerMillionTokens int64 `json:"input_nano_usd_per_million_tokens"`

	CachedInputNanoUsdPerMillionTokens *int64 `json:"cached_input_nano_usd_per_million_tokens"`

	OutputNanoUsdPerMillionTokens int64 `json:"output_nano_usd_per_million_tokens"`

	PerRequestNanoUsd int64 `json:"per_request_nano_usd"`

	PerSecondNanoUsd int64 `json:"per_second_nano_usd"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *DeploymentCost) setMeta(meta Meta) { a.ResponseMeta = meta }

type CreateDeploymentCostRequest struct {
	Model string `json:"model"`

	// Of the model.
	DeploymentID string `json:"deployment_id"`

	// Unix seconds, a whole hour, which may have passed: requests that were booked from then on have it. null: from the hour of now.
	EffectiveAt *int64 `json:"effective_at,omitzero"`

	// Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say.
	DeviceHourNanoUsd *int64 `json:"device_hour_nano_usd,omitzero"`

	InputNanoUsdPerMillionTokens *int64 `json:"input_nano_usd_per_million_tokens,omitzero"`

	// null: as other input.
	CachedInputNanoUsdPerMillionTokens *int64 `json:"cached_input_nano_usd_per_million_tokens,omitzero"`

	OutputNanoUsdPerMillionTokens *int64 `json:"output_nano_usd_per_million_tokens,omitzero"`

	// Of requests that had tokens.
	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// From a request's admission to its end in the books: the longest it can be.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`
}

type PreviewDeploymentCostRequest struct {
	Model string `json:"model"`

	// Of the model.
	DeploymentID string `json:"deployment_id"`

	// Up to the hour of now.
	Days *int64 `json:"days,omitzero"`

	// Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say.
	DeviceHourNanoUsd *int64 `json:"device_hour_nano_usd,omitzero"`

	InputNanoUsdPerMillionTokens *int64 `json:"input_nano_usd_per_million_tokens,omitzero"`

	// null: as other input.
	CachedInputNanoUsdPerMillionTokens *int64 `json:"cached_input_nano_usd_per_million_tokens,omitzero"`

	OutputNanoUsdPerMillionTokens *int64 `json:"output_nano_usd_per_million_tokens,omitzero"`

	// Of requests that had tokens.
	PerRequestNanoUsd *int64 `json:"per_request_nano_usd,omitzero"`

	// From a request's admission to its end in the books: the longest it can be.
	PerSecondNanoUsd *int64 `json:"per_second_nano_usd,omitzero"`
}

type DeploymentCostPreview struct {
	Object string `json:"object"`

	IsEstimate bool `json:"is_estimate"`

	// Unix seconds, inclusive.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive.
	EndTime int64 `json:"end_time"`

	// false: there was more than one answer reads; figures are of what it read.
	IsComplete bool `json:"is_complete"`

	NumModelRequests int64 `json:"num_model_requests"`

	InputTokens int64 `json:"input_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	// nano-USD in decimal.
	ChargedNanoUsd string `json:"charged_nano_usd"`

	// By what is in force, without idle time.
	CostNanoUsd string `json:"cost_nano_usd"`

	// Had this cost been in force in all hours.
	RecostedNanoUsd string `json:"recosted_nano_usd"`

	// What it would have cost more.
	DifferenceNanoUsd string `json:"difference_nano_usd"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *DeploymentCostPreview) setMeta(meta Meta) { a.ResponseMeta = meta }

type PutAliasRequest struct {
	// The id of a model, or another alias.
	Target string `json:"target"`
}

type ModelAlias struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Target string `json:"target"`

	// The model at its end; null: it leads nowhere.
	Model *string `json:"model"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ModelAlias) setMeta(meta Meta) { a.ResponseMeta = meta }

type ModelAliasList struct {
	Object string `json:"object"`

	Data []ModelAlias `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *ModelAliasList) setMeta(meta Meta) { a.ResponseMeta = meta }

type WorkerList struct {
	Object string `json:"object"`

	Data []Worker `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *WorkerList) setMeta(meta Meta) { a.ResponseMeta = meta }

type Worker struct {
	ID string `json:"id"`

	Object string `json:"object"`

	// What customers see of it, in x-route-reason: always the same for an id.
	ShownAs string `json:"shown_as"`

	Pool string `json:"pool"`

	URL string `json:"url"`

	// Drawn at each start.
	BootID string `json:"boot_id"`

	// `unconfirmed`: its pool was woken and waits for its first heartbeat. `missing`: its heartbeats stopped, or its engine is down. `incompatible`: it speaks another protocol than this edge.
	Health string `json:"health"`

	IsDraining bool `json:"is_draining"`

	Version string `json:"version"`

	Protocol int64 `json:"protocol"`

	HeartbeatAgeMs int64 `json:"heartbeat_age_ms"`

	Models []WorkerModelsItem `json:"models"`

	TaskModels []string `json:"task_models"`

	MaxRunning int64 `json:"max_running"`

	Queued int64 `json:"queued"`

	Running int64 `json:"running"`

	KvBytesUsed int64 `json:"kv_bytes_used"`

	KvBytesBudget int64 `json:"kv_bytes_budget"`

	// Of prompts, since its start; null: its release does not say.
	PromptTokens *int64 `json:"prompt_tokens"`

	// Of those, the ones whose state an earlier request had left.
	CachedTokens *int64 `json:"cached_tokens"`

	PrefillTokensPerSecond *float64 `json:"prefill_tokens_per_second"`

	DecodeTokensPerSecond *float64 `json:"decode_tokens_per_second"`

	// From a request's first step to its end, in the mean.
	ServiceMs *float64 `json:"service_ms"`
}

type WorkerModelsItem struct {
	ID string `json:"id"`

	State string `json:"state"`

	Device *string `json:"device"`

	Dtype *string `json:"dtype"`

	// Of this isolate of the edge: whether it sends requests there.
	Breaker string `json:"breaker"`
}

type DrainRequest struct {
	Pool *string `json:"pool,omitzero"`

	// false gives it work again.
	IsDraining *bool `json:"is_draining,omitzero"`
}

type Drain struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Pool string `json:"pool"`

	IsDraining bool `json:"is_draining"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Drain) setMeta(meta Meta) { a.ResponseMeta = meta }

type AllUsagePage struct {
	Object string `json:"object"`

	Data []AllUsagePageDataItem `json:"data"`

	HasMore bool `json:"has_more"`

	NextPage *string `json:"next_page"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *AllUsagePage) setMeta(meta Meta) { a.ResponseMeta = meta }

type AllUsagePageDataItem struct {
	Object string `json:"object"`

	// Unix seconds, inclusive.
	StartTime int64 `json:"start_time"`

	// Unix seconds, exclusive.
	EndTime int64 `json:"end_time"`

	Results []AllUsagePageDataItemResultsItem `json:"results"`
}

type AllUsagePageDataItemResultsItem struct {
	Object string `json:"object"`

	OrganizationID *string `json:"organization_id"`

	Model *string `json:"model"`

	Operation *string `json:"operation"`

	// When grouped by it; empty of requests from before it was kept.
	DeploymentID *string `json:"deployment_id"`

	// `gpu`, `provider` or `edge`, when grouped by it; empty as above.
	Tier *string `json:"tier"`

	// When grouped by it; empty as above.
	ServiceTier *string `json:"service_tier"`

	NumModelRequests int64 `json:"num_model_requests"`

	InputTokens int64 `json:"input_tokens"`

	InputCachedTokens int64 `json:"input_cached_tokens"`

	OutputTokens int64 `json:"output_tokens"`

	Amount AllUsagePageDataItemResultsItemAmount `json:"amount"`

	// Exact, in decimal.
	AmountNanoUsd string `json:"amount_nano_usd"`

	AmountParts AllChargeParts `json:"amount_parts"`
}

type AllUsagePageDataItemResultsItemAmount struct {
	Value float64 `json:"value"`

	Currency string `json:"currency"`
}

// What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order. In decimal.
type AllChargeParts struct {
	UncachedInputNanoUsd string `json:"uncached_input_nano_usd"`

	CachedInputNanoUsd string `json:"cached_input_nano_usd"`

	OutputNanoUsd string `json:"output_nano_usd"`

	// For requests themselves, and for device time.
	OtherNanoUsd string `json:"other_nano_usd"`

	// Of before it was told apart.
	UnknownNanoUsd string `json:"unknown_nano_usd"`
}

type UserList struct {
	Object string `json:"object"`

	Data []User `json:"data"`

	FirstID *string `json:"first_id"`

	LastID *string `json:"last_id"`

	HasMore bool `json:"has_more"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *UserList) setMeta(meta Meta) { a.ResponseMeta = meta }

type User struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Email string `json:"email"`

	Name string `json:"name"`

	// Runs the service: may do everything.
	IsOperator bool `json:"is_operator"`

	// The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs.
	InvitedBy *string `json:"invited_by"`

	CreatedAt int64 `json:"created_at"`

	State string `json:"state"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *User) setMeta(meta Meta) { a.ResponseMeta = meta }

type CreateUserRequest struct {
	Email string `json:"email"`

	Name string `json:"name"`

	IsOperator *bool `json:"is_operator,omitzero"`
}

type CreatedUser struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Email string `json:"email"`

	Name string `json:"name"`

	// Runs the service: may do everything.
	IsOperator bool `json:"is_operator"`

	// The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs.
	InvitedBy *string `json:"invited_by"`

	CreatedAt int64 `json:"created_at"`

	State string `json:"state"`

	// Shown this once: opens POST /auth/v1/password for 72 hours, once.
	SetUpToken string `json:"set_up_token"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *CreatedUser) setMeta(meta Meta) { a.ResponseMeta = meta }

type ChangeUserRequest struct {
	Name *string `json:"name,omitzero"`

	IsOperator *bool `json:"is_operator,omitzero"`

	// Ends every session of theirs at once.
	Disabled *bool `json:"disabled,omitzero"`
}

type EraseUserRequest struct {
	// The user's address, to confirm who is meant.
	Email string `json:"email"`
}

type Erasure struct {
	Object string `json:"object"`

	Statement ErasureStatement `json:"statement"`

	// The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json.
	SignedStatement string `json:"signed_statement"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *Erasure) setMeta(meta Meta) { a.ResponseMeta = meta }

type ErasureStatement struct {
	UserID string `json:"user_id"`

	// Unix seconds.
	ErasedAt int64 `json:"erased_at"`

	Erased []string `json:"erased"`

	// And why.
	Kept []string `json:"kept"`

	Organizations []ErasureStatementOrganizationsItem `json:"organizations"`
}

type ErasureStatementOrganizationsItem struct {
	OrganizationID string `json:"organization_id"`

	WasMember bool `json:"was_member"`

	KeysRenamed int64 `json:"keys_renamed"`

	InvitationsDeleted int64 `json:"invitations_deleted"`

	AuditLinesKept int64 `json:"audit_lines_kept"`

	// Its newest entry after the erasure: the chain is what it was.
	Ledger *ErasureStatementOrganizationsItemLedger `json:"ledger"`
}

type ErasureStatementOrganizationsItemLedger struct {
	Sequence int64 `json:"sequence"`

	Hash string `json:"hash"`
}

type SignInLink struct {
	Object string `json:"object"`

	UserID string `json:"user_id"`

	// Shown this once: opens POST /auth/v1/session/link for half an hour, once.
	Token string `json:"token"`

	// Unix seconds.
	ExpiresAt int64 `json:"expires_at"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *SignInLink) setMeta(meta Meta) { a.ResponseMeta = meta }

type UserData struct {
	Object string `json:"object"`

	User User `json:"user"`

	Sessions []UserDataSessionsItem `json:"sessions"`

	Passkeys []Passkey `json:"passkeys"`

	Organizations []UserDataOrganizationsItem `json:"organizations"`

	// The newest 1,000 things that they did.
	Audit []AuditEntry `json:"audit"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *UserData) setMeta(meta Meta) { a.ResponseMeta = meta }

type UserDataSessionsItem struct {
	// Unix seconds.
	SeenAt int64 `json:"seen_at"`

	// Unix seconds.
	ExpiresAt int64 `json:"expires_at"`
}

type Passkey struct {
	ID string `json:"id"`

	Object string `json:"object"`

	Name string `json:"name"`

	// Unix seconds.
	CreatedAt int64 `json:"created_at"`

	LastUsedAt *int64 `json:"last_used_at"`
}

type UserDataOrganizationsItem struct {
	ID string `json:"id"`

	Name string `json:"name"`

	Member *Member `json:"member"`

	// Their own.
	Keys []ApiKey `json:"keys"`

	// The newest 1,000 things that they did.
	Audit []AuditEntry `json:"audit"`
}

// RFC 7517.
type JwkSet struct {
	Keys []JwkSetKeysItem `json:"keys"`

	// What stands beside the answer.
	ResponseMeta Meta `json:"-"`
}

func (a *JwkSet) setMeta(meta Meta) { a.ResponseMeta = meta }

type JwkSetKeysItem struct {
	Kty string `json:"kty"`

	Kid string `json:"kid"`

	Crv *string `json:"crv,omitzero"`

	// The public key, in base64url.
	X *string `json:"x,omitzero"`
}

type ListResponseInputItemsQuery struct {
	Limit *string `json:"limit,omitzero"`

	After *string `json:"after,omitzero"`

	Order *string `json:"order,omitzero"`

	// Accepted, and without effect: items are given with all that they have.
	Include []string `json:"include,omitzero"`
}

// One of ChatCompletionRequest, CompletionRequest: the fields of all.
type CreateEstimateRequest struct {
	Model string `json:"model"`

	Messages []ChatMessage `json:"messages,omitzero"`

	// Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for.
	MaxTokens *int64 `json:"max_tokens,omitzero"`

	// 0 picks the likeliest token. Default 1.
	Temperature *float64 `json:"temperature,omitzero"`

	// Nucleus sampling mass. Default 1.
	TopP *float64 `json:"top_p,omitzero"`

	// Choices to generate per prompt. Default 1.
	N *int64 `json:"n,omitzero"`

	Stop any `json:"stop,omitzero"`

	Stream *bool `json:"stream,omitzero"`

	StreamOptions *StreamOptions `json:"stream_options,omitzero"`

	// Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045).
	Seed *int64 `json:"seed,omitzero"`

	PresencePenalty *float64 `json:"presence_penalty,omitzero"`

	FrequencyPenalty *float64 `json:"frequency_penalty,omitzero"`

	// Added to the logits of these token ids.
	LogitBias map[string]float64 `json:"logit_bias,omitzero"`

	// Accepted; it does not change the answer.
	User *string `json:"user,omitzero"`

	// Extension. Keep the k likeliest tokens; 0 and -1 keep all.
	TopK *int64 `json:"top_k,omitzero"`

	// Extension. Keep tokens at least this likely, relative to the likeliest.
	MinP *float64 `json:"min_p,omitzero"`

	// Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all.
	TypicalP *float64 `json:"typical_p,omitzero"`

	// Extension. Divides the logits of tokens seen so far.
	RepetitionPenalty *float64 `json:"repetition_penalty,omitzero"`

	// Extension. No end before this many tokens.
	MinTokens *int64 `json:"min_tokens,omitzero"`

	// Extension.
	StopTokenIDs []int64 `json:"stop_token_ids,omitzero"`

	// Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`.
	AllowedTokenIDs []int64 `json:"allowed_token_ids,omitzero"`

	// Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016.
	PromptLogprobs *int64 `json:"prompt_logprobs,omitzero"`

	// Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools.
	BadWords []string `json:"bad_words,omitzero"`

	// Extension, vLLM's. false shows special tokens as text. Default true.
	SkipSpecialTokens *bool `json:"skip_special_tokens,omitzero"`

	// Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false.
	IncludeStopStrInOutput *bool `json:"include_stop_str_in_output,omitzero"`

	// Extension. Go on past the model's end token.
	IgnoreEos *bool `json:"ignore_eos,omitzero"`

	// Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations.
	Priority *int64 `json:"priority,omitzero"`

	StructuredOutputs *StructuredOutputs `json:"structured_outputs,omitzero"`

	// Extension, llama.cpp's. The text is JSON of this schema.
	JSONSchema map[string]any `json:"json_schema,omitzero"`

	// Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none.
	Grammar *string `json:"grammar,omitzero"`

	// Most tokens to generate per choice. The newer name of max_tokens; give one of them.
	MaxCompletionTokens *int64 `json:"max_completion_tokens,omitzero"`

	Logprobs any `json:"logprobs,omitzero"`

	// Needs `logprobs: true`.
	TopLogprobs *int64 `json:"top_logprobs,omitzero"`

	ResponseFormat *ChatCompletionRequestResponseFormat `json:"response_format,omitzero"`

	// Functions the model may call. No two of the same name; an empty list is as none.
	Tools []ChatTool `json:"tools,omitzero"`

	ToolChoice any `json:"tool_choice,omitzero"`

	Modalities []string `json:"modalities,omitzero"`

	// Accepted as a hint; these models know no levels.
	Verbosity *string `json:"verbosity,omitzero"`

	// Accepted as a hint; these models do not reason.
	ReasoningEffort *string `json:"reasoning_effort,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; these models do not reason.
	Reasoning any `json:"reasoning,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; these models do not reason.
	IncludeReasoning any `json:"include_reasoning,omitzero"`

	// Accepted, and without effect. Extension, DeepSeek's and others'; these models do not reason.
	Thinking any `json:"thinking,omitzero"`

	// Whether one answer may have several calls. Default true.
	ParallelToolCalls *bool `json:"parallel_tool_calls,omitzero"`

	// Accepted as a hint; completions are not stored.
	Store *bool `json:"store,omitzero"`

	// Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.
	ChatTemplateKwargs map[string]any `json:"chat_template_kwargs,omitzero"`

	// Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.
	EnableThinking *bool `json:"enable_thinking,omitzero"`

	// Extension, vLLM's. false: the template opens no answer after the messages. Default true.
	AddGenerationPrompt *bool `json:"add_generation_prompt,omitzero"`

	// Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.
	ContinueFinalMessage *bool `json:"continue_final_message,omitzero"`

	// Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.
	Models []string `json:"models,omitzero"`

	Provider *ProviderPreferences `json:"provider,omitzero"`

	// Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.
	Plugins []Plugin `json:"plugins,omitzero"`

	// Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.
	SessionID *string `json:"session_id,omitzero"`

	// Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.
	Trace any `json:"trace,omitzero"`

	Usage *ChatUsageAsked `json:"usage,omitzero"`

	// Extension, OpenRouter's older name of what `models` does anyway.
	Route *string `json:"route,omitzero"`

	// Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.
	Transforms []string `json:"transforms,omitzero"`

	// vLLM's older name of `structured_outputs.json`.
	GuidedJSON map[string]any `json:"guided_json,omitzero"`

	// vLLM's older name of `structured_outputs.regex`.
	GuidedRegex *string `json:"guided_regex,omitzero"`

	// vLLM's older name of `structured_outputs.choice`.
	GuidedChoice []string `json:"guided_choice,omitzero"`

	// vLLM's older name of `structured_outputs.grammar`.
	GuidedGrammar *string `json:"guided_grammar,omitzero"`

	// Accepted, and without effect. Forms are enforced in one way.
	GuidedDecodingBackend any `json:"guided_decoding_backend,omitzero"`

	// SGLang's name of `structured_outputs.regex`.
	Regex *string `json:"regex,omitzero"`

	// SGLang's name of `structured_outputs.grammar`.
	Ebnf *string `json:"ebnf,omitzero"`

	Metadata map[string]string `json:"metadata,omitzero"`

	// `priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.
	ServiceTier *string `json:"service_tier,omitzero"`

	// Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.
	CachePrompt any `json:"cache_prompt,omitzero"`

	SafetyIdentifier *string `json:"safety_identifier,omitzero"`

	PromptCacheKey *string `json:"prompt_cache_key,omitzero"`

	// Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty.
	UseBeamSearch any `json:"use_beam_search,omitzero"`

	// Accepted, and without effect. vLLM's; there is no search by beams.
	LengthPenalty any `json:"length_penalty,omitzero"`

	// Accepted, and without effect. vLLM's; there is no search by beams.
	EarlyStopping any `json:"early_stopping,omitzero"`

	// Accepted, and without effect. vLLM's; tokens are shown as they are.
	SpacesBetweenSpecialTokens any `json:"spaces_between_special_tokens,omitzero"`

	// Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty.
	ReturnTokenIDs any `json:"return_token_ids,omitzero"`

	// Not supported: Tokens are told as text. Refused with 400 unless null, false or empty.
	ReturnTokensAsTokenIDs any `json:"return_tokens_as_token_ids,omitzero"`

	// Accepted, and without effect. vLLM's; an answer has an id of its own.
	RequestID any `json:"request_id,omitzero"`

	// Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1.
	RepeatPenalty any `json:"repeat_penalty,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	RepeatLastN any `json:"repeat_last_n,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	DryMultiplier any `json:"dry_multiplier,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryBase any `json:"dry_base,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryAllowedLength any `json:"dry_allowed_length,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DryPenaltyLastN any `json:"dry_penalty_last_n,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DrySequenceBreakers any `json:"dry_sequence_breakers,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	XtcProbability any `json:"xtc_probability,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	XtcThreshold any `json:"xtc_threshold,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	DynatempRange any `json:"dynatemp_range,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	DynatempExponent any `json:"dynatemp_exponent,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	Mirostat any `json:"mirostat,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	MirostatTau any `json:"mirostat_tau,omitzero"`

	// Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.
	MirostatEta any `json:"mirostat_eta,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0.
	TopNSigma any `json:"top_n_sigma,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1.
	TfsZ any `json:"tfs_z,omitzero"`

	// Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.
	MinKeep any `json:"min_keep,omitzero"`

	// Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0.
	NProbs any `json:"n_probs,omitzero"`

	// Accepted, and without effect. llama.cpp's; nothing of a prompt is left out.
	NKeep any `json:"n_keep,omitzero"`

	// Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair.
	IDSlot any `json:"id_slot,omitzero"`

	// Not supported: Answers have no timings. Refused with 400 unless null, false or empty.
	TimingsPerToken any `json:"timings_per_token,omitzero"`

	// Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty.
	ReturnProgress any `json:"return_progress,omitzero"`

	// Accepted, and without effect. llama.cpp's; these models do not reason.
	ReasoningFormat any `json:"reasoning_format,omitzero"`

	// Not supported: A chat's messages are not repeated. Refused with 400 unless null, false or empty.
	Echo any `json:"echo,omitzero"`

	// Not supported: Choices of a chat are not ranked; `/v1/completions` ranks them. Refused with 400 unless null, false or empty or 1.
	BestOf any `json:"best_of,omitzero"`

	// Not supported: The chat template writes them itself. Refused with 400 unless null, false or empty.
	AddSpecialTokens any `json:"add_special_tokens,omitzero"`

	// Not supported: Functions are offered as tools. Refused with 400 unless null, false or empty.
	Functions any `json:"functions,omitzero"`

	// Not supported: Functions are chosen with tool_choice. Refused with 400 unless null, false or empty or "auto" or "none".
	FunctionCall any `json:"function_call,omitzero"`

	// Not supported: Audio is not available. Refused with 400 unless null, false or empty.
	Audio any `json:"audio,omitzero"`

	// Not supported: Predicted outputs are not available. Refused with 400 unless null, false or empty.
	Prediction any `json:"prediction,omitzero"`

	// Not supported: Web search is not available. Refused with 400 unless null, false or empty.
	WebSearchOptions any `json:"web_search_options,omitzero"`

	// Not supported: Moderation is not available. Refused with 400 unless null, false or empty.
	Moderation any `json:"moderation,omitzero"`

	// Accepted, and without effect. Prompts are cached whether it is there or not.
	CacheControl any `json:"cache_control,omitzero"`

	// Accepted, and without effect. How long a prompt stays cached is the worker's affair.
	PromptCacheRetention any `json:"prompt_cache_retention,omitzero"`

	// Accepted, and without effect. How a prompt is cached is the worker's affair.
	PromptCacheOptions any `json:"prompt_cache_options,omitzero"`

	Prompt any `json:"prompt,omitzero"`

	// Not supported: Filling in the middle is not available. Refused with 400 unless null, false or empty.
	Suffix any `json:"suffix,omitzero"`
}

type ListCompletionsUsageQuery struct {
	// Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole minutes, hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	// People, by the keys of their own.
	UserIDs []string `json:"user_ids,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`
}

type ListEmbeddingsUsageQuery struct {
	// Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole minutes, hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	// People, by the keys of their own.
	UserIDs []string `json:"user_ids,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`
}

type ListEndUsersUsageQuery struct {
	// Unix seconds, inclusive, a whole hour. The first bucket begins here.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	// Your own customers, as you named them.
	EndUserIDs []string `json:"end_user_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`

	// `true`: with what keys used themselves, as the end user with no name. All rows together are then the totals of the same filters. Not beside `end_user_ids`.
	IncludeKeys *string `json:"include_keys,omitzero"`
}

type ListCostsQuery struct {
	// Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole minutes, hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`
}

type ExportLedgerQuery struct {
	After *string `json:"after,omitzero"`

	Limit *string `json:"limit,omitzero"`

	// Unix seconds, inclusive.
	StartTime *string `json:"start_time,omitzero"`

	// Unix seconds, exclusive.
	EndTime *string `json:"end_time,omitzero"`
}

type ListEndUserTokensQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	EndUserID *string `json:"end_user_id,omitzero"`
}

type ListOwnInvoicesQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	Kinds []string `json:"kinds,omitzero"`

	Statuses []string `json:"statuses,omitzero"`

	// Unix seconds, inclusive: of months that end after it.
	StartTime *string `json:"start_time,omitzero"`

	// Unix seconds, exclusive: of months that begin before it.
	EndTime *string `json:"end_time,omitzero"`

	// What is in the id, the number or the payment's reference, in any case.
	Text *string `json:"text,omitzero"`
}

type RetrieveWidgetUsageQuery struct {
	// Days in UTC, today included.
	Days *string `json:"days,omitzero"`
}

type ListOrganizationsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	Name *string `json:"name,omitzero"`
}

type ListUsageQuery struct {
	Limit *string `json:"limit,omitzero"`

	// The `last_id` of the page before.
	After *string `json:"after,omitzero"`

	// Unix seconds, inclusive.
	StartTime *string `json:"start_time,omitzero"`

	// Unix seconds, exclusive.
	EndTime *string `json:"end_time,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	// Keys, with those that they were rotated to.
	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	// People, by the keys of their own.
	UserIDs []string `json:"user_ids,omitzero"`

	// Your own customers, as you named them.
	EndUserIDs []string `json:"end_user_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	Operations []string `json:"operations,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`
}

type ListOrganizationEndUsersUsageQuery struct {
	// Unix seconds, inclusive, a whole hour. The first bucket begins here.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	// Your own customers, as you named them.
	EndUserIDs []string `json:"end_user_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`

	// `true`: with what keys used themselves, as the end user with no name. All rows together are then the totals of the same filters. Not beside `end_user_ids`.
	IncludeKeys *string `json:"include_keys,omitzero"`
}

type ListOrganizationUsageQuery struct {
	// Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole minutes, hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	// People, by the keys of their own.
	UserIDs []string `json:"user_ids,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`
}

type ListOrganizationTotalsQuery struct {
	// Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole minutes, hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	// People, by the keys of their own.
	UserIDs []string `json:"user_ids,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`
}

type ListOrganizationCostsQuery struct {
	// Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole minutes, hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	ProjectIDs []string `json:"project_ids,omitzero"`

	APIKeyIDs []string `json:"api_key_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`
}

type ExportOrganizationLedgerQuery struct {
	After *string `json:"after,omitzero"`

	Limit *string `json:"limit,omitzero"`

	// Unix seconds, inclusive.
	StartTime *string `json:"start_time,omitzero"`

	// Unix seconds, exclusive.
	EndTime *string `json:"end_time,omitzero"`
}

type ListCreditsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListInvoicesQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	Kinds []string `json:"kinds,omitzero"`

	Statuses []string `json:"statuses,omitzero"`

	// Unix seconds, inclusive: of months that end after it.
	StartTime *string `json:"start_time,omitzero"`

	// Unix seconds, exclusive: of months that begin before it.
	EndTime *string `json:"end_time,omitzero"`

	// What is in the id, the number or the payment's reference, in any case.
	Text *string `json:"text,omitzero"`
}

type ListProjectsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListKeysQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	ProjectID *string `json:"project_id,omitzero"`

	UserID *string `json:"user_id,omitzero"`
}

type ListOrganizationEndUserTokensQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	EndUserID *string `json:"end_user_id,omitzero"`

	// Of this key, and of those that it was rotated from or to.
	APIKeyID *string `json:"api_key_id,omitzero"`
}

type ListProviderKeysQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListSavedChartsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListNamedRoutesQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListLimitsQuery struct {
	Scope *string `json:"scope,omitzero"`

	ScopeID *string `json:"scope_id,omitzero"`

	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListRefusalsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListBudgetsQuery struct {
	Scope *string `json:"scope,omitzero"`

	ScopeID *string `json:"scope_id,omitzero"`

	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListAlertsQuery struct {
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	BudgetID *string `json:"budget_id,omitzero"`
}

type ListWebhooksQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListWebhookDeliveriesQuery struct {
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	WebhookID *string `json:"webhook_id,omitzero"`
}

type ListAuditQuery struct {
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	ActorID *string `json:"actor_id,omitzero"`

	Action *string `json:"action,omitzero"`

	Target *string `json:"target,omitzero"`

	// Unix seconds, inclusive.
	StartTime *string `json:"start_time,omitzero"`

	// Unix seconds, exclusive.
	EndTime *string `json:"end_time,omitzero"`
}

type ListMembersQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListInvitationsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListCatalogModelsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListPricesQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	OrganizationID *string `json:"organization_id,omitzero"`
}

type ListPlansQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListPlanVersionsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type RetrieveEconomicsQuery struct {
	// Unix seconds, inclusive, a whole hour.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive, a whole hour, at most 31 days after start_time.
	EndTime string `json:"end_time"`

	GroupBy *string `json:"group_by,omitzero"`

	// Whose requests are shown. Idle time is shared out among all all the same.
	OrganizationIDs []string `json:"organization_ids,omitzero"`
}

type ListServiceChartsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListDeploymentsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListShadowComparisonsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	// Of this model alone.
	Model *string `json:"model,omitzero"`

	// Copies from then on, in Unix seconds; without it those of seven days.
	StartTime *string `json:"start_time,omitzero"`
}

type ListDeploymentCostsQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListAliasesQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`
}

type ListWorkersQuery struct {
	// Objects on a page, at most 100; 20 if unset.
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	// Of this pool alone; without it, of every pool that a deployment names.
	Pool *string `json:"pool,omitzero"`
}

type ListAllUsageQuery struct {
	// Unix seconds, inclusive, a whole hour. The first bucket begins here.
	StartTime string `json:"start_time"`

	// Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now.
	EndTime *string `json:"end_time,omitzero"`

	// Buckets lie on whole hours or days in UTC.
	BucketWidth *string `json:"bucket_width,omitzero"`

	// Buckets on a page.
	Limit *string `json:"limit,omitzero"`

	Page *string `json:"page,omitzero"`

	OrganizationIDs []string `json:"organization_ids,omitzero"`

	Models []string `json:"models,omitzero"`

	Operations []string `json:"operations,omitzero"`

	// Deployments that answered.
	DeploymentIDs []string `json:"deployment_ids,omitzero"`

	// Whose machines answered.
	Tiers []string `json:"tiers,omitzero"`

	// That requests had where they were answered.
	ServiceTiers []string `json:"service_tiers,omitzero"`

	GroupBy []string `json:"group_by,omitzero"`
}

type ListUsersQuery struct {
	Limit *string `json:"limit,omitzero"`

	After *string `json:"after,omitzero"`

	Email *string `json:"email,omitzero"`
}

type ListServiceAuditQuery struct {
	Limit *string `json:"limit,omitzero"`

	// The last id of the page before.
	After *string `json:"after,omitzero"`

	ActorID *string `json:"actor_id,omitzero"`

	Action *string `json:"action,omitzero"`

	Target *string `json:"target,omitzero"`

	// Unix seconds, inclusive.
	StartTime *string `json:"start_time,omitzero"`

	// Unix seconds, exclusive.
	EndTime *string `json:"end_time,omitzero"`
}
