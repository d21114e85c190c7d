/**
 * Labels that the model never saw: it judges whether "this is about <label>" follows from the text.
 */
import { inputAt } from "../../protocol/long-prompt.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import { checkRow, checkRowCount, encodeText } from "./rows.ts";
import { findTop, softmax } from "./scores.ts";
import { createTextPlan, type TextPlanner } from "./text-plan.ts";
import { toHypothesis } from "./texts.ts";

export const planZeroShotClassification: TextPlanner<"zero-shot-classification"> = async (
  input,
  facts,
  yieldTurn,
) => {
  const { labels, multiLabel } = input;
  const refusal = checkRowCount(input.inputs.length * labels.length, "inputs times labels");
  if (refusal !== undefined) return refusal;
  if (facts.entailment === undefined) throw new Error(`model ${facts.id} does not infer`);
  const { entailment, contradiction } = facts.entailment;
  const hypotheses: (readonly number[])[] = [];
  for (const [index, label] of labels.entries()) {
    const text = toHypothesis(input.hypothesisTemplate, label);
    const encoded = encodeText(text, { param: `labels.${index}`, name: `label ${index}` }, facts);
    if (!encoded.ok) return encoded.refusal;
    hypotheses.push(encoded.value);
  }
  const rows: TextRow[] = [];
  for (const [index, text] of input.inputs.entries()) {
    await yieldTurn();
    const premise = encodeText(text, inputAt(index), facts);
    if (!premise.ok) return premise.refusal;
    for (const [labelIndex, hypothesis] of hypotheses.entries()) {
      const name = `input ${index} together with label ${labelIndex}`;
      const subject = { ...inputAt(index), name };
      const row = checkRow(facts.tokenizer.toRow(premise.value, hypothesis), subject, facts);
      if (!row.ok) return row.refusal;
      rows.push(row.value);
    }
  }
  return createTextPlan({
    rows,
    reduce: (output) => {
      const { data } = output.read("logits");
      return { follows: data[entailment] ?? 0, contradicts: data[contradiction] ?? 0 };
    },
    finish: (judgements) => ({
      task: "zero-shot-classification",
      results: input.inputs.map((_, index) => {
        const own = judgements.slice(index * labels.length, (index + 1) * labels.length);
        // One label has nothing to be measured against but its own contradiction.
        const scores =
          multiLabel || own.length === 1
            ? own.map(({ follows, contradicts }) => softmax([contradicts, follows])[1] ?? 0)
            : softmax(own.map(({ follows }) => follows));
        return findTop(scores, scores.length).map((labelIndex) => ({
          label: labels[labelIndex] ?? "",
          score: scores[labelIndex] ?? 0,
        }));
      }),
    }),
  });
};
