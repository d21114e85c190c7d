/**
 * Spans as OpenTelemetry's collectors take them, OTLP over HTTP, in JSON, and the queue that both
 * programs send them from. It reaches no network by itself: whoever has one passes it in.
 *
 * Attributes follow OpenTelemetry's names for generative AI where it has them; ours begin with
 * `tidegate.`. None has a prompt, generated text, a key or an address of a caller.
 */
export type SpanKind = "internal" | "server" | "client";

export type Attributes = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  /** Undefined for the first of a trace. */
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly kind: SpanKind;
  /** Unix milliseconds, as the next. */
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: Attributes;
  /** What happened meanwhile. */
  readonly events: readonly { readonly name: string; readonly atMs: number }[];
  readonly hasFailed: boolean;
}

export interface Collector {
  /** The base address: spans go to `/v1/traces` below it. */
  readonly endpoint: string;
  /** Sent with each request, as `name=value,name=value`. */
  readonly headers: string;
}

const KINDS: Readonly<Record<SpanKind, number>> = { internal: 1, server: 2, client: 3 };
const STATUS_ERROR = 2;
const NANOS_PER_MS = 1_000_000n;

function toExportRequest(
  { endpoint, headers }: Collector,
  service: string,
  spans: readonly Span[],
) {
  const resource = { attributes: toKeyValues({ "service.name": service }) };
  const scopeSpans = [{ scope: { name: "tidegate" }, spans: spans.map(toOtlpSpan) }];
  return {
    url: `${endpoint.replace(/\/+$/, "")}/v1/traces`,
    headers: { "content-type": "application/json", ...parseHeaders(headers) },
    body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans }] }),
  };
}

function toOtlpSpan(span: Span) {
  const { traceId, spanId, parentSpanId, name, kind, hasFailed } = span;
  return {
    traceId,
    spanId,
    ...(parentSpanId !== undefined && { parentSpanId }),
    name,
    kind: KINDS[kind],
    startTimeUnixNano: toNanos(span.startMs),
    endTimeUnixNano: toNanos(span.endMs),
    attributes: toKeyValues(span.attributes),
    events: span.events.map(({ name: event, atMs }) => ({
      name: event,
      timeUnixNano: toNanos(atMs),
    })),
    ...(hasFailed && { status: { code: STATUS_ERROR } }),
  };
}

/** JSON's numbers cannot hold nanoseconds since 1970. */
const toNanos = (ms: number): string => String(BigInt(Math.round(ms)) * NANOS_PER_MS);

function toKeyValues(attributes: Attributes) {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: toAnyValue(value) }],
  );
}

function toAnyValue(value: string | number | boolean | readonly string[]): object {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  if (typeof value === "number")
    return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  return { arrayValue: { values: value.map((text) => ({ stringValue: text })) } };
}

function parseHeaders(text: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()];
    }),
  );
}

/** Of spans that wait to be sent: one request has as many at most. */
const MAX_EXPORTED_SPANS = 512;

const MAX_WAITING_SPANS = 4_096;

export const EXPORT_TIMEOUT_MS = 5_000;

export interface Exporter {
  readonly collector: Collector;
  /** Whose spans they are. */
  readonly service: string;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /**
   * Told of spans that the collector does not get.
   *
   * @param cause undefined where there was no room for them
   */
  readonly onLost: (spans: number, cause?: unknown) => void;
}

/**
 * Spans that wait to be sent. When it is full, new ones are dropped: telemetry never holds up what
 * it tells of.
 */
export class SpanQueue {
  #spans: Span[] = [];
  #dropped = 0;

  get size(): number {
    return this.#spans.length;
  }

  add(span: Span): void {
    if (this.#spans.length < MAX_WAITING_SPANS) this.#spans.push(span);
    else this.#dropped += 1;
  }

  /**
   * Sends what waits, the oldest first, until a request fails. Never throws: what cannot be sent is
   * dropped.
   */
  async export({ collector, service, send, onLost }: Exporter): Promise<void> {
    if (this.#dropped > 0) onLost(this.#dropped);
    this.#dropped = 0;
    while (this.#spans.length > 0) {
      const spans = this.#spans.splice(0, MAX_EXPORTED_SPANS);
      try {
        const { url, headers, body } = toExportRequest(collector, service, spans);
        const signal = AbortSignal.timeout(EXPORT_TIMEOUT_MS);
        // A redirect is an answer that is not good: it is not gone to.
        const init = { method: "POST", headers, body, signal, redirect: "manual" } as const;
        const response = await send(url, init);
        await response.body?.cancel();
        if (!response.ok) throw new Error(`the collector answered ${response.status}`);
      } catch (cause) {
        onLost(spans.length, cause);
        return;
      }
    }
  }
}
