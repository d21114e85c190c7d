/**
 * Tokens that somebody made up in their right shape are refused by arithmetic: before the database,
 * an object or a password.
 */
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { importTagKey, type TagKey } from "../../../src/auth/api-key.ts";
import { newInvitationToken, newToken } from "../../../src/auth/tokens.ts";
import { askAs, PASSWORD } from "../support/people.ts";
import { openCustomer, SECRETS } from "../support/test-worker.ts";

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const ofPrototype = <T extends object>(binding: T): T => Object.getPrototypeOf(binding) as T;

interface Way {
  readonly make: (key: TagKey) => Promise<string>;
  readonly show: (token: string) => Promise<Response>;
  readonly status: number;
}

let organizationId = "";
const form = (path: string) => (token: string) =>
  askAs(null, "POST", path, { token, password: PASSWORD });
const WAYS: Readonly<Record<string, Way>> = {
  "a set-up token": {
    make: (key) => newToken(key, "setUp", random),
    show: form("/auth/v1/password"),
    status: 400,
  },
  "a sign-in link": {
    make: (key) => newToken(key, "signInLink", random),
    show: (token) => askAs(null, "POST", "/auth/v1/session/link", { token }),
    status: 400,
  },
  "an invitation": {
    make: (key) => newInvitationToken(key, organizationId, random),
    show: form("/auth/v1/invitations/accept"),
    status: 400,
  },
  "a session": {
    make: (key) => newToken(key, "session", random),
    show: (token) => askAs(`tidegate=${token}`, "GET", "/auth/v1/session"),
    status: 401,
  },
};

beforeAll(async () => {
  organizationId = (await openCustomer()).id;
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(Object.entries(WAYS))("%s", (_, { make, show, status }) => {
  const looked = async (secret: string): Promise<number> => {
    const token = await make(await importTagKey(secret));
    const query = vi.spyOn(ofPrototype(env.DB), "prepare");
    const object = vi.spyOn(ofPrototype(env.ACCOUNT), "getByName");
    expect((await show(token)).status).toBe(status);
    return query.mock.calls.length + object.mock.calls.length;
  };

  it("that was forged is refused without a look at anything, however often", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await looked("f".repeat(40))).toBe(0);
  });

  it("that we could have made is looked up", async () => {
    expect(await looked(SECRETS.KEY_TAG_SECRET)).toBeGreaterThan(0);
  });
});
