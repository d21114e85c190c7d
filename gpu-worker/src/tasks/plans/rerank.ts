/** Ranks documents by how well they answer a query, with a model that reads both together. */
import type { TextRow } from "../../tokenization/row-template.ts";
import { checkRow, encodeText } from "./rows.ts";
import { findTop, sigmoid } from "./scores.ts";
import { createTextPlan, type TextPlanner } from "./text-plan.ts";

export const planRerank: TextPlanner<"rerank"> = async (input, facts, yieldTurn) => {
  const query = encodeText(input.query, { param: "query", name: "the query" }, facts);
  if (!query.ok) return query.refusal;
  const rows: TextRow[] = [];
  for (const [index, document] of input.documents.entries()) {
    await yieldTurn();
    const subject = {
      param: `documents.${index}`,
      name: `document ${index} together with the query`,
    };
    const encoded = encodeText(document, subject, facts);
    if (!encoded.ok) return encoded.refusal;
    const row = checkRow(facts.tokenizer.toRow(query.value, encoded.value), subject, facts);
    if (!row.ok) return row.refusal;
    rows.push(row.value);
  }
  return createTextPlan({
    rows,
    reduce: (output) => output.read("logits").data[0] ?? 0,
    finish: (logits) => ({
      task: "rerank",
      results: findTop(logits, input.topN ?? logits.length).map((index) => ({
        index,
        score: sigmoid(logits[index] ?? 0),
      })),
    }),
  });
};
