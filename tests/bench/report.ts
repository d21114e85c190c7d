/** What is printed. Pure: results in, lines out. */
import type { Books } from "./books.ts";
import type { Breakdown } from "./breakdown.ts";
import { CELLS, nameOfCell, type Cell } from "./plan.ts";
import type { Measurement, Results } from "./rounds.ts";
import type { TargetName } from "./stack.ts";
import { median, pairedSpread, percentile } from "./statistics.ts";
import { spreadText, table } from "./table.ts";

const NAMES: readonly TargetName[] = ["direct", "tidegate", "portkey"];
/**
 * The goals of the design: Portkey's requests per second times this, and this many milliseconds to
 * the first token.
 */
const MIN_SPEEDUP = 3;
const MAX_ADDED_FIRST_TOKEN_MS = 3;
/** Above it, latency says how long the queue is, which is throughput again. */
const MAX_LATENCY_CONCURRENCY = 16;

type Row = Readonly<Record<TargetName, readonly Measurement[]>>;

export function throughputLines({ cells }: Results): string[] {
  const rows = CELLS.map((cell) => {
    const row = rowOf(cells, cell);
    const rates = NAMES.map((name) => median(ratesOf(row[name])).toFixed(0));
    const ratio = (left: TargetName, right: TargetName): string =>
      spreadText(pairedSpread(ratesOf(row[left]), ratesOf(row[right]), divide));
    const pairs = [
      ratio("tidegate", "direct"),
      ratio("portkey", "direct"),
      ratio("tidegate", "portkey"),
    ];
    return [nameOfCell(cell), ...rates, ...pairs];
  });
  return [
    "Whole answers or streams per second: median of rounds; ratios paired by round: median [min-max]",
    ...table([["", ...NAMES, "tidegate/direct", "portkey/direct", "tidegate/portkey"], ...rows]),
  ];
}

export function latencyLines({ cells }: Results): string[] {
  const isShown = (cell: Cell): boolean => cell.concurrency <= MAX_LATENCY_CONCURRENCY;
  const rows = CELLS.filter(isShown).map((cell) => {
    const row = rowOf(cells, cell);
    const level = (name: TargetName): string =>
      `${median(medians(cell, row[name])).toFixed(2)} / ${tail(cell, row[name]).toFixed(2)}`;
    const added = (name: TargetName): string => {
      const addedTail = tail(cell, row[name]) - tail(cell, row.direct);
      return `${spreadText(addedMedians(cell, row, name))} / ${addedTail.toFixed(2)}`;
    };
    return [nameOfCell(cell), ...NAMES.map(level), added("tidegate"), added("portkey")];
  });
  return [
    "Milliseconds to the first content token (stream, paced) or to the end (whole): p50 of rounds / p99 of all samples;",
    "added to direct: p50 paired by round, median [min-max] / p99 less p99",
    ...table([["", ...NAMES, "tidegate added", "portkey added"], ...rows]),
  ];
}

export function cpuLines({ cells }: Results): string[] {
  const rows = CELLS.map((cell) => {
    const row = rowOf(cells, cell);
    const costs = NAMES.flatMap((name) => [
      medianOf(row[name].map(({ targetCpuMs }) => targetCpuMs)),
      medianOf(row[name].map(({ mockCpuMs }) => mockCpuMs)),
      medianOf(row[name].map(({ loadCpuMs }) => loadCpuMs)),
    ]);
    // For `direct` the mock is the target.
    return [nameOfCell(cell), ...costs.slice(1)];
  });
  return [
    "Milliseconds of CPU per request, median of rounds: the gateway's whole process group, and what the mock and the load",
    "generator spent on the same requests",
    ...table([
      ["", "mock", "load", "tidegate", "mock", "load", "portkey", "mock", "load"],
      ...rows,
    ]),
  ];
}

