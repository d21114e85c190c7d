/**
 * Answers that are parts of a text. A text longer than the model's context is read in windows that
 * overlap.
 */
import { inputAt } from "../../protocol/long-prompt.ts";
import { type Refusal, refuse } from "../../protocol/refusal.ts";
import type { TokenizedText } from "../../reading/protocol.ts";
import type { Span } from "../../tokenization/align.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TextModelFacts } from "../model/facts.ts";
import { type Checked, checkRowCount, encodeText, tooLong } from "./rows.ts";
import { type AnswerSpan, chooseSpans, type WindowLogits } from "./spans.ts";
import { createTextPlan, type TextPlanner } from "./text-plan.ts";

interface Window {
  readonly row: TextRow;
  readonly inputIndex: number;
  readonly firstToken: number;
  readonly tokens: number;
}

interface Answer {
  readonly answer: string;
  readonly score: number;
  readonly start: number;
  readonly end: number;
}

export const planQuestionAnswering: TextPlanner<"question-answering"> = async (
  input,
  facts,
  yieldTurn,
) => {
  const contexts: TokenizedText[] = [];
  const windows: Window[] = [];
  for (const [index, { question, context }] of input.inputs.entries()) {
    await yieldTurn();
    const encoded = encodeText(question, inputAt(index), facts);
    if (!encoded.ok) return encoded.refusal;
    const contextIds = facts.tokens.of(context);
    contexts.push({ text: context, tokenIds: contextIds });
    const cut = cutWindows(index, [encoded.value, contextIds], input.strideTokens, facts);
    if (!cut.ok) return cut.refusal;
    windows.push(...cut.value);
    const refusal: Refusal | undefined = checkRowCount(windows.length, "windows over the contexts");
    if (refusal !== undefined) return refusal;
  }
  return createTextPlan({
    rows: windows.map(({ row }) => row),
    reduce: ({ read }, index): WindowLogits => {
      const { row, firstToken, tokens } = windows[index] as Window;
      const [start, end] = [read("start_logits").data, read("end_logits").data];
      return {
        firstToken,
        start: start.slice(row.secondAt, row.secondAt + tokens),
        end: end.slice(row.secondAt, row.secondAt + tokens),
        nullStart: start[0] ?? -Infinity,
        nullEnd: end[0] ?? -Infinity,
      };
    },
    finish: async (logits) => {
      const placesOf = await facts.tokens.locate(contexts);
      return {
        task: "question-answering",
        results: input.inputs.map(({ context }, inputIndex) => {
          const own = logits.filter((_, index) => windows[index]?.inputIndex === inputIndex);
          return toAnswers(chooseSpans(own, input), context, placesOf[inputIndex] ?? []);
        }),
      };
    },
  });
};

/** Every token of the context is in a window, and neighbours share `strideTokens` of them. */
function cutWindows(
  inputIndex: number,
  [question, context]: readonly [readonly number[], readonly number[]],
  strideTokens: number | null,
  facts: TextModelFacts,
): Checked<Window[]> {
  const { tokenizer, contextTokens } = facts;
  const room = contextTokens - question.length - tokenizer.pairSpecialTokens;
  if (room < 1) {
    const name = `the question of input ${inputIndex}, which leaves no room for its context,`;
    return tooLong(`${question.length} tokens`, { param: `inputs.${inputIndex}`, name }, facts);
  }
  const shared = strideTokens ?? Math.floor(room / 4);
  if (shared >= room) {
    const message = `strideTokens must be below a window's ${room} tokens of context, got ${shared}`;
    return { ok: false, refusal: refuse("invalid_value", message, { param: "strideTokens" }) };
  }
  const windows: Window[] = [];
  for (let firstToken = 0; ; firstToken += room - shared) {
    const part = context.slice(firstToken, firstToken + room);
    const row = tokenizer.toRow(question, part);
    windows.push({ row, inputIndex, firstToken, tokens: part.length });
    if (firstToken + room >= context.length) return { ok: true, value: windows };
  }
}

function toAnswers(
  spans: readonly AnswerSpan[],
  context: string,
  places: readonly Span[],
): Answer[] {
  return spans.map(({ tokens, score }) => {
    if (tokens === undefined) return { answer: "", score, start: 0, end: 0 };
    const start = places[tokens.first]?.start ?? 0;
    const end = Math.max(start, places[tokens.last]?.end ?? 0);
    return { answer: context.slice(start, end), score, start, end };
  });
}
