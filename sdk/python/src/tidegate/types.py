"""Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, Mapping, Optional, Sequence, Union

from typing_extensions import Required, TypedDict

from ._object import Object

AbsentPlugin = TypedDict(
    "AbsentPlugin",
    {
        "id": Required[Literal["auto-beta-router", "file-parser", "fusion", "moderation", "pareto-router", "switchyard-router", "web", "web-fetch"]],
        "enabled": Optional[bool],
    },
    total=False,
)


class Alert(Object):
    id: str
    """The sequence, as a text."""
    object: Literal["alert"]
    sequence: int
    budget_id: str
    window_start_at: int
    """Unix seconds."""
    threshold: int
    """Percent of the cap."""
    cap_nano_usd: int
    spent_nano_usd: int
    """With the charge that passed the threshold."""
    created_at: int
    """Unix seconds."""


class AlertList(Object):
    object: Literal["list"]
    data: List["Alert"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class AllChargeParts(Object):
    """What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order. In decimal."""
    uncached_input_nano_usd: str
    cached_input_nano_usd: str
    output_nano_usd: str
    other_nano_usd: str
    """For requests themselves, and for device time."""
    unknown_nano_usd: str
    """Of before it was told apart."""


class AllUsagePageDataItemResultsItemAmount(Object):
    value: float
    currency: Literal["usd"]


class AllUsagePageDataItemResultsItem(Object):
    object: Literal["usage.result"]
    organization_id: Optional[str]
    model: Optional[str]
    operation: Optional[str]
    deployment_id: Optional[str]
    """When grouped by it; empty of requests from before it was kept."""
    tier: Optional[str]
    """`gpu`, `provider` or `edge`, when grouped by it; empty as above."""
    service_tier: Optional[str]
    """When grouped by it; empty as above."""
    num_model_requests: int
    input_tokens: int
    input_cached_tokens: int
    output_tokens: int
    amount: "AllUsagePageDataItemResultsItemAmount"
    amount_nano_usd: str
    """Exact, in decimal."""
    amount_parts: "AllChargeParts"


class AllUsagePageDataItem(Object):
    object: Literal["bucket"]
    start_time: int
    """Unix seconds, inclusive."""
    end_time: int
    """Unix seconds, exclusive."""
    results: List["AllUsagePageDataItemResultsItem"]


class AllUsagePage(Object):
    object: Literal["page"]
    data: List["AllUsagePageDataItem"]
    has_more: bool
    next_page: Optional[str]


class AnthropicErrorResponseErrorDetails(Object):
    """Where `thread` was refused: SDKs go on without one when they read this."""
    error_code: Literal["thread_unsupported_request"]
    unsupported: List[Literal["thread"]]


class AnthropicErrorResponseError(Object):
    type: str
    """Anthropic's name of the kind of error."""
    message: str
    """A sentence that names the value and the rule."""
    param: Optional[str]
    """The field at fault, as a path."""
    code: str
    """A stable code; docs/ERRORS.md lists them."""
    details: Optional["AnthropicErrorResponseErrorDetails"]
    """Where `thread` was refused: SDKs go on without one when they read this."""


class AnthropicErrorResponse(Object):
    """Every error of these operations."""
    type: Literal["error"]
    error: "AnthropicErrorResponseError"
    request_id: str


