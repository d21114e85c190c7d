/**
 * What a request costs at this edge, beside the same request at the edge of another checkout: an
 * earlier release, or a change that is tried.
 *
 *   npm run bench -- beside FOLDER [--rounds 5] [--warm-up-s 60]
 *
 * FOLDER is a clone of this repository in which `npm ci` was run; its own files start its edge.
 * Both take the same requests in turns, so that what else runs on the machine slows both alike.
 * Each serves for a while before: an isolate compiles what it runs in its first thousands of
 * requests, more code for longer, and that is not what a request costs.
 */
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { groupCpuMs } from "./cpu.ts";
import { LoadGenerator } from "./load.ts";
import { CELLS, DEFAULT_PLAN, nameOfCell, type Cell } from "./plan.ts";
import { SETTLE_MS } from "./rounds.ts";
import { type BenchStack, startBenchStack, type Target } from "./stack.ts";
import { median, pairedSpread } from "./statistics.ts";
import { spreadText, table } from "./table.ts";

const SHAPES = ["whole", "stream", "paced"] as const;
const WARM_UP_CONCURRENCY = 16;

interface Figures {
  readonly cpuMs: number[];
  readonly p50Ms: number[];
}

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "5" },
      "warm-up-s": { type: "string", default: "60" },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("name the folder of the other checkout");
  const load = new LoadGenerator();
  const stacks: BenchStack[] = [];
  try {
    const other = pathToFileURL(resolve(folder, "tests/bench/stack.ts")).href;
    const theirs = (await import(other)) as { startBenchStack(): Promise<BenchStack> };
    stacks.push(await startBenchStack(), await theirs.startBenchStack());
    const edges = stacks.map(edgeOf);
    await warmUp(load, edges, +values["warm-up-s"] * 1_000);
    const rows = [["", "CPU ms", "theirs", "times", "p50 ms", "theirs", "times"]];
    for (const cell of CELLS) {
      const [ours, others] = await measureInTurns(load, edges, { cell, rounds: +values.rounds });
      if (ours !== undefined && others !== undefined) rows.push(rowOf(cell, ours, others));
    }
    process.stdout.write(`${table(rows).join("\n")}\n`);
  } finally {
    load.stop();
    for (const stack of stacks) await stack.stop();
  }
}

function edgeOf({ targets }: BenchStack): Target {
  const edge = targets.find(({ name }) => name === "tidegate");
  if (edge === undefined) throw new Error("its bench has no edge");
  return edge;
}

/** Each edge serves each shape for its share of the time. */
async function warmUp(
  load: LoadGenerator,
  edges: readonly Target[],
  totalMs: number,
): Promise<void> {
  const durationMs = totalMs / (edges.length * SHAPES.length);
  if (durationMs === 0) return;
  for (const edge of edges) {
    for (const shape of SHAPES) {
      await load.measure({
        exchange: edge.exchangeOf(shape),
        concurrency: WARM_UP_CONCURRENCY,
        durationMs,
      });
    }
  }
}

/** @returns what each edge did, one figure a round */
async function measureInTurns(
  load: LoadGenerator,
  edges: readonly Target[],
  { cell, rounds }: { readonly cell: Cell; readonly rounds: number },
): Promise<Figures[]> {
  const found = edges.map((): Figures => ({ cpuMs: [], p50Ms: [] }));
  // The first round is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const turns = [...edges.entries()];
    for (const [at, edge] of round % 2 === 0 ? turns : turns.reverse()) {
      const beforeMs = groupCpuMs(edge.groupId) ?? Number.NaN;
      const { samples, sent, errors } = await load.measure({
        exchange: edge.exchangeOf(cell.shape),
        concurrency: cell.concurrency,
        durationMs: DEFAULT_PLAN.sliceMs,
      });
      await delay(SETTLE_MS);
      const [fault] = errors;
      if (fault !== undefined) throw new Error(`${nameOfCell(cell)}: ${fault}`);
      if (round === 0) continue;
      found[at]?.cpuMs.push(((groupCpuMs(edge.groupId) ?? Number.NaN) - beforeMs) / sent);
      found[at]?.p50Ms.push(median(samples.map(({ totalMs }) => totalMs)));
    }
  }
  return found;
}

function rowOf(cell: Cell, ours: Figures, theirs: Figures): string[] {
  const compare = (left: readonly number[], right: readonly number[]) => [
    median(left).toFixed(2),
    median(right).toFixed(2),
    spreadText(pairedSpread(left, right, (a, b) => a / b)),
  ];
  return [
    nameOfCell(cell),
    ...compare(ours.cpuMs, theirs.cpuMs),
    ...compare(ours.p50Ms, theirs.p50Ms),
  ];
}
