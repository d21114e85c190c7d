/**
 * Traces of what the worker ran, below the edge's spans: each request with its time in the queue,
 * in prefill and in decode, as its receipt says. Off unless a collector is named; never on a
 * request's path.
 */
import { setTimeout as delay } from "node:timers/promises";

import type { Receipt } from "../../src/contract/engine.ts";
import {
  EXPORT_TIMEOUT_MS,
  SpanQueue,
  type Attributes,
  type Collector,
  type Span,
} from "../../src/contract/otlp.ts";
import { parseTraceparent } from "../../src/contract/traceparent.ts";
import type { Log } from "./log.ts";

export interface TracesOptions {
  readonly collector: Collector;
  readonly workerId: string;
  readonly log: Log;
  readonly randomBytes: (length: number) => Buffer;
}

const SERVICE = "tidegate-gpu-worker";
const SEND_EVERY_MS = 1_000;

export class Traces {
  readonly #options: TracesOptions;
  readonly #queue = new SpanQueue();
  #sending: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: TracesOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => this.#sendOnce(), SEND_EVERY_MS).unref();
  }

  /** @param traceparent of the edge's span; a request without one is not recorded */
  record(traceparent: string | undefined, receipt: Receipt): void {
    const parent = parseTraceparent(traceparent);
    if (parent?.isSampled !== true) return;
    const { traceId } = parent;
    const newId = (): string => this.#options.randomBytes(8).toString("hex");
    const { workerId } = this.#options;
    for (const span of toSpans(receipt, { traceId, parentSpanId: parent.spanId, newId, workerId }))
      this.#queue.add(span);
  }

  /** One last time for what waits, for a moment. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sending;
    this.#sendOnce();
    await Promise.race([this.#sending, delay(EXPORT_TIMEOUT_MS, undefined, { ref: false })]);
  }

  #sendOnce(): void {
    if (this.#sending !== undefined || this.#queue.size === 0) return;
    this.#sending = this.#send().finally(() => (this.#sending = undefined));
  }

  #send(): Promise<void> {
    const { collector, log } = this.#options;
    return this.#queue.export({
      collector,
      service: SERVICE,
      send: (url, init) => fetch(url, init),
      onLost: (spans, cause) => {
        const reason = cause instanceof Error ? cause.message : undefined;
        log.warn("traces.not_exported", { spans, reason });
      },
    });
  }
}

interface Place {
  readonly traceId: string;
  readonly parentSpanId: string;
  readonly newId: () => string;
  readonly workerId: string;
}

/**
 * A request's span, and one for each part of its time that it spent in turn. Pure but for the ids.
 */
export function toSpans(
  receipt: Receipt,
  { traceId, parentSpanId, newId, workerId }: Place,
): Span[] {
  const { requestId, model, outcome, startedAtMs, endedAtMs } = receipt;
  const { promptTokens, cachedTokens, completionTokens, deviceMs, batchOccupancy } = receipt;
  const hasFailed = outcome === "failed";
  const whole: Span = {
    traceId,
    spanId: newId(),
    parentSpanId,
    name: `run ${model}`,
    kind: "server",
    startMs: startedAtMs,
    endMs: Math.max(startedAtMs, endedAtMs),
    attributes: {
      "gen_ai.provider.name": "tidegate",
      "gen_ai.request.model": model,
      "gen_ai.response.model": model,
      "gen_ai.usage.input_tokens": promptTokens,
      "gen_ai.usage.cache_read.input_tokens": cachedTokens,
      "gen_ai.usage.output_tokens": completionTokens,
      "tidegate.attempt_id": requestId,
      "tidegate.worker_id": workerId,
      "tidegate.outcome": outcome,
      "tidegate.device_ms": deviceMs,
      "tidegate.batch_occupancy": batchOccupancy,
      ...(hasFailed && { "error.type": "failed" }),
    },
    events: [],
    hasFailed,
  };
  const spans = [whole];
  let startMs = startedAtMs;
  for (const [name, ms] of phasesOf(receipt)) {
    const endMs = Math.min(whole.endMs, startMs + ms);
    const attributes: Attributes = {};
    const base = {
      traceId,
      spanId: newId(),
      parentSpanId: whole.spanId,
      kind: "internal",
    } as const;
    spans.push({ ...base, name, startMs, endMs, attributes, events: [], hasFailed: false });
    startMs = endMs;
  }
  return spans;
}

const phasesOf = ({ queueMs, prefillMs, decodeMs }: Receipt) =>
  [
    ["queue", queueMs],
    ["prefill", prefillMs],
    ["decode", decodeMs],
  ] as const;
