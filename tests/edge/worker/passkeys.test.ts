/** Passkeys over HTTP: added by whoever proves who they are, and a way in for nobody else. */
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";

import { PASSKEY_LIMITS } from "../../../src/contract/passkeys.ts";
import { signInByPasskey } from "../../../src/identity/passkeys.ts";
import { createServices } from "../../../src/services.ts";
import { SoftPasskey, type Odd } from "../../support/soft-passkey.ts";
import { passTime } from "../support/clock.ts";
import {
  askAs,
  becomeOperator,
  cookieOf,
  ORIGIN,
  PASSWORD,
  type SignedIn,
} from "../support/people.ts";
import { admin } from "../support/test-worker.ts";

let person: SignedIn;

beforeEach(async () => {
  person = await becomeOperator();
});

async function challenge(purpose: string): Promise<string> {
  const response = await askAs(null, "POST", "/auth/v1/passkey_challenges", { purpose });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  return (await response.json<{ challenge: string }>()).challenge;
}

async function add(passkey: SoftPasskey, fields: object = {}, odd: Odd = {}): Promise<Response> {
  const made = await passkey.register(await challenge("registration"), odd);
  const body = { ...made, name: "phone", password: PASSWORD, ...fields };
  return askAs(person.cookie, "POST", "/auth/v1/passkeys", body);
}

async function enter(passkey: SoftPasskey, odd: Odd = {}, fields: object = {}): Promise<Response> {
  const answer = await passkey.answer(await challenge("sign_in"), odd);
  return askAs(null, "POST", "/auth/v1/session/passkey", { ...answer, ...fields });
}

async function added(): Promise<SoftPasskey> {
  const passkey = await SoftPasskey.make(ORIGIN);
  expect((await add(passkey)).status).toBe(200);
  return passkey;
}

const list = async () => {
  const response = await askAs(person.cookie, "GET", "/auth/v1/passkeys");
  return (await response.json<{ data: Record<string, unknown>[] }>()).data;
};

