/** FLAC files by their heads. Pure. */
import { SoundFault, type PackedFacts } from "./packed-facts.ts";

const STREAM_INFO_BYTES = 34;
/** Samples of more do not fit the numbers that they are reckoned in. */
const MAX_BITS = 24;

/** @param at of its mark @throws {SoundFault} @throws {RangeError} past the end */
export function readFlac(view: DataView, at: number): PackedFacts {
  const info = at + 8;
  if ((view.getUint8(at + 4) & 0x7f) !== 0 || lengthAt(view, at + 4) < STREAM_INFO_BYTES)
    throw new SoundFault("its head does not begin with what the stream is");
  const packed = view.getUint32(info + 10);
  const rate = packed >>> 12;
  const channels = ((packed >>> 9) & 7) + 1;
  const bits = ((packed >>> 4) & 31) + 1;
  if (bits > MAX_BITS) throw new SoundFault(`its samples must have ${MAX_BITS} bits, got ${bits}`);
  const frames = (packed & 15) * 2 ** 32 + view.getUint32(info + 14);
  if (frames === 0) throw new SoundFault("its head must say how many samples it has");
  return {
    kind: "flac",
    mediaType: "audio/flac",
    channels,
    rate,
    beginBytes: afterBlocks(view, at + 4),
    endBytes: view.byteLength,
    frames,
  };
}

const lengthAt = (view: DataView, at: number): number => view.getUint32(at) & 0xff_ffff;

/** @throws {RangeError} past the end */
function afterBlocks(view: DataView, first: number): number {
  for (let at = first; ;) {
    const isLast = (view.getUint8(at) & 0x80) !== 0;
    at += 4 + lengthAt(view, at);
    if (at > view.byteLength) throw new RangeError("its head is cut short");
    if (isLast) return at;
  }
}
