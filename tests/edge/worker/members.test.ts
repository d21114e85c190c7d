/**
 * Members of an organization: how they are invited, what they may do, and how they are shut out.
 */
import { beforeAll, describe, expect, it } from "vitest";

import { askAs, join, newEmail, PASSWORD, signIn, type SignedIn } from "../support/people.ts";
import { admin, ask, openCustomer, type Customer } from "../support/test-worker.ts";

interface List<T> {
  readonly data: T[];
}

interface Membership {
  readonly id: string;
  readonly role: string;
}

const statusOf = async (response: Promise<Response>): Promise<number> => (await response).status;
const look = (key: string) => ask("/v1/models", { headers: { authorization: `Bearer ${key}` } });

describe("an invitation", () => {
  it("makes a member once, of the address it is for, with its role", async () => {
    const customer = await openCustomer();
    const path = `/organizations/${customer.id}/invitations` as const;
    const email = newEmail();
    const first = await admin("POST", path, { email, role: "viewer" });
    const second = await admin("POST", path, { email, role: "developer" });
    const accept = (token: string, password = PASSWORD) =>
      askAs(null, "POST", "/auth/v1/invitations/accept", { token, name: "Dev", password });
    expect(await statusOf(accept(first.token)), "a newer one replaced it").toBe(400);
    const response = await accept(second.token);
    expect(await response.json()).toMatchObject({
      user: { email, name: "Dev" },
      organizations: [{ id: customer.id, role: "developer" }],
    });
    expect(await statusOf(accept(second.token)), "safe to repeat").toBe(200);
    expect(await statusOf(accept(second.token, "wrong horse battery"))).toBe(401);
    await expect(admin("POST", path, { email, role: "viewer" })).rejects.toThrow(/member already/);
    const audit = await admin("GET", `/organizations/${customer.id}/audit?limit=4`);
    expect(audit.data.map(({ action }) => action)).toEqual([
      "members.join",
      "invitations.create",
      "invitations.revoke",
      "invitations.create",
    ]);
    const [member] = (await admin("GET", `/organizations/${customer.id}/members`)).data;
    const created = await admin("GET", `/audit?target=${member?.id}`);
    expect(created.data).toMatchObject([
      { action: "people.create", actor: { kind: "member", id: member?.id } },
    ]);
    const other = await join(customer.id, "owner");
    const remove = `/admin/v1/organizations/${customer.id}/members/${member?.id}`;
    expect(await statusOf(askAs(other.cookie, "DELETE", remove))).toBe(200);
    expect(await statusOf(accept(second.token)), "a member no more").toBe(400);
    const { data } = await admin("GET", path);
    // Of one moment, and so in no order.
    expect(data.map(({ state }) => state).toSorted()).toEqual(["accepted", "accepted", "revoked"]);
  });

  it("adds somebody who is known by their password alone", async () => {
    const [one, two] = [await openCustomer(), await openCustomer()];
    const person = await join(one.id, "owner");
    const call = { email: person.email, role: "viewer" } as const;
    const path = `/organizations/${two.id}/invitations` as const;
    const { token } = await admin("POST", path, call);
    const accept = (password: string) =>
      askAs(null, "POST", "/auth/v1/invitations/accept", { token, password });
    expect(await statusOf(accept("wrong horse battery"))).toBe(401);
    const joined = await (await accept(PASSWORD)).json<{ organizations: Membership[] }>();
    const roles = joined.organizations.map(({ id, role }) => `${role} of ${id}`);
    expect(new Set(roles)).toEqual(new Set([`owner of ${one.id}`, `viewer of ${two.id}`]));
  });

  it("opens nothing when it was guessed, taken back or too old", async () => {
    const customer = await openCustomer();
    const path = `/organizations/${customer.id}/invitations` as const;
    const call = { email: newEmail(), role: "owner" } as const;
    const made = await admin("POST", path, call);
    const accept = (token: string) =>
      askAs(null, "POST", "/auth/v1/invitations/accept", { token, password: PASSWORD });
    expect(
      await statusOf(accept(`tgi_${"0".repeat(16)}_${"0".repeat(43)}_${"0".repeat(12)}`)),
    ).toBe(400);
    expect(await statusOf(accept(`${made.token.slice(0, -1)}!`))).toBe(400);
    await admin("DELETE", `${path}/${made.id}`);
    expect(await statusOf(accept(made.token))).toBe(400);
    await expect(admin("DELETE", `${path}/${made.id}`)).rejects.toThrow(/404/);
  });
});

