/* Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit. */

export interface AcceptInvitationRequest {
  token: string;
  /** Of somebody new here. Without it, the password must be that of somebody who has the address. */
  name?: string | undefined;
  /** The password they have, or the first one of somebody new here. */
  password: string;
}

export interface Alert {
  /** The sequence, as a text. */
  id: string;
  object: "alert";
  sequence: number;
  budget_id: string;
  /** Unix seconds. */
  window_start_at: number;
  /** Percent of the cap. */
  threshold: number;
  cap_nano_usd: number;
  /** With the charge that passed the threshold. */
  spent_nano_usd: number;
  /** Unix seconds. */
  created_at: number;
}

export interface AlertList {
  object: "list";
  data: Alert[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface AllUsagePage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "usage.result";
      organization_id: string | null;
      model: string | null;
      operation: string | null;
      num_model_requests: number;
      input_tokens: number;
      input_cached_tokens: number;
      output_tokens: number;
      amount: {
        value: number;
        currency: "usd";
      };
      /** Exact, in decimal. */
      amount_nano_usd: string;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

/** Every error of these operations. */
export interface AnthropicErrorResponse {
  type: "error";
  error: {
    /** Anthropic's name of the kind of error. */
    type: string;
    /** A sentence that names the value and the rule. */
    message: string;
    /** The field at fault, as a path. */
    param: string | null;
    /** A stable code; docs/ERRORS.md lists them. */
    code: string;
  };
  request_id: string;
}

export interface ApiKey {
  id: string;
  object: "api_key";
  name: string;
  kind: "service" | "user";
  project_id: string;
  /** Whose key it is; null: a service's. */
  user_id: string | null;
  created_at: number;
  /** Unix seconds, to within a minute. */
  last_used_at: number | null;
  state: "active" | "disabled" | "revoked";
  expires_at: number | null;
  revoked_at: number | null;
  /** The key that took its place. */
  replaced_by: string | null;
  /** Who set its terms, where that was somebody above its holder, who may then not change them. */
  terms_set_by: string | null;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null;
  models: string[] | null;
  allowed_ips: string[] | null;
  /** The public start of the key; it identifies, it does not open. */
  hint: string;
}

export interface ApiKeyList {
  object: "list";
  data: ApiKey[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface AuditEntry {
  /** The sequence, as a text. */
  id: string;
  object: "audit_entry";
  sequence: number;
  /** Unix seconds. */
  created_at: number;
  actor: {
    kind: "operator" | "member" | "key" | "system";
    id: string;
  };
  action: string;
  target: string;
  before: unknown;
  after: unknown;
}

export interface AuditList {
  object: "list";
  data: AuditEntry[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface Balance {
  /** Credits granted less charges. */
  posted_nano_usd: number;
  /** Set aside for requests that are still running. */
  held_nano_usd: number;
  /** What a new request can use: posted less held, plus the credit limit. */
  available_nano_usd: number;
}

export interface Booking {
  object: "booking";
  is_new: boolean;
  balance: Balance;
}

export interface Budget {
  id: string;
  object: "budget";
  scope: "organization" | "project" | "key";
  scope_id: string;
  /** A calendar day or month in UTC, or all time. */
  window: "day" | "month" | "ever";
  hard_nano_usd: number | null;
  soft_nano_usd: number | null;
  thresholds: number[];
  /** Charged in the window of now. */
  spent_nano_usd: number;
  /** Set aside for requests that are still running. */
  held_nano_usd: number;
  /** Unix seconds; null is never. */
  resets_at: number | null;
}

export interface BudgetList {
  object: "list";
  data: Budget[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface CancelledRequest {
  object: "request";
  idempotency_key: string;
  /** It does not run any more. */
  cancelled: true;
}

export interface CatalogModel {
  id: string;
  object: "catalog_model";
  owned_by: string;
  created_at: number;
  context_tokens: number;
  max_output_tokens: number;
  tasks: ("text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering")[];
  pooling: "mean" | "cls";
  deployments: ({
    id: string;
    /** Origin of a gpu-worker: of a target of that kind. */
    url: string;
    target: DeploymentTarget;
    weight: number;
    priority: number;
    upstream_model: string;
    capabilities: ("generate" | "tasks")[];
  })[];
  price: {
    version: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
    per_request_nano_usd?: number | undefined;
    /** For each second of the request's own share of the device. */
    per_second_nano_usd?: number | undefined;
    /** Rates of the whole request when its prompt is longer than this. */
    tiers?: {
      prompt_tokens_above: number;
      input_nano_usd_per_million_tokens: number;
      cached_input_nano_usd_per_million_tokens: number;
      output_nano_usd_per_million_tokens: number;
    }[] | undefined;
    /** Off everything that a request in a batch costs. */
    batch_discount_percent?: number | undefined;
  };
}

export interface CatalogModelList {
  object: "list";
  data: CatalogModel[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface ChangeKeyRequest {
  name?: string | undefined;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes?: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null | undefined;
  /** The models it may use; null is every one. */
  models?: string[] | null | undefined;
  /** IPv4 and IPv6 addresses and CIDR ranges; null is anywhere. */
  allowed_ips?: string[] | null | undefined;
  /** Unix seconds; null is never. */
  expires_at?: number | null | undefined;
  disabled?: boolean | undefined;
}

export interface ChangeMemberRequest {
  role: Role;
}

export interface ChangePasswordRequest {
  /** The present one; null for somebody who has none yet and signed in by a link. */
  password?: string | null | undefined;
  new_password: string;
}

export interface ChangeProjectRequest {
  name?: string | undefined;
  archived?: boolean | undefined;
}

export interface ChangeUserRequest {
  name?: string | undefined;
  is_operator?: boolean | undefined;
  /** Ends every session of theirs at once. */
  disabled?: boolean | undefined;
}

/** The named tools alone; the model is not shown the others. */
export interface ChatAllowedTools {
  type: "allowed_tools";
  allowed_tools: {
    mode: "auto" | "required";
    tools: ChatNamedTool[];
  };
}

/** `content` may be absent or null where there are `tool_calls`. */
export interface ChatAssistantMessage {
  role: "assistant";
  content?: string | ChatAssistantMessageContent | null | undefined;
  /** Accepted; templates do not show it. */
  name?: string | null | undefined;
  refusal?: string | null | undefined;
  /** An empty list is none. */
  tool_calls?: ChatMessageToolCall[] | null | undefined;
  /** Accepted, and without effect. It tells where parts of the text came from. */
  annotations?: unknown | undefined;
  /** Accepted, and without effect. It is what `content` says, as an SDK read it. */
  parsed?: unknown | undefined;
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  reasoning?: unknown | undefined;
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  reasoning_content?: unknown | undefined;
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  reasoning_details?: unknown | undefined;
  /** Accepted, and without effect. It is of another server. */
  provider_specific_fields?: unknown | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
  /** Not supported: Function calls are made with tool_calls. Refused with 400 unless null. */
  function_call?: unknown | undefined;
  /** Not supported: Audio is not available. Refused with 400 unless null. */
  audio?: unknown | undefined;
}

export type ChatAssistantMessageContent = (ChatTextPart | ChatRefusalPart)[];

export interface ChatChoice {
  index: number;
  message: ChatCompletionMessage;
  logprobs: ChatLogprobs | null;
  finish_reason: FinishReason;
}

export interface ChatChunkChoice {
  index: number;
  delta: ChatDelta;
  logprobs: ChatLogprobs | null;
  finish_reason: FinishReason | null;
}

export interface ChatCompletion {
  id: string;
  object: "chat.completion";
  created: number;
  model: string;
  choices: ChatChoice[];
  usage: Usage;
  service_tier: "default";
  /** Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say. */
  system_fingerprint: string | null;
  tidegate?: Stopped | undefined;
}

export interface ChatCompletionChunk {
  id: string;
  object: "chat.completion.chunk";
  created: number;
  model: string;
  choices: ChatChunkChoice[];
  usage?: Usage | null | undefined;
  service_tier: "default";
  /** Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say. */
  system_fingerprint: string | null;
}

export interface ChatCompletionMessage {
  role: "assistant";
  /** null when the model called tools and said nothing else. */
  content: string | null;
  refusal: string | null;
  tool_calls?: ChatToolCall[] | undefined;
}

export interface ChatCompletionRequest {
  model: string;
  messages: ChatMessage[];
  /** Most tokens to generate per choice. */
  max_tokens?: number | null | undefined;
  /** 0 picks the likeliest token. Default 1. */
  temperature?: number | null | undefined;
  /** Nucleus sampling mass. Default 1. */
  top_p?: number | null | undefined;
  /** Choices to generate per prompt. Default 1. */
  n?: number | null | undefined;
  stop?: Stop | null | undefined;
  stream?: boolean | null | undefined;
  stream_options?: StreamOptions | null | undefined;
  /** Any signed whole number of 64 bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045). */
  seed?: number | null | undefined;
  presence_penalty?: number | null | undefined;
  frequency_penalty?: number | null | undefined;
  /** Added to the logits of these token ids. */
  logit_bias?: Record<string, number> | null | undefined;
  /** Accepted; it does not change the answer. */
  user?: string | null | undefined;
  /** Extension. Keep the k likeliest tokens; 0 and -1 keep all. */
  top_k?: number | null | undefined;
  /** Extension. Keep tokens at least this likely, relative to the likeliest. */
  min_p?: number | null | undefined;
  /** Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all. */
  typical_p?: number | null | undefined;
  /** Extension. Divides the logits of tokens seen so far. */
  repetition_penalty?: number | null | undefined;
  /** Extension. No end before this many tokens. */
  min_tokens?: number | null | undefined;
  /** Extension. */
  stop_token_ids?: number[] | null | undefined;
  /** Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`. */
  allowed_token_ids?: number[] | null | undefined;
  /** Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools. */
  bad_words?: string[] | null | undefined;
  /** Extension, vLLM's. false shows special tokens as text. Default true. */
  skip_special_tokens?: boolean | null | undefined;
  /** Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false. */
  include_stop_str_in_output?: boolean | null | undefined;
  /** Extension. Go on past the model's end token. */
  ignore_eos?: boolean | null | undefined;
  /** Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations. */
  priority?: number | null | undefined;
  structured_outputs?: StructuredOutputs | null | undefined;
  /** Extension, llama.cpp's. The text is JSON of this schema. */
  json_schema?: JsonSchema | null | undefined;
  /** Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none. */
  grammar?: string | null | undefined;
  /** Most tokens to generate per choice. The newer name of max_tokens; give one of them. */
  max_completion_tokens?: number | null | undefined;
  logprobs?: boolean | null | undefined;
  /** Needs `logprobs: true`. */
  top_logprobs?: number | null | undefined;
  response_format?: ResponseFormat | null | undefined;
  /** Functions the model may call. No two of the same name. */
  tools?: ChatTool[] | null | undefined;
  tool_choice?: ChatToolChoice | null | undefined;
  modalities?: "text"[] | null | undefined;
  /** Accepted as a hint; these models know no levels. */
  verbosity?: "low" | "medium" | "high" | null | undefined;
  /** Accepted as a hint; these models do not reason. */
  reasoning_effort?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | null | undefined;
  /** Whether one answer may have several calls. Default true. */
  parallel_tool_calls?: boolean | null | undefined;
  /** Accepted as a hint; completions are not stored. */
  store?: boolean | null | undefined;
  /** Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text. */
  chat_template_kwargs?: Record<string, unknown> | null | undefined;
  /** Extension, vLLM's. false: the template opens no answer after the messages. Default true. */
  add_generation_prompt?: boolean | null | undefined;
  /** Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`. */
  continue_final_message?: boolean | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  /** Accepted as a hint; there is one tier, `default`. */
  service_tier?: "auto" | "default" | "flex" | "scale" | "priority" | null | undefined;
  safety_identifier?: string | null | undefined;
  prompt_cache_key?: string | null | undefined;
  /** Not supported: Functions are offered as tools. Refused with 400 unless null. */
  functions?: unknown | undefined;
  /** Not supported: Functions are chosen with tool_choice. Refused with 400 unless null. */
  function_call?: unknown | undefined;
  /** Not supported: Audio is not available. Refused with 400 unless null. */
  audio?: unknown | undefined;
  /** Not supported: Predicted outputs are not available. Refused with 400 unless null. */
  prediction?: unknown | undefined;
  /** Not supported: Web search is not available. Refused with 400 unless null. */
  web_search_options?: unknown | undefined;
  /** Not supported: Moderation is not available. Refused with 400 unless null. */
  moderation?: unknown | undefined;
  /** Accepted, and without effect. How long a prompt stays cached is the worker's affair. */
  prompt_cache_retention?: unknown | undefined;
  /** Accepted, and without effect. How a prompt is cached is the worker's affair. */
  prompt_cache_options?: unknown | undefined;
}

export type ChatContent = string | ChatContentChatTextPartList;

export type ChatContentChatTextPartList = ChatTextPart[];

export interface ChatDelta {
  role?: "assistant" | undefined;
  content?: string | undefined;
  refusal?: null | undefined;
  tool_calls?: ChatToolCallDelta[] | undefined;
}

export interface ChatDeveloperMessage {
  role: "developer";
  content: ChatContent;
  /** Accepted; templates do not show it. */
  name?: string | null | undefined;
  /** Accepted, and without effect. It is of another server. */
  provider_specific_fields?: unknown | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export interface ChatLogprobs {
  content: ChatTokenLogprob[] | null;
  refusal: null;
}

export type ChatMessage = ChatSystemMessage | ChatDeveloperMessage | ChatUserMessage | ChatAssistantMessage | ChatToolMessage;

export interface ChatMessageToolCall {
  id: string;
  /** Joined parts of a stream may lack it. */
  type?: "function" | null | undefined;
  function: {
    name: string;
    /** JSON, as the model wrote it. */
    arguments: string;
    /** Accepted, and without effect. It is what `arguments` says, as an SDK read it. */
    parsed_arguments?: unknown | undefined;
  };
  /** Accepted, and without effect. It is the call's place among the parts of a stream. */
  index?: unknown | undefined;
  /** Accepted, and without effect. It is of another server. */
  provider_specific_fields?: unknown | undefined;
}

export interface ChatNamedTool {
  type: "function";
  function: {
    name: string;
  };
}

/** What an assistant said instead of an answer. */
export interface ChatRefusalPart {
  type: "refusal";
  refusal: string;
}

export interface ChatSystemMessage {
  role: "system";
  content: ChatContent;
  /** Accepted; templates do not show it. */
  name?: string | null | undefined;
  /** Accepted, and without effect. It is of another server. */
  provider_specific_fields?: unknown | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

/** Text is the only content these models read. */
export interface ChatTextPart {
  type: "text";
  text: string;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export interface ChatTokenLogprob {
  token: string;
  logprob: number;
  bytes: number[] | null;
  top_logprobs: ChatTopLogprob[];
}

export interface ChatTool {
  type: "function";
  function: {
    name: string;
    description?: string | null | undefined;
    /** The schema of the arguments, an object. Absent: any object. */
    parameters?: JsonSchema | null | undefined;
    /** Whether arguments always fit `parameters`, enforced token by token. */
    strict?: boolean | null | undefined;
  };
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export interface ChatToolCall {
  id: string;
  type: "function";
  function: {
    name: string;
    /** JSON, as the model wrote it. Not whole when `finish_reason` is `length`. */
    arguments: string;
  };
}

/** A call's first part has its id, type and name, and no arguments; the parts after it have pieces of the arguments. */
export interface ChatToolCallDelta {
  /** Which call of the message this is a part of. */
  index: number;
  id?: string | undefined;
  type?: "function" | undefined;
  function: {
    name?: string | undefined;
    arguments: string;
  };
}

/** `auto`: the model calls tools or answers. `none`: it answers. `required`: it calls at least one. A named tool, or its name alone: it calls that one, and `finish_reason` is then `stop`, as with OpenAI. Default `auto` with tools, `none` without. */
export type ChatToolChoice = "auto" | "none" | "required" | string | ChatUntypedNamedTool | ChatNamedTool | ChatAllowedTools;

/** What a tool answered. `tool_call_id` is that of a call in an earlier message which has no answer yet. */
export interface ChatToolMessage {
  role: "tool";
  content: ChatContent;
  tool_call_id: string;
  /** Accepted; templates do not show it. */
  name?: string | null | undefined;
  /** Accepted, and without effect. It is of another server. */
  provider_specific_fields?: unknown | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export interface ChatTopLogprob {
  token: string;
  logprob: number;
  bytes: number[] | null;
}

/** A named tool without its type. */
export interface ChatUntypedNamedTool {
  function: {
    name: string;
  };
}

export interface ChatUserMessage {
  role: "user";
  content: ChatContent;
  /** Accepted; templates do not show it. */
  name?: string | null | undefined;
  /** Accepted, and without effect. It is of another server. */
  provider_specific_fields?: unknown | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export interface Classification {
  /** Of the request. */
  id: string;
  object: "list";
  /** Unix seconds. */
  created: number;
  model: string;
  data: ClassifiedInput[];
  usage: {
    prompt_tokens: number;
    total_tokens: number;
    completion_tokens: number;
    prompt_tokens_details: null;
  };
}

export interface ClassifiedInput {
  /** Of the input. */
  index: number;
  /** The likeliest. */
  label: string;
  /** Of all labels, in the order of the model's outputs. */
  probs: number[];
  num_classes: number;
}

export interface ClassifyRequest {
  model: string;
  input: string | ClassifyRequestInput;
  /** Accepted, and without effect. Usage is told by API key and project. */
  user?: unknown | undefined;
}

export type ClassifyRequestInput = string[];

export interface ClockCorrection {
  object: "clock_correction";
  /** Unix milliseconds, by the account's clock. */
  now: number;
  /** Ledger entries that were booked at times to come, and count now. */
  redated_entries: number;
}

export interface Completion {
  id: string;
  object: "text_completion";
  created: number;
  model: string;
  choices: CompletionChoice[];
  usage?: Usage | null | undefined;
  /** Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say. */
  system_fingerprint: string | null;
  tidegate?: Stopped | undefined;
}

export interface CompletionChoice {
  index: number;
  text: string;
  logprobs: CompletionLogprobs | null;
  finish_reason: FinishReason | null;
}

export interface CompletionLogprobs {
  /** A token that is a part of a character is named by its bytes, as in `bytes:\xe4\xbb`. */
  tokens: string[];
  token_logprobs: (number | null)[];
  /** Of two tokens with one text, such as a special token and its spelling, the less likely is named by its bytes. */
  top_logprobs: (Record<string, number> | null)[];
  /** In characters (Unicode code points). A token that goes on with a character has that character's. */
  text_offset: number[];
}

export interface CompletionRequest {
  model: string;
  prompt: Prompt;
  /** Most tokens to generate per choice. */
  max_tokens?: number | null | undefined;
  /** 0 picks the likeliest token. Default 1. */
  temperature?: number | null | undefined;
  /** Nucleus sampling mass. Default 1. */
  top_p?: number | null | undefined;
  /** Choices to generate per prompt. Default 1. */
  n?: number | null | undefined;
  stop?: Stop | null | undefined;
  stream?: boolean | null | undefined;
  stream_options?: StreamOptions | null | undefined;
  /** Any signed whole number of 64 bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045). */
  seed?: number | null | undefined;
  presence_penalty?: number | null | undefined;
  frequency_penalty?: number | null | undefined;
  /** Added to the logits of these token ids. */
  logit_bias?: Record<string, number> | null | undefined;
  /** Accepted; it does not change the answer. */
  user?: string | null | undefined;
  /** Extension. Keep the k likeliest tokens; 0 and -1 keep all. */
  top_k?: number | null | undefined;
  /** Extension. Keep tokens at least this likely, relative to the likeliest. */
  min_p?: number | null | undefined;
  /** Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all. */
  typical_p?: number | null | undefined;
  /** Extension. Divides the logits of tokens seen so far. */
  repetition_penalty?: number | null | undefined;
  /** Extension. No end before this many tokens. */
  min_tokens?: number | null | undefined;
  /** Extension. */
  stop_token_ids?: number[] | null | undefined;
  /** Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`. */
  allowed_token_ids?: number[] | null | undefined;
  /** Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools. */
  bad_words?: string[] | null | undefined;
  /** Extension, vLLM's. false shows special tokens as text. Default true. */
  skip_special_tokens?: boolean | null | undefined;
  /** Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false. */
  include_stop_str_in_output?: boolean | null | undefined;
  /** Extension. Go on past the model's end token. */
  ignore_eos?: boolean | null | undefined;
  /** Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations. */
  priority?: number | null | undefined;
  structured_outputs?: StructuredOutputs | null | undefined;
  /** Extension, llama.cpp's. The text is JSON of this schema. */
  json_schema?: JsonSchema | null | undefined;
  /** Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none. */
  grammar?: string | null | undefined;
  /** Return the prompt before the completion. */
  echo?: boolean | null | undefined;
  logprobs?: number | null | undefined;
  /** Texts to generate per prompt, at least `n`; the `n` with the highest mean log probability are returned, and the tokens of all are used and billed. Above `n` it cannot be streamed. Default `n`. */
  best_of?: number | null | undefined;
  response_format?: ResponseFormat | null | undefined;
  /** Not supported: Filling in the middle is not available. Refused with 400 unless null. */
  suffix?: unknown | undefined;
  metadata?: Record<string, string> | null | undefined;
  /** Accepted as a hint; there is one tier, `default`. */
  service_tier?: "auto" | "default" | "flex" | "scale" | "priority" | null | undefined;
  safety_identifier?: string | null | undefined;
  prompt_cache_key?: string | null | undefined;
}

export interface CorrectionRequest {
  /** Above zero gives, below zero takes. */
  amount_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  amount_usd?: string | undefined;
  external_ref: string;
  /** A payment that was taken back: may leave the account owing. */
  dispute?: boolean | undefined;
  note: string;
}

export interface CostsPage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.costs.result";
      amount: {
        value: number;
        currency: "usd";
      };
      /** Exact. */
      amount_nano_usd: number;
      /** The model, when grouped by line_item. */
      line_item: string | null;
      project_id: string | null;
      api_key_id: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface CreateKeyRequest {
  name: string;
  project_id?: string | undefined;
  /** A user key belongs to a member, and is revoked when they leave. */
  kind?: "service" | "user" | undefined;
  /** Whose user key; null is the caller's own. */
  user_id?: string | null | undefined;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes?: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null | undefined;
  /** The models it may use; null is every one. */
  models?: string[] | null | undefined;
  /** IPv4 and IPv6 addresses and CIDR ranges; null is anywhere. */
  allowed_ips?: string[] | null | undefined;
  /** Unix seconds; null is never. */
  expires_at?: number | null | undefined;
}

export interface CreateOrganizationRequest {
  name: string;
  /** First credit grant. */
  credit_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  credit_usd?: string | undefined;
  requests_per_minute?: number | undefined;
  concurrent_requests?: number | undefined;
}

export interface CreatePriceRequest {
  input_nano_usd_per_million_tokens: number;
  cached_input_nano_usd_per_million_tokens: number;
  output_nano_usd_per_million_tokens: number;
  per_request_nano_usd?: number | undefined;
  /** For each second of the request's own share of the device. */
  per_second_nano_usd?: number | undefined;
  /** Rates of the whole request when its prompt is longer than this. */
  tiers?: {
    prompt_tokens_above: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[] | undefined;
  /** Off everything that a request in a batch costs. */
  batch_discount_percent?: number | undefined;
  /** Whose own price it is; null is the list price. */
  organization_id?: string | null | undefined;
  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  ends?: number | null | undefined;
  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  effective?: number | null | undefined;
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
}

export interface CreateProjectRequest {
  name: string;
}

export interface CreateUserRequest {
  email: string;
  name: string;
  is_operator?: boolean | undefined;
}

export interface CreatedApiKey {
  id: string;
  object: "api_key";
  name: string;
  kind: "service" | "user";
  project_id: string;
  /** Whose key it is; null: a service's. */
  user_id: string | null;
  created_at: number;
  /** Unix seconds, to within a minute. */
  last_used_at: number | null;
  state: "active" | "disabled" | "revoked";
  expires_at: number | null;
  revoked_at: number | null;
  /** The key that took its place. */
  replaced_by: string | null;
  /** Who set its terms, where that was somebody above its holder, who may then not change them. */
  terms_set_by: string | null;
  /** What the key may call; null is everything, for a user key as far as its holder's role goes. */
  scopes: ("chat" | "completions" | "models" | "tasks" | "usage" | "account" | "ledger")[] | null;
  models: string[] | null;
  allowed_ips: string[] | null;
  /** The public start of the key; it identifies, it does not open. */
  hint: string;
  /** The key itself, shown this once and stored only as a hash. */
  key: string;
}

export interface CreatedInvitation {
  id: string;
  object: "invitation";
  email: string;
  role: Role;
  created_at: number;
  expires_at: number;
  state: "pending" | "accepted" | "revoked" | "expired";
  /** Shown this once, to be handed to whom it invites: POST /auth/v1/invitations/accept. */
  token: string;
}

export interface CreatedUser {
  id: string;
  object: "user";
  email: string;
  name: string;
  /** Runs the service: may do everything. */
  is_operator: boolean;
  /** The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs. */
  invited_by: string | null;
  created_at: number;
  state: "active" | "invited" | "disabled";
  /** Shown this once: opens POST /auth/v1/password for 72 hours, once. */
  set_up_token: string;
}

export interface Credit {
  id: string;
  object: "credit";
  amount_nano_usd: number;
  remaining_nano_usd: number;
  priority: number;
  expires_at: number | null;
}

export interface CreditLimitRequest {
  credit_limit_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  credit_limit_usd?: string | undefined;
}

export interface CreditList {
  object: "list";
  data: Credit[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface CreditStanding {
  data: {
    /** What was used and what is left. */
    total_credits: number;
    /** US dollars. */
    total_usage: number;
    available_nano_usd: number;
    held_nano_usd: number;
    posted_nano_usd: number;
    credits: ({
      id: string;
      remaining_nano_usd: number;
      priority: number;
      expires_at: number | null;
    })[];
  };
}

export interface DeletedResponse {
  id: string;
  object: "response";
  deleted: true;
}

export interface Deployment {
  /** The model's id, a slash, and its own. */
  id: string;
  object: "deployment";
  model: string;
  /** Origin of a gpu-worker: of a target of that kind. */
  url: string;
  target: DeploymentTarget;
  weight: number;
  priority: number;
  upstream_model: string;
  capabilities: ("generate" | "tasks")[];
}

export interface DeploymentList {
  object: "list";
  data: Deployment[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export type DeploymentTarget = {
  kind: "gpu_worker";
  /** Origin of a gpu-worker. */
  url: string;
};

export interface Embedding {
  object: "embedding";
  /** Of the input. */
  index: number;
  /** Of length 1; in base64 where that was asked for. */
  embedding: EmbeddingEmbedding | string;
}

export type EmbeddingEmbedding = number[];

export interface Embeddings {
  object: "list";
  data: Embedding[];
  model: string;
  usage: EmbeddingsUsage;
}

/** One text, several texts, one list of token ids, or several. Token ids are run as they are, without special tokens. All embeddings of an answer together have at most 1048576 numbers. */
export type EmbeddingsInput = string | EmbeddingsInputStrings | EmbeddingsInputIntegers | EmbeddingsInputIntegersList;

export type EmbeddingsInputIntegers = number[];

export type EmbeddingsInputIntegersList = number[][];

export type EmbeddingsInputStrings = string[];

export interface EmbeddingsRequest {
  model: string;
  input: EmbeddingsInput;
  /** `float`, the default: a list of numbers. `base64`: 32-bit floats, little endian, in base64. */
  encoding_format?: "float" | "base64" | null | undefined;
  /** The first so many numbers of each embedding, brought to length 1 again; at most as many as the model has. */
  dimensions?: number | null | undefined;
  /** Accepted, and without effect. Usage is told by API key and project. */
  user?: unknown | undefined;
}

/** Tokens the model read, special tokens included; these are the tokens that are billed. */
export interface EmbeddingsUsage {
  prompt_tokens: number;
  total_tokens: number;
}

export interface EmbeddingsUsagePage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.usage.embeddings.result";
      input_tokens: number;
      num_model_requests: number;
      project_id: string | null;
      user_id: string | null;
      api_key_id: string | null;
      model: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface Entity {
  /** With `simple`. */
  entity_group?: string | undefined;
  /** With `none`. */
  entity?: string | undefined;
  score: number;
  word: string;
  /** In characters (Unicode code points). */
  start: number;
  end: number;
}

/** Every error of this API, before and within a stream. */
export interface ErrorResponse {
  error: {
    /** A sentence that names the value and the rule. */
    message: string;
    type: string;
    /** The field at fault, as a path. */
    param: string | null;
    /** A stable code; docs/ERRORS.md lists them. */
    code: string | null;
  };
}

export interface Estimate {
  object: "estimate";
  model: string;
  /** Exact, as the engine counts them; null when the prompt does not fit the context. */
  prompt_tokens: number | null;
  /** All choices together, as far as the context leaves room. */
  max_completion_tokens: number;
  /** The price of now. */
  price: {
    version: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
    per_request_nano_usd?: number | undefined;
    /** For each second of the request's own share of the device. */
    per_second_nano_usd?: number | undefined;
    /** Rates of the whole request when its prompt is longer than this. */
    tiers?: {
      prompt_tokens_above: number;
      input_nano_usd_per_million_tokens: number;
      cached_input_nano_usd_per_million_tokens: number;
      output_nano_usd_per_million_tokens: number;
    }[] | undefined;
    /** Off everything that a request in a batch costs. */
    batch_discount_percent?: number | undefined;
  };
  /** From the prompt alone at its cheapest to the longest answer; device time is not in it. */
  cost_nano_usd: {
    min: number;
    max: number;
  } | null;
  /** The same in US dollars. */
  cost_usd: {
    min: number;
    max: number;
  } | null;
  fits: {
    context: boolean;
    credits: boolean;
    budgets: boolean;
    limits: boolean;
  };
  /** What the money reaches for, when that is less than was asked. */
  affordable_completion_tokens: number | null;
  /** What stands in the way, in a sentence. */
  limited_by: string | null;
  /** Before the first step, as the worker guesses. */
  expected_wait_ms: number;
}

export interface FilledMask {
  score: number;
  token: number;
  token_str: string;
  sequence: string;
}

/** `length` also when the account stopped it: see `tidegate.stopped_by`. */
export type FinishReason = "stop" | "length" | "tool_calls";

export interface FoundAnswer {
  answer: string;
  score: number;
  start: number;
  end: number;
}

export interface Generation {
  id: string;
  object: "generation";
  model: string;
  operation: string;
  api_key_id: string;
  project_id: string;
  streamed: boolean;
  outcome: string;
  /** The deployment that answered. */
  deployment_id: string | null;
  measured_by: string;
  limited_by: string | null;
  /** Unix milliseconds. */
  started_at_ms: number;
  /** Unix milliseconds. */
  booked_at_ms: number;
  tokens_prompt: number;
  tokens_cached: number;
  tokens_completion: number;
  /** US dollars. */
  total_cost: number;
  charge_nano_usd: number;
  held_nano_usd: number;
  extends: number;
  /** The price it was charged at. */
  price: Record<string, unknown>;
  queue_ms: number;
  prefill_ms: number;
  decode_ms: number;
  device_ms: number;
  /** What the worker signed. */
  receipt: Record<string, unknown> | null;
  /** The entry as it stands in the hash chain. */
  ledger: {
    sequence: number;
    reference: string;
    kind: string;
    amount_nano_usd: number;
    debit: string;
    credit: string;
    booked_at_ms: number;
    usage: string | null;
    hash: string;
  };
  /** A JWS (EdDSA) of the organization and this ledger entry; the keys are at /.well-known/jwks.json. */
  signed_receipt: string;
}

export interface GrantCreditRequest {
  amount_nano_usd?: number | undefined;
  /** The same in dollars, as a decimal text: "5.00". */
  amount_usd?: string | undefined;
  /** The payment's own id. The same reference is granted once, however often it is sent. */
  external_ref: string;
  source?: "payment" | "promotion" | undefined;
  /** Lower is used first. */
  priority?: number | undefined;
  /** Unix seconds; null is never. */
  expires_at?: number | null | undefined;
  note?: string | undefined;
}

export interface Health {
  status: "ok";
}

export interface HuggingFaceError {
  /** A sentence that names the value and the rule. */
  error: string;
  error_type: string;
  param: string | null;
  /** A stable code; docs/ERRORS.md lists them. */
  code: string;
}

/** `inputs`, one or a list, and `parameters`, by the task: as Hugging Face's specifications of tasks have them. */
export type HuggingFaceRequest = Record<string, unknown>;

/** By the task; a list where `inputs` is one. */
export type HuggingFaceResponse = HuggingFaceResponseNumbers | HuggingFaceResponseNumbersList | HuggingFaceResponseObjects | HuggingFaceResponseObjectsList | HuggingFaceResponseEntityList | HuggingFaceResponseEntityListList | HuggingFaceResponseFilledMaskList | HuggingFaceResponseFilledMaskListList | HuggingFaceResponseFilledMaskListListList | FoundAnswer | HuggingFaceResponseFoundAnswerList | HuggingFaceResponseFoundAnswerListList;

export type HuggingFaceResponseEntityList = Entity[];

export type HuggingFaceResponseEntityListList = Entity[][];

export type HuggingFaceResponseFilledMaskList = FilledMask[];

export type HuggingFaceResponseFilledMaskListList = FilledMask[][];

export type HuggingFaceResponseFilledMaskListListList = FilledMask[][][];

export type HuggingFaceResponseFoundAnswerList = FoundAnswer[];

export type HuggingFaceResponseFoundAnswerListList = FoundAnswer[][];

export type HuggingFaceResponseNumbers = number[];

export type HuggingFaceResponseNumbersList = number[][];

export type HuggingFaceResponseObjects = {
  label: string;
  score: number;
}[];

export type HuggingFaceResponseObjectsList = {
  label: string;
  score: number;
}[][];

export interface Invitation {
  id: string;
  object: "invitation";
  email: string;
  role: Role;
  created_at: number;
  expires_at: number;
  state: "pending" | "accepted" | "revoked" | "expired";
}

export interface InvitationList {
  object: "list";
  data: Invitation[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface InviteRequest {
  email: string;
  role: Role;
  expires_in_hours?: number | undefined;
}

/** A JSON schema of at most 262144 bytes, nested at most 64 deep. A keyword that could not be enforced is refused by name, never ignored. */
export type JsonSchema = Record<string, unknown>;

/** RFC 7517. */
export interface JwkSet {
  keys: {
    kty: string;
    kid: string;
    [name: string]: unknown;
  }[];
}

export interface KeyStanding {
  data: {
    id: string;
    label: string;
    /** US dollars. */
    usage: number;
    /** US dollars. */
    usage_daily: number;
    /** Since Monday, UTC. */
    usage_weekly: number;
    /** US dollars. */
    usage_monthly: number;
    usage_nano_usd: number;
    /** The tightest hard budget that binds the key. */
    limit: number | null;
    limit_remaining: number | null;
    /** Unix seconds; null is never. */
    limit_reset: number | null;
    expires_at: number | null;
    scopes: string[] | null;
    models: string[] | null;
    is_free_tier: boolean;
  };
}

export interface LedgerPage {
  object: "list";
  data: ({
    sequence: number;
    reference: string;
    kind: string;
    amount_nano_usd: number;
    debit: string;
    credit: string;
    booked_at_ms: number;
    usage: string | null;
    hash: string;
  })[];
  has_more: boolean;
  /** A JWS (EdDSA) of the organization, the last entry's sequence and hash. */
  checkpoint: string | null;
}

export interface Limit {
  scope: "organization" | "project" | "key";
  /** The organization's, project's or key's id. */
  scope_id: string;
  /** null is all models together. */
  model?: string | null | undefined;
  metric: "requests" | "input_tokens" | "output_tokens" | "concurrent_requests";
  /** null for concurrent_requests alone. */
  period?: "minute" | "day" | null | undefined;
  /** The most that is let through in any stretch of the period's length; for concurrent_requests at any time. */
  value: number;
}

export interface LimitList {
  object: "list";
  data: LimitUsage[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface LimitUsage {
  /** What it limits, as one text. */
  id: string;
  object: "limit";
  scope: "organization" | "project" | "key";
  /** The organization's, project's or key's id. */
  scope_id: string;
  /** null is all models together. */
  model?: string | null | undefined;
  metric: "requests" | "input_tokens" | "output_tokens" | "concurrent_requests";
  /** null for concurrent_requests alone. */
  period?: "minute" | "day" | null | undefined;
  /** The most that is let through in any stretch of the period's length; for concurrent_requests at any time. */
  value: number;
  /** What was let through in the period that ends now, with the output that running requests may still have. It can be more than the value after that was lowered. */
  used: number;
  /** Milliseconds until nothing is in use any more, if what runs ended now; null for concurrent_requests. */
  reset_ms: number | null;
}

export interface Member {
  /** The user's id. */
  id: string;
  object: "member";
  email: string;
  name: string;
  role: Role;
  joined_at: number;
}

export interface MemberList {
  object: "list";
  data: Member[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface Message {
  id: string;
  type: "message";
  role: "assistant";
  model: string;
  content: MessageAnswerBlock[];
  /** null in the start of a stream. */
  stop_reason: MessageStopReason | null;
  stop_sequence: string | null;
  stop_details: null;
  container: null;
  diagnostics: null;
  usage: MessageUsage;
  tidegate?: Stopped | undefined;
}

export type MessageAnswerBlock = MessageAnswerText | MessageAnswerToolUse;

export interface MessageAnswerText {
  type: "text";
  text: string;
  citations: null;
}

export interface MessageAnswerToolUse {
  type: "tool_use";
  id: string;
  name: string;
  /** Empty in the start of a streamed block, and where `max_tokens` cut it. */
  input: Record<string, unknown>;
  caller: {
    type: "direct";
  };
}

export type MessageAssistantBlock = MessageTextBlock | MessageToolUse | MessageThinking | MessageRedactedThinking | MessageAssistantBlockObject;

/** Not supported: There are no tools on the server. Refused with 400. */
export interface MessageAssistantBlockObject {
  type: "server_tool_use";
  [name: string]: unknown;
}

export interface MessageCountTokensRequest {
  model: string;
  messages: MessageParam[];
  system?: MessageSystem | undefined;
  /** Functions the model may call. No two of the same name. */
  tools?: MessageTool[] | undefined;
  tool_choice?: MessageToolChoice | undefined;
  thinking?: MessageThinkingConfig | undefined;
  output_config?: MessageOutputConfig | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
  /** Accepted, and without effect. There is one speed. */
  speed?: unknown | undefined;
  /** Accepted, and without effect. It does not change the answer. */
  user_profile_id?: unknown | undefined;
  /** Accepted, and without effect. The key says whose request it is. */
  workspace_id?: unknown | undefined;
  /** Not supported: There are no tools on the server. Refused with 400 unless null. */
  mcp_servers?: unknown | undefined;
  /** Not supported: A prompt is read as it is sent. Refused with 400 unless null. */
  context_management?: unknown | undefined;
}

export type MessageEvent = MessageEventObject | MessageEventObject2 | MessageEventObject3 | MessageEventObject4 | MessageEventObject5 | MessageEventObject6 | MessageEventObject7 | AnthropicErrorResponse;

export interface MessageEventObject {
  type: "message_start";
  message: Message;
}

export interface MessageEventObject2 {
  type: "content_block_start";
  index: number;
  content_block: MessageAnswerBlock;
}

export interface MessageEventObject3 {
  type: "ping";
}

export interface MessageEventObject4 {
  type: "content_block_delta";
  index: number;
  delta: MessageEventObject4DeltaObject | MessageEventObject4DeltaObject2;
}

export interface MessageEventObject4DeltaObject {
  type: "text_delta";
  text: string;
}

export interface MessageEventObject4DeltaObject2 {
  type: "input_json_delta";
  partial_json: string;
}

export interface MessageEventObject5 {
  type: "content_block_stop";
  index: number;
}

export interface MessageEventObject6 {
  type: "message_delta";
  delta: {
    stop_reason: MessageStopReason;
    stop_sequence: string | null;
    stop_details: null;
    container: null;
  };
  usage: MessageUsage;
}

export interface MessageEventObject7 {
  type: "message_stop";
}

/** As the last message it is the beginning of the answer, if it is text alone. */
export interface MessageOfAssistant {
  role: "assistant";
  content: string | MessageOfAssistantContent;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export type MessageOfAssistantContent = MessageAssistantBlock[];

export interface MessageOfSystem {
  role: "system";
  content: MessageSystem;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export interface MessageOfUser {
  role: "user";
  content: string | MessageOfUserContent;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
}

export type MessageOfUserContent = MessageUserBlock[];

export interface MessageOutputConfig {
  /** Accepted as a hint; these models know no levels. */
  effort?: "low" | "medium" | "high" | "xhigh" | "max" | undefined;
  /** What the text must look like, enforced token by token; `max_tokens` or a stop sequence can still cut it short. */
  format?: {
    type: "json_schema";
    schema: JsonSchema;
  } | undefined;
}

export type MessageParam = MessageOfUser | MessageOfAssistant | MessageOfSystem;

/** It is how an earlier answer was found; templates do not show it. */
export interface MessageRedactedThinking {
  type: "redacted_thinking";
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  data?: unknown | undefined;
}

export interface MessageRequest {
  model: string;
  messages: MessageParam[];
  system?: MessageSystem | undefined;
  /** Functions the model may call. No two of the same name. */
  tools?: MessageTool[] | undefined;
  tool_choice?: MessageToolChoice | undefined;
  thinking?: MessageThinkingConfig | undefined;
  output_config?: MessageOutputConfig | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
  /** Accepted, and without effect. There is one speed. */
  speed?: unknown | undefined;
  /** Accepted, and without effect. It does not change the answer. */
  user_profile_id?: unknown | undefined;
  /** Accepted, and without effect. The key says whose request it is. */
  workspace_id?: unknown | undefined;
  /** Not supported: There are no tools on the server. Refused with 400 unless null. */
  mcp_servers?: unknown | undefined;
  /** Not supported: A prompt is read as it is sent. Refused with 400 unless null. */
  context_management?: unknown | undefined;
  /** Most tokens to generate. */
  max_tokens: number;
  /** Texts at which generation stops; `stop_sequence` of the answer names the one that did, and it is not in the text. */
  stop_sequences?: string[] | undefined;
  stream?: boolean | undefined;
  /** 0 picks the likeliest token. Default 1. */
  temperature?: number | undefined;
  /** Nucleus sampling mass. Default 1. */
  top_p?: number | undefined;
  /** Keep the k likeliest tokens; 0 keeps all. */
  top_k?: number | undefined;
  /** Accepted; it does not change the answer. */
  metadata?: {
    user_id?: string | undefined;
  } | undefined;
  /** Accepted as a hint; there is one tier, `standard`. */
  service_tier?: "auto" | "standard_only" | undefined;
  /** Not supported: There are no containers. Refused with 400 unless null. */
  container?: unknown | undefined;
  /** Not supported: There are no diagnostics. Refused with 400 unless null. */
  diagnostics?: unknown | undefined;
  /** Not supported: Where a model runs cannot be chosen. Refused with 400 unless null. */
  inference_geo?: unknown | undefined;
}

/** `max_tokens` also when the account stopped it: see `tidegate.stopped_by`. */
export type MessageStopReason = "end_turn" | "max_tokens" | "stop_sequence" | "tool_use";

/** One text, or blocks of text, which are joined. */
export type MessageSystem = string | MessageSystemMessageTextBlockList;

export type MessageSystemMessageTextBlockList = MessageTextBlock[];

export interface MessageTextBlock {
  type: "text";
  text: string;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
  /** Accepted, and without effect. It tells where parts of the text came from. */
  citations?: unknown | undefined;
}

/** It is how an earlier answer was found; templates do not show it. */
export interface MessageThinking {
  type: "thinking";
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  thinking?: unknown | undefined;
  /** Accepted, and without effect.  */
  signature?: unknown | undefined;
}

/** Accepted as a hint; these models do not think before they answer. */
export interface MessageThinkingConfig {
  type: "enabled" | "disabled" | "adaptive" | "between_tools";
  budget_tokens?: number | undefined;
  display?: "summarized" | "omitted" | undefined;
}

export interface MessageTokensCount {
  /** As the engine counts the prompt: exactly what a message of it is billed. */
  input_tokens: number;
}

export interface MessageTool {
  type?: "custom" | undefined;
  name: string;
  description?: string | undefined;
  /** A JSON schema of the input, an object. */
  input_schema: Record<string, unknown>;
  /** Whether inputs always fit `input_schema`, enforced token by token. */
  strict?: boolean | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
  /** Accepted, and without effect. Only the model calls. */
  allowed_callers?: unknown | undefined;
  /** Accepted, and without effect. Inputs are always streamed as they are written. */
  eager_input_streaming?: unknown | undefined;
  /** Not supported: Every tool is shown to the model. Refused with 400 unless null. */
  defer_loading?: unknown | undefined;
  /** Not supported: Templates show no examples. Refused with 400 unless null. */
  input_examples?: unknown | undefined;
}

/** `auto`: the model calls tools or answers. `any`: it calls at least one. `tool`: it calls that one. `none`: it answers. */
export type MessageToolChoice = MessageToolChoiceObject | MessageToolChoiceObject2 | MessageToolChoiceObject3 | MessageToolChoiceObject4;

export interface MessageToolChoiceObject {
  type: "auto";
  /** At most one call. Default false. */
  disable_parallel_tool_use?: boolean | undefined;
}

export interface MessageToolChoiceObject2 {
  type: "any";
  /** At most one call. Default false. */
  disable_parallel_tool_use?: boolean | undefined;
}

export interface MessageToolChoiceObject3 {
  type: "tool";
  name: string;
  /** At most one call. Default false. */
  disable_parallel_tool_use?: boolean | undefined;
}

export interface MessageToolChoiceObject4 {
  type: "none";
}

/** What a tool answered. `tool_use_id` is that of a call in an earlier message which has no answer yet. */
export interface MessageToolResult {
  type: "tool_result";
  tool_use_id: string;
  content?: string | MessageToolResultContent | undefined;
  /** Accepted; what the tool answered says it to the model. */
  is_error?: boolean | undefined;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
  /** Accepted, and without effect. There are no toolsets. */
  toolset_name?: unknown | undefined;
}

export type MessageToolResultContent = (MessageTextBlock | MessageToolResultContentObject | MessageToolResultContentObject2 | MessageToolResultContentObject3)[];

/** Not supported: These models read text alone. Refused with 400. */
export interface MessageToolResultContentObject {
  type: "image";
  [name: string]: unknown;
}

/** Not supported: These models read text alone. Refused with 400. */
export interface MessageToolResultContentObject2 {
  type: "document";
  [name: string]: unknown;
}

/** Not supported: Search results are given as text. Refused with 400. */
export interface MessageToolResultContentObject3 {
  type: "search_result";
  [name: string]: unknown;
}

export interface MessageToolUse {
  type: "tool_use";
  id: string;
  name: string;
  input: Record<string, unknown>;
  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  cache_control?: unknown | undefined;
  /** Accepted, and without effect. Only the model calls. */
  caller?: unknown | undefined;
  /** Accepted, and without effect. There are no toolsets. */
  toolset_name?: unknown | undefined;
}

/** Tokens the engine processed and made; their sum is what is billed. */
export interface MessageUsage {
  /** Tokens of the prompt that were not cached. */
  input_tokens: number;
  cache_creation_input_tokens: 0;
  /** Tokens of the prompt that the prefix cache had. */
  cache_read_input_tokens: number;
  cache_creation: null;
  output_tokens: number;
  output_tokens_details: null;
  server_tool_use: null;
  service_tier: "standard";
  inference_geo: null;
  speed: null;
}

export type MessageUserBlock = MessageTextBlock | MessageToolResult | MessageUserBlockObject | MessageUserBlockObject2 | MessageUserBlockObject3;

/** Not supported: These models read text alone. Refused with 400. */
export interface MessageUserBlockObject {
  type: "image";
  [name: string]: unknown;
}

/** Not supported: These models read text alone. Refused with 400. */
export interface MessageUserBlockObject2 {
  type: "document";
  [name: string]: unknown;
}

/** Not supported: Search results are given as text. Refused with 400. */
export interface MessageUserBlockObject3 {
  type: "search_result";
  [name: string]: unknown;
}

export interface Model {
  id: string;
  object: "model";
  /** Unix seconds. */
  created: number;
  owned_by: string;
  /** Tokens of prompt and completion together; of a task, tokens of one input. */
  context_length: number;
  /** What it can be asked for. */
  tasks: ("text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering")[];
}

export interface ModelList {
  object: "list";
  data: Model[];
}

export interface OpenApiDocument {
  openapi: string;
  [name: string]: unknown;
}

export interface Organization {
  id: string;
  object: "organization";
  name: string;
  created_at: number;
  balance: Balance;
  /** How far below zero the balance may go. */
  credit_limit_nano_usd: number;
  limits: {
    requests_per_minute: number | null;
    concurrent_requests: number | null;
  };
  open_holds: number;
  /** Why its keys open nothing; empty when they do. Oldest first. */
  suspensions: Suspension[];
}

export interface OrganizationEntry {
  id: string;
  object: "organization_entry";
  name: string;
  created_at: number;
}

export interface OrganizationList {
  object: "list";
  data: OrganizationEntry[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface OwnSession {
  id: string;
  object: "own_session";
  /** The one that asks. */
  is_current: boolean;
  /** Unix seconds, to within five minutes. */
  last_used_at: number;
  /** Unix seconds. */
  expires_at: number;
}

export interface PreviewPriceRequest {
  input_nano_usd_per_million_tokens: number;
  cached_input_nano_usd_per_million_tokens: number;
  output_nano_usd_per_million_tokens: number;
  per_request_nano_usd?: number | undefined;
  /** For each second of the request's own share of the device. */
  per_second_nano_usd?: number | undefined;
  /** Rates of the whole request when its prompt is longer than this. */
  tiers?: {
    prompt_tokens_above: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[] | undefined;
  /** Off everything that a request in a batch costs. */
  batch_discount_percent?: number | undefined;
  /** Whose own price it is; null is the list price. */
  organization_id?: string | null | undefined;
  /** Unix seconds at which a customer's own price ends and the list price is theirs again; null is never. */
  ends?: number | null | undefined;
  /** Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten. */
  effective?: number | null | undefined;
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
  days?: number | undefined;
}

export interface PriceList {
  object: "list";
  data: PriceVersion[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface PricePreview {
  object: "price_preview";
  model: string;
  days: number;
  num_model_requests: number;
  /** As it was, in decimal. */
  charged_nano_usd: string;
  /** At the new price, in decimal. */
  repriced_nano_usd: string;
  difference_nano_usd: string;
  /** The largest differences first, at most 100. */
  organizations: {
    organization_id: string;
    num_model_requests: number;
    /** As it was, in decimal. */
    charged_nano_usd: string;
    /** At the new price, in decimal. */
    repriced_nano_usd: string;
    difference_nano_usd: string;
  }[];
  /** What sums by the day cannot tell, and so is left out. */
  not_included: string[];
}

export interface PriceVersion {
  id: string;
  object: "price";
  model: string;
  version: number;
  /** Unix seconds. */
  effective: number;
  ends: number | null;
  organization_id: string | null;
  input_nano_usd_per_million_tokens: number;
  cached_input_nano_usd_per_million_tokens: number;
  output_nano_usd_per_million_tokens: number;
  per_request_nano_usd?: number | undefined;
  /** For each second of the request's own share of the device. */
  per_second_nano_usd?: number | undefined;
  /** Rates of the whole request when its prompt is longer than this. */
  tiers?: {
    prompt_tokens_above: number;
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
  }[] | undefined;
  /** Off everything that a request in a batch costs. */
  batch_discount_percent?: number | undefined;
}

export interface Project {
  id: string;
  object: "organization.project";
  name: string;
  created_at: number;
  status: "active" | "archived";
  archived_at: number | null;
}

export interface ProjectList {
  object: "list";
  data: Project[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

/** One text, several texts, one list of token ids, or several. */
export type Prompt = string | PromptStrings | PromptIntegers | PromptIntegersList;

export type PromptIntegers = number[];

export type PromptIntegersList = number[][];

export type PromptStrings = string[];

export interface PutBudgetRequest {
  scope: "organization" | "project" | "key";
  /** The organization's, project's or key's id. */
  scope_id: string;
  /** A calendar day or month in UTC, or all time. */
  window: "day" | "month" | "ever";
  /** Never passed; null is no cap. */
  hard_nano_usd?: number | null | undefined;
  /** Recorded when passed; null is none. */
  soft_nano_usd?: number | null | undefined;
  hard_usd?: string | null | undefined;
  soft_usd?: string | null | undefined;
  /** Percent of the soft cap, or of the hard one; each recorded once a window. */
  thresholds?: number[] | undefined;
}

export interface PutModelRequest {
  owned_by: string;
  context_tokens: number;
  /** At least 1 for a model that generates text. */
  max_output_tokens?: number | undefined;
  /** What it is offered for, as its workers can do it. */
  tasks?: ("text-generation" | "feature-extraction" | "rerank" | "text-classification" | "zero-shot-classification" | "token-classification" | "fill-mask" | "question-answering")[] | undefined;
  /** Of `feature-extraction`: what makes an embedding of the vectors of a text's tokens, as the model was trained. */
  pooling?: "mean" | "cls" | undefined;
  deployments: ({
    id: string;
    /** Short for a target of kind gpu_worker. */
    url?: string | undefined;
    target?: DeploymentTarget | undefined;
    /** Its share of the requests, among deployments of the same priority. */
    weight?: number | undefined;
    /** Lower is asked first; higher when no lower one takes the request. */
    priority?: number | undefined;
    /** What the target calls the model; null: as we do. */
    upstream_model?: string | null | undefined;
    /** What it is asked for. */
    capabilities?: ("generate" | "tasks")[] | undefined;
  })[];
  price: {
    input_nano_usd_per_million_tokens: number;
    cached_input_nano_usd_per_million_tokens: number;
    output_nano_usd_per_million_tokens: number;
    per_request_nano_usd?: number | undefined;
    /** For each second of the request's own share of the device. */
    per_second_nano_usd?: number | undefined;
    /** Rates of the whole request when its prompt is longer than this. */
    tiers?: {
      prompt_tokens_above: number;
      input_nano_usd_per_million_tokens: number;
      cached_input_nano_usd_per_million_tokens: number;
      output_nano_usd_per_million_tokens: number;
    }[] | undefined;
    /** Off everything that a request in a batch costs. */
    batch_discount_percent?: number | undefined;
  };
  /** Needed when a rate changes tenfold or more, up or down. */
  confirm?: boolean | undefined;
}

export interface Reconciliation {
  object: "reconciliation";
  is_balanced: boolean;
  posted_nano_usd: number;
  /** Sum of the ledger's entries on the customer account. */
  ledger_nano_usd: number;
  held_nano_usd: number;
  /** Sum of the open holds. */
  open_holds_nano_usd: number;
  open_holds: number;
  /** What the live credits have left. */
  credits_nano_usd: number;
  entries: number;
  /** Every entry's hash follows from the one before. */
  is_chain_intact: boolean;
  /** Receipts that came after a request was settled another way. */
  late_receipts: number;
  /** Ended requests by what measured them. */
  measured_by: {
    receipt: number;
    provider: number;
    relay: number;
    checkpoint: number;
    none: number;
  };
  /** Minutes, hours and days against the ledger. */
  rollups: {
    rows: number;
    differing: number;
  };
  /** The database's copy against the account's hours. */
  database: {
    rows: number;
    pending: number;
    differing: number;
  };
  /** The ledger as it was written to R2. */
  archive: {
    objects: number;
    entries: number;
    pending: number;
  };
  /** Journals of the workers, as far back as they go, against the ledger. */
  workers: {
    url: string;
    is_reached: boolean;
    receipts: number;
    matched: number;
    /** Of requests that are not ended yet, or on their way to the books. */
    pending: number;
    /** Booked as what they added after the end. */
    late: number;
    /** Of its journal. What they said is not known. */
    damaged_lines: number;
  }[];
  unexplained_count: number;
  /** At most 100, a sentence each. */
  unexplained: string[];
}

export interface RefundRequest {
  request_id: string;
  /** null: all that is left of the charge. */
  amount_nano_usd?: number | null | undefined;
  amount_usd?: string | null | undefined;
  /** Tells several refunds of one request apart. */
  external_ref?: string | null | undefined;
  note?: string | undefined;
}

export interface Rerank {
  /** Of the request. */
  id: string;
  model: string;
  /** The best first. */
  results: RerankResult[];
  usage: {
    prompt_tokens: number;
    total_tokens: number;
  };
  meta: {
    api_version: {
      version: string;
    };
    /** The query is read with each document. */
    billed_units: {
      input_tokens: number;
    };
  };
}

export interface RerankRequest {
  model: string;
  query: string;
  documents: (string | RerankRequestDocuments)[];
  /** How many of the best; all unless said. */
  top_n?: number | null | undefined;
  /** Whether each result has its document's text; false unless said. */
  return_documents?: boolean | null | undefined;
  /** Not supported: A document that is too long is refused, not cut. Refused with 400 unless null. */
  max_tokens_per_doc?: unknown | undefined;
  /** Not supported: A document is its text. Refused with 400 unless null. */
  rank_fields?: unknown | undefined;
  /** Accepted, and without effect. Usage is told by API key and project. */
  user?: unknown | undefined;
}

export interface RerankRequestDocuments {
  text: string;
}

export interface RerankResult {
  /** Of the document in the request. */
  index: number;
  /** From 0 to 1. */
  relevance_score: number;
  document?: {
    text: string;
  } | undefined;
}

export interface Response {
  id: string;
  object: "response";
  created_at: number;
  completed_at: number | null;
  status: "in_progress" | "completed" | "incomplete" | "failed";
  background: false;
  error: {
    code: string;
    message: string;
  } | null;
  /** Also when the account stopped it: see `tidegate.stopped_by`. */
  incomplete_details: {
    reason: "max_output_tokens";
  } | null;
  instructions: string | null;
  max_output_tokens: number | null;
  max_tool_calls: number | null;
  model: string;
  output: ResponseOutputItem[];
  parallel_tool_calls: boolean;
  previous_response_id: string | null;
  prompt_cache_key: string | null;
  reasoning: {
    effort: string | null;
    summary: string | null;
  };
  safety_identifier: string | null;
  service_tier: "default";
  /** Whether it is stored. */
  store: boolean;
  temperature: number;
  text: {
    format: {
      type: string;
      [name: string]: unknown;
    };
    verbosity: string;
  };
  tool_choice: string | ResponseToolChoiceObject;
  tools: {
    type: "function";
    name: string;
    [name: string]: unknown;
  }[];
  top_logprobs: number;
  top_p: number;
  presence_penalty: 0;
  frequency_penalty: 0;
  truncation: "disabled";
  usage: ResponseUsage | null;
  user: string | null;
  metadata: Record<string, string>;
  tidegate?: Stopped | undefined;
}

export interface ResponseAllowedTools {
  type: "allowed_tools";
  mode: "auto" | "required";
  tools: {
    type: "function";
    name: string;
  }[];
}

export type ResponseContent = string | ResponseContentList;

export type ResponseContentList = (ResponseInputText | ResponseOutputTextParam | ResponseRefusalParam | ResponseContentListObject | ResponseContentListObject2 | ResponseContentListObject3)[];

/** Not supported: These models read text alone. Refused with 400. */
export interface ResponseContentListObject {
  type: "input_image";
  [name: string]: unknown;
}

/** Not supported: These models read text alone. Refused with 400. */
export interface ResponseContentListObject2 {
  type: "input_file";
  [name: string]: unknown;
}

/** Not supported: These models read text alone. Refused with 400. */
export interface ResponseContentListObject3 {
  type: "input_audio";
  [name: string]: unknown;
}

export type ResponseEvent = ResponseEventObject | ResponseEventObject2 | ResponseEventObject3 | ResponseEventObject4 | ResponseEventObject5 | ResponseEventObject6 | ResponseEventObject7 | ResponseEventObject8 | ResponseEventObject9 | ResponseEventObject10 | ResponseEventObject11 | ResponseEventObject12 | ResponseEventObject13 | ResponseEventObject14;

export interface ResponseEventObject {
  type: "response.created";
  /** From 0, one more with each event. */
  sequence_number: number;
  response: Response;
}

export interface ResponseEventObject10 {
  type: "response.output_item.done";
  /** From 0, one more with each event. */
  sequence_number: number;
  output_index: number;
  item: ResponseOutputItem;
}

export interface ResponseEventObject11 {
  type: "response.completed";
  /** From 0, one more with each event. */
  sequence_number: number;
  response: Response;
}

export interface ResponseEventObject12 {
  type: "response.incomplete";
  /** From 0, one more with each event. */
  sequence_number: number;
  response: Response;
}

export interface ResponseEventObject13 {
  type: "response.failed";
  /** From 0, one more with each event. */
  sequence_number: number;
  response: Response;
}

export interface ResponseEventObject14 {
  type: "error";
  /** From 0, one more with each event. */
  sequence_number: number;
  code: string;
  message: string;
  param: string | null;
}

export interface ResponseEventObject2 {
  type: "response.in_progress";
  /** From 0, one more with each event. */
  sequence_number: number;
  response: Response;
}

export interface ResponseEventObject3 {
  type: "response.output_item.added";
  /** From 0, one more with each event. */
  sequence_number: number;
  output_index: number;
  item: ResponseOutputItem;
}

export interface ResponseEventObject4 {
  type: "response.content_part.added";
  /** From 0, one more with each event. */
  sequence_number: number;
  item_id: string;
  output_index: number;
  content_index: number;
  part: ResponseOutputText;
}

export interface ResponseEventObject5 {
  type: "response.output_text.delta";
  /** From 0, one more with each event. */
  sequence_number: number;
  item_id: string;
  output_index: number;
  content_index: number;
  delta: string;
  logprobs: ResponseTokenLogprob[];
}

export interface ResponseEventObject6 {
  type: "response.output_text.done";
  /** From 0, one more with each event. */
  sequence_number: number;
  item_id: string;
  output_index: number;
  content_index: number;
  text: string;
  logprobs: ResponseTokenLogprob[];
}

export interface ResponseEventObject7 {
  type: "response.content_part.done";
  /** From 0, one more with each event. */
  sequence_number: number;
  item_id: string;
  output_index: number;
  content_index: number;
  part: ResponseOutputText;
}

export interface ResponseEventObject8 {
  type: "response.function_call_arguments.delta";
  /** From 0, one more with each event. */
  sequence_number: number;
  item_id: string;
  output_index: number;
  delta: string;
}

export interface ResponseEventObject9 {
  type: "response.function_call_arguments.done";
  /** From 0, one more with each event. */
  sequence_number: number;
  item_id: string;
  output_index: number;
  name: string;
  arguments: string;
}

/** What the text must look like, enforced token by token; a limit on tokens or a stop text can still cut the text short. Together with tools the answer is calls, or a text of this form; calls alone where `tool_choice` asks for them. */
export type ResponseFormat = ResponseFormatText | ResponseFormatJsonObject | ResponseFormatJsonSchema | ResponseFormatJson | ResponseFormatRegex;

/** Hugging Face's TGI: JSON of a schema. */
export interface ResponseFormatJson {
  type: "json";
  value: JsonSchema;
}

/** Any object; of a schema, where one is given. */
export interface ResponseFormatJsonObject {
  type: "json_object";
  /** The schema, as llama.cpp takes it. */
  schema?: JsonSchema | null | undefined;
  /** The schema, as Hugging Face's TGI takes it. */
  value?: JsonSchema | null | undefined;
}

export interface ResponseFormatJsonSchema {
  type: "json_schema";
  /** OpenAI's form. */
  json_schema?: {
    name: string;
    /** Accepted; the model is not shown it. */
    description?: string | null | undefined;
    schema: JsonSchema;
    /** Accepted; the schema is enforced token by token whatever this says. */
    strict?: boolean | null | undefined;
  } | null | undefined;
  /** The schema, as llama.cpp takes it. */
  schema?: JsonSchema | null | undefined;
  /** As Hugging Face's TGI takes it. */
  value?: {
    name?: string | null | undefined;
    schema: JsonSchema;
  } | null | undefined;
}

export interface ResponseFormatOfJson {
  type: "json_object";
}

export interface ResponseFormatOfSchema {
  type: "json_schema";
  name: string;
  schema: JsonSchema;
  description?: string | null | undefined;
  /** Accepted; the schema is enforced token by token whatever this says. */
  strict?: boolean | null | undefined;
}

export interface ResponseFormatOfText {
  type: "text";
}

/** Hugging Face's TGI: the whole text matches the expression. */
export interface ResponseFormatRegex {
  type: "regex";
  value: string;
}

export interface ResponseFormatText {
  type: "text";
}

export interface ResponseFunctionCall {
  type: "function_call";
  id: string;
  call_id: string;
  name: string;
  /** JSON, as the model wrote it. */
  arguments: string;
  status: ResponseItemStatus;
}

export interface ResponseFunctionCallParam {
  type: "function_call";
  call_id: string;
  name: string;
  /** JSON, as the model wrote it. */
  arguments: string;
  /** Accepted; the item gets an id where it has none. */
  id?: string | null | undefined;
  /** Accepted, and without effect. What is sent in is whole. */
  status?: unknown | undefined;
  /** Accepted, and without effect. Only the model calls. */
  caller?: unknown | undefined;
  /** Accepted, and without effect. It is what `arguments` says, as an SDK read it. */
  parsed_arguments?: unknown | undefined;
}

/** What a tool answered. `call_id` is that of a call before it which has no answer yet. */
export interface ResponseFunctionOutputParam {
  type: "function_call_output";
  call_id: string;
  output: ResponseContent;
  /** Accepted; the item gets an id where it has none. */
  id?: string | null | undefined;
  /** Accepted, and without effect. What is sent in is whole. */
  status?: unknown | undefined;
  /** Accepted, and without effect. Only the model calls. */
  caller?: unknown | undefined;
}

export interface ResponseFunctionTool {
  type: "function";
  name: string;
  description?: string | null | undefined;
  parameters?: JsonSchema | null | undefined;
  /** Whether arguments always fit `parameters`, enforced token by token. Default false. */
  strict?: boolean | null | undefined;
  /** Accepted, and without effect. Only the model calls. */
  allowed_callers?: unknown | undefined;
  /** Not supported: Calls are answered in the next request. Refused with 400 unless null. */
  async?: unknown | undefined;
  /** Not supported: Every tool is shown to the model. Refused with 400 unless null. */
  defer_loading?: unknown | undefined;
  /** Not supported: What a tool answers is text. Refused with 400 unless null. */
  output_schema?: unknown | undefined;
}

/** A text of the user, or items. */
export type ResponseInput = string | ResponseInputResponseInputItemList;

export type ResponseInputItem = ResponseMessageParam | ResponseFunctionCallParam | ResponseFunctionOutputParam | ResponseReasoningParam | ResponseItemReference;

export interface ResponseInputItemList {
  object: "list";
  data: {
    id: string;
    type: string;
    [name: string]: unknown;
  }[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export type ResponseInputResponseInputItemList = ResponseInputItem[];

export interface ResponseInputText {
  type: "input_text";
  text: string;
}

export interface ResponseInputTokens {
  object: "response.input_tokens";
  /** As the engine counts the prompt: exactly what a response to it is billed. */
  input_tokens: number;
}

export interface ResponseInputTokensRequest {
  model: string;
  input: ResponseInput;
  /** The system's message, before all else. Not carried on to the next response. */
  instructions?: string | null | undefined;
  /** A response that is stored: its input and output come before this input. */
  previous_response_id?: string | null | undefined;
  tools?: ResponseFunctionTool[] | null | undefined;
  tool_choice?: ResponseToolChoice | null | undefined;
  parallel_tool_calls?: boolean | null | undefined;
  text?: ResponseTextConfig | null | undefined;
  reasoning?: ResponseReasoning | null | undefined;
  truncation?: "disabled" | null | undefined;
  /** Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null. */
  conversation?: unknown | undefined;
  /** Not supported: These models know none. Refused with 400 unless null. */
  personality?: unknown | undefined;
}

/** An item of a response that is stored. */
export interface ResponseItemReference {
  type: "item_reference";
  id: string;
}

export type ResponseItemStatus = "in_progress" | "completed" | "incomplete";

export interface ResponseMessageParam {
  type?: "message" | undefined;
  role: "user" | "assistant" | "system" | "developer";
  content: ResponseContent;
  /** Accepted; the item gets an id where it has none. */
  id?: string | null | undefined;
  /** Accepted, and without effect. What is sent in is whole. */
  status?: unknown | undefined;
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  phase?: unknown | undefined;
}

export interface ResponseNamedTool {
  type: "function";
  name: string;
}

export type ResponseOutputItem = ResponseOutputMessage | ResponseFunctionCall;

export interface ResponseOutputMessage {
  type: "message";
  id: string;
  status: ResponseItemStatus;
  role: "assistant";
  content: ResponseOutputText[];
}

export interface ResponseOutputText {
  type: "output_text";
  text: string;
  annotations: unknown[];
  logprobs: ResponseTokenLogprob[];
}

export interface ResponseOutputTextParam {
  type: "output_text";
  text: string;
  /** Accepted, and without effect. It tells where parts of the text came from. */
  annotations?: unknown | undefined;
  /** Accepted, and without effect. It is how likely the text was. */
  logprobs?: unknown | undefined;
  /** Accepted, and without effect. It is what the text says, as an SDK read it. */
  parsed?: unknown | undefined;
}

/** Accepted as a hint; these models do not reason. */
export interface ResponseReasoning {
  effort?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max" | null | undefined;
  summary?: "auto" | "concise" | "detailed" | null | undefined;
  generate_summary?: "auto" | "concise" | "detailed" | null | undefined;
  /** Accepted, and without effect. These models do not reason. */
  context?: unknown | undefined;
  /** Accepted, and without effect. These models do not reason. */
  mode?: unknown | undefined;
}

/** It is how an earlier answer was found; templates do not show it. */
export interface ResponseReasoningParam {
  type: "reasoning";
  /** Accepted; the item gets an id where it has none. */
  id?: string | null | undefined;
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  summary?: unknown | undefined;
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  content?: unknown | undefined;
  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  encrypted_content?: unknown | undefined;
  /** Accepted, and without effect. What is sent in is whole. */
  status?: unknown | undefined;
}

export interface ResponseRefusalParam {
  type: "refusal";
  refusal: string;
}

export interface ResponseRequest {
  model: string;
  input: ResponseInput;
  /** The system's message, before all else. Not carried on to the next response. */
  instructions?: string | null | undefined;
  /** A response that is stored: its input and output come before this input. */
  previous_response_id?: string | null | undefined;
  tools?: ResponseFunctionTool[] | null | undefined;
  tool_choice?: ResponseToolChoice | null | undefined;
  parallel_tool_calls?: boolean | null | undefined;
  text?: ResponseTextConfig | null | undefined;
  reasoning?: ResponseReasoning | null | undefined;
  truncation?: "disabled" | null | undefined;
  /** Not supported: Conversations are continued with previous_response_id. Refused with 400 unless null. */
  conversation?: unknown | undefined;
  /** Most tokens to generate; where they end an answer it is `incomplete`. */
  max_output_tokens?: number | null | undefined;
  temperature?: number | null | undefined;
  top_p?: number | null | undefined;
  /** Log probabilities of so many of the likeliest tokens, and of the text's own. */
  top_logprobs?: number | null | undefined;
  /** `message.output_text.logprobs`: as `top_logprobs: 0`. */
  include?: ("message.output_text.logprobs" | "reasoning.encrypted_content")[] | null | undefined;
  /** Whether the response can be read again, continued with `previous_response_id` and deleted. It is kept for 30 days. Default true. */
  store?: boolean | null | undefined;
  stream?: boolean | null | undefined;
  /** Accepted; streams carry no padding. */
  stream_options?: {
    include_obfuscation?: boolean | null | undefined;
  } | null | undefined;
  /** Accepted; it counts calls of tools on the server, and there are none. */
  max_tool_calls?: number | null | undefined;
  user?: string | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  /** Accepted as a hint; there is one tier, `default`. */
  service_tier?: "auto" | "default" | "flex" | "scale" | "priority" | null | undefined;
  safety_identifier?: string | null | undefined;
  prompt_cache_key?: string | null | undefined;
  background?: false | null | undefined;
  /** Accepted, and without effect. How long a prompt stays cached is the worker's affair. */
  prompt_cache_retention?: unknown | undefined;
  /** Accepted, and without effect. How a prompt is cached is the worker's affair. */
  prompt_cache_options?: unknown | undefined;
  /** Not supported: There are no stored prompts. Refused with 400 unless null. */
  prompt?: unknown | undefined;
  /** Not supported: A prompt is read as it is sent. Refused with 400 unless null. */
  context_management?: unknown | undefined;
  /** Not supported: Moderation is not available. Refused with 400 unless null. */
  moderation?: unknown | undefined;
  /** Not supported: These models write text alone. Refused with 400 unless null. */
  image?: unknown | undefined;
  /** Not supported: There are no access programs. Refused with 400 unless null. */
  access_programs?: unknown | undefined;
}

export interface ResponseTextConfig {
  format?: ResponseTextFormat | null | undefined;
  /** Accepted as a hint; these models know no levels. */
  verbosity?: "low" | "medium" | "high" | null | undefined;
}

export type ResponseTextFormat = ResponseFormatOfText | ResponseFormatOfJson | ResponseFormatOfSchema;

export interface ResponseTokenLogprob {
  token: string;
  logprob: number;
  bytes: number[] | null;
  top_logprobs: ({
    token: string;
    logprob: number;
    bytes: number[] | null;
  })[];
}

export type ResponseToolChoice = "auto" | "none" | "required" | ResponseNamedTool | ResponseAllowedTools;

export interface ResponseToolChoiceObject {
  type: string;
  [name: string]: unknown;
}

/** These are the tokens that are billed. */
export interface ResponseUsage {
  input_tokens: number;
  input_tokens_details: {
    cached_tokens: number;
    cache_write_tokens: 0;
  };
  output_tokens: number;
  output_tokens_details: {
    reasoning_tokens: 0;
  };
  total_tokens: number;
}

export interface ResumeRequest {
  /** The reason that has gone; null is all. The last one's going opens the keys. */
  reason?: string | null | undefined;
}

export type Role = "owner" | "admin" | "developer" | "billing" | "viewer";

export interface RotateKeyRequest {
  /** How long the old key still opens. */
  overlap_seconds?: number | undefined;
}

export interface Service {
  object: "service";
  name: string;
  /** What an OpenAI client takes as its base URL. */
  base_url: string;
  /** Paths on this server. */
  links: Record<string, string>;
}

export interface SessionList {
  object: "list";
  data: OwnSession[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface SetPasswordRequest {
  token: string;
  password: string;
}

export interface SignInLink {
  object: "sign_in_link";
  user_id: string;
  /** Shown this once: opens POST /auth/v1/session/link for half an hour, once. */
  token: string;
  /** Unix seconds. */
  expires_at: number;
}

export interface SignInLinkRequest {
  token: string;
}

export interface SignInRequest {
  email: string;
  password: string;
  /** One of theirs. Needed where more than four people have the address, each by an invitation of another organization. */
  organization_id?: string | null | undefined;
}

/** How many sessions ended. */
export interface SignedOut {
  object: "session";
  signed_out: number;
}

/** Up to four texts at which generation stops; the text itself is not returned. */
export type Stop = string | StopStrings;

export type StopStrings = string[];

/** Present only when the system, not the model or the request, ended the answer. */
export interface Stopped {
  stopped_by: "budget_exhausted" | "rate_limit_exceeded" | "access_revoked" | "organization_suspended";
  /** What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms` or `project_archived` for access; an organization's reasons where that is suspended. */
  limited_by: string | null;
}

export interface StreamOptions {
  /** Send one more chunk with the usage before `[DONE]`. */
  include_usage?: boolean | null | undefined;
  /** Extension, vLLM's. With `include_usage` every chunk has the usage so far, instead of null. */
  continuous_usage_stats?: boolean | null | undefined;
  /** Accepted; streams carry no padding. */
  include_obfuscation?: boolean | null | undefined;
}

/** Extension, vLLM's. What the text must look like, in exactly one of these forms, enforced token by token. A limit on tokens or a stop text can still cut the text short. */
export interface StructuredOutputs {
  json?: JsonSchema | null | undefined;
  /** A regular expression in ECMAScript's notation; the whole text matches it. */
  regex?: string | null | undefined;
  /** The text is one of these. */
  choice?: string[] | null | undefined;
  /** A grammar in GBNF's notation; the text matches its rule `root`. */
  grammar?: string | null | undefined;
}

export interface SuspendRequest {
  /** A sentence for the organization: its members and its keys' callers read it. */
  reason: string;
}

export interface Suspension {
  /** A sentence for the organization: its members and its keys' callers read it. */
  reason: string;
  /** Unix seconds. */
  since_at: number;
}

/** Tokens the engine processed and made; these are the tokens that are billed. */
export interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details: {
    /** Prompt tokens served from the prefix cache; part of prompt_tokens. */
    cached_tokens: number;
  };
  completion_tokens_details: {
    reasoning_tokens: number;
    accepted_prediction_tokens: number;
    rejected_prediction_tokens: number;
  };
}

export interface UsagePage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.usage.completions.result";
      input_tokens: number;
      input_cached_tokens: number;
      input_uncached_tokens: number;
      output_tokens: number;
      num_model_requests: number;
      project_id: string | null;
      user_id: string | null;
      api_key_id: string | null;
      model: string | null;
      batch: boolean | null;
      service_tier: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface UsageRecord {
  /** The request id, as in the x-request-id header. */
  id: string;
  object: "usage_record";
  /** Place in the organization's ledger. */
  sequence: number;
  api_key_id: string;
  project_id: string;
  user_id: string | null;
  model: string;
  /** `chat.completions`, `completions`, `messages`, `responses`. */
  operation: string;
  streamed: boolean;
  /** How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; `request_failed` the request, by a form of its output that is too slow; `connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran. */
  outcome: "completed" | "client_left" | "budget_exhausted" | "rate_limit_exceeded" | "access_revoked" | "organization_suspended" | "backend_failed" | "request_failed" | "connection_lost" | "edge_failed" | "expired" | "voided";
  /** The deployment that answered; null of before it was kept. */
  deployment_id: string | null;
  /** What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, what the edge's `relay` counted, the account's last `checkpoint`, or `none`. */
  measured_by: "receipt" | "provider" | "relay" | "checkpoint" | "none";
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge_nano_usd: number;
  price_version: number;
  /** What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms` or `project_archived` for access; an organization's reasons where that is suspended. */
  limited_by: string | null;
  /** Unix milliseconds. */
  started_at_ms: number;
  /** Unix milliseconds. */
  booked_at_ms: number;
  queue_ms: number;
  prefill_ms: number;
  decode_ms: number;
  device_ms: number;
}

export interface UsageRecordList {
  object: "list";
  data: UsageRecord[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface UsageTotalsPage {
  object: "page";
  data: ({
    object: "bucket";
    /** Unix seconds, inclusive. */
    start_time: number;
    /** Unix seconds, exclusive. */
    end_time: number;
    results: ({
      object: "organization.usage.totals.result";
      num_model_requests: number;
      input_tokens: number;
      input_cached_tokens: number;
      output_tokens: number;
      /** Exact. */
      amount_nano_usd: number;
      project_id: string | null;
      user_id: string | null;
      api_key_id: string | null;
      model: string | null;
    })[];
  })[];
  has_more: boolean;
  next_page: string | null;
}

export interface User {
  id: string;
  object: "user";
  email: string;
  name: string;
  /** Runs the service: may do everything. */
  is_operator: boolean;
  /** The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs. */
  invited_by: string | null;
  created_at: number;
  state: "active" | "invited" | "disabled";
}

export interface UserList {
  object: "list";
  data: User[];
  first_id: string | null;
  last_id: string | null;
  has_more: boolean;
}

export interface UserSession {
  object: "session";
  user: User;
  /** Unix seconds. */
  expires_at: number;
  organizations: {
    id: string;
    name: string;
    role: Role;
  }[];
}

export interface ListResponseInputItemsQuery {
  limit?: string | number | undefined;
  after?: string | number | undefined;
  order?: "asc" | "desc" | undefined;
}

export interface ListCompletionsUsageQuery {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string | number;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | number | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | number | undefined;
  page?: string | number | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id")[] | undefined;
}

export interface ListEmbeddingsUsageQuery {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string | number;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | number | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | number | undefined;
  page?: string | number | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id")[] | undefined;
}

export interface ListCostsQuery {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string | number;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | number | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | number | undefined;
  page?: string | number | undefined;
  group_by?: ("project_id" | "api_key_id" | "line_item")[] | undefined;
}

export interface ExportLedgerQuery {
  after?: string | number | undefined;
  limit?: string | number | undefined;
}

export interface ListCatalogModelsQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListPricesQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
  organization_id?: string | number | undefined;
}

export interface ListDeploymentsQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListOrganizationsQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
  name?: string | number | undefined;
}

export interface ListUsageQuery {
  limit?: string | number | undefined;
  after?: string | number | undefined;
}

export interface ListOrganizationUsageQuery {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string | number;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | number | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | number | undefined;
  page?: string | number | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id")[] | undefined;
}

export interface ListOrganizationTotalsQuery {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string | number;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | number | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | number | undefined;
  page?: string | number | undefined;
  /** People, by the keys of their own. */
  user_ids?: string[] | undefined;
  group_by?: ("project_id" | "api_key_id" | "model" | "user_id")[] | undefined;
}

export interface ListOrganizationCostsQuery {
  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  start_time: string | number;
  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  end_time?: string | number | undefined;
  /** Buckets lie on whole minutes, hours or days in UTC. */
  bucket_width?: "1m" | "1h" | "1d" | undefined;
  project_ids?: string[] | undefined;
  api_key_ids?: string[] | undefined;
  models?: string[] | undefined;
  /** Buckets on a page. */
  limit?: string | number | undefined;
  page?: string | number | undefined;
  group_by?: ("project_id" | "api_key_id" | "line_item")[] | undefined;
}

export interface ExportOrganizationLedgerQuery {
  after?: string | number | undefined;
  limit?: string | number | undefined;
}

export interface ListCreditsQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListProjectsQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListKeysQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
  project_id?: string | number | undefined;
  user_id?: string | number | undefined;
}

export interface ListLimitsQuery {
  scope?: "organization" | "project" | "key" | undefined;
  scope_id?: string | number | undefined;
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListBudgetsQuery {
  scope?: "organization" | "project" | "key" | undefined;
  scope_id?: string | number | undefined;
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListAlertsQuery {
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
  budget_id?: string | number | undefined;
}

export interface ListAuditQuery {
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
  actor_id?: string | number | undefined;
  action?: string | number | undefined;
  target?: string | number | undefined;
}

export interface ListMembersQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListInvitationsQuery {
  /** Objects on a page, at most 100; 20 if unset. */
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
}

export interface ListAllUsageQuery {
  /** Unix seconds, inclusive, a whole hour. The first bucket begins here. */
  start_time: string | number;
  /** Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now. */
  end_time?: string | number | undefined;
  /** Buckets lie on whole hours or days in UTC. */
  bucket_width?: "1h" | "1d" | undefined;
  /** Buckets on a page. */
  limit?: string | number | undefined;
  page?: string | number | undefined;
  organization_ids?: string[] | undefined;
  models?: string[] | undefined;
  operations?: string[] | undefined;
  group_by?: ("organization_id" | "model" | "operation")[] | undefined;
}

export interface ListUsersQuery {
  limit?: string | number | undefined;
  after?: string | number | undefined;
  email?: string | number | undefined;
}

export interface ListServiceAuditQuery {
  limit?: string | number | undefined;
  /** The last id of the page before. */
  after?: string | number | undefined;
  actor_id?: string | number | undefined;
  action?: string | number | undefined;
  target?: string | number | undefined;
}
