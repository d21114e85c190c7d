/** A bundled model with another tokenizer, in a folder of its own. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ModelFolder {
  readonly path: string;
  readonly dispose: () => void;
}

const MODELS = join(import.meta.dirname, "../../gpu-worker/models");

/** @param changes to tokenizer.json */
export function createModelFolder(name: string, changes: object): ModelFolder {
  const path = mkdtempSync(join(tmpdir(), "tidegate-model-"));
  const from = join(MODELS, name);
  for (const file of readdirSync(from)) {
    if (file !== "tokenizer.json") symlinkSync(join(from, file), join(path, file));
  }
  const tokenizer = JSON.parse(readFileSync(join(from, "tokenizer.json"), "utf8")) as object;
  writeFileSync(join(path, "tokenizer.json"), JSON.stringify({ ...tokenizer, ...changes }));
  return { path, dispose: () => rmSync(path, { recursive: true }) };
}