describe("members", () => {
  let customer: Customer;
  let owner: SignedIn;
  let developer: SignedIn;
  const members = () => `/admin/v1/organizations/${customer.id}/members`;
  const keys = () => `/admin/v1/organizations/${customer.id}/keys`;

  beforeAll(async () => {
    customer = await openCustomer();
    [owner, developer] = [await join(customer.id, "owner"), await join(customer.id, "developer")];
  });

  it("keep an owner, and only an owner makes one", async () => {
    const adminPerson = await join(customer.id, "admin");
    const promote = (cookie: string, id: string) =>
      askAs(cookie, "PATCH", `${members()}/${id}`, { role: "owner" });
    expect(await statusOf(promote(adminPerson.cookie, developer.id))).toBe(403);
    const demote = askAs(adminPerson.cookie, "PATCH", `${members()}/${owner.id}`, {
      role: "viewer",
    });
    expect(await statusOf(demote)).toBe(403);
    const invite = { email: newEmail(), role: "owner" };
    const invitations = `/admin/v1/organizations/${customer.id}/invitations`;
    expect(await statusOf(askAs(adminPerson.cookie, "POST", invitations, invite))).toBe(403);
    const leave = askAs(owner.cookie, "DELETE", `/auth/v1/memberships/${customer.id}`);
    expect(await statusOf(leave)).toBe(400);
    expect(await statusOf(promote(owner.cookie, adminPerson.id))).toBe(200);
    expect(await statusOf(askAs(owner.cookie, "DELETE", `${members()}/${adminPerson.id}`))).toBe(
      200,
    );
    expect(await statusOf(askAs(adminPerson.cookie, "GET", members()))).toBe(404);
  });

  it("have keys of their own, which nobody but they and those above them change", async () => {
    const other = await join(customer.id, "developer");
    const service = { name: "service" };
    expect(await statusOf(askAs(developer.cookie, "POST", keys(), service))).toBe(403);
    const made = await askAs(developer.cookie, "POST", keys(), { name: "mine", kind: "user" });
    const key = await made.json<{ id: string; key: string; user_id: string; kind: string }>();
    expect(key).toMatchObject({ user_id: developer.id, kind: "user" });
    const path = `${keys()}/${key.id}` as const;
    expect(await statusOf(askAs(other.cookie, "DELETE", path))).toBe(404);
    const theirs = { name: "x", kind: "user", user_id: developer.id };
    expect(await statusOf(askAs(other.cookie, "POST", keys(), theirs))).toBe(403);
    expect(await statusOf(askAs(developer.cookie, "PATCH", path, { name: "renamed" }))).toBe(200);
    const rotated = await askAs(developer.cookie, "POST", `${path}/rotate`, { overlap_seconds: 9 });
    expect(rotated.status).toBe(201);
    const next = await rotated.json<{ id: string; key: string; user_id: string }>();
    expect(next.user_id).toBe(developer.id);
    expect((await look(next.key)).status).toBe(200);
    expect(await statusOf(askAs(developer.cookie, "DELETE", `${keys()}/${customer.keyId}`))).toBe(
      404,
    );
    const owned = await askAs(owner.cookie, "GET", `${keys()}?user_id=${developer.id}`);
    expect((await owned.json<List<object>>()).data).toHaveLength(2);
    expect(await statusOf(askAs(owner.cookie, "PATCH", path, { disabled: true }))).toBe(200);
  });

  it("do not undo what somebody above them set for a key of theirs", async () => {
    const made = await askAs(developer.cookie, "POST", keys(), { name: "bound", kind: "user" });
    const { id } = await made.json<{ id: string }>();
    const path = `${keys()}/${id}` as const;
    const change = (cookie: string, body: object) => statusOf(askAs(cookie, "PATCH", path, body));
    expect(await change(developer.cookie, { disabled: true })).toBe(200);
    expect(await change(developer.cookie, { disabled: false, models: ["m", "n"] })).toBe(200);
    expect(await change(owner.cookie, { models: ["m"] })).toBe(200);
    for (const body of [
      { models: null },
      { allowed_ips: null },
      { expires_at: null },
      { scopes: ["chat"] },
      { disabled: true, models: null },
    ])
      expect(await change(developer.cookie, body)).toBe(403);
    expect(await change(developer.cookie, { name: "still mine" })).toBe(200);
    expect(await change(owner.cookie, { disabled: true })).toBe(200);
    expect(await change(developer.cookie, { disabled: false })).toBe(403);
    expect(await change(developer.cookie, { disabled: true })).toBe(200);
    const rotated = await askAs(developer.cookie, "POST", `${path}/rotate`, {});
    expect(await rotated.json()).toMatchObject({
      state: "disabled",
      models: ["m"],
      terms_set_by: owner.id,
    });
    expect(await statusOf(askAs(developer.cookie, "DELETE", path))).toBe(200);
  });

  it("do not put off the end of a key that was rotated", async () => {
    const made = await askAs(developer.cookie, "POST", keys(), { name: "old", kind: "user" });
    const { id } = await made.json<{ id: string }>();
    const path = `${keys()}/${id}` as const;
    await askAs(developer.cookie, "POST", `${path}/rotate`, { overlap_seconds: 600 });
    for (const cookie of [developer.cookie, owner.cookie])
      for (const expires of [null, Math.floor(Date.now() / 1_000) + 3_600])
        expect(await statusOf(askAs(cookie, "PATCH", path, { expires_at: expires }))).toBe(400);
    const sooner = { expires_at: Math.floor(Date.now() / 1_000) + 60 };
    expect(await statusOf(askAs(developer.cookie, "PATCH", path, sooner))).toBe(200);
  });

  it.each([
    ["/v1/organization/ledger", 403],
    ["/v1/credits", 403],
    ["/v1/key", 200],
  ] as const)(
    "reach %s with a key of their own as far as their role does",
    async (path, status) => {
      const reach = async (cookie: string) => {
        const made = await askAs(cookie, "POST", keys(), { name: "l", kind: "user" });
        const { key } = await made.json<{ key: string }>();
        return statusOf(ask(path, { headers: { authorization: `Bearer ${key}` } }));
      };
      expect(await reach(owner.cookie)).toBe(200);
      expect(await reach(developer.cookie)).toBe(status);
    },
  );

  it("lose their keys with the role that had them, and with their place", async () => {
    const leaving = await join(customer.id, "developer");
    const make = async () => {
      const response = await askAs(leaving.cookie, "POST", keys(), { name: "k", kind: "user" });
      return (await response.json<{ key: string }>()).key;
    };
    const first = await make();
    expect((await look(first)).status).toBe(200);
    const path = `${members()}/${leaving.id}` as const;
    expect(await statusOf(askAs(owner.cookie, "PATCH", path, { role: "viewer" }))).toBe(200);
    expect((await look(first)).status).toBe(401);
    await askAs(owner.cookie, "PATCH", path, { role: "developer" });
    const second = await make();
    const left = askAs(leaving.cookie, "DELETE", `/auth/v1/memberships/${customer.id}`);
    expect(await statusOf(left)).toBe(200);
    expect((await look(second)).status).toBe(401);
    expect(await statusOf(askAs(leaving.cookie, "GET", keys()))).toBe(404);
  });

  it("invite nobody with a right that they have lost", async () => {
    const leaving = await join(customer.id, "owner");
    const invitations = `/admin/v1/organizations/${customer.id}/invitations`;
    const made = await askAs(leaving.cookie, "POST", invitations, {
      email: newEmail(),
      role: "owner",
    });
    const { token } = await made.json<{ token: string }>();
    await askAs(owner.cookie, "DELETE", `${members()}/${leaving.id}`);
    const accept = { token, name: "X", password: PASSWORD };
    expect(await statusOf(askAs(null, "POST", "/auth/v1/invitations/accept", accept))).toBe(400);
  });

  it("lose their keys everywhere when they are shut out of the service", async () => {
    const person = await join(customer.id, "developer");
    const made = await askAs(person.cookie, "POST", keys(), { name: "k", kind: "user" });
    const { key } = await made.json<{ key: string }>();
    expect((await look(key)).status).toBe(200);
    await admin("PATCH", `/users/${person.id}`, { disabled: true });
    expect((await look(key)).status).toBe(401);
  });

  it("become operators with a new password alone, and never from another site", async () => {
    const person = await join(customer.id, "viewer");
    await admin("PATCH", `/users/${person.id}`, { is_operator: true });
    expect(await statusOf(askAs(person.cookie, "GET", "/auth/v1/session"))).toBe(401);
    expect(await statusOf(signIn(person.email))).toBe(401);
    const other = await join(customer.id, "viewer");
    const headers = { origin: "https://evil.example", "x-api-key": "x" };
    const path = "/auth/v1/sessions";
    expect(await statusOf(askAs(other.cookie, "DELETE", path, undefined, headers))).toBe(403);
  });

  it("set limits of projects and keys, never the organization's own", async () => {
    const limits = `/admin/v1/organizations/${customer.id}/limits`;
    const limit = { metric: "requests", period: "minute", value: 5 };
    const own = { ...limit, scope: "organization", scope_id: customer.id };
    expect(await statusOf(askAs(owner.cookie, "PUT", limits, own))).toBe(403);
    const ownPath = `${limits}/organization:${customer.id}:requests:minute:*`;
    expect(await statusOf(askAs(owner.cookie, "DELETE", ownPath))).toBe(403);
    const project = { ...limit, scope: "project", scope_id: "default" };
    expect(await statusOf(askAs(owner.cookie, "PUT", limits, project))).toBe(200);
  });

  it("stand in the audit log by name for what they did", async () => {
    await askAs(owner.cookie, "POST", `/admin/v1/organizations/${customer.id}/projects`, {
      name: "Search",
    });
    const { data } = await admin(
      "GET",
      `/organizations/${customer.id}/audit?action=projects.create`,
    );
    expect(data[0]).toMatchObject({
      actor: { kind: "member", id: owner.id },
      after: { name: "Search" },
    });
  });
});
