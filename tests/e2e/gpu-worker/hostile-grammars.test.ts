/**
 * Grammars that cost much, on the bundled model: whose fault they are, and that nobody else feels
 * them.
 */
import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { EngineEvent, GenerateRequest, Sampling } from "../../../src/contract/engine.ts";
import { HOSTILE, PERSON } from "../../support/grammars.ts";
import { waitFor } from "../../support/wait-for.ts";
import { requestOf, WorkerProcess } from "./worker-process.ts";

let worker: WorkerProcess;
beforeAll(async () => {
  worker = await WorkerProcess.start();
});
afterAll(() => worker.dispose());

/** The model cannot end them early: the end is far. */
const SLOW: GenerateRequest["output"] = { type: "regex", pattern: "(.?.?.?){3000}!{500}" };
const SLOW_LATER: GenerateRequest["output"] = {
  type: "regex",
  pattern: "[a-z ]{20}(.?.?.?){3000}!{500}",
};

function ask(
  output: GenerateRequest["output"],
  organizationId: string,
  sampling: Partial<Sampling> = {},
): GenerateRequest {
  const request = requestOf("Tell me of a fox.", {
    output,
    sampling: { maxTokens: 300, temperature: 1, seed: 5, ...sampling },
    deadlineMs: Date.now() + 600_000,
  });
  return { ...request, organizationId };
}

/** Status and code, or how the stream ended. */
async function endOf(request: GenerateRequest): Promise<{ how: string; events: EngineEvent[] }> {
  const { response, events } = await worker.open(request);
  if (response.status !== 200) {
    const { error } = (await response.json()) as { error: { code: string } };
    return { how: `${response.status} ${error.code}`, events: [] };
  }
  const all: EngineEvent[] = [];
  for await (const event of events) all.push(event);
  const last = all.at(-1);
  return { how: last?.type === "error" ? last.code : (last?.type ?? "broken"), events: all };
}

describe("a grammar that is too slow", () => {
  it("ends its stream by an event that says so, and is refused from then on", async () => {
    const request = ask(SLOW_LATER, "org_late");
    const { how, events } = await endOf(request);
    expect(how).toBe("grammar_too_slow");
    expect(events.at(-1)).toMatchObject({
      type: "error",
      code: "grammar_too_slow",
      message: expect.stringMatching(/^structured_outputs: the grammar is too slow/) as unknown,
      param: "structured_outputs",
      receipt: { outcome: "failed" },
    });
    const tokens = events.filter(({ type }) => type === "delta").length;
    expect(tokens).toBeGreaterThan(5);
    const again = await worker.call("POST", "/v1/generate", { ...request, requestId: "req_again" });
    expect(again.status).toBe(400);
    expect(await again.json()).toMatchObject({ error: { code: "grammar_too_slow" } });
    const counted = await worker.call("POST", "/v1/count", { ...request, requestId: "req_count" });
    expect(counted.status).toBe(400);
  });

  it("ends all choices of its request, and nothing of another's", async () => {
    const [many, other] = await Promise.all([
      endOf(ask(SLOW, "org_many", { n: 4 })),
      endOf(ask({ type: "text" }, "org_other", { ignoreEos: true, maxTokens: 100 })),
    ]);
    expect(["grammar_too_slow", "400 grammar_too_slow"]).toContain(many.how);
    expect(other.how).toBe("end");
  });

  it("leaves nothing behind when its request is cancelled, at once or while it runs", async () => {
    for (const waitForStart of [false, true]) {
      const request = { ...ask(SLOW, `org_${randomUUID()}`), requestId: `req_${randomUUID()}` };
      const opened = worker.open(request).catch(() => undefined);
      if (waitForStart) await opened;
      await worker.cancel(request.requestId);
      await opened;
    }
    expect((await endOf(ask({ type: "json_object" }, "org_after", { maxTokens: 20 }))).how).toBe(
      "end",
    );
    await waitFor(async () => (await worker.readMetric("tidegate_sequences_running")) === 0);
  });
});

describe("eight organizations that send one hostile form after another", () => {
  it("get answers and refusals of their own, and keep nobody from an answer", async () => {
    const isOver = { value: false };
    const ends: string[] = [];
    const attack = async (index: number): Promise<void> => {
      for (let turn = 0; !isOver.value; turn += 1) {
        const [, form] = HOSTILE[(5 * index + turn) % HOSTILE.length] ?? [];
        if (form !== undefined) {
          ends.push((await endOf(ask(form, `org_hostile_${index}`, { maxTokens: 40 }))).how);
        }
      }
    };
    const attacks = Array.from({ length: 8 }, (_, index) => attack(index));
    const victims: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const schema = { ...PERSON, title: `round ${round}` };
      const asked = [
        ask({ type: "text" }, "org_victim", { ignoreEos: true, maxTokens: 60 }),
        ask({ type: "json_schema", schema: PERSON }, "org_victim"),
        ask({ type: "json_schema", schema }, "org_victim"),
      ];
      for (const { how } of await Promise.all(asked.map(endOf))) victims.push(how);
    }
    isOver.value = true;
    await Promise.all(attacks);
    expect(new Set(victims)).toEqual(new Set(["end"]));
    // A stream's head does not wait for ever: on a slow machine a refusal is its first event.
    const refusals = ["invalid_value", "grammar_too_slow"];
    const known = ["end", ...refusals, ...refusals.map((code) => `400 ${code}`)];
    for (const how of ends) expect([...known, "429 no_capacity"]).toContain(how);
  });
});
