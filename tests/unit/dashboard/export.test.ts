/** Files of the dashboard: what a spreadsheet does with them, and that they lose nothing. */
import { describe, expect, it } from "vitest";

import { toCsv, toJsonLines } from "../../../dashboard/src/export.ts";
import { fc } from "../../support/random.ts";

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error(`not CSV at ${field.lastIndex}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("a CSV file", () => {
  it("has no cell that a spreadsheet computes, whatever names there are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const [, row] = readCsv(toCsv([{ name, last: "x" }]));
        expect(row).toHaveLength(2);
        expect(row?.[0]).not.toMatch(/^\s*[=+@]|^[\t\r\n]|^\s*-(?!\d+(\.\d+)?$)/);
        expect(row?.[0]).not.toMatch(/[;\t\r\n|]\s*[=+\-@]/);
        expect(row?.[0]?.replaceAll("'", "")).toBe(name.replaceAll("'", ""));
      }),
    );
  });

  it("keeps negative amounts as numbers", () => {
    const text = toCsv([{ name: "-1.5", amount: -2n, none: null }]);
    expect(text).toBe("name,amount,none\r\n-1.5,-2,\r\n");
  });

  it.each([
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x")',
    "  =1+1",
    " -1+1",
    "\uff1d1+1",
  ])("guards %j", (name) => {
    expect(readCsv(toCsv([{ name }]))[1]?.[0]).toMatch(/^'/);
  });

  it("guards what begins a cell where cells end with semicolons", () => {
    const text = toCsv([{ name: 'a;=HYPERLINK("http://x")', last: "b; -1+1" }]);
    for (const cell of text.split(/[;\r\n]/)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });
});

describe("JSON lines", () => {
  it("hold amounts as text, which no reader rounds", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.string(), (amount, name) => {
        const [line = ""] = toJsonLines([{ amount, name }]).split("\n");
        expect(JSON.parse(line)).toEqual({ amount: amount.toString(), name });
      }),
    );
  });
});