describe("a passkey", () => {
  it("signs its person in, again and again, and says when it last did", async () => {
    const passkey = await added();
    expect(await list()).toMatchObject([{ id: passkey.id, name: "phone", last_used_at: null }]);
    for (let turn = 0; turn < 2; turn += 1) {
      const response = await enter(passkey);
      expect(response.status).toBe(200);
      expect(response.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/i);
      const who = await askAs(cookieOf(response), "GET", "/auth/v1/session");
      expect(await who.json()).toMatchObject({ user: { id: person.id } });
    }
    expect(await list()).toMatchObject([{ last_used_at: Math.floor(Date.now() / 1_000) }]);
    const secret = await env.DB.prepare("SELECT * FROM spent_challenges").all();
    expect(JSON.stringify(secret)).not.toContain("tgc_");
  });

  it("is added with the present password alone, in answer to a challenge of ours, once", async () => {
    const passkey = await SoftPasskey.make(ORIGIN);
    for (const password of ["wrong password!", null])
      expect((await add(passkey, { password })).status).toBe(401);
    const other = { origin: "https://evil.example" };
    for (const odd of [other, { rpId: "evil.example" }, { flags: 0x41 }, { flags: 0x05 }])
      expect((await add(passkey, {}, odd)).status).toBe(400);
    const of = await passkey.register(await challenge("sign_in"));
    const body = { ...of, name: "phone", password: PASSWORD };
    expect((await askAs(person.cookie, "POST", "/auth/v1/passkeys", body)).status).toBe(400);
    expect((await add(passkey, { public_key: "AAAA" })).status).toBe(400);
    expect((await add(passkey, { id: "AAAA" })).status).toBe(400);
    expect(await list()).toEqual([]);
    expect((await add(passkey)).status).toBe(200);
    // Of one that is known already.
    expect((await add(passkey)).status).toBe(400);
    expect(await list()).toHaveLength(1);
  });

  it("opens nothing for an answer that was used, or is to another question", async () => {
    const passkey = await added();
    const used = await passkey.answer(await challenge("sign_in"));
    const send = (body: object) => askAs(null, "POST", "/auth/v1/session/passkey", body);
    const both = await Promise.all([send(used), send(used)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await send(used)).status).toBe(401);
    const made = await passkey.answer(await challenge("registration"));
    expect((await send(made)).status).toBe(401);
    const forged = `tgc_sign_in_zzzzzzzzz_${"0".repeat(43)}_${"0".repeat(12)}`;
    expect((await send(await passkey.answer(forged))).status).toBe(401);
    for (const odd of [{ origin: "https://evil.example" }, { rpId: "evil.example" }, { flags: 1 }])
      expect((await enter(passkey, odd)).status).toBe(401);
  });

  it("opens nothing by another's key, or by a counter that does not grow", async () => {
    const [own, other] = [await added(), await SoftPasskey.make(ORIGIN)];
    expect((await enter(other)).status).toBe(401);
    expect((await enter(other, {}, { id: own.id })).status).toBe(401);
    expect((await enter(own)).status).toBe(200);
    expect((await enter(own, { signCount: 1 })).status).toBe(401);
    expect((await enter(own)).status).toBe(200);
  });

  it("of a device that does not count opens as often as it is asked, by each answer once", async () => {
    const passkey = await added();
    for (let turn = 0; turn < 2; turn += 1)
      expect((await enter(passkey, { signCount: 0 })).status).toBe(200);
    // No counter tells that it was sent before.
    const used = await passkey.answer(await challenge("sign_in"), { signCount: 0 });
    const send = () => askAs(null, "POST", "/auth/v1/session/passkey", used);
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await send()).status).toBe(401);
  });

  it("opens nothing while its person gets another password by an operator's token", async () => {
    const passkey = await added();
    const path = `/users/${person.id}/reset-password` as const;
    const { set_up_token: token } = await admin("POST", path);
    const answer = await passkey.answer(await challenge("sign_in"));
    const services = createServices(env as never, createExecutionContext());
    const usePasskey: typeof services.people.usePasskey = async (...call) => {
      const isUsed = await services.people.usePasskey(...call);
      await askAs(null, "POST", "/auth/v1/password", { token, password: `${PASSWORD} staple` });
      return isUsed;
    };
    const between = { ...services, people: { ...services.people, usePasskey } };
    const work = signInByPasskey(between, {
      id: answer.id,
      signature: answer.signature,
      clientData: answer.client_data,
      authenticatorData: answer.authenticator_data,
      origin: ORIGIN,
      rpId: new URL(ORIGIN).hostname,
      clientIp: null,
    });
    await expect(work).rejects.toMatchObject({ code: "invalid_credentials" });
  });

  it("is guessed at a bounded rate from one network, and nobody else waits for that", async () => {
    const passkey = await added();
    const from = (address: string) => ({ origin: ORIGIN, "cf-connecting-ip": address });
    const enterFrom = (address: string, body: object) =>
      askAs(null, "POST", "/auth/v1/session/passkey", body, from(address));
    const guess = await (await SoftPasskey.make(ORIGIN)).answer(await challenge("sign_in"));
    const guesses = await Promise.all(
      Array.from({ length: 104 }, () => enterFrom("192.0.2.7", guess)),
    );
    const statuses = Map.groupBy(guesses, ({ status }) => status);
    expect([statuses.get(401)?.length, statuses.get(429)?.length]).toEqual([100, 4]);
    const right = async () => passkey.answer(await challenge("sign_in"));
    const refused = await enterFrom("192.0.2.7", await right());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await enterFrom("192.0.2.8", await right())).status).toBe(200);
    const password = { email: person.email, password: PASSWORD };
    const path = "/auth/v1/session";
    expect((await askAs(null, "POST", path, password, from("192.0.2.7"))).status).toBe(200);
    passTime(10_000);
    expect((await enterFrom("192.0.2.7", await right())).status).toBe(200);
  });

  it("that was removed opens nothing, and is removed by its own person alone", async () => {
    const passkey = await added();
    const path = `/auth/v1/passkeys/${passkey.id}`;
    const stranger = await becomeOperator();
    expect((await askAs(stranger.cookie, "DELETE", path)).status).toBe(404);
    expect((await enter(passkey)).status).toBe(200);
    expect((await askAs(person.cookie, "DELETE", path)).status).toBe(200);
    expect((await askAs(person.cookie, "DELETE", path)).status).toBe(404);
    expect((await enter(passkey)).status).toBe(401);
  });

  it("ends with a password that is set by an operator's token, and not with one that is changed", async () => {
    const passkey = await added();
    const call = { password: PASSWORD, new_password: `${PASSWORD} staple` };
    expect((await askAs(person.cookie, "PUT", "/auth/v1/password", call)).status).toBe(200);
    expect((await enter(passkey)).status).toBe(200);
    const path = `/users/${person.id}/reset-password` as const;
    const { set_up_token: token } = await admin("POST", path);
    expect((await enter(passkey)).status).toBe(200);
    await askAs(null, "POST", "/auth/v1/password", { token, password: PASSWORD });
    expect((await enter(passkey)).status).toBe(401);
  });

  it("ends with its person: shut out, though they are let in again, or erased", async () => {
    const passkey = await added();
    await admin("PATCH", `/users/${person.id}`, { disabled: true });
    expect((await enter(passkey)).status).toBe(401);
    await admin("PATCH", `/users/${person.id}`, { disabled: false });
    expect((await enter(passkey)).status).toBe(401);
    person = await becomeOperator();
    const next = await added();
    await admin("POST", `/users/${person.id}/erase`, { email: person.email });
    expect((await enter(next)).status).toBe(401);
    const left = env.DB.prepare("SELECT id FROM passkeys WHERE person_id = ?").bind(person.id);
    expect((await left.all()).results).toEqual([]);
  });
});

describe("a person", () => {
  it("has a bounded number of passkeys, which are in what is known of them", async () => {
    const row = await added();
    const { DB } = env;
    const copy = `INSERT INTO passkeys SELECT id || ?, person_id, name, public_key, algorithm, sign_count, created_at_ms, used_at_ms
      FROM passkeys WHERE id = ?`;
    for (let at = 1; at < PASSKEY_LIMITS.maxPasskeys; at += 1)
      await DB.prepare(copy).bind(String(at), row.id).run();
    expect((await add(await SoftPasskey.make(ORIGIN))).status).toBe(400);
    const known = await askAs(person.cookie, "GET", "/auth/v1/data");
    const { passkeys } = await known.json<{ passkeys: object[] }>();
    expect(passkeys).toHaveLength(PASSKEY_LIMITS.maxPasskeys);
    expect((await enter(row)).status).toBe(200);
  });

  it("has five minutes for an answer", async () => {
    const passkey = await added();
    const answers = [];
    for (let turn = 0; turn < 2; turn += 1)
      answers.push(await passkey.answer(await challenge("sign_in")));
    const send = (body?: object) => askAs(null, "POST", "/auth/v1/session/passkey", body);
    passTime(5 * 60_000 - 1);
    expect((await send(answers[0])).status).toBe(200);
    passTime(1);
    expect((await send(answers[1])).status).toBe(401);
  });
});
