/** What pipelines give, as JSON. */
import { RawAudio, RawImage, Tensor } from "@huggingface/transformers";

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
