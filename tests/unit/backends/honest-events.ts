/**
 * The events of generations that a worker could have made, of every shape that can be asked for.
 */
import type { EngineEvent, GenerateRequest, TokenLogprob } from "../../../src/contract/engine.ts";

export interface Shape {
  readonly prompts: number;
  readonly n: number;
  /** Choices beyond `n` that are generated only to be ranked. */
  readonly extra: number;
  /** Tokens of each generated choice, as far as there are so many. */
  readonly tokens: readonly number[];
  readonly echo: boolean;
  /** Whether each choice begins with the probabilities of its prompt's tokens. */
  readonly scored: boolean;
  readonly logprobs: boolean;
  /** Whether every third token is also a part of a call. */
  readonly calls: boolean;
  readonly gatherTokens: number | undefined;
}

export const PROMPT_TOKENS = 5;
const MAX_TOKENS = 20;

type Made = Extract<EngineEvent, { type: "delta" | "tool_call" | "choice_end" }>;

export function requestOf(shape: Shape): GenerateRequest {
  const { prompts, n, extra, echo, scored, logprobs, gatherTokens } = shape;
  return {
    protocol: 1,
    requestId: "req_1",
    organizationId: "org_0123456789abcdef",
    model: "m",
    deadlineMs: 60_000,
    priority: 0,
    input: { type: "completion", prompts: Array.from({ length: prompts }, () => "once") },
    output: { type: "text" },
    sampling: {
      maxTokens: MAX_TOKENS,
      minTokens: 0,
      n,
      bestOf: n + extra,
      temperature: 1,
      topP: 1,
      topK: 0,
      minP: 0,
      typicalP: 1,
      repetitionPenalty: 1,
      presencePenalty: 0,
      frequencyPenalty: 0,
      logitBias: {},
      seed: null,
      stop: [],
      stopTokenIds: [],
      ignoreEos: false,
      topLogprobs: logprobs ? 0 : null,
      ...(scored && { promptLogprobs: 0 }),
      echo,
    },
    ...(gatherTokens === undefined ? {} : { gatherTokens }),
  };
}

/**
 * As the engine tells them: choices take turns, and those that are ranked come when all are
 * counted.
 */
export function honestEvents(shape: Shape): EngineEvent[] {
  const { prompts, n, extra, tokens } = shape;
  const generated = prompts * (n + extra);
  const lengths = Array.from({ length: generated }, (_, at) => tokens[at % tokens.length] ?? 1);
  const told: Made[][] = lengths.map(() => []);
  const events: EngineEvent[] = [];
  let completionTokens = 0;
  for (let round = 0; round < Math.max(...lengths); round += 1) {
    for (const [choice, length] of lengths.entries()) {
      if (round >= length) continue;
      completionTokens += 1;
      const made = tokenOf(shape, { choice, round, completionTokens });
      if (round === length - 1)
        made.push({ type: "choice_end", index: choice, finishReason: "stop" });
      if (extra === 0) events.push(...made);
      else {
        told[choice]?.push(...made);
        if (completionTokens < lengths.reduce((sum, length) => sum + length, 0))
          events.push({ type: "delta", index: 0, text: "", completionTokens, logprobs: null });
      }
    }
  }
  // Of the choices of a prompt the first `n` are given, as if they were the best.
  if (extra > 0)
    for (let index = 0; index < prompts * n; index += 1) {
      const choice = Math.floor(index / n) * (n + extra) + (index % n);
      for (const event of told[choice] ?? [])
        events.push({
          ...event,
          index,
          ...("completionTokens" in event ? { completionTokens } : {}),
        });
    }
  const started = { promptTokens: PROMPT_TOKENS * prompts, cachedTokens: 0, choices: prompts * n };
  return [
    { type: "started", ...started, maxTokens: MAX_TOKENS },
    ...events,
    { type: "end", receipt: receiptOf(PROMPT_TOKENS * prompts, completionTokens) },
  ];
}

interface At {
  readonly choice: number;
  readonly round: number;
  readonly completionTokens: number;
}

function tokenOf(shape: Shape, { choice, round, completionTokens }: At): Made[] {
  const logprob: TokenLogprob = { token: "t", bytes: [116], logprob: -1, top: [] };
  const logprobs = shape.logprobs ? [logprob] : null;
  const delta = { type: "delta", index: choice, completionTokens } as const;
  const echo = Array.from({ length: PROMPT_TOKENS }, () => logprob);
  const echoed = shape.logprobs && !shape.scored ? echo : null;
  const made: Made[] = [];
  if (shape.scored && round === 0)
    made.push({ ...delta, text: "", logprobs: echo, ofPrompt: true });
  if (shape.echo && round === 0) made.push({ ...delta, text: "once", logprobs: echoed });
  made.push({ ...delta, text: `${choice}.${round} `, logprobs });
  if (shape.calls && round % 3 === 0) {
    const callIndex = round / 3;
    const call = { type: "tool_call", index: choice, callIndex, completionTokens } as const;
    made.push({ ...call, id: `call_${callIndex}`, name: "f", arguments: "" });
    made.push({ ...call, id: null, name: null, arguments: "{}" });
  }
  return made;
}

function receiptOf(promptTokens: number, completionTokens: number) {
  return {
    requestId: "req_1",
    organizationId: "org_0123456789abcdef",
    model: "m",
    workerId: "w",
    outcome: "completed" as const,
    promptTokens,
    cachedTokens: 0,
    completionTokens,
    queueMs: 0,
    prefillMs: 1,
    decodeMs: 1,
    batchOccupancy: 1,
    deviceMs: 1,
    kvBytes: 1,
    startedAtMs: 0,
    endedAtMs: 1,
    signature: "",
  };
}
