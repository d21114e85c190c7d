/** What a model may be used under, as the card in its folder says. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Of a card; what it says of itself stands at its beginning. */
const MAX_HEAD_LENGTH = 65_536;

/** @returns null where it has no card, or that does not say */
export function readLicense(folder: string): string | null {
  const path = join(folder, "README.md");
  return existsSync(path) ? licenseIn(readFileSync(path, "utf8").slice(0, MAX_HEAD_LENGTH)) : null;
}

/** Hugging Face's form: YAML between two lines of dashes, before all else. */
export function licenseIn(card: string): string | null {
  const [, head = ""] = /^---\r?\n(.*?)\r?\n---(?:\r?\n|$)/s.exec(card) ?? [];
  const lineOf = (field: string): string | undefined =>
    new RegExp(`^${field}:[ \\t]*["']?([^"'\\r\\n#]*[^"'\\s#])`, "m").exec(head)?.[1];
  const license = lineOf("license");
  // `other` has its name beside it.
  return (license === "other" ? lineOf("license_name") : undefined) ?? license ?? null;
}
