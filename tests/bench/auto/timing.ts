/** How long a decision takes, with `auto` and without, by the length of what is read. */
import type { AutoTerms } from "../../../src/contract/auto.ts";
import { EMPTY_WISH, toAutoWish } from "../../../src/gateway/auto.ts";
import type { RouteCatalog } from "../../../src/routing/catalog.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import type { RouteQuestion } from "../../../src/routing/question.ts";
import { catalogOf, questionOf } from "../../unit/routing/route-world.ts";
import { percentile } from "../statistics.ts";
import { table } from "../table.ts";

const MODELS = 32;
const WARM_UP = 300;
const DECISIONS = 2_000;
const TRIES = 5;
const WORDS = "the lamp is broken and nobody in the office knows who wrote this letter to us".split(
  " ",
);

export async function timeDecisions(): Promise<string[]> {
  const terms = (at: number): AutoTerms => ({ quality: 20 + at, by_kind: { fact: 90 - at } });
  const catalog = await catalogOf(
    Object.fromEntries(Array.from({ length: MODELS }, (_, at) => [`m${at}`, { auto: terms(at) }])),
  );
  const rows = [
    ["", "p50, ms", "p99, ms", "p99 of its own CPU, ms", "p99 of the least of five, ms"],
  ];
  const row = (name: string, textsOf: (at: number) => readonly string[] | null) => {
    const { first, own, least } = timed((at) => {
      const texts = textsOf(at);
      return () => decide(catalog, texts);
    });
    const figures = [
      percentile(first, 0.5),
      ...[first, own, least].map((times) => percentile(times, 0.99)),
    ];
    rows.push([name, ...figures.map((ms) => ms.toFixed(3))]);
  };
  row("without auto", () => null);
  for (const length of [200, 2_000, 32_000])
    row(`auto, ${length} characters`, (at) => [textOf(length, at)]);
  row("auto, 64 turns of 2000", (at) =>
    Array.from({ length: 64 }, (_, turn) => textOf(2_000, at + turn)),
  );
  return [
    `Time of ${DECISIONS} decisions of ${MODELS} models, Node ${process.versions.node}`,
    ...table(rows),
  ];
}

function decide(catalog: RouteCatalog, texts: readonly string[] | null): void {
  const models = [texts === null ? "m1" : "auto"];
  const judged = () => ({ texts: texts ?? [], hasTools: false, hasSchema: false });
  const wish = toAutoWish(models, catalog, { preferences: EMPTY_WISH, judged });
  const question: RouteQuestion = { ...questionOf({ models }), ...wish };
  if (!decideRoute(question, catalog).ok) throw new Error("there was no decision");
}

/**
 * Milliseconds by decision: as it was, with all else that the machine did, and without most of
 * that.
 */
interface Timed {
  readonly first: readonly number[];
  /** Of the same decisions: what the thread was given of a core meanwhile. */
  readonly own: readonly number[];
  readonly least: readonly number[];
}

function timed(prepare: (at: number) => () => void): Timed {
  for (let at = 0; at < WARM_UP; at += 1) prepare(at)();
  const first: number[] = [];
  const own: number[] = [];
  const least: number[] = [];
  for (let at = 0; at < DECISIONS; at += 1) {
    const work = prepare(at);
    const times = Array.from({ length: TRIES }, (_, attempt) => {
      const before = attempt === 0 ? process.threadCpuUsage() : undefined;
      const startedMs = performance.now();
      work();
      const tookMs = performance.now() - startedMs;
      if (before !== undefined) own.push(cpuMsSince(before));
      return tookMs;
    });
    first.push(times[0] ?? Number.NaN);
    least.push(Math.min(...times));
  }
  return { first, own, least };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

function textOf(length: number, from: number): string {
  let text = "";
  for (let at = from; text.length < length; at += 1)
    text += `${WORDS[(at * 7) % WORDS.length]} ${at} `;
  return text.slice(0, length);
}
