/**
 * A pattern as a graph of places: which character leads where, and what is asked of the text around
 * a place. Pure.
 */
import { mergeRanges, type Range } from "../expression.ts";
import { refuse } from "../refusal.ts";
import type { Pattern } from "../regex.ts";
import { CHARACTERS, type Edge } from "./dfa.ts";

export type Node =
  | { readonly kind: "character"; readonly edges: readonly Edge<null>[]; readonly next: number }
  | { readonly kind: "split"; readonly next: number[] }
  | { readonly kind: "place"; readonly place: PlaceName; readonly next: number }
  | {
      readonly kind: "ahead";
      readonly isNegated: boolean;
      readonly part: Pattern;
      readonly next: number;
    }
  | { readonly kind: "end" };

type PlaceName = (Pattern & { kind: "place" })["place"];

const MAX_NODES = 100_000;

/** From the last part of a pattern to the first. */
export class NodeWriter {
  readonly list: Node[] = [];

  add(node: Node): number {
    if (this.list.length >= MAX_NODES) refuse("a pattern's counts multiply to too many places");
    return this.list.push(node) - 1;
  }

  write(pattern: Pattern, next: number): number {
    switch (pattern.kind) {
      case "text":
        return Array.from(pattern.text).reduceRight((after, character) => {
          const point = character.codePointAt(0) ?? 0;
          return this.#writeClass([[point, point]], after);
        }, next);
      case "class":
        return this.#writeClass(pattern.ranges, next);
      case "sequence":
        return pattern.parts.reduceRight((after, part) => this.write(part, after), next);
      case "choice": {
        const starts = pattern.options.map((option) => this.write(option, next));
        return this.add({ kind: "split", next: starts });
      }
      case "repeat":
        return this.#writeRepeat(pattern, next);
      case "place":
        return this.add({ kind: "place", place: pattern.place, next });
      case "ahead": {
        const { isNegated, part } = pattern;
        return this.add({ kind: "ahead", isNegated, part, next });
      }
    }
  }

  #writeClass(ranges: readonly Range[], next: number): number {
    const edges = mergeRanges(ranges).flatMap(([low, high]): Edge<null>[] =>
      CHARACTERS.flatMap(([from, to]) => {
        const [first, last] = [Math.max(low, from), Math.min(high, to)];
        return first <= last ? [{ first, last, to: null }] : [];
      }),
    );
    return this.add({ kind: "character", edges, next });
  }

  #writeRepeat({ part, minimum, maximum }: Pattern & { kind: "repeat" }, next: number): number {
    let after = next;
    if (maximum === undefined) {
      const targets = [next];
      after = this.add({ kind: "split", next: targets });
      targets.push(this.write(part, after));
    }
    for (let count = maximum ?? minimum; count > 0; count -= 1) {
      const before = this.write(part, after);
      // An empty text, however often.
      if (before === after) break;
      after = count > minimum ? this.add({ kind: "split", next: [next, before] }) : before;
    }
    return after;
  }
}
