/**
 * Runs the plan: paired and interleaved, so that whatever else the machine does falls on every
 * target alike.
 */
import { setTimeout as delay } from "node:timers/promises";

import { groupCpuMs } from "./cpu.ts";
import type { LoadGenerator } from "./load.ts";
import { CELLS, nameOfCell, type Cell, type Plan } from "./plan.ts";
import type { BenchStack, Target, TargetName } from "./stack.ts";

/** Lets what a target does after its answers, our settlement for one, end within its own slice. */
export const SETTLE_MS = 100;

/** One cell against one target in one round. */
export interface Measurement {
  readonly perSecond: number;
  readonly totalMs: readonly number[];
  readonly firstTokenMs: readonly number[];
  /** Milliseconds of CPU per request; undefined where the system does not say. */
  readonly targetCpuMs: number | undefined;
  readonly mockCpuMs: number | undefined;
  readonly loadCpuMs: number;
}

export interface Results {
  /** One measurement per round, in order. */
  readonly cells: ReadonlyMap<Cell, Readonly<Record<TargetName, readonly Measurement[]>>>;
  /** Requests sent to each target, warm-up included. */
  readonly sent: Readonly<Record<TargetName, number>>;
  readonly errors: readonly string[];
}

export async function runRounds(
  stack: BenchStack,
  load: LoadGenerator,
  plan: Plan,
): Promise<Results> {
  const sent: Record<TargetName, number> = { direct: 0, tidegate: 0, portkey: 0 };
  const errors: string[] = [];
  const cells = new Map<Cell, Record<TargetName, Measurement[]>>();

  const measure = async (cell: Cell, target: Target, durationMs: number): Promise<Measurement> => {
    const { concurrency, shape } = cell;
    const readCpu = () => [groupCpuMs(target.groupId), groupCpuMs(stack.mockGroupId)] as const;
    const before = readCpu();
    const result = await load.measure({
      exchange: target.exchangeOf(shape),
      concurrency,
      durationMs,
    });
    await delay(SETTLE_MS);
    const after = readCpu();
    sent[target.name] += result.sent;
    for (const error of result.errors) errors.push(`${target.name}, ${nameOfCell(cell)}: ${error}`);
    return {
      perSecond: (result.samples.length / result.elapsedMs) * 1_000,
      totalMs: result.samples.map(({ totalMs }) => totalMs),
      firstTokenMs: result.samples.map(({ firstTokenMs }) => firstTokenMs),
      targetCpuMs: perRequest(before[0], after[0], result.sent),
      mockCpuMs: perRequest(before[1], after[1], result.sent),
      loadCpuMs: result.cpuMs / result.samples.length,
    };
  };

  for (const target of stack.targets) {
    for (const cell of CELLS) await measure(cell, target, plan.warmUpMs);
  }
  for (let round = 0; round < plan.rounds; round++) {
    for (const cell of CELLS) {
      const row = cells.get(cell) ?? { direct: [], tidegate: [], portkey: [] };
      cells.set(cell, row);
      const sliceMs = cell.shape === "paced" ? plan.sliceMs * 2 : plan.sliceMs;
      for (const target of rotate(stack.targets, round)) {
        row[target.name].push(await measure(cell, target, sliceMs));
      }
    }
    process.stderr.write(`round ${round + 1} of ${plan.rounds}\n`);
  }
  return { cells, sent, errors };
}

/** Each target is the first of a round as often as the others. */
function rotate<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

function perRequest(
  before: number | undefined,
  after: number | undefined,
  requests: number,
): number | undefined {
  return before === undefined || after === undefined ? undefined : (after - before) / requests;
}
