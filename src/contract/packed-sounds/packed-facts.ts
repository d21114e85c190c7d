/** What the readers of packed sounds share. Pure. */

/** Of a file whose samples are packed. */
export interface PackedFacts {
  readonly kind: "flac" | "mp3" | "vorbis" | "opus";
  /** Of the file, as the web names it. */
  readonly mediaType: string;
  readonly channels: number;
  /** Frames a second; a frame has a sample of each channel. */
  readonly rate: number;
  /** Where what is packed begins, and where it ends. */
  readonly beginBytes: number;
  readonly endBytes: number;
  readonly frames: number;
}

/** Said of the sound: "it must be …". */
export class SoundFault extends Error {}

/** @throws {RangeError} past the end */
export function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}

const ID3_HEAD_BYTES = 10;
const MAX_TAGS = 4;

export const MAX_SECONDS = 600;
/** Where what comes in tiny pieces, by the million, is looked at no further. */
const ENOUGH_SECONDS = 2 * MAX_SECONDS;

/** @throws {SoundFault} */
export function requireNotEndless(frames: number, rate: number): void {
  if (frames <= ENOUGH_SECONDS * rate) return;
  const got = `got more than ${ENOUGH_SECONDS}`;
  throw new SoundFault(`it must last at most ${MAX_SECONDS} seconds, ${got}`);
}

/** Where a file begins behind what ID3 has put before it. */
export function afterTags(view: DataView): number {
  let at = 0;
  for (let tags = 0; tags < MAX_TAGS; tags += 1) {
    if (at + ID3_HEAD_BYTES > view.byteLength || !nameAt(view, at).startsWith("ID3")) break;
    let size = 0;
    for (let byte = 6; byte < ID3_HEAD_BYTES; byte += 1)
      size = size * 128 + (view.getUint8(at + byte) & 0x7f);
    const hasFoot = (view.getUint8(at + 5) & 0x10) !== 0;
    at += ID3_HEAD_BYTES + size + (hasFoot ? ID3_HEAD_BYTES : 0);
  }
  return at;
}