export function breakdownLines({ depths }: Breakdown): string[] {
  const rows = depths.map((depth) => {
    const { name, concurrency, perSecond, p50Ms, cpuMs } = depth;
    const peer = depths.find(
      (other) => other.concurrency === concurrency && other.name === peerOf(name),
    );
    return [
      `${name}, c${concurrency}`,
      perSecond.toFixed(0),
      peer === undefined ? "" : (perSecond / peer.perSecond).toFixed(2),
      p50Ms.toFixed(2),
      cpuMs.toFixed(2),
    ];
  });
  return [
    "Ever deeper into our edge, beside a bare Worker on the same runner: what the runtime itself leaves of the goals;",
    "medians of rounds",
    ...table([["", "per second", "of Portkey's", "p50 ms", "CPU ms per request"], ...rows]),
  ];
}

/** A whole answer is compared with a whole answer, a paced stream with a paced stream. */
function peerOf(name: string): string {
  return `Portkey: ${name.includes("paced") ? "paced" : "whole"}`;
}

export function goalLines({ cells }: Results): string[] {
  const lines = CELLS.map((cell) => {
    const row = rowOf(cells, cell);
    if (cell.shape === "whole") {
      const speedup = pairedSpread(ratesOf(row.tidegate), ratesOf(row.portkey), divide);
      const verdict = speedup.median >= MIN_SPEEDUP ? "met" : "not met";
      return `${spreadText(speedup)} times Portkey's requests per second, goal ${MIN_SPEEDUP}: ${verdict}`;
    }
    const added = addedMedians(cell, row, "tidegate");
    const verdict = added.median < MAX_ADDED_FIRST_TOKEN_MS ? "met" : "not met";
    return `${spreadText(added)} ms added to the first token (p50), goal under ${MAX_ADDED_FIRST_TOKEN_MS}: ${verdict}`;
  });
  return ["Goals", ...lines.map((line, index) => `  ${nameOfCell(CELLS[index] as Cell)}: ${line}`)];
}

/** @returns the lines, and whether the books hold exactly what was sent */
export function bookLines(books: Books, sent: number): { lines: string[]; isExact: boolean } {
  const { reconciliation, completed, records, isChargeExact } = books;
  const { is_balanced: isBalanced, is_chain_intact: isChainIntact } = reconciliation;
  const openHolds = reconciliation.open_holds;
  const isComplete = completed === sent && records === sent && openHolds === 0;
  const isExact = isBalanced && isChainIntact && isComplete && isChargeExact;
  const lines = [
    `Books after ${sent} requests: ${isExact ? "exact" : "NOT EXACT"}`,
    `  usage records ${records}, of which completed, with every token, by signed receipt ${completed}`,
    `  is_balanced ${isBalanced}, open_holds ${openHolds}, hash chain intact ${isChainIntact}`,
    `  charges of all records equal the balance's loss ${isChargeExact}`,
  ];
  return { lines, isExact };
}

/**
 * Latency as the shape's client feels it: to the first token of a stream, to the end of a whole
 * answer.
 */
function latenciesOf(cell: Cell, { totalMs, firstTokenMs }: Measurement): readonly number[] {
  return cell.shape === "whole" ? totalMs : firstTokenMs;
}

function medians(cell: Cell, rounds: readonly Measurement[]): number[] {
  return rounds.map((round) => percentile(latenciesOf(cell, round), 0.5));
}

function tail(cell: Cell, rounds: readonly Measurement[]): number {
  return percentile(
    rounds.flatMap((round) => latenciesOf(cell, round)),
    0.99,
  );
}

function addedMedians(cell: Cell, row: Row, name: TargetName) {
  return pairedSpread(medians(cell, row[name]), medians(cell, row.direct), subtract);
}

function ratesOf(rounds: readonly Measurement[]): number[] {
  return rounds.map(({ perSecond }) => perSecond);
}

function medianOf(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? "n/a" : median(known).toFixed(2);
}

function rowOf(cells: Results["cells"], cell: Cell): Row {
  const row = cells.get(cell);
  if (row === undefined) throw new Error(`${nameOfCell(cell)} was not measured`);
  return row;
}

const divide = (left: number, right: number): number => left / right;
const subtract = (left: number, right: number): number => left - right;
