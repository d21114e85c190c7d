/**
 * Links that sign somebody in once, the sessions that come of them, and the page that they open.
 */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { askAs, becomeOperator, cookieOf, newEmail, PASSWORD, signIn } from "../support/people.ts";
import { admin, ask } from "../support/test-worker.ts";

interface Made {
  readonly id: string;
  readonly email: string;
}

const newPerson = async (): Promise<Made> => {
  const email = newEmail();
  const { id } = await admin("POST", "/users", { email, name: "New" });
  return { id, email };
};
const newLink = async (personId: string): Promise<string> => {
  const path = `/users/${personId}/sign-in-link` as const;
  return (await admin("POST", path)).token;
};
const enter = (token: string) => askAs(null, "POST", "/auth/v1/session/link", { token });

const countsOf = (statuses: readonly number[]): Record<number, number> =>
  Object.fromEntries(
    [...Map.groupBy(statuses, (status) => status)].map(([status, all]) => [status, all.length]),
  );

describe("a sign-in link", () => {
  it("signs in once, without a password, and not a second time", async () => {
    const { id } = await newPerson();
    const token = await newLink(id);
    const first = await enter(token);
    expect(first.status).toBe(200);
    expect(first.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect((await first.json<{ user: object }>()).user).toMatchObject({ id, state: "invited" });
    const again = await enter(token);
    expect(again.status).toBe(400);
    expect(await again.text()).not.toContain(token);
  });

  it("opens for one of two browsers that use it at once", async () => {
    const { id } = await newPerson();
    const token = await newLink(id);
    const responses = await Promise.all([enter(token), enter(token), enter(token)]);
    expect(countsOf(responses.map(({ status }) => status))).toEqual({ 200: 1, 400: 2 });
  });

  it("opens nothing when its time is over, when its person is shut out, or when it was made up", async () => {
    const { id } = await newPerson();
    const late = await newLink(id);
    await env.DB.prepare("UPDATE sign_in_links SET expires_at_ms = 1").run();
    expect((await enter(late)).status).toBe(400);
    const shutOut = await newLink(id);
    await admin("PATCH", `/users/${id}`, { disabled: true });
    expect((await enter(shutOut)).status).toBe(400);
    expect((await enter(`tgl_${"0".repeat(43)}_${"0".repeat(12)}`)).status).toBe(400);
    expect((await enter("' OR 1=1 --")).status).toBe(400);
  });

  it("is made by operators alone, and written into the audit log", async () => {
    const { id } = await newPerson();
    const operator = await becomeOperator();
    const path = `/admin/v1/users/${id}/sign-in-link`;
    expect((await askAs(null, "POST", path)).status).toBe(401);
    expect((await askAs(operator.cookie, "POST", path)).status).toBe(200);
    const log = `/audit?actor_id=${operator.id}&action=people.sign_in_link` as const;
    const { data } = await admin("GET", log);
    expect(data).toMatchObject([{ target: id }]);
  });
});

describe("somebody who signed in by a link", () => {
  it("sets a first password without one before it, and another one only with it", async () => {
    const { id, email } = await newPerson();
    const cookie = cookieOf(await enter(await newLink(id)));
    const set = (body: object) => askAs(cookie, "PUT", "/auth/v1/password", body);
    expect((await set({ new_password: PASSWORD })).status).toBe(200);
    expect((await signIn(email)).status).toBe(200);
    expect((await set({ new_password: "another horse battery" })).status).toBe(401);
    const right = { password: PASSWORD, new_password: "another horse battery" };
    expect((await set(right)).status).toBe(200);
  });

  it("cannot do so after their password was set elsewhere", async () => {
    const { id } = await newPerson();
    const [one, other] = [await enter(await newLink(id)), await enter(await newLink(id))].map(
      cookieOf,
    );
    const set = (cookie: string | undefined) =>
      askAs(cookie ?? "", "PUT", "/auth/v1/password", { new_password: PASSWORD });
    const statuses = (await Promise.all([set(one), set(other)])).map(({ status }) => status);
    expect(countsOf(statuses)).toEqual({ 200: 1, 401: 1 });
  });
});

describe("the list of one's sessions", () => {
  it("has each of them, and ends one by its id; another's it neither has nor ends", async () => {
    const operator = await becomeOperator();
    const second = cookieOf(await signIn(operator.email));
    interface Listed {
      readonly data: readonly { readonly id: string; readonly is_current: boolean }[];
    }
    const list = async (cookie: string) =>
      (await (await askAs(cookie, "GET", "/auth/v1/sessions")).json<Listed>()).data;
    const own = await list(operator.cookie);
    expect(own.filter(({ is_current: isCurrent }) => isCurrent)).toHaveLength(1);
    expect(own).toHaveLength(2);
    const ended = own.find(({ is_current: isCurrent }) => !isCurrent);
    const stranger = await becomeOperator();
    const path = `/auth/v1/sessions/${ended?.id}`;
    expect((await askAs(stranger.cookie, "DELETE", path)).status).toBe(404);
    expect((await askAs(operator.cookie, "DELETE", path)).status).toBe(200);
    expect((await askAs(second, "GET", "/auth/v1/session")).status).toBe(401);
    expect(await list(operator.cookie)).toHaveLength(1);
    expect((await askAs(operator.cookie, "DELETE", "/auth/v1/sessions/ses_%25")).status).toBe(404);
  });
});

describe("the dashboard's paths", () => {
  it("leave the API below them as it is", async () => {
    expect((await ask("/admin/v1/nothing")).status).toBe(404);
    expect((await ask("/admin/v1")).status).toBe(404);
    expect((await ask("/admin/v1/organizations")).status).toBe(401);
  });

  it("give no file that the build did not make", async () => {
    for (const path of ["x.js", "..%2f..%2fwrangler.toml", ".gitignore", "a/b.js", "x.map"])
      expect((await ask(`/admin/assets/${path}`)).status, path).toBe(404);
  });
});
