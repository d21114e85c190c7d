/**
 * Which of three real gpu-workers is asked: by the edge's own rule, by turns, by the least load, by
 * whose the request is, and by SGLang's router where it can be had (affinity/sglang-front.ts). The
 * bundled model on a thread for each; all is asked of one edge, which is told the worker where
 * another rule chooses. Each round has all rules, one after another, in another order; times are
 * compared within a round.
 *
 *   npm run bench -- affinity [--rounds 3] [--only "nothing shared"] [--peers no] [--quick]
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";

import { runLoad, type Outcome } from "./affinity/asking.ts";
import { startFleet, type Fleet } from "./affinity/fleet.ts";
import { RULES, sglangAt, type Rule } from "./affinity/rules.ts";
import { startSglangFront } from "./affinity/sglang-front.ts";
import { LOADS, randomOf, visitorsOf, type LoadName } from "./affinity/visitors.ts";
import { median } from "./statistics.ts";
import { table } from "./table.ts";

const FLAGS = ["--max-running", "4"];
/** What the others are compared with. */
const BASE = "round robin";

type Contenders = ReadonlyMap<string, () => Rule>;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "3" },
      only: { type: "string" },
      peers: { type: "string", default: "yes" },
      quick: { type: "boolean", default: false },
    },
  });
  const rounds = values.quick ? 1 : Number(values.rounds);
  const loads = (Object.keys(LOADS) as LoadName[]).filter(
    (name) => values.only === undefined || values.only === name,
  );
  const fleet = await startFleet(FLAGS);
  const router = values.peers === "no" ? undefined : await startSglangFront(fleet);
  const contenders: Contenders = new Map([
    ...Object.entries(RULES),
    ...(router === undefined ? [] : [["sglang-router", sglangAt(router.url)] as const]),
  ]);
  try {
    // What they know of their rates, and memory that is in use.
    await runLoad(fleet, RULES[BASE](), visitorsOf("nothing shared", "warm up", randomOf(1)));
    for (const load of loads) await report({ fleet, contenders }, load, rounds);
    console.log(`\nLoad average ${loadavg()[0]?.toFixed(1)}.`);
  } finally {
    await router?.stop();
    await fleet.stop();
  }
}

interface Field {
  readonly fleet: Fleet;
  readonly contenders: Contenders;
}

async function report({ fleet, contenders }: Field, load: LoadName, rounds: number): Promise<void> {
  const names = [...contenders.keys()];
  const outcomes = new Map<string, Outcome[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length] ?? BASE;
      const visitors = visitorsOf(load, `${load} ${name} ${round}`, randomOf(round + 1));
      const rule = contenders.get(name) ?? RULES[BASE];
      outcomes.get(name)?.push(await runLoad(fleet, rule(), visitors));
    }
  const base = outcomes.get(BASE) ?? [];
  const rows = names.map((name) => {
    const own = outcomes.get(name) ?? [];
    const of = (pick: (outcome: Outcome) => number): number => median(own.map(pick));
    const timeOf = (pick: (outcome: Outcome) => number): string => {
      const ratios = own.map((outcome, at) => pick(outcome) / pick(base[at] ?? outcome));
      return `${of(pick).toFixed(0)} (${median(ratios).toFixed(2)})`;
    };
    return [
      name,
      `${(100 * of(({ cachedShare }) => cachedShare)).toFixed(1)} %`,
      timeOf(({ p50Ms }) => p50Ms),
      timeOf(({ p95Ms }) => p95Ms),
      timeOf(({ meanMs }) => meanMs),
      of(({ unevenness }) => unevenness).toFixed(2),
    ];
  });
  const could = median(base.map(({ couldBeCached }) => couldBeCached));
  const head = [load, "cached", "first token p50 ms", "p95 ms", "mean ms", "most/mean requests"];
  console.log(["", ...table([head, ...rows])].join("\n"));
  if (could > 0) console.log(`  By its turns ${(100 * could).toFixed(1)} % could be cached.`);
}
