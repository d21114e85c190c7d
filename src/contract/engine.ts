/**
 * The contract between the edge and a gpu-worker, version 1. Both sides parse with these schemas.
 *
 *   POST /v1/generate                  GenerateRequest -> stream of EngineEvent (SSE, `data:`
 *                                      lines), or EngineRefusal
 *   POST /v1/count                     GenerateRequest -> GenerationCount, or EngineRefusal: what
 *                                      it would be, without running it, and its prompts' tokens,
 *                                      where they are asked for
 *   GET  /v1/requests/{id}             RequestState: what the meter knows of a request
 *   POST /v1/requests/{id}/grant       Grant: it may make more tokens than before; RequestState
 *   POST /v1/requests/{id}/cancel      stops it within a step; RequestState with the receipt
 *   POST /v1/receipts                  ReceiptListRequest -> ReceiptList: what the journal has, for
 *                                      the books to be checked against
 *   GET  /v1/models                    EngineModelList
 *   POST /v1/models/{id}/load          EngineModel when it is loaded; EngineRefusal if it cannot be
 *   POST /v1/models/{id}/unload        EngineModel when it is not; EngineRefusal while it is in use
 *   POST {edge}/internal/receipts      ReceiptDelivery -> DeliveryAcknowledgement; the worker calls
 *   POST {edge}/internal/lost-requests LostRequestDelivery -> DeliveryAcknowledgement, as long as
 *                                      the edge has not said that it knows
 *
 * Every call is signed (signature.ts). Event order: started ((delta | waiting)* choice_end)* end;
 * choices interleave. A stream without `end` or `error` broke, and its reader must say so. Events
 * are numbered from 1 (`seq`). Each token is told by a delta, which has its text, or by one that
 * has gathered several; parts of a call come after the delta of their token.
 */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { continuationSchema } from "./continuation.ts";
import { counts, dictionary, jsonObject, list, text } from "./fields.ts";
import { serviceTierSchema } from "./service-tiers.ts";
import { traceparentSchema } from "./traceparent.ts";

export const ENGINE_PROTOCOL = 1;

const id = text({ min: 1, max: LIMITS.maxIdLength });
const requestId = id;
const prose = text({ max: LIMITS.maxTextLength });
/** Of a tool. */
const name = text({ min: 1, max: LIMITS.maxNameLength });
const count = z.int().min(0);
const milliseconds = z.number().min(0);
const penalty = z.number().min(-LIMITS.maxPenalty).max(LIMITS.maxPenalty);

export const samplingSchema = z.strictObject({
  /** Per choice; null runs to the end of the context. */
  maxTokens: count.nullable(),
  minTokens: count,
  n: z.int().min(1),
  /** Choices to generate per prompt; the `n` with the highest mean log probability are given. */
  bestOf: z.int().min(1),
  temperature: z.number().min(0).max(LIMITS.maxTemperature),
  topP: z.number().gt(0).max(1),
  /** 0 keeps all tokens. */
  topK: count,
  minP: z.number().min(0).max(1),
  /** Locally typical sampling's mass; 1 keeps all tokens. */
  typicalP: z.number().gt(0).max(1),
  repetitionPenalty: z.number().min(LIMITS.minRepetitionPenalty).max(LIMITS.maxRepetitionPenalty),
  presencePenalty: penalty,
  frequencyPenalty: penalty,
  /** Token id -> bias. */
  logitBias: dictionary(
    text({ max: 9 }),
    z.number().min(-LIMITS.maxLogitBias).max(LIMITS.maxLogitBias),
    { max: LIMITS.maxLogitBiases, rule: `must name at most ${LIMITS.maxLogitBiases} tokens` },
  ),
  /** A text where a number cannot hold it: 64 bits. */
  seed: z.union([z.int(), text({ max: 20, pattern: /^-?\d{1,19}$/ })]).nullable(),
  stop: list(text({ min: 1, max: LIMITS.maxStopLength }), { max: LIMITS.maxStops }),
  stopTokenIds: counts({ max: LIMITS.maxStopTokenIds }),
  ignoreEos: z.boolean(),
  /** No token but these, ends among them. */
  allowedTokenIds: counts({ min: 1, max: LIMITS.maxTokens }).optional(),
  /** Texts whose tokens are never written to their last. */
  badWords: list(text({ min: 1, max: LIMITS.maxStopLength }), {
    max: LIMITS.maxBadWords,
  }).optional(),
  /** Special tokens are shown as text. */
  showsSpecialTokens: z.boolean().optional(),
  /** What stops the text ends it. */
  showsStop: z.boolean().optional(),
  /** null: none. A number: the token's own and that many of the likeliest. */
  topLogprobs: count.nullable(),
  /** A number: each choice begins with its prompt's tokens, and that many of the likeliest. */
  promptLogprobs: count.max(LIMITS.maxTopLogprobs).optional(),
  echo: z.boolean(),
});

