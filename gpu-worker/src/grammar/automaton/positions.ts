/**
 * Where a text stands in its grammar: for each rule that is open, what it may be in the middle of,
 * and who called it.
 *
 * An Earley recognizer over sets of states. Positions that are equal are one, whatever text led to
 * them, so that what follows is worked out once.
 *
 * Sources: Earley, An efficient context-free parsing algorithm, CACM 13(2), 1970. Scott and
 * Johnstone, GLL parsing, 2010, for the frames.
 */
import type { ListMemory } from "./list-memory.ts";
import type { Program } from "./program.ts";
import { type Caller, type Frame, OpenFrame, Reach } from "./reach.ts";
import type { StateSet, StateSets } from "./state-sets.ts";
import { scatterPair, Table } from "./table.ts";
import type { Work } from "./work.ts";

export interface Position<Note> {
  readonly frames: readonly Frame[];
  /** Of each frame, what it is in the middle of. */
  readonly sets: readonly StateSet[];
  /** Whether the text may end here. */
  readonly isEnd: boolean;
  /** By class of bytes, as far as known; null: none may follow. */
  readonly steps: (Position<Note> | null | undefined)[];
  /** Where a text is that is in no list of distinct items. */
  readonly bare: Place<Note>;
  /** Whether such a list may open here. */
  readonly isOpening: boolean;
  /** What somebody found out about it. */
  note: Note | undefined;
}

/** Where one text is: its position, and what it wrote of a list of distinct items. */
export interface Place<Note> {
  readonly position: Position<Note>;
  readonly list: ListMemory | null;
}

/** Numbers that a position or a frame holds besides its parts. */
const OVERHEAD = 32;
/** What it takes, for each part, to find out whether there is an equal position or frame. */
const INTERN_STEPS = 8;
/** What it takes to go on with one frame, beside its set. */
const FRAME_STEPS = 4;

export class Positions<Note> {
  readonly #program: Program;
  readonly #sets: StateSets;
  readonly #work: Work;
  readonly #root: Frame = { id: 0, callers: [] };
  readonly #frames = new Table<Frame>();
  readonly #positions = new Table<Position<Note>>();
  #lastFrame = 0;
  /** Numbers that all positions and frames hold. */
  size = 0;

  constructor(program: Program, sets: StateSets, work: Work) {
    this.#program = program;
    this.#sets = sets;
    this.#work = work;
  }

  /** Before any text. */
  start(): Position<Note> {
    return this.#follow(new Map([[this.#root, this.#sets.start(0)]]));
  }

