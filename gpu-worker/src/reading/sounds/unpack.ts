/**
 * Packed sounds become samples, a little at a time and no more than their heads say: what lies
 * about its length ends as soon as that shows. Decoders in WebAssembly have memory of their own,
 * which does not grow.
 */
import { opusOfOgg, packetsOf } from "../../../../src/contract/packed-sounds/ogg.ts";
import {
  SoundFault,
  type PackedFacts,
} from "../../../../src/contract/packed-sounds/packed-facts.ts";
import { isWebm, opusOfWebm } from "../../../../src/contract/packed-sounds/webm.ts";
import type { Sound } from "../samples.ts";
import { unpackFlac } from "./flac.ts";

/** A packed file, and what its head says of it. */
export interface PackedSound {
  readonly bytes: Uint8Array;
  readonly facts: PackedFacts;
}

type Pieces = Iterable<Float32Array[]> | AsyncIterable<Float32Array[]>;

/** So many bytes of MP3 at once: some megabytes of samples. */
const MP3_STEP_BYTES = 16_384;
/** By how many frames a decoder may come out beside what is packed: a block of Vorbis. */
const SLACK_FRAMES = 8_192;
const FIRST_FRAMES = 65_536;
/** Of Vorbis, of which nothing comes: the first is one, and others cost time for a byte each. */
const MAX_SILENT_PACKETS = 64;

/** A decoder is not there, or has no memory: no fault of the file. */
export class DecoderFault extends Error {}

/**
 * @returns one channel of 16 bits
 *
 * @throws {SoundFault} saying what is wrong with it: "it …"
 * @throws {DecoderFault}
 */
export async function unpackSound({ bytes, facts }: PackedSound): Promise<Sound> {
  const samples = new MonoSamples(facts);
  try {
    for await (const piece of piecesOf(bytes, facts)) samples.add(piece);
  } catch (cause) {
    if (cause instanceof SoundFault || cause instanceof DecoderFault) throw cause;
    const isShort =
      cause instanceof RangeError && /cut short|outside the bounds/i.test(cause.message);
    throw new SoundFault(
      isShort ? "it is cut short" : "it cannot be unpacked: its bytes are damaged",
    );
  }
  return samples.whole();
}

function piecesOf(bytes: Uint8Array, facts: PackedFacts): Pieces {
  switch (facts.kind) {
    case "flac":
      return unpackFlac(bytes, facts);
    case "mp3":
      return unpackMp3(bytes, facts);
    case "opus":
      return unpackOpus(bytes);
    case "vorbis":
      return unpackVorbis(bytes, facts);
  }
}

interface Startable {
  readonly ready: Promise<unknown>;
}

/** @throws {DecoderFault} */
async function started<Decoder extends Startable>(make: () => Promise<Decoder>): Promise<Decoder> {
  try {
    const decoder = await make();
    await decoder.ready;
    return decoder;
  } catch (cause) {
    throw new DecoderFault("a decoder of sounds does not start", { cause });
  }
}

/** The part of a decoder that is told of faults, of which its types say nothing. */
interface Faulty {
  readonly _common: { addError: (errors: unknown, message: string) => void };
}

/** The first fault ends it: a decoder that goes on after one may find no end. */
function endAtFaults(decoder: object): void {
  (decoder as Faulty)._common.addError = (_, message) => {
    throw new Error(message);
  };
}

async function* unpackMp3(
  bytes: Uint8Array,
  { beginBytes, endBytes }: PackedFacts,
): AsyncGenerator<Float32Array[]> {
  const decoder = await started(async () => {
    const { MPEGDecoder } = await import("mpg123-decoder");
    return new MPEGDecoder({ enableGapless: false });
  });
  endAtFaults(decoder);
  try {
    for (let at = beginBytes; at < endBytes; at += MP3_STEP_BYTES)
      yield quietly(() =>
        decoder.decode(copyOf(bytes, at, Math.min(endBytes, at + MP3_STEP_BYTES))),
      ).channelData;
  } finally {
    decoder.free();
  }
}

async function* unpackOpus(bytes: Uint8Array): AsyncGenerator<Float32Array[]> {
  const view = viewOf(bytes);
  const { head, packets } = isWebm(view) ? opusOfWebm(view) : opusOfOgg(view);
  const decoder = await started(async () => {
    const { OpusDecoder } = await import("opus-decoder");
    return new OpusDecoder({ channels: head.channels, preSkip: head.skipped });
  });
  endAtFaults(decoder);
  try {
    for (const packet of packets)
      yield quietly(() => decoder.decodeFrame(packet.slice())).channelData;
  } finally {
    decoder.free();
  }
}

