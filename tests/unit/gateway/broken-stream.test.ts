/**
 * A worker whose stream is broken in any way, behind the whole pipeline: whoever asks gets what the
 * worker made, or is told that it failed; and pays for no more than was delivered, nor for more
 * than the worker's own receipt has.
 */
import { afterEach, describe, expect, it, vi } from "vitest";

import { gatherDeltas } from "../../../gpu-worker/src/http/gathering.ts";
import type { Account } from "../../../src/account/account.ts";
import type { SettleCall } from "../../../src/account/gate.ts";
import { GpuWorkerBackend } from "../../../src/backends/gpu-worker.ts";
import type { Send } from "../../../src/backends/network.ts";
import { holdFor } from "../../../src/billing/pricing.ts";
import { addressOf } from "../../../src/contract/deployments.ts";
import type { EngineEvent, GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import { deriveSigningKey, signReceipt } from "../../../src/contract/signature.ts";
import { gather } from "../../../src/dialects/gathered.ts";
import { ChatChunks } from "../../../src/dialects/openai/chat.ts";
import { ChunkStream } from "../../../src/dialects/openai/chunk-stream.ts";
import { StreamUsage } from "../../../src/dialects/openai/usage.ts";
import { toErrorEvent } from "../../../src/errors.ts";
import { generate, type GenerateCall } from "../../../src/gateway/generate.ts";
import { TermsMemory } from "../../../src/gateway/organization-terms.ts";
import type { GatewayServices } from "../../../src/gateway/services.ts";
import { ShadowRoom } from "../../../src/gateway/shadow-room.ts";
import { streamAnswer } from "../../../src/http/generation.ts";
import { EdgeMetrics } from "../../../src/observability/metrics.ts";
import { Catalog } from "../../../src/routing/catalog.ts";
import { ReplicaHealth } from "../../../src/routing/health.ts";
import { fc, runs } from "../../support/random.ts";
import { honestEvents, PROMPT_TOKENS, requestOf, type Shape } from "../backends/honest-events.ts";
import { record, recordOf } from "../routing/model-record.ts";

const SECRET = "a-secret-of-the-worker-0123456789abcdef";
const PRICE = {
  version: 1,
  inputPerMillion: 1_000_000,
  cachedInputPerMillion: 1_000_000,
  outputPerMillion: 1_000_000,
};
const ORGANIZATION = "org_0123456789abcdef";
const RECEIPT_KEY = await deriveSigningKey(SECRET, "receipt");

/** One of the events, and what becomes of it. Indexes are taken modulo the number of events. */
type Mutation =
  | { readonly kind: "drop" | "repeat" | "start_again" | "append" | "cut"; readonly at: number }
  | { readonly kind: "swap"; readonly at: number; readonly with: number }
  | { readonly kind: "count" | "receipt"; readonly at: number; readonly by: number }
  | { readonly kind: "text" | "index"; readonly at: number };

const MAX_CHOICES = 3;

interface Line {
  readonly event: EngineEvent;
  readonly seq: number | undefined;
}

function mutate(lines: readonly Line[], mutation: Mutation): Line[] {
  if (lines.length === 0) return [];
  const at = mutation.at % lines.length;
  const line = lines[at] as Line;
  const changed = (event: object): Line[] =>
    lines.with(at, { ...line, event: { ...line.event, ...event } as EngineEvent });
  const { event } = line;
  switch (mutation.kind) {
    case "drop":
      return lines.toSpliced(at, 1);
    case "repeat":
      return lines.toSpliced(at, 0, line);
    case "cut":
      return lines.slice(0, at);
    case "append":
      return [...lines, line];
    case "start_again":
      return lines.toSpliced(at, 0, lines[0] as Line);
    case "swap": {
      const other = mutation.with % lines.length;
      return lines.with(at, lines[other] as Line).with(other, line);
    }
    case "count":
      return "completionTokens" in event
        ? changed({ completionTokens: Math.max(0, event.completionTokens + mutation.by) })
        : [...lines];
    case "index":
      return "index" in event ? changed({ index: MAX_CHOICES + mutation.at }) : [...lines];
    case "text":
      return event.type === "delta" ? changed({ text: "x".repeat(100_000) }) : [...lines];
    case "receipt": {
      const end = lines.at(-1) as Line;
      if (end.event.type !== "end") return [...lines];
      const completionTokens = Math.max(0, end.event.receipt.completionTokens + mutation.by);
      const receipt = { ...end.event.receipt, completionTokens };
      return lines.with(-1, { ...end, event: { type: "end", receipt } });
    }
  }
}

const indexes = fc.nat({ max: 200 });
const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("drop", "repeat", "start_again", "append", "cut"),
    at: indexes,
  }),
  fc.record({ kind: fc.constant("swap"), at: indexes, with: indexes }),
  fc.record({
    kind: fc.constantFrom("count", "receipt"),
    at: indexes,
    by: fc.integer({ min: -6, max: 6 }),
  }),
  fc.record({ kind: fc.constantFrom("text", "index"), at: indexes }),
);

