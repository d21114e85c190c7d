/**
 * More models than places: each is loaded when it is asked for, and one that nobody uses makes
 * room.
 */
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { engineModelListSchema, type EngineModel } from "../../../src/contract/engine.ts";
import { requestOf, WorkerProcess } from "./worker-process.ts";

const FOLDER = fileURLToPath(new URL("../../../gpu-worker/models/pocket-chat", import.meta.url));
const QUESTION = "What is the capital of France?";

let worker: WorkerProcess;
beforeAll(async () => {
  const models = ["one", "two", "three"].flatMap((id) => ["--model", `${id}=${FOLDER}`]);
  const broken = ["--model", "broken=/nowhere/at/all"];
  worker = await WorkerProcess.start([...models, ...broken, "--max-loaded", "2"]);
});
afterAll(() => worker.dispose());

async function states(): Promise<Record<string, EngineModel["state"]>> {
  const list = engineModelListSchema.parse(await (await worker.call("GET", "/v1/models")).json());
  return Object.fromEntries(list.models.map(({ id, state }) => [id, state]));
}

const ask = (model: string) => worker.generate(requestOf(QUESTION, { model }));
const change = (model: string, what: "load" | "unload") =>
  worker.call("POST", `/v1/models/${model}/${what}`);

describe("models on demand", () => {
  it("are loaded as far as there are places, and the others when they are asked for", async () => {
    expect(await states()).toEqual({
      one: "loaded",
      two: "loaded",
      three: "available",
      broken: "available",
    });
    const { texts } = await ask("one");
    expect((await ask("three")).texts).toEqual(texts);
    expect(await states()).toMatchObject({ one: "loaded", two: "available", three: "loaded" });
    const both = await Promise.all([ask("two"), ask("two")]);
    for (const { texts: again } of both) expect(again).toEqual(texts);
    expect(await states()).toMatchObject({ one: "available", two: "loaded", three: "loaded" });
  });

  it("stay while a request runs on them; who finds no place waits for one", async () => {
    const changes = { sampling: { maxTokens: 1_500, ignoreEos: true } };
    const running = await Promise.all(
      ["two", "three"].map((model) => worker.open(requestOf(QUESTION, { ...changes, model }))),
    );
    const waiting = ask("one");
    expect((await change("two", "unload")).status).toBe(429);
    for (const { response } of running) await response.body?.cancel();
    expect((await waiting).receipt.completionTokens).toBeGreaterThan(0);
    expect(await states()).toMatchObject({ one: "loaded" });
  });

  it("are loaded and unloaded by name", async () => {
    expect(await (await change("one", "unload")).json()).toMatchObject({
      id: "one",
      state: "available",
      contextTokens: null,
    });
    expect(await (await change("one", "load")).json()).toMatchObject({
      state: "loaded",
      contextTokens: 2048,
    });
    expect((await change("nothing", "load")).status).toBe(404);
  });

  it("that cannot be loaded say so, and keep no place", async () => {
    const request = requestOf(QUESTION, { model: "broken" });
    const refused = await worker.call("POST", "/v1/generate", request);
    expect(refused.status).toBe(500);
    expect(await states()).toMatchObject({ broken: "failed" });
    expect((await change("one", "load")).status).toBe(200);
    expect((await ask("one")).receipt.outcome).toBe("completed");
  });
});
