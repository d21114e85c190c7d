/** The words that a masked language model puts behind each mask. */
import { TASK_LIMITS } from "../../../../src/contract/task.ts";
import { inputAt } from "../../protocol/long-prompt.ts";
import { type Refusal, refuse } from "../../protocol/refusal.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TaskTokenizer } from "../../tokenization/task-tokenizer.ts";
import type { TextModelFacts } from "../model/facts.ts";
import { encodeRow } from "./rows.ts";
import { findTop, softmax } from "./scores.ts";
import { createTextPlan, type TextPlanner } from "./text-plan.ts";

/** What a candidate has beside the text that it fills. */
const ENTRY_LENGTH = 64;

interface Candidate {
  readonly tokenId: number;
  readonly score: number;
}

export const planFillMask: TextPlanner<"fill-mask"> = async (input, facts, yieldTurn) => {
  const { tokenizer } = facts;
  const targets = findTargets(input.targets, facts);
  if ("code" in targets) return targets;
  const rows: TextRow[] = [];
  let filledLength = 0;
  for (const [index, text] of input.inputs.entries()) {
    await yieldTurn();
    const subject = inputAt(index);
    const row = encodeRow([text], subject, facts);
    if (!row.ok) return row.refusal;
    const masks = findMasks(row.value, tokenizer).length;
    filledLength += masks * (targets.tokenIds?.length ?? input.topK) * (text.length + ENTRY_LENGTH);
    if (filledLength > TASK_LIMITS.maxFilledLength) {
      const message = `${subject.name}: its masks, times as many candidates, make too long an answer`;
      return refuse("invalid_value", message, { param: subject.param });
    }
    if (masks === 0) {
      const message = `${subject.name} has no ${tokenizer.maskToken ?? "mask"}, the mask of model ${facts.id}`;
      return refuse("invalid_value", message, { param: subject.param });
    }
    rows.push(row.value);
  }
  return createTextPlan({
    rows,
    reduce: ({ row, read }) => {
      const { data, width } = read("logits");
      return findMasks(row, tokenizer).map((at) =>
        choose(data.subarray(at * width, (at + 1) * width), targets.tokenIds, input.topK),
      );
    },
    finish: (candidatesOfRows) => ({
      task: "fill-mask",
      results: candidatesOfRows.map((masks, index) =>
        masks.map((candidates, mask) =>
          candidates.map(({ tokenId, score }) => ({
            tokenId,
            token: tokenizer.decodeToken(tokenId),
            score,
            sequence: fill(input.inputs[index] ?? "", mask, tokenId, tokenizer),
          })),
        ),
      ),
    }),
  });
};

function findMasks(row: TextRow, { maskTokenId }: TaskTokenizer): number[] {
  return row.tokenIds.flatMap((id, at) => (id === maskTokenId ? [at] : []));
}

/** Scores are probabilities among the whole vocabulary, with targets too. */
function choose(
  logits: Float32Array,
  targetIds: readonly number[] | undefined,
  topK: number,
): Candidate[] {
  const scores = softmax(logits);
  if (targetIds === undefined) {
    return findTop(scores, topK).map((tokenId) => ({ tokenId, score: scores[tokenId] ?? 0 }));
  }
  const ofTargets = targetIds.map((tokenId) => scores[tokenId] ?? 0);
  return findTop(ofTargets, topK).map((index) => ({
    tokenId: targetIds[index] ?? 0,
    score: ofTargets[index] ?? 0,
  }));
}

function findTargets(
  words: readonly string[] | null,
  { id, tokenizer }: TextModelFacts,
): { readonly tokenIds: readonly number[] | undefined } | Refusal {
  if (words === null) return { tokenIds: undefined };
  const tokenIds: number[] = [];
  for (const word of words) {
    const tokenId = tokenizer.findWord(word);
    if (tokenId === undefined) {
      const message = `target ${JSON.stringify(word)} is not one token of model ${id}`;
      return refuse("invalid_value", message, { param: "targets" });
    }
    tokenIds.push(tokenId);
  }
  return { tokenIds: [...new Set(tokenIds)] };
}

/** The text as it was given, with this mask replaced; a token that goes on with a word joins it. */
function fill(text: string, mask: number, tokenId: number, tokenizer: TaskTokenizer): string {
  const { maskToken = "" } = tokenizer;
  const parts = text.split(maskToken);
  const before = parts.slice(0, mask + 1).join(maskToken);
  const after = parts.slice(mask + 1).join(maskToken);
  const token = tokenizer.decodeToken(tokenId);
  if (!tokenizer.isContinuation(tokenId)) return before + token + after;
  return before.trimEnd() + tokenizer.textOf(tokenId) + after;
}
