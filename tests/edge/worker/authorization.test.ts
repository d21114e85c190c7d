/**
 * Every operation by everybody: made from the served openapi document itself, so that no operation
 * can be forgotten.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { SCOPES } from "../../../src/contract/account.ts";
import { ROLES, type Role } from "../../../src/contract/people.ts";
import type { Access } from "../../../src/http/operation.ts";
import { isWhole } from "../../support/random.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { becomeOperator, join, ORIGIN } from "../support/people.ts";
import { ROLES_OF, SCOPE_OF } from "../support/rights.ts";
import { admin, ask, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

const BODIES: Readonly<Record<string, object>> = {
  createChatCompletion: { model: "m", messages: [{ role: "user", content: "hi" }] },
  createCompletion: { model: "m", prompt: "hi" },
  createEmbeddings: { model: "m", input: "hi" },
  rerank: { model: "m", query: "hi", documents: ["hi"] },
  rerankV2: { model: "m", query: "hi", documents: ["hi"] },
  classify: { model: "m", input: "hi" },
  createModeration: { model: "m", input: "hi" },
  createMessage: { model: "m", max_tokens: 4, messages: [{ role: "user", content: "hi" }] },
  createResponse: { model: "m", input: "hi" },
  countResponseTokens: { model: "m", input: "hi" },
  countMessageTokens: { model: "m", messages: [{ role: "user", content: "hi" }] },
  runHuggingFaceModel: { inputs: "hi" },
  runHuggingFacePipeline: { inputs: "hi" },
  createHuggingFaceChat: { messages: [{ role: "user", content: "hi" }] },
  createHuggingFaceCompletion: { prompt: "hi" },
  tokenize: { model: "m", prompt: "hi" },
  tokenizeUnversioned: { model: "m", prompt: "hi" },
  detokenize: { model: "m", tokens: [1] },
  detokenizeUnversioned: { model: "m", tokens: [1] },
  createEstimate: { model: "m", messages: [{ role: "user", content: "hi" }] },
  createRoute: { model: "m" },
};

interface Described {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly access: Access & { readonly roles?: readonly Role[] };
}

/** What the document says, which the gate compares with openapi.yaml. */
const described: Described[] = OPERATIONS.map(({ operationId, path, method, access }) => ({
  id: operationId,
  path,
  method: method.toUpperCase(),
  access,
}));
const by = (kind: Access["by"]) =>
  described.filter(({ access }) => access.by === kind).map((one) => [one.id, one] as const);

type Credential = { readonly token: string } | { readonly cookie: string } | null;

let owner: Customer;
let other: Customer;
const members = new Map<Role, string>();
const strangers = new Map<Role, string>();
let operator: string;

beforeAll(async () => {
  [owner, other] = [await openCustomer(), await openCustomer()];
  for (const role of ROLES) {
    members.set(role, (await join(owner.id, role)).cookie);
    strangers.set(role, (await join(other.id, role)).cookie);
  }
  operator = (await becomeOperator()).cookie;
}, 60_000);
beforeEach(() => {
  const worker = new FakeWorker();
  worker.refusal = { code: "invalid_value", message: "no", param: null };
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/**
 * With the id of a real organization, and of nothing else in it: only the caller's right can be
 * what is missing.
 */
function call(operation: Described, who: Credential, organizationId = owner.id): Promise<Response> {
  const ids: Record<string, string> = {
    organization_id: organizationId,
    id: "m",
    task: "fill-mask",
  };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "x");
  const hasBody = !["GET", "DELETE"].includes(operation.method);
  const isOfTimes = /usage\/(completions|embeddings|totals|end_users)|costs$|\/download$/.test(
    path,
  );
  const since = Math.floor(Date.now() / 3_600_000) * 3_600 - 3_600;
  const query = isOfTimes ? `?start_time=${since}` : "";
  return ask(`${path}${query}`, {
    method: operation.method,
    headers: {
      "content-type": "application/json",
      origin: ORIGIN,
      ...(who !== null && "token" in who && { authorization: `Bearer ${who.token}` }),
      ...(who !== null && "cookie" in who && { cookie: who.cookie }),
    },
    body: hasBody ? JSON.stringify(BODIES[operation.id] ?? {}) : null,
  });
}

async function expectRefused(response: Response, status: number): Promise<string> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return text;
}

/** Whatever it says of an empty body or an unknown id, it is not about who asks. */
async function expectLetIn(response: Response): Promise<void> {
  const isWatched =
    response.ok && response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  // It would never end by itself.
  if (isWatched) return response.body?.cancel();
  const text = await response.text();
  expect([401, 403, 500], text).not.toContain(response.status);
  expect(text).not.toContain("There is no organization");
}

const cookie = (text: string | undefined): Credential => ({ cookie: text ?? "" });

describe("the document", () => {
  it("says of every operation who may call it", async () => {
    const response = await ask("/openapi.json");
    const { paths } = await response.json<{
      paths: Record<string, Record<string, { operationId: string; "x-tidegate-access": Access }>>;
    }>();
    const said = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(said).toHaveLength(described.length);
    for (const { operationId, "x-tidegate-access": access } of said) {
      const roles = ROLES_OF[operationId];
      const unlisted = `${operationId} is not in this test's table`;
      if (access.by === "member") {
        expect(roles, unlisted).toBeDefined();
        expect(access).toMatchObject({ roles: ROLES.filter((role) => roles?.includes(role)) });
      } else if (access.by === "key" && access.scope !== null) {
        expect(access.scope, unlisted).toBe(SCOPE_OF[operationId]);
      }
    }
  });
});