interface Case {
  readonly tokens: readonly number[];
  readonly isStream: boolean;
  readonly isNumbered: boolean;
  readonly mutations: readonly Mutation[];
  /** Where the bytes are cut into reads. */
  readonly cuts: readonly number[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  tokens: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: MAX_CHOICES }),
  isStream: fc.boolean(),
  isNumbered: fc.boolean(),
  mutations: fc.array(mutations, { maxLength: 3 }),
  cuts: fc.array(fc.nat({ max: 4_000 }), { maxLength: 6 }),
});

interface Seen {
  readonly texts: readonly string[] | null;
  readonly deliveredTokens: number;
  readonly settled: SettleCall | undefined;
  readonly ends: number;
  /**
   * By the events and by the receipt that the stream had, whether they err or not; 0 without any.
   */
  readonly toldTokens: number;
  readonly saidTokens: number;
}

const textsOf = (events: readonly EngineEvent[], choices: number): string[] =>
  Array.from({ length: choices }, (_, index) =>
    events
      .map((event) => (event.type === "delta" && event.index === index ? event.text : ""))
      .join(""),
  );

function bodyOf(lines: readonly Line[], cuts: readonly number[]): ReadableStream<Uint8Array> {
  const text = lines
    .map(({ event, seq }) => `data: ${JSON.stringify({ ...event, seq })}\n\n`)
    .join("");
  const bytes = new TextEncoder().encode(text);
  const borders = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length];
  borders.sort((a, b) => a - b);
  const pieces = borders.slice(1).map((end, index) => bytes.subarray(borders[index], end));
  return ReadableStream.from(pieces.filter(({ length }) => length > 0));
}

async function linesOf(
  request: GenerateRequest,
  one: Case,
): Promise<{ lines: Line[]; honest: EngineEvent[] }> {
  const events: EngineEvent[] = [];
  const send = gatherDeltas(request.gatherTokens, (event) => events.push(event));
  for (const event of honestEvents(shapeOf(one))) send(event);
  const honest = await Promise.all(
    events.map(async (event): Promise<EngineEvent> => {
      if (event.type !== "end") return event;
      const { signature: _, ...unsigned } = { ...event.receipt, requestId: request.requestId };
      return { type: "end", receipt: await signReceipt(RECEIPT_KEY, unsigned) };
    }),
  );
  let lines = honest.map((event, at): Line => ({
    event,
    seq: one.isNumbered ? at + 1 : undefined,
  }));
  for (const mutation of one.mutations) lines = mutate(lines, mutation);
  // A worker that errs signs what it errs about.
  const signed = await Promise.all(
    lines.map(async (line): Promise<Line> => {
      if (line.event.type !== "end") return line;
      const { signature: _, ...unsigned } = line.event.receipt;
      return { ...line, event: { type: "end", receipt: await signReceipt(RECEIPT_KEY, unsigned) } };
    }),
  );
  return { lines: signed, honest };
}