export type Sampling = z.infer<typeof samplingSchema>;

/** A call of a tool by the model. `arguments` is JSON text, as the model wrote it. */
export const toolCallSchema = z.strictObject({
  id,
  name,
  arguments: prose,
});

export const chatTurnSchema = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("system"), content: prose }),
  z.strictObject({ role: z.literal("user"), content: prose }),
  z.strictObject({
    role: z.literal("assistant"),
    content: prose,
    toolCalls: list(toolCallSchema, { max: LIMITS.maxToolCalls }).optional(),
  }),
  z.strictObject({ role: z.literal("tool"), content: prose, toolCallId: id }),
]);

export type ChatTurn = z.infer<typeof chatTurnSchema>;

export const toolSchema = z.strictObject({
  name,
  description: prose.nullable(),
  /** JSON schema of the arguments; null takes any object. */
  parameters: jsonObject().nullable(),
  /** Arguments always fit `parameters`. */
  strict: z.boolean(),
});

export type Tool = z.infer<typeof toolSchema>;

export const toolUseSchema = z.strictObject({
  tools: list(toolSchema, { min: 1, max: LIMITS.maxTools }),
  choice: z.union([z.enum(["auto", "none", "required"]), z.strictObject({ name })]),
  isParallel: z.boolean(),
});

export type ToolUse = z.infer<typeof toolUseSchema>;

/** What the text must look like. Each but `text` is enforced token by token. */
export const outputFormatSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text") }),
  z.strictObject({ type: z.literal("json_object") }),
  z.strictObject({ type: z.literal("json_schema"), schema: jsonObject() }),
  z.strictObject({
    type: z.literal("regex"),
    pattern: text({ min: 1, max: LIMITS.maxPatternLength }),
  }),
  /** EBNF in GBNF's notation; the first rule is `root`. */
  z.strictObject({
    type: z.literal("grammar"),
    grammar: text({ min: 1, max: LIMITS.maxGrammarLength }),
  }),
]);

export type OutputFormat = z.infer<typeof outputFormatSchema>;

export const generateInputSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("chat"),
    messages: list(chatTurnSchema, { min: 1, max: LIMITS.maxMessages }),
    /** null: no tools are offered. */
    toolUse: toolUseSchema.nullable(),
    /** Values that the chat template reads by these names. */
    templateVariables: jsonObject().optional(),
    /** Absent: an answer is opened. `continued`: the last message begins it. `none`: none is. */
    answer: z.enum(["none", "continued"]).optional(),
  }),
  /** Choice `index` is prompt index times n plus the sequence's own. */
  z.strictObject({
    type: z.literal("completion"),
    prompts: list(z.union([prose, counts({ min: 1, max: LIMITS.maxTokens })]), {
      min: 1,
      max: LIMITS.maxPrompts,
    }),
    /** false: texts get none of the special tokens that the tokenizer adds. */
    addsSpecialTokens: z.boolean().optional(),
  }),
]);

