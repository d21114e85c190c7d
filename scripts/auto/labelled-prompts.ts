/**
 * Prompts that the classifier is taught with: tasks of every kind, as people write them, and what
 * no program can grade. Pure.
 */
import type { PromptKind } from "../../src/contract/auto.ts";
import type { Random } from "../edge-models/texts.ts";
import { ADJECTIVES, JOBS, OPEN, PEOPLE, PLACES, THINGS } from "./task-words.ts";
import { GRADED_KINDS, pick, writeTasks, type Wording } from "./tasks.ts";

export interface LabelledPrompt {
  readonly prompt: string;
  readonly kind: PromptKind;
}

/** Of the open ones the shifted are those that are not taught. */
const TAUGHT_OPEN = Math.ceil(OPEN.length * 0.75);

/** Each kind as often as any other. */
export function writeLabelledPrompts(
  random: Random,
  count: number,
  wording: Wording = "usual",
): LabelledPrompt[] {
  const kinds = GRADED_KINDS.length;
  const open = Math.round(count / (kinds + 1));
  const tasks = writeTasks(random, count - open, wording);
  const others = Array.from({ length: open }, () => ({
    kind: "open" as const,
    prompt: writeOpen(random, wording),
  }));
  return [...tasks, ...others].map(({ prompt, kind }) => ({
    kind,
    prompt: asPeople(random, prompt),
  }));
}

function writeOpen(random: Random, wording: Wording): string {
  const texts = wording === "usual" ? OPEN.slice(0, TAUGHT_OPEN) : OPEN.slice(TAUGHT_OPEN);
  const words: Readonly<Record<string, readonly string[]>> = {
    adjective: ADJECTIVES,
    thing: THINGS,
    place: PLACES,
    person: PEOPLE,
    job: JOBS,
    other: JOBS,
  };
  return pick(random, texts).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    pick(random, words[name] ?? [""]),
  );
}

/** Some begin small, lack their full stop, or are polite. */
function asPeople(random: Random, prompt: string): string {
  const polite =
    random() < 0.1
      ? `${pick(random, ["Please: ", "Can you help? ", "Question: "])}${prompt}`
      : prompt;
  const short = random() < 0.1 ? polite.replace(/[?.]$/, "") : polite;
  return random() < 0.1 ? short.toLowerCase() : short;
}
