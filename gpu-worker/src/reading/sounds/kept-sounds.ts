/**
 * What of packed sounds is kept unpacked by one thread: the one that was checked last, and the one
 * that a model hears, which it reads in parts. Checks for others never take that one's place: it
 * would be unpacked again for each of its parts.
 */
import type { Sound } from "../samples.ts";

interface Kept {
  readonly id: number;
  readonly sound: Sound;
}

type Unpack = () => Promise<Sound>;

export class KeptSounds {
  #checked: Kept | undefined;
  #heard: Kept | undefined;

  /** Anew; what was checked before is let go first. */
  async check(id: number, unpack: Unpack): Promise<Sound> {
    this.#checked = undefined;
    this.#checked = { id, sound: await unpack() };
    return this.#checked.sound;
  }

  async hear(id: number, unpack: Unpack): Promise<Sound> {
    if (this.#heard?.id === id) return this.#heard.sound;
    this.#heard = undefined;
    if (this.#checked?.id === id) {
      this.#heard = this.#checked;
      this.#checked = undefined;
    } else this.#heard = { id, sound: await unpack() };
    return this.#heard.sound;
  }
}