describe("operations for operators", () => {
  it.each(by("operator"))("%s opens for operators alone", async (_name, operation) => {
    const texts = new Set<string>();
    const wrong = SECRETS.ADMIN_TOKEN.slice(0, -1);
    for (const token of ["wrong", owner.key, other.key, wrong])
      texts.add(await expectRefused(await call(operation, { token }), 401));
    texts.add(await expectRefused(await call(operation, null), 401));
    texts.add(await expectRefused(await call(operation, cookie("tidegate=tgs_wrong")), 401));
    expect(texts.size).toBe(1);
    for (const role of ROLES)
      await expectRefused(await call(operation, cookie(members.get(role))), 403);
    await expectLetIn(await call(operation, { token: SECRETS.ADMIN_TOKEN }));
    await expectLetIn(await call(operation, cookie(operator)));
  });
});

describe("operations for members", () => {
  const operations = by("member").map(([name, operation], at) => [name, operation, at] as const);
  it.each(operations)("%s opens for the right roles and no other", async (name, operation, at) => {
    const texts = new Set<string>();
    for (const token of ["wrong", owner.key, other.key])
      texts.add(await expectRefused(await call(operation, { token }), 401));
    texts.add(await expectRefused(await call(operation, null), 401));
    // Nobody learns which organizations there are.
    const nowhere = "org_0000000000000000";
    texts.add(await expectRefused(await call(operation, null, nowhere), 401));
    expect(texts.size).toBe(1);
    for (const role of ROLES) {
      const mine = await call(operation, cookie(members.get(role)));
      if (ROLES_OF[name]?.includes(role)) {
        // A developer is told that keys of services are not theirs to make: by the body, past the
        // door.
        if (!(name === "createKey" && role === "developer")) await expectLetIn(mine);
        else expect(mine.status).not.toBe(404);
      } else await expectRefused(mine, 403);
      // A stranger's role counts for nothing, whichever it is: each has its turn.
      if (!isWhole && role !== ROLES[at % ROLES.length]) continue;
      const theirs = await expectRefused(await call(operation, cookie(strangers.get(role))), 404);
      const none = await call(operation, cookie(strangers.get(role)), nowhere);
      expect((await expectRefused(none, 404)).replace(nowhere, owner.id)).toBe(theirs);
    }
    await expectLetIn(await call(operation, { token: SECRETS.ADMIN_TOKEN }));
    await expectLetIn(await call(operation, cookie(operator)));
  });
});

describe("operations for anybody who is signed in", () => {
  it.each(by("person"))(
    "%s asks for a session, and no key or token is one",
    async (_, operation) => {
      for (const token of ["wrong", owner.key, SECRETS.ADMIN_TOKEN])
        await expectRefused(await call(operation, { token }), 401);
      await expectRefused(await call(operation, null), 401);
    },
  );
});

describe("operations for keys", () => {
  it.each(by("key"))(
    "%s opens for a live key with its scope, and no other",
    async (name, operation) => {
      const needed = SCOPE_OF[name];
      const keyWith = (scopes: (typeof SCOPES)[number][] | null) =>
        admin("POST", `/organizations/${owner.id}/keys`, {
          name: "k",
          scopes,
        });
      for (const token of ["wrong", SECRETS.ADMIN_TOKEN])
        await expectRefused(await call(operation, { token }), 401);
      await expectRefused(await call(operation, null), 401);
      await expectRefused(await call(operation, cookie(members.get("owner"))), 401);
      for (const scope of SCOPES) {
        const { key } = await keyWith([scope]);
        const response = await call(operation, { token: key });
        if (needed === "any" || scope === needed) await expectLetIn(response);
        else await expectRefused(response, 403);
      }
      const revoked = await keyWith(null);
      await admin("DELETE", `/organizations/${owner.id}/keys/${revoked.id}`);
      await expectRefused(await call(operation, { token: revoked.key }), 401);
    },
  );
});

describe("operations for widgets", () => {
  it.each(by("widget"))("%s opens for a widget's token, and nobody else", async (_, operation) => {
    const path = "/v1/organization/widget_tokens";
    const made = await ask(path, {
      method: "POST",
      headers: { authorization: `Bearer ${owner.key}`, "content-type": "application/json" },
      body: "{}",
    });
    const { token } = await made.json<{ token: string }>();
    await expectLetIn(await call(operation, { token }));
    for (const another of described)
      if (!["anyone", "widget"].includes(another.access.by))
        await expectRefused(
          await call(another, { token }),
          another.access.by === "worker" ? 403 : 401,
        );
    for (const other of [owner.key, SECRETS.ADMIN_TOKEN, `${token}x`, token.slice(0, -1)])
      await expectRefused(await call(operation, { token: other }), 401);
    await expectRefused(await call(operation, cookie(members.get("owner"))), 401);
    await expectRefused(await call(operation, null), 401);
  });
});

describe("what is left", () => {
  it("is signed, or says nothing of anybody", async () => {
    expect(by("worker").map(([name]) => name)).toEqual([
      "deliverReceipts",
      "deliverLostRequests",
      "takeHeartbeat",
    ]);
    expect(by("anyone").map(([name]) => name)).toEqual([
      "listSigningKeys",
      "createSession",
      "createSessionByLink",
      "createPasskeyChallenge",
      "createSessionByPasskey",
      "setPassword",
      "acceptInvitation",
      "getService",
      "getHealth",
      "getReadiness",
      "getWidget",
      "getWidgetFile",
      "getDocs",
      "getDocsPage",
      "getOpenApi",
    ]);
    for (const [, operation] of by("worker")) await expectRefused(await call(operation, null), 403);
  });
});
