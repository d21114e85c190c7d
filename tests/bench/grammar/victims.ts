/** Streams of one organization that does nothing wrong, and what they feel of others. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { completionOf, type WorkerProcess } from "../../e2e/gpu-worker/worker-process.ts";
import { PERSON } from "../../support/grammars.ts";

export interface StreamFigures {
  readonly longestGapMs: number;
  readonly perTokenMs: number;
}

export interface VictimFigures {
  readonly free: StreamFigures;
  readonly structured: StreamFigures;
  /** Of each new schema, milliseconds to its first token. */
  readonly newSchemas: readonly number[];
  readonly failures: number;
}

/** So that a stream does not end by itself. */
const LONG_LIST = { type: "array", items: PERSON, minItems: 500 };
const PAUSE_MS = 50;

let schemas = 0;

/** Runs a stream without a form, one with, and beside them one new schema after another. */
export async function measureVictims(
  worker: WorkerProcess,
  tokens: number,
): Promise<VictimFigures> {
  let failures = 0;
  const guard = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work;
    } catch {
      failures += 1;
      return otherwise;
    }
  };
  const broken = { longestGapMs: Infinity, perTokenMs: Infinity };
  let isOver = false;
  const newSchemas: number[] = [];
  const asking = (async () => {
    while (!isOver) {
      newSchemas.push(await guard(timeNewSchema(worker), Infinity));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  const [free, structured] = await Promise.all([
    guard(measureStream(worker, requestOf({ type: "text" }, tokens)), broken),
    guard(
      measureStream(worker, requestOf({ type: "json_schema", schema: LONG_LIST }, tokens)),
      broken,
    ),
  ]);
  isOver = true;
  await asking;
  return { free, structured, newSchemas, failures };
}

function requestOf(output: GenerateRequest["output"], maxTokens: number): GenerateRequest {
  const request = completionOf(["Tell me of a fox."], {
    maxTokens,
    temperature: 1,
    seed: 11,
    ignoreEos: output.type === "text",
  });
  return { ...request, organizationId: "org_victim", output };
}

async function measureStream(worker: WorkerProcess, request: GenerateRequest) {
  const times: number[] = [];
  let count = 0;
  const startedMs = performance.now();
  const { events } = await worker.open(request);
  let last = "";
  for await (const event of events) {
    last = event.type;
    if (event.type !== "delta" || event.completionTokens === count) continue;
    count = event.completionTokens;
    times.push(performance.now());
  }
  if (last !== "end" || count < request.sampling.maxTokens!) throw new Error(`ended by ${last}`);
  // The wait for the first token is one too.
  const gaps = times.map((ms, index) => ms - (times[index - 1] ?? startedMs));
  const lastMs = times.at(-1) ?? startedMs;
  return { longestGapMs: Math.max(...gaps), perTokenMs: (lastMs - startedMs) / count };
}

async function timeNewSchema(worker: WorkerProcess): Promise<number> {
  schemas += 1;
  const schema = { ...PERSON, properties: { ...PERSON.properties, [`k${schemas}`]: { const: 1 } } };
  const startedMs = performance.now();
  const { events, response } = await worker.open(requestOf({ type: "json_schema", schema }, 8));
  if (response.status !== 200) throw new Error(String(response.status));
  let firstMs = Infinity;
  let last = "";
  for await (const event of events) {
    if (event.type === "delta" && firstMs === Infinity) firstMs = performance.now() - startedMs;
    last = event.type;
  }
  if (last !== "end") throw new Error(`ended by ${last}`);
  return firstMs;
}
