/** Labels of a text, or of a pair of texts. */
import type { TextRow } from "../../tokenization/row-template.ts";
import { encodeRow, inputAt } from "./rows.ts";
import { findTop, sigmoid, softmax } from "./scores.ts";
import { createTextPlan, type TextPlanner } from "./text-plan.ts";

export const planTextClassification: TextPlanner<"text-classification"> = async (
  input,
  facts,
  yieldTurn,
) => {
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
