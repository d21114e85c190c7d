/** Classification between vLLM's wire and the worker's words. Pure. */
import type { Classification, ClassifyRequest } from "../../contract/classify.ts";
import type { TaskInputOf } from "../../contract/task.ts";
import type { TaskAnswer } from "../../gateway/run-task.ts";

export function toClassificationInput({ input }: ClassifyRequest) {
  return {
    task: "text-classification",
    inputs: typeof input === "string" ? [input] : input,
    topK: null,
    functionToApply: null,
  } as const satisfies TaskInputOf<"text-classification">;
}

export function toClassification(
  { model, result, promptTokens }: TaskAnswer,
  { id, nowMs }: { id: string; nowMs: number },
): Classification {
  if (result.task !== "text-classification") throw new Error(`a result of ${result.task}`);
  return {
    id,
    object: "list",
    created: Math.floor(nowMs / 1_000),
    model,
    data: result.results.map((scores, index) => {
      const byLabel = new Map(scores.map(({ label, score }) => [label, score]));
      // A worker of an older release does not say in which order its labels are.
      const labels = result.labels ?? scores.map(({ label }) => label);
      return {
        index,
        label: scores[0]?.label ?? "",
        probs: labels.map((label) => byLabel.get(label) ?? 0),
        num_classes: labels.length,
      };
    }),
    usage: {
      prompt_tokens: promptTokens,
      total_tokens: promptTokens,
      completion_tokens: 0,
      prompt_tokens_details: null,
    },
  };
}
