/** Turns inputs into what pipelines take, and what they give into JSON. */
import { RawAudio, RawImage, Tensor } from "@huggingface/transformers";

import { readPictureSize } from "./picture-size.ts";
import { readWav, resample } from "./wav.ts";

const PICTURES = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const SOUNDS = ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"];
/** Unpacked, three bytes a pixel. */
const MAX_PIXELS = 50_000_000;

/** @throws {RangeError} saying why the picture is not taken */
export async function readPicture(mediaType: string, base64: string): Promise<RawImage> {
  checkMediaType(mediaType, PICTURES);
  const bytes = Buffer.from(base64, "base64");
  const size = readPictureSize(bytes);
  if (size === undefined) throw new RangeError(`its bytes are not a picture of type ${mediaType}`);
  const { width, height } = size;
  if (width * height > MAX_PIXELS) {
    throw new RangeError(`it must have at most ${MAX_PIXELS} pixels, got ${width} x ${height}`);
  }
  try {
    return await RawImage.fromBlob(new Blob([bytes], { type: mediaType }));
  } catch (cause) {
    throw new RangeError(`its bytes are not a picture of type ${mediaType}`, { cause });
  }
}

/** Mono samples at `rate` a second. @throws {RangeError} saying why the sound is not taken */
export function readSound(mediaType: string, base64: string, rate: number): Float32Array {
  checkMediaType(mediaType, SOUNDS);
  return resample(readWav(Buffer.from(base64, "base64")), rate);
}

/** Pictures become PNG, sounds WAV, tensors lists; what JSON has no word for, null. */
export async function toJson(value: unknown): Promise<unknown> {
  if (value instanceof RawImage) {
    const { width, height } = value;
    const bytes = (await value.toSharp().png().toBuffer()) as Buffer;
    return { mediaType: "image/png", base64: bytes.toString("base64"), width, height };
  }
  if (value instanceof RawAudio) {
    const bytes = Buffer.from(await value.toBlob().arrayBuffer());
    return { mediaType: "audio/wav", base64: bytes.toString("base64") };
  }
  if (value instanceof Tensor) return await toJson(value.tolist());
  if (ArrayBuffer.isView(value)) return await toJson(Array.from(value as Float32Array));
  if (Array.isArray(value)) return await Promise.all(value.map(toJson));
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value).map(async ([key, item]) => [key, await toJson(item)]);
  return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
}

function checkMediaType(mediaType: string, known: readonly string[]): void {
  const [type = ""] = mediaType.toLowerCase().split(";");
  if (known.includes(type.trim())) return;
  throw new RangeError(`its type must be one of ${known.join(", ")}, got ${mediaType}`);
}
