/** Groups the predictions of neighbouring tokens into entities. Pure. */
import type { Span } from "../../tokenization/align.ts";

export interface TokenPrediction extends Span {
  /** As the model names it: `O`, `B-PER`, `I-PER`. */
  readonly label: string;
  readonly score: number;
}

export interface Entity extends Span {
  /** Without `B-` or `I-`. */
  readonly label: string;
  /** Mean of its tokens' scores. */
  readonly score: number;
}

interface OpenEntity {
  readonly label: string;
  readonly start: number;
  end: number;
  readonly scores: number[];
  /** Whether the next token may go on with it. */
  isOpen: boolean;
}

/**
 * A token goes on with the entity before it when it follows at once, has the same label and does
 * not say that it begins one (B, S); E and S end theirs. A label without a prefix is taken as I.
 * `predictions`: of all tokens in order; those with a label in `ignoreLabels` are left out, and
 * nothing goes on across them.
 */
export function groupEntities(
  predictions: readonly TokenPrediction[],
  ignoreLabels: ReadonlySet<string>,
): Entity[] {
  const entities: OpenEntity[] = [];
  for (const { label: fullLabel, score, start, end } of predictions) {
    const current = entities.at(-1);
    if (ignoreLabels.has(fullLabel)) {
      if (current !== undefined) current.isOpen = false;
      continue;
    }
    const { prefix, label } = splitLabel(fullLabel);
    const isNext = prefix === "I" || prefix === "E";
    if (current?.isOpen === true && isNext && current.label === label) {
      current.end = Math.max(current.end, end);
      current.scores.push(score);
      current.isOpen = prefix !== "E";
    } else {
      entities.push({ label, start, end, scores: [score], isOpen: prefix !== "S" });
    }
  }
  return entities.map(({ label, start, end, scores }) => ({
    label,
    start,
    end,
    score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
  }));
}

function splitLabel(fullLabel: string): { prefix: "B" | "I" | "E" | "S"; label: string } {
  const match = /^([BIES])-(.+)$/.exec(fullLabel);
  if (match === null) return { prefix: "I", label: fullLabel };
  return { prefix: match[1] as "B" | "I" | "E" | "S", label: match[2] ?? "" };
}
