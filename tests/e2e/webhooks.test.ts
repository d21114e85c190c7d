/**
 * Webhooks over real connections: a receiver that fails, hangs, sends slowly or leads elsewhere is
 * told in the end, and once by its id.
 */
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

interface Received {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

interface Delivery {
  readonly message_id: string;
  readonly type: string;
  readonly state: string;
  readonly attempts: number;
  readonly status: number | null;
  readonly fault: string | null;
}

type Behaviour = (response: ServerResponse) => void;

let stack: Stack;
let receiver: Server;
let origin: string;
let received: Received[];
/** What it does with the next messages, then it takes each. */
let behaviours: Behaviour[];

beforeAll(async () => {
  stack = await startStack({ vars: { WEBHOOK_RETRY_MS: "5", WEBHOOK_TIMEOUT_MS: "6000" } });
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { url: path = "", headers } = request;
      received.push({ path, headers, body: Buffer.concat(parts).toString() });
      const behaviour = behaviours.shift();
      if (behaviour === undefined) response.writeHead(204).end();
      else behaviour(response);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
beforeEach(() => {
  received = [];
  behaviours = [];
});
afterAll(async () => {
  receiver?.closeAllConnections();
  receiver?.close();
  await stack?.stop();
});

const pathOf = <Rest extends string>({ id }: TestOrganization, rest: Rest) =>
  `/admin/v1/organizations/${id}/${rest}` as const;

async function addWebhook(organization: TestOrganization, fields: object = {}) {
  const body = { url: `${origin}/hooks`, ...fields };
  return stack.admin("POST", pathOf(organization, "webhooks"), body);
}

const listDeliveries = async (organization: TestOrganization): Promise<Delivery[]> =>
  (await stack.admin("GET", pathOf(organization, "webhook-deliveries"))).data;

/** A test, until it has ended. */
async function sendTest(organization: TestOrganization, id: string): Promise<Delivery> {
  await stack.admin("POST", pathOf(organization, `webhooks/${id}/test`));
  return waitFor(async () => {
    const [newest] = await listDeliveries(organization);
    return newest !== undefined && newest.state !== "pending" && newest;
  });
}

describe("a webhook", () => {
  it("is told of a budget's threshold by a message that its secret proves", async () => {
    const organization = await stack.createOrganization();
    const { secret } = await addWebhook(organization);
    await stack.admin("PUT", pathOf(organization, "budgets"), {
      scope: "organization",
      scope_id: organization.id,
      window: "month",
      soft_nano_usd: 1,
    });
    const response = await fetch(stack.baseUrl + CHAT_PATH, {
      method: "POST",
      headers: { authorization: `Bearer ${organization.key}`, "content-type": "application/json" },
      body: JSON.stringify(storyRequest({ maxTokens: 8, seed: 1, stream: false })),
    });
    expect(response.status).toBe(200);
    await waitFor(() => received.length >= 3);
    expect(received).toHaveLength(3);
    for (const { headers, body, path } of received) {
      const id = headers["webhook-id"];
      const at = headers["webhook-timestamp"];
      const key = Buffer.from(secret.slice("whsec_".length), "base64");
      const text = `${String(id)}.${String(at)}.${body}`;
      const signature = createHmac("sha256", key).update(text).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
      expect(Math.abs(Number(at) - Date.now() / 1_000)).toBeLessThan(300);
      expect(headers["content-type"]).toBe("application/json");
      expect(path).toBe("/hooks");
    }
    const events = received.map(
      ({ body }) => JSON.parse(body) as { type: string; data: { threshold: number } },
    );
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["budget.threshold_passed"]));
    const thresholds = events.map(({ data }) => data.threshold);
    expect(thresholds.toSorted((a, b) => a - b)).toEqual([50, 80, 100]);
  });

  it("is told again until it answers well: after a failure, a hang, a broken connection and a redirect", async () => {
    const organization = await stack.createOrganization();
    const { id } = await addWebhook(organization);
    behaviours = [
      (response) => response.writeHead(500).end("no"),
      // Never answers.
      () => undefined,
      (response) => response.destroy(),
      (response) => response.writeHead(307, { location: `${origin}/elsewhere` }).end(),
    ];
    const sent = await sendTest(organization, id);
    expect(sent).toMatchObject({ state: "delivered", attempts: 5, status: 204, fault: null });
    expect(received).toHaveLength(5);
    expect(new Set(received.map(({ headers }) => headers["webhook-id"]))).toEqual(
      new Set([sent.message_id]),
    );
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    // Nobody went where it led.
    expect(received.map(({ path }) => path)).toEqual(Array.from({ length: 5 }, () => "/hooks"));
  });

  it("is told by the head of its answer, however slowly and long the rest comes", async () => {
    const organization = await stack.createOrganization();
    const { id } = await addWebhook(organization);
    let isLeft = false;
    behaviours = [
      (response) => {
        response.writeHead(200).write("a");
        const timer = setInterval(() => response.write("a".repeat(1_024)), 50);
        response.on("close", () => {
          clearInterval(timer);
          isLeft = true;
        });
      },
    ];
    expect(await sendTest(organization, id)).toMatchObject({ state: "delivered", attempts: 1 });
    await waitFor(() => isLeft);
  });

  it("that is away while the edge is killed is told when both are back, by the same id", async () => {
    const organization = await stack.createOrganization();
    const { id } = await addWebhook(organization);
    behaviours = [() => undefined];
    await stack.admin("POST", pathOf(organization, `webhooks/${id}/test`));
    await waitFor(() => received.length === 1);
    await stack.edge.kill9();
    await stack.edge.start();
    // Its object wakes with the first call.
    await waitFor(async () => (await listDeliveries(organization))[0]?.state === "delivered");
    expect(received.length).toBeGreaterThanOrEqual(2);
    expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });
});
