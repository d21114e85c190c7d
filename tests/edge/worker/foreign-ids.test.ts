/**
 * Ids of another organization's objects, wherever a path takes one: whoever may do everything in
 * their own organization is told what they are told of an id that nobody has, and nothing changes.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { makeToken } from "../support/end-users.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { join, ORIGIN } from "../support/people.ts";
import { made, settled } from "../support/response-client.ts";
import { admin, ask, openCustomer } from "../support/test-worker.ts";

/** Names that each organization, or the service, has of its own: they are no object's id. */
const NAMES = new Set(["organization_id", "provider", "name", "task", "idempotency_key"]);
/** Of models, and of the log, whose numbers begin at 1 in each organization. */
const OF_NOBODY = new Set([
  "runHuggingFaceModel",
  "runHuggingFacePipeline",
  "createHuggingFaceChat",
  "createHuggingFaceCompletion",
  "retrieveModel",
  "retrieveAuditEntry",
]);

const BODIES: Readonly<Record<string, object>> = {
  changeProject: { name: "taken" },
  changeKey: { disabled: true },
  rotateKey: {},
  changeWebhook: { disabled: true },
  changeMember: { role: "viewer" },
};

/** Where `{id}` is whose. */
const ID_OF: Readonly<Record<string, string>> = {
  retrieveResponse: "response",
  deleteResponse: "response",
  listResponseInputItems: "response",
  cancelResponse: "response",
  retrieveGeneration: "generation",
  retrieveOrganizationGeneration: "generation",
  retrieveInvoice: "invoice",
  downloadInvoice: "invoice",
  retrieveOwnInvoice: "invoice",
  downloadOwnInvoice: "invoice",
  deletePasskey: "passkey",
};

beforeEach(() => {
  const worker = new FakeWorker();
  worker.makes = () => answer("hello");
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** An organization with one of everything that has an id, and somebody who may do everything. */
async function furnish() {
  const customer = await openCustomer();
  const path = `/organizations/${customer.id}` as const;
  const owner = await join(customer.id, "owner");
  const member = await join(customer.id, "developer");
  const project = await admin("POST", `${path}/projects`, { name: "p" });
  const key = await admin("POST", `${path}/keys`, { name: "k", project_id: project.id });
  const token = await makeToken(customer.key);
  const invitation = await admin("POST", `${path}/invitations`, {
    email: "invited@example.com",
    role: "viewer",
  });
  const webhook = await admin("POST", `${path}/webhooks`, { url: "https://example.com/hook" });
  const view = {
    metric: "spend",
    group: "model",
    range: "7d",
    width: "1h",
    chart: "line",
  } as const;
  const chart = await admin("POST", `${path}/charts`, { name: "c", view });
  await admin("PUT", `${path}/limits`, {
    scope: "key",
    scope_id: key.id,
    metric: "requests",
    period: "minute",
    value: 5,
  });
  await admin("PUT", `${path}/budgets`, {
    scope: "key",
    scope_id: key.id,
    window: "month",
    hard_nano_usd: 5_000_000_000,
  });
  const [limit] = (await admin("GET", `${path}/limits`)).data;
  const [budget] = (await admin("GET", `${path}/budgets`)).data;
  const response = await made(customer.key);
  const generation = await settled(customer.id);
  const [invoice] = (await admin("GET", `${path}/invoices`)).data;
  const sessions = await ask("/auth/v1/sessions", { headers: { cookie: owner.cookie } });
  const [session] = (await sessions.json<{ data: { id: string }[] }>()).data;
  const ids: Readonly<Record<string, string>> = {
    project_id: project.id,
    key_id: key.id,
    token_id: token.id,
    invitation_id: invitation.id,
    webhook_id: webhook.id,
    chart_id: chart.id,
    limit_id: limit?.id ?? "",
    budget_id: budget?.id ?? "",
    user_id: member.id,
    session_id: session?.id ?? "",
    response: response.id,
    generation: generation?.id ?? "",
    invoice: invoice?.id ?? "",
    passkey: "pk_of_another",
  };
  return { ...customer, cookie: owner.cookie, ids };
}

type Furnished = Awaited<ReturnType<typeof furnish>>;

/** All that is listed of an organization, but for the log of what was asked. */
async function stateOf({ id, key, cookie }: Furnished): Promise<string> {
  const lists =
    "projects keys end_user_tokens invitations webhooks charts limits budgets members usage invoices audit".split(
      " ",
    );
  const texts = lists.map(async (list) => {
    const response = await ask(`/admin/v1/organizations/${id}/${list}`, { headers: { cookie } });
    expect(response.status).toBe(200);
    return response.text();
  });
  const headers = { authorization: `Bearer ${key}` };
  const models = await ask("/v1/organization/end_user_tokens", { headers });
  return [...(await Promise.all(texts)), await models.text()].join("\n");
}

/** The same length, and nobody's. */
const nobodys = (id: string): string =>
  `${id.slice(0, -4)}${id.endsWith("0000") ? "1111" : "0000"}`;

describe("an id of another organization", () => {
  it("is nobody's, whatever is asked with it, and what it is of stays as it was", async () => {
    const [mine, theirs] = [await furnish(), await furnish()];
    const before = await stateOf(theirs);
    const asked: string[] = [];
    for (const { method, path, operationId, access } of OPERATIONS) {
      if (!["member", "key", "person"].includes(access.by) || OF_NOBODY.has(operationId)) continue;
      const [name] = [...path.matchAll(/\{(\w+)\}/g)]
        .map(([, one = ""]) => one)
        .filter((one) => !NAMES.has(one));
      if (name === undefined) continue;
      const id = theirs.ids[name === "id" ? (ID_OF[operationId] ?? "") : name];
      if (id === undefined || id === "") throw new Error(`${operationId}: whose id is ${name}?`);
      const send = async (given: string) => {
        const url = path.replace("{organization_id}", mine.id).replace(`{${name}}`, given);
        const response = await ask(url, {
          method: method.toUpperCase(),
          headers: {
            "content-type": "application/json",
            ...(access.by === "key"
              ? { authorization: `Bearer ${mine.key}` }
              : { cookie: mine.cookie, origin: ORIGIN }),
          },
          body:
            method === "get" || method === "delete"
              ? null
              : JSON.stringify(BODIES[operationId] ?? {}),
        });
        return {
          status: response.status,
          text: (await response.text()).replaceAll(given.replace(/^[a-z]+_/, ""), "ID"),
        };
      };
      const answered = await send(id);
      expect(answered.status, `${operationId}: ${answered.text}`).toBe(404);
      expect(answered, operationId).toEqual(await send(nobodys(id)));
      asked.push(operationId);
    }
    expect(asked.length).toBeGreaterThan(25);
    expect(await stateOf(theirs)).toBe(before);
  });
});
