/**
 * What is known of a person is theirs to have, and theirs to have erased, with a proof that leaves
 * the ledgers as they were.
 */
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";

import { readProof } from "../../../src/billing/proof.ts";
import { FileLine, MAX_FILES_EACH } from "../../../src/http/file-line.ts";
import { askAs, becomeOperator, join, PASSWORD, signIn } from "../support/people.ts";
import { admitCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer } from "../support/test-worker.ts";

interface UserData {
  readonly user: { readonly id: string; readonly email: string };
  readonly sessions: readonly object[];
  readonly organizations: readonly {
    readonly id: string;
    readonly member: { readonly role: string } | null;
    readonly keys: readonly { readonly name: string }[];
    readonly audit: readonly { readonly action: string }[];
  }[];
}
interface Erasure {
  readonly statement: {
    readonly user_id: string;
    readonly erased: readonly string[];
    readonly kept: readonly string[];
    readonly organizations: readonly {
      readonly organization_id: string;
      readonly keys_renamed: number;
      readonly invitations_deleted: number;
      readonly audit_lines_kept: number;
      readonly ledger: { readonly sequence: number; readonly hash: string } | null;
    }[];
  };
  readonly signed_statement: string;
}

async function developerWithKey() {
  const { id } = await openCustomer();
  const person = await join(id, "developer");
  const made = await askAs(person.cookie, "POST", `/admin/v1/organizations/${id}/keys`, {
    name: "Ada's laptop",
    kind: "user",
  });
  expect(made.status).toBe(201);
  const { id: keyId, key } = await made.json<{ id: string; key: string }>();
  return { organizationId: id, person, keyId, key };
}

const erase = (id: string, email: string): Promise<Erasure> =>
  admin("POST", `/users/${id}/erase`, { email });

