/**
 * Callers without a key, or with one that opens nothing, beside a customer whose stream goes on.
 * Real processes.
 */
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const MAX_TOKENS = 200;
const MEGABYTES = 4_100_000;

let stack: Stack;
let customer: TestOrganization;
beforeAll(async () => {
  stack = await startStack();
  customer = await stack.createOrganization();
});
afterAll(() => stack?.stop());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(stack.baseUrl + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

/**
 * What a customer has of a stream: its status, and whether it came to its end. On a connection of
 * its own, as another computer's is: those of refused bodies may be closed.
 */
async function stream(): Promise<{ status: number | undefined; isWhole: boolean }> {
  const body = storyRequest({ maxTokens: MAX_TOKENS, seed: 1, stream: true });
  const asked = request(stack.baseUrl + CHAT_PATH, {
    method: "POST",
    agent: false,
    headers: { "content-type": "application/json", authorization: `Bearer ${customer.key}` },
  });
  asked.end(JSON.stringify(body));
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  for await (const part of response) text += String(part);
  return { status: response.statusCode, isWhole: text.includes("[DONE]") };
}

const madeUp = (at: number): string =>
  JSON.stringify({ email: `nobody-${at}@example.com`, password: "correct horse battery" });

/** The status, or that the connection was closed while the body was being sent. */
async function statusOf(response: Promise<Response>): Promise<number | "closed"> {
  try {
    const { status, body } = await response;
    await body?.cancel();
    return status;
  } catch {
    return "closed";
  }
}

/** Sends one request of raw bytes and reads to the end. */
async function rawResponse(head: string): Promise<string> {
  const socket = connect(Number(new URL(stack.baseUrl).port), "127.0.0.1");
  socket.end(`${head}\r\nhost: x\r\n\r\n`);
  let text = "";
  for await (const part of socket) text += String(part);
  return text;
}

describe("a method that is none", () => {
  it("gets a body that says so, and leaves no uncaught exception", async () => {
    for (const target of ["example.com:443", "/v1/models"])
      expect(await rawResponse(`CONNECT ${target} HTTP/1.1`)).toContain("method_not_allowed");
    expect(await rawResponse("PROPFIND /v1/models HTTP/1.1")).toMatch(/^HTTP\/1.1 405 /);
    // The runtime's own parser refuses what it has never heard of.
    expect(await rawResponse("BREW /v1/models HTTP/1.1")).toMatch(/^HTTP\/1.1 501 /);
    expect(stack.edge.readLog()).not.toContain("Uncaught");
  });
});

describe("a body that is refused", () => {
  const large = (bytes: number): Uint8Array<ArrayBuffer> => new Uint8Array(bytes).fill(0x20);
  const send = async (
    path: string,
    bytes: number,
    headers: Record<string, string>,
  ): Promise<number> => {
    const response = await fetch(stack.baseUrl + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: large(bytes),
    });
    await response.body?.cancel();
    return response.status;
  };

  it("tells its sender why, who is still sending it", async () => {
    const own = { authorization: `Bearer ${customer.key}` };
    const form = { ...own, "content-type": "multipart/form-data; boundary=x" };
    for (let time = 0; time < 5; time += 1) {
      expect(await send("/auth/v1/session", 5_000_000, {})).toBe(413);
      expect(await send(CHAT_PATH, 9_000_000, own)).toBe(413);
      expect(await send(CHAT_PATH, 5_000_000, form)).toBe(415);
      expect(await send(CHAT_PATH, 5_000_000, {})).toBe(401);
    }
  });
});

describe("beside a stream", () => {
  it("sixty made-up sign-ins are refused but for a few, and it goes on", async () => {
    const streamed = stream();
    const attempts = Array.from({ length: 60 }, (_, at) =>
      statusOf(post("/auth/v1/session", madeUp(at))),
    );
    const statuses = await Promise.all(attempts);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(50);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(await streamed).toEqual({ status: 200, isWhole: true });
  });

  it("bodies that are costly to check are refused, and it goes on", async () => {
    const streamed = stream();
    const email = `a@${"a.".repeat(MEGABYTES / 2)}@`;
    const odd = Object.fromEntries(Array.from({ length: 250_000 }, (_, at) => [`k${at}`, 1]));
    const [open, shut] = [customer.key, customer.key.replace(/.{50}$/, "A".repeat(50))];
    const chats = [
      { logit_bias: odd },
      { metadata: odd },
      { messages: "[".repeat(MEGABYTES) },
      { stop: Array.from({ length: 1_000_000 }, () => 0.5) },
    ];
    const bodies = chats.map((fields) => JSON.stringify({ model: "pocket-chat", ...fields }));
    const completion = JSON.stringify({
      model: "pocket-chat",
      prompt: Array.from({ length: 1_000_000 }, () => 0.5),
    });
    const statuses = await Promise.all([
      statusOf(post("/auth/v1/session", JSON.stringify({ email, password: "x" }))),
      ...[open, shut].flatMap((key) => {
        const headers = { authorization: `Bearer ${key}` };
        return [
          ...bodies.map((body) => statusOf(post(CHAT_PATH, body, headers))),
          statusOf(post("/v1/completions", completion, headers)),
        ];
      }),
    ]);
    for (const status of statuses) expect([400, 401, 413, 429, "closed"]).toContain(status);
    expect(await streamed).toEqual({ status: 200, isWhole: true });
  });
});