export const generateRequestSchema = z.strictObject({
  protocol: z.literal(ENGINE_PROTOCOL),
  requestId,
  /** Owner of the request; salts what could be shared, and names the account in the receipt. */
  organizationId: id,
  model: id,
  /** Unix milliseconds. Work that has not started by then never starts; work that runs stops. */
  deadlineMs: z.int(),
  /** Higher runs first; within one priority, organizations share the device fairly. */
  priority: z.int().min(-100).max(100),
  /** Absent: `default`. The signed head names it too. */
  serviceTier: serviceTierSchema.optional(),
  input: generateInputSchema,
  output: outputFormatSchema,
  sampling: samplingSchema,
  /**
   * Completion tokens, all choices together, that may be made before more are granted: the worker
   * then says `waiting` and makes no more until it is told to. With 0, it says `started` at its
   * turn, and no part of the prompt is run until there is a grant. Without it there is no such
   * bound.
   */
  grantedTokens: count.optional(),
  /**
   * How many tokens the worker may gather before it sends their deltas, those of one choice as one
   * event; without it every delta is sent as it comes. For a reader that shows nothing before the
   * end.
   */
  gatherTokens: z.int().min(1).max(LIMITS.maxGatherTokens).optional(),
  /** Deltas name their tokens, for another worker to go on: not of ranked choices, nor an echo. */
  namesTokens: z.boolean().optional(),
  /**
   * What another worker had made: this one makes the same tokens again, tells of them as that one
   * did, and goes on. They count as made from the beginning, and need no grant.
   */
  continuation: continuationSchema.optional(),
  /** Of a count: its answer has the prompts themselves, and a prompt may be empty. */
  showsPrompts: z.boolean().optional(),
  traceparent: traceparentSchema.optional(),
});

export type GenerateRequest = z.infer<typeof generateRequestSchema>;

/** What the engine did for one request, signed by the worker: the meter of record. */
export const receiptSchema = z.object({
  requestId,
  organizationId: id,
  model: id,
  workerId: id,
  outcome: z.enum(["completed", "cancelled", "failed", "expired"]),
  promptTokens: count,
  /** A part of promptTokens. */
  cachedTokens: count,
  completionTokens: count,
  /** A part of completionTokens: another worker had made them before; absent for none. */
  carriedTokens: count.optional(),
  queueMs: milliseconds,
  prefillMs: milliseconds,
  decodeMs: milliseconds,
  /** Mean number of sequences that shared its decode steps; at least 1 once decoding began. */
  batchOccupancy: z.number().min(0),
  /** The request's share of the device's time: each step's, divided among the tokens it ran. */
  deviceMs: milliseconds,
  /** Most bytes of attention state the request held at once. */
  kvBytes: count,
  startedAtMs: z.int(),
  endedAtMs: z.int(),
  signature: text({ max: 128 }),
});

export type Receipt = z.infer<typeof receiptSchema>;

export const ENGINE_ERRORS = [
  "context_length_exceeded",
  "invalid_value",
  "grammar_too_slow",
  "model_not_found",
  /** A request of this id waits, runs, or ran. An id is run once: it can be sent again. */
  "duplicate_request",
  "no_capacity",
  "deadline_exceeded",
  "internal_error",
] as const;

/** The body of a refused /v1/generate; nothing was generated for this call. */
export const engineRefusalSchema = z.object({
  error: z.object({
    code: z.enum([...ENGINE_ERRORS, "unauthorized"]),
    message: z.string(),
    param: z.string().nullable(),
    retryAfterMs: z.int().min(0).nullable(),
  }),
});

/** Of a prompt's tokens alone. */
const ranked = { id: count.optional(), rank: z.int().min(1).optional() };

const tokenLogprobSchema = z.object({
  ...ranked,
  token: z.string(),
  bytes: z.array(z.int()),
  /** null for the first token of a prompt, which nothing precedes. */
  logprob: z.number().nullable(),
  top: z.array(
    z.object({ ...ranked, token: z.string(), bytes: z.array(z.int()), logprob: z.number() }),
  ),
});

export type TokenLogprob = z.infer<typeof tokenLogprobSchema>;

