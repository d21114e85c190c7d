/** Labels of a text, or of a pair of texts. */
import { TASK_LIMITS } from "../../../../src/contract/task.ts";
import { inputAt } from "../../protocol/long-prompt.ts";
import { refuse } from "../../protocol/refusal.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import { encodeRow } from "./rows.ts";
import { findTop, sigmoid, softmax } from "./scores.ts";
import { createTextPlan, type TextPlanner } from "./text-plan.ts";

export const planTextClassification: TextPlanner<"text-classification"> = async (
  input,
  facts,
  yieldTurn,
) => {
  const each = Math.min(input.topK ?? Infinity, Math.max(1, facts.labels.length));
  if (each * input.inputs.length > TASK_LIMITS.maxScores) {
    const message =
      `a request may be given ${TASK_LIMITS.maxScores} scores; ` +
      `${input.inputs.length} inputs of ${each} labels have more`;
    return refuse("invalid_value", message, { param: "inputs" });
  }
  const rows: TextRow[] = [];
  for (const [index, given] of input.inputs.entries()) {
    await yieldTurn();
    const texts =
      typeof given === "string" ? ([given] as const) : ([given.text, given.textPair] as const);
    const row = encodeRow(texts, inputAt(index), facts);
    if (!row.ok) return row.refusal;
    rows.push(row.value);
  }
  const apply = input.functionToApply ?? (facts.isMultiLabel ? "sigmoid" : "softmax");
  return createTextPlan({
    rows,
    reduce: (output) => toScores(output.read("logits").data, apply),
    finish: (scoresOfRows) => ({
      task: "text-classification",
      labels: [...facts.labels],
      results: scoresOfRows.map((scores) =>
        findTop(scores, input.topK ?? scores.length).map((index) => ({
          label: facts.labels[index] ?? `LABEL_${index}`,
          score: scores[index] ?? 0,
        })),
      ),
    }),
  });
};

function toScores(logits: Float32Array, apply: "softmax" | "sigmoid" | "none"): number[] {
  if (apply === "softmax") return softmax(logits);
  return Array.from(logits, (logit) => (apply === "sigmoid" ? sigmoid(logit) : logit));
}