/** The part of the decoder that takes packets, of which its types say nothing. */
interface VorbisPackets {
  readonly _channels: { readonly buf: Uint32Array };
  readonly _samplesDecoded: { readonly buf: Uint32Array };
  sendSetupHeader(packet: Uint8Array): void;
  initDsp(): void;
  decodePackets(packets: readonly Uint8Array[]): { readonly channelData: Float32Array[] };
}

/**
 * By our own packets. The decoder's reader of pages puts together again with each page what a
 * packet has so far, and makes as many channels as memory that nothing was written to says.
 */
async function* unpackVorbis(
  bytes: Uint8Array,
  { channels }: PackedFacts,
): AsyncGenerator<Float32Array[]> {
  const decoder = await started(async () => {
    const { OggVorbisDecoder } = await import("@wasm-audio-decoders/ogg-vorbis");
    return new OggVorbisDecoder();
  });
  const own = (decoder as unknown as { readonly _decoder: VorbisPackets })._decoder;
  let [count, silent] = [0, 0];
  try {
    for (const packet of packetsOf(viewOf(bytes))) {
      count += 1;
      // What is said about the recording.
      if (count === 2) continue;
      if (count <= 3) {
        own.sendSetupHeader(packet);
        if (count === 3) own.initDsp();
        continue;
      }
      own._channels.buf[0] = channels;
      own._samplesDecoded.buf[0] = 0;
      const { channelData } = own.decodePackets([packet]);
      if (channelData.length !== channels) throw new Error("it has other channels than it says");
      if (channelData[0]?.length === 0 && (silent += 1) > MAX_SILENT_PACKETS)
        throw new Error("nothing comes of its packets");
      yield channelData;
    }
  } finally {
    decoder.free();
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Out of memory that is shared. */
const copyOf = (bytes: Uint8Array, from: number, to: number): Uint8Array => bytes.slice(from, to);

/** Decoders say each fault to whoever reads this process's output, too. */
function quietly<Value>(work: () => Value): Value {
  const own = globalThis.console;
  globalThis.console = { ...own, error: () => undefined };
  try {
    return work();
  } finally {
    globalThis.console = own;
  }
}

/** The mean of the channels; grows with what comes, not with what a head says. */
class MonoSamples {
  readonly #facts: PackedFacts;
  #samples = new Int16Array(FIRST_FRAMES);
  #count = 0;

  constructor(facts: PackedFacts) {
    this.#facts = facts;
  }

  /** @throws {SoundFault} */
  add(channels: readonly Float32Array[]): void {
    const length = channels[0]?.length ?? 0;
    const { frames } = this.#facts;
    if (this.#count + length > frames + SLACK_FRAMES) throw this.#lie("more follows");
    this.#makeRoom(this.#count + length);
    for (let at = 0; at < length; at += 1) {
      let sum = 0;
      for (const channel of channels) sum += channel[at] ?? 0;
      const mean = Math.max(-1, Math.min(1, sum / channels.length));
      this.#samples[this.#count + at] = Math.round(mean * 32_767);
    }
    this.#count += length;
  }

  /** Of as many frames as the head says. @throws {SoundFault} */
  whole(): Sound {
    const { frames, rate } = this.#facts;
    if (this.#count + SLACK_FRAMES < frames)
      throw this.#lie(`${(this.#count / rate).toFixed(1)} follow`);
    this.#makeRoom(frames);
    const bytes = new Uint8Array(this.#samples.buffer, 0, frames * 2);
    const pcm = { kind: "integer", channels: 1, bits: 16, beginBytes: 0 } as const;
    return { bytes, facts: { ...pcm, rate, frames } };
  }

  #lie(what: string): SoundFault {
    const { frames, rate } = this.#facts;
    return new SoundFault(
      `it says that it lasts ${(frames / rate).toFixed(1)} seconds, and ${what}`,
    );
  }

  #makeRoom(count: number): void {
    if (count <= this.#samples.length) return;
    const grown = new Int16Array(Math.max(count, this.#samples.length * 2));
    grown.set(this.#samples.subarray(0, this.#count));
    this.#samples = grown;
  }
}