describe("a person's data", () => {
  it("are read in turns with files, few times at once", async () => {
    const { person } = await developerWithKey();
    const operator = await becomeOperator();
    const turn = vi.spyOn(FileLine.prototype, "open");
    const asked = Array.from({ length: 4 * MAX_FILES_EACH }, () =>
      askAs(person.cookie, "GET", "/auth/v1/data"),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(turn.mock.calls.every(([who]) => who === person.id)).toBe(true);
    expect((await askAs(person.cookie, "GET", "/auth/v1/data")).status).toBe(200);
    expect((await askAs(operator.cookie, "GET", "/auth/v1/data")).status).toBe(200);
    turn.mockRestore();
  });

  it("are what the service knows of them, for themselves and for operators, and nobody else's", async () => {
    const { person, organizationId } = await developerWithKey();
    const own = await (await askAs(person.cookie, "GET", "/auth/v1/data")).json<UserData>();
    expect(own).toMatchObject({
      user: { id: person.id, email: person.email },
      organizations: [
        { id: organizationId, member: { role: "developer" }, keys: [{ name: "Ada's laptop" }] },
      ],
    });
    expect(own.sessions).toHaveLength(1);
    expect(own.organizations[0]?.audit.map(({ action }) => action)).toContain("keys.create");
    expect(JSON.stringify(own)).not.toMatch(/hash|password/i);
    expect(await admin("GET", `/users/${person.id}/data`)).toEqual(own);
    const other = await join(organizationId, "owner");
    const asked = await askAs(other.cookie, "GET", `/admin/v1/users/${person.id}/data`);
    expect(asked.status).toBe(403);
  });
});

describe("an erasure", () => {
  it("leaves nothing of who they were that is not said to be kept, and opens nothing to them", async () => {
    const { person, organizationId, key } = await developerWithKey();
    const { statement } = await erase(person.id, person.email);
    expect(statement).toMatchObject({
      user_id: person.id,
      organizations: [{ organization_id: organizationId, keys_renamed: 1, invitations_deleted: 1 }],
    });
    expect((await signIn(person.email)).status).toBe(401);
    expect((await askAs(person.cookie, "GET", "/auth/v1/session")).status).toBe(401);
    const models = await ask("/v1/models", { headers: { authorization: `Bearer ${key}` } });
    expect(models.status).toBe(401);
    const account = new TestAccount(organizationId);
    for (const table of ["member", "invitation", "api_key", "alert", "ledger"]) {
      const rows = JSON.stringify(await account.rows(`SELECT * FROM ${table}`));
      expect(rows).not.toContain(person.email);
      expect(rows).not.toContain("Ada's laptop");
    }
    // Of the audit log, what was said to be kept, and no line more.
    const lines = await account.rows(
      `SELECT * FROM audit WHERE instr(coalesce(before, '') || coalesce(after, ''), '${person.email}') > 0`,
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(statement.organizations[0]?.audit_lines_kept).toBeGreaterThanOrEqual(lines.length);
    const { results } = await env.DB.prepare(
      "SELECT * FROM people LEFT JOIN sessions ON sessions.person_id = id LEFT JOIN memberships ON memberships.person_id = id WHERE id = ?",
    )
      .bind(person.id)
      .all();
    expect(results).toMatchObject([
      { email: `erased ${person.id}`, name: "erased", password_hash: null, token_hash: null },
    ]);
  });

  it("is stated with a signature, and the hash chain of the ledger is what it was", async () => {
    const { person, organizationId, keyId } = await developerWithKey();
    const account = new TestAccount(organizationId);
    const [stored] = await account.rows<{ key_hash: string }>(
      `SELECT key_hash FROM api_key WHERE key_id = '${keyId}'`,
    );
    const credentials = { keyId, keyHash: stored?.key_hash ?? "" };
    await account.stub.admit(admitCall("req_of_theirs", { ...credentials, model: "m" }));
    await account.stub.settle(settleCall("req_of_theirs", 10, { isAwaited: true }));
    const before = await account.rows("SELECT * FROM ledger ORDER BY sequence");
    const { statement, signed_statement: signed } = await erase(person.id, person.email);
    expect(await account.rows("SELECT * FROM ledger ORDER BY sequence")).toEqual(before);
    const last = before.at(-1);
    expect(statement.organizations[0]?.ledger).toEqual({
      sequence: last?.["sequence"],
      hash: last?.["hash"],
    });
    const { keys } = await (await ask("/.well-known/jwks.json")).json<{ keys: [] }>();
    expect(await readProof(signed, keys, "tidegate-erasure")).toEqual(statement);
    await expect(
      readProof(`${signed.slice(0, -8)}AAAAAAAA`, keys, "tidegate-erasure"),
    ).rejects.toThrow();
    const books = await admin("GET", `/organizations/${organizationId}/reconciliation`);
    expect(books).toMatchObject({ is_chain_intact: true });
  });

  it("needs the address to be the user's own, and another owner where they are the last", async () => {
    const { id } = await openCustomer();
    const owner = await join(id, "owner");
    await expect(erase(owner.id, "somebody@example.com")).rejects.toThrow(/400.*to confirm/s);
    await expect(erase(owner.id, owner.email)).rejects.toThrow(/400.*last owner/s);
    expect((await signIn(owner.email)).status).toBe(200);
    await join(id, "owner");
    await erase(owner.id, owner.email);
    await expect(erase(owner.id, owner.email)).rejects.toThrow(/400.*to confirm/s);
    await expect(erase("usr_nobody", "a@example.com")).rejects.toThrow(/404/);
  });

  it("that is refused has erased nothing anywhere, however many organizations come before that one", async () => {
    const { organizationId, person, key } = await developerWithKey();
    const { id: owned } = await openCustomer();
    const { token } = await admin("POST", `/organizations/${owned}/invitations`, {
      email: person.email,
      role: "owner",
    });
    const accept = { token, password: PASSWORD };
    expect((await askAs(null, "POST", "/auth/v1/invitations/accept", accept)).status).toBe(200);
    await expect(erase(person.id, person.email)).rejects.toThrow(/400.*last owner/s);
    const { data } = await admin("GET", `/organizations/${organizationId}/members`);
    expect(data.map((member) => member.id)).toContain(person.id);
    const models = await ask("/v1/models", { headers: { authorization: `Bearer ${key}` } });
    expect(models.status).toBe(200);
  });

  it("says of an organization that they had left before that it may have their address", async () => {
    const { id } = await openCustomer();
    const person = await join(id, "developer");
    await join(id, "owner");
    const left = await askAs(person.cookie, "DELETE", `/auth/v1/memberships/${id}`);
    expect(left.status).toBe(200);
    const { statement } = await erase(person.id, person.email);
    expect(statement.organizations).toEqual([]);
    const rows = await new TestAccount(id).rows("SELECT email FROM invitation");
    expect(JSON.stringify(rows)).toContain(person.email);
    expect(statement.kept.join()).toContain("invitations to the address by organizations");
    expect(statement.erased).not.toContain("invitations to the address");
  });

  it("is written down without who it was, and takes an operator's right away", async () => {
    const operator = await becomeOperator();
    await erase(operator.id, operator.email);
    expect((await askAs(operator.cookie, "GET", "/admin/v1/users")).status).toBe(401);
    const { data } = await admin("GET", "/audit?action=people.erase&limit=1");
    expect(data).toMatchObject([{ target: operator.id, before: null, after: null }]);
  });
});
