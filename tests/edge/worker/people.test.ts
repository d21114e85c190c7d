/**
 * People: how the first operator comes to be, what opens a session and ends it, and whose an
 * address is.
 */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";

import { hashSecret } from "../../../src/auth/secret-text.ts";
import { openDatabase } from "../../../src/db/client.ts";
import { openPeople } from "../../../src/identity/store.ts";
import {
  askAs,
  becomeOperator,
  cookieOf,
  newEmail,
  PASSWORD,
  signIn,
  type SignedIn,
} from "../support/people.ts";
import { admin, openCustomer, type Customer } from "../support/test-worker.ts";

const statusOf = async (response: Promise<Response>): Promise<number> => (await response).status;

describe("the first operator", () => {
  it("is made with the admin token, sets a password once, and then needs no token", async () => {
    const body = { email: " Ada@Example.com ", name: "Ada", is_operator: true };
    const made = await admin("POST", "/users", body);
    expect(made).toMatchObject({ email: "ada@example.com", state: "invited" });
    expect(await statusOf(signIn("ada@example.com"))).toBe(401);
    const call = { token: made.set_up_token, password: PASSWORD };
    const response = await askAs(null, "POST", "/auth/v1/password", call);
    expect(response.status).toBe(200);
    expect(await statusOf(askAs(null, "POST", "/auth/v1/password", call))).toBe(400);
    const cookie = cookieOf(response);
    expect(await statusOf(askAs(cookie, "GET", "/admin/v1/users"))).toBe(200);
    const { data } = await admin("GET", "/audit?action=people.create&limit=1");
    expect(data[0]).toMatchObject({ actor: { kind: "operator", id: "admin-token" } });
    await expect(admin("POST", "/users", body)).rejects.toThrow(/belongs to somebody already/);
  });

  it("needs a password worth the name", async () => {
    const person = { email: newEmail(), name: "Short" };
    const made = await admin("POST", "/users", person);
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
    expect(cookie).toMatch(/^tidegate=tgs_[0-9A-Za-z]{43}_[0-9A-Za-z]{12};/);
    for (const attribute of ["HttpOnly", "SameSite=Strict", "Path=/", "Expires="])
      expect(cookie).toContain(attribute);
    expect(await response.json()).toMatchObject({ user: { id: operator.id }, organizations: [] });
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
    const path = "/admin/v1/users";
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
    await admin("PATCH", `/users/${person.id}`, { disabled: true });
    expect(await statusOf(askAs(person.cookie, "GET", "/auth/v1/session"))).toBe(401);
    expect(await statusOf(signIn(person.email))).toBe(401);
    expect(await admin("PATCH", `/users/${person.id}`, {})).toMatchObject({ state: "disabled" });
    await admin("PATCH", `/users/${person.id}`, { disabled: false, is_operator: false });
    const cookie = cookieOf(await signIn(person.email));
    expect(await statusOf(askAs(cookie, "GET", "/admin/v1/users"))).toBe(403);
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
    const reset = await admin("POST", `/users/${person.id}/reset-password`);
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
    const path = `/organizations/${organization.id}/invitations` as const;
    return (await admin("POST", path, { email, role: "developer" })).token;
  }
  const whoIs = async (response: Response) =>
    response.json<{ user: { id: string }; organizations: { id: string }[] }>();

  it("is not taken in advance by whoever has an invitation to it first", async () => {
    const [thief, honest] = [await openCustomer(), await openCustomer()];
    const email = newEmail();
    const theft = { token: await inviteTo(thief, email), name: "Thief", password: STOLEN };
    const stolen = await whoIs(await accept(theft));

    const token = await inviteTo(honest, email);
    expect(await statusOf(accept({ token, password: PASSWORD })), "who is somebody new?").toBe(401);
    const joined = await whoIs(await accept({ token, name: "Ada", password: PASSWORD }));
    expect(joined.organizations).toMatchObject([{ id: honest.id }]);
    expect(joined.user.id).not.toBe(stolen.user.id);

    const mine = await whoIs(await signIn(email, PASSWORD));
    expect(mine.user.id).toBe(joined.user.id);
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
    const made = await admin("POST", "/users", body);
    const first = { token: made.set_up_token, password: PASSWORD };
    expect(await statusOf(askAs(null, "POST", "/auth/v1/password", first))).toBe(200);
    expect(await statusOf(signIn(email))).toBe(200);
    await expect(admin("POST", "/users", body)).rejects.toThrow(/belongs to somebody already/);
    const { data } = await admin("GET", `/users?email=${email}`);
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
    expect(both.user.id).toBe(first.user.id);
    expect(both.organizations).toHaveLength(2);

    await admin("DELETE", `/organizations/${one.id}/members/${first.user.id}`);
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
