/**
 * Connections between the edge and its worker that end just as they are used again: what certainly
 * did not begin is sent once more, and what did begin never runs twice.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEMO_PRICE } from "../../scripts/edge/admin.ts";
import type { UsageRecord } from "../../src/contract/admin.ts";
import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { openWire, type CutKind, type WireCutter } from "./support/wire-cutter.ts";

const KINDS: readonly CutKind[] = ["reset", "close"];
const ROUNDS = 12;

let stack: Stack;
let wire: WireCutter;

beforeAll(async () => {
  stack = await startStack();
  wire = await openWire(stack.gpuUrl);
  await stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "cut", url: wire.url }],
    price: DEMO_PRICE,
  });
});
afterAll(async () => {
  await stack?.stop();
  await wire?.close();
});

const CHAT = "/v1/chat/completions";
const GENERATE = "/v1/generate";
const ask = ({ key }: TestOrganization, path = CHAT, fields: object = {}) =>
  fetch(stack.baseUrl + path, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({
      model: MODEL_ID,
      messages: [{ role: "user", content: "What is the capital of France?" }],
      temperature: 0,
      ...fields,
    }),
  });
const readUsage = async ({ id }: TestOrganization): Promise<UsageRecord[]> => {
  const path = `/admin/v1/organizations/${id}/usage?limit=100` as const;
  return (await stack.admin("GET", path)).data;
};
const generations = () => wire.seen.filter((line) => line === `POST ${GENERATE}`).length;

describe.each(KINDS)("a connection that is used again and ends by %s", (kind) => {
  it("before the worker has the request: it is sent once more, and charged once", async () => {
    const organization = await stack.createOrganization();
    expect((await ask(organization)).status).toBe(200);
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = generations();
      wire.cutNext({ place: "before", kind, path: GENERATE, times: 1 });
      const response = await ask(organization);
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining("Paris"),
      ]);
      expect(generations() - before).toBe(2);
    }
    const records = await waitFor(async () => {
      const found = await readUsage(organization);
      return found.length === ROUNDS + 1 ? found : undefined;
    });
    expect(records.every(({ outcome }) => outcome === "completed")).toBe(true);
  });

  it("after the worker has the request: it is not run again, and costs nothing", async () => {
    const organization = await stack.createOrganization();
    wire.cutNext({ place: "after", kind, path: GENERATE, times: 1 });
    const response = await ask(organization);
    expect(response.status).toBe(502);
    const [record, ...others] = await waitFor(async () => {
      const found = await readUsage(organization);
      return found.length > 0 ? found : undefined;
    });
    expect(others).toEqual([]);
    expect(record?.charge_nano_usd).toBe(0);
    expect((await ask(organization)).status).toBe(200);
  });

  it("twice: the client is told, after no more than two attempts", async () => {
    const organization = await stack.createOrganization();
    const before = generations();
    wire.cutNext({ place: "before", kind, path: GENERATE, times: 9 });
    expect((await ask(organization)).status).toBe(502);
    expect(generations() - before).toBe(2);
    wire.cutNext({ place: "before", kind, path: GENERATE, times: 0 });
    expect((await ask(organization)).status).toBe(200);
  });

  it("under a count: an estimate is answered all the same", async () => {
    const organization = await stack.createOrganization();
    wire.cutNext({ place: "before", kind, path: "/v1/count", times: 1 });
    expect((await ask(organization, "/v1/estimate")).status).toBe(200);
  });
});

describe("the worker", () => {
  it("keeps an idle connection for longer than any client does", async () => {
    const response = await fetch(`${stack.gpuUrl}/healthz`);
    const seconds = /timeout=(\d+)/.exec(response.headers.get("keep-alive") ?? "")?.[1];
    // Cloudflare keeps one for 15 minutes, Node's own client for 10 at most.
    expect(Number(seconds)).toBeGreaterThan(15 * 60);
  });
});
