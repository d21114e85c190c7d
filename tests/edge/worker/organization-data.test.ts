/**
 * All that is kept of an organization is theirs to have, and to have erased, with a proof that
 * outlives a fault at any step.
 */
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { digestOf } from "../../../src/account/departure/digest.ts";
import { readProof } from "../../../src/billing/proof.ts";
import { eraseOrganization, type DepartureServices } from "../../../src/identity/departure.ts";
import type { ResponseCache } from "../../../src/response-cache/response-cache.ts";
import { createServices } from "../../../src/services.ts";
import type { StoredResponses } from "../../../src/stored-responses/stored-responses.ts";
import { askAs, join, signIn, type SignedIn } from "../support/people.ts";
import { termsOf } from "../support/plans.ts";
import { ACTOR, admitCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer, SECRETS } from "../support/test-worker.ts";

interface Line {
  readonly kind: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Erasure {
  readonly statement: {
    readonly organization_id: string;
    readonly erased: readonly { kind: string; count: number; sha256: string }[];
    readonly ledger: { readonly sequence: number; readonly hash: string } | null;
  };
  readonly signed_statement: string;
}

interface Full {
  readonly id: string;
  readonly key: string;
  readonly owner: SignedIn;
  readonly account: TestAccount;
}

/** Settings by which nothing is kept any more. */
const STAYING = ["response_cache", "retention"];
const SECRET_TEXT = "the plan for the moon";
const responsesOf = (id: string) => env.RESPONSES.getByName(id) as unknown as StoredResponses;
const cacheOf = (id: string) => env.CACHE.getByName(id) as unknown as ResponseCache;

/** What would open an organization again, or name somebody in it. */
const ADDING: readonly (readonly [method: string, path: string, body: object])[] = [
  ["POST", "/resume", {}],
  ["POST", "/keys", { name: "Moonshot" }],
  ["POST", "/projects", { name: "Moonshot" }],
  ["PUT", "/provider-keys/hugging_face", { key: "hf_example_key" }],
  ["POST", "/invitations", { email: "ada@example.com", role: "owner" }],
  ["POST", "/webhooks", { url: "https://hooks.acme.example/in", events: ["budget.exceeded"] }],
  ["PUT", "/billing-profile", { name: "Acme Rockets Inc." }],
  ["PUT", "/retention", { stored_responses_days: 30 }],
  ["PUT", "/response-cache", { mode: "always", ttl_seconds: 60 }],
  ["PUT", "/plan", { plan: "starter", version: 1 }],
];

/** An organization with something of every kind. */
async function openFull(): Promise<Full> {
  const { id, key, keyId } = await openCustomer({ name: "Acme Rockets" });
  const owner = await join(id, "owner");
  await join(id, "viewer");
  const path = `/organizations/${id}` as const;
  await admin("POST", `${path}/projects`, { name: "Moonshot" });
  await admin("PUT", `${path}/billing-profile`, { name: "Acme Rockets Inc.", email: "cfo@acme" });
  const webhook = { url: "https://hooks.acme.example/in", events: ["budget.exceeded" as const] };
  await admin("POST", `${path}/webhooks`, webhook);
  await admin("PUT", `${path}/response-cache`, { mode: "always", ttl_seconds: 60 });
  const account = new TestAccount(id);
  await account.stub.putProviderKey({
    provider: "hugging_face",
    sealed: "sealed-secret",
    hint: "1234",
    actor: ACTOR,
  });
  await account.stub.assignPlan({ terms: termsOf(), fromMs: null, actor: ACTOR });
  const [row] = await account.rows<{ key_hash: string }>(
    `SELECT key_hash FROM api_key WHERE key_id = '${keyId}'`,
  );
  const credentials = { keyId, keyHash: row?.key_hash ?? "" };
  await account.stub.admit(admitCall("req_1", { ...credentials, model: "m" }));
  await account.stub.settle(settleCall("req_1", 10, { isAwaited: true }));
  const text = JSON.stringify(SECRET_TEXT);
  const stored = { projectId: "default", previousId: null, input: `[${text}]`, output: "[]" };
  for (const name of ["a", "b"])
    await responsesOf(id).put({
      ...stored,
      id: `resp_${name}`,
      response: text,
      itemIds: [],
    });
  await cacheOf(id).put({
    key: "f00d",
    projectId: "default",
    madeBy: "d",
    fingerprint: null,
    text,
    ttlMs: 60_000,
    termsVersion: 1,
  });
  return { id, key, owner, account };
}

async function exportOf({ id, owner }: Full, query = ""): Promise<Line[]> {
  const path = `/admin/v1/organizations/${id}/data${query}`;
  const response = await askAs(owner.cookie, "GET", path);
  expect(response.status).toBe(200);
  const lines = (await response.text()).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Line);
}

const erase = async ({ id }: Full): Promise<Erasure> =>
  admin("POST", `/organizations/${id}/erase`, { organization_id: id });

const idsOf = (lines: readonly Line[], kind: string): string[] =>
  lines.filter((line) => line.kind === kind).map((line) => line.id);

