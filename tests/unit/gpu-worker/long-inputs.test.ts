/** Token ids that no model reads whole are cut, or refused, before its thread has them. */
import { describe, expect, it } from "vitest";

import { fitTokenIds } from "../../../gpu-worker/src/protocol/long-prompt.ts";
import { taskRequestSchema } from "../../../src/contract/task.ts";

const model = { id: "e", contextTokens: 4 };

const taskOf = (inputs: readonly (string | number[])[], truncate?: "none" | "start" | "end") =>
  taskRequestSchema.parse({
    protocol: 1,
    requestId: "request-1",
    organizationId: "org",
    model: "e",
    deadlineMs: 60_000,
    priority: 0,
    input: {
      task: "feature-extraction",
      inputs,
      pooling: "mean",
      normalize: true,
      dimensions: null,
      ...(truncate !== undefined && { truncate }),
    },
  });

describe("token ids to be embedded", () => {
  it("that are too many are refused by their count", () => {
    const task = taskOf(["a text", [1, 2], [1, 2, 3, 4, 5]]);
    expect(fitTokenIds(task, model)).toMatchObject({
      task,
      refusal: {
        code: "context_length_exceeded",
        param: "inputs.2",
        message: expect.stringContaining("but input 2 has 5 tokens"),
      },
    });
  });

  it.each([
    ["end", [1, 2, 3, 4]],
    ["start", [2, 3, 4, 5]],
  ] as const)("are cut at the %s where that is asked for", (truncate, kept) => {
    const { task, refusal } = fitTokenIds(taskOf(["a", [1, 2, 3, 4, 5], [1]], truncate), model);
    expect(refusal).toBeUndefined();
    expect(task.input).toMatchObject({ inputs: ["a", kept, [1]], truncate });
  });

  it("are left to a model that is not known yet, and where all of them fit", () => {
    const [long, short] = [taskOf([[1, 2, 3, 4, 5]]), taskOf([[1, 2, 3, 4]])];
    expect(fitTokenIds(long, undefined).task).toBe(long);
    expect(fitTokenIds(short, model)).toEqual({ task: short, refusal: undefined });
  });
});
