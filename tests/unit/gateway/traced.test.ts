/** A traced task asks its worker as any other does, and tells it below which span it runs. */
import { describe, expect, it } from "vitest";

import { GpuWorkerBackend } from "../../../src/backends/gpu-worker.ts";
import type { Span } from "../../../src/contract/otlp.ts";
import { TASK_PROTOCOL, type TaskRequest } from "../../../src/contract/task.ts";
import { parseTraceparent } from "../../../src/contract/traceparent.ts";
import type { GatewayServices } from "../../../src/gateway/services.ts";
import { traced } from "../../../src/gateway/traced.ts";
import { Trace } from "../../../src/observability/traces.ts";

const TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
const request: TaskRequest = {
  protocol: TASK_PROTOCOL,
  requestId: "req_1~1",
  organizationId: "org_1",
  model: "whisper",
  deadlineMs: 1_000,
  priority: 0,
  input: {
    task: "pipeline",
    pipeline: "automatic-speech-recognition",
    inputs: [{ type: "text", text: "a" }],
    options: {},
  },
};

/** What a worker was asked, and the spans that ended. */
async function runTraced(takesText: boolean, answer: string) {
  const asked: { headers: Headers; body: TaskRequest }[] = [];
  const spans: Span[] = [];
  const backend = new GpuWorkerBackend(
    "http://worker.test",
    "a secret of 32 characters",
    async (_, init) => {
      const body = new TextDecoder().decode(init.body as Uint8Array);
      asked.push({ headers: new Headers(init.headers), body: JSON.parse(body) as TaskRequest });
      return new Response(answer);
    },
  );
  let made = 0;
  const trace = new Trace({
    traceId: TRACE_ID,
    parentSpanId: undefined,
    startMs: 0,
    now: () => 1,
    newSpanId: () => String((made += 1)).padStart(16, "0"),
    onEnd: (span) => spans.push(span),
    onOver: () => undefined,
  });
  const plain = { openTaskBackend: () => backend } as unknown as GatewayServices;
  const target = { kind: "gpu_worker", url: "http://worker.test" } as const;
  const { signal } = new AbortController();
  const own = traced(plain, trace).openTaskBackend(target, () => undefined);
  let fault: unknown;
  try {
    for await (const _ of await own.runTask(request, signal, takesText));
  } catch (cause) {
    fault = cause;
  }
  return { asked, spans, trace, fault };
}

const STARTED = `data: ${JSON.stringify({ type: "started", promptTokens: 3 })}\n\n`;

describe("a task that is traced", () => {
  it.each([true, false])("asks for its text as it comes where it is streamed: %s", async (is) => {
    const { asked } = await runTraced(is, STARTED);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers.get("x-tidegate-task-text")).toBe(is ? "delta" : null);
  });

  it("tells its worker of its span, below the request's, and nothing else besides", async () => {
    const { asked, spans, trace } = await runTraced(true, STARTED);
    const { traceparent, ...rest } = asked[0]?.body ?? {};
    expect(rest).toEqual(request);
    const [span] = spans;
    expect(span).toMatchObject({ traceId: TRACE_ID, parentSpanId: trace.root.context.spanId });
    expect(parseTraceparent(traceparent)).toEqual({
      traceId: TRACE_ID,
      spanId: span?.spanId,
      isSampled: true,
    });
  });

  it("has a span that ends, and says of what kind its fault was, where its worker breaks off", async () => {
    const { spans, fault } = await runTraced(true, STARTED);
    expect(fault).toBeInstanceOf(Error);
    expect(spans).toMatchObject([
      { hasFailed: true, attributes: { "error.type": "connection_lost" } },
    ]);
    expect(JSON.stringify(spans)).not.toContain('"a"');
  });
});