class ApiKey(Object):
    id: str
    object: Literal["api_key"]
    name: str
    kind: Literal["service", "user"]
    project_id: str
    user_id: Optional[str]
    """Whose key it is; null: a service's."""
    created_at: int
    last_used_at: Optional[int]
    """Unix seconds, to within a minute."""
    state: Literal["active", "disabled", "revoked"]
    expires_at: Optional[int]
    revoked_at: Optional[int]
    replaced_by: Optional[str]
    """The key that took its place."""
    terms_set_by: Optional[str]
    """Who set its terms, where that was somebody above its holder, who may then not change them."""
    scopes: Optional[List[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger", "end_users"]]]
    """What the key may call; null is everything, for a user key as far as its holder's role goes."""
    models: Optional[List[str]]
    tiers: Optional[List[Literal["gpu", "provider", "edge"]]]
    allowed_ips: Optional[List[str]]
    hint: str
    """The public start of the key; it identifies, it does not open."""


class ApiKeyList(Object):
    object: Literal["list"]
    data: List["ApiKey"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


AssignPlanRequest = TypedDict(
    "AssignPlanRequest",
    {
        "plan": Required[Optional[str]],
        "version": Optional[int],
        "starts_at": Optional[int],
    },
    total=False,
)


class AuditEntryActor(Object):
    kind: Literal["operator", "member", "key", "system"]
    id: str


class AuditEntry(Object):
    id: str
    """The sequence, as a text."""
    object: Literal["audit_entry"]
    sequence: int
    created_at: int
    """Unix seconds."""
    actor: "AuditEntryActor"
    action: str
    target: str
    before: Any
    after: Any


class AuditList(Object):
    object: Literal["list"]
    data: List["AuditEntry"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class AutoCascade(Object):
    model: str
    """Which is tried first."""
    next_model: str
    """Which answers where the first is not sure."""
    keep_from_millionths: int
    """The first one's answer is given if its tokens' mean log probability is at least this, in millionths."""
    mean_logprob_millionths: Optional[Optional[int]]
    """What it was. null: the first said nothing of it. Absent: nothing was judged, as it did not answer, or nothing could answer instead."""


class AutoRecord(Object):
    classifier: int
    """The version of what judged the texts."""
    cost_quality_tradeoff: int
    allowed_models: Optional[List[str]]
    excluded_models: List[str]
    turns: List[Dict[str, int]]
    """What the user's texts were taken for, in their order; the last is answered."""
    cascade: Optional[Optional[bool]]
    """Absent: false."""
    escalated_to: Optional[Optional[str]]
    """The model that answered the conversation's last turn, as a cheaper one was not sure: it is asked at once. Absent: none is known."""


AutoRouter = TypedDict(
    "AutoRouter",
    {
        "id": Required[Literal["auto-router"]],
        "enabled": Optional[bool],
        "allowed_models": Optional[Sequence[str]],
        "excluded_models": Optional[Sequence[str]],
        "cost_quality_tradeoff": Optional[int],
        "cost_tier": Optional[Literal["low", "medium", "high", "xhigh", "max"]],
        "pin_model": Optional[Literal[False]],
        "cascade": Optional[bool],
    },
    total=False,
)


class AutoTermsByKind(Object):
    """The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those."""
    sum_easy: Optional[int]
    sum_hard: Optional[int]
    copy: Optional[int]
    order: Optional[int]
    spelling: Optional[int]
    capital: Optional[int]
    fact: Optional[int]
    opposite: Optional[int]
    translation: Optional[int]
    sentiment: Optional[int]
    extraction: Optional[int]
    reading: Optional[int]
    format: Optional[int]
    open: Optional[int]
    tools: Optional[int]
    schema: Optional[int]


class AutoTerms(Object):
    """What `auto` knows of a model, as scripts/grade-auto.ts measures it. Without it `auto` never chooses the model."""
    quality: int
    """Of 100 answers of any kind, how many are right. It is the model's tier too: that of a conversation never falls."""
    by_kind: Optional["AutoTermsByKind"]
    """The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those."""
    confidence: Optional[List["ConfidencePoint"]]
    """How often an answer is right, by how likely the model itself found it. Without it the model is never tried first."""


AutoTermsByKindParam = TypedDict(
    "AutoTermsByKindParam",
    {
        "sum_easy": int,
        "sum_hard": int,
        "copy": int,
        "order": int,
        "spelling": int,
        "capital": int,
        "fact": int,
        "opposite": int,
        "translation": int,
        "sentiment": int,
        "extraction": int,
        "reading": int,
        "format": int,
        "open": int,
        "tools": int,
        "schema": int,
    },
    total=False,
)


AutoTermsParam = TypedDict(
    "AutoTermsParam",
    {
        "quality": Required[int],
        "by_kind": "AutoTermsByKindParam",
        "confidence": Sequence["ConfidencePointParam"],
    },
    total=False,
)


class Balance(Object):
    posted_nano_usd: int
    """Credits granted less charges."""
    held_nano_usd: int
    """Set aside for requests that are still running."""
    available_nano_usd: int
    """What a new request can use: posted less held, plus the credit limit."""


class BillingProfileTaxesItem(Object):
    name: str
    rate_percent: str
    id: str


class BillingProfile(Object):
    object: Literal["billing_profile"]
    name: str
    address_lines: List[str]
    email: str
    tax_id: str
    taxes: List["BillingProfileTaxesItem"]
    stripe_customer_id: Optional[str]


class Booking(Object):
    object: Literal["booking"]
    is_new: bool
    balance: "Balance"


class Budget(Object):
    id: str
    object: Literal["budget"]
    scope: Literal["organization", "project", "key"]
    scope_id: str
    window: Literal["day", "month", "ever"]
    """A calendar day or month in UTC, or all time."""
    hard_nano_usd: Optional[int]
    soft_nano_usd: Optional[int]
    thresholds: List[int]
    spent_nano_usd: int
    """Charged in the window of now."""
    held_nano_usd: int
    """Set aside for requests that are still running."""
    resets_at: Optional[int]
    """Unix seconds; null is never."""


class BudgetList(Object):
    object: Literal["list"]
    data: List["Budget"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class CancelledRequest(Object):
    object: Literal["request"]
    idempotency_key: str
    cancelled: Literal[True]
    """It does not run any more."""


class CatalogModelDeploymentsItem(Object):
    id: str
    url: str
    """Where the target is; of a gpu-worker its origin."""
    target: "DeploymentTarget"
    weight: int
    priority: int
    upstream_model: str
    capabilities: List[Literal["generate", "tasks"]]
    region: Optional[str]
    dtype: Optional[Literal["int4", "int8", "fp4", "mxfp4", "nvfp4", "fp6", "fp8", "mxfp8", "fp16", "bf16", "fp32"]]
    data_collection: Literal["deny", "allow"]
    canary: bool
    disabled: bool
    shadow_percent: Optional[int]


class CatalogModelPriceTiersItem(Object):
    prompt_tokens_above: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int


class CatalogModelPrice(Object):
    version: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int
    per_request_nano_usd: Optional[int]
    per_second_nano_usd: Optional[int]
    """For each second of the request's own share of the device."""
    tiers: Optional[List["CatalogModelPriceTiersItem"]]
    """Rates of the whole request when its prompt is longer than this."""
    batch_discount_percent: Optional[int]
    """Off everything that a request in a batch costs."""
    response_cache_percent: Optional[int]
    """What an answer out of the response cache costs, in percent of its own tokens."""
    flex_percent: Optional[Optional[int]]
    """What a request of service_tier flex costs, in percent; null: it is not sold."""
    priority_percent: Optional[Optional[int]]
    """What a request of service_tier priority costs, in percent; null: it is not sold."""


class CatalogModel(Object):
    id: str
    object: Literal["catalog_model"]
    owned_by: str
    license: Optional[str]
    created_at: int
    context_tokens: int
    max_output_tokens: int
    tasks: List[Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering", "moderation", "summarization", "translation", "image-classification", "object-detection", "automatic-speech-recognition"]]
    pooling: Literal["mean", "cls"]
    moderation_labels: Dict[str, Literal["harassment", "harassment/threatening", "hate", "hate/threatening", "illicit", "illicit/violent", "self-harm", "self-harm/intent", "self-harm/instructions", "sexual", "sexual/minors", "violence", "violence/graphic"]]
    deprecated_at: Optional[int]
    shutdown_date: Optional[str]
    successor: Optional[str]
    visible_to: Optional[List[str]]
    auto: Optional["AutoTerms"]
    deployments: List["CatalogModelDeploymentsItem"]
    price: "CatalogModelPrice"


class CatalogModelList(Object):
    object: Literal["list"]
    data: List["CatalogModel"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


ChangeKeyRequest = TypedDict(
    "ChangeKeyRequest",
    {
        "name": str,
        "scopes": Optional[Sequence[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger", "end_users"]]],
        "models": Optional[Sequence[str]],
        "tiers": Optional[Sequence[Literal["gpu", "provider", "edge"]]],
        "allowed_ips": Optional[Sequence[str]],
        "expires_at": Optional[int],
        "disabled": bool,
    },
    total=False,
)


ChangeMemberRequest = TypedDict(
    "ChangeMemberRequest",
    {
        "role": Required["RoleParam"],
    },
    total=False,
)


ChangeProjectRequest = TypedDict(
    "ChangeProjectRequest",
    {
        "name": str,
        "archived": bool,
        "models": Optional[Sequence[str]],
        "tiers": Optional[Sequence[Literal["gpu", "provider", "edge"]]],
    },
    total=False,
)


ChangeUserRequest = TypedDict(
    "ChangeUserRequest",
    {
        "name": str,
        "is_operator": bool,
        "disabled": bool,
    },
    total=False,
)


ChangeWebhookRequest = TypedDict(
    "ChangeWebhookRequest",
    {
        "url": str,
        "description": str,
        "events": Sequence[Literal["budget.threshold_passed", "budget.exceeded", "credits.exhausted", "limit.reached"]],
        "disabled": bool,
    },
    total=False,
)


class ChargeParts(Object):
    """What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order."""
    uncached_input_nano_usd: int
    cached_input_nano_usd: int
    output_nano_usd: int
    other_nano_usd: int
    """For requests themselves, and for device time."""
    unknown_nano_usd: int
    """Of before it was told apart."""


class ChartView(Object):
    """What the explorer of usage shows, as its address has it."""
    metric: Literal["spend", "requests", "input", "cached", "output", "tokens"]
    group: Literal["none", "organization", "model", "operation", "project", "key", "end_user", "member", "deployment", "tier", "service_tier", "class"]
    range: Literal["1h", "24h", "7d", "30d", "90d", "dates"]
    to: Optional[str]
    """Of `dates`: the last day."""
    width: Literal["1m", "1h", "1d"]
    chart: Literal["stacked", "line"]
    organizations: Optional[str]
    """Ids that commas part; absent: all."""
    projects: Optional[str]
    """Ids that commas part; absent: all."""
    keys: Optional[str]
    """Ids that commas part; absent: all."""
    models: Optional[str]
    """Ids that commas part; absent: all."""
    deployments: Optional[str]
    """Ids that commas part; absent: all."""
    tiers: Optional[str]
    """Ids that commas part; absent: all."""
    service_tiers: Optional[str]
    """Ids that commas part; absent: all."""


ChartViewParam = TypedDict(
    "ChartViewParam",
    {
        "metric": Required[Literal["spend", "requests", "input", "cached", "output", "tokens"]],
        "group": Required[Literal["none", "organization", "model", "operation", "project", "key", "end_user", "member", "deployment", "tier", "service_tier", "class"]],
        "range": Required[Literal["1h", "24h", "7d", "30d", "90d", "dates"]],
        "from": str,
        "to": str,
        "width": Required[Literal["1m", "1h", "1d"]],
        "chart": Required[Literal["stacked", "line"]],
        "organizations": str,
        "projects": str,
        "keys": str,
        "models": str,
        "deployments": str,
        "tiers": str,
        "service_tiers": str,
    },
    total=False,
)


ChatAllowedToolsAllowedToolsParam = TypedDict(
    "ChatAllowedToolsAllowedToolsParam",
    {
        "mode": Required[Literal["auto", "required"]],
        "tools": Required[Sequence["ChatNamedTool"]],
    },
    total=False,
)


ChatAllowedTools = TypedDict(
    "ChatAllowedTools",
    {
        "type": Required[Literal["allowed_tools"]],
        "allowed_tools": Required["ChatAllowedToolsAllowedToolsParam"],
    },
    total=False,
)


ChatAssistantMessage = TypedDict(
    "ChatAssistantMessage",
    {
        "role": Required[Literal["assistant"]],
        "content": Optional[Union[str, "ChatAssistantMessageContent"]],
        "name": Optional[str],
        "refusal": Optional[str],
        "tool_calls": Optional[Sequence["ChatMessageToolCall"]],
        "annotations": Any,
        "parsed": Any,
        "reasoning": Any,
        "reasoning_content": Any,
        "reasoning_details": Any,
        "thinking_blocks": Any,
        "extra_content": Any,
        "prefix": Optional[bool],
        "partial": Optional[bool],
        "provider_specific_fields": Any,
        "cache_control": Any,
        "function_call": Any,
        "audio": Any,
    },
    total=False,
)


ChatAssistantMessageContent = Sequence[Union["ChatTextPart", "ChatRefusalPart", "ChatThinkingPart"]]


class ChatChoice(Object):
    index: int
    message: "ChatCompletionMessage"
    logprobs: Optional["ChatLogprobs"]
    finish_reason: "FinishReason"


class ChatChunkChoice(Object):
    index: int
    delta: "ChatDelta"
    logprobs: Optional["ChatLogprobs"]
    finish_reason: Optional["FinishReason"]


class ChatCompletion(Object):
    id: str
    object: Literal["chat.completion"]
    created: int
    model: str
    choices: List["ChatChoice"]
    usage: "Usage"
    prompt_logprobs: Optional["PromptLogprobs"]
    service_tier: Literal["flex", "default", "priority"]
    system_fingerprint: Optional[str]
    """Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say."""
    tidegate: Optional["Stopped"]


class ChatCompletionChunk(Object):
    id: str
    object: Literal["chat.completion.chunk"]
    created: int
    model: str
    choices: List["ChatChunkChoice"]
    usage: Optional[Optional["Usage"]]
    service_tier: Literal["flex", "default", "priority"]
    system_fingerprint: Optional[str]
    """Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say."""


class ChatCompletionMessage(Object):
    role: Literal["assistant"]
    content: Optional[str]
    """null when the model called tools and said nothing else."""
    refusal: Optional[str]
    tool_calls: Optional[List["ChatToolCall"]]


ChatCompletionRequest = TypedDict(
    "ChatCompletionRequest",
    {
        "model": Required[str],
        "messages": Required[Sequence["ChatMessage"]],
        "max_tokens": Optional[int],
        "temperature": Optional[float],
        "top_p": Optional[float],
        "n": Optional[int],
        "stop": Optional["Stop"],
        "stream_options": Optional["StreamOptions"],
        "seed": Optional[int],
        "presence_penalty": Optional[float],
        "frequency_penalty": Optional[float],
        "logit_bias": Optional[Mapping[str, float]],
        "user": Optional[str],
        "top_k": Optional[int],
        "min_p": Optional[float],
        "typical_p": Optional[float],
        "repetition_penalty": Optional[float],
        "min_tokens": Optional[int],
        "stop_token_ids": Optional[Sequence[int]],
        "allowed_token_ids": Optional[Sequence[int]],
        "prompt_logprobs": Optional[int],
        "bad_words": Optional[Sequence[str]],
        "skip_special_tokens": Optional[bool],
        "include_stop_str_in_output": Optional[bool],
        "ignore_eos": Optional[bool],
        "priority": Optional[int],
        "structured_outputs": Optional["StructuredOutputs"],
        "json_schema": Optional["JsonSchema"],
        "grammar": Optional[str],
        "max_completion_tokens": Optional[int],
        "logprobs": Optional[bool],
        "top_logprobs": Optional[int],
        "response_format": Optional["ResponseFormat"],
        "tools": Optional[Sequence["ChatTool"]],
        "tool_choice": Optional["ChatToolChoice"],
        "modalities": Optional[Sequence[Literal["text"]]],
        "verbosity": Optional[Literal["low", "medium", "high"]],
        "reasoning_effort": Optional[Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]],
        "reasoning": Any,
        "include_reasoning": Any,
        "thinking": Any,
        "parallel_tool_calls": Optional[bool],
        "store": Optional[bool],
        "chat_template_kwargs": Optional[Mapping[str, Any]],
        "enable_thinking": Optional[bool],
        "add_generation_prompt": Optional[bool],
        "continue_final_message": Optional[bool],
        "models": Optional[Sequence[str]],
        "provider": Optional["ProviderPreferences"],
        "plugins": Optional[Sequence["Plugin"]],
        "session_id": Optional[str],
        "trace": Any,
        "usage": Optional["ChatUsageAsked"],
        "route": Optional[Literal["fallback"]],
        "transforms": Optional[Sequence[Literal["middle-out"]]],
        "guided_json": Optional["JsonSchema"],
        "guided_regex": Optional[str],
        "guided_choice": Optional[Sequence[str]],
        "guided_grammar": Optional[str],
        "guided_decoding_backend": Any,
        "regex": Optional[str],
        "ebnf": Optional[str],
        "metadata": Optional[Mapping[str, str]],
        "service_tier": Optional[Literal["auto", "default", "flex", "scale", "priority", "fast"]],
        "cache_prompt": Any,
        "safety_identifier": Optional[str],
        "prompt_cache_key": Optional[str],
        "use_beam_search": Any,
        "length_penalty": Any,
        "early_stopping": Any,
        "spaces_between_special_tokens": Any,
        "return_token_ids": Any,
        "return_tokens_as_token_ids": Any,
        "request_id": Any,
        "repeat_penalty": Any,
        "repeat_last_n": Any,
        "dry_multiplier": Any,
        "dry_base": Any,
        "dry_allowed_length": Any,
        "dry_penalty_last_n": Any,
        "dry_sequence_breakers": Any,
        "xtc_probability": Any,
        "xtc_threshold": Any,
        "dynatemp_range": Any,
        "dynatemp_exponent": Any,
        "mirostat": Any,
        "mirostat_tau": Any,
        "mirostat_eta": Any,
        "top_n_sigma": Any,
        "tfs_z": Any,
        "min_keep": Any,
        "n_probs": Any,
        "n_keep": Any,
        "id_slot": Any,
        "timings_per_token": Any,
        "return_progress": Any,
        "reasoning_format": Any,
        "echo": Any,
        "best_of": Any,
        "add_special_tokens": Any,
        "functions": Any,
        "function_call": Any,
        "audio": Any,
        "prediction": Any,
        "web_search_options": Any,
        "moderation": Any,
        "cache_control": Any,
        "prompt_cache_retention": Any,
        "prompt_cache_options": Any,
    },
    total=False,
)


ChatContent = Union[str, "ChatContentChatTextPartList"]


ChatContentChatTextPartList = Sequence["ChatTextPart"]


class ChatDelta(Object):
    role: Optional[Literal["assistant"]]
    content: Optional[str]
    refusal: None
    tool_calls: Optional[List["ChatToolCallDelta"]]


ChatDeveloperMessage = TypedDict(
    "ChatDeveloperMessage",
    {
        "role": Required[Literal["developer"]],
        "content": Required["ChatContent"],
        "name": Optional[str],
        "provider_specific_fields": Any,
        "cache_control": Any,
    },
    total=False,
)


class ChatLogprobs(Object):
    content: Optional[List["ChatTokenLogprob"]]
    refusal: None


ChatMessage = Union["ChatSystemMessage", "ChatDeveloperMessage", "ChatUserMessage", "ChatAssistantMessage", "ChatToolMessage"]


ChatMessageToolCallFunctionParam = TypedDict(
    "ChatMessageToolCallFunctionParam",
    {
        "name": Required[str],
        "arguments": Required[str],
        "parsed_arguments": Any,
    },
    total=False,
)


ChatMessageToolCall = TypedDict(
    "ChatMessageToolCall",
    {
        "id": Required[str],
        "type": Optional[Literal["function"]],
        "function": Required["ChatMessageToolCallFunctionParam"],
        "index": Any,
        "provider_specific_fields": Any,
        "extra_content": Any,
    },
    total=False,
)


ChatNamedToolFunctionParam = TypedDict(
    "ChatNamedToolFunctionParam",
    {
        "name": Required[str],
    },
    total=False,
)


ChatNamedTool = TypedDict(
    "ChatNamedTool",
    {
        "type": Required[Literal["function"]],
        "function": Required["ChatNamedToolFunctionParam"],
    },
    total=False,
)


ChatRefusalPart = TypedDict(
    "ChatRefusalPart",
    {
        "type": Required[Literal["refusal"]],
        "refusal": Required[str],
    },
    total=False,
)


ChatSystemMessage = TypedDict(
    "ChatSystemMessage",
    {
        "role": Required[Literal["system"]],
        "content": Required["ChatContent"],
        "name": Optional[str],
        "provider_specific_fields": Any,
        "cache_control": Any,
    },
    total=False,
)


ChatTextPart = TypedDict(
    "ChatTextPart",
    {
        "type": Required[Literal["text"]],
        "text": Required[str],
        "cache_control": Any,
    },
    total=False,
)


ChatThinkingPart = TypedDict(
    "ChatThinkingPart",
    {
        "type": Required[Literal["thinking"]],
        "thinking": Any,
        "signature": Any,
        "closed": Any,
    },
    total=False,
)


class ChatTokenLogprob(Object):
    token: str
    logprob: float
    bytes: Optional[List[int]]
    top_logprobs: List["ChatTopLogprob"]


ChatToolFunctionParam = TypedDict(
    "ChatToolFunctionParam",
    {
        "name": Required[str],
        "description": Optional[str],
        "parameters": Optional["JsonSchema"],
        "strict": Optional[bool],
    },
    total=False,
)


ChatTool = TypedDict(
    "ChatTool",
    {
        "type": Required[Literal["function"]],
        "function": Required["ChatToolFunctionParam"],
        "cache_control": Any,
    },
    total=False,
)


class ChatToolCallFunction(Object):
    name: str
    arguments: str
    """JSON, as the model wrote it. Not whole when `finish_reason` is `length`."""


class ChatToolCall(Object):
    id: str
    type: Literal["function"]
    function: "ChatToolCallFunction"


class ChatToolCallDeltaFunction(Object):
    name: Optional[str]
    arguments: str


class ChatToolCallDelta(Object):
    """A call's first part has its id, type and name, and no arguments; the parts after it have pieces of the arguments."""
    index: int
    """Which call of the message this is a part of."""
    id: Optional[str]
    type: Optional[Literal["function"]]
    function: "ChatToolCallDeltaFunction"


ChatToolChoice = Union[Literal["auto", "none", "required"], str, "ChatUntypedNamedTool", Union["ChatNamedTool", "ChatAllowedTools"]]


ChatToolMessage = TypedDict(
    "ChatToolMessage",
    {
        "role": Required[Literal["tool"]],
        "content": Required["ChatContent"],
        "tool_call_id": Required[str],
        "name": Optional[str],
        "provider_specific_fields": Any,
        "cache_control": Any,
    },
    total=False,
)


class ChatTopLogprob(Object):
    token: str
    logprob: float
    bytes: Optional[List[int]]


ChatUntypedNamedToolFunctionParam = TypedDict(
    "ChatUntypedNamedToolFunctionParam",
    {
        "name": Required[str],
    },
    total=False,
)


ChatUntypedNamedTool = TypedDict(
    "ChatUntypedNamedTool",
    {
        "function": Required["ChatUntypedNamedToolFunctionParam"],
    },
    total=False,
)


ChatUsageAsked = TypedDict(
    "ChatUsageAsked",
    {
        "include": Optional[bool],
    },
    total=False,
)


ChatUserMessage = TypedDict(
    "ChatUserMessage",
    {
        "role": Required[Literal["user"]],
        "content": Required["ChatContent"],
        "name": Optional[str],
        "provider_specific_fields": Any,
        "cache_control": Any,
    },
    total=False,
)


class ClassificationUsage(Object):
    prompt_tokens: int
    total_tokens: int
    completion_tokens: int
    prompt_tokens_details: None


class Classification(Object):
    id: str
    """Of the request."""
    object: Literal["list"]
    created: int
    """Unix seconds."""
    model: str
    data: List["ClassifiedInput"]
    usage: "ClassificationUsage"


class ClassifiedInput(Object):
    index: int
    """Of the input."""
    label: str
    """The likeliest."""
    probs: List[float]
    """Of all labels, in the order of the model's outputs."""
    num_classes: int


ClassifyRequest = TypedDict(
    "ClassifyRequest",
    {
        "model": Required[str],
        "input": Required[Union[str, "ClassifyRequestInput"]],
        "user": Any,
    },
    total=False,
)


ClassifyRequestInput = Sequence[str]


class ClockCorrection(Object):
    object: Literal["clock_correction"]
    now_ms: int
    """Unix milliseconds, by the account's clock."""
    redated_entries: int
    """Ledger entries that were booked at times to come, and count now."""


class Completion(Object):
    id: str
    object: Literal["text_completion"]
    created: int
    model: str
    choices: List["CompletionChoice"]
    usage: Optional[Optional["Usage"]]
    service_tier: Literal["flex", "default", "priority"]
    """Extension, vLLM's: that the request had where it was answered."""
    system_fingerprint: Optional[str]
    """Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say."""
    tidegate: Optional["Stopped"]


class CompletionChoice(Object):
    index: int
    text: str
    logprobs: Optional["CompletionLogprobs"]
    finish_reason: Optional["FinishReason"]
    prompt_logprobs: Optional["PromptLogprobs"]


class CompletionLogprobs(Object):
    tokens: List[str]
    """A token that is a part of a character is named by its bytes, as in `bytes:\\xe4\\xbb`."""
    token_logprobs: List[Optional[float]]
    top_logprobs: List[Optional[Dict[str, float]]]
    """Of two tokens with one text, such as a special token and its spelling, the less likely is named by its bytes."""
    text_offset: List[int]
    """In characters (Unicode code points). A token that goes on with a character has that character's."""


CompletionRequest = TypedDict(
    "CompletionRequest",
    {
        "model": Required[str],
        "prompt": Required["Prompt"],
        "max_tokens": Optional[int],
        "temperature": Optional[float],
        "top_p": Optional[float],
        "n": Optional[int],
        "stop": Optional["Stop"],
        "stream_options": Optional["StreamOptions"],
        "seed": Optional[int],
        "presence_penalty": Optional[float],
        "frequency_penalty": Optional[float],
        "logit_bias": Optional[Mapping[str, float]],
        "user": Optional[str],
        "top_k": Optional[int],
        "min_p": Optional[float],
        "typical_p": Optional[float],
        "repetition_penalty": Optional[float],
        "min_tokens": Optional[int],
        "stop_token_ids": Optional[Sequence[int]],
        "allowed_token_ids": Optional[Sequence[int]],
        "prompt_logprobs": Optional[int],
        "bad_words": Optional[Sequence[str]],
        "skip_special_tokens": Optional[bool],
        "include_stop_str_in_output": Optional[bool],
        "ignore_eos": Optional[bool],
        "priority": Optional[int],
        "structured_outputs": Optional["StructuredOutputs"],
        "json_schema": Optional["JsonSchema"],
        "grammar": Optional[str],
        "echo": Optional[bool],
        "logprobs": Optional[int],
        "best_of": Optional[int],
        "response_format": Optional["ResponseFormat"],
        "suffix": Any,
        "models": Optional[Sequence[str]],
        "provider": Optional["ProviderPreferences"],
        "plugins": Optional[Sequence["Plugin"]],
        "session_id": Optional[str],
        "trace": Any,
        "usage": Optional["ChatUsageAsked"],
        "route": Optional[Literal["fallback"]],
        "transforms": Optional[Sequence[Literal["middle-out"]]],
        "guided_json": Optional["JsonSchema"],
        "guided_regex": Optional[str],
        "guided_choice": Optional[Sequence[str]],
        "guided_grammar": Optional[str],
        "guided_decoding_backend": Any,
        "regex": Optional[str],
        "ebnf": Optional[str],
        "metadata": Optional[Mapping[str, str]],
        "service_tier": Optional[Literal["auto", "default", "flex", "scale", "priority", "fast"]],
        "cache_prompt": Any,
        "safety_identifier": Optional[str],
        "prompt_cache_key": Optional[str],
        "use_beam_search": Any,
        "length_penalty": Any,
        "early_stopping": Any,
        "spaces_between_special_tokens": Any,
        "return_token_ids": Any,
        "return_tokens_as_token_ids": Any,
        "request_id": Any,
        "repeat_penalty": Any,
        "repeat_last_n": Any,
        "dry_multiplier": Any,
        "dry_base": Any,
        "dry_allowed_length": Any,
        "dry_penalty_last_n": Any,
        "dry_sequence_breakers": Any,
        "xtc_probability": Any,
        "xtc_threshold": Any,
        "dynatemp_range": Any,
        "dynatemp_exponent": Any,
        "mirostat": Any,
        "mirostat_tau": Any,
        "mirostat_eta": Any,
        "top_n_sigma": Any,
        "tfs_z": Any,
        "min_keep": Any,
        "n_probs": Any,
        "n_keep": Any,
        "id_slot": Any,
        "timings_per_token": Any,
        "return_progress": Any,
        "reasoning_format": Any,
    },
    total=False,
)


class ComplianceReportAccessRolesItem(Object):
    role: "Role"
    permissions: List[str]


class ComplianceReportAccess(Object):
    members: List["Member"]
    open_keys: int
    """That open something now."""
    invitations: int
    """That can be accepted now."""
    roles: List["ComplianceReportAccessRolesItem"]


class ComplianceReportRetention(Object):
    stored_responses_days: int
    """How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once."""
    stored_responses: int
    response_cache_mode: Literal["off", "by_request", "always"]
    response_cache_ttl_seconds: int
    cached_answers: int
    idempotent_answers_hours: int
    """How long the answer of a request with an Idempotency-Key is kept."""
    untaken_answers_seconds: int
    """How long an answer is kept whose SDK left before it was there, for the retry that takes it. 0: not at all."""


class ComplianceReport(Object):
    object: Literal["compliance_report"]
    organization_id: str
    created_at: int
    """Unix seconds."""
    access: "ComplianceReportAccess"
    retention: "ComplianceReportRetention"
    processors: List["Processor"]
    """Whoever may get the texts of requests, by the catalog and the policy of now."""
    statements: List[str]


class ConfidencePoint(Object):
    mean_logprob_millionths: int
    """Of a token of the answer's first 64, on average: of the natural logarithm."""
    right: int
    """Of 100 answers with at least that, how many are right."""


ConfidencePointParam = TypedDict(
    "ConfidencePointParam",
    {
        "mean_logprob_millionths": Required[int],
        "right": Required[int],
    },
    total=False,
)


ContextCompression = TypedDict(
    "ContextCompression",
    {
        "id": Required[Literal["context-compression"]],
        "enabled": Optional[bool],
        "engine": Optional[Literal["middle-out"]],
    },
    total=False,
)


CorrectionRequest = TypedDict(
    "CorrectionRequest",
    {
        "amount_nano_usd": int,
        "amount_usd": str,
        "external_ref": Required[str],
        "dispute": bool,
        "note": Required[str],
    },
    total=False,
)


class CostedRouteCandidatesItemPriceTiersItem(Object):
    prompt_tokens_above: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int


class CostedRouteCandidatesItemPrice(Object):
    version: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int
    per_request_nano_usd: Optional[int]
    per_second_nano_usd: Optional[int]
    """For each second of the request's own share of the device."""
    tiers: Optional[List["CostedRouteCandidatesItemPriceTiersItem"]]
    """Rates of the whole request when its prompt is longer than this."""
    batch_discount_percent: Optional[int]
    """Off everything that a request in a batch costs."""
    response_cache_percent: Optional[int]
    """What an answer out of the response cache costs, in percent of its own tokens."""
    flex_percent: Optional[Optional[int]]
    """What a request of service_tier flex costs, in percent; null: it is not sold."""
    priority_percent: Optional[Optional[int]]
    """What a request of service_tier priority costs, in percent; null: it is not sold."""


class CostedRouteCandidatesItem(Object):
    model: str
    deployment: str
    kind: str
    """Of its target."""
    reason: str
    max_tokens: int
    """Of a choice."""
    service_tier: Literal["flex", "default", "priority"]
    """That it would have there: other companies have none."""
    price: "CostedRouteCandidatesItemPrice"
    max_cost_nano_usd: int
    """Without device time."""
    cost_basis: Optional[Literal["calls", "device"]]
    """`calls`: by what another company asks for tokens and requests; `device`: by the time that its worker's rates give at the price of its device; null: nobody said, or the worker has no rates yet."""
    cost_nano_usd: Optional[int]
    """What a request of so many tokens would cost to run there at most, without what is cached, idle time and prices by the second. null: not known."""


class CostedRouteNamedRouteFacts(Object):
    tools: bool
    schema: bool


class CostedRouteNamedRouteCountedItem(Object):
    node: str
    is_within: bool
    """false: the request went on along if_exceeded."""
    used: int
    """In the node's own unit, as all figures here."""
    held: int
    """What running requests may come to use."""
    limit: int


class CostedRouteNamedRoute(Object):
    """The route that chose the models, and the nodes that were passed."""
    name: str
    version: int
    nodes: List[str]
    facts: Optional[Optional["CostedRouteNamedRouteFacts"]]
    """What its conditions may have asked, beside what is here."""
    counted: Optional[Optional[List["CostedRouteNamedRouteCountedItem"]]]
    """What the nodes that count saw, of those that were passed."""


class CostedRouteWait(Object):
    """By the pool's figures, which are seconds old."""
    expected_ms: Optional[int]
    """How long it would wait now at the first candidate. null: that is of no pool, and does not say."""
    is_refused: bool
    """No worker would begin it in time: it would be 429 `no_capacity`."""
    retry_after_ms: Optional[int]
    """null: it is not refused."""


class CostedRouteLeftOutItem(Object):
    name: str
    why: str


class CostedRoute(Object):
    object: Literal["route"]
    model: str
    """Of the first candidate."""
    deployment: str
    reason: str
    catalog_version: int
    seed: int
    """With it, this question has this answer again."""
    candidates: List["CostedRouteCandidatesItem"]
    """In the order in which they would be tried."""
    auto: Optional["AutoRecord"]
    """What `auto` chose by; null where it was not asked for."""
    cascade: Optional["AutoCascade"]
    """null where no model would be tried before another."""
    named_route: Optional["CostedRouteNamedRoute"]
    """The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named."""
    wait: "CostedRouteWait"
    """By the pool's figures, which are seconds old."""
    left_out: List["CostedRouteLeftOutItem"]
    """Models, and deployments as `model/id`, that could not be: at most 32."""


class CostsPageDataItemResultsItemAmount(Object):
    value: float
    currency: Literal["usd"]


class CostsPageDataItemResultsItem(Object):
    object: Literal["organization.costs.result"]
    amount: "CostsPageDataItemResultsItemAmount"
    amount_nano_usd: int
    """Exact."""
    line_item: Optional[str]
    """The model, when grouped by line_item."""
    project_id: Optional[str]
    api_key_id: Optional[str]
    deployment_id: Optional[str]
    """When grouped by it; empty of requests from before it was kept."""
    tier: Optional[str]
    """`gpu`, `provider` or `edge`, when grouped by it; empty as above."""
    service_tier: Optional[str]
    """When grouped by it; empty as above."""


class CostsPageDataItem(Object):
    object: Literal["bucket"]
    start_time: int
    """Unix seconds, inclusive."""
    end_time: int
    """Unix seconds, exclusive."""
    results: List["CostsPageDataItemResultsItem"]


class CostsPage(Object):
    object: Literal["page"]
    data: List["CostsPageDataItem"]
    has_more: bool
    next_page: Optional[str]


CreateDeploymentCostRequest = TypedDict(
    "CreateDeploymentCostRequest",
    {
        "model": Required[str],
        "deployment_id": Required[str],
        "effective_at": Optional[int],
        "device_hour_nano_usd": Optional[int],
        "input_nano_usd_per_million_tokens": int,
        "cached_input_nano_usd_per_million_tokens": Optional[int],
        "output_nano_usd_per_million_tokens": int,
        "per_request_nano_usd": int,
        "per_second_nano_usd": int,
    },
    total=False,
)


CreateEndUserTokenRequest = TypedDict(
    "CreateEndUserTokenRequest",
    {
        "end_user_id": Required[str],
        "budget_nano_usd": int,
        "budget_usd": str,
        "end_user_budget_nano_usd": int,
        "end_user_budget_usd": str,
        "end_user_budget_window": Literal["day", "month", "ever"],
        "expires_in_seconds": int,
        "models": Optional[Sequence[str]],
        "tiers": Optional[Sequence[Literal["gpu", "provider", "edge"]]],
        "requests_per_minute": Optional[int],
        "input_tokens_per_minute": Optional[int],
        "output_tokens_per_minute": Optional[int],
        "concurrent_requests": Optional[int],
    },
    total=False,
)


CreateKeyRequest = TypedDict(
    "CreateKeyRequest",
    {
        "name": Required[str],
        "project_id": str,
        "kind": Literal["service", "user"],
        "user_id": Optional[str],
        "scopes": Optional[Sequence[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger", "end_users"]]],
        "models": Optional[Sequence[str]],
        "tiers": Optional[Sequence[Literal["gpu", "provider", "edge"]]],
        "allowed_ips": Optional[Sequence[str]],
        "expires_at": Optional[int],
    },
    total=False,
)


CreateOrganizationEndUserTokenRequest = TypedDict(
    "CreateOrganizationEndUserTokenRequest",
    {
        "api_key_id": Required[str],
        "end_user_id": Required[str],
        "budget_nano_usd": int,
        "budget_usd": str,
        "end_user_budget_nano_usd": int,
        "end_user_budget_usd": str,
        "end_user_budget_window": Literal["day", "month", "ever"],
        "expires_in_seconds": int,
        "models": Optional[Sequence[str]],
        "tiers": Optional[Sequence[Literal["gpu", "provider", "edge"]]],
        "requests_per_minute": Optional[int],
        "input_tokens_per_minute": Optional[int],
        "output_tokens_per_minute": Optional[int],
        "concurrent_requests": Optional[int],
    },
    total=False,
)


CreateOrganizationRequest = TypedDict(
    "CreateOrganizationRequest",
    {
        "name": Required[str],
        "credit_nano_usd": int,
        "credit_usd": str,
        "requests_per_minute": int,
        "concurrent_requests": int,
    },
    total=False,
)


CreatePlanVersionRequestOverageParam = TypedDict(
    "CreatePlanVersionRequestOverageParam",
    {
        "allowed": bool,
        "percent": int,
    },
    total=False,
)


CreatePlanVersionRequest = TypedDict(
    "CreatePlanVersionRequest",
    {
        "name": Required[str],
        "monthly_fee_nano_usd": int,
        "monthly_fee_usd": str,
        "included_nano_usd": int,
        "included_usd": str,
        "overage": "CreatePlanVersionRequestOverageParam",
        "trial": Optional["PlanTrialRequest"],
        "confirm": bool,
    },
    total=False,
)


CreatePriceRequestTiersItemParam = TypedDict(
    "CreatePriceRequestTiersItemParam",
    {
        "prompt_tokens_above": Required[int],
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
    },
    total=False,
)


CreatePriceRequest = TypedDict(
    "CreatePriceRequest",
    {
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
        "per_request_nano_usd": int,
        "per_second_nano_usd": int,
        "tiers": Sequence["CreatePriceRequestTiersItemParam"],
        "batch_discount_percent": int,
        "response_cache_percent": int,
        "flex_percent": Optional[int],
        "priority_percent": Optional[int],
        "organization_id": Optional[str],
        "ends_at": Optional[int],
        "effective_at": Optional[int],
        "confirm": bool,
    },
    total=False,
)


CreateProjectRequest = TypedDict(
    "CreateProjectRequest",
    {
        "name": Required[str],
        "models": Optional[Sequence[str]],
        "tiers": Optional[Sequence[Literal["gpu", "provider", "edge"]]],
    },
    total=False,
)


CreateTranscriptionRequest = TypedDict(
    "CreateTranscriptionRequest",
    {
        "file": Required[Any],
        "model": Required[str],
        "language": str,
        "prompt": Any,
        "response_format": Literal["json", "text", "srt", "verbose_json", "vtt"],
        "temperature": float,
        "timestamp_granularities": Sequence[Literal["segment", "word"]],
        "chunking_strategy": Any,
        "include": Sequence[Literal["logprobs"]],
    },
    total=False,
)


CreateUserRequest = TypedDict(
    "CreateUserRequest",
    {
        "email": Required[str],
        "name": Required[str],
        "is_operator": bool,
    },
    total=False,
)


CreateWebhookRequest = TypedDict(
    "CreateWebhookRequest",
    {
        "url": Required[str],
        "description": str,
        "events": Sequence[Literal["budget.threshold_passed", "budget.exceeded", "credits.exhausted", "limit.reached"]],
    },
    total=False,
)


CreateWidgetTokenRequest = TypedDict(
    "CreateWidgetTokenRequest",
    {
        "expires_in_seconds": int,
        "project_id": Optional[str],
        "api_key_id": Optional[str],
        "shows_cost": bool,
    },
    total=False,
)


class CreatedApiKey(Object):
    id: str
    object: Literal["api_key"]
    name: str
    kind: Literal["service", "user"]
    project_id: str
    user_id: Optional[str]
    """Whose key it is; null: a service's."""
    created_at: int
    last_used_at: Optional[int]
    """Unix seconds, to within a minute."""
    state: Literal["active", "disabled", "revoked"]
    expires_at: Optional[int]
    revoked_at: Optional[int]
    replaced_by: Optional[str]
    """The key that took its place."""
    terms_set_by: Optional[str]
    """Who set its terms, where that was somebody above its holder, who may then not change them."""
    scopes: Optional[List[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger", "end_users"]]]
    """What the key may call; null is everything, for a user key as far as its holder's role goes."""
    models: Optional[List[str]]
    tiers: Optional[List[Literal["gpu", "provider", "edge"]]]
    allowed_ips: Optional[List[str]]
    hint: str
    """The public start of the key; it identifies, it does not open."""
    key: str
    """The key itself, shown this once and stored only as a hash."""


class CreatedEndUserToken(Object):
    id: str
    object: Literal["end_user_token"]
    end_user_id: str
    api_key_id: str
    """The key that made it."""
    project_id: str
    state: Literal["active", "expired", "revoked", "key_closed"]
    """`key_closed`: the key that made it opens nothing, and so neither does it."""
    created_at: int
    """Unix seconds."""
    expires_at: int
    """Unix seconds."""
    revoked_at: Optional[int]
    budget_nano_usd: int
    end_user_budget_nano_usd: Optional[int]
    """Of all tokens of the end user in a window; null: it is held to none."""
    end_user_budget_window: Optional[Literal["day", "month", "ever"]]
    spent_nano_usd: int
    held_nano_usd: int
    """By requests that run."""
    remaining_nano_usd: int
    """Neither spent nor held."""
    models: Optional[List[str]]
    tiers: Optional[List[Literal["gpu", "provider", "edge"]]]
    requests_per_minute: Optional[int]
    input_tokens_per_minute: Optional[int]
    output_tokens_per_minute: Optional[int]
    concurrent_requests: Optional[int]
    token: str
    """The token, shown this once. For a browser: `Authorization: Bearer`, as a key, for inference alone."""


class CreatedInvitation(Object):
    id: str
    object: Literal["invitation"]
    email: str
    role: "Role"
    created_at: int
    expires_at: int
    state: Literal["pending", "accepted", "revoked", "expired"]
    token: str
    """Shown this once, to be handed to whom it invites: POST /auth/v1/invitations/accept."""


class CreatedUser(Object):
    id: str
    object: Literal["user"]
    email: str
    name: str
    is_operator: bool
    """Runs the service: may do everything."""
    invited_by: Optional[str]
    """The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs."""
    created_at: int
    state: Literal["active", "invited", "disabled"]
    set_up_token: str
    """Shown this once: opens POST /auth/v1/password for 72 hours, once."""


class Credit(Object):
    id: str
    object: Literal["credit"]
    amount_nano_usd: int
    remaining_nano_usd: int
    priority: int
    expires_at: Optional[int]


CreditLimitRequest = TypedDict(
    "CreditLimitRequest",
    {
        "credit_limit_nano_usd": int,
        "credit_limit_usd": str,
    },
    total=False,
)


class CreditList(Object):
    object: Literal["list"]
    data: List["Credit"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class CreditStandingDataCreditsItem(Object):
    id: str
    remaining_nano_usd: int
    priority: int
    expires_at: Optional[int]


class CreditStandingData(Object):
    total_credits: float
    """What was used and what is left."""
    total_usage: float
    """US dollars."""
    available_nano_usd: int
    held_nano_usd: int
    posted_nano_usd: int
    credits: List["CreditStandingDataCreditsItem"]


class CreditStanding(Object):
    data: "CreditStandingData"


class DeletedResponse(Object):
    id: str
    object: Literal["response"]
    deleted: Literal[True]


class Deployment(Object):
    id: str
    """The model's id, a slash, and its own."""
    object: Literal["deployment"]
    model: str
    url: str
    """Where the target is; of a gpu-worker its origin."""
    target: "DeploymentTarget"
    weight: int
    priority: int
    upstream_model: str
    capabilities: List[Literal["generate", "tasks"]]
    region: Optional[str]
    dtype: Optional[Literal["int4", "int8", "fp4", "mxfp4", "nvfp4", "fp6", "fp8", "mxfp8", "fp16", "bf16", "fp32"]]
    data_collection: Literal["deny", "allow"]
    canary: bool
    disabled: bool
    shadow_percent: Optional[int]


class DeploymentCost(Object):
    id: str
    """`model/deployment@version`."""
    object: Literal["deployment_cost"]
    model: str
    deployment_id: str
    version: int
    effective_at: int
    """Unix seconds, a whole hour."""
    device_hour_nano_usd: Optional[int]
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: Optional[int]
    output_nano_usd_per_million_tokens: int
    per_request_nano_usd: int
    per_second_nano_usd: int


class DeploymentCostList(Object):
    object: Literal["list"]
    data: List["DeploymentCost"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class DeploymentCostPreview(Object):
    object: Literal["deployment_cost_preview"]
    is_estimate: Literal[True]
    start_time: int
    """Unix seconds, inclusive."""
    end_time: int
    """Unix seconds, exclusive."""
    is_complete: bool
    """false: there was more than one answer reads; figures are of what it read."""
    num_model_requests: int
    input_tokens: int
    output_tokens: int
    charged_nano_usd: str
    """nano-USD in decimal."""
    cost_nano_usd: str
    """By what is in force, without idle time."""
    recosted_nano_usd: str
    """Had this cost been in force in all hours."""
    difference_nano_usd: str
    """What it would have cost more."""


class DeploymentList(Object):
    object: Literal["list"]
    data: List["Deployment"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class DeploymentSpeed(Object):
    deployment: str
    """Its model and id, `model/id`."""
    first_token_ms: Optional["SpeedPercentiles"]
    """That so many of 100 had at most."""
    tokens_per_second: Optional["SpeedPercentiles"]
    """That they had at least."""


DeploymentTarget = Union["DeploymentTargetObject", "DeploymentTargetObject2", "DeploymentTargetObject3", "DeploymentTargetObject4", "DeploymentTargetObject5", "DeploymentTargetObject6"]


DeploymentTargetParam = Union["DeploymentTargetObjectParam", "DeploymentTargetObject2Param", "DeploymentTargetObject3Param", "DeploymentTargetObject4Param", "DeploymentTargetObject5Param", "DeploymentTargetObject6Param"]


class DeploymentTargetObject(Object):
    kind: Literal["gpu_worker"]
    url: str
    """Origin of a gpu-worker."""


DeploymentTargetObjectParam = TypedDict(
    "DeploymentTargetObjectParam",
    {
        "kind": Required[Literal["gpu_worker"]],
        "url": Required[str],
    },
    total=False,
)


class DeploymentTargetObject2(Object):
    kind: Literal["openai_compatible"]
    url: str
    """Its base, as OpenAI's clients have it: `…/v1`."""
    secret: Optional[Optional[str]]
    """The secret of the Worker that has the operator's key; null: none."""
    max_tokens_parameter: Optional[Literal["max_tokens", "max_completion_tokens"]]
    """What it calls the bound of a chat's answer."""
    strict_model: Optional[bool]
    """Whether an answer of a model of another name is refused."""
    customer_keys: Optional[Optional[str]]
    """Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never."""
    extra_parameters: Optional[List[Literal["top_k", "min_p", "typical_p", "repetition_penalty", "min_tokens", "best_of", "ignore_eos", "stop_token_ids", "allowed_token_ids", "bad_words", "skip_special_tokens", "include_stop_str_in_output", "structured_outputs", "chat_template_kwargs", "add_generation_prompt", "continue_final_message"]]]
    """Extensions that it takes. Any other is refused by name."""
    missing_parameters: Optional[List[Literal["top_p", "n", "stop", "seed", "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "echo", "tools", "tool_choice", "parallel_tool_calls", "response_format"]]]
    """What it does not take of OpenAI's fields: refused by name."""
    first_event_timeout_ms: Optional[int]
    """How long its first event is waited for."""
    idle_timeout_ms: Optional[int]
    """How long each further event is waited for."""
    shows_all_tokens: Optional[bool]
    """Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count."""


DeploymentTargetObject2Param = TypedDict(
    "DeploymentTargetObject2Param",
    {
        "kind": Required[Literal["openai_compatible"]],
        "url": Required[str],
        "secret": Optional[str],
        "max_tokens_parameter": Literal["max_tokens", "max_completion_tokens"],
        "strict_model": bool,
        "customer_keys": Optional[str],
        "extra_parameters": Sequence[Literal["top_k", "min_p", "typical_p", "repetition_penalty", "min_tokens", "best_of", "ignore_eos", "stop_token_ids", "allowed_token_ids", "bad_words", "skip_special_tokens", "include_stop_str_in_output", "structured_outputs", "chat_template_kwargs", "add_generation_prompt", "continue_final_message"]],
        "missing_parameters": Sequence[Literal["top_p", "n", "stop", "seed", "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "echo", "tools", "tool_choice", "parallel_tool_calls", "response_format"]],
        "first_event_timeout_ms": int,
        "idle_timeout_ms": int,
        "shows_all_tokens": bool,
    },
    total=False,
)


class DeploymentTargetObject3(Object):
    kind: Literal["hugging_face"]
    provider: Optional[str]
    """Which of the Inference Providers; auto: as the account's settings say."""
    url: Optional[Optional[str]]
    """In the place of Hugging Face's own hosts; null: those."""
    secret: Optional[Optional[str]]
    """The secret of the Worker that has the operator's key; null: none."""
    bill_to: Optional[Optional[str]]
    """The organization on Hugging Face that pays; null: the token's owner."""
    customer_keys: Optional[Optional[str]]
    """Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never."""
    extra_parameters: Optional[List[Literal["top_k", "min_p", "typical_p", "repetition_penalty", "min_tokens", "best_of", "ignore_eos", "stop_token_ids", "allowed_token_ids", "bad_words", "skip_special_tokens", "include_stop_str_in_output", "structured_outputs", "chat_template_kwargs", "add_generation_prompt", "continue_final_message"]]]
    """Extensions that it takes. Any other is refused by name."""
    missing_parameters: Optional[List[Literal["top_p", "n", "stop", "seed", "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "echo", "tools", "tool_choice", "parallel_tool_calls", "response_format"]]]
    """What it does not take of OpenAI's fields: refused by name."""
    first_event_timeout_ms: Optional[int]
    """How long its first event is waited for."""
    idle_timeout_ms: Optional[int]
    """How long each further event is waited for."""
    shows_all_tokens: Optional[bool]
    """Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count."""


DeploymentTargetObject3Param = TypedDict(
    "DeploymentTargetObject3Param",
    {
        "kind": Required[Literal["hugging_face"]],
        "provider": str,
        "url": Optional[str],
        "secret": Optional[str],
        "bill_to": Optional[str],
        "customer_keys": Optional[str],
        "extra_parameters": Sequence[Literal["top_k", "min_p", "typical_p", "repetition_penalty", "min_tokens", "best_of", "ignore_eos", "stop_token_ids", "allowed_token_ids", "bad_words", "skip_special_tokens", "include_stop_str_in_output", "structured_outputs", "chat_template_kwargs", "add_generation_prompt", "continue_final_message"]],
        "missing_parameters": Sequence[Literal["top_p", "n", "stop", "seed", "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "echo", "tools", "tool_choice", "parallel_tool_calls", "response_format"]],
        "first_event_timeout_ms": int,
        "idle_timeout_ms": int,
        "shows_all_tokens": bool,
    },
    total=False,
)


class DeploymentTargetObject4(Object):
    kind: Literal["workers_ai"]
    binding: Optional[str]
    """The binding of wrangler.toml."""
    extra_parameters: Optional[List[Literal["top_k", "min_p", "typical_p", "repetition_penalty", "min_tokens", "best_of", "ignore_eos", "stop_token_ids", "allowed_token_ids", "bad_words", "skip_special_tokens", "include_stop_str_in_output", "structured_outputs", "chat_template_kwargs", "add_generation_prompt", "continue_final_message"]]]
    """Extensions that it takes. Any other is refused by name."""
    missing_parameters: Optional[List[Literal["top_p", "n", "stop", "seed", "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "echo", "tools", "tool_choice", "parallel_tool_calls", "response_format"]]]
    """What it does not take of OpenAI's fields: refused by name."""
    first_event_timeout_ms: Optional[int]
    """How long its first event is waited for."""
    idle_timeout_ms: Optional[int]
    """How long each further event is waited for."""
    shows_all_tokens: Optional[bool]
    """Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count."""


DeploymentTargetObject4Param = TypedDict(
    "DeploymentTargetObject4Param",
    {
        "kind": Required[Literal["workers_ai"]],
        "binding": str,
        "extra_parameters": Sequence[Literal["top_k", "min_p", "typical_p", "repetition_penalty", "min_tokens", "best_of", "ignore_eos", "stop_token_ids", "allowed_token_ids", "bad_words", "skip_special_tokens", "include_stop_str_in_output", "structured_outputs", "chat_template_kwargs", "add_generation_prompt", "continue_final_message"]],
        "missing_parameters": Sequence[Literal["top_p", "n", "stop", "seed", "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "echo", "tools", "tool_choice", "parallel_tool_calls", "response_format"]],
        "first_event_timeout_ms": int,
        "idle_timeout_ms": int,
        "shows_all_tokens": bool,
    },
    total=False,
)


class DeploymentTargetObject5(Object):
    """The Worker itself, for tasks: `upstream_model` names one of its models."""
    kind: Literal["edge"]


DeploymentTargetObject5Param = TypedDict(
    "DeploymentTargetObject5Param",
    {
        "kind": Required[Literal["edge"]],
    },
    total=False,
)


class DeploymentTargetObject6(Object):
    kind: Literal["gpu_pool"]
    pool: str
    """Gpu-workers that register under this name; those that have the model."""


DeploymentTargetObject6Param = TypedDict(
    "DeploymentTargetObject6Param",
    {
        "kind": Required[Literal["gpu_pool"]],
        "pool": Required[str],
    },
    total=False,
)


class Detokenization(Object):
    prompt: str
    """Special tokens are in it as text."""


DetokenizeRequest = TypedDict(
    "DetokenizeRequest",
    {
        "model": Required[str],
        "tokens": Required[Sequence[int]],
    },
    total=False,
)


class Drain(Object):
    id: str
    object: Literal["drain"]
    pool: str
    is_draining: bool


DrainRequest = TypedDict(
    "DrainRequest",
    {
        "pool": str,
        "is_draining": bool,
    },
    total=False,
)


class EconomicsTotal(Object):
    num_model_requests: int
    input_tokens: int
    output_tokens: int
    prefill_us: str
    """Microseconds in decimal."""
    decode_us: str
    """Microseconds in decimal."""
    device_us: str
    """The requests' own share of devices."""
    charged_nano_usd: str
    """nano-USD in decimal."""
    device_cost_nano_usd: str
    """Of their own share."""
    idle_cost_nano_usd: str
    """Of the time in which devices had no work."""
    provider_cost_nano_usd: str
    """nano-USD in decimal."""
    cost_nano_usd: str
    """All three."""
    margin_nano_usd: str
    """nano-USD in decimal."""
    margin_ratio: Optional[float]
    """Of what was charged."""
    floor_nano_usd_per_million_output_tokens: Optional[str]
    """At this price of output nothing would be lost, at the utilisation of the period."""


class EconomicsShadows(Object):
    """Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue."""
    num_copies: int
    prompt_tokens: int
    completion_tokens: int
    cost_nano_usd: str
    """nano-USD in decimal."""


class EconomicsGroupsItem(Object):
    id: Optional[str]
    num_model_requests: int
    input_tokens: int
    output_tokens: int
    prefill_us: str
    """Microseconds in decimal."""
    decode_us: str
    """Microseconds in decimal."""
    device_us: str
    """The requests' own share of devices."""
    charged_nano_usd: str
    """nano-USD in decimal."""
    device_cost_nano_usd: str
    """Of their own share."""
    idle_cost_nano_usd: str
    """Of the time in which devices had no work."""
    provider_cost_nano_usd: str
    """nano-USD in decimal."""
    cost_nano_usd: str
    """All three."""
    margin_nano_usd: str
    """nano-USD in decimal."""
    margin_ratio: Optional[float]
    """Of what was charged."""
    floor_nano_usd_per_million_output_tokens: Optional[str]
    """At this price of output nothing would be lost, at the utilisation of the period."""


class EconomicsDevicesItem(Object):
    id: str
    available_us: str
    """Microseconds in decimal."""
    busy_us: str
    """Microseconds in decimal."""
    utilisation: Optional[float]
    cost_nano_usd: str
    """nano-USD in decimal."""
    idle_cost_nano_usd: str
    """nano-USD in decimal."""


class Economics(Object):
    object: Literal["economics"]
    is_estimate: Literal[True]
    source: Literal["ledger"]
    start_time: int
    end_time: int
    group_by: Literal["organization", "model", "key", "hour", "deployment"]
    is_complete: bool
    """false: there was more than one answer reads; figures are of what it read."""
    organizations_left_out: int
    period_charged_nano_usd: str
    """What all were charged in the period as the database has it, read or not."""
    total: "EconomicsTotal"
    shadows: "EconomicsShadows"
    """Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue."""
    groups: List["EconomicsGroupsItem"]
    """The most charged first; null is all others together."""
    devices: List["EconomicsDevicesItem"]


class EconomicsSettingsDevicesItem(Object):
    id: str
    deployment_ids: List[str]
    count: int
    device_hour_nano_usd: int
    available_at: Optional[int]
    watts: Optional[int]


class EconomicsSettingsProviderPricesItem(Object):
    deployment_id: str
    input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int


class EconomicsSettings(Object):
    object: Literal["economics_settings"]
    device_hour_nano_usd: int
    devices: List["EconomicsSettingsDevicesItem"]
    provider_prices: List["EconomicsSettingsProviderPricesItem"]
    cash_usd: str
    monthly_fixed_cost_usd: str


EconomicsSettingsRequestDevicesItemParam = TypedDict(
    "EconomicsSettingsRequestDevicesItemParam",
    {
        "id": Required[str],
        "deployment_ids": Required[Sequence[str]],
        "count": int,
        "device_hour_nano_usd": Required[int],
        "available_at": Optional[int],
        "watts": Optional[int],
    },
    total=False,
)


EconomicsSettingsRequestProviderPricesItemParam = TypedDict(
    "EconomicsSettingsRequestProviderPricesItemParam",
    {
        "deployment_id": Required[str],
        "input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
    },
    total=False,
)


EconomicsSettingsRequest = TypedDict(
    "EconomicsSettingsRequest",
    {
        "device_hour_nano_usd": int,
        "devices": Sequence["EconomicsSettingsRequestDevicesItemParam"],
        "provider_prices": Sequence["EconomicsSettingsRequestProviderPricesItemParam"],
        "cash_usd": str,
        "monthly_fixed_cost_usd": str,
    },
    total=False,
)


class Embedding(Object):
    object: Literal["embedding"]
    index: int
    """Of the input."""
    embedding: Union["EmbeddingEmbedding", str]
    """Of length 1; in base64 where that was asked for."""


EmbeddingEmbedding = List[float]


class Embeddings(Object):
    object: Literal["list"]
    data: List["Embedding"]
    model: str
    usage: "EmbeddingsUsage"


EmbeddingsInput = Union[str, "EmbeddingsInputStrings", "EmbeddingsInputIntegers", "EmbeddingsInputIntegersList"]


EmbeddingsInputIntegers = Sequence[int]


EmbeddingsInputIntegersList = Sequence[Sequence[int]]


EmbeddingsInputStrings = Sequence[str]


EmbeddingsRequest = TypedDict(
    "EmbeddingsRequest",
    {
        "model": Required[str],
        "input": Required["EmbeddingsInput"],
        "encoding_format": Optional[Literal["float", "base64"]],
        "dimensions": Optional[int],
        "truncate": Optional[Union[Literal["NONE", "START", "END"], bool]],
        "user": Any,
        "provider": Optional["ProviderPreferences"],
        "session_id": Optional[str],
        "trace": Any,
    },
    total=False,
)


class EmbeddingsUsage(Object):
    """Tokens the model read, special tokens included; these are the tokens that are billed."""
    prompt_tokens: int
    total_tokens: int


class EmbeddingsUsagePageDataItemResultsItem(Object):
    object: Literal["organization.usage.embeddings.result"]
    input_tokens: int
    num_model_requests: int
    project_id: Optional[str]
    user_id: Optional[str]
    api_key_id: Optional[str]
    model: Optional[str]
    deployment_id: Optional[str]
    """When grouped by it; empty of requests from before it was kept."""
    tier: Optional[str]
    """`gpu`, `provider` or `edge`, when grouped by it; empty as above."""
    service_tier: Optional[str]
    """When grouped by it; empty as above."""


class EmbeddingsUsagePageDataItem(Object):
    object: Literal["bucket"]
    start_time: int
    """Unix seconds, inclusive."""
    end_time: int
    """Unix seconds, exclusive."""
    results: List["EmbeddingsUsagePageDataItemResultsItem"]


class EmbeddingsUsagePage(Object):
    object: Literal["page"]
    data: List["EmbeddingsUsagePageDataItem"]
    has_more: bool
    next_page: Optional[str]


class EndUserToken(Object):
    id: str
    object: Literal["end_user_token"]
    end_user_id: str
    api_key_id: str
    """The key that made it."""
    project_id: str
    state: Literal["active", "expired", "revoked", "key_closed"]
    """`key_closed`: the key that made it opens nothing, and so neither does it."""
    created_at: int
    """Unix seconds."""
    expires_at: int
    """Unix seconds."""
    revoked_at: Optional[int]
    budget_nano_usd: int
    end_user_budget_nano_usd: Optional[int]
    """Of all tokens of the end user in a window; null: it is held to none."""
    end_user_budget_window: Optional[Literal["day", "month", "ever"]]
    spent_nano_usd: int
    held_nano_usd: int
    """By requests that run."""
    remaining_nano_usd: int
    """Neither spent nor held."""
    models: Optional[List[str]]
    tiers: Optional[List[Literal["gpu", "provider", "edge"]]]
    requests_per_minute: Optional[int]
    input_tokens_per_minute: Optional[int]
    output_tokens_per_minute: Optional[int]
    concurrent_requests: Optional[int]


class EndUserTokenList(Object):
    object: Literal["list"]
    data: List["EndUserToken"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class EndUsersUsagePageDataItemResultsItem(Object):
    object: Literal["organization.usage.end_users.result"]
    end_user_id: Optional[str]
    """When grouped by it; null then is all but the hundred that were charged most in the time that is asked for, of which no more than the last 366 days are looked at for that. Empty: the keys themselves, with `include_keys`."""
    api_key_id: Optional[str]
    project_id: Optional[str]
    model: Optional[str]
    num_model_requests: int
    input_tokens: int
    input_cached_tokens: int
    output_tokens: int
    amount_nano_usd: int
    """Exact."""


class EndUsersUsagePageDataItem(Object):
    object: Literal["bucket"]
    start_time: int
    """Unix seconds, inclusive."""
    end_time: int
    """Unix seconds, exclusive."""
    results: List["EndUsersUsagePageDataItemResultsItem"]


class EndUsersUsagePage(Object):
    object: Literal["page"]
    data: List["EndUsersUsagePageDataItem"]
    has_more: bool
    next_page: Optional[str]


EraseOrganizationRequest = TypedDict(
    "EraseOrganizationRequest",
    {
        "organization_id": Required[str],
    },
    total=False,
)


EraseUserRequest = TypedDict(
    "EraseUserRequest",
    {
        "email": Required[str],
    },
    total=False,
)


class ErasureStatementOrganizationsItemLedger(Object):
    sequence: int
    hash: str


class ErasureStatementOrganizationsItem(Object):
    organization_id: str
    was_member: bool
    keys_renamed: int
    invitations_deleted: int
    audit_lines_kept: int
    ledger: Optional["ErasureStatementOrganizationsItemLedger"]
    """Its newest entry after the erasure: the chain is what it was."""


class ErasureStatement(Object):
    user_id: str
    erased_at: int
    """Unix seconds."""
    erased: List[str]
    kept: List[str]
    """And why."""
    organizations: List["ErasureStatementOrganizationsItem"]


class Erasure(Object):
    object: Literal["erasure"]
    statement: "ErasureStatement"
    signed_statement: str
    """The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json."""


class EstimatePriceTiersItem(Object):
    prompt_tokens_above: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int


class EstimatePrice(Object):
    """The price of now."""
    version: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int
    per_request_nano_usd: Optional[int]
    per_second_nano_usd: Optional[int]
    """For each second of the request's own share of the device."""
    tiers: Optional[List["EstimatePriceTiersItem"]]
    """Rates of the whole request when its prompt is longer than this."""
    batch_discount_percent: Optional[int]
    """Off everything that a request in a batch costs."""
    response_cache_percent: Optional[int]
    """What an answer out of the response cache costs, in percent of its own tokens."""
    flex_percent: Optional[Optional[int]]
    """What a request of service_tier flex costs, in percent; null: it is not sold."""
    priority_percent: Optional[Optional[int]]
    """What a request of service_tier priority costs, in percent; null: it is not sold."""


class EstimateCostNanoUsd(Object):
    min: int
    max: int


class EstimateCostUsd(Object):
    min: str
    max: str


class EstimateFits(Object):
    context: bool
    credits: bool
    budgets: bool
    limits: bool


class Estimate(Object):
    object: Literal["estimate"]
    model: str
    prompt_tokens: Optional[int]
    """Exact, as the engine counts them; null when the prompt does not fit the context."""
    max_completion_tokens: int
    """All choices together, as far as the context leaves room."""
    service_tier: Literal["flex", "default", "priority"]
    """That the cost is of."""
    price: "EstimatePrice"
    """The price of now."""
    cost_nano_usd: Optional["EstimateCostNanoUsd"]
    """From the prompt alone at its cheapest to the longest answer; device time is not in it."""
    cost_usd: Optional["EstimateCostUsd"]
    """The same in US dollars, as texts."""
    fits: "EstimateFits"
    affordable_completion_tokens: Optional[int]
    """What the money reaches for, when that is less than was asked."""
    limited_by: Optional[str]
    """What stands in the way, in a sentence."""
    expected_wait_ms: int
    """Before the first step, as the worker guesses."""


class ExplainedRouteCandidatesItemPriceTiersItem(Object):
    prompt_tokens_above: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int


class ExplainedRouteCandidatesItemPrice(Object):
    version: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int
    per_request_nano_usd: Optional[int]
    per_second_nano_usd: Optional[int]
    """For each second of the request's own share of the device."""
    tiers: Optional[List["ExplainedRouteCandidatesItemPriceTiersItem"]]
    """Rates of the whole request when its prompt is longer than this."""
    batch_discount_percent: Optional[int]
    """Off everything that a request in a batch costs."""
    response_cache_percent: Optional[int]
    """What an answer out of the response cache costs, in percent of its own tokens."""
    flex_percent: Optional[Optional[int]]
    """What a request of service_tier flex costs, in percent; null: it is not sold."""
    priority_percent: Optional[Optional[int]]
    """What a request of service_tier priority costs, in percent; null: it is not sold."""


class ExplainedRouteCandidatesItem(Object):
    model: str
    deployment: str
    kind: str
    """Of its target."""
    reason: str
    max_tokens: int
    """Of a choice."""
    service_tier: Literal["flex", "default", "priority"]
    """That it would have there: other companies have none."""
    price: "ExplainedRouteCandidatesItemPrice"
    max_cost_nano_usd: int
    """Without device time."""


class ExplainedRouteNamedRouteFacts(Object):
    tools: bool
    schema: bool


class ExplainedRouteNamedRouteCountedItem(Object):
    node: str
    is_within: bool
    """false: the request went on along if_exceeded."""
    used: int
    """In the node's own unit, as all figures here."""
    held: int
    """What running requests may come to use."""
    limit: int


class ExplainedRouteNamedRoute(Object):
    """The route that chose the models, and the nodes that were passed."""
    name: str
    version: int
    nodes: List[str]
    facts: Optional[Optional["ExplainedRouteNamedRouteFacts"]]
    """What its conditions may have asked, beside what is here."""
    counted: Optional[Optional[List["ExplainedRouteNamedRouteCountedItem"]]]
    """What the nodes that count saw, of those that were passed."""


class ExplainedRouteWait(Object):
    """By the pool's figures, which are seconds old."""
    expected_ms: Optional[int]
    """How long it would wait now at the first candidate. null: that is of no pool, and does not say."""
    is_refused: bool
    """No worker would begin it in time: it would be 429 `no_capacity`."""
    retry_after_ms: Optional[int]
    """null: it is not refused."""


class ExplainedRouteLeftOutItem(Object):
    name: str
    why: str


class ExplainedRoute(Object):
    object: Literal["route"]
    model: str
    """Of the first candidate."""
    deployment: str
    reason: str
    catalog_version: int
    seed: int
    """With it, this question has this answer again."""
    candidates: List["ExplainedRouteCandidatesItem"]
    """In the order in which they would be tried."""
    auto: Optional["AutoRecord"]
    """What `auto` chose by; null where it was not asked for."""
    cascade: Optional["AutoCascade"]
    """null where no model would be tried before another."""
    named_route: Optional["ExplainedRouteNamedRoute"]
    """The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named."""
    wait: "ExplainedRouteWait"
    """By the pool's figures, which are seconds old."""
    left_out: List["ExplainedRouteLeftOutItem"]
    """Models, and deployments as `model/id`, that could not be: at most 32."""


FinishReason = Literal["stop", "length", "tool_calls"]


class GenerationContinuationsItem(Object):
    attempt: int
    completion_tokens: int


class GenerationAttemptsItem(Object):
    attempt: int
    """From 1, in the order of the candidates."""
    model: str
    deployment_id: str
    outcome: Literal["ended", "broken_off", "given_up"]
    """`ended`: the request ended with it. `broken_off`: in the middle of the answer, and the next one went on. `given_up`: before its first word, or for another that was faster."""
    completion_tokens: Optional[int]
    """Given by then, of one that was broken off."""


class GenerationLedger(Object):
    """The entry as it stands in the hash chain."""
    sequence: int
    reference: str
    kind: str
    amount_nano_usd: int
    debit: str
    credit: str
    booked_at_ms: int
    usage: Optional[str]
    hash: str


class Generation(Object):
    id: str
    object: Literal["generation"]
    model: str
    operation: str
    api_key_id: str
    project_id: str
    end_user_id: Optional[str]
    """Your own customer, where a token of one asked; null: the key itself."""
    end_user_token_id: Optional[str]
    streamed: bool
    outcome: str
    deployment_id: Optional[str]
    """The deployment that answered."""
    decision: Optional["RoutingDecision"]
    """How its deployments were chosen; null of before it was kept."""
    continuations: List["GenerationContinuationsItem"]
    """Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there."""
    attempts: List["GenerationAttemptsItem"]
    """Where it was tried. Empty: nowhere, for its answer was kept or it ended before that."""
    measured_by: str
    provider_check: Optional["ProviderCheck"]
    """Of what another company measured: its figures beside ours; null elsewhere."""
    limited_by: Optional[str]
    started_at_ms: int
    """Unix milliseconds."""
    booked_at_ms: int
    """Unix milliseconds."""
    tokens_prompt: int
    tokens_cached: int
    tokens_completion: int
    total_cost: float
    """US dollars."""
    charge_nano_usd: int
    held_nano_usd: int
    extends: int
    service_tier: Literal["flex", "default", "priority"]
    """That it had where it was answered."""
    price: Dict[str, Any]
    """The price it was charged at."""
    queue_ms: float
    prefill_ms: float
    decode_ms: float
    device_ms: float
    receipt: Optional[Dict[str, Any]]
    """What the worker signed."""
    ledger: "GenerationLedger"
    """The entry as it stands in the hash chain."""
    signed_receipt: str
    """A JWS (EdDSA) of the organization and this ledger entry; the keys are at /.well-known/jwks.json."""


GrantCreditRequest = TypedDict(
    "GrantCreditRequest",
    {
        "amount_nano_usd": int,
        "amount_usd": str,
        "external_ref": Required[str],
        "source": Literal["payment", "promotion"],
        "priority": int,
        "expires_at": Optional[int],
        "note": str,
    },
    total=False,
)


class Invitation(Object):
    id: str
    object: Literal["invitation"]
    email: str
    role: "Role"
    created_at: int
    expires_at: int
    state: Literal["pending", "accepted", "revoked", "expired"]


class InvitationList(Object):
    object: Literal["list"]
    data: List["Invitation"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


InviteRequest = TypedDict(
    "InviteRequest",
    {
        "email": Required[str],
        "role": Required["RoleParam"],
        "expires_in_hours": int,
    },
    total=False,
)


class InvoiceLedger(Object):
    """The ledger's entries that it covers."""
    first_sequence: int
    last_sequence: int


class InvoiceOrganization(Object):
    id: str
    name: str


class InvoiceBilledToTaxesItem(Object):
    name: str
    rate_percent: str
    id: str


class InvoiceBilledTo(Object):
    name: str
    address_lines: List[str]
    email: str
    tax_id: str
    taxes: List["InvoiceBilledToTaxesItem"]
    stripe_customer_id: Optional[str]


class InvoiceAmountsTaxesItem(Object):
    name: str
    rate_percent: str
    id: str
    amount_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""


class InvoiceAmounts(Object):
    charges_nano_usd: str
    """What the ledger charged in the period."""
    refunds_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""
    fees_nano_usd: str
    """Of plans, less what went back of them."""
    included_nano_usd: str
    """What of the charges a plan included."""
    overage_nano_usd: str
    """Charges of requests that began when nothing included was left."""
    subtotal_nano_usd: str
    """Charges and fees, less refunds."""
    taxes: List["InvoiceAmountsTaxesItem"]
    tax_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""
    credits_applied_nano_usd: str
    """What credits, payments and what a plan includes have paid of the charges."""
    brought_forward_nano_usd: str
    """Owed beyond the charges: an invoice that was voided, a payment taken back."""
    net_due_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""
    carried_nano_usd: str
    """What cents left over on the invoice before."""
    rounding_nano_usd: str
    """What makes whole cents of it; the next invoice takes it back."""
    due_usd: str
    """What is to be paid, in dollars and cents: '12.34'."""


class InvoiceDelivery(Object):
    state: Literal["waiting", "sent", "failed"]
    attempts: int
    next_at: Optional[int]
    external_id: Optional[str]
    fault: Optional[str]


class Invoice(Object):
    id: str
    object: Literal["invoice"]
    kind: Literal["invoice", "credit_note"]
    number: Optional[str]
    """Without gaps; null of a draft."""
    status: Literal["draft", "open", "paid", "void"]
    period_start: int
    period_end: int
    """Not included."""
    corrects: Optional[str]
    """Of a credit note: its invoice."""
    ledger: "InvoiceLedger"
    """The ledger's entries that it covers."""
    organization: "InvoiceOrganization"
    billed_to: "InvoiceBilledTo"
    issued_at: Optional[int]
    settled_at: Optional[int]
    """Paid or void since."""
    payment_ref: Optional[str]
    amounts: "InvoiceAmounts"
    delivery: Optional["InvoiceDelivery"]
    """On its way to Stripe; null: it is not sent there."""


class InvoiceList(Object):
    object: Literal["list"]
    data: List["Invoice"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class InvoiceWithLinesLedger(Object):
    """The ledger's entries that it covers."""
    first_sequence: int
    last_sequence: int


class InvoiceWithLinesOrganization(Object):
    id: str
    name: str


class InvoiceWithLinesBilledToTaxesItem(Object):
    name: str
    rate_percent: str
    id: str


class InvoiceWithLinesBilledTo(Object):
    name: str
    address_lines: List[str]
    email: str
    tax_id: str
    taxes: List["InvoiceWithLinesBilledToTaxesItem"]
    stripe_customer_id: Optional[str]


class InvoiceWithLinesAmountsTaxesItem(Object):
    name: str
    rate_percent: str
    id: str
    amount_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""


class InvoiceWithLinesAmounts(Object):
    charges_nano_usd: str
    """What the ledger charged in the period."""
    refunds_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""
    fees_nano_usd: str
    """Of plans, less what went back of them."""
    included_nano_usd: str
    """What of the charges a plan included."""
    overage_nano_usd: str
    """Charges of requests that began when nothing included was left."""
    subtotal_nano_usd: str
    """Charges and fees, less refunds."""
    taxes: List["InvoiceWithLinesAmountsTaxesItem"]
    tax_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""
    credits_applied_nano_usd: str
    """What credits, payments and what a plan includes have paid of the charges."""
    brought_forward_nano_usd: str
    """Owed beyond the charges: an invoice that was voided, a payment taken back."""
    net_due_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""
    carried_nano_usd: str
    """What cents left over on the invoice before."""
    rounding_nano_usd: str
    """What makes whole cents of it; the next invoice takes it back."""
    due_usd: str
    """What is to be paid, in dollars and cents: '12.34'."""


class InvoiceWithLinesDelivery(Object):
    state: Literal["waiting", "sent", "failed"]
    attempts: int
    next_at: Optional[int]
    external_id: Optional[str]
    fault: Optional[str]


class InvoiceWithLinesLinesItem(Object):
    model: str
    operation: str
    price_version: int
    prompt_tokens_above: Optional[int]
    service_tier: Literal["flex", "default", "priority"]
    discount_percent: int
    """Off what the rates say; below 0 where a service tier costs more."""
    overage_percent: Optional[int]
    """Of requests beyond what a plan includes: the percentage that they pay."""
    line_class: Literal["input", "cached_input", "output", "requests", "device_time", "adjustment"]
    quantity: str
    """Tokens, requests, or microseconds of the device."""
    rate_nano_usd: int
    """For a million tokens, for a request, or for a second."""
    amount_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""


class InvoiceWithLinesPlanLinesItem(Object):
    plan: str
    plan_version: int
    name: str
    period_start: int
    period_end: int
    """Not included."""
    amount_nano_usd: str
    """Below zero: the plan changed, and the rest of its fee goes back."""


class InvoiceWithLinesRefundsItem(Object):
    request_id: str
    amount_nano_usd: str
    """Whole nano-USD (1e-9 USD), in decimal."""


class InvoiceWithLines(Object):
    id: str
    object: Literal["invoice"]
    kind: Literal["invoice", "credit_note"]
    number: Optional[str]
    """Without gaps; null of a draft."""
    status: Literal["draft", "open", "paid", "void"]
    period_start: int
    period_end: int
    """Not included."""
    corrects: Optional[str]
    """Of a credit note: its invoice."""
    ledger: "InvoiceWithLinesLedger"
    """The ledger's entries that it covers."""
    organization: "InvoiceWithLinesOrganization"
    billed_to: "InvoiceWithLinesBilledTo"
    issued_at: Optional[int]
    settled_at: Optional[int]
    """Paid or void since."""
    payment_ref: Optional[str]
    amounts: "InvoiceWithLinesAmounts"
    delivery: Optional["InvoiceWithLinesDelivery"]
    """On its way to Stripe; null: it is not sent there."""
    lines: List["InvoiceWithLinesLinesItem"]
    """Their sum is the charges. An adjustment is what rounding each request by itself, and holds that did not cover a request, make of the lines before it."""
    plan_lines: List["InvoiceWithLinesPlanLinesItem"]
    """Fees of plans. Their sum is the fees."""
    refunds: List["InvoiceWithLinesRefundsItem"]
    """Of a credit note: what was given back of which request."""


JsonSchema = Mapping[str, Any]


class JwkSetKeysItem(Object):
    kty: str
    kid: str
    crv: Optional[str]
    x: Optional[str]
    """The public key, in base64url."""


class JwkSet(Object):
    """RFC 7517."""
    keys: List["JwkSetKeysItem"]


class KeyStandingData(Object):
    id: str
    label: str
    usage: float
    """US dollars."""
    usage_daily: float
    """US dollars."""
    usage_weekly: float
    """Since Monday, UTC."""
    usage_monthly: float
    """US dollars."""
    usage_nano_usd: int
    limit: Optional[float]
    """The tightest hard budget that binds the key."""
    limit_remaining: Optional[float]
    limit_reset: Optional[int]
    """Unix seconds; null is never."""
    expires_at: Optional[int]
    scopes: Optional[List[str]]
    models: Optional[List[str]]
    is_free_tier: bool


class KeyStanding(Object):
    data: "KeyStandingData"


class LedgerPageDataItem(Object):
    """The entry as it stands in the hash chain."""
    sequence: int
    reference: str
    kind: str
    amount_nano_usd: int
    debit: str
    credit: str
    booked_at_ms: int
    usage: Optional[str]
    hash: str


class LedgerPage(Object):
    object: Literal["list"]
    data: List["LedgerPageDataItem"]
    first_id: Optional[str]
    """The first entry's sequence, as a text."""
    last_id: Optional[str]
    """The last one's: what `after` takes."""
    has_more: bool
    checkpoint: Optional[str]
    """A JWS (EdDSA) of the organization, the last entry's sequence and hash."""


Limit = TypedDict(
    "Limit",
    {
        "scope": Required[Literal["organization", "project", "key"]],
        "scope_id": Required[str],
        "model": Optional[str],
        "metric": Required[Literal["requests", "input_tokens", "output_tokens", "concurrent_requests"]],
        "period": Optional[Literal["minute", "day"]],
        "value": Required[int],
    },
    total=False,
)


class LimitList(Object):
    object: Literal["list"]
    data: List["LimitUsage"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class LimitUsage(Object):
    id: str
    """What it limits, as one text."""
    object: Literal["limit"]
    scope: Literal["organization", "project", "key"]
    scope_id: str
    """The organization's, project's or key's id."""
    model: Optional[Optional[str]]
    """null is all models together."""
    metric: Literal["requests", "input_tokens", "output_tokens", "concurrent_requests"]
    period: Optional[Optional[Literal["minute", "day"]]]
    """null for concurrent_requests alone."""
    value: int
    """The most that is let through in any stretch of the period's length; for concurrent_requests at any time."""
    used: int
    """What was let through in the period that ends now, with the output that running requests may still have. It can be more than the value after that was lowered."""
    reset_ms: Optional[int]
    """Milliseconds until nothing is in use any more, if what runs ended now; null for concurrent_requests."""


class MadeWebhook(Object):
    id: str
    object: Literal["webhook"]
    url: str
    description: str
    events: List[str]
    state: Literal["active", "disabled"]
    created_at: int
    """Unix seconds."""
    old_secret_ends_at: Optional[int]
    """Until when events have a signature by the secret of before as well. Unix seconds."""
    secret: str
    """`whsec_` and 32 bytes in base64; shown this once, and never stored."""


class MaxPrice(Object):
    prompt: Optional[Optional[Union[float, str]]]
    """USD for a million tokens of the prompt."""
    completion: Optional[Optional[Union[float, str]]]
    """USD for a million tokens of the answer."""
    request: Optional[Optional[Union[float, str]]]
    """USD for a request."""
    image: Optional[Any]
    """Accepted, and without effect. These models read no images."""
    audio: Optional[Any]
    """Accepted, and without effect. These models read no audio."""


MaxPriceParam = TypedDict(
    "MaxPriceParam",
    {
        "prompt": Optional[Union[float, str]],
        "completion": Optional[Union[float, str]],
        "request": Optional[Union[float, str]],
        "image": Any,
        "audio": Any,
    },
    total=False,
)


class Member(Object):
    id: str
    """The user's id."""
    object: Literal["member"]
    email: str
    name: str
    role: "Role"
    joined_at: int


class MemberList(Object):
    object: Literal["list"]
    data: List["Member"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class Message(Object):
    id: str
    type: Literal["message"]
    role: Literal["assistant"]
    model: str
    content: List["MessageAnswerBlock"]
    stop_reason: Optional["MessageStopReason"]
    """null in the start of a stream."""
    stop_sequence: Optional[str]
    stop_details: None
    container: None
    diagnostics: None
    usage: "MessageUsage"
    tidegate: Optional["Stopped"]


MessageAnswerBlock = Union["MessageAnswerText", "MessageAnswerToolUse"]


class MessageAnswerText(Object):
    """There are no `citations`: Anthropic has none, rather than null, where nothing is cited."""
    type: Literal["text"]
    text: str


class MessageAnswerToolUseCaller(Object):
    type: Literal["direct"]


class MessageAnswerToolUse(Object):
    type: Literal["tool_use"]
    id: str
    name: str
    input: Dict[str, Any]
    """Empty in the start of a streamed block, and where `max_tokens` cut it."""
    caller: "MessageAnswerToolUseCaller"


MessageAssistantBlock = Union["MessageTextBlock", "MessageToolUse", "MessageThinking", "MessageRedactedThinking", "MessageAssistantBlockObject"]


MessageAssistantBlockObject = TypedDict(
    "MessageAssistantBlockObject",
    {
        "type": Required[Literal["server_tool_use"]],
    },
    total=False,
)


MessageClearThinkingEdit = TypedDict(
    "MessageClearThinkingEdit",
    {
        "type": Required[Literal["clear_thinking_20251015"]],
        "keep": Any,
    },
    total=False,
)


MessageContextManagement = TypedDict(
    "MessageContextManagement",
    {
        "edits": Sequence[Union["MessageClearThinkingEdit", "MessageContextManagementEditsObject", "MessageContextManagementEditsObject2"]],
    },
    total=False,
)


MessageContextManagementEditsObject = TypedDict(
    "MessageContextManagementEditsObject",
    {
        "type": Required[Literal["clear_tool_uses_20250919"]],
    },
    total=False,
)


MessageContextManagementEditsObject2 = TypedDict(
    "MessageContextManagementEditsObject2",
    {
        "type": Required[Literal["compact_20260112"]],
    },
    total=False,
)


MessageCountTokensRequest = TypedDict(
    "MessageCountTokensRequest",
    {
        "model": Required[str],
        "messages": Required[Sequence["MessageParam"]],
        "system": "MessageSystem",
        "tools": Sequence["MessageTool"],
        "tool_choice": "MessageToolChoice",
        "thinking": "MessageThinkingConfig",
        "output_config": "MessageOutputConfig",
        "output_format": "MessageOutputFormat",
        "cache_control": Any,
        "speed": Any,
        "user_profile_id": Any,
        "workspace_id": Any,
        "mcp_servers": Any,
        "context_management": "MessageContextManagement",
    },
    total=False,
)


MessageEvent = Union["MessageEventObject", "MessageEventObject2", "MessageEventObject3", "MessageEventObject4", "MessageEventObject5", "MessageEventObject6", "MessageEventObject7", "AnthropicErrorResponse"]


class MessageEventObject(Object):
    type: Literal["message_start"]
    message: "Message"


class MessageEventObject2(Object):
    type: Literal["content_block_start"]
    index: int
    content_block: "MessageAnswerBlock"


class MessageEventObject3(Object):
    type: Literal["ping"]


class MessageEventObject4(Object):
    type: Literal["content_block_delta"]
    index: int
    delta: Union["MessageEventObject4DeltaObject", "MessageEventObject4DeltaObject2"]


class MessageEventObject4DeltaObject(Object):
    type: Literal["text_delta"]
    text: str


class MessageEventObject4DeltaObject2(Object):
    type: Literal["input_json_delta"]
    partial_json: str


class MessageEventObject5(Object):
    type: Literal["content_block_stop"]
    index: int


class MessageEventObject6Delta(Object):
    stop_reason: "MessageStopReason"
    stop_sequence: Optional[str]
    stop_details: None
    container: None


class MessageEventObject6(Object):
    type: Literal["message_delta"]
    delta: "MessageEventObject6Delta"
    usage: "MessageUsage"


class MessageEventObject7(Object):
    type: Literal["message_stop"]


MessageOfAssistant = TypedDict(
    "MessageOfAssistant",
    {
        "role": Required[Literal["assistant"]],
        "content": Required[Union[str, "MessageOfAssistantContent"]],
        "cache_control": Any,
    },
    total=False,
)


MessageOfAssistantContent = Sequence["MessageAssistantBlock"]


MessageOfSystem = TypedDict(
    "MessageOfSystem",
    {
        "role": Required[Literal["system"]],
        "content": Required["MessageSystem"],
        "cache_control": Any,
    },
    total=False,
)


MessageOfUser = TypedDict(
    "MessageOfUser",
    {
        "role": Required[Literal["user"]],
        "content": Required[Union[str, "MessageOfUserContent"]],
        "cache_control": Any,
    },
    total=False,
)


MessageOfUserContent = Sequence["MessageUserBlock"]


MessageOutputConfig = TypedDict(
    "MessageOutputConfig",
    {
        "effort": Literal["low", "medium", "high", "xhigh", "max"],
        "format": "MessageOutputFormat",
    },
    total=False,
)


MessageOutputFormat = TypedDict(
    "MessageOutputFormat",
    {
        "type": Required[Literal["json_schema"]],
        "schema": Required["JsonSchema"],
    },
    total=False,
)


MessageParam = Union["MessageOfUser", "MessageOfAssistant", "MessageOfSystem"]


MessageRedactedThinking = TypedDict(
    "MessageRedactedThinking",
    {
        "type": Required[Literal["redacted_thinking"]],
        "data": Any,
    },
    total=False,
)


MessageRequestMetadataParam = TypedDict(
    "MessageRequestMetadataParam",
    {
        "user_id": str,
    },
    total=False,
)


MessageRequest = TypedDict(
    "MessageRequest",
    {
        "model": Required[str],
        "messages": Required[Sequence["MessageParam"]],
        "system": "MessageSystem",
        "tools": Sequence["MessageTool"],
        "tool_choice": "MessageToolChoice",
        "thinking": "MessageThinkingConfig",
        "output_config": "MessageOutputConfig",
        "output_format": "MessageOutputFormat",
        "cache_control": Any,
        "speed": Any,
        "user_profile_id": Any,
        "workspace_id": Any,
        "mcp_servers": Any,
        "context_management": "MessageContextManagement",
        "max_tokens": Required[int],
        "stop_sequences": Sequence[str],
        "temperature": float,
        "top_p": float,
        "top_k": int,
        "metadata": "MessageRequestMetadataParam",
        "service_tier": Literal["auto", "standard_only"],
        "models": Optional[Sequence[str]],
        "provider": Optional["ProviderPreferences"],
        "plugins": Optional[Sequence["Plugin"]],
        "session_id": Optional[str],
        "trace": Any,
        "usage": Optional["ChatUsageAsked"],
        "route": Optional[Literal["fallback"]],
        "transforms": Optional[Sequence[Literal["middle-out"]]],
        "user": Any,
        "thread": Any,
        "container": Any,
        "diagnostics": Any,
        "inference_geo": Any,
    },
    total=False,
)


MessageStopReason = Literal["end_turn", "max_tokens", "stop_sequence", "tool_use"]


MessageSystem = Union[str, "MessageSystemMessageTextBlockList"]


MessageSystemMessageTextBlockList = Sequence["MessageTextBlock"]


MessageTextBlock = TypedDict(
    "MessageTextBlock",
    {
        "type": Required[Literal["text"]],
        "text": Required[str],
        "cache_control": Any,
        "citations": Any,
        "provider_specific_fields": Any,
    },
    total=False,
)


MessageThinking = TypedDict(
    "MessageThinking",
    {
        "type": Required[Literal["thinking"]],
        "thinking": Any,
        "signature": Any,
        "provider_specific_fields": Any,
    },
    total=False,
)


MessageThinkingConfig = TypedDict(
    "MessageThinkingConfig",
    {
        "type": Required[Literal["enabled", "disabled", "adaptive", "between_tools"]],
        "budget_tokens": int,
        "display": Literal["summarized", "omitted"],
    },
    total=False,
)


class MessageTokensCount(Object):
    input_tokens: int
    """As the engine counts the prompt: exactly what a message of it is billed."""


MessageTool = TypedDict(
    "MessageTool",
    {
        "type": Literal["custom"],
        "name": Required[str],
        "description": str,
        "input_schema": Required[Mapping[str, Any]],
        "strict": bool,
        "cache_control": Any,
        "allowed_callers": Any,
        "eager_input_streaming": Any,
        "defer_loading": Any,
        "input_examples": Any,
    },
    total=False,
)


MessageToolChoice = Union["MessageToolChoiceObject", "MessageToolChoiceObject2", "MessageToolChoiceObject3", "MessageToolChoiceObject4"]


MessageToolChoiceObject = TypedDict(
    "MessageToolChoiceObject",
    {
        "type": Required[Literal["auto"]],
        "disable_parallel_tool_use": bool,
    },
    total=False,
)


MessageToolChoiceObject2 = TypedDict(
    "MessageToolChoiceObject2",
    {
        "type": Required[Literal["any"]],
        "disable_parallel_tool_use": bool,
    },
    total=False,
)


MessageToolChoiceObject3 = TypedDict(
    "MessageToolChoiceObject3",
    {
        "type": Required[Literal["tool"]],
        "name": Required[str],
        "disable_parallel_tool_use": bool,
    },
    total=False,
)


MessageToolChoiceObject4 = TypedDict(
    "MessageToolChoiceObject4",
    {
        "type": Required[Literal["none"]],
    },
    total=False,
)


MessageToolResult = TypedDict(
    "MessageToolResult",
    {
        "type": Required[Literal["tool_result"]],
        "tool_use_id": Required[str],
        "content": Union[str, "MessageToolResultContent"],
        "is_error": bool,
        "cache_control": Any,
        "toolset_name": Any,
        "provider_specific_fields": Any,
    },
    total=False,
)


MessageToolResultContent = Sequence[Union["MessageTextBlock", "MessageToolResultContentObject", "MessageToolResultContentObject2", "MessageToolResultContentObject3"]]


MessageToolResultContentObject = TypedDict(
    "MessageToolResultContentObject",
    {
        "type": Required[Literal["image"]],
    },
    total=False,
)


MessageToolResultContentObject2 = TypedDict(
    "MessageToolResultContentObject2",
    {
        "type": Required[Literal["document"]],
    },
    total=False,
)


MessageToolResultContentObject3 = TypedDict(
    "MessageToolResultContentObject3",
    {
        "type": Required[Literal["search_result"]],
    },
    total=False,
)


MessageToolUse = TypedDict(
    "MessageToolUse",
    {
        "type": Required[Literal["tool_use"]],
        "id": Required[str],
        "name": Required[str],
        "input": Required[Mapping[str, Any]],
        "cache_control": Any,
        "caller": Any,
        "toolset_name": Any,
        "provider_specific_fields": Any,
    },
    total=False,
)


class MessageUsage(Object):
    """Tokens the engine processed and made; their sum is what is billed."""
    input_tokens: int
    """Tokens of the prompt that were not cached."""
    cache_creation_input_tokens: Literal[0]
    cache_read_input_tokens: int
    """Tokens of the prompt that the prefix cache had."""
    cache_creation: None
    output_tokens: int
    output_tokens_details: None
    server_tool_use: None
    service_tier: Literal["standard"]
    inference_geo: None
    speed: None


MessageUserBlock = Union["MessageTextBlock", "MessageToolResult", "MessageUserBlockObject", "MessageUserBlockObject2", "MessageUserBlockObject3"]


MessageUserBlockObject = TypedDict(
    "MessageUserBlockObject",
    {
        "type": Required[Literal["image"]],
    },
    total=False,
)


MessageUserBlockObject2 = TypedDict(
    "MessageUserBlockObject2",
    {
        "type": Required[Literal["document"]],
    },
    total=False,
)


MessageUserBlockObject3 = TypedDict(
    "MessageUserBlockObject3",
    {
        "type": Required[Literal["search_result"]],
    },
    total=False,
)


class ModelPricing(Object):
    """What you pay now, in OpenRouter's form."""
    prompt: str
    """A token of the prompt, an exact decimal text of US dollars."""
    input_cache_read: str
    """One that was cached, an exact decimal text of US dollars."""
    completion: str
    """A token of the answer, an exact decimal text of US dollars."""
    request: str
    """A request, whatever its length, an exact decimal text of US dollars."""


class ModelListPricing(Object):
    """What everybody else pays."""
    prompt: str
    """A token of the prompt, an exact decimal text of US dollars."""
    input_cache_read: str
    """One that was cached, an exact decimal text of US dollars."""
    completion: str
    """A token of the answer, an exact decimal text of US dollars."""
    request: str
    """A request, whatever its length, an exact decimal text of US dollars."""


class ModelArchitecture(Object):
    modality: str
    """As `text->text`."""
    input_modalities: List[Literal["text", "image", "audio"]]
    output_modalities: List[Literal["text", "embeddings", "rerank", "transcription"]]


class ModelTopProvider(Object):
    context_length: int
    max_completion_tokens: int
    is_moderated: Literal[False]


class ModelLinks(Object):
    details: str
    """The path of the model."""


class Model(Object):
    id: str
    object: Literal["model"]
    created: int
    """Unix seconds."""
    owned_by: str
    license: Optional[str]
    """What its weights may be used under: an SPDX id or a name; null: nobody said."""
    context_length: int
    """Tokens of prompt and completion together; of a task, tokens of one input."""
    tasks: List[Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering", "moderation", "summarization", "translation", "image-classification", "object-detection", "automatic-speech-recognition"]]
    """What it can be asked for."""
    max_output_tokens: int
    """Of an answer; 0 where it writes no text."""
    capabilities: List[Literal["generate", "tasks"]]
    """What of its tasks some deployment of it is asked for."""
    pricing: "ModelPricing"
    """What you pay now, in OpenRouter's form."""
    list_pricing: "ModelListPricing"
    """What everybody else pays."""
    aliases: List[str]
    """Other names of it."""
    deprecated_at: Optional[int]
    """Unix seconds; it may lie ahead."""
    shutdown_date: Optional[str]
    """The day, in UTC, from whose beginning on it is gone."""
    successor: Optional[str]
    """What to use instead."""
    name: str
    """Its id. This and what follows are OpenRouter's words."""
    canonical_slug: str
    """Its id; of `auto` and of named routes the model that they lead to first."""
    architecture: "ModelArchitecture"
    supported_parameters: List[Literal["max_tokens", "max_completion_tokens", "temperature", "top_p", "top_k", "min_p", "frequency_penalty", "presence_penalty", "repetition_penalty", "logit_bias", "logprobs", "top_logprobs", "seed", "stop", "response_format", "structured_outputs", "tools", "tool_choice", "parallel_tool_calls"]]
    """Of chats and completions, where some deployment honours it; others are refused by name, or honoured and not in OpenRouter's list."""
    default_parameters: None
    """None but those of the operations."""
    per_request_limits: None
    """None but the context's."""
    supported_voices: None
    """No model speaks."""
    top_provider: "ModelTopProvider"
    links: "ModelLinks"


class ModelAlias(Object):
    id: str
    object: Literal["model_alias"]
    target: str
    model: Optional[str]
    """The model at its end; null: it leads nowhere."""


class ModelAliasList(Object):
    object: Literal["list"]
    data: List["ModelAlias"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class ModelListLinks(Object):
    next: None


class ModelList(Object):
    object: Literal["list"]
    data: List["Model"]
    total_count: int
    """All of them: there is one page."""
    links: "ModelListLinks"


class Moderation(Object):
    id: str
    model: str
    results: List["ModerationResult"]


class ModerationAppliedTypes(Object):
    """What each was judged by; empty of a category that the model does not judge."""
    harassment: List[Literal["text"]]
    hate: List[Literal["text"]]
    illicit: List[Literal["text"]]
    sexual: List[Literal["text"]]
    violence: List[Literal["text"]]


class ModerationCategories(Object):
    """Whether each applies: its score is at least 0.5."""
    harassment: bool
    hate: bool
    illicit: bool
    sexual: bool
    violence: bool


ModerationInput = Union[str, "ModerationInputStrings", "ModerationParts"]


ModerationInputStrings = Sequence[str]


ModerationParts = Sequence[Union["ModerationTextPart", "ModerationPartsObject"]]


ModerationPartsObject = TypedDict(
    "ModerationPartsObject",
    {
        "type": Required[Literal["image_url"]],
    },
    total=False,
)


ModerationRequest = TypedDict(
    "ModerationRequest",
    {
        "model": Optional[str],
        "input": Required["ModerationInput"],
        "user": Any,
    },
    total=False,
)


class ModerationResult(Object):
    flagged: bool
    """Whether any category applies."""
    categories: "ModerationCategories"
    category_scores: "ModerationScores"
    category_applied_input_types: "ModerationAppliedTypes"


class ModerationScores(Object):
    """From 0 to 1; 0 of a category that the model does not judge."""
    harassment: float
    hate: float
    illicit: float
    sexual: float
    violence: float


ModerationTextPart = TypedDict(
    "ModerationTextPart",
    {
        "type": Required[Literal["text"]],
        "text": Required[str],
    },
    total=False,
)


class NamedRouteVersionsItem(Object):
    version: int
    start: str
    nodes: List[Union["NamedRouteVersionsNodesObject", "NamedRouteVersionsNodesObject2", "NamedRouteVersionsNodesObject3", "NamedRouteVersionsNodesObject4", "NamedRouteVersionsNodesObject5", "NamedRouteVersionsNodesObject6"]]


class NamedRouteCountersItem(Object):
    node: str
    used: int
    """Requests, tokens or nano-USD; where a key counts for itself, of the one with most."""
    held: int
    """What running requests may come to use."""
    limit: int
    keys: Optional[int]
    """Keys that have something in use; null: all count together."""
    resets_at: Optional[int]
    """Unix seconds: of a budget, when its window ends; null of a limit, which slides."""


class NamedRoute(Object):
    id: str
    """As a request names it: `route/name`."""
    object: Literal["named_route"]
    name: str
    deployed: int
    """The version that is in force."""
    versions: List["NamedRouteVersionsItem"]
    """Oldest first; the last eight are kept."""
    counters: List["NamedRouteCountersItem"]
    """Of the version in force: what its limits and budgets have in use."""


class NamedRouteList(Object):
    object: Literal["list"]
    data: List["NamedRoute"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class NamedRouteVersionsNodesObject(Object):
    id: str
    type: Literal["condition"]
    if_true: str
    if_false: str


class NamedRouteVersionsNodesObject2OutputsItem(Object):
    percent: int
    next: str


class NamedRouteVersionsNodesObject2(Object):
    id: str
    type: Literal["percentage"]
    outputs: List["NamedRouteVersionsNodesObject2OutputsItem"]
    """Of API keys, each of which has always the same; together 100."""


class NamedRouteVersionsNodesObject3(Object):
    id: str
    type: Literal["model"]
    model: str
    next: str
    """The end, or what is fallen back on."""


class NamedRouteVersionsNodesObject4(Object):
    id: str
    type: Literal["end"]


class NamedRouteVersionsNodesObject5(Object):
    id: str
    type: Literal["limit"]
    per: Literal["organization", "key"]
    """Whose requests it counts together: all, or those of one API key."""
    metric: Literal["requests", "tokens"]
    """`tokens`: of prompts and answers. While a request runs, as many as it may have at most."""
    period: Literal["minute", "hour", "day"]
    value: int
    """The most that goes on along if_within in any stretch of the period's length."""
    if_within: str
    if_exceeded: str


class NamedRouteVersionsNodesObject6(Object):
    id: str
    type: Literal["budget"]
    window: Literal["day", "month"]
    """A calendar day or month in UTC."""
    cap_nano_usd: int
    """Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached."""
    if_within: str
    if_exceeded: str


class NamedRouteVersionsNodesObjectIfObject(Object):
    fact: Literal["tools", "schema"]


class NamedRouteVersionsNodesObjectIfObject2(Object):
    fact: Literal["prompt_tokens", "max_tokens", "hour"]
    """`prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC."""
    comparison: Literal["below", "at_least"]
    value: int


class OrganizationLimits(Object):
    requests_per_minute: Optional[int]
    concurrent_requests: Optional[int]


class Organization(Object):
    id: str
    object: Literal["organization"]
    name: str
    created_at: int
    balance: "Balance"
    credit_limit_nano_usd: int
    """How far below zero the balance may go."""
    limits: "OrganizationLimits"
    open_holds: int
    suspensions: List["Suspension"]
    """Why its keys open nothing; empty when they do. Oldest first."""


class OrganizationEntry(Object):
    id: str
    object: Literal["organization_entry"]
    name: str
    created_at: int


class OrganizationErasureStatementErasedItem(Object):
    kind: str
    count: int
    sha256: str


class OrganizationErasureStatementLedger(Object):
    sequence: int
    hash: str


class OrganizationErasureStatement(Object):
    organization_id: str
    begun_at: int
    """Unix seconds."""
    erased_at: int
    """Unix seconds."""
    erased: List["OrganizationErasureStatementErasedItem"]
    """How many of each kind, and a SHA-256 over their ids, sorted, with a line break between them: the ids are in the export of before."""
    kept: List[str]
    """And why."""
    invoices_kept: int
    audit_lines_kept: int
    ledger: Optional["OrganizationErasureStatementLedger"]
    """Its newest entry after the erasure: the chain is what it was."""


class OrganizationErasure(Object):
    object: Literal["organization_erasure"]
    statement: "OrganizationErasureStatement"
    signed_statement: str
    """The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json."""


class OrganizationList(Object):
    object: Literal["list"]
    data: List["OrganizationEntry"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class OrganizationPlanCurrentTermsOverage(Object):
    allowed: bool
    percent: int


class OrganizationPlanCurrentTermsTrial(Object):
    amount_nano_usd: int
    days: int


class OrganizationPlanCurrentTerms(Object):
    plan: str
    version: int
    name: str
    monthly_fee_nano_usd: int
    included_nano_usd: int
    overage: "OrganizationPlanCurrentTermsOverage"
    trial: Optional["OrganizationPlanCurrentTermsTrial"]


class OrganizationPlanCurrent(Object):
    starts_at: int
    """Unix seconds."""
    terms: Optional["OrganizationPlanCurrentTerms"]


class OrganizationPlanPeriod(Object):
    starts_at: int
    """Unix seconds."""
    ends_at: int
    """Not included. Unix seconds."""
    trial: bool
    fee_nano_usd: int
    included_nano_usd: int


class OrganizationPlanScheduledItemTermsOverage(Object):
    allowed: bool
    percent: int


class OrganizationPlanScheduledItemTermsTrial(Object):
    amount_nano_usd: int
    days: int


class OrganizationPlanScheduledItemTerms(Object):
    plan: str
    version: int
    name: str
    monthly_fee_nano_usd: int
    included_nano_usd: int
    overage: "OrganizationPlanScheduledItemTermsOverage"
    trial: Optional["OrganizationPlanScheduledItemTermsTrial"]


class OrganizationPlanScheduledItem(Object):
    starts_at: int
    """Unix seconds."""
    terms: Optional["OrganizationPlanScheduledItemTerms"]


class OrganizationPlan(Object):
    object: Literal["organization_plan"]
    current: Optional["OrganizationPlanCurrent"]
    """null: no plan is in force."""
    period: Optional["OrganizationPlanPeriod"]
    left_nano_usd: int
    """Of what the period includes."""
    used_up: bool
    """New requests are beyond what the plan includes."""
    scheduled: List["OrganizationPlanScheduledItem"]
    """What is to begin, soonest first."""
    had_trial: bool


class Passkey(Object):
    id: str
    object: Literal["passkey"]
    name: str
    created_at: int
    """Unix seconds."""
    last_used_at: Optional[int]


PatchDeploymentRequest = TypedDict(
    "PatchDeploymentRequest",
    {
        "weight": int,
        "priority": int,
        "canary": bool,
        "disabled": bool,
        "shadow_percent": Optional[int],
    },
    total=False,
)


PayInvoiceRequest = TypedDict(
    "PayInvoiceRequest",
    {
        "external_ref": Required[str],
    },
    total=False,
)


class PlanPreviewOrganizationsItem(Object):
    organization_id: str
    usage_nano_usd: str
    """What was charged, as the rollups have it."""
    included_nano_usd: str
    """Whole nano-USD, in decimal."""
    overage_nano_usd: str
    """Beyond it, as it would be charged."""
    stopped_nano_usd: str
    """Beyond it, which the plan does not allow."""
    fee_nano_usd: str
    """Whole nano-USD, in decimal."""
    total_nano_usd: str
    """Fee and overage."""
    difference_nano_usd: str
    """The total less the usage."""


class PlanPreview(Object):
    object: Literal["plan_preview"]
    period_start: int
    """Unix seconds: the last whole month in UTC."""
    period_end: int
    usage_nano_usd: str
    """What was charged, as the rollups have it."""
    included_nano_usd: str
    """Whole nano-USD, in decimal."""
    overage_nano_usd: str
    """Beyond it, as it would be charged."""
    stopped_nano_usd: str
    """Beyond it, which the plan does not allow."""
    fee_nano_usd: str
    """Whole nano-USD, in decimal."""
    total_nano_usd: str
    """Fee and overage."""
    difference_nano_usd: str
    """The total less the usage."""
    organizations: List["PlanPreviewOrganizationsItem"]
    """The largest differences first, at most 100."""
    not_included: List[str]
    """What a month's sums cannot tell."""


PlanTermsRequestOverageParam = TypedDict(
    "PlanTermsRequestOverageParam",
    {
        "allowed": bool,
        "percent": int,
    },
    total=False,
)


PlanTermsRequest = TypedDict(
    "PlanTermsRequest",
    {
        "name": Required[str],
        "monthly_fee_nano_usd": int,
        "monthly_fee_usd": str,
        "included_nano_usd": int,
        "included_usd": str,
        "overage": "PlanTermsRequestOverageParam",
        "trial": Optional["PlanTrialRequest"],
    },
    total=False,
)


PlanTrialRequest = TypedDict(
    "PlanTrialRequest",
    {
        "amount_nano_usd": int,
        "amount_usd": str,
        "days": Required[int],
    },
    total=False,
)


class PlanVersionOverage(Object):
    allowed: bool
    percent: int


class PlanVersionTrial(Object):
    amount_nano_usd: int
    days: int


class PlanVersion(Object):
    id: str
    """`plan@version`"""
    object: Literal["plan_version"]
    created_at: int
    """Unix seconds."""
    plan: str
    version: int
    name: str
    monthly_fee_nano_usd: int
    included_nano_usd: int
    overage: "PlanVersionOverage"
    trial: Optional["PlanVersionTrial"]


class PlanVersionList(Object):
    object: Literal["list"]
    data: List["PlanVersion"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


Plugin = Union["AutoRouter", "ContextCompression", "ResponseHealing", "AbsentPlugin"]


PreferredLatency = TypedDict(
    "PreferredLatency",
    {
        "p50": Optional[float],
        "p75": Optional[float],
        "p90": Optional[float],
        "p99": Optional[float],
    },
    total=False,
)


PreferredThroughput = TypedDict(
    "PreferredThroughput",
    {
        "p50": Optional[float],
        "p75": Optional[float],
        "p90": Optional[float],
        "p99": Optional[float],
    },
    total=False,
)


PreviewDeploymentCostRequest = TypedDict(
    "PreviewDeploymentCostRequest",
    {
        "model": Required[str],
        "deployment_id": Required[str],
        "days": int,
        "device_hour_nano_usd": Optional[int],
        "input_nano_usd_per_million_tokens": int,
        "cached_input_nano_usd_per_million_tokens": Optional[int],
        "output_nano_usd_per_million_tokens": int,
        "per_request_nano_usd": int,
        "per_second_nano_usd": int,
    },
    total=False,
)


PreviewPlanRequestOverageParam = TypedDict(
    "PreviewPlanRequestOverageParam",
    {
        "allowed": bool,
        "percent": int,
    },
    total=False,
)


PreviewPlanRequest = TypedDict(
    "PreviewPlanRequest",
    {
        "name": Required[str],
        "monthly_fee_nano_usd": int,
        "monthly_fee_usd": str,
        "included_nano_usd": int,
        "included_usd": str,
        "overage": "PreviewPlanRequestOverageParam",
        "trial": Optional["PlanTrialRequest"],
        "confirm": bool,
        "organization_id": Optional[str],
    },
    total=False,
)


PreviewPriceRequestTiersItemParam = TypedDict(
    "PreviewPriceRequestTiersItemParam",
    {
        "prompt_tokens_above": Required[int],
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
    },
    total=False,
)


PreviewPriceRequest = TypedDict(
    "PreviewPriceRequest",
    {
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
        "per_request_nano_usd": int,
        "per_second_nano_usd": int,
        "tiers": Sequence["PreviewPriceRequestTiersItemParam"],
        "batch_discount_percent": int,
        "response_cache_percent": int,
        "flex_percent": Optional[int],
        "priority_percent": Optional[int],
        "organization_id": Optional[str],
        "ends_at": Optional[int],
        "effective_at": Optional[int],
        "confirm": bool,
        "days": int,
    },
    total=False,
)


class PriceList(Object):
    object: Literal["list"]
    data: List["PriceVersion"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class PricePreviewOrganizationsItem(Object):
    organization_id: str
    num_model_requests: int
    charged_nano_usd: str
    """As it was, in decimal."""
    repriced_nano_usd: str
    """At the new price, in decimal."""
    difference_nano_usd: str


class PricePreview(Object):
    object: Literal["price_preview"]
    model: str
    days: int
    num_model_requests: int
    charged_nano_usd: str
    """As it was, in decimal."""
    repriced_nano_usd: str
    """At the new price, in decimal."""
    difference_nano_usd: str
    organizations: List["PricePreviewOrganizationsItem"]
    """The largest differences first, at most 100."""
    not_included: List[str]
    """What sums by the day cannot tell, and so is left out."""


class PriceSimulationOrganizationsItemModelsItem(Object):
    model: str
    num_model_requests: int
    """Settled requests that were replayed."""
    num_moved_requests: int
    """Of them, those that another model answers."""
    charged_nano_usd: str
    """Of requests, as it was, in decimal."""
    repriced_nano_usd: str
    """Under the other terms, in decimal."""
    difference_nano_usd: str
    cost_nano_usd: str
    """Their own share of devices' time, and providers' tokens, as it was."""
    new_cost_nano_usd: str


class PriceSimulationOrganizationsItem(Object):
    organization_id: str
    num_model_requests: int
    """Settled requests that were replayed."""
    num_moved_requests: int
    """Of them, those that another model answers."""
    charged_nano_usd: str
    """Of requests, as it was, in decimal."""
    repriced_nano_usd: str
    """Under the other terms, in decimal."""
    difference_nano_usd: str
    cost_nano_usd: str
    """Their own share of devices' time, and providers' tokens, as it was."""
    new_cost_nano_usd: str
    included_nano_usd: str
    """Of what was charged, what plans included."""
    new_included_nano_usd: str
    fees_nano_usd: str
    """Of plans, less what went back."""
    new_fees_nano_usd: str
    billed_nano_usd: str
    """Charges that no plan included, and fees."""
    new_billed_nano_usd: str
    bill_difference_nano_usd: str
    credits_needed_nano_usd: str
    """Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal."""
    margin_nano_usd: str
    """Billed less cost, before devices' idle time."""
    new_margin_nano_usd: str
    expected_nano_usd: str
    """What is left of new_billed_nano_usd when customers have answered; in decimal."""
    expected_margin_nano_usd: str
    """The same less the cost of what is left."""
    pays_more: bool
    retained_percent: float
    """Of the volume; above 100 is more of it."""
    leaves: bool
    """At this elasticity nothing is left."""
    is_complete: bool
    models: List["PriceSimulationOrganizationsItemModelsItem"]


class PriceSimulationModelsItem(Object):
    model: str
    num_model_requests: int
    """Settled requests that were replayed."""
    num_moved_requests: int
    """Of them, those that another model answers."""
    charged_nano_usd: str
    """Of requests, as it was, in decimal."""
    repriced_nano_usd: str
    """Under the other terms, in decimal."""
    difference_nano_usd: str
    cost_nano_usd: str
    """Their own share of devices' time, and providers' tokens, as it was."""
    new_cost_nano_usd: str


class PriceSimulation(Object):
    object: Literal["price_simulation"]
    is_estimate: Literal[True]
    source: Literal["ledger"]
    """Each request's entry: its usage and the price it was charged at."""
    start_time: int
    """Unix seconds, inclusive, a whole hour."""
    end_time: int
    """Unix seconds, exclusive, a whole hour."""
    elasticity: float
    num_model_requests: int
    """Settled requests that were replayed."""
    num_moved_requests: int
    """Of them, those that another model answers."""
    charged_nano_usd: str
    """Of requests, as it was, in decimal."""
    repriced_nano_usd: str
    """Under the other terms, in decimal."""
    difference_nano_usd: str
    cost_nano_usd: str
    """Their own share of devices' time, and providers' tokens, as it was."""
    new_cost_nano_usd: str
    included_nano_usd: str
    """Of what was charged, what plans included."""
    new_included_nano_usd: str
    fees_nano_usd: str
    """Of plans, less what went back."""
    new_fees_nano_usd: str
    billed_nano_usd: str
    """Charges that no plan included, and fees."""
    new_billed_nano_usd: str
    bill_difference_nano_usd: str
    credits_needed_nano_usd: str
    """Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal."""
    margin_nano_usd: str
    """Billed less cost, before devices' idle time."""
    new_margin_nano_usd: str
    expected_nano_usd: str
    """What is left of new_billed_nano_usd when customers have answered; in decimal."""
    expected_margin_nano_usd: str
    """The same less the cost of what is left."""
    organizations_paying_more: int
    organizations_leaving: int
    models_without_cost: List[str]
    """Models of the mix of which no cost is known: new_cost_nano_usd lacks it."""
    is_complete: bool
    """false: there was more than one simulation reads; figures are of what it read."""
    period_charged_nano_usd: str
    """What all were charged in the period as the database has it, replayed or not."""
    organizations_left_out: int
    organizations: List["PriceSimulationOrganizationsItem"]
    """The largest differences of bills first."""
    models: List["PriceSimulationModelsItem"]
    """By the model that was asked."""
    not_included: List[str]
    """What the ledger cannot tell."""


class PriceVersionTiersItem(Object):
    prompt_tokens_above: int
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int


class PriceVersion(Object):
    id: str
    object: Literal["price"]
    model: str
    version: int
    effective_at: int
    """Unix seconds."""
    ends_at: Optional[int]
    organization_id: Optional[str]
    input_nano_usd_per_million_tokens: int
    cached_input_nano_usd_per_million_tokens: int
    output_nano_usd_per_million_tokens: int
    per_request_nano_usd: Optional[int]
    per_second_nano_usd: Optional[int]
    """For each second of the request's own share of the device."""
    tiers: Optional[List["PriceVersionTiersItem"]]
    """Rates of the whole request when its prompt is longer than this."""
    batch_discount_percent: Optional[int]
    """Off everything that a request in a batch costs."""
    response_cache_percent: Optional[int]
    """What an answer out of the response cache costs, in percent of its own tokens."""
    flex_percent: Optional[Optional[int]]
    """What a request of service_tier flex costs, in percent; null: it is not sold."""
    priority_percent: Optional[Optional[int]]
    """What a request of service_tier priority costs, in percent; null: it is not sold."""


class ProcessorDeploymentsItem(Object):
    model: str
    deployment_id: str
    kind: str
    region: Optional[str]
    """null: nobody said."""
    data_collection: Literal["deny", "allow"]
    """`allow`: whoever runs it may keep what it is sent."""
    is_used: bool
    why_not: Optional[str]
    """The rule of the organization's policy, or that it is disabled."""


class Processor(Object):
    name: str
    """`tidegate`: gpu-workers of the service and its edge. Others: sub-processors."""
    is_sub_processor: bool
    deployments: List["ProcessorDeploymentsItem"]


class Project(Object):
    id: str
    object: Literal["organization.project"]
    name: str
    created_at: int
    status: Literal["active", "archived"]
    archived_at: Optional[int]
    models: Optional[List[str]]
    tiers: Optional[List[Literal["gpu", "provider", "edge"]]]


class ProjectList(Object):
    object: Literal["list"]
    data: List["Project"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


Prompt = Union[str, "PromptStrings", "PromptIntegers", "PromptIntegersList"]


PromptIntegers = Sequence[int]


PromptIntegersList = Sequence[Sequence[int]]


class PromptLogprob(Object):
    logprob: float
    rank: int
    """1 is the likeliest."""
    decoded_token: str


PromptLogprobs = List[Optional[Dict[str, "PromptLogprob"]]]


PromptStrings = Sequence[str]


class ProviderCheck(Object):
    """Of a request that another company measured; the figures beside it are charged."""
    verdict: Literal["agrees", "doubted", "corrected"]
    """`agrees`: what was said is near what we counted. `doubted`: it is more than twice that, and could be so; it is charged, and the operator is told. `corrected`: it cannot be so, and is charged as far as it could."""
    said_prompt_tokens: int
    said_completion_tokens: int
    counted_completion_tokens: Optional[int]
    """What we counted of what was shown: pieces, and bytes of text. null: the target thinks in secret, and only what was asked for bounds it."""


class ProviderKey(Object):
    id: str
    """The provider's name."""
    object: Literal["provider_key"]
    provider: str
    """As targets name it in `customer_keys`."""
    hint: str
    """Its last four characters."""
    sealed_by: str
    """Id of the sealing key, for rotation."""
    created_at: int
    """Unix seconds."""


class ProviderKeyList(Object):
    object: Literal["list"]
    data: List["ProviderKey"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


ProviderPreferences = TypedDict(
    "ProviderPreferences",
    {
        "order": Optional[Sequence[str]],
        "only": Optional[Sequence[str]],
        "ignore": Optional[Sequence[str]],
        "allow_fallbacks": Optional[bool],
        "sort": Optional[Union[Literal["price", "latency", "throughput"], "ProviderPreferencesSort"]],
        "max_price": Optional["MaxPriceParam"],
        "quantizations": Optional[Sequence[Literal["int4", "int8", "fp4", "mxfp4", "nvfp4", "fp6", "fp8", "mxfp8", "fp16", "bf16", "fp32", "unknown"]]],
        "data_collection": Optional[Literal["deny", "allow"]],
        "zdr": Optional[bool],
        "require_parameters": Optional[bool],
        "preferred_min_throughput": Optional[Union[float, "PreferredThroughput"]],
        "preferred_max_latency": Optional[Union[float, "PreferredLatency"]],
        "enforce_distillable_text": Any,
    },
    total=False,
)


ProviderPreferencesSort = TypedDict(
    "ProviderPreferencesSort",
    {
        "by": Optional[Literal["price", "latency", "throughput"]],
        "partition": Optional[Literal["model", "none"]],
    },
    total=False,
)


PutAliasRequest = TypedDict(
    "PutAliasRequest",
    {
        "target": Required[str],
    },
    total=False,
)


PutBillingProfileRequest = TypedDict(
    "PutBillingProfileRequest",
    {
        "name": Required[str],
        "address_lines": Sequence[str],
        "email": str,
        "tax_id": str,
    },
    total=False,
)


PutBillingTermsRequestTaxesItemParam = TypedDict(
    "PutBillingTermsRequestTaxesItemParam",
    {
        "name": Required[str],
        "rate_percent": Required[str],
        "id": str,
    },
    total=False,
)


PutBillingTermsRequest = TypedDict(
    "PutBillingTermsRequest",
    {
        "taxes": Sequence["PutBillingTermsRequestTaxesItemParam"],
        "stripe_customer_id": Optional[str],
    },
    total=False,
)


PutBudgetRequest = TypedDict(
    "PutBudgetRequest",
    {
        "scope": Required[Literal["organization", "project", "key"]],
        "scope_id": Required[str],
        "window": Required[Literal["day", "month", "ever"]],
        "hard_nano_usd": Optional[int],
        "soft_nano_usd": Optional[int],
        "hard_usd": Optional[str],
        "soft_usd": Optional[str],
        "thresholds": Sequence[int],
    },
    total=False,
)


PutModelRequestDeploymentsItemParam = TypedDict(
    "PutModelRequestDeploymentsItemParam",
    {
        "id": Required[str],
        "url": str,
        "target": "DeploymentTargetParam",
        "weight": int,
        "priority": int,
        "upstream_model": Optional[str],
        "capabilities": Sequence[Literal["generate", "tasks"]],
        "region": Optional[str],
        "dtype": Optional[Literal["int4", "int8", "fp4", "mxfp4", "nvfp4", "fp6", "fp8", "mxfp8", "fp16", "bf16", "fp32"]],
        "data_collection": Optional[Literal["deny", "allow"]],
        "canary": bool,
        "disabled": bool,
        "shadow_percent": Optional[int],
    },
    total=False,
)


PutModelRequestPriceTiersItemParam = TypedDict(
    "PutModelRequestPriceTiersItemParam",
    {
        "prompt_tokens_above": Required[int],
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
    },
    total=False,
)


PutModelRequestPriceParam = TypedDict(
    "PutModelRequestPriceParam",
    {
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
        "per_request_nano_usd": int,
        "per_second_nano_usd": int,
        "tiers": Sequence["PutModelRequestPriceTiersItemParam"],
        "batch_discount_percent": int,
        "response_cache_percent": int,
        "flex_percent": Optional[int],
        "priority_percent": Optional[int],
    },
    total=False,
)


PutModelRequest = TypedDict(
    "PutModelRequest",
    {
        "owned_by": Required[str],
        "license": Optional[str],
        "context_tokens": Required[int],
        "max_output_tokens": int,
        "tasks": Sequence[Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering", "moderation", "summarization", "translation", "image-classification", "object-detection", "automatic-speech-recognition"]],
        "pooling": Literal["mean", "cls"],
        "moderation_labels": Mapping[str, Literal["harassment", "harassment/threatening", "hate", "hate/threatening", "illicit", "illicit/violent", "self-harm", "self-harm/intent", "self-harm/instructions", "sexual", "sexual/minors", "violence", "violence/graphic"]],
        "deprecated_at": Optional[int],
        "shutdown_date": Optional[str],
        "successor": Optional[str],
        "visible_to": Optional[Sequence[str]],
        "auto": Optional["AutoTermsParam"],
        "deployments": Required[Sequence["PutModelRequestDeploymentsItemParam"]],
        "price": Required["PutModelRequestPriceParam"],
        "confirm": bool,
    },
    total=False,
)


PutProviderKeyRequest = TypedDict(
    "PutProviderKeyRequest",
    {
        "key": Required[str],
    },
    total=False,
)


PutResponseCacheRequest = TypedDict(
    "PutResponseCacheRequest",
    {
        "mode": Required[Literal["off", "by_request", "always"]],
        "ttl_seconds": int,
    },
    total=False,
)


PutRetentionRequest = TypedDict(
    "PutRetentionRequest",
    {
        "stored_responses_days": Required[int],
    },
    total=False,
)


class ReconciliationPlan(Object):
    """What plans have included in all: granted less used and lapsed is left. In decimal."""
    granted_nano_usd: str
    used_nano_usd: str
    lapsed_nano_usd: str
    left_nano_usd: str


class ReconciliationMeasuredBy(Object):
    """Ended requests by what measured them."""
    receipt: int
    provider: int
    cache: int
    relay: int
    checkpoint: int
    none: int


class ReconciliationRollups(Object):
    """Minutes, hours and days against the ledger."""
    rows: int
    differing: int


class ReconciliationDatabase(Object):
    """The database's copy against the account's hours."""
    rows: int
    pending: int
    differing: int


class ReconciliationArchive(Object):
    """The ledger as it was written to R2."""
    objects: int
    entries: int
    pending: int


class ReconciliationWorkersItem(Object):
    url: str
    is_reached: bool
    receipts: int
    matched: int
    pending: int
    """Of requests that are not ended yet, or on their way to the books."""
    late: int
    """Booked as what they added after the end."""
    damaged_lines: int
    """Of its journal. What they said is not known."""


class Reconciliation(Object):
    object: Literal["reconciliation"]
    is_balanced: bool
    posted_nano_usd: int
    ledger_nano_usd: int
    """Sum of the ledger's entries on the customer account."""
    held_nano_usd: int
    open_holds_nano_usd: int
    """Sum of the open holds."""
    open_holds: int
    credits_nano_usd: int
    """What the live credits have left."""
    plan: "ReconciliationPlan"
    """What plans have included in all: granted less used and lapsed is left. In decimal."""
    entries: int
    is_chain_intact: bool
    """Every entry's hash follows from the one before."""
    late_receipts: int
    """Receipts that came after a request was settled another way."""
    measured_by: "ReconciliationMeasuredBy"
    """Ended requests by what measured them."""
    rollups: "ReconciliationRollups"
    """Minutes, hours and days against the ledger."""
    database: "ReconciliationDatabase"
    """The database's copy against the account's hours."""
    archive: "ReconciliationArchive"
    """The ledger as it was written to R2."""
    workers: List["ReconciliationWorkersItem"]
    """Journals of the workers, as far back as they go, against the ledger."""
    unexplained_count: int
    unexplained: List[str]
    """At most 100, a sentence each."""


RefundRequest = TypedDict(
    "RefundRequest",
    {
        "request_id": Required[str],
        "amount_nano_usd": Optional[int],
        "amount_usd": Optional[str],
        "external_ref": Optional[str],
        "note": str,
    },
    total=False,
)


class Refusal(Object):
    id: str
    object: Literal["refusal"]
    api_key_id: str
    model: str
    code: str
    """Of the error that was answered."""
    message: str
    """As the newest of them was told."""
    count: int
    first_at: int
    """Unix seconds."""
    last_at: int
    """Unix seconds."""


class RefusalList(Object):
    object: Literal["list"]
    data: List["Refusal"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class RequestCost(Object):
    object: Literal["request_cost"]
    is_estimate: Literal[True]
    id: str
    device_id: Optional[str]
    device_us: str
    """Microseconds in decimal."""
    prefill_cost_nano_usd: str
    """nano-USD in decimal."""
    decode_cost_nano_usd: str
    """nano-USD in decimal."""
    idle_cost_nano_usd: str
    """Its share of the device's idle time in the hour in which it was booked."""
    provider_cost_nano_usd: str
    """nano-USD in decimal."""
    cost_nano_usd: str
    """nano-USD in decimal."""
    charged_nano_usd: str
    """nano-USD in decimal."""
    margin_nano_usd: str
    """nano-USD in decimal."""
    utilisation: Optional[float]
    """Of the device in that hour."""
    energy_joules: Optional[float]
    """What the device drew for its own share of the time, to a thousandth, without idle time; null where nobody said what it draws."""


class RerankUsage(Object):
    prompt_tokens: int
    total_tokens: int


class RerankMetaApiVersion(Object):
    version: str


class RerankMetaBilledUnits(Object):
    """The query is read with each document."""
    input_tokens: int


class RerankMeta(Object):
    api_version: "RerankMetaApiVersion"
    billed_units: "RerankMetaBilledUnits"
    """The query is read with each document."""


class Rerank(Object):
    id: str
    """Of the request."""
    model: str
    results: List["RerankResult"]
    """The best first."""
    usage: "RerankUsage"
    meta: "RerankMeta"


RerankRequest = TypedDict(
    "RerankRequest",
    {
        "model": Required[str],
        "query": Required[str],
        "documents": Required[Sequence[Union[str, "RerankRequestDocuments"]]],
        "top_n": Optional[int],
        "return_documents": Optional[bool],
        "max_tokens_per_doc": Any,
        "rank_fields": Any,
        "user": Any,
        "provider": Optional["ProviderPreferences"],
        "session_id": Optional[str],
        "trace": Any,
    },
    total=False,
)


RerankRequestDocuments = TypedDict(
    "RerankRequestDocuments",
    {
        "text": Required[str],
    },
    total=False,
)


class RerankResultDocument(Object):
    text: str


class RerankResult(Object):
    index: int
    """Of the document in the request."""
    relevance_score: float
    """From 0 to 1."""
    document: Optional["RerankResultDocument"]


class ResponseError(Object):
    code: str
    message: str


class ResponseIncompleteDetails(Object):
    reason: Literal["max_output_tokens"]


class ResponseReasoning_(Object):
    effort: Optional[str]
    summary: Optional[str]


class ResponseTextFormat_(Object):
    type: str


class ResponseText(Object):
    format: "ResponseTextFormat_"
    verbosity: str


class ResponseToolsItem(Object):
    type: Literal["function"]
    name: str


class Response(Object):
    id: str
    object: Literal["response"]
    created_at: int
    completed_at: Optional[int]
    status: Literal["in_progress", "completed", "incomplete", "failed"]
    background: Literal[False]
    error: Optional["ResponseError"]
    incomplete_details: Optional["ResponseIncompleteDetails"]
    """Also when the account stopped it: see `tidegate.stopped_by`."""
    instructions: Optional[str]
    max_output_tokens: Optional[int]
    max_tool_calls: Optional[int]
    model: str
    output: List["ResponseOutputItem"]
    parallel_tool_calls: bool
    previous_response_id: Optional[str]
    prompt_cache_key: Optional[str]
    reasoning: "ResponseReasoning_"
    safety_identifier: Optional[str]
    service_tier: Literal["flex", "default", "priority"]
    store: bool
    """Whether it is stored."""
    temperature: float
    text: "ResponseText"
    tool_choice: Union[str, "ResponseToolChoiceObject"]
    tools: List["ResponseToolsItem"]
    top_logprobs: int
    top_p: float
    presence_penalty: Literal[0]
    frequency_penalty: Literal[0]
    truncation: Literal["disabled"]
    usage: Optional["ResponseUsage"]
    user: Optional[str]
    metadata: Dict[str, str]
    tidegate: Optional["Stopped"]


ResponseAllowedToolsToolsItemParam = TypedDict(
    "ResponseAllowedToolsToolsItemParam",
    {
        "type": Required[Literal["function"]],
        "name": Required[str],
    },
    total=False,
)


ResponseAllowedTools = TypedDict(
    "ResponseAllowedTools",
    {
        "type": Required[Literal["allowed_tools"]],
        "mode": Required[Literal["auto", "required"]],
        "tools": Required[Sequence["ResponseAllowedToolsToolsItemParam"]],
    },
    total=False,
)


class ResponseCache(Object):
    object: Literal["response_cache"]
    mode: Literal["off", "by_request", "always"]
    """`off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary."""
    ttl_seconds: Optional[int]
    """How long an answer is kept at most. A request may ask for less."""
    answers: int
    """Kept now; those that are too old among them."""
    bytes: int
    """Of these answers, in UTF-8."""
    max_bytes: int
    """Beyond it the oldest give way."""


ResponseContent = Union[str, "ResponseContentList"]


ResponseContentList = Sequence[Union["ResponseInputText", "ResponseOutputTextParam", "ResponseRefusalParam", "ResponseContentListObject", "ResponseContentListObject2", "ResponseContentListObject3"]]


ResponseContentListObject = TypedDict(
    "ResponseContentListObject",
    {
        "type": Required[Literal["input_image"]],
    },
    total=False,
)


ResponseContentListObject2 = TypedDict(
    "ResponseContentListObject2",
    {
        "type": Required[Literal["input_file"]],
    },
    total=False,
)


ResponseContentListObject3 = TypedDict(
    "ResponseContentListObject3",
    {
        "type": Required[Literal["input_audio"]],
    },
    total=False,
)


ResponseEvent = Union["ResponseEventObject", "ResponseEventObject2", "ResponseEventObject3", "ResponseEventObject4", "ResponseEventObject5", "ResponseEventObject6", "ResponseEventObject7", "ResponseEventObject8", "ResponseEventObject9", "ResponseEventObject10", "ResponseEventObject11", "ResponseEventObject12", "ResponseEventObject13", "ResponseEventObject14"]


class ResponseEventObject(Object):
    type: Literal["response.created"]
    sequence_number: int
    """From 0, one more with each event."""
    response: "Response"


class ResponseEventObject10(Object):
    type: Literal["response.output_item.done"]
    sequence_number: int
    """From 0, one more with each event."""
    output_index: int
    item: "ResponseOutputItem"


class ResponseEventObject11(Object):
    type: Literal["response.completed"]
    sequence_number: int
    """From 0, one more with each event."""
    response: "Response"


class ResponseEventObject12(Object):
    type: Literal["response.incomplete"]
    sequence_number: int
    """From 0, one more with each event."""
    response: "Response"


class ResponseEventObject13(Object):
    type: Literal["response.failed"]
    sequence_number: int
    """From 0, one more with each event."""
    response: "Response"


class ResponseEventObject14(Object):
    type: Literal["error"]
    sequence_number: int
    """From 0, one more with each event."""
    code: str
    message: str
    param: Optional[str]


class ResponseEventObject2(Object):
    type: Literal["response.in_progress"]
    sequence_number: int
    """From 0, one more with each event."""
    response: "Response"


class ResponseEventObject3(Object):
    type: Literal["response.output_item.added"]
    sequence_number: int
    """From 0, one more with each event."""
    output_index: int
    item: "ResponseOutputItem"


class ResponseEventObject4(Object):
    type: Literal["response.content_part.added"]
    sequence_number: int
    """From 0, one more with each event."""
    item_id: str
    output_index: int
    content_index: int
    part: "ResponseOutputText"


class ResponseEventObject5(Object):
    type: Literal["response.output_text.delta"]
    sequence_number: int
    """From 0, one more with each event."""
    item_id: str
    output_index: int
    content_index: int
    delta: str
    logprobs: List["ResponseTokenLogprob"]


class ResponseEventObject6(Object):
    type: Literal["response.output_text.done"]
    sequence_number: int
    """From 0, one more with each event."""
    item_id: str
    output_index: int
    content_index: int
    text: str
    logprobs: List["ResponseTokenLogprob"]


class ResponseEventObject7(Object):
    type: Literal["response.content_part.done"]
    sequence_number: int
    """From 0, one more with each event."""
    item_id: str
    output_index: int
    content_index: int
    part: "ResponseOutputText"


class ResponseEventObject8(Object):
    type: Literal["response.function_call_arguments.delta"]
    sequence_number: int
    """From 0, one more with each event."""
    item_id: str
    output_index: int
    delta: str


class ResponseEventObject9(Object):
    type: Literal["response.function_call_arguments.done"]
    sequence_number: int
    """From 0, one more with each event."""
    item_id: str
    output_index: int
    name: str
    arguments: str


ResponseFormat = Union["ResponseFormatText", "ResponseFormatJsonObject", "ResponseFormatJsonSchema", "ResponseFormatJson", "ResponseFormatRegex"]


ResponseFormatJson = TypedDict(
    "ResponseFormatJson",
    {
        "type": Required[Literal["json"]],
        "value": Required["JsonSchema"],
    },
    total=False,
)


ResponseFormatJsonObject = TypedDict(
    "ResponseFormatJsonObject",
    {
        "type": Required[Literal["json_object"]],
        "schema": Optional["JsonSchema"],
        "value": Optional["JsonSchema"],
    },
    total=False,
)


ResponseFormatJsonSchemaJsonSchemaParam = TypedDict(
    "ResponseFormatJsonSchemaJsonSchemaParam",
    {
        "name": Required[str],
        "description": Optional[str],
        "schema": Required["JsonSchema"],
        "strict": Optional[bool],
    },
    total=False,
)


ResponseFormatJsonSchemaValueParam = TypedDict(
    "ResponseFormatJsonSchemaValueParam",
    {
        "name": Optional[str],
        "schema": Required["JsonSchema"],
    },
    total=False,
)


ResponseFormatJsonSchema = TypedDict(
    "ResponseFormatJsonSchema",
    {
        "type": Required[Literal["json_schema"]],
        "json_schema": Optional["ResponseFormatJsonSchemaJsonSchemaParam"],
        "schema": Optional["JsonSchema"],
        "value": Optional["ResponseFormatJsonSchemaValueParam"],
    },
    total=False,
)


ResponseFormatOfJson = TypedDict(
    "ResponseFormatOfJson",
    {
        "type": Required[Literal["json_object"]],
    },
    total=False,
)


ResponseFormatOfSchema = TypedDict(
    "ResponseFormatOfSchema",
    {
        "type": Required[Literal["json_schema"]],
        "name": Required[str],
        "schema": Required["JsonSchema"],
        "description": Optional[str],
        "strict": Optional[bool],
    },
    total=False,
)


ResponseFormatOfText = TypedDict(
    "ResponseFormatOfText",
    {
        "type": Required[Literal["text"]],
    },
    total=False,
)


ResponseFormatRegex = TypedDict(
    "ResponseFormatRegex",
    {
        "type": Required[Literal["regex"]],
        "value": Required[str],
    },
    total=False,
)


ResponseFormatText = TypedDict(
    "ResponseFormatText",
    {
        "type": Required[Literal["text"]],
    },
    total=False,
)


class ResponseFunctionCall(Object):
    type: Literal["function_call"]
    id: str
    call_id: str
    name: str
    arguments: str
    """JSON, as the model wrote it."""
    status: "ResponseItemStatus"


ResponseFunctionCallParam = TypedDict(
    "ResponseFunctionCallParam",
    {
        "type": Required[Literal["function_call"]],
        "call_id": Required[str],
        "name": Required[str],
        "arguments": Required[str],
        "id": Optional[str],
        "status": Any,
        "caller": Any,
        "parsed_arguments": Any,
        "provider_specific_fields": Any,
    },
    total=False,
)


ResponseFunctionOutputParam = TypedDict(
    "ResponseFunctionOutputParam",
    {
        "type": Required[Literal["function_call_output"]],
        "call_id": Required[str],
        "output": Required["ResponseContent"],
        "id": Optional[str],
        "status": Any,
        "caller": Any,
    },
    total=False,
)


ResponseFunctionTool = TypedDict(
    "ResponseFunctionTool",
    {
        "type": Required[Literal["function"]],
        "name": Required[str],
        "description": Optional[str],
        "parameters": Optional["JsonSchema"],
        "strict": Optional[bool],
        "allowed_callers": Any,
        "async": Any,
        "defer_loading": Any,
        "output_schema": Any,
    },
    total=False,
)


ResponseHealing = TypedDict(
    "ResponseHealing",
    {
        "id": Required[Literal["response-healing"]],
        "enabled": Optional[bool],
    },
    total=False,
)


ResponseInput = Union[str, "ResponseInputResponseInputItemList"]


ResponseInputItem = Union["ResponseMessageParam", "ResponseFunctionCallParam", "ResponseFunctionOutputParam", "ResponseReasoningParam", "ResponseItemReference"]


class ResponseInputItemListDataItem(Object):
    id: str
    type: str


class ResponseInputItemList(Object):
    object: Literal["list"]
    data: List["ResponseInputItemListDataItem"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


ResponseInputResponseInputItemList = Sequence["ResponseInputItem"]


ResponseInputText = TypedDict(
    "ResponseInputText",
    {
        "type": Required[Literal["input_text"]],
        "text": Required[str],
    },
    total=False,
)


class ResponseInputTokens(Object):
    object: Literal["response.input_tokens"]
    input_tokens: int
    """As the engine counts the prompt: exactly what a response to it is billed."""


ResponseInputTokensRequest = TypedDict(
    "ResponseInputTokensRequest",
    {
        "model": Required[str],
        "input": Required["ResponseInput"],
        "instructions": Optional[str],
        "previous_response_id": Optional[str],
        "tools": Optional[Sequence["ResponseFunctionTool"]],
        "tool_choice": Optional["ResponseToolChoice"],
        "parallel_tool_calls": Optional[bool],
        "text": Optional["ResponseTextConfig"],
        "reasoning": Optional["ResponseReasoning"],
        "truncation": Optional[Literal["auto", "disabled"]],
        "conversation": Any,
        "personality": Any,
    },
    total=False,
)


ResponseItemReference = TypedDict(
    "ResponseItemReference",
    {
        "type": Required[Literal["item_reference"]],
        "id": Required[str],
    },
    total=False,
)


ResponseItemStatus = Literal["in_progress", "completed", "incomplete"]


ResponseMessageParam = TypedDict(
    "ResponseMessageParam",
    {
        "type": Literal["message"],
        "role": Required[Literal["user", "assistant", "system", "developer"]],
        "content": Required["ResponseContent"],
        "id": Optional[str],
        "status": Any,
        "phase": Any,
        "provider_specific_fields": Any,
    },
    total=False,
)


ResponseNamedTool = TypedDict(
    "ResponseNamedTool",
    {
        "type": Required[Literal["function"]],
        "name": Required[str],
    },
    total=False,
)


ResponseOutputItem = Union["ResponseOutputMessage", "ResponseFunctionCall"]


class ResponseOutputMessage(Object):
    type: Literal["message"]
    id: str
    status: "ResponseItemStatus"
    role: Literal["assistant"]
    content: List["ResponseOutputText"]


class ResponseOutputText(Object):
    type: Literal["output_text"]
    text: str
    annotations: List[Any]
    logprobs: List["ResponseTokenLogprob"]


ResponseOutputTextParam = TypedDict(
    "ResponseOutputTextParam",
    {
        "type": Required[Literal["output_text"]],
        "text": Required[str],
        "annotations": Any,
        "logprobs": Any,
        "parsed": Any,
    },
    total=False,
)


ResponseReasoning = TypedDict(
    "ResponseReasoning",
    {
        "effort": Optional[Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]],
        "summary": Optional[Literal["auto", "concise", "detailed"]],
        "generate_summary": Optional[Literal["auto", "concise", "detailed"]],
        "context": Any,
        "mode": Any,
    },
    total=False,
)


ResponseReasoningParam = TypedDict(
    "ResponseReasoningParam",
    {
        "type": Required[Literal["reasoning"]],
        "id": Optional[str],
        "summary": Any,
        "content": Any,
        "encrypted_content": Any,
        "status": Any,
        "provider_specific_fields": Any,
    },
    total=False,
)


ResponseRefusalParam = TypedDict(
    "ResponseRefusalParam",
    {
        "type": Required[Literal["refusal"]],
        "refusal": Required[str],
    },
    total=False,
)


ResponseRequestStreamOptionsParam = TypedDict(
    "ResponseRequestStreamOptionsParam",
    {
        "include_obfuscation": Optional[bool],
    },
    total=False,
)


ResponseRequest = TypedDict(
    "ResponseRequest",
    {
        "model": Required[str],
        "input": Required["ResponseInput"],
        "instructions": Optional[str],
        "previous_response_id": Optional[str],
        "tools": Optional[Sequence["ResponseFunctionTool"]],
        "tool_choice": Optional["ResponseToolChoice"],
        "parallel_tool_calls": Optional[bool],
        "text": Optional["ResponseTextConfig"],
        "reasoning": Optional["ResponseReasoning"],
        "truncation": Optional[Literal["auto", "disabled"]],
        "conversation": Any,
        "max_output_tokens": Optional[int],
        "temperature": Optional[float],
        "top_p": Optional[float],
        "top_logprobs": Optional[int],
        "include": Optional[Sequence[Literal["message.output_text.logprobs", "reasoning.encrypted_content", "web_search_call.action.sources", "web_search_call.results", "file_search_call.results", "code_interpreter_call.outputs", "computer_call_output.output.image_url", "message.input_image.image_url"]]],
        "store": Optional[bool],
        "stream_options": Optional["ResponseRequestStreamOptionsParam"],
        "max_tool_calls": Optional[int],
        "user": Optional[str],
        "models": Optional[Sequence[str]],
        "provider": Optional["ProviderPreferences"],
        "plugins": Optional[Sequence["Plugin"]],
        "session_id": Optional[str],
        "trace": Any,
        "usage": Optional["ChatUsageAsked"],
        "route": Optional[Literal["fallback"]],
        "transforms": Optional[Sequence[Literal["middle-out"]]],
        "metadata": Optional[Mapping[str, str]],
        "service_tier": Optional[Literal["auto", "default", "flex", "scale", "priority", "fast"]],
        "cache_prompt": Any,
        "safety_identifier": Optional[str],
        "prompt_cache_key": Optional[str],
        "background": Optional[Literal[False]],
        "client_metadata": Any,
        "prompt_cache_retention": Any,
        "prompt_cache_options": Any,
        "prompt": Any,
        "context_management": Any,
        "moderation": Any,
        "image": Any,
        "access_programs": Any,
    },
    total=False,
)


ResponseTextConfig = TypedDict(
    "ResponseTextConfig",
    {
        "format": Optional["ResponseTextFormat"],
        "verbosity": Optional[Literal["low", "medium", "high"]],
    },
    total=False,
)


ResponseTextFormat = Union["ResponseFormatOfText", "ResponseFormatOfJson", "ResponseFormatOfSchema"]


class ResponseTokenLogprobTopLogprobsItem(Object):
    token: str
    logprob: float
    bytes: Optional[List[int]]


class ResponseTokenLogprob(Object):
    token: str
    logprob: float
    bytes: Optional[List[int]]
    top_logprobs: List["ResponseTokenLogprobTopLogprobsItem"]


ResponseToolChoice = Union[Literal["auto", "none", "required"], Union["ResponseNamedTool", "ResponseAllowedTools"]]


class ResponseToolChoiceObject(Object):
    type: str


class ResponseUsageInputTokensDetails(Object):
    cached_tokens: int
    cache_write_tokens: Literal[0]


class ResponseUsageOutputTokensDetails(Object):
    reasoning_tokens: Literal[0]


class ResponseUsage(Object):
    """These are the tokens that are billed."""
    input_tokens: int
    input_tokens_details: "ResponseUsageInputTokensDetails"
    output_tokens: int
    output_tokens_details: "ResponseUsageOutputTokensDetails"
    total_tokens: int


ResumeRequest = TypedDict(
    "ResumeRequest",
    {
        "reason": Optional[str],
    },
    total=False,
)


class Retention(Object):
    object: Literal["retention"]
    stored_responses_days: int
    """How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once."""
    stored_responses: int
    """Stored now."""
    stored_characters: int
    """Of these, the items before them included."""


RevokeEndUserRequest = TypedDict(
    "RevokeEndUserRequest",
    {
        "end_user_id": Required[str],
    },
    total=False,
)


RevokeOrganizationEndUserRequest = TypedDict(
    "RevokeOrganizationEndUserRequest",
    {
        "end_user_id": Required[str],
        "api_key_id": str,
    },
    total=False,
)


class RevokedEndUser(Object):
    object: Literal["end_user_tokens.revoked"]
    revoked: int
    """Tokens that had not ended, and have now."""


Role = Literal["owner", "admin", "developer", "billing", "viewer"]


RoleParam = Literal["owner", "admin", "developer", "billing", "viewer"]


RollBackRequest = TypedDict(
    "RollBackRequest",
    {
        "version": Required[int],
    },
    total=False,
)


RotateKeyRequest = TypedDict(
    "RotateKeyRequest",
    {
        "overlap_seconds": int,
    },
    total=False,
)


RotateWebhookRequest = TypedDict(
    "RotateWebhookRequest",
    {
        "overlap_seconds": int,
    },
    total=False,
)


RouteGraph = TypedDict(
    "RouteGraph",
    {
        "start": Required[str],
        "nodes": Required[Sequence[Union["RouteGraphNodesObject", "RouteGraphNodesObject2", "RouteGraphNodesObject3", "RouteGraphNodesObject4", "RouteGraphNodesObject5", "RouteGraphNodesObject6"]]],
    },
    total=False,
)


RouteGraphNodesObject = TypedDict(
    "RouteGraphNodesObject",
    {
        "id": Required[str],
        "type": Required[Literal["condition"]],
        "if": Required[Union["RouteGraphNodesObjectIfObject", "RouteGraphNodesObjectIfObject2"]],
        "if_true": Required[str],
        "if_false": Required[str],
    },
    total=False,
)


RouteGraphNodesObject2OutputsItemParam = TypedDict(
    "RouteGraphNodesObject2OutputsItemParam",
    {
        "percent": Required[int],
        "next": Required[str],
    },
    total=False,
)


RouteGraphNodesObject2 = TypedDict(
    "RouteGraphNodesObject2",
    {
        "id": Required[str],
        "type": Required[Literal["percentage"]],
        "outputs": Required[Sequence["RouteGraphNodesObject2OutputsItemParam"]],
    },
    total=False,
)


RouteGraphNodesObject3 = TypedDict(
    "RouteGraphNodesObject3",
    {
        "id": Required[str],
        "type": Required[Literal["model"]],
        "model": Required[str],
        "next": Required[str],
    },
    total=False,
)


RouteGraphNodesObject4 = TypedDict(
    "RouteGraphNodesObject4",
    {
        "id": Required[str],
        "type": Required[Literal["end"]],
    },
    total=False,
)


RouteGraphNodesObject5 = TypedDict(
    "RouteGraphNodesObject5",
    {
        "id": Required[str],
        "type": Required[Literal["limit"]],
        "per": Required[Literal["organization", "key"]],
        "metric": Required[Literal["requests", "tokens"]],
        "period": Required[Literal["minute", "hour", "day"]],
        "value": Required[int],
        "if_within": Required[str],
        "if_exceeded": Required[str],
    },
    total=False,
)


RouteGraphNodesObject6 = TypedDict(
    "RouteGraphNodesObject6",
    {
        "id": Required[str],
        "type": Required[Literal["budget"]],
        "window": Required[Literal["day", "month"]],
        "cap_nano_usd": Required[int],
        "if_within": Required[str],
        "if_exceeded": Required[str],
    },
    total=False,
)


RouteGraphNodesObjectIfObject = TypedDict(
    "RouteGraphNodesObjectIfObject",
    {
        "fact": Required[Literal["tools", "schema"]],
        "is": Required[bool],
    },
    total=False,
)


RouteGraphNodesObjectIfObject2 = TypedDict(
    "RouteGraphNodesObjectIfObject2",
    {
        "fact": Required[Literal["prompt_tokens", "max_tokens", "hour"]],
        "comparison": Required[Literal["below", "at_least"]],
        "value": Required[int],
    },
    total=False,
)


RouteRequest = TypedDict(
    "RouteRequest",
    {
        "model": Required[str],
        "models": Optional[Sequence[str]],
        "provider": Optional["ProviderPreferences"],
        "plugins": Optional[Sequence["Plugin"]],
        "session_id": Optional[str],
        "trace": Any,
        "usage": Optional["ChatUsageAsked"],
        "route": Optional[Literal["fallback"]],
        "transforms": Optional[Sequence[Literal["middle-out"]]],
        "task": Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering", "moderation", "summarization", "translation", "image-classification", "object-detection", "automatic-speech-recognition"],
        "operation": Literal["chat.completions", "completions", "messages", "responses"],
        "prompt_tokens": int,
        "texts": Sequence[str],
        "tools": bool,
        "schema": bool,
        "max_tokens": Optional[int],
        "n": int,
        "service_tier": Optional[Literal["auto", "default", "flex", "scale", "priority", "fast"]],
        "seed": Optional[int],
    },
    total=False,
)


class RoutingDecisionNamedRouteFacts(Object):
    tools: bool
    schema: bool


class RoutingDecisionNamedRouteCountedItem(Object):
    node: str
    is_within: bool
    """false: the request went on along if_exceeded."""
    used: int
    """In the node's own unit, as all figures here."""
    held: int
    """What running requests may come to use."""
    limit: int


class RoutingDecisionNamedRoute(Object):
    """The route that chose the models, and the nodes that were passed."""
    name: str
    version: int
    nodes: List[str]
    facts: Optional[Optional["RoutingDecisionNamedRouteFacts"]]
    """What its conditions may have asked, beside what is here."""
    counted: Optional[Optional[List["RoutingDecisionNamedRouteCountedItem"]]]
    """What the nodes that count saw, of those that were passed."""


class RoutingDecisionKey(Object):
    models: Optional[List[str]]
    tiers: Optional[List[Literal["gpu", "provider", "edge"]]]


class RoutingDecisionCandidatesItem(Object):
    model: str
    deployment_id: str
    price_version: int
    reason: str


class RoutingDecision(Object):
    """The same question, seed and catalog have the same candidates again."""
    catalog_version: int
    """Of the catalog that it was made with."""
    seed: int
    """All of its randomness: 32 bits."""
    at_ms: int
    """Unix milliseconds, by the edge's clock."""
    models: List[str]
    """As the request names them, or its named route chose them."""
    named_route: Optional[Optional["RoutingDecisionNamedRoute"]]
    key: Optional[Optional["RoutingDecisionKey"]]
    """What the key binds it to; absent where that stood in no way."""
    auto: Optional[Optional["AutoRecord"]]
    """What `auto` chose by; absent where the request does not ask for it."""
    cascade: Optional[Optional["AutoCascade"]]
    """Absent where no model was to be tried before another."""
    speeds: Optional[Optional[List["DeploymentSpeed"]]]
    """What was known of the deployments that it may be tried on; absent where it does not ask for speed."""
    provider: Optional[Dict[str, Any]]
    """As the request has it."""
    policy: Optional[Optional[Dict[str, Any]]]
    """The organization's, as it was; absent of before there were any."""
    is_whole: bool
    """false: `provider`, `policy`, `key` or what `auto` may choose was too long to be kept, and none of them is."""
    service_tier: Optional[Optional[Literal["flex", "default", "priority"]]]
    """That was asked for; absent of before there were any."""
    task: Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering", "moderation", "summarization", "translation", "image-classification", "object-detection", "automatic-speech-recognition"]
    capability: Literal["generate", "tasks"]
    estimated_prompt_tokens: int
    fewest_prompt_tokens: int
    max_tokens: Optional[int]
    choices: int
    candidates: List["RoutingDecisionCandidatesItem"]
    """In the order in which they may be tried."""


RoutingPolicyRewritesItemParam = TypedDict(
    "RoutingPolicyRewritesItemParam",
    {
        "from": Required[str],
        "to": Required[str],
    },
    total=False,
)


RoutingPolicy = TypedDict(
    "RoutingPolicy",
    {
        "allowed_models": Optional[Sequence[str]],
        "denied_models": Sequence[str],
        "rewrites": Sequence["RoutingPolicyRewritesItemParam"],
        "only": Optional[Sequence[str]],
        "ignore": Sequence[str],
        "never_provider": bool,
        "regions": Optional[Sequence[str]],
        "max_price": Optional["MaxPriceParam"],
        "service_tiers": Optional[Sequence[Literal["flex", "default", "priority"]]],
        "never_shadow": bool,
        "data_collection": Optional[Literal["deny"]],
    },
    total=False,
)


class Runway(Object):
    object: Literal["runway"]
    is_estimate: Literal[True]
    cash_nano_usd: str
    """nano-USD in decimal."""
    prepaid_liability_nano_usd: str
    """What customers have paid for, or were given, and not used."""
    is_liability_complete: bool
    monthly_fixed_cost_nano_usd: str
    """nano-USD in decimal."""
    monthly_device_cost_nano_usd: str
    """nano-USD in decimal."""
    monthly_provider_cost_nano_usd: str
    """What other companies asked in the last 30 days, likewise."""
    monthly_revenue_nano_usd: str
    """What was charged in the last 30 days, for a month of 30.4375 days."""
    monthly_burn_nano_usd: str
    """Below zero cash goes up."""
    months_left: Optional[float]
    """null: cash does not go down."""
    months_left_after_prepaid: Optional[float]
    """null: cash does not go down."""
    utilisation: Optional[float]
    """Of all devices in the last 30 days."""
    break_even_utilisation: Optional[float]
    """At which devices bring, as their time does now, what nothing else brings of all costs; above 1 it is never reached."""
    is_sample_complete: bool
    """Whether utilisation is of all requests, or of those that were read."""


SaveChartRequest = TypedDict(
    "SaveChartRequest",
    {
        "name": Required[str],
        "view": Required["ChartViewParam"],
    },
    total=False,
)


class SavedChartSavedBy(Object):
    """Who saved it last."""
    kind: Literal["operator", "member", "key", "system"]
    id: str


class SavedChart(Object):
    id: str
    object: Literal["saved_chart"]
    name: str
    view: "ChartView"
    saved_by: "SavedChartSavedBy"
    """Who saved it last."""
    saved_at: int
    """Unix seconds."""


class SavedChartList(Object):
    object: Literal["list"]
    data: List["SavedChart"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class ShadowComparisonOutcomes(Object):
    """`refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another."""
    completed: int
    refused: int
    failed: int
    late: int
    stopped: int
    lost: int
    """Nobody told of their ends: the edge died."""
    running: int


class ShadowComparisonDeterministic(Object):
    """Requests whose answers are the same each time: temperature 0, or a seed."""
    compared: int
    equal: int
    median_first_difference: Optional[float]
    """The first token that differs, counted from 1, of those that differ."""


class ShadowComparisonGivenFirstTokenMs(Object):
    """Of streams, from their dispatch on, at the deployment that answered."""
    median: Optional[float]
    p95: Optional[float]


class ShadowComparisonFirstTokenMs(Object):
    """The same of the shadow."""
    median: Optional[float]
    p95: Optional[float]


class ShadowComparison(Object):
    id: str
    """The shadow's, and the deployment that answered."""
    object: Literal["shadow_comparison"]
    model: str
    deployment_id: str
    """The shadow."""
    against_deployment_id: str
    """The one whose answers were given."""
    first_at: int
    """Unix seconds."""
    last_at: int
    """Unix seconds."""
    is_complete: bool
    """false: there were more; these are the newest."""
    num_copies: int
    outcomes: "ShadowComparisonOutcomes"
    """`refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another."""
    deterministic: "ShadowComparisonDeterministic"
    """Requests whose answers are the same each time: temperature 0, or a seed."""
    compared: int
    """Copies that completed."""
    same_finish_reason: int
    """Of those."""
    given_completion_tokens: int
    """Of the answers that were given."""
    compared_completion_tokens: int
    """Of the shadow's for the same."""
    given_first_token_ms: "ShadowComparisonGivenFirstTokenMs"
    """Of streams, from their dispatch on, at the deployment that answered."""
    first_token_ms: "ShadowComparisonFirstTokenMs"
    """The same of the shadow."""
    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    """Of all copies, whatever became of them."""
    device_us: str
    """Microseconds."""
    cost_nano_usd: str
    """An estimate of what the copies cost, by the deployment's cost. No revenue."""


class ShadowComparisonList(Object):
    object: Literal["list"]
    data: List["ShadowComparison"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class SignInLink(Object):
    object: Literal["sign_in_link"]
    user_id: str
    token: str
    """Shown this once: opens POST /auth/v1/session/link for half an hour, once."""
    expires_at: int
    """Unix seconds."""


SimulatePricesRequestPricesItemTiersItemParam = TypedDict(
    "SimulatePricesRequestPricesItemTiersItemParam",
    {
        "prompt_tokens_above": Required[int],
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
    },
    total=False,
)


SimulatePricesRequestPricesItemParam = TypedDict(
    "SimulatePricesRequestPricesItemParam",
    {
        "model": Required[str],
        "organization_id": Optional[str],
        "input_nano_usd_per_million_tokens": Required[int],
        "cached_input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
        "per_request_nano_usd": int,
        "per_second_nano_usd": int,
        "tiers": Sequence["SimulatePricesRequestPricesItemTiersItemParam"],
        "batch_discount_percent": int,
        "response_cache_percent": int,
        "flex_percent": Optional[int],
        "priority_percent": Optional[int],
    },
    total=False,
)


SimulatePricesRequestMixItemCostParam = TypedDict(
    "SimulatePricesRequestMixItemCostParam",
    {
        "input_nano_usd_per_million_tokens": Required[int],
        "output_nano_usd_per_million_tokens": Required[int],
    },
    total=False,
)


SimulatePricesRequestMixItemParam = TypedDict(
    "SimulatePricesRequestMixItemParam",
    {
        "model": Required[str],
        "to": Required[str],
        "percent": Required[int],
        "cost": Optional["SimulatePricesRequestMixItemCostParam"],
    },
    total=False,
)


SimulatePricesRequestPlansItemParam = TypedDict(
    "SimulatePricesRequestPlansItemParam",
    {
        "organization_id": Optional[str],
        "plan": Optional[str],
        "version": Optional[int],
        "terms": "PlanTermsRequest",
        "trial": bool,
    },
    total=False,
)


SimulatePricesRequest = TypedDict(
    "SimulatePricesRequest",
    {
        "start_time": Required[int],
        "end_time": Required[int],
        "prices": Sequence["SimulatePricesRequestPricesItemParam"],
        "mix": Sequence["SimulatePricesRequestMixItemParam"],
        "plans": Sequence["SimulatePricesRequestPlansItemParam"],
        "organization_ids": Optional[Sequence[str]],
        "elasticity": float,
    },
    total=False,
)


class SpeedPercentiles(Object):
    p50: float
    p75: float
    p90: float
    p99: float


Stop = Union[str, "StopStrings"]


StopStrings = Sequence[str]


class Stopped(Object):
    """Present only when the system, not the model or the request, ended the answer."""
    stopped_by: Literal["budget_exhausted", "rate_limit_exceeded", "access_revoked", "organization_suspended"]
    limited_by: Optional[str]
    """What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended."""


class StoredRoutingPolicyRewritesItem(Object):
    to: str


class StoredRoutingPolicy(Object):
    object: Literal["routing_policy"]
    version: int
    """Rises with each change; 0: nothing was set."""
    allowed_models: Optional[Optional[List[str]]]
    """No model but these; null: all."""
    denied_models: Optional[List[str]]
    """None of these."""
    rewrites: Optional[List["StoredRoutingPolicyRewritesItem"]]
    """Who asks for `from` gets `to`, which is named, judged and charged. Once."""
    only: Optional[Optional[List[str]]]
    """No deployment but these, named as in a request's `provider`; null: all."""
    ignore: Optional[List[str]]
    """None of these deployments."""
    never_provider: Optional[bool]
    """No deployment at another company: our gpu-workers and the edge alone."""
    regions: Optional[Optional[List[str]]]
    """No deployment but those that are known to be in one of these regions; null: any."""
    max_price: Optional[Optional["MaxPrice"]]
    """What a deployment may cost at most, as in a request's `provider`."""
    service_tiers: Optional[Optional[List[Literal["flex", "default", "priority"]]]]
    """No service tier but these; null: all that are sold."""
    never_shadow: Optional[bool]
    """No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them."""
    data_collection: Optional[Optional[Literal["deny"]]]
    """`deny`: no deployment that may keep what it is sent."""


StreamOptions = TypedDict(
    "StreamOptions",
    {
        "include_usage": Optional[bool],
        "continuous_usage_stats": Optional[bool],
        "include_obfuscation": Optional[bool],
    },
    total=False,
)


StructuredOutputs = TypedDict(
    "StructuredOutputs",
    {
        "json": Optional["JsonSchema"],
        "regex": Optional[str],
        "choice": Optional[Sequence[str]],
        "grammar": Optional[str],
        "json_object": Optional[bool],
        "disable_fallback": Any,
        "disable_additional_properties": Optional[Literal[False]],
        "disable_any_whitespace": Optional[Literal[False]],
        "whitespace_pattern": Any,
        "structural_tag": Any,
    },
    total=False,
)


SuspendRequest = TypedDict(
    "SuspendRequest",
    {
        "reason": Required[str],
    },
    total=False,
)


class Suspension(Object):
    reason: str
    """A sentence for the organization: its members and its keys' callers read it."""
    since_at: int
    """Unix seconds."""


class Tokenization(Object):
    count: int
    max_model_len: int
    """Tokens of the model's context."""
    tokens: List[int]
    token_strs: Optional[List[str]]


TokenizeChatRequest = TypedDict(
    "TokenizeChatRequest",
    {
        "model": Required[str],
        "messages": Required[Sequence["ChatMessage"]],
        "tools": Optional[Sequence["ChatTool"]],
        "tool_choice": Optional["ChatToolChoice"],
        "chat_template_kwargs": Optional[Mapping[str, Any]],
        "enable_thinking": Optional[bool],
        "add_generation_prompt": Optional[bool],
        "continue_final_message": Optional[bool],
        "add_special_tokens": Optional[Literal[False]],
        "return_token_strs": Optional[bool],
        "chat_template": Any,
        "mm_processor_kwargs": Any,
    },
    total=False,
)


TokenizeRequest = Union["TokenizeChatRequest", "TokenizeTextRequest"]


TokenizeTextRequest = TypedDict(
    "TokenizeTextRequest",
    {
        "model": Required[str],
        "prompt": Required[str],
        "add_special_tokens": Optional[bool],
        "return_token_strs": Optional[bool],
    },
    total=False,
)


class Transcription(Object):
    text: str
    logprobs: Optional[List["TranscriptionLogprob"]]
    """Where `include` has `logprobs`."""
    task: Optional[Literal["transcribe"]]
    """From here on of `verbose_json`."""
    language: Optional[str]
    """Its English name, as `german`."""
    duration: Optional[float]
    """Seconds."""
    segments: Optional[List["TranscriptionSegment"]]
    words: Optional[List["TranscriptionWord"]]
    """Where `timestamp_granularities` has `word`."""
    usage: Union["TranscriptionUsage", "TranscriptionDurationUsage"]
    """Of `verbose_json` by its duration; else by tokens, which are there in both."""


class TranscriptionDurationUsageInputTokenDetails(Object):
    audio_tokens: int
    text_tokens: int


class TranscriptionDurationUsage(Object):
    type: Literal["duration"]
    input_tokens: int
    """Ten for each second of sound that is begun."""
    input_token_details: "TranscriptionDurationUsageInputTokenDetails"
    output_tokens: int
    total_tokens: int
    seconds: float
    """How long the sound lasts."""


TranscriptionEvent = Union["TranscriptionEventObject", "TranscriptionEventObject2"]


class TranscriptionEventObject(Object):
    type: Literal["transcript.text.delta"]
    delta: str
    logprobs: Optional[List["TranscriptionLogprob"]]
    """Where `include` has `logprobs`."""


class TranscriptionEventObject2(Object):
    type: Literal["transcript.text.done"]
    text: str
    logprobs: Optional[List["TranscriptionLogprob"]]
    """Where `include` has `logprobs`."""
    usage: "TranscriptionUsage"


class TranscriptionLogprob(Object):
    token: str
    logprob: float
    """Natural logarithm of how likely it was where it was chosen."""
    bytes: List[int]
    """Of the token, which may hold a part of a character."""


class TranscriptionSegment(Object):
    id: int
    seek: int
    """Where the part of the sound begins in which it was heard, in hundredths of a second."""
    start: float
    """Seconds."""
    end: float
    text: str
    tokens: Optional[List[int]]
    """What the model wrote, the times around the text among it. Of models of Whisper's kind; others do not know it."""
    temperature: float
    """As it was asked for."""
    avg_logprob: Optional[float]
    """The mean of the log probabilities of its tokens, where each was chosen. Of models of Whisper's kind; others do not know it."""
    compression_ratio: Optional[float]
    """Bytes of the text for each byte of it that zlib has packed. Of models of Whisper's kind; others do not know it."""
    no_speech_prob: Optional[float]
    """How likely nothing is said in the part in which it was heard. Of models of Whisper's kind; others do not know it."""


class TranscriptionUsageInputTokenDetails(Object):
    audio_tokens: int
    text_tokens: int


class TranscriptionUsage(Object):
    type: Literal["tokens"]
    input_tokens: int
    """Ten for each second of sound that is begun."""
    input_token_details: "TranscriptionUsageInputTokenDetails"
    output_tokens: int
    total_tokens: int


class TranscriptionWord(Object):
    word: str
    """With the signs that are written at it."""
    start: float
    """Seconds."""
    end: float


class UsagePromptTokensDetails(Object):
    cached_tokens: int
    """Prompt tokens served from the prefix cache; part of prompt_tokens."""


class UsageCompletionTokensDetails(Object):
    reasoning_tokens: int
    accepted_prediction_tokens: int
    rejected_prediction_tokens: int


class Usage(Object):
    """Tokens the engine processed and made; these are the tokens that are billed."""
    prompt_tokens: int
    completion_tokens: int
    total_tokens: int
    prompt_tokens_details: "UsagePromptTokensDetails"
    completion_tokens_details: "UsageCompletionTokensDetails"


class UsagePageDataItemResultsItem(Object):
    object: Literal["organization.usage.completions.result"]
    input_tokens: int
    input_cached_tokens: int
    input_uncached_tokens: int
    output_tokens: int
    num_model_requests: int
    project_id: Optional[str]
    user_id: Optional[str]
    api_key_id: Optional[str]
    model: Optional[str]
    batch: Optional[bool]
    deployment_id: Optional[str]
    """When grouped by it; empty of requests from before it was kept."""
    tier: Optional[str]
    """`gpu`, `provider` or `edge`, when grouped by it; empty as above."""
    service_tier: Optional[str]
    """When grouped by it; empty as above."""


class UsagePageDataItem(Object):
    object: Literal["bucket"]
    start_time: int
    """Unix seconds, inclusive."""
    end_time: int
    """Unix seconds, exclusive."""
    results: List["UsagePageDataItemResultsItem"]


class UsagePage(Object):
    object: Literal["page"]
    data: List["UsagePageDataItem"]
    has_more: bool
    next_page: Optional[str]


class UsageRecordContinuationsItem(Object):
    attempt: int
    completion_tokens: int


class UsageRecord(Object):
    id: str
    """The request id, as in the x-request-id header."""
    object: Literal["usage_record"]
    sequence: int
    """Place in the organization's ledger."""
    api_key_id: str
    project_id: str
    user_id: Optional[str]
    end_user_id: Optional[str]
    """The customer's own customer, where a token of one asked; null: the key itself."""
    end_user_token_id: Optional[str]
    model: str
    operation: str
    """`chat.completions`, `completions`, `messages`, `responses`."""
    streamed: bool
    outcome: Literal["completed", "client_left", "budget_exhausted", "rate_limit_exceeded", "access_revoked", "organization_suspended", "backend_failed", "request_failed", "connection_lost", "edge_failed", "expired", "voided"]
    """How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran."""
    deployment_id: Optional[str]
    """The deployment that answered; null of before it was kept."""
    tier: Optional[Literal["gpu", "provider", "edge"]]
    """Of that deployment; null of before it was kept."""
    measured_by: Literal["receipt", "provider", "cache", "relay", "checkpoint", "none"]
    """What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, the response `cache`, out of which the answer came and nothing ran, what the edge's `relay` counted, the account's last `checkpoint`, or `none`."""
    provider_check: Optional[Optional["ProviderCheck"]]
    """Of what another company measured: its figures beside ours. Absent elsewhere."""
    decision: Optional["RoutingDecision"]
    """How its deployments were chosen; null of before it was kept."""
    continuations: List["UsageRecordContinuationsItem"]
    """Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there."""
    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    charge_nano_usd: int
    charge_parts: "ChargeParts"
    included_nano_usd: int
    """What a plan included of the charge."""
    overage_percent: Optional[int]
    """Of a request that began when nothing was left of what a plan includes: the percentage of the price that it pays."""
    service_tier: Literal["flex", "default", "priority"]
    """That it had where it was answered."""
    price_version: int
    limited_by: Optional[str]
    """What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended."""
    started_at_ms: int
    """Unix milliseconds."""
    booked_at_ms: int
    """Unix milliseconds."""
    queue_ms: float
    prefill_ms: float
    decode_ms: float
    device_ms: float


class UsageRecordList(Object):
    object: Literal["list"]
    data: List["UsageRecord"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class UsageTotalsPageDataItemResultsItem(Object):
    object: Literal["organization.usage.totals.result"]
    num_model_requests: int
    input_tokens: int
    input_cached_tokens: int
    output_tokens: int
    amount_nano_usd: int
    """Exact."""
    amount_parts: "ChargeParts"
    project_id: Optional[str]
    user_id: Optional[str]
    api_key_id: Optional[str]
    model: Optional[str]
    deployment_id: Optional[str]
    """When grouped by it; empty of requests from before it was kept."""
    tier: Optional[str]
    """`gpu`, `provider` or `edge`, when grouped by it; empty as above."""
    service_tier: Optional[str]
    """When grouped by it; empty as above."""


class UsageTotalsPageDataItem(Object):
    object: Literal["bucket"]
    start_time: int
    """Unix seconds, inclusive."""
    end_time: int
    """Unix seconds, exclusive."""
    results: List["UsageTotalsPageDataItemResultsItem"]


class UsageTotalsPage(Object):
    object: Literal["page"]
    data: List["UsageTotalsPageDataItem"]
    has_more: bool
    next_page: Optional[str]


class User(Object):
    id: str
    object: Literal["user"]
    email: str
    name: str
    is_operator: bool
    """Runs the service: may do everything."""
    invited_by: Optional[str]
    """The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs."""
    created_at: int
    state: Literal["active", "invited", "disabled"]


class UserDataSessionsItem(Object):
    seen_at: int
    """Unix seconds."""
    expires_at: int
    """Unix seconds."""


class UserDataOrganizationsItem(Object):
    id: str
    name: str
    member: Optional["Member"]
    keys: List["ApiKey"]
    """Their own."""
    audit: List["AuditEntry"]
    """The newest 1,000 things that they did."""


class UserData(Object):
    object: Literal["user_data"]
    user: "User"
    sessions: List["UserDataSessionsItem"]
    passkeys: List["Passkey"]
    organizations: List["UserDataOrganizationsItem"]
    audit: List["AuditEntry"]
    """The newest 1,000 things that they did."""


class UserList(Object):
    object: Literal["list"]
    data: List["User"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class Webhook(Object):
    id: str
    object: Literal["webhook"]
    url: str
    description: str
    events: List[str]
    state: Literal["active", "disabled"]
    created_at: int
    """Unix seconds."""
    old_secret_ends_at: Optional[int]
    """Until when events have a signature by the secret of before as well. Unix seconds."""


class WebhookDelivery(Object):
    id: str
    """The sequence, as a text."""
    object: Literal["webhook_delivery"]
    message_id: str
    """`webhook-id`, the same at each attempt: who has seen it need not look again."""
    webhook_id: str
    type: Literal["budget.threshold_passed", "budget.exceeded", "credits.exhausted", "limit.reached", "webhook.test"]
    body: str
    """What is sent, byte by byte."""
    state: Literal["pending", "delivered", "failed"]
    attempts: int
    status: Optional[int]
    """HTTP's, of the last attempt."""
    fault: Optional[str]
    """Why there is no status: `timeout`, `unreachable`, `address_not_allowed`, `queue_full`, `disabled`."""
    created_at: int
    """Unix seconds."""
    next_attempt_at: Optional[int]
    ended_at: Optional[int]


class WebhookDeliveryList(Object):
    object: Literal["list"]
    data: List["WebhookDelivery"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class WebhookList(Object):
    object: Literal["list"]
    data: List["Webhook"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class WidgetToken(Object):
    object: Literal["widget_token"]
    token: str
    """For a browser. It reads this usage and nothing else."""
    expires_at: int
    """Unix seconds."""
    url: str
    """The page to embed, with the token in its fragment."""


class WidgetUsageDaysItem(Object):
    start_time: int
    requests: int
    input_tokens: int
    output_tokens: int
    cost_nano_usd: Optional[int]
    """null: the token does not show it."""


class WidgetUsageTotal(Object):
    requests: int
    input_tokens: int
    output_tokens: int
    cost_nano_usd: Optional[int]
    """null: the token does not show it."""


class WidgetUsage(Object):
    object: Literal["widget_usage"]
    days: List["WidgetUsageDaysItem"]
    """Every day, oldest first; `start_time` in Unix seconds."""
    total: "WidgetUsageTotal"
    expires_at: int
    """When the token ends, in Unix seconds."""


class WorkerModelsItem(Object):
    id: str
    state: Literal["available", "loading", "loaded", "failed"]
    device: Optional[str]
    dtype: Optional[str]
    breaker: Literal["closed", "open", "half_open"]
    """Of this isolate of the edge: whether it sends requests there."""


class Worker(Object):
    id: str
    object: Literal["worker"]
    shown_as: str
    """What customers see of it, in x-route-reason: always the same for an id."""
    pool: str
    url: str
    boot_id: str
    """Drawn at each start."""
    health: Literal["healthy", "unconfirmed", "missing", "incompatible"]
    """`unconfirmed`: its pool was woken and waits for its first heartbeat. `missing`: its heartbeats stopped, or its engine is down. `incompatible`: it speaks another protocol than this edge."""
    is_draining: bool
    version: str
    protocol: int
    heartbeat_age_ms: int
    models: List["WorkerModelsItem"]
    task_models: List[str]
    max_running: int
    queued: int
    running: int
    kv_bytes_used: int
    kv_bytes_budget: int
    prompt_tokens: Optional[int]
    """Of prompts, since its start; null: its release does not say."""
    cached_tokens: Optional[int]
    """Of those, the ones whose state an earlier request had left."""
    prefill_tokens_per_second: Optional[float]
    decode_tokens_per_second: Optional[float]
    service_ms: Optional[float]
    """From a request's first step to its end, in the mean."""


class WorkerList(Object):
    object: Literal["list"]
    data: List["Worker"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


ListResponseInputItemsQuery = TypedDict(
    "ListResponseInputItemsQuery",
    {
        "limit": str,
        "after": str,
        "order": Literal["asc", "desc"],
        "include": Sequence[str],
    },
    total=False,
)


ListCompletionsUsageQuery = TypedDict(
    "ListCompletionsUsageQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1m", "1h", "1d"],
        "project_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "models": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id", "deployment_id", "tier", "service_tier"]],
    },
    total=False,
)


ListEmbeddingsUsageQuery = TypedDict(
    "ListEmbeddingsUsageQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1m", "1h", "1d"],
        "project_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "models": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id", "deployment_id", "tier", "service_tier"]],
    },
    total=False,
)


ListEndUsersUsageQuery = TypedDict(
    "ListEndUsersUsageQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1h", "1d"],
        "limit": str,
        "page": str,
        "end_user_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "project_ids": Sequence[str],
        "models": Sequence[str],
        "group_by": Sequence[Literal["end_user_id", "api_key_id", "project_id", "model"]],
        "include_keys": Literal["true", "false"],
    },
    total=False,
)


ListCostsQuery = TypedDict(
    "ListCostsQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1m", "1h", "1d"],
        "project_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "models": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
        "limit": str,
        "page": str,
        "group_by": Sequence[Literal["project_id", "api_key_id", "line_item", "deployment_id", "tier", "service_tier"]],
    },
    total=False,
)


ExportLedgerQuery = TypedDict(
    "ExportLedgerQuery",
    {
        "after": str,
        "limit": str,
        "start_time": str,
        "end_time": str,
    },
    total=False,
)


ListEndUserTokensQuery = TypedDict(
    "ListEndUserTokensQuery",
    {
        "limit": str,
        "after": str,
        "end_user_id": str,
    },
    total=False,
)


ListOwnInvoicesQuery = TypedDict(
    "ListOwnInvoicesQuery",
    {
        "limit": str,
        "after": str,
        "kinds": Sequence[Literal["invoice", "credit_note"]],
        "statuses": Sequence[Literal["draft", "open", "paid", "void"]],
        "start_time": str,
        "end_time": str,
        "text": str,
    },
    total=False,
)


RetrieveWidgetUsageQuery = TypedDict(
    "RetrieveWidgetUsageQuery",
    {
        "days": str,
    },
    total=False,
)


ListOrganizationsQuery = TypedDict(
    "ListOrganizationsQuery",
    {
        "limit": str,
        "after": str,
        "name": str,
    },
    total=False,
)


ListUsageQuery = TypedDict(
    "ListUsageQuery",
    {
        "limit": str,
        "after": str,
        "start_time": str,
        "end_time": str,
        "project_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "user_ids": Sequence[str],
        "end_user_ids": Sequence[str],
        "models": Sequence[str],
        "operations": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
    },
    total=False,
)


ListOrganizationEndUsersUsageQuery = TypedDict(
    "ListOrganizationEndUsersUsageQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1h", "1d"],
        "limit": str,
        "page": str,
        "end_user_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "project_ids": Sequence[str],
        "models": Sequence[str],
        "group_by": Sequence[Literal["end_user_id", "api_key_id", "project_id", "model"]],
        "include_keys": Literal["true", "false"],
    },
    total=False,
)


ListOrganizationUsageQuery = TypedDict(
    "ListOrganizationUsageQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1m", "1h", "1d"],
        "project_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "models": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id", "deployment_id", "tier", "service_tier"]],
    },
    total=False,
)


ListOrganizationTotalsQuery = TypedDict(
    "ListOrganizationTotalsQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1m", "1h", "1d"],
        "project_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "models": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id", "deployment_id", "tier", "service_tier"]],
    },
    total=False,
)


ListOrganizationCostsQuery = TypedDict(
    "ListOrganizationCostsQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1m", "1h", "1d"],
        "project_ids": Sequence[str],
        "api_key_ids": Sequence[str],
        "models": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
        "limit": str,
        "page": str,
        "group_by": Sequence[Literal["project_id", "api_key_id", "line_item", "deployment_id", "tier", "service_tier"]],
    },
    total=False,
)


ExportOrganizationLedgerQuery = TypedDict(
    "ExportOrganizationLedgerQuery",
    {
        "after": str,
        "limit": str,
        "start_time": str,
        "end_time": str,
    },
    total=False,
)


ListCreditsQuery = TypedDict(
    "ListCreditsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListInvoicesQuery = TypedDict(
    "ListInvoicesQuery",
    {
        "limit": str,
        "after": str,
        "kinds": Sequence[Literal["invoice", "credit_note"]],
        "statuses": Sequence[Literal["draft", "open", "paid", "void"]],
        "start_time": str,
        "end_time": str,
        "text": str,
    },
    total=False,
)


ListProjectsQuery = TypedDict(
    "ListProjectsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListKeysQuery = TypedDict(
    "ListKeysQuery",
    {
        "limit": str,
        "after": str,
        "project_id": str,
        "user_id": str,
    },
    total=False,
)


ListOrganizationEndUserTokensQuery = TypedDict(
    "ListOrganizationEndUserTokensQuery",
    {
        "limit": str,
        "after": str,
        "end_user_id": str,
        "api_key_id": str,
    },
    total=False,
)


ListProviderKeysQuery = TypedDict(
    "ListProviderKeysQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListSavedChartsQuery = TypedDict(
    "ListSavedChartsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListNamedRoutesQuery = TypedDict(
    "ListNamedRoutesQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListLimitsQuery = TypedDict(
    "ListLimitsQuery",
    {
        "scope": Literal["organization", "project", "key"],
        "scope_id": str,
        "limit": str,
        "after": str,
    },
    total=False,
)


ListRefusalsQuery = TypedDict(
    "ListRefusalsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListBudgetsQuery = TypedDict(
    "ListBudgetsQuery",
    {
        "scope": Literal["organization", "project", "key"],
        "scope_id": str,
        "limit": str,
        "after": str,
    },
    total=False,
)


ListAlertsQuery = TypedDict(
    "ListAlertsQuery",
    {
        "limit": str,
        "after": str,
        "budget_id": str,
    },
    total=False,
)


ListWebhooksQuery = TypedDict(
    "ListWebhooksQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListWebhookDeliveriesQuery = TypedDict(
    "ListWebhookDeliveriesQuery",
    {
        "limit": str,
        "after": str,
        "webhook_id": str,
    },
    total=False,
)


ListAuditQuery = TypedDict(
    "ListAuditQuery",
    {
        "limit": str,
        "after": str,
        "actor_id": str,
        "action": str,
        "target": str,
        "start_time": str,
        "end_time": str,
    },
    total=False,
)


ListMembersQuery = TypedDict(
    "ListMembersQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListInvitationsQuery = TypedDict(
    "ListInvitationsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListCatalogModelsQuery = TypedDict(
    "ListCatalogModelsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListPricesQuery = TypedDict(
    "ListPricesQuery",
    {
        "limit": str,
        "after": str,
        "organization_id": str,
    },
    total=False,
)


ListPlansQuery = TypedDict(
    "ListPlansQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListPlanVersionsQuery = TypedDict(
    "ListPlanVersionsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


RetrieveEconomicsQuery = TypedDict(
    "RetrieveEconomicsQuery",
    {
        "start_time": Required[str],
        "end_time": Required[str],
        "group_by": Literal["organization", "model", "key", "hour", "deployment"],
        "organization_ids": Sequence[str],
    },
    total=False,
)


ListServiceChartsQuery = TypedDict(
    "ListServiceChartsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListDeploymentsQuery = TypedDict(
    "ListDeploymentsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListShadowComparisonsQuery = TypedDict(
    "ListShadowComparisonsQuery",
    {
        "limit": str,
        "after": str,
        "model": str,
        "start_time": str,
    },
    total=False,
)


ListDeploymentCostsQuery = TypedDict(
    "ListDeploymentCostsQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListAliasesQuery = TypedDict(
    "ListAliasesQuery",
    {
        "limit": str,
        "after": str,
    },
    total=False,
)


ListWorkersQuery = TypedDict(
    "ListWorkersQuery",
    {
        "limit": str,
        "after": str,
        "pool": str,
    },
    total=False,
)


ListAllUsageQuery = TypedDict(
    "ListAllUsageQuery",
    {
        "start_time": Required[str],
        "end_time": str,
        "bucket_width": Literal["1h", "1d"],
        "limit": str,
        "page": str,
        "organization_ids": Sequence[str],
        "models": Sequence[str],
        "operations": Sequence[str],
        "deployment_ids": Sequence[str],
        "tiers": Sequence[Literal["gpu", "provider", "edge"]],
        "service_tiers": Sequence[Literal["flex", "default", "priority"]],
        "group_by": Sequence[Literal["organization_id", "model", "operation", "deployment_id", "tier", "service_tier"]],
    },
    total=False,
)


ListUsersQuery = TypedDict(
    "ListUsersQuery",
    {
        "limit": str,
        "after": str,
        "email": str,
    },
    total=False,
)


ListServiceAuditQuery = TypedDict(
    "ListServiceAuditQuery",
    {
        "limit": str,
        "after": str,
        "actor_id": str,
        "action": str,
        "target": str,
        "start_time": str,
        "end_time": str,
    },
    total=False,
)
