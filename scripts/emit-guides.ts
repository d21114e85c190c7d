/**
 * Writes src/api/docs/guides.ts from docs/guides. With --check it compares instead and fails when they differ. Part of
 * `npm run openapi`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { marked } from "marked";

import { rootDir } from "./worker/wrangler.ts";

/** In the order of the page. */
const NAMES = [
  "quickstart",
  "streaming",
  "tools",
  "structured-output",
  "errors",
  "limits",
  "billing",
  "idempotency",
  "models",
  "self-hosting",
];

const guides = NAMES.map((name) => {
  const text = readFileSync(join(rootDir, "docs", "guides", `${name}.md`), "utf8");
  const html = marked.parse(text, { async: false });
  return { name, title: /^# (.+)$/m.exec(text)?.[1] ?? name, html };
});

const target = join(rootDir, "src", "api", "docs", "guides.ts");
const text = `/* Generated from docs/guides by scripts/emit-guides.ts. Do not edit. */

export interface Guide {
  readonly name: string;
  readonly title: string;
  readonly html: string;
}

export const GUIDES: readonly Guide[] = ${JSON.stringify(guides, undefined, 2)};
`;

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error("src/api/docs/guides.ts is not what docs/guides says: run `npm run openapi`.");
  process.exitCode = 1;
}
