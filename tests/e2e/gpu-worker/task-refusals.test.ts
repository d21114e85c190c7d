/** Tasks that are refused before anything runs, and why. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { TaskServiceEvent } from "../../../gpu-worker/src/tasks/active-task.ts";
import { type TaskInput, taskRequestSchema } from "../../../src/contract/task.ts";
import {
  answer,
  embed,
  type Harness,
  judge,
  NAMES,
  start,
  tag,
  toRequest,
  classify,
} from "./task-harness.ts";

describe("a request that is not taken", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await start(NAMES, {
      windowMs: 1_000_000,
      schedule: () => () => undefined,
    });
  });
  afterAll(() => harness.service.close());

  const longText = "word ".repeat(300);
  const table: readonly [string, string, TaskInput, string, RegExp, string][] = [
    ["an unknown model", "none", embed(["a"]), "model_not_found", /no model pocket-none/, "model"],
    [
      "a task of another model",
      "nli",
      embed(["a"]),
      "invalid_value",
      /cannot do feature-extraction; it can do text-classification, zero-shot-classification/,
      "task",
    ],
    [
      "a pipeline of another model",
      "ner",
      {
        task: "pipeline",
        pipeline: "image-classification",
        inputs: [{ type: "text", text: "a" }],
        options: {},
      },
      "invalid_value",
      /pocket-ner cannot do image-classification/,
      "task",
    ],
    [
      "a text too long to embed",
      "encoder",
      embed(["a", longText]),
      "context_length_exceeded",
      /256 tokens, but input 1 has 302 tokens/,
      "inputs.1",
    ],
    [
      "a text far too long",
      "encoder",
      embed(["a".repeat(100_000)]),
      "context_length_exceeded",
      /100000 characters/,
      "inputs.0",
    ],
    [
      "too many token ids",
      "encoder",
      embed([Array.from({ length: 257 }, () => 7)]),
      "context_length_exceeded",
      /257 tokens/,
      "inputs.0",
    ],
    [
      "an unknown token id",
      "encoder",
      embed([[2, 2_279]]),
      "invalid_value",
      /2279 is not below the vocabulary's size, 2279/,
      "inputs.0",
    ],
    [
      "too many dimensions",
      "encoder",
      embed(["a"], { dimensions: 129 }),
      "invalid_value",
      /128 dimensions, got 129/,
      "dimensions",
    ],
    [
      "a document too long",
      "rerank",
      { task: "rerank", query: "a", documents: ["b", longText], topN: null },
      "context_length_exceeded",
      /document 1 together with the query has 304 tokens/,
      "documents.1",
    ],
    [
      "a text without a mask",
      "fill-mask",
      { task: "fill-mask", inputs: ["no mask"], topK: 1, targets: null },
      "invalid_value",
      /input 0 has no \[MASK\]/,
      "inputs.0",
    ],
    [
      "a target of two tokens",
      "fill-mask",
      { task: "fill-mask", inputs: ["[MASK]"], topK: 1, targets: ["two words"] },
      "invalid_value",
      /"two words" is not one token/,
      "targets",
    ],
    [
      "masks that would fill too much",
      "fill-mask",
      {
        task: "fill-mask",
        inputs: ["a [MASK]", "[MASK] ".repeat(100)],
        topK: 1_024,
        targets: null,
      },
      "invalid_value",
      /input 1: its masks, times as many candidates, make too long an answer/,
      "inputs.1",
    ],
    [
      "texts with too many tokens to tag",
      "ner",
      tag("simple", ...Array.from({ length: 2_000 }, () => "word ".repeat(40))),
      "invalid_value",
      /texts of a request may have 65536 tokens together, got 84000/,
      "inputs",
    ],
    [
      "a question too long",
      "qa",
      answer(longText, "context"),
      "context_length_exceeded",
      /leaves no room for its context/,
      "inputs.0",
    ],
    [
      "windows that do not move",
      "qa",
      answer("a", "b", { strideTokens: 300 }),
      "invalid_value",
      /below a window's 252 tokens of context, got 300/,
      "strideTokens",
    ],
    [
      "a text too long to tag",
      "ner",
      tag("simple", longText),
      "context_length_exceeded",
      /302 tokens/,
      "inputs.0",
    ],
    [
      "too many pairs",
      "nli",
      judge(
        Array.from({ length: 100 }, () => "a"),
        Array.from({ length: 100 }, (_, at) => `l${at}`),
      ),
      "invalid_value",
      /at most 8192, got 10000/,
      "inputs",
    ],
  ];

  it.each(table)("because of %s", async (_, model, input, code, message, param) => {
    const events: TaskServiceEvent[] = [];
    const refusal = await harness.service.submit(toRequest(model, input), (event) =>
      events.push(event),
    );
    expect(refusal).toMatchObject({ code, param });
    expect(refusal?.message).toMatch(message);
    expect(events).toEqual([]);
    expect(harness.service.requestCount).toBe(0);
  });

  it("because it is here already", async () => {
    const request = toRequest("encoder", embed(["a"]));
    expect(await harness.service.submit(request, () => undefined)).toBeUndefined();
    const again = await harness.service.submit(request, () => undefined);
    expect(again?.message).toContain(`${request.requestId} is running already`);
    expect(harness.service.cancel(request.requestId)).toBe(true);
  });

  it("because its form is wrong, by the contract", () => {
    const wrong: readonly [object, string][] = [
      [{ ...embed([]) }, "inputs"],
      [{ ...embed([""]) }, "inputs"],
      [{ ...embed(["a"]), pooling: "max" }, "pooling"],
      [{ ...judge(["a"], ["b"]), hypothesisTemplate: "about" }, "hypothesisTemplate"],
      [{ ...classify("a"), extra: 1 }, "input"],
      [{ task: "sing" }, "task"],
    ];
    for (const [input, field] of wrong) {
      const request = { ...toRequest("encoder", embed(["a"])), input };
      const parsed = taskRequestSchema.safeParse(request);
      expect(parsed.error?.issues[0]?.path.map(String), JSON.stringify(input)).toContain(field);
    }
  });
});
