/**
 * Answers of tasks are bounded before anything is run: by the model's own numbers, times what was
 * asked.
 */
import { describe, expect, it } from "vitest";

import { planFeatureExtraction } from "../../../gpu-worker/src/tasks/plans/feature-extraction.ts";
import { planTextClassification } from "../../../gpu-worker/src/tasks/plans/text-classification.ts";
import type { PlanFacts } from "../../../gpu-worker/src/tasks/plans/text-plan.ts";
import { TASK_LIMITS } from "../../../src/contract/task.ts";

/** Nothing else of a model is looked at before. */
const factsOf = (facts: Partial<PlanFacts>) => facts as PlanFacts;
const noTurn = async () => undefined;
const textsOf = (count: number) => Array.from({ length: count }, () => "a");

describe("an answer that would be too large", () => {
  it("of embeddings is refused, naming how many numbers it has", async () => {
    const dimensions = 4_096;
    const most = TASK_LIMITS.maxVectorNumbers / dimensions;
    const plan = await planFeatureExtraction(
      {
        task: "feature-extraction",
        inputs: textsOf(most + 1),
        pooling: "mean",
        normalize: true,
        dimensions: null,
      },
      factsOf({ id: "large", dimensions }),
      noTurn,
    );
    expect(plan).toMatchObject({
      code: "invalid_value",
      param: "inputs",
      message: `all embeddings of a request may have 1048576 numbers; ${most + 1} of 4096 dimensions have more`,
    });
  });

  it("of labels is refused, unless few of them are asked for", async () => {
    const labels = Array.from({ length: 1_000 }, (_, index) => `label ${index}`);
    const ask = (topK: number | null) =>
      planTextClassification(
        { task: "text-classification", inputs: textsOf(100), topK, functionToApply: null },
        factsOf({ labels }),
        noTurn,
      );
    expect(await ask(null)).toMatchObject({
      code: "invalid_value",
      param: "inputs",
      message: "a request may be given 65536 scores; 100 inputs of 1000 labels have more",
    });
    // It goes on to the texts, which nobody has read here.
    await expect(ask(10)).rejects.toThrow(TypeError);
  });
});
