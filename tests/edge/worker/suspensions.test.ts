/**
 * An organization that is suspended, over HTTP: what its keys, its members and its running requests
 * see.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { MAX_SLICE_TOKENS } from "../../../src/billing/hold.ts";
import type { Organization, UsageRecord } from "../../../src/contract/admin.ts";
import type { ChatCompletion } from "../../../src/contract/chat.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { FakeWorker, longAnswer } from "../support/fake-worker.ts";
import { askAs, join, signIn } from "../support/people.ts";
import { admin, ask, chat, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

const REASON = "Invoice 17 is overdue";
const TOKENS = 1_500;
const BODIES: Readonly<Record<string, object>> = {
  createChatCompletion: { model: "m", messages: [{ role: "user", content: "hi" }] },
  createCompletion: { model: "m", prompt: "hi" },
  createEstimate: { model: "m", messages: [{ role: "user", content: "hi" }] },
};

const suspend = ({ id }: Customer, reason = REASON) =>
  admin("POST", `/organizations/${id}/suspend`, { reason });
const resume = ({ id }: Customer, body: object = {}) =>
  admin("POST", `/organizations/${id}/resume`, body);

let worker: FakeWorker;

beforeAll(async () => {
  await openCustomer();
  await admin("PUT", "/models/long", { ...MODEL, max_output_tokens: TOKENS });
});
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A long answer, all at once, after something has happened. */
function makeLong(first: () => Promise<unknown>): void {
  worker.makes = async () => {
    await first();
    return longAnswer(TOKENS);
  };
}

async function recordOf({ id }: Customer): Promise<UsageRecord> {
  return waitUntilPasses(async () => {
    const { data } = await admin("GET", `/organizations/${id}/usage`);
    if (data[0] === undefined) throw new Error("nothing is booked yet");
    return data[0];
  });
}

describe("the keys of a suspended organization", () => {
  const operations = OPERATIONS.filter(({ access }) => access.by === "key");

  it.each(operations.map((one) => [one.operationId, one] as const))(
    "get 403 from %s, and what they always got once it is resumed",
    async (_name, { operationId, method, path }) => {
      const customer = await openCustomer();
      const call = async () => {
        const isRead = method === "get";
        const query = path.includes("usage/") || path.endsWith("costs") ? "?start_time=1" : "";
        return ask(path.replace("{id}", "m") + query, {
          method: method.toUpperCase(),
          headers: {
            authorization: `Bearer ${customer.key}`,
            "content-type": "application/json",
          },
          body: isRead ? null : JSON.stringify(BODIES[operationId]),
        });
      };
      worker.refusal = { code: "invalid_value", message: "no", param: null };
      const before = await call();
      await suspend(customer);
      const response = await call();
      expect(response.status).toBe(403);
      expect(response.headers.get("x-should-retry")).toBe("false");
      const message = `The organization is suspended: ${REASON}`;
      const [code, type] = ["organization_suspended", "permission_error"];
      const error = { code, type, message, param: null };
      const anthropic = { type: "error", error, request_id: expect.any(String) };
      expect(await response.json()).toEqual(
        path.startsWith("/hf/")
          ? { error: message, error_type: type, code, param: null }
          : path.startsWith("/v1/messages")
            ? anthropic
            : { error },
      );
      await resume(customer);
      expect((await call()).status).toBe(before.status);
    },
  );

  it("get no answer that is kept for an Idempotency-Key either, and it is there again afterwards", async () => {
    const customer = await openCustomer();
    worker.makes = () => [
      { type: "delta", index: 0, text: "hello", completionTokens: 1, logprobs: null },
      { type: "choice_end", index: 0, finishReason: "stop" },
    ];
    const post = () =>
      ask("/v1/chat/completions", {
        method: "POST",
        headers: {
          authorization: `Bearer ${customer.key}`,
          "content-type": "application/json",
          "idempotency-key": "k1",
        },
        body: JSON.stringify(BODIES["createChatCompletion"]),
      });
    const first = await (await post()).text();
    await suspend(customer);
    expect((await post()).status).toBe(403);
    await resume(customer);
    const again = await post();
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await again.text()).toBe(first);
  });
});