export const engineEventSchema = z.discriminatedUnion("type", [
  /** When the first choice begins to run. Until then the request waits, and may be refused. */
  z.object({
    type: z.literal("started"),
    promptTokens: count,
    cachedTokens: count,
    choices: z.int().min(1),
    /** What a choice may generate at most, after the context was taken into account. */
    maxTokens: count,
    /** Names the model's files and what runs them: equal ones give equal answers. */
    fingerprint: text({ max: LIMITS.maxNameLength }).optional(),
  }),
  /** `text` may be empty while a character or a possible stop text is held back. */
  z.object({
    type: z.literal("delta"),
    index: count,
    text: z.string(),
    /** Tokens of the whole request so far: absolute, so that a lost event loses no money. */
    completionTokens: count,
    logprobs: z.array(tokenLogprobSchema).nullable(),
    /** They are of the prompt, for `promptLogprobs`; there is no text then. */
    ofPrompt: z.literal(true).optional(),
    /** The tokens that it tells of, where they are to be named. */
    tokenIds: z.array(count).optional(),
  }),
  /** A part of a tool call. `id` and `name` come with the first; `arguments` is a next piece. */
  z.object({
    type: z.literal("tool_call"),
    index: count,
    callIndex: count,
    id: z.string().nullable(),
    name: z.string().nullable(),
    arguments: z.string(),
    completionTokens: count,
  }),
  z.object({
    type: z.literal("choice_end"),
    index: count,
    finishReason: z.enum(["stop", "length", "tool_calls"]),
    /** Which of the request's stop texts ended it. */
    stopText: z.string().optional(),
  }),
  /** All tokens that were granted are made: it goes on when more are granted. */
  z.object({ type: z.literal("waiting"), completionTokens: count }),
  z.object({ type: z.literal("end"), receipt: receiptSchema }),
  z.object({
    type: z.literal("error"),
    code: z.enum(ENGINE_ERRORS),
    message: z.string(),
    /** null: nobody was told that it began, so this is a refusal. */
    receipt: receiptSchema.nullable(),
    /** Of what is the request's own fault, and of a refusal: as the body of one would have them. */
    param: z.string().nullable().optional(),
    retryAfterMs: z.int().min(0).nullable().optional(),
  }),
]);

export type EngineEvent = z.infer<typeof engineEventSchema>;

/** A grant only ever grows: one that comes late changes nothing. */
export const grantSchema = z.strictObject({ completionTokens: count });

/** What a generation would be. Prompts are tokenized; nothing is run and nothing is kept. */
export const generationCountSchema = z.object({
  promptTokens: count,
  choices: z.int().min(1),
  /** What a choice may generate at most, after the context was taken into account. */
  maxTokens: count,
  /** The worker's guess of the time before its first step. */
  waitMs: milliseconds,
  /** When they were asked for. */
  shown: z
    .object({
      contextTokens: count,
      prompts: z.array(
        z.object({
          tokenIds: z.array(count),
          /** Each token as the vocabulary writes it. */
          pieces: z.array(z.string()),
          text: z.string(),
        }),
      ),
    })
    .optional(),
});

export type GenerationCount = z.infer<typeof generationCountSchema>;

/** `lost`: begun by a worker that was killed; the counts are the last it wrote down. */
export const requestStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("unknown") }),
  z.object({ state: z.literal("running"), promptTokens: count, completionTokens: count }),
  z.object({ state: z.literal("lost"), promptTokens: count, completionTokens: count }),
  z.object({ state: z.literal("ended"), receipt: receiptSchema }),
]);

export type RequestState = z.infer<typeof requestStateSchema>;

export const engineModelSchema = z.object({
  id: z.string(),
  /** `available`: loaded when it is asked for. `failed`: the last time it could not be. */
  state: z.enum(["available", "loading", "loaded", "failed"]),
  /** From 0 to 1, while it loads. */
  progress: z.number().min(0).max(1).nullable(),
  /** What follows is known of a loaded model; null of any other. */
  contextTokens: z.int().nullable(),
  vocabularySize: z.int().nullable(),
  device: z.string().nullable(),
  dtype: z.string().nullable(),
  /** `slots`: sequences run in one batch. `solo`: one after another, as the graph wants it. */
  strategy: z.enum(["slots", "solo"]).nullable(),
});

export type EngineModel = z.infer<typeof engineModelSchema>;

export const engineModelListSchema = z.object({
  workerId: z.string(),
  models: z.array(engineModelSchema),
});
