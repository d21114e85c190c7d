import { afterEach, describe, expect, it, vi } from "vitest";

import { Tracer, type Trace } from "../../../src/observability/traces.ts";

const CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const UNSAMPLED = CALLER.replace(/1$/, "0");

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

interface Sent {
  readonly url: string;
  readonly headers: unknown;
  readonly spans: SentSpan[];
}

afterEach(() => void vi.restoreAllMocks());

/** A tracer whose collector is a list, and whose waits end when the test says so. */
function setUp(options: { ratio?: number; answers?: () => Response } = {}) {
  const sent: Sent[] = [];
  const waits: (() => void)[] = [];
  const deferred: Promise<unknown>[] = [];
  let nextByte = 0;
  const tracer = new Tracer(
    {
      endpoint: "http://collector.test:4318/",
      headers: "authorization=Bearer x, tenant=a=b",
      ratio: options.ratio ?? 1,
      delayMs: 1_000,
    },
    {
      now: () => 1_000,
      wait: () => new Promise<void>((resolve) => waits.push(resolve)),
      randomBytes: (length) => Uint8Array.from({ length }, () => (nextByte = (nextByte + 1) % 251)),
      send: async (url, { body, headers }) => {
        const json = JSON.parse(body as string) as {
          resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
        };
        sent.push({
          url,
          headers,
          spans: json.resourceSpans.flatMap(({ scopeSpans }) =>
            scopeSpans.flatMap(({ spans }) => spans),
          ),
        });
        return options.answers?.() ?? new Response("{}");
      },
    },
  );
  const begin = (traceparent?: string): Trace | undefined =>
    tracer.begin(traceparent, 900, (work) => deferred.push(work));
  const flush = async (): Promise<void> => {
    for (const go of waits.splice(0)) go();
    await Promise.all(deferred.splice(0));
  };
  return { sent, waits, begin, flush };
}

describe("a trace", () => {
  it("goes on where the caller's is, and its spans stand below the request's", async () => {
    const { sent, begin, flush } = setUp();
    const trace = begin(CALLER);
    trace?.start("chat m", "client").end();
    trace?.end();
    await flush();
    const [child, root] = sent[0]?.spans ?? [];
    expect(root).toMatchObject({
      traceId: CALLER.slice(3, 35),
      parentSpanId: CALLER.slice(36, 52),
    });
    expect(child).toMatchObject({ traceId: root?.traceId, parentSpanId: root?.spanId });
  });

  it("begins anew without a caller's, or with one that is none", async () => {
    const { sent, begin, flush } = setUp();
    for (const text of [undefined, "nonsense"]) begin(text)?.end();
    await flush();
    const roots = sent.flatMap(({ spans }) => spans);
    expect(roots).toHaveLength(2);
    expect(new Set(roots.map(({ traceId }) => traceId)).size).toBe(2);
    for (const root of roots) expect(root).not.toHaveProperty("parentSpanId");
  });

  it("is not recorded where its caller does not want it, nor beyond the share that is", () => {
    expect(setUp().begin(UNSAMPLED)).toBeUndefined();
    expect(setUp({ ratio: 0 }).begin()).toBeUndefined();
    expect(setUp({ ratio: 0 }).begin(CALLER)).toBeDefined();
  });

  it("ends when it was answered and nothing that it began goes on", async () => {
    const { sent, waits, begin, flush } = setUp();
    const trace = begin();
    const span = trace?.start("chat m", "client");
    trace?.end();
    expect(waits).toHaveLength(0);
    span?.end();
    await flush();
    expect(sent[0]?.spans.map(({ name }) => name)).toEqual(["chat m", "request"]);
  });

  it("has each span once, however often that ends", async () => {
    const { sent, begin, flush } = setUp();
    const trace = begin();
    const span = trace?.start("chat m", "client");
    span?.end();
    span?.end();
    trace?.end();
    await flush();
    expect(sent[0]?.spans).toHaveLength(2);
  });
});

describe("the tracer", () => {
  it("sends what ends within its delay together, at the collector's path and with its headers", async () => {
    const { sent, waits, begin, flush } = setUp();
    for (let n = 0; n < 600; n += 1) begin()?.end();
    expect(waits).toHaveLength(1);
    await flush();
    expect(sent.map(({ spans }) => spans.length)).toEqual([512, 88]);
    expect(sent[0]).toMatchObject({
      url: "http://collector.test:4318/v1/traces",
      headers: { authorization: "Bearer x", tenant: "a=b", "content-type": "application/json" },
    });
  });

  it("drops what it has no room for, and says so", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const { sent, begin, flush } = setUp();
    for (let n = 0; n < 5_000; n += 1) begin()?.end();
    await flush();
    expect(sent.flatMap(({ spans }) => spans)).toHaveLength(4_096);
    expect(log.mock.calls.join()).toContain('"spans":904');
  });

  it("does not fail when its collector does, and goes on with what ends later", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    let status = 503;
    const { sent, begin, flush } = setUp({ answers: () => new Response("no", { status }) });
    begin()?.end();
    await flush();
    expect(log.mock.calls.join()).toContain("traces.not_exported");
    status = 200;
    begin()?.end();
    await flush();
    expect(sent).toHaveLength(2);
  });
});
