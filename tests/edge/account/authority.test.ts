/**
 * Rights are asked in the transaction that uses them: whoever lost one meanwhile changes nothing
 * any more.
 */
import { describe, expect, it } from "vitest";

import type { Role } from "../../../src/contract/people.ts";
import { ACTOR, keyCall, openAccount, type TestAccount } from "../support/test-account.ts";

async function join(account: TestAccount, id: string, role: Role): Promise<void> {
  const email = `${id}@example.com`;
  const tokenHash = `hash-${id}`;
  const expiresAtMs = Date.now() + 60_000;
  const invitation = { id: `inv_${id}`, email, role, tokenHash, expiresAtMs, actor: ACTOR };
  await account.stub.invite(invitation);
  await account.stub.acceptInvitation(tokenHash, { id, email, name: id });
}

const as = (id: string) => ({ kind: "member", id }) as const;
const notPermitted = { ok: false, reason: "not_permitted" };

describe("somebody who lost a right between the door and the account", () => {
  it("makes no key, changes none and takes none over", async () => {
    const account = await openAccount();
    await join(account, "ada", "viewer");
    const service = keyCall({ keyId: "key_new", keyHash: "new", actor: as("ada") });
    expect(await account.stub.addKey(service)).toEqual(notPermitted);
    expect(await account.stub.addKey({ ...service, actor: as("nobody") })).toEqual(notPermitted);
    const unknown = { ok: false, reason: "unknown_key" };
    const change = { keyId: "key_a", isDisabled: true, actor: as("ada") };
    expect(await account.stub.changeKey(change)).toEqual(unknown);
    const successor = { keyId: "key_b", keyHash: "b", hint: "b" };
    const rotate = { keyId: "key_a", successor, overlapMs: 0, actor: as("ada") };
    expect(await account.stub.rotateKey(rotate)).toEqual(unknown);
  });

  it("makes, changes and removes no member, and takes no invitation back", async () => {
    const account = await openAccount();
    await join(account, "olga", "owner");
    await join(account, "ada", "developer");
    const call = { id: "inv_x", email: "x@example.com", role: "viewer", tokenHash: "x" } as const;
    const invite = { ...call, expiresAtMs: Date.now() + 60_000 };
    expect(await account.stub.invite({ ...invite, actor: as("ada") })).toEqual(notPermitted);
    expect(await account.stub.invite({ ...invite, actor: ACTOR })).toMatchObject({ ok: true });
    expect(await account.stub.revokeInvitation("inv_x", as("ada"))).toEqual(notPermitted);
    expect(await account.stub.changeMember("ada", "owner", as("ada"))).toEqual(notPermitted);
    expect(await account.stub.removeMember("olga", as("ada"))).toEqual(notPermitted);
    expect(await account.stub.changeMember("ada", "admin", as("olga"))).toMatchObject({ ok: true });
    const ownersOnly = { ok: false, reason: "owners_only" };
    expect(await account.stub.changeMember("ada", "owner", as("ada"))).toEqual(ownersOnly);
    expect(await account.stub.removeMember("olga", as("ada"))).toEqual(ownersOnly);
  });

  it("may always leave, unless they are the last owner", async () => {
    const account = await openAccount();
    await join(account, "olga", "owner");
    await join(account, "ada", "viewer");
    expect(await account.stub.removeMember("ada", as("ada"))).toMatchObject({ ok: true });
    const last = { ok: false, reason: "last_owner" };
    expect(await account.stub.removeMember("olga", as("olga"))).toEqual(last);
  });
});