const shapeOf = ({ tokens }: Case): Shape => ({
  prompts: 1,
  n: tokens.length,
  extra: 0,
  tokens,
  echo: false,
  scored: false,
  logprobs: false,
  calls: false,
  gatherTokens: undefined,
});

async function run(one: Case): Promise<Seen & { honest: EngineEvent[] }> {
  let made: { lines: Line[]; honest: EngineEvent[] } | undefined;
  const network: Send = async (url, init) => {
    const text = new TextDecoder().decode(init.body as Uint8Array);
    if (url.pathname === "/v1/generate") {
      made = await linesOf(JSON.parse(text) as GenerateRequest, one);
      return new Response(bodyOf(made.lines, one.cuts));
    }
    const end = made?.honest.at(-1);
    if (end?.type !== "end") return Response.json({ state: "unknown" });
    return Response.json({ state: "ended", receipt: end.receipt });
  };
  const ends: (SettleCall | undefined)[] = [];
  const deferred: Promise<unknown>[] = [];
  const account = {
    listSettings: async () => [],
    admit: async () => ({
      ok: true,
      heldNanoUsd: holdFor(PRICE, PROMPT_TOKENS, 1_000),
      prices: [PRICE],
      standing: {},
      isInputLimited: false,
      grantedOutputTokens: null,
      affordableTokens: null,
    }),
    extend: async () => ({
      ok: true,
      heldNanoUsd: 1_000_000,
      isFull: true,
      limitedBy: null,
      grantedOutputTokens: null,
      standing: {},
    }),
    settle: async (call: SettleCall) => {
      ends.push(call);
      return { ok: true, isNew: true, isVoid: false, chargeNanoUsd: 1 };
    },
    void: async () => {
      ends.push(undefined);
      return { ok: true, isNew: true, isVoid: true, chargeNanoUsd: 0 };
    },
  } as unknown as Account;
  const request = requestOf(shapeOf(one));
  const services: Partial<GatewayServices> = {
    accountOf: () => account,
    wait: async () => undefined,
    metrics: new EdgeMetrics(),
    terms: new TermsMemory(1e9),
    catalog: new Catalog(async () => recordOf(record("m", { effective_at: 0 })), 1_000),
    openBackend: (target) => new GpuWorkerBackend(addressOf(target), SECRET, network),
    health: new ReplicaHealth(),
    shadows: new ShadowRoom(),
    requestTimeoutMs: 60_000,
    now: () => 0,
    random: () => 0,
    defer: (work) => void deferred.push(work),
  };
  const call: GenerateCall = {
    key: { organizationId: ORGANIZATION, keyId: "key", keyHash: "hash", account },
    requestId: request.requestId,
    keyedName: null,
    scope: "chat",
    clientIp: null,
    operation: "chat.completions",
    model: "m",
    input: { type: "completion", prompts: ["once"] },
    output: { type: "text" },
    outputParam: "response_format",
    sampling: request.sampling,
    priority: 0,
    fallbackModels: [],
    preferences: null,
    serviceTier: "default",
    maxTokensParam: "max_tokens",
    isStream: one.isStream,
    signal: new AbortController().signal,
  };
  const { texts, deliveredTokens } = await answerOf(services as GatewayServices, call);
  for (let at = 0; at < deferred.length; at += 1) await deferred[at];
  return {
    texts,
    deliveredTokens,
    settled: ends[0],
    ends: ends.length,
    honest: made?.honest ?? [],
    ...saidIn(made?.lines ?? []),
  };
}

/**
 * What a client has in the end: the texts of a whole answer, or null; and how many tokens' texts
 * reached it.
 */
