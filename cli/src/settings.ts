/**
 * Where the key and the address come from: options, the environment, or what `tidegate login`
 * wrote.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

import { Tidegate } from "@tidegate/sdk";

export interface Settings {
  readonly baseUrl?: string;
  readonly apiKey?: string;
}

/** Of all commands. */
export interface GlobalOptions {
  readonly baseUrl?: string;
  readonly json?: boolean;
}

export function settingsPath(): string {
  const { TIDEGATE_CONFIG, XDG_CONFIG_HOME } = process.env;
  return (
    TIDEGATE_CONFIG ??
    join(XDG_CONFIG_HOME ?? join(homedir(), ".config"), "tidegate", "config.json")
  );
}

export function readSettings(): Settings {
  try {
    return JSON.parse(readFileSync(settingsPath(), "utf8")) as Settings;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Error(`${settingsPath()} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Readable to nobody else: it has a key in it. */
export function writeSettings(settings: Settings): string {
  const path = settingsPath();
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${JSON.stringify(settings, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return path;
}

export function openClient(options: GlobalOptions, token?: string): Tidegate {
  const { baseUrl, apiKey } = readSettings();
  return new Tidegate({
    baseUrl: options.baseUrl ?? process.env["TIDEGATE_BASE_URL"] ?? baseUrl,
    apiKey: token ?? process.env["TIDEGATE_API_KEY"] ?? apiKey,
  });
}
