/** Which texts a request has tokenized, before it is planned. No I/O. */
import type { TaskInput } from "../../../../src/contract/task.ts";
import { KEPT_SIDE } from "../../protocol/long-prompt.ts";
import type { TextModelFacts } from "../model/facts.ts";
import type { TextReading } from "../task-model.ts";
import { cutRoughly, maxTextLength } from "./rows.ts";
import type { TextTokens } from "./text-plan.ts";

type TextInput = Exclude<TaskInput, { task: "pipeline" }>;

/** Each once; a text that cannot fit is not read. */
export async function readTexts(
  input: TextInput,
  facts: TextModelFacts,
  reading: TextReading,
): Promise<TextTokens> {
  const texts = [...new Set(textsOf(input, facts))].filter(
    (text) => !isTooLong(text, input, facts),
  );
  const mask = input.task === "fill-mask" ? (facts.tokenizer.maskToken ?? null) : null;
  const encoded = await reading.encode(texts, mask);
  const known = new Map(texts.map((text, index) => [text, encoded[index] ?? []]));
  return {
    of: (text) => {
      const tokenIds = known.get(text);
      if (tokenIds === undefined) throw new Error("a text that was not read");
      return tokenIds;
    },
    locate: (located) => reading.locate(located),
  };
}

/** What the label of a zero-shot classification says of a text. */
export function toHypothesis(template: string, label: string): string {
  return template.replaceAll("{}", () => label);
}

/**
 * Contexts of questions have a bound of their own, and are read in windows; some texts were cut.
 */
function isTooLong(text: string, input: TextInput, facts: TextModelFacts): boolean {
  const isCut = input.task === "feature-extraction" && keptSideOf(input) !== undefined;
  return !isCut && input.task !== "question-answering" && text.length > maxTextLength(facts);
}

function keptSideOf({ truncate }: Extract<TextInput, { task: "feature-extraction" }>) {
  return KEPT_SIDE[truncate ?? "none"];
}

function textsOf(input: TextInput, facts: TextModelFacts): string[] {
  switch (input.task) {
    case "rerank":
      return [input.query, ...input.documents];
    case "question-answering":
      return input.inputs.flatMap(({ question, context }) => [question, context]);
    case "zero-shot-classification": {
      const { labels, hypothesisTemplate } = input;
      return [...labels.map((label) => toHypothesis(hypothesisTemplate, label)), ...input.inputs];
    }
    case "text-classification":
      return input.inputs.flatMap((given) =>
        typeof given === "string" ? [given] : [given.text, given.textPair],
      );
    case "feature-extraction": {
      const side = keptSideOf(input);
      const texts = input.inputs.filter((given) => typeof given === "string");
      return side === undefined ? texts : texts.map((text) => cutRoughly(text, side, facts));
    }
    case "fill-mask":
    case "token-classification":
      return [...input.inputs];
  }
}