  /** Behind one more byte of the class; null: none may follow. @throws {TooMuchWork} */
  step(position: Position<Note>, byteClass: number): Position<Note> | null {
    const known = position.steps[byteClass];
    if (known !== undefined) return known;
    this.#work.spend(FRAME_STEPS * position.frames.length);
    const plain = new Map<Frame, StateSet>();
    const others = new Map<Frame, StateSet>();
    for (const [index, frame] of position.frames.entries()) {
      const next = this.#sets.step(position.sets[index] as StateSet, byteClass);
      if (next === null) continue;
      const isPlain = next.calls.length === 0 && (!next.isEnd || frame === this.#root);
      (isPlain ? plain : others).set(frame, next);
    }
    const made =
      others.size > 0 ? this.#follow(others, plain) : plain.size > 0 ? this.#intern(plain) : null;
    position.steps[byteClass] = made;
    return made;
  }

  /**
   * Forgets all positions but those of `kept`, and what was worked out about these.
   *
   * @returns the sets they hold
   */
  forget(kept: ReadonlySet<Position<Note>>): Set<StateSet> {
    for (const position of this.#positions) position.steps.length = 0;
    this.#positions.clear();
    this.#frames.clear();
    this.size = 0;
    const frames = new Set<Frame>();
    const sets = new Set<StateSet>();
    for (const position of kept) {
      position.note = undefined;
      this.#keep(position);
      for (const frame of position.frames) frames.add(frame);
      for (const set of position.sets) sets.add(set);
    }
    // Grows while it is walked.
    for (const { callers } of frames) {
      for (const { frame, after } of callers) {
        frames.add(frame);
        sets.add(after);
      }
    }
    for (const frame of frames) this.#keepFrame(frame);
    return sets;
  }

  #follow(
    begun: ReadonlyMap<Frame, StateSet>,
    plain: ReadonlyMap<Frame, StateSet> = new Map(),
  ): Position<Note> {
    const reach = new Reach(this.#program, this.#sets, this.#work);
    for (const [frame, set] of plain) reach.addPlain(frame, set);
    for (const [frame, set] of begun) reach.add(frame, set);
    reach.follow();
    this.#settle([...reach.opened.values()]);
    const sets = new Map<Frame, StateSet>();
    for (const [reached, set] of reach.sets) {
      const frame = frameOf(reached);
      const other = sets.get(frame);
      sets.set(frame, other === undefined ? set : this.#sets.unionOf(new Set([other, set])));
    }
    return this.#intern(sets);
  }

  #intern(setOf: ReadonlyMap<Frame, StateSet>): Position<Note> {
    const frames = [...setOf.keys()];
    if (frames.length > 1) frames.sort((a, b) => a.id - b.id);
    const sets = frames.map((frame) => setOf.get(frame) as StateSet);
    this.#work.spend(INTERN_STEPS * frames.length);
    const known = this.#positions.find(
      hashPosition(frames, sets),
      (other) => isSame(other.frames, frames) && isSame(other.sets, sets),
    );
    if (known !== undefined) return known;
    const isEnd = frames[0] === this.#root && sets[0]?.isEnd === true;
    const isOpening = sets.some((set) => set.isOpening);
    const bare = { list: null } as { position: Position<Note>; list: null };
    const made = { frames, sets, isEnd, isOpening, steps: [], bare, note: undefined };
    bare.position = made;
    this.#keep(made);
    return made;
  }

  /**
   * Frames with the same callers are the same; those that call each other in a circle are the same
   * as no other.
   */
  #settle(opened: readonly OpenFrame[]): void {
    const users = new Map<OpenFrame, OpenFrame[]>();
    const unsettled = new Map<OpenFrame, number>();
    const ready: OpenFrame[] = [];
    for (const frame of opened) {
      this.#work.spend(1 + frame.callers.length);
      let count = 0;
      for (const { frame: caller } of frame.callers) {
        if (!(caller instanceof OpenFrame)) continue;
        count += 1;
        users.set(caller, [...(users.get(caller) ?? []), frame]);
      }
      unsettled.set(frame, count);
      if (count === 0) ready.push(frame);
    }
    for (let frame = ready.pop(); frame !== undefined; frame = ready.pop()) {
      frame.settled = this.#findFrame(settle(frame));
      for (const user of users.get(frame) ?? []) {
        const left = (unsettled.get(user) ?? 0) - 1;
        unsettled.set(user, left);
        if (left === 0) ready.push(user);
      }
    }
    const circular = opened.filter(({ settled }) => settled === undefined);
    const callers = circular.map((open): Caller<Frame>[] => {
      const own: Caller<Frame>[] = [];
      open.settled = this.#createFrame(own);
      return own;
    });
    for (const [index, open] of circular.entries()) {
      for (const caller of settle(open)) callers[index]?.push(caller);
    }
  }

  #findFrame(callers: readonly Caller<Frame>[]): Frame {
    this.#work.spend(INTERN_STEPS * callers.length);
    const known = this.#frames.find(hashCallers(callers), (other) =>
      isSameCallers(other.callers, callers),
    );
    if (known !== undefined) return known;
    const made = this.#createFrame(callers);
    this.#keepFrame(made);
    return made;
  }

  #createFrame(callers: readonly Caller<Frame>[]): Frame {
    this.#lastFrame += 1;
    return { id: this.#lastFrame, callers };
  }

  #keep(position: Position<Note>): void {
    const { frames, sets } = position;
    this.#positions.add(hashPosition(frames, sets), position);
    this.size += OVERHEAD + this.#program.classCount + 4 * frames.length;
  }

  #keepFrame(frame: Frame): void {
    this.#frames.add(hashCallers(frame.callers), frame);
    this.size += OVERHEAD + 4 * frame.callers.length;
  }
}

function hashPosition(frames: readonly Frame[], sets: readonly StateSet[]): number {
  let sum = frames.length;
  for (const [index, { id }] of frames.entries()) {
    sum = (sum + scatterPair(id, sets[index]?.id ?? 0)) | 0;
  }
  return sum;
}

function hashCallers(callers: readonly Caller<Frame>[]): number {
  let sum = callers.length;
  for (const { frame, after } of callers) sum = (sum + scatterPair(frame.id, after.id)) | 0;
  return sum;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function isSameCallers(a: readonly Caller<Frame>[], b: readonly Caller<Frame>[]): boolean {
  if (a.length !== b.length) return false;
  return a.every(({ frame, after }, index) => {
    const other = b[index];
    return frame === other?.frame && after === other.after;
  });
}

/** The frame's callers, in an order that does not depend on how they came. */
function settle({ callers }: OpenFrame): Caller<Frame>[] {
  const settled = callers.map(({ frame, after }) => ({ frame: frameOf(frame), after }));
  if (settled.length < 2) return settled;
  return settled.sort((a, b) => a.frame.id - b.frame.id || a.after.id - b.after.id);
}

function frameOf(frame: Frame | OpenFrame): Frame {
  if (!(frame instanceof OpenFrame)) return frame;
  if (frame.settled === undefined) throw new Error("a frame whose callers are not known");
  return frame.settled;
}
