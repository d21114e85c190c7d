/**
 * Streams as a worker sends them pass, whatever was asked for; each way of breaking one is seen.
 */
import { describe, expect, it } from "vitest";

import { gatherDeltas } from "../../../gpu-worker/src/http/gathering.ts";
import { EventCheck } from "../../../src/backends/event-check.ts";
import type { EngineEvent } from "../../../src/contract/engine.ts";
import { fc, runs } from "../../support/random.ts";
import { honestEvents, requestOf, type Shape } from "./honest-events.ts";

const shapes: fc.Arbitrary<Shape> = fc.record({
  prompts: fc.integer({ min: 1, max: 3 }),
  n: fc.integer({ min: 1, max: 3 }),
  extra: fc.constantFrom(0, 0, 2),
  tokens: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 9, maxLength: 9 }),
  echo: fc.boolean(),
  scored: fc.boolean(),
  logprobs: fc.boolean(),
  calls: fc.boolean(),
  gatherTokens: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
});

const SHAPE: Shape = {
  prompts: 1,
  n: 2,
  extra: 0,
  tokens: [6, 4],
  echo: false,
  scored: false,
  logprobs: false,
  calls: false,
  gatherTokens: undefined,
};

function sent(shape: Shape): EngineEvent[] {
  const events: EngineEvent[] = [];
  const send = gatherDeltas(shape.gatherTokens, (event) => events.push(event));
  for (const event of honestEvents(shape)) send(event);
  return events;
}

type Numbered = readonly [EngineEvent, unknown];
const numbered = (events: readonly EngineEvent[]): Numbered[] =>
  events.map((event, at) => [event, at + 1]);
const unnumbered = (events: readonly EngineEvent[]): Numbered[] =>
  events.map((event) => [event, undefined]);

function check(shape: Shape, events: readonly Numbered[]): void {
  const checked = new EventCheck(requestOf(shape));
  for (const [event, number] of events) checked.take(event, number);
}

describe("a stream as the worker sends it", () => {
  it("passes, numbered or not, whatever was asked for", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const events = sent(shape);
        check(shape, numbered(events));
        check(shape, unnumbered(events));
      }),
      { numRuns: runs(500) },
    );
  });

  it("passes when it ends with an error, or was cut short by a cancel", () => {
    const [start, first] = sent(SHAPE);
    const end = sent(SHAPE).at(-1);
    if (start === undefined || first === undefined || end?.type !== "end") throw new Error("none");
    const failed = { type: "error", code: "internal_error", message: "", receipt: null } as const;
    check(SHAPE, numbered([start, first, failed]));
    check(SHAPE, numbered([failed]));
    const receipt = { ...end.receipt, outcome: "cancelled" as const };
    check(SHAPE, numbered([start, first, { type: "end", receipt }]));
  });
});

type Change = (events: EngineEvent[]) => EngineEvent[];
const isDelta = (event: EngineEvent) => event.type === "delta";
const third = (events: EngineEvent[]): number => events.findIndex(isDelta) + 2;
const at =
  (change: (event: EngineEvent, index: number) => readonly EngineEvent[]): Change =>
  (events) =>
    events.flatMap((event, index) => (index === third(events) ? change(event, index) : [event]));
const counted = (by: number): Change =>
  at((event) =>
    event.type === "delta" ? [{ ...event, completionTokens: event.completionTokens + by }] : [],
  );
const receipted =
  (change: object): Change =>
  (events) =>
    events.map((event) =>
      event.type === "end" ? { ...event, receipt: { ...event.receipt, ...change } } : event,
    );

