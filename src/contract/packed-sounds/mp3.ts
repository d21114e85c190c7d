/**
 * MPEG audio, layers I to III, by the heads of its frames: each says how long it is and how many
 * samples it has, so that a file's length is known without unpacking it. Pure.
 */
import { nameAt, requireNotEndless, SoundFault, type PackedFacts } from "./packed-facts.ts";

/** Thousands of bits a second, by layer and place; of MPEG 1, then of MPEG 2 and 2.5. */
const BIT_RATES = {
  first: [
    [],
    [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  ],
  second: [
    [],
    [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  ],
} as const;
const RATES = [44_100, 48_000, 32_000] as const;
const TAGS = ["TAG", "APE", "LYR", "3DI"] as const;
/** Two in a row are no accident. */
const FEWEST_FRAMES = 2;

interface Frame {
  readonly bytes: number;
  readonly samples: number;
  readonly rate: number;
  readonly channels: number;
  readonly layer: number;
}

/** @returns undefined where there are no frames @throws {SoundFault} */
export function readMp3(view: DataView, begin: number): PackedFacts | undefined {
  const first = frameAt(view, begin);
  if (first === undefined) return undefined;
  const beginBytes = isInformation(view, begin, first) ? begin + first.bytes : begin;
  let [at, frames, count, channels] = [beginBytes, 0, 0, 1];
  for (; ; count += 1) {
    const frame = frameAt(view, at);
    // What a recording was cut off in is not heard.
    if (frame === undefined || at + frame.bytes > view.byteLength) break;
    if (frame.rate !== first.rate || frame.layer !== first.layer)
      throw new SoundFault("its frames must all be of one rate and layer");
    at += frame.bytes;
    frames += frame.samples;
    requireNotEndless(frames, first.rate);
    channels = Math.max(channels, frame.channels);
  }
  if (count < FEWEST_FRAMES && beginBytes === begin) return undefined;
  requireEnd(view, at);
  const { rate } = first;
  return {
    kind: "mp3",
    mediaType: "audio/mpeg",
    channels,
    rate,
    beginBytes,
    endBytes: at,
    frames,
  };
}

/** @throws {SoundFault} where something follows that is neither a tag nor a part of a frame */
function requireEnd(view: DataView, at: number): void {
  const left = view.byteLength - at;
  if (left < 4 || frameAt(view, at) !== undefined) return;
  const name = nameAt(view, at);
  if (TAGS.some((tag) => name.startsWith(tag))) return;
  // Encoders fill up with zeros.
  for (let place = at; place < view.byteLength; place += 1)
    if (view.getUint8(place) !== 0)
      throw new SoundFault(`after ${at} bytes its frames break off, and ${left} bytes follow`);
}

function frameAt(view: DataView, at: number): Frame | undefined {
  if (at + 4 > view.byteLength) return undefined;
  const head = view.getUint32(at);
  const [version, layerBits] = [(head >>> 19) & 3, (head >>> 17) & 3];
  const [rateBits, bitRateBits] = [(head >>> 10) & 3, (head >>> 12) & 15];
  const isFrame = head >>> 21 === 0x7ff && version !== 1 && layerBits !== 0 && rateBits !== 3;
  if (!isFrame) return undefined;
  const [layer, isFirst] = [4 - layerBits, version === 3];
  const kiloBits = BIT_RATES[isFirst ? "first" : "second"][layer]?.[bitRateBits - 1];
  // One of a free rate does not say how long it is.
  if (kiloBits === undefined) return undefined;
  const rate = (RATES[rateBits] ?? 0) / (isFirst ? 1 : version === 2 ? 2 : 4);
  const samples = layer === 1 ? 384 : layer === 3 && !isFirst ? 576 : 1_152;
  const padding = (head >>> 9) & 1;
  const bytes =
    layer === 1
      ? (Math.floor((12_000 * kiloBits) / rate) + padding) * 4
      : Math.floor((samples * 125 * kiloBits) / rate) + padding;
  const channels = ((head >>> 6) & 3) === 3 ? 1 : 2;
  return { bytes, samples, rate, channels, layer };
}

/** Whether a frame has no sound, but what its encoder says of the file. */
function isInformation(view: DataView, at: number, { bytes }: Frame): boolean {
  const end = Math.min(at + bytes, view.byteLength, at + 64);
  for (let place = at + 4; place + 4 <= end; place += 1)
    if (["Xing", "Info", "VBRI"].includes(nameAt(view, place))) return true;
  return false;
}
