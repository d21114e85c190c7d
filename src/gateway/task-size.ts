/** How many tokens a task may have, from its size alone, before the meter counts it. Pure. */
import { mostCompletionTokens, type TaskInput } from "../contract/task.ts";
import { MOST_CHARACTERS_PER_TOKEN } from "./prompt-size.ts";

export interface TaskSize {
  /**
   * As many as there are at most, for the money: each byte of a text a token, in rows as long as
   * the model reads them.
   */
  readonly mostTokens: number;
  /** It may have so few, so that no guess refuses whom money and limits have room for. */
  readonly fewestTokens: number;
  /** That it may write. */
  readonly mostCompletionTokens: number;
}

/** Those that a row begins, divides and ends with. */
const SPECIAL_TOKENS_PER_ROW = 4;

/** @param contextTokens of the model: no row has more */
export function sizeOfTask(input: TaskInput, contextTokens: number): TaskSize {
  let [mostTokens, fewestTokens] = [0, 0];
  const addRow = (...parts: readonly Part[]): void => {
    const most = parts.reduce((sum, part) => sum + part.most, SPECIAL_TOKENS_PER_ROW);
    mostTokens += Math.min(most, contextTokens);
    fewestTokens += parts.reduce((sum, part) => sum + part.fewest, 0);
  };
  if (input.task === "pipeline")
    for (const given of input.inputs) {
      if (given.type === "text") addRow(textPart(given.text));
      // What a file counts for is known by its head.
      else {
        mostTokens += given.tokens ?? 0;
        fewestTokens += given.tokens ?? 0;
      }
    }
  else for (const row of rowsOf(input, contextTokens)) addRow(...row);
  return { mostTokens, fewestTokens, mostCompletionTokens: mostCompletionTokens(input) };
}

type TextTaskInput = Exclude<TaskInput, { task: "pipeline" }>;

interface Part {
  readonly most: number;
  readonly fewest: number;
}

function* rowsOf(input: TextTaskInput, contextTokens: number): Generator<readonly Part[]> {
  switch (input.task) {
    case "feature-extraction":
      for (const given of input.inputs)
        yield [typeof given === "string" ? textPart(given) : tokensPart(given.length)];
      return;
    case "rerank": {
      const query = textPart(input.query);
      for (const document of input.documents) yield [query, textPart(document)];
      return;
    }
    case "text-classification":
      for (const given of input.inputs)
        yield typeof given === "string"
          ? [textPart(given)]
          : [textPart(given.text), textPart(given.textPair)];
      return;
    case "zero-shot-classification": {
      const template = textPart(input.hypothesisTemplate);
      const labels = input.labels.map(textPart);
      for (const text of input.inputs.map(textPart))
        for (const label of labels) yield [text, template, label];
      return;
    }
    case "question-answering":
      for (const { question, context } of input.inputs)
        yield* windowsOf(textPart(question), textPart(context), contextTokens);
      return;
    case "fill-mask":
    case "token-classification":
      for (const text of input.inputs) yield [textPart(text)];
      return;
  }
}

/** A long context is read in windows that overlap by a quarter. */
function* windowsOf(question: Part, context: Part, contextTokens: number) {
  const own = Math.max(1, contextTokens - Math.min(question.most, contextTokens / 2));
  const windows = Math.max(1, Math.ceil(context.most / (own * 0.75)));
  for (let at = 0; at < windows; at += 1) {
    const part = { most: Math.ceil(context.most / windows / 0.75), fewest: 0 };
    yield [question, at === 0 ? { ...part, fewest: context.fewest } : part];
  }
}

function textPart(text: string): Part {
  return { most: bytesOf(text), fewest: Math.ceil(text.length / MOST_CHARACTERS_PER_TOKEN) };
}

const tokensPart = (tokens: number): Part => ({ most: tokens, fewest: tokens });

/** In UTF-8; half a surrogate pair is written as the sign for what is unknown. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += 1;
    // Each half of a pair is two of its four bytes.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
