/**
 * Signing in under attack: what it may take from everybody else, and what it leaves to those who
 * are in the right.
 */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { openDatabase } from "../../../src/db/client.ts";
import { openPeople } from "../../../src/identity/store.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { setClock } from "../support/clock.ts";
import { becomeOperator, newEmail, PASSWORD, signIn } from "../support/people.ts";

const hashOf = async (email: string): Promise<string> => {
  const query = env.DB.prepare("SELECT password_hash AS hash FROM people WHERE email = ?");
  return (await query.bind(email).first<{ hash: string }>())?.hash ?? "";
};

/** `correct horse battery`, as it was hashed before. */
const SCRYPT_HASH =
  "scrypt$16$8$5$000102030405060708090a0b0c0d0e0f$" +
  "c28059ccf7bfa6ed31dc08db6b6ebdccb6f587c3f4df047473d0fb3c7f338d15";

describe("sixty attempts at once, with made-up addresses", () => {
  it("are refused but for the one that is served and the one that waits", async () => {
    const operator = await becomeOperator();
    const attempts = Array.from({ length: 60 }, () => signIn(newEmail()));
    const responses = await Promise.all(attempts);
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(2);
    expect(statuses.filter((status) => status === 429)).toHaveLength(58);
    for (const response of responses.filter(({ status }) => status === 429)) {
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await response.text()).toContain("rate_limit_exceeded");
    }
    expect((await signIn(operator.email)).status).toBe(200);
  });

  it("are counted only where they were served", async () => {
    await env.DB.exec("DELETE FROM sign_in_attempts");
    await Promise.all(Array.from({ length: 60 }, () => signIn(newEmail())));
    const counted = await env.DB.prepare(
      "SELECT count(*) AS n FROM sign_in_attempts WHERE subject LIKE 'email:%'",
    ).first<{ n: number }>();
    expect(counted?.n).toBeLessThanOrEqual(2 * 2);
  });
});

describe("a clock that was a day ahead", () => {
  it("is forgotten in what it counted, but not one that differs a little from another's", async () => {
    const people = openPeople(openDatabase(env.DB));
    const [nowMs, aheadMs] = [Date.now(), Date.now() + 86_400_000];
    const { everyMs, most } = { everyMs: 1_000, most: 3 };
    const count = (atMs: number) => people.countAttempt("network:ahead", everyMs, most, atMs);
    for (let attempt = 0; attempt < most; attempt += 1) expect(await count(aheadMs)).toBeNull();
    expect(await count(aheadMs)).toBe(aheadMs + everyMs);
    for (let attempt = 0; attempt < most; attempt += 1) expect(await count(nowMs)).toBeNull();
    const nextAtMs = nowMs + everyMs;
    expect(await count(nowMs)).toBe(nextAtMs);
    // By turns on two machines nobody gets more than on one.
    for (const byMs of [0, 1_000, 30_000, 59_000]) expect(await count(nowMs - byMs)).toBe(nextAtMs);
    expect(await count(nextAtMs)).toBeNull();
  });

  it("has refused nobody for longer than it stayed ahead", async () => {
    await env.DB.exec("DELETE FROM sign_in_attempts");
    const { email } = await becomeOperator();
    const nowMs = Date.now();
    setClock(nowMs + 86_400_000);
    const statuses = [];
    // From the eleventh on.
    for (let attempt = 0; attempt < 11; attempt += 1)
      statuses.push((await signIn(email, "a wrong horse battery")).status);
    expect(statuses.at(-1)).toBe(429);
    setClock(nowMs);
    expect((await signIn(email)).status).toBe(200);
  });
});

describe("a password that was hashed by scrypt", () => {
  it("opens, and is hashed anew when its owner signs in", async () => {
    const { email } = await becomeOperator();
    await env.DB.prepare("UPDATE people SET password_hash = ? WHERE email = ?")
      .bind(SCRYPT_HASH, email)
      .run();
    expect((await signIn(email, "a wrong horse battery")).status).toBe(401);
    expect(await hashOf(email)).toBe(SCRYPT_HASH);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
    await waitUntilPasses(async () => expect(await hashOf(email)).toMatch(/^pbkdf2-sha512\$/));
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });
});
