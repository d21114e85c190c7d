/** Files that hold secrets: readable by their owner alone, and written whole or not at all. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "./problem.ts";

const SECRET_NAMES = [
  "GPU_SIGNING_SECRET",
  "KEY_TAG_SECRET",
  "ADMIN_TOKEN",
  "RECEIPT_SIGNING_SECRET",
  "PROVIDER_KEY_SECRET",
] as const;

export type Secrets = Readonly<Record<(typeof SECRET_NAMES)[number], string>>;

/** The secrets of this state folder, made on first use: 32 random bytes each, in hexadecimal. */
export function loadSecrets(stateDir: string): Secrets {
  const path = join(stateDir, "secrets.json");
  const found = readSecretFile<Record<string, string>>(path);
  const secrets = { ...createSecrets(), ...found };
  // Keys and receipts depend on the secrets, so a damaged file is not quietly replaced; a secret
  // that a newer version needs is added to it.
  const isDamaged =
    found !== undefined &&
    (found["KEY_TAG_SECRET"] === undefined ||
      SECRET_NAMES.some((name) => (secrets[name] ?? "").length < 32));
  if (isDamaged) throw new Problem(`${path} lacks a secret; restore it, or remove ${stateDir}.`);
  if (SECRET_NAMES.some((name) => found?.[name] === undefined)) writeSecretFile(path, secrets);
  return secrets;
}

export function createSecrets(): Secrets {
  const create = (): string => randomBytes(32).toString("hex");
  return {
    GPU_SIGNING_SECRET: create(),
    KEY_TAG_SECRET: create(),
    ADMIN_TOKEN: create(),
    RECEIPT_SIGNING_SECRET: create(),
    PROVIDER_KEY_SECRET: create(),
  };
}

export function readSecretFile<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (error) {
    throw new Problem(`${path} cannot be read as JSON; restore it or remove it.`, { cause: error });
  }
}

export function writeSecretFile(path: string, value: unknown): void {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(partial, path);
}
