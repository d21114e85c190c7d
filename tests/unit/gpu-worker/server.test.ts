/**
 * The HTTP server over real sockets: what it reads before it knows who asks, and how long it waits.
 */
import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { EventSink, Submission } from "../../../gpu-worker/src/engine-client/engine.ts";
import { BodyReader, MAX_BODY_BYTES } from "../../../gpu-worker/src/http/body.ts";
import type { RouteContext } from "../../../gpu-worker/src/http/routes.ts";
import { createHttpServer, listen } from "../../../gpu-worker/src/http/server.ts";
import { createMacCheck, NonceMemory } from "../../../gpu-worker/src/http/signature.ts";
import { refuse, type Refusal } from "../../../gpu-worker/src/protocol/refusal.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";
import { deriveSigningKey, signRequest } from "../../../src/contract/signature.ts";
import { requestOf } from "../../e2e/gpu-worker/worker-process.ts";
import { waitFor } from "../../support/wait-for.ts";

const SECRET = "a secret of at least 32 characters";
const key = await deriveSigningKey(SECRET, "request");
const PATH = "/v1/count";
const ARRIVAL_MS = 500;

/** An engine whose one request waits until the test says how it goes on. */
class WaitingEngine {
  /** Of every request, by its head. */
  refusal: Refusal | undefined;
  readonly cancelled: string[] = [];
  readonly submission = Promise.withResolvers<Submission>();
  sink: EventSink = () => undefined;

  findRefusal(): Refusal | undefined {
    return this.refusal;
  }

  submit(_request: unknown, sink: EventSink): Promise<Submission> {
    this.sink = sink;
    return this.submission.promise;
  }

  cancel(requestId: string): Promise<undefined> {
    this.cancelled.push(requestId);
    return Promise.resolve(undefined);
  }
}

let engine: WaitingEngine;
let server: Server;
let port: number;
const sockets: Socket[] = [];

beforeEach(async () => {
  engine = new WaitingEngine();
  server = createHttpServer({
    context: {
      engine,
      readiness: () => "ready",
      tick: () => performance.now(),
      headAfterMs: 20,
    } as unknown as RouteContext,
    signature: { isMac: createMacCheck(SECRET), nonces: new NonceMemory(), now: () => Date.now() },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    arrivalMs: ARRIVAL_MS,
  });
  port = await listen(server, 0, "127.0.0.1");
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
  server.closeAllConnections();
});

const sign = (
  body: Uint8Array,
  path = PATH,
  organizationId?: string,
  serviceTier?: ServiceTier,
) => {
  const parts = { method: "POST", path, body, organizationId, serviceTier };
  return signRequest(key, parts, Date.now(), randomBytes(16).toString("hex"));
};