async function answerOf(
  services: GatewayServices,
  call: GenerateCall,
): Promise<Pick<Seen, "texts" | "deliveredTokens">> {
  const none = { texts: null, deliveredTokens: 0 };
  const generation = await generate(services, call).catch(() => undefined);
  if (generation === undefined) return none;
  if (!call.isStream) {
    const gathered = await gather(generation.events(), generation.started.choices).catch(
      () => undefined,
    );
    if (gathered === undefined) return none;
    const texts = gathered.choices.map(({ text }) => text);
    return { texts, deliveredTokens: tokensIn(texts) };
  }
  const { model, serviceTier } = generation;
  const head = { id: "chatcmpl-1", created: 0, model, serviceTier, fingerprint: null };
  const usage = new StreamUsage(null, generation.started);
  const chunks = new ChatChunks(head, { isToolNamed: false }, usage);
  const writer = new ChunkStream([], chunks, toErrorEvent);
  const text = await streamAnswer("req_1", generation, writer).text();
  const payloads = text
    .split("\n\n")
    .filter((part) => part !== "")
    .map((part) => part.slice("data: ".length));
  const texts = Array.from({ length: generation.started.choices }, () => "");
  for (const payload of payloads) {
    if (payload === "[DONE]") continue;
    const { choices = [] } = JSON.parse(payload) as {
      choices?: { index: number; delta: { content?: string } }[];
    };
    for (const { index, delta } of choices) texts[index] += delta.content ?? "";
  }
  const isDone = payloads.at(-1) === "[DONE]";
  expect(isDone || payloads.at(-1)?.includes('"error"')).toBe(true);
  return { texts: isDone ? texts : null, deliveredTokens: tokensIn(texts) };
}

/** Each token's text ends with a space, and none has another. */
const tokensIn = (texts: readonly string[]): number => texts.join("").split(" ").length - 1;

/** It says that a token was four, twice. */
const ALIKE: Case = {
  tokens: [1],
  isStream: false,
  isNumbered: false,
  mutations: [
    { kind: "count", at: 1, by: 3 },
    { kind: "receipt", at: 0, by: 3 },
  ],
  cuts: [],
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a stream that its worker broke", () => {
  it("never passes for an answer, and costs at most what was delivered and what was made", async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const seen = await run(one);
        const receipt = honestReceipt(seen.honest);
        expect(seen.ends).toBe(1);
        const paid = seen.settled?.usage.completionTokens ?? 0;
        // Whose events and whose receipt err alike is contradicted by nothing: it says that it made
        // something else.
        const errsAlike = seen.texts !== null && seen.saidTokens !== receipt.completionTokens;
        if (seen.texts !== null) expect(seen.saidTokens).toBe(seen.toldTokens);
        const madeTokens = errsAlike ? seen.saidTokens : receipt.completionTokens;
        expect(paid).toBeLessThanOrEqual(madeTokens);
        // Of several choices that were gathered, numbers alone show every loss.
        if (!one.isNumbered && !one.isStream && one.tokens.length > 1) return;
        if (one.isStream || !errsAlike) expect(paid).toBeLessThanOrEqual(seen.deliveredTokens);
        if (seen.texts === null) broken += 1;
        else if (!errsAlike) expect(seen.texts).toEqual(textsOf(seen.honest, one.tokens.length));
        if (one.mutations.length === 0) {
          expect(seen.texts).not.toBeNull();
          expect(paid).toBe(receipt.completionTokens);
        }
        if (seen.texts === null && !one.isStream) expect(seen.settled).toBeUndefined();
      }),
      { numRuns: runs(400), examples: [[ALIKE]] },
    );
    expect(broken).toBeGreaterThan(runs(400) / 4);
  });
});

function saidIn(lines: readonly Line[]): Pick<Seen, "toldTokens" | "saidTokens"> {
  const endAt = lines.findIndex(({ event }) => event.type === "end");
  const end = lines[endAt]?.event;
  const counts = lines
    .slice(0, Math.max(0, endAt))
    .map(({ event }) => ("completionTokens" in event ? event.completionTokens : 0));
  const saidTokens = end?.type === "end" ? end.receipt.completionTokens : 0;
  return { toldTokens: Math.max(0, ...counts), saidTokens };
}

function honestReceipt(events: readonly EngineEvent[]): Receipt {
  const end = events.at(-1);
  if (end?.type !== "end") throw new Error("no end");
  return end.receipt;
}
