/**
 * Reads pictures and sounds beside the thread that steps the model: whether they are what they say,
 * and the features that a model takes. Nothing unpacked waits with a request: it is unpacked when
 * it is checked, and again when its turn has come.
 */
import { readPicture } from "../../../src/contract/pictures.ts";
import { readSound, soundTokensOf } from "../../../src/contract/sounds.ts";
import { refuse, RequestFault } from "../protocol/refusal.ts";
import { Lane, type LaneLimits, type Outcome, type Reader } from "./lane.ts";
import type { CheckedMedia, Features, Media, MediaReading } from "./protocol.ts";
import { lengthAt } from "./samples.ts";

const ENTRY = new URL("media-thread.ts", import.meta.url);
/** As `nice` has it: the model's steps come first. */
const NICENESS = 5;
/** Guards: pictures and sounds are bounded far below. */
const LIMITS: LaneLimits = { readMs: 60_000, startMs: 120_000, heapMb: 1_024 };

let lastSound = 0;

export interface MediaReaderOptions {
  /** Where models of the hub are kept. */
  readonly cacheFolder: string;
  /** Of models that take pictures or sounds; so many are kept. */
  readonly maxProcessors: number;
}

/**
 * What a picture or a sound is, by its head alone.
 * @throws {RangeError} saying what is wrong with it
 */
export function openMedia(type: Media["type"], base64: string, rate: number): Media {
  // Shared, so that it is not copied for the thread.
  const size = Buffer.byteLength(base64, "base64");
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  Buffer.from(bytes.buffer).write(base64, "base64");
  const found = type === "picture" ? readPicture(bytes) : readSound(bytes);
  if (!found.ok) throw new RangeError(found.fault);
  if ("frames" in found.facts)
    return { type: "sound", id: (lastSound += 1), bytes, rate, facts: found.facts };
  return { type: "picture", bytes, facts: found.facts };
}

/** Of the tokens that are read: a sound by its length, a picture none. */
export const mediaTokensOf = (media: Media): number =>
  media.type === "sound" ? soundTokensOf(media.facts) : 0;

/** Samples of a sound at the rate of the model. */
export const samplesOf = (media: Extract<Media, { type: "sound" }>): number =>
  lengthAt(media.facts, media.rate);

export class MediaReader {
  readonly #lane: Lane;

  constructor({ cacheFolder, maxProcessors }: MediaReaderOptions) {
    const settings = { cacheFolder, maxTokenizers: maxProcessors, niceness: NICENESS };
    this.#lane = new Lane({ name: "media", entry: ENTRY, settings, limits: LIMITS });
  }

  /** Whether its content is what its head says. @throws {RequestFault} */
  async check(media: Media, reader: Reader): Promise<CheckedMedia> {
    return (await this.#read({ kind: "check_media", media }, reader)) as CheckedMedia;
  }

  /** @param samples of a sound, from and to @throws {RequestFault} */
  async features(
    media: Media,
    samples: readonly [number, number],
    reader: Reader,
  ): Promise<Features> {
    return (await this.#read({ kind: "features", media, samples }, reader)) as Features;
  }

  async dispose(): Promise<void> {
    await this.#lane.dispose();
  }

  async #read(reading: MediaReading, reader: Reader): Promise<unknown> {
    const outcome = await this.#lane.read(reading, reader);
    if (!outcome.ok) throw new RequestFault(toRefusal(outcome));
    return outcome.result;
  }
}

function toRefusal({ reason }: Extract<Outcome, { ok: false }>) {
  switch (reason) {
    case "cancelled":
      return refuse("deadline_exceeded", "the request was cancelled before it began");
    case "closed":
      return refuse("no_capacity", "this worker is shutting down", { retryAfterMs: 1_000 });
    case "costly":
      return refuse("invalid_value", "inputs take too long, or too much memory, to read", {
        param: "inputs",
      });
    case "failed":
      return refuse("internal_error", "the model's processor failed");
  }
}
