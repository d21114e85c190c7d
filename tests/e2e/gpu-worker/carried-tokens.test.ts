/**
 * The bundled model goes on from tokens that another worker had made: every kind of answer, broken
 * off at every place.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { BackendEvent } from "../../../src/backends/backend.ts";
import { EventCheck } from "../../../src/backends/event-check.ts";
import type { EngineEvent, GenerateRequest, ToolUse } from "../../../src/contract/engine.ts";
import { verifyReceipt, deriveSigningKey } from "../../../src/contract/signature.ts";
import { Delivered } from "../../../src/gateway/delivered.ts";
import { completionOf, requestOf, SECRET, WorkerProcess } from "./worker-process.ts";

/** Of each answer, so many places. */
const CUTS = 6;

const STORY = "Once upon a time a fox and a crow sat in";
const TOOLS: ToolUse = {
  tools: [
    {
      name: "get_weather",
      description: "Get the weather of a city.",
      parameters: {
        type: "object",
        properties: { city: { type: "string", maxLength: 12 } },
        required: ["city"],
        additionalProperties: false,
      },
      strict: true,
    },
  ],
  choice: "required",
  isParallel: true,
};
const PERSON = {
  type: "object",
  properties: { name: { type: "string", maxLength: 8 }, age: { type: "integer" } },
  required: ["name", "age"],
  additionalProperties: false,
};

const KINDS: Readonly<Record<string, () => GenerateRequest>> = {
  "a text with the likeliest tokens": () => completionOf([STORY], { topLogprobs: 2 }),
  "a text by chance, with a seed": () =>
    completionOf([STORY], { temperature: 1.3, seed: 7, topP: 0.9, topLogprobs: 1 }),
  "a text with penalties": () =>
    completionOf([STORY], { temperature: 1, seed: 3, frequencyPenalty: 1, repetitionPenalty: 1.2 }),
  "a text that a stop text of several tokens ends": () =>
    completionOf([STORY], { maxTokens: 60, stop: [" the ", "and a"], minTokens: 6 }),
  "several choices of several prompts": () =>
    completionOf([STORY, "The sea is"], { n: 2, bestOf: 2, temperature: 1, seed: 5 }),
  "characters of several tokens": () =>
    requestOf("", {
      input: { type: "completion", prompts: [STORY] },
      output: { type: "regex", pattern: "(狐|鸦|🦊|é){12}" },
      sampling: { maxTokens: 80, temperature: 1, seed: 2, topLogprobs: 1 },
    }),
  "JSON of a schema": () =>
    requestOf("Tell me of a person.", {
      output: { type: "json_schema", schema: PERSON },
      sampling: { maxTokens: 200, temperature: 1, seed: 4 },
    }),
  "calls of tools": () =>
    requestOf("", {
      input: {
        type: "chat",
        messages: [{ role: "user", content: "What is the weather in Paris?" }],
        toolUse: TOOLS,
      },
      sampling: { maxTokens: 200, temperature: 0.7, seed: 1 },
    }),
};

/** What a client sees of a choice; a call's name is drawn by whoever begins it. */
const seenOf = (events: readonly EngineEvent[], choice: number): object[] =>
  events.flatMap((event): object[] => {
    if (event.type === "started" || !("index" in event) || event.index !== choice) return [];
    if (event.type === "choice_end") return [event];
    if (event.type === "delta") return [{ text: event.text, logprobs: event.logprobs }];
    const { callIndex, name, arguments: piece, id } = event;
    return [{ callIndex, name, piece, isFirst: id !== null }];
  });

describe.each([
  ["8-bit weights", []],
  ["whole bytes", ["--compute", "int8"]],
])("a worker that computes in %s", (_arithmetic, flags) => {
  let worker: WorkerProcess;
  let tenants = 0;
  beforeAll(async () => (worker = await WorkerProcess.start([...flags])));
  afterAll(() => worker.dispose());

  /** Another organization finds nothing warm: as if it were another worker. */
  const ask = (request: GenerateRequest, changes: Partial<GenerateRequest> = {}) => {
    const organizationId = `org-${(tenants += 1)}`;
    const named = { ...request, namesTokens: true, ...changes, organizationId };
    return { named, generation: worker.generate(named) };
  };

  it.each(Object.entries(KINDS))("goes on with %s", async (_kind, make) => {
    const request = make();
    const whole = await ask(request).generation;
    const started = whole.events[0];
    if (started?.type !== "started") throw new Error("it has no start");
    const { fingerprint = "", choices } = started;
    const last = whole.events.length - 1;
    const cuts = new Set(Array.from({ length: CUTS }, (_, at) => (2 + (at * last) / CUTS) | 0));
    for (const cut of [...cuts, last]) {
      const delivered = new Delivered(choices);
      const passed = whole.events.slice(0, cut);
      for (const event of passed) delivered.note(event as BackendEvent);
      const continuation = delivered.toContinuation(fingerprint);
      if (continuation === undefined) throw new Error(`nothing is known at ${cut}`);
      const requestId = `${request.requestId}~${cut}`;
      const { named, generation } = ask(request, { requestId, continuation });
      const again = await generation;
      const check = new EventCheck(named);
      for (const event of again.events) check.take(event, undefined);
      const seam = delivered.toSeam();
      const rest = again.events.filter((event) => !seam.hasPassed(event as BackendEvent));
      for (let choice = 0; choice < choices; choice += 1)
        expect(seenOf([...passed, ...rest], choice)).toEqual(seenOf(whole.events, choice));
      const { promptTokens, completionTokens } = whole.receipt;
      const carriedTokens = continuation.tokenIds.flat().length;
      expect(again.receipt).toMatchObject({ promptTokens, completionTokens, carriedTokens });
      const key = await deriveSigningKey(SECRET, "receipt");
      expect(await verifyReceipt(key, again.receipt)).toBe(true);
      const other = { ...again.receipt, carriedTokens: carriedTokens - 1 };
      expect(await verifyReceipt(key, other)).toBe(false);
    }
  });
});
