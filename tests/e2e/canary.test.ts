/**
 * Canaries: a prompt, keys, tokens and a password that can be told from everything else are sent
 * through every kind of request, good and bad. Afterwards nothing that was written anywhere has
 * them: no log, no database, no archive, no journal, no metric, and no error but to the one who
 * sent it.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH } from "./support/story.ts";

const PROMPT = "zq7canaryprompt9xw";
const TOOL = "zq7canarytool9xw";
const PASSWORD = "zq7canarypassword9xw";
const EMAIL = "owner@example.com";

let stack: Stack;
let organization: TestOrganization;
/** What must be nowhere, by name. */
const secrets = new Map<string, string>([
  ["the prompt", PROMPT],
  ["the tool's name", TOOL],
  ["the password", PASSWORD],
]);
const errors: string[] = [];

beforeAll(async () => {
  const vars = {
    ARCHIVE_INTERVAL_MS: "1",
    REPLICATION_INTERVAL_MS: "200",
    SDK_RETRY_WINDOW_MS: "1000",
  };
  stack = await startStack({ vars });
  organization = await stack.createOrganization();
  secrets.set("the key", organization.key);
  secrets.set("the key's secret", organization.key.split("_")[4] ?? "?");
  secrets.set("the admin token", stack.adminToken);
  secrets.set("the signing secret", stack.gpuSigningSecret);
  for (const request of [talk, meetPeople, misbehave, leave]) await request();
  await new Books(stack, organization.id).quiet();
  const books = new Books(stack, organization.id);
  await waitFor(async () => {
    const { archive, database } = await books.reconciliation();
    return archive.pending === 0 && database.pending === 0;
  });
});
afterAll(() => stack?.stop());

async function send(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await fetch(`${stack.baseUrl}${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${organization.key}`,
      "content-type": "application/json",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) errors.push(text);
  return text;
}

const chat = (fields: object = {}) => ({
  model: MODEL_ID,
  max_tokens: 4,
  messages: [{ role: "user", content: `Say hello. ${PROMPT}` }],
  ...fields,
});

/** What works: whole, streamed, by key, retried, with tools, estimated, completed. */
async function talk(): Promise<void> {
  await send(CHAT_PATH, chat());
  await send(CHAT_PATH, chat({ stream: true }));
  await send(CHAT_PATH, chat(), { "idempotency-key": "once" });
  await send(CHAT_PATH, chat(), { "x-stainless-retry-count": "1" });
  const tool = { type: "function", function: { name: TOOL, parameters: { type: "object" } } };
  await send(CHAT_PATH, chat({ tools: [tool], tool_choice: "none" }));
  await send("/v1/estimate", chat());
  await send("/v1/completions", { model: MODEL_ID, prompt: PROMPT, max_tokens: 2 });
}

/** An owner who is invited, signs in wrongly and rightly, and makes a key. */
async function meetPeople(): Promise<void> {
  const path = `/admin/v1/organizations/${organization.id}` as const;
  const invited = { email: EMAIL, role: "owner" } as const;
  const { token } = await stack.admin("POST", `${path}/invitations`, invited);
  secrets.set("the invitation", token.split("_")[2] ?? "?");
  await send("/auth/v1/invitations/accept", { token, password: PASSWORD });
  await send("/auth/v1/session", { email: EMAIL, password: `${PASSWORD}!` });
  const response = await fetch(`${stack.baseUrl}/auth/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  const cookie = /tgs_[0-9A-Za-z_]+/.exec(response.headers.get("set-cookie") ?? "")?.[0];
  expect(cookie).toBeDefined();
  secrets.set("the session", cookie ?? "?");
  const person = { email: "operator@example.com", name: "O", is_operator: true };
  const made = await stack.admin("POST", "/admin/v1/users", person);
  secrets.set("the set-up token", made.set_up_token);
}

/** What is refused, with the canaries where they do not belong. */
async function misbehave(): Promise<void> {
  await send(CHAT_PATH, `{"messages": "${PROMPT}`);
  await send(CHAT_PATH, chat({ messages: [{ role: "user", content: { text: PROMPT } }] }));
  await send(CHAT_PATH, chat({ messages: [{ role: PROMPT.repeat(9), content: PROMPT }] }));
  await send(CHAT_PATH, chat({ response_format: { type: "json_schema" }, max_tokens: -1 }));
  await send(CHAT_PATH, chat({ model: "nothing" }));
  await send(
    CHAT_PATH,
    chat({ messages: [{ role: "user", content: `${PROMPT} `.repeat(9_000) }] }),
  );
  await send("/v1/completions", { model: MODEL_ID, prompt: [PROMPT, 3] });
  await send(CHAT_PATH, chat(), { authorization: `Bearer ${organization.key.slice(0, -1)}x` });
  await send(CHAT_PATH, chat(), { authorization: `Bearer ${stack.adminToken}` });
  await send("/admin/v1/organizations", { name: "x" });
  await send("/internal/receipts", { receipts: [] });
}

/** A client that goes in the middle, and a worker that dies under a request. */
async function leave(): Promise<void> {
  const body = chat({ stream: true, max_tokens: 900, ignore_eos: true });
  const client = new SocketClient(stack.baseUrl, CHAT_PATH, organization.key, body);
  await client.waitForEvents(3);
  client.leave("reset");
  const dying = new SocketClient(stack.baseUrl, CHAT_PATH, organization.key, body);
  await dying.waitForEvents(3);
  await stack.gpu.kill9();
  await dying.ended;
  await stack.gpu.start();
}

/** Every file under a folder but the program itself. */
function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (name !== "build") yield* filesUnder(path);
    } else yield path;
  }
}

describe("what was written", () => {
  it("is all there to be searched: logs, databases, archive and journal", () => {
    const files = [...filesUnder(stack.stateDir)];
    for (const part of [
      "edge.log",
      "gpu-worker.log",
      "d1",
      "AccountObject",
      "r2",
      "requests.ndjson",
    ])
      expect(
        files.filter((path) => path.includes(part)),
        part,
      ).not.toEqual([]);
    // The search finds what is there: the organization's id stands in all but the worker's log.
    const found = files.filter((path) => readFileSync(path).includes(organization.id));
    expect(found.length).toBeGreaterThan(3);
    expect(errors.length).toBeGreaterThan(8);
  });

  it("has no canary in it", () => {
    const finds: string[] = [];
    for (const path of filesUnder(stack.stateDir)) {
      const bytes = readFileSync(path);
      for (const [name, secret] of secrets)
        if (bytes.includes(secret)) finds.push(`${name} in ${path.slice(stack.stateDir.length)}`);
    }
    expect(finds).toEqual([]);
  });

  it("as metrics has none either, and no error tells one", async () => {
    const metrics = await (await fetch(`${stack.gpuUrl}/metrics`)).text();
    const told = [metrics, ...errors].join("\n");
    for (const [name, secret] of secrets) expect(told.includes(secret), name).toBe(false);
  });

  it("is shown to admins without any", async () => {
    const path = `/admin/v1/organizations/${organization.id}` as const;
    const shown = await Promise.all(
      [
        `${path}/audit?limit=100`,
        `${path}/usage`,
        `${path}/ledger`,
        `${path}/keys`,
        "/admin/v1/audit",
        "/admin/v1/users",
      ].map(async (url) => JSON.stringify(await stack.rawAdmin("GET", url))),
    );
    for (const [name, secret] of secrets) expect(shown.join("").includes(secret), name).toBe(false);
  });
});
