/**
 * Whether every figure that a page shows is one of the API's, to the nano-dollar: what it asked is
 * listened to, and what it shows is read out of it.
 *
 * An amount may be one that an answer has, the sum of rows of an answer by what they are told apart
 * by, the sum of its own column (in the foot of a table), or one that is worked out: then it is
 * given by who asks.
 */
import type { Page, Response } from "playwright-core";

/** All amounts and whole numbers of an answer, in nano-USD and as they are. */
interface Known {
  readonly amounts: Set<bigint>;
  readonly counts: Set<bigint>;
}

export interface Shown {
  /** Of `data`, and what stands there for people, in nano-USD. */
  readonly amounts: readonly { readonly value: string; readonly text: string }[];
  readonly totals: readonly string[];
  /** Whole numbers on tiles. */
  readonly tiles: readonly string[];
  readonly tables: readonly ShownTable[];
}

interface ShownTable {
  readonly label: string;
  /** By column; null: no figure stands there. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly feet: readonly (readonly (string | null)[])[];
}

/** Prices in records are as the books have them. */
const isAmount = (name: string): boolean => /nano_usd|PerMillion|perRequest|perSecond/.test(name);

export class Figures {
  readonly #page: Page;
  readonly #open = new Set<Promise<void>>();
  #known: Known = { amounts: new Set(), counts: new Set() };

