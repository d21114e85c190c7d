/**
 * The entry of a thread that reads pictures and sounds: it unpacks them, and makes the features
 * that a model takes. It runs no model.
 */
import { parentPort, workerData } from "node:worker_threads";

import sharp from "sharp";

import { SoundFault } from "../../../src/contract/packed-sounds/packed-facts.ts";
import { PICTURE_LIMITS } from "../../../src/contract/pictures.ts";
import { isPacked } from "../../../src/contract/sounds.ts";
import type { ModelSource } from "../config.ts";
import { yieldProcessor } from "../threads/niceness.ts";
import { MATRIX_RUNTIME } from "./matrix-runtime.ts";
import type {
  CheckedMedia,
  FeatureValue,
  Features,
  FromThread,
  Media,
  MediaReading,
  MediaResults,
  ThreadSettings,
  ToThread,
} from "./protocol.ts";
import { findBadFrame, readSamples, type Sound } from "./samples.ts";
import { KeptSounds } from "./sounds/kept-sounds.ts";
import { unpackSound } from "./sounds/unpack.ts";

if (parentPort === null) throw new Error("media-thread.ts runs as a worker thread alone");
const port = parentPort;
const settings = workerData as ThreadSettings;
yieldProcessor(settings.niceness);
// One picture at a time, and nothing kept of it.
sharp.cache(false);
sharp.concurrency(1);

// Transformers.js makes tensors with it, and would load a runtime for models otherwise.
Object.assign(globalThis, { [Symbol.for("onnxruntime")]: MATRIX_RUNTIME });
const { AutoProcessor, RawImage, Tensor } = await import("@huggingface/transformers");
const { openSource } = await import("../tokenization/open-tokenizer.ts");

type SoundMedia = Extract<Media, { type: "sound" }>;

const kept = new KeptSounds();

type Processor = (input: unknown) => Promise<Record<string, unknown>>;

/** Below the time that a thread has for a reading: native code is not to be cut off. */
const PICTURE_SECONDS = 15;

/** By model, in the order of use. */
const processors = new Map<string, Promise<Processor>>();

function processorOf(source: ModelSource): Promise<Processor> {
  const key = `${source.id} ${source.path}`;
  const processor = processors.get(key) ?? load(source);
  processors.delete(key);
  processors.set(key, processor);
  // It may be there the next time.
  processor.catch(() => processors.delete(key));
  for (const oldest of processors.keys()) {
    if (processors.size <= settings.maxTokenizers) break;
    processors.delete(oldest);
  }
  return processor;
}

async function load(source: ModelSource): Promise<Processor> {
  openSource(source, settings.cacheFolder);
  const isLocal = { local_files_only: source.kind === "folder" };
  const loaded: unknown = await AutoProcessor.from_pretrained(source.path, isLocal);
  return loaded as Processor;
}

async function read(
  processor: Processor,
  reading: MediaReading,
): Promise<MediaResults[keyof MediaResults]> {
  const { media } = reading;
  if (reading.kind === "check_media") return await checkMedia(media);
  if (media.type === "sound") {
    const sound = await samplesOf(media, "hear");
    return toFeatures(await processor(readSamples(sound, media.rate, reading.samples)));
  }
  const { data, info } = await unpack(media.bytes);
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  const picture = new RawImage(pixels, info.width, info.height, info.channels);
  return toFeatures(await processor([picture]));
}

async function checkMedia(media: Media): Promise<CheckedMedia> {
  if (media.type === "sound") return await checkSound(media);
  try {
    const { width, height } = (await unpack(media.bytes)).info;
    return { ok: true, size: { width, height } };
  } catch {
    const fault =
      "it cannot be unpacked: its bytes are damaged, cut short, or more pixels than they say";
    return { ok: false, fault };
  }
}

async function checkSound(media: SoundMedia): Promise<CheckedMedia> {
  try {
    const frame = findBadFrame(await samplesOf(media, "check"));
    if (frame === undefined) return { ok: true, size: { width: 0, height: 0 } };
    return { ok: false, fault: `frame ${frame} has a sample that is no finite number` };
  } catch (cause) {
    if (cause instanceof SoundFault) return { ok: false, fault: cause.message };
    throw cause;
  }
}

/** What waits for its turn keeps nothing here, but what was checked last. */
async function samplesOf(media: SoundMedia, use: "check" | "hear"): Promise<Sound> {
  const { id, bytes, facts } = media;
  if (!isPacked(facts)) return { bytes, facts };
  return await kept[use](id, () => unpackSound({ bytes, facts }));
}

/** Upright, three bytes a pixel; of one that moves, its first picture. */
function unpack(bytes: Uint8Array) {
  const { maxPixels } = PICTURE_LIMITS;
  // Copied, as native code reads no memory that is shared.
  return sharp(Buffer.from(bytes), { limitInputPixels: maxPixels, failOn: "warning", pages: 1 })
    .timeout({ seconds: PICTURE_SECONDS })
    .rotate()
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** Tensors as what can be sent; what is not one is not sent. */
function toFeatures(made: Record<string, unknown>): Features {
  const features: Record<string, FeatureValue> = {};
  for (const [name, value] of Object.entries(made)) {
    if (!(value instanceof Tensor)) continue;
    const { type, dims, data } = value;
    features[name] = { type, dims: [...dims], data };
  }
  return features;
}

async function answer({
  source,
  reading,
}: Extract<ToThread<MediaReading>, { type: "read" }>): Promise<void> {
  let startedMs = performance.now();
  const end = (result: MediaResults[keyof MediaResults] | undefined): void =>
    post({ type: "done", result, ms: performance.now() - startedMs });
  try {
    const processor = await processorOf(source);
    post({ type: "began" });
    startedMs = performance.now();
    end(await read(processor, reading));
  } catch {
    end(undefined);
  }
}

function post(message: FromThread): void {
  port.postMessage(message);
}

port.on("message", (message: ToThread<MediaReading>) => {
  if (message.type === "read") void answer(message);
  else processorOf(message.source).catch(() => undefined);
});
