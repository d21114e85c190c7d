/** The matrix of clients names tests that are there. */
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { CLIENTS, FEATURES } from "../conformance/clients.ts";

const sourceOf = (file: string): string =>
  readFileSync(new URL(`../conformance/${file}`, import.meta.url), "utf8");

describe("the matrix of clients", () => {
  it.each(
    CLIENTS.flatMap(({ name, shown }) =>
      Object.entries(shown).map(([feature, by]) => [name, feature, by] as const),
    ),
  )("%s: %s is shown by a test", (_, __, { file, title }) => {
    const titles = [...sourceOf(file).matchAll(/^\s*it[\w.(), ]*\("([^"]+)"/gm)].map(
      ([, found]) => found ?? "",
    );
    expect(titles.filter((found) => found.includes(title))).not.toEqual([]);
  });

  it("has a reason for what it excludes, and never both", () => {
    for (const { name, shown, excluded } of CLIENTS)
      for (const feature of FEATURES) {
        if (shown[feature] !== undefined) expect(excluded, name).not.toHaveProperty(feature);
      }
  });
});
