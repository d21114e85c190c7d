/**
 * Traces: what a request did, span by span, for an OpenTelemetry collector. Off unless a collector
 * is named.
 *
 * A request never waits for it. Its spans go to a bounded queue when they end, and are sent after
 * the answer, many together; what cannot be sent is dropped.
 */
import { toHex } from "../contract/bytes.ts";
import {
  EXPORT_TIMEOUT_MS,
  SpanQueue,
  type Attributes,
  type Collector,
  type Span,
  type SpanKind,
} from "../contract/otlp.ts";
import { formatTraceparent, parseTraceparent, type TraceContext } from "../contract/traceparent.ts";
import { logEvent } from "./log.ts";

export interface TraceSettings extends Collector {
  /** Of the traces that begin here, the share that is recorded, 0 to 1. */
  readonly ratio: number;
  /** How long spans wait for others to be sent with. */
  readonly delayMs: number;
}

interface Means {
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly randomBytes: (length: number) => Uint8Array;
}

type Defer = (work: Promise<unknown>) => void;

const SERVICE = "tidegate-edge";

export class Tracer {
  readonly #settings: TraceSettings;
  readonly #means: Means;
  readonly #queue = new SpanQueue();
  /** When somebody will send what waits; 0: nobody has to. */
  #sendsAtMs = 0;

  constructor(settings: TraceSettings, means: Means) {
    this.#settings = settings;
    this.#means = means;
  }

  /**
   * @param traceparent the caller's
   * @returns undefined for a request that is not recorded
   */
  begin(traceparent: string | undefined, startMs: number, defer: Defer): Trace | undefined {
    const { now, randomBytes } = this.#means;
    const caller = parseTraceparent(traceparent);
    const isRecorded = caller?.isSampled ?? this.#isChosen();
    if (!isRecorded) return undefined;
    const traceId = caller?.traceId ?? toHex(randomBytes(16));
    return new Trace({
      traceId,
      parentSpanId: caller?.spanId,
      startMs,
      now,
      newSpanId: () => toHex(randomBytes(8)),
      onEnd: (span) => this.#queue.add(span),
      onOver: () => this.#sendSoon(defer),
    });
  }

  #isChosen(): boolean {
    const [byte = 0, next = 0] = this.#means.randomBytes(2);
    return (byte * 256 + next) / 65_536 < this.#settings.ratio;
  }

  /**
   * One request sends for all that end in the meantime. Should it be cut off with its spans, the
   * next takes over.
   */
  #sendSoon(defer: Defer): void {
    const { now, wait } = this.#means;
    const { delayMs } = this.#settings;
    if (now() < this.#sendsAtMs + delayMs + EXPORT_TIMEOUT_MS && this.#sendsAtMs !== 0) return;
    this.#sendsAtMs = now() + delayMs;
    defer(
      wait(delayMs).then(async () => {
        this.#sendsAtMs = 0;
        await this.#send();
      }),
    );
  }

  #send(): Promise<void> {
    return this.#queue.export({
      collector: this.#settings,
      service: SERVICE,
      send: this.#means.send,
      onLost: (spans, cause) => logEvent("traces.not_exported", { spans }, cause),
    });
  }
}

interface TraceParts {
  readonly traceId: string;
  readonly parentSpanId: string | undefined;
  readonly startMs: number;
  readonly now: () => number;
  readonly newSpanId: () => string;
  readonly onEnd: (span: Span) => void;
  readonly onOver: () => void;
}

/**
 * The spans of one request. It is over when it was answered and no span is open; what begins after
 * is sent too.
 */
export class Trace {
  readonly root: OpenSpan;
  readonly #parts: TraceParts;
  #open = 0;
  #isAnswered = false;

  constructor(parts: TraceParts) {
    this.#parts = parts;
    this.root = this.#openSpan("request", "server", parts.parentSpanId, parts.startMs);
  }

  /** A span below the root. */
  start(name: string, kind: SpanKind, attributes: Attributes = {}): OpenSpan {
    const span = this.#openSpan(name, kind, this.root.context.spanId, this.#parts.now());
    span.set(attributes);
    this.#open += 1;
    return span;
  }

  /** The request was answered; what it began may go on. */
  end(): void {
    this.#isAnswered = true;
    this.#close();
  }

  #openSpan(
    name: string,
    kind: SpanKind,
    parentSpanId: string | undefined,
    startMs: number,
  ): OpenSpan {
    const { traceId, newSpanId, now, onEnd } = this.#parts;
    const context = { traceId, spanId: newSpanId(), isSampled: true };
    return new OpenSpan({ context, parentSpanId, name, kind, startMs, now }, (span, finished) => {
      onEnd(finished);
      if (span === this.root) return;
      this.#open -= 1;
      this.#close();
    });
  }

  #close(): void {
    if (!this.#isAnswered || this.#open > 0) return;
    this.root.end();
    this.#parts.onOver();
  }
}

interface SpanParts {
  readonly context: TraceContext;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly kind: SpanKind;
  readonly startMs: number;
  readonly now: () => number;
}

export class OpenSpan {
  readonly context: TraceContext;
  readonly #parts: SpanParts;
  readonly #onEnd: (span: OpenSpan, finished: Span) => void;
  readonly #events: { readonly name: string; readonly atMs: number }[] = [];
  #name: string;
  #attributes: Attributes = {};
  #hasFailed = false;
  hasEnded = false;

  constructor(parts: SpanParts, onEnd: (span: OpenSpan, finished: Span) => void) {
    this.context = parts.context;
    this.#parts = parts;
    this.#name = parts.name;
    this.#onEnd = onEnd;
  }

  /** For whoever works below this span. */
  get traceparent(): string {
    return formatTraceparent(this.context);
  }

  rename(name: string): void {
    this.#name = name;
  }

  set(attributes: Attributes): void {
    this.#attributes = { ...this.#attributes, ...attributes };
  }

  note(event: string): void {
    this.#events.push({ name: event, atMs: this.#parts.now() });
  }

  /** @param type a word of ours, never a message: that could have what a caller wrote */
  fail(type: string): void {
    this.#hasFailed = true;
    this.set({ "error.type": type });
  }

  /** The first end counts. */
  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    const { context, parentSpanId, kind, startMs, now } = this.#parts;
    const { traceId, spanId } = context;
    this.#onEnd(this, {
      traceId,
      spanId,
      parentSpanId,
      name: this.#name,
      kind,
      startMs,
      endMs: now(),
      attributes: this.#attributes,
      events: this.#events,
      hasFailed: this.#hasFailed,
    });
  }
}
