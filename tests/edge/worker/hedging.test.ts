/**
 * Short whole answers that two workers of a pool begin, in workerd with a real account: one is
 * given, and one is charged.
 */
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { passTime } from "../support/clock.ts";
import { PoolMembers } from "../support/pool-members.ts";
import {
  ask,
  chat,
  openCustomer,
  SECRETS,
  usageOf,
  type Customer,
} from "../support/test-worker.ts";

/** As many as bring a try beside another, and say when one is late. */
const ENOUGH = 20;

let members: PoolMembers;
let customer: Customer;

beforeEach(async () => {
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
  await members.offer({ max_output_tokens: 512 });
  for (const id of ["a", "b"]) await members.told(id);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const asks = async (fields: object = {}): Promise<Response> => {
  const response = await chat(customer.key, { model: members.model, max_tokens: 8, ...fields });
  await response.clone().text();
  return response;
};

it("is given by the worker that begins first, charged once, and stopped at the other", async () => {
  for (let i = 0; i < ENOUGH; i += 1) expect((await asks()).status).toBe(200);
  members.asked.length = 0;
  let stalled: GenerateRequest | undefined;
  let isGone = false;
  const stall = (request: GenerateRequest, signal: AbortSignal | null): Promise<Response> => {
    stalled = request;
    members.behaviours.clear();
    return new Promise((_, reject) => {
      signal?.addEventListener("abort", () => {
        isGone = true;
        reject(signal.reason as Error);
      });
    });
  };
  for (const id of ["a", "b"]) members.behaviours.set(id, stall);
  const response = await asks();
  expect(response.status).toBe(200);
  expect(response.headers.get("x-route-attempts")).toBe("2");
  expect(members.asked.toSorted()).toEqual(["a", "b"]);
  expect(stalled?.requestId).toMatch(/~1$/);
  await waitUntilPasses(async () => expect(isGone).toBe(true));
  const data = await usageOf(customer);
  expect(data).toHaveLength(ENOUGH + 1);
  expect(new Set(data.map(({ charge_nano_usd: charge }) => charge)).size).toBe(1);
  const headers = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` };
  const text = await (await ask("/metrics", { headers })).text();
  const labels = `deployment="${members.model}/pooled",winner="second"`;
  expect(text).toContain(`tidegate_edge_hedges_total{${labels}} 1`);
});

it("is asked of one worker alone where it is a stream, or long, or the others have work or not the model", async () => {
  for (let i = 0; i < ENOUGH; i += 1) await asks();
  members.asked.length = 0;
  const slow = async (): Promise<undefined> => {
    members.behaviours.clear();
    await scheduler.wait(50);
  };
  for (const fields of [{ stream: true }, { max_tokens: 300 }]) {
    for (const id of ["a", "b"]) members.behaviours.set(id, slow);
    expect((await asks(fields)).status).toBe(200);
  }
  expect(members.asked).toHaveLength(2);
  // By when the isolate has read the pool anew.
  passTime(3_000);
  for (const id of ["a", "b"]) {
    await members.told(id, { running: 4 });
    members.behaviours.set(id, slow);
  }
  passTime(3_000);
  expect((await asks()).status).toBe(200);
  expect(members.asked).toHaveLength(3);
  await members.told("a");
  await members.told("b", { models: [{ id: members.model, state: "available" }] });
  for (const id of ["a", "b"]) members.behaviours.set(id, slow);
  passTime(3_000);
  expect((await asks()).status).toBe(200);
  expect(members.asked.slice(3)).toEqual(["a"]);
});