/** Sends a head; the body, if any, is the caller's to send. */
function sendHead(headers: Record<string, string>, path = PATH): Socket {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  const lines = Object.entries({ host: "worker", connection: "close", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  return socket;
}

/** All that comes until the other side closes. */
async function readAll(socket: Socket): Promise<string> {
  let text = "";
  try {
    for await (const chunk of socket) text += String(chunk);
  } catch {
    // A connection that is reset has said what it had to say.
  }
  return text;
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

const ORGANIZATION = "x-tidegate-organization";
const TIER = "x-tidegate-service-tier";

describe("a request that is not signed", () => {
  const body = Buffer.from("{}");
  const changed: [string, (good: Record<string, string>) => Record<string, string>][] = [
    ["no headers of a signature", () => ({})],
    ["no timestamp", ({ "x-tidegate-timestamp": _, ...rest }) => rest],
    ["no digest", ({ "x-tidegate-digest": _, ...rest }) => rest],
    ["a timestamp that is no number", (good) => ({ ...good, "x-tidegate-timestamp": "soon" })],
    ["a signature that is no digest", (good) => ({ ...good, "x-tidegate-signature": "f00" })],
    [
      "a signature of something else",
      (good) => ({ ...good, "x-tidegate-signature": "ab".repeat(32) }),
    ],
    ["the digest of another body", (good) => ({ ...good, "x-tidegate-digest": "cd".repeat(32) })],
  ];

  it.each(changed)(
    "is refused by its head, of which the body never comes: %s",
    async (_name, change) => {
      const headers = { ...change(await sign(body)), "content-length": String(MAX_BODY_BYTES) };
      const answer = await readAll(sendHead(headers));
      expect(statusOf(answer)).toBe(401);
    },
  );
});

describe("a request that is signed", () => {
  it.each<[string, (signed: Record<string, string>) => Record<string, string>]>([
    ["another than its head was signed for", (all) => ({ ...all, [ORGANIZATION]: "org_other" })],
    ["none where one was signed", ({ [ORGANIZATION]: _, ...rest }) => rest],
    ["a higher tier than was signed", (all) => ({ ...all, [TIER]: "priority" })],
    ["no tier where one was signed", ({ [TIER]: _, ...rest }) => rest],
    ["a tier that there is not", (all) => ({ ...all, [TIER]: "gold" })],
  ])("is refused by its head when it names %s", async (_name, change) => {
    const signed = await sign(Buffer.from("{}"), PATH, "org_own", "flex");
    const headers = { ...change(signed), "content-length": String(MAX_BODY_BYTES) };
    expect(statusOf(await readAll(sendHead(headers)))).toBe(401);
  });

  it("is refused when its body is another organization's than its head", async () => {
    const body = Buffer.from(JSON.stringify(requestOf("Hello")));
    const signed = await sign(body, "/v1/generate", "org_other");
    const socket = sendHead({ ...signed, "content-length": String(body.length) }, "/v1/generate");
    socket.write(body);
    const answer = await readAll(socket);
    expect(statusOf(answer)).toBe(400);
    expect(answer).toContain("org_other");
  });

  it("is refused when its body is of another tier than its head", async () => {
    const path = "/v1/generate";
    const request = requestOf("Hello");
    const body = Buffer.from(JSON.stringify({ ...request, serviceTier: "priority" }));
    const signed = await sign(body, path, request.organizationId, "flex");
    const socket = sendHead({ ...signed, "content-length": String(body.length) }, path);
    socket.write(body);
    const answer = await readAll(socket);
    expect(statusOf(answer)).toBe(400);
    expect(answer).toContain('serviceTier: the signed head names \\"flex\\"');
  });

  it("is told by its head that there is no room, whether its body comes or not", async () => {
    engine.refusal = refuse("no_capacity", "full", { retryAfterMs: 2_500 });
    const path = "/v1/generate";
    const signed = await sign(Buffer.from("{}"), path, "org_own", "flex");
    const answer = await readAll(sendHead({ ...signed, "content-length": "8000000" }, path));
    expect(statusOf(answer)).toBe(429);
    expect(answer).toMatch(/retry-after: 3\r\n/i);
    expect(answer).toMatch(/connection: close\r\n/i);
  });

  it("is refused when its body is another one", async () => {
    const socket = sendHead({ ...(await sign(Buffer.from("{}"))), "content-length": "2" });
    socket.write("[]");
    expect(statusOf(await readAll(socket))).toBe(401);
  });

  it("is refused the second time, before its body", async () => {
    const headers = { ...(await sign(Buffer.from("{}"))), "content-length": "2" };
    const first = sendHead(headers);
    first.write("{}");
    expect(statusOf(await readAll(first))).toBe(400);
    expect(statusOf(await readAll(sendHead(headers)))).toBe(401);
  });

  it("has a bounded time to arrive in", async () => {
    const slow = sendHead({ ...(await sign(Buffer.from("{}"))), "content-length": "2" });
    slow.write("{");
    expect(statusOf(await readAll(slow))).toBe(408);
    const silent = connect(port, "127.0.0.1");
    sockets.push(silent);
    expect(statusOf(await readAll(silent))).toBe(408);
  });
});

describe("a request that waits to begin", () => {
  const request = requestOf("Hello");
  const body = Buffer.from(JSON.stringify(request));
  const generate = async () => {
    const path = "/v1/generate";
    const signed = await sign(body, path, request.organizationId);
    const socket = sendHead({ ...signed, "content-length": String(body.length) }, path);
    socket.write(body);
    return socket;
  };
  const refusal = {
    code: "no_capacity",
    message: "full",
    param: null,
    retryAfterMs: 1_500,
  } as const;

  it("gets its head after a while, and then its refusal as an event", async () => {
    const socket = await generate();
    const answered = readAll(socket);
    await new Promise((resolve) => socket.once("data", resolve));
    engine.submission.resolve({ ok: false, refusal });
    const answer = await answered;
    expect(statusOf(answer)).toBe(200);
    const event = /data: (.*)/.exec(answer)?.[1] ?? "";
    expect(JSON.parse(event)).toMatchObject({ type: "error", ...refusal, receipt: null });
  });

  it("gives up its place when its caller leaves", async () => {
    const socket = await generate();
    await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    await waitFor(() => engine.cancelled.length > 0);
    expect(engine.cancelled).toEqual([request.requestId]);
  });
});

describe("bodies that are read at once", () => {
  const incomingOf = (text: string) => {
    const headers = { "content-length": String(text.length) };
    return Object.assign(Readable.from([Buffer.from(text)]), { headers });
  };
  const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");
  const open = (bodies: BodyReader, text: string, organizationId: string) => {
    const request = incomingOf(text);
    const head = { digest: digestOf(text), organizationId, serviceTier: "default" as const };
    return { request, done: bodies.read(request as unknown as IncomingMessage, head) };
  };

  it("wait for room, unread and in order, and leave when they are gone", async () => {
    const bodies = new BodyReader({ maxBytes: 10, maxBytesEach: 10 });
    const read = (text: string) => open(bodies, text, "org");
    const first = await read("12345678").done;
    const [second, gone, last] = ["1234567890", "123456789", "12"].map(read);
    gone?.request.destroy();
    expect(await gone?.done).toEqual({ ok: false, reason: "broken" });
    expect(second?.request.readableDidRead).toBe(false);
    if (first.ok) first.release();
    const whole = await second?.done;
    expect(bodies.readingBytes).toBe(10);
    expect(last?.request.readableDidRead).toBe(false);
    if (whole?.ok === true) whole.release();
    expect(await last?.done).toMatchObject({ ok: true, body: Buffer.from("12") });
    expect(bodies.readingBytes).toBe(2);
  });

  it("leave room for another organization's, however many one sends, and take turns with them", async () => {
    const bodies = new BodyReader({ maxBytes: 40, maxBytesEach: 20 });
    const hostile = Array.from({ length: 100 }, () => open(bodies, "1234567890", "hostile"));
    const held = await hostile[0]?.done;
    // It has its most, and half of the room is others'.
    expect(bodies.readingBytes).toBe(20);
    const others = ["a", "b"].map((name) => open(bodies, "1234567890", name));
    const read = await Promise.all(others.map(({ done }) => done));
    expect(read.map(({ ok }) => ok)).toEqual([true, true]);
    expect(bodies.readingBytes).toBe(40);
    const late = open(bodies, "1234567890", "c");
    // All is taken: the next room is for who has nothing, not for the hundred that wait longer.
    if (held?.ok === true) held.release();
    expect((await late.done).ok).toBe(true);
    expect(hostile[2]?.request.readableDidRead).toBe(false);
    for (const one of hostile) one.request.destroy();
    await Promise.all(hostile.slice(2).map(({ done }) => done));
  });

  it("that have no length that is announced count as the longest, and those that do not come as nothing", async () => {
    const bodies = new BodyReader();
    const chunked = Object.assign(incomingOf("12"), {
      headers: { "transfer-encoding": "chunked" },
    });
    const none = Object.assign(Readable.from([]), { headers: {} });
    const terms = { organizationId: "org", serviceTier: "default" } as const;
    const head = { digest: digestOf("12"), ...terms };
    const done = bodies.read(chunked as unknown as IncomingMessage, head);
    expect(bodies.readingBytes).toBe(MAX_BODY_BYTES);
    const empty = bodies.read(none as unknown as IncomingMessage, {
      ...head,
      digest: digestOf(""),
    });
    expect(bodies.readingBytes).toBe(MAX_BODY_BYTES);
    expect([(await done).ok, (await empty).ok]).toEqual([true, true]);
  });
});
