/**
 * Where our edge's time goes: requests that go ever deeper into it, and beside them a bare Worker
 * on the same runner, which shows what the runtime itself leaves of a goal.
 */
import { setTimeout as delay } from "node:timers/promises";

import { createCustomer } from "./books.ts";
import type { Exchange } from "./client.ts";
import { groupCpuMs } from "./cpu.ts";
import type { LoadGenerator } from "./load.ts";
import type { Plan, Shape } from "./plan.ts";
import { SETTLE_MS } from "./rounds.ts";
import type { BenchStack, Target, TargetName } from "./stack.ts";
import { median, percentile } from "./statistics.ts";

const CONCURRENCIES = [1, 16];

export interface Depth {
  readonly name: string;
  readonly concurrency: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  /** Per request, of the process group that answers. */
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
  const penniless = await createCustomer(stack.admin, "penniless", 0);
  const cases = [...floorCases(stack), ...edgeCases(stack, penniless.key)];
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
      for (const [index, { name, exchange, groupId, isPaid }] of cases.entries()) {
        const cpuBeforeMs = groupCpuMs(groupId) ?? Number.NaN;
        const result = await load.measure({ exchange, concurrency, durationMs: plan.sliceMs / 2 });
        await delay(SETTLE_MS);
        const cpuMs = (groupCpuMs(groupId) ?? Number.NaN) - cpuBeforeMs;
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
  readonly groupId: number;
  /** Whether the paying customer's account books it. */
  readonly isPaid: boolean;
}

/** Portkey's own figures, and what a Worker costs that does nothing with what it passes on. */
function floorCases(stack: BenchStack): Case[] {
  const { floor, mockUrlOf } = stack;
  const direct = targetOf(stack, "direct");
  const portkey = targetOf(stack, "portkey");
  const bare = (name: string, path: string, shape: Shape): Case => {
    const url = `${floor.url}${path}?${mockUrlOf(shape)}/v1/chat/completions`;
    const exchange = { ...direct.exchangeOf(shape), url };
    return { name: `bare Worker: ${name}`, exchange, groupId: floor.groupId, isPaid: false };
  };
  const peer = (shape: Shape): Case => ({
    name: `Portkey: ${shape}`,
    exchange: portkey.exchangeOf(shape),
    groupId: portkey.groupId,
    isPaid: false,
  });
  const { expect: _, ...whole } = bare("an answer", "/answer", "whole").exchange;
  return [
    peer("whole"),
    { ...bare("an answer", "/answer", "whole"), exchange: { ...whole, expect: { status: 200 } } },
    bare("one fetch, passed through", "/fetch", "whole"),
    bare("one call of an object, one fetch", "/call-fetch", "whole"),
    bare("two calls, one fetch", "/call-fetch-call", "whole"),
    peer("paced"),
    bare("paced, passed through", "/fetch", "paced"),
    bare("paced, each chunk through JavaScript", "/relay", "paced"),
  ];
}

function edgeCases(stack: BenchStack, pennilessKey: string): Case[] {
  const { edgeUrl, customer } = stack;
  const target = targetOf(stack, "tidegate");
  const { groupId } = target;
  const whole = target.exchangeOf("whole");
  const get = (path: string, key: string, status: number): Exchange => ({
    method: "GET",
    url: edgeUrl + path,
    headers: { authorization: `Bearer ${key}` },
    expect: { status },
  });
  const penniless = { ...whole.headers, authorization: `Bearer ${pennilessKey}` };
  const refused: Exchange = { ...whole, headers: penniless, expect: { status: 402 } };
  const free = { groupId, isPaid: false };
  const paid = { groupId, isPaid: true };
  return [
    { name: "health: no key", exchange: get("/healthz", "x", 200), ...free },
    { name: "models, bad key: 401", exchange: get("/v1/models", "x", 401), ...free },
    {
      name: "models: one call of the account",
      exchange: get("/v1/models", customer.key, 200),
      ...free,
    },
    { name: "whole, no money: body, admit refuses, 402", exchange: refused, ...free },
    { name: "whole: admit, dispatch, settle", exchange: whole, ...paid },
    { name: "stream: the same, in chunks", exchange: target.exchangeOf("stream"), ...paid },
    { name: "paced: a chunk for each token", exchange: target.exchangeOf("paced"), ...paid },
  ];
}

function targetOf({ targets }: BenchStack, name: TargetName): Target {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`${name} is not among the targets`);
  return target;
}
