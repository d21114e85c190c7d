/** Moderation between OpenAI's wire and the worker's words. Pure. */
import {
  MODERATION_CATEGORIES,
  type ModerationCategory,
  type ModerationLabels,
} from "../../contract/models.ts";
import {
  FLAGGED_FROM,
  type Moderation,
  type ModerationRequest,
  type ModerationResult,
} from "../../contract/moderations.ts";
import type { TaskInputOf } from "../../contract/task.ts";
import type { TaskAnswer } from "../../gateway/run-task.ts";
import { toListParam } from "../task-params.ts";

type Input = ModerationRequest["input"];
type Scores = ReadonlyMap<ModerationCategory, number>;

/** Parts of one input are judged each by itself. */
export function toModerationInput({ input }: ModerationRequest) {
  return {
    task: "text-classification",
    // The worker takes no empty text.
    inputs: textsOf(input).map((text) => (text === "" ? " " : text)),
    topK: null,
    functionToApply: null,
  } as const satisfies TaskInputOf<"text-classification">;
}

export function toModerationParam({ input }: ModerationRequest, param: string): string {
  const name = toListParam(param, { inputs: "input" }, typeof input === "string");
  return isOfParts(input) && name.endsWith("]") ? `${name}.text` : name;
}

export function toModeration(
  { model, offered, result }: TaskAnswer,
  { input }: ModerationRequest,
  id: string,
): Moderation {
  if (result.task !== "text-classification") throw new Error(`a result of ${result.task}`);
  const { moderationLabels } = offered;
  const judged = result.results.map((labels) => toScores(labels, moderationLabels));
  const results = isOfParts(input) ? [highestOf(judged)] : judged;
  return { id: `modr-${id.replace(/^req_/, "")}`, model, results: results.map(toResult) };
}

function textsOf(input: Input): readonly string[] {
  if (typeof input === "string") return [input];
  return input.map((part) => (typeof part === "string" ? part : textOf(part)));
}

/** The schema lets no part pass that is no text. */
const textOf = (part: object): string => ("text" in part ? String(part.text) : "");

function isOfParts(input: Input): boolean {
  return typeof input !== "string" && typeof input[0] !== "string";
}

function toScores(
  labels: readonly { readonly label: string; readonly score: number }[],
  categories: ModerationLabels,
): Scores {
  const known: ReadonlySet<string> = new Set(MODERATION_CATEGORIES);
  const scores = new Map<ModerationCategory, number>();
  for (const { label, score } of labels) {
    const mapped = Object.hasOwn(categories, label) ? categories[label] : undefined;
    const category = mapped ?? (known.has(label) ? (label as ModerationCategory) : undefined);
    if (category === undefined) continue;
    scores.set(category, Math.max(scores.get(category) ?? 0, score));
  }
  return scores;
}

function highestOf(judged: readonly Scores[]): Scores {
  const highest = new Map<ModerationCategory, number>();
  for (const [category, score] of judged.flatMap((scores) => [...scores]))
    highest.set(category, Math.max(highest.get(category) ?? 0, score));
  return highest;
}

function toResult(scores: Scores): ModerationResult {
  const ofEach = <Value>(value: (score: number | undefined) => Value) =>
    Object.fromEntries(
      MODERATION_CATEGORIES.map((category) => [category, value(scores.get(category))]),
    ) as Record<ModerationCategory, Value>;
  const categories = ofEach((score = 0) => score >= FLAGGED_FROM);
  return {
    flagged: Object.values(categories).includes(true),
    categories,
    category_scores: ofEach((score = 0) => Math.min(1, Math.max(0, score))),
    category_applied_input_types: ofEach((score) => (score === undefined ? [] : ["text"])),
  };
}
