/**
 * Traces, with a collector that is a real HTTP server: a request is one trace across the edge and
 * the worker, which goes on from the caller's, and says how many tokens there were and never what
 * they said.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { CHAT_PATH } from "./support/story.ts";

const PROMPT = "zq7tracedprompt9xw";

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly events: readonly { readonly name: string }[];
}

interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

/** Takes what an OpenTelemetry collector would. */
class Collector {
  readonly bodies: string[] = [];
  readonly paths = new Set<string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        this.paths.add(`${request.method} ${request.url}`);
        this.bodies.push(Buffer.concat(parts).toString("utf8"));
        response.writeHead(200, { "content-type": "application/json" }).end("{}");
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Each with the service that sent it. */
  spansOf(traceId: string): (Span & { readonly service: unknown })[] {
    return this.bodies
      .flatMap((body) => (JSON.parse(body) as Batch).resourceSpans)
      .flatMap(({ resource, scopeSpans }) =>
        scopeSpans
          .flatMap(({ spans }) => spans)
          .map((span) => ({ ...span, service: read(resource.attributes, "service.name") })),
      )
      .filter((span) => span.traceId === traceId);
  }
}

const collector = new Collector();
let stack: Stack;
let organization: TestOrganization;
let traces = 0;

beforeAll(async () => {
  const endpoint = await collector.listen();
  stack = await startStack({
    vars: { OTLP_ENDPOINT: endpoint, TRACE_DELAY_MS: "20" },
    gpuEnv: { TIDEGATE_GPU_OTLP_ENDPOINT: endpoint },
  });
  organization = await stack.createOrganization();
});
afterAll(async () => {
  await stack?.stop();
  collector.close();
});

function read(attributes: readonly Attribute[], key: string): unknown {
  const value = attributes.find((one) => one.key === key)?.value;
  return value === undefined ? undefined : Object.values(value)[0];
}

/** Sends a chat in a trace of its own. @returns the spans, when those of both programs are there */
async function traced(fields: object, isKeyed = false) {
  traces += 1;
  const traceId = traces.toString(16).padStart(32, "a");
  const callerSpan = "00f067aa0ba902b7";
  const response = await fetch(`${stack.baseUrl}${CHAT_PATH}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${organization.key}`,
      "content-type": "application/json",
      traceparent: `00-${traceId}-${callerSpan}-01`,
      ...(isKeyed && { "idempotency-key": `traced-${traces}` }),
    },
    body: JSON.stringify({
      model: MODEL_ID,
      max_tokens: 6,
      messages: [{ role: "user", content: `Say hello. ${PROMPT}` }],
      ...fields,
    }),
  });
  const text = await response.text();
  await waitFor(async () => {
    const services = new Set(collector.spansOf(traceId).map(({ service }) => service));
    return services.size === 2 && collector.spansOf(traceId).some(isRoot(callerSpan));
  });
  const spans = collector.spansOf(traceId);
  const root = spans.find(isRoot(callerSpan));
  return { response, text, spans, root };
}

const isRoot = (parent: string) => (span: Span) => span.parentSpanId === parent;

describe.each([
  ["a whole answer", {}, false],
  ["a stream", { stream: true, stream_options: { include_usage: true } }, false],
  ["a request with an Idempotency-Key", {}, true],
])("%s", (_, fields, isKeyed) => {
  it("is one trace across the edge and the worker, below its caller's span", async () => {
    const { response, spans, root } = await traced(fields, isKeyed);
    expect(response.status).toBe(200);
    expect(root?.name).toBe(`POST ${CHAT_PATH}`);
    const ids = new Set(spans.map(({ spanId }) => spanId));
    const orphans = spans.filter((span) => span !== root && !ids.has(span.parentSpanId ?? ""));
    expect(orphans).toEqual([]);
    const call = spans.find(({ name }) => name === `chat ${MODEL_ID}`);
    const run = spans.find(({ name }) => name === `run ${MODEL_ID}`);
    expect(run).toMatchObject({ parentSpanId: call?.spanId, service: "tidegate-gpu-worker" });
    const phases = spans.filter(({ parentSpanId }) => parentSpanId === run?.spanId);
    expect(phases.map(({ name }) => name)).toEqual(["queue", "prefill", "decode"]);
    for (const span of spans)
      expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
  });

  it("says what was asked and used, in OpenTelemetry's words for generative AI", async () => {
    const { text, spans } = await traced(fields, isKeyed);
    const call = spans.find(({ name }) => name === `chat ${MODEL_ID}`)?.attributes ?? [];
    const run = spans.find(({ name }) => name === `run ${MODEL_ID}`)?.attributes ?? [];
    const count = (name: string): number => Number(new RegExp(`"${name}":(\\d+)`).exec(text)?.[1]);
    expect(read(call, "gen_ai.operation.name")).toBe("chat");
    expect(read(call, "gen_ai.request.model")).toBe(MODEL_ID);
    expect(read(call, "gen_ai.request.max_tokens")).toBe("6");
    for (const attributes of [call, run]) {
      expect(Number(read(attributes, "gen_ai.usage.input_tokens"))).toBe(count("prompt_tokens"));
      expect(Number(read(attributes, "gen_ai.usage.output_tokens"))).toBe(
        count("completion_tokens"),
      );
    }
  });
});

describe("a collector", () => {
  it("is sent spans at OTLP's path, and no word of a prompt, an answer or a key", async () => {
    const { text } = await traced({});
    expect([...collector.paths]).toEqual(["POST /v1/traces"]);
    const said = (JSON.parse(text) as { choices: { message: { content: string } }[] }).choices[0];
    const words = [PROMPT, organization.key, organization.key.split("_")[4] ?? "?"];
    const content = said?.message.content.trim() ?? "";
    if (content.length >= 8) words.push(content);
    for (const body of collector.bodies) for (const word of words) expect(body).not.toContain(word);
  });

  it("that is gone stops no request", async () => {
    collector.close();
    const response = await fetch(`${stack.baseUrl}${CHAT_PATH}`, {
      method: "POST",
      headers: { authorization: `Bearer ${organization.key}`, "content-type": "application/json" },
      body: JSON.stringify({
        model: MODEL_ID,
        max_tokens: 2,
        messages: [{ role: "user", content: "Hello" }],
      }),
    });
    expect(response.status).toBe(200);
  });
});
