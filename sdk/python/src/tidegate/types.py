"""Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, Mapping, Optional, Sequence, Union

from typing_extensions import Required, TypedDict

from ._object import Object

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


class AllUsagePageDataItemResultsItemAmount(Object):
    value: float
    currency: Literal["usd"]


class AllUsagePageDataItemResultsItem(Object):
    object: Literal["usage.result"]
    organization_id: Optional[str]
    model: Optional[str]
    operation: Optional[str]
    num_model_requests: int
    input_tokens: int
    input_cached_tokens: int
    output_tokens: int
    amount: "AllUsagePageDataItemResultsItemAmount"
    amount_nano_usd: str
    """Exact, in decimal."""


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


class AnthropicErrorResponseError(Object):
    type: str
    """Anthropic's name of the kind of error."""
    message: str
    """A sentence that names the value and the rule."""
    param: Optional[str]
    """The field at fault, as a path."""
    code: str
    """A stable code; docs/ERRORS.md lists them."""


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
    scopes: Optional[List[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger"]]]
    """What the key may call; null is everything, for a user key as far as its holder's role goes."""
    models: Optional[List[str]]
    allowed_ips: Optional[List[str]]
    hint: str
    """The public start of the key; it identifies, it does not open."""


class ApiKeyList(Object):
    object: Literal["list"]
    data: List["ApiKey"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


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


class Balance(Object):
    posted_nano_usd: int
    """Credits granted less charges."""
    held_nano_usd: int
    """Set aside for requests that are still running."""
    available_nano_usd: int
    """What a new request can use: posted less held, plus the credit limit."""


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
    """Origin of a gpu-worker: of a target of that kind."""
    target: "DeploymentTarget"
    weight: int
    priority: int
    upstream_model: str
    capabilities: List[Literal["generate", "tasks"]]


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


class CatalogModel(Object):
    id: str
    object: Literal["catalog_model"]
    owned_by: str
    created_at: int
    context_tokens: int
    max_output_tokens: int
    tasks: List[Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering"]]
    pooling: Literal["mean", "cls"]
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
        "scopes": Optional[Sequence[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger"]]],
        "models": Optional[Sequence[str]],
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
        "provider_specific_fields": Any,
        "cache_control": Any,
        "function_call": Any,
        "audio": Any,
    },
    total=False,
)


ChatAssistantMessageContent = Sequence[Union["ChatTextPart", "ChatRefusalPart"]]


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
    service_tier: Literal["default"]
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
    service_tier: Literal["default"]
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
        "reasoning_effort": Optional[Literal["none", "minimal", "low", "medium", "high", "xhigh"]],
        "parallel_tool_calls": Optional[bool],
        "store": Optional[bool],
        "chat_template_kwargs": Optional[Mapping[str, Any]],
        "add_generation_prompt": Optional[bool],
        "continue_final_message": Optional[bool],
        "metadata": Optional[Mapping[str, str]],
        "service_tier": Optional[Literal["auto", "default", "flex", "scale", "priority"]],
        "safety_identifier": Optional[str],
        "prompt_cache_key": Optional[str],
        "functions": Any,
        "function_call": Any,
        "audio": Any,
        "prediction": Any,
        "web_search_options": Any,
        "moderation": Any,
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
    now: int
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
    system_fingerprint: Optional[str]
    """Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say."""
    tidegate: Optional["Stopped"]


class CompletionChoice(Object):
    index: int
    text: str
    logprobs: Optional["CompletionLogprobs"]
    finish_reason: Optional["FinishReason"]


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
        "metadata": Optional[Mapping[str, str]],
        "service_tier": Optional[Literal["auto", "default", "flex", "scale", "priority"]],
        "safety_identifier": Optional[str],
        "prompt_cache_key": Optional[str],
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


CreateKeyRequest = TypedDict(
    "CreateKeyRequest",
    {
        "name": Required[str],
        "project_id": str,
        "kind": Literal["service", "user"],
        "user_id": Optional[str],
        "scopes": Optional[Sequence[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger"]]],
        "models": Optional[Sequence[str]],
        "allowed_ips": Optional[Sequence[str]],
        "expires_at": Optional[int],
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
        "organization_id": Optional[str],
        "ends": Optional[int],
        "effective": Optional[int],
        "confirm": bool,
    },
    total=False,
)


CreateProjectRequest = TypedDict(
    "CreateProjectRequest",
    {
        "name": Required[str],
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
    scopes: Optional[List[Literal["chat", "completions", "models", "tasks", "usage", "account", "ledger"]]]
    """What the key may call; null is everything, for a user key as far as its holder's role goes."""
    models: Optional[List[str]]
    allowed_ips: Optional[List[str]]
    hint: str
    """The public start of the key; it identifies, it does not open."""
    key: str
    """The key itself, shown this once and stored only as a hash."""


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
    """Origin of a gpu-worker: of a target of that kind."""
    target: "DeploymentTarget"
    weight: int
    priority: int
    upstream_model: str
    capabilities: List[Literal["generate", "tasks"]]


class DeploymentList(Object):
    object: Literal["list"]
    data: List["Deployment"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


class DeploymentTarget_(Object):
    kind: Literal["gpu_worker"]
    url: str
    """Origin of a gpu-worker."""


DeploymentTarget = "DeploymentTarget_"


DeploymentTargetParamParam = TypedDict(
    "DeploymentTargetParamParam",
    {
        "kind": Required[Literal["gpu_worker"]],
        "url": Required[str],
    },
    total=False,
)


DeploymentTargetParam = "DeploymentTargetParamParam"


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
        "user": Any,
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


class EstimateCostNanoUsd(Object):
    min: int
    max: int


class EstimateCostUsd(Object):
    min: float
    max: float


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
    price: "EstimatePrice"
    """The price of now."""
    cost_nano_usd: Optional["EstimateCostNanoUsd"]
    """From the prompt alone at its cheapest to the longest answer; device time is not in it."""
    cost_usd: Optional["EstimateCostUsd"]
    """The same in US dollars."""
    fits: "EstimateFits"
    affordable_completion_tokens: Optional[int]
    """What the money reaches for, when that is less than was asked."""
    limited_by: Optional[str]
    """What stands in the way, in a sentence."""
    expected_wait_ms: int
    """Before the first step, as the worker guesses."""


FinishReason = Literal["stop", "length", "tool_calls"]


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
    streamed: bool
    outcome: str
    deployment_id: Optional[str]
    """The deployment that answered."""
    measured_by: str
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


JsonSchema = Mapping[str, Any]


class JwkSetKeysItem(Object):
    kty: str
    kid: str


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
    type: Literal["text"]
    text: str
    citations: None


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
        "cache_control": Any,
        "speed": Any,
        "user_profile_id": Any,
        "workspace_id": Any,
        "mcp_servers": Any,
        "context_management": Any,
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


MessageOutputConfigFormatParam = TypedDict(
    "MessageOutputConfigFormatParam",
    {
        "type": Required[Literal["json_schema"]],
        "schema": Required["JsonSchema"],
    },
    total=False,
)


MessageOutputConfig = TypedDict(
    "MessageOutputConfig",
    {
        "effort": Literal["low", "medium", "high", "xhigh", "max"],
        "format": "MessageOutputConfigFormatParam",
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
        "cache_control": Any,
        "speed": Any,
        "user_profile_id": Any,
        "workspace_id": Any,
        "mcp_servers": Any,
        "context_management": Any,
        "max_tokens": Required[int],
        "stop_sequences": Sequence[str],
        "temperature": float,
        "top_p": float,
        "top_k": int,
        "metadata": "MessageRequestMetadataParam",
        "service_tier": Literal["auto", "standard_only"],
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
    },
    total=False,
)


MessageThinking = TypedDict(
    "MessageThinking",
    {
        "type": Required[Literal["thinking"]],
        "thinking": Any,
        "signature": Any,
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


class Model(Object):
    id: str
    object: Literal["model"]
    created: int
    """Unix seconds."""
    owned_by: str
    context_length: int
    """Tokens of prompt and completion together; of a task, tokens of one input."""
    tasks: List[Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering"]]
    """What it can be asked for."""


class ModelList(Object):
    object: Literal["list"]
    data: List["Model"]


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


class OrganizationList(Object):
    object: Literal["list"]
    data: List["OrganizationEntry"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


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
        "organization_id": Optional[str],
        "ends": Optional[int],
        "effective": Optional[int],
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
    effective: int
    """Unix seconds."""
    ends: Optional[int]
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


class Project(Object):
    id: str
    object: Literal["organization.project"]
    name: str
    created_at: int
    status: Literal["active", "archived"]
    archived_at: Optional[int]


class ProjectList(Object):
    object: Literal["list"]
    data: List["Project"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


Prompt = Union[str, "PromptStrings", "PromptIntegers", "PromptIntegersList"]


PromptIntegers = Sequence[int]


PromptIntegersList = Sequence[Sequence[int]]


PromptStrings = Sequence[str]


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
    },
    total=False,
)


PutModelRequest = TypedDict(
    "PutModelRequest",
    {
        "owned_by": Required[str],
        "context_tokens": Required[int],
        "max_output_tokens": int,
        "tasks": Sequence[Literal["text-generation", "feature-extraction", "rerank", "text-classification", "zero-shot-classification", "token-classification", "fill-mask", "question-answering"]],
        "pooling": Literal["mean", "cls"],
        "deployments": Required[Sequence["PutModelRequestDeploymentsItemParam"]],
        "price": Required["PutModelRequestPriceParam"],
        "confirm": bool,
    },
    total=False,
)


class ReconciliationMeasuredBy(Object):
    """Ended requests by what measured them."""
    receipt: int
    provider: int
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
    service_tier: Literal["default"]
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
        "truncation": Optional[Literal["disabled"]],
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
        "truncation": Optional[Literal["disabled"]],
        "conversation": Any,
        "max_output_tokens": Optional[int],
        "temperature": Optional[float],
        "top_p": Optional[float],
        "top_logprobs": Optional[int],
        "include": Optional[Sequence[Literal["message.output_text.logprobs", "reasoning.encrypted_content"]]],
        "store": Optional[bool],
        "stream_options": Optional["ResponseRequestStreamOptionsParam"],
        "max_tool_calls": Optional[int],
        "user": Optional[str],
        "metadata": Optional[Mapping[str, str]],
        "service_tier": Optional[Literal["auto", "default", "flex", "scale", "priority"]],
        "safety_identifier": Optional[str],
        "prompt_cache_key": Optional[str],
        "background": Optional[Literal[False]],
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


Role = Literal["owner", "admin", "developer", "billing", "viewer"]


RoleParam = Literal["owner", "admin", "developer", "billing", "viewer"]


RotateKeyRequest = TypedDict(
    "RotateKeyRequest",
    {
        "overlap_seconds": int,
    },
    total=False,
)


class SignInLink(Object):
    object: Literal["sign_in_link"]
    user_id: str
    token: str
    """Shown this once: opens POST /auth/v1/session/link for half an hour, once."""
    expires_at: int
    """Unix seconds."""


Stop = Union[str, "StopStrings"]


StopStrings = Sequence[str]


class Stopped(Object):
    """Present only when the system, not the model or the request, ended the answer."""
    stopped_by: Literal["budget_exhausted", "rate_limit_exceeded", "access_revoked", "organization_suspended"]
    limited_by: Optional[str]
    """What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms` or `project_archived` for access; an organization's reasons where that is suspended."""


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
    service_tier: Optional[str]


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


class UsageRecord(Object):
    id: str
    """The request id, as in the x-request-id header."""
    object: Literal["usage_record"]
    sequence: int
    """Place in the organization's ledger."""
    api_key_id: str
    project_id: str
    user_id: Optional[str]
    model: str
    operation: str
    """`chat.completions`, `completions`, `messages`, `responses`."""
    streamed: bool
    outcome: Literal["completed", "client_left", "budget_exhausted", "rate_limit_exceeded", "access_revoked", "organization_suspended", "backend_failed", "request_failed", "connection_lost", "edge_failed", "expired", "voided"]
    """How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran."""
    deployment_id: Optional[str]
    """The deployment that answered; null of before it was kept."""
    measured_by: Literal["receipt", "provider", "relay", "checkpoint", "none"]
    """What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, what the edge's `relay` counted, the account's last `checkpoint`, or `none`."""
    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    charge_nano_usd: int
    price_version: int
    limited_by: Optional[str]
    """What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms` or `project_archived` for access; an organization's reasons where that is suspended."""
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
    project_id: Optional[str]
    user_id: Optional[str]
    api_key_id: Optional[str]
    model: Optional[str]


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


class UserList(Object):
    object: Literal["list"]
    data: List["User"]
    first_id: Optional[str]
    last_id: Optional[str]
    has_more: bool


ListResponseInputItemsQuery = TypedDict(
    "ListResponseInputItemsQuery",
    {
        "limit": str,
        "after": str,
        "order": Literal["asc", "desc"],
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
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id"]],
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
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id"]],
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
        "limit": str,
        "page": str,
        "group_by": Sequence[Literal["project_id", "api_key_id", "line_item"]],
    },
    total=False,
)


ExportLedgerQuery = TypedDict(
    "ExportLedgerQuery",
    {
        "after": str,
        "limit": str,
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


ListDeploymentsQuery = TypedDict(
    "ListDeploymentsQuery",
    {
        "limit": str,
        "after": str,
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
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id"]],
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
        "limit": str,
        "page": str,
        "user_ids": Sequence[str],
        "group_by": Sequence[Literal["project_id", "api_key_id", "model", "user_id"]],
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
        "limit": str,
        "page": str,
        "group_by": Sequence[Literal["project_id", "api_key_id", "line_item"]],
    },
    total=False,
)


ExportOrganizationLedgerQuery = TypedDict(
    "ExportOrganizationLedgerQuery",
    {
        "after": str,
        "limit": str,
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


ListAuditQuery = TypedDict(
    "ListAuditQuery",
    {
        "limit": str,
        "after": str,
        "actor_id": str,
        "action": str,
        "target": str,
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
        "group_by": Sequence[Literal["organization_id", "model", "operation"]],
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
    },
    total=False,
)
