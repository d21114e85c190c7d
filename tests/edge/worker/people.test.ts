/** People: how the first operator comes to be, how others are invited, what they may do, and how they are shut out. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";

import { hashSecret } from "../../../src/auth/secret-text.ts";
import { openDatabase } from "../../../src/db/client.ts";
import { openPeople } from "../../../src/identity/store.ts";
import {
  askAs,
  becomeOperator,
  cookieOf,
  join,
  newEmail,
  PASSWORD,
  signIn,
  type SignedIn,
} from "../support/people.ts";
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

describe("the first operator", () => {
  it("is made with the admin token, sets a password once, and then needs no token", async () => {
    const body = { email: " Ada@Example.com ", name: "Ada", is_operator: true };
    const made = await admin<{ email: string; state: string; set_up_token: string }>(
      "POST",
      "/people",
      body,
    );
    expect(made).toMatchObject({ email: "ada@example.com", state: "invited" });
    expect(await statusOf(signIn("ada@example.com"))).toBe(401);
    const call = { token: made.set_up_token, password: PASSWORD };
    const response = await askAs(null, "POST", "/auth/v1/password", call);
    expect(response.status).toBe(200);
    expect(await statusOf(askAs(null, "POST", "/auth/v1/password", call))).toBe(400);
    const cookie = cookieOf(response);
    expect(await statusOf(askAs(cookie, "GET", "/admin/v1/people"))).toBe(200);
    const { data } = await admin<List<{ action: string; actor: object; target: string }>>(
      "GET",
      "/audit?action=people.create&limit=1",
    );
    expect(data[0]).toMatchObject({ actor: { kind: "operator", id: "admin-token" } });
    await expect(admin("POST", "/people", body)).rejects.toThrow(/belongs to somebody already/);
  });

  it("needs a password worth the name", async () => {
    const person = { email: newEmail(), name: "Short" };
    const made = await admin<{ set_up_token: string }>("POST", "/people", person);
    const call = { token: made.set_up_token, password: "short" };
    expect(await statusOf(askAs(null, "POST", "/auth/v1/password", call))).toBe(400);
  });
});

describe("a session", () => {
  let operator: SignedIn;
  beforeAll(async () => {
    operator = await becomeOperator();
  });

  it("is a cookie that scripts and other sites do not get", async () => {
    const response = await signIn(operator.email);
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^tidegate=tgs_[0-9A-Za-z]{43};/);
    for (const attribute of ["HttpOnly", "SameSite=Strict", "Path=/", "Expires="])
      expect(cookie).toContain(attribute);
    expect(await response.json()).toMatchObject({ person: { id: operator.id }, organizations: [] });
  });

  it("is stored as a hash alone, as is the password", async () => {
    const cookie = cookieOf(await signIn(operator.email));
    const token = cookie.split("=")[1] ?? "?";
    const { results } = await env.DB.prepare("SELECT * FROM sessions").all();
    const people = await env.DB.prepare("SELECT * FROM people").all();
    const stored = JSON.stringify([results, people.results]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).toContain("pbkdf2-sha512$16$10000$");
  });

  it("opens with the right password alone, and says the same whatever was wrong", async () => {
    const texts = new Set<string>();
    for (const [email, password] of [
      [operator.email, "wrong horse battery"],
      [newEmail(), PASSWORD],
    ]) {
      const response = await signIn(email ?? "", password);
      expect(response.status).toBe(401);
      texts.add(await response.text());
    }
    expect(texts.size).toBe(1);
  });

  it("does not change anything for another site's page", async () => {
    const path = "/admin/v1/people";
    const body = { email: newEmail(), name: "X" };
    for (const headers of [{ origin: "https://evil.example" }, {}])
      expect(await statusOf(askAs(operator.cookie, "POST", path, body, headers))).toBe(403);
    expect(await statusOf(askAs(operator.cookie, "POST", path, body))).toBe(201);
  });

  it("ends when it is signed out, and everywhere at once when that is asked for", async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(async () => cookieOf(await signIn(operator.email))),
    );
    expect(await statusOf(askAs(one ?? "", "DELETE", "/auth/v1/session"))).toBe(200);
    expect(await statusOf(askAs(one ?? "", "GET", "/auth/v1/session"))).toBe(401);
    expect(await statusOf(askAs(two ?? "", "GET", "/auth/v1/session"))).toBe(200);
    expect(await statusOf(askAs(two ?? "", "DELETE", "/auth/v1/sessions"))).toBe(200);
    expect(await statusOf(askAs(three ?? "", "GET", "/auth/v1/session"))).toBe(401);
  });

  it("ends with the time, and after a day without use", async () => {
    const cookie = cookieOf(await signIn(operator.email));
    await env.DB.prepare("UPDATE sessions SET seen_at_ms = seen_at_ms - 90000000").run();
    expect(await statusOf(askAs(cookie, "GET", "/auth/v1/session"))).toBe(401);
    const other = cookieOf(await signIn(operator.email));
    await env.DB.prepare("UPDATE sessions SET expires_at_ms = 1").run();
    expect(await statusOf(askAs(other, "GET", "/auth/v1/session"))).toBe(401);
  });

  it("ends with a new password, but for the one that set it", async () => {
    const person = await becomeOperator();
    const other = cookieOf(await signIn(person.email));
    const call = { password: PASSWORD, new_password: "a better horse battery" };
    const wrong = { ...call, password: "wrong horse battery" };
    expect(await statusOf(askAs(person.cookie, "PUT", "/auth/v1/password", wrong))).toBe(401);
    expect(await statusOf(askAs(person.cookie, "PUT", "/auth/v1/password", call))).toBe(200);
    expect(await statusOf(askAs(other, "GET", "/auth/v1/session"))).toBe(401);
    expect(await statusOf(askAs(person.cookie, "GET", "/auth/v1/session"))).toBe(200);
    expect(await statusOf(signIn(person.email))).toBe(401);
    expect(await statusOf(signIn(person.email, call.new_password))).toBe(200);
  });

  it("ends at once for a person who is shut out, and opens nothing until they are let in", async () => {
    const person = await becomeOperator();
    await admin("PATCH", `/people/${person.id}`, { disabled: true });
    expect(await statusOf(askAs(person.cookie, "GET", "/auth/v1/session"))).toBe(401);
    expect(await statusOf(signIn(person.email))).toBe(401);
    expect(await admin("PATCH", `/people/${person.id}`, {})).toMatchObject({ state: "disabled" });
    await admin("PATCH", `/people/${person.id}`, { disabled: false, is_operator: false });
    const cookie = cookieOf(await signIn(person.email));
    expect(await statusOf(askAs(cookie, "GET", "/admin/v1/people"))).toBe(403);
  });

  it("cannot be guessed: after ten attempts an address has to wait", async () => {
    const email = newEmail();
    const hash = await hashSecret(email);
    // Nine attempts, without their nine slow hashes.
    const emptyAtMs = Date.now() + 9 * 90_000;
    await env.DB.prepare("INSERT INTO sign_in_attempts VALUES (?, CAST(? AS INTEGER))")
      .bind(`email:${hash}:`, emptyAtMs)
      .run();
    expect(await statusOf(signIn(email))).toBe(401);
    const refused = await signIn(email);
    expect(refused.status).toBe(429);
    const waitSeconds = Number(refused.headers.get("retry-after"));
    expect(waitSeconds).toBeGreaterThan(60);
    expect(waitSeconds).toBeLessThanOrEqual(90);
    const all = "SELECT count(*) AS n FROM sign_in_attempts WHERE subject = 'network:'";
    expect(await env.DB.prepare(all).first<{ n: number }>()).toEqual({ n: 1 });
  });

  it("is not had for a password that was changed while it was made", async () => {
    const operatorOfOld = await becomeOperator();
    const people = openPeople(openDatabase(env.DB));
    const before = await people.find(operatorOfOld.id);
    if (before === null) throw new Error("no such person");
    const session = { person: before, seenAtMs: Date.now(), expiresAtMs: Date.now() + 60_000 };
    const tokenHash = await hashSecret(crypto.randomUUID());
    const call = { password: PASSWORD, new_password: "a better horse battery" };
    await askAs(operatorOfOld.cookie, "PUT", "/auth/v1/password", call);
    expect(await people.insertSession({ ...session, tokenHash })).toBe(false);
    const proof = { passwordHash: before.passwordHash ?? "", keptSession: "none" };
    expect(await people.setPassword(before.id, "scrypt$stale", proof)).toBe(false);
    expect(await statusOf(askAs(operatorOfOld.cookie, "GET", "/auth/v1/session"))).toBe(200);
    const after = await people.find(operatorOfOld.id);
    if (after === null) throw new Error("no such person");
    await people.change(after.id, { disabledAtMs: 1 }, false);
    expect(await people.insertSession({ ...session, person: after, tokenHash })).toBe(false);
    await people.change(after.id, { disabledAtMs: null }, false);
    expect(await people.insertSession({ ...session, person: after, tokenHash })).toBe(true);
  });

  it("cannot be had with a token of before a new password", async () => {
    const person = await becomeOperator();
    const reset = await admin<{ set_up_token: string }>(
      "POST",
      `/people/${person.id}/reset-password`,
    );
    const call = { password: PASSWORD, new_password: "a better horse battery" };
    expect(await statusOf(askAs(person.cookie, "PUT", "/auth/v1/password", call))).toBe(200);
    const late = { token: reset.set_up_token, password: PASSWORD };
    expect(await statusOf(askAs(null, "POST", "/auth/v1/password", late))).toBe(400);
    expect(await statusOf(signIn(person.email, call.new_password))).toBe(200);
  });
});

describe("an address", () => {
  const STOLEN = "stolen horse battery";
  const accept = (call: object) => askAs(null, "POST", "/auth/v1/invitations/accept", call);

  async function inviteTo(organization: Customer, email: string): Promise<string> {
    const path = `/organizations/${organization.id}/invitations`;
    return (await admin<{ token: string }>("POST", path, { email, role: "developer" })).token;
  }
  const whoIs = async (response: Response) =>
    response.json<{ person: { id: string }; organizations: { id: string }[] }>();

  it("is not taken in advance by whoever has an invitation to it first", async () => {
    const [thief, honest] = [await openCustomer(), await openCustomer()];
    const email = newEmail();
    const theft = { token: await inviteTo(thief, email), name: "Thief", password: STOLEN };
    const stolen = await whoIs(await accept(theft));

    const token = await inviteTo(honest, email);
    expect(await statusOf(accept({ token, password: PASSWORD })), "who is somebody new?").toBe(401);
    const joined = await whoIs(await accept({ token, name: "Ada", password: PASSWORD }));
    expect(joined.organizations).toMatchObject([{ id: honest.id }]);
    expect(joined.person.id).not.toBe(stolen.person.id);

    const mine = await whoIs(await signIn(email, PASSWORD));
    expect(mine.person.id).toBe(joined.person.id);
    expect((await whoIs(await signIn(email, STOLEN))).organizations).toMatchObject([
      { id: thief.id },
    ]);
    const at = { email, password: STOLEN, organization_id: honest.id };
    expect(await statusOf(askAs(null, "POST", "/auth/v1/session", at))).toBe(401);
  });

  it("is still an operator's to give", async () => {
    const email = newEmail();
    const token = await inviteTo(await openCustomer(), email);
    await accept({ token, name: "Thief", password: STOLEN });
    const body = { email, name: "Ada" };
    const made = await admin<{ set_up_token: string }>("POST", "/people", body);
    const first = { token: made.set_up_token, password: PASSWORD };
    expect(await statusOf(askAs(null, "POST", "/auth/v1/password", first))).toBe(200);
    expect(await statusOf(signIn(email))).toBe(200);
    await expect(admin("POST", "/people", body)).rejects.toThrow(/belongs to somebody already/);
    const { data } = await admin<List<{ invited_by: string | null }>>(
      "GET",
      `/people?email=${email}`,
    );
    expect(data.filter(({ invited_by }) => invited_by === null)).toHaveLength(1);
  });

  it("is one person's in each organization, and one person's who shows their password", async () => {
    const [one, two] = [await openCustomer(), await openCustomer()];
    const email = newEmail();
    const first = await whoIs(
      await accept({ token: await inviteTo(one, email), name: "Ada", password: PASSWORD }),
    );
    const both = await whoIs(
      await accept({ token: await inviteTo(two, email), password: PASSWORD }),
    );
    expect(both.person.id).toBe(first.person.id);
    expect(both.organizations).toHaveLength(2);

    await admin("DELETE", `/organizations/${one.id}/members/${first.person.id}`);
    const again = { token: await inviteTo(one, email), name: "Eve", password: STOLEN };
    expect(await statusOf(accept(again))).toBe(401);
    expect(await statusOf(accept({ ...again, password: PASSWORD }))).toBe(200);
  });

  it("opens with its organization's name, however many have it", async () => {
    const email = newEmail();
    const passwords = Array.from({ length: 6 }, (_, at) => `horse battery number ${at}`);
    const homes: Customer[] = [];
    for (const password of passwords) {
      const home = await openCustomer();
      homes.push(home);
      expect(
        await statusOf(accept({ token: await inviteTo(home, email), name: "N", password })),
      ).toBe(200);
    }
    const last = { email, password: passwords[5], organization_id: homes[5]?.id };
    expect(await statusOf(askAs(null, "POST", "/auth/v1/session", last))).toBe(200);
  });
});

describe("an invitation", () => {
  it("makes a member once, of the address it is for, with its role", async () => {
    const customer = await openCustomer();
    const path = `/organizations/${customer.id}/invitations`;
    const email = newEmail();
    const first = await admin<{ token: string }>("POST", path, { email, role: "viewer" });
    const second = await admin<{ token: string }>("POST", path, { email, role: "developer" });
    const accept = (token: string, password = PASSWORD) =>
      askAs(null, "POST", "/auth/v1/invitations/accept", { token, name: "Dev", password });
    expect(await statusOf(accept(first.token)), "a newer one replaced it").toBe(400);
    const response = await accept(second.token);
    expect(await response.json()).toMatchObject({
      person: { email, name: "Dev" },
      organizations: [{ id: customer.id, role: "developer" }],
    });
    expect(await statusOf(accept(second.token)), "safe to repeat").toBe(200);
    expect(await statusOf(accept(second.token, "wrong horse battery"))).toBe(401);
    await expect(admin("POST", path, { email, role: "viewer" })).rejects.toThrow(/member already/);
    const audit = await admin<List<{ action: string }>>(
      "GET",
      `/organizations/${customer.id}/audit?limit=4`,
    );
    expect(audit.data.map(({ action }) => action)).toEqual([
      "members.join",
      "invitations.create",
      "invitations.revoke",
      "invitations.create",
    ]);
    const [member] = (
      await admin<List<{ id: string }>>("GET", path.replace("invitations", "members"))
    ).data;
    const created = await admin<List<{ actor: object }>>("GET", `/audit?target=${member?.id}`);
    expect(created.data).toMatchObject([
      { action: "people.create", actor: { kind: "member", id: member?.id } },
    ]);
    const other = await join(customer.id, "owner");
    const remove = `/admin/v1/organizations/${customer.id}/members/${member?.id}`;
    expect(await statusOf(askAs(other.cookie, "DELETE", remove))).toBe(200);
    expect(await statusOf(accept(second.token)), "a member no more").toBe(400);
    const { data } = await admin<List<{ state: string }>>("GET", path);
    // Of one moment, and so in no order.
    expect(data.map(({ state }) => state).toSorted()).toEqual(["accepted", "accepted", "revoked"]);
  });

  it("adds somebody who is known by their password alone", async () => {
    const [one, two] = [await openCustomer(), await openCustomer()];
    const person = await join(one.id, "owner");
    const call = { email: person.email, role: "viewer" };
    const path = `/organizations/${two.id}/invitations`;
    const { token } = await admin<{ token: string }>("POST", path, call);
    const accept = (password: string) =>
      askAs(null, "POST", "/auth/v1/invitations/accept", { token, password });
    expect(await statusOf(accept("wrong horse battery"))).toBe(401);
    const joined = await (await accept(PASSWORD)).json<{ organizations: Membership[] }>();
    const roles = joined.organizations.map(({ id, role }) => `${role} of ${id}`);
    expect(new Set(roles)).toEqual(new Set([`owner of ${one.id}`, `viewer of ${two.id}`]));
  });

  it("opens nothing when it was guessed, taken back or too old", async () => {
    const customer = await openCustomer();
    const path = `/organizations/${customer.id}/invitations`;
    const call = { email: newEmail(), role: "owner" };
    const made = await admin<{ id: string; token: string }>("POST", path, call);
    const accept = (token: string) =>
      askAs(null, "POST", "/auth/v1/invitations/accept", { token, password: PASSWORD });
    expect(await statusOf(accept(`tgi_${"0".repeat(28)}_${"0".repeat(43)}`))).toBe(400);
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
    const key = await made.json<{ id: string; key: string; person_id: string; kind: string }>();
    expect(key).toMatchObject({ person_id: developer.id, kind: "user" });
    const path = `${keys()}/${key.id}`;
    expect(await statusOf(askAs(other.cookie, "DELETE", path))).toBe(404);
    const theirs = { name: "x", kind: "user", person_id: developer.id };
    expect(await statusOf(askAs(other.cookie, "POST", keys(), theirs))).toBe(403);
    expect(await statusOf(askAs(developer.cookie, "PATCH", path, { name: "renamed" }))).toBe(200);
    const rotated = await askAs(developer.cookie, "POST", `${path}/rotate`, { overlap_seconds: 9 });
    expect(rotated.status).toBe(201);
    const next = await rotated.json<{ id: string; key: string; person_id: string }>();
    expect(next.person_id).toBe(developer.id);
    expect((await look(next.key)).status).toBe(200);
    expect(await statusOf(askAs(developer.cookie, "DELETE", `${keys()}/${customer.keyId}`))).toBe(
      404,
    );
    const owned = await askAs(owner.cookie, "GET", `${keys()}?person_id=${developer.id}`);
    expect((await owned.json<List<object>>()).data).toHaveLength(2);
    expect(await statusOf(askAs(owner.cookie, "PATCH", path, { disabled: true }))).toBe(200);
  });

  it("do not undo what somebody above them set for a key of theirs", async () => {
    const made = await askAs(developer.cookie, "POST", keys(), { name: "bound", kind: "user" });
    const { id } = await made.json<{ id: string }>();
    const path = `${keys()}/${id}`;
    const change = (cookie: string, body: object) => statusOf(askAs(cookie, "PATCH", path, body));
    expect(await change(developer.cookie, { disabled: true })).toBe(200);
    expect(await change(developer.cookie, { disabled: false, models: ["m", "n"] })).toBe(200);
    expect(await change(owner.cookie, { models: ["m"] })).toBe(200);
    for (const body of [
      { models: null },
      { allowed_ips: null },
      { expires: null },
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
    const path = `${keys()}/${id}`;
    await askAs(developer.cookie, "POST", `${path}/rotate`, { overlap_seconds: 600 });
    for (const cookie of [developer.cookie, owner.cookie])
      for (const expires of [null, Math.floor(Date.now() / 1_000) + 3_600])
        expect(await statusOf(askAs(cookie, "PATCH", path, { expires }))).toBe(400);
    const sooner = { expires: Math.floor(Date.now() / 1_000) + 60 };
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
    const path = `${members()}/${leaving.id}`;
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
    await admin("PATCH", `/people/${person.id}`, { disabled: true });
    expect((await look(key)).status).toBe(401);
  });

  it("become operators with a new password alone, and never from another site", async () => {
    const person = await join(customer.id, "viewer");
    await admin("PATCH", `/people/${person.id}`, { is_operator: true });
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
    expect(await statusOf(askAs(owner.cookie, "POST", `${limits}/delete`, own))).toBe(403);
    const project = { ...limit, scope: "project", scope_id: "default" };
    expect(await statusOf(askAs(owner.cookie, "PUT", limits, project))).toBe(200);
  });

  it("stand in the audit log by name for what they did", async () => {
    await askAs(owner.cookie, "POST", `/admin/v1/organizations/${customer.id}/projects`, {
      name: "Search",
    });
    const { data } = await admin<List<{ actor: object; after: object }>>(
      "GET",
      `/organizations/${customer.id}/audit?action=projects.create`,
    );
    expect(data[0]).toMatchObject({
      actor: { kind: "member", id: owner.id },
      after: { name: "Search" },
    });
  });
});