describe("an organization's data", () => {
  it("are all that is kept of it, in lines, without any secret, for owners and admins alone", async () => {
    const full = await openFull();
    const lines = await exportOf(full);
    const kinds = new Set(lines.map(({ kind }) => kind));
    for (const kind of [
      "organization",
      "plan",
      "billing_profile",
      "projects",
      "members",
      "invitations",
      "api_keys",
      "provider_keys",
      "settings",
      "limits",
      "webhooks",
      "stored_responses",
      "cached_answers",
      "invoices",
      "audit",
      "ledger",
    ])
      expect(kinds, kind).toContain(kind);
    const text = JSON.stringify(lines);
    expect(text).toContain(SECRET_TEXT);
    expect(text).toContain("Moonshot");
    expect(text).not.toMatch(/sealed-secret|key_hash|token_hash|password/);
    const ledger = await full.account.rows("SELECT reference FROM ledger ORDER BY sequence");
    expect(idsOf(lines, "ledger")).toEqual(ledger.map((row) => row["reference"]));
    expect(lines.at(-1)).toMatchObject({ kind: "end", data: { complete: true } });
    const rest = await exportOf(full, "?after_sequence=1");
    expect(idsOf(rest, "ledger")).toEqual(idsOf(lines, "ledger").slice(1));
    expect(rest.map(({ kind }) => kind)).not.toContain("members");
    const viewer = await join(full.id, "billing");
    const refused = await askAs(viewer.cookie, "GET", `/admin/v1/organizations/${full.id}/data`);
    expect(refused.status).toBe(403);
  });

  it("have every alert, however many there are", async () => {
    const full = await openFull();
    const query = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1001)
      INSERT INTO alert (budget_id, window_start_ms, threshold, cap, spent, at_ms)
      SELECT 'b', i, 1, 1, 1, 1 FROM n`;
    await full.account.rows(query);
    expect(idsOf(await exportOf(full), "alerts")).toHaveLength(1_001);
  });

  it("come in bounded turns, though each text is large", async () => {
    const full = await openFull();
    const responses = responsesOf(full.id);
    for (let at = 0; at < 4; at += 1)
      await responses.put({
        id: `resp_large_${at}`,
        projectId: "default",
        previousId: null,
        response: JSON.stringify("x".repeat(800_000)),
        input: "[]",
        output: "[]",
        itemIds: [],
      });
    const page = await responses.page(null);
    expect(page.hasMore).toBe(true);
    expect(page.responses.length).toBeLessThan(6);
    const ids = idsOf(await exportOf(full), "stored_responses");
    expect(ids).toEqual(await responses.listIds());
    expect(ids).toHaveLength(6);
  });
});

describe("an organization's erasure", () => {
  it("leaves no name, address, text or key, and says so of exactly what was exported", async () => {
    const full = await openFull();
    const before = await exportOf(full);
    const ledger = await full.account.rows("SELECT * FROM ledger ORDER BY sequence");
    const { statement, signed_statement: signed } = await erase(full);
    for (const { kind, count, sha256 } of statement.erased) {
      if (kind === "people") continue;
      const ids = idsOf(before, kind).filter((id) => !STAYING.includes(id));
      expect([kind, count, sha256]).toEqual([kind, ...digestOf(ids)]);
    }
    expect(statement.erased.find(({ kind }) => kind === "people")?.count).toBe(2);
    const { keys } = await (await ask("/.well-known/jwks.json")).json<{ keys: [] }>();
    expect(await readProof(signed, keys, "tidegate-organization-erasure")).toEqual(statement);

    const models = await ask("/v1/models", { headers: { authorization: `Bearer ${full.key}` } });
    expect(models.status).toBe(401);
    expect((await signIn(full.owner.email)).status).toBe(401);
    expect(await responsesOf(full.id).size()).toEqual({
      responses: 0,
      characters: 0,
    });
    expect(await cacheOf(full.id).size()).toEqual({ answers: 0, bytes: 0 });
    for (const table of ["account", "project", "api_key", "member", "invitation", "webhook"]) {
      const rows = JSON.stringify(await full.account.rows(`SELECT * FROM ${table}`));
      expect(rows, table).not.toMatch(/Acme|Moonshot|acme|example\.com|sealed/);
    }
    for (const table of ["provider_key", "webhook_delivery", "member"])
      expect(await full.account.rows(`SELECT * FROM ${table}`), table).toEqual([]);
    const { results } = await env.DB.prepare("SELECT name FROM organizations WHERE id = ?")
      .bind(full.id)
      .all();
    expect(results).toEqual([{ name: "erased" }]);
    const people = JSON.stringify((await env.DB.prepare("SELECT * FROM people").all()).results);
    expect(people).not.toContain(full.owner.email);
    // The books are what they were, and go on: the plan's end is their newest entry.
    const after = await full.account.rows("SELECT * FROM ledger ORDER BY sequence");
    expect(after.slice(0, ledger.length)).toEqual(ledger);
    expect(await full.account.stub.describePlan()).toMatchObject({ current: null });
    const books = await admin("GET", `/organizations/${full.id}/reconciliation`);
    expect(books).toMatchObject({ is_balanced: true, is_chain_intact: true });
  });

  it("says the same for ever, however often it is asked", async () => {
    const full = await openFull();
    const first = await erase(full);
    expect((await erase(full)).statement).toEqual(first.statement);
    // Of two that run at once, the one that ends later says what the other said.
    const kept = await full.account.stub.finishErasure("another");
    expect(JSON.parse(kept)).toEqual(first.statement);
  });

  it("is for good: from its beginning on nothing is added, and nobody resumes it", async () => {
    const full = await openFull();
    await full.account.stub.beginErasure(ACTOR);
    const path = `/admin/v1/organizations/${full.id}`;
    const refusals = async () => {
      const statuses: number[] = [];
      for (const [method, rest, body] of ADDING) {
        const { status } = await ask(`${path}${rest}`, {
          method,
          headers: {
            authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
            "content-type": "application/json",
          },
          body: JSON.stringify(body),
        });
        statuses.push(status);
      }
      return statuses;
    };
    const refused = ADDING.map(() => 403);
    expect(await refusals()).toEqual(refused);
    await erase(full);
    expect(await refusals()).toEqual(refused);
    expect(await full.account.rows("SELECT * FROM suspension")).toHaveLength(1);
  });

  it("keeps nothing more: what a request that still runs would store is not stored", async () => {
    const full = await openFull();
    await erase(full);
    const late = { id: "resp_late", projectId: "default", previousId: null, itemIds: [] };
    const texts = { response: '"x"', input: "[]", output: "[]" };
    expect(await responsesOf(full.id).put({ ...late, ...texts })).toBe(false);
  });

  it("needs the id to be said again, and is for owners of that organization alone", async () => {
    const full = await openFull();
    const other = await openFull();
    const path = `/admin/v1/organizations/${full.id}/erase`;
    const right = { organization_id: full.id };
    expect((await askAs(other.owner.cookie, "POST", path, right)).status).toBe(404);
    const wrong = { organization_id: other.id };
    expect((await askAs(full.owner.cookie, "POST", path, wrong)).status).toBe(400);
    // They may not remove an owner, and this would.
    const { cookie } = await join(full.id, "admin");
    expect((await askAs(cookie, "POST", path, right)).status).toBe(403);
    expect(await full.account.rows("SELECT * FROM erasure")).toEqual([]);
    expect((await askAs(full.owner.cookie, "POST", path, right)).status).toBe(200);
    // Its neighbour has lost nothing.
    expect(await responsesOf(other.id).size()).toMatchObject({ responses: 2 });
    expect((await askAs(other.owner.cookie, "GET", "/auth/v1/session")).status).toBe(200);
  });

  it("goes on after a fault at any of its steps, and says what it would have said", async () => {
    const services = createServices(env as never, createExecutionContext());
    for (let step = 1; step < 40; step += 1) {
      const full = await openFull();
      const before = await exportOf(full);
      let calls = 0;
      const failing = <T extends object>(target: T): T =>
        new Proxy(target, {
          get: (of, name) => {
            // A stub has a method of any name, and would be taken for a promise.
            if (name === "then") return undefined;
            return async (...parts: unknown[]) => {
              calls += 1;
              const isHere = calls === step;
              // Half of the faults come after the step was done: its answer is lost.
              if (isHere && step % 2 === 0) throw new Error("planted");
              const methods = of as Record<string | symbol, (...given: unknown[]) => unknown>;
              const result: unknown = await methods[name]?.(...parts);
              if (isHere) throw new Error("planted");
              return result;
            };
          },
        });
      const faulty: DepartureServices = {
        ...services,
        accountOf: (id) => failing(services.accountOf(id)),
        storedResponsesOf: (id) => failing(services.storedResponsesOf(id)),
        responseCacheOf: (id) => failing(services.responseCacheOf(id)),
        people: failing(services.people),
      };
      const work = eraseOrganization(faulty, full.id, ACTOR);
      const fault = await work.then(
        () => "",
        (cause: unknown) => String(cause),
      );
      expect(fault).toMatch(/^$|planted/);
      await full.account.kill();
      const { statement } = await eraseOrganization(services, full.id, ACTOR);
      const said = new Map(
        statement.erased.map(({ kind, count, sha256 }) => [kind, { count, sha256 }]),
      );
      for (const kind of [
        "stored_responses",
        "cached_answers",
        "members",
        "api_keys",
        "webhooks",
      ]) {
        const [count, sha256] = digestOf(idsOf(before, kind));
        expect(said.get(kind), `${kind} after a fault at step ${step}`).toEqual({ count, sha256 });
      }
      expect(said.get("people")?.count).toBe(2);
      if (fault === "") {
        expect(step).toBeGreaterThan(10);
        return;
      }
    }
    throw new Error("it never got through");
  });
});

/** Nobody outside may ask at all. */
it("is not to be had with a key", async () => {
  const { id, key } = await openCustomer();
  for (const token of [key, SECRETS.ADMIN_TOKEN.slice(1)]) {
    const response = await ask(`/admin/v1/organizations/${id}/data`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(401);
  }
});
