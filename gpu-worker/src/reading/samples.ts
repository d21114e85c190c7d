/** Samples of a WAV file, a stretch at a time, as mono at the rate that a model wants. Pure. */
import type { PcmFacts, SoundFacts } from "../../../src/contract/sounds.ts";

/** A file, and what its head says of it. */
export interface Sound {
  readonly bytes: Uint8Array;
  readonly facts: PcmFacts;
}

/** Zero crossings of the resampling filter on each side, and places between two of them. */
const FILTER_LOBES = 8;
const FILTER_STEPS = 256;

/** A windowed sinc, read out between its places. */
const FILTER = Float64Array.from({ length: FILTER_LOBES * FILTER_STEPS + 2 }, (_, at) => {
  const x = at / FILTER_STEPS;
  if (x === 0) return 1;
  if (x >= FILTER_LOBES) return 0;
  const angle = Math.PI * x;
  return (Math.sin(angle) / angle) * (0.5 + 0.5 * Math.cos(angle / FILTER_LOBES));
});

/** How many samples the whole has at this rate. */
export function lengthAt(
  { frames, rate }: Pick<SoundFacts, "frames" | "rate">,
  wantedRate: number,
): number {
  return Math.max(1, Math.round((frames * wantedRate) / rate));
}

/** The first frame with a sample that is no finite number; undefined where there is none. */
export function findBadFrame({ bytes, facts }: Sound): number | undefined {
  if (facts.kind === "integer") return undefined;
  const read = readerOf({ bytes, facts });
  for (let at = 0; at < facts.frames * facts.channels; at += 1)
    if (!Number.isFinite(read(at))) return Math.floor(at / facts.channels);
  return undefined;
}

/**
 * Samples `from` to `to`, which is not included, of the whole at this rate. The filter takes out
 * what the lower of the two rates cannot hold. Work is linear in the frames that the stretch lies
 * over, and in its samples.
 */
export function readSamples(
  sound: Sound,
  wantedRate: number,
  [from, to]: readonly [number, number],
): Float32Array {
  const { facts } = sound;
  const step = facts.rate / wantedRate;
  const scale = Math.max(1, step);
  const reach = FILTER_LOBES * scale;
  const first = Math.max(0, Math.floor(from * step - reach));
  const mono = readMono(sound, first, Math.ceil(to * step + reach) + 1);
  if (step === 1) return mono.slice(from - first, to - first);
  return Float32Array.from({ length: to - from }, (_, index) => {
    const center = (from + index) * step - first;
    const low = Math.max(0, Math.ceil(center - reach));
    const high = Math.min(mono.length - 1, Math.floor(center + reach));
    let [sum, weights] = [0, 0];
    for (let at = low; at <= high; at += 1) {
      const place = (Math.abs(at - center) / scale) * FILTER_STEPS;
      const below = Math.floor(place);
      const [left = 0, right = 0] = [FILTER[below], FILTER[below + 1]];
      const weight = left + (right - left) * (place - below);
      sum += weight * (mono[at] ?? 0);
      weights += weight;
    }
    return weights === 0 ? 0 : sum / weights;
  });
}

/**
 * Frames `from` to `to` as far as there are any, each as the mean of its channels, from -1 to 1.
 */
function readMono({ bytes, facts }: Sound, from: number, to: number): Float32Array {
  const { channels, frames } = facts;
  const read = readerOf({ bytes, facts });
  return Float32Array.from({ length: Math.max(0, Math.min(to, frames) - from) }, (_, index) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1)
      sum += Math.max(-1, Math.min(1, read((from + index) * channels + channel)));
    return sum / channels;
  });
}

/** Reads the sample at a place, all channels counted. */
function readerOf({ bytes, facts }: Sound): (at: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + facts.beginBytes);
  if (facts.kind === "float")
    return facts.bits === 32
      ? (at) => view.getFloat32(at * 4, true)
      : (at) => view.getFloat64(at * 8, true);
  switch (facts.bits) {
    case 8:
      return (at) => (view.getUint8(at) - 128) / 128;
    case 16:
      return (at) => view.getInt16(at * 2, true) / 32_768;
    case 24:
      return (at) => (view.getInt16(at * 3 + 1, true) * 256 + view.getUint8(at * 3)) / 8_388_608;
    default:
      return (at) => view.getInt32(at * 4, true) / 2_147_483_648;
  }
}
