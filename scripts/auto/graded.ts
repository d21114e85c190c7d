/**
 * What models answered to the tasks, as scripts/grade-auto.ts wrote it down; and what `auto` is
 * told of them by it. Pure.
 */
import type { AutoTerms } from "../../src/contract/auto.ts";
import { seeded } from "../edge-models/texts.ts";
import { calibrate, type Judged } from "./calibration.ts";
import { GRADED_KINDS, writeTasks, type Task, type Wording } from "./tasks.ts";

/**
 * Of each kind. Half of the usual ones make a model's terms, the other half and the shifted ones
 * judge the router.
 */
const ROUNDS = { usual: 60, shifted: 20 } as const;
const SEEDS = { usual: 11, shifted: 12 } as const;

export interface Graded {
  readonly model: string;
  /** By wording, in the order of the tasks: 1 for a right answer, 0 for another. */
  readonly right: Readonly<Record<Wording, string>>;
  /** Of the prompt and of the answer. */
  readonly tokens: Readonly<Record<Wording, readonly (readonly [number, number])[]>>;
  /**
   * How sure the model was of each answer: its tokens' mean log probability, in millionths. Absent
   * where the service does not say.
   */
  readonly sureness?: Readonly<Record<Wording, readonly (number | null)[]>>;
}

export function gradedTasks(wording: Wording): Task[] {
  return writeTasks(seeded(SEEDS[wording]), GRADED_KINDS.length * ROUNDS[wording], wording);
}

/** Whether a model's terms may be made of this one of the usual tasks. */
export const isForTerms = (at: number): boolean => Math.floor(at / GRADED_KINDS.length) % 2 === 0;

export function toAutoTerms({ right, sureness }: Pick<Graded, "right" | "sureness">): AutoTerms {
  const percentOf = (isCounted: (at: number) => boolean): number => {
    const counted = [...right.usual].filter((_, at) => isForTerms(at) && isCounted(at));
    const found = counted.filter((grade) => grade === "1").length;
    return Math.round((100 * found) / Math.max(1, counted.length));
  };
  const by_kind = Object.fromEntries(
    GRADED_KINDS.map((kind, place) => [
      kind,
      percentOf((at) => at % GRADED_KINDS.length === place),
    ]),
  );
  const terms = { quality: percentOf(() => true), by_kind };
  if (sureness === undefined) return terms;
  const known = judgedOf({ right, sureness }, "usual").filter((_, at) => isForTerms(at));
  return { ...terms, confidence: calibrate(known) };
}

/** How sure a model was of each of its answers, and whether it was right. */
export function judgedOf(
  { right, sureness }: Pick<Graded, "right" | "sureness">,
  wording: Wording,
): Judged[] {
  return [...right[wording]].map((grade, at) => ({
    meanLogprob: sureness?.[wording][at] ?? null,
    isRight: grade === "1",
  }));
}
