/**
 * What one byte leads to: follows calls into rules and returns out of them until nothing is new.
 */
import type { Program } from "./program.ts";
import type { StateSet, StateSets } from "./state-sets.ts";
import type { Work } from "./work.ts";

/** A rule that was called somewhere. */
export interface Frame {
  readonly id: number;
  /** Who called it there, and what each goes on with; none: the root. */
  readonly callers: readonly Caller<Frame>[];
}

export interface Caller<F> {
  readonly frame: F;
  readonly after: StateSet;
}

/** A frame that this byte opens; which one it is shows when all its callers are known. */
export class OpenFrame {
  readonly callers: Caller<Frame | OpenFrame>[] = [];
  settled: Frame | undefined;
  readonly #known = new Map<Frame | OpenFrame, Set<StateSet>>();

  /** Once, however often it is told. */
  addCaller(frame: Frame | OpenFrame, after: StateSet): void {
    const known = this.#known.get(frame);
    if (known?.has(after) === true) return;
    if (known === undefined) this.#known.set(frame, new Set([after]));
    else known.add(after);
    this.callers.push({ frame, after });
  }
}

/** What it takes to come to a frame at all. */
const FRAME_STEPS = 4;

export class Reach {
  /** Of each frame, what it is in the middle of. */
  readonly sets = new Map<Frame | OpenFrame, StateSet>();
  /** By rule. */
  readonly opened = new Map<number, OpenFrame>();
  readonly #program: Program;
  readonly #stateSets: StateSets;
  readonly #work: Work;
  /** Sets that are to be joined to those of their frames, all of a frame's at once. */
  readonly #added = new Map<Frame | OpenFrame, StateSet | Set<StateSet>>();

  constructor(program: Program, stateSets: StateSets, work: Work) {
    this.#program = program;
    this.#stateSets = stateSets;
    this.#work = work;
  }

  /** A set out of which nothing leads without a byte. */
  addPlain(frame: Frame, set: StateSet): void {
    this.sets.set(frame, set);
  }

  add(frame: Frame | OpenFrame, set: StateSet): void {
    const added = this.#added.get(frame);
    if (added === undefined) this.#added.set(frame, set);
    else if (added instanceof Set) added.add(set);
    else if (added !== set) this.#added.set(frame, new Set([added, set]));
  }

  follow(): void {
    // Grows while it is walked: what is added behind comes to its turn.
    for (const [frame, added] of this.#added) {
      this.#added.delete(frame);
      const before = this.sets.get(frame);
      const set = this.#join(before, added);
      if (set === before) continue;
      this.sets.set(frame, set);
      this.#work.spend(FRAME_STEPS + set.calls.length);
      for (const call of set.calls) this.#open(call, frame);
      // An open frame ends here only by the empty text, which its callers have passed over already.
      if (!set.isEnd || frame instanceof OpenFrame) continue;
      this.#work.spend(2 * frame.callers.length);
      for (const caller of frame.callers) this.add(caller.frame, caller.after);
    }
  }

  #join(before: StateSet | undefined, added: StateSet | Set<StateSet>): StateSet {
    if (before === undefined && !(added instanceof Set)) return added;
    const sets = added instanceof Set ? added : new Set([added]);
    if (before !== undefined) sets.add(before);
    return this.#stateSets.unionOf(sets);
  }

  #open(call: number, caller: Frame | OpenFrame): void {
    const rule = this.#program.first[call] ?? 0;
    let frame = this.opened.get(rule);
    if (frame === undefined) {
      frame = new OpenFrame();
      this.opened.set(rule, frame);
      this.add(frame, this.#stateSets.start(rule));
    }
    frame.addCaller(caller, this.#stateSets.after(call));
  }
}
