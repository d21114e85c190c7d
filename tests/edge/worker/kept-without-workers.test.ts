/**
 * What was answered under an Idempotency-Key is given again while no worker is there to run
 * anything.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { GONE_AFTER_MS } from "../../../src/pool/registry.ts";
import { passTime, runClock, stopClock } from "../support/clock.ts";
import { postKeyed } from "../support/keyed-requests.ts";
import { PoolMembers } from "../support/pool-members.ts";
import { admin, ask, openCustomer, type Customer } from "../support/test-worker.ts";

let members: PoolMembers;
let customer: Customer;

beforeEach(async () => {
  stopClock();
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
  await members.offer({ tasks: ["text-generation", "feature-extraction"] });
  await members.told("a", { taskModels: [members.model] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  runClock();
});

const messages = [{ role: "user", content: "hi" }];
const WAYS = {
  "a whole answer": ["/v1/chat/completions", { messages }],
  "a stream": ["/v1/chat/completions", { messages, stream: true }],
  embeddings: ["/v1/embeddings", { input: "hi" }],
} as const;

const post = ([path, fields]: (typeof WAYS)[keyof typeof WAYS], key: string, who = customer) =>
  postKeyed(who, key, { path, fields: { model: members.model, ...fields } });

describe.each(Object.entries(WAYS))("%s under a key", (_name, way) => {
  it("is given again when its pool has no worker any more, and runs for nobody else", async () => {
    const first = await post(way, "kept");
    const text = await first.text();
    expect([first.status, text]).toEqual([200, expect.anything()]);
    passTime(GONE_AFTER_MS + 1_000);
    const again = await post(way, "kept");
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([200, "true"]);
    expect(await again.text()).toBe(text);
    const other = await post(way, "new");
    expect([other.status, other.headers.get("retry-after")]).toEqual([429, "2"]);
    expect(await other.text()).toContain("No worker has model");
    expect(members.asked).toEqual(["a"]);
  });
});

describe("without a worker", () => {
  it("another organization, and a key that may not use the model, are given nothing", async () => {
    const { key } = await keyFor(customer, "m");
    await (await post(WAYS["a whole answer"], "kept")).text();
    passTime(GONE_AFTER_MS + 1_000);
    const foreign = await post(WAYS["a whole answer"], "kept", await openCustomer());
    expect(foreign.status).toBe(429);
    const denied = await post(WAYS["a whole answer"], "kept", { ...customer, key });
    expect(denied.status).toBe(404);
    const unknown = await ask("/v1/chat/completions", {
      method: "POST",
      headers: { authorization: `Bearer ${customer.key}x`, "idempotency-key": "kept" },
      body: JSON.stringify({ model: members.model, messages }),
    });
    expect(unknown.status).toBe(401);
  });
});

/** A key that may use this model alone. */
function keyFor({ id }: Customer, model: string): Promise<{ key: string }> {
  const path = `/organizations/${id}/keys` as const;
  return admin("POST", path, { name: "narrow", models: [model] });
}
