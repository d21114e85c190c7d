/**
 * Requests that were admitted and never began: edge and worker die while they wait, or the edge
 * dies before they are sent. Nobody is left who knows of them but their account, which asks, and
 * gives the money back long before their deadline.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEMO_PRICE } from "../../scripts/edge/admin.ts";
import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const CREDIT_NANO_USD = 1_000_000_000;
const WAITING = 4;
/** More than a test takes: what a hold waits for without the account's question. */
const REQUEST_TIMEOUT_MS = 3_600_000;

let stack: Stack;
let way: Server;
let organization: TestOrganization;
let books: Books;
/** What goes to the worker is lost on its way. */
let isSilent = false;
const sockets = new Set<Socket>();

beforeAll(async () => {
  stack = await startStack({
    vars: { REQUEST_TIMEOUT_MS: String(REQUEST_TIMEOUT_MS), UNBEGUN_CHECK_MS: "1000" },
    gpuFlags: ["--max-running", "1", "--threads", "1"],
  });
  const { hostname, port } = new URL(stack.gpuUrl);
  way = createServer((edge) => {
    const worker = connect(Number(port), hostname);
    for (const [from, to] of [
      [edge, worker],
      [worker, edge],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
      from.on("data", (bytes) => isSilent || to.write(bytes));
    }
  });
  await new Promise<void>((settle) => way.listen(0, "127.0.0.1", settle));
  await stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "way", url: `http://127.0.0.1:${(way.address() as AddressInfo).port}` }],
    price: DEMO_PRICE,
  });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  way?.close();
  await stack?.stop();
});

async function open(): Promise<void> {
  organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
  books = new Books(stack, organization.id);
}

const ask = (stream: boolean) =>
  new SocketClient(
    stack.baseUrl,
    CHAT_PATH,
    organization.key,
    storyRequest({ maxTokens: 1_500, seed: 1, stream }),
  );

const whenHeld = (count: number) =>
  waitFor(async () => (await books.organization()).open_holds === count, { intervalMs: 10 });

async function expectFree(requests: number): Promise<void> {
  await books.quiet();
  const records = await books.expectBalanced(CREDIT_NANO_USD);
  const free = records.filter(({ charge_nano_usd: charge }) => charge === 0);
  expect(free.map(({ outcome }) => outcome)).toEqual(Array(requests).fill("edge_failed"));
  expect((await books.reconciliation()).unexplained).toEqual([]);
}

describe("requests that wait when edge and worker die together", () => {
  it("free what they hold soon after, and cost nothing", async () => {
    await open();
    const running = ask(true);
    await running.waitForEvents(3);
    const waiting = Array.from({ length: WAITING }, (_, at) => ask(at % 2 === 0));
    await whenHeld(WAITING + 1);
    await Promise.all([stack.edge.kill9(), stack.gpu.kill9()]);
    await Promise.all([running, ...waiting].map(({ ended }) => ended));
    await stack.gpu.start();
    await stack.edge.start();
    await expectFree(WAITING);
  });
});

describe("requests whose edge dies before their worker has them", () => {
  it("free what they hold soon after, and cost nothing", async () => {
    await open();
    isSilent = true;
    const asked = Array.from({ length: WAITING }, (_, at) => ask(at % 2 === 0));
    await whenHeld(WAITING);
    await stack.edge.kill9();
    await Promise.all(asked.map(({ ended }) => ended));
    for (const socket of sockets) socket.destroy();
    isSilent = false;
    await stack.edge.start();
    await expectFree(WAITING);
  });
});

describe("requests that wait for their turn", () => {
  it("are asked about, and begin all the same", async () => {
    await open();
    const running = ask(true);
    await running.waitForEvents(3);
    const next = ask(true);
    await whenHeld(2);
    await running.ended;
    await next.waitForEvents(3);
    next.leave("reset");
    await books.quiet();
    const records = await books.expectBalanced(CREDIT_NANO_USD);
    expect(records.map(({ outcome }) => outcome).toSorted()).toEqual(["client_left", "completed"]);
  });
});
