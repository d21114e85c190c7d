/**
 * Where a request goes can be asked before, and is written down: what is said, done and recorded is
 * one, and can be decided again.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { CatalogRecord } from "../../../src/routing/catalog.ts";
import { readCatalog, requireDecidedAgain } from "../support/decided-again.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { WORKER_URL } from "../support/test-account.ts";
import {
  admin,
  ask,
  chat,
  MODEL,
  openCustomer,
  type Customer,
  priceTimes,
  usageOf,
} from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = ({ requestId }) => answer(requestId, 0, 3);
  worker.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Explained {
  readonly seed: number;
  readonly catalog_version: number;
  readonly candidates: readonly object[];
}

const explain = (body: object, key = customer.key): Promise<Response> =>
  ask("/v1/route", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "m", ...body }),
  });

const putModel = (
  id: string,
  times: number,
  deployments: readonly { id: string; weight?: number; priority?: number }[],
) =>
  admin("PUT", `/models/${id}`, {
    ...MODEL,
    deployments: deployments.map((deployment) => ({ url: WORKER_URL, ...deployment })),
    price: priceTimes(times),
    confirm: true,
  });

describe("POST /v1/route", () => {
  it("says where a request would go, at what price and why, and nothing runs or is charged", async () => {
    await admin("PUT", "/aliases/fast", { target: "m" });
    await putModel("dear", 9, [{ id: "d1" }]);
    const body = { model: "fast", models: ["dear"], prompt_tokens: 100, max_tokens: 10, n: 2 };
    const response = await explain({ ...body, provider: { ignore: ["dear/d1"] } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      object: "route",
      model: "m",
      deployment: "fake",
      reason: "asked by alias fast; only deployment",
      candidates: [
        {
          model: "m",
          deployment: "fake",
          kind: "gpu_worker",
          max_tokens: 10,
          price: { output_nano_usd_per_million_tokens: 400_000_000 },
          max_cost_nano_usd: 100 * 100 + 20 * 400,
        },
      ],
      left_out: [{ name: "dear/d1", why: "provider.ignore names it" }],
    });
    expect(worker.requests).toHaveLength(0);
    expect(await usageOf(customer)).toHaveLength(0);
  });

  it("has the same answer to the same seed", async () => {
    await putModel("many", 1, [{ id: "d1" }, { id: "d2" }, { id: "d3" }]);
    const asked = async (fields: object) =>
      (await explain({ model: "many", ...fields })).json<Explained>();
    const first = await asked({});
    expect(await asked({ seed: first.seed })).toEqual(first);
    const drawn = await Promise.all(
      Array.from({ length: 16 }, async (_, seed) => (await asked({ seed })).candidates),
    );
    expect(new Set(drawn.map((each) => JSON.stringify(each))).size).toBeGreaterThan(1);
  });

  it("refuses as the request itself would be", async () => {
    const key = await admin("POST", `/organizations/${customer.id}/keys`, {
      name: "bound",
      models: ["other"],
      scopes: ["completions"],
    });
    expect((await explain({ model: "none" })).status).toBe(404);
    expect((await explain({ provider: { only: ["none"] } })).status).toBe(404);
    expect((await explain({ max_tokens: 65 })).status).toBe(400);
    expect((await explain({ messages: [] })).status).toBe(400);
    expect((await explain({}, "tg_wrong")).status).toBe(401);
    expect((await explain({}, key.key)).status).toBe(403);
    expect((await explain({ operation: "completions" }, key.key)).status).toBe(404);
  });

  it("counts as one of a key's estimates", async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 61; at += 1) statuses.push((await explain({})).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses[60]).toBe(429);
  });
});

describe("a request that prefers what is fast", () => {
  it("goes elsewhere once its first deployment is known to be slower, and says so; it can be decided again", async () => {
    await putModel("two", 1, [{ id: "first" }, { id: "second", priority: 1 }]);
    const deploymentOf = async (provider: object) => {
      const response = await chat(customer.key, { model: "two", provider });
      await response.text();
      return response.headers.get("x-route-deployment");
    };
    // The worker says that it took a millisecond.
    const impatient = { preferred_max_latency: { p90: 0.000_5 } };
    for (let at = 0; at < 5; at += 1) expect(await deploymentOf(impatient)).toBe("first");
    expect(await deploymentOf({ preferred_max_latency: 0.5 })).toBe("first");
    expect(await deploymentOf(impatient)).toBe("second");
    expect(await deploymentOf({ sort: "latency" })).toBe("first");

    const explained = await explain({ model: "two", provider: impatient });
    expect(await explained.json()).toMatchObject({
      candidates: [
        { deployment: "second", reason: "asked; priority 1" },
        { deployment: "first", reason: "asked; priority 0, slower than preferred" },
      ],
    });
    const catalog = await readCatalog();
    for (const record of await usageOf(customer)) {
      const { decision } = await requireDecidedAgain(record, customer, catalog);
      expect(decision.speeds).toBeDefined();
    }
  });
});

describe("a usage record", () => {
  it("has its decision, which the catalog of its version makes again, every time", async () => {
    const catalogs = new Map<number, CatalogRecord>();
    const note = async () => {
      const catalog = await readCatalog();
      catalogs.set(catalog.version, catalog);
    };
    const changes = [
      () => putModel("a", 1, [{ id: "a1", weight: 3 }, { id: "a2" }]),
      () => putModel("b", 4, [{ id: "b1" }, { id: "b2", priority: 1 }]),
      () => admin("PUT", "/aliases/best", { target: "a" }),
      () => admin("PUT", "/aliases/best", { target: "b" }),
      () => putModel("a", 2, [{ id: "a2" }, { id: "a3", weight: 9 }]),
      () => putModel("b", 1, [{ id: "b3" }]),
    ];
    const bodies = [
      { model: "best", models: ["a", "b"] },
      { model: "b", models: ["best"], provider: { sort: "price" }, max_tokens: 5 },
      { model: "a", provider: { order: ["a2"], max_price: { prompt: 1 } } },
    ];
    await admin("PUT", "/aliases/best", { target: "m" });
    await putModel("a", 1, [{ id: "a1" }]);
    await putModel("b", 1, [{ id: "b1" }]);
    const versions: number[] = [];
    for (const change of changes) {
      await change();
      await note();
      versions.push([...catalogs.keys()].at(-1) ?? 0);
      for (const body of bodies) expect((await chat(customer.key, body)).status).toBe(200);
    }
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(new Set(versions).size).toBe(changes.length);
    const records = await usageOf(customer);
    expect(records).toHaveLength(changes.length * bodies.length);
    for (const record of records) {
      const catalog = catalogs.get(record.decision?.catalog_version ?? -1);
      if (catalog === undefined) throw new Error("a decision by a catalog that there never was");
      const { decision } = await requireDecidedAgain(record, customer, catalog);
      const { model, deployment_id, price_version } = record;
      expect(decision.candidates[0]).toMatchObject({ model, deployment_id, price_version });
    }
    const path = `/organizations/${customer.id}/generations/${records[0]?.id}` as const;
    expect(await admin("GET", path)).toMatchObject({ decision: records[0]?.decision });
  });
});
