/**
 * What an answer depends on beside its request: the model's files, how they are computed, and the
 * engine.
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface FingerprintParts {
  readonly modelId: string;
  /** In Hugging Face's layout. */
  readonly folder: string;
  /** Within the folder. Weights may be in files beside it, of the same name with more behind it. */
  readonly graph: string;
  readonly device: string;
  /** Of the weights, and of the arithmetic. */
  readonly dtype: string;
}

const SETTINGS = [
  "config.json",
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "chat_template.jinja",
];

const HEX_DIGITS = 12;

/**
 * `0.1.0-ort1.30.0-cpu-q8-3f2a…`: the worker's version, onnxruntime's, device, arithmetic, and a
 * hash of the files' content. Stable between equal builds, whatever the files' times and places.
 */
export async function fingerprintOf(parts: FingerprintParts): Promise<string> {
  const { folder, graph, device, dtype } = parts;
  const hash = createHash("sha256").update(parts.modelId);
  for (const name of [...SETTINGS, ...graphFiles(folder, graph)]) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    hash.update(`\0${name}\0`);
    for await (const bytes of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      hash.update(bytes as Uint8Array);
    }
  }
  const { version, dependencies } = OWN;
  const runtime = `ort${dependencies["onnxruntime-node"]}`;
  const revision = hash.digest("hex").slice(0, HEX_DIGITS);
  return [version, runtime, device, dtype.replaceAll(" ", "-"), revision].join("-");
}

function graphFiles(folder: string, graph: string): string[] {
  const [place = "", name = ""] = graph.split("/");
  const path = join(folder, place);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter(
    (file) => file === name || file.startsWith(`${name}_data`) || file.startsWith(`${name}.data`),
  );
  return files.toSorted().map((file) => `${place}/${file}`);
}

const OWN = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
