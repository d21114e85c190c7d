/**
 * Who chooses a worker: the edge by its own rule, SGLang's router, or the benchmark by one of three
 * others, which then asks the edge for that worker alone. So the way of a request is the same.
 */
import { rendezvous } from "../../../src/routing/replicas.ts";
import { MODEL_ID } from "../../support/stack-client.ts";
import { modelAt, WORKER_IDS } from "./fleet.ts";

export interface Choice {
  readonly model: string;
  /** undefined: who chooses says it with the answer. */
  readonly workerId?: string;
  /** Who is asked; undefined: the edge. */
  readonly baseUrl?: string;
}

/** @param load how many requests a worker has now */
export type Rule = (visitor: number, load: (workerId: string) => number) => Choice;

const at = (workerId: string): Choice => ({ model: modelAt(workerId), workerId });

function roundRobin(): Rule {
  let next = 0;
  return () => at(WORKER_IDS[next++ % WORKER_IDS.length] ?? "");
}

/** A new one for each run: some remember. */
export const RULES = {
  tidegate: (): Rule => () => ({ model: MODEL_ID }),
  "round robin": roundRobin,
  "least load": (): Rule => (_, load) =>
    at(WORKER_IDS.toSorted((a, b) => load(a) - load(b))[0] ?? ""),
  "pure sticky": (): Rule => (visitor) =>
    at(
      WORKER_IDS.toSorted(
        (a, b) => rendezvous(String(visitor), b) - rendezvous(String(visitor), a),
      )[0] ?? "",
    ),
} as const satisfies Readonly<Record<string, () => Rule>>;

/** What its workers have by its own word. */
const MODEL_OF_SGLANG = "m";

export const sglangAt = (baseUrl: string) => (): Rule => () => ({
  model: MODEL_OF_SGLANG,
  baseUrl,
});