const CHANGES: [string, Change][] = [
  ["loses a delta", at(() => [])],
  [
    "loses the last delta",
    (events) => events.filter((_, index) => index !== events.findLastIndex(isDelta)),
  ],
  ["loses its start", (events) => events.slice(1)],
  ["loses the end of a choice", (events) => events.filter(({ type }) => type !== "choice_end")],
  ["repeats a delta", at((event) => [event, event])],
  ["starts twice", (events) => [...events.slice(0, 1), ...events]],
  ["starts in the middle", at((event) => [event, sent(SHAPE)[0] as EngineEvent])],
  [
    "ends a choice twice",
    (events) =>
      events.flatMap((event): EngineEvent[] =>
        event.type === "choice_end" ? [event, event] : [event],
      ),
  ],
  [
    "mixes up two deltas",
    (events) =>
      events
        .with(third(events), events[third(events) + 1] as EngineEvent)
        .with(third(events) + 1, events[third(events)] as EngineEvent),
  ],
  ["counts back", counted(-1)],
  ["counts far back", counted(-3)],
  ["counts too much", counted(1)],
  [
    "counts more than was asked for",
    (events) =>
      events.map((event) => (event.type === "started" ? { ...event, maxTokens: 3 } : event)),
  ],
  [
    "may make more than was asked for",
    (events) =>
      events.map((event) => (event.type === "started" ? { ...event, maxTokens: 21 } : event)),
  ],
  [
    "has another number of choices",
    (events) =>
      events.map((event) => (event.type === "started" ? { ...event, choices: 3 } : event)),
  ],
  ["has a choice that nobody asked for", at((event) => [{ ...event, index: 2 } as EngineEvent])],
  [
    "ends a choice that nobody asked for",
    (events) =>
      events.map((event) => (event.type === "choice_end" ? { ...event, index: 7 } : event)),
  ],
  [
    "writes a novel in a token",
    at((event) => [{ ...event, text: "x".repeat(100_000) } as EngineEvent]),
  ],
  ["goes on after its end", (events) => [...events, events[1] as EngineEvent]],
  ["ends twice", (events) => [...events, events.at(-1) as EngineEvent]],
  [
    "goes on after the end of a choice",
    (events) => {
      const end = events.findIndex(({ type }) => type === "choice_end");
      return [
        ...events.slice(0, end - 1),
        events[end] as EngineEvent,
        events[end - 1] as EngineEvent,
        ...events.slice(end + 1),
      ];
    },
  ],
  ["has a receipt of more tokens", receipted({ completionTokens: 11 })],
  ["has a receipt of fewer tokens", receipted({ completionTokens: 9 })],
  ["has a receipt of another prompt", receipted({ promptTokens: 1 })],
  ["has a receipt of another organization", receipted({ organizationId: "org_other" })],
];

describe("a stream is not whole that", () => {
  it.each(CHANGES)("%s", (_name, change) => {
    const honest = sent(SHAPE);
    const changed = change(honest);
    expect(changed).not.toEqual(honest);
    expect(() => check(SHAPE, unnumbered(changed))).toThrow("not whole");
    // As it comes through something in between: events keep the numbers that they were sent with.
    const numberOf = (event: EngineEvent) => honest.indexOf(event) + 1 || 3;
    expect(() =>
      check(
        SHAPE,
        changed.map((event) => [event, numberOf(event)]),
      ),
    ).toThrow("not whole");
  });

  it.each([
    ["begins in the middle of its numbers", [2, 3]],
    ["skips a number", [1, 3]],
    ["repeats a number", [1, 1]],
    ["stops to number", [1, undefined]],
    ["begins to number late", [undefined, 2]],
    ["numbers with something else", ["1", "2"]],
  ])("%s", (_name, numbers) => {
    const events = sent(SHAPE);
    expect(() =>
      check(
        SHAPE,
        numbers.map((number, index) => [events[index] as EngineEvent, number]),
      ),
    ).toThrow("not whole");
  });

  it.each([
    ["begins a call without saying which", { callIndex: 0, id: null, name: null }],
    ["goes on with a call before the one that runs", { callIndex: 0, id: null, name: null }],
    ["skips a call", { callIndex: 3, id: "c", name: "f" }],
    ["begins a call again", { callIndex: 0, id: "c", name: "f" }],
  ])("%s", (name, part) => {
    const [start] = sent(SHAPE);
    const call = { type: "tool_call", index: 0, arguments: "{", completionTokens: 1 } as const;
    const begun: EngineEvent[] = [0, 1].map((callIndex) => ({
      ...call,
      callIndex,
      id: `call_${callIndex}`,
      name: "f",
    }));
    const before = name.includes("without") ? [] : begun;
    const events = [start as EngineEvent, ...before];
    check(SHAPE, numbered(events));
    expect(() => check(SHAPE, numbered([...events, { ...call, ...part }]))).toThrow("not whole");
  });
});
