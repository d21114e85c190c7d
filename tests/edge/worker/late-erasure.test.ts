/** An organization's erasure, and what was under way when it began: an invoice, an invitation. */
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";

import { acceptInvitation } from "../../../src/identity/user-administration.ts";
import { createServices } from "../../../src/services.ts";
import { setClock } from "../support/clock.ts";
import { newEmail, PASSWORD } from "../support/people.ts";
import { admitCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, openCustomer } from "../support/test-worker.ts";

let id: string;
let account: TestAccount;
beforeEach(async () => {
  setClock(Date.parse("2027-01-10T12:00:00Z"));
  ({ id } = await openCustomer({ name: "Acme Rockets" }));
  account = new TestAccount(id);
});

const erase = () => admin("POST", `/organizations/${id}/erase`, { organization_id: id });
const profiles = () => account.rows("SELECT * FROM billing_profile");

/** To the moment at which the month's invoice is final, with the alarms until then. */
async function closeMonth(): Promise<void> {
  await account.alarm();
  await account.advance(Date.parse("2027-02-02T00:00:01Z") - Date.now());
  await account.alarm();
}

describe("the invoice of the month in which an organization is erased", () => {
  it("is final first, made out as before and with its taxes, and then its addressee goes", async () => {
    const [key] = await account.rows<{ id: string; hash: string }>(
      "SELECT key_id AS id, key_hash AS hash FROM api_key",
    );
    const credentials = { keyId: key?.id ?? "", keyHash: key?.hash ?? "" };
    await account.stub.admit(admitCall("req_1", { ...credentials, model: "m" }));
    await account.stub.settle(settleCall("req_1", 10, { isAwaited: true }));
    const taxes = [{ name: "VAT", rate_percent: "19.00", id: "DE1" }];
    await admin("PUT", `/organizations/${id}/billing-terms`, { taxes });
    const [draft] = await account.stub.listInvoices(10, null);
    expect(draft?.profile.name).toBe("Acme Rockets");
    await erase();
    await account.alarm();
    expect(await profiles()).toHaveLength(1);
    await closeMonth();
    const [final] = await account.stub.listInvoices(10, null);
    expect(final).toMatchObject({ id: draft?.id, profile: draft?.profile });
    expect(final?.number).toMatch(/-000001$/);
    expect(Number(final?.amounts.tax)).toBeGreaterThan(0);
    expect(await profiles()).toEqual([]);
  });

  it("has no addressee any more where none is made", async () => {
    await erase();
    await closeMonth();
    expect(await account.stub.listInvoices(10, null)).toEqual([]);
    expect(await profiles()).toEqual([]);
  });
});

describe("an invitation that is accepted while its organization is erased", () => {
  it("makes no member, and leaves nobody behind", async () => {
    const services = createServices(env as never, createExecutionContext());
    const invitation = { email: newEmail(), role: "viewer" as const };
    const { token } = await admin("POST", `/organizations/${id}/invitations`, invitation);
    const joined: typeof services.people.joined = async (...call) => {
      await erase();
      await services.people.joined(...call);
    };
    const between = { ...services, people: { ...services.people, joined } };
    const call = { token, name: "Late", password: PASSWORD, clientIp: null };
    await expect(acceptInvitation(between, call)).rejects.toMatchObject({ code: "invalid_value" });
    const rowsOf = async (query: string) =>
      (await env.DB.prepare(query).bind(id).all<Record<string, unknown>>()).results;
    expect(await rowsOf("SELECT * FROM memberships WHERE organization_id = ?")).toEqual([]);
    const made = await rowsOf("SELECT email FROM people WHERE made_in = ?");
    expect(made).toHaveLength(1);
    expect(JSON.stringify(made)).not.toContain("@");
  });
});
