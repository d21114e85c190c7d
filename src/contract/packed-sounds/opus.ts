/** Opus, by its head and the first bytes of its packets, whatever carries them. Pure. */
import { requireNotEndless, SoundFault } from "./packed-facts.ts";

export const OPUS_RATE = 48_000;
/** The longest packet. */
export const MAX_OPUS_SAMPLES = 5_760;
const HEAD_BYTES = 19;

export interface OpusHead {
  readonly channels: number;
  /** Samples that a decoder begins with and nobody should hear. */
  readonly skipped: number;
}

/** What a container carries. */
export interface OpusStream {
  readonly head: OpusHead;
  /** Those of the recording. @throws {SoundFault} @throws {RangeError} past the end */
  readonly packets: Iterable<Uint8Array>;
}

export const isNamed = (packet: Uint8Array, name: string): boolean =>
  packet.length >= HEAD_BYTES &&
  [...name].every((letter, at) => packet[at] === letter.charCodeAt(0));

/** Source: RFC 7845 section 5.1. @throws {SoundFault} */
export function readOpusHead(head: Uint8Array): OpusHead {
  if (!isNamed(head, "OpusHead")) throw new SoundFault("its Opus has no head");
  const own = new DataView(head.buffer, head.byteOffset, head.length);
  if (own.getUint8(18) !== 0)
    throw new SoundFault("its Opus must have one or two channels, without a map of them");
  return { channels: own.getUint8(9), skipped: own.getUint16(10, true) };
}

/** @returns samples of all packets together @throws {SoundFault} @throws {RangeError} */
export function sumOpusSamples(packets: Iterable<Uint8Array>): number {
  let sum = 0;
  for (const packet of packets) {
    sum += opusSamplesOf(packet);
    requireNotEndless(sum, OPUS_RATE);
  }
  return sum;
}

/** Of 2.5 to 60 ms in each of its frames, by its first byte. */
const OPUS_FRAME_SAMPLES = [
  Array.from({ length: 3 }, () => [480, 960, 1_920, 2_880]),
  Array.from({ length: 2 }, () => [480, 960]),
  Array.from({ length: 4 }, () => [120, 240, 480, 960]),
].flat(2);

/** @throws {SoundFault} */
function opusSamplesOf(packet: Uint8Array): number {
  const [kind = 0, count = 0] = packet;
  const frames = [1, 2, 2, count & 63][kind & 3] ?? 0;
  const samples = (OPUS_FRAME_SAMPLES[kind >>> 3] ?? 0) * frames;
  if (packet.length === 0 || samples === 0 || samples > MAX_OPUS_SAMPLES)
    throw new SoundFault("it has a packet of Opus that is none");
  return samples;
}
