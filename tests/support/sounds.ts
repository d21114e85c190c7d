/**
 * Packed sounds: a second of a sine wave of 440 Hz in each form that is read, made by libsndfile
 * and a browser (`tests/support/sounds/README.md`), and FLAC files that lie.
 */
import { readFileSync } from "node:fs";

import { crc16, crc8 } from "../../gpu-worker/src/reading/sounds/flac.ts";

/** Half as loud as can be; of two channels, the second is half as loud as the first. */
export const TONES = {
  "tone.flac": { kind: "flac", channels: 1, rate: 16_000, frames: 16_000 },
  "tone-stereo.flac": { kind: "flac", channels: 2, rate: 44_100, frames: 4_410 },
  // With what its encoder puts before and behind.
  "tone.mp3": { kind: "mp3", channels: 1, rate: 16_000, frames: 17_280 },
  "tone-stereo.mp3": { kind: "mp3", channels: 2, rate: 44_100, frames: 24_192 },
  "tone-vorbis.ogg": { kind: "vorbis", channels: 1, rate: 16_000, frames: 16_000 },
  "tone-opus.ogg": { kind: "opus", channels: 1, rate: 48_000, frames: 48_000 },
  "tone-opus.webm": { kind: "opus", channels: 1, rate: 48_000, frames: 51_840 },
} as const;

export type Tone = keyof typeof TONES;

export const TONE_NAMES = Object.keys(TONES) as Tone[];

export const readTone = (name: Tone): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`sounds/${name}`, import.meta.url)));

const BLOCK = 65_536;

export interface FlacLie {
  /** Frames of silence, thirteen bytes each, in which there are 65,536 samples. */
  readonly blocks?: number;
  readonly rate?: number;
  readonly channels?: number;
  /** Samples that it says it has. */
  readonly says?: number;
}

/** Silence, which says what it is told to say. */
export function silentFlac({ blocks = 1, rate = 16_000, ...lie }: FlacLie = {}) {
  const { channels = 1, says = blocks * BLOCK } = lie;
  const head = Buffer.alloc(42);
  head.write("fLaC", 0, "latin1");
  head.writeUInt32BE(0x8000_0022, 4);
  head.writeUInt16BE(BLOCK - 1, 8);
  head.writeUInt16BE(BLOCK - 1, 10);
  const high = Math.floor(says / 2 ** 32);
  head.writeUInt32BE(rate * 4_096 + (channels - 1) * 512 + 15 * 16 + high, 18);
  head.writeUInt32BE(says % 2 ** 32, 22);
  const begin = Buffer.from([0xff, 0xf8, 0x70, ((channels - 1) << 4) | 8, 0, 0xff, 0xff]);
  const silence = Array.from({ length: channels }, () => [0, 0, 0]).flat();
  const content = Buffer.from([...begin, crc8(begin), ...silence]);
  const sum = crc16(content);
  const frame = Buffer.from([...content, sum >> 8, sum & 255]);
  return new Uint8Array(Buffer.concat([head, ...Array.from({ length: blocks }, () => frame)]));
}
