// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
#nullable enable

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Tidegate.Types;

public sealed class RerankRequest : Fields
{
    public RerankRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Query { get => Required("query", GetText("query")); set => Put("query", value); }

    [AllowNull]
    public IReadOnlyList<JsonNode> Documents { get => GetList("documents", Fields.ToAny); set => Put("documents", value); }

    /// <summary>How many of the best; all unless said.</summary>
    public long? TopN { get => GetInteger("top_n"); set => Put("top_n", value); }

    /// <summary>Whether each result has its document's text; false unless said.</summary>
    public bool? ReturnDocuments { get => GetBoolean("return_documents"); set => Put("return_documents", value); }

    /// <summary>Not supported: A document that is too long is refused, not cut. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? MaxTokensPerDoc { get => Get("max_tokens_per_doc"); set => Put("max_tokens_per_doc", value); }

    /// <summary>Not supported: A document is its text. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? RankFields { get => Get("rank_fields"); set => Put("rank_fields", value); }

    /// <summary>Accepted, and without effect. Usage is told by API key and project.</summary>
    public JsonNode? User { get => Get("user"); set => Put("user", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }
}

public sealed class RerankRequestDocuments : Fields
{
    public RerankRequestDocuments() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankRequestDocuments(JsonNode? value)
        : base(value) { }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }
}

/// <summary>Which deployments may answer, and in which order; OpenRouter's. A deployment is named by its id, by its model and id (`model/id`), by the kind of its target, or by its region (`region:eu`).</summary>
public sealed class ProviderPreferences : Fields
{
    public ProviderPreferences() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ProviderPreferences(JsonNode? value)
        : base(value) { }

    /// <summary>These first, in this order; the others after them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Order { get => GetList("order", Fields.ToText); set => Put("order", value); }

    /// <summary>No deployment but these.</summary>
    [AllowNull]
    public IReadOnlyList<string> Only { get => GetList("only", Fields.ToText); set => Put("only", value); }

    /// <summary>None of these.</summary>
    [AllowNull]
    public IReadOnlyList<string> Ignore { get => GetList("ignore", Fields.ToText); set => Put("ignore", value); }

    /// <summary>false: of each model the first deployment alone, or with `order` those that it names. Default true.</summary>
    public bool? AllowFallbacks { get => GetBoolean("allow_fallbacks"); set => Put("allow_fallbacks", value); }

    /// <summary>`price`: cheapest first, by what this request may cost at most. `latency`, `throughput`: fastest first, by what half of the requests had in the last five minutes, where the edge that answers has seen enough of them; others after those.</summary>
    public JsonNode? Sort { get => Get("sort"); set => Put("sort", value); }

    /// <summary>What a deployment may cost at most. It holds for every fallback: what is dearer is never asked. A model with a price by time is dearer than any bound.</summary>
    public MaxPrice? MaxPrice { get => GetObject("max_price", static value => new MaxPrice(value)); set => Put("max_price", value); }

    /// <summary>No deployment but those whose weights are of one of these.</summary>
    [AllowNull]
    public IReadOnlyList<string> Quantizations { get => GetList("quantizations", Fields.ToText); set => Put("quantizations", value); }

    /// <summary>`deny`: none that may keep what it is sent. Default `allow`.</summary>
    public string? DataCollection { get => GetText("data_collection"); set => Put("data_collection", value); }

    /// <summary>true: no retention of data, which is `data_collection: "deny"`.</summary>
    public bool? Zdr { get => GetBoolean("zdr"); set => Put("zdr", value); }

    /// <summary>It is always so: a deployment that does not take a field that the request has is passed over, and where none does the field is refused by its name. None leaves one out.</summary>
    public bool? RequireParameters { get => GetBoolean("require_parameters"); set => Put("require_parameters", value); }

    /// <summary>Tokens a second that half of the requests had at least in the last five minutes, or as many of a hundred as `p75`, `p90`, `p99` say. Deployments that were slower are asked after all others of their model, not left out; so are none of which too little is known.</summary>
    public JsonNode? PreferredMinThroughput { get => Get("preferred_min_throughput"); set => Put("preferred_min_throughput", value); }

    /// <summary>Seconds to the first token, likewise: a deployment where it took longer is asked after the others.</summary>
    public JsonNode? PreferredMaxLatency { get => Get("preferred_max_latency"); set => Put("preferred_max_latency", value); }

    /// <summary>Not supported: The catalog does not know what may be distilled. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? EnforceDistillableText { get => Get("enforce_distillable_text"); set => Put("enforce_distillable_text", value); }
}

public sealed class ProviderPreferencesSort : Fields
{
    public ProviderPreferencesSort() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ProviderPreferencesSort(JsonNode? value)
        : base(value) { }

    /// <summary>`price` unless said.</summary>
    public string? By { get => GetText("by"); set => Put("by", value); }

    /// <summary>`model`: within each model. `none`: all deployments of all models together.</summary>
    public string? Partition { get => GetText("partition"); set => Put("partition", value); }
}

public sealed class MaxPrice : Fields
{
    public MaxPrice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MaxPrice(JsonNode? value)
        : base(value) { }

    /// <summary>USD for a million tokens of the prompt.</summary>
    public JsonNode? Prompt { get => Get("prompt"); set => Put("prompt", value); }

    /// <summary>USD for a million tokens of the answer.</summary>
    public JsonNode? Completion { get => Get("completion"); set => Put("completion", value); }

    /// <summary>USD for a request.</summary>
    public JsonNode? Request { get => Get("request"); set => Put("request", value); }

    /// <summary>Accepted, and without effect. These models read no images.</summary>
    public JsonNode? Image { get => Get("image"); set => Put("image", value); }

    /// <summary>Accepted, and without effect. These models read no audio.</summary>
    public JsonNode? Audio { get => Get("audio"); set => Put("audio", value); }
}

public sealed class PreferredThroughput : Fields
{
    public PreferredThroughput() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PreferredThroughput(JsonNode? value)
        : base(value) { }

    public double? P50 { get => GetNumber("p50"); set => Put("p50", value); }

    public double? P75 { get => GetNumber("p75"); set => Put("p75", value); }

    public double? P90 { get => GetNumber("p90"); set => Put("p90", value); }

    public double? P99 { get => GetNumber("p99"); set => Put("p99", value); }
}

public sealed class PreferredLatency : Fields
{
    public PreferredLatency() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PreferredLatency(JsonNode? value)
        : base(value) { }

    public double? P50 { get => GetNumber("p50"); set => Put("p50", value); }

    public double? P75 { get => GetNumber("p75"); set => Put("p75", value); }

    public double? P90 { get => GetNumber("p90"); set => Put("p90", value); }

    public double? P99 { get => GetNumber("p99"); set => Put("p99", value); }
}

public sealed class Rerank : Fields
{
    public Rerank() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Rerank(JsonNode? value)
        : base(value) { }

    /// <summary>Of the request.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>The best first.</summary>
    [AllowNull]
    public IReadOnlyList<RerankResult> Results { get => GetList("results", static value => new RerankResult(value)); set => Put("results", value); }

    public RerankUsage Usage { get => Required("usage", GetObject("usage", static value => new RerankUsage(value))); set => Put("usage", value); }

    public RerankMeta Meta { get => Required("meta", GetObject("meta", static value => new RerankMeta(value))); set => Put("meta", value); }
}

public sealed class RerankResult : Fields
{
    public RerankResult() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankResult(JsonNode? value)
        : base(value) { }

    /// <summary>Of the document in the request.</summary>
    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    /// <summary>From 0 to 1.</summary>
    public double RelevanceScore { get => Required("relevance_score", GetNumber("relevance_score")); set => Put("relevance_score", value); }

    public RerankResultDocument? Document { get => GetObject("document", static value => new RerankResultDocument(value)); set => Put("document", value); }
}

public sealed class RerankResultDocument : Fields
{
    public RerankResultDocument() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankResultDocument(JsonNode? value)
        : base(value) { }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }
}

public sealed class RerankUsage : Fields
{
    public RerankUsage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankUsage(JsonNode? value)
        : base(value) { }

    public long PromptTokens { get => Required("prompt_tokens", GetInteger("prompt_tokens")); set => Put("prompt_tokens", value); }

    public long TotalTokens { get => Required("total_tokens", GetInteger("total_tokens")); set => Put("total_tokens", value); }
}

public sealed class RerankMeta : Fields
{
    public RerankMeta() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankMeta(JsonNode? value)
        : base(value) { }

    public RerankMetaApiVersion ApiVersion { get => Required("api_version", GetObject("api_version", static value => new RerankMetaApiVersion(value))); set => Put("api_version", value); }

    /// <summary>The query is read with each document.</summary>
    public RerankMetaBilledUnits BilledUnits { get => Required("billed_units", GetObject("billed_units", static value => new RerankMetaBilledUnits(value))); set => Put("billed_units", value); }
}

public sealed class RerankMetaApiVersion : Fields
{
    public RerankMetaApiVersion() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankMetaApiVersion(JsonNode? value)
        : base(value) { }

    public string Version { get => Required("version", GetText("version")); set => Put("version", value); }
}

/// <summary>The query is read with each document.</summary>
public sealed class RerankMetaBilledUnits : Fields
{
    public RerankMetaBilledUnits() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RerankMetaBilledUnits(JsonNode? value)
        : base(value) { }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }
}

public sealed class ClassifyRequest : Fields
{
    public ClassifyRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ClassifyRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public JsonNode? Input { get => Get("input"); set => Put("input", value); }

    /// <summary>Accepted, and without effect. Usage is told by API key and project.</summary>
    public JsonNode? User { get => Get("user"); set => Put("user", value); }
}

public sealed class Classification : Fields
{
    public Classification() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Classification(JsonNode? value)
        : base(value) { }

    /// <summary>Of the request.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds.</summary>
    public long Created { get => Required("created", GetInteger("created")); set => Put("created", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ClassifiedInput> Data { get => GetList("data", static value => new ClassifiedInput(value)); set => Put("data", value); }

    public ClassificationUsage Usage { get => Required("usage", GetObject("usage", static value => new ClassificationUsage(value))); set => Put("usage", value); }
}

public sealed class ClassifiedInput : Fields
{
    public ClassifiedInput() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ClassifiedInput(JsonNode? value)
        : base(value) { }

    /// <summary>Of the input.</summary>
    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    /// <summary>The likeliest.</summary>
    public string Label { get => Required("label", GetText("label")); set => Put("label", value); }

    /// <summary>Of all labels, in the order of the model's outputs.</summary>
    [AllowNull]
    public IReadOnlyList<double> Probs { get => GetList("probs", Fields.ToNumber); set => Put("probs", value); }

    public long NumClasses { get => Required("num_classes", GetInteger("num_classes")); set => Put("num_classes", value); }
}

public sealed class ClassificationUsage : Fields
{
    public ClassificationUsage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ClassificationUsage(JsonNode? value)
        : base(value) { }

    public long PromptTokens { get => Required("prompt_tokens", GetInteger("prompt_tokens")); set => Put("prompt_tokens", value); }

    public long TotalTokens { get => Required("total_tokens", GetInteger("total_tokens")); set => Put("total_tokens", value); }

    public long CompletionTokens { get => Required("completion_tokens", GetInteger("completion_tokens")); set => Put("completion_tokens", value); }

    public JsonNode? PromptTokensDetails { get => Get("prompt_tokens_details"); set => Put("prompt_tokens_details", value); }
}

/// <summary>One of TokenizeChatRequest, TokenizeTextRequest: the fields of all.</summary>
public sealed class TokenizeRequest : Fields
{
    public TokenizeRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TokenizeRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ChatMessage> Messages { get => GetList("messages", static value => new ChatMessage(value)); set => Put("messages", value); }

    /// <summary>Functions the model may call. No two of the same name; an empty list is as none.</summary>
    [AllowNull]
    public IReadOnlyList<ChatTool> Tools { get => GetList("tools", static value => new ChatTool(value)); set => Put("tools", value); }

    public JsonNode? ToolChoice { get => Get("tool_choice"); set => Put("tool_choice", value); }

    /// <summary>Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> ChatTemplateKwargs { get => GetMap("chat_template_kwargs", Fields.ToAny); set => Put("chat_template_kwargs", value); }

    /// <summary>Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.</summary>
    public bool? EnableThinking { get => GetBoolean("enable_thinking"); set => Put("enable_thinking", value); }

    /// <summary>Extension, vLLM's. false: the template opens no answer after the messages. Default true.</summary>
    public bool? AddGenerationPrompt { get => GetBoolean("add_generation_prompt"); set => Put("add_generation_prompt", value); }

    /// <summary>Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.</summary>
    public bool? ContinueFinalMessage { get => GetBoolean("continue_final_message"); set => Put("continue_final_message", value); }

    public bool? AddSpecialTokens { get => GetBoolean("add_special_tokens"); set => Put("add_special_tokens", value); }

    /// <summary>Return each token as the vocabulary writes it, too. Default false.</summary>
    public bool? ReturnTokenStrs { get => GetBoolean("return_token_strs"); set => Put("return_token_strs", value); }

    /// <summary>Not supported: The model's own chat template is used. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ChatTemplate { get => Get("chat_template"); set => Put("chat_template", value); }

    /// <summary>Accepted, and without effect. No message has a picture.</summary>
    public JsonNode? MmProcessorKwargs { get => Get("mm_processor_kwargs"); set => Put("mm_processor_kwargs", value); }

    public string? Prompt { get => GetText("prompt"); set => Put("prompt", value); }
}

/// <summary>One of ChatSystemMessage, ChatDeveloperMessage, ChatUserMessage, ChatAssistantMessage, ChatToolMessage: the fields of all.</summary>
public sealed class ChatMessage : Fields
{
    public ChatMessage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatMessage(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; templates do not show it.</summary>
    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    public string? Refusal { get => GetText("refusal"); set => Put("refusal", value); }

    /// <summary>An empty list is none.</summary>
    [AllowNull]
    public IReadOnlyList<ChatMessageToolCall> ToolCalls { get => GetList("tool_calls", static value => new ChatMessageToolCall(value)); set => Put("tool_calls", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Annotations { get => Get("annotations"); set => Put("annotations", value); }

    /// <summary>Accepted, and without effect. It is what `content` says, as an SDK read it.</summary>
    public JsonNode? Parsed { get => Get("parsed"); set => Put("parsed", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Reasoning { get => Get("reasoning"); set => Put("reasoning", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? ReasoningContent { get => Get("reasoning_content"); set => Put("reasoning_content", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? ReasoningDetails { get => Get("reasoning_details"); set => Put("reasoning_details", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? ThinkingBlocks { get => Get("thinking_blocks"); set => Put("thinking_blocks", value); }

    /// <summary>Accepted, and without effect. It is of another server, Google's.</summary>
    public JsonNode? ExtraContent { get => Get("extra_content"); set => Put("extra_content", value); }

    /// <summary>true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.</summary>
    public bool? Prefix { get => GetBoolean("prefix"); set => Put("prefix", value); }

    /// <summary>true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.</summary>
    public bool? Partial { get => GetBoolean("partial"); set => Put("partial", value); }

    /// <summary>Not supported: Function calls are made with tool_calls. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? FunctionCall { get => Get("function_call"); set => Put("function_call", value); }

    /// <summary>Not supported: Audio is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Audio { get => Get("audio"); set => Put("audio", value); }

    public string? ToolCallId { get => GetText("tool_call_id"); set => Put("tool_call_id", value); }
}

/// <summary>Text is the only content these models read.</summary>
public sealed class ChatTextPart : Fields
{
    public ChatTextPart() { Put("type", "text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatTextPart(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

/// <summary>One of ChatTextPart, ChatRefusalPart, ChatThinkingPart: the fields of all.</summary>
public sealed class ChatAssistantMessageContentItem : Fields
{
    public ChatAssistantMessageContentItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatAssistantMessageContentItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    public string? Refusal { get => GetText("refusal"); set => Put("refusal", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Thinking { get => Get("thinking"); set => Put("thinking", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Signature { get => Get("signature"); set => Put("signature", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Closed { get => Get("closed"); set => Put("closed", value); }
}

public sealed class ChatMessageToolCall : Fields
{
    public ChatMessageToolCall() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatMessageToolCall(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>Joined parts of a stream may lack it.</summary>
    public string? Type { get => GetText("type"); set => Put("type", value); }

    public ChatMessageToolCallFunction Function { get => Required("function", GetObject("function", static value => new ChatMessageToolCallFunction(value))); set => Put("function", value); }

    /// <summary>Accepted, and without effect. It is the call's place among the parts of a stream.</summary>
    public JsonNode? Index { get => Get("index"); set => Put("index", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    /// <summary>Accepted, and without effect. It is of another server, Google's.</summary>
    public JsonNode? ExtraContent { get => Get("extra_content"); set => Put("extra_content", value); }
}

public sealed class ChatMessageToolCallFunction : Fields
{
    public ChatMessageToolCallFunction() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatMessageToolCallFunction(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>JSON, as the model wrote it.</summary>
    public string Arguments { get => Required("arguments", GetText("arguments")); set => Put("arguments", value); }

    /// <summary>Accepted, and without effect. It is what `arguments` says, as an SDK read it.</summary>
    public JsonNode? ParsedArguments { get => Get("parsed_arguments"); set => Put("parsed_arguments", value); }
}

public sealed class ChatTool : Fields
{
    public ChatTool() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatTool(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public ChatToolFunction Function { get => Required("function", GetObject("function", static value => new ChatToolFunction(value))); set => Put("function", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

public sealed class ChatToolFunction : Fields
{
    public ChatToolFunction() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatToolFunction(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string? Description { get => GetText("description"); set => Put("description", value); }

    /// <summary>The schema of the arguments, an object. Absent: any object.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Parameters { get => GetMap("parameters", Fields.ToAny); set => Put("parameters", value); }

    /// <summary>Whether arguments always fit `parameters`, enforced token by token. Without it they do where a call must come.</summary>
    public bool? Strict { get => GetBoolean("strict"); set => Put("strict", value); }
}

/// <summary>One of ChatUntypedNamedTool, ChatNamedTool, ChatAllowedTools: the fields of all.</summary>
public sealed class TokenizeRequestToolChoice : Fields
{
    public TokenizeRequestToolChoice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TokenizeRequestToolChoice(JsonNode? value)
        : base(value) { }

    public TokenizeRequestToolChoiceFunction? Function { get => GetObject("function", static value => new TokenizeRequestToolChoiceFunction(value)); set => Put("function", value); }

    public string? Type { get => GetText("type"); set => Put("type", value); }

    public TokenizeRequestToolChoiceAllowedTools? AllowedTools { get => GetObject("allowed_tools", static value => new TokenizeRequestToolChoiceAllowedTools(value)); set => Put("allowed_tools", value); }
}

public sealed class TokenizeRequestToolChoiceFunction : Fields
{
    public TokenizeRequestToolChoiceFunction() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TokenizeRequestToolChoiceFunction(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

public sealed class TokenizeRequestToolChoiceAllowedTools : Fields
{
    public TokenizeRequestToolChoiceAllowedTools() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TokenizeRequestToolChoiceAllowedTools(JsonNode? value)
        : base(value) { }

    public string Mode { get => Required("mode", GetText("mode")); set => Put("mode", value); }

    [AllowNull]
    public IReadOnlyList<ChatNamedTool> Tools { get => GetList("tools", static value => new ChatNamedTool(value)); set => Put("tools", value); }
}

public sealed class ChatNamedTool : Fields
{
    public ChatNamedTool() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatNamedTool(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public ChatNamedToolFunction Function { get => Required("function", GetObject("function", static value => new ChatNamedToolFunction(value))); set => Put("function", value); }
}

public sealed class ChatNamedToolFunction : Fields
{
    public ChatNamedToolFunction() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatNamedToolFunction(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

public sealed class TokenizeChatRequest : Fields
{
    public TokenizeChatRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TokenizeChatRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ChatMessage> Messages { get => GetList("messages", static value => new ChatMessage(value)); set => Put("messages", value); }

    /// <summary>Functions the model may call. No two of the same name; an empty list is as none.</summary>
    [AllowNull]
    public IReadOnlyList<ChatTool> Tools { get => GetList("tools", static value => new ChatTool(value)); set => Put("tools", value); }

    public JsonNode? ToolChoice { get => Get("tool_choice"); set => Put("tool_choice", value); }

    /// <summary>Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> ChatTemplateKwargs { get => GetMap("chat_template_kwargs", Fields.ToAny); set => Put("chat_template_kwargs", value); }

    /// <summary>Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.</summary>
    public bool? EnableThinking { get => GetBoolean("enable_thinking"); set => Put("enable_thinking", value); }

    /// <summary>Extension, vLLM's. false: the template opens no answer after the messages. Default true.</summary>
    public bool? AddGenerationPrompt { get => GetBoolean("add_generation_prompt"); set => Put("add_generation_prompt", value); }

    /// <summary>Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.</summary>
    public bool? ContinueFinalMessage { get => GetBoolean("continue_final_message"); set => Put("continue_final_message", value); }

    public bool? AddSpecialTokens { get => GetBoolean("add_special_tokens"); set => Put("add_special_tokens", value); }

    /// <summary>Return each token as the vocabulary writes it, too. Default false.</summary>
    public bool? ReturnTokenStrs { get => GetBoolean("return_token_strs"); set => Put("return_token_strs", value); }

    /// <summary>Not supported: The model's own chat template is used. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ChatTemplate { get => Get("chat_template"); set => Put("chat_template", value); }

    /// <summary>Accepted, and without effect. No message has a picture.</summary>
    public JsonNode? MmProcessorKwargs { get => Get("mm_processor_kwargs"); set => Put("mm_processor_kwargs", value); }
}

public sealed class ChatSystemMessage : Fields
{
    public ChatSystemMessage() { Put("role", "system"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatSystemMessage(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; templates do not show it.</summary>
    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

public sealed class ChatDeveloperMessage : Fields
{
    public ChatDeveloperMessage() { Put("role", "developer"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatDeveloperMessage(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; templates do not show it.</summary>
    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

public sealed class ChatUserMessage : Fields
{
    public ChatUserMessage() { Put("role", "user"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatUserMessage(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; templates do not show it.</summary>
    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

/// <summary>`content` may be absent or null where there are `tool_calls`.</summary>
public sealed class ChatAssistantMessage : Fields
{
    public ChatAssistantMessage() { Put("role", "assistant"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatAssistantMessage(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; templates do not show it.</summary>
    public string? Name { get => GetText("name"); set => Put("name", value); }

    public string? Refusal { get => GetText("refusal"); set => Put("refusal", value); }

    /// <summary>An empty list is none.</summary>
    [AllowNull]
    public IReadOnlyList<ChatMessageToolCall> ToolCalls { get => GetList("tool_calls", static value => new ChatMessageToolCall(value)); set => Put("tool_calls", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Annotations { get => Get("annotations"); set => Put("annotations", value); }

    /// <summary>Accepted, and without effect. It is what `content` says, as an SDK read it.</summary>
    public JsonNode? Parsed { get => Get("parsed"); set => Put("parsed", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Reasoning { get => Get("reasoning"); set => Put("reasoning", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? ReasoningContent { get => Get("reasoning_content"); set => Put("reasoning_content", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? ReasoningDetails { get => Get("reasoning_details"); set => Put("reasoning_details", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? ThinkingBlocks { get => Get("thinking_blocks"); set => Put("thinking_blocks", value); }

    /// <summary>Accepted, and without effect. It is of another server, Google's.</summary>
    public JsonNode? ExtraContent { get => Get("extra_content"); set => Put("extra_content", value); }

    /// <summary>true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.</summary>
    public bool? Prefix { get => GetBoolean("prefix"); set => Put("prefix", value); }

    /// <summary>true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.</summary>
    public bool? Partial { get => GetBoolean("partial"); set => Put("partial", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Not supported: Function calls are made with tool_calls. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? FunctionCall { get => Get("function_call"); set => Put("function_call", value); }

    /// <summary>Not supported: Audio is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Audio { get => Get("audio"); set => Put("audio", value); }
}

/// <summary>What an assistant said instead of an answer.</summary>
public sealed class ChatRefusalPart : Fields
{
    public ChatRefusalPart() { Put("type", "refusal"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatRefusalPart(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Refusal { get => Required("refusal", GetText("refusal")); set => Put("refusal", value); }
}

/// <summary>It is how an earlier answer was found; templates do not show it.</summary>
public sealed class ChatThinkingPart : Fields
{
    public ChatThinkingPart() { Put("type", "thinking"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatThinkingPart(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Thinking { get => Get("thinking"); set => Put("thinking", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Signature { get => Get("signature"); set => Put("signature", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Closed { get => Get("closed"); set => Put("closed", value); }
}

/// <summary>What a tool answered. `tool_call_id` is that of a call in an earlier message which has no answer yet.</summary>
public sealed class ChatToolMessage : Fields
{
    public ChatToolMessage() { Put("role", "tool"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatToolMessage(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    public string ToolCallId { get => Required("tool_call_id", GetText("tool_call_id")); set => Put("tool_call_id", value); }

    /// <summary>Accepted; templates do not show it.</summary>
    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

/// <summary>A named tool without its type.</summary>
public sealed class ChatUntypedNamedTool : Fields
{
    public ChatUntypedNamedTool() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatUntypedNamedTool(JsonNode? value)
        : base(value) { }

    public ChatUntypedNamedToolFunction Function { get => Required("function", GetObject("function", static value => new ChatUntypedNamedToolFunction(value))); set => Put("function", value); }
}

public sealed class ChatUntypedNamedToolFunction : Fields
{
    public ChatUntypedNamedToolFunction() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatUntypedNamedToolFunction(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

/// <summary>The named tools alone; the model is not shown the others.</summary>
public sealed class ChatAllowedTools : Fields
{
    public ChatAllowedTools() { Put("type", "allowed_tools"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatAllowedTools(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public ChatAllowedToolsAllowedTools AllowedTools { get => Required("allowed_tools", GetObject("allowed_tools", static value => new ChatAllowedToolsAllowedTools(value))); set => Put("allowed_tools", value); }
}

public sealed class ChatAllowedToolsAllowedTools : Fields
{
    public ChatAllowedToolsAllowedTools() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatAllowedToolsAllowedTools(JsonNode? value)
        : base(value) { }

    public string Mode { get => Required("mode", GetText("mode")); set => Put("mode", value); }

    [AllowNull]
    public IReadOnlyList<ChatNamedTool> Tools { get => GetList("tools", static value => new ChatNamedTool(value)); set => Put("tools", value); }
}

public sealed class TokenizeTextRequest : Fields
{
    public TokenizeTextRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TokenizeTextRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Prompt { get => Required("prompt", GetText("prompt")); set => Put("prompt", value); }

    /// <summary>Whether the tokenizer adds what it puts around a text, such as a begin token, as for a completion. Default true.</summary>
    public bool? AddSpecialTokens { get => GetBoolean("add_special_tokens"); set => Put("add_special_tokens", value); }

    /// <summary>Return each token as the vocabulary writes it, too. Default false.</summary>
    public bool? ReturnTokenStrs { get => GetBoolean("return_token_strs"); set => Put("return_token_strs", value); }
}

public sealed class Tokenization : Fields
{
    public Tokenization() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Tokenization(JsonNode? value)
        : base(value) { }

    public long Count { get => Required("count", GetInteger("count")); set => Put("count", value); }

    /// <summary>Tokens of the model's context.</summary>
    public long MaxModelLen { get => Required("max_model_len", GetInteger("max_model_len")); set => Put("max_model_len", value); }

    [AllowNull]
    public IReadOnlyList<long> Tokens { get => GetList("tokens", Fields.ToInteger); set => Put("tokens", value); }

    [AllowNull]
    public IReadOnlyList<string> TokenStrs { get => GetList("token_strs", Fields.ToText); set => Put("token_strs", value); }
}

public sealed class DetokenizeRequest : Fields
{
    public DetokenizeRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DetokenizeRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<long> Tokens { get => GetList("tokens", Fields.ToInteger); set => Put("tokens", value); }
}

public sealed class Detokenization : Fields
{
    public Detokenization() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Detokenization(JsonNode? value)
        : base(value) { }

    /// <summary>Special tokens are in it as text.</summary>
    public string Prompt { get => Required("prompt", GetText("prompt")); set => Put("prompt", value); }
}

public sealed class ChatCompletionRequest : Fields
{
    public ChatCompletionRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatCompletionRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ChatMessage> Messages { get => GetList("messages", static value => new ChatMessage(value)); set => Put("messages", value); }

    /// <summary>Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for.</summary>
    public long? MaxTokens { get => GetInteger("max_tokens"); set => Put("max_tokens", value); }

    /// <summary>0 picks the likeliest token. Default 1.</summary>
    public double? Temperature { get => GetNumber("temperature"); set => Put("temperature", value); }

    /// <summary>Nucleus sampling mass. Default 1.</summary>
    public double? TopP { get => GetNumber("top_p"); set => Put("top_p", value); }

    /// <summary>Choices to generate per prompt. Default 1.</summary>
    public long? N { get => GetInteger("n"); set => Put("n", value); }

    public JsonNode? Stop { get => Get("stop"); set => Put("stop", value); }

    public StreamOptions? StreamOptions { get => GetObject("stream_options", static value => new StreamOptions(value)); set => Put("stream_options", value); }

    /// <summary>Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045).</summary>
    public long? Seed { get => GetInteger("seed"); set => Put("seed", value); }

    public double? PresencePenalty { get => GetNumber("presence_penalty"); set => Put("presence_penalty", value); }

    public double? FrequencyPenalty { get => GetNumber("frequency_penalty"); set => Put("frequency_penalty", value); }

    /// <summary>Added to the logits of these token ids.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, double> LogitBias { get => GetMap("logit_bias", Fields.ToNumber); set => Put("logit_bias", value); }

    /// <summary>Accepted; it does not change the answer.</summary>
    public string? User { get => GetText("user"); set => Put("user", value); }

    /// <summary>Extension. Keep the k likeliest tokens; 0 and -1 keep all.</summary>
    public long? TopK { get => GetInteger("top_k"); set => Put("top_k", value); }

    /// <summary>Extension. Keep tokens at least this likely, relative to the likeliest.</summary>
    public double? MinP { get => GetNumber("min_p"); set => Put("min_p", value); }

    /// <summary>Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all.</summary>
    public double? TypicalP { get => GetNumber("typical_p"); set => Put("typical_p", value); }

    /// <summary>Extension. Divides the logits of tokens seen so far.</summary>
    public double? RepetitionPenalty { get => GetNumber("repetition_penalty"); set => Put("repetition_penalty", value); }

    /// <summary>Extension. No end before this many tokens.</summary>
    public long? MinTokens { get => GetInteger("min_tokens"); set => Put("min_tokens", value); }

    /// <summary>Extension.</summary>
    [AllowNull]
    public IReadOnlyList<long> StopTokenIds { get => GetList("stop_token_ids", Fields.ToInteger); set => Put("stop_token_ids", value); }

    /// <summary>Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`.</summary>
    [AllowNull]
    public IReadOnlyList<long> AllowedTokenIds { get => GetList("allowed_token_ids", Fields.ToInteger); set => Put("allowed_token_ids", value); }

    /// <summary>Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016.</summary>
    public long? PromptLogprobs { get => GetInteger("prompt_logprobs"); set => Put("prompt_logprobs", value); }

    /// <summary>Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools.</summary>
    [AllowNull]
    public IReadOnlyList<string> BadWords { get => GetList("bad_words", Fields.ToText); set => Put("bad_words", value); }

    /// <summary>Extension, vLLM's. false shows special tokens as text. Default true.</summary>
    public bool? SkipSpecialTokens { get => GetBoolean("skip_special_tokens"); set => Put("skip_special_tokens", value); }

    /// <summary>Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false.</summary>
    public bool? IncludeStopStrInOutput { get => GetBoolean("include_stop_str_in_output"); set => Put("include_stop_str_in_output", value); }

    /// <summary>Extension. Go on past the model's end token.</summary>
    public bool? IgnoreEos { get => GetBoolean("ignore_eos"); set => Put("ignore_eos", value); }

    /// <summary>Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations.</summary>
    public long? Priority { get => GetInteger("priority"); set => Put("priority", value); }

    public StructuredOutputs? StructuredOutputs { get => GetObject("structured_outputs", static value => new StructuredOutputs(value)); set => Put("structured_outputs", value); }

    /// <summary>Extension, llama.cpp's. The text is JSON of this schema.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> JsonSchema { get => GetMap("json_schema", Fields.ToAny); set => Put("json_schema", value); }

    /// <summary>Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none.</summary>
    public string? Grammar { get => GetText("grammar"); set => Put("grammar", value); }

    /// <summary>Most tokens to generate per choice. The newer name of max_tokens; give one of them.</summary>
    public long? MaxCompletionTokens { get => GetInteger("max_completion_tokens"); set => Put("max_completion_tokens", value); }

    public bool? Logprobs { get => GetBoolean("logprobs"); set => Put("logprobs", value); }

    /// <summary>Needs `logprobs: true`.</summary>
    public long? TopLogprobs { get => GetInteger("top_logprobs"); set => Put("top_logprobs", value); }

    public ChatCompletionRequestResponseFormat? ResponseFormat { get => GetObject("response_format", static value => new ChatCompletionRequestResponseFormat(value)); set => Put("response_format", value); }

    /// <summary>Functions the model may call. No two of the same name; an empty list is as none.</summary>
    [AllowNull]
    public IReadOnlyList<ChatTool> Tools { get => GetList("tools", static value => new ChatTool(value)); set => Put("tools", value); }

    public JsonNode? ToolChoice { get => Get("tool_choice"); set => Put("tool_choice", value); }

    [AllowNull]
    public IReadOnlyList<string> Modalities { get => GetList("modalities", Fields.ToText); set => Put("modalities", value); }

    /// <summary>Accepted as a hint; these models know no levels.</summary>
    public string? Verbosity { get => GetText("verbosity"); set => Put("verbosity", value); }

    /// <summary>Accepted as a hint; these models do not reason.</summary>
    public string? ReasoningEffort { get => GetText("reasoning_effort"); set => Put("reasoning_effort", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; these models do not reason.</summary>
    public JsonNode? Reasoning { get => Get("reasoning"); set => Put("reasoning", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; these models do not reason.</summary>
    public JsonNode? IncludeReasoning { get => Get("include_reasoning"); set => Put("include_reasoning", value); }

    /// <summary>Accepted, and without effect. Extension, DeepSeek's and others'; these models do not reason.</summary>
    public JsonNode? Thinking { get => Get("thinking"); set => Put("thinking", value); }

    /// <summary>Whether one answer may have several calls. Default true.</summary>
    public bool? ParallelToolCalls { get => GetBoolean("parallel_tool_calls"); set => Put("parallel_tool_calls", value); }

    /// <summary>Accepted as a hint; completions are not stored.</summary>
    public bool? Store { get => GetBoolean("store"); set => Put("store", value); }

    /// <summary>Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> ChatTemplateKwargs { get => GetMap("chat_template_kwargs", Fields.ToAny); set => Put("chat_template_kwargs", value); }

    /// <summary>Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.</summary>
    public bool? EnableThinking { get => GetBoolean("enable_thinking"); set => Put("enable_thinking", value); }

    /// <summary>Extension, vLLM's. false: the template opens no answer after the messages. Default true.</summary>
    public bool? AddGenerationPrompt { get => GetBoolean("add_generation_prompt"); set => Put("add_generation_prompt", value); }

    /// <summary>Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.</summary>
    public bool? ContinueFinalMessage { get => GetBoolean("continue_final_message"); set => Put("continue_final_message", value); }

    /// <summary>Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.</summary>
    [AllowNull]
    public IReadOnlyList<Plugin> Plugins { get => GetList("plugins", static value => new Plugin(value)); set => Put("plugins", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }

    public ChatUsageAsked? Usage { get => GetObject("usage", static value => new ChatUsageAsked(value)); set => Put("usage", value); }

    /// <summary>Extension, OpenRouter's older name of what `models` does anyway.</summary>
    public string? Route { get => GetText("route"); set => Put("route", value); }

    /// <summary>Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.</summary>
    [AllowNull]
    public IReadOnlyList<string> Transforms { get => GetList("transforms", Fields.ToText); set => Put("transforms", value); }

    /// <summary>vLLM's older name of `structured_outputs.json`.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> GuidedJson { get => GetMap("guided_json", Fields.ToAny); set => Put("guided_json", value); }

    /// <summary>vLLM's older name of `structured_outputs.regex`.</summary>
    public string? GuidedRegex { get => GetText("guided_regex"); set => Put("guided_regex", value); }

    /// <summary>vLLM's older name of `structured_outputs.choice`.</summary>
    [AllowNull]
    public IReadOnlyList<string> GuidedChoice { get => GetList("guided_choice", Fields.ToText); set => Put("guided_choice", value); }

    /// <summary>vLLM's older name of `structured_outputs.grammar`.</summary>
    public string? GuidedGrammar { get => GetText("guided_grammar"); set => Put("guided_grammar", value); }

    /// <summary>Accepted, and without effect. Forms are enforced in one way.</summary>
    public JsonNode? GuidedDecodingBackend { get => Get("guided_decoding_backend"); set => Put("guided_decoding_backend", value); }

    /// <summary>SGLang's name of `structured_outputs.regex`.</summary>
    public string? Regex { get => GetText("regex"); set => Put("regex", value); }

    /// <summary>SGLang's name of `structured_outputs.grammar`.</summary>
    public string? Ebnf { get => GetText("ebnf"); set => Put("ebnf", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, string> Metadata { get => GetMap("metadata", Fields.ToText); set => Put("metadata", value); }

    /// <summary>`priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.</summary>
    public JsonNode? CachePrompt { get => Get("cache_prompt"); set => Put("cache_prompt", value); }

    public string? SafetyIdentifier { get => GetText("safety_identifier"); set => Put("safety_identifier", value); }

    public string? PromptCacheKey { get => GetText("prompt_cache_key"); set => Put("prompt_cache_key", value); }

    /// <summary>Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? UseBeamSearch { get => Get("use_beam_search"); set => Put("use_beam_search", value); }

    /// <summary>Accepted, and without effect. vLLM's; there is no search by beams.</summary>
    public JsonNode? LengthPenalty { get => Get("length_penalty"); set => Put("length_penalty", value); }

    /// <summary>Accepted, and without effect. vLLM's; there is no search by beams.</summary>
    public JsonNode? EarlyStopping { get => Get("early_stopping"); set => Put("early_stopping", value); }

    /// <summary>Accepted, and without effect. vLLM's; tokens are shown as they are.</summary>
    public JsonNode? SpacesBetweenSpecialTokens { get => Get("spaces_between_special_tokens"); set => Put("spaces_between_special_tokens", value); }

    /// <summary>Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnTokenIds { get => Get("return_token_ids"); set => Put("return_token_ids", value); }

    /// <summary>Not supported: Tokens are told as text. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnTokensAsTokenIds { get => Get("return_tokens_as_token_ids"); set => Put("return_tokens_as_token_ids", value); }

    /// <summary>Accepted, and without effect. vLLM's; an answer has an id of its own.</summary>
    public JsonNode? RequestId { get => Get("request_id"); set => Put("request_id", value); }

    /// <summary>Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? RepeatPenalty { get => Get("repeat_penalty"); set => Put("repeat_penalty", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? RepeatLastN { get => Get("repeat_last_n"); set => Put("repeat_last_n", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? DryMultiplier { get => Get("dry_multiplier"); set => Put("dry_multiplier", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryBase { get => Get("dry_base"); set => Put("dry_base", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryAllowedLength { get => Get("dry_allowed_length"); set => Put("dry_allowed_length", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryPenaltyLastN { get => Get("dry_penalty_last_n"); set => Put("dry_penalty_last_n", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DrySequenceBreakers { get => Get("dry_sequence_breakers"); set => Put("dry_sequence_breakers", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? XtcProbability { get => Get("xtc_probability"); set => Put("xtc_probability", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? XtcThreshold { get => Get("xtc_threshold"); set => Put("xtc_threshold", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? DynatempRange { get => Get("dynatemp_range"); set => Put("dynatemp_range", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DynatempExponent { get => Get("dynatemp_exponent"); set => Put("dynatemp_exponent", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? Mirostat { get => Get("mirostat"); set => Put("mirostat", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? MirostatTau { get => Get("mirostat_tau"); set => Put("mirostat_tau", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? MirostatEta { get => Get("mirostat_eta"); set => Put("mirostat_eta", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0.</summary>
    public JsonNode? TopNSigma { get => Get("top_n_sigma"); set => Put("top_n_sigma", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? TfsZ { get => Get("tfs_z"); set => Put("tfs_z", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? MinKeep { get => Get("min_keep"); set => Put("min_keep", value); }

    /// <summary>Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? NProbs { get => Get("n_probs"); set => Put("n_probs", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; nothing of a prompt is left out.</summary>
    public JsonNode? NKeep { get => Get("n_keep"); set => Put("n_keep", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair.</summary>
    public JsonNode? IdSlot { get => Get("id_slot"); set => Put("id_slot", value); }

    /// <summary>Not supported: Answers have no timings. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? TimingsPerToken { get => Get("timings_per_token"); set => Put("timings_per_token", value); }

    /// <summary>Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnProgress { get => Get("return_progress"); set => Put("return_progress", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; these models do not reason.</summary>
    public JsonNode? ReasoningFormat { get => Get("reasoning_format"); set => Put("reasoning_format", value); }

    /// <summary>Not supported: A chat's messages are not repeated. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Echo { get => Get("echo"); set => Put("echo", value); }

    /// <summary>Not supported: Choices of a chat are not ranked; `/v1/completions` ranks them. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? BestOf { get => Get("best_of"); set => Put("best_of", value); }

    /// <summary>Not supported: The chat template writes them itself. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? AddSpecialTokens { get => Get("add_special_tokens"); set => Put("add_special_tokens", value); }

    /// <summary>Not supported: Functions are offered as tools. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Functions { get => Get("functions"); set => Put("functions", value); }

    /// <summary>Not supported: Functions are chosen with tool_choice. Refused with 400 unless null, false or empty or "auto" or "none".</summary>
    public JsonNode? FunctionCall { get => Get("function_call"); set => Put("function_call", value); }

    /// <summary>Not supported: Audio is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Audio { get => Get("audio"); set => Put("audio", value); }

    /// <summary>Not supported: Predicted outputs are not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Prediction { get => Get("prediction"); set => Put("prediction", value); }

    /// <summary>Not supported: Web search is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? WebSearchOptions { get => Get("web_search_options"); set => Put("web_search_options", value); }

    /// <summary>Not supported: Moderation is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Moderation { get => Get("moderation"); set => Put("moderation", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. How long a prompt stays cached is the worker's affair.</summary>
    public JsonNode? PromptCacheRetention { get => Get("prompt_cache_retention"); set => Put("prompt_cache_retention", value); }

    /// <summary>Accepted, and without effect. How a prompt is cached is the worker's affair.</summary>
    public JsonNode? PromptCacheOptions { get => Get("prompt_cache_options"); set => Put("prompt_cache_options", value); }
}

public sealed class StreamOptions : Fields
{
    public StreamOptions() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public StreamOptions(JsonNode? value)
        : base(value) { }

    /// <summary>Send one more chunk with the usage before `[DONE]`.</summary>
    public bool? IncludeUsage { get => GetBoolean("include_usage"); set => Put("include_usage", value); }

    /// <summary>Extension, vLLM's. With `include_usage` every chunk has the usage so far, instead of null.</summary>
    public bool? ContinuousUsageStats { get => GetBoolean("continuous_usage_stats"); set => Put("continuous_usage_stats", value); }

    /// <summary>Accepted; streams carry no padding.</summary>
    public bool? IncludeObfuscation { get => GetBoolean("include_obfuscation"); set => Put("include_obfuscation", value); }
}

/// <summary>Extension, vLLM's. What the text must look like, in exactly one of these forms, enforced token by token. A limit on tokens or a stop text can still cut the text short.</summary>
public sealed class StructuredOutputs : Fields
{
    public StructuredOutputs() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public StructuredOutputs(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Json { get => GetMap("json", Fields.ToAny); set => Put("json", value); }

    /// <summary>A regular expression in ECMAScript's notation; the whole text matches it.</summary>
    public string? Regex { get => GetText("regex"); set => Put("regex", value); }

    /// <summary>The text is one of these.</summary>
    [AllowNull]
    public IReadOnlyList<string> Choice { get => GetList("choice", Fields.ToText); set => Put("choice", value); }

    /// <summary>A grammar in GBNF's notation; the text matches its rule `root`.</summary>
    public string? Grammar { get => GetText("grammar"); set => Put("grammar", value); }

    /// <summary>true: the text is any JSON object. false is as absent.</summary>
    public bool? JsonObject { get => GetBoolean("json_object"); set => Put("json_object", value); }

    /// <summary>Accepted, and without effect. Forms are enforced in one way.</summary>
    public JsonNode? DisableFallback { get => Get("disable_fallback"); set => Put("disable_fallback", value); }

    public bool? DisableAdditionalProperties { get => GetBoolean("disable_additional_properties"); set => Put("disable_additional_properties", value); }

    public bool? DisableAnyWhitespace { get => GetBoolean("disable_any_whitespace"); set => Put("disable_any_whitespace", value); }

    /// <summary>Not supported: JSON has a blank or a line break where it may. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? WhitespacePattern { get => Get("whitespace_pattern"); set => Put("whitespace_pattern", value); }

    /// <summary>Not supported: Calls of tools are offered as tools. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? StructuralTag { get => Get("structural_tag"); set => Put("structural_tag", value); }
}

/// <summary>One of ResponseFormatText, ResponseFormatJsonObject, ResponseFormatJsonSchema, ResponseFormatJson, ResponseFormatRegex: the fields of all.</summary>
public sealed class ChatCompletionRequestResponseFormat : Fields
{
    public ChatCompletionRequestResponseFormat() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatCompletionRequestResponseFormat(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>The schema, as llama.cpp takes it.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }

    /// <summary>The schema, as Hugging Face's TGI takes it.</summary>
    public JsonNode? Value { get => Get("value"); set => Put("value", value); }

    /// <summary>OpenAI's form.</summary>
    public ChatCompletionRequestResponseFormatJsonSchema? JsonSchema { get => GetObject("json_schema", static value => new ChatCompletionRequestResponseFormatJsonSchema(value)); set => Put("json_schema", value); }
}

public sealed class ChatCompletionRequestResponseFormatValue : Fields
{
    public ChatCompletionRequestResponseFormatValue() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatCompletionRequestResponseFormatValue(JsonNode? value)
        : base(value) { }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }
}

public sealed class ChatCompletionRequestResponseFormatJsonSchema : Fields
{
    public ChatCompletionRequestResponseFormatJsonSchema() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatCompletionRequestResponseFormatJsonSchema(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>Accepted; the model is not shown it.</summary>
    public string? Description { get => GetText("description"); set => Put("description", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }

    /// <summary>Accepted; the schema is enforced token by token whatever this says.</summary>
    public bool? Strict { get => GetBoolean("strict"); set => Put("strict", value); }
}

/// <summary>One of AutoRouter, ContextCompression, ResponseHealing, AbsentPlugin: the fields of all.</summary>
public sealed class Plugin : Fields
{
    public Plugin() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Plugin(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>false: as if it were not there.</summary>
    public bool? Enabled { get => GetBoolean("enabled"); set => Put("enabled", value); }

    /// <summary>No model but these. `*` stands for any characters: `small-*`.</summary>
    [AllowNull]
    public IReadOnlyList<string> AllowedModels { get => GetList("allowed_models", Fields.ToText); set => Put("allowed_models", value); }

    /// <summary>None of these.</summary>
    [AllowNull]
    public IReadOnlyList<string> ExcludedModels { get => GetList("excluded_models", Fields.ToText); set => Put("excluded_models", value); }

    /// <summary>0: the best model, whatever it costs. 10: the cheapest. Between them the cheapest of those whose answers are expected to be right nearly as often as the best one's: see the guide on models. Default 7.</summary>
    public long? CostQualityTradeoff { get => GetInteger("cost_quality_tradeoff"); set => Put("cost_quality_tradeoff", value); }

    /// <summary>OpenRouter's newer word for `cost_quality_tradeoff`, before which it goes: `low` is 9, `medium` 7, `high` 5, `xhigh` 2, `max` 0.</summary>
    public string? CostTier { get => GetText("cost_tier"); set => Put("cost_tier", value); }

    public bool? PinModel { get => GetBoolean("pin_model"); set => Put("pin_model", value); }

    /// <summary>Ours, not OpenRouter's. A cheaper model is tried first, and a better one answers where that one is not sure enough. You pay for the answer that you get alone. Default false.</summary>
    public bool? Cascade { get => GetBoolean("cascade"); set => Put("cascade", value); }

    public string? Engine { get => GetText("engine"); set => Put("engine", value); }
}

public sealed class ChatUsageAsked : Fields
{
    public ChatUsageAsked() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatUsageAsked(JsonNode? value)
        : base(value) { }

    /// <summary>Extension, OpenRouter's. true is `stream_options.include_usage` of a stream; a whole answer always has its usage, and so have streams of messages and responses.</summary>
    public bool? Include { get => GetBoolean("include"); set => Put("include", value); }
}

public sealed class ResponseFormatText : Fields
{
    public ResponseFormatText() { Put("type", "text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatText(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Any object; of a schema, where one is given.</summary>
public sealed class ResponseFormatJsonObject : Fields
{
    public ResponseFormatJsonObject() { Put("type", "json_object"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatJsonObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>The schema, as llama.cpp takes it.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }

    /// <summary>The schema, as Hugging Face's TGI takes it.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Value { get => GetMap("value", Fields.ToAny); set => Put("value", value); }
}

public sealed class ResponseFormatJsonSchema : Fields
{
    public ResponseFormatJsonSchema() { Put("type", "json_schema"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatJsonSchema(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>OpenAI's form.</summary>
    public ResponseFormatJsonSchemaJsonSchema? JsonSchema { get => GetObject("json_schema", static value => new ResponseFormatJsonSchemaJsonSchema(value)); set => Put("json_schema", value); }

    /// <summary>The schema, as llama.cpp takes it.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }

    /// <summary>As Hugging Face's TGI takes it.</summary>
    public ResponseFormatJsonSchemaValue? Value { get => GetObject("value", static value => new ResponseFormatJsonSchemaValue(value)); set => Put("value", value); }
}

public sealed class ResponseFormatJsonSchemaJsonSchema : Fields
{
    public ResponseFormatJsonSchemaJsonSchema() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatJsonSchemaJsonSchema(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>Accepted; the model is not shown it.</summary>
    public string? Description { get => GetText("description"); set => Put("description", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }

    /// <summary>Accepted; the schema is enforced token by token whatever this says.</summary>
    public bool? Strict { get => GetBoolean("strict"); set => Put("strict", value); }
}

public sealed class ResponseFormatJsonSchemaValue : Fields
{
    public ResponseFormatJsonSchemaValue() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatJsonSchemaValue(JsonNode? value)
        : base(value) { }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }
}

/// <summary>Hugging Face's TGI: JSON of a schema.</summary>
public sealed class ResponseFormatJson : Fields
{
    public ResponseFormatJson() { Put("type", "json"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatJson(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Value { get => GetMap("value", Fields.ToAny); set => Put("value", value); }
}

/// <summary>Hugging Face's TGI: the whole text matches the expression.</summary>
public sealed class ResponseFormatRegex : Fields
{
    public ResponseFormatRegex() { Put("type", "regex"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatRegex(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Value { get => Required("value", GetText("value")); set => Put("value", value); }
}

/// <summary>OpenRouter's. What `model: auto` may choose.</summary>
public sealed class AutoRouter : Fields
{
    public AutoRouter() { Put("id", "auto-router"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AutoRouter(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>false: as if it were not there.</summary>
    public bool? Enabled { get => GetBoolean("enabled"); set => Put("enabled", value); }

    /// <summary>No model but these. `*` stands for any characters: `small-*`.</summary>
    [AllowNull]
    public IReadOnlyList<string> AllowedModels { get => GetList("allowed_models", Fields.ToText); set => Put("allowed_models", value); }

    /// <summary>None of these.</summary>
    [AllowNull]
    public IReadOnlyList<string> ExcludedModels { get => GetList("excluded_models", Fields.ToText); set => Put("excluded_models", value); }

    /// <summary>0: the best model, whatever it costs. 10: the cheapest. Between them the cheapest of those whose answers are expected to be right nearly as often as the best one's: see the guide on models. Default 7.</summary>
    public long? CostQualityTradeoff { get => GetInteger("cost_quality_tradeoff"); set => Put("cost_quality_tradeoff", value); }

    /// <summary>OpenRouter's newer word for `cost_quality_tradeoff`, before which it goes: `low` is 9, `medium` 7, `high` 5, `xhigh` 2, `max` 0.</summary>
    public string? CostTier { get => GetText("cost_tier"); set => Put("cost_tier", value); }

    public bool? PinModel { get => GetBoolean("pin_model"); set => Put("pin_model", value); }

    /// <summary>Ours, not OpenRouter's. A cheaper model is tried first, and a better one answers where that one is not sure enough. You pay for the answer that you get alone. Default false.</summary>
    public bool? Cascade { get => GetBoolean("cascade"); set => Put("cascade", value); }
}

/// <summary>Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.</summary>
public sealed class ContextCompression : Fields
{
    public ContextCompression() { Put("id", "context-compression"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ContextCompression(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public bool? Enabled { get => GetBoolean("enabled"); set => Put("enabled", value); }

    public string? Engine { get => GetText("engine"); set => Put("engine", value); }
}

/// <summary>Accepted; what must be JSON is enforced token by token.</summary>
public sealed class ResponseHealing : Fields
{
    public ResponseHealing() { Put("id", "response-healing"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseHealing(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public bool? Enabled { get => GetBoolean("enabled"); set => Put("enabled", value); }
}

/// <summary>Not supported: refused with 400 unless `enabled` is false.</summary>
public sealed class AbsentPlugin : Fields
{
    public AbsentPlugin() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AbsentPlugin(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public bool? Enabled { get => GetBoolean("enabled"); set => Put("enabled", value); }
}

public sealed class ChatCompletion : Fields
{
    public ChatCompletion() { Put("object", "chat.completion"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatCompletion(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long Created { get => Required("created", GetInteger("created")); set => Put("created", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ChatChoice> Choices { get => GetList("choices", static value => new ChatChoice(value)); set => Put("choices", value); }

    public Usage Usage { get => Required("usage", GetObject("usage", static value => new Usage(value))); set => Put("usage", value); }

    [AllowNull]
    public IReadOnlyList<IReadOnlyDictionary<string, PromptLogprob>> PromptLogprobs { get => GetList("prompt_logprobs", Fields.ToMapOf(static value => new PromptLogprob(value))); set => Put("prompt_logprobs", value); }

    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    /// <summary>Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say.</summary>
    public string? SystemFingerprint { get => GetText("system_fingerprint"); set => Put("system_fingerprint", value); }

    public Stopped? Tidegate { get => GetObject("tidegate", static value => new Stopped(value)); set => Put("tidegate", value); }
}

public sealed class ChatChoice : Fields
{
    public ChatChoice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatChoice(JsonNode? value)
        : base(value) { }

    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    public ChatCompletionMessage Message { get => Required("message", GetObject("message", static value => new ChatCompletionMessage(value))); set => Put("message", value); }

    public ChatLogprobs? Logprobs { get => GetObject("logprobs", static value => new ChatLogprobs(value)); set => Put("logprobs", value); }

    public string FinishReason { get => Required("finish_reason", GetText("finish_reason")); set => Put("finish_reason", value); }
}

public sealed class ChatCompletionMessage : Fields
{
    public ChatCompletionMessage() { Put("role", "assistant"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatCompletionMessage(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    /// <summary>null when the model called tools and said nothing else.</summary>
    public string? Content { get => GetText("content"); set => Put("content", value); }

    public string? Refusal { get => GetText("refusal"); set => Put("refusal", value); }

    [AllowNull]
    public IReadOnlyList<ChatToolCall> ToolCalls { get => GetList("tool_calls", static value => new ChatToolCall(value)); set => Put("tool_calls", value); }
}

public sealed class ChatToolCall : Fields
{
    public ChatToolCall() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatToolCall(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public ChatToolCallFunction Function { get => Required("function", GetObject("function", static value => new ChatToolCallFunction(value))); set => Put("function", value); }
}

public sealed class ChatToolCallFunction : Fields
{
    public ChatToolCallFunction() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatToolCallFunction(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>JSON, as the model wrote it. Not whole when `finish_reason` is `length`.</summary>
    public string Arguments { get => Required("arguments", GetText("arguments")); set => Put("arguments", value); }
}

public sealed class ChatLogprobs : Fields
{
    public ChatLogprobs() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatLogprobs(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyList<ChatTokenLogprob> Content { get => GetList("content", static value => new ChatTokenLogprob(value)); set => Put("content", value); }

    public JsonNode? Refusal { get => Get("refusal"); set => Put("refusal", value); }
}

public sealed class ChatTokenLogprob : Fields
{
    public ChatTokenLogprob() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatTokenLogprob(JsonNode? value)
        : base(value) { }

    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }

    public double Logprob { get => Required("logprob", GetNumber("logprob")); set => Put("logprob", value); }

    [AllowNull]
    public IReadOnlyList<long> Bytes { get => GetList("bytes", Fields.ToInteger); set => Put("bytes", value); }

    [AllowNull]
    public IReadOnlyList<ChatTopLogprob> TopLogprobs { get => GetList("top_logprobs", static value => new ChatTopLogprob(value)); set => Put("top_logprobs", value); }
}

public sealed class ChatTopLogprob : Fields
{
    public ChatTopLogprob() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatTopLogprob(JsonNode? value)
        : base(value) { }

    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }

    public double Logprob { get => Required("logprob", GetNumber("logprob")); set => Put("logprob", value); }

    [AllowNull]
    public IReadOnlyList<long> Bytes { get => GetList("bytes", Fields.ToInteger); set => Put("bytes", value); }
}

/// <summary>`length` also when the account stopped it: see `tidegate.stopped_by`.</summary>
public static class FinishReason
{
    public const string Stop = "stop";

    public const string Length = "length";

    public const string ToolCalls = "tool_calls";
}

/// <summary>Tokens the engine processed and made; these are the tokens that are billed.</summary>
public sealed class Usage : Fields
{
    public Usage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Usage(JsonNode? value)
        : base(value) { }

    public long PromptTokens { get => Required("prompt_tokens", GetInteger("prompt_tokens")); set => Put("prompt_tokens", value); }

    public long CompletionTokens { get => Required("completion_tokens", GetInteger("completion_tokens")); set => Put("completion_tokens", value); }

    public long TotalTokens { get => Required("total_tokens", GetInteger("total_tokens")); set => Put("total_tokens", value); }

    public UsagePromptTokensDetails PromptTokensDetails { get => Required("prompt_tokens_details", GetObject("prompt_tokens_details", static value => new UsagePromptTokensDetails(value))); set => Put("prompt_tokens_details", value); }

    public UsageCompletionTokensDetails CompletionTokensDetails { get => Required("completion_tokens_details", GetObject("completion_tokens_details", static value => new UsageCompletionTokensDetails(value))); set => Put("completion_tokens_details", value); }
}

public sealed class UsagePromptTokensDetails : Fields
{
    public UsagePromptTokensDetails() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsagePromptTokensDetails(JsonNode? value)
        : base(value) { }

    /// <summary>Prompt tokens served from the prefix cache; part of prompt_tokens.</summary>
    public long CachedTokens { get => Required("cached_tokens", GetInteger("cached_tokens")); set => Put("cached_tokens", value); }
}

public sealed class UsageCompletionTokensDetails : Fields
{
    public UsageCompletionTokensDetails() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsageCompletionTokensDetails(JsonNode? value)
        : base(value) { }

    public long ReasoningTokens { get => Required("reasoning_tokens", GetInteger("reasoning_tokens")); set => Put("reasoning_tokens", value); }

    public long AcceptedPredictionTokens { get => Required("accepted_prediction_tokens", GetInteger("accepted_prediction_tokens")); set => Put("accepted_prediction_tokens", value); }

    public long RejectedPredictionTokens { get => Required("rejected_prediction_tokens", GetInteger("rejected_prediction_tokens")); set => Put("rejected_prediction_tokens", value); }
}

public sealed class PromptLogprob : Fields
{
    public PromptLogprob() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PromptLogprob(JsonNode? value)
        : base(value) { }

    public double Logprob { get => Required("logprob", GetNumber("logprob")); set => Put("logprob", value); }

    /// <summary>1 is the likeliest.</summary>
    public long Rank { get => Required("rank", GetInteger("rank")); set => Put("rank", value); }

    public string DecodedToken { get => Required("decoded_token", GetText("decoded_token")); set => Put("decoded_token", value); }
}

/// <summary>Present only when the system, not the model or the request, ended the answer.</summary>
public sealed class Stopped : Fields
{
    public Stopped() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Stopped(JsonNode? value)
        : base(value) { }

    public string StoppedBy { get => Required("stopped_by", GetText("stopped_by")); set => Put("stopped_by", value); }

    /// <summary>What stopped it: `credits` or `budget &lt;id&gt;` for money; `limit output_tokens per &lt;period&gt; of &lt;scope&gt; &lt;id&gt;` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended.</summary>
    public string? LimitedBy { get => GetText("limited_by"); set => Put("limited_by", value); }
}

public sealed class ChatCompletionChunk : Fields
{
    public ChatCompletionChunk() { Put("object", "chat.completion.chunk"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatCompletionChunk(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long Created { get => Required("created", GetInteger("created")); set => Put("created", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ChatChunkChoice> Choices { get => GetList("choices", static value => new ChatChunkChoice(value)); set => Put("choices", value); }

    public Usage? Usage { get => GetObject("usage", static value => new Usage(value)); set => Put("usage", value); }

    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    /// <summary>Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say.</summary>
    public string? SystemFingerprint { get => GetText("system_fingerprint"); set => Put("system_fingerprint", value); }
}

public sealed class ChatChunkChoice : Fields
{
    public ChatChunkChoice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatChunkChoice(JsonNode? value)
        : base(value) { }

    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    public ChatDelta Delta { get => Required("delta", GetObject("delta", static value => new ChatDelta(value))); set => Put("delta", value); }

    public ChatLogprobs? Logprobs { get => GetObject("logprobs", static value => new ChatLogprobs(value)); set => Put("logprobs", value); }

    public string? FinishReason { get => GetText("finish_reason"); set => Put("finish_reason", value); }
}

public sealed class ChatDelta : Fields
{
    public ChatDelta() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatDelta(JsonNode? value)
        : base(value) { }

    public string? Role { get => GetText("role"); set => Put("role", value); }

    public string? Content { get => GetText("content"); set => Put("content", value); }

    public JsonNode? Refusal { get => Get("refusal"); set => Put("refusal", value); }

    [AllowNull]
    public IReadOnlyList<ChatToolCallDelta> ToolCalls { get => GetList("tool_calls", static value => new ChatToolCallDelta(value)); set => Put("tool_calls", value); }
}

/// <summary>A call's first part has its id, type and name, and no arguments; the parts after it have pieces of the arguments.</summary>
public sealed class ChatToolCallDelta : Fields
{
    public ChatToolCallDelta() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatToolCallDelta(JsonNode? value)
        : base(value) { }

    /// <summary>Which call of the message this is a part of.</summary>
    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    public string? Id { get => GetText("id"); set => Put("id", value); }

    public string? Type { get => GetText("type"); set => Put("type", value); }

    public ChatToolCallDeltaFunction Function { get => Required("function", GetObject("function", static value => new ChatToolCallDeltaFunction(value))); set => Put("function", value); }
}

public sealed class ChatToolCallDeltaFunction : Fields
{
    public ChatToolCallDeltaFunction() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChatToolCallDeltaFunction(JsonNode? value)
        : base(value) { }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    public string Arguments { get => Required("arguments", GetText("arguments")); set => Put("arguments", value); }
}

public sealed class CompletionRequest : Fields
{
    public CompletionRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CompletionRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public JsonNode? Prompt { get => Get("prompt"); set => Put("prompt", value); }

    /// <summary>Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for.</summary>
    public long? MaxTokens { get => GetInteger("max_tokens"); set => Put("max_tokens", value); }

    /// <summary>0 picks the likeliest token. Default 1.</summary>
    public double? Temperature { get => GetNumber("temperature"); set => Put("temperature", value); }

    /// <summary>Nucleus sampling mass. Default 1.</summary>
    public double? TopP { get => GetNumber("top_p"); set => Put("top_p", value); }

    /// <summary>Choices to generate per prompt. Default 1.</summary>
    public long? N { get => GetInteger("n"); set => Put("n", value); }

    public JsonNode? Stop { get => Get("stop"); set => Put("stop", value); }

    public StreamOptions? StreamOptions { get => GetObject("stream_options", static value => new StreamOptions(value)); set => Put("stream_options", value); }

    /// <summary>Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045).</summary>
    public long? Seed { get => GetInteger("seed"); set => Put("seed", value); }

    public double? PresencePenalty { get => GetNumber("presence_penalty"); set => Put("presence_penalty", value); }

    public double? FrequencyPenalty { get => GetNumber("frequency_penalty"); set => Put("frequency_penalty", value); }

    /// <summary>Added to the logits of these token ids.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, double> LogitBias { get => GetMap("logit_bias", Fields.ToNumber); set => Put("logit_bias", value); }

    /// <summary>Accepted; it does not change the answer.</summary>
    public string? User { get => GetText("user"); set => Put("user", value); }

    /// <summary>Extension. Keep the k likeliest tokens; 0 and -1 keep all.</summary>
    public long? TopK { get => GetInteger("top_k"); set => Put("top_k", value); }

    /// <summary>Extension. Keep tokens at least this likely, relative to the likeliest.</summary>
    public double? MinP { get => GetNumber("min_p"); set => Put("min_p", value); }

    /// <summary>Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all.</summary>
    public double? TypicalP { get => GetNumber("typical_p"); set => Put("typical_p", value); }

    /// <summary>Extension. Divides the logits of tokens seen so far.</summary>
    public double? RepetitionPenalty { get => GetNumber("repetition_penalty"); set => Put("repetition_penalty", value); }

    /// <summary>Extension. No end before this many tokens.</summary>
    public long? MinTokens { get => GetInteger("min_tokens"); set => Put("min_tokens", value); }

    /// <summary>Extension.</summary>
    [AllowNull]
    public IReadOnlyList<long> StopTokenIds { get => GetList("stop_token_ids", Fields.ToInteger); set => Put("stop_token_ids", value); }

    /// <summary>Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`.</summary>
    [AllowNull]
    public IReadOnlyList<long> AllowedTokenIds { get => GetList("allowed_token_ids", Fields.ToInteger); set => Put("allowed_token_ids", value); }

    /// <summary>Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016.</summary>
    public long? PromptLogprobs { get => GetInteger("prompt_logprobs"); set => Put("prompt_logprobs", value); }

    /// <summary>Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools.</summary>
    [AllowNull]
    public IReadOnlyList<string> BadWords { get => GetList("bad_words", Fields.ToText); set => Put("bad_words", value); }

    /// <summary>Extension, vLLM's. false shows special tokens as text. Default true.</summary>
    public bool? SkipSpecialTokens { get => GetBoolean("skip_special_tokens"); set => Put("skip_special_tokens", value); }

    /// <summary>Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false.</summary>
    public bool? IncludeStopStrInOutput { get => GetBoolean("include_stop_str_in_output"); set => Put("include_stop_str_in_output", value); }

    /// <summary>Extension. Go on past the model's end token.</summary>
    public bool? IgnoreEos { get => GetBoolean("ignore_eos"); set => Put("ignore_eos", value); }

    /// <summary>Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations.</summary>
    public long? Priority { get => GetInteger("priority"); set => Put("priority", value); }

    public StructuredOutputs? StructuredOutputs { get => GetObject("structured_outputs", static value => new StructuredOutputs(value)); set => Put("structured_outputs", value); }

    /// <summary>Extension, llama.cpp's. The text is JSON of this schema.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> JsonSchema { get => GetMap("json_schema", Fields.ToAny); set => Put("json_schema", value); }

    /// <summary>Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none.</summary>
    public string? Grammar { get => GetText("grammar"); set => Put("grammar", value); }

    /// <summary>Return the prompt before the completion.</summary>
    public bool? Echo { get => GetBoolean("echo"); set => Put("echo", value); }

    public long? Logprobs { get => GetInteger("logprobs"); set => Put("logprobs", value); }

    /// <summary>Texts to generate per prompt, at least `n`; the `n` with the highest mean log probability are returned, and the tokens of all are used and billed. Above `n` it cannot be streamed. Default `n`.</summary>
    public long? BestOf { get => GetInteger("best_of"); set => Put("best_of", value); }

    public ChatCompletionRequestResponseFormat? ResponseFormat { get => GetObject("response_format", static value => new ChatCompletionRequestResponseFormat(value)); set => Put("response_format", value); }

    /// <summary>Not supported: Filling in the middle is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Suffix { get => Get("suffix"); set => Put("suffix", value); }

    /// <summary>Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.</summary>
    [AllowNull]
    public IReadOnlyList<Plugin> Plugins { get => GetList("plugins", static value => new Plugin(value)); set => Put("plugins", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }

    public ChatUsageAsked? Usage { get => GetObject("usage", static value => new ChatUsageAsked(value)); set => Put("usage", value); }

    /// <summary>Extension, OpenRouter's older name of what `models` does anyway.</summary>
    public string? Route { get => GetText("route"); set => Put("route", value); }

    /// <summary>Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.</summary>
    [AllowNull]
    public IReadOnlyList<string> Transforms { get => GetList("transforms", Fields.ToText); set => Put("transforms", value); }

    /// <summary>vLLM's older name of `structured_outputs.json`.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> GuidedJson { get => GetMap("guided_json", Fields.ToAny); set => Put("guided_json", value); }

    /// <summary>vLLM's older name of `structured_outputs.regex`.</summary>
    public string? GuidedRegex { get => GetText("guided_regex"); set => Put("guided_regex", value); }

    /// <summary>vLLM's older name of `structured_outputs.choice`.</summary>
    [AllowNull]
    public IReadOnlyList<string> GuidedChoice { get => GetList("guided_choice", Fields.ToText); set => Put("guided_choice", value); }

    /// <summary>vLLM's older name of `structured_outputs.grammar`.</summary>
    public string? GuidedGrammar { get => GetText("guided_grammar"); set => Put("guided_grammar", value); }

    /// <summary>Accepted, and without effect. Forms are enforced in one way.</summary>
    public JsonNode? GuidedDecodingBackend { get => Get("guided_decoding_backend"); set => Put("guided_decoding_backend", value); }

    /// <summary>SGLang's name of `structured_outputs.regex`.</summary>
    public string? Regex { get => GetText("regex"); set => Put("regex", value); }

    /// <summary>SGLang's name of `structured_outputs.grammar`.</summary>
    public string? Ebnf { get => GetText("ebnf"); set => Put("ebnf", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, string> Metadata { get => GetMap("metadata", Fields.ToText); set => Put("metadata", value); }

    /// <summary>`priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.</summary>
    public JsonNode? CachePrompt { get => Get("cache_prompt"); set => Put("cache_prompt", value); }

    public string? SafetyIdentifier { get => GetText("safety_identifier"); set => Put("safety_identifier", value); }

    public string? PromptCacheKey { get => GetText("prompt_cache_key"); set => Put("prompt_cache_key", value); }

    /// <summary>Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? UseBeamSearch { get => Get("use_beam_search"); set => Put("use_beam_search", value); }

    /// <summary>Accepted, and without effect. vLLM's; there is no search by beams.</summary>
    public JsonNode? LengthPenalty { get => Get("length_penalty"); set => Put("length_penalty", value); }

    /// <summary>Accepted, and without effect. vLLM's; there is no search by beams.</summary>
    public JsonNode? EarlyStopping { get => Get("early_stopping"); set => Put("early_stopping", value); }

    /// <summary>Accepted, and without effect. vLLM's; tokens are shown as they are.</summary>
    public JsonNode? SpacesBetweenSpecialTokens { get => Get("spaces_between_special_tokens"); set => Put("spaces_between_special_tokens", value); }

    /// <summary>Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnTokenIds { get => Get("return_token_ids"); set => Put("return_token_ids", value); }

    /// <summary>Not supported: Tokens are told as text. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnTokensAsTokenIds { get => Get("return_tokens_as_token_ids"); set => Put("return_tokens_as_token_ids", value); }

    /// <summary>Accepted, and without effect. vLLM's; an answer has an id of its own.</summary>
    public JsonNode? RequestId { get => Get("request_id"); set => Put("request_id", value); }

    /// <summary>Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? RepeatPenalty { get => Get("repeat_penalty"); set => Put("repeat_penalty", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? RepeatLastN { get => Get("repeat_last_n"); set => Put("repeat_last_n", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? DryMultiplier { get => Get("dry_multiplier"); set => Put("dry_multiplier", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryBase { get => Get("dry_base"); set => Put("dry_base", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryAllowedLength { get => Get("dry_allowed_length"); set => Put("dry_allowed_length", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryPenaltyLastN { get => Get("dry_penalty_last_n"); set => Put("dry_penalty_last_n", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DrySequenceBreakers { get => Get("dry_sequence_breakers"); set => Put("dry_sequence_breakers", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? XtcProbability { get => Get("xtc_probability"); set => Put("xtc_probability", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? XtcThreshold { get => Get("xtc_threshold"); set => Put("xtc_threshold", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? DynatempRange { get => Get("dynatemp_range"); set => Put("dynatemp_range", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DynatempExponent { get => Get("dynatemp_exponent"); set => Put("dynatemp_exponent", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? Mirostat { get => Get("mirostat"); set => Put("mirostat", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? MirostatTau { get => Get("mirostat_tau"); set => Put("mirostat_tau", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? MirostatEta { get => Get("mirostat_eta"); set => Put("mirostat_eta", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0.</summary>
    public JsonNode? TopNSigma { get => Get("top_n_sigma"); set => Put("top_n_sigma", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? TfsZ { get => Get("tfs_z"); set => Put("tfs_z", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? MinKeep { get => Get("min_keep"); set => Put("min_keep", value); }

    /// <summary>Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? NProbs { get => Get("n_probs"); set => Put("n_probs", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; nothing of a prompt is left out.</summary>
    public JsonNode? NKeep { get => Get("n_keep"); set => Put("n_keep", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair.</summary>
    public JsonNode? IdSlot { get => Get("id_slot"); set => Put("id_slot", value); }

    /// <summary>Not supported: Answers have no timings. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? TimingsPerToken { get => Get("timings_per_token"); set => Put("timings_per_token", value); }

    /// <summary>Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnProgress { get => Get("return_progress"); set => Put("return_progress", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; these models do not reason.</summary>
    public JsonNode? ReasoningFormat { get => Get("reasoning_format"); set => Put("reasoning_format", value); }
}

public sealed class Completion : Fields
{
    public Completion() { Put("object", "text_completion"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Completion(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long Created { get => Required("created", GetInteger("created")); set => Put("created", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<CompletionChoice> Choices { get => GetList("choices", static value => new CompletionChoice(value)); set => Put("choices", value); }

    public Usage? Usage { get => GetObject("usage", static value => new Usage(value)); set => Put("usage", value); }

    /// <summary>Extension, vLLM's: that the request had where it was answered.</summary>
    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    /// <summary>Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say.</summary>
    public string? SystemFingerprint { get => GetText("system_fingerprint"); set => Put("system_fingerprint", value); }

    public Stopped? Tidegate { get => GetObject("tidegate", static value => new Stopped(value)); set => Put("tidegate", value); }
}

public sealed class CompletionChoice : Fields
{
    public CompletionChoice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CompletionChoice(JsonNode? value)
        : base(value) { }

    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    public CompletionLogprobs? Logprobs { get => GetObject("logprobs", static value => new CompletionLogprobs(value)); set => Put("logprobs", value); }

    public string? FinishReason { get => GetText("finish_reason"); set => Put("finish_reason", value); }

    [AllowNull]
    public IReadOnlyList<IReadOnlyDictionary<string, PromptLogprob>> PromptLogprobs { get => GetList("prompt_logprobs", Fields.ToMapOf(static value => new PromptLogprob(value))); set => Put("prompt_logprobs", value); }
}

public sealed class CompletionLogprobs : Fields
{
    public CompletionLogprobs() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CompletionLogprobs(JsonNode? value)
        : base(value) { }

    /// <summary>A token that is a part of a character is named by its bytes, as in `bytes:\xe4\xbb`.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tokens { get => GetList("tokens", Fields.ToText); set => Put("tokens", value); }

    [AllowNull]
    public IReadOnlyList<double> TokenLogprobs { get => GetList("token_logprobs", Fields.ToNumber); set => Put("token_logprobs", value); }

    /// <summary>Of two tokens with one text, such as a special token and its spelling, the less likely is named by its bytes.</summary>
    [AllowNull]
    public IReadOnlyList<IReadOnlyDictionary<string, double>> TopLogprobs { get => GetList("top_logprobs", Fields.ToMapOf(Fields.ToNumber)); set => Put("top_logprobs", value); }

    /// <summary>In characters (Unicode code points). A token that goes on with a character has that character's.</summary>
    [AllowNull]
    public IReadOnlyList<long> TextOffset { get => GetList("text_offset", Fields.ToInteger); set => Put("text_offset", value); }
}

public sealed class EmbeddingsRequest : Fields
{
    public EmbeddingsRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EmbeddingsRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public JsonNode? Input { get => Get("input"); set => Put("input", value); }

    /// <summary>`float`, the default: a list of numbers. `base64`: 32-bit floats, little endian, in base64.</summary>
    public string? EncodingFormat { get => GetText("encoding_format"); set => Put("encoding_format", value); }

    /// <summary>The first so many numbers of each embedding, brought to length 1 again; at most as many as the model has.</summary>
    public long? Dimensions { get => GetInteger("dimensions"); set => Put("dimensions", value); }

    /// <summary>Extension, Cohere's, NVIDIA's and Jina's. What becomes of an input longer than the model: `NONE` or false, the default, refuses it; `END` or true leaves out what is too much at its end, `START` at its start. What is left out is not charged.</summary>
    public JsonNode? Truncate { get => Get("truncate"); set => Put("truncate", value); }

    /// <summary>Accepted, and without effect. Usage is told by API key and project.</summary>
    public JsonNode? User { get => Get("user"); set => Put("user", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }
}

public sealed class Embeddings : Fields
{
    public Embeddings() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Embeddings(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Embedding> Data { get => GetList("data", static value => new Embedding(value)); set => Put("data", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public EmbeddingsUsage Usage { get => Required("usage", GetObject("usage", static value => new EmbeddingsUsage(value))); set => Put("usage", value); }
}

public sealed class Embedding : Fields
{
    public Embedding() { Put("object", "embedding"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Embedding(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Of the input.</summary>
    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    /// <summary>Of length 1; in base64 where that was asked for.</summary>
    public JsonNode? EmbeddingValue { get => Get("embedding"); set => Put("embedding", value); }
}

/// <summary>Tokens the model read, special tokens included; these are the tokens that are billed.</summary>
public sealed class EmbeddingsUsage : Fields
{
    public EmbeddingsUsage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EmbeddingsUsage(JsonNode? value)
        : base(value) { }

    public long PromptTokens { get => Required("prompt_tokens", GetInteger("prompt_tokens")); set => Put("prompt_tokens", value); }

    public long TotalTokens { get => Required("total_tokens", GetInteger("total_tokens")); set => Put("total_tokens", value); }
}

public sealed class CreateTranscriptionRequest : Fields
{
    public CreateTranscriptionRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateTranscriptionRequest(JsonNode? value)
        : base(value) { }

    /// <summary>WAV of PCM or floats, FLAC, MP3, Ogg with Vorbis or Opus, or WebM with Opus: up to 600 seconds, and 4 MiB with the rest of the form.</summary>
    public FilePart File { get => Required("file", GetFile("file")); set => PutFile("file", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Two letters, of a model that has several; what is heard in the first thirty seconds unless said.</summary>
    public string? Language { get => GetText("language"); set => Put("language", value); }

    /// <summary>Not supported: Models here are given the sound alone. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Prompt { get => Get("prompt"); set => Put("prompt", value); }

    /// <summary>`json` unless said.</summary>
    public string? ResponseFormat { get => GetText("response_format"); set => Put("response_format", value); }

    /// <summary>0, the likeliest token, unless said.</summary>
    public double? Temperature { get => GetNumber("temperature"); set => Put("temperature", value); }

    /// <summary>Of `verbose_json`; `segment` unless said. Words need a model of Whisper's kind that was exported with its cross attentions.</summary>
    [AllowNull]
    public IReadOnlyList<string> TimestampGranularities { get => GetList("timestamp_granularities", Fields.ToText); set => Put("timestamp_granularities", value); }

    /// <summary>Accepted, and without effect. A long sound is read in parts of thirty seconds that overlap.</summary>
    public JsonNode? ChunkingStrategy { get => Get("chunking_strategy"); set => Put("chunking_strategy", value); }

    /// <summary>`logprobs`: how likely each token was, of `json` alone, whole or streamed, by a model of Whisper's kind.</summary>
    [AllowNull]
    public IReadOnlyList<string> Include { get => GetList("include", Fields.ToText); set => Put("include", value); }
}

public sealed class Transcription : Fields
{
    public Transcription() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Transcription(JsonNode? value)
        : base(value) { }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    /// <summary>Where `include` has `logprobs`.</summary>
    [AllowNull]
    public IReadOnlyList<TranscriptionLogprob> Logprobs { get => GetList("logprobs", static value => new TranscriptionLogprob(value)); set => Put("logprobs", value); }

    /// <summary>From here on of `verbose_json`.</summary>
    public string? Task { get => GetText("task"); set => Put("task", value); }

    /// <summary>Its English name, as `german`.</summary>
    public string? Language { get => GetText("language"); set => Put("language", value); }

    /// <summary>Seconds.</summary>
    public double? Duration { get => GetNumber("duration"); set => Put("duration", value); }

    [AllowNull]
    public IReadOnlyList<TranscriptionSegment> Segments { get => GetList("segments", static value => new TranscriptionSegment(value)); set => Put("segments", value); }

    /// <summary>Where `timestamp_granularities` has `word`.</summary>
    [AllowNull]
    public IReadOnlyList<TranscriptionWord> Words { get => GetList("words", static value => new TranscriptionWord(value)); set => Put("words", value); }

    /// <summary>Of `verbose_json` by its duration; else by tokens, which are there in both.</summary>
    public TranscriptionUsage Usage { get => Required("usage", GetObject("usage", static value => new TranscriptionUsage(value))); set => Put("usage", value); }
}

public sealed class TranscriptionLogprob : Fields
{
    public TranscriptionLogprob() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionLogprob(JsonNode? value)
        : base(value) { }

    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }

    /// <summary>Natural logarithm of how likely it was where it was chosen.</summary>
    public double Logprob { get => Required("logprob", GetNumber("logprob")); set => Put("logprob", value); }

    /// <summary>Of the token, which may hold a part of a character.</summary>
    [AllowNull]
    public IReadOnlyList<long> Bytes { get => GetList("bytes", Fields.ToInteger); set => Put("bytes", value); }
}

public sealed class TranscriptionSegment : Fields
{
    public TranscriptionSegment() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionSegment(JsonNode? value)
        : base(value) { }

    public long Id { get => Required("id", GetInteger("id")); set => Put("id", value); }

    /// <summary>Where the part of the sound begins in which it was heard, in hundredths of a second.</summary>
    public long Seek { get => Required("seek", GetInteger("seek")); set => Put("seek", value); }

    /// <summary>Seconds.</summary>
    public double Start { get => Required("start", GetNumber("start")); set => Put("start", value); }

    public double End { get => Required("end", GetNumber("end")); set => Put("end", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    /// <summary>What the model wrote, the times around the text among it. Of models of Whisper's kind; others do not know it.</summary>
    [AllowNull]
    public IReadOnlyList<long> Tokens { get => GetList("tokens", Fields.ToInteger); set => Put("tokens", value); }

    /// <summary>As it was asked for.</summary>
    public double Temperature { get => Required("temperature", GetNumber("temperature")); set => Put("temperature", value); }

    /// <summary>The mean of the log probabilities of its tokens, where each was chosen. Of models of Whisper's kind; others do not know it.</summary>
    public double? AvgLogprob { get => GetNumber("avg_logprob"); set => Put("avg_logprob", value); }

    /// <summary>Bytes of the text for each byte of it that zlib has packed. Of models of Whisper's kind; others do not know it.</summary>
    public double? CompressionRatio { get => GetNumber("compression_ratio"); set => Put("compression_ratio", value); }

    /// <summary>How likely nothing is said in the part in which it was heard. Of models of Whisper's kind; others do not know it.</summary>
    public double? NoSpeechProb { get => GetNumber("no_speech_prob"); set => Put("no_speech_prob", value); }
}

public sealed class TranscriptionWord : Fields
{
    public TranscriptionWord() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionWord(JsonNode? value)
        : base(value) { }

    /// <summary>With the signs that are written at it.</summary>
    public string Word { get => Required("word", GetText("word")); set => Put("word", value); }

    /// <summary>Seconds.</summary>
    public double Start { get => Required("start", GetNumber("start")); set => Put("start", value); }

    public double End { get => Required("end", GetNumber("end")); set => Put("end", value); }
}

/// <summary>One of TranscriptionUsage, TranscriptionDurationUsage: the fields of all.</summary>
public sealed class TranscriptionUsage : Fields
{
    public TranscriptionUsage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionUsage(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Ten for each second of sound that is begun.</summary>
    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public TranscriptionUsageInputTokenDetails InputTokenDetails { get => Required("input_token_details", GetObject("input_token_details", static value => new TranscriptionUsageInputTokenDetails(value))); set => Put("input_token_details", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    public long TotalTokens { get => Required("total_tokens", GetInteger("total_tokens")); set => Put("total_tokens", value); }

    /// <summary>How long the sound lasts.</summary>
    public double? Seconds { get => GetNumber("seconds"); set => Put("seconds", value); }
}

public sealed class TranscriptionUsageInputTokenDetails : Fields
{
    public TranscriptionUsageInputTokenDetails() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionUsageInputTokenDetails(JsonNode? value)
        : base(value) { }

    public long AudioTokens { get => Required("audio_tokens", GetInteger("audio_tokens")); set => Put("audio_tokens", value); }

    public long TextTokens { get => Required("text_tokens", GetInteger("text_tokens")); set => Put("text_tokens", value); }
}

public sealed class TranscriptionDurationUsage : Fields
{
    public TranscriptionDurationUsage() { Put("type", "duration"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionDurationUsage(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Ten for each second of sound that is begun.</summary>
    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public TranscriptionDurationUsageInputTokenDetails InputTokenDetails { get => Required("input_token_details", GetObject("input_token_details", static value => new TranscriptionDurationUsageInputTokenDetails(value))); set => Put("input_token_details", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    public long TotalTokens { get => Required("total_tokens", GetInteger("total_tokens")); set => Put("total_tokens", value); }

    /// <summary>How long the sound lasts.</summary>
    public double Seconds { get => Required("seconds", GetNumber("seconds")); set => Put("seconds", value); }
}

public sealed class TranscriptionDurationUsageInputTokenDetails : Fields
{
    public TranscriptionDurationUsageInputTokenDetails() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionDurationUsageInputTokenDetails(JsonNode? value)
        : base(value) { }

    public long AudioTokens { get => Required("audio_tokens", GetInteger("audio_tokens")); set => Put("audio_tokens", value); }

    public long TextTokens { get => Required("text_tokens", GetInteger("text_tokens")); set => Put("text_tokens", value); }
}

/// <summary>One of TranscriptionEventObject, TranscriptionEventObject2: the fields of all.</summary>
public sealed class TranscriptionEvent : Fields
{
    public TranscriptionEvent() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionEvent(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Delta { get => GetText("delta"); set => Put("delta", value); }

    /// <summary>Where `include` has `logprobs`.</summary>
    [AllowNull]
    public IReadOnlyList<TranscriptionLogprob> Logprobs { get => GetList("logprobs", static value => new TranscriptionLogprob(value)); set => Put("logprobs", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    public TranscriptionUsage? Usage { get => GetObject("usage", static value => new TranscriptionUsage(value)); set => Put("usage", value); }
}

public sealed class TranscriptionEventObject : Fields
{
    public TranscriptionEventObject() { Put("type", "transcript.text.delta"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionEventObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Delta { get => Required("delta", GetText("delta")); set => Put("delta", value); }

    /// <summary>Where `include` has `logprobs`.</summary>
    [AllowNull]
    public IReadOnlyList<TranscriptionLogprob> Logprobs { get => GetList("logprobs", static value => new TranscriptionLogprob(value)); set => Put("logprobs", value); }
}

public sealed class TranscriptionEventObject2 : Fields
{
    public TranscriptionEventObject2() { Put("type", "transcript.text.done"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public TranscriptionEventObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    /// <summary>Where `include` has `logprobs`.</summary>
    [AllowNull]
    public IReadOnlyList<TranscriptionLogprob> Logprobs { get => GetList("logprobs", static value => new TranscriptionLogprob(value)); set => Put("logprobs", value); }

    public TranscriptionUsage Usage { get => Required("usage", GetObject("usage", static value => new TranscriptionUsage(value))); set => Put("usage", value); }
}

public sealed class ModerationRequest : Fields
{
    public ModerationRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationRequest(JsonNode? value)
        : base(value) { }

    /// <summary>`omni-moderation-latest` unless said.</summary>
    public string? Model { get => GetText("model"); set => Put("model", value); }

    public JsonNode? Input { get => Get("input"); set => Put("input", value); }

    /// <summary>Accepted, and without effect. Usage is told by API key and project.</summary>
    public JsonNode? User { get => Get("user"); set => Put("user", value); }
}

/// <summary>One of ModerationTextPart, ModerationPartsObject: the fields of all.</summary>
public sealed class ModerationPartsItem : Fields
{
    public ModerationPartsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationPartsItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }
}

public sealed class ModerationTextPart : Fields
{
    public ModerationTextPart() { Put("type", "text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationTextPart(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }
}

/// <summary>Not supported: Models here judge texts alone. Refused with 400.</summary>
public sealed class ModerationPartsObject : Fields
{
    public ModerationPartsObject() { Put("type", "image_url"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationPartsObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class Moderation : Fields
{
    public Moderation() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Moderation(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ModerationResult> Results { get => GetList("results", static value => new ModerationResult(value)); set => Put("results", value); }
}

public sealed class ModerationResult : Fields
{
    public ModerationResult() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationResult(JsonNode? value)
        : base(value) { }

    /// <summary>Whether any category applies.</summary>
    public bool Flagged { get => Required("flagged", GetBoolean("flagged")); set => Put("flagged", value); }

    public ModerationCategories Categories { get => Required("categories", GetObject("categories", static value => new ModerationCategories(value))); set => Put("categories", value); }

    public ModerationScores CategoryScores { get => Required("category_scores", GetObject("category_scores", static value => new ModerationScores(value))); set => Put("category_scores", value); }

    public ModerationAppliedTypes CategoryAppliedInputTypes { get => Required("category_applied_input_types", GetObject("category_applied_input_types", static value => new ModerationAppliedTypes(value))); set => Put("category_applied_input_types", value); }
}

/// <summary>Whether each applies: its score is at least 0.5.</summary>
public sealed class ModerationCategories : Fields
{
    public ModerationCategories() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationCategories(JsonNode? value)
        : base(value) { }

    public bool Harassment { get => Required("harassment", GetBoolean("harassment")); set => Put("harassment", value); }

    public bool HarassmentThreatening { get => Required("harassment/threatening", GetBoolean("harassment/threatening")); set => Put("harassment/threatening", value); }

    public bool Hate { get => Required("hate", GetBoolean("hate")); set => Put("hate", value); }

    public bool HateThreatening { get => Required("hate/threatening", GetBoolean("hate/threatening")); set => Put("hate/threatening", value); }

    public bool Illicit { get => Required("illicit", GetBoolean("illicit")); set => Put("illicit", value); }

    public bool IllicitViolent { get => Required("illicit/violent", GetBoolean("illicit/violent")); set => Put("illicit/violent", value); }

    public bool SelfHarm { get => Required("self-harm", GetBoolean("self-harm")); set => Put("self-harm", value); }

    public bool SelfHarmIntent { get => Required("self-harm/intent", GetBoolean("self-harm/intent")); set => Put("self-harm/intent", value); }

    public bool SelfHarmInstructions { get => Required("self-harm/instructions", GetBoolean("self-harm/instructions")); set => Put("self-harm/instructions", value); }

    public bool Sexual { get => Required("sexual", GetBoolean("sexual")); set => Put("sexual", value); }

    public bool SexualMinors { get => Required("sexual/minors", GetBoolean("sexual/minors")); set => Put("sexual/minors", value); }

    public bool Violence { get => Required("violence", GetBoolean("violence")); set => Put("violence", value); }

    public bool ViolenceGraphic { get => Required("violence/graphic", GetBoolean("violence/graphic")); set => Put("violence/graphic", value); }
}

/// <summary>From 0 to 1; 0 of a category that the model does not judge.</summary>
public sealed class ModerationScores : Fields
{
    public ModerationScores() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationScores(JsonNode? value)
        : base(value) { }

    public double Harassment { get => Required("harassment", GetNumber("harassment")); set => Put("harassment", value); }

    public double HarassmentThreatening { get => Required("harassment/threatening", GetNumber("harassment/threatening")); set => Put("harassment/threatening", value); }

    public double Hate { get => Required("hate", GetNumber("hate")); set => Put("hate", value); }

    public double HateThreatening { get => Required("hate/threatening", GetNumber("hate/threatening")); set => Put("hate/threatening", value); }

    public double Illicit { get => Required("illicit", GetNumber("illicit")); set => Put("illicit", value); }

    public double IllicitViolent { get => Required("illicit/violent", GetNumber("illicit/violent")); set => Put("illicit/violent", value); }

    public double SelfHarm { get => Required("self-harm", GetNumber("self-harm")); set => Put("self-harm", value); }

    public double SelfHarmIntent { get => Required("self-harm/intent", GetNumber("self-harm/intent")); set => Put("self-harm/intent", value); }

    public double SelfHarmInstructions { get => Required("self-harm/instructions", GetNumber("self-harm/instructions")); set => Put("self-harm/instructions", value); }

    public double Sexual { get => Required("sexual", GetNumber("sexual")); set => Put("sexual", value); }

    public double SexualMinors { get => Required("sexual/minors", GetNumber("sexual/minors")); set => Put("sexual/minors", value); }

    public double Violence { get => Required("violence", GetNumber("violence")); set => Put("violence", value); }

    public double ViolenceGraphic { get => Required("violence/graphic", GetNumber("violence/graphic")); set => Put("violence/graphic", value); }
}

/// <summary>What each was judged by; empty of a category that the model does not judge.</summary>
public sealed class ModerationAppliedTypes : Fields
{
    public ModerationAppliedTypes() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModerationAppliedTypes(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyList<string> Harassment { get => GetList("harassment", Fields.ToText); set => Put("harassment", value); }

    [AllowNull]
    public IReadOnlyList<string> HarassmentThreatening { get => GetList("harassment/threatening", Fields.ToText); set => Put("harassment/threatening", value); }

    [AllowNull]
    public IReadOnlyList<string> Hate { get => GetList("hate", Fields.ToText); set => Put("hate", value); }

    [AllowNull]
    public IReadOnlyList<string> HateThreatening { get => GetList("hate/threatening", Fields.ToText); set => Put("hate/threatening", value); }

    [AllowNull]
    public IReadOnlyList<string> Illicit { get => GetList("illicit", Fields.ToText); set => Put("illicit", value); }

    [AllowNull]
    public IReadOnlyList<string> IllicitViolent { get => GetList("illicit/violent", Fields.ToText); set => Put("illicit/violent", value); }

    [AllowNull]
    public IReadOnlyList<string> SelfHarm { get => GetList("self-harm", Fields.ToText); set => Put("self-harm", value); }

    [AllowNull]
    public IReadOnlyList<string> SelfHarmIntent { get => GetList("self-harm/intent", Fields.ToText); set => Put("self-harm/intent", value); }

    [AllowNull]
    public IReadOnlyList<string> SelfHarmInstructions { get => GetList("self-harm/instructions", Fields.ToText); set => Put("self-harm/instructions", value); }

    [AllowNull]
    public IReadOnlyList<string> Sexual { get => GetList("sexual", Fields.ToText); set => Put("sexual", value); }

    [AllowNull]
    public IReadOnlyList<string> SexualMinors { get => GetList("sexual/minors", Fields.ToText); set => Put("sexual/minors", value); }

    [AllowNull]
    public IReadOnlyList<string> Violence { get => GetList("violence", Fields.ToText); set => Put("violence", value); }

    [AllowNull]
    public IReadOnlyList<string> ViolenceGraphic { get => GetList("violence/graphic", Fields.ToText); set => Put("violence/graphic", value); }
}

public sealed class MessageRequest : Fields
{
    public MessageRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<MessageParam> Messages { get => GetList("messages", static value => new MessageParam(value)); set => Put("messages", value); }

    public JsonNode? System { get => Get("system"); set => Put("system", value); }

    /// <summary>Functions the model may call. No two of the same name.</summary>
    [AllowNull]
    public IReadOnlyList<MessageTool> Tools { get => GetList("tools", static value => new MessageTool(value)); set => Put("tools", value); }

    public MessageToolChoice? ToolChoice { get => GetObject("tool_choice", static value => new MessageToolChoice(value)); set => Put("tool_choice", value); }

    public MessageThinkingConfig? Thinking { get => GetObject("thinking", static value => new MessageThinkingConfig(value)); set => Put("thinking", value); }

    public MessageOutputConfig? OutputConfig { get => GetObject("output_config", static value => new MessageOutputConfig(value)); set => Put("output_config", value); }

    /// <summary>The older name of `output_config.format`; give one of them.</summary>
    public MessageOutputFormat? OutputFormat { get => GetObject("output_format", static value => new MessageOutputFormat(value)); set => Put("output_format", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. There is one speed.</summary>
    public JsonNode? Speed { get => Get("speed"); set => Put("speed", value); }

    /// <summary>Accepted, and without effect. It does not change the answer.</summary>
    public JsonNode? UserProfileId { get => Get("user_profile_id"); set => Put("user_profile_id", value); }

    /// <summary>Accepted, and without effect. The key says whose request it is.</summary>
    public JsonNode? WorkspaceId { get => Get("workspace_id"); set => Put("workspace_id", value); }

    /// <summary>Not supported: There are no tools on the server. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? McpServers { get => Get("mcp_servers"); set => Put("mcp_servers", value); }

    public MessageContextManagement? ContextManagement { get => GetObject("context_management", static value => new MessageContextManagement(value)); set => Put("context_management", value); }

    /// <summary>Most tokens to generate.</summary>
    public long MaxTokens { get => Required("max_tokens", GetInteger("max_tokens")); set => Put("max_tokens", value); }

    /// <summary>Texts at which generation stops; `stop_sequence` of the answer names the one that did, and it is not in the text.</summary>
    [AllowNull]
    public IReadOnlyList<string> StopSequences { get => GetList("stop_sequences", Fields.ToText); set => Put("stop_sequences", value); }

    /// <summary>0 picks the likeliest token. Default 1.</summary>
    public double? Temperature { get => GetNumber("temperature"); set => Put("temperature", value); }

    /// <summary>Nucleus sampling mass. Default 1.</summary>
    public double? TopP { get => GetNumber("top_p"); set => Put("top_p", value); }

    /// <summary>Keep the k likeliest tokens; 0 keeps all.</summary>
    public long? TopK { get => GetInteger("top_k"); set => Put("top_k", value); }

    /// <summary>Accepted; it does not change the answer.</summary>
    public MessageRequestMetadata? Metadata { get => GetObject("metadata", static value => new MessageRequestMetadata(value)); set => Put("metadata", value); }

    /// <summary>Both are `standard` here: nothing is committed that `auto` could use.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    /// <summary>Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.</summary>
    [AllowNull]
    public IReadOnlyList<Plugin> Plugins { get => GetList("plugins", static value => new Plugin(value)); set => Put("plugins", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }

    public ChatUsageAsked? Usage { get => GetObject("usage", static value => new ChatUsageAsked(value)); set => Put("usage", value); }

    /// <summary>Extension, OpenRouter's older name of what `models` does anyway.</summary>
    public string? Route { get => GetText("route"); set => Put("route", value); }

    /// <summary>Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.</summary>
    [AllowNull]
    public IReadOnlyList<string> Transforms { get => GetList("transforms", Fields.ToText); set => Put("transforms", value); }

    /// <summary>Accepted, and without effect. OpenRouter's clients send it; usage is told by API key and project.</summary>
    public JsonNode? User { get => Get("user"); set => Put("user", value); }

    /// <summary>Not supported: No conversation is kept: send all of its messages. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Thread { get => Get("thread"); set => Put("thread", value); }

    /// <summary>Not supported: There are no containers. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Container { get => Get("container"); set => Put("container", value); }

    /// <summary>Not supported: There are no diagnostics. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Diagnostics { get => Get("diagnostics"); set => Put("diagnostics", value); }

    /// <summary>Not supported: Where a model runs cannot be chosen. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? InferenceGeo { get => Get("inference_geo"); set => Put("inference_geo", value); }
}

/// <summary>One of MessageOfUser, MessageOfAssistant, MessageOfSystem: the fields of all.</summary>
public sealed class MessageParam : Fields
{
    public MessageParam() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageParam(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

/// <summary>One of MessageTextBlock, MessageToolResult, MessageUserBlockObject, MessageUserBlockObject2, MessageUserBlockObject3: the fields of all.</summary>
public sealed class MessageUserBlock : Fields
{
    public MessageUserBlock() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageUserBlock(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Citations { get => Get("citations"); set => Put("citations", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    public string? ToolUseId { get => GetText("tool_use_id"); set => Put("tool_use_id", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; what the tool answered says it to the model.</summary>
    public bool? IsError { get => GetBoolean("is_error"); set => Put("is_error", value); }

    /// <summary>Accepted, and without effect. There are no toolsets.</summary>
    public JsonNode? ToolsetName { get => Get("toolset_name"); set => Put("toolset_name", value); }
}

/// <summary>One of MessageTextBlock, MessageToolResultContentObject, MessageToolResultContentObject2, MessageToolResultContentObject3: the fields of all.</summary>
public sealed class MessageToolResultContentItem : Fields
{
    public MessageToolResultContentItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolResultContentItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Citations { get => Get("citations"); set => Put("citations", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

/// <summary>One of MessageTextBlock, MessageToolUse, MessageThinking, MessageRedactedThinking, MessageAssistantBlockObject: the fields of all.</summary>
public sealed class MessageAssistantBlock : Fields
{
    public MessageAssistantBlock() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageAssistantBlock(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Citations { get => Get("citations"); set => Put("citations", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    public string? Id { get => GetText("id"); set => Put("id", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Input { get => GetMap("input", Fields.ToAny); set => Put("input", value); }

    /// <summary>Accepted, and without effect. Only the model calls.</summary>
    public JsonNode? Caller { get => Get("caller"); set => Put("caller", value); }

    /// <summary>Accepted, and without effect. There are no toolsets.</summary>
    public JsonNode? ToolsetName { get => Get("toolset_name"); set => Put("toolset_name", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Thinking { get => Get("thinking"); set => Put("thinking", value); }

    /// <summary>Accepted, and without effect.</summary>
    public JsonNode? Signature { get => Get("signature"); set => Put("signature", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Data { get => Get("data"); set => Put("data", value); }
}

public sealed class MessageTextBlock : Fields
{
    public MessageTextBlock() { Put("type", "text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageTextBlock(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Citations { get => Get("citations"); set => Put("citations", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

public sealed class MessageTool : Fields
{
    public MessageTool() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageTool(JsonNode? value)
        : base(value) { }

    public string? Type { get => GetText("type"); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string? Description { get => GetText("description"); set => Put("description", value); }

    /// <summary>A JSON schema of the input, an object.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> InputSchema { get => GetMap("input_schema", Fields.ToAny); set => Put("input_schema", value); }

    /// <summary>Whether inputs always fit `input_schema`, enforced token by token.</summary>
    public bool? Strict { get => GetBoolean("strict"); set => Put("strict", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. Only the model calls.</summary>
    public JsonNode? AllowedCallers { get => Get("allowed_callers"); set => Put("allowed_callers", value); }

    /// <summary>Accepted, and without effect. Inputs are always streamed as they are written.</summary>
    public JsonNode? EagerInputStreaming { get => Get("eager_input_streaming"); set => Put("eager_input_streaming", value); }

    /// <summary>Not supported: Every tool is shown to the model. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? DeferLoading { get => Get("defer_loading"); set => Put("defer_loading", value); }

    /// <summary>Not supported: Templates show no examples. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? InputExamples { get => Get("input_examples"); set => Put("input_examples", value); }
}

/// <summary>One of MessageToolChoiceObject, MessageToolChoiceObject2, MessageToolChoiceObject3, MessageToolChoiceObject4: the fields of all.</summary>
public sealed class MessageToolChoice : Fields
{
    public MessageToolChoice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolChoice(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>At most one call. Default false.</summary>
    public bool? DisableParallelToolUse { get => GetBoolean("disable_parallel_tool_use"); set => Put("disable_parallel_tool_use", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }
}

/// <summary>Accepted as a hint; these models do not think before they answer.</summary>
public sealed class MessageThinkingConfig : Fields
{
    public MessageThinkingConfig() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageThinkingConfig(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public long? BudgetTokens { get => GetInteger("budget_tokens"); set => Put("budget_tokens", value); }

    public string? Display { get => GetText("display"); set => Put("display", value); }
}

public sealed class MessageOutputConfig : Fields
{
    public MessageOutputConfig() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageOutputConfig(JsonNode? value)
        : base(value) { }

    /// <summary>Accepted as a hint; these models know no levels.</summary>
    public string? Effort { get => GetText("effort"); set => Put("effort", value); }

    public MessageOutputFormat? Format { get => GetObject("format", static value => new MessageOutputFormat(value)); set => Put("format", value); }
}

/// <summary>What the text must look like, enforced token by token; `max_tokens` or a stop sequence can still cut it short.</summary>
public sealed class MessageOutputFormat : Fields
{
    public MessageOutputFormat() { Put("type", "json_schema"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageOutputFormat(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }
}

/// <summary>Accepted where it clears thinking, which templates do not show. What would leave out calls or texts is refused with 400.</summary>
public sealed class MessageContextManagement : Fields
{
    public MessageContextManagement() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageContextManagement(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyList<MessageContextManagementEditsItem> Edits { get => GetList("edits", static value => new MessageContextManagementEditsItem(value)); set => Put("edits", value); }
}

/// <summary>One of MessageClearThinkingEdit, MessageContextManagementEditsObject, MessageContextManagementEditsObject2: the fields of all.</summary>
public sealed class MessageContextManagementEditsItem : Fields
{
    public MessageContextManagementEditsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageContextManagementEditsItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Accepted, and without effect. How much thinking is kept says nothing where none is read.</summary>
    public JsonNode? Keep { get => Get("keep"); set => Put("keep", value); }
}

/// <summary>Accepted; it does not change the answer.</summary>
public sealed class MessageRequestMetadata : Fields
{
    public MessageRequestMetadata() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageRequestMetadata(JsonNode? value)
        : base(value) { }

    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }
}

public sealed class MessageOfUser : Fields
{
    public MessageOfUser() { Put("role", "user"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageOfUser(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

/// <summary>What a tool answered. `tool_use_id` is that of a call in an earlier message which has no answer yet.</summary>
public sealed class MessageToolResult : Fields
{
    public MessageToolResult() { Put("type", "tool_result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolResult(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string ToolUseId { get => Required("tool_use_id", GetText("tool_use_id")); set => Put("tool_use_id", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; what the tool answered says it to the model.</summary>
    public bool? IsError { get => GetBoolean("is_error"); set => Put("is_error", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. There are no toolsets.</summary>
    public JsonNode? ToolsetName { get => Get("toolset_name"); set => Put("toolset_name", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

/// <summary>Not supported: These models read text alone. Refused with 400.</summary>
public sealed class MessageToolResultContentObject : Fields
{
    public MessageToolResultContentObject() { Put("type", "image"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolResultContentObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: These models read text alone. Refused with 400.</summary>
public sealed class MessageToolResultContentObject2 : Fields
{
    public MessageToolResultContentObject2() { Put("type", "document"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolResultContentObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: Search results are given as text. Refused with 400.</summary>
public sealed class MessageToolResultContentObject3 : Fields
{
    public MessageToolResultContentObject3() { Put("type", "search_result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolResultContentObject3(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: These models read text alone. Refused with 400.</summary>
public sealed class MessageUserBlockObject : Fields
{
    public MessageUserBlockObject() { Put("type", "image"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageUserBlockObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: These models read text alone. Refused with 400.</summary>
public sealed class MessageUserBlockObject2 : Fields
{
    public MessageUserBlockObject2() { Put("type", "document"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageUserBlockObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: Search results are given as text. Refused with 400.</summary>
public sealed class MessageUserBlockObject3 : Fields
{
    public MessageUserBlockObject3() { Put("type", "search_result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageUserBlockObject3(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>As the last message it is the beginning of the answer, if it is text alone.</summary>
public sealed class MessageOfAssistant : Fields
{
    public MessageOfAssistant() { Put("role", "assistant"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageOfAssistant(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

public sealed class MessageToolUse : Fields
{
    public MessageToolUse() { Put("type", "tool_use"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolUse(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Input { get => GetMap("input", Fields.ToAny); set => Put("input", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. Only the model calls.</summary>
    public JsonNode? Caller { get => Get("caller"); set => Put("caller", value); }

    /// <summary>Accepted, and without effect. There are no toolsets.</summary>
    public JsonNode? ToolsetName { get => Get("toolset_name"); set => Put("toolset_name", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

/// <summary>It is how an earlier answer was found; templates do not show it.</summary>
public sealed class MessageThinking : Fields
{
    public MessageThinking() { Put("type", "thinking"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageThinking(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Thinking { get => Get("thinking"); set => Put("thinking", value); }

    /// <summary>Accepted, and without effect.</summary>
    public JsonNode? Signature { get => Get("signature"); set => Put("signature", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

/// <summary>It is how an earlier answer was found; templates do not show it.</summary>
public sealed class MessageRedactedThinking : Fields
{
    public MessageRedactedThinking() { Put("type", "redacted_thinking"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageRedactedThinking(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Data { get => Get("data"); set => Put("data", value); }
}

/// <summary>Not supported: There are no tools on the server. Refused with 400.</summary>
public sealed class MessageAssistantBlockObject : Fields
{
    public MessageAssistantBlockObject() { Put("type", "server_tool_use"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageAssistantBlockObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class MessageOfSystem : Fields
{
    public MessageOfSystem() { Put("role", "system"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageOfSystem(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }
}

public sealed class MessageToolChoiceObject : Fields
{
    public MessageToolChoiceObject() { Put("type", "auto"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolChoiceObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>At most one call. Default false.</summary>
    public bool? DisableParallelToolUse { get => GetBoolean("disable_parallel_tool_use"); set => Put("disable_parallel_tool_use", value); }
}

public sealed class MessageToolChoiceObject2 : Fields
{
    public MessageToolChoiceObject2() { Put("type", "any"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolChoiceObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>At most one call. Default false.</summary>
    public bool? DisableParallelToolUse { get => GetBoolean("disable_parallel_tool_use"); set => Put("disable_parallel_tool_use", value); }
}

public sealed class MessageToolChoiceObject3 : Fields
{
    public MessageToolChoiceObject3() { Put("type", "tool"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolChoiceObject3(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>At most one call. Default false.</summary>
    public bool? DisableParallelToolUse { get => GetBoolean("disable_parallel_tool_use"); set => Put("disable_parallel_tool_use", value); }
}

public sealed class MessageToolChoiceObject4 : Fields
{
    public MessageToolChoiceObject4() { Put("type", "none"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageToolChoiceObject4(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class MessageClearThinkingEdit : Fields
{
    public MessageClearThinkingEdit() { Put("type", "clear_thinking_20251015"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageClearThinkingEdit(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Accepted, and without effect. How much thinking is kept says nothing where none is read.</summary>
    public JsonNode? Keep { get => Get("keep"); set => Put("keep", value); }
}

/// <summary>Not supported: A prompt is read as it is sent. Refused with 400.</summary>
public sealed class MessageContextManagementEditsObject : Fields
{
    public MessageContextManagementEditsObject() { Put("type", "clear_tool_uses_20250919"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageContextManagementEditsObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: A prompt is read as it is sent. Refused with 400.</summary>
public sealed class MessageContextManagementEditsObject2 : Fields
{
    public MessageContextManagementEditsObject2() { Put("type", "compact_20260112"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageContextManagementEditsObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class Message : Fields
{
    public Message() { Put("type", "message"); Put("role", "assistant"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Message(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<MessageAnswerBlock> Content { get => GetList("content", static value => new MessageAnswerBlock(value)); set => Put("content", value); }

    /// <summary>null in the start of a stream.</summary>
    public string? StopReason { get => GetText("stop_reason"); set => Put("stop_reason", value); }

    public string? StopSequence { get => GetText("stop_sequence"); set => Put("stop_sequence", value); }

    public JsonNode? StopDetails { get => Get("stop_details"); set => Put("stop_details", value); }

    public JsonNode? Container { get => Get("container"); set => Put("container", value); }

    public JsonNode? Diagnostics { get => Get("diagnostics"); set => Put("diagnostics", value); }

    public MessageUsage Usage { get => Required("usage", GetObject("usage", static value => new MessageUsage(value))); set => Put("usage", value); }

    public Stopped? Tidegate { get => GetObject("tidegate", static value => new Stopped(value)); set => Put("tidegate", value); }
}

/// <summary>One of MessageAnswerText, MessageAnswerToolUse: the fields of all.</summary>
public sealed class MessageAnswerBlock : Fields
{
    public MessageAnswerBlock() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageAnswerBlock(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    public string? Id { get => GetText("id"); set => Put("id", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>Empty in the start of a streamed block, and where `max_tokens` cut it.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Input { get => GetMap("input", Fields.ToAny); set => Put("input", value); }

    public MessageAnswerBlockCaller? Caller { get => GetObject("caller", static value => new MessageAnswerBlockCaller(value)); set => Put("caller", value); }
}

public sealed class MessageAnswerBlockCaller : Fields
{
    public MessageAnswerBlockCaller() { Put("type", "direct"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageAnswerBlockCaller(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>`max_tokens` also when the account stopped it: see `tidegate.stopped_by`.</summary>
public static class MessageStopReason
{
    public const string EndTurn = "end_turn";

    public const string MaxTokens = "max_tokens";

    public const string StopSequence = "stop_sequence";

    public const string ToolUse = "tool_use";
}

/// <summary>Tokens the engine processed and made; their sum is what is billed.</summary>
public sealed class MessageUsage : Fields
{
    public MessageUsage() { Put("cache_creation_input_tokens", 0); Put("service_tier", "standard"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageUsage(JsonNode? value)
        : base(value) { }

    /// <summary>Tokens of the prompt that were not cached.</summary>
    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long CacheCreationInputTokens { get => Required("cache_creation_input_tokens", GetInteger("cache_creation_input_tokens")); set => Put("cache_creation_input_tokens", value); }

    /// <summary>Tokens of the prompt that the prefix cache had.</summary>
    public long CacheReadInputTokens { get => Required("cache_read_input_tokens", GetInteger("cache_read_input_tokens")); set => Put("cache_read_input_tokens", value); }

    public JsonNode? CacheCreation { get => Get("cache_creation"); set => Put("cache_creation", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    public JsonNode? OutputTokensDetails { get => Get("output_tokens_details"); set => Put("output_tokens_details", value); }

    public JsonNode? ServerToolUse { get => Get("server_tool_use"); set => Put("server_tool_use", value); }

    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    public JsonNode? InferenceGeo { get => Get("inference_geo"); set => Put("inference_geo", value); }

    public JsonNode? Speed { get => Get("speed"); set => Put("speed", value); }
}

/// <summary>There are no `citations`: Anthropic has none, rather than null, where nothing is cited.</summary>
public sealed class MessageAnswerText : Fields
{
    public MessageAnswerText() { Put("type", "text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageAnswerText(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }
}

public sealed class MessageAnswerToolUse : Fields
{
    public MessageAnswerToolUse() { Put("type", "tool_use"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageAnswerToolUse(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>Empty in the start of a streamed block, and where `max_tokens` cut it.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Input { get => GetMap("input", Fields.ToAny); set => Put("input", value); }

    public MessageAnswerToolUseCaller Caller { get => Required("caller", GetObject("caller", static value => new MessageAnswerToolUseCaller(value))); set => Put("caller", value); }
}

public sealed class MessageAnswerToolUseCaller : Fields
{
    public MessageAnswerToolUseCaller() { Put("type", "direct"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageAnswerToolUseCaller(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>One of MessageEventObject, MessageEventObject2, MessageEventObject3, MessageEventObject4, MessageEventObject5, MessageEventObject6, MessageEventObject7, AnthropicErrorResponse: the fields of all.</summary>
public sealed class MessageEvent : Fields
{
    public MessageEvent() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEvent(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public Message? Message { get => GetObject("message", static value => new Message(value)); set => Put("message", value); }

    public long? Index { get => GetInteger("index"); set => Put("index", value); }

    public MessageAnswerBlock? ContentBlock { get => GetObject("content_block", static value => new MessageAnswerBlock(value)); set => Put("content_block", value); }

    public MessageEventDelta? Delta { get => GetObject("delta", static value => new MessageEventDelta(value)); set => Put("delta", value); }

    public MessageUsage? Usage { get => GetObject("usage", static value => new MessageUsage(value)); set => Put("usage", value); }

    public MessageEventError? Error { get => GetObject("error", static value => new MessageEventError(value)); set => Put("error", value); }

    public string? RequestId { get => GetText("request_id"); set => Put("request_id", value); }
}

/// <summary>One of MessageEventObject4DeltaObject, MessageEventObject4DeltaObject2: the fields of all.</summary>
public sealed class MessageEventDelta : Fields
{
    public MessageEventDelta() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventDelta(JsonNode? value)
        : base(value) { }

    public string? Type { get => GetText("type"); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    public string? PartialJson { get => GetText("partial_json"); set => Put("partial_json", value); }

    public string? StopReason { get => GetText("stop_reason"); set => Put("stop_reason", value); }

    public string? StopSequence { get => GetText("stop_sequence"); set => Put("stop_sequence", value); }

    public JsonNode? StopDetails { get => Get("stop_details"); set => Put("stop_details", value); }

    public JsonNode? Container { get => Get("container"); set => Put("container", value); }
}

public sealed class MessageEventError : Fields
{
    public MessageEventError() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventError(JsonNode? value)
        : base(value) { }

    /// <summary>Anthropic's name of the kind of error.</summary>
    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>A sentence that names the value and the rule.</summary>
    public string Message { get => Required("message", GetText("message")); set => Put("message", value); }

    /// <summary>The field at fault, as a path.</summary>
    public string? Param { get => GetText("param"); set => Put("param", value); }

    /// <summary>A stable code; docs/ERRORS.md lists them.</summary>
    public string Code { get => Required("code", GetText("code")); set => Put("code", value); }

    /// <summary>Where `thread` was refused: SDKs go on without one when they read this.</summary>
    public MessageEventErrorDetails? Details { get => GetObject("details", static value => new MessageEventErrorDetails(value)); set => Put("details", value); }
}

/// <summary>Where `thread` was refused: SDKs go on without one when they read this.</summary>
public sealed class MessageEventErrorDetails : Fields
{
    public MessageEventErrorDetails() { Put("error_code", "thread_unsupported_request"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventErrorDetails(JsonNode? value)
        : base(value) { }

    public string ErrorCode { get => Required("error_code", GetText("error_code")); set => Put("error_code", value); }

    [AllowNull]
    public IReadOnlyList<string> Unsupported { get => GetList("unsupported", Fields.ToText); set => Put("unsupported", value); }
}

public sealed class MessageEventObject : Fields
{
    public MessageEventObject() { Put("type", "message_start"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public Message Message { get => Required("message", GetObject("message", static value => new Message(value))); set => Put("message", value); }
}

public sealed class MessageEventObject2 : Fields
{
    public MessageEventObject2() { Put("type", "content_block_start"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    public MessageAnswerBlock ContentBlock { get => Required("content_block", GetObject("content_block", static value => new MessageAnswerBlock(value))); set => Put("content_block", value); }
}

public sealed class MessageEventObject3 : Fields
{
    public MessageEventObject3() { Put("type", "ping"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject3(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class MessageEventObject4 : Fields
{
    public MessageEventObject4() { Put("type", "content_block_delta"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject4(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }

    public MessageEventObject4Delta Delta { get => Required("delta", GetObject("delta", static value => new MessageEventObject4Delta(value))); set => Put("delta", value); }
}

/// <summary>One of MessageEventObject4DeltaObject, MessageEventObject4DeltaObject2: the fields of all.</summary>
public sealed class MessageEventObject4Delta : Fields
{
    public MessageEventObject4Delta() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject4Delta(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    public string? PartialJson { get => GetText("partial_json"); set => Put("partial_json", value); }
}

public sealed class MessageEventObject4DeltaObject : Fields
{
    public MessageEventObject4DeltaObject() { Put("type", "text_delta"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject4DeltaObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }
}

public sealed class MessageEventObject4DeltaObject2 : Fields
{
    public MessageEventObject4DeltaObject2() { Put("type", "input_json_delta"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject4DeltaObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string PartialJson { get => Required("partial_json", GetText("partial_json")); set => Put("partial_json", value); }
}

public sealed class MessageEventObject5 : Fields
{
    public MessageEventObject5() { Put("type", "content_block_stop"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject5(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public long Index { get => Required("index", GetInteger("index")); set => Put("index", value); }
}

public sealed class MessageEventObject6 : Fields
{
    public MessageEventObject6() { Put("type", "message_delta"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject6(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public MessageEventObject6Delta Delta { get => Required("delta", GetObject("delta", static value => new MessageEventObject6Delta(value))); set => Put("delta", value); }

    public MessageUsage Usage { get => Required("usage", GetObject("usage", static value => new MessageUsage(value))); set => Put("usage", value); }
}

public sealed class MessageEventObject6Delta : Fields
{
    public MessageEventObject6Delta() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject6Delta(JsonNode? value)
        : base(value) { }

    public string StopReason { get => Required("stop_reason", GetText("stop_reason")); set => Put("stop_reason", value); }

    public string? StopSequence { get => GetText("stop_sequence"); set => Put("stop_sequence", value); }

    public JsonNode? StopDetails { get => Get("stop_details"); set => Put("stop_details", value); }

    public JsonNode? Container { get => Get("container"); set => Put("container", value); }
}

public sealed class MessageEventObject7 : Fields
{
    public MessageEventObject7() { Put("type", "message_stop"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageEventObject7(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Every error of these operations.</summary>
public sealed class AnthropicErrorResponse : Fields
{
    public AnthropicErrorResponse() { Put("type", "error"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AnthropicErrorResponse(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public AnthropicErrorResponseError Error { get => Required("error", GetObject("error", static value => new AnthropicErrorResponseError(value))); set => Put("error", value); }

    public string RequestId { get => Required("request_id", GetText("request_id")); set => Put("request_id", value); }
}

public sealed class AnthropicErrorResponseError : Fields
{
    public AnthropicErrorResponseError() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AnthropicErrorResponseError(JsonNode? value)
        : base(value) { }

    /// <summary>Anthropic's name of the kind of error.</summary>
    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>A sentence that names the value and the rule.</summary>
    public string Message { get => Required("message", GetText("message")); set => Put("message", value); }

    /// <summary>The field at fault, as a path.</summary>
    public string? Param { get => GetText("param"); set => Put("param", value); }

    /// <summary>A stable code; docs/ERRORS.md lists them.</summary>
    public string Code { get => Required("code", GetText("code")); set => Put("code", value); }

    /// <summary>Where `thread` was refused: SDKs go on without one when they read this.</summary>
    public AnthropicErrorResponseErrorDetails? Details { get => GetObject("details", static value => new AnthropicErrorResponseErrorDetails(value)); set => Put("details", value); }
}

/// <summary>Where `thread` was refused: SDKs go on without one when they read this.</summary>
public sealed class AnthropicErrorResponseErrorDetails : Fields
{
    public AnthropicErrorResponseErrorDetails() { Put("error_code", "thread_unsupported_request"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AnthropicErrorResponseErrorDetails(JsonNode? value)
        : base(value) { }

    public string ErrorCode { get => Required("error_code", GetText("error_code")); set => Put("error_code", value); }

    [AllowNull]
    public IReadOnlyList<string> Unsupported { get => GetList("unsupported", Fields.ToText); set => Put("unsupported", value); }
}

public sealed class MessageCountTokensRequest : Fields
{
    public MessageCountTokensRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageCountTokensRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<MessageParam> Messages { get => GetList("messages", static value => new MessageParam(value)); set => Put("messages", value); }

    public JsonNode? System { get => Get("system"); set => Put("system", value); }

    /// <summary>Functions the model may call. No two of the same name.</summary>
    [AllowNull]
    public IReadOnlyList<MessageTool> Tools { get => GetList("tools", static value => new MessageTool(value)); set => Put("tools", value); }

    public MessageToolChoice? ToolChoice { get => GetObject("tool_choice", static value => new MessageToolChoice(value)); set => Put("tool_choice", value); }

    public MessageThinkingConfig? Thinking { get => GetObject("thinking", static value => new MessageThinkingConfig(value)); set => Put("thinking", value); }

    public MessageOutputConfig? OutputConfig { get => GetObject("output_config", static value => new MessageOutputConfig(value)); set => Put("output_config", value); }

    /// <summary>The older name of `output_config.format`; give one of them.</summary>
    public MessageOutputFormat? OutputFormat { get => GetObject("output_format", static value => new MessageOutputFormat(value)); set => Put("output_format", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. There is one speed.</summary>
    public JsonNode? Speed { get => Get("speed"); set => Put("speed", value); }

    /// <summary>Accepted, and without effect. It does not change the answer.</summary>
    public JsonNode? UserProfileId { get => Get("user_profile_id"); set => Put("user_profile_id", value); }

    /// <summary>Accepted, and without effect. The key says whose request it is.</summary>
    public JsonNode? WorkspaceId { get => Get("workspace_id"); set => Put("workspace_id", value); }

    /// <summary>Not supported: There are no tools on the server. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? McpServers { get => Get("mcp_servers"); set => Put("mcp_servers", value); }

    public MessageContextManagement? ContextManagement { get => GetObject("context_management", static value => new MessageContextManagement(value)); set => Put("context_management", value); }
}

public sealed class MessageTokensCount : Fields
{
    public MessageTokensCount() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MessageTokensCount(JsonNode? value)
        : base(value) { }

    /// <summary>As the engine counts the prompt: exactly what a message of it is billed.</summary>
    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }
}

public sealed class ResponseRequest : Fields
{
    public ResponseRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public JsonNode? Input { get => Get("input"); set => Put("input", value); }

    /// <summary>The system's message, before all else. Not carried on to the next response.</summary>
    public string? Instructions { get => GetText("instructions"); set => Put("instructions", value); }

    /// <summary>A response that is stored: its input and output come before this input.</summary>
    public string? PreviousResponseId { get => GetText("previous_response_id"); set => Put("previous_response_id", value); }

    [AllowNull]
    public IReadOnlyList<ResponseFunctionTool> Tools { get => GetList("tools", static value => new ResponseFunctionTool(value)); set => Put("tools", value); }

    public JsonNode? ToolChoice { get => Get("tool_choice"); set => Put("tool_choice", value); }

    public bool? ParallelToolCalls { get => GetBoolean("parallel_tool_calls"); set => Put("parallel_tool_calls", value); }

    public ResponseTextConfig? Text { get => GetObject("text", static value => new ResponseTextConfig(value)); set => Put("text", value); }

    public ResponseReasoning? Reasoning { get => GetObject("reasoning", static value => new ResponseReasoning(value)); set => Put("reasoning", value); }

    /// <summary>Nothing of a prompt is left out: with `auto`, too, one that does not fit is refused with 400, and the response says `disabled`.</summary>
    public string? Truncation { get => GetText("truncation"); set => Put("truncation", value); }

    /// <summary>Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Conversation { get => Get("conversation"); set => Put("conversation", value); }

    /// <summary>Most tokens to generate; where they end an answer it is `incomplete`.</summary>
    public long? MaxOutputTokens { get => GetInteger("max_output_tokens"); set => Put("max_output_tokens", value); }

    public double? Temperature { get => GetNumber("temperature"); set => Put("temperature", value); }

    public double? TopP { get => GetNumber("top_p"); set => Put("top_p", value); }

    /// <summary>Log probabilities of so many of the likeliest tokens, and of the text's own.</summary>
    public long? TopLogprobs { get => GetInteger("top_logprobs"); set => Put("top_logprobs", value); }

    /// <summary>`message.output_text.logprobs`: as `top_logprobs: 0`. The others are accepted; they are of items that no response here has.</summary>
    [AllowNull]
    public IReadOnlyList<string> Include { get => GetList("include", Fields.ToText); set => Put("include", value); }

    /// <summary>Whether the response can be read again, continued with `previous_response_id` and deleted. It is kept for 30 days, or fewer where the organization has set so; where none is kept, the response says `false`. Default true.</summary>
    public bool? Store { get => GetBoolean("store"); set => Put("store", value); }

    /// <summary>Accepted; streams carry no padding.</summary>
    public ResponseRequestStreamOptions? StreamOptions { get => GetObject("stream_options", static value => new ResponseRequestStreamOptions(value)); set => Put("stream_options", value); }

    /// <summary>Accepted; it counts calls of tools on the server, and there are none.</summary>
    public long? MaxToolCalls { get => GetInteger("max_tool_calls"); set => Put("max_tool_calls", value); }

    public string? User { get => GetText("user"); set => Put("user", value); }

    /// <summary>Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.</summary>
    [AllowNull]
    public IReadOnlyList<Plugin> Plugins { get => GetList("plugins", static value => new Plugin(value)); set => Put("plugins", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }

    public ChatUsageAsked? Usage { get => GetObject("usage", static value => new ChatUsageAsked(value)); set => Put("usage", value); }

    /// <summary>Extension, OpenRouter's older name of what `models` does anyway.</summary>
    public string? Route { get => GetText("route"); set => Put("route", value); }

    /// <summary>Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.</summary>
    [AllowNull]
    public IReadOnlyList<string> Transforms { get => GetList("transforms", Fields.ToText); set => Put("transforms", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, string> Metadata { get => GetMap("metadata", Fields.ToText); set => Put("metadata", value); }

    /// <summary>`priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.</summary>
    public JsonNode? CachePrompt { get => Get("cache_prompt"); set => Put("cache_prompt", value); }

    public string? SafetyIdentifier { get => GetText("safety_identifier"); set => Put("safety_identifier", value); }

    public string? PromptCacheKey { get => GetText("prompt_cache_key"); set => Put("prompt_cache_key", value); }

    public bool? Background { get => GetBoolean("background"); set => Put("background", value); }

    /// <summary>Accepted, and without effect. Codex sends it; it tells of the caller.</summary>
    public JsonNode? ClientMetadata { get => Get("client_metadata"); set => Put("client_metadata", value); }

    /// <summary>Accepted, and without effect. How long a prompt stays cached is the worker's affair.</summary>
    public JsonNode? PromptCacheRetention { get => Get("prompt_cache_retention"); set => Put("prompt_cache_retention", value); }

    /// <summary>Accepted, and without effect. How a prompt is cached is the worker's affair.</summary>
    public JsonNode? PromptCacheOptions { get => Get("prompt_cache_options"); set => Put("prompt_cache_options", value); }

    /// <summary>Not supported: There are no stored prompts. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Prompt { get => Get("prompt"); set => Put("prompt", value); }

    /// <summary>Not supported: A prompt is read as it is sent. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ContextManagement { get => Get("context_management"); set => Put("context_management", value); }

    /// <summary>Not supported: Moderation is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Moderation { get => Get("moderation"); set => Put("moderation", value); }

    /// <summary>Not supported: These models write text alone. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Image { get => Get("image"); set => Put("image", value); }

    /// <summary>Not supported: There are no access programs. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? AccessPrograms { get => Get("access_programs"); set => Put("access_programs", value); }
}

/// <summary>One of ResponseMessageParam, ResponseFunctionCallParam, ResponseFunctionOutputParam, ResponseReasoningParam, ResponseItemReference: the fields of all.</summary>
public sealed class ResponseInputItem : Fields
{
    public ResponseInputItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseInputItem(JsonNode? value)
        : base(value) { }

    public string? Type { get => GetText("type"); set => Put("type", value); }

    public string? Role { get => GetText("role"); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; the item gets an id where it has none.</summary>
    public string? Id { get => GetText("id"); set => Put("id", value); }

    /// <summary>Accepted, and without effect. What is sent in is whole.</summary>
    public JsonNode? Status { get => Get("status"); set => Put("status", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Phase { get => Get("phase"); set => Put("phase", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }

    public string? CallId { get => GetText("call_id"); set => Put("call_id", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>JSON, as the model wrote it.</summary>
    public string? Arguments { get => GetText("arguments"); set => Put("arguments", value); }

    /// <summary>Accepted, and without effect. Only the model calls.</summary>
    public JsonNode? Caller { get => Get("caller"); set => Put("caller", value); }

    /// <summary>Accepted, and without effect. It is what `arguments` says, as an SDK read it.</summary>
    public JsonNode? ParsedArguments { get => Get("parsed_arguments"); set => Put("parsed_arguments", value); }

    public JsonNode? Output { get => Get("output"); set => Put("output", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Summary { get => Get("summary"); set => Put("summary", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? EncryptedContent { get => Get("encrypted_content"); set => Put("encrypted_content", value); }
}

/// <summary>One of ResponseInputText, ResponseOutputTextParam, ResponseRefusalParam, ResponseContentListObject, ResponseContentListObject2, ResponseContentListObject3: the fields of all.</summary>
public sealed class ResponseContentListItem : Fields
{
    public ResponseContentListItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseContentListItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Annotations { get => Get("annotations"); set => Put("annotations", value); }

    /// <summary>Accepted, and without effect. It is how likely the text was.</summary>
    public JsonNode? Logprobs { get => Get("logprobs"); set => Put("logprobs", value); }

    /// <summary>Accepted, and without effect. It is what the text says, as an SDK read it.</summary>
    public JsonNode? Parsed { get => Get("parsed"); set => Put("parsed", value); }

    public string? Refusal { get => GetText("refusal"); set => Put("refusal", value); }
}

public sealed class ResponseFunctionTool : Fields
{
    public ResponseFunctionTool() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFunctionTool(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string? Description { get => GetText("description"); set => Put("description", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Parameters { get => GetMap("parameters", Fields.ToAny); set => Put("parameters", value); }

    /// <summary>Whether arguments always fit `parameters`, enforced token by token. Default false.</summary>
    public bool? Strict { get => GetBoolean("strict"); set => Put("strict", value); }

    /// <summary>Accepted, and without effect. Only the model calls.</summary>
    public JsonNode? AllowedCallers { get => Get("allowed_callers"); set => Put("allowed_callers", value); }

    /// <summary>Not supported: Calls are answered in the next request. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Async { get => Get("async"); set => Put("async", value); }

    /// <summary>Not supported: Every tool is shown to the model. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? DeferLoading { get => Get("defer_loading"); set => Put("defer_loading", value); }

    /// <summary>Not supported: What a tool answers is text. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? OutputSchema { get => Get("output_schema"); set => Put("output_schema", value); }
}

/// <summary>One of ResponseNamedTool, ResponseAllowedTools: the fields of all.</summary>
public sealed class ResponseRequestToolChoice : Fields
{
    public ResponseRequestToolChoice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseRequestToolChoice(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    public string? Mode { get => GetText("mode"); set => Put("mode", value); }

    [AllowNull]
    public IReadOnlyList<ResponseRequestToolChoiceToolsItem> Tools { get => GetList("tools", static value => new ResponseRequestToolChoiceToolsItem(value)); set => Put("tools", value); }
}

public sealed class ResponseRequestToolChoiceToolsItem : Fields
{
    public ResponseRequestToolChoiceToolsItem() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseRequestToolChoiceToolsItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

public sealed class ResponseTextConfig : Fields
{
    public ResponseTextConfig() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseTextConfig(JsonNode? value)
        : base(value) { }

    public ResponseTextConfigFormat? Format { get => GetObject("format", static value => new ResponseTextConfigFormat(value)); set => Put("format", value); }

    /// <summary>Accepted as a hint; these models know no levels.</summary>
    public string? Verbosity { get => GetText("verbosity"); set => Put("verbosity", value); }
}

/// <summary>One of ResponseFormatOfText, ResponseFormatOfJson, ResponseFormatOfSchema: the fields of all.</summary>
public sealed class ResponseTextConfigFormat : Fields
{
    public ResponseTextConfigFormat() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseTextConfigFormat(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }

    public string? Description { get => GetText("description"); set => Put("description", value); }

    /// <summary>Accepted; the schema is enforced token by token whatever this says.</summary>
    public bool? Strict { get => GetBoolean("strict"); set => Put("strict", value); }
}

/// <summary>Accepted as a hint; these models do not reason.</summary>
public sealed class ResponseReasoning : Fields
{
    public ResponseReasoning() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseReasoning(JsonNode? value)
        : base(value) { }

    public string? Effort { get => GetText("effort"); set => Put("effort", value); }

    public string? Summary { get => GetText("summary"); set => Put("summary", value); }

    public string? GenerateSummary { get => GetText("generate_summary"); set => Put("generate_summary", value); }

    /// <summary>Accepted, and without effect. These models do not reason.</summary>
    public JsonNode? Context { get => Get("context"); set => Put("context", value); }

    /// <summary>Accepted, and without effect. These models do not reason.</summary>
    public JsonNode? Mode { get => Get("mode"); set => Put("mode", value); }
}

public sealed class ResponseRequestStreamOptions : Fields
{
    public ResponseRequestStreamOptions() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseRequestStreamOptions(JsonNode? value)
        : base(value) { }

    public bool? IncludeObfuscation { get => GetBoolean("include_obfuscation"); set => Put("include_obfuscation", value); }
}

public sealed class ResponseMessageParam : Fields
{
    public ResponseMessageParam() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseMessageParam(JsonNode? value)
        : base(value) { }

    public string? Type { get => GetText("type"); set => Put("type", value); }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted; the item gets an id where it has none.</summary>
    public string? Id { get => GetText("id"); set => Put("id", value); }

    /// <summary>Accepted, and without effect. What is sent in is whole.</summary>
    public JsonNode? Status { get => Get("status"); set => Put("status", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Phase { get => Get("phase"); set => Put("phase", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

public sealed class ResponseInputText : Fields
{
    public ResponseInputText() { Put("type", "input_text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseInputText(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }
}

public sealed class ResponseOutputTextParam : Fields
{
    public ResponseOutputTextParam() { Put("type", "output_text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseOutputTextParam(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    /// <summary>Accepted, and without effect. It tells where parts of the text came from.</summary>
    public JsonNode? Annotations { get => Get("annotations"); set => Put("annotations", value); }

    /// <summary>Accepted, and without effect. It is how likely the text was.</summary>
    public JsonNode? Logprobs { get => Get("logprobs"); set => Put("logprobs", value); }

    /// <summary>Accepted, and without effect. It is what the text says, as an SDK read it.</summary>
    public JsonNode? Parsed { get => Get("parsed"); set => Put("parsed", value); }
}

public sealed class ResponseRefusalParam : Fields
{
    public ResponseRefusalParam() { Put("type", "refusal"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseRefusalParam(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Refusal { get => Required("refusal", GetText("refusal")); set => Put("refusal", value); }
}

/// <summary>Not supported: These models read text alone. Refused with 400.</summary>
public sealed class ResponseContentListObject : Fields
{
    public ResponseContentListObject() { Put("type", "input_image"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseContentListObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: These models read text alone. Refused with 400.</summary>
public sealed class ResponseContentListObject2 : Fields
{
    public ResponseContentListObject2() { Put("type", "input_file"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseContentListObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

/// <summary>Not supported: These models read text alone. Refused with 400.</summary>
public sealed class ResponseContentListObject3 : Fields
{
    public ResponseContentListObject3() { Put("type", "input_audio"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseContentListObject3(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class ResponseFunctionCallParam : Fields
{
    public ResponseFunctionCallParam() { Put("type", "function_call"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFunctionCallParam(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string CallId { get => Required("call_id", GetText("call_id")); set => Put("call_id", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>JSON, as the model wrote it.</summary>
    public string Arguments { get => Required("arguments", GetText("arguments")); set => Put("arguments", value); }

    /// <summary>Accepted; the item gets an id where it has none.</summary>
    public string? Id { get => GetText("id"); set => Put("id", value); }

    /// <summary>Accepted, and without effect. What is sent in is whole.</summary>
    public JsonNode? Status { get => Get("status"); set => Put("status", value); }

    /// <summary>Accepted, and without effect. Only the model calls.</summary>
    public JsonNode? Caller { get => Get("caller"); set => Put("caller", value); }

    /// <summary>Accepted, and without effect. It is what `arguments` says, as an SDK read it.</summary>
    public JsonNode? ParsedArguments { get => Get("parsed_arguments"); set => Put("parsed_arguments", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

/// <summary>What a tool answered. `call_id` is that of a call before it which has no answer yet.</summary>
public sealed class ResponseFunctionOutputParam : Fields
{
    public ResponseFunctionOutputParam() { Put("type", "function_call_output"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFunctionOutputParam(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string CallId { get => Required("call_id", GetText("call_id")); set => Put("call_id", value); }

    public JsonNode? Output { get => Get("output"); set => Put("output", value); }

    /// <summary>Accepted; the item gets an id where it has none.</summary>
    public string? Id { get => GetText("id"); set => Put("id", value); }

    /// <summary>Accepted, and without effect. What is sent in is whole.</summary>
    public JsonNode? Status { get => Get("status"); set => Put("status", value); }

    /// <summary>Accepted, and without effect. Only the model calls.</summary>
    public JsonNode? Caller { get => Get("caller"); set => Put("caller", value); }
}

/// <summary>It is how an earlier answer was found; templates do not show it.</summary>
public sealed class ResponseReasoningParam : Fields
{
    public ResponseReasoningParam() { Put("type", "reasoning"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseReasoningParam(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Accepted; the item gets an id where it has none.</summary>
    public string? Id { get => GetText("id"); set => Put("id", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Summary { get => Get("summary"); set => Put("summary", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? Content { get => Get("content"); set => Put("content", value); }

    /// <summary>Accepted, and without effect. It is how an earlier answer was found; templates do not show it.</summary>
    public JsonNode? EncryptedContent { get => Get("encrypted_content"); set => Put("encrypted_content", value); }

    /// <summary>Accepted, and without effect. What is sent in is whole.</summary>
    public JsonNode? Status { get => Get("status"); set => Put("status", value); }

    /// <summary>Accepted, and without effect. It is of another server.</summary>
    public JsonNode? ProviderSpecificFields { get => Get("provider_specific_fields"); set => Put("provider_specific_fields", value); }
}

/// <summary>An item of a response that is stored.</summary>
public sealed class ResponseItemReference : Fields
{
    public ResponseItemReference() { Put("type", "item_reference"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseItemReference(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }
}

public sealed class ResponseNamedTool : Fields
{
    public ResponseNamedTool() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseNamedTool(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

public sealed class ResponseAllowedTools : Fields
{
    public ResponseAllowedTools() { Put("type", "allowed_tools"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseAllowedTools(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Mode { get => Required("mode", GetText("mode")); set => Put("mode", value); }

    [AllowNull]
    public IReadOnlyList<ResponseAllowedToolsToolsItem> Tools { get => GetList("tools", static value => new ResponseAllowedToolsToolsItem(value)); set => Put("tools", value); }
}

public sealed class ResponseAllowedToolsToolsItem : Fields
{
    public ResponseAllowedToolsToolsItem() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseAllowedToolsToolsItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

public sealed class ResponseFormatOfText : Fields
{
    public ResponseFormatOfText() { Put("type", "text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatOfText(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class ResponseFormatOfJson : Fields
{
    public ResponseFormatOfJson() { Put("type", "json_object"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatOfJson(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class ResponseFormatOfSchema : Fields
{
    public ResponseFormatOfSchema() { Put("type", "json_schema"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFormatOfSchema(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Schema { get => GetMap("schema", Fields.ToAny); set => Put("schema", value); }

    public string? Description { get => GetText("description"); set => Put("description", value); }

    /// <summary>Accepted; the schema is enforced token by token whatever this says.</summary>
    public bool? Strict { get => GetBoolean("strict"); set => Put("strict", value); }
}

public sealed class Response : Fields
{
    public Response() { Put("object", "response"); Put("background", false); Put("presence_penalty", 0); Put("frequency_penalty", 0); Put("truncation", "disabled"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Response(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public long? CompletedAt { get => GetInteger("completed_at"); set => Put("completed_at", value); }

    public string Status { get => Required("status", GetText("status")); set => Put("status", value); }

    public bool Background { get => Required("background", GetBoolean("background")); set => Put("background", value); }

    public ResponseError? Error { get => GetObject("error", static value => new ResponseError(value)); set => Put("error", value); }

    /// <summary>Also when the account stopped it: see `tidegate.stopped_by`.</summary>
    public ResponseIncompleteDetails? IncompleteDetails { get => GetObject("incomplete_details", static value => new ResponseIncompleteDetails(value)); set => Put("incomplete_details", value); }

    public string? Instructions { get => GetText("instructions"); set => Put("instructions", value); }

    public long? MaxOutputTokens { get => GetInteger("max_output_tokens"); set => Put("max_output_tokens", value); }

    public long? MaxToolCalls { get => GetInteger("max_tool_calls"); set => Put("max_tool_calls", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ResponseOutputItem> Output { get => GetList("output", static value => new ResponseOutputItem(value)); set => Put("output", value); }

    public bool ParallelToolCalls { get => Required("parallel_tool_calls", GetBoolean("parallel_tool_calls")); set => Put("parallel_tool_calls", value); }

    public string? PreviousResponseId { get => GetText("previous_response_id"); set => Put("previous_response_id", value); }

    public string? PromptCacheKey { get => GetText("prompt_cache_key"); set => Put("prompt_cache_key", value); }

    public ResponseReasoning Reasoning { get => Required("reasoning", GetObject("reasoning", static value => new ResponseReasoning(value))); set => Put("reasoning", value); }

    public string? SafetyIdentifier { get => GetText("safety_identifier"); set => Put("safety_identifier", value); }

    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    /// <summary>Whether it is stored.</summary>
    public bool Store { get => Required("store", GetBoolean("store")); set => Put("store", value); }

    public double Temperature { get => Required("temperature", GetNumber("temperature")); set => Put("temperature", value); }

    public ResponseText Text { get => Required("text", GetObject("text", static value => new ResponseText(value))); set => Put("text", value); }

    public JsonNode? ToolChoice { get => Get("tool_choice"); set => Put("tool_choice", value); }

    [AllowNull]
    public IReadOnlyList<ResponseToolsItem> Tools { get => GetList("tools", static value => new ResponseToolsItem(value)); set => Put("tools", value); }

    public long TopLogprobs { get => Required("top_logprobs", GetInteger("top_logprobs")); set => Put("top_logprobs", value); }

    public double TopP { get => Required("top_p", GetNumber("top_p")); set => Put("top_p", value); }

    public long PresencePenalty { get => Required("presence_penalty", GetInteger("presence_penalty")); set => Put("presence_penalty", value); }

    public long FrequencyPenalty { get => Required("frequency_penalty", GetInteger("frequency_penalty")); set => Put("frequency_penalty", value); }

    public string Truncation { get => Required("truncation", GetText("truncation")); set => Put("truncation", value); }

    public ResponseUsage? Usage { get => GetObject("usage", static value => new ResponseUsage(value)); set => Put("usage", value); }

    public string? User { get => GetText("user"); set => Put("user", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, string> Metadata { get => GetMap("metadata", Fields.ToText); set => Put("metadata", value); }

    public Stopped? Tidegate { get => GetObject("tidegate", static value => new Stopped(value)); set => Put("tidegate", value); }
}

public sealed class ResponseError : Fields
{
    public ResponseError() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseError(JsonNode? value)
        : base(value) { }

    public string Code { get => Required("code", GetText("code")); set => Put("code", value); }

    public string Message { get => Required("message", GetText("message")); set => Put("message", value); }
}

public sealed class ResponseIncompleteDetails : Fields
{
    public ResponseIncompleteDetails() { Put("reason", "max_output_tokens"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseIncompleteDetails(JsonNode? value)
        : base(value) { }

    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }
}

/// <summary>One of ResponseOutputMessage, ResponseFunctionCall: the fields of all.</summary>
public sealed class ResponseOutputItem : Fields
{
    public ResponseOutputItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseOutputItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Status { get => Required("status", GetText("status")); set => Put("status", value); }

    public string? Role { get => GetText("role"); set => Put("role", value); }

    [AllowNull]
    public IReadOnlyList<ResponseOutputText> Content { get => GetList("content", static value => new ResponseOutputText(value)); set => Put("content", value); }

    public string? CallId { get => GetText("call_id"); set => Put("call_id", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>JSON, as the model wrote it.</summary>
    public string? Arguments { get => GetText("arguments"); set => Put("arguments", value); }
}

/// <summary>The values that are known.</summary>
public static class ResponseItemStatus
{
    public const string InProgress = "in_progress";

    public const string Completed = "completed";

    public const string Incomplete = "incomplete";
}

public sealed class ResponseOutputText : Fields
{
    public ResponseOutputText() { Put("type", "output_text"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseOutputText(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    [AllowNull]
    public IReadOnlyList<JsonNode> Annotations { get => GetList("annotations", Fields.ToAny); set => Put("annotations", value); }

    [AllowNull]
    public IReadOnlyList<ResponseTokenLogprob> Logprobs { get => GetList("logprobs", static value => new ResponseTokenLogprob(value)); set => Put("logprobs", value); }
}

public sealed class ResponseTokenLogprob : Fields
{
    public ResponseTokenLogprob() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseTokenLogprob(JsonNode? value)
        : base(value) { }

    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }

    public double Logprob { get => Required("logprob", GetNumber("logprob")); set => Put("logprob", value); }

    [AllowNull]
    public IReadOnlyList<long> Bytes { get => GetList("bytes", Fields.ToInteger); set => Put("bytes", value); }

    [AllowNull]
    public IReadOnlyList<ResponseTokenLogprobTopLogprobsItem> TopLogprobs { get => GetList("top_logprobs", static value => new ResponseTokenLogprobTopLogprobsItem(value)); set => Put("top_logprobs", value); }
}

public sealed class ResponseTokenLogprobTopLogprobsItem : Fields
{
    public ResponseTokenLogprobTopLogprobsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseTokenLogprobTopLogprobsItem(JsonNode? value)
        : base(value) { }

    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }

    public double Logprob { get => Required("logprob", GetNumber("logprob")); set => Put("logprob", value); }

    [AllowNull]
    public IReadOnlyList<long> Bytes { get => GetList("bytes", Fields.ToInteger); set => Put("bytes", value); }
}

public sealed class ResponseText : Fields
{
    public ResponseText() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseText(JsonNode? value)
        : base(value) { }

    public ResponseTextFormat Format { get => Required("format", GetObject("format", static value => new ResponseTextFormat(value))); set => Put("format", value); }

    public string Verbosity { get => Required("verbosity", GetText("verbosity")); set => Put("verbosity", value); }
}

public sealed class ResponseTextFormat : Fields
{
    public ResponseTextFormat() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseTextFormat(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class ResponseToolChoiceObject : Fields
{
    public ResponseToolChoiceObject() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseToolChoiceObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class ResponseToolsItem : Fields
{
    public ResponseToolsItem() { Put("type", "function"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseToolsItem(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

/// <summary>These are the tokens that are billed.</summary>
public sealed class ResponseUsage : Fields
{
    public ResponseUsage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseUsage(JsonNode? value)
        : base(value) { }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public ResponseUsageInputTokensDetails InputTokensDetails { get => Required("input_tokens_details", GetObject("input_tokens_details", static value => new ResponseUsageInputTokensDetails(value))); set => Put("input_tokens_details", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    public ResponseUsageOutputTokensDetails OutputTokensDetails { get => Required("output_tokens_details", GetObject("output_tokens_details", static value => new ResponseUsageOutputTokensDetails(value))); set => Put("output_tokens_details", value); }

    public long TotalTokens { get => Required("total_tokens", GetInteger("total_tokens")); set => Put("total_tokens", value); }
}

public sealed class ResponseUsageInputTokensDetails : Fields
{
    public ResponseUsageInputTokensDetails() { Put("cache_write_tokens", 0); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseUsageInputTokensDetails(JsonNode? value)
        : base(value) { }

    public long CachedTokens { get => Required("cached_tokens", GetInteger("cached_tokens")); set => Put("cached_tokens", value); }

    public long CacheWriteTokens { get => Required("cache_write_tokens", GetInteger("cache_write_tokens")); set => Put("cache_write_tokens", value); }
}

public sealed class ResponseUsageOutputTokensDetails : Fields
{
    public ResponseUsageOutputTokensDetails() { Put("reasoning_tokens", 0); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseUsageOutputTokensDetails(JsonNode? value)
        : base(value) { }

    public long ReasoningTokens { get => Required("reasoning_tokens", GetInteger("reasoning_tokens")); set => Put("reasoning_tokens", value); }
}

public sealed class ResponseOutputMessage : Fields
{
    public ResponseOutputMessage() { Put("type", "message"); Put("role", "assistant"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseOutputMessage(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Status { get => Required("status", GetText("status")); set => Put("status", value); }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    [AllowNull]
    public IReadOnlyList<ResponseOutputText> Content { get => GetList("content", static value => new ResponseOutputText(value)); set => Put("content", value); }
}

public sealed class ResponseFunctionCall : Fields
{
    public ResponseFunctionCall() { Put("type", "function_call"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseFunctionCall(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string CallId { get => Required("call_id", GetText("call_id")); set => Put("call_id", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>JSON, as the model wrote it.</summary>
    public string Arguments { get => Required("arguments", GetText("arguments")); set => Put("arguments", value); }

    public string Status { get => Required("status", GetText("status")); set => Put("status", value); }
}

/// <summary>One of ResponseEventObject, ResponseEventObject2, ResponseEventObject3, ResponseEventObject4, ResponseEventObject5, ResponseEventObject6, ResponseEventObject7, ResponseEventObject8, ResponseEventObject9, ResponseEventObject10, ResponseEventObject11, ResponseEventObject12, ResponseEventObject13, ResponseEventObject14: the fields of all.</summary>
public sealed class ResponseEvent : Fields
{
    public ResponseEvent() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEvent(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public Response? Response { get => GetObject("response", static value => new Response(value)); set => Put("response", value); }

    public long? OutputIndex { get => GetInteger("output_index"); set => Put("output_index", value); }

    public ResponseOutputItem? Item { get => GetObject("item", static value => new ResponseOutputItem(value)); set => Put("item", value); }

    public string? ItemId { get => GetText("item_id"); set => Put("item_id", value); }

    public long? ContentIndex { get => GetInteger("content_index"); set => Put("content_index", value); }

    public ResponseOutputText? Part { get => GetObject("part", static value => new ResponseOutputText(value)); set => Put("part", value); }

    public string? Delta { get => GetText("delta"); set => Put("delta", value); }

    [AllowNull]
    public IReadOnlyList<ResponseTokenLogprob> Logprobs { get => GetList("logprobs", static value => new ResponseTokenLogprob(value)); set => Put("logprobs", value); }

    public string? Text { get => GetText("text"); set => Put("text", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    public string? Arguments { get => GetText("arguments"); set => Put("arguments", value); }

    public string? Code { get => GetText("code"); set => Put("code", value); }

    public string? Message { get => GetText("message"); set => Put("message", value); }

    public string? Param { get => GetText("param"); set => Put("param", value); }
}

public sealed class ResponseEventObject : Fields
{
    public ResponseEventObject() { Put("type", "response.created"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public Response Response { get => Required("response", GetObject("response", static value => new Response(value))); set => Put("response", value); }
}

public sealed class ResponseEventObject2 : Fields
{
    public ResponseEventObject2() { Put("type", "response.in_progress"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject2(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public Response Response { get => Required("response", GetObject("response", static value => new Response(value))); set => Put("response", value); }
}

public sealed class ResponseEventObject3 : Fields
{
    public ResponseEventObject3() { Put("type", "response.output_item.added"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject3(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public ResponseOutputItem Item { get => Required("item", GetObject("item", static value => new ResponseOutputItem(value))); set => Put("item", value); }
}

public sealed class ResponseEventObject4 : Fields
{
    public ResponseEventObject4() { Put("type", "response.content_part.added"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject4(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public string ItemId { get => Required("item_id", GetText("item_id")); set => Put("item_id", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public long ContentIndex { get => Required("content_index", GetInteger("content_index")); set => Put("content_index", value); }

    public ResponseOutputText Part { get => Required("part", GetObject("part", static value => new ResponseOutputText(value))); set => Put("part", value); }
}

public sealed class ResponseEventObject5 : Fields
{
    public ResponseEventObject5() { Put("type", "response.output_text.delta"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject5(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public string ItemId { get => Required("item_id", GetText("item_id")); set => Put("item_id", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public long ContentIndex { get => Required("content_index", GetInteger("content_index")); set => Put("content_index", value); }

    public string Delta { get => Required("delta", GetText("delta")); set => Put("delta", value); }

    [AllowNull]
    public IReadOnlyList<ResponseTokenLogprob> Logprobs { get => GetList("logprobs", static value => new ResponseTokenLogprob(value)); set => Put("logprobs", value); }
}

public sealed class ResponseEventObject6 : Fields
{
    public ResponseEventObject6() { Put("type", "response.output_text.done"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject6(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public string ItemId { get => Required("item_id", GetText("item_id")); set => Put("item_id", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public long ContentIndex { get => Required("content_index", GetInteger("content_index")); set => Put("content_index", value); }

    public string Text { get => Required("text", GetText("text")); set => Put("text", value); }

    [AllowNull]
    public IReadOnlyList<ResponseTokenLogprob> Logprobs { get => GetList("logprobs", static value => new ResponseTokenLogprob(value)); set => Put("logprobs", value); }
}

public sealed class ResponseEventObject7 : Fields
{
    public ResponseEventObject7() { Put("type", "response.content_part.done"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject7(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public string ItemId { get => Required("item_id", GetText("item_id")); set => Put("item_id", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public long ContentIndex { get => Required("content_index", GetInteger("content_index")); set => Put("content_index", value); }

    public ResponseOutputText Part { get => Required("part", GetObject("part", static value => new ResponseOutputText(value))); set => Put("part", value); }
}

public sealed class ResponseEventObject8 : Fields
{
    public ResponseEventObject8() { Put("type", "response.function_call_arguments.delta"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject8(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public string ItemId { get => Required("item_id", GetText("item_id")); set => Put("item_id", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public string Delta { get => Required("delta", GetText("delta")); set => Put("delta", value); }
}

public sealed class ResponseEventObject9 : Fields
{
    public ResponseEventObject9() { Put("type", "response.function_call_arguments.done"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject9(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public string ItemId { get => Required("item_id", GetText("item_id")); set => Put("item_id", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string Arguments { get => Required("arguments", GetText("arguments")); set => Put("arguments", value); }
}

public sealed class ResponseEventObject10 : Fields
{
    public ResponseEventObject10() { Put("type", "response.output_item.done"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject10(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public long OutputIndex { get => Required("output_index", GetInteger("output_index")); set => Put("output_index", value); }

    public ResponseOutputItem Item { get => Required("item", GetObject("item", static value => new ResponseOutputItem(value))); set => Put("item", value); }
}

public sealed class ResponseEventObject11 : Fields
{
    public ResponseEventObject11() { Put("type", "response.completed"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject11(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public Response Response { get => Required("response", GetObject("response", static value => new Response(value))); set => Put("response", value); }
}

public sealed class ResponseEventObject12 : Fields
{
    public ResponseEventObject12() { Put("type", "response.incomplete"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject12(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public Response Response { get => Required("response", GetObject("response", static value => new Response(value))); set => Put("response", value); }
}

public sealed class ResponseEventObject13 : Fields
{
    public ResponseEventObject13() { Put("type", "response.failed"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject13(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public Response Response { get => Required("response", GetObject("response", static value => new Response(value))); set => Put("response", value); }
}

public sealed class ResponseEventObject14 : Fields
{
    public ResponseEventObject14() { Put("type", "error"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseEventObject14(JsonNode? value)
        : base(value) { }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>From 0, one more with each event.</summary>
    public long SequenceNumber { get => Required("sequence_number", GetInteger("sequence_number")); set => Put("sequence_number", value); }

    public string Code { get => Required("code", GetText("code")); set => Put("code", value); }

    public string Message { get => Required("message", GetText("message")); set => Put("message", value); }

    public string? Param { get => GetText("param"); set => Put("param", value); }
}

public sealed class DeletedResponse : Fields
{
    public DeletedResponse() { Put("object", "response"); Put("deleted", true); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeletedResponse(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool Deleted { get => Required("deleted", GetBoolean("deleted")); set => Put("deleted", value); }
}

public sealed class ResponseInputTokensRequest : Fields
{
    public ResponseInputTokensRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseInputTokensRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public JsonNode? Input { get => Get("input"); set => Put("input", value); }

    /// <summary>The system's message, before all else. Not carried on to the next response.</summary>
    public string? Instructions { get => GetText("instructions"); set => Put("instructions", value); }

    /// <summary>A response that is stored: its input and output come before this input.</summary>
    public string? PreviousResponseId { get => GetText("previous_response_id"); set => Put("previous_response_id", value); }

    [AllowNull]
    public IReadOnlyList<ResponseFunctionTool> Tools { get => GetList("tools", static value => new ResponseFunctionTool(value)); set => Put("tools", value); }

    public JsonNode? ToolChoice { get => Get("tool_choice"); set => Put("tool_choice", value); }

    public bool? ParallelToolCalls { get => GetBoolean("parallel_tool_calls"); set => Put("parallel_tool_calls", value); }

    public ResponseTextConfig? Text { get => GetObject("text", static value => new ResponseTextConfig(value)); set => Put("text", value); }

    public ResponseReasoning? Reasoning { get => GetObject("reasoning", static value => new ResponseReasoning(value)); set => Put("reasoning", value); }

    /// <summary>Nothing of a prompt is left out: with `auto`, too, one that does not fit is refused with 400, and the response says `disabled`.</summary>
    public string? Truncation { get => GetText("truncation"); set => Put("truncation", value); }

    /// <summary>Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Conversation { get => Get("conversation"); set => Put("conversation", value); }

    /// <summary>Not supported: These models know none. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Personality { get => Get("personality"); set => Put("personality", value); }
}

public sealed class ResponseInputTokens : Fields
{
    public ResponseInputTokens() { Put("object", "response.input_tokens"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseInputTokens(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>As the engine counts the prompt: exactly what a response to it is billed.</summary>
    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }
}

public sealed class ResponseInputItemList : Fields
{
    public ResponseInputItemList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseInputItemList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<ResponseInputItemListDataItem> Data { get => GetList("data", static value => new ResponseInputItemListDataItem(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class ResponseInputItemListDataItem : Fields
{
    public ResponseInputItemListDataItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseInputItemListDataItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class Estimate : Fields
{
    public Estimate() { Put("object", "estimate"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Estimate(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Exact, as the engine counts them; null when the prompt does not fit the context.</summary>
    public long? PromptTokens { get => GetInteger("prompt_tokens"); set => Put("prompt_tokens", value); }

    /// <summary>All choices together, as far as the context leaves room.</summary>
    public long MaxCompletionTokens { get => Required("max_completion_tokens", GetInteger("max_completion_tokens")); set => Put("max_completion_tokens", value); }

    /// <summary>That the cost is of.</summary>
    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    /// <summary>The price of now.</summary>
    public EstimatePrice Price { get => Required("price", GetObject("price", static value => new EstimatePrice(value))); set => Put("price", value); }

    /// <summary>From the prompt alone at its cheapest to the longest answer; device time is not in it.</summary>
    public EstimateCostNanoUsd? CostNanoUsd { get => GetObject("cost_nano_usd", static value => new EstimateCostNanoUsd(value)); set => Put("cost_nano_usd", value); }

    /// <summary>The same in US dollars, as texts.</summary>
    public EstimateCostUsd? CostUsd { get => GetObject("cost_usd", static value => new EstimateCostUsd(value)); set => Put("cost_usd", value); }

    public EstimateFits Fits { get => Required("fits", GetObject("fits", static value => new EstimateFits(value))); set => Put("fits", value); }

    /// <summary>What the money reaches for, when that is less than was asked.</summary>
    public long? AffordableCompletionTokens { get => GetInteger("affordable_completion_tokens"); set => Put("affordable_completion_tokens", value); }

    /// <summary>What stands in the way, in a sentence.</summary>
    public string? LimitedBy { get => GetText("limited_by"); set => Put("limited_by", value); }

    /// <summary>Before the first step, as the worker guesses.</summary>
    public long ExpectedWaitMs { get => Required("expected_wait_ms", GetInteger("expected_wait_ms")); set => Put("expected_wait_ms", value); }
}

/// <summary>The price of now.</summary>
public sealed class EstimatePrice : Fields
{
    public EstimatePrice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EstimatePrice(JsonNode? value)
        : base(value) { }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<EstimatePriceTiersItem> Tiers { get => GetList("tiers", static value => new EstimatePriceTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }
}

public sealed class EstimatePriceTiersItem : Fields
{
    public EstimatePriceTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EstimatePriceTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class EstimateCostNanoUsd : Fields
{
    public EstimateCostNanoUsd() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EstimateCostNanoUsd(JsonNode? value)
        : base(value) { }

    public long Min { get => Required("min", GetInteger("min")); set => Put("min", value); }

    public long Max { get => Required("max", GetInteger("max")); set => Put("max", value); }
}

public sealed class EstimateCostUsd : Fields
{
    public EstimateCostUsd() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EstimateCostUsd(JsonNode? value)
        : base(value) { }

    public string Min { get => Required("min", GetText("min")); set => Put("min", value); }

    public string Max { get => Required("max", GetText("max")); set => Put("max", value); }
}

public sealed class EstimateFits : Fields
{
    public EstimateFits() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EstimateFits(JsonNode? value)
        : base(value) { }

    public bool Context { get => Required("context", GetBoolean("context")); set => Put("context", value); }

    public bool Credits { get => Required("credits", GetBoolean("credits")); set => Put("credits", value); }

    public bool Budgets { get => Required("budgets", GetBoolean("budgets")); set => Put("budgets", value); }

    public bool Limits { get => Required("limits", GetBoolean("limits")); set => Put("limits", value); }
}

public sealed class RouteRequest : Fields
{
    public RouteRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.</summary>
    [AllowNull]
    public IReadOnlyList<Plugin> Plugins { get => GetList("plugins", static value => new Plugin(value)); set => Put("plugins", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }

    public ChatUsageAsked? Usage { get => GetObject("usage", static value => new ChatUsageAsked(value)); set => Put("usage", value); }

    /// <summary>Extension, OpenRouter's older name of what `models` does anyway.</summary>
    public string? Route { get => GetText("route"); set => Put("route", value); }

    /// <summary>Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.</summary>
    [AllowNull]
    public IReadOnlyList<string> Transforms { get => GetList("transforms", Fields.ToText); set => Put("transforms", value); }

    /// <summary>What the model would be asked for. Of a task `operation`, `max_tokens`, `n` and tiers say nothing.</summary>
    public string? Task { get => GetText("task"); set => Put("task", value); }

    /// <summary>What the request would be: the key must be allowed to call it.</summary>
    public string? Operation { get => GetText("operation"); set => Put("operation", value); }

    /// <summary>How long its prompt is. /v1/estimate counts one.</summary>
    public long? PromptTokens { get => GetInteger("prompt_tokens"); set => Put("prompt_tokens", value); }

    /// <summary>What the user says, in order, for `auto` to choose by. No one else reads it.</summary>
    [AllowNull]
    public IReadOnlyList<string> Texts { get => GetList("texts", Fields.ToText); set => Put("texts", value); }

    /// <summary>Whether it has tools, for `auto` and for conditions of named routes.</summary>
    public bool? Tools { get => GetBoolean("tools"); set => Put("tools", value); }

    /// <summary>Whether it has a form for its answer, for `auto` and for conditions of named routes.</summary>
    public bool? Schema { get => GetBoolean("schema"); set => Put("schema", value); }

    public long? MaxTokens { get => GetInteger("max_tokens"); set => Put("max_tokens", value); }

    public long? N { get => GetInteger("n"); set => Put("n", value); }

    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    /// <summary>Which of the equally good is drawn; drawn itself where it is not said.</summary>
    public long? Seed { get => GetInteger("seed"); set => Put("seed", value); }
}

public sealed class ExplainedRoute : Fields
{
    public ExplainedRoute() { Put("object", "route"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRoute(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Of the first candidate.</summary>
    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Deployment { get => Required("deployment", GetText("deployment")); set => Put("deployment", value); }

    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }

    public long CatalogVersion { get => Required("catalog_version", GetInteger("catalog_version")); set => Put("catalog_version", value); }

    /// <summary>With it, this question has this answer again.</summary>
    public long Seed { get => Required("seed", GetInteger("seed")); set => Put("seed", value); }

    /// <summary>In the order in which they would be tried.</summary>
    [AllowNull]
    public IReadOnlyList<ExplainedRouteCandidatesItem> Candidates { get => GetList("candidates", static value => new ExplainedRouteCandidatesItem(value)); set => Put("candidates", value); }

    /// <summary>What `auto` chose by; null where it was not asked for.</summary>
    public AutoRecord? Auto { get => GetObject("auto", static value => new AutoRecord(value)); set => Put("auto", value); }

    /// <summary>null where no model would be tried before another.</summary>
    public AutoCascade? Cascade { get => GetObject("cascade", static value => new AutoCascade(value)); set => Put("cascade", value); }

    /// <summary>The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named.</summary>
    public ExplainedRouteNamedRoute? NamedRoute { get => GetObject("named_route", static value => new ExplainedRouteNamedRoute(value)); set => Put("named_route", value); }

    /// <summary>By the pool's figures, which are seconds old.</summary>
    public ExplainedRouteWait Wait { get => Required("wait", GetObject("wait", static value => new ExplainedRouteWait(value))); set => Put("wait", value); }

    /// <summary>Models, and deployments as `model/id`, that could not be: at most 32.</summary>
    [AllowNull]
    public IReadOnlyList<ExplainedRouteLeftOutItem> LeftOut { get => GetList("left_out", static value => new ExplainedRouteLeftOutItem(value)); set => Put("left_out", value); }
}

public sealed class ExplainedRouteCandidatesItem : Fields
{
    public ExplainedRouteCandidatesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteCandidatesItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Deployment { get => Required("deployment", GetText("deployment")); set => Put("deployment", value); }

    /// <summary>Of its target.</summary>
    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }

    /// <summary>Of a choice.</summary>
    public long MaxTokens { get => Required("max_tokens", GetInteger("max_tokens")); set => Put("max_tokens", value); }

    /// <summary>That it would have there: other companies have none.</summary>
    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    public ExplainedRouteCandidatesItemPrice Price { get => Required("price", GetObject("price", static value => new ExplainedRouteCandidatesItemPrice(value))); set => Put("price", value); }

    /// <summary>Without device time.</summary>
    public long MaxCostNanoUsd { get => Required("max_cost_nano_usd", GetInteger("max_cost_nano_usd")); set => Put("max_cost_nano_usd", value); }
}

public sealed class ExplainedRouteCandidatesItemPrice : Fields
{
    public ExplainedRouteCandidatesItemPrice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteCandidatesItemPrice(JsonNode? value)
        : base(value) { }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<ExplainedRouteCandidatesItemPriceTiersItem> Tiers { get => GetList("tiers", static value => new ExplainedRouteCandidatesItemPriceTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }
}

public sealed class ExplainedRouteCandidatesItemPriceTiersItem : Fields
{
    public ExplainedRouteCandidatesItemPriceTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteCandidatesItemPriceTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class AutoRecord : Fields
{
    public AutoRecord() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AutoRecord(JsonNode? value)
        : base(value) { }

    /// <summary>The version of what judged the texts.</summary>
    public long Classifier { get => Required("classifier", GetInteger("classifier")); set => Put("classifier", value); }

    public long CostQualityTradeoff { get => Required("cost_quality_tradeoff", GetInteger("cost_quality_tradeoff")); set => Put("cost_quality_tradeoff", value); }

    [AllowNull]
    public IReadOnlyList<string> AllowedModels { get => GetList("allowed_models", Fields.ToText); set => Put("allowed_models", value); }

    [AllowNull]
    public IReadOnlyList<string> ExcludedModels { get => GetList("excluded_models", Fields.ToText); set => Put("excluded_models", value); }

    /// <summary>What the user's texts were taken for, in their order; the last is answered.</summary>
    [AllowNull]
    public IReadOnlyList<IReadOnlyDictionary<string, long>> Turns { get => GetList("turns", Fields.ToMapOf(Fields.ToInteger)); set => Put("turns", value); }

    /// <summary>Absent: false.</summary>
    public bool? Cascade { get => GetBoolean("cascade"); set => Put("cascade", value); }

    /// <summary>The model that answered the conversation's last turn, as a cheaper one was not sure: it is asked at once. Absent: none is known.</summary>
    public string? EscalatedTo { get => GetText("escalated_to"); set => Put("escalated_to", value); }
}

public sealed class AutoCascade : Fields
{
    public AutoCascade() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AutoCascade(JsonNode? value)
        : base(value) { }

    /// <summary>Which is tried first.</summary>
    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Which answers where the first is not sure.</summary>
    public string NextModel { get => Required("next_model", GetText("next_model")); set => Put("next_model", value); }

    /// <summary>The first one's answer is given if its tokens' mean log probability is at least this, in millionths.</summary>
    public long KeepFromMillionths { get => Required("keep_from_millionths", GetInteger("keep_from_millionths")); set => Put("keep_from_millionths", value); }

    /// <summary>What it was. null: the first said nothing of it. Absent: nothing was judged, as it did not answer, or nothing could answer instead.</summary>
    public long? MeanLogprobMillionths { get => GetInteger("mean_logprob_millionths"); set => Put("mean_logprob_millionths", value); }
}

/// <summary>The route that chose the models, and the nodes that were passed.</summary>
public sealed class ExplainedRouteNamedRoute : Fields
{
    public ExplainedRouteNamedRoute() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteNamedRoute(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    [AllowNull]
    public IReadOnlyList<string> Nodes { get => GetList("nodes", Fields.ToText); set => Put("nodes", value); }

    /// <summary>What its conditions may have asked, beside what is here.</summary>
    public ExplainedRouteNamedRouteFacts? Facts { get => GetObject("facts", static value => new ExplainedRouteNamedRouteFacts(value)); set => Put("facts", value); }

    /// <summary>What the nodes that count saw, of those that were passed.</summary>
    [AllowNull]
    public IReadOnlyList<ExplainedRouteNamedRouteCountedItem> Counted { get => GetList("counted", static value => new ExplainedRouteNamedRouteCountedItem(value)); set => Put("counted", value); }
}

public sealed class ExplainedRouteNamedRouteFacts : Fields
{
    public ExplainedRouteNamedRouteFacts() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteNamedRouteFacts(JsonNode? value)
        : base(value) { }

    public bool Tools { get => Required("tools", GetBoolean("tools")); set => Put("tools", value); }

    public bool Schema { get => Required("schema", GetBoolean("schema")); set => Put("schema", value); }
}

public sealed class ExplainedRouteNamedRouteCountedItem : Fields
{
    public ExplainedRouteNamedRouteCountedItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteNamedRouteCountedItem(JsonNode? value)
        : base(value) { }

    public string Node { get => Required("node", GetText("node")); set => Put("node", value); }

    /// <summary>false: the request went on along if_exceeded.</summary>
    public bool IsWithin { get => Required("is_within", GetBoolean("is_within")); set => Put("is_within", value); }

    /// <summary>In the node's own unit, as all figures here.</summary>
    public long Used { get => Required("used", GetInteger("used")); set => Put("used", value); }

    /// <summary>What running requests may come to use.</summary>
    public long Held { get => Required("held", GetInteger("held")); set => Put("held", value); }

    public long Limit { get => Required("limit", GetInteger("limit")); set => Put("limit", value); }
}

/// <summary>By the pool's figures, which are seconds old.</summary>
public sealed class ExplainedRouteWait : Fields
{
    public ExplainedRouteWait() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteWait(JsonNode? value)
        : base(value) { }

    /// <summary>How long it would wait now at the first candidate. null: that is of no pool, and does not say.</summary>
    public long? ExpectedMs { get => GetInteger("expected_ms"); set => Put("expected_ms", value); }

    /// <summary>No worker would begin it in time: it would be 429 `no_capacity`.</summary>
    public bool IsRefused { get => Required("is_refused", GetBoolean("is_refused")); set => Put("is_refused", value); }

    /// <summary>null: it is not refused.</summary>
    public long? RetryAfterMs { get => GetInteger("retry_after_ms"); set => Put("retry_after_ms", value); }
}

public sealed class ExplainedRouteLeftOutItem : Fields
{
    public ExplainedRouteLeftOutItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExplainedRouteLeftOutItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string Why { get => Required("why", GetText("why")); set => Put("why", value); }
}

public sealed class CancelledRequest : Fields
{
    public CancelledRequest() { Put("object", "request"); Put("cancelled", true); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CancelledRequest(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string IdempotencyKey { get => Required("idempotency_key", GetText("idempotency_key")); set => Put("idempotency_key", value); }

    /// <summary>It does not run any more.</summary>
    public bool Cancelled { get => Required("cancelled", GetBoolean("cancelled")); set => Put("cancelled", value); }
}

public sealed class ModelList : Fields
{
    public ModelList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Model> Data { get => GetList("data", static value => new Model(value)); set => Put("data", value); }

    /// <summary>All of them: there is one page.</summary>
    public long TotalCount { get => Required("total_count", GetInteger("total_count")); set => Put("total_count", value); }

    public ModelListLinks Links { get => Required("links", GetObject("links", static value => new ModelListLinks(value))); set => Put("links", value); }
}

public sealed class Model : Fields
{
    public Model() { Put("object", "model"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Model(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds.</summary>
    public long Created { get => Required("created", GetInteger("created")); set => Put("created", value); }

    public string OwnedBy { get => Required("owned_by", GetText("owned_by")); set => Put("owned_by", value); }

    /// <summary>What its weights may be used under: an SPDX id or a name; null: nobody said.</summary>
    public string? License { get => GetText("license"); set => Put("license", value); }

    /// <summary>Tokens of prompt and completion together; of a task, tokens of one input.</summary>
    public long ContextLength { get => Required("context_length", GetInteger("context_length")); set => Put("context_length", value); }

    /// <summary>What it can be asked for.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tasks { get => GetList("tasks", Fields.ToText); set => Put("tasks", value); }

    /// <summary>Of an answer; 0 where it writes no text.</summary>
    public long MaxOutputTokens { get => Required("max_output_tokens", GetInteger("max_output_tokens")); set => Put("max_output_tokens", value); }

    /// <summary>What of its tasks some deployment of it is asked for.</summary>
    [AllowNull]
    public IReadOnlyList<string> Capabilities { get => GetList("capabilities", Fields.ToText); set => Put("capabilities", value); }

    /// <summary>What you pay now, in OpenRouter's form.</summary>
    public ModelPricing Pricing { get => Required("pricing", GetObject("pricing", static value => new ModelPricing(value))); set => Put("pricing", value); }

    /// <summary>What everybody else pays.</summary>
    public ModelListPricing ListPricing { get => Required("list_pricing", GetObject("list_pricing", static value => new ModelListPricing(value))); set => Put("list_pricing", value); }

    /// <summary>Other names of it.</summary>
    [AllowNull]
    public IReadOnlyList<string> Aliases { get => GetList("aliases", Fields.ToText); set => Put("aliases", value); }

    /// <summary>Unix seconds; it may lie ahead.</summary>
    public long? DeprecatedAt { get => GetInteger("deprecated_at"); set => Put("deprecated_at", value); }

    /// <summary>The day, in UTC, from whose beginning on it is gone.</summary>
    public string? ShutdownDate { get => GetText("shutdown_date"); set => Put("shutdown_date", value); }

    /// <summary>What to use instead.</summary>
    public string? Successor { get => GetText("successor"); set => Put("successor", value); }

    /// <summary>Its id. This and what follows are OpenRouter's words.</summary>
    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>Its id; of `auto` and of named routes the model that they lead to first.</summary>
    public string CanonicalSlug { get => Required("canonical_slug", GetText("canonical_slug")); set => Put("canonical_slug", value); }

    public ModelArchitecture Architecture { get => Required("architecture", GetObject("architecture", static value => new ModelArchitecture(value))); set => Put("architecture", value); }

    /// <summary>Of chats and completions, where some deployment honours it; others are refused by name, or honoured and not in OpenRouter's list.</summary>
    [AllowNull]
    public IReadOnlyList<string> SupportedParameters { get => GetList("supported_parameters", Fields.ToText); set => Put("supported_parameters", value); }

    /// <summary>None but those of the operations.</summary>
    public JsonNode? DefaultParameters { get => Get("default_parameters"); set => Put("default_parameters", value); }

    /// <summary>None but the context's.</summary>
    public JsonNode? PerRequestLimits { get => Get("per_request_limits"); set => Put("per_request_limits", value); }

    /// <summary>No model speaks.</summary>
    public JsonNode? SupportedVoices { get => Get("supported_voices"); set => Put("supported_voices", value); }

    public ModelTopProvider TopProvider { get => Required("top_provider", GetObject("top_provider", static value => new ModelTopProvider(value))); set => Put("top_provider", value); }

    public ModelLinks Links { get => Required("links", GetObject("links", static value => new ModelLinks(value))); set => Put("links", value); }
}

/// <summary>What you pay now, in OpenRouter's form.</summary>
public sealed class ModelPricing : Fields
{
    public ModelPricing() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelPricing(JsonNode? value)
        : base(value) { }

    /// <summary>A token of the prompt, an exact decimal text of US dollars.</summary>
    public string Prompt { get => Required("prompt", GetText("prompt")); set => Put("prompt", value); }

    /// <summary>One that was cached, an exact decimal text of US dollars.</summary>
    public string InputCacheRead { get => Required("input_cache_read", GetText("input_cache_read")); set => Put("input_cache_read", value); }

    /// <summary>A token of the answer, an exact decimal text of US dollars.</summary>
    public string Completion { get => Required("completion", GetText("completion")); set => Put("completion", value); }

    /// <summary>A request, whatever its length, an exact decimal text of US dollars.</summary>
    public string Request { get => Required("request", GetText("request")); set => Put("request", value); }
}

/// <summary>What everybody else pays.</summary>
public sealed class ModelListPricing : Fields
{
    public ModelListPricing() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelListPricing(JsonNode? value)
        : base(value) { }

    /// <summary>A token of the prompt, an exact decimal text of US dollars.</summary>
    public string Prompt { get => Required("prompt", GetText("prompt")); set => Put("prompt", value); }

    /// <summary>One that was cached, an exact decimal text of US dollars.</summary>
    public string InputCacheRead { get => Required("input_cache_read", GetText("input_cache_read")); set => Put("input_cache_read", value); }

    /// <summary>A token of the answer, an exact decimal text of US dollars.</summary>
    public string Completion { get => Required("completion", GetText("completion")); set => Put("completion", value); }

    /// <summary>A request, whatever its length, an exact decimal text of US dollars.</summary>
    public string Request { get => Required("request", GetText("request")); set => Put("request", value); }
}

public sealed class ModelArchitecture : Fields
{
    public ModelArchitecture() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelArchitecture(JsonNode? value)
        : base(value) { }

    /// <summary>As `text-&gt;text`.</summary>
    public string Modality { get => Required("modality", GetText("modality")); set => Put("modality", value); }

    [AllowNull]
    public IReadOnlyList<string> InputModalities { get => GetList("input_modalities", Fields.ToText); set => Put("input_modalities", value); }

    [AllowNull]
    public IReadOnlyList<string> OutputModalities { get => GetList("output_modalities", Fields.ToText); set => Put("output_modalities", value); }
}

public sealed class ModelTopProvider : Fields
{
    public ModelTopProvider() { Put("is_moderated", false); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelTopProvider(JsonNode? value)
        : base(value) { }

    public long ContextLength { get => Required("context_length", GetInteger("context_length")); set => Put("context_length", value); }

    public long MaxCompletionTokens { get => Required("max_completion_tokens", GetInteger("max_completion_tokens")); set => Put("max_completion_tokens", value); }

    public bool IsModerated { get => Required("is_moderated", GetBoolean("is_moderated")); set => Put("is_moderated", value); }
}

public sealed class ModelLinks : Fields
{
    public ModelLinks() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelLinks(JsonNode? value)
        : base(value) { }

    /// <summary>The path of the model.</summary>
    public string Details { get => Required("details", GetText("details")); set => Put("details", value); }
}

public sealed class ModelListLinks : Fields
{
    public ModelListLinks() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelListLinks(JsonNode? value)
        : base(value) { }

    public JsonNode? Next { get => Get("next"); set => Put("next", value); }
}

public sealed class Generation : Fields
{
    public Generation() { Put("object", "generation"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Generation(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Operation { get => Required("operation", GetText("operation")); set => Put("operation", value); }

    public string ApiKeyId { get => Required("api_key_id", GetText("api_key_id")); set => Put("api_key_id", value); }

    public string ProjectId { get => Required("project_id", GetText("project_id")); set => Put("project_id", value); }

    /// <summary>Your own customer, where a token of one asked; null: the key itself.</summary>
    public string? EndUserId { get => GetText("end_user_id"); set => Put("end_user_id", value); }

    public string? EndUserTokenId { get => GetText("end_user_token_id"); set => Put("end_user_token_id", value); }

    public bool Streamed { get => Required("streamed", GetBoolean("streamed")); set => Put("streamed", value); }

    public string Outcome { get => Required("outcome", GetText("outcome")); set => Put("outcome", value); }

    /// <summary>The deployment that answered.</summary>
    public string? DeploymentId { get => GetText("deployment_id"); set => Put("deployment_id", value); }

    /// <summary>How its deployments were chosen; null of before it was kept.</summary>
    public RoutingDecision? Decision { get => GetObject("decision", static value => new RoutingDecision(value)); set => Put("decision", value); }

    /// <summary>Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there.</summary>
    [AllowNull]
    public IReadOnlyList<GenerationContinuationsItem> Continuations { get => GetList("continuations", static value => new GenerationContinuationsItem(value)); set => Put("continuations", value); }

    /// <summary>Where it was tried. Empty: nowhere, for its answer was kept or it ended before that.</summary>
    [AllowNull]
    public IReadOnlyList<GenerationAttemptsItem> Attempts { get => GetList("attempts", static value => new GenerationAttemptsItem(value)); set => Put("attempts", value); }

    public string MeasuredBy { get => Required("measured_by", GetText("measured_by")); set => Put("measured_by", value); }

    /// <summary>Of what another company measured: its figures beside ours; null elsewhere.</summary>
    public ProviderCheck? ProviderCheck { get => GetObject("provider_check", static value => new ProviderCheck(value)); set => Put("provider_check", value); }

    public string? LimitedBy { get => GetText("limited_by"); set => Put("limited_by", value); }

    /// <summary>Unix milliseconds.</summary>
    public long StartedAtMs { get => Required("started_at_ms", GetInteger("started_at_ms")); set => Put("started_at_ms", value); }

    /// <summary>Unix milliseconds.</summary>
    public long BookedAtMs { get => Required("booked_at_ms", GetInteger("booked_at_ms")); set => Put("booked_at_ms", value); }

    public long TokensPrompt { get => Required("tokens_prompt", GetInteger("tokens_prompt")); set => Put("tokens_prompt", value); }

    public long TokensCached { get => Required("tokens_cached", GetInteger("tokens_cached")); set => Put("tokens_cached", value); }

    public long TokensCompletion { get => Required("tokens_completion", GetInteger("tokens_completion")); set => Put("tokens_completion", value); }

    /// <summary>US dollars.</summary>
    public double TotalCost { get => Required("total_cost", GetNumber("total_cost")); set => Put("total_cost", value); }

    public long ChargeNanoUsd { get => Required("charge_nano_usd", GetInteger("charge_nano_usd")); set => Put("charge_nano_usd", value); }

    public long HeldNanoUsd { get => Required("held_nano_usd", GetInteger("held_nano_usd")); set => Put("held_nano_usd", value); }

    public long Extends { get => Required("extends", GetInteger("extends")); set => Put("extends", value); }

    /// <summary>That it had where it was answered.</summary>
    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    /// <summary>The price it was charged at.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Price { get => GetMap("price", Fields.ToAny); set => Put("price", value); }

    public double QueueMs { get => Required("queue_ms", GetNumber("queue_ms")); set => Put("queue_ms", value); }

    public double PrefillMs { get => Required("prefill_ms", GetNumber("prefill_ms")); set => Put("prefill_ms", value); }

    public double DecodeMs { get => Required("decode_ms", GetNumber("decode_ms")); set => Put("decode_ms", value); }

    public double DeviceMs { get => Required("device_ms", GetNumber("device_ms")); set => Put("device_ms", value); }

    /// <summary>What the worker signed.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Receipt { get => GetMap("receipt", Fields.ToAny); set => Put("receipt", value); }

    /// <summary>The entry as it stands in the hash chain.</summary>
    public GenerationLedger Ledger { get => Required("ledger", GetObject("ledger", static value => new GenerationLedger(value))); set => Put("ledger", value); }

    /// <summary>A JWS (EdDSA) of the organization and this ledger entry; the keys are at /.well-known/jwks.json.</summary>
    public string SignedReceipt { get => Required("signed_receipt", GetText("signed_receipt")); set => Put("signed_receipt", value); }
}

/// <summary>The same question, seed and catalog have the same candidates again.</summary>
public sealed class RoutingDecision : Fields
{
    public RoutingDecision() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingDecision(JsonNode? value)
        : base(value) { }

    /// <summary>Of the catalog that it was made with.</summary>
    public long CatalogVersion { get => Required("catalog_version", GetInteger("catalog_version")); set => Put("catalog_version", value); }

    /// <summary>All of its randomness: 32 bits.</summary>
    public long Seed { get => Required("seed", GetInteger("seed")); set => Put("seed", value); }

    /// <summary>Unix milliseconds, by the edge's clock.</summary>
    public long AtMs { get => Required("at_ms", GetInteger("at_ms")); set => Put("at_ms", value); }

    /// <summary>As the request names them, or its named route chose them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public RoutingDecisionNamedRoute? NamedRoute { get => GetObject("named_route", static value => new RoutingDecisionNamedRoute(value)); set => Put("named_route", value); }

    /// <summary>What the key binds it to; absent where that stood in no way.</summary>
    public RoutingDecisionKey? Key { get => GetObject("key", static value => new RoutingDecisionKey(value)); set => Put("key", value); }

    /// <summary>What `auto` chose by; absent where the request does not ask for it.</summary>
    public AutoRecord? Auto { get => GetObject("auto", static value => new AutoRecord(value)); set => Put("auto", value); }

    /// <summary>Absent where no model was to be tried before another.</summary>
    public AutoCascade? Cascade { get => GetObject("cascade", static value => new AutoCascade(value)); set => Put("cascade", value); }

    /// <summary>What was known of the deployments that it may be tried on; absent where it does not ask for speed.</summary>
    [AllowNull]
    public IReadOnlyList<DeploymentSpeed> Speeds { get => GetList("speeds", static value => new DeploymentSpeed(value)); set => Put("speeds", value); }

    /// <summary>As the request has it.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Provider { get => GetMap("provider", Fields.ToAny); set => Put("provider", value); }

    /// <summary>The organization's, as it was; absent of before there were any.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> Policy { get => GetMap("policy", Fields.ToAny); set => Put("policy", value); }

    /// <summary>false: `provider`, `policy`, `key` or what `auto` may choose was too long to be kept, and none of them is.</summary>
    public bool IsWhole { get => Required("is_whole", GetBoolean("is_whole")); set => Put("is_whole", value); }

    /// <summary>That was asked for; absent of before there were any.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    public string Task { get => Required("task", GetText("task")); set => Put("task", value); }

    public string Capability { get => Required("capability", GetText("capability")); set => Put("capability", value); }

    public long EstimatedPromptTokens { get => Required("estimated_prompt_tokens", GetInteger("estimated_prompt_tokens")); set => Put("estimated_prompt_tokens", value); }

    public long FewestPromptTokens { get => Required("fewest_prompt_tokens", GetInteger("fewest_prompt_tokens")); set => Put("fewest_prompt_tokens", value); }

    public long? MaxTokens { get => GetInteger("max_tokens"); set => Put("max_tokens", value); }

    public long Choices { get => Required("choices", GetInteger("choices")); set => Put("choices", value); }

    /// <summary>In the order in which they may be tried.</summary>
    [AllowNull]
    public IReadOnlyList<RoutingDecisionCandidatesItem> Candidates { get => GetList("candidates", static value => new RoutingDecisionCandidatesItem(value)); set => Put("candidates", value); }
}

/// <summary>The route that chose the models, and the nodes that were passed.</summary>
public sealed class RoutingDecisionNamedRoute : Fields
{
    public RoutingDecisionNamedRoute() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingDecisionNamedRoute(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    [AllowNull]
    public IReadOnlyList<string> Nodes { get => GetList("nodes", Fields.ToText); set => Put("nodes", value); }

    /// <summary>What its conditions may have asked, beside what is here.</summary>
    public RoutingDecisionNamedRouteFacts? Facts { get => GetObject("facts", static value => new RoutingDecisionNamedRouteFacts(value)); set => Put("facts", value); }

    /// <summary>What the nodes that count saw, of those that were passed.</summary>
    [AllowNull]
    public IReadOnlyList<RoutingDecisionNamedRouteCountedItem> Counted { get => GetList("counted", static value => new RoutingDecisionNamedRouteCountedItem(value)); set => Put("counted", value); }
}

public sealed class RoutingDecisionNamedRouteFacts : Fields
{
    public RoutingDecisionNamedRouteFacts() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingDecisionNamedRouteFacts(JsonNode? value)
        : base(value) { }

    public bool Tools { get => Required("tools", GetBoolean("tools")); set => Put("tools", value); }

    public bool Schema { get => Required("schema", GetBoolean("schema")); set => Put("schema", value); }
}

public sealed class RoutingDecisionNamedRouteCountedItem : Fields
{
    public RoutingDecisionNamedRouteCountedItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingDecisionNamedRouteCountedItem(JsonNode? value)
        : base(value) { }

    public string Node { get => Required("node", GetText("node")); set => Put("node", value); }

    /// <summary>false: the request went on along if_exceeded.</summary>
    public bool IsWithin { get => Required("is_within", GetBoolean("is_within")); set => Put("is_within", value); }

    /// <summary>In the node's own unit, as all figures here.</summary>
    public long Used { get => Required("used", GetInteger("used")); set => Put("used", value); }

    /// <summary>What running requests may come to use.</summary>
    public long Held { get => Required("held", GetInteger("held")); set => Put("held", value); }

    public long Limit { get => Required("limit", GetInteger("limit")); set => Put("limit", value); }
}

public sealed class RoutingDecisionKey : Fields
{
    public RoutingDecisionKey() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingDecisionKey(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }
}

public sealed class DeploymentSpeed : Fields
{
    public DeploymentSpeed() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentSpeed(JsonNode? value)
        : base(value) { }

    /// <summary>Its model and id, `model/id`.</summary>
    public string Deployment { get => Required("deployment", GetText("deployment")); set => Put("deployment", value); }

    /// <summary>That so many of 100 had at most.</summary>
    public SpeedPercentiles? FirstTokenMs { get => GetObject("first_token_ms", static value => new SpeedPercentiles(value)); set => Put("first_token_ms", value); }

    /// <summary>That they had at least.</summary>
    public SpeedPercentiles? TokensPerSecond { get => GetObject("tokens_per_second", static value => new SpeedPercentiles(value)); set => Put("tokens_per_second", value); }
}

public sealed class SpeedPercentiles : Fields
{
    public SpeedPercentiles() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SpeedPercentiles(JsonNode? value)
        : base(value) { }

    public double P50 { get => Required("p50", GetNumber("p50")); set => Put("p50", value); }

    public double P75 { get => Required("p75", GetNumber("p75")); set => Put("p75", value); }

    public double P90 { get => Required("p90", GetNumber("p90")); set => Put("p90", value); }

    public double P99 { get => Required("p99", GetNumber("p99")); set => Put("p99", value); }
}

public sealed class RoutingDecisionCandidatesItem : Fields
{
    public RoutingDecisionCandidatesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingDecisionCandidatesItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    public long PriceVersion { get => Required("price_version", GetInteger("price_version")); set => Put("price_version", value); }

    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }
}

public sealed class GenerationContinuationsItem : Fields
{
    public GenerationContinuationsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public GenerationContinuationsItem(JsonNode? value)
        : base(value) { }

    public long Attempt { get => Required("attempt", GetInteger("attempt")); set => Put("attempt", value); }

    public long CompletionTokens { get => Required("completion_tokens", GetInteger("completion_tokens")); set => Put("completion_tokens", value); }
}

public sealed class GenerationAttemptsItem : Fields
{
    public GenerationAttemptsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public GenerationAttemptsItem(JsonNode? value)
        : base(value) { }

    /// <summary>From 1, in the order of the candidates.</summary>
    public long Attempt { get => Required("attempt", GetInteger("attempt")); set => Put("attempt", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    /// <summary>`ended`: the request ended with it. `broken_off`: in the middle of the answer, and the next one went on. `given_up`: before its first word, or for another that was faster.</summary>
    public string Outcome { get => Required("outcome", GetText("outcome")); set => Put("outcome", value); }

    /// <summary>Given by then, of one that was broken off.</summary>
    public long? CompletionTokens { get => GetInteger("completion_tokens"); set => Put("completion_tokens", value); }
}

/// <summary>Of a request that another company measured; the figures beside it are charged.</summary>
public sealed class ProviderCheck : Fields
{
    public ProviderCheck() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ProviderCheck(JsonNode? value)
        : base(value) { }

    /// <summary>`agrees`: what was said is near what we counted. `doubted`: it is more than twice that, and could be so; it is charged, and the operator is told. `corrected`: it cannot be so, and is charged as far as it could.</summary>
    public string Verdict { get => Required("verdict", GetText("verdict")); set => Put("verdict", value); }

    public long SaidPromptTokens { get => Required("said_prompt_tokens", GetInteger("said_prompt_tokens")); set => Put("said_prompt_tokens", value); }

    public long SaidCompletionTokens { get => Required("said_completion_tokens", GetInteger("said_completion_tokens")); set => Put("said_completion_tokens", value); }

    /// <summary>What we counted of what was shown: pieces, and bytes of text. null: the target thinks in secret, and only what was asked for bounds it.</summary>
    public long? CountedCompletionTokens { get => GetInteger("counted_completion_tokens"); set => Put("counted_completion_tokens", value); }
}

/// <summary>The entry as it stands in the hash chain.</summary>
public sealed class GenerationLedger : Fields
{
    public GenerationLedger() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public GenerationLedger(JsonNode? value)
        : base(value) { }

    public long Sequence { get => Required("sequence", GetInteger("sequence")); set => Put("sequence", value); }

    public string Reference { get => Required("reference", GetText("reference")); set => Put("reference", value); }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public string Debit { get => Required("debit", GetText("debit")); set => Put("debit", value); }

    public string Credit { get => Required("credit", GetText("credit")); set => Put("credit", value); }

    public long BookedAtMs { get => Required("booked_at_ms", GetInteger("booked_at_ms")); set => Put("booked_at_ms", value); }

    public string? Usage { get => GetText("usage"); set => Put("usage", value); }

    public string Hash { get => Required("hash", GetText("hash")); set => Put("hash", value); }
}

public sealed class KeyStanding : Fields
{
    public KeyStanding() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public KeyStanding(JsonNode? value)
        : base(value) { }

    public KeyStandingData Data { get => Required("data", GetObject("data", static value => new KeyStandingData(value))); set => Put("data", value); }
}

public sealed class KeyStandingData : Fields
{
    public KeyStandingData() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public KeyStandingData(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Label { get => Required("label", GetText("label")); set => Put("label", value); }

    /// <summary>US dollars.</summary>
    public double Usage { get => Required("usage", GetNumber("usage")); set => Put("usage", value); }

    /// <summary>US dollars.</summary>
    public double UsageDaily { get => Required("usage_daily", GetNumber("usage_daily")); set => Put("usage_daily", value); }

    /// <summary>Since Monday, UTC.</summary>
    public double UsageWeekly { get => Required("usage_weekly", GetNumber("usage_weekly")); set => Put("usage_weekly", value); }

    /// <summary>US dollars.</summary>
    public double UsageMonthly { get => Required("usage_monthly", GetNumber("usage_monthly")); set => Put("usage_monthly", value); }

    public long UsageNanoUsd { get => Required("usage_nano_usd", GetInteger("usage_nano_usd")); set => Put("usage_nano_usd", value); }

    /// <summary>The tightest hard budget that binds the key.</summary>
    public double? Limit { get => GetNumber("limit"); set => Put("limit", value); }

    public double? LimitRemaining { get => GetNumber("limit_remaining"); set => Put("limit_remaining", value); }

    /// <summary>Unix seconds; null is never.</summary>
    public long? LimitReset { get => GetInteger("limit_reset"); set => Put("limit_reset", value); }

    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }

    [AllowNull]
    public IReadOnlyList<string> Scopes { get => GetList("scopes", Fields.ToText); set => Put("scopes", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public bool IsFreeTier { get => Required("is_free_tier", GetBoolean("is_free_tier")); set => Put("is_free_tier", value); }
}

public sealed class CreditStanding : Fields
{
    public CreditStanding() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreditStanding(JsonNode? value)
        : base(value) { }

    public CreditStandingData Data { get => Required("data", GetObject("data", static value => new CreditStandingData(value))); set => Put("data", value); }
}

public sealed class CreditStandingData : Fields
{
    public CreditStandingData() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreditStandingData(JsonNode? value)
        : base(value) { }

    /// <summary>What was used and what is left.</summary>
    public double TotalCredits { get => Required("total_credits", GetNumber("total_credits")); set => Put("total_credits", value); }

    /// <summary>US dollars.</summary>
    public double TotalUsage { get => Required("total_usage", GetNumber("total_usage")); set => Put("total_usage", value); }

    public long AvailableNanoUsd { get => Required("available_nano_usd", GetInteger("available_nano_usd")); set => Put("available_nano_usd", value); }

    public long HeldNanoUsd { get => Required("held_nano_usd", GetInteger("held_nano_usd")); set => Put("held_nano_usd", value); }

    public long PostedNanoUsd { get => Required("posted_nano_usd", GetInteger("posted_nano_usd")); set => Put("posted_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<CreditStandingDataCreditsItem> Credits { get => GetList("credits", static value => new CreditStandingDataCreditsItem(value)); set => Put("credits", value); }
}

public sealed class CreditStandingDataCreditsItem : Fields
{
    public CreditStandingDataCreditsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreditStandingDataCreditsItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public long RemainingNanoUsd { get => Required("remaining_nano_usd", GetInteger("remaining_nano_usd")); set => Put("remaining_nano_usd", value); }

    public long Priority { get => Required("priority", GetInteger("priority")); set => Put("priority", value); }

    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }
}

public sealed class OrganizationPlan : Fields
{
    public OrganizationPlan() { Put("object", "organization_plan"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlan(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>null: no plan is in force.</summary>
    public OrganizationPlanCurrent? Current { get => GetObject("current", static value => new OrganizationPlanCurrent(value)); set => Put("current", value); }

    public OrganizationPlanPeriod? Period { get => GetObject("period", static value => new OrganizationPlanPeriod(value)); set => Put("period", value); }

    /// <summary>Of what the period includes.</summary>
    public long LeftNanoUsd { get => Required("left_nano_usd", GetInteger("left_nano_usd")); set => Put("left_nano_usd", value); }

    /// <summary>New requests are beyond what the plan includes.</summary>
    public bool UsedUp { get => Required("used_up", GetBoolean("used_up")); set => Put("used_up", value); }

    /// <summary>What is to begin, soonest first.</summary>
    [AllowNull]
    public IReadOnlyList<OrganizationPlanScheduledItem> Scheduled { get => GetList("scheduled", static value => new OrganizationPlanScheduledItem(value)); set => Put("scheduled", value); }

    public bool HadTrial { get => Required("had_trial", GetBoolean("had_trial")); set => Put("had_trial", value); }
}

public sealed class OrganizationPlanCurrent : Fields
{
    public OrganizationPlanCurrent() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanCurrent(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds.</summary>
    public long StartsAt { get => Required("starts_at", GetInteger("starts_at")); set => Put("starts_at", value); }

    public OrganizationPlanCurrentTerms? Terms { get => GetObject("terms", static value => new OrganizationPlanCurrentTerms(value)); set => Put("terms", value); }
}

public sealed class OrganizationPlanCurrentTerms : Fields
{
    public OrganizationPlanCurrentTerms() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanCurrentTerms(JsonNode? value)
        : base(value) { }

    public string Plan { get => Required("plan", GetText("plan")); set => Put("plan", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long MonthlyFeeNanoUsd { get => Required("monthly_fee_nano_usd", GetInteger("monthly_fee_nano_usd")); set => Put("monthly_fee_nano_usd", value); }

    public long IncludedNanoUsd { get => Required("included_nano_usd", GetInteger("included_nano_usd")); set => Put("included_nano_usd", value); }

    public OrganizationPlanCurrentTermsOverage Overage { get => Required("overage", GetObject("overage", static value => new OrganizationPlanCurrentTermsOverage(value))); set => Put("overage", value); }

    public OrganizationPlanCurrentTermsTrial? Trial { get => GetObject("trial", static value => new OrganizationPlanCurrentTermsTrial(value)); set => Put("trial", value); }
}

public sealed class OrganizationPlanCurrentTermsOverage : Fields
{
    public OrganizationPlanCurrentTermsOverage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanCurrentTermsOverage(JsonNode? value)
        : base(value) { }

    public bool Allowed { get => Required("allowed", GetBoolean("allowed")); set => Put("allowed", value); }

    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }
}

public sealed class OrganizationPlanCurrentTermsTrial : Fields
{
    public OrganizationPlanCurrentTermsTrial() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanCurrentTermsTrial(JsonNode? value)
        : base(value) { }

    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public long Days { get => Required("days", GetInteger("days")); set => Put("days", value); }
}

public sealed class OrganizationPlanPeriod : Fields
{
    public OrganizationPlanPeriod() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanPeriod(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds.</summary>
    public long StartsAt { get => Required("starts_at", GetInteger("starts_at")); set => Put("starts_at", value); }

    /// <summary>Not included. Unix seconds.</summary>
    public long EndsAt { get => Required("ends_at", GetInteger("ends_at")); set => Put("ends_at", value); }

    public bool Trial { get => Required("trial", GetBoolean("trial")); set => Put("trial", value); }

    public long FeeNanoUsd { get => Required("fee_nano_usd", GetInteger("fee_nano_usd")); set => Put("fee_nano_usd", value); }

    public long IncludedNanoUsd { get => Required("included_nano_usd", GetInteger("included_nano_usd")); set => Put("included_nano_usd", value); }
}

public sealed class OrganizationPlanScheduledItem : Fields
{
    public OrganizationPlanScheduledItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanScheduledItem(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds.</summary>
    public long StartsAt { get => Required("starts_at", GetInteger("starts_at")); set => Put("starts_at", value); }

    public OrganizationPlanScheduledItemTerms? Terms { get => GetObject("terms", static value => new OrganizationPlanScheduledItemTerms(value)); set => Put("terms", value); }
}

public sealed class OrganizationPlanScheduledItemTerms : Fields
{
    public OrganizationPlanScheduledItemTerms() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanScheduledItemTerms(JsonNode? value)
        : base(value) { }

    public string Plan { get => Required("plan", GetText("plan")); set => Put("plan", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long MonthlyFeeNanoUsd { get => Required("monthly_fee_nano_usd", GetInteger("monthly_fee_nano_usd")); set => Put("monthly_fee_nano_usd", value); }

    public long IncludedNanoUsd { get => Required("included_nano_usd", GetInteger("included_nano_usd")); set => Put("included_nano_usd", value); }

    public OrganizationPlanScheduledItemTermsOverage Overage { get => Required("overage", GetObject("overage", static value => new OrganizationPlanScheduledItemTermsOverage(value))); set => Put("overage", value); }

    public OrganizationPlanScheduledItemTermsTrial? Trial { get => GetObject("trial", static value => new OrganizationPlanScheduledItemTermsTrial(value)); set => Put("trial", value); }
}

public sealed class OrganizationPlanScheduledItemTermsOverage : Fields
{
    public OrganizationPlanScheduledItemTermsOverage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanScheduledItemTermsOverage(JsonNode? value)
        : base(value) { }

    public bool Allowed { get => Required("allowed", GetBoolean("allowed")); set => Put("allowed", value); }

    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }
}

public sealed class OrganizationPlanScheduledItemTermsTrial : Fields
{
    public OrganizationPlanScheduledItemTermsTrial() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationPlanScheduledItemTermsTrial(JsonNode? value)
        : base(value) { }

    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public long Days { get => Required("days", GetInteger("days")); set => Put("days", value); }
}

public sealed class UsagePage : Fields
{
    public UsagePage() { Put("object", "page"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsagePage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<UsagePageDataItem> Data { get => GetList("data", static value => new UsagePageDataItem(value)); set => Put("data", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }

    public string? NextPage { get => GetText("next_page"); set => Put("next_page", value); }
}

public sealed class UsagePageDataItem : Fields
{
    public UsagePageDataItem() { Put("object", "bucket"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsagePageDataItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    [AllowNull]
    public IReadOnlyList<UsagePageDataItemResultsItem> Results { get => GetList("results", static value => new UsagePageDataItemResultsItem(value)); set => Put("results", value); }
}

public sealed class UsagePageDataItemResultsItem : Fields
{
    public UsagePageDataItemResultsItem() { Put("object", "organization.usage.completions.result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsagePageDataItemResultsItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long InputCachedTokens { get => Required("input_cached_tokens", GetInteger("input_cached_tokens")); set => Put("input_cached_tokens", value); }

    public long InputUncachedTokens { get => Required("input_uncached_tokens", GetInteger("input_uncached_tokens")); set => Put("input_uncached_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }

    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }

    public string? Model { get => GetText("model"); set => Put("model", value); }

    public bool? Batch { get => GetBoolean("batch"); set => Put("batch", value); }

    /// <summary>When grouped by it; empty of requests from before it was kept.</summary>
    public string? DeploymentId { get => GetText("deployment_id"); set => Put("deployment_id", value); }

    /// <summary>`gpu`, `provider` or `edge`, when grouped by it; empty as above.</summary>
    public string? Tier { get => GetText("tier"); set => Put("tier", value); }

    /// <summary>When grouped by it; empty as above.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }
}

public sealed class EmbeddingsUsagePage : Fields
{
    public EmbeddingsUsagePage() { Put("object", "page"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EmbeddingsUsagePage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<EmbeddingsUsagePageDataItem> Data { get => GetList("data", static value => new EmbeddingsUsagePageDataItem(value)); set => Put("data", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }

    public string? NextPage { get => GetText("next_page"); set => Put("next_page", value); }
}

public sealed class EmbeddingsUsagePageDataItem : Fields
{
    public EmbeddingsUsagePageDataItem() { Put("object", "bucket"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EmbeddingsUsagePageDataItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    [AllowNull]
    public IReadOnlyList<EmbeddingsUsagePageDataItemResultsItem> Results { get => GetList("results", static value => new EmbeddingsUsagePageDataItemResultsItem(value)); set => Put("results", value); }
}

public sealed class EmbeddingsUsagePageDataItemResultsItem : Fields
{
    public EmbeddingsUsagePageDataItemResultsItem() { Put("object", "organization.usage.embeddings.result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EmbeddingsUsagePageDataItemResultsItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }

    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }

    public string? Model { get => GetText("model"); set => Put("model", value); }

    /// <summary>When grouped by it; empty of requests from before it was kept.</summary>
    public string? DeploymentId { get => GetText("deployment_id"); set => Put("deployment_id", value); }

    /// <summary>`gpu`, `provider` or `edge`, when grouped by it; empty as above.</summary>
    public string? Tier { get => GetText("tier"); set => Put("tier", value); }

    /// <summary>When grouped by it; empty as above.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }
}

public sealed class EndUsersUsagePage : Fields
{
    public EndUsersUsagePage() { Put("object", "page"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EndUsersUsagePage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<EndUsersUsagePageDataItem> Data { get => GetList("data", static value => new EndUsersUsagePageDataItem(value)); set => Put("data", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }

    public string? NextPage { get => GetText("next_page"); set => Put("next_page", value); }
}

public sealed class EndUsersUsagePageDataItem : Fields
{
    public EndUsersUsagePageDataItem() { Put("object", "bucket"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EndUsersUsagePageDataItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    [AllowNull]
    public IReadOnlyList<EndUsersUsagePageDataItemResultsItem> Results { get => GetList("results", static value => new EndUsersUsagePageDataItemResultsItem(value)); set => Put("results", value); }
}

public sealed class EndUsersUsagePageDataItemResultsItem : Fields
{
    public EndUsersUsagePageDataItemResultsItem() { Put("object", "organization.usage.end_users.result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EndUsersUsagePageDataItemResultsItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>When grouped by it; null then is all but the hundred that were charged most in the time that is asked for, of which no more than the last 366 days are looked at for that. Empty: the keys themselves, with `include_keys`.</summary>
    public string? EndUserId { get => GetText("end_user_id"); set => Put("end_user_id", value); }

    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }

    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    public string? Model { get => GetText("model"); set => Put("model", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long InputCachedTokens { get => Required("input_cached_tokens", GetInteger("input_cached_tokens")); set => Put("input_cached_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    /// <summary>Exact.</summary>
    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }
}

public sealed class CostsPage : Fields
{
    public CostsPage() { Put("object", "page"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostsPage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<CostsPageDataItem> Data { get => GetList("data", static value => new CostsPageDataItem(value)); set => Put("data", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }

    public string? NextPage { get => GetText("next_page"); set => Put("next_page", value); }
}

public sealed class CostsPageDataItem : Fields
{
    public CostsPageDataItem() { Put("object", "bucket"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostsPageDataItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    [AllowNull]
    public IReadOnlyList<CostsPageDataItemResultsItem> Results { get => GetList("results", static value => new CostsPageDataItemResultsItem(value)); set => Put("results", value); }
}

public sealed class CostsPageDataItemResultsItem : Fields
{
    public CostsPageDataItemResultsItem() { Put("object", "organization.costs.result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostsPageDataItemResultsItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public CostsPageDataItemResultsItemAmount Amount { get => Required("amount", GetObject("amount", static value => new CostsPageDataItemResultsItemAmount(value))); set => Put("amount", value); }

    /// <summary>Exact.</summary>
    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    /// <summary>The model, when grouped by line_item.</summary>
    public string? LineItem { get => GetText("line_item"); set => Put("line_item", value); }

    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }

    /// <summary>When grouped by it; empty of requests from before it was kept.</summary>
    public string? DeploymentId { get => GetText("deployment_id"); set => Put("deployment_id", value); }

    /// <summary>`gpu`, `provider` or `edge`, when grouped by it; empty as above.</summary>
    public string? Tier { get => GetText("tier"); set => Put("tier", value); }

    /// <summary>When grouped by it; empty as above.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }
}

public sealed class CostsPageDataItemResultsItemAmount : Fields
{
    public CostsPageDataItemResultsItemAmount() { Put("currency", "usd"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostsPageDataItemResultsItemAmount(JsonNode? value)
        : base(value) { }

    public double Value { get => Required("value", GetNumber("value")); set => Put("value", value); }

    public string Currency { get => Required("currency", GetText("currency")); set => Put("currency", value); }
}

public sealed class LedgerPage : Fields
{
    public LedgerPage() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public LedgerPage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<LedgerPageDataItem> Data { get => GetList("data", static value => new LedgerPageDataItem(value)); set => Put("data", value); }

    /// <summary>The first entry's sequence, as a text.</summary>
    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    /// <summary>The last one's: what `after` takes.</summary>
    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }

    /// <summary>A JWS (EdDSA) of the organization, the last entry's sequence and hash.</summary>
    public string? Checkpoint { get => GetText("checkpoint"); set => Put("checkpoint", value); }
}

/// <summary>The entry as it stands in the hash chain.</summary>
public sealed class LedgerPageDataItem : Fields
{
    public LedgerPageDataItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public LedgerPageDataItem(JsonNode? value)
        : base(value) { }

    public long Sequence { get => Required("sequence", GetInteger("sequence")); set => Put("sequence", value); }

    public string Reference { get => Required("reference", GetText("reference")); set => Put("reference", value); }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public string Debit { get => Required("debit", GetText("debit")); set => Put("debit", value); }

    public string Credit { get => Required("credit", GetText("credit")); set => Put("credit", value); }

    public long BookedAtMs { get => Required("booked_at_ms", GetInteger("booked_at_ms")); set => Put("booked_at_ms", value); }

    public string? Usage { get => GetText("usage"); set => Put("usage", value); }

    public string Hash { get => Required("hash", GetText("hash")); set => Put("hash", value); }
}

public sealed class CreateWidgetTokenRequest : Fields
{
    public CreateWidgetTokenRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateWidgetTokenRequest(JsonNode? value)
        : base(value) { }

    /// <summary>It ends then, and before that when the key that made it ends.</summary>
    public long? ExpiresInSeconds { get => GetInteger("expires_in_seconds"); set => Put("expires_in_seconds", value); }

    /// <summary>The usage of this project alone; null: of all.</summary>
    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    /// <summary>The usage of this key alone; null: of all.</summary>
    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }

    /// <summary>Whether it shows what was charged, beside requests and tokens.</summary>
    public bool? ShowsCost { get => GetBoolean("shows_cost"); set => Put("shows_cost", value); }
}

public sealed class WidgetToken : Fields
{
    public WidgetToken() { Put("object", "widget_token"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WidgetToken(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>For a browser. It reads this usage and nothing else.</summary>
    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }

    /// <summary>Unix seconds.</summary>
    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }

    /// <summary>The page to embed, with the token in its fragment.</summary>
    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }
}

public sealed class CreateEndUserTokenRequest : Fields
{
    public CreateEndUserTokenRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateEndUserTokenRequest(JsonNode? value)
        : base(value) { }

    /// <summary>What you call your own customer. It is kept in the ledger, which is never changed: take an id that says nothing, and no address.</summary>
    public string EndUserId { get => Required("end_user_id", GetText("end_user_id")); set => Put("end_user_id", value); }

    /// <summary>What its requests may cost in all. No number of them passes it.</summary>
    public long? BudgetNanoUsd { get => GetInteger("budget_nano_usd"); set => Put("budget_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? BudgetUsd { get => GetText("budget_usd"); set => Put("budget_usd", value); }

    /// <summary>What all tokens of this end user may cost together in a window, those of this key and of the keys it was rotated from or to. This token is held to it; what others of theirs were charged counts, whatever they were made with.</summary>
    public long? EndUserBudgetNanoUsd { get => GetInteger("end_user_budget_nano_usd"); set => Put("end_user_budget_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? EndUserBudgetUsd { get => GetText("end_user_budget_usd"); set => Put("end_user_budget_usd", value); }

    /// <summary>Days and months in UTC. Of no use without such a budget.</summary>
    public string? EndUserBudgetWindow { get => GetText("end_user_budget_window"); set => Put("end_user_budget_window", value); }

    /// <summary>It ends then, and before that when the key that made it ends.</summary>
    public long? ExpiresInSeconds { get => GetInteger("expires_in_seconds"); set => Put("expires_in_seconds", value); }

    /// <summary>Of those that the key may use; null is all of them, as they are then.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Where its requests may run, of where the key's may; null is all of that, as it is then.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>null: as many as the key may.</summary>
    public long? RequestsPerMinute { get => GetInteger("requests_per_minute"); set => Put("requests_per_minute", value); }

    public long? InputTokensPerMinute { get => GetInteger("input_tokens_per_minute"); set => Put("input_tokens_per_minute", value); }

    public long? OutputTokensPerMinute { get => GetInteger("output_tokens_per_minute"); set => Put("output_tokens_per_minute", value); }

    /// <summary>At once.</summary>
    public long? ConcurrentRequests { get => GetInteger("concurrent_requests"); set => Put("concurrent_requests", value); }
}

public sealed class CreatedEndUserToken : Fields
{
    public CreatedEndUserToken() { Put("object", "end_user_token"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatedEndUserToken(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string EndUserId { get => Required("end_user_id", GetText("end_user_id")); set => Put("end_user_id", value); }

    /// <summary>The key that made it.</summary>
    public string ApiKeyId { get => Required("api_key_id", GetText("api_key_id")); set => Put("api_key_id", value); }

    public string ProjectId { get => Required("project_id", GetText("project_id")); set => Put("project_id", value); }

    /// <summary>`key_closed`: the key that made it opens nothing, and so neither does it.</summary>
    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    /// <summary>Unix seconds.</summary>
    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }

    public long? RevokedAt { get => GetInteger("revoked_at"); set => Put("revoked_at", value); }

    public long BudgetNanoUsd { get => Required("budget_nano_usd", GetInteger("budget_nano_usd")); set => Put("budget_nano_usd", value); }

    /// <summary>Of all tokens of the end user in a window; null: it is held to none.</summary>
    public long? EndUserBudgetNanoUsd { get => GetInteger("end_user_budget_nano_usd"); set => Put("end_user_budget_nano_usd", value); }

    public string? EndUserBudgetWindow { get => GetText("end_user_budget_window"); set => Put("end_user_budget_window", value); }

    public long SpentNanoUsd { get => Required("spent_nano_usd", GetInteger("spent_nano_usd")); set => Put("spent_nano_usd", value); }

    /// <summary>By requests that run.</summary>
    public long HeldNanoUsd { get => Required("held_nano_usd", GetInteger("held_nano_usd")); set => Put("held_nano_usd", value); }

    /// <summary>Neither spent nor held.</summary>
    public long RemainingNanoUsd { get => Required("remaining_nano_usd", GetInteger("remaining_nano_usd")); set => Put("remaining_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    public long? RequestsPerMinute { get => GetInteger("requests_per_minute"); set => Put("requests_per_minute", value); }

    public long? InputTokensPerMinute { get => GetInteger("input_tokens_per_minute"); set => Put("input_tokens_per_minute", value); }

    public long? OutputTokensPerMinute { get => GetInteger("output_tokens_per_minute"); set => Put("output_tokens_per_minute", value); }

    public long? ConcurrentRequests { get => GetInteger("concurrent_requests"); set => Put("concurrent_requests", value); }

    /// <summary>The token, shown this once. For a browser: `Authorization: Bearer`, as a key, for inference alone.</summary>
    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }
}

public sealed class EndUserTokenList : Fields
{
    public EndUserTokenList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EndUserTokenList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<EndUserToken> Data { get => GetList("data", static value => new EndUserToken(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class EndUserToken : Fields
{
    public EndUserToken() { Put("object", "end_user_token"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EndUserToken(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string EndUserId { get => Required("end_user_id", GetText("end_user_id")); set => Put("end_user_id", value); }

    /// <summary>The key that made it.</summary>
    public string ApiKeyId { get => Required("api_key_id", GetText("api_key_id")); set => Put("api_key_id", value); }

    public string ProjectId { get => Required("project_id", GetText("project_id")); set => Put("project_id", value); }

    /// <summary>`key_closed`: the key that made it opens nothing, and so neither does it.</summary>
    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    /// <summary>Unix seconds.</summary>
    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }

    public long? RevokedAt { get => GetInteger("revoked_at"); set => Put("revoked_at", value); }

    public long BudgetNanoUsd { get => Required("budget_nano_usd", GetInteger("budget_nano_usd")); set => Put("budget_nano_usd", value); }

    /// <summary>Of all tokens of the end user in a window; null: it is held to none.</summary>
    public long? EndUserBudgetNanoUsd { get => GetInteger("end_user_budget_nano_usd"); set => Put("end_user_budget_nano_usd", value); }

    public string? EndUserBudgetWindow { get => GetText("end_user_budget_window"); set => Put("end_user_budget_window", value); }

    public long SpentNanoUsd { get => Required("spent_nano_usd", GetInteger("spent_nano_usd")); set => Put("spent_nano_usd", value); }

    /// <summary>By requests that run.</summary>
    public long HeldNanoUsd { get => Required("held_nano_usd", GetInteger("held_nano_usd")); set => Put("held_nano_usd", value); }

    /// <summary>Neither spent nor held.</summary>
    public long RemainingNanoUsd { get => Required("remaining_nano_usd", GetInteger("remaining_nano_usd")); set => Put("remaining_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    public long? RequestsPerMinute { get => GetInteger("requests_per_minute"); set => Put("requests_per_minute", value); }

    public long? InputTokensPerMinute { get => GetInteger("input_tokens_per_minute"); set => Put("input_tokens_per_minute", value); }

    public long? OutputTokensPerMinute { get => GetInteger("output_tokens_per_minute"); set => Put("output_tokens_per_minute", value); }

    public long? ConcurrentRequests { get => GetInteger("concurrent_requests"); set => Put("concurrent_requests", value); }
}

public sealed class RevokeEndUserRequest : Fields
{
    public RevokeEndUserRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RevokeEndUserRequest(JsonNode? value)
        : base(value) { }

    public string EndUserId { get => Required("end_user_id", GetText("end_user_id")); set => Put("end_user_id", value); }
}

public sealed class RevokedEndUser : Fields
{
    public RevokedEndUser() { Put("object", "end_user_tokens.revoked"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RevokedEndUser(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Tokens that had not ended, and have now.</summary>
    public long Revoked { get => Required("revoked", GetInteger("revoked")); set => Put("revoked", value); }
}

public sealed class InvoiceList : Fields
{
    public InvoiceList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Invoice> Data { get => GetList("data", static value => new Invoice(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Invoice : Fields
{
    public Invoice() { Put("object", "invoice"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Invoice(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>Without gaps; null of a draft.</summary>
    public string? Number { get => GetText("number"); set => Put("number", value); }

    public string Status { get => Required("status", GetText("status")); set => Put("status", value); }

    public long PeriodStart { get => Required("period_start", GetInteger("period_start")); set => Put("period_start", value); }

    /// <summary>Not included.</summary>
    public long PeriodEnd { get => Required("period_end", GetInteger("period_end")); set => Put("period_end", value); }

    /// <summary>Of a credit note: its invoice.</summary>
    public string? Corrects { get => GetText("corrects"); set => Put("corrects", value); }

    /// <summary>The ledger's entries that it covers.</summary>
    public InvoiceLedger Ledger { get => Required("ledger", GetObject("ledger", static value => new InvoiceLedger(value))); set => Put("ledger", value); }

    public InvoiceOrganization Organization { get => Required("organization", GetObject("organization", static value => new InvoiceOrganization(value))); set => Put("organization", value); }

    public InvoiceBilledTo BilledTo { get => Required("billed_to", GetObject("billed_to", static value => new InvoiceBilledTo(value))); set => Put("billed_to", value); }

    public long? IssuedAt { get => GetInteger("issued_at"); set => Put("issued_at", value); }

    /// <summary>Paid or void since.</summary>
    public long? SettledAt { get => GetInteger("settled_at"); set => Put("settled_at", value); }

    public string? PaymentRef { get => GetText("payment_ref"); set => Put("payment_ref", value); }

    public InvoiceAmounts Amounts { get => Required("amounts", GetObject("amounts", static value => new InvoiceAmounts(value))); set => Put("amounts", value); }

    /// <summary>On its way to Stripe; null: it is not sent there.</summary>
    public InvoiceDelivery? Delivery { get => GetObject("delivery", static value => new InvoiceDelivery(value)); set => Put("delivery", value); }
}

/// <summary>The ledger's entries that it covers.</summary>
public sealed class InvoiceLedger : Fields
{
    public InvoiceLedger() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceLedger(JsonNode? value)
        : base(value) { }

    public long FirstSequence { get => Required("first_sequence", GetInteger("first_sequence")); set => Put("first_sequence", value); }

    public long LastSequence { get => Required("last_sequence", GetInteger("last_sequence")); set => Put("last_sequence", value); }
}

public sealed class InvoiceOrganization : Fields
{
    public InvoiceOrganization() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceOrganization(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

public sealed class InvoiceBilledTo : Fields
{
    public InvoiceBilledTo() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceBilledTo(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyList<string> AddressLines { get => GetList("address_lines", Fields.ToText); set => Put("address_lines", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string TaxId { get => Required("tax_id", GetText("tax_id")); set => Put("tax_id", value); }

    [AllowNull]
    public IReadOnlyList<InvoiceBilledToTaxesItem> Taxes { get => GetList("taxes", static value => new InvoiceBilledToTaxesItem(value)); set => Put("taxes", value); }

    public string? StripeCustomerId { get => GetText("stripe_customer_id"); set => Put("stripe_customer_id", value); }
}

public sealed class InvoiceBilledToTaxesItem : Fields
{
    public InvoiceBilledToTaxesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceBilledToTaxesItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string RatePercent { get => Required("rate_percent", GetText("rate_percent")); set => Put("rate_percent", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }
}

public sealed class InvoiceAmounts : Fields
{
    public InvoiceAmounts() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceAmounts(JsonNode? value)
        : base(value) { }

    /// <summary>What the ledger charged in the period.</summary>
    public string ChargesNanoUsd { get => Required("charges_nano_usd", GetText("charges_nano_usd")); set => Put("charges_nano_usd", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string RefundsNanoUsd { get => Required("refunds_nano_usd", GetText("refunds_nano_usd")); set => Put("refunds_nano_usd", value); }

    /// <summary>Of plans, less what went back of them.</summary>
    public string FeesNanoUsd { get => Required("fees_nano_usd", GetText("fees_nano_usd")); set => Put("fees_nano_usd", value); }

    /// <summary>What of the charges a plan included.</summary>
    public string IncludedNanoUsd { get => Required("included_nano_usd", GetText("included_nano_usd")); set => Put("included_nano_usd", value); }

    /// <summary>Charges of requests that began when nothing included was left.</summary>
    public string OverageNanoUsd { get => Required("overage_nano_usd", GetText("overage_nano_usd")); set => Put("overage_nano_usd", value); }

    /// <summary>Charges and fees, less refunds.</summary>
    public string SubtotalNanoUsd { get => Required("subtotal_nano_usd", GetText("subtotal_nano_usd")); set => Put("subtotal_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<InvoiceAmountsTaxesItem> Taxes { get => GetList("taxes", static value => new InvoiceAmountsTaxesItem(value)); set => Put("taxes", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string TaxNanoUsd { get => Required("tax_nano_usd", GetText("tax_nano_usd")); set => Put("tax_nano_usd", value); }

    /// <summary>What credits, payments and what a plan includes have paid of the charges.</summary>
    public string CreditsAppliedNanoUsd { get => Required("credits_applied_nano_usd", GetText("credits_applied_nano_usd")); set => Put("credits_applied_nano_usd", value); }

    /// <summary>Owed beyond the charges: an invoice that was voided, a payment taken back.</summary>
    public string BroughtForwardNanoUsd { get => Required("brought_forward_nano_usd", GetText("brought_forward_nano_usd")); set => Put("brought_forward_nano_usd", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string NetDueNanoUsd { get => Required("net_due_nano_usd", GetText("net_due_nano_usd")); set => Put("net_due_nano_usd", value); }

    /// <summary>What cents left over on the invoice before.</summary>
    public string CarriedNanoUsd { get => Required("carried_nano_usd", GetText("carried_nano_usd")); set => Put("carried_nano_usd", value); }

    /// <summary>What makes whole cents of it; the next invoice takes it back.</summary>
    public string RoundingNanoUsd { get => Required("rounding_nano_usd", GetText("rounding_nano_usd")); set => Put("rounding_nano_usd", value); }

    /// <summary>What is to be paid, in dollars and cents: "12.34".</summary>
    public string DueUsd { get => Required("due_usd", GetText("due_usd")); set => Put("due_usd", value); }
}

public sealed class InvoiceAmountsTaxesItem : Fields
{
    public InvoiceAmountsTaxesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceAmountsTaxesItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string RatePercent { get => Required("rate_percent", GetText("rate_percent")); set => Put("rate_percent", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string AmountNanoUsd { get => Required("amount_nano_usd", GetText("amount_nano_usd")); set => Put("amount_nano_usd", value); }
}

public sealed class InvoiceDelivery : Fields
{
    public InvoiceDelivery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceDelivery(JsonNode? value)
        : base(value) { }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    public long Attempts { get => Required("attempts", GetInteger("attempts")); set => Put("attempts", value); }

    public long? NextAt { get => GetInteger("next_at"); set => Put("next_at", value); }

    public string? ExternalId { get => GetText("external_id"); set => Put("external_id", value); }

    public string? Fault { get => GetText("fault"); set => Put("fault", value); }
}

public sealed class InvoiceWithLines : Fields
{
    public InvoiceWithLines() { Put("object", "invoice"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLines(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>Without gaps; null of a draft.</summary>
    public string? Number { get => GetText("number"); set => Put("number", value); }

    public string Status { get => Required("status", GetText("status")); set => Put("status", value); }

    public long PeriodStart { get => Required("period_start", GetInteger("period_start")); set => Put("period_start", value); }

    /// <summary>Not included.</summary>
    public long PeriodEnd { get => Required("period_end", GetInteger("period_end")); set => Put("period_end", value); }

    /// <summary>Of a credit note: its invoice.</summary>
    public string? Corrects { get => GetText("corrects"); set => Put("corrects", value); }

    /// <summary>The ledger's entries that it covers.</summary>
    public InvoiceWithLinesLedger Ledger { get => Required("ledger", GetObject("ledger", static value => new InvoiceWithLinesLedger(value))); set => Put("ledger", value); }

    public InvoiceWithLinesOrganization Organization { get => Required("organization", GetObject("organization", static value => new InvoiceWithLinesOrganization(value))); set => Put("organization", value); }

    public InvoiceWithLinesBilledTo BilledTo { get => Required("billed_to", GetObject("billed_to", static value => new InvoiceWithLinesBilledTo(value))); set => Put("billed_to", value); }

    public long? IssuedAt { get => GetInteger("issued_at"); set => Put("issued_at", value); }

    /// <summary>Paid or void since.</summary>
    public long? SettledAt { get => GetInteger("settled_at"); set => Put("settled_at", value); }

    public string? PaymentRef { get => GetText("payment_ref"); set => Put("payment_ref", value); }

    public InvoiceWithLinesAmounts Amounts { get => Required("amounts", GetObject("amounts", static value => new InvoiceWithLinesAmounts(value))); set => Put("amounts", value); }

    /// <summary>On its way to Stripe; null: it is not sent there.</summary>
    public InvoiceWithLinesDelivery? Delivery { get => GetObject("delivery", static value => new InvoiceWithLinesDelivery(value)); set => Put("delivery", value); }

    /// <summary>Their sum is the charges. An adjustment is what rounding each request by itself, and holds that did not cover a request, make of the lines before it.</summary>
    [AllowNull]
    public IReadOnlyList<InvoiceWithLinesLinesItem> Lines { get => GetList("lines", static value => new InvoiceWithLinesLinesItem(value)); set => Put("lines", value); }

    /// <summary>Fees of plans. Their sum is the fees.</summary>
    [AllowNull]
    public IReadOnlyList<InvoiceWithLinesPlanLinesItem> PlanLines { get => GetList("plan_lines", static value => new InvoiceWithLinesPlanLinesItem(value)); set => Put("plan_lines", value); }

    /// <summary>Of a credit note: what was given back of which request.</summary>
    [AllowNull]
    public IReadOnlyList<InvoiceWithLinesRefundsItem> Refunds { get => GetList("refunds", static value => new InvoiceWithLinesRefundsItem(value)); set => Put("refunds", value); }
}

/// <summary>The ledger's entries that it covers.</summary>
public sealed class InvoiceWithLinesLedger : Fields
{
    public InvoiceWithLinesLedger() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesLedger(JsonNode? value)
        : base(value) { }

    public long FirstSequence { get => Required("first_sequence", GetInteger("first_sequence")); set => Put("first_sequence", value); }

    public long LastSequence { get => Required("last_sequence", GetInteger("last_sequence")); set => Put("last_sequence", value); }
}

public sealed class InvoiceWithLinesOrganization : Fields
{
    public InvoiceWithLinesOrganization() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesOrganization(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }
}

public sealed class InvoiceWithLinesBilledTo : Fields
{
    public InvoiceWithLinesBilledTo() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesBilledTo(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyList<string> AddressLines { get => GetList("address_lines", Fields.ToText); set => Put("address_lines", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string TaxId { get => Required("tax_id", GetText("tax_id")); set => Put("tax_id", value); }

    [AllowNull]
    public IReadOnlyList<InvoiceWithLinesBilledToTaxesItem> Taxes { get => GetList("taxes", static value => new InvoiceWithLinesBilledToTaxesItem(value)); set => Put("taxes", value); }

    public string? StripeCustomerId { get => GetText("stripe_customer_id"); set => Put("stripe_customer_id", value); }
}

public sealed class InvoiceWithLinesBilledToTaxesItem : Fields
{
    public InvoiceWithLinesBilledToTaxesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesBilledToTaxesItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string RatePercent { get => Required("rate_percent", GetText("rate_percent")); set => Put("rate_percent", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }
}

public sealed class InvoiceWithLinesAmounts : Fields
{
    public InvoiceWithLinesAmounts() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesAmounts(JsonNode? value)
        : base(value) { }

    /// <summary>What the ledger charged in the period.</summary>
    public string ChargesNanoUsd { get => Required("charges_nano_usd", GetText("charges_nano_usd")); set => Put("charges_nano_usd", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string RefundsNanoUsd { get => Required("refunds_nano_usd", GetText("refunds_nano_usd")); set => Put("refunds_nano_usd", value); }

    /// <summary>Of plans, less what went back of them.</summary>
    public string FeesNanoUsd { get => Required("fees_nano_usd", GetText("fees_nano_usd")); set => Put("fees_nano_usd", value); }

    /// <summary>What of the charges a plan included.</summary>
    public string IncludedNanoUsd { get => Required("included_nano_usd", GetText("included_nano_usd")); set => Put("included_nano_usd", value); }

    /// <summary>Charges of requests that began when nothing included was left.</summary>
    public string OverageNanoUsd { get => Required("overage_nano_usd", GetText("overage_nano_usd")); set => Put("overage_nano_usd", value); }

    /// <summary>Charges and fees, less refunds.</summary>
    public string SubtotalNanoUsd { get => Required("subtotal_nano_usd", GetText("subtotal_nano_usd")); set => Put("subtotal_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<InvoiceWithLinesAmountsTaxesItem> Taxes { get => GetList("taxes", static value => new InvoiceWithLinesAmountsTaxesItem(value)); set => Put("taxes", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string TaxNanoUsd { get => Required("tax_nano_usd", GetText("tax_nano_usd")); set => Put("tax_nano_usd", value); }

    /// <summary>What credits, payments and what a plan includes have paid of the charges.</summary>
    public string CreditsAppliedNanoUsd { get => Required("credits_applied_nano_usd", GetText("credits_applied_nano_usd")); set => Put("credits_applied_nano_usd", value); }

    /// <summary>Owed beyond the charges: an invoice that was voided, a payment taken back.</summary>
    public string BroughtForwardNanoUsd { get => Required("brought_forward_nano_usd", GetText("brought_forward_nano_usd")); set => Put("brought_forward_nano_usd", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string NetDueNanoUsd { get => Required("net_due_nano_usd", GetText("net_due_nano_usd")); set => Put("net_due_nano_usd", value); }

    /// <summary>What cents left over on the invoice before.</summary>
    public string CarriedNanoUsd { get => Required("carried_nano_usd", GetText("carried_nano_usd")); set => Put("carried_nano_usd", value); }

    /// <summary>What makes whole cents of it; the next invoice takes it back.</summary>
    public string RoundingNanoUsd { get => Required("rounding_nano_usd", GetText("rounding_nano_usd")); set => Put("rounding_nano_usd", value); }

    /// <summary>What is to be paid, in dollars and cents: "12.34".</summary>
    public string DueUsd { get => Required("due_usd", GetText("due_usd")); set => Put("due_usd", value); }
}

public sealed class InvoiceWithLinesAmountsTaxesItem : Fields
{
    public InvoiceWithLinesAmountsTaxesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesAmountsTaxesItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string RatePercent { get => Required("rate_percent", GetText("rate_percent")); set => Put("rate_percent", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string AmountNanoUsd { get => Required("amount_nano_usd", GetText("amount_nano_usd")); set => Put("amount_nano_usd", value); }
}

public sealed class InvoiceWithLinesDelivery : Fields
{
    public InvoiceWithLinesDelivery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesDelivery(JsonNode? value)
        : base(value) { }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    public long Attempts { get => Required("attempts", GetInteger("attempts")); set => Put("attempts", value); }

    public long? NextAt { get => GetInteger("next_at"); set => Put("next_at", value); }

    public string? ExternalId { get => GetText("external_id"); set => Put("external_id", value); }

    public string? Fault { get => GetText("fault"); set => Put("fault", value); }
}

public sealed class InvoiceWithLinesLinesItem : Fields
{
    public InvoiceWithLinesLinesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesLinesItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Operation { get => Required("operation", GetText("operation")); set => Put("operation", value); }

    public long PriceVersion { get => Required("price_version", GetInteger("price_version")); set => Put("price_version", value); }

    public long? PromptTokensAbove { get => GetInteger("prompt_tokens_above"); set => Put("prompt_tokens_above", value); }

    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    /// <summary>Off what the rates say; below 0 where a service tier costs more.</summary>
    public long DiscountPercent { get => Required("discount_percent", GetInteger("discount_percent")); set => Put("discount_percent", value); }

    /// <summary>Of requests beyond what a plan includes: the percentage that they pay.</summary>
    public long? OveragePercent { get => GetInteger("overage_percent"); set => Put("overage_percent", value); }

    public string LineClass { get => Required("line_class", GetText("line_class")); set => Put("line_class", value); }

    /// <summary>Tokens, requests, or microseconds of the device.</summary>
    public string Quantity { get => Required("quantity", GetText("quantity")); set => Put("quantity", value); }

    /// <summary>For a million tokens, for a request, or for a second.</summary>
    public long RateNanoUsd { get => Required("rate_nano_usd", GetInteger("rate_nano_usd")); set => Put("rate_nano_usd", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string AmountNanoUsd { get => Required("amount_nano_usd", GetText("amount_nano_usd")); set => Put("amount_nano_usd", value); }
}

public sealed class InvoiceWithLinesPlanLinesItem : Fields
{
    public InvoiceWithLinesPlanLinesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesPlanLinesItem(JsonNode? value)
        : base(value) { }

    public string Plan { get => Required("plan", GetText("plan")); set => Put("plan", value); }

    public long PlanVersion { get => Required("plan_version", GetInteger("plan_version")); set => Put("plan_version", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long PeriodStart { get => Required("period_start", GetInteger("period_start")); set => Put("period_start", value); }

    /// <summary>Not included.</summary>
    public long PeriodEnd { get => Required("period_end", GetInteger("period_end")); set => Put("period_end", value); }

    /// <summary>Below zero: the plan changed, and the rest of its fee goes back.</summary>
    public string AmountNanoUsd { get => Required("amount_nano_usd", GetText("amount_nano_usd")); set => Put("amount_nano_usd", value); }
}

public sealed class InvoiceWithLinesRefundsItem : Fields
{
    public InvoiceWithLinesRefundsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvoiceWithLinesRefundsItem(JsonNode? value)
        : base(value) { }

    public string RequestId { get => Required("request_id", GetText("request_id")); set => Put("request_id", value); }

    /// <summary>Whole nano-USD (1e-9 USD), in decimal.</summary>
    public string AmountNanoUsd { get => Required("amount_nano_usd", GetText("amount_nano_usd")); set => Put("amount_nano_usd", value); }
}

public sealed class WidgetUsage : Fields
{
    public WidgetUsage() { Put("object", "widget_usage"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WidgetUsage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Every day, oldest first; `start_time` in Unix seconds.</summary>
    [AllowNull]
    public IReadOnlyList<WidgetUsageDaysItem> Days { get => GetList("days", static value => new WidgetUsageDaysItem(value)); set => Put("days", value); }

    public WidgetUsageTotal Total { get => Required("total", GetObject("total", static value => new WidgetUsageTotal(value))); set => Put("total", value); }

    /// <summary>When the token ends, in Unix seconds.</summary>
    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }
}

public sealed class WidgetUsageDaysItem : Fields
{
    public WidgetUsageDaysItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WidgetUsageDaysItem(JsonNode? value)
        : base(value) { }

    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    public long Requests { get => Required("requests", GetInteger("requests")); set => Put("requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    /// <summary>null: the token does not show it.</summary>
    public long? CostNanoUsd { get => GetInteger("cost_nano_usd"); set => Put("cost_nano_usd", value); }
}

public sealed class WidgetUsageTotal : Fields
{
    public WidgetUsageTotal() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WidgetUsageTotal(JsonNode? value)
        : base(value) { }

    public long Requests { get => Required("requests", GetInteger("requests")); set => Put("requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    /// <summary>null: the token does not show it.</summary>
    public long? CostNanoUsd { get => GetInteger("cost_nano_usd"); set => Put("cost_nano_usd", value); }
}

public sealed class EraseOrganizationRequest : Fields
{
    public EraseOrganizationRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EraseOrganizationRequest(JsonNode? value)
        : base(value) { }

    /// <summary>The organization's id once more, to confirm what is meant.</summary>
    public string OrganizationId { get => Required("organization_id", GetText("organization_id")); set => Put("organization_id", value); }
}

public sealed class OrganizationErasure : Fields
{
    public OrganizationErasure() { Put("object", "organization_erasure"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationErasure(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public OrganizationErasureStatement Statement { get => Required("statement", GetObject("statement", static value => new OrganizationErasureStatement(value))); set => Put("statement", value); }

    /// <summary>The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json.</summary>
    public string SignedStatement { get => Required("signed_statement", GetText("signed_statement")); set => Put("signed_statement", value); }
}

public sealed class OrganizationErasureStatement : Fields
{
    public OrganizationErasureStatement() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationErasureStatement(JsonNode? value)
        : base(value) { }

    public string OrganizationId { get => Required("organization_id", GetText("organization_id")); set => Put("organization_id", value); }

    /// <summary>Unix seconds.</summary>
    public long BegunAt { get => Required("begun_at", GetInteger("begun_at")); set => Put("begun_at", value); }

    /// <summary>Unix seconds.</summary>
    public long ErasedAt { get => Required("erased_at", GetInteger("erased_at")); set => Put("erased_at", value); }

    /// <summary>How many of each kind, and a SHA-256 over their ids, sorted, with a line break between them: the ids are in the export of before.</summary>
    [AllowNull]
    public IReadOnlyList<OrganizationErasureStatementErasedItem> Erased { get => GetList("erased", static value => new OrganizationErasureStatementErasedItem(value)); set => Put("erased", value); }

    /// <summary>And why.</summary>
    [AllowNull]
    public IReadOnlyList<string> Kept { get => GetList("kept", Fields.ToText); set => Put("kept", value); }

    public long InvoicesKept { get => Required("invoices_kept", GetInteger("invoices_kept")); set => Put("invoices_kept", value); }

    public long AuditLinesKept { get => Required("audit_lines_kept", GetInteger("audit_lines_kept")); set => Put("audit_lines_kept", value); }

    /// <summary>Its newest entry after the erasure: the chain is what it was.</summary>
    public OrganizationErasureStatementLedger? Ledger { get => GetObject("ledger", static value => new OrganizationErasureStatementLedger(value)); set => Put("ledger", value); }
}

public sealed class OrganizationErasureStatementErasedItem : Fields
{
    public OrganizationErasureStatementErasedItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationErasureStatementErasedItem(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public long Count { get => Required("count", GetInteger("count")); set => Put("count", value); }

    public string Sha256 { get => Required("sha256", GetText("sha256")); set => Put("sha256", value); }
}

public sealed class OrganizationErasureStatementLedger : Fields
{
    public OrganizationErasureStatementLedger() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationErasureStatementLedger(JsonNode? value)
        : base(value) { }

    public long Sequence { get => Required("sequence", GetInteger("sequence")); set => Put("sequence", value); }

    public string Hash { get => Required("hash", GetText("hash")); set => Put("hash", value); }
}

public sealed class OrganizationList : Fields
{
    public OrganizationList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<OrganizationEntry> Data { get => GetList("data", static value => new OrganizationEntry(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class OrganizationEntry : Fields
{
    public OrganizationEntry() { Put("object", "organization_entry"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationEntry(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }
}

public sealed class CreateOrganizationRequest : Fields
{
    public CreateOrganizationRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateOrganizationRequest(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>First credit grant.</summary>
    public long? CreditNanoUsd { get => GetInteger("credit_nano_usd"); set => Put("credit_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? CreditUsd { get => GetText("credit_usd"); set => Put("credit_usd", value); }

    public long? RequestsPerMinute { get => GetInteger("requests_per_minute"); set => Put("requests_per_minute", value); }

    public long? ConcurrentRequests { get => GetInteger("concurrent_requests"); set => Put("concurrent_requests", value); }
}

public sealed class Organization : Fields
{
    public Organization() { Put("object", "organization"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Organization(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public Balance Balance { get => Required("balance", GetObject("balance", static value => new Balance(value))); set => Put("balance", value); }

    /// <summary>How far below zero the balance may go.</summary>
    public long CreditLimitNanoUsd { get => Required("credit_limit_nano_usd", GetInteger("credit_limit_nano_usd")); set => Put("credit_limit_nano_usd", value); }

    public OrganizationLimits Limits { get => Required("limits", GetObject("limits", static value => new OrganizationLimits(value))); set => Put("limits", value); }

    public long OpenHolds { get => Required("open_holds", GetInteger("open_holds")); set => Put("open_holds", value); }

    /// <summary>Why its keys open nothing; empty when they do. Oldest first.</summary>
    [AllowNull]
    public IReadOnlyList<Suspension> Suspensions { get => GetList("suspensions", static value => new Suspension(value)); set => Put("suspensions", value); }
}

public sealed class Balance : Fields
{
    public Balance() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Balance(JsonNode? value)
        : base(value) { }

    /// <summary>Credits granted less charges.</summary>
    public long PostedNanoUsd { get => Required("posted_nano_usd", GetInteger("posted_nano_usd")); set => Put("posted_nano_usd", value); }

    /// <summary>Set aside for requests that are still running.</summary>
    public long HeldNanoUsd { get => Required("held_nano_usd", GetInteger("held_nano_usd")); set => Put("held_nano_usd", value); }

    /// <summary>What a new request can use: posted less held, plus the credit limit.</summary>
    public long AvailableNanoUsd { get => Required("available_nano_usd", GetInteger("available_nano_usd")); set => Put("available_nano_usd", value); }
}

public sealed class OrganizationLimits : Fields
{
    public OrganizationLimits() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public OrganizationLimits(JsonNode? value)
        : base(value) { }

    public long? RequestsPerMinute { get => GetInteger("requests_per_minute"); set => Put("requests_per_minute", value); }

    public long? ConcurrentRequests { get => GetInteger("concurrent_requests"); set => Put("concurrent_requests", value); }
}

public sealed class Suspension : Fields
{
    public Suspension() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Suspension(JsonNode? value)
        : base(value) { }

    /// <summary>A sentence for the organization: its members and its keys' callers read it.</summary>
    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }

    /// <summary>Unix seconds.</summary>
    public long SinceAt { get => Required("since_at", GetInteger("since_at")); set => Put("since_at", value); }
}

public sealed class SuspendRequest : Fields
{
    public SuspendRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SuspendRequest(JsonNode? value)
        : base(value) { }

    /// <summary>A sentence for the organization: its members and its keys' callers read it.</summary>
    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }
}

public sealed class ResumeRequest : Fields
{
    public ResumeRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResumeRequest(JsonNode? value)
        : base(value) { }

    /// <summary>The reason that has gone; null is all. The last one's going opens the keys.</summary>
    public string? Reason { get => GetText("reason"); set => Put("reason", value); }
}

public sealed class UsageRecordList : Fields
{
    public UsageRecordList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsageRecordList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<UsageRecord> Data { get => GetList("data", static value => new UsageRecord(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class UsageRecord : Fields
{
    public UsageRecord() { Put("object", "usage_record"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsageRecord(JsonNode? value)
        : base(value) { }

    /// <summary>The request id, as in the x-request-id header.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Place in the organization's ledger.</summary>
    public long Sequence { get => Required("sequence", GetInteger("sequence")); set => Put("sequence", value); }

    public string ApiKeyId { get => Required("api_key_id", GetText("api_key_id")); set => Put("api_key_id", value); }

    public string ProjectId { get => Required("project_id", GetText("project_id")); set => Put("project_id", value); }

    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }

    /// <summary>The customer's own customer, where a token of one asked; null: the key itself.</summary>
    public string? EndUserId { get => GetText("end_user_id"); set => Put("end_user_id", value); }

    public string? EndUserTokenId { get => GetText("end_user_token_id"); set => Put("end_user_token_id", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>`chat.completions`, `completions`, `messages`, `responses`.</summary>
    public string Operation { get => Required("operation", GetText("operation")); set => Put("operation", value); }

    public bool Streamed { get => Required("streamed", GetBoolean("streamed")); set => Put("streamed", value); }

    /// <summary>How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran.</summary>
    public string Outcome { get => Required("outcome", GetText("outcome")); set => Put("outcome", value); }

    /// <summary>The deployment that answered; null of before it was kept.</summary>
    public string? DeploymentId { get => GetText("deployment_id"); set => Put("deployment_id", value); }

    /// <summary>Of that deployment; null of before it was kept.</summary>
    public string? Tier { get => GetText("tier"); set => Put("tier", value); }

    /// <summary>What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, the response `cache`, out of which the answer came and nothing ran, what the edge's `relay` counted, the account's last `checkpoint`, or `none`.</summary>
    public string MeasuredBy { get => Required("measured_by", GetText("measured_by")); set => Put("measured_by", value); }

    /// <summary>Of what another company measured: its figures beside ours. Absent elsewhere.</summary>
    public ProviderCheck? ProviderCheck { get => GetObject("provider_check", static value => new ProviderCheck(value)); set => Put("provider_check", value); }

    /// <summary>How its deployments were chosen; null of before it was kept.</summary>
    public RoutingDecision? Decision { get => GetObject("decision", static value => new RoutingDecision(value)); set => Put("decision", value); }

    /// <summary>Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there.</summary>
    [AllowNull]
    public IReadOnlyList<UsageRecordContinuationsItem> Continuations { get => GetList("continuations", static value => new UsageRecordContinuationsItem(value)); set => Put("continuations", value); }

    public long PromptTokens { get => Required("prompt_tokens", GetInteger("prompt_tokens")); set => Put("prompt_tokens", value); }

    public long CachedTokens { get => Required("cached_tokens", GetInteger("cached_tokens")); set => Put("cached_tokens", value); }

    public long CompletionTokens { get => Required("completion_tokens", GetInteger("completion_tokens")); set => Put("completion_tokens", value); }

    public long ChargeNanoUsd { get => Required("charge_nano_usd", GetInteger("charge_nano_usd")); set => Put("charge_nano_usd", value); }

    public ChargeParts ChargeParts { get => Required("charge_parts", GetObject("charge_parts", static value => new ChargeParts(value))); set => Put("charge_parts", value); }

    /// <summary>What a plan included of the charge.</summary>
    public long IncludedNanoUsd { get => Required("included_nano_usd", GetInteger("included_nano_usd")); set => Put("included_nano_usd", value); }

    /// <summary>Of a request that began when nothing was left of what a plan includes: the percentage of the price that it pays.</summary>
    public long? OveragePercent { get => GetInteger("overage_percent"); set => Put("overage_percent", value); }

    /// <summary>That it had where it was answered.</summary>
    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    public long PriceVersion { get => Required("price_version", GetInteger("price_version")); set => Put("price_version", value); }

    /// <summary>What stopped it: `credits` or `budget &lt;id&gt;` for money; `limit output_tokens per &lt;period&gt; of &lt;scope&gt; &lt;id&gt;` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended.</summary>
    public string? LimitedBy { get => GetText("limited_by"); set => Put("limited_by", value); }

    /// <summary>Unix milliseconds.</summary>
    public long StartedAtMs { get => Required("started_at_ms", GetInteger("started_at_ms")); set => Put("started_at_ms", value); }

    /// <summary>Unix milliseconds.</summary>
    public long BookedAtMs { get => Required("booked_at_ms", GetInteger("booked_at_ms")); set => Put("booked_at_ms", value); }

    public double QueueMs { get => Required("queue_ms", GetNumber("queue_ms")); set => Put("queue_ms", value); }

    public double PrefillMs { get => Required("prefill_ms", GetNumber("prefill_ms")); set => Put("prefill_ms", value); }

    public double DecodeMs { get => Required("decode_ms", GetNumber("decode_ms")); set => Put("decode_ms", value); }

    public double DeviceMs { get => Required("device_ms", GetNumber("device_ms")); set => Put("device_ms", value); }
}

public sealed class UsageRecordContinuationsItem : Fields
{
    public UsageRecordContinuationsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsageRecordContinuationsItem(JsonNode? value)
        : base(value) { }

    public long Attempt { get => Required("attempt", GetInteger("attempt")); set => Put("attempt", value); }

    public long CompletionTokens { get => Required("completion_tokens", GetInteger("completion_tokens")); set => Put("completion_tokens", value); }
}

/// <summary>What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order.</summary>
public sealed class ChargeParts : Fields
{
    public ChargeParts() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChargeParts(JsonNode? value)
        : base(value) { }

    public long UncachedInputNanoUsd { get => Required("uncached_input_nano_usd", GetInteger("uncached_input_nano_usd")); set => Put("uncached_input_nano_usd", value); }

    public long CachedInputNanoUsd { get => Required("cached_input_nano_usd", GetInteger("cached_input_nano_usd")); set => Put("cached_input_nano_usd", value); }

    public long OutputNanoUsd { get => Required("output_nano_usd", GetInteger("output_nano_usd")); set => Put("output_nano_usd", value); }

    /// <summary>For requests themselves, and for device time.</summary>
    public long OtherNanoUsd { get => Required("other_nano_usd", GetInteger("other_nano_usd")); set => Put("other_nano_usd", value); }

    /// <summary>Of before it was told apart.</summary>
    public long UnknownNanoUsd { get => Required("unknown_nano_usd", GetInteger("unknown_nano_usd")); set => Put("unknown_nano_usd", value); }
}

public sealed class UsageTotalsPage : Fields
{
    public UsageTotalsPage() { Put("object", "page"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsageTotalsPage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<UsageTotalsPageDataItem> Data { get => GetList("data", static value => new UsageTotalsPageDataItem(value)); set => Put("data", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }

    public string? NextPage { get => GetText("next_page"); set => Put("next_page", value); }
}

public sealed class UsageTotalsPageDataItem : Fields
{
    public UsageTotalsPageDataItem() { Put("object", "bucket"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsageTotalsPageDataItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    [AllowNull]
    public IReadOnlyList<UsageTotalsPageDataItemResultsItem> Results { get => GetList("results", static value => new UsageTotalsPageDataItemResultsItem(value)); set => Put("results", value); }
}

public sealed class UsageTotalsPageDataItemResultsItem : Fields
{
    public UsageTotalsPageDataItemResultsItem() { Put("object", "organization.usage.totals.result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UsageTotalsPageDataItemResultsItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long InputCachedTokens { get => Required("input_cached_tokens", GetInteger("input_cached_tokens")); set => Put("input_cached_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    /// <summary>Exact.</summary>
    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public ChargeParts AmountParts { get => Required("amount_parts", GetObject("amount_parts", static value => new ChargeParts(value))); set => Put("amount_parts", value); }

    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }

    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }

    public string? Model { get => GetText("model"); set => Put("model", value); }

    /// <summary>When grouped by it; empty of requests from before it was kept.</summary>
    public string? DeploymentId { get => GetText("deployment_id"); set => Put("deployment_id", value); }

    /// <summary>`gpu`, `provider` or `edge`, when grouped by it; empty as above.</summary>
    public string? Tier { get => GetText("tier"); set => Put("tier", value); }

    /// <summary>When grouped by it; empty as above.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }
}

public sealed class AssignPlanRequest : Fields
{
    public AssignPlanRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AssignPlanRequest(JsonNode? value)
        : base(value) { }

    /// <summary>null: no plan from then on.</summary>
    public string? Plan { get => GetText("plan"); set => Put("plan", value); }

    /// <summary>null: the newest.</summary>
    public long? Version { get => GetInteger("version"); set => Put("version", value); }

    /// <summary>Unix seconds from which it is in force; null, or a time that has passed, is now. What was to begin then or later is replaced.</summary>
    public long? StartsAt { get => GetInteger("starts_at"); set => Put("starts_at", value); }
}

public sealed class RequestCost : Fields
{
    public RequestCost() { Put("object", "request_cost"); Put("is_estimate", true); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RequestCost(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool IsEstimate { get => Required("is_estimate", GetBoolean("is_estimate")); set => Put("is_estimate", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string? DeviceId { get => GetText("device_id"); set => Put("device_id", value); }

    /// <summary>Microseconds in decimal.</summary>
    public string DeviceUs { get => Required("device_us", GetText("device_us")); set => Put("device_us", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string PrefillCostNanoUsd { get => Required("prefill_cost_nano_usd", GetText("prefill_cost_nano_usd")); set => Put("prefill_cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string DecodeCostNanoUsd { get => Required("decode_cost_nano_usd", GetText("decode_cost_nano_usd")); set => Put("decode_cost_nano_usd", value); }

    /// <summary>Its share of the device's idle time in the hour in which it was booked.</summary>
    public string IdleCostNanoUsd { get => Required("idle_cost_nano_usd", GetText("idle_cost_nano_usd")); set => Put("idle_cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string ProviderCostNanoUsd { get => Required("provider_cost_nano_usd", GetText("provider_cost_nano_usd")); set => Put("provider_cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string MarginNanoUsd { get => Required("margin_nano_usd", GetText("margin_nano_usd")); set => Put("margin_nano_usd", value); }

    /// <summary>Of the device in that hour.</summary>
    public double? Utilisation { get => GetNumber("utilisation"); set => Put("utilisation", value); }

    /// <summary>What the device drew for its own share of the time, to a thousandth, without idle time; null where nobody said what it draws.</summary>
    public double? EnergyJoules { get => GetNumber("energy_joules"); set => Put("energy_joules", value); }
}

public sealed class CostedRoute : Fields
{
    public CostedRoute() { Put("object", "route"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRoute(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Of the first candidate.</summary>
    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Deployment { get => Required("deployment", GetText("deployment")); set => Put("deployment", value); }

    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }

    public long CatalogVersion { get => Required("catalog_version", GetInteger("catalog_version")); set => Put("catalog_version", value); }

    /// <summary>With it, this question has this answer again.</summary>
    public long Seed { get => Required("seed", GetInteger("seed")); set => Put("seed", value); }

    /// <summary>In the order in which they would be tried.</summary>
    [AllowNull]
    public IReadOnlyList<CostedRouteCandidatesItem> Candidates { get => GetList("candidates", static value => new CostedRouteCandidatesItem(value)); set => Put("candidates", value); }

    /// <summary>What `auto` chose by; null where it was not asked for.</summary>
    public AutoRecord? Auto { get => GetObject("auto", static value => new AutoRecord(value)); set => Put("auto", value); }

    /// <summary>null where no model would be tried before another.</summary>
    public AutoCascade? Cascade { get => GetObject("cascade", static value => new AutoCascade(value)); set => Put("cascade", value); }

    /// <summary>The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named.</summary>
    public CostedRouteNamedRoute? NamedRoute { get => GetObject("named_route", static value => new CostedRouteNamedRoute(value)); set => Put("named_route", value); }

    /// <summary>By the pool's figures, which are seconds old.</summary>
    public CostedRouteWait Wait { get => Required("wait", GetObject("wait", static value => new CostedRouteWait(value))); set => Put("wait", value); }

    /// <summary>Models, and deployments as `model/id`, that could not be: at most 32.</summary>
    [AllowNull]
    public IReadOnlyList<CostedRouteLeftOutItem> LeftOut { get => GetList("left_out", static value => new CostedRouteLeftOutItem(value)); set => Put("left_out", value); }
}

public sealed class CostedRouteCandidatesItem : Fields
{
    public CostedRouteCandidatesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteCandidatesItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string Deployment { get => Required("deployment", GetText("deployment")); set => Put("deployment", value); }

    /// <summary>Of its target.</summary>
    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public string Reason { get => Required("reason", GetText("reason")); set => Put("reason", value); }

    /// <summary>Of a choice.</summary>
    public long MaxTokens { get => Required("max_tokens", GetInteger("max_tokens")); set => Put("max_tokens", value); }

    /// <summary>That it would have there: other companies have none.</summary>
    public string ServiceTier { get => Required("service_tier", GetText("service_tier")); set => Put("service_tier", value); }

    public CostedRouteCandidatesItemPrice Price { get => Required("price", GetObject("price", static value => new CostedRouteCandidatesItemPrice(value))); set => Put("price", value); }

    /// <summary>Without device time.</summary>
    public long MaxCostNanoUsd { get => Required("max_cost_nano_usd", GetInteger("max_cost_nano_usd")); set => Put("max_cost_nano_usd", value); }

    /// <summary>`calls`: by what another company asks for tokens and requests; `device`: by the time that its worker's rates give at the price of its device; null: nobody said, or the worker has no rates yet.</summary>
    public string? CostBasis { get => GetText("cost_basis"); set => Put("cost_basis", value); }

    /// <summary>What a request of so many tokens would cost to run there at most, without what is cached, idle time and prices by the second. null: not known.</summary>
    public long? CostNanoUsd { get => GetInteger("cost_nano_usd"); set => Put("cost_nano_usd", value); }
}

public sealed class CostedRouteCandidatesItemPrice : Fields
{
    public CostedRouteCandidatesItemPrice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteCandidatesItemPrice(JsonNode? value)
        : base(value) { }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<CostedRouteCandidatesItemPriceTiersItem> Tiers { get => GetList("tiers", static value => new CostedRouteCandidatesItemPriceTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }
}

public sealed class CostedRouteCandidatesItemPriceTiersItem : Fields
{
    public CostedRouteCandidatesItemPriceTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteCandidatesItemPriceTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

/// <summary>The route that chose the models, and the nodes that were passed.</summary>
public sealed class CostedRouteNamedRoute : Fields
{
    public CostedRouteNamedRoute() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteNamedRoute(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    [AllowNull]
    public IReadOnlyList<string> Nodes { get => GetList("nodes", Fields.ToText); set => Put("nodes", value); }

    /// <summary>What its conditions may have asked, beside what is here.</summary>
    public CostedRouteNamedRouteFacts? Facts { get => GetObject("facts", static value => new CostedRouteNamedRouteFacts(value)); set => Put("facts", value); }

    /// <summary>What the nodes that count saw, of those that were passed.</summary>
    [AllowNull]
    public IReadOnlyList<CostedRouteNamedRouteCountedItem> Counted { get => GetList("counted", static value => new CostedRouteNamedRouteCountedItem(value)); set => Put("counted", value); }
}

public sealed class CostedRouteNamedRouteFacts : Fields
{
    public CostedRouteNamedRouteFacts() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteNamedRouteFacts(JsonNode? value)
        : base(value) { }

    public bool Tools { get => Required("tools", GetBoolean("tools")); set => Put("tools", value); }

    public bool Schema { get => Required("schema", GetBoolean("schema")); set => Put("schema", value); }
}

public sealed class CostedRouteNamedRouteCountedItem : Fields
{
    public CostedRouteNamedRouteCountedItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteNamedRouteCountedItem(JsonNode? value)
        : base(value) { }

    public string Node { get => Required("node", GetText("node")); set => Put("node", value); }

    /// <summary>false: the request went on along if_exceeded.</summary>
    public bool IsWithin { get => Required("is_within", GetBoolean("is_within")); set => Put("is_within", value); }

    /// <summary>In the node's own unit, as all figures here.</summary>
    public long Used { get => Required("used", GetInteger("used")); set => Put("used", value); }

    /// <summary>What running requests may come to use.</summary>
    public long Held { get => Required("held", GetInteger("held")); set => Put("held", value); }

    public long Limit { get => Required("limit", GetInteger("limit")); set => Put("limit", value); }
}

/// <summary>By the pool's figures, which are seconds old.</summary>
public sealed class CostedRouteWait : Fields
{
    public CostedRouteWait() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteWait(JsonNode? value)
        : base(value) { }

    /// <summary>How long it would wait now at the first candidate. null: that is of no pool, and does not say.</summary>
    public long? ExpectedMs { get => GetInteger("expected_ms"); set => Put("expected_ms", value); }

    /// <summary>No worker would begin it in time: it would be 429 `no_capacity`.</summary>
    public bool IsRefused { get => Required("is_refused", GetBoolean("is_refused")); set => Put("is_refused", value); }

    /// <summary>null: it is not refused.</summary>
    public long? RetryAfterMs { get => GetInteger("retry_after_ms"); set => Put("retry_after_ms", value); }
}

public sealed class CostedRouteLeftOutItem : Fields
{
    public CostedRouteLeftOutItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CostedRouteLeftOutItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string Why { get => Required("why", GetText("why")); set => Put("why", value); }
}

public sealed class Reconciliation : Fields
{
    public Reconciliation() { Put("object", "reconciliation"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Reconciliation(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool IsBalanced { get => Required("is_balanced", GetBoolean("is_balanced")); set => Put("is_balanced", value); }

    public long PostedNanoUsd { get => Required("posted_nano_usd", GetInteger("posted_nano_usd")); set => Put("posted_nano_usd", value); }

    /// <summary>Sum of the ledger's entries on the customer account.</summary>
    public long LedgerNanoUsd { get => Required("ledger_nano_usd", GetInteger("ledger_nano_usd")); set => Put("ledger_nano_usd", value); }

    public long HeldNanoUsd { get => Required("held_nano_usd", GetInteger("held_nano_usd")); set => Put("held_nano_usd", value); }

    /// <summary>Sum of the open holds.</summary>
    public long OpenHoldsNanoUsd { get => Required("open_holds_nano_usd", GetInteger("open_holds_nano_usd")); set => Put("open_holds_nano_usd", value); }

    public long OpenHolds { get => Required("open_holds", GetInteger("open_holds")); set => Put("open_holds", value); }

    /// <summary>What the live credits have left.</summary>
    public long CreditsNanoUsd { get => Required("credits_nano_usd", GetInteger("credits_nano_usd")); set => Put("credits_nano_usd", value); }

    /// <summary>What plans have included in all: granted less used and lapsed is left. In decimal.</summary>
    public ReconciliationPlan Plan { get => Required("plan", GetObject("plan", static value => new ReconciliationPlan(value))); set => Put("plan", value); }

    public long Entries { get => Required("entries", GetInteger("entries")); set => Put("entries", value); }

    /// <summary>Every entry's hash follows from the one before.</summary>
    public bool IsChainIntact { get => Required("is_chain_intact", GetBoolean("is_chain_intact")); set => Put("is_chain_intact", value); }

    /// <summary>Receipts that came after a request was settled another way.</summary>
    public long LateReceipts { get => Required("late_receipts", GetInteger("late_receipts")); set => Put("late_receipts", value); }

    /// <summary>Ended requests by what measured them.</summary>
    public ReconciliationMeasuredBy MeasuredBy { get => Required("measured_by", GetObject("measured_by", static value => new ReconciliationMeasuredBy(value))); set => Put("measured_by", value); }

    /// <summary>Minutes, hours and days against the ledger.</summary>
    public ReconciliationRollups Rollups { get => Required("rollups", GetObject("rollups", static value => new ReconciliationRollups(value))); set => Put("rollups", value); }

    /// <summary>The database's copy against the account's hours.</summary>
    public ReconciliationDatabase Database { get => Required("database", GetObject("database", static value => new ReconciliationDatabase(value))); set => Put("database", value); }

    /// <summary>The ledger as it was written to R2.</summary>
    public ReconciliationArchive Archive { get => Required("archive", GetObject("archive", static value => new ReconciliationArchive(value))); set => Put("archive", value); }

    /// <summary>Journals of the workers, as far back as they go, against the ledger.</summary>
    [AllowNull]
    public IReadOnlyList<ReconciliationWorkersItem> Workers { get => GetList("workers", static value => new ReconciliationWorkersItem(value)); set => Put("workers", value); }

    public long UnexplainedCount { get => Required("unexplained_count", GetInteger("unexplained_count")); set => Put("unexplained_count", value); }

    /// <summary>At most 100, a sentence each.</summary>
    [AllowNull]
    public IReadOnlyList<string> Unexplained { get => GetList("unexplained", Fields.ToText); set => Put("unexplained", value); }
}

/// <summary>What plans have included in all: granted less used and lapsed is left. In decimal.</summary>
public sealed class ReconciliationPlan : Fields
{
    public ReconciliationPlan() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ReconciliationPlan(JsonNode? value)
        : base(value) { }

    public string GrantedNanoUsd { get => Required("granted_nano_usd", GetText("granted_nano_usd")); set => Put("granted_nano_usd", value); }

    public string UsedNanoUsd { get => Required("used_nano_usd", GetText("used_nano_usd")); set => Put("used_nano_usd", value); }

    public string LapsedNanoUsd { get => Required("lapsed_nano_usd", GetText("lapsed_nano_usd")); set => Put("lapsed_nano_usd", value); }

    public string LeftNanoUsd { get => Required("left_nano_usd", GetText("left_nano_usd")); set => Put("left_nano_usd", value); }
}

/// <summary>Ended requests by what measured them.</summary>
public sealed class ReconciliationMeasuredBy : Fields
{
    public ReconciliationMeasuredBy() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ReconciliationMeasuredBy(JsonNode? value)
        : base(value) { }

    public long Receipt { get => Required("receipt", GetInteger("receipt")); set => Put("receipt", value); }

    public long Provider { get => Required("provider", GetInteger("provider")); set => Put("provider", value); }

    public long Cache { get => Required("cache", GetInteger("cache")); set => Put("cache", value); }

    public long Relay { get => Required("relay", GetInteger("relay")); set => Put("relay", value); }

    public long Checkpoint { get => Required("checkpoint", GetInteger("checkpoint")); set => Put("checkpoint", value); }

    public long None { get => Required("none", GetInteger("none")); set => Put("none", value); }
}

/// <summary>Minutes, hours and days against the ledger.</summary>
public sealed class ReconciliationRollups : Fields
{
    public ReconciliationRollups() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ReconciliationRollups(JsonNode? value)
        : base(value) { }

    public long Rows { get => Required("rows", GetInteger("rows")); set => Put("rows", value); }

    public long Differing { get => Required("differing", GetInteger("differing")); set => Put("differing", value); }
}

/// <summary>The database's copy against the account's hours.</summary>
public sealed class ReconciliationDatabase : Fields
{
    public ReconciliationDatabase() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ReconciliationDatabase(JsonNode? value)
        : base(value) { }

    public long Rows { get => Required("rows", GetInteger("rows")); set => Put("rows", value); }

    public long Pending { get => Required("pending", GetInteger("pending")); set => Put("pending", value); }

    public long Differing { get => Required("differing", GetInteger("differing")); set => Put("differing", value); }
}

/// <summary>The ledger as it was written to R2.</summary>
public sealed class ReconciliationArchive : Fields
{
    public ReconciliationArchive() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ReconciliationArchive(JsonNode? value)
        : base(value) { }

    public long Objects { get => Required("objects", GetInteger("objects")); set => Put("objects", value); }

    public long Entries { get => Required("entries", GetInteger("entries")); set => Put("entries", value); }

    public long Pending { get => Required("pending", GetInteger("pending")); set => Put("pending", value); }
}

public sealed class ReconciliationWorkersItem : Fields
{
    public ReconciliationWorkersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ReconciliationWorkersItem(JsonNode? value)
        : base(value) { }

    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    public bool IsReached { get => Required("is_reached", GetBoolean("is_reached")); set => Put("is_reached", value); }

    public long Receipts { get => Required("receipts", GetInteger("receipts")); set => Put("receipts", value); }

    public long Matched { get => Required("matched", GetInteger("matched")); set => Put("matched", value); }

    /// <summary>Of requests that are not ended yet, or on their way to the books.</summary>
    public long Pending { get => Required("pending", GetInteger("pending")); set => Put("pending", value); }

    /// <summary>Booked as what they added after the end.</summary>
    public long Late { get => Required("late", GetInteger("late")); set => Put("late", value); }

    /// <summary>Of its journal. What they said is not known.</summary>
    public long DamagedLines { get => Required("damaged_lines", GetInteger("damaged_lines")); set => Put("damaged_lines", value); }
}

public sealed class ClockCorrection : Fields
{
    public ClockCorrection() { Put("object", "clock_correction"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ClockCorrection(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix milliseconds, by the account's clock.</summary>
    public long NowMs { get => Required("now_ms", GetInteger("now_ms")); set => Put("now_ms", value); }

    /// <summary>Ledger entries that were booked at times to come, and count now.</summary>
    public long RedatedEntries { get => Required("redated_entries", GetInteger("redated_entries")); set => Put("redated_entries", value); }
}

public sealed class GrantCreditRequest : Fields
{
    public GrantCreditRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public GrantCreditRequest(JsonNode? value)
        : base(value) { }

    public long? AmountNanoUsd { get => GetInteger("amount_nano_usd"); set => Put("amount_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? AmountUsd { get => GetText("amount_usd"); set => Put("amount_usd", value); }

    /// <summary>The payment's own id. The same reference is granted once, however often it is sent.</summary>
    public string ExternalRef { get => Required("external_ref", GetText("external_ref")); set => Put("external_ref", value); }

    public string? Source { get => GetText("source"); set => Put("source", value); }

    /// <summary>Lower is used first.</summary>
    public long? Priority { get => GetInteger("priority"); set => Put("priority", value); }

    /// <summary>Unix seconds; null is never.</summary>
    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }

    public string? Note { get => GetText("note"); set => Put("note", value); }
}

public sealed class Booking : Fields
{
    public Booking() { Put("object", "booking"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Booking(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool IsNew { get => Required("is_new", GetBoolean("is_new")); set => Put("is_new", value); }

    public Balance Balance { get => Required("balance", GetObject("balance", static value => new Balance(value))); set => Put("balance", value); }
}

public sealed class CreditList : Fields
{
    public CreditList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreditList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Credit> Data { get => GetList("data", static value => new Credit(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Credit : Fields
{
    public Credit() { Put("object", "credit"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Credit(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public long RemainingNanoUsd { get => Required("remaining_nano_usd", GetInteger("remaining_nano_usd")); set => Put("remaining_nano_usd", value); }

    public long Priority { get => Required("priority", GetInteger("priority")); set => Put("priority", value); }

    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }
}

public sealed class RefundRequest : Fields
{
    public RefundRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RefundRequest(JsonNode? value)
        : base(value) { }

    public string RequestId { get => Required("request_id", GetText("request_id")); set => Put("request_id", value); }

    /// <summary>null: all that is left of the charge.</summary>
    public long? AmountNanoUsd { get => GetInteger("amount_nano_usd"); set => Put("amount_nano_usd", value); }

    public string? AmountUsd { get => GetText("amount_usd"); set => Put("amount_usd", value); }

    /// <summary>Tells several refunds of one request apart.</summary>
    public string? ExternalRef { get => GetText("external_ref"); set => Put("external_ref", value); }

    public string? Note { get => GetText("note"); set => Put("note", value); }
}

public sealed class CorrectionRequest : Fields
{
    public CorrectionRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CorrectionRequest(JsonNode? value)
        : base(value) { }

    /// <summary>Above zero gives, below zero takes.</summary>
    public long? AmountNanoUsd { get => GetInteger("amount_nano_usd"); set => Put("amount_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? AmountUsd { get => GetText("amount_usd"); set => Put("amount_usd", value); }

    public string ExternalRef { get => Required("external_ref", GetText("external_ref")); set => Put("external_ref", value); }

    /// <summary>A payment that was taken back: may leave the account owing.</summary>
    public bool? Dispute { get => GetBoolean("dispute"); set => Put("dispute", value); }

    public string Note { get => Required("note", GetText("note")); set => Put("note", value); }
}

public sealed class CreditLimitRequest : Fields
{
    public CreditLimitRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreditLimitRequest(JsonNode? value)
        : base(value) { }

    public long? CreditLimitNanoUsd { get => GetInteger("credit_limit_nano_usd"); set => Put("credit_limit_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? CreditLimitUsd { get => GetText("credit_limit_usd"); set => Put("credit_limit_usd", value); }
}

public sealed class BillingProfile : Fields
{
    public BillingProfile() { Put("object", "billing_profile"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public BillingProfile(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyList<string> AddressLines { get => GetList("address_lines", Fields.ToText); set => Put("address_lines", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string TaxId { get => Required("tax_id", GetText("tax_id")); set => Put("tax_id", value); }

    [AllowNull]
    public IReadOnlyList<BillingProfileTaxesItem> Taxes { get => GetList("taxes", static value => new BillingProfileTaxesItem(value)); set => Put("taxes", value); }

    public string? StripeCustomerId { get => GetText("stripe_customer_id"); set => Put("stripe_customer_id", value); }
}

public sealed class BillingProfileTaxesItem : Fields
{
    public BillingProfileTaxesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public BillingProfileTaxesItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string RatePercent { get => Required("rate_percent", GetText("rate_percent")); set => Put("rate_percent", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }
}

public sealed class PutBillingProfileRequest : Fields
{
    public PutBillingProfileRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutBillingProfileRequest(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    [AllowNull]
    public IReadOnlyList<string> AddressLines { get => GetList("address_lines", Fields.ToText); set => Put("address_lines", value); }

    public string? Email { get => GetText("email"); set => Put("email", value); }

    /// <summary>The customer's own number with a tax office.</summary>
    public string? TaxId { get => GetText("tax_id"); set => Put("tax_id", value); }
}

public sealed class PutBillingTermsRequest : Fields
{
    public PutBillingTermsRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutBillingTermsRequest(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyList<PutBillingTermsRequestTaxesItem> Taxes { get => GetList("taxes", static value => new PutBillingTermsRequestTaxesItem(value)); set => Put("taxes", value); }

    /// <summary>To whom Stripe sends the invoices; null is nobody.</summary>
    public string? StripeCustomerId { get => GetText("stripe_customer_id"); set => Put("stripe_customer_id", value); }
}

public sealed class PutBillingTermsRequestTaxesItem : Fields
{
    public PutBillingTermsRequestTaxesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutBillingTermsRequestTaxesItem(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string RatePercent { get => Required("rate_percent", GetText("rate_percent")); set => Put("rate_percent", value); }

    /// <summary>The number under which it is paid.</summary>
    public string? Id { get => GetText("id"); set => Put("id", value); }
}

public sealed class PayInvoiceRequest : Fields
{
    public PayInvoiceRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PayInvoiceRequest(JsonNode? value)
        : base(value) { }

    /// <summary>The payment's own id.</summary>
    public string ExternalRef { get => Required("external_ref", GetText("external_ref")); set => Put("external_ref", value); }
}

public sealed class CreateProjectRequest : Fields
{
    public CreateProjectRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateProjectRequest(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>The models that its keys may use, whatever a key says; null is every one.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }
}

public sealed class Project : Fields
{
    public Project() { Put("object", "organization.project"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Project(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public string Status { get => Required("status", GetText("status")); set => Put("status", value); }

    public long? ArchivedAt { get => GetInteger("archived_at"); set => Put("archived_at", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }
}

public sealed class ProjectList : Fields
{
    public ProjectList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ProjectList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Project> Data { get => GetList("data", static value => new Project(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class ChangeProjectRequest : Fields
{
    public ChangeProjectRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChangeProjectRequest(JsonNode? value)
        : base(value) { }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    public bool? Archived { get => GetBoolean("archived"); set => Put("archived", value); }

    /// <summary>The models that its keys may use, whatever a key says; null is every one.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }
}

public sealed class CreateKeyRequest : Fields
{
    public CreateKeyRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateKeyRequest(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    /// <summary>A user key belongs to a member, and is revoked when they leave.</summary>
    public string? Kind { get => GetText("kind"); set => Put("kind", value); }

    /// <summary>Whose user key; null is the caller's own.</summary>
    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }

    /// <summary>What the key may call; null is everything, for a user key as far as its holder's role goes.</summary>
    [AllowNull]
    public IReadOnlyList<string> Scopes { get => GetList("scopes", Fields.ToText); set => Put("scopes", value); }

    /// <summary>The models it may use; null is every one.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>IPv4 and IPv6 addresses and CIDR ranges; null is anywhere.</summary>
    [AllowNull]
    public IReadOnlyList<string> AllowedIps { get => GetList("allowed_ips", Fields.ToText); set => Put("allowed_ips", value); }

    /// <summary>Unix seconds; null is never.</summary>
    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }
}

public sealed class CreatedApiKey : Fields
{
    public CreatedApiKey() { Put("object", "api_key"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatedApiKey(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public string ProjectId { get => Required("project_id", GetText("project_id")); set => Put("project_id", value); }

    /// <summary>Whose key it is; null: a service's.</summary>
    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    /// <summary>Unix seconds, to within a minute.</summary>
    public long? LastUsedAt { get => GetInteger("last_used_at"); set => Put("last_used_at", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }

    public long? RevokedAt { get => GetInteger("revoked_at"); set => Put("revoked_at", value); }

    /// <summary>The key that took its place.</summary>
    public string? ReplacedBy { get => GetText("replaced_by"); set => Put("replaced_by", value); }

    /// <summary>Who set its terms, where that was somebody above its holder, who may then not change them.</summary>
    public string? TermsSetBy { get => GetText("terms_set_by"); set => Put("terms_set_by", value); }

    /// <summary>What the key may call; null is everything, for a user key as far as its holder's role goes.</summary>
    [AllowNull]
    public IReadOnlyList<string> Scopes { get => GetList("scopes", Fields.ToText); set => Put("scopes", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    [AllowNull]
    public IReadOnlyList<string> AllowedIps { get => GetList("allowed_ips", Fields.ToText); set => Put("allowed_ips", value); }

    /// <summary>The public start of the key; it identifies, it does not open.</summary>
    public string Hint { get => Required("hint", GetText("hint")); set => Put("hint", value); }

    /// <summary>The key itself, shown this once and stored only as a hash.</summary>
    public string Key { get => Required("key", GetText("key")); set => Put("key", value); }
}

public sealed class ApiKeyList : Fields
{
    public ApiKeyList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ApiKeyList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<ApiKey> Data { get => GetList("data", static value => new ApiKey(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class ApiKey : Fields
{
    public ApiKey() { Put("object", "api_key"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ApiKey(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public string ProjectId { get => Required("project_id", GetText("project_id")); set => Put("project_id", value); }

    /// <summary>Whose key it is; null: a service's.</summary>
    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    /// <summary>Unix seconds, to within a minute.</summary>
    public long? LastUsedAt { get => GetInteger("last_used_at"); set => Put("last_used_at", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }

    public long? RevokedAt { get => GetInteger("revoked_at"); set => Put("revoked_at", value); }

    /// <summary>The key that took its place.</summary>
    public string? ReplacedBy { get => GetText("replaced_by"); set => Put("replaced_by", value); }

    /// <summary>Who set its terms, where that was somebody above its holder, who may then not change them.</summary>
    public string? TermsSetBy { get => GetText("terms_set_by"); set => Put("terms_set_by", value); }

    /// <summary>What the key may call; null is everything, for a user key as far as its holder's role goes.</summary>
    [AllowNull]
    public IReadOnlyList<string> Scopes { get => GetList("scopes", Fields.ToText); set => Put("scopes", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    [AllowNull]
    public IReadOnlyList<string> AllowedIps { get => GetList("allowed_ips", Fields.ToText); set => Put("allowed_ips", value); }

    /// <summary>The public start of the key; it identifies, it does not open.</summary>
    public string Hint { get => Required("hint", GetText("hint")); set => Put("hint", value); }
}

public sealed class ChangeKeyRequest : Fields
{
    public ChangeKeyRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChangeKeyRequest(JsonNode? value)
        : base(value) { }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    /// <summary>What the key may call; null is everything, for a user key as far as its holder's role goes.</summary>
    [AllowNull]
    public IReadOnlyList<string> Scopes { get => GetList("scopes", Fields.ToText); set => Put("scopes", value); }

    /// <summary>The models it may use; null is every one.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>IPv4 and IPv6 addresses and CIDR ranges; null is anywhere.</summary>
    [AllowNull]
    public IReadOnlyList<string> AllowedIps { get => GetList("allowed_ips", Fields.ToText); set => Put("allowed_ips", value); }

    /// <summary>Unix seconds; null is never.</summary>
    public long? ExpiresAt { get => GetInteger("expires_at"); set => Put("expires_at", value); }

    public bool? Disabled { get => GetBoolean("disabled"); set => Put("disabled", value); }
}

public sealed class RotateKeyRequest : Fields
{
    public RotateKeyRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RotateKeyRequest(JsonNode? value)
        : base(value) { }

    /// <summary>How long the old key still opens.</summary>
    public long? OverlapSeconds { get => GetInteger("overlap_seconds"); set => Put("overlap_seconds", value); }
}

public sealed class CreateOrganizationEndUserTokenRequest : Fields
{
    public CreateOrganizationEndUserTokenRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateOrganizationEndUserTokenRequest(JsonNode? value)
        : base(value) { }

    /// <summary>The key that it is a token of, and ends with.</summary>
    public string ApiKeyId { get => Required("api_key_id", GetText("api_key_id")); set => Put("api_key_id", value); }

    /// <summary>What you call your own customer. It is kept in the ledger, which is never changed: take an id that says nothing, and no address.</summary>
    public string EndUserId { get => Required("end_user_id", GetText("end_user_id")); set => Put("end_user_id", value); }

    /// <summary>What its requests may cost in all. No number of them passes it.</summary>
    public long? BudgetNanoUsd { get => GetInteger("budget_nano_usd"); set => Put("budget_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? BudgetUsd { get => GetText("budget_usd"); set => Put("budget_usd", value); }

    /// <summary>What all tokens of this end user may cost together in a window, those of this key and of the keys it was rotated from or to. This token is held to it; what others of theirs were charged counts, whatever they were made with.</summary>
    public long? EndUserBudgetNanoUsd { get => GetInteger("end_user_budget_nano_usd"); set => Put("end_user_budget_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? EndUserBudgetUsd { get => GetText("end_user_budget_usd"); set => Put("end_user_budget_usd", value); }

    /// <summary>Days and months in UTC. Of no use without such a budget.</summary>
    public string? EndUserBudgetWindow { get => GetText("end_user_budget_window"); set => Put("end_user_budget_window", value); }

    /// <summary>It ends then, and before that when the key that made it ends.</summary>
    public long? ExpiresInSeconds { get => GetInteger("expires_in_seconds"); set => Put("expires_in_seconds", value); }

    /// <summary>Of those that the key may use; null is all of them, as they are then.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Where its requests may run, of where the key's may; null is all of that, as it is then.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>null: as many as the key may.</summary>
    public long? RequestsPerMinute { get => GetInteger("requests_per_minute"); set => Put("requests_per_minute", value); }

    public long? InputTokensPerMinute { get => GetInteger("input_tokens_per_minute"); set => Put("input_tokens_per_minute", value); }

    public long? OutputTokensPerMinute { get => GetInteger("output_tokens_per_minute"); set => Put("output_tokens_per_minute", value); }

    /// <summary>At once.</summary>
    public long? ConcurrentRequests { get => GetInteger("concurrent_requests"); set => Put("concurrent_requests", value); }
}

public sealed class RevokeOrganizationEndUserRequest : Fields
{
    public RevokeOrganizationEndUserRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RevokeOrganizationEndUserRequest(JsonNode? value)
        : base(value) { }

    public string EndUserId { get => Required("end_user_id", GetText("end_user_id")); set => Put("end_user_id", value); }

    /// <summary>Tokens of this key alone, and of those that it was rotated from or to.</summary>
    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }
}

public sealed class ProviderKeyList : Fields
{
    public ProviderKeyList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ProviderKeyList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<ProviderKey> Data { get => GetList("data", static value => new ProviderKey(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class ProviderKey : Fields
{
    public ProviderKey() { Put("object", "provider_key"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ProviderKey(JsonNode? value)
        : base(value) { }

    /// <summary>The provider's name.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>As targets name it in `customer_keys`.</summary>
    public string Provider { get => Required("provider", GetText("provider")); set => Put("provider", value); }

    /// <summary>Its last four characters.</summary>
    public string Hint { get => Required("hint", GetText("hint")); set => Put("hint", value); }

    /// <summary>Id of the sealing key, for rotation.</summary>
    public string SealedBy { get => Required("sealed_by", GetText("sealed_by")); set => Put("sealed_by", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }
}

public sealed class PutProviderKeyRequest : Fields
{
    public PutProviderKeyRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutProviderKeyRequest(JsonNode? value)
        : base(value) { }

    /// <summary>As the provider gave it. It is kept sealed, and never shown.</summary>
    public string Key { get => Required("key", GetText("key")); set => Put("key", value); }
}

public sealed class ResponseCache : Fields
{
    public ResponseCache() { Put("object", "response_cache"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ResponseCache(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>`off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary.</summary>
    public string Mode { get => Required("mode", GetText("mode")); set => Put("mode", value); }

    /// <summary>How long an answer is kept at most. A request may ask for less.</summary>
    public long? TtlSeconds { get => GetInteger("ttl_seconds"); set => Put("ttl_seconds", value); }

    /// <summary>Kept now; those that are too old among them.</summary>
    public long Answers { get => Required("answers", GetInteger("answers")); set => Put("answers", value); }

    /// <summary>Of these answers, in UTF-8.</summary>
    public long Bytes { get => Required("bytes", GetInteger("bytes")); set => Put("bytes", value); }

    /// <summary>Beyond it the oldest give way.</summary>
    public long MaxBytes { get => Required("max_bytes", GetInteger("max_bytes")); set => Put("max_bytes", value); }
}

public sealed class PutResponseCacheRequest : Fields
{
    public PutResponseCacheRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutResponseCacheRequest(JsonNode? value)
        : base(value) { }

    /// <summary>`off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary.</summary>
    public string Mode { get => Required("mode", GetText("mode")); set => Put("mode", value); }

    /// <summary>How long an answer is kept at most. A request may ask for less.</summary>
    public long? TtlSeconds { get => GetInteger("ttl_seconds"); set => Put("ttl_seconds", value); }
}

public sealed class Retention : Fields
{
    public Retention() { Put("object", "retention"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Retention(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once.</summary>
    public long StoredResponsesDays { get => Required("stored_responses_days", GetInteger("stored_responses_days")); set => Put("stored_responses_days", value); }

    /// <summary>Stored now.</summary>
    public long StoredResponses { get => Required("stored_responses", GetInteger("stored_responses")); set => Put("stored_responses", value); }

    /// <summary>Of these, the items before them included.</summary>
    public long StoredCharacters { get => Required("stored_characters", GetInteger("stored_characters")); set => Put("stored_characters", value); }
}

public sealed class PutRetentionRequest : Fields
{
    public PutRetentionRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutRetentionRequest(JsonNode? value)
        : base(value) { }

    /// <summary>How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once.</summary>
    public long StoredResponsesDays { get => Required("stored_responses_days", GetInteger("stored_responses_days")); set => Put("stored_responses_days", value); }
}

public sealed class SavedChartList : Fields
{
    public SavedChartList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SavedChartList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<SavedChart> Data { get => GetList("data", static value => new SavedChart(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class SavedChart : Fields
{
    public SavedChart() { Put("object", "saved_chart"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SavedChart(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public ChartView View { get => Required("view", GetObject("view", static value => new ChartView(value))); set => Put("view", value); }

    /// <summary>Who saved it last.</summary>
    public SavedChartSavedBy SavedBy { get => Required("saved_by", GetObject("saved_by", static value => new SavedChartSavedBy(value))); set => Put("saved_by", value); }

    /// <summary>Unix seconds.</summary>
    public long SavedAt { get => Required("saved_at", GetInteger("saved_at")); set => Put("saved_at", value); }
}

/// <summary>What the explorer of usage shows, as its address has it.</summary>
public sealed class ChartView : Fields
{
    public ChartView() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChartView(JsonNode? value)
        : base(value) { }

    public string Metric { get => Required("metric", GetText("metric")); set => Put("metric", value); }

    public string Group { get => Required("group", GetText("group")); set => Put("group", value); }

    public string Range { get => Required("range", GetText("range")); set => Put("range", value); }

    /// <summary>Of `dates`: the first day, of whoever looks.</summary>
    public string? From { get => GetText("from"); set => Put("from", value); }

    /// <summary>Of `dates`: the last day.</summary>
    public string? To { get => GetText("to"); set => Put("to", value); }

    public string Width { get => Required("width", GetText("width")); set => Put("width", value); }

    public string Chart { get => Required("chart", GetText("chart")); set => Put("chart", value); }

    /// <summary>Ids that commas part; absent: all.</summary>
    public string? Organizations { get => GetText("organizations"); set => Put("organizations", value); }

    /// <summary>Ids that commas part; absent: all.</summary>
    public string? Projects { get => GetText("projects"); set => Put("projects", value); }

    /// <summary>Ids that commas part; absent: all.</summary>
    public string? Keys { get => GetText("keys"); set => Put("keys", value); }

    /// <summary>Ids that commas part; absent: all.</summary>
    public string? Models { get => GetText("models"); set => Put("models", value); }

    /// <summary>Ids that commas part; absent: all.</summary>
    public string? Deployments { get => GetText("deployments"); set => Put("deployments", value); }

    /// <summary>Ids that commas part; absent: all.</summary>
    public string? Tiers { get => GetText("tiers"); set => Put("tiers", value); }

    /// <summary>Ids that commas part; absent: all.</summary>
    public string? ServiceTiers { get => GetText("service_tiers"); set => Put("service_tiers", value); }
}

/// <summary>Who saved it last.</summary>
public sealed class SavedChartSavedBy : Fields
{
    public SavedChartSavedBy() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SavedChartSavedBy(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }
}

public sealed class SaveChartRequest : Fields
{
    public SaveChartRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SaveChartRequest(JsonNode? value)
        : base(value) { }

    /// <summary>One of the same name gives way.</summary>
    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public ChartView View { get => Required("view", GetObject("view", static value => new ChartView(value))); set => Put("view", value); }
}

public sealed class ComplianceReport : Fields
{
    public ComplianceReport() { Put("object", "compliance_report"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ComplianceReport(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string OrganizationId { get => Required("organization_id", GetText("organization_id")); set => Put("organization_id", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public ComplianceReportAccess Access { get => Required("access", GetObject("access", static value => new ComplianceReportAccess(value))); set => Put("access", value); }

    public ComplianceReportRetention Retention { get => Required("retention", GetObject("retention", static value => new ComplianceReportRetention(value))); set => Put("retention", value); }

    /// <summary>Whoever may get the texts of requests, by the catalog and the policy of now.</summary>
    [AllowNull]
    public IReadOnlyList<Processor> Processors { get => GetList("processors", static value => new Processor(value)); set => Put("processors", value); }

    [AllowNull]
    public IReadOnlyList<string> Statements { get => GetList("statements", Fields.ToText); set => Put("statements", value); }
}

public sealed class ComplianceReportAccess : Fields
{
    public ComplianceReportAccess() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ComplianceReportAccess(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyList<Member> Members { get => GetList("members", static value => new Member(value)); set => Put("members", value); }

    /// <summary>That open something now.</summary>
    public long OpenKeys { get => Required("open_keys", GetInteger("open_keys")); set => Put("open_keys", value); }

    /// <summary>That can be accepted now.</summary>
    public long Invitations { get => Required("invitations", GetInteger("invitations")); set => Put("invitations", value); }

    [AllowNull]
    public IReadOnlyList<ComplianceReportAccessRolesItem> Roles { get => GetList("roles", static value => new ComplianceReportAccessRolesItem(value)); set => Put("roles", value); }
}

public sealed class Member : Fields
{
    public Member() { Put("object", "member"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Member(JsonNode? value)
        : base(value) { }

    /// <summary>The user's id.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public long JoinedAt { get => Required("joined_at", GetInteger("joined_at")); set => Put("joined_at", value); }
}

/// <summary>The values that are known.</summary>
public static class Role
{
    public const string Owner = "owner";

    public const string Admin = "admin";

    public const string Developer = "developer";

    public const string Billing = "billing";

    public const string Viewer = "viewer";
}

public sealed class ComplianceReportAccessRolesItem : Fields
{
    public ComplianceReportAccessRolesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ComplianceReportAccessRolesItem(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    [AllowNull]
    public IReadOnlyList<string> Permissions { get => GetList("permissions", Fields.ToText); set => Put("permissions", value); }
}

public sealed class ComplianceReportRetention : Fields
{
    public ComplianceReportRetention() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ComplianceReportRetention(JsonNode? value)
        : base(value) { }

    /// <summary>How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once.</summary>
    public long StoredResponsesDays { get => Required("stored_responses_days", GetInteger("stored_responses_days")); set => Put("stored_responses_days", value); }

    public long StoredResponses { get => Required("stored_responses", GetInteger("stored_responses")); set => Put("stored_responses", value); }

    public string ResponseCacheMode { get => Required("response_cache_mode", GetText("response_cache_mode")); set => Put("response_cache_mode", value); }

    public long ResponseCacheTtlSeconds { get => Required("response_cache_ttl_seconds", GetInteger("response_cache_ttl_seconds")); set => Put("response_cache_ttl_seconds", value); }

    public long CachedAnswers { get => Required("cached_answers", GetInteger("cached_answers")); set => Put("cached_answers", value); }

    /// <summary>How long the answer of a request with an Idempotency-Key is kept.</summary>
    public long IdempotentAnswersHours { get => Required("idempotent_answers_hours", GetInteger("idempotent_answers_hours")); set => Put("idempotent_answers_hours", value); }

    /// <summary>How long an answer is kept whose SDK left before it was there, for the retry that takes it. 0: not at all.</summary>
    public long UntakenAnswersSeconds { get => Required("untaken_answers_seconds", GetInteger("untaken_answers_seconds")); set => Put("untaken_answers_seconds", value); }
}

public sealed class Processor : Fields
{
    public Processor() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Processor(JsonNode? value)
        : base(value) { }

    /// <summary>`tidegate`: gpu-workers of the service and its edge. Others: sub-processors.</summary>
    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public bool IsSubProcessor { get => Required("is_sub_processor", GetBoolean("is_sub_processor")); set => Put("is_sub_processor", value); }

    [AllowNull]
    public IReadOnlyList<ProcessorDeploymentsItem> Deployments { get => GetList("deployments", static value => new ProcessorDeploymentsItem(value)); set => Put("deployments", value); }
}

public sealed class ProcessorDeploymentsItem : Fields
{
    public ProcessorDeploymentsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ProcessorDeploymentsItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>null: nobody said.</summary>
    public string? Region { get => GetText("region"); set => Put("region", value); }

    /// <summary>`allow`: whoever runs it may keep what it is sent.</summary>
    public string DataCollection { get => Required("data_collection", GetText("data_collection")); set => Put("data_collection", value); }

    public bool IsUsed { get => Required("is_used", GetBoolean("is_used")); set => Put("is_used", value); }

    /// <summary>The rule of the organization's policy, or that it is disabled.</summary>
    public string? WhyNot { get => GetText("why_not"); set => Put("why_not", value); }
}

public sealed class StoredRoutingPolicy : Fields
{
    public StoredRoutingPolicy() { Put("object", "routing_policy"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public StoredRoutingPolicy(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Rises with each change; 0: nothing was set.</summary>
    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    /// <summary>No model but these; null: all.</summary>
    [AllowNull]
    public IReadOnlyList<string> AllowedModels { get => GetList("allowed_models", Fields.ToText); set => Put("allowed_models", value); }

    /// <summary>None of these.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeniedModels { get => GetList("denied_models", Fields.ToText); set => Put("denied_models", value); }

    /// <summary>Who asks for `from` gets `to`, which is named, judged and charged. Once.</summary>
    [AllowNull]
    public IReadOnlyList<StoredRoutingPolicyRewritesItem> Rewrites { get => GetList("rewrites", static value => new StoredRoutingPolicyRewritesItem(value)); set => Put("rewrites", value); }

    /// <summary>No deployment but these, named as in a request's `provider`; null: all.</summary>
    [AllowNull]
    public IReadOnlyList<string> Only { get => GetList("only", Fields.ToText); set => Put("only", value); }

    /// <summary>None of these deployments.</summary>
    [AllowNull]
    public IReadOnlyList<string> Ignore { get => GetList("ignore", Fields.ToText); set => Put("ignore", value); }

    /// <summary>No deployment at another company: our gpu-workers and the edge alone.</summary>
    public bool? NeverProvider { get => GetBoolean("never_provider"); set => Put("never_provider", value); }

    /// <summary>No deployment but those that are known to be in one of these regions; null: any.</summary>
    [AllowNull]
    public IReadOnlyList<string> Regions { get => GetList("regions", Fields.ToText); set => Put("regions", value); }

    /// <summary>What a deployment may cost at most, as in a request's `provider`.</summary>
    public MaxPrice? MaxPrice { get => GetObject("max_price", static value => new MaxPrice(value)); set => Put("max_price", value); }

    /// <summary>No service tier but these; null: all that are sold.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them.</summary>
    public bool? NeverShadow { get => GetBoolean("never_shadow"); set => Put("never_shadow", value); }

    /// <summary>`deny`: no deployment that may keep what it is sent.</summary>
    public string? DataCollection { get => GetText("data_collection"); set => Put("data_collection", value); }
}

public sealed class StoredRoutingPolicyRewritesItem : Fields
{
    public StoredRoutingPolicyRewritesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public StoredRoutingPolicyRewritesItem(JsonNode? value)
        : base(value) { }

    public string From { get => Required("from", GetText("from")); set => Put("from", value); }

    public string To { get => Required("to", GetText("to")); set => Put("to", value); }
}

/// <summary>What an organization lets its requests use. A request may only narrow it.</summary>
public sealed class RoutingPolicy : Fields
{
    public RoutingPolicy() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingPolicy(JsonNode? value)
        : base(value) { }

    /// <summary>No model but these; null: all.</summary>
    [AllowNull]
    public IReadOnlyList<string> AllowedModels { get => GetList("allowed_models", Fields.ToText); set => Put("allowed_models", value); }

    /// <summary>None of these.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeniedModels { get => GetList("denied_models", Fields.ToText); set => Put("denied_models", value); }

    /// <summary>Who asks for `from` gets `to`, which is named, judged and charged. Once.</summary>
    [AllowNull]
    public IReadOnlyList<RoutingPolicyRewritesItem> Rewrites { get => GetList("rewrites", static value => new RoutingPolicyRewritesItem(value)); set => Put("rewrites", value); }

    /// <summary>No deployment but these, named as in a request's `provider`; null: all.</summary>
    [AllowNull]
    public IReadOnlyList<string> Only { get => GetList("only", Fields.ToText); set => Put("only", value); }

    /// <summary>None of these deployments.</summary>
    [AllowNull]
    public IReadOnlyList<string> Ignore { get => GetList("ignore", Fields.ToText); set => Put("ignore", value); }

    /// <summary>No deployment at another company: our gpu-workers and the edge alone.</summary>
    public bool? NeverProvider { get => GetBoolean("never_provider"); set => Put("never_provider", value); }

    /// <summary>No deployment but those that are known to be in one of these regions; null: any.</summary>
    [AllowNull]
    public IReadOnlyList<string> Regions { get => GetList("regions", Fields.ToText); set => Put("regions", value); }

    /// <summary>What a deployment may cost at most, as in a request's `provider`.</summary>
    public MaxPrice? MaxPrice { get => GetObject("max_price", static value => new MaxPrice(value)); set => Put("max_price", value); }

    /// <summary>No service tier but these; null: all that are sold.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them.</summary>
    public bool? NeverShadow { get => GetBoolean("never_shadow"); set => Put("never_shadow", value); }

    /// <summary>`deny`: no deployment that may keep what it is sent.</summary>
    public string? DataCollection { get => GetText("data_collection"); set => Put("data_collection", value); }
}

public sealed class RoutingPolicyRewritesItem : Fields
{
    public RoutingPolicyRewritesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RoutingPolicyRewritesItem(JsonNode? value)
        : base(value) { }

    public string From { get => Required("from", GetText("from")); set => Put("from", value); }

    public string To { get => Required("to", GetText("to")); set => Put("to", value); }
}

public sealed class NamedRouteList : Fields
{
    public NamedRouteList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<NamedRoute> Data { get => GetList("data", static value => new NamedRoute(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class NamedRoute : Fields
{
    public NamedRoute() { Put("object", "named_route"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRoute(JsonNode? value)
        : base(value) { }

    /// <summary>As a request names it: `route/name`.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>The version that is in force.</summary>
    public long Deployed { get => Required("deployed", GetInteger("deployed")); set => Put("deployed", value); }

    /// <summary>Oldest first; the last eight are kept.</summary>
    [AllowNull]
    public IReadOnlyList<NamedRouteVersionsItem> Versions { get => GetList("versions", static value => new NamedRouteVersionsItem(value)); set => Put("versions", value); }

    /// <summary>Of the version in force: what its limits and budgets have in use.</summary>
    [AllowNull]
    public IReadOnlyList<NamedRouteCountersItem> Counters { get => GetList("counters", static value => new NamedRouteCountersItem(value)); set => Put("counters", value); }
}

public sealed class NamedRouteVersionsItem : Fields
{
    public NamedRouteVersionsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsItem(JsonNode? value)
        : base(value) { }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public string Start { get => Required("start", GetText("start")); set => Put("start", value); }

    [AllowNull]
    public IReadOnlyList<NamedRouteVersionsItemNodesItem> Nodes { get => GetList("nodes", static value => new NamedRouteVersionsItemNodesItem(value)); set => Put("nodes", value); }
}

/// <summary>One of NamedRouteVersionsNodesObject, NamedRouteVersionsNodesObject2, NamedRouteVersionsNodesObject3, NamedRouteVersionsNodesObject4, NamedRouteVersionsNodesObject5, NamedRouteVersionsNodesObject6: the fields of all.</summary>
public sealed class NamedRouteVersionsItemNodesItem : Fields
{
    public NamedRouteVersionsItemNodesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsItemNodesItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public NamedRouteVersionsItemNodesItemIf? If { get => GetObject("if", static value => new NamedRouteVersionsItemNodesItemIf(value)); set => Put("if", value); }

    public string? IfTrue { get => GetText("if_true"); set => Put("if_true", value); }

    public string? IfFalse { get => GetText("if_false"); set => Put("if_false", value); }

    /// <summary>Of API keys, each of which has always the same; together 100.</summary>
    [AllowNull]
    public IReadOnlyList<NamedRouteVersionsItemNodesItemOutputsItem> Outputs { get => GetList("outputs", static value => new NamedRouteVersionsItemNodesItemOutputsItem(value)); set => Put("outputs", value); }

    public string? Model { get => GetText("model"); set => Put("model", value); }

    /// <summary>The end, or what is fallen back on.</summary>
    public string? Next { get => GetText("next"); set => Put("next", value); }

    /// <summary>Whose requests it counts together: all, or those of one API key.</summary>
    public string? Per { get => GetText("per"); set => Put("per", value); }

    /// <summary>`tokens`: of prompts and answers. While a request runs, as many as it may have at most.</summary>
    public string? Metric { get => GetText("metric"); set => Put("metric", value); }

    public string? Period { get => GetText("period"); set => Put("period", value); }

    /// <summary>The most that goes on along if_within in any stretch of the period's length.</summary>
    public long? Value { get => GetInteger("value"); set => Put("value", value); }

    public string? IfWithin { get => GetText("if_within"); set => Put("if_within", value); }

    public string? IfExceeded { get => GetText("if_exceeded"); set => Put("if_exceeded", value); }

    /// <summary>A calendar day or month in UTC.</summary>
    public string? Window { get => GetText("window"); set => Put("window", value); }

    /// <summary>Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.</summary>
    public long? CapNanoUsd { get => GetInteger("cap_nano_usd"); set => Put("cap_nano_usd", value); }
}

/// <summary>One of NamedRouteVersionsNodesObjectIfObject, NamedRouteVersionsNodesObjectIfObject2: the fields of all.</summary>
public sealed class NamedRouteVersionsItemNodesItemIf : Fields
{
    public NamedRouteVersionsItemNodesItemIf() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsItemNodesItemIf(JsonNode? value)
        : base(value) { }

    public string Fact { get => Required("fact", GetText("fact")); set => Put("fact", value); }

    public bool? Is { get => GetBoolean("is"); set => Put("is", value); }

    public string? Comparison { get => GetText("comparison"); set => Put("comparison", value); }

    public long? Value { get => GetInteger("value"); set => Put("value", value); }
}

public sealed class NamedRouteVersionsItemNodesItemOutputsItem : Fields
{
    public NamedRouteVersionsItemNodesItemOutputsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsItemNodesItemOutputsItem(JsonNode? value)
        : base(value) { }

    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }

    public string Next { get => Required("next", GetText("next")); set => Put("next", value); }
}

public sealed class NamedRouteCountersItem : Fields
{
    public NamedRouteCountersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteCountersItem(JsonNode? value)
        : base(value) { }

    public string Node { get => Required("node", GetText("node")); set => Put("node", value); }

    /// <summary>Requests, tokens or nano-USD; where a key counts for itself, of the one with most.</summary>
    public long Used { get => Required("used", GetInteger("used")); set => Put("used", value); }

    /// <summary>What running requests may come to use.</summary>
    public long Held { get => Required("held", GetInteger("held")); set => Put("held", value); }

    public long Limit { get => Required("limit", GetInteger("limit")); set => Put("limit", value); }

    /// <summary>Keys that have something in use; null: all count together.</summary>
    public long? Keys { get => GetInteger("keys"); set => Put("keys", value); }

    /// <summary>Unix seconds: of a budget, when its window ends; null of a limit, which slides.</summary>
    public long? ResetsAt { get => GetInteger("resets_at"); set => Put("resets_at", value); }
}

public sealed class NamedRouteVersionsNodesObject : Fields
{
    public NamedRouteVersionsNodesObject() { Put("type", "condition"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObject(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public NamedRouteVersionsItemNodesItemIf If { get => Required("if", GetObject("if", static value => new NamedRouteVersionsItemNodesItemIf(value))); set => Put("if", value); }

    public string IfTrue { get => Required("if_true", GetText("if_true")); set => Put("if_true", value); }

    public string IfFalse { get => Required("if_false", GetText("if_false")); set => Put("if_false", value); }
}

public sealed class NamedRouteVersionsNodesObjectIfObject : Fields
{
    public NamedRouteVersionsNodesObjectIfObject() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObjectIfObject(JsonNode? value)
        : base(value) { }

    public string Fact { get => Required("fact", GetText("fact")); set => Put("fact", value); }

    public bool Is { get => Required("is", GetBoolean("is")); set => Put("is", value); }
}

public sealed class NamedRouteVersionsNodesObjectIfObject2 : Fields
{
    public NamedRouteVersionsNodesObjectIfObject2() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObjectIfObject2(JsonNode? value)
        : base(value) { }

    /// <summary>`prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC.</summary>
    public string Fact { get => Required("fact", GetText("fact")); set => Put("fact", value); }

    public string Comparison { get => Required("comparison", GetText("comparison")); set => Put("comparison", value); }

    public long Value { get => Required("value", GetInteger("value")); set => Put("value", value); }
}

public sealed class NamedRouteVersionsNodesObject2 : Fields
{
    public NamedRouteVersionsNodesObject2() { Put("type", "percentage"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObject2(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Of API keys, each of which has always the same; together 100.</summary>
    [AllowNull]
    public IReadOnlyList<NamedRouteVersionsNodesObject2OutputsItem> Outputs { get => GetList("outputs", static value => new NamedRouteVersionsNodesObject2OutputsItem(value)); set => Put("outputs", value); }
}

public sealed class NamedRouteVersionsNodesObject2OutputsItem : Fields
{
    public NamedRouteVersionsNodesObject2OutputsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObject2OutputsItem(JsonNode? value)
        : base(value) { }

    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }

    public string Next { get => Required("next", GetText("next")); set => Put("next", value); }
}

public sealed class NamedRouteVersionsNodesObject3 : Fields
{
    public NamedRouteVersionsNodesObject3() { Put("type", "model"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObject3(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>The end, or what is fallen back on.</summary>
    public string Next { get => Required("next", GetText("next")); set => Put("next", value); }
}

public sealed class NamedRouteVersionsNodesObject4 : Fields
{
    public NamedRouteVersionsNodesObject4() { Put("type", "end"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObject4(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class NamedRouteVersionsNodesObject5 : Fields
{
    public NamedRouteVersionsNodesObject5() { Put("type", "limit"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObject5(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Whose requests it counts together: all, or those of one API key.</summary>
    public string Per { get => Required("per", GetText("per")); set => Put("per", value); }

    /// <summary>`tokens`: of prompts and answers. While a request runs, as many as it may have at most.</summary>
    public string Metric { get => Required("metric", GetText("metric")); set => Put("metric", value); }

    public string Period { get => Required("period", GetText("period")); set => Put("period", value); }

    /// <summary>The most that goes on along if_within in any stretch of the period's length.</summary>
    public long Value { get => Required("value", GetInteger("value")); set => Put("value", value); }

    public string IfWithin { get => Required("if_within", GetText("if_within")); set => Put("if_within", value); }

    public string IfExceeded { get => Required("if_exceeded", GetText("if_exceeded")); set => Put("if_exceeded", value); }
}

public sealed class NamedRouteVersionsNodesObject6 : Fields
{
    public NamedRouteVersionsNodesObject6() { Put("type", "budget"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public NamedRouteVersionsNodesObject6(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>A calendar day or month in UTC.</summary>
    public string Window { get => Required("window", GetText("window")); set => Put("window", value); }

    /// <summary>Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.</summary>
    public long CapNanoUsd { get => Required("cap_nano_usd", GetInteger("cap_nano_usd")); set => Put("cap_nano_usd", value); }

    public string IfWithin { get => Required("if_within", GetText("if_within")); set => Put("if_within", value); }

    public string IfExceeded { get => Required("if_exceeded", GetText("if_exceeded")); set => Put("if_exceeded", value); }
}

public sealed class RouteGraph : Fields
{
    public RouteGraph() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraph(JsonNode? value)
        : base(value) { }

    public string Start { get => Required("start", GetText("start")); set => Put("start", value); }

    [AllowNull]
    public IReadOnlyList<RouteGraphNodesItem> Nodes { get => GetList("nodes", static value => new RouteGraphNodesItem(value)); set => Put("nodes", value); }
}

/// <summary>One of RouteGraphNodesObject, RouteGraphNodesObject2, RouteGraphNodesObject3, RouteGraphNodesObject4, RouteGraphNodesObject5, RouteGraphNodesObject6: the fields of all.</summary>
public sealed class RouteGraphNodesItem : Fields
{
    public RouteGraphNodesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public RouteGraphNodesItemIf? If { get => GetObject("if", static value => new RouteGraphNodesItemIf(value)); set => Put("if", value); }

    public string? IfTrue { get => GetText("if_true"); set => Put("if_true", value); }

    public string? IfFalse { get => GetText("if_false"); set => Put("if_false", value); }

    /// <summary>Of API keys, each of which has always the same; together 100.</summary>
    [AllowNull]
    public IReadOnlyList<RouteGraphNodesItemOutputsItem> Outputs { get => GetList("outputs", static value => new RouteGraphNodesItemOutputsItem(value)); set => Put("outputs", value); }

    public string? Model { get => GetText("model"); set => Put("model", value); }

    /// <summary>The end, or what is fallen back on.</summary>
    public string? Next { get => GetText("next"); set => Put("next", value); }

    /// <summary>Whose requests it counts together: all, or those of one API key.</summary>
    public string? Per { get => GetText("per"); set => Put("per", value); }

    /// <summary>`tokens`: of prompts and answers. While a request runs, as many as it may have at most.</summary>
    public string? Metric { get => GetText("metric"); set => Put("metric", value); }

    public string? Period { get => GetText("period"); set => Put("period", value); }

    /// <summary>The most that goes on along if_within in any stretch of the period's length.</summary>
    public long? Value { get => GetInteger("value"); set => Put("value", value); }

    public string? IfWithin { get => GetText("if_within"); set => Put("if_within", value); }

    public string? IfExceeded { get => GetText("if_exceeded"); set => Put("if_exceeded", value); }

    /// <summary>A calendar day or month in UTC.</summary>
    public string? Window { get => GetText("window"); set => Put("window", value); }

    /// <summary>Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.</summary>
    public long? CapNanoUsd { get => GetInteger("cap_nano_usd"); set => Put("cap_nano_usd", value); }
}

/// <summary>One of RouteGraphNodesObjectIfObject, RouteGraphNodesObjectIfObject2: the fields of all.</summary>
public sealed class RouteGraphNodesItemIf : Fields
{
    public RouteGraphNodesItemIf() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesItemIf(JsonNode? value)
        : base(value) { }

    public string Fact { get => Required("fact", GetText("fact")); set => Put("fact", value); }

    public bool? Is { get => GetBoolean("is"); set => Put("is", value); }

    public string? Comparison { get => GetText("comparison"); set => Put("comparison", value); }

    public long? Value { get => GetInteger("value"); set => Put("value", value); }
}

public sealed class RouteGraphNodesItemOutputsItem : Fields
{
    public RouteGraphNodesItemOutputsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesItemOutputsItem(JsonNode? value)
        : base(value) { }

    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }

    public string Next { get => Required("next", GetText("next")); set => Put("next", value); }
}

public sealed class RouteGraphNodesObject : Fields
{
    public RouteGraphNodesObject() { Put("type", "condition"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObject(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public RouteGraphNodesItemIf If { get => Required("if", GetObject("if", static value => new RouteGraphNodesItemIf(value))); set => Put("if", value); }

    public string IfTrue { get => Required("if_true", GetText("if_true")); set => Put("if_true", value); }

    public string IfFalse { get => Required("if_false", GetText("if_false")); set => Put("if_false", value); }
}

public sealed class RouteGraphNodesObjectIfObject : Fields
{
    public RouteGraphNodesObjectIfObject() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObjectIfObject(JsonNode? value)
        : base(value) { }

    public string Fact { get => Required("fact", GetText("fact")); set => Put("fact", value); }

    public bool Is { get => Required("is", GetBoolean("is")); set => Put("is", value); }
}

public sealed class RouteGraphNodesObjectIfObject2 : Fields
{
    public RouteGraphNodesObjectIfObject2() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObjectIfObject2(JsonNode? value)
        : base(value) { }

    /// <summary>`prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC.</summary>
    public string Fact { get => Required("fact", GetText("fact")); set => Put("fact", value); }

    public string Comparison { get => Required("comparison", GetText("comparison")); set => Put("comparison", value); }

    public long Value { get => Required("value", GetInteger("value")); set => Put("value", value); }
}

public sealed class RouteGraphNodesObject2 : Fields
{
    public RouteGraphNodesObject2() { Put("type", "percentage"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObject2(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Of API keys, each of which has always the same; together 100.</summary>
    [AllowNull]
    public IReadOnlyList<RouteGraphNodesObject2OutputsItem> Outputs { get => GetList("outputs", static value => new RouteGraphNodesObject2OutputsItem(value)); set => Put("outputs", value); }
}

public sealed class RouteGraphNodesObject2OutputsItem : Fields
{
    public RouteGraphNodesObject2OutputsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObject2OutputsItem(JsonNode? value)
        : base(value) { }

    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }

    public string Next { get => Required("next", GetText("next")); set => Put("next", value); }
}

public sealed class RouteGraphNodesObject3 : Fields
{
    public RouteGraphNodesObject3() { Put("type", "model"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObject3(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>The end, or what is fallen back on.</summary>
    public string Next { get => Required("next", GetText("next")); set => Put("next", value); }
}

public sealed class RouteGraphNodesObject4 : Fields
{
    public RouteGraphNodesObject4() { Put("type", "end"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObject4(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }
}

public sealed class RouteGraphNodesObject5 : Fields
{
    public RouteGraphNodesObject5() { Put("type", "limit"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObject5(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>Whose requests it counts together: all, or those of one API key.</summary>
    public string Per { get => Required("per", GetText("per")); set => Put("per", value); }

    /// <summary>`tokens`: of prompts and answers. While a request runs, as many as it may have at most.</summary>
    public string Metric { get => Required("metric", GetText("metric")); set => Put("metric", value); }

    public string Period { get => Required("period", GetText("period")); set => Put("period", value); }

    /// <summary>The most that goes on along if_within in any stretch of the period's length.</summary>
    public long Value { get => Required("value", GetInteger("value")); set => Put("value", value); }

    public string IfWithin { get => Required("if_within", GetText("if_within")); set => Put("if_within", value); }

    public string IfExceeded { get => Required("if_exceeded", GetText("if_exceeded")); set => Put("if_exceeded", value); }
}

public sealed class RouteGraphNodesObject6 : Fields
{
    public RouteGraphNodesObject6() { Put("type", "budget"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RouteGraphNodesObject6(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>A calendar day or month in UTC.</summary>
    public string Window { get => Required("window", GetText("window")); set => Put("window", value); }

    /// <summary>Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.</summary>
    public long CapNanoUsd { get => Required("cap_nano_usd", GetInteger("cap_nano_usd")); set => Put("cap_nano_usd", value); }

    public string IfWithin { get => Required("if_within", GetText("if_within")); set => Put("if_within", value); }

    public string IfExceeded { get => Required("if_exceeded", GetText("if_exceeded")); set => Put("if_exceeded", value); }
}

public sealed class RollBackRequest : Fields
{
    public RollBackRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RollBackRequest(JsonNode? value)
        : base(value) { }

    /// <summary>One that is kept.</summary>
    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }
}

public sealed class LimitList : Fields
{
    public LimitList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public LimitList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<LimitUsage> Data { get => GetList("data", static value => new LimitUsage(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class LimitUsage : Fields
{
    public LimitUsage() { Put("object", "limit"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public LimitUsage(JsonNode? value)
        : base(value) { }

    /// <summary>What it limits, as one text.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Scope { get => Required("scope", GetText("scope")); set => Put("scope", value); }

    /// <summary>The organization's, project's or key's id.</summary>
    public string ScopeId { get => Required("scope_id", GetText("scope_id")); set => Put("scope_id", value); }

    /// <summary>null is all models together.</summary>
    public string? Model { get => GetText("model"); set => Put("model", value); }

    public string Metric { get => Required("metric", GetText("metric")); set => Put("metric", value); }

    /// <summary>null for concurrent_requests alone.</summary>
    public string? Period { get => GetText("period"); set => Put("period", value); }

    /// <summary>The most that is let through in any stretch of the period's length; for concurrent_requests at any time.</summary>
    public long Value { get => Required("value", GetInteger("value")); set => Put("value", value); }

    /// <summary>What was let through in the period that ends now, with the output that running requests may still have. It can be more than the value after that was lowered.</summary>
    public long Used { get => Required("used", GetInteger("used")); set => Put("used", value); }

    /// <summary>Milliseconds until nothing is in use any more, if what runs ended now; null for concurrent_requests.</summary>
    public long? ResetMs { get => GetInteger("reset_ms"); set => Put("reset_ms", value); }
}

public sealed class Limit : Fields
{
    public Limit() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Limit(JsonNode? value)
        : base(value) { }

    public string Scope { get => Required("scope", GetText("scope")); set => Put("scope", value); }

    /// <summary>The organization's, project's or key's id.</summary>
    public string ScopeId { get => Required("scope_id", GetText("scope_id")); set => Put("scope_id", value); }

    /// <summary>null is all models together.</summary>
    public string? Model { get => GetText("model"); set => Put("model", value); }

    public string Metric { get => Required("metric", GetText("metric")); set => Put("metric", value); }

    /// <summary>null for concurrent_requests alone.</summary>
    public string? Period { get => GetText("period"); set => Put("period", value); }

    /// <summary>The most that is let through in any stretch of the period's length; for concurrent_requests at any time.</summary>
    public long Value { get => Required("value", GetInteger("value")); set => Put("value", value); }
}

public sealed class RefusalList : Fields
{
    public RefusalList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RefusalList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Refusal> Data { get => GetList("data", static value => new Refusal(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Refusal : Fields
{
    public Refusal() { Put("object", "refusal"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Refusal(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string ApiKeyId { get => Required("api_key_id", GetText("api_key_id")); set => Put("api_key_id", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Of the error that was answered.</summary>
    public string Code { get => Required("code", GetText("code")); set => Put("code", value); }

    /// <summary>As the newest of them was told.</summary>
    public string Message { get => Required("message", GetText("message")); set => Put("message", value); }

    public long Count { get => Required("count", GetInteger("count")); set => Put("count", value); }

    /// <summary>Unix seconds.</summary>
    public long FirstAt { get => Required("first_at", GetInteger("first_at")); set => Put("first_at", value); }

    /// <summary>Unix seconds.</summary>
    public long LastAt { get => Required("last_at", GetInteger("last_at")); set => Put("last_at", value); }
}

public sealed class BudgetList : Fields
{
    public BudgetList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public BudgetList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Budget> Data { get => GetList("data", static value => new Budget(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Budget : Fields
{
    public Budget() { Put("object", "budget"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Budget(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Scope { get => Required("scope", GetText("scope")); set => Put("scope", value); }

    public string ScopeId { get => Required("scope_id", GetText("scope_id")); set => Put("scope_id", value); }

    /// <summary>A calendar day or month in UTC, or all time.</summary>
    public string Window { get => Required("window", GetText("window")); set => Put("window", value); }

    public long? HardNanoUsd { get => GetInteger("hard_nano_usd"); set => Put("hard_nano_usd", value); }

    public long? SoftNanoUsd { get => GetInteger("soft_nano_usd"); set => Put("soft_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<long> Thresholds { get => GetList("thresholds", Fields.ToInteger); set => Put("thresholds", value); }

    /// <summary>Charged in the window of now.</summary>
    public long SpentNanoUsd { get => Required("spent_nano_usd", GetInteger("spent_nano_usd")); set => Put("spent_nano_usd", value); }

    /// <summary>Set aside for requests that are still running.</summary>
    public long HeldNanoUsd { get => Required("held_nano_usd", GetInteger("held_nano_usd")); set => Put("held_nano_usd", value); }

    /// <summary>Unix seconds; null is never.</summary>
    public long? ResetsAt { get => GetInteger("resets_at"); set => Put("resets_at", value); }
}

public sealed class PutBudgetRequest : Fields
{
    public PutBudgetRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutBudgetRequest(JsonNode? value)
        : base(value) { }

    public string Scope { get => Required("scope", GetText("scope")); set => Put("scope", value); }

    /// <summary>The organization's, project's or key's id.</summary>
    public string ScopeId { get => Required("scope_id", GetText("scope_id")); set => Put("scope_id", value); }

    /// <summary>A calendar day or month in UTC, or all time.</summary>
    public string Window { get => Required("window", GetText("window")); set => Put("window", value); }

    /// <summary>Never passed; null is no cap.</summary>
    public long? HardNanoUsd { get => GetInteger("hard_nano_usd"); set => Put("hard_nano_usd", value); }

    /// <summary>Recorded when passed; null is none.</summary>
    public long? SoftNanoUsd { get => GetInteger("soft_nano_usd"); set => Put("soft_nano_usd", value); }

    public string? HardUsd { get => GetText("hard_usd"); set => Put("hard_usd", value); }

    public string? SoftUsd { get => GetText("soft_usd"); set => Put("soft_usd", value); }

    /// <summary>Percent of the soft cap, or of the hard one; each recorded once a window.</summary>
    [AllowNull]
    public IReadOnlyList<long> Thresholds { get => GetList("thresholds", Fields.ToInteger); set => Put("thresholds", value); }
}

public sealed class AlertList : Fields
{
    public AlertList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AlertList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Alert> Data { get => GetList("data", static value => new Alert(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Alert : Fields
{
    public Alert() { Put("object", "alert"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Alert(JsonNode? value)
        : base(value) { }

    /// <summary>The sequence, as a text.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long Sequence { get => Required("sequence", GetInteger("sequence")); set => Put("sequence", value); }

    public string BudgetId { get => Required("budget_id", GetText("budget_id")); set => Put("budget_id", value); }

    /// <summary>Unix seconds.</summary>
    public long WindowStartAt { get => Required("window_start_at", GetInteger("window_start_at")); set => Put("window_start_at", value); }

    /// <summary>Percent of the cap.</summary>
    public long Threshold { get => Required("threshold", GetInteger("threshold")); set => Put("threshold", value); }

    public long CapNanoUsd { get => Required("cap_nano_usd", GetInteger("cap_nano_usd")); set => Put("cap_nano_usd", value); }

    /// <summary>With the charge that passed the threshold.</summary>
    public long SpentNanoUsd { get => Required("spent_nano_usd", GetInteger("spent_nano_usd")); set => Put("spent_nano_usd", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }
}

public sealed class CreateWebhookRequest : Fields
{
    public CreateWebhookRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateWebhookRequest(JsonNode? value)
        : base(value) { }

    /// <summary>https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails.</summary>
    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    public string? Description { get => GetText("description"); set => Put("description", value); }

    /// <summary>What it is told of.</summary>
    [AllowNull]
    public IReadOnlyList<string> Events { get => GetList("events", Fields.ToText); set => Put("events", value); }
}

public sealed class MadeWebhook : Fields
{
    public MadeWebhook() { Put("object", "webhook"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MadeWebhook(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    public string Description { get => Required("description", GetText("description")); set => Put("description", value); }

    [AllowNull]
    public IReadOnlyList<string> Events { get => GetList("events", Fields.ToText); set => Put("events", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    /// <summary>Until when events have a signature by the secret of before as well. Unix seconds.</summary>
    public long? OldSecretEndsAt { get => GetInteger("old_secret_ends_at"); set => Put("old_secret_ends_at", value); }

    /// <summary>`whsec_` and 32 bytes in base64; shown this once, and never stored.</summary>
    public string Secret { get => Required("secret", GetText("secret")); set => Put("secret", value); }
}

public sealed class WebhookList : Fields
{
    public WebhookList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WebhookList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Webhook> Data { get => GetList("data", static value => new Webhook(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Webhook : Fields
{
    public Webhook() { Put("object", "webhook"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Webhook(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    public string Description { get => Required("description", GetText("description")); set => Put("description", value); }

    [AllowNull]
    public IReadOnlyList<string> Events { get => GetList("events", Fields.ToText); set => Put("events", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    /// <summary>Until when events have a signature by the secret of before as well. Unix seconds.</summary>
    public long? OldSecretEndsAt { get => GetInteger("old_secret_ends_at"); set => Put("old_secret_ends_at", value); }
}

public sealed class ChangeWebhookRequest : Fields
{
    public ChangeWebhookRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChangeWebhookRequest(JsonNode? value)
        : base(value) { }

    /// <summary>https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails.</summary>
    public string? Url { get => GetText("url"); set => Put("url", value); }

    public string? Description { get => GetText("description"); set => Put("description", value); }

    [AllowNull]
    public IReadOnlyList<string> Events { get => GetList("events", Fields.ToText); set => Put("events", value); }

    /// <summary>What waits for a webhook that is disabled has failed.</summary>
    public bool? Disabled { get => GetBoolean("disabled"); set => Put("disabled", value); }
}

public sealed class RotateWebhookRequest : Fields
{
    public RotateWebhookRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RotateWebhookRequest(JsonNode? value)
        : base(value) { }

    /// <summary>How long events are signed by the old secret as well.</summary>
    public long? OverlapSeconds { get => GetInteger("overlap_seconds"); set => Put("overlap_seconds", value); }
}

public sealed class WebhookDelivery : Fields
{
    public WebhookDelivery() { Put("object", "webhook_delivery"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WebhookDelivery(JsonNode? value)
        : base(value) { }

    /// <summary>The sequence, as a text.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>`webhook-id`, the same at each attempt: who has seen it need not look again.</summary>
    public string MessageId { get => Required("message_id", GetText("message_id")); set => Put("message_id", value); }

    public string WebhookId { get => Required("webhook_id", GetText("webhook_id")); set => Put("webhook_id", value); }

    public string Type { get => Required("type", GetText("type")); set => Put("type", value); }

    /// <summary>What is sent, byte by byte.</summary>
    public string Body { get => Required("body", GetText("body")); set => Put("body", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    public long Attempts { get => Required("attempts", GetInteger("attempts")); set => Put("attempts", value); }

    /// <summary>HTTP's, of the last attempt.</summary>
    public long? Status { get => GetInteger("status"); set => Put("status", value); }

    /// <summary>Why there is no status: `timeout`, `unreachable`, `address_not_allowed`, `queue_full`, `disabled`.</summary>
    public string? Fault { get => GetText("fault"); set => Put("fault", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public long? NextAttemptAt { get => GetInteger("next_attempt_at"); set => Put("next_attempt_at", value); }

    public long? EndedAt { get => GetInteger("ended_at"); set => Put("ended_at", value); }
}

public sealed class WebhookDeliveryList : Fields
{
    public WebhookDeliveryList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WebhookDeliveryList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<WebhookDelivery> Data { get => GetList("data", static value => new WebhookDelivery(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class AuditList : Fields
{
    public AuditList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AuditList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<AuditEntry> Data { get => GetList("data", static value => new AuditEntry(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class AuditEntry : Fields
{
    public AuditEntry() { Put("object", "audit_entry"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AuditEntry(JsonNode? value)
        : base(value) { }

    /// <summary>The sequence, as a text.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long Sequence { get => Required("sequence", GetInteger("sequence")); set => Put("sequence", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public AuditEntryActor Actor { get => Required("actor", GetObject("actor", static value => new AuditEntryActor(value))); set => Put("actor", value); }

    public string Action { get => Required("action", GetText("action")); set => Put("action", value); }

    public string Target { get => Required("target", GetText("target")); set => Put("target", value); }

    public JsonNode? Before { get => Get("before"); set => Put("before", value); }

    public JsonNode? After { get => Get("after"); set => Put("after", value); }
}

public sealed class AuditEntryActor : Fields
{
    public AuditEntryActor() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AuditEntryActor(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }
}

public sealed class MemberList : Fields
{
    public MemberList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public MemberList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Member> Data { get => GetList("data", static value => new Member(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class ChangeMemberRequest : Fields
{
    public ChangeMemberRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChangeMemberRequest(JsonNode? value)
        : base(value) { }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }
}

public sealed class InvitationList : Fields
{
    public InvitationList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InvitationList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Invitation> Data { get => GetList("data", static value => new Invitation(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Invitation : Fields
{
    public Invitation() { Put("object", "invitation"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Invitation(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }
}

public sealed class InviteRequest : Fields
{
    public InviteRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public InviteRequest(JsonNode? value)
        : base(value) { }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public long? ExpiresInHours { get => GetInteger("expires_in_hours"); set => Put("expires_in_hours", value); }
}

public sealed class CreatedInvitation : Fields
{
    public CreatedInvitation() { Put("object", "invitation"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatedInvitation(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string Role { get => Required("role", GetText("role")); set => Put("role", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    /// <summary>Shown this once, to be handed to whom it invites: POST /auth/v1/invitations/accept.</summary>
    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }
}

public sealed class PutModelRequest : Fields
{
    public PutModelRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutModelRequest(JsonNode? value)
        : base(value) { }

    public string OwnedBy { get => Required("owned_by", GetText("owned_by")); set => Put("owned_by", value); }

    /// <summary>What its weights may be used under: an SPDX id, such as `Apache-2.0`, or a name.</summary>
    public string? License { get => GetText("license"); set => Put("license", value); }

    public long ContextTokens { get => Required("context_tokens", GetInteger("context_tokens")); set => Put("context_tokens", value); }

    /// <summary>At least 1 for a model that generates text.</summary>
    public long? MaxOutputTokens { get => GetInteger("max_output_tokens"); set => Put("max_output_tokens", value); }

    /// <summary>What it is offered for, as its workers can do it.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tasks { get => GetList("tasks", Fields.ToText); set => Put("tasks", value); }

    /// <summary>Of `feature-extraction`: what makes an embedding of the vectors of a text's tokens, as the model was trained.</summary>
    public string? Pooling { get => GetText("pooling"); set => Put("pooling", value); }

    /// <summary>Of `moderation`: the category that each of the classifier's labels stands for. A label that is a category's name needs no entry; any other without one counts for nothing.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, string> ModerationLabels { get => GetMap("moderation_labels", Fields.ToText); set => Put("moderation_labels", value); }

    /// <summary>Unix seconds. Its answers say so in the header `Deprecation`, ahead of it too.</summary>
    public long? DeprecatedAt { get => GetInteger("deprecated_at"); set => Put("deprecated_at", value); }

    /// <summary>The day, in UTC, from whose beginning on it answers nobody. Its answers say so in the header `Sunset`.</summary>
    public string? ShutdownDate { get => GetText("shutdown_date"); set => Put("shutdown_date", value); }

    /// <summary>A model, or an alias, to use instead.</summary>
    public string? Successor { get => GetText("successor"); set => Put("successor", value); }

    /// <summary>Organizations for which there is such a model; null: all.</summary>
    [AllowNull]
    public IReadOnlyList<string> VisibleTo { get => GetList("visible_to", Fields.ToText); set => Put("visible_to", value); }

    public AutoTerms? Auto { get => GetObject("auto", static value => new AutoTerms(value)); set => Put("auto", value); }

    [AllowNull]
    public IReadOnlyList<PutModelRequestDeploymentsItem> Deployments { get => GetList("deployments", static value => new PutModelRequestDeploymentsItem(value)); set => Put("deployments", value); }

    public PutModelRequestPrice Price { get => Required("price", GetObject("price", static value => new PutModelRequestPrice(value))); set => Put("price", value); }

    /// <summary>Needed when a rate changes tenfold or more, up or down.</summary>
    public bool? Confirm { get => GetBoolean("confirm"); set => Put("confirm", value); }
}

/// <summary>What `auto` knows of a model, as scripts/grade-auto.ts measures it. Without it `auto` never chooses the model.</summary>
public sealed class AutoTerms : Fields
{
    public AutoTerms() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AutoTerms(JsonNode? value)
        : base(value) { }

    /// <summary>Of 100 answers of any kind, how many are right. It is the model's tier too: that of a conversation never falls.</summary>
    public long Quality { get => Required("quality", GetInteger("quality")); set => Put("quality", value); }

    /// <summary>The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those.</summary>
    public AutoTermsByKind? ByKind { get => GetObject("by_kind", static value => new AutoTermsByKind(value)); set => Put("by_kind", value); }

    /// <summary>How often an answer is right, by how likely the model itself found it. Without it the model is never tried first.</summary>
    [AllowNull]
    public IReadOnlyList<ConfidencePoint> Confidence { get => GetList("confidence", static value => new ConfidencePoint(value)); set => Put("confidence", value); }
}

/// <summary>The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those.</summary>
public sealed class AutoTermsByKind : Fields
{
    public AutoTermsByKind() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AutoTermsByKind(JsonNode? value)
        : base(value) { }

    public long? SumEasy { get => GetInteger("sum_easy"); set => Put("sum_easy", value); }

    public long? SumHard { get => GetInteger("sum_hard"); set => Put("sum_hard", value); }

    public long? Copy { get => GetInteger("copy"); set => Put("copy", value); }

    public long? Order { get => GetInteger("order"); set => Put("order", value); }

    public long? Spelling { get => GetInteger("spelling"); set => Put("spelling", value); }

    public long? Capital { get => GetInteger("capital"); set => Put("capital", value); }

    public long? Fact { get => GetInteger("fact"); set => Put("fact", value); }

    public long? Opposite { get => GetInteger("opposite"); set => Put("opposite", value); }

    public long? Translation { get => GetInteger("translation"); set => Put("translation", value); }

    public long? Sentiment { get => GetInteger("sentiment"); set => Put("sentiment", value); }

    public long? Extraction { get => GetInteger("extraction"); set => Put("extraction", value); }

    public long? Reading { get => GetInteger("reading"); set => Put("reading", value); }

    public long? Format { get => GetInteger("format"); set => Put("format", value); }

    public long? Open { get => GetInteger("open"); set => Put("open", value); }

    public long? Tools { get => GetInteger("tools"); set => Put("tools", value); }

    public long? Schema { get => GetInteger("schema"); set => Put("schema", value); }
}

public sealed class ConfidencePoint : Fields
{
    public ConfidencePoint() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ConfidencePoint(JsonNode? value)
        : base(value) { }

    /// <summary>Of a token of the answer's first 64, on average: of the natural logarithm.</summary>
    public long MeanLogprobMillionths { get => Required("mean_logprob_millionths", GetInteger("mean_logprob_millionths")); set => Put("mean_logprob_millionths", value); }

    /// <summary>Of 100 answers with at least that, how many are right.</summary>
    public long Right { get => Required("right", GetInteger("right")); set => Put("right", value); }
}

public sealed class PutModelRequestDeploymentsItem : Fields
{
    public PutModelRequestDeploymentsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutModelRequestDeploymentsItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>Short for a target of kind gpu_worker.</summary>
    public string? Url { get => GetText("url"); set => Put("url", value); }

    public DeploymentTarget? Target { get => GetObject("target", static value => new DeploymentTarget(value)); set => Put("target", value); }

    /// <summary>Its share of the requests, among deployments of the same priority.</summary>
    public long? Weight { get => GetInteger("weight"); set => Put("weight", value); }

    /// <summary>Lower is asked first; higher when no lower one takes the request.</summary>
    public long? Priority { get => GetInteger("priority"); set => Put("priority", value); }

    /// <summary>What the target calls the model; null: as we do.</summary>
    public string? UpstreamModel { get => GetText("upstream_model"); set => Put("upstream_model", value); }

    /// <summary>What it is asked for.</summary>
    [AllowNull]
    public IReadOnlyList<string> Capabilities { get => GetList("capabilities", Fields.ToText); set => Put("capabilities", value); }

    /// <summary>Where it runs. Requests name it as `region:` and this.</summary>
    public string? Region { get => GetText("region"); set => Put("region", value); }

    /// <summary>Of its weights; null: `unknown` to requests.</summary>
    public string? Dtype { get => GetText("dtype"); set => Put("dtype", value); }

    /// <summary>Whether whoever runs it may keep what it is sent. null: `deny` of gpu-workers and of the edge, `allow` of others.</summary>
    public string? DataCollection { get => GetText("data_collection"); set => Put("data_collection", value); }

    /// <summary>Its share is of organizations, and not of requests: one has either all of them there first, or none.</summary>
    public bool? Canary { get => GetBoolean("canary"); set => Put("canary", value); }

    /// <summary>It is asked for nothing.</summary>
    public bool? Disabled { get => GetBoolean("disabled"); set => Put("disabled", value); }

    /// <summary>A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers.</summary>
    public long? ShadowPercent { get => GetInteger("shadow_percent"); set => Put("shadow_percent", value); }
}

/// <summary>One of DeploymentTargetObject, DeploymentTargetObject2, DeploymentTargetObject3, DeploymentTargetObject4, DeploymentTargetObject5, DeploymentTargetObject6: the fields of all.</summary>
public sealed class DeploymentTarget : Fields
{
    public DeploymentTarget() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentTarget(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>Origin of a gpu-worker.</summary>
    public string? Url { get => GetText("url"); set => Put("url", value); }

    /// <summary>The secret of the Worker that has the operator's key; null: none.</summary>
    public string? Secret { get => GetText("secret"); set => Put("secret", value); }

    /// <summary>What it calls the bound of a chat's answer.</summary>
    public string? MaxTokensParameter { get => GetText("max_tokens_parameter"); set => Put("max_tokens_parameter", value); }

    /// <summary>Whether an answer of a model of another name is refused.</summary>
    public bool? StrictModel { get => GetBoolean("strict_model"); set => Put("strict_model", value); }

    /// <summary>Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never.</summary>
    public string? CustomerKeys { get => GetText("customer_keys"); set => Put("customer_keys", value); }

    /// <summary>Extensions that it takes. Any other is refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> ExtraParameters { get => GetList("extra_parameters", Fields.ToText); set => Put("extra_parameters", value); }

    /// <summary>What it does not take of OpenAI's fields: refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> MissingParameters { get => GetList("missing_parameters", Fields.ToText); set => Put("missing_parameters", value); }

    /// <summary>How long its first event is waited for.</summary>
    public long? FirstEventTimeoutMs { get => GetInteger("first_event_timeout_ms"); set => Put("first_event_timeout_ms", value); }

    /// <summary>How long each further event is waited for.</summary>
    public long? IdleTimeoutMs { get => GetInteger("idle_timeout_ms"); set => Put("idle_timeout_ms", value); }

    /// <summary>Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.</summary>
    public bool? ShowsAllTokens { get => GetBoolean("shows_all_tokens"); set => Put("shows_all_tokens", value); }

    /// <summary>Which of the Inference Providers; auto: as the account's settings say.</summary>
    public string? Provider { get => GetText("provider"); set => Put("provider", value); }

    /// <summary>The organization on Hugging Face that pays; null: the token's owner.</summary>
    public string? BillTo { get => GetText("bill_to"); set => Put("bill_to", value); }

    /// <summary>The binding of wrangler.toml.</summary>
    public string? Binding { get => GetText("binding"); set => Put("binding", value); }

    /// <summary>Gpu-workers that register under this name; those that have the model.</summary>
    public string? Pool { get => GetText("pool"); set => Put("pool", value); }
}

public sealed class PutModelRequestPrice : Fields
{
    public PutModelRequestPrice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutModelRequestPrice(JsonNode? value)
        : base(value) { }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<PutModelRequestPriceTiersItem> Tiers { get => GetList("tiers", static value => new PutModelRequestPriceTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }
}

public sealed class PutModelRequestPriceTiersItem : Fields
{
    public PutModelRequestPriceTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutModelRequestPriceTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class DeploymentTargetObject : Fields
{
    public DeploymentTargetObject() { Put("kind", "gpu_worker"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentTargetObject(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>Origin of a gpu-worker.</summary>
    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }
}

public sealed class DeploymentTargetObject2 : Fields
{
    public DeploymentTargetObject2() { Put("kind", "openai_compatible"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentTargetObject2(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>Its base, as OpenAI's clients have it: `…/v1`.</summary>
    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    /// <summary>The secret of the Worker that has the operator's key; null: none.</summary>
    public string? Secret { get => GetText("secret"); set => Put("secret", value); }

    /// <summary>What it calls the bound of a chat's answer.</summary>
    public string? MaxTokensParameter { get => GetText("max_tokens_parameter"); set => Put("max_tokens_parameter", value); }

    /// <summary>Whether an answer of a model of another name is refused.</summary>
    public bool? StrictModel { get => GetBoolean("strict_model"); set => Put("strict_model", value); }

    /// <summary>Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never.</summary>
    public string? CustomerKeys { get => GetText("customer_keys"); set => Put("customer_keys", value); }

    /// <summary>Extensions that it takes. Any other is refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> ExtraParameters { get => GetList("extra_parameters", Fields.ToText); set => Put("extra_parameters", value); }

    /// <summary>What it does not take of OpenAI's fields: refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> MissingParameters { get => GetList("missing_parameters", Fields.ToText); set => Put("missing_parameters", value); }

    /// <summary>How long its first event is waited for.</summary>
    public long? FirstEventTimeoutMs { get => GetInteger("first_event_timeout_ms"); set => Put("first_event_timeout_ms", value); }

    /// <summary>How long each further event is waited for.</summary>
    public long? IdleTimeoutMs { get => GetInteger("idle_timeout_ms"); set => Put("idle_timeout_ms", value); }

    /// <summary>Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.</summary>
    public bool? ShowsAllTokens { get => GetBoolean("shows_all_tokens"); set => Put("shows_all_tokens", value); }
}

public sealed class DeploymentTargetObject3 : Fields
{
    public DeploymentTargetObject3() { Put("kind", "hugging_face"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentTargetObject3(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>Which of the Inference Providers; auto: as the account's settings say.</summary>
    public string? Provider { get => GetText("provider"); set => Put("provider", value); }

    /// <summary>In the place of Hugging Face's own hosts; null: those.</summary>
    public string? Url { get => GetText("url"); set => Put("url", value); }

    /// <summary>The secret of the Worker that has the operator's key; null: none.</summary>
    public string? Secret { get => GetText("secret"); set => Put("secret", value); }

    /// <summary>The organization on Hugging Face that pays; null: the token's owner.</summary>
    public string? BillTo { get => GetText("bill_to"); set => Put("bill_to", value); }

    /// <summary>Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never.</summary>
    public string? CustomerKeys { get => GetText("customer_keys"); set => Put("customer_keys", value); }

    /// <summary>Extensions that it takes. Any other is refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> ExtraParameters { get => GetList("extra_parameters", Fields.ToText); set => Put("extra_parameters", value); }

    /// <summary>What it does not take of OpenAI's fields: refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> MissingParameters { get => GetList("missing_parameters", Fields.ToText); set => Put("missing_parameters", value); }

    /// <summary>How long its first event is waited for.</summary>
    public long? FirstEventTimeoutMs { get => GetInteger("first_event_timeout_ms"); set => Put("first_event_timeout_ms", value); }

    /// <summary>How long each further event is waited for.</summary>
    public long? IdleTimeoutMs { get => GetInteger("idle_timeout_ms"); set => Put("idle_timeout_ms", value); }

    /// <summary>Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.</summary>
    public bool? ShowsAllTokens { get => GetBoolean("shows_all_tokens"); set => Put("shows_all_tokens", value); }
}

public sealed class DeploymentTargetObject4 : Fields
{
    public DeploymentTargetObject4() { Put("kind", "workers_ai"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentTargetObject4(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>The binding of wrangler.toml.</summary>
    public string? Binding { get => GetText("binding"); set => Put("binding", value); }

    /// <summary>Extensions that it takes. Any other is refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> ExtraParameters { get => GetList("extra_parameters", Fields.ToText); set => Put("extra_parameters", value); }

    /// <summary>What it does not take of OpenAI's fields: refused by name.</summary>
    [AllowNull]
    public IReadOnlyList<string> MissingParameters { get => GetList("missing_parameters", Fields.ToText); set => Put("missing_parameters", value); }

    /// <summary>How long its first event is waited for.</summary>
    public long? FirstEventTimeoutMs { get => GetInteger("first_event_timeout_ms"); set => Put("first_event_timeout_ms", value); }

    /// <summary>How long each further event is waited for.</summary>
    public long? IdleTimeoutMs { get => GetInteger("idle_timeout_ms"); set => Put("idle_timeout_ms", value); }

    /// <summary>Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.</summary>
    public bool? ShowsAllTokens { get => GetBoolean("shows_all_tokens"); set => Put("shows_all_tokens", value); }
}

/// <summary>The Worker itself, for tasks: `upstream_model` names one of its models.</summary>
public sealed class DeploymentTargetObject5 : Fields
{
    public DeploymentTargetObject5() { Put("kind", "edge"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentTargetObject5(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }
}

public sealed class DeploymentTargetObject6 : Fields
{
    public DeploymentTargetObject6() { Put("kind", "gpu_pool"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentTargetObject6(JsonNode? value)
        : base(value) { }

    public string Kind { get => Required("kind", GetText("kind")); set => Put("kind", value); }

    /// <summary>Gpu-workers that register under this name; those that have the model.</summary>
    public string Pool { get => Required("pool", GetText("pool")); set => Put("pool", value); }
}

public sealed class CatalogModel : Fields
{
    public CatalogModel() { Put("object", "catalog_model"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CatalogModel(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string OwnedBy { get => Required("owned_by", GetText("owned_by")); set => Put("owned_by", value); }

    public string? License { get => GetText("license"); set => Put("license", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public long ContextTokens { get => Required("context_tokens", GetInteger("context_tokens")); set => Put("context_tokens", value); }

    public long MaxOutputTokens { get => Required("max_output_tokens", GetInteger("max_output_tokens")); set => Put("max_output_tokens", value); }

    [AllowNull]
    public IReadOnlyList<string> Tasks { get => GetList("tasks", Fields.ToText); set => Put("tasks", value); }

    public string Pooling { get => Required("pooling", GetText("pooling")); set => Put("pooling", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, string> ModerationLabels { get => GetMap("moderation_labels", Fields.ToText); set => Put("moderation_labels", value); }

    public long? DeprecatedAt { get => GetInteger("deprecated_at"); set => Put("deprecated_at", value); }

    public string? ShutdownDate { get => GetText("shutdown_date"); set => Put("shutdown_date", value); }

    public string? Successor { get => GetText("successor"); set => Put("successor", value); }

    [AllowNull]
    public IReadOnlyList<string> VisibleTo { get => GetList("visible_to", Fields.ToText); set => Put("visible_to", value); }

    public AutoTerms? Auto { get => GetObject("auto", static value => new AutoTerms(value)); set => Put("auto", value); }

    [AllowNull]
    public IReadOnlyList<CatalogModelDeploymentsItem> Deployments { get => GetList("deployments", static value => new CatalogModelDeploymentsItem(value)); set => Put("deployments", value); }

    public CatalogModelPrice Price { get => Required("price", GetObject("price", static value => new CatalogModelPrice(value))); set => Put("price", value); }
}

public sealed class CatalogModelDeploymentsItem : Fields
{
    public CatalogModelDeploymentsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CatalogModelDeploymentsItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>Where the target is; of a gpu-worker its origin.</summary>
    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    public DeploymentTarget Target { get => Required("target", GetObject("target", static value => new DeploymentTarget(value))); set => Put("target", value); }

    public long Weight { get => Required("weight", GetInteger("weight")); set => Put("weight", value); }

    public long Priority { get => Required("priority", GetInteger("priority")); set => Put("priority", value); }

    public string UpstreamModel { get => Required("upstream_model", GetText("upstream_model")); set => Put("upstream_model", value); }

    [AllowNull]
    public IReadOnlyList<string> Capabilities { get => GetList("capabilities", Fields.ToText); set => Put("capabilities", value); }

    public string? Region { get => GetText("region"); set => Put("region", value); }

    public string? Dtype { get => GetText("dtype"); set => Put("dtype", value); }

    public string DataCollection { get => Required("data_collection", GetText("data_collection")); set => Put("data_collection", value); }

    public bool Canary { get => Required("canary", GetBoolean("canary")); set => Put("canary", value); }

    public bool Disabled { get => Required("disabled", GetBoolean("disabled")); set => Put("disabled", value); }

    public long? ShadowPercent { get => GetInteger("shadow_percent"); set => Put("shadow_percent", value); }
}

public sealed class CatalogModelPrice : Fields
{
    public CatalogModelPrice() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CatalogModelPrice(JsonNode? value)
        : base(value) { }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<CatalogModelPriceTiersItem> Tiers { get => GetList("tiers", static value => new CatalogModelPriceTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }
}

public sealed class CatalogModelPriceTiersItem : Fields
{
    public CatalogModelPriceTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CatalogModelPriceTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class CatalogModelList : Fields
{
    public CatalogModelList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CatalogModelList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<CatalogModel> Data { get => GetList("data", static value => new CatalogModel(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class PriceList : Fields
{
    public PriceList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PriceList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<PriceVersion> Data { get => GetList("data", static value => new PriceVersion(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class PriceVersion : Fields
{
    public PriceVersion() { Put("object", "price"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PriceVersion(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    /// <summary>Unix seconds.</summary>
    public long EffectiveAt { get => Required("effective_at", GetInteger("effective_at")); set => Put("effective_at", value); }

    public long? EndsAt { get => GetInteger("ends_at"); set => Put("ends_at", value); }

    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<PriceVersionTiersItem> Tiers { get => GetList("tiers", static value => new PriceVersionTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }
}

public sealed class PriceVersionTiersItem : Fields
{
    public PriceVersionTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PriceVersionTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class CreatePriceRequest : Fields
{
    public CreatePriceRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatePriceRequest(JsonNode? value)
        : base(value) { }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<CreatePriceRequestTiersItem> Tiers { get => GetList("tiers", static value => new CreatePriceRequestTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }

    /// <summary>Whose own price it is; null is the list price.</summary>
    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }

    /// <summary>Unix seconds at which a customer's own price ends and the list price is theirs again; null is never.</summary>
    public long? EndsAt { get => GetInteger("ends_at"); set => Put("ends_at", value); }

    /// <summary>Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten.</summary>
    public long? EffectiveAt { get => GetInteger("effective_at"); set => Put("effective_at", value); }

    /// <summary>Needed when a rate changes tenfold or more, up or down.</summary>
    public bool? Confirm { get => GetBoolean("confirm"); set => Put("confirm", value); }
}

public sealed class CreatePriceRequestTiersItem : Fields
{
    public CreatePriceRequestTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatePriceRequestTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class PreviewPriceRequest : Fields
{
    public PreviewPriceRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PreviewPriceRequest(JsonNode? value)
        : base(value) { }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<PreviewPriceRequestTiersItem> Tiers { get => GetList("tiers", static value => new PreviewPriceRequestTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }

    /// <summary>Whose own price it is; null is the list price.</summary>
    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }

    /// <summary>Unix seconds at which a customer's own price ends and the list price is theirs again; null is never.</summary>
    public long? EndsAt { get => GetInteger("ends_at"); set => Put("ends_at", value); }

    /// <summary>Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten.</summary>
    public long? EffectiveAt { get => GetInteger("effective_at"); set => Put("effective_at", value); }

    /// <summary>Needed when a rate changes tenfold or more, up or down.</summary>
    public bool? Confirm { get => GetBoolean("confirm"); set => Put("confirm", value); }

    public long? Days { get => GetInteger("days"); set => Put("days", value); }
}

public sealed class PreviewPriceRequestTiersItem : Fields
{
    public PreviewPriceRequestTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PreviewPriceRequestTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class PricePreview : Fields
{
    public PricePreview() { Put("object", "price_preview"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PricePreview(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public long Days { get => Required("days", GetInteger("days")); set => Put("days", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    /// <summary>As it was, in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>At the new price, in decimal.</summary>
    public string RepricedNanoUsd { get => Required("repriced_nano_usd", GetText("repriced_nano_usd")); set => Put("repriced_nano_usd", value); }

    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }

    /// <summary>The largest differences first, at most 100.</summary>
    [AllowNull]
    public IReadOnlyList<PricePreviewOrganizationsItem> Organizations { get => GetList("organizations", static value => new PricePreviewOrganizationsItem(value)); set => Put("organizations", value); }

    /// <summary>What sums by the day cannot tell, and so is left out.</summary>
    [AllowNull]
    public IReadOnlyList<string> NotIncluded { get => GetList("not_included", Fields.ToText); set => Put("not_included", value); }
}

public sealed class PricePreviewOrganizationsItem : Fields
{
    public PricePreviewOrganizationsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PricePreviewOrganizationsItem(JsonNode? value)
        : base(value) { }

    public string OrganizationId { get => Required("organization_id", GetText("organization_id")); set => Put("organization_id", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    /// <summary>As it was, in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>At the new price, in decimal.</summary>
    public string RepricedNanoUsd { get => Required("repriced_nano_usd", GetText("repriced_nano_usd")); set => Put("repriced_nano_usd", value); }

    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }
}

public sealed class SimulatePricesRequest : Fields
{
    public SimulatePricesRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SimulatePricesRequest(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive, a whole hour.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive, a whole hour.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    /// <summary>Models that are not there keep the price that each request had.</summary>
    [AllowNull]
    public IReadOnlyList<SimulatePricesRequestPricesItem> Prices { get => GetList("prices", static value => new SimulatePricesRequestPricesItem(value)); set => Put("prices", value); }

    /// <summary>Whose requests another model answers.</summary>
    [AllowNull]
    public IReadOnlyList<SimulatePricesRequestMixItem> Mix { get => GetList("mix", static value => new SimulatePricesRequestMixItem(value)); set => Put("mix", value); }

    /// <summary>Plans from the start of the period on, their fees and what they include by the time of it. Who is not there keeps what was included of each request, and the fees that were booked.</summary>
    [AllowNull]
    public IReadOnlyList<SimulatePricesRequestPlansItem> Plans { get => GetList("plans", static value => new SimulatePricesRequestPlansItem(value)); set => Put("plans", value); }

    /// <summary>null is all that used something.</summary>
    [AllowNull]
    public IReadOnlyList<string> OrganizationIds { get => GetList("organization_ids", Fields.ToText); set => Put("organization_ids", value); }

    /// <summary>How many percent of the volume each percent of a dearer bill takes, in thousandths at the finest.</summary>
    public double? Elasticity { get => GetNumber("elasticity"); set => Put("elasticity", value); }
}

public sealed class SimulatePricesRequestPricesItem : Fields
{
    public SimulatePricesRequestPricesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SimulatePricesRequestPricesItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Whose own price it would be; null is the list price.</summary>
    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>For each second of the request's own share of the device.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }

    /// <summary>Rates of the whole request when its prompt is longer than this.</summary>
    [AllowNull]
    public IReadOnlyList<SimulatePricesRequestPricesItemTiersItem> Tiers { get => GetList("tiers", static value => new SimulatePricesRequestPricesItemTiersItem(value)); set => Put("tiers", value); }

    /// <summary>Off everything that a request in a batch costs.</summary>
    public long? BatchDiscountPercent { get => GetInteger("batch_discount_percent"); set => Put("batch_discount_percent", value); }

    /// <summary>What an answer out of the response cache costs, in percent of its own tokens.</summary>
    public long? ResponseCachePercent { get => GetInteger("response_cache_percent"); set => Put("response_cache_percent", value); }

    /// <summary>What a request of service_tier flex costs, in percent; null: it is not sold.</summary>
    public long? FlexPercent { get => GetInteger("flex_percent"); set => Put("flex_percent", value); }

    /// <summary>What a request of service_tier priority costs, in percent; null: it is not sold.</summary>
    public long? PriorityPercent { get => GetInteger("priority_percent"); set => Put("priority_percent", value); }
}

public sealed class SimulatePricesRequestPricesItemTiersItem : Fields
{
    public SimulatePricesRequestPricesItemTiersItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SimulatePricesRequestPricesItemTiersItem(JsonNode? value)
        : base(value) { }

    public long PromptTokensAbove { get => Required("prompt_tokens_above", GetInteger("prompt_tokens_above")); set => Put("prompt_tokens_above", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long CachedInputNanoUsdPerMillionTokens { get => Required("cached_input_nano_usd_per_million_tokens", GetInteger("cached_input_nano_usd_per_million_tokens")); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class SimulatePricesRequestMixItem : Fields
{
    public SimulatePricesRequestMixItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SimulatePricesRequestMixItem(JsonNode? value)
        : base(value) { }

    /// <summary>The model that was asked.</summary>
    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>The model that answers instead, at its own price.</summary>
    public string To { get => Required("to", GetText("to")); set => Put("to", value); }

    /// <summary>Of the requests, chosen by their ids: the same ones each time, and a larger share has those of a smaller one.</summary>
    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }

    /// <summary>What the other costs to serve; null: what its own requests of the period cost, or else what its provider asks.</summary>
    public SimulatePricesRequestMixItemCost? Cost { get => GetObject("cost", static value => new SimulatePricesRequestMixItemCost(value)); set => Put("cost", value); }
}

public sealed class SimulatePricesRequestMixItemCost : Fields
{
    public SimulatePricesRequestMixItemCost() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SimulatePricesRequestMixItemCost(JsonNode? value)
        : base(value) { }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class SimulatePricesRequestPlansItem : Fields
{
    public SimulatePricesRequestPlansItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SimulatePricesRequestPlansItem(JsonNode? value)
        : base(value) { }

    /// <summary>null: whoever is not named.</summary>
    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }

    /// <summary>One that there is; null: no plan. In place of terms.</summary>
    public string? Plan { get => GetText("plan"); set => Put("plan", value); }

    /// <summary>null: the newest.</summary>
    public long? Version { get => GetInteger("version"); set => Put("version", value); }

    /// <summary>Of one that nobody has made yet. In place of plan.</summary>
    public PlanTermsRequest? Terms { get => GetObject("terms", static value => new PlanTermsRequest(value)); set => Put("terms", value); }

    /// <summary>It begins with the plan's trial, as of who has had none.</summary>
    public bool? Trial { get => GetBoolean("trial"); set => Put("trial", value); }
}

public sealed class PlanTermsRequest : Fields
{
    public PlanTermsRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanTermsRequest(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long? MonthlyFeeNanoUsd { get => GetInteger("monthly_fee_nano_usd"); set => Put("monthly_fee_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? MonthlyFeeUsd { get => GetText("monthly_fee_usd"); set => Put("monthly_fee_usd", value); }

    /// <summary>Usage at the price book that a whole calendar month in UTC includes.</summary>
    public long? IncludedNanoUsd { get => GetInteger("included_nano_usd"); set => Put("included_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? IncludedUsd { get => GetText("included_usd"); set => Put("included_usd", value); }

    public PlanTermsRequestOverage? Overage { get => GetObject("overage", static value => new PlanTermsRequestOverage(value)); set => Put("overage", value); }

    /// <summary>Before the first fee; an organization has one trial, whatever its plans.</summary>
    public PlanTrialRequest? Trial { get => GetObject("trial", static value => new PlanTrialRequest(value)); set => Put("trial", value); }
}

public sealed class PlanTermsRequestOverage : Fields
{
    public PlanTermsRequestOverage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanTermsRequestOverage(JsonNode? value)
        : base(value) { }

    /// <summary>false: beyond what is included, requests draw on credits alone, and never on the credit limit.</summary>
    public bool? Allowed { get => GetBoolean("allowed"); set => Put("allowed", value); }

    /// <summary>Of the price book: what a request pays that begins when nothing included is left.</summary>
    public long? Percent { get => GetInteger("percent"); set => Put("percent", value); }
}

public sealed class PlanTrialRequest : Fields
{
    public PlanTrialRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanTrialRequest(JsonNode? value)
        : base(value) { }

    public long? AmountNanoUsd { get => GetInteger("amount_nano_usd"); set => Put("amount_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? AmountUsd { get => GetText("amount_usd"); set => Put("amount_usd", value); }

    public long Days { get => Required("days", GetInteger("days")); set => Put("days", value); }
}

public sealed class PriceSimulation : Fields
{
    public PriceSimulation() { Put("object", "price_simulation"); Put("is_estimate", true); Put("source", "ledger"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PriceSimulation(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool IsEstimate { get => Required("is_estimate", GetBoolean("is_estimate")); set => Put("is_estimate", value); }

    /// <summary>Each request's entry: its usage and the price it was charged at.</summary>
    public string Source { get => Required("source", GetText("source")); set => Put("source", value); }

    /// <summary>Unix seconds, inclusive, a whole hour.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive, a whole hour.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    public double Elasticity { get => Required("elasticity", GetNumber("elasticity")); set => Put("elasticity", value); }

    /// <summary>Settled requests that were replayed.</summary>
    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    /// <summary>Of them, those that another model answers.</summary>
    public long NumMovedRequests { get => Required("num_moved_requests", GetInteger("num_moved_requests")); set => Put("num_moved_requests", value); }

    /// <summary>Of requests, as it was, in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>Under the other terms, in decimal.</summary>
    public string RepricedNanoUsd { get => Required("repriced_nano_usd", GetText("repriced_nano_usd")); set => Put("repriced_nano_usd", value); }

    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }

    /// <summary>Their own share of devices' time, and providers' tokens, as it was.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    public string NewCostNanoUsd { get => Required("new_cost_nano_usd", GetText("new_cost_nano_usd")); set => Put("new_cost_nano_usd", value); }

    /// <summary>Of what was charged, what plans included.</summary>
    public string IncludedNanoUsd { get => Required("included_nano_usd", GetText("included_nano_usd")); set => Put("included_nano_usd", value); }

    public string NewIncludedNanoUsd { get => Required("new_included_nano_usd", GetText("new_included_nano_usd")); set => Put("new_included_nano_usd", value); }

    /// <summary>Of plans, less what went back.</summary>
    public string FeesNanoUsd { get => Required("fees_nano_usd", GetText("fees_nano_usd")); set => Put("fees_nano_usd", value); }

    public string NewFeesNanoUsd { get => Required("new_fees_nano_usd", GetText("new_fees_nano_usd")); set => Put("new_fees_nano_usd", value); }

    /// <summary>Charges that no plan included, and fees.</summary>
    public string BilledNanoUsd { get => Required("billed_nano_usd", GetText("billed_nano_usd")); set => Put("billed_nano_usd", value); }

    public string NewBilledNanoUsd { get => Required("new_billed_nano_usd", GetText("new_billed_nano_usd")); set => Put("new_billed_nano_usd", value); }

    public string BillDifferenceNanoUsd { get => Required("bill_difference_nano_usd", GetText("bill_difference_nano_usd")); set => Put("bill_difference_nano_usd", value); }

    /// <summary>Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal.</summary>
    public string CreditsNeededNanoUsd { get => Required("credits_needed_nano_usd", GetText("credits_needed_nano_usd")); set => Put("credits_needed_nano_usd", value); }

    /// <summary>Billed less cost, before devices' idle time.</summary>
    public string MarginNanoUsd { get => Required("margin_nano_usd", GetText("margin_nano_usd")); set => Put("margin_nano_usd", value); }

    public string NewMarginNanoUsd { get => Required("new_margin_nano_usd", GetText("new_margin_nano_usd")); set => Put("new_margin_nano_usd", value); }

    /// <summary>What is left of new_billed_nano_usd when customers have answered; in decimal.</summary>
    public string ExpectedNanoUsd { get => Required("expected_nano_usd", GetText("expected_nano_usd")); set => Put("expected_nano_usd", value); }

    /// <summary>The same less the cost of what is left.</summary>
    public string ExpectedMarginNanoUsd { get => Required("expected_margin_nano_usd", GetText("expected_margin_nano_usd")); set => Put("expected_margin_nano_usd", value); }

    public long OrganizationsPayingMore { get => Required("organizations_paying_more", GetInteger("organizations_paying_more")); set => Put("organizations_paying_more", value); }

    public long OrganizationsLeaving { get => Required("organizations_leaving", GetInteger("organizations_leaving")); set => Put("organizations_leaving", value); }

    /// <summary>Models of the mix of which no cost is known: new_cost_nano_usd lacks it.</summary>
    [AllowNull]
    public IReadOnlyList<string> ModelsWithoutCost { get => GetList("models_without_cost", Fields.ToText); set => Put("models_without_cost", value); }

    /// <summary>false: there was more than one simulation reads; figures are of what it read.</summary>
    public bool IsComplete { get => Required("is_complete", GetBoolean("is_complete")); set => Put("is_complete", value); }

    /// <summary>What all were charged in the period as the database has it, replayed or not.</summary>
    public string PeriodChargedNanoUsd { get => Required("period_charged_nano_usd", GetText("period_charged_nano_usd")); set => Put("period_charged_nano_usd", value); }

    public long OrganizationsLeftOut { get => Required("organizations_left_out", GetInteger("organizations_left_out")); set => Put("organizations_left_out", value); }

    /// <summary>The largest differences of bills first.</summary>
    [AllowNull]
    public IReadOnlyList<PriceSimulationOrganizationsItem> Organizations { get => GetList("organizations", static value => new PriceSimulationOrganizationsItem(value)); set => Put("organizations", value); }

    /// <summary>By the model that was asked.</summary>
    [AllowNull]
    public IReadOnlyList<PriceSimulationModelsItem> Models { get => GetList("models", static value => new PriceSimulationModelsItem(value)); set => Put("models", value); }

    /// <summary>What the ledger cannot tell.</summary>
    [AllowNull]
    public IReadOnlyList<string> NotIncluded { get => GetList("not_included", Fields.ToText); set => Put("not_included", value); }
}

public sealed class PriceSimulationOrganizationsItem : Fields
{
    public PriceSimulationOrganizationsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PriceSimulationOrganizationsItem(JsonNode? value)
        : base(value) { }

    public string OrganizationId { get => Required("organization_id", GetText("organization_id")); set => Put("organization_id", value); }

    /// <summary>Settled requests that were replayed.</summary>
    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    /// <summary>Of them, those that another model answers.</summary>
    public long NumMovedRequests { get => Required("num_moved_requests", GetInteger("num_moved_requests")); set => Put("num_moved_requests", value); }

    /// <summary>Of requests, as it was, in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>Under the other terms, in decimal.</summary>
    public string RepricedNanoUsd { get => Required("repriced_nano_usd", GetText("repriced_nano_usd")); set => Put("repriced_nano_usd", value); }

    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }

    /// <summary>Their own share of devices' time, and providers' tokens, as it was.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    public string NewCostNanoUsd { get => Required("new_cost_nano_usd", GetText("new_cost_nano_usd")); set => Put("new_cost_nano_usd", value); }

    /// <summary>Of what was charged, what plans included.</summary>
    public string IncludedNanoUsd { get => Required("included_nano_usd", GetText("included_nano_usd")); set => Put("included_nano_usd", value); }

    public string NewIncludedNanoUsd { get => Required("new_included_nano_usd", GetText("new_included_nano_usd")); set => Put("new_included_nano_usd", value); }

    /// <summary>Of plans, less what went back.</summary>
    public string FeesNanoUsd { get => Required("fees_nano_usd", GetText("fees_nano_usd")); set => Put("fees_nano_usd", value); }

    public string NewFeesNanoUsd { get => Required("new_fees_nano_usd", GetText("new_fees_nano_usd")); set => Put("new_fees_nano_usd", value); }

    /// <summary>Charges that no plan included, and fees.</summary>
    public string BilledNanoUsd { get => Required("billed_nano_usd", GetText("billed_nano_usd")); set => Put("billed_nano_usd", value); }

    public string NewBilledNanoUsd { get => Required("new_billed_nano_usd", GetText("new_billed_nano_usd")); set => Put("new_billed_nano_usd", value); }

    public string BillDifferenceNanoUsd { get => Required("bill_difference_nano_usd", GetText("bill_difference_nano_usd")); set => Put("bill_difference_nano_usd", value); }

    /// <summary>Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal.</summary>
    public string CreditsNeededNanoUsd { get => Required("credits_needed_nano_usd", GetText("credits_needed_nano_usd")); set => Put("credits_needed_nano_usd", value); }

    /// <summary>Billed less cost, before devices' idle time.</summary>
    public string MarginNanoUsd { get => Required("margin_nano_usd", GetText("margin_nano_usd")); set => Put("margin_nano_usd", value); }

    public string NewMarginNanoUsd { get => Required("new_margin_nano_usd", GetText("new_margin_nano_usd")); set => Put("new_margin_nano_usd", value); }

    /// <summary>What is left of new_billed_nano_usd when customers have answered; in decimal.</summary>
    public string ExpectedNanoUsd { get => Required("expected_nano_usd", GetText("expected_nano_usd")); set => Put("expected_nano_usd", value); }

    /// <summary>The same less the cost of what is left.</summary>
    public string ExpectedMarginNanoUsd { get => Required("expected_margin_nano_usd", GetText("expected_margin_nano_usd")); set => Put("expected_margin_nano_usd", value); }

    public bool PaysMore { get => Required("pays_more", GetBoolean("pays_more")); set => Put("pays_more", value); }

    /// <summary>Of the volume; above 100 is more of it.</summary>
    public double RetainedPercent { get => Required("retained_percent", GetNumber("retained_percent")); set => Put("retained_percent", value); }

    /// <summary>At this elasticity nothing is left.</summary>
    public bool Leaves { get => Required("leaves", GetBoolean("leaves")); set => Put("leaves", value); }

    public bool IsComplete { get => Required("is_complete", GetBoolean("is_complete")); set => Put("is_complete", value); }

    [AllowNull]
    public IReadOnlyList<PriceSimulationOrganizationsItemModelsItem> Models { get => GetList("models", static value => new PriceSimulationOrganizationsItemModelsItem(value)); set => Put("models", value); }
}

public sealed class PriceSimulationOrganizationsItemModelsItem : Fields
{
    public PriceSimulationOrganizationsItemModelsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PriceSimulationOrganizationsItemModelsItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Settled requests that were replayed.</summary>
    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    /// <summary>Of them, those that another model answers.</summary>
    public long NumMovedRequests { get => Required("num_moved_requests", GetInteger("num_moved_requests")); set => Put("num_moved_requests", value); }

    /// <summary>Of requests, as it was, in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>Under the other terms, in decimal.</summary>
    public string RepricedNanoUsd { get => Required("repriced_nano_usd", GetText("repriced_nano_usd")); set => Put("repriced_nano_usd", value); }

    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }

    /// <summary>Their own share of devices' time, and providers' tokens, as it was.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    public string NewCostNanoUsd { get => Required("new_cost_nano_usd", GetText("new_cost_nano_usd")); set => Put("new_cost_nano_usd", value); }
}

public sealed class PriceSimulationModelsItem : Fields
{
    public PriceSimulationModelsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PriceSimulationModelsItem(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Settled requests that were replayed.</summary>
    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    /// <summary>Of them, those that another model answers.</summary>
    public long NumMovedRequests { get => Required("num_moved_requests", GetInteger("num_moved_requests")); set => Put("num_moved_requests", value); }

    /// <summary>Of requests, as it was, in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>Under the other terms, in decimal.</summary>
    public string RepricedNanoUsd { get => Required("repriced_nano_usd", GetText("repriced_nano_usd")); set => Put("repriced_nano_usd", value); }

    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }

    /// <summary>Their own share of devices' time, and providers' tokens, as it was.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    public string NewCostNanoUsd { get => Required("new_cost_nano_usd", GetText("new_cost_nano_usd")); set => Put("new_cost_nano_usd", value); }
}

public sealed class PlanVersionList : Fields
{
    public PlanVersionList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanVersionList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<PlanVersion> Data { get => GetList("data", static value => new PlanVersion(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class PlanVersion : Fields
{
    public PlanVersion() { Put("object", "plan_version"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanVersion(JsonNode? value)
        : base(value) { }

    /// <summary>`plan@version`</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public string Plan { get => Required("plan", GetText("plan")); set => Put("plan", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long MonthlyFeeNanoUsd { get => Required("monthly_fee_nano_usd", GetInteger("monthly_fee_nano_usd")); set => Put("monthly_fee_nano_usd", value); }

    public long IncludedNanoUsd { get => Required("included_nano_usd", GetInteger("included_nano_usd")); set => Put("included_nano_usd", value); }

    public PlanVersionOverage Overage { get => Required("overage", GetObject("overage", static value => new PlanVersionOverage(value))); set => Put("overage", value); }

    public PlanVersionTrial? Trial { get => GetObject("trial", static value => new PlanVersionTrial(value)); set => Put("trial", value); }
}

public sealed class PlanVersionOverage : Fields
{
    public PlanVersionOverage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanVersionOverage(JsonNode? value)
        : base(value) { }

    public bool Allowed { get => Required("allowed", GetBoolean("allowed")); set => Put("allowed", value); }

    public long Percent { get => Required("percent", GetInteger("percent")); set => Put("percent", value); }
}

public sealed class PlanVersionTrial : Fields
{
    public PlanVersionTrial() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanVersionTrial(JsonNode? value)
        : base(value) { }

    public long AmountNanoUsd { get => Required("amount_nano_usd", GetInteger("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public long Days { get => Required("days", GetInteger("days")); set => Put("days", value); }
}

public sealed class PreviewPlanRequest : Fields
{
    public PreviewPlanRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PreviewPlanRequest(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long? MonthlyFeeNanoUsd { get => GetInteger("monthly_fee_nano_usd"); set => Put("monthly_fee_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? MonthlyFeeUsd { get => GetText("monthly_fee_usd"); set => Put("monthly_fee_usd", value); }

    /// <summary>Usage at the price book that a whole calendar month in UTC includes.</summary>
    public long? IncludedNanoUsd { get => GetInteger("included_nano_usd"); set => Put("included_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? IncludedUsd { get => GetText("included_usd"); set => Put("included_usd", value); }

    public PreviewPlanRequestOverage? Overage { get => GetObject("overage", static value => new PreviewPlanRequestOverage(value)); set => Put("overage", value); }

    /// <summary>Before the first fee; an organization has one trial, whatever its plans.</summary>
    public PlanTrialRequest? Trial { get => GetObject("trial", static value => new PlanTrialRequest(value)); set => Put("trial", value); }

    /// <summary>Changes nothing here.</summary>
    public bool? Confirm { get => GetBoolean("confirm"); set => Put("confirm", value); }

    /// <summary>null: every organization.</summary>
    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }
}

public sealed class PreviewPlanRequestOverage : Fields
{
    public PreviewPlanRequestOverage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PreviewPlanRequestOverage(JsonNode? value)
        : base(value) { }

    /// <summary>false: beyond what is included, requests draw on credits alone, and never on the credit limit.</summary>
    public bool? Allowed { get => GetBoolean("allowed"); set => Put("allowed", value); }

    /// <summary>Of the price book: what a request pays that begins when nothing included is left.</summary>
    public long? Percent { get => GetInteger("percent"); set => Put("percent", value); }
}

public sealed class PlanPreview : Fields
{
    public PlanPreview() { Put("object", "plan_preview"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanPreview(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds: the last whole month in UTC.</summary>
    public long PeriodStart { get => Required("period_start", GetInteger("period_start")); set => Put("period_start", value); }

    public long PeriodEnd { get => Required("period_end", GetInteger("period_end")); set => Put("period_end", value); }

    /// <summary>What was charged, as the rollups have it.</summary>
    public string UsageNanoUsd { get => Required("usage_nano_usd", GetText("usage_nano_usd")); set => Put("usage_nano_usd", value); }

    /// <summary>Whole nano-USD, in decimal.</summary>
    public string IncludedNanoUsd { get => Required("included_nano_usd", GetText("included_nano_usd")); set => Put("included_nano_usd", value); }

    /// <summary>Beyond it, as it would be charged.</summary>
    public string OverageNanoUsd { get => Required("overage_nano_usd", GetText("overage_nano_usd")); set => Put("overage_nano_usd", value); }

    /// <summary>Beyond it, which the plan does not allow.</summary>
    public string StoppedNanoUsd { get => Required("stopped_nano_usd", GetText("stopped_nano_usd")); set => Put("stopped_nano_usd", value); }

    /// <summary>Whole nano-USD, in decimal.</summary>
    public string FeeNanoUsd { get => Required("fee_nano_usd", GetText("fee_nano_usd")); set => Put("fee_nano_usd", value); }

    /// <summary>Fee and overage.</summary>
    public string TotalNanoUsd { get => Required("total_nano_usd", GetText("total_nano_usd")); set => Put("total_nano_usd", value); }

    /// <summary>The total less the usage.</summary>
    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }

    /// <summary>The largest differences first, at most 100.</summary>
    [AllowNull]
    public IReadOnlyList<PlanPreviewOrganizationsItem> Organizations { get => GetList("organizations", static value => new PlanPreviewOrganizationsItem(value)); set => Put("organizations", value); }

    /// <summary>What a month's sums cannot tell.</summary>
    [AllowNull]
    public IReadOnlyList<string> NotIncluded { get => GetList("not_included", Fields.ToText); set => Put("not_included", value); }
}

public sealed class PlanPreviewOrganizationsItem : Fields
{
    public PlanPreviewOrganizationsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PlanPreviewOrganizationsItem(JsonNode? value)
        : base(value) { }

    public string OrganizationId { get => Required("organization_id", GetText("organization_id")); set => Put("organization_id", value); }

    /// <summary>What was charged, as the rollups have it.</summary>
    public string UsageNanoUsd { get => Required("usage_nano_usd", GetText("usage_nano_usd")); set => Put("usage_nano_usd", value); }

    /// <summary>Whole nano-USD, in decimal.</summary>
    public string IncludedNanoUsd { get => Required("included_nano_usd", GetText("included_nano_usd")); set => Put("included_nano_usd", value); }

    /// <summary>Beyond it, as it would be charged.</summary>
    public string OverageNanoUsd { get => Required("overage_nano_usd", GetText("overage_nano_usd")); set => Put("overage_nano_usd", value); }

    /// <summary>Beyond it, which the plan does not allow.</summary>
    public string StoppedNanoUsd { get => Required("stopped_nano_usd", GetText("stopped_nano_usd")); set => Put("stopped_nano_usd", value); }

    /// <summary>Whole nano-USD, in decimal.</summary>
    public string FeeNanoUsd { get => Required("fee_nano_usd", GetText("fee_nano_usd")); set => Put("fee_nano_usd", value); }

    /// <summary>Fee and overage.</summary>
    public string TotalNanoUsd { get => Required("total_nano_usd", GetText("total_nano_usd")); set => Put("total_nano_usd", value); }

    /// <summary>The total less the usage.</summary>
    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }
}

public sealed class CreatePlanVersionRequest : Fields
{
    public CreatePlanVersionRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatePlanVersionRequest(JsonNode? value)
        : base(value) { }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public long? MonthlyFeeNanoUsd { get => GetInteger("monthly_fee_nano_usd"); set => Put("monthly_fee_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? MonthlyFeeUsd { get => GetText("monthly_fee_usd"); set => Put("monthly_fee_usd", value); }

    /// <summary>Usage at the price book that a whole calendar month in UTC includes.</summary>
    public long? IncludedNanoUsd { get => GetInteger("included_nano_usd"); set => Put("included_nano_usd", value); }

    /// <summary>The same in dollars, as a decimal text: "5.00".</summary>
    public string? IncludedUsd { get => GetText("included_usd"); set => Put("included_usd", value); }

    public CreatePlanVersionRequestOverage? Overage { get => GetObject("overage", static value => new CreatePlanVersionRequestOverage(value)); set => Put("overage", value); }

    /// <summary>Before the first fee; an organization has one trial, whatever its plans.</summary>
    public PlanTrialRequest? Trial { get => GetObject("trial", static value => new PlanTrialRequest(value)); set => Put("trial", value); }

    /// <summary>Needed when an amount changes tenfold or more from the version before.</summary>
    public bool? Confirm { get => GetBoolean("confirm"); set => Put("confirm", value); }
}

public sealed class CreatePlanVersionRequestOverage : Fields
{
    public CreatePlanVersionRequestOverage() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatePlanVersionRequestOverage(JsonNode? value)
        : base(value) { }

    /// <summary>false: beyond what is included, requests draw on credits alone, and never on the credit limit.</summary>
    public bool? Allowed { get => GetBoolean("allowed"); set => Put("allowed", value); }

    /// <summary>Of the price book: what a request pays that begins when nothing included is left.</summary>
    public long? Percent { get => GetInteger("percent"); set => Put("percent", value); }
}

public sealed class Economics : Fields
{
    public Economics() { Put("object", "economics"); Put("is_estimate", true); Put("source", "ledger"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Economics(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool IsEstimate { get => Required("is_estimate", GetBoolean("is_estimate")); set => Put("is_estimate", value); }

    public string Source { get => Required("source", GetText("source")); set => Put("source", value); }

    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    public string GroupBy { get => Required("group_by", GetText("group_by")); set => Put("group_by", value); }

    /// <summary>false: there was more than one answer reads; figures are of what it read.</summary>
    public bool IsComplete { get => Required("is_complete", GetBoolean("is_complete")); set => Put("is_complete", value); }

    public long OrganizationsLeftOut { get => Required("organizations_left_out", GetInteger("organizations_left_out")); set => Put("organizations_left_out", value); }

    /// <summary>What all were charged in the period as the database has it, read or not.</summary>
    public string PeriodChargedNanoUsd { get => Required("period_charged_nano_usd", GetText("period_charged_nano_usd")); set => Put("period_charged_nano_usd", value); }

    public EconomicsTotal Total { get => Required("total", GetObject("total", static value => new EconomicsTotal(value))); set => Put("total", value); }

    /// <summary>Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue.</summary>
    public EconomicsShadows Shadows { get => Required("shadows", GetObject("shadows", static value => new EconomicsShadows(value))); set => Put("shadows", value); }

    /// <summary>The most charged first; null is all others together.</summary>
    [AllowNull]
    public IReadOnlyList<EconomicsGroupsItem> Groups { get => GetList("groups", static value => new EconomicsGroupsItem(value)); set => Put("groups", value); }

    [AllowNull]
    public IReadOnlyList<EconomicsDevicesItem> Devices { get => GetList("devices", static value => new EconomicsDevicesItem(value)); set => Put("devices", value); }
}

public sealed class EconomicsTotal : Fields
{
    public EconomicsTotal() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsTotal(JsonNode? value)
        : base(value) { }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    /// <summary>Microseconds in decimal.</summary>
    public string PrefillUs { get => Required("prefill_us", GetText("prefill_us")); set => Put("prefill_us", value); }

    /// <summary>Microseconds in decimal.</summary>
    public string DecodeUs { get => Required("decode_us", GetText("decode_us")); set => Put("decode_us", value); }

    /// <summary>The requests' own share of devices.</summary>
    public string DeviceUs { get => Required("device_us", GetText("device_us")); set => Put("device_us", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>Of their own share.</summary>
    public string DeviceCostNanoUsd { get => Required("device_cost_nano_usd", GetText("device_cost_nano_usd")); set => Put("device_cost_nano_usd", value); }

    /// <summary>Of the time in which devices had no work.</summary>
    public string IdleCostNanoUsd { get => Required("idle_cost_nano_usd", GetText("idle_cost_nano_usd")); set => Put("idle_cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string ProviderCostNanoUsd { get => Required("provider_cost_nano_usd", GetText("provider_cost_nano_usd")); set => Put("provider_cost_nano_usd", value); }

    /// <summary>All three.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string MarginNanoUsd { get => Required("margin_nano_usd", GetText("margin_nano_usd")); set => Put("margin_nano_usd", value); }

    /// <summary>Of what was charged.</summary>
    public double? MarginRatio { get => GetNumber("margin_ratio"); set => Put("margin_ratio", value); }

    /// <summary>At this price of output nothing would be lost, at the utilisation of the period.</summary>
    public string? FloorNanoUsdPerMillionOutputTokens { get => GetText("floor_nano_usd_per_million_output_tokens"); set => Put("floor_nano_usd_per_million_output_tokens", value); }
}

/// <summary>Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue.</summary>
public sealed class EconomicsShadows : Fields
{
    public EconomicsShadows() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsShadows(JsonNode? value)
        : base(value) { }

    public long NumCopies { get => Required("num_copies", GetInteger("num_copies")); set => Put("num_copies", value); }

    public long PromptTokens { get => Required("prompt_tokens", GetInteger("prompt_tokens")); set => Put("prompt_tokens", value); }

    public long CompletionTokens { get => Required("completion_tokens", GetInteger("completion_tokens")); set => Put("completion_tokens", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }
}

public sealed class EconomicsGroupsItem : Fields
{
    public EconomicsGroupsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsGroupsItem(JsonNode? value)
        : base(value) { }

    public string? Id { get => GetText("id"); set => Put("id", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    /// <summary>Microseconds in decimal.</summary>
    public string PrefillUs { get => Required("prefill_us", GetText("prefill_us")); set => Put("prefill_us", value); }

    /// <summary>Microseconds in decimal.</summary>
    public string DecodeUs { get => Required("decode_us", GetText("decode_us")); set => Put("decode_us", value); }

    /// <summary>The requests' own share of devices.</summary>
    public string DeviceUs { get => Required("device_us", GetText("device_us")); set => Put("device_us", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>Of their own share.</summary>
    public string DeviceCostNanoUsd { get => Required("device_cost_nano_usd", GetText("device_cost_nano_usd")); set => Put("device_cost_nano_usd", value); }

    /// <summary>Of the time in which devices had no work.</summary>
    public string IdleCostNanoUsd { get => Required("idle_cost_nano_usd", GetText("idle_cost_nano_usd")); set => Put("idle_cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string ProviderCostNanoUsd { get => Required("provider_cost_nano_usd", GetText("provider_cost_nano_usd")); set => Put("provider_cost_nano_usd", value); }

    /// <summary>All three.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string MarginNanoUsd { get => Required("margin_nano_usd", GetText("margin_nano_usd")); set => Put("margin_nano_usd", value); }

    /// <summary>Of what was charged.</summary>
    public double? MarginRatio { get => GetNumber("margin_ratio"); set => Put("margin_ratio", value); }

    /// <summary>At this price of output nothing would be lost, at the utilisation of the period.</summary>
    public string? FloorNanoUsdPerMillionOutputTokens { get => GetText("floor_nano_usd_per_million_output_tokens"); set => Put("floor_nano_usd_per_million_output_tokens", value); }
}

public sealed class EconomicsDevicesItem : Fields
{
    public EconomicsDevicesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsDevicesItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>Microseconds in decimal.</summary>
    public string AvailableUs { get => Required("available_us", GetText("available_us")); set => Put("available_us", value); }

    /// <summary>Microseconds in decimal.</summary>
    public string BusyUs { get => Required("busy_us", GetText("busy_us")); set => Put("busy_us", value); }

    public double? Utilisation { get => GetNumber("utilisation"); set => Put("utilisation", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string IdleCostNanoUsd { get => Required("idle_cost_nano_usd", GetText("idle_cost_nano_usd")); set => Put("idle_cost_nano_usd", value); }
}

public sealed class EconomicsSettings : Fields
{
    public EconomicsSettings() { Put("object", "economics_settings"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsSettings(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public long DeviceHourNanoUsd { get => Required("device_hour_nano_usd", GetInteger("device_hour_nano_usd")); set => Put("device_hour_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<EconomicsSettingsDevicesItem> Devices { get => GetList("devices", static value => new EconomicsSettingsDevicesItem(value)); set => Put("devices", value); }

    [AllowNull]
    public IReadOnlyList<EconomicsSettingsProviderPricesItem> ProviderPrices { get => GetList("provider_prices", static value => new EconomicsSettingsProviderPricesItem(value)); set => Put("provider_prices", value); }

    public string CashUsd { get => Required("cash_usd", GetText("cash_usd")); set => Put("cash_usd", value); }

    public string MonthlyFixedCostUsd { get => Required("monthly_fixed_cost_usd", GetText("monthly_fixed_cost_usd")); set => Put("monthly_fixed_cost_usd", value); }
}

public sealed class EconomicsSettingsDevicesItem : Fields
{
    public EconomicsSettingsDevicesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsSettingsDevicesItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    public long Count { get => Required("count", GetInteger("count")); set => Put("count", value); }

    public long DeviceHourNanoUsd { get => Required("device_hour_nano_usd", GetInteger("device_hour_nano_usd")); set => Put("device_hour_nano_usd", value); }

    public long? AvailableAt { get => GetInteger("available_at"); set => Put("available_at", value); }

    public long? Watts { get => GetInteger("watts"); set => Put("watts", value); }
}

public sealed class EconomicsSettingsProviderPricesItem : Fields
{
    public EconomicsSettingsProviderPricesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsSettingsProviderPricesItem(JsonNode? value)
        : base(value) { }

    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class EconomicsSettingsRequest : Fields
{
    public EconomicsSettingsRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsSettingsRequest(JsonNode? value)
        : base(value) { }

    /// <summary>Of deployments that no device names; their idle time is not known.</summary>
    public long? DeviceHourNanoUsd { get => GetInteger("device_hour_nano_usd"); set => Put("device_hour_nano_usd", value); }

    [AllowNull]
    public IReadOnlyList<EconomicsSettingsRequestDevicesItem> Devices { get => GetList("devices", static value => new EconomicsSettingsRequestDevicesItem(value)); set => Put("devices", value); }

    /// <summary>What other companies ask for what they run.</summary>
    [AllowNull]
    public IReadOnlyList<EconomicsSettingsRequestProviderPricesItem> ProviderPrices { get => GetList("provider_prices", static value => new EconomicsSettingsRequestProviderPricesItem(value)); set => Put("provider_prices", value); }

    public string? CashUsd { get => GetText("cash_usd"); set => Put("cash_usd", value); }

    /// <summary>Beside devices: salaries, rent.</summary>
    public string? MonthlyFixedCostUsd { get => GetText("monthly_fixed_cost_usd"); set => Put("monthly_fixed_cost_usd", value); }
}

public sealed class EconomicsSettingsRequestDevicesItem : Fields
{
    public EconomicsSettingsRequestDevicesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsSettingsRequestDevicesItem(JsonNode? value)
        : base(value) { }

    /// <summary>As you call the device, or the devices that are alike.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    /// <summary>Deployments that run on it.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    public long? Count { get => GetInteger("count"); set => Put("count", value); }

    /// <summary>What an hour of one costs.</summary>
    public long DeviceHourNanoUsd { get => Required("device_hour_nano_usd", GetInteger("device_hour_nano_usd")); set => Put("device_hour_nano_usd", value); }

    /// <summary>Unix seconds since when it is paid for; null is always.</summary>
    public long? AvailableAt { get => GetInteger("available_at"); set => Put("available_at", value); }

    /// <summary>What one draws while it works; null: nobody said.</summary>
    public long? Watts { get => GetInteger("watts"); set => Put("watts", value); }
}

public sealed class EconomicsSettingsRequestProviderPricesItem : Fields
{
    public EconomicsSettingsRequestProviderPricesItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EconomicsSettingsRequestProviderPricesItem(JsonNode? value)
        : base(value) { }

    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }
}

public sealed class Runway : Fields
{
    public Runway() { Put("object", "runway"); Put("is_estimate", true); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Runway(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool IsEstimate { get => Required("is_estimate", GetBoolean("is_estimate")); set => Put("is_estimate", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string CashNanoUsd { get => Required("cash_nano_usd", GetText("cash_nano_usd")); set => Put("cash_nano_usd", value); }

    /// <summary>What customers have paid for, or were given, and not used.</summary>
    public string PrepaidLiabilityNanoUsd { get => Required("prepaid_liability_nano_usd", GetText("prepaid_liability_nano_usd")); set => Put("prepaid_liability_nano_usd", value); }

    public bool IsLiabilityComplete { get => Required("is_liability_complete", GetBoolean("is_liability_complete")); set => Put("is_liability_complete", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string MonthlyFixedCostNanoUsd { get => Required("monthly_fixed_cost_nano_usd", GetText("monthly_fixed_cost_nano_usd")); set => Put("monthly_fixed_cost_nano_usd", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string MonthlyDeviceCostNanoUsd { get => Required("monthly_device_cost_nano_usd", GetText("monthly_device_cost_nano_usd")); set => Put("monthly_device_cost_nano_usd", value); }

    /// <summary>What other companies asked in the last 30 days, likewise.</summary>
    public string MonthlyProviderCostNanoUsd { get => Required("monthly_provider_cost_nano_usd", GetText("monthly_provider_cost_nano_usd")); set => Put("monthly_provider_cost_nano_usd", value); }

    /// <summary>What was charged in the last 30 days, for a month of 30.4375 days.</summary>
    public string MonthlyRevenueNanoUsd { get => Required("monthly_revenue_nano_usd", GetText("monthly_revenue_nano_usd")); set => Put("monthly_revenue_nano_usd", value); }

    /// <summary>Below zero cash goes up.</summary>
    public string MonthlyBurnNanoUsd { get => Required("monthly_burn_nano_usd", GetText("monthly_burn_nano_usd")); set => Put("monthly_burn_nano_usd", value); }

    /// <summary>null: cash does not go down.</summary>
    public double? MonthsLeft { get => GetNumber("months_left"); set => Put("months_left", value); }

    /// <summary>null: cash does not go down.</summary>
    public double? MonthsLeftAfterPrepaid { get => GetNumber("months_left_after_prepaid"); set => Put("months_left_after_prepaid", value); }

    /// <summary>Of all devices in the last 30 days.</summary>
    public double? Utilisation { get => GetNumber("utilisation"); set => Put("utilisation", value); }

    /// <summary>At which devices bring, as their time does now, what nothing else brings of all costs; above 1 it is never reached.</summary>
    public double? BreakEvenUtilisation { get => GetNumber("break_even_utilisation"); set => Put("break_even_utilisation", value); }

    /// <summary>Whether utilisation is of all requests, or of those that were read.</summary>
    public bool IsSampleComplete { get => Required("is_sample_complete", GetBoolean("is_sample_complete")); set => Put("is_sample_complete", value); }
}

public sealed class DeploymentList : Fields
{
    public DeploymentList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Deployment> Data { get => GetList("data", static value => new Deployment(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Deployment : Fields
{
    public Deployment() { Put("object", "deployment"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Deployment(JsonNode? value)
        : base(value) { }

    /// <summary>The model's id, a slash, and its own.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Where the target is; of a gpu-worker its origin.</summary>
    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    public DeploymentTarget Target { get => Required("target", GetObject("target", static value => new DeploymentTarget(value))); set => Put("target", value); }

    public long Weight { get => Required("weight", GetInteger("weight")); set => Put("weight", value); }

    public long Priority { get => Required("priority", GetInteger("priority")); set => Put("priority", value); }

    public string UpstreamModel { get => Required("upstream_model", GetText("upstream_model")); set => Put("upstream_model", value); }

    [AllowNull]
    public IReadOnlyList<string> Capabilities { get => GetList("capabilities", Fields.ToText); set => Put("capabilities", value); }

    public string? Region { get => GetText("region"); set => Put("region", value); }

    public string? Dtype { get => GetText("dtype"); set => Put("dtype", value); }

    public string DataCollection { get => Required("data_collection", GetText("data_collection")); set => Put("data_collection", value); }

    public bool Canary { get => Required("canary", GetBoolean("canary")); set => Put("canary", value); }

    public bool Disabled { get => Required("disabled", GetBoolean("disabled")); set => Put("disabled", value); }

    public long? ShadowPercent { get => GetInteger("shadow_percent"); set => Put("shadow_percent", value); }
}

/// <summary>What is left out stays as it is.</summary>
public sealed class PatchDeploymentRequest : Fields
{
    public PatchDeploymentRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PatchDeploymentRequest(JsonNode? value)
        : base(value) { }

    /// <summary>Its share of the requests, among deployments of the same priority.</summary>
    public long? Weight { get => GetInteger("weight"); set => Put("weight", value); }

    /// <summary>Lower is asked first; higher when no lower one takes the request.</summary>
    public long? Priority { get => GetInteger("priority"); set => Put("priority", value); }

    /// <summary>Its share is of organizations, and not of requests: one has either all of them there first, or none.</summary>
    public bool? Canary { get => GetBoolean("canary"); set => Put("canary", value); }

    /// <summary>It is asked for nothing.</summary>
    public bool? Disabled { get => GetBoolean("disabled"); set => Put("disabled", value); }

    /// <summary>A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers.</summary>
    public long? ShadowPercent { get => GetInteger("shadow_percent"); set => Put("shadow_percent", value); }
}

public sealed class ShadowComparisonList : Fields
{
    public ShadowComparisonList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ShadowComparisonList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<ShadowComparison> Data { get => GetList("data", static value => new ShadowComparison(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class ShadowComparison : Fields
{
    public ShadowComparison() { Put("object", "shadow_comparison"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ShadowComparison(JsonNode? value)
        : base(value) { }

    /// <summary>The shadow's, and the deployment that answered.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>The shadow.</summary>
    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    /// <summary>The one whose answers were given.</summary>
    public string AgainstDeploymentId { get => Required("against_deployment_id", GetText("against_deployment_id")); set => Put("against_deployment_id", value); }

    /// <summary>Unix seconds.</summary>
    public long FirstAt { get => Required("first_at", GetInteger("first_at")); set => Put("first_at", value); }

    /// <summary>Unix seconds.</summary>
    public long LastAt { get => Required("last_at", GetInteger("last_at")); set => Put("last_at", value); }

    /// <summary>false: there were more; these are the newest.</summary>
    public bool IsComplete { get => Required("is_complete", GetBoolean("is_complete")); set => Put("is_complete", value); }

    public long NumCopies { get => Required("num_copies", GetInteger("num_copies")); set => Put("num_copies", value); }

    /// <summary>`refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another.</summary>
    public ShadowComparisonOutcomes Outcomes { get => Required("outcomes", GetObject("outcomes", static value => new ShadowComparisonOutcomes(value))); set => Put("outcomes", value); }

    /// <summary>Requests whose answers are the same each time: temperature 0, or a seed.</summary>
    public ShadowComparisonDeterministic Deterministic { get => Required("deterministic", GetObject("deterministic", static value => new ShadowComparisonDeterministic(value))); set => Put("deterministic", value); }

    /// <summary>Copies that completed.</summary>
    public long Compared { get => Required("compared", GetInteger("compared")); set => Put("compared", value); }

    /// <summary>Of those.</summary>
    public long SameFinishReason { get => Required("same_finish_reason", GetInteger("same_finish_reason")); set => Put("same_finish_reason", value); }

    /// <summary>Of the answers that were given.</summary>
    public long GivenCompletionTokens { get => Required("given_completion_tokens", GetInteger("given_completion_tokens")); set => Put("given_completion_tokens", value); }

    /// <summary>Of the shadow's for the same.</summary>
    public long ComparedCompletionTokens { get => Required("compared_completion_tokens", GetInteger("compared_completion_tokens")); set => Put("compared_completion_tokens", value); }

    /// <summary>Of streams, from their dispatch on, at the deployment that answered.</summary>
    public ShadowComparisonGivenFirstTokenMs GivenFirstTokenMs { get => Required("given_first_token_ms", GetObject("given_first_token_ms", static value => new ShadowComparisonGivenFirstTokenMs(value))); set => Put("given_first_token_ms", value); }

    /// <summary>The same of the shadow.</summary>
    public ShadowComparisonFirstTokenMs FirstTokenMs { get => Required("first_token_ms", GetObject("first_token_ms", static value => new ShadowComparisonFirstTokenMs(value))); set => Put("first_token_ms", value); }

    public long PromptTokens { get => Required("prompt_tokens", GetInteger("prompt_tokens")); set => Put("prompt_tokens", value); }

    public long CachedTokens { get => Required("cached_tokens", GetInteger("cached_tokens")); set => Put("cached_tokens", value); }

    /// <summary>Of all copies, whatever became of them.</summary>
    public long CompletionTokens { get => Required("completion_tokens", GetInteger("completion_tokens")); set => Put("completion_tokens", value); }

    /// <summary>Microseconds.</summary>
    public string DeviceUs { get => Required("device_us", GetText("device_us")); set => Put("device_us", value); }

    /// <summary>An estimate of what the copies cost, by the deployment's cost. No revenue.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }
}

/// <summary>`refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another.</summary>
public sealed class ShadowComparisonOutcomes : Fields
{
    public ShadowComparisonOutcomes() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ShadowComparisonOutcomes(JsonNode? value)
        : base(value) { }

    public long Completed { get => Required("completed", GetInteger("completed")); set => Put("completed", value); }

    public long Refused { get => Required("refused", GetInteger("refused")); set => Put("refused", value); }

    public long Failed { get => Required("failed", GetInteger("failed")); set => Put("failed", value); }

    public long Late { get => Required("late", GetInteger("late")); set => Put("late", value); }

    public long Stopped { get => Required("stopped", GetInteger("stopped")); set => Put("stopped", value); }

    /// <summary>Nobody told of their ends: the edge died.</summary>
    public long Lost { get => Required("lost", GetInteger("lost")); set => Put("lost", value); }

    public long Running { get => Required("running", GetInteger("running")); set => Put("running", value); }
}

/// <summary>Requests whose answers are the same each time: temperature 0, or a seed.</summary>
public sealed class ShadowComparisonDeterministic : Fields
{
    public ShadowComparisonDeterministic() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ShadowComparisonDeterministic(JsonNode? value)
        : base(value) { }

    public long Compared { get => Required("compared", GetInteger("compared")); set => Put("compared", value); }

    public long Equal { get => Required("equal", GetInteger("equal")); set => Put("equal", value); }

    /// <summary>The first token that differs, counted from 1, of those that differ.</summary>
    public double? MedianFirstDifference { get => GetNumber("median_first_difference"); set => Put("median_first_difference", value); }
}

/// <summary>Of streams, from their dispatch on, at the deployment that answered.</summary>
public sealed class ShadowComparisonGivenFirstTokenMs : Fields
{
    public ShadowComparisonGivenFirstTokenMs() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ShadowComparisonGivenFirstTokenMs(JsonNode? value)
        : base(value) { }

    public double? Median { get => GetNumber("median"); set => Put("median", value); }

    public double? P95 { get => GetNumber("p95"); set => Put("p95", value); }
}

/// <summary>The same of the shadow.</summary>
public sealed class ShadowComparisonFirstTokenMs : Fields
{
    public ShadowComparisonFirstTokenMs() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ShadowComparisonFirstTokenMs(JsonNode? value)
        : base(value) { }

    public double? Median { get => GetNumber("median"); set => Put("median", value); }

    public double? P95 { get => GetNumber("p95"); set => Put("p95", value); }
}

public sealed class DeploymentCostList : Fields
{
    public DeploymentCostList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentCostList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<DeploymentCost> Data { get => GetList("data", static value => new DeploymentCost(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class DeploymentCost : Fields
{
    public DeploymentCost() { Put("object", "deployment_cost"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentCost(JsonNode? value)
        : base(value) { }

    /// <summary>`model/deployment@version`.</summary>
    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    public long Version { get => Required("version", GetInteger("version")); set => Put("version", value); }

    /// <summary>Unix seconds, a whole hour.</summary>
    public long EffectiveAt { get => Required("effective_at", GetInteger("effective_at")); set => Put("effective_at", value); }

    public long? DeviceHourNanoUsd { get => GetInteger("device_hour_nano_usd"); set => Put("device_hour_nano_usd", value); }

    public long InputNanoUsdPerMillionTokens { get => Required("input_nano_usd_per_million_tokens", GetInteger("input_nano_usd_per_million_tokens")); set => Put("input_nano_usd_per_million_tokens", value); }

    public long? CachedInputNanoUsdPerMillionTokens { get => GetInteger("cached_input_nano_usd_per_million_tokens"); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long OutputNanoUsdPerMillionTokens { get => Required("output_nano_usd_per_million_tokens", GetInteger("output_nano_usd_per_million_tokens")); set => Put("output_nano_usd_per_million_tokens", value); }

    public long PerRequestNanoUsd { get => Required("per_request_nano_usd", GetInteger("per_request_nano_usd")); set => Put("per_request_nano_usd", value); }

    public long PerSecondNanoUsd { get => Required("per_second_nano_usd", GetInteger("per_second_nano_usd")); set => Put("per_second_nano_usd", value); }
}

public sealed class CreateDeploymentCostRequest : Fields
{
    public CreateDeploymentCostRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateDeploymentCostRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Of the model.</summary>
    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    /// <summary>Unix seconds, a whole hour, which may have passed: requests that were booked from then on have it. null: from the hour of now.</summary>
    public long? EffectiveAt { get => GetInteger("effective_at"); set => Put("effective_at", value); }

    /// <summary>Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say.</summary>
    public long? DeviceHourNanoUsd { get => GetInteger("device_hour_nano_usd"); set => Put("device_hour_nano_usd", value); }

    public long? InputNanoUsdPerMillionTokens { get => GetInteger("input_nano_usd_per_million_tokens"); set => Put("input_nano_usd_per_million_tokens", value); }

    /// <summary>null: as other input.</summary>
    public long? CachedInputNanoUsdPerMillionTokens { get => GetInteger("cached_input_nano_usd_per_million_tokens"); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long? OutputNanoUsdPerMillionTokens { get => GetInteger("output_nano_usd_per_million_tokens"); set => Put("output_nano_usd_per_million_tokens", value); }

    /// <summary>Of requests that had tokens.</summary>
    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>From a request's admission to its end in the books: the longest it can be.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }
}

public sealed class PreviewDeploymentCostRequest : Fields
{
    public PreviewDeploymentCostRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PreviewDeploymentCostRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    /// <summary>Of the model.</summary>
    public string DeploymentId { get => Required("deployment_id", GetText("deployment_id")); set => Put("deployment_id", value); }

    /// <summary>Up to the hour of now.</summary>
    public long? Days { get => GetInteger("days"); set => Put("days", value); }

    /// <summary>Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say.</summary>
    public long? DeviceHourNanoUsd { get => GetInteger("device_hour_nano_usd"); set => Put("device_hour_nano_usd", value); }

    public long? InputNanoUsdPerMillionTokens { get => GetInteger("input_nano_usd_per_million_tokens"); set => Put("input_nano_usd_per_million_tokens", value); }

    /// <summary>null: as other input.</summary>
    public long? CachedInputNanoUsdPerMillionTokens { get => GetInteger("cached_input_nano_usd_per_million_tokens"); set => Put("cached_input_nano_usd_per_million_tokens", value); }

    public long? OutputNanoUsdPerMillionTokens { get => GetInteger("output_nano_usd_per_million_tokens"); set => Put("output_nano_usd_per_million_tokens", value); }

    /// <summary>Of requests that had tokens.</summary>
    public long? PerRequestNanoUsd { get => GetInteger("per_request_nano_usd"); set => Put("per_request_nano_usd", value); }

    /// <summary>From a request's admission to its end in the books: the longest it can be.</summary>
    public long? PerSecondNanoUsd { get => GetInteger("per_second_nano_usd"); set => Put("per_second_nano_usd", value); }
}

public sealed class DeploymentCostPreview : Fields
{
    public DeploymentCostPreview() { Put("object", "deployment_cost_preview"); Put("is_estimate", true); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DeploymentCostPreview(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public bool IsEstimate { get => Required("is_estimate", GetBoolean("is_estimate")); set => Put("is_estimate", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    /// <summary>false: there was more than one answer reads; figures are of what it read.</summary>
    public bool IsComplete { get => Required("is_complete", GetBoolean("is_complete")); set => Put("is_complete", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    /// <summary>nano-USD in decimal.</summary>
    public string ChargedNanoUsd { get => Required("charged_nano_usd", GetText("charged_nano_usd")); set => Put("charged_nano_usd", value); }

    /// <summary>By what is in force, without idle time.</summary>
    public string CostNanoUsd { get => Required("cost_nano_usd", GetText("cost_nano_usd")); set => Put("cost_nano_usd", value); }

    /// <summary>Had this cost been in force in all hours.</summary>
    public string RecostedNanoUsd { get => Required("recosted_nano_usd", GetText("recosted_nano_usd")); set => Put("recosted_nano_usd", value); }

    /// <summary>What it would have cost more.</summary>
    public string DifferenceNanoUsd { get => Required("difference_nano_usd", GetText("difference_nano_usd")); set => Put("difference_nano_usd", value); }
}

public sealed class PutAliasRequest : Fields
{
    public PutAliasRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public PutAliasRequest(JsonNode? value)
        : base(value) { }

    /// <summary>The id of a model, or another alias.</summary>
    public string Target { get => Required("target", GetText("target")); set => Put("target", value); }
}

public sealed class ModelAlias : Fields
{
    public ModelAlias() { Put("object", "model_alias"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelAlias(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Target { get => Required("target", GetText("target")); set => Put("target", value); }

    /// <summary>The model at its end; null: it leads nowhere.</summary>
    public string? Model { get => GetText("model"); set => Put("model", value); }
}

public sealed class ModelAliasList : Fields
{
    public ModelAliasList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ModelAliasList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<ModelAlias> Data { get => GetList("data", static value => new ModelAlias(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class WorkerList : Fields
{
    public WorkerList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WorkerList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<Worker> Data { get => GetList("data", static value => new Worker(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class Worker : Fields
{
    public Worker() { Put("object", "worker"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Worker(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>What customers see of it, in x-route-reason: always the same for an id.</summary>
    public string ShownAs { get => Required("shown_as", GetText("shown_as")); set => Put("shown_as", value); }

    public string Pool { get => Required("pool", GetText("pool")); set => Put("pool", value); }

    public string Url { get => Required("url", GetText("url")); set => Put("url", value); }

    /// <summary>Drawn at each start.</summary>
    public string BootId { get => Required("boot_id", GetText("boot_id")); set => Put("boot_id", value); }

    /// <summary>`unconfirmed`: its pool was woken and waits for its first heartbeat. `missing`: its heartbeats stopped, or its engine is down. `incompatible`: it speaks another protocol than this edge.</summary>
    public string Health { get => Required("health", GetText("health")); set => Put("health", value); }

    public bool IsDraining { get => Required("is_draining", GetBoolean("is_draining")); set => Put("is_draining", value); }

    public string Version { get => Required("version", GetText("version")); set => Put("version", value); }

    public long Protocol { get => Required("protocol", GetInteger("protocol")); set => Put("protocol", value); }

    public long HeartbeatAgeMs { get => Required("heartbeat_age_ms", GetInteger("heartbeat_age_ms")); set => Put("heartbeat_age_ms", value); }

    [AllowNull]
    public IReadOnlyList<WorkerModelsItem> Models { get => GetList("models", static value => new WorkerModelsItem(value)); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> TaskModels { get => GetList("task_models", Fields.ToText); set => Put("task_models", value); }

    public long MaxRunning { get => Required("max_running", GetInteger("max_running")); set => Put("max_running", value); }

    public long Queued { get => Required("queued", GetInteger("queued")); set => Put("queued", value); }

    public long Running { get => Required("running", GetInteger("running")); set => Put("running", value); }

    public long KvBytesUsed { get => Required("kv_bytes_used", GetInteger("kv_bytes_used")); set => Put("kv_bytes_used", value); }

    public long KvBytesBudget { get => Required("kv_bytes_budget", GetInteger("kv_bytes_budget")); set => Put("kv_bytes_budget", value); }

    /// <summary>Of prompts, since its start; null: its release does not say.</summary>
    public long? PromptTokens { get => GetInteger("prompt_tokens"); set => Put("prompt_tokens", value); }

    /// <summary>Of those, the ones whose state an earlier request had left.</summary>
    public long? CachedTokens { get => GetInteger("cached_tokens"); set => Put("cached_tokens", value); }

    public double? PrefillTokensPerSecond { get => GetNumber("prefill_tokens_per_second"); set => Put("prefill_tokens_per_second", value); }

    public double? DecodeTokensPerSecond { get => GetNumber("decode_tokens_per_second"); set => Put("decode_tokens_per_second", value); }

    /// <summary>From a request's first step to its end, in the mean.</summary>
    public double? ServiceMs { get => GetNumber("service_ms"); set => Put("service_ms", value); }
}

public sealed class WorkerModelsItem : Fields
{
    public WorkerModelsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public WorkerModelsItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    public string? Device { get => GetText("device"); set => Put("device", value); }

    public string? Dtype { get => GetText("dtype"); set => Put("dtype", value); }

    /// <summary>Of this isolate of the edge: whether it sends requests there.</summary>
    public string Breaker { get => Required("breaker", GetText("breaker")); set => Put("breaker", value); }
}

public sealed class DrainRequest : Fields
{
    public DrainRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public DrainRequest(JsonNode? value)
        : base(value) { }

    public string? Pool { get => GetText("pool"); set => Put("pool", value); }

    /// <summary>false gives it work again.</summary>
    public bool? IsDraining { get => GetBoolean("is_draining"); set => Put("is_draining", value); }
}

public sealed class Drain : Fields
{
    public Drain() { Put("object", "drain"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Drain(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Pool { get => Required("pool", GetText("pool")); set => Put("pool", value); }

    public bool IsDraining { get => Required("is_draining", GetBoolean("is_draining")); set => Put("is_draining", value); }
}

public sealed class AllUsagePage : Fields
{
    public AllUsagePage() { Put("object", "page"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AllUsagePage(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<AllUsagePageDataItem> Data { get => GetList("data", static value => new AllUsagePageDataItem(value)); set => Put("data", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }

    public string? NextPage { get => GetText("next_page"); set => Put("next_page", value); }
}

public sealed class AllUsagePageDataItem : Fields
{
    public AllUsagePageDataItem() { Put("object", "bucket"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AllUsagePageDataItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public long StartTime { get => Required("start_time", GetInteger("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public long EndTime { get => Required("end_time", GetInteger("end_time")); set => Put("end_time", value); }

    [AllowNull]
    public IReadOnlyList<AllUsagePageDataItemResultsItem> Results { get => GetList("results", static value => new AllUsagePageDataItemResultsItem(value)); set => Put("results", value); }
}

public sealed class AllUsagePageDataItemResultsItem : Fields
{
    public AllUsagePageDataItemResultsItem() { Put("object", "usage.result"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AllUsagePageDataItemResultsItem(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }

    public string? Model { get => GetText("model"); set => Put("model", value); }

    public string? Operation { get => GetText("operation"); set => Put("operation", value); }

    /// <summary>When grouped by it; empty of requests from before it was kept.</summary>
    public string? DeploymentId { get => GetText("deployment_id"); set => Put("deployment_id", value); }

    /// <summary>`gpu`, `provider` or `edge`, when grouped by it; empty as above.</summary>
    public string? Tier { get => GetText("tier"); set => Put("tier", value); }

    /// <summary>When grouped by it; empty as above.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    public long NumModelRequests { get => Required("num_model_requests", GetInteger("num_model_requests")); set => Put("num_model_requests", value); }

    public long InputTokens { get => Required("input_tokens", GetInteger("input_tokens")); set => Put("input_tokens", value); }

    public long InputCachedTokens { get => Required("input_cached_tokens", GetInteger("input_cached_tokens")); set => Put("input_cached_tokens", value); }

    public long OutputTokens { get => Required("output_tokens", GetInteger("output_tokens")); set => Put("output_tokens", value); }

    public AllUsagePageDataItemResultsItemAmount Amount { get => Required("amount", GetObject("amount", static value => new AllUsagePageDataItemResultsItemAmount(value))); set => Put("amount", value); }

    /// <summary>Exact, in decimal.</summary>
    public string AmountNanoUsd { get => Required("amount_nano_usd", GetText("amount_nano_usd")); set => Put("amount_nano_usd", value); }

    public AllChargeParts AmountParts { get => Required("amount_parts", GetObject("amount_parts", static value => new AllChargeParts(value))); set => Put("amount_parts", value); }
}

public sealed class AllUsagePageDataItemResultsItemAmount : Fields
{
    public AllUsagePageDataItemResultsItemAmount() { Put("currency", "usd"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AllUsagePageDataItemResultsItemAmount(JsonNode? value)
        : base(value) { }

    public double Value { get => Required("value", GetNumber("value")); set => Put("value", value); }

    public string Currency { get => Required("currency", GetText("currency")); set => Put("currency", value); }
}

/// <summary>What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order. In decimal.</summary>
public sealed class AllChargeParts : Fields
{
    public AllChargeParts() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public AllChargeParts(JsonNode? value)
        : base(value) { }

    public string UncachedInputNanoUsd { get => Required("uncached_input_nano_usd", GetText("uncached_input_nano_usd")); set => Put("uncached_input_nano_usd", value); }

    public string CachedInputNanoUsd { get => Required("cached_input_nano_usd", GetText("cached_input_nano_usd")); set => Put("cached_input_nano_usd", value); }

    public string OutputNanoUsd { get => Required("output_nano_usd", GetText("output_nano_usd")); set => Put("output_nano_usd", value); }

    /// <summary>For requests themselves, and for device time.</summary>
    public string OtherNanoUsd { get => Required("other_nano_usd", GetText("other_nano_usd")); set => Put("other_nano_usd", value); }

    /// <summary>Of before it was told apart.</summary>
    public string UnknownNanoUsd { get => Required("unknown_nano_usd", GetText("unknown_nano_usd")); set => Put("unknown_nano_usd", value); }
}

public sealed class UserList : Fields
{
    public UserList() { Put("object", "list"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UserList(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    [AllowNull]
    public IReadOnlyList<User> Data { get => GetList("data", static value => new User(value)); set => Put("data", value); }

    public string? FirstId { get => GetText("first_id"); set => Put("first_id", value); }

    public string? LastId { get => GetText("last_id"); set => Put("last_id", value); }

    public bool HasMore { get => Required("has_more", GetBoolean("has_more")); set => Put("has_more", value); }
}

public sealed class User : Fields
{
    public User() { Put("object", "user"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public User(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>Runs the service: may do everything.</summary>
    public bool IsOperator { get => Required("is_operator", GetBoolean("is_operator")); set => Put("is_operator", value); }

    /// <summary>The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs.</summary>
    public string? InvitedBy { get => GetText("invited_by"); set => Put("invited_by", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }
}

public sealed class CreateUserRequest : Fields
{
    public CreateUserRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateUserRequest(JsonNode? value)
        : base(value) { }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public bool? IsOperator { get => GetBoolean("is_operator"); set => Put("is_operator", value); }
}

public sealed class CreatedUser : Fields
{
    public CreatedUser() { Put("object", "user"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreatedUser(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>Runs the service: may do everything.</summary>
    public bool IsOperator { get => Required("is_operator", GetBoolean("is_operator")); set => Put("is_operator", value); }

    /// <summary>The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs.</summary>
    public string? InvitedBy { get => GetText("invited_by"); set => Put("invited_by", value); }

    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public string State { get => Required("state", GetText("state")); set => Put("state", value); }

    /// <summary>Shown this once: opens POST /auth/v1/password for 72 hours, once.</summary>
    public string SetUpToken { get => Required("set_up_token", GetText("set_up_token")); set => Put("set_up_token", value); }
}

public sealed class ChangeUserRequest : Fields
{
    public ChangeUserRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ChangeUserRequest(JsonNode? value)
        : base(value) { }

    public string? Name { get => GetText("name"); set => Put("name", value); }

    public bool? IsOperator { get => GetBoolean("is_operator"); set => Put("is_operator", value); }

    /// <summary>Ends every session of theirs at once.</summary>
    public bool? Disabled { get => GetBoolean("disabled"); set => Put("disabled", value); }
}

public sealed class EraseUserRequest : Fields
{
    public EraseUserRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public EraseUserRequest(JsonNode? value)
        : base(value) { }

    /// <summary>The user's address, to confirm who is meant.</summary>
    public string Email { get => Required("email", GetText("email")); set => Put("email", value); }
}

public sealed class Erasure : Fields
{
    public Erasure() { Put("object", "erasure"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Erasure(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public ErasureStatement Statement { get => Required("statement", GetObject("statement", static value => new ErasureStatement(value))); set => Put("statement", value); }

    /// <summary>The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json.</summary>
    public string SignedStatement { get => Required("signed_statement", GetText("signed_statement")); set => Put("signed_statement", value); }
}

public sealed class ErasureStatement : Fields
{
    public ErasureStatement() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ErasureStatement(JsonNode? value)
        : base(value) { }

    public string UserId { get => Required("user_id", GetText("user_id")); set => Put("user_id", value); }

    /// <summary>Unix seconds.</summary>
    public long ErasedAt { get => Required("erased_at", GetInteger("erased_at")); set => Put("erased_at", value); }

    [AllowNull]
    public IReadOnlyList<string> Erased { get => GetList("erased", Fields.ToText); set => Put("erased", value); }

    /// <summary>And why.</summary>
    [AllowNull]
    public IReadOnlyList<string> Kept { get => GetList("kept", Fields.ToText); set => Put("kept", value); }

    [AllowNull]
    public IReadOnlyList<ErasureStatementOrganizationsItem> Organizations { get => GetList("organizations", static value => new ErasureStatementOrganizationsItem(value)); set => Put("organizations", value); }
}

public sealed class ErasureStatementOrganizationsItem : Fields
{
    public ErasureStatementOrganizationsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ErasureStatementOrganizationsItem(JsonNode? value)
        : base(value) { }

    public string OrganizationId { get => Required("organization_id", GetText("organization_id")); set => Put("organization_id", value); }

    public bool WasMember { get => Required("was_member", GetBoolean("was_member")); set => Put("was_member", value); }

    public long KeysRenamed { get => Required("keys_renamed", GetInteger("keys_renamed")); set => Put("keys_renamed", value); }

    public long InvitationsDeleted { get => Required("invitations_deleted", GetInteger("invitations_deleted")); set => Put("invitations_deleted", value); }

    public long AuditLinesKept { get => Required("audit_lines_kept", GetInteger("audit_lines_kept")); set => Put("audit_lines_kept", value); }

    /// <summary>Its newest entry after the erasure: the chain is what it was.</summary>
    public ErasureStatementOrganizationsItemLedger? Ledger { get => GetObject("ledger", static value => new ErasureStatementOrganizationsItemLedger(value)); set => Put("ledger", value); }
}

public sealed class ErasureStatementOrganizationsItemLedger : Fields
{
    public ErasureStatementOrganizationsItemLedger() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ErasureStatementOrganizationsItemLedger(JsonNode? value)
        : base(value) { }

    public long Sequence { get => Required("sequence", GetInteger("sequence")); set => Put("sequence", value); }

    public string Hash { get => Required("hash", GetText("hash")); set => Put("hash", value); }
}

public sealed class SignInLink : Fields
{
    public SignInLink() { Put("object", "sign_in_link"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public SignInLink(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string UserId { get => Required("user_id", GetText("user_id")); set => Put("user_id", value); }

    /// <summary>Shown this once: opens POST /auth/v1/session/link for half an hour, once.</summary>
    public string Token { get => Required("token", GetText("token")); set => Put("token", value); }

    /// <summary>Unix seconds.</summary>
    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }
}

public sealed class UserData : Fields
{
    public UserData() { Put("object", "user_data"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UserData(JsonNode? value)
        : base(value) { }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public User User { get => Required("user", GetObject("user", static value => new User(value))); set => Put("user", value); }

    [AllowNull]
    public IReadOnlyList<UserDataSessionsItem> Sessions { get => GetList("sessions", static value => new UserDataSessionsItem(value)); set => Put("sessions", value); }

    [AllowNull]
    public IReadOnlyList<Passkey> Passkeys { get => GetList("passkeys", static value => new Passkey(value)); set => Put("passkeys", value); }

    [AllowNull]
    public IReadOnlyList<UserDataOrganizationsItem> Organizations { get => GetList("organizations", static value => new UserDataOrganizationsItem(value)); set => Put("organizations", value); }

    /// <summary>The newest 1,000 things that they did.</summary>
    [AllowNull]
    public IReadOnlyList<AuditEntry> Audit { get => GetList("audit", static value => new AuditEntry(value)); set => Put("audit", value); }
}

public sealed class UserDataSessionsItem : Fields
{
    public UserDataSessionsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UserDataSessionsItem(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds.</summary>
    public long SeenAt { get => Required("seen_at", GetInteger("seen_at")); set => Put("seen_at", value); }

    /// <summary>Unix seconds.</summary>
    public long ExpiresAt { get => Required("expires_at", GetInteger("expires_at")); set => Put("expires_at", value); }
}

public sealed class Passkey : Fields
{
    public Passkey() { Put("object", "passkey"); }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public Passkey(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Object { get => Required("object", GetText("object")); set => Put("object", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get => Required("created_at", GetInteger("created_at")); set => Put("created_at", value); }

    public long? LastUsedAt { get => GetInteger("last_used_at"); set => Put("last_used_at", value); }
}

public sealed class UserDataOrganizationsItem : Fields
{
    public UserDataOrganizationsItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public UserDataOrganizationsItem(JsonNode? value)
        : base(value) { }

    public string Id { get => Required("id", GetText("id")); set => Put("id", value); }

    public string Name { get => Required("name", GetText("name")); set => Put("name", value); }

    public Member? Member { get => GetObject("member", static value => new Member(value)); set => Put("member", value); }

    /// <summary>Their own.</summary>
    [AllowNull]
    public IReadOnlyList<ApiKey> Keys { get => GetList("keys", static value => new ApiKey(value)); set => Put("keys", value); }

    /// <summary>The newest 1,000 things that they did.</summary>
    [AllowNull]
    public IReadOnlyList<AuditEntry> Audit { get => GetList("audit", static value => new AuditEntry(value)); set => Put("audit", value); }
}

/// <summary>RFC 7517.</summary>
public sealed class JwkSet : Fields
{
    public JwkSet() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public JwkSet(JsonNode? value)
        : base(value) { }

    [AllowNull]
    public IReadOnlyList<JwkSetKeysItem> Keys { get => GetList("keys", static value => new JwkSetKeysItem(value)); set => Put("keys", value); }
}

public sealed class JwkSetKeysItem : Fields
{
    public JwkSetKeysItem() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public JwkSetKeysItem(JsonNode? value)
        : base(value) { }

    public string Kty { get => Required("kty", GetText("kty")); set => Put("kty", value); }

    public string Kid { get => Required("kid", GetText("kid")); set => Put("kid", value); }

    public string? Crv { get => GetText("crv"); set => Put("crv", value); }

    /// <summary>The public key, in base64url.</summary>
    public string? X { get => GetText("x"); set => Put("x", value); }
}

public sealed class ListResponseInputItemsQuery : Fields
{
    public ListResponseInputItemsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListResponseInputItemsQuery(JsonNode? value)
        : base(value) { }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? Order { get => GetText("order"); set => Put("order", value); }

    /// <summary>Accepted, and without effect: items are given with all that they have.</summary>
    [AllowNull]
    public IReadOnlyList<string> Include { get => GetList("include", Fields.ToText); set => Put("include", value); }
}

/// <summary>One of ChatCompletionRequest, CompletionRequest: the fields of all.</summary>
public sealed class CreateEstimateRequest : Fields
{
    public CreateEstimateRequest() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public CreateEstimateRequest(JsonNode? value)
        : base(value) { }

    public string Model { get => Required("model", GetText("model")); set => Put("model", value); }

    [AllowNull]
    public IReadOnlyList<ChatMessage> Messages { get => GetList("messages", static value => new ChatMessage(value)); set => Put("messages", value); }

    /// <summary>Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for.</summary>
    public long? MaxTokens { get => GetInteger("max_tokens"); set => Put("max_tokens", value); }

    /// <summary>0 picks the likeliest token. Default 1.</summary>
    public double? Temperature { get => GetNumber("temperature"); set => Put("temperature", value); }

    /// <summary>Nucleus sampling mass. Default 1.</summary>
    public double? TopP { get => GetNumber("top_p"); set => Put("top_p", value); }

    /// <summary>Choices to generate per prompt. Default 1.</summary>
    public long? N { get => GetInteger("n"); set => Put("n", value); }

    public JsonNode? Stop { get => Get("stop"); set => Put("stop", value); }

    public bool? Stream { get => GetBoolean("stream"); set => Put("stream", value); }

    public StreamOptions? StreamOptions { get => GetObject("stream_options", static value => new StreamOptions(value)); set => Put("stream_options", value); }

    /// <summary>Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045).</summary>
    public long? Seed { get => GetInteger("seed"); set => Put("seed", value); }

    public double? PresencePenalty { get => GetNumber("presence_penalty"); set => Put("presence_penalty", value); }

    public double? FrequencyPenalty { get => GetNumber("frequency_penalty"); set => Put("frequency_penalty", value); }

    /// <summary>Added to the logits of these token ids.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, double> LogitBias { get => GetMap("logit_bias", Fields.ToNumber); set => Put("logit_bias", value); }

    /// <summary>Accepted; it does not change the answer.</summary>
    public string? User { get => GetText("user"); set => Put("user", value); }

    /// <summary>Extension. Keep the k likeliest tokens; 0 and -1 keep all.</summary>
    public long? TopK { get => GetInteger("top_k"); set => Put("top_k", value); }

    /// <summary>Extension. Keep tokens at least this likely, relative to the likeliest.</summary>
    public double? MinP { get => GetNumber("min_p"); set => Put("min_p", value); }

    /// <summary>Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all.</summary>
    public double? TypicalP { get => GetNumber("typical_p"); set => Put("typical_p", value); }

    /// <summary>Extension. Divides the logits of tokens seen so far.</summary>
    public double? RepetitionPenalty { get => GetNumber("repetition_penalty"); set => Put("repetition_penalty", value); }

    /// <summary>Extension. No end before this many tokens.</summary>
    public long? MinTokens { get => GetInteger("min_tokens"); set => Put("min_tokens", value); }

    /// <summary>Extension.</summary>
    [AllowNull]
    public IReadOnlyList<long> StopTokenIds { get => GetList("stop_token_ids", Fields.ToInteger); set => Put("stop_token_ids", value); }

    /// <summary>Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`.</summary>
    [AllowNull]
    public IReadOnlyList<long> AllowedTokenIds { get => GetList("allowed_token_ids", Fields.ToInteger); set => Put("allowed_token_ids", value); }

    /// <summary>Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016.</summary>
    public long? PromptLogprobs { get => GetInteger("prompt_logprobs"); set => Put("prompt_logprobs", value); }

    /// <summary>Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools.</summary>
    [AllowNull]
    public IReadOnlyList<string> BadWords { get => GetList("bad_words", Fields.ToText); set => Put("bad_words", value); }

    /// <summary>Extension, vLLM's. false shows special tokens as text. Default true.</summary>
    public bool? SkipSpecialTokens { get => GetBoolean("skip_special_tokens"); set => Put("skip_special_tokens", value); }

    /// <summary>Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false.</summary>
    public bool? IncludeStopStrInOutput { get => GetBoolean("include_stop_str_in_output"); set => Put("include_stop_str_in_output", value); }

    /// <summary>Extension. Go on past the model's end token.</summary>
    public bool? IgnoreEos { get => GetBoolean("ignore_eos"); set => Put("ignore_eos", value); }

    /// <summary>Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations.</summary>
    public long? Priority { get => GetInteger("priority"); set => Put("priority", value); }

    public StructuredOutputs? StructuredOutputs { get => GetObject("structured_outputs", static value => new StructuredOutputs(value)); set => Put("structured_outputs", value); }

    /// <summary>Extension, llama.cpp's. The text is JSON of this schema.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> JsonSchema { get => GetMap("json_schema", Fields.ToAny); set => Put("json_schema", value); }

    /// <summary>Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none.</summary>
    public string? Grammar { get => GetText("grammar"); set => Put("grammar", value); }

    /// <summary>Most tokens to generate per choice. The newer name of max_tokens; give one of them.</summary>
    public long? MaxCompletionTokens { get => GetInteger("max_completion_tokens"); set => Put("max_completion_tokens", value); }

    public JsonNode? Logprobs { get => Get("logprobs"); set => Put("logprobs", value); }

    /// <summary>Needs `logprobs: true`.</summary>
    public long? TopLogprobs { get => GetInteger("top_logprobs"); set => Put("top_logprobs", value); }

    public ChatCompletionRequestResponseFormat? ResponseFormat { get => GetObject("response_format", static value => new ChatCompletionRequestResponseFormat(value)); set => Put("response_format", value); }

    /// <summary>Functions the model may call. No two of the same name; an empty list is as none.</summary>
    [AllowNull]
    public IReadOnlyList<ChatTool> Tools { get => GetList("tools", static value => new ChatTool(value)); set => Put("tools", value); }

    public JsonNode? ToolChoice { get => Get("tool_choice"); set => Put("tool_choice", value); }

    [AllowNull]
    public IReadOnlyList<string> Modalities { get => GetList("modalities", Fields.ToText); set => Put("modalities", value); }

    /// <summary>Accepted as a hint; these models know no levels.</summary>
    public string? Verbosity { get => GetText("verbosity"); set => Put("verbosity", value); }

    /// <summary>Accepted as a hint; these models do not reason.</summary>
    public string? ReasoningEffort { get => GetText("reasoning_effort"); set => Put("reasoning_effort", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; these models do not reason.</summary>
    public JsonNode? Reasoning { get => Get("reasoning"); set => Put("reasoning", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; these models do not reason.</summary>
    public JsonNode? IncludeReasoning { get => Get("include_reasoning"); set => Put("include_reasoning", value); }

    /// <summary>Accepted, and without effect. Extension, DeepSeek's and others'; these models do not reason.</summary>
    public JsonNode? Thinking { get => Get("thinking"); set => Put("thinking", value); }

    /// <summary>Whether one answer may have several calls. Default true.</summary>
    public bool? ParallelToolCalls { get => GetBoolean("parallel_tool_calls"); set => Put("parallel_tool_calls", value); }

    /// <summary>Accepted as a hint; completions are not stored.</summary>
    public bool? Store { get => GetBoolean("store"); set => Put("store", value); }

    /// <summary>Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> ChatTemplateKwargs { get => GetMap("chat_template_kwargs", Fields.ToAny); set => Put("chat_template_kwargs", value); }

    /// <summary>Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.</summary>
    public bool? EnableThinking { get => GetBoolean("enable_thinking"); set => Put("enable_thinking", value); }

    /// <summary>Extension, vLLM's. false: the template opens no answer after the messages. Default true.</summary>
    public bool? AddGenerationPrompt { get => GetBoolean("add_generation_prompt"); set => Put("add_generation_prompt", value); }

    /// <summary>Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.</summary>
    public bool? ContinueFinalMessage { get => GetBoolean("continue_final_message"); set => Put("continue_final_message", value); }

    /// <summary>Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.</summary>
    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    public ProviderPreferences? Provider { get => GetObject("provider", static value => new ProviderPreferences(value)); set => Put("provider", value); }

    /// <summary>Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.</summary>
    [AllowNull]
    public IReadOnlyList<Plugin> Plugins { get => GetList("plugins", static value => new Plugin(value)); set => Put("plugins", value); }

    /// <summary>Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.</summary>
    public string? SessionId { get => GetText("session_id"); set => Put("session_id", value); }

    /// <summary>Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`.</summary>
    public JsonNode? Trace { get => Get("trace"); set => Put("trace", value); }

    public ChatUsageAsked? Usage { get => GetObject("usage", static value => new ChatUsageAsked(value)); set => Put("usage", value); }

    /// <summary>Extension, OpenRouter's older name of what `models` does anyway.</summary>
    public string? Route { get => GetText("route"); set => Put("route", value); }

    /// <summary>Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.</summary>
    [AllowNull]
    public IReadOnlyList<string> Transforms { get => GetList("transforms", Fields.ToText); set => Put("transforms", value); }

    /// <summary>vLLM's older name of `structured_outputs.json`.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, JsonNode> GuidedJson { get => GetMap("guided_json", Fields.ToAny); set => Put("guided_json", value); }

    /// <summary>vLLM's older name of `structured_outputs.regex`.</summary>
    public string? GuidedRegex { get => GetText("guided_regex"); set => Put("guided_regex", value); }

    /// <summary>vLLM's older name of `structured_outputs.choice`.</summary>
    [AllowNull]
    public IReadOnlyList<string> GuidedChoice { get => GetList("guided_choice", Fields.ToText); set => Put("guided_choice", value); }

    /// <summary>vLLM's older name of `structured_outputs.grammar`.</summary>
    public string? GuidedGrammar { get => GetText("guided_grammar"); set => Put("guided_grammar", value); }

    /// <summary>Accepted, and without effect. Forms are enforced in one way.</summary>
    public JsonNode? GuidedDecodingBackend { get => Get("guided_decoding_backend"); set => Put("guided_decoding_backend", value); }

    /// <summary>SGLang's name of `structured_outputs.regex`.</summary>
    public string? Regex { get => GetText("regex"); set => Put("regex", value); }

    /// <summary>SGLang's name of `structured_outputs.grammar`.</summary>
    public string? Ebnf { get => GetText("ebnf"); set => Put("ebnf", value); }

    [AllowNull]
    public IReadOnlyDictionary<string, string> Metadata { get => GetMap("metadata", Fields.ToText); set => Put("metadata", value); }

    /// <summary>`priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.</summary>
    public string? ServiceTier { get => GetText("service_tier"); set => Put("service_tier", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; prompts are cached whether it is there or not.</summary>
    public JsonNode? CachePrompt { get => Get("cache_prompt"); set => Put("cache_prompt", value); }

    public string? SafetyIdentifier { get => GetText("safety_identifier"); set => Put("safety_identifier", value); }

    public string? PromptCacheKey { get => GetText("prompt_cache_key"); set => Put("prompt_cache_key", value); }

    /// <summary>Not supported: There is no search by beams; it is vLLM's. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? UseBeamSearch { get => Get("use_beam_search"); set => Put("use_beam_search", value); }

    /// <summary>Accepted, and without effect. vLLM's; there is no search by beams.</summary>
    public JsonNode? LengthPenalty { get => Get("length_penalty"); set => Put("length_penalty", value); }

    /// <summary>Accepted, and without effect. vLLM's; there is no search by beams.</summary>
    public JsonNode? EarlyStopping { get => Get("early_stopping"); set => Put("early_stopping", value); }

    /// <summary>Accepted, and without effect. vLLM's; tokens are shown as they are.</summary>
    public JsonNode? SpacesBetweenSpecialTokens { get => Get("spaces_between_special_tokens"); set => Put("spaces_between_special_tokens", value); }

    /// <summary>Not supported: Ids are told by `/v1/tokenize`. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnTokenIds { get => Get("return_token_ids"); set => Put("return_token_ids", value); }

    /// <summary>Not supported: Tokens are told as text. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnTokensAsTokenIds { get => Get("return_tokens_as_token_ids"); set => Put("return_tokens_as_token_ids", value); }

    /// <summary>Accepted, and without effect. vLLM's; an answer has an id of its own.</summary>
    public JsonNode? RequestId { get => Get("request_id"); set => Put("request_id", value); }

    /// <summary>Not supported: Of all tokens, `repetition_penalty` is served. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? RepeatPenalty { get => Get("repeat_penalty"); set => Put("repeat_penalty", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? RepeatLastN { get => Get("repeat_last_n"); set => Put("repeat_last_n", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? DryMultiplier { get => Get("dry_multiplier"); set => Put("dry_multiplier", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryBase { get => Get("dry_base"); set => Put("dry_base", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryAllowedLength { get => Get("dry_allowed_length"); set => Put("dry_allowed_length", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DryPenaltyLastN { get => Get("dry_penalty_last_n"); set => Put("dry_penalty_last_n", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DrySequenceBreakers { get => Get("dry_sequence_breakers"); set => Put("dry_sequence_breakers", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? XtcProbability { get => Get("xtc_probability"); set => Put("xtc_probability", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? XtcThreshold { get => Get("xtc_threshold"); set => Put("xtc_threshold", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? DynatempRange { get => Get("dynatemp_range"); set => Put("dynatemp_range", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? DynatempExponent { get => Get("dynatemp_exponent"); set => Put("dynatemp_exponent", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? Mirostat { get => Get("mirostat"); set => Put("mirostat", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? MirostatTau { get => Get("mirostat_tau"); set => Put("mirostat_tau", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; it says nothing where what it belongs to is off.</summary>
    public JsonNode? MirostatEta { get => Get("mirostat_eta"); set => Put("mirostat_eta", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or -1 or 0.</summary>
    public JsonNode? TopNSigma { get => Get("top_n_sigma"); set => Put("top_n_sigma", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? TfsZ { get => Get("tfs_z"); set => Put("tfs_z", value); }

    /// <summary>Not supported: It is a way of sampling of llama.cpp's. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? MinKeep { get => Get("min_keep"); set => Put("min_keep", value); }

    /// <summary>Not supported: Likely tokens are told by `logprobs`. Refused with 400 unless null, false or empty or 0.</summary>
    public JsonNode? NProbs { get => Get("n_probs"); set => Put("n_probs", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; nothing of a prompt is left out.</summary>
    public JsonNode? NKeep { get => Get("n_keep"); set => Put("n_keep", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; where a prompt runs is the worker's affair.</summary>
    public JsonNode? IdSlot { get => Get("id_slot"); set => Put("id_slot", value); }

    /// <summary>Not supported: Answers have no timings. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? TimingsPerToken { get => Get("timings_per_token"); set => Put("timings_per_token", value); }

    /// <summary>Not supported: Prompts tell no progress. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? ReturnProgress { get => Get("return_progress"); set => Put("return_progress", value); }

    /// <summary>Accepted, and without effect. llama.cpp's; these models do not reason.</summary>
    public JsonNode? ReasoningFormat { get => Get("reasoning_format"); set => Put("reasoning_format", value); }

    /// <summary>Not supported: A chat's messages are not repeated. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Echo { get => Get("echo"); set => Put("echo", value); }

    /// <summary>Not supported: Choices of a chat are not ranked; `/v1/completions` ranks them. Refused with 400 unless null, false or empty or 1.</summary>
    public JsonNode? BestOf { get => Get("best_of"); set => Put("best_of", value); }

    /// <summary>Not supported: The chat template writes them itself. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? AddSpecialTokens { get => Get("add_special_tokens"); set => Put("add_special_tokens", value); }

    /// <summary>Not supported: Functions are offered as tools. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Functions { get => Get("functions"); set => Put("functions", value); }

    /// <summary>Not supported: Functions are chosen with tool_choice. Refused with 400 unless null, false or empty or "auto" or "none".</summary>
    public JsonNode? FunctionCall { get => Get("function_call"); set => Put("function_call", value); }

    /// <summary>Not supported: Audio is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Audio { get => Get("audio"); set => Put("audio", value); }

    /// <summary>Not supported: Predicted outputs are not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Prediction { get => Get("prediction"); set => Put("prediction", value); }

    /// <summary>Not supported: Web search is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? WebSearchOptions { get => Get("web_search_options"); set => Put("web_search_options", value); }

    /// <summary>Not supported: Moderation is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Moderation { get => Get("moderation"); set => Put("moderation", value); }

    /// <summary>Accepted, and without effect. Prompts are cached whether it is there or not.</summary>
    public JsonNode? CacheControl { get => Get("cache_control"); set => Put("cache_control", value); }

    /// <summary>Accepted, and without effect. How long a prompt stays cached is the worker's affair.</summary>
    public JsonNode? PromptCacheRetention { get => Get("prompt_cache_retention"); set => Put("prompt_cache_retention", value); }

    /// <summary>Accepted, and without effect. How a prompt is cached is the worker's affair.</summary>
    public JsonNode? PromptCacheOptions { get => Get("prompt_cache_options"); set => Put("prompt_cache_options", value); }

    public JsonNode? Prompt { get => Get("prompt"); set => Put("prompt", value); }

    /// <summary>Not supported: Filling in the middle is not available. Refused with 400 unless null, false or empty.</summary>
    public JsonNode? Suffix { get => Get("suffix"); set => Put("suffix", value); }
}

public sealed class ListCompletionsUsageQuery : Fields
{
    public ListCompletionsUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListCompletionsUsageQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole minutes, hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    /// <summary>People, by the keys of their own.</summary>
    [AllowNull]
    public IReadOnlyList<string> UserIds { get => GetList("user_ids", Fields.ToText); set => Put("user_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }
}

public sealed class ListEmbeddingsUsageQuery : Fields
{
    public ListEmbeddingsUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListEmbeddingsUsageQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole minutes, hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    /// <summary>People, by the keys of their own.</summary>
    [AllowNull]
    public IReadOnlyList<string> UserIds { get => GetList("user_ids", Fields.ToText); set => Put("user_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }
}

public sealed class ListEndUsersUsageQuery : Fields
{
    public ListEndUsersUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListEndUsersUsageQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive, a whole hour. The first bucket begins here.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    /// <summary>Your own customers, as you named them.</summary>
    [AllowNull]
    public IReadOnlyList<string> EndUserIds { get => GetList("end_user_ids", Fields.ToText); set => Put("end_user_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }

    /// <summary>`true`: with what keys used themselves, as the end user with no name. All rows together are then the totals of the same filters. Not beside `end_user_ids`.</summary>
    public string? IncludeKeys { get => GetText("include_keys"); set => Put("include_keys", value); }
}

public sealed class ListCostsQuery : Fields
{
    public ListCostsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListCostsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole minutes, hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }
}

public sealed class ExportLedgerQuery : Fields
{
    public ExportLedgerQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExportLedgerQuery(JsonNode? value)
        : base(value) { }

    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }
}

public sealed class ListEndUserTokensQuery : Fields
{
    public ListEndUserTokensQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListEndUserTokensQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? EndUserId { get => GetText("end_user_id"); set => Put("end_user_id", value); }
}

public sealed class ListOwnInvoicesQuery : Fields
{
    public ListOwnInvoicesQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListOwnInvoicesQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    [AllowNull]
    public IReadOnlyList<string> Kinds { get => GetList("kinds", Fields.ToText); set => Put("kinds", value); }

    [AllowNull]
    public IReadOnlyList<string> Statuses { get => GetList("statuses", Fields.ToText); set => Put("statuses", value); }

    /// <summary>Unix seconds, inclusive: of months that end after it.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive: of months that begin before it.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>What is in the id, the number or the payment's reference, in any case.</summary>
    public string? Text { get => GetText("text"); set => Put("text", value); }
}

public sealed class RetrieveWidgetUsageQuery : Fields
{
    public RetrieveWidgetUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RetrieveWidgetUsageQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Days in UTC, today included.</summary>
    public string? Days { get => GetText("days"); set => Put("days", value); }
}

public sealed class ListOrganizationsQuery : Fields
{
    public ListOrganizationsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListOrganizationsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? Name { get => GetText("name"); set => Put("name", value); }
}

public sealed class ListUsageQuery : Fields
{
    public ListUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListUsageQuery(JsonNode? value)
        : base(value) { }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The `last_id` of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    /// <summary>Keys, with those that they were rotated to.</summary>
    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    /// <summary>People, by the keys of their own.</summary>
    [AllowNull]
    public IReadOnlyList<string> UserIds { get => GetList("user_ids", Fields.ToText); set => Put("user_ids", value); }

    /// <summary>Your own customers, as you named them.</summary>
    [AllowNull]
    public IReadOnlyList<string> EndUserIds { get => GetList("end_user_ids", Fields.ToText); set => Put("end_user_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Operations { get => GetList("operations", Fields.ToText); set => Put("operations", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }
}

public sealed class ListOrganizationEndUsersUsageQuery : Fields
{
    public ListOrganizationEndUsersUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListOrganizationEndUsersUsageQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive, a whole hour. The first bucket begins here.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    /// <summary>Your own customers, as you named them.</summary>
    [AllowNull]
    public IReadOnlyList<string> EndUserIds { get => GetList("end_user_ids", Fields.ToText); set => Put("end_user_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }

    /// <summary>`true`: with what keys used themselves, as the end user with no name. All rows together are then the totals of the same filters. Not beside `end_user_ids`.</summary>
    public string? IncludeKeys { get => GetText("include_keys"); set => Put("include_keys", value); }
}

public sealed class ListOrganizationUsageQuery : Fields
{
    public ListOrganizationUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListOrganizationUsageQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole minutes, hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    /// <summary>People, by the keys of their own.</summary>
    [AllowNull]
    public IReadOnlyList<string> UserIds { get => GetList("user_ids", Fields.ToText); set => Put("user_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }
}

public sealed class ListOrganizationTotalsQuery : Fields
{
    public ListOrganizationTotalsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListOrganizationTotalsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole minutes, hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    /// <summary>People, by the keys of their own.</summary>
    [AllowNull]
    public IReadOnlyList<string> UserIds { get => GetList("user_ids", Fields.ToText); set => Put("user_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }
}

public sealed class ListOrganizationCostsQuery : Fields
{
    public ListOrganizationCostsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListOrganizationCostsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole minutes, hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    [AllowNull]
    public IReadOnlyList<string> ProjectIds { get => GetList("project_ids", Fields.ToText); set => Put("project_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> ApiKeyIds { get => GetList("api_key_ids", Fields.ToText); set => Put("api_key_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }
}

public sealed class ExportOrganizationLedgerQuery : Fields
{
    public ExportOrganizationLedgerQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ExportOrganizationLedgerQuery(JsonNode? value)
        : base(value) { }

    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }
}

public sealed class ListCreditsQuery : Fields
{
    public ListCreditsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListCreditsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListInvoicesQuery : Fields
{
    public ListInvoicesQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListInvoicesQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    [AllowNull]
    public IReadOnlyList<string> Kinds { get => GetList("kinds", Fields.ToText); set => Put("kinds", value); }

    [AllowNull]
    public IReadOnlyList<string> Statuses { get => GetList("statuses", Fields.ToText); set => Put("statuses", value); }

    /// <summary>Unix seconds, inclusive: of months that end after it.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive: of months that begin before it.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>What is in the id, the number or the payment's reference, in any case.</summary>
    public string? Text { get => GetText("text"); set => Put("text", value); }
}

public sealed class ListProjectsQuery : Fields
{
    public ListProjectsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListProjectsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListKeysQuery : Fields
{
    public ListKeysQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListKeysQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? ProjectId { get => GetText("project_id"); set => Put("project_id", value); }

    public string? UserId { get => GetText("user_id"); set => Put("user_id", value); }
}

public sealed class ListOrganizationEndUserTokensQuery : Fields
{
    public ListOrganizationEndUserTokensQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListOrganizationEndUserTokensQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? EndUserId { get => GetText("end_user_id"); set => Put("end_user_id", value); }

    /// <summary>Of this key, and of those that it was rotated from or to.</summary>
    public string? ApiKeyId { get => GetText("api_key_id"); set => Put("api_key_id", value); }
}

public sealed class ListProviderKeysQuery : Fields
{
    public ListProviderKeysQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListProviderKeysQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListSavedChartsQuery : Fields
{
    public ListSavedChartsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListSavedChartsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListNamedRoutesQuery : Fields
{
    public ListNamedRoutesQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListNamedRoutesQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListLimitsQuery : Fields
{
    public ListLimitsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListLimitsQuery(JsonNode? value)
        : base(value) { }

    public string? Scope { get => GetText("scope"); set => Put("scope", value); }

    public string? ScopeId { get => GetText("scope_id"); set => Put("scope_id", value); }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListRefusalsQuery : Fields
{
    public ListRefusalsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListRefusalsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListBudgetsQuery : Fields
{
    public ListBudgetsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListBudgetsQuery(JsonNode? value)
        : base(value) { }

    public string? Scope { get => GetText("scope"); set => Put("scope", value); }

    public string? ScopeId { get => GetText("scope_id"); set => Put("scope_id", value); }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListAlertsQuery : Fields
{
    public ListAlertsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListAlertsQuery(JsonNode? value)
        : base(value) { }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? BudgetId { get => GetText("budget_id"); set => Put("budget_id", value); }
}

public sealed class ListWebhooksQuery : Fields
{
    public ListWebhooksQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListWebhooksQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListWebhookDeliveriesQuery : Fields
{
    public ListWebhookDeliveriesQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListWebhookDeliveriesQuery(JsonNode? value)
        : base(value) { }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? WebhookId { get => GetText("webhook_id"); set => Put("webhook_id", value); }
}

public sealed class ListAuditQuery : Fields
{
    public ListAuditQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListAuditQuery(JsonNode? value)
        : base(value) { }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? ActorId { get => GetText("actor_id"); set => Put("actor_id", value); }

    public string? Action { get => GetText("action"); set => Put("action", value); }

    public string? Target { get => GetText("target"); set => Put("target", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }
}

public sealed class ListMembersQuery : Fields
{
    public ListMembersQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListMembersQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListInvitationsQuery : Fields
{
    public ListInvitationsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListInvitationsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListCatalogModelsQuery : Fields
{
    public ListCatalogModelsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListCatalogModelsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListPricesQuery : Fields
{
    public ListPricesQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListPricesQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? OrganizationId { get => GetText("organization_id"); set => Put("organization_id", value); }
}

public sealed class ListPlansQuery : Fields
{
    public ListPlansQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListPlansQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListPlanVersionsQuery : Fields
{
    public ListPlanVersionsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListPlanVersionsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class RetrieveEconomicsQuery : Fields
{
    public RetrieveEconomicsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public RetrieveEconomicsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive, a whole hour.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive, a whole hour, at most 31 days after start_time.</summary>
    public string EndTime { get => Required("end_time", GetText("end_time")); set => Put("end_time", value); }

    public string? GroupBy { get => GetText("group_by"); set => Put("group_by", value); }

    /// <summary>Whose requests are shown. Idle time is shared out among all all the same.</summary>
    [AllowNull]
    public IReadOnlyList<string> OrganizationIds { get => GetList("organization_ids", Fields.ToText); set => Put("organization_ids", value); }
}

public sealed class ListServiceChartsQuery : Fields
{
    public ListServiceChartsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListServiceChartsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListDeploymentsQuery : Fields
{
    public ListDeploymentsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListDeploymentsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListShadowComparisonsQuery : Fields
{
    public ListShadowComparisonsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListShadowComparisonsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    /// <summary>Of this model alone.</summary>
    public string? Model { get => GetText("model"); set => Put("model", value); }

    /// <summary>Copies from then on, in Unix seconds; without it those of seven days.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }
}

public sealed class ListDeploymentCostsQuery : Fields
{
    public ListDeploymentCostsQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListDeploymentCostsQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListAliasesQuery : Fields
{
    public ListAliasesQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListAliasesQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }
}

public sealed class ListWorkersQuery : Fields
{
    public ListWorkersQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListWorkersQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Objects on a page, at most 100; 20 if unset.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    /// <summary>Of this pool alone; without it, of every pool that a deployment names.</summary>
    public string? Pool { get => GetText("pool"); set => Put("pool", value); }
}

public sealed class ListAllUsageQuery : Fields
{
    public ListAllUsageQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListAllUsageQuery(JsonNode? value)
        : base(value) { }

    /// <summary>Unix seconds, inclusive, a whole hour. The first bucket begins here.</summary>
    public string StartTime { get => Required("start_time", GetText("start_time")); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }

    /// <summary>Buckets lie on whole hours or days in UTC.</summary>
    public string? BucketWidth { get => GetText("bucket_width"); set => Put("bucket_width", value); }

    /// <summary>Buckets on a page.</summary>
    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? Page { get => GetText("page"); set => Put("page", value); }

    [AllowNull]
    public IReadOnlyList<string> OrganizationIds { get => GetList("organization_ids", Fields.ToText); set => Put("organization_ids", value); }

    [AllowNull]
    public IReadOnlyList<string> Models { get => GetList("models", Fields.ToText); set => Put("models", value); }

    [AllowNull]
    public IReadOnlyList<string> Operations { get => GetList("operations", Fields.ToText); set => Put("operations", value); }

    /// <summary>Deployments that answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> DeploymentIds { get => GetList("deployment_ids", Fields.ToText); set => Put("deployment_ids", value); }

    /// <summary>Whose machines answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> Tiers { get => GetList("tiers", Fields.ToText); set => Put("tiers", value); }

    /// <summary>That requests had where they were answered.</summary>
    [AllowNull]
    public IReadOnlyList<string> ServiceTiers { get => GetList("service_tiers", Fields.ToText); set => Put("service_tiers", value); }

    [AllowNull]
    public IReadOnlyList<string> GroupBy { get => GetList("group_by", Fields.ToText); set => Put("group_by", value); }
}

public sealed class ListUsersQuery : Fields
{
    public ListUsersQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListUsersQuery(JsonNode? value)
        : base(value) { }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? Email { get => GetText("email"); set => Put("email", value); }
}

public sealed class ListServiceAuditQuery : Fields
{
    public ListServiceAuditQuery() { }

    /// <param name="value">Whose fields these are; not a copy.</param>
    public ListServiceAuditQuery(JsonNode? value)
        : base(value) { }

    public string? Limit { get => GetText("limit"); set => Put("limit", value); }

    /// <summary>The last id of the page before.</summary>
    public string? After { get => GetText("after"); set => Put("after", value); }

    public string? ActorId { get => GetText("actor_id"); set => Put("actor_id", value); }

    public string? Action { get => GetText("action"); set => Put("action", value); }

    public string? Target { get => GetText("target"); set => Put("target", value); }

    /// <summary>Unix seconds, inclusive.</summary>
    public string? StartTime { get => GetText("start_time"); set => Put("start_time", value); }

    /// <summary>Unix seconds, exclusive.</summary>
    public string? EndTime { get => GetText("end_time"); set => Put("end_time", value); }
}
