/**
 * The disk of both servers is full: nothing can be written down, so nothing new is run, and nothing
 * is wrong afterwards.
 */
import { basename } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BUNDLED_TASK_MODELS } from "../../gpu-worker/src/config.ts";
import { AdminClient } from "../../scripts/edge/admin.ts";
import { offerTaskModels } from "../../scripts/up/task-models.ts";
import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "../support/small-disk.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const DISK_KB = 64 * 1024;

interface Sent {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Told {
  readonly status: number;
  readonly code: string | undefined;
  readonly mayReturn: boolean;
}

if (!canMount)
  process.stdout.write("skipped: no file system can be mounted here, so no disk can be filled\n");

describe.skipIf(!canMount)("requests on a full disk", () => {
  let disk: SmallDisk;
  let stack: Stack;
  let organization: TestOrganization;
  beforeAll(async () => {
    const mounted = mountSmallDisk(DISK_KB);
    if (mounted === undefined) throw new Error("the file system cannot be mounted");
    disk = mounted;
    const vars = { REQUEST_TIMEOUT_MS: "60000", UNBEGUN_CHECK_MS: "2000", HOLD_GRACE_MS: "500" };
    stack = await startStack({ stateParent: disk.path, vars });
    const admin = new AdminClient(stack.baseUrl, stack.adminToken);
    const models = BUNDLED_TASK_MODELS.map((folder) => ({ id: basename(folder), folder }));
    await offerTaskModels(admin, models, { id: "local", url: stack.gpuUrl });
    organization = await stack.createOrganization();
  });
  afterAll(async () => {
    disk?.free();
    await stack?.stop();
    disk?.unmount();
  });

  const ask = (stream: boolean, maxTokens: number) =>
    fetch(stack.baseUrl + CHAT_PATH, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${organization.key}`,
      },
      body: JSON.stringify(storyRequest({ maxTokens, seed: 1, stream })),
    });

  const call = async (
    method: string,
    path: string,
    { token = stack.adminToken, headers = {}, body }: Sent = {},
  ): Promise<Told> => {
    const response = await fetch(stack.baseUrl + path, {
      method,
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const { error } = (await response.json()) as { error?: { code: string } };
    const retryAfter = Number(response.headers.get("retry-after"));
    return { status: response.status, code: error?.code, mayReturn: retryAfter > 0 };
  };

  /** What is asked for, by a name that says whether it is there twice. */
  const others = (name: string): Readonly<Record<string, () => Promise<Told>>> => {
    const organizations = "/admin/v1/organizations";
    const own = `${organizations}/${organization.id}`;
    const keyed = (stream: boolean) => () =>
      call("POST", CHAT_PATH, {
        token: organization.key,
        headers: { "idempotency-key": `${name}-${stream}` },
        body: storyRequest({ maxTokens: 8, seed: 1, stream }),
      });
    return {
      "a whole answer with an Idempotency-Key": keyed(false),
      "a sign-in": () =>
        call("POST", "/auth/v1/session", {
          token: "",
          body: { email: "nobody@example.com", password: "correct horse battery" },
        }),
      "a new organization": () => call("POST", organizations, { body: { name } }),
      "the list of organizations": () => call("GET", organizations),
      "an organization": () => call("GET", own),
      "its reconciliation": () => call("GET", `${own}/reconciliation`),
      "a new key": () => call("POST", `${own}/keys`, { body: { name } }),
      "its keys": () => call("GET", `${own}/keys`),
      "a credit": () =>
        call("POST", `${own}/credits`, { body: { amount_nano_usd: 1_000, external_ref: name } }),
    };
  };

  it("of every kind are told to come back or answered, and all work again when there is room", async () => {
    const before = (await new Books(stack, organization.id).usage()).length;
    disk.fill();
    const refusal = { status: 429, code: "no_capacity", mayReturn: true };
    const told: Record<string, Told> = {};
    for (const [name, ask] of Object.entries(others("full"))) told[name] = await ask();
    const failed = Object.entries(told).filter(([, { status }]) => status >= 500);
    expect(failed).toEqual([]);
    for (const name of ["a whole answer with an Idempotency-Key", "a new organization", "a credit"])
      expect({ name, ...told[name] }).toEqual({ name, ...refusal });

    disk.free();
    for (const [name, ask] of Object.entries(others("room"))) {
      await waitFor(async () => {
        const { status } = await ask();
        return name === "a sign-in" ? status === 401 : status < 300;
      });
    }
    const books = new Books(stack, organization.id);
    await books.quiet();
    expect((await books.usage()).length - before).toBe(1);
    expect((await books.reconciliation()).unexplained).toEqual([]);
  });

  it("are told to come back, what runs goes on, and the books explain all", async () => {
    const before = (await new Books(stack, organization.id).usage()).length;
    const running = await ask(true, 200);
    expect(running.status).toBe(200);
    disk.fill();
    for (const stream of [false, true]) {
      const refused = await ask(stream, 8);
      const { error } = (await refused.json()) as { error: { code: string; message: string } };
      expect({ status: refused.status, code: error.code }).toEqual({
        status: 429,
        code: "no_capacity",
      });
      expect(error.message).toContain("storage is full or");
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(await running.text()).toContain("[DONE]");

    disk.free();
    await waitFor(async () => (await ask(false, 8)).status === 200);
    const books = new Books(stack, organization.id);
    await books.quiet();
    expect((await books.usage()).length - before).toBe(2);
    expect((await books.reconciliation()).unexplained).toEqual([]);
  });

  it("that end meanwhile are told to come back: nothing of them is given or charged", async () => {
    const own = `/admin/v1/organizations/${organization.id}` as const;
    const books = new Books(stack, organization.id);
    await books.quiet();
    const { balance: before } = await stack.admin("GET", own);
    const post = (path: string, body: object) => () =>
      call("POST", path, { token: organization.key, body });
    const story = storyRequest({ maxTokens: 1_000, seed: 1, stream: false });
    const { messages: _, ...rest } = story;
    const text = "once upon a time ".repeat(24);
    const whole = [
      post(CHAT_PATH, story),
      post("/v1/completions", { ...rest, prompt: "Once upon a time" }),
      post("/v1/embeddings", { model: "pocket-encoder", input: Array(1_000).fill(text) }),
    ];
    const running = whole.map((send) => send());
    await waitFor(async () => (await stack.admin("GET", own)).open_holds === 3);
    disk.fill();
    const told = await Promise.all(running);
    disk.free();
    const refusal = { status: 429, code: "no_capacity", mayReturn: true };
    expect(told).toEqual(whole.map(() => refusal));
    await books.quiet();
    const { balance } = await stack.admin("GET", own);
    expect(balance).toEqual(before);
    expect((await books.reconciliation()).unexplained).toEqual([]);
  });
});
