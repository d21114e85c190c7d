/**
 * A model that another isolate or object has just been told of: whoever asks by its name is
 * answered by it.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { passTime } from "../support/clock.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { admin, ask, chat, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

let customer: Customer;

beforeEach(async () => {
  const worker = new FakeWorker();
  worker.makes = ({ requestId }) => answer(requestId, 0, 3);
  worker.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Of a key of its own each: an object answers it, which knows the catalog of its own memory. */
const keyed = (model: string, idempotencyKey: string): Promise<Response> =>
  ask("/v1/chat/completions", {
    method: "POST",
    body: JSON.stringify({ model, messages: [{ role: "user", content: "hi" }] }),
    headers: {
      authorization: `Bearer ${customer.key}`,
      "content-type": "application/json",
      "idempotency-key": idempotencyKey,
    },
  });

describe("a model that was made a moment ago", () => {
  it("answers where the list of before was read a moment ago as well", async () => {
    expect((await keyed("m", "first")).status).toBe(200);
    passTime(1);
    await admin("PUT", "/models/young", { ...MODEL, confirm: true });
    expect((await keyed("young", "second")).status).toBe(200);
    expect((await chat(customer.key, { model: "young" })).status).toBe(200);
  });

  it("answers by a name that was given to it a moment ago", async () => {
    expect((await keyed("m", "first")).status).toBe(200);
    passTime(1);
    await admin("PUT", "/aliases/young-name", { target: "m" });
    expect((await keyed("young-name", "second")).status).toBe(200);
  });
});
