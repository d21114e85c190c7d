/**
 * Deployments as operators mark them: a canary has callers and not requests, and is rolled back in
 * one call.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer, FakeWorker } from "../support/fake-worker.ts";
import { WORKER_URL } from "../support/test-account.ts";
import {
  admin,
  ask,
  chat,
  MODEL,
  openCustomer,
  SECRETS,
  type Customer,
} from "../support/test-worker.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.makes = ({ requestId }) => answer(requestId, 0, 3);
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const put = (...deployments: readonly object[]) =>
  admin("PUT", "/models/m", {
    ...MODEL,
    deployments: deployments.map((deployment) => ({ id: "own", url: WORKER_URL, ...deployment })),
  });

/** Where so many requests of a key go first. */
async function placesOf(key: string, count: number): Promise<Set<string>> {
  const places = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    const response = await chat(key);
    places.add(response.headers.get("x-route-deployment") ?? "");
    await response.text();
  }
  return places;
}

describe("a canary", () => {
  it("keeps each organization where it is, grows by organizations, and goes in one call", async () => {
    const customers: Customer[] = [];
    for (let at = 0; at < 12; at += 1) customers.push(await openCustomer());
    const where = async () => {
      const found: string[] = [];
      for (const { key } of customers) {
        const places = await placesOf(key, 3);
        expect(places.size).toBe(1);
        found.push(...places);
      }
      return found;
    };
    const stable = { id: "stable", weight: 10 };
    const seen: string[][] = [];
    for (const weight of [1, 10, 1_000]) {
      await put(stable, { id: "new", canary: true, weight });
      seen.push(await where());
    }
    for (const [at, places] of seen.slice(1).entries())
      for (const [each, place] of (seen[at] ?? []).entries())
        if (place === "new") expect(places[each]).toBe("new");
    expect(seen.at(-1)).toContain("new");
    const off = await put(stable, { id: "new", canary: true, weight: 1_000, disabled: true });
    expect(off.deployments).toMatchObject([{ id: "new", disabled: true }, { id: "stable" }]);
    expect(new Set(await where())).toEqual(new Set(["stable"]));
  });
});

describe("what is said of a deployment", () => {
  it("is shown, and judged for those who ask for it", async () => {
    const { key } = await openCustomer();
    const terms = { region: "eu", dtype: "fp16", data_collection: "allow" };
    expect(await put({ id: "own" }, { id: "far", ...terms, priority: 1 })).toMatchObject({
      deployments: [
        { id: "far", ...terms, canary: false, disabled: false },
        { id: "own", region: null, dtype: null, data_collection: "deny" },
      ],
    });
    const goesTo = async (preferences: object) => {
      const response = await chat(key, { provider: preferences });
      return response.headers.get("x-route-deployment") ?? response.status;
    };
    expect(await goesTo({})).toBe("own");
    expect(await goesTo({ quantizations: ["fp16"] })).toBe("far");
    expect(await goesTo({ only: ["region:eu"] })).toBe("far");
    expect(await goesTo({ only: ["region:eu"], data_collection: "deny" })).toBe(404);
    expect(await goesTo({ quantizations: ["fp12"] })).toBe(400);
    expect(await goesTo({ data_collection: "maybe" })).toBe(400);
  });

  it("is that nothing is kept, of our own workers alone, where an operator says nothing", async () => {
    const targets = [
      [{ kind: "gpu_worker", url: WORKER_URL }, "deny"],
      [{ kind: "gpu_pool", pool: "default" }, "deny"],
      [{ kind: "edge" }, "deny"],
      [{ kind: "openai_compatible", url: "https://provider.example/v1" }, "allow"],
      [{ kind: "hugging_face" }, "allow"],
      [{ kind: "workers_ai" }, "allow"],
    ] as const;
    const deployments = targets.map(([target], at) => ({ id: `d${at}`, target }));
    const tasks = deployments.map((one) =>
      one.target.kind === "edge" ? { ...one, capabilities: ["tasks" as const] } : one,
    );
    const model = await admin("PUT", "/models/m", {
      ...MODEL,
      deployments: tasks,
    });
    expect(model.deployments).toMatchObject(
      targets.map(([, usual]) => ({ data_collection: usual })),
    );
  });

  it("is refused where it is none", async () => {
    for (const wrong of [
      { region: "" },
      { region: "EU west" },
      { dtype: "q4" },
      { data_collection: "never" },
      { canary: "yes" },
    ]) {
      const response = await ask("/admin/v1/models/m", {
        method: "PUT",
        headers: {
          authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ ...MODEL, deployments: [{ id: "d", url: WORKER_URL, ...wrong }] }),
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(Object.keys(wrong)[0]);
    }
  });
});

describe("a deployment", () => {
  const change = (id: string, body: object) =>
    ask(`/admin/v1/deployments/${id}`, {
      method: "PATCH",
      headers: {
        authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });

  it("changes by itself from the very next request on: the rest of its model stays", async () => {
    const { key } = await openCustomer();
    const { deployments: before } = await put(
      { id: "new", region: "eu" },
      { id: "old", priority: 1 },
    );
    const out = await change("m/new", { disabled: true, weight: 7 });
    expect(out.status).toBe(200);
    const changed = { ...before[0], disabled: true, weight: 7 };
    expect(await out.json()).toEqual({ ...changed, id: "m/new", object: "deployment", model: "m" });
    expect(await placesOf(key, 1)).toEqual(new Set(["old"]));
    const { deployments } = await admin("GET", "/models/m");
    expect(deployments).toEqual([changed, before[1]]);
    await change("m/new", { disabled: false });
    expect(await placesOf(key, 1)).toEqual(new Set(["new"]));
    const audit = await admin("GET", "/audit?target=m/new");
    const terms = { weight: 7, priority: 0, canary: false };
    expect(audit.data[0]).toMatchObject({
      action: "deployments.update",
      before: { ...terms, disabled: true },
      after: { ...terms, disabled: false },
    });
  });

  it.each([
    [{ weight: 0 }, 400, "weight"],
    [{ weight: 1_001 }, 400, "weight"],
    [{ priority: -1 }, 400, "priority"],
    [{ canary: null }, 400, "canary"],
    [{ disabled: "yes" }, 400, "disabled"],
    [{ url: WORKER_URL }, 400, "url"],
  ])("is not changed by %j", async (body, status, named) => {
    await put({ id: "new" });
    const response = await change("m/new", body);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(named);
    const { deployments } = await admin("GET", "/models/m");
    expect(deployments).toMatchObject([{ weight: 1, priority: 0, canary: false, disabled: false }]);
  });

  it("that is none is not found", async () => {
    await put({ id: "new" });
    for (const id of ["m/other", "other/new", "m", "m/"])
      expect((await change(id, { weight: 2 })).status).toBe(404);
  });
});
