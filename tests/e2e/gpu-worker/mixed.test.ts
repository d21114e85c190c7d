/** Both ways of multiplying over one memory: the file's own for few who need not repeat, whole bytes for everybody else. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findWeightLimit } from "../../../gpu-worker/src/ort/int8-probe.ts";
import { OrtLibrary } from "../../../gpu-worker/src/ort/native/library.ts";
import { NativeSession } from "../../../gpu-worker/src/ort/native/session.ts";
import { readDecoderGraph } from "../../../gpu-worker/src/ort/slots/decoder-graph.ts";
import { SlotRunner, type SlotSession } from "../../../gpu-worker/src/ort/slots/slot-runner.ts";
import type { Sampling } from "../../../src/contract/engine.ts";
import { completionOf, requestOf, WorkerProcess } from "./worker-process.ts";

const FILE = "gpu-worker/models/pocket-chat/onnx/model_quantized.onnx";
const PROMPT = [12, 700, 41, 3, 999, 56];
const OPENING = "Once upon a time there was a small town by the sea, where";
const SIZE = { rows: 2, rowTokens: 64, runsAtOnce: 1 };

function toSlot(session: NativeSession): SlotSession {
  const graph = readDecoderGraph(session, session.graph);
  if (typeof graph === "string") throw new Error(graph);
  return { session, graph };
}

describe("a runner of two sessions", () => {
  const runners: SlotRunner[] = [];
  let [mixed, whole, exact]: (SlotRunner | undefined)[] = [];
  beforeAll(async () => {
    const library = OrtLibrary.open();
    const int8 = { int8WeightLimit: await findWeightLimit(library) };
    const asFile = { int8WeightLimit: undefined };
    const open = async (options: object) => {
      const session = await NativeSession.create(library, FILE, {
        intraOpNumThreads: 1,
        ...options,
      });
      const fastest = session.sibling === undefined ? undefined : toSlot(session.sibling);
      const space = session.openMemory(undefined);
      const runner = new SlotRunner(toSlot(session), { ...SIZE, fastest }, space);
      runners.push(runner);
      return runner;
    };
    mixed = await open({ rewriting: int8, sibling: asFile });
    whole = await open({ rewriting: int8 });
    exact = await open({ rewriting: asFile });
  });
  afterAll(() => Promise.all(runners.map((runner) => runner.dispose())));

  const step = async (runner: SlotRunner | undefined, kind: "invariant" | "fastest") =>
    (await runner?.decode([{ row: 0, past: PROMPT.length, tokenId: 7 }], kind))?.slice();

  it("makes each step as the session that was asked for does, over the same state", async () => {
    await whole?.prefill(0, 0, PROMPT, "last");
    await mixed?.prefill(0, 0, PROMPT, "last");
    const expected = await step(whole, "invariant");
    expect(await step(mixed, "invariant")).toEqual(expected);
    const fastest = await step(mixed, "fastest");
    expect(fastest).not.toEqual(expected);
    // One token of state made in whole bytes: the file's own arithmetic goes on from it.
    await exact?.prefill(0, 0, PROMPT, "last");
    const file = await step(exact, "invariant");
    const far = (a: Float32Array | undefined, b: Float32Array | undefined) =>
      Math.max(...(a ?? []).map((logit, id) => Math.abs(logit - (b?.[id] ?? 0))));
    expect(far(fastest, file)).toBeLessThan(1);
    expect(await step(mixed, "invariant")).toEqual(expected);
  });

  it("knows a fastest way only where there are two", () => {
    expect(mixed?.fastestRows).toBe(2);
    expect(whole?.fastestRows).toBe(0);
  });
});

describe("a worker that computes in mixed ways", () => {
  let worker: WorkerProcess;
  beforeAll(async () => (worker = await WorkerProcess.start(["--compute", "mixed"])));
  afterAll(() => worker.dispose());

  const loose = { temperature: 0.8, seed: null, maxTokens: 24, ignoreEos: true } as const;
  const ways: [string, Partial<Sampling>][] = [
    ["greedy", { temperature: 0, maxTokens: 24 }],
    ["of one candidate", { temperature: 1, topK: 1, maxTokens: 24 }],
    ["with a seed", { temperature: 0.9, seed: 11, maxTokens: 24 }],
  ];

  it.each(ways)(
    "repeats a request that is %s, in a crowd and behind warm state",
    async (_, way) => {
      // An answer that was made the fastest way is warm, and the prompt goes on from it.
      const first = await worker.generate(completionOf([OPENING], loose));
      const prompt = `${OPENING}${first.texts[0]} And then`;
      const ask = (changes: Partial<Sampling> = way, organizationId = "org_test") =>
        worker.generate({ ...completionOf([prompt], changes), organizationId });
      const loosely = await ask({ ...loose, maxTokens: 1 });
      const alone = await ask();
      expect(loosely.receipt.cachedTokens).toBeGreaterThan(alone.receipt.cachedTokens);
      const beside = Array.from({ length: 6 }, (_none, at) =>
        worker.generate(completionOf([[...PROMPT, at]], loose)),
      );
      const [crowd] = await Promise.all([ask(), ...beside]);
      const cold = await ask(way, "org_without_anything_warm");
      expect(crowd.texts).toEqual(alone.texts);
      expect(cold.texts).toEqual(alone.texts);
    },
  );

  it("answers who leaves it to chance, alone and among others", async () => {
    const ask = () => worker.generate(requestOf("Say hello.", { sampling: loose }));
    const all = await Promise.all(Array.from({ length: 5 }, ask));
    for (const { receipt } of [await ask(), ...all]) expect(receipt?.completionTokens).toBe(24);
  });
});
