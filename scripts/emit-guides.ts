/**
 * Writes src/api/docs/guides.ts from docs/guides. With --check it compares instead and fails when
 * they differ. Part of `npm run openapi`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { marked } from "marked";

import { emitFiles } from "./emit/files.ts";
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
  "end-users",
  "idempotency",
  "models",
  "self-hosting",
];

const guides = NAMES.map((name) => {
  const text = readFileSync(join(rootDir, "docs", "guides", `${name}.md`), "utf8");
  const parsed = marked.parse(text, { async: false });
  // Who has no mouse scrolls what is wider than the page.
  const html = parsed.replaceAll("<pre>", '<pre tabindex="0">');
  return { name, title: /^# (.+)$/m.exec(text)?.[1] ?? name, html };
});

const text = `/* Generated from docs/guides by scripts/emit-guides.ts. Do not edit. */

export interface Guide {
  readonly name: string;
  readonly title: string;
  readonly html: string;
}

export const GUIDES: readonly Guide[] = ${JSON.stringify(guides, undefined, 2)};
`;

emitFiles({ "src/api/docs/guides.ts": text }, "openapi");
