/** A program at work: the positions that texts reach in it, and what they cost. */
import { type Position, Positions } from "./positions.ts";
import type { Program } from "./program.ts";
import { StateSets } from "./state-sets.ts";
import { Work } from "./work.ts";

export type { Position } from "./positions.ts";

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

  /** The position before any text. @throws {TooMuchWork} if that takes more than `most` elementary steps */
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
