/** Labels of the tokens of a text, each or grouped to entities. */
import { TASK_LIMITS } from "../../../../src/contract/task.ts";
import { inputAt } from "../../protocol/long-prompt.ts";
import { refuse } from "../../protocol/refusal.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TextModelFacts } from "../model/facts.ts";
import { groupEntities, type TokenPrediction } from "./entities.ts";
import { encodeRow } from "./rows.ts";
import { findLargest, softmax } from "./scores.ts";
import { createTextPlan, type TextPlanner } from "./text-plan.ts";

interface Prediction {
  readonly label: string;
  readonly score: number;
}

export const planTokenClassification: TextPlanner<"token-classification"> = async (
  input,
  facts,
  yieldTurn,
) => {
  const rows: TextRow[] = [];
  for (const [index, text] of input.inputs.entries()) {
    await yieldTurn();
    const row = encodeRow([text], inputAt(index), facts);
    if (!row.ok) return row.refusal;
    rows.push(row.value);
  }
  const tokens = rows.reduce((sum, row) => sum + row.tokens, 0);
  if (tokens > TASK_LIMITS.maxScores) {
    const message = `texts of a request may have ${TASK_LIMITS.maxScores} tokens together, got ${tokens}`;
    return refuse("invalid_value", message, { param: "inputs" });
  }
  const ignored = new Set(input.ignoreLabels);
  return createTextPlan({
    rows,
    reduce: ({ row, read }): Prediction[] => {
      const { data, width } = read("logits");
      return textTokensOf(row, facts).map((_, offset) => {
        const at = row.firstAt + offset;
        const scores = softmax(data.subarray(at * width, (at + 1) * width));
        const best = findLargest(scores);
        return { label: facts.labels[best] ?? `LABEL_${best}`, score: scores[best] ?? 0 };
      });
    },
    finish: async (predictionsOfRows) => {
      const spansOf = await facts.tokens.locate(
        input.inputs.map((text, index) => ({
          text,
          tokenIds: textTokensOf(rows[index] as TextRow, facts),
        })),
      );
      return {
        task: "token-classification",
        results: predictionsOfRows.map((predictions, index) => {
          const text = input.inputs[index] ?? "";
          const placed: TokenPrediction[] = predictions.map((prediction, at) => ({
            ...prediction,
            ...(spansOf[index]?.[at] ?? { start: 0, end: 0 }),
          }));
          const entities =
            input.aggregation === "simple"
              ? groupEntities(placed, ignored)
              : placed.filter(({ label }) => !ignored.has(label));
          return entities.map((entity) => ({
            ...entity,
            word: text.slice(entity.start, entity.end),
          }));
        }),
      };
    },
  });
};

/** The row's own tokens of the text, without special ones. */
function textTokensOf(row: TextRow, { tokenizer }: TextModelFacts): readonly number[] {
  return row.tokenIds.slice(row.firstAt, row.tokens - tokenizer.singleSuffixTokens);
}
