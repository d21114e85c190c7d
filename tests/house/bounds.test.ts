/**
 * Holds docs/BOUNDS.md to the code: the constants that it names are where it says, and so are the
 * tests.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";

interface Row {
  readonly resource: string;
  readonly sharedBy: string;
  readonly bound: string;
  readonly excess: string;
  readonly test: string;
}

function rowsOf(text: string): Row[] {
  const lines = text.split("\n").filter((line) => line.startsWith("| ") && !line.includes("|---"));
  return lines
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells[1] !== "resource")
    .map(([, resource = "", sharedBy = "", , bound = "", excess = "", test = ""]) => {
      return { resource, sharedBy, bound, excess, test };
    });
}

/** Empty for a file that is not there. */
function read(path: string): string {
  const file = join(rootDir, path);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/**
 * Of each file that a cell names in backticks, what it names after it and the file does not have.
 */
function missing(cell: string, names: RegExp): string[] {
  const [, ...parts] = cell.split(/`(?=[^`]+\.ts`)/);
  if (parts.length === 0) return ["no file is named"];
  return parts.flatMap((part) => {
    const [path = "", rest = ""] = part.split(/`(.*)/s);
    const text = read(path);
    const named = [...rest.matchAll(names)].map(([, name = ""]) => name);
    const lacking = named.filter((name) => !text.includes(name)).map((name) => `${path}: ${name}`);
    return named.length === 0 || text === "" ? [`${path}: nothing`] : lacking;
  });
}

const rows = rowsOf(read("docs/BOUNDS.md"));

describe("docs/BOUNDS.md", () => {
  it("has a row for each bound, with who shares it and what an excess gets", () => {
    expect(rows.length).toBeGreaterThan(30);
    const bare = rows.filter(({ sharedBy, excess }) => sharedBy === "" || excess === "");
    expect(bare).toEqual([]);
  });

  it.each(rows.map((row) => [row.resource, row] as const))(
    "names what is there: %s",
    (_resource, { bound, test }) => {
      expect(missing(bound, /`(\w+)`/g)).toEqual([]);
      expect(missing(test, /"([^"]+)"/g)).toEqual([]);
    },
  );
});
