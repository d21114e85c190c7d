/**
 * Holds the answers of docs/ARCHITECTURE.md's twelve questions to the code: what they name is where
 * they say.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";

const text = readFileSync(join(rootDir, "docs", "ARCHITECTURE.md"), "utf8");
const section = text.split(/^## /m).find((part) => part.startsWith("Twelve questions\n")) ?? "";
const answers = [...section.matchAll(/^\| (.+\?) \| `([^`]+)` `([^`]+)` \|$/gm)].map(
  ([, question = "", path = "", name = ""]) => ({ question, path: join(rootDir, path), name }),
);

describe("a stranger's questions", () => {
  it("are twelve", () => {
    expect(answers).toHaveLength(12);
  });

  it.each(answers)("$question", ({ path, name }) => {
    const source = existsSync(path) ? readFileSync(path, "utf8") : "";
    const defined = new RegExp(
      `^(export )?(async |const |function |class |interface |type )+${name}\\b|^ {2}${name}\\(`,
      "m",
    );
    expect(source).toMatch(defined);
  });
});
