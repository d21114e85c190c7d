/**
 * Files of rows: what a spreadsheet makes of hostile texts, and how far ahead of its reader a file
 * is made.
 */
import { describe, expect, it } from "vitest";

import { toCsvLine } from "../../../src/http/csv.ts";
import { answerFile, type FileOf } from "../../../src/http/file-answer.ts";
import { FileLine } from "../../../src/http/file-line.ts";
import { fc, runs } from "../../support/random.ts";

describe("a line of CSV", () => {
  it.each([
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-1+1",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1+1",
    "\uff1d1+1",
    "\uff0b1",
  ])("makes a text of %j that no spreadsheet computes", (text) => {
    expect(toCsvLine([text])).toMatch(/^"'/);
  });

  it("has no cell that is computed where a spreadsheet ends cells at semicolons or tabs, quotes or not", () => {
    for (const separator of [";", "\t", "|", "\n", "; \t"]) {
      const line = toCsvLine([
        1,
        `a${separator}=HYPERLINK("http://x?"&A1)`,
        `b${separator}-1+1`,
        "c",
      ]);
      for (const cell of line.split(/[;\t|\r\n]/)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }
    expect(toCsvLine(["one-two; three=3"])).toBe("one-two; three=3\r\n");
  });

  it("leaves numbers what they are, and nothing empty", () => {
    expect(toCsvLine([-5, 12n, 0.25, null, true])).toBe("-5,12,0.25,,true\r\n");
  });

  it("has as many fields as cells, each with its whole text, whatever is in them", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (cells) => {
        const fields = parseLine(toCsvLine(cells));
        expect(fields.map((field) => field.replaceAll("'", ""))).toEqual(
          cells.map((cell) => cell.replaceAll("'", "")),
        );
        for (const field of fields) expect(field).not.toMatch(/(^|[;\t\r\n|])\s*[=+\-@]|^[\t\r\n]/);
      }),
      { numRuns: runs(200) },
    );
  });
});

/** The fields of one record, read as RFC 4180 has them. */
function parseLine(line: string): string[] {
  const fields: string[] = [];
  let rest = line.slice(0, -2);
  for (;;) {
    const match = rest.startsWith('"') ? /^"((?:[^"]|"")*)"/.exec(rest) : /^([^,]*)/.exec(rest);
    fields.push((match?.[1] ?? "").replaceAll('""', '"'));
    rest = rest.slice(match?.[0].length ?? 0);
    if (rest === "") return fields;
    rest = rest.slice(1);
  }
}

interface Row {
  readonly id: number;
}

function file(turns: AsyncIterator<readonly Row[]>, format: "csv" | "jsonl" = "csv"): FileOf<Row> {
  const columns = { id: ({ id }: Row) => id };
  const line = new FileLine({ now: () => 0, wait: async () => undefined });
  const place = line.open("org_a", () => undefined);
  return { format, name: "rows", columns, toJson: (row) => row, turns, place };
}

describe("a file", () => {
  it("is read no further than its reader has come", async () => {
    let turns = 0;
    const endless = (async function* () {
      for (;;) yield [{ id: (turns += 1) }];
    })();
    const reader = (answerFile(file(endless)).body ?? new ReadableStream()).getReader();
    for (let chunk = 1; chunk <= 3; chunk += 1) {
      await reader.read();
      expect(turns).toBeLessThanOrEqual(chunk);
    }
    await reader.cancel();
    expect((await endless.next()).done).toBe(true);
  });

  it("has its head alone where there are no rows, and skips turns that have none", async () => {
    const none = (async function* () {})();
    expect(await answerFile(file(none)).text()).toBe("id\r\n");
    const some = (async function* () {
      yield [];
      yield [];
      yield [{ id: 1 }];
      yield [];
    })();
    expect(await answerFile(file(some, "jsonl")).text()).toBe('{"id":1}\n');
  });

  it("breaks off where it cannot be read on, and looks whole to nobody", async () => {
    const broken = (async function* () {
      yield [{ id: 1 }];
      throw new Error("the account is gone");
    })();
    await expect(answerFile(file(broken)).text()).rejects.toThrow("the account is gone");
  });
});