  constructor(page: Page) {
    this.#page = page;
    page.on("response", (response) => {
      const reading = this.#hear(response);
      this.#open.add(reading);
      void reading.finally(() => this.#open.delete(reading));
    });
  }

  /** Before another page is opened. */
  forget(): void {
    this.#known = { amounts: new Set(), counts: new Set() };
  }

  /** Of what the page is told in another way, or works out. */
  learn(answer: unknown): void {
    learn(this.#known, answer);
  }

  /** What the page shows and nobody told it, a line each. */
  async unexplained(worked: readonly bigint[] = []): Promise<string[]> {
    await Promise.all(this.#open);
    const shown = await read(this.#page);
    const { amounts, counts } = this.#known;
    const isKnown = (nano: bigint): boolean => amounts.has(nano) || worked.includes(nano);
    const sums = new Set(shown.tables.flatMap(sumsOf));
    const isRight = (figure: string): boolean => {
      const number = numberOf(figure);
      if (figure.includes("$") ? isKnown(number) : counts.has(number)) return true;
      return sums.has(figure);
    };
    const faults: string[] = [];
    for (const { value, text } of shown.amounts) {
      if (toNano(value) !== toNano(text)) faults.push(`${value} is shown as ${text}`);
      if (!isRight(value)) faults.push(`${value} is no amount of it`);
    }
    for (const total of shown.totals)
      if (!isKnown(BigInt(total)) && !counts.has(BigInt(total)))
        faults.push(`the total ${total} is none of it`);
    for (const tile of shown.tiles)
      if (!counts.has(numberOf(tile))) faults.push(`a tile's ${tile} is none of it`);
    for (const { label, rows, feet } of shown.tables)
      for (const figure of [...rows, ...feet].flat())
        if (figure !== null && !isRight(figure))
          faults.push(`${label}: ${figure} is no figure of it`);
    return faults;
  }

  /** Amounts that stand on the page, in nano-USD. */
  async shown(): Promise<bigint[]> {
    const { amounts, totals } = await read(this.#page);
    return [...amounts.map(({ value }) => toNano(value)), ...totals.map(BigInt)];
  }

  async #hear(response: Response): Promise<void> {
    if (!(response.headers()["content-type"] ?? "").startsWith("application/json")) return;
    try {
      learn(this.#known, await response.json());
    } catch {
      // Of a page that was left meanwhile.
    }
  }
}

function learn(known: Known, answer: unknown, name = ""): void {
  if (Array.isArray(answer)) {
    // A list of nothing adds up to nothing.
    if (answer.length === 0) known.counts.add(0n);
    for (const one of answer) learn(known, one, name);
  } else if (typeof answer === "object" && answer !== null) {
    for (const [key, value] of Object.entries(answer)) learn(known, value, key);
    if ("object" in answer && answer.object === "page")
      learnSums(known, answer as unknown as Buckets);
  } else if (
    (typeof answer === "number" && Number.isInteger(answer)) ||
    (typeof answer === "string" && /^-?\d+$/.test(answer))
  ) {
    known.counts.add(BigInt(answer));
    if (isAmount(name)) known.amounts.add(BigInt(answer));
  }
}

interface Buckets {
  readonly data: readonly { readonly results: readonly Record<string, unknown>[] }[];
}

/** Buckets of usage, together by what they are told apart by, and in all. */
function learnSums(known: Known, { data }: Buckets): void {
  const results = data.flatMap((bucket) => bucket.results);
  // What is no sum is what it was told apart by.
  const groupOf = (result: Record<string, unknown>): string =>
    JSON.stringify(
      Object.entries(result).filter(
        ([name, value]) => typeof value === "string" && !isAmount(name),
      ),
    );
  for (const rows of [results, ...Map.groupBy(results, groupOf).values()]) {
    const sums: Record<string, bigint> = {};
    for (const row of rows)
      for (const [name, value] of Object.entries(row))
        if ((typeof value === "number" && Number.isInteger(value)) || isAmount(name))
          sums[name] = (sums[name] ?? 0n) + BigInt(value as number | string);
    for (const [name, sum] of Object.entries(sums)) {
      known.counts.add(sum);
      if (isAmount(name)) known.amounts.add(sum);
    }
  }
}

/** Of a table's foot, what its columns add up to. */
function sumsOf({ rows, feet }: ShownTable): string[] {
  const sumOf = (column: number): bigint =>
    rows.reduce((all, row) => all + numberOf(row[column] ?? "0"), 0n);
  return feet.flatMap((foot) =>
    foot.flatMap((figure, column) =>
      figure !== null && numberOf(figure) === sumOf(column) ? [figure] : [],
    ),
  );
}

/** Nano-USD of an amount as it is shown. */
export function toNano(text: string): bigint {
  const match = /^(−?)\$([\d,]+)\.(\d{1,9})$/.exec(text.trim());
  if (match === null) throw new Error(`not an amount: ${text}`);
  const [, sign, whole = "", fraction = ""] = match;
  const size = BigInt(whole.replaceAll(",", "") + fraction.padEnd(9, "0"));
  return sign === "" ? size : -size;
}

const numberOf = (text: string): bigint =>
  text.includes("$") ? toNano(text) : BigInt(text.replaceAll(",", ""));

/** In the page; what is not a figure (a share, a time, "3 of 8") is none. */
function read(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    interface Part {
      readonly textContent: string | null;
      readonly cells?: ArrayLike<Part>;
      querySelectorAll(css: string): ArrayLike<Part>;
      querySelector(css: string): Part | null;
      getAttribute(name: string): string | null;
    }
    const { document } = globalThis as unknown as { document: Part };
    const all = (part: Part, css: string): Part[] => Array.from(part.querySelectorAll(css));
    const figureOf = (cell: Part): string | null => {
      const amount = cell.querySelector("data.money")?.getAttribute("value");
      const text = (cell.textContent ?? "").trim();
      if (amount !== null && amount !== undefined) return amount;
      return /^\d{1,3}(,\d{3})*$|^\d+$/.test(text) ? text : null;
    };
    const rowOf = (row: Part): (string | null)[] =>
      Array.from(row.cells ?? []).map((cell) =>
        (cell.getAttribute("class") ?? "").includes("number") ? figureOf(cell) : null,
      );
    return {
      amounts: all(document, "main data.money").map((data) => ({
        value: data.getAttribute("value") ?? "",
        text: data.textContent ?? "",
      })),
      totals: all(document, "main [data-total]").map(
        (total) => total.getAttribute("data-total") ?? "",
      ),
      tiles: all(document, "main .tile strong")
        .map((tile) => (tile.textContent ?? "").trim())
        .filter((text) => /^[\d,]+$/.test(text)),
      tables: all(document, "main table").map((table) => ({
        label: table.querySelector("th")?.textContent ?? "",
        rows: all(table, "tbody tr").map(rowOf),
        feet: all(table, "tfoot tr").map(rowOf),
      })),
    };
  });
}