describe("the members of a suspended organization", () => {
  it("sign in, read what they could read, and see why", async () => {
    const customer = await openCustomer();
    const viewer = await join(customer.id, "viewer");
    await suspend(customer);
    const session = await signIn(viewer.email);
    expect(session.status).toBe(200);
    const path = `/admin/v1/organizations/${customer.id}`;
    for (const part of ["", "/usage", "/keys", "/budgets"])
      expect((await askAs(viewer.cookie, "GET", path + part)).status).toBe(200);
    const seen = await (await askAs(viewer.cookie, "GET", path)).json<Organization>();
    expect(seen.suspensions).toEqual([{ reason: REASON, since_at: expect.any(Number) }]);
  });

  it("do not resume it, whatever their role", async () => {
    const customer = await openCustomer();
    const owner = await join(customer.id, "owner");
    await suspend(customer);
    const path = `/admin/v1/organizations/${customer.id}/resume`;
    expect((await askAs(owner.cookie, "POST", path, {})).status).toBe(403);
    expect((await chat(customer.key)).status).toBe(403);
  });
});

describe("suspending and resuming", () => {
  it("are in the audit log, with who did it and why", async () => {
    const customer = await openCustomer();
    await suspend(customer);
    await resume(customer, { reason: REASON });
    const { data } = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(data.slice(0, 2)).toMatchObject([
      { action: "organization.resume", before: [{ reason: REASON }], after: [] },
      { action: "organization.suspend", before: [], after: [{ reason: REASON }] },
    ]);
  });

  it("refuse what they cannot do by name", async () => {
    const customer = await openCustomer();
    await expect(resume(customer, { reason: "another" })).rejects.toThrow(/404.*another/);
    await expect(suspend(customer, "")).rejects.toThrow(/400.*reason/);
    await expect(suspend(customer, "x".repeat(257))).rejects.toThrow(/400.*reason/);
    for (let at = 0; at < 16; at += 1) await suspend(customer, `reason ${at}`);
    await expect(suspend(customer, "one more")).rejects.toThrow(/400.*16 reasons/);
    expect((await resume(customer)).suspensions).toEqual([]);
    expect((await resume(customer)).suspensions).toEqual([]);
  });
});

describe("a request that runs when its organization is suspended", () => {
  const fields = { model: "long", max_tokens: TOKENS };

  it("ends its stream within a slice, with the code, and pays for what was made", async () => {
    const customer = await openCustomer();
    makeLong(() => suspend(customer));
    const response = await chat(customer.key, { ...fields, stream: true });
    expect(response.status).toBe(200);
    const events = (await response.text()).trim().split("\n\n");
    expect(events.at(-1)).toContain('"code":"organization_suspended"');
    const given = events.filter((event) => event.includes('"content":"x"')).length;
    expect(given).toBeLessThanOrEqual(MAX_SLICE_TOKENS);
    expect(worker.stopped).toHaveLength(1);
    expect(await recordOf(customer)).toMatchObject({
      outcome: "organization_suspended",
      limited_by: REASON,
      completion_tokens: given,
    });
  });

  it("cuts a whole answer short, with the reason in it", async () => {
    const customer = await openCustomer();
    const path = `/organizations/${customer.id}/keys/${customer.keyId}` as const;
    makeLong(() => admin("PATCH", path, { disabled: true }));
    const response = await chat(customer.key, fields);
    const whole = await response.json<ChatCompletion>();
    expect(whole.tidegate).toEqual({ stopped_by: "access_revoked", limited_by: "key_disabled" });
    expect(whole.choices[0]?.finish_reason).toBe("length");
    const { completion_tokens: tokens } = whole.usage;
    expect(tokens).toBeLessThanOrEqual(MAX_SLICE_TOKENS);
    expect(whole.choices[0]?.message.content).toBe("x".repeat(tokens));
    expect(await recordOf(customer)).toMatchObject({
      outcome: "access_revoked",
      limited_by: "key_disabled",
      completion_tokens: tokens,
    });
  });
});
