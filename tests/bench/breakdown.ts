/** Where our edge's time goes: requests that go ever deeper into it. */
import { setTimeout as delay } from "node:timers/promises";

import { createCustomer } from "./books.ts";
import type { Exchange } from "./client.ts";
import { groupCpuMs } from "./cpu.ts";
import type { LoadGenerator } from "./load.ts";
import type { Plan } from "./plan.ts";
import { SETTLE_MS } from "./rounds.ts";
import type { BenchStack, Target } from "./stack.ts";
import { median, percentile } from "./statistics.ts";

const CONCURRENCIES = [1, 16];

export interface Depth {
  readonly name: string;
  readonly concurrency: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly cpuMs: number;
}

export interface Breakdown {
  readonly depths: readonly Depth[];
  /** Requests that the paying customer's account must have booked. */
  readonly sent: number;
  readonly errors: readonly string[];
}

export async function measureBreakdown(
  stack: BenchStack,
  load: LoadGenerator,
  plan: Plan,
): Promise<Breakdown> {
  const target = stack.targets.find(({ name }) => name === "tidegate");
  if (target === undefined) throw new Error("the edge is not among the targets");
  const penniless = await createCustomer(stack.admin, "penniless", 0);
  const cases = casesOf(stack, target, penniless.key);
  const depths: Depth[] = [];
  const errors: string[] = [];
  let sent = 0;
  for (const concurrency of CONCURRENCIES) {
    const found = cases.map(() => ({
      perSecond: [] as number[],
      p50Ms: [] as number[],
      cpuMs: [] as number[],
    }));
    for (let round = 0; round < plan.rounds; round++) {
      for (const [index, { name, exchange, isPaid }] of cases.entries()) {
        const cpuBeforeMs = groupCpuMs(target.groupId) ?? Number.NaN;
        const result = await load.measure({ exchange, concurrency, durationMs: plan.sliceMs / 2 });
        await delay(SETTLE_MS);
        const cpuMs = (groupCpuMs(target.groupId) ?? Number.NaN) - cpuBeforeMs;
        if (isPaid) sent += result.sent;
        errors.push(...result.errors.map((error) => `${name}: ${error}`));
        found[index]?.cpuMs.push(cpuMs / result.sent);
        found[index]?.perSecond.push((result.samples.length / result.elapsedMs) * 1_000);
        found[index]?.p50Ms.push(
          percentile(
            result.samples.map(({ totalMs }) => totalMs),
            0.5,
          ),
        );
      }
    }
    for (const [index, { perSecond, p50Ms, cpuMs }] of found.entries()) {
      const name = cases[index]?.name ?? "";
      depths.push({
        name,
        concurrency,
        perSecond: median(perSecond),
        p50Ms: median(p50Ms),
        cpuMs: median(cpuMs),
      });
    }
  }
  return { depths, sent, errors };
}

interface Case {
  readonly name: string;
  readonly exchange: Exchange;
  /** Whether the paying customer's account books it. */
  readonly isPaid: boolean;
}

function casesOf({ edgeUrl, customer }: BenchStack, target: Target, pennilessKey: string): Case[] {
  const whole = target.exchangeOf("whole");
  const get = (path: string, key: string, status: number): Exchange => ({
    method: "GET",
    url: edgeUrl + path,
    headers: { authorization: `Bearer ${key}` },
    expect: { status },
  });
  const penniless = { ...whole.headers, authorization: `Bearer ${pennilessKey}` };
  const refused: Exchange = { ...whole, headers: penniless, expect: { status: 402 } };
  return [
    { name: "health: no key", exchange: get("/healthz", "x", 200), isPaid: false },
    { name: "models, bad key: 401", exchange: get("/v1/models", "x", 401), isPaid: false },
    {
      name: "models: one call of the account",
      exchange: get("/v1/models", customer.key, 200),
      isPaid: false,
    },
    { name: "whole, no money: body, admit refuses, 402", exchange: refused, isPaid: false },
    { name: "whole: admit, dispatch, settle", exchange: whole, isPaid: true },
    { name: "stream: the same, in chunks", exchange: target.exchangeOf("stream"), isPaid: true },
  ];
}
