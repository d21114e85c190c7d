/**
 * Deployments that are in no pool: workers by their address, and providers. One that is dead is
 * passed over as long as another is well, asked again by itself, and never the reason that a
 * request has none.
 */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { PutModelCall } from "../../../src/contract/admin.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { passTime, runClock, stopClock } from "../support/clock.ts";
import { PoolMembers } from "../support/pool-members.ts";
import { tieFetch } from "../support/providers.ts";
import { post } from "../support/task-customer.ts";
import { chat, openCustomer, usageOf, type Customer } from "../support/test-worker.ts";

const { PROVIDER_URL } = env as unknown as { PROVIDER_URL: string };

type Deployment = PutModelCall["deployments"][number];

const workerAt = (id: string, priority = 0): Deployment => ({
  id,
  url: `http://${id}.workers.test:8788`,
  priority,
});

let members: PoolMembers;
let customer: Customer;

beforeEach(async () => {
  stopClock();
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
  runClock();
});

/** Headers say how often it was tried, and where it was in vain. */
async function askTimes(times: number) {
  members.asked.length = 0;
  const heads: (readonly [status: number, attempts: string | null, reason: string | null])[] = [];
  for (let at = 0; at < times; at += 1) {
    const { status, headers } = await answered();
    heads.push([status, headers.get("x-route-attempts"), headers.get("x-route-reason")]);
  }
  return heads;
}

async function answered(): Promise<Response> {
  const response = await chat(customer.key, { model: members.model });
  await response.clone().text();
  return response;
}

describe("a provider that hangs", () => {
  it("is passed over after three that it did not begin in time, as a dead one is", async () => {
    tieFetch();
    const url = `${PROVIDER_URL}/${crypto.randomUUID()}/hangs/v1`;
    const target = { kind: "openai_compatible", url, first_event_timeout_ms: 20 } as const;
    await members.offer({ deployments: [{ id: "theirs", target }, workerAt("own", 1)] });
    const heads = await askTimes(4);
    expect(heads.map(([status, attempts]) => [status, attempts])).toEqual(
      ["2", "2", "2", "1"].map((attempts) => [200, attempts]),
    );
    expect(heads.at(-1)?.[2]).toContain("passed over theirs");
  });
});

describe("a worker that is in no pool", () => {
  it("is passed over once it was dead three times, and asked again by itself", async () => {
    await members.offer({ deployments: [workerAt("first"), workerAt("second", 1)] });
    members.dead.add("first");
    const heads = await askTimes(6);
    expect(heads.map(([status, attempts]) => [status, attempts])).toEqual(
      ["2", "2", "2", "1", "1", "1"].map((attempts) => [200, attempts]),
    );
    expect(heads.at(-1)?.[2]).toContain("passed over first");
    members.dead.delete("first");
    passTime(6_000);
    await askTimes(2);
    expect(members.asked).toEqual(["first", "first"]);
    await waitUntilPasses(async () =>
      expect((await usageOf(customer)).every(({ outcome }) => outcome === "completed")).toBe(true),
    );
  });

  it("has at most 1.2 attempts for each request with others that are dead as well", async () => {
    const ids = ["first", "second", "third"];
    await members.offer({ deployments: ids.map((id, at) => workerAt(id, at)) });
    for (const id of ids) members.dead.add(id);
    const requests = 60;
    const statuses = (await askTimes(requests)).map(([status]) => status);
    expect(statuses).toEqual(Array(requests).fill(502));
    expect(members.asked.length / requests).toBeLessThanOrEqual(1.2);
    members.dead.clear();
    passTime(60_000);
    expect((await askTimes(1))[0]?.[0]).toBe(200);
  });

  it("is asked before one that is dead for long, where all have failed lately", async () => {
    await members.offer({ deployments: [workerAt("dead"), workerAt("ill", 1)] });
    members.dead.add("dead");
    await askTimes(3);
    for (let probe = 0; probe < 3; probe += 1) {
      passTime(60_000);
      await askTimes(1);
    }
    members.dead.add("ill");
    await askTimes(3);
    members.dead.delete("ill");
    expect((await askTimes(1))[0]?.slice(0, 2)).toEqual([200, "1"]);
    expect(members.asked).toEqual(["ill"]);
  });

  it("is asked all the same where there is no other", async () => {
    await members.offer({ deployments: [workerAt("first")] });
    members.dead.add("first");
    await askTimes(5);
    members.dead.delete("first");
    expect((await askTimes(1))[0]?.slice(0, 2)).toEqual([200, "1"]);
  });

  it("gives its task to another, and is passed over for tasks alike", async () => {
    await members.offer({
      deployments: [workerAt("first"), workerAt("second", 1)],
      tasks: ["feature-extraction"],
      max_output_tokens: 0,
    });
    members.dead.add("first");
    const attempts: unknown[] = [];
    for (let at = 0; at < 4; at += 1) {
      const response = await post(customer, "/v1/embeddings", { model: members.model, input: "x" });
      attempts.push([response.status, response.headers.get("x-route-attempts")]);
      await response.text();
    }
    expect(attempts).toEqual(["2", "2", "2", "1"].map((one) => [200, one]));
  });
});
