/** An end user's budget over all their tokens, and their revocation in one call, on the wire. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import {
  call,
  CHARGE,
  makeToken,
  readToken,
  TOKENS,
  unexplainedOf,
  type Token,
} from "../support/end-users.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { askAs, join } from "../support/people.ts";
import { admin, chat, openCustomer, type Customer } from "../support/test-worker.ts";

let customer: Customer;
beforeEach(async () => {
  const worker = new FakeWorker();
  worker.makes = () => answer("said", 0, 3);
  worker.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ofAll = { end_user_budget_nano_usd: 5 * CHARGE, end_user_budget_window: "month" };

describe("a budget over all tokens of an end user", () => {
  it("lets a hundred requests with three tokens spend no more than it says", async () => {
    const tokens: Token[] = [];
    for (let made = 0; made < 3; made += 1) tokens.push(await makeToken(customer.key, ofAll));
    const asked = Array.from({ length: 99 }, (_, at) =>
      chat(tokens[at % 3]?.token ?? "", { max_tokens: 3 }),
    );
    const statuses = await Promise.all(
      asked.map(async (response) => {
        const { status } = await response;
        return status;
      }),
    );
    const served = statuses.filter((status) => status === 200).length;
    expect(served).toBeGreaterThan(0);
    expect(served).toBeLessThanOrEqual(5);
    expect(new Set(statuses).size).toBeLessThanOrEqual(3);
    for (const status of statuses) expect([200, 402, 429]).toContain(status);
    const shown = await Promise.all(tokens.map((token) => readToken(customer.key, token)));
    const spent = shown.reduce((sum, { spent_nano_usd: one }) => sum + one, 0);
    expect(spent).toBe(served * CHARGE);
    expect(await unexplainedOf(customer)).toEqual([]);
  });

  it("is told to its end user as their own, and shown with each token", async () => {
    const one = await makeToken(customer.key, { ...ofAll, end_user_budget_nano_usd: CHARGE });
    expect(one).toMatchObject({
      end_user_budget_nano_usd: CHARGE,
      end_user_budget_window: "month",
    });
    expect((await chat(one.token, { max_tokens: 3 })).status).toBe(200);
    const two = await makeToken(customer.key, { ...ofAll, end_user_budget_nano_usd: CHARGE });
    const refused = await chat(two.token, { max_tokens: 3 });
    expect(refused.status).toBe(402);
    const text = await refused.text();
    expect(text).toContain(`The budget of end_user ${two.id} allows`);
    expect(text).not.toContain(customer.id);
    expect(await makeToken(customer.key)).toMatchObject({
      end_user_budget_nano_usd: null,
      end_user_budget_window: null,
    });
  });

  it("is said in one form, and is an amount", async () => {
    for (const wrong of [
      { end_user_budget_usd: "1", end_user_budget_nano_usd: 1 },
      { end_user_budget_usd: "0" },
      { end_user_budget_usd: "1e3" },
      { end_user_budget_nano_usd: 0.5 },
      { end_user_budget_nano_usd: 1, end_user_budget_window: "year" },
    ]) {
      const body = { end_user_id: "u", budget_usd: "1", ...wrong };
      expect((await call(customer.key, "POST", TOKENS, body)).status).toBe(400);
    }
  });
});

describe("revoking all tokens of an end user", () => {
  const revoke = (key: string, end_user_id: string) =>
    call(key, "POST", `${TOKENS}/revoke`, { end_user_id });

  it("closes those that the key's line made, and nobody else's", async () => {
    const [one, two] = [await makeToken(customer.key), await makeToken(customer.key)];
    const others = await makeToken(customer.key, { end_user_id: "user_2" });
    const sibling = await admin("POST", `/organizations/${customer.id}/keys`, { name: "sibling" });
    const stranger = await openCustomer();
    for (const key of [sibling.key, stranger.key])
      expect(await (await revoke(key, "user_1")).json()).toMatchObject({ revoked: 0 });
    // A token revokes nothing, not even its own.
    expect((await revoke(one.token, "user_1")).status).toBe(403);
    expect((await chat(one.token)).status).toBe(200);
    const answered = await revoke(customer.key, "user_1");
    expect(await answered.json()).toEqual({ object: "end_user_tokens.revoked", revoked: 2 });
    for (const { token } of [one, two]) expect((await chat(token)).status).toBe(401);
    expect((await chat(others.token)).status).toBe(200);
  });

  it("is for members those of keys that are theirs to change, which the log tells without a name", async () => {
    const token = await makeToken(customer.key, { end_user_id: "somebody" });
    const path = `/admin/v1/organizations/${customer.id}/end_user_tokens/revoke`;
    const asked = { end_user_id: "somebody" };
    const developer = await join(customer.id, "developer");
    const nothing = await askAs(developer.cookie, "POST", path, asked);
    expect(await nothing.json()).toMatchObject({ revoked: 0 });
    const viewer = await join(customer.id, "viewer");
    expect((await askAs(viewer.cookie, "POST", path, asked)).status).toBe(403);
    expect((await chat(token.token)).status).toBe(200);
    const owner = await join(customer.id, "owner");
    const none = { ...asked, api_key_id: "key_none" };
    expect((await askAs(owner.cookie, "POST", path, none)).status).toBe(404);
    const all = await askAs(owner.cookie, "POST", path, asked);
    expect(await all.json()).toMatchObject({ revoked: 1 });
    expect((await chat(token.token)).status).toBe(401);
    const { data } = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(data[0]).toMatchObject({ action: "end_user_tokens.revoke_all" });
    expect(JSON.stringify(data)).not.toContain("somebody");
  });
});
