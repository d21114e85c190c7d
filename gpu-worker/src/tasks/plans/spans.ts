/** Chooses the answers of extractive question answering from the logits of all windows. Pure. */
import { logSumExp } from "./scores.ts";

/** What the model said of one window of the context. */
export interface WindowLogits {
  /** The context's token with which the window begins. */
  readonly firstToken: number;
  /** Per token of the context in this window; of equal length. */
  readonly start: Float32Array;
  readonly end: Float32Array;
  /** At the row's first token, where models put "no answer". */
  readonly nullStart: number;
  readonly nullEnd: number;
}

export interface AnswerSpan {
  /** Tokens of the context, both included; undefined: there is no answer. */
  readonly tokens: { readonly first: number; readonly last: number } | undefined;
  readonly score: number;
}

export interface SpanRules {
  readonly topK: number;
  readonly maxAnswerTokens: number;
  readonly canBeUnanswerable: boolean;
}

/**
 * The likeliest spans, best first. A score is the probability of the start times that of the end,
 * each normalized over the whole context and "no answer" at its least likely window, so that
 * windows without an answer take nothing away.
 */
export function chooseSpans(windows: readonly WindowLogits[], rules: SpanRules): AnswerSpan[] {
  const startTotal = findTotal(
    windows,
    (window) => window.start,
    (window) => window.nullStart,
  );
  const endTotal = findTotal(
    windows,
    (window) => window.end,
    (window) => window.nullEnd,
  );
  const total = startTotal + endTotal;
  const best = new BestSpans(rules.topK);
  for (const { firstToken, start, end } of windows) {
    for (let first = 0; first < start.length; first += 1) {
      const startLogit = start[first] ?? -Infinity;
      const stop = Math.min(end.length, first + rules.maxAnswerTokens);
      for (let last = first; last < stop; last += 1) {
        const logit = startLogit + (end[last] ?? -Infinity);
        if (logit > best.leastLogit) best.add(firstToken + first, firstToken + last, logit);
      }
    }
  }
  const spans: AnswerSpan[] = best.list().map(({ first, last, logit }) => ({
    tokens: { first, last },
    score: Math.exp(logit - total),
  }));
  if (!rules.canBeUnanswerable) return spans;
  const nullLogit = Math.min(...windows.map(({ nullStart, nullEnd }) => nullStart + nullEnd));
  const all = [...spans, { tokens: undefined, score: Math.exp(nullLogit - total) }];
  return all.toSorted((a, b) => b.score - a.score).slice(0, rules.topK);
}

/** A token that several windows show counts once, as it was seen best. */
function findTotal(
  windows: readonly WindowLogits[],
  logitsOf: (window: WindowLogits) => Float32Array,
  nullOf: (window: WindowLogits) => number,
): number {
  const byToken: number[] = [];
  for (const window of windows) {
    for (const [offset, logit] of logitsOf(window).entries()) {
      const token = window.firstToken + offset;
      byToken[token] = Math.max(byToken[token] ?? -Infinity, logit);
    }
  }
  byToken.push(Math.min(...windows.map((window) => nullOf(window))));
  return logSumExp(byToken);
}

interface ScoredSpan {
  readonly first: number;
  readonly last: number;
  readonly logit: number;
}

/** Keeps the `size` best; one that two windows show, once. */
class BestSpans {
  readonly #size: number;
  #spans: ScoredSpan[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  get leastLogit(): number {
    return this.#spans.length < this.#size ? -Infinity : (this.#spans.at(-1)?.logit ?? -Infinity);
  }

  add(first: number, last: number, logit: number): void {
    const same = this.#spans.findIndex((span) => span.first === first && span.last === last);
    if (same >= 0 && (this.#spans[same]?.logit ?? -Infinity) >= logit) return;
    if (same >= 0) this.#spans.splice(same, 1);
    const at = this.#spans.findIndex((span) => span.logit < logit);
    this.#spans.splice(at < 0 ? this.#spans.length : at, 0, { first, last, logit });
    this.#spans = this.#spans.slice(0, this.#size);
  }

  list(): readonly ScoredSpan[] {
    return this.#spans;
  }
}
