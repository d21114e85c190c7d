/** What a worker tells of a task that writes: each event once and in order, or it is no answer. */
import { describe, expect, it } from "vitest";

import { TaskCheck } from "../../../src/backends/task-check.ts";
import { TASK_PROTOCOL, type TaskEvent, type TaskRequest } from "../../../src/contract/task.ts";

const REQUEST: TaskRequest = {
  protocol: TASK_PROTOCOL,
  requestId: "req_1",
  organizationId: "org_1",
  model: "listener",
  deadlineMs: 1_000,
  priority: 0,
  input: {
    task: "pipeline",
    pipeline: "automatic-speech-recognition",
    inputs: [{ type: "binary", mediaType: "audio/wav", base64: "AAAA", tokens: 10 }],
    options: { maxNewTokens: 8 },
  },
};

const written = (text: string, completionTokens: number): TaskEvent => ({
  type: "delta",
  text,
  promptTokens: 4,
  completionTokens,
});

const PROGRESS: TaskEvent = { type: "progress", done: 0, total: 1 };
const LAST = written(" hill", 3);
const EVENTS: readonly TaskEvent[] = [
  { type: "started", promptTokens: 10 },
  written("Over", 1),
  written(" the", 2),
  LAST,
  PROGRESS,
];

type Numbered = readonly [event: TaskEvent, number: unknown];

const take = (events: readonly Numbered[]) => (): void => {
  const check = new TaskCheck(REQUEST, true);
  for (const [event, number] of events) check.take(event, number);
};

const numbered = EVENTS.map((event, at): Numbered => [event, at + 1]);

describe("the events of a task", () => {
  it("pass as the worker sends them, numbered or not", () => {
    expect(take(numbered)).not.toThrow();
    expect(take(EVENTS.map((event) => [event, undefined]))).not.toThrow();
  });

  it.each<[string, (events: readonly Numbered[]) => readonly Numbered[]]>([
    ["a delta is lost", (events) => events.toSpliced(2, 1)],
    ["an event without a text is lost", (events) => [...events.slice(0, 4), [PROGRESS, 6]]],
    ["the first number is not 1", (events) => events.map(([event, n]) => [event, Number(n) + 1])],
    ["numbers end", (events) => events.toSpliced(3, 1, [LAST, undefined])],
    [
      "numbers begin",
      (events) => events.map(([event, n], at) => [event, at === 0 ? undefined : n]),
    ],
  ])("are not whole where %s", (_name, change) => {
    expect(take(change(numbered))).toThrow("the worker's task is not whole: event ");
  });
});
