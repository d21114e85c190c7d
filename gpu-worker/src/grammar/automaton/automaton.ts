/** A program at work: the positions that texts reach in it, and what they cost. */
import { ListMemory } from "./list-memory.ts";
import { type Place, type Position, Positions } from "./positions.ts";
import type { Program } from "./program.ts";
import { StateSets } from "./state-sets.ts";
import { TooMuchWork, Work } from "./work.ts";

export type { Place, Position } from "./positions.ts";

const OPENING_BRACKET = 0x5b;
/** What is below is a blank, which an item may do without. */
const FIRST_OF_ITEMS = 0x20;

/** `Note`: what the user of an automaton finds out about a position, and keeps there. */
export class Automaton<Note> {
  readonly #program: Program;
  readonly #sets: StateSets;
  readonly #positions: Positions<Note>;
  readonly #work = new Work();
  #notesSize = 0;
  #start: Position<Note> | undefined;

  constructor(program: Program) {
    this.#program = program;
    this.#sets = new StateSets(program, this.#work);
    this.#positions = new Positions(program, this.#sets, this.#work);
  }

  /** Elementary steps so far. */
  get work(): number {
    return this.#work.spent;
  }

  /** Numbers in memory, roughly. */
  get size(): number {
    return this.#sets.size + this.#positions.size + this.#notesSize;
  }

  classOf(byte: number): number {
    return this.#program.classOf[byte] ?? 0;
  }

  /**
   * The position before any text.
   *
   * @throws {TooMuchWork} if that takes more than `most` elementary steps
   */
  start(most: number): Position<Note> {
    this.#work.limit = this.#work.spent + most;
    return (this.#start ??= this.#positions.start());
  }

  /**
   * The position behind one more byte; null: the byte may not follow.
   *
   * @throws {TooMuchWork} if that alone takes more than `most` elementary steps
   */
  step(position: Position<Note>, byteClass: number, most: number): Position<Note> | null {
    const known = position.steps[byteClass];
    if (known !== undefined) return known;
    this.#work.limit = this.#work.spent + most;
    return this.#positions.step(position, byteClass);
  }

  /**
   * The place behind one more byte; null: the byte may not follow.
   *
   * @throws {TooMuchWork} if that alone takes more than `most` elementary steps
   */
  follow(place: Place<Note>, byte: number, most: number): Place<Note> | null {
    const { position, list } = place;
    const next = this.step(position, this.classOf(byte), most);
    if (next === null) return null;
    if (list === null) {
      const isOpening = byte === OPENING_BRACKET && position.isOpening;
      return isOpening ? { position: next, list: ListMemory.EMPTY } : next.bare;
    }
    const after = list.follow(byte);
    if (after === undefined) return null;
    if (after === null) return next.bare;
    const behind = { position: next, list: after };
    return !after.isDoubtful || this.#canGoOn(behind, most) ? behind : null;
  }

  /** Whether some item follows, or ends, that the list does not have. */
  #canGoOn(place: Place<Note>, most: number): boolean {
    const waiting = [place];
    const until = this.work + most;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const { position, list } = at;
      for (let byte = FIRST_OF_ITEMS; byte < 256; byte += 1) {
        this.#work.spent += 1;
        const after = list?.follow(byte);
        if (after === undefined) continue;
        const next = this.step(position, this.classOf(byte), most);
        if (next === null) continue;
        if (after?.isDoubtful !== true) return true;
        waiting.push({ position: next, list: after });
      }
      if (this.work > until) throw new TooMuchWork();
    }
    return false;
  }

  /** Counts steps that the user of the automaton made. */
  count(steps: number): void {
    this.#work.spent += steps;
  }

  /** Keeps a note of so many numbers at a position, until it is forgotten. */
  note(position: Position<Note>, note: Note, size: number): void {
    position.note = note;
    this.#notesSize += size;
  }

  /** Forgets what was worked out, but for the positions that are `kept`. */
  forget(kept: Iterable<Position<Note>>): void {
    this.#sets.forget(this.#positions.forget(new Set(kept)));
    this.#start = undefined;
    this.#notesSize = 0;
  }
}
