/** A shadow that runs in a pool: a copy is for a worker that has nothing else to do. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { waitUntilPasses } from "../../support/wait-for.ts";
import { PoolMembers } from "../support/pool-members.ts";
import { WORKER_URL } from "../support/test-account.ts";
import { ask, chat, openCustomer, SECRETS } from "../support/test-worker.ts";

let members: PoolMembers;
let key: string;

beforeEach(async () => {
  members = new PoolMembers();
  members.listen();
  ({ key } = await openCustomer());
  await members.offer({
    deployments: [
      { id: "stable", url: WORKER_URL },
      { id: "tried", target: { kind: "gpu_pool", pool: members.pool }, shadow_percent: 100 },
    ],
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function say(): Promise<void> {
  const response = await chat(key, { model: members.model });
  expect(response.headers.get("x-route-deployment")).toBe("stable");
  await response.text();
}

async function countOf(name: string, label: string): Promise<number> {
  const headers = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` };
  const text = await (await ask("/metrics", { headers })).text();
  const series = `tidegate_edge_${name}{deployment="${members.model}/tried",${label}} `;
  return Number(
    text
      .split("\n")
      .find((line) => line.startsWith(series))
      ?.slice(series.length) ?? 0,
  );
}

it("is sent to the worker that is idle, past those that are not", async () => {
  await members.told("full", { running: 16, queued: 3 });
  await members.told("idle");
  await say();
  await waitUntilPasses(async () =>
    expect(await countOf("shadows_total", 'outcome="completed"')).toBe(1),
  );
  expect(members.asked.filter((id) => id === "idle" || id === "full")).toEqual(["idle"]);
});

it("is not made where all have something to do, or nobody is there", async () => {
  await say();
  await waitUntilPasses(async () =>
    expect(await countOf("shadows_dropped_total", 'reason="unwell"')).toBe(1),
  );
  await members.told("full", { running: 16, queued: 3 });
  await waitUntilPasses(async () => {
    await say();
    expect(await countOf("shadows_dropped_total", 'reason="busy"')).toBeGreaterThan(0);
  });
  expect(members.asked).not.toContain("full");
});
