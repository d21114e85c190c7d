/**
 * Steps of the native binding over rows in place: of two sessions over the same memory, and stopped
 * in the middle.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findWeightLimit } from "../../../gpu-worker/src/ort/int8-probe.ts";
import { RunTerminated } from "../../../gpu-worker/src/ort/native/binding.ts";
import { OrtLibrary } from "../../../gpu-worker/src/ort/native/library.ts";
import { NativeSession } from "../../../gpu-worker/src/ort/native/session.ts";
import { readDecoderGraph } from "../../../gpu-worker/src/ort/slots/decoder-graph.ts";
import { SlotRunner, type SlotSession } from "../../../gpu-worker/src/ort/slots/slot-runner.ts";

const FILE = "gpu-worker/models/pocket-chat/onnx/model_quantized.onnx";
const PROMPT = [12, 700, 41, 3, 999, 56];
const SIZE = { rows: 16, rowTokens: 64, runsAtOnce: 1 };

function toSlot(session: NativeSession): SlotSession {
  const graph = readDecoderGraph(session, session.graph);
  if (typeof graph === "string") throw new Error(graph);
  return { session, graph };
}

describe("a runner over rows that stay in place", () => {
  const runners: SlotRunner[] = [];
  let [mixed, whole, exact, fresh]: (SlotRunner | undefined)[] = [];
  beforeAll(async () => {
    const library = OrtLibrary.open();
    const int8 = { int8WeightLimit: await findWeightLimit(library), isFullPrecision: true };
    const asFile = { int8WeightLimit: undefined, isFullPrecision: true };
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
    fresh = await open({ rewriting: int8 });
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

  it("stops a step, and makes it again from what was there before", async () => {
    await whole?.prefill(0, 0, PROMPT, "last");
    const expected = await step(whole, "invariant");
    // The first step of so many rows in a runner is never run on this thread. On a busy machine it
    // may still be over before it is told to stop, so further first steps follow.
    let isStopped = false;
    for (let rows = 1; rows <= SIZE.rows && !isStopped; rows += 1) {
      const stopped = fresh?.decode(
        Array.from({ length: rows }, (_, row) => ({ row, past: PROMPT.length, tokenId: 7 })),
        "invariant",
      );
      fresh?.terminateDecode();
      const cause: unknown = await stopped?.then(
        () => undefined,
        (error: unknown) => error,
      );
      isStopped = cause instanceof RunTerminated;
    }
    expect(isStopped).toBe(true);
    await fresh?.prefill(0, 0, PROMPT, "last");
    expect(await step(fresh, "invariant")).toEqual(expected);
    fresh?.terminateDecode();
    expect(await step(fresh, "invariant")).toEqual(expected);
  });

  it("knows a fastest way only where there are two", () => {
    expect(mixed?.fastestRows).toBe(2);
    expect(whole?.fastestRows).toBe(0);
  });
});
