/**
 * What a request costs on its way through our edge, beside the same request sent directly and
 * through Portkey.
 *
 *   npm run bench -- edge [--quick] [--breakdown]
 *
 * All in one run, on one mock backend. Our edge is the built Worker on workerd with everything on:
 * keys, limits, holds, the ledger on disk; afterwards its books must hold every request. Exits with
 * 1 when an answer was wrong or the books are, never for being slow: figures depend on the machine,
 * and ratios of paired rounds less so.
 */
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";

import { readBooks } from "./books.ts";
import { measureBreakdown } from "./breakdown.ts";
import { LoadGenerator } from "./load.ts";
import { PORTKEY_VERSION } from "./peers/portkey.ts";
import { DEFAULT_PLAN, QUICK_PLAN, TOKEN_DELAY_MS, TOKENS, type Plan } from "./plan.ts";
import {
  bookLines,
  breakdownLines,
  cpuLines,
  goalLines,
  latencyLines,
  throughputLines,
} from "./report.ts";
import { runRounds } from "./rounds.ts";
import { startBenchStack } from "./stack.ts";

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      breakdown: { type: "boolean", default: false },
    },
  });
  const plan = values.quick ? QUICK_PLAN : DEFAULT_PLAN;
  print([...headLines(plan), ""]);
  const stack = await startBenchStack();
  const load = new LoadGenerator();
  try {
    const results = await runRounds(stack, load, plan);
    const breakdown = values.breakdown ? await measureBreakdown(stack, load, plan) : undefined;
    const sent = results.sent.tidegate + (breakdown?.sent ?? 0);
    const books = bookLines(await readBooks(stack.admin, stack.customer), sent);
    const errors = [...results.errors, ...(breakdown?.errors ?? [])];

    const sections = [throughputLines(results), latencyLines(results), cpuLines(results)];
    if (breakdown !== undefined) sections.push(breakdownLines(breakdown));
    sections.push(goalLines(results), books.lines);
    for (const lines of sections) print([...lines, ""]);
    if (errors.length > 0)
      print(["Wrong answers", ...errors.slice(0, 20).map((error) => `  ${error}`)]);
    if (errors.length > 0 || !books.isExact) process.exitCode = 1;
  } finally {
    load.stop();
    await stack.stop();
  }
}

function headLines({ rounds, sliceMs }: Plan): string[] {
  const [load = 0] = loadavg();
  return [
    `Edge benchmark: direct to the mock, Tidegate, Portkey ${PORTKEY_VERSION}; ${TOKENS} tokens per answer; paced: one per ${TOKEN_DELAY_MS} ms`,
    `${rounds} interleaved rounds of ${sliceMs} ms slices; closed loop, keep-alive, load and mock in processes of their own`,
    `Node ${process.versions.node}, ${availableParallelism()} cores, load average at the start ${load.toFixed(2)}`,
  ];
}

function print(lines: readonly string[]): void {
  console.log(lines.join("\n"));
}

if (import.meta.main) await run(process.argv.slice(2));
