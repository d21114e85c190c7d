/** What the worker tells Prometheus. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

import { DeviceRate } from "./device-rate.ts";

export interface GaugeSources {
  readonly queueDepth: () => number;
  readonly sequencesRunning: () => number;
  readonly kvBytesUsed: () => number;
  readonly kvBytesBudget: () => number;
  readonly receiptsPending: () => number;
}

export type RequestOutcome = "completed" | "cancelled" | "failed" | "expired" | "refused";

export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];

  /** Of the device, as it ran lately. */
  readonly rates = { prefill: new DeviceRate(), decode: new DeviceRate() };

  readonly timeToFirstToken = new Histogram({
    name: "tidegate_time_to_first_token_seconds",
    help: "From admission to a choice's first token.",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: this.#registers,
  });
  readonly timePerOutputToken = new Histogram({
    name: "tidegate_time_per_output_token_seconds",
    help: "Of a choice, its first token left out: the mean, when its request ends.",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
    registers: this.#registers,
  });
  readonly queueTime = new Histogram({
    name: "tidegate_queue_time_seconds",
    help: "From admission to the first step.",
    buckets: [0.001, 0.01, 0.1, 0.5, 1, 5, 10, 30, 60],
    registers: this.#registers,
  });
  /** Tokens of prompts since the start, and of them those whose state was there. */
  readonly prompts = { tokens: 0, cachedTokens: 0 };
  readonly #promptTokens = new Counter({
    name: "tidegate_prompt_tokens_total",
    help: "Prompt tokens run.",
    registers: this.#registers,
  });
  readonly generationTokens = new Counter({
    name: "tidegate_generation_tokens_total",
    help: "Tokens generated.",
    registers: this.#registers,
  });
  readonly requests = new Counter({
    name: "tidegate_requests_total",
    help: "Requests by outcome.",
    labelNames: ["outcome"],
    registers: this.#registers,
  });

  readonly #cachedTokens = new Counter({
    name: "tidegate_prefix_cache_hit_tokens_total",
    help: "Prompt tokens whose state an earlier request had left.",
    registers: this.#registers,
  });
  readonly preemptions = new Counter({
    name: "tidegate_preemptions_total",
    help: "Sequences that gave their memory to others and began again.",
    registers: this.#registers,
  });
  readonly engineLosses = new Counter({
    name: "tidegate_engine_losses_total",
    help: "Processes of the engine that died (exit) or were killed as they hung (hang).",
    labelNames: ["cause"],
    registers: this.#registers,
  });
  readonly deviceTime = new Counter({
    name: "tidegate_device_seconds_total",
    help: "Time the device ran.",
    labelNames: ["phase"],
    registers: this.#registers,
  });
  readonly modelInfo = new Gauge({
    name: "tidegate_model_info",
    help: "1 for each model that was loaded, with how it runs: rows in one batch (slots) or alone (solo).",
    labelNames: ["model", "device", "dtype", "strategy"],
    registers: this.#registers,
  });
  readonly batchSize = new Histogram({
    name: "tidegate_decode_batch_size",
    help: "Sequences that ran together in one call of the device.",
    buckets: [1, 2, 4, 8, 16, 32, 64, 128],
    registers: this.#registers,
  });

  constructor(sources: GaugeSources) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge("tidegate_queue_depth", "Requests waiting.", sources.queueDepth);
    this.#gauge("tidegate_sequences_running", "Choices being decoded.", sources.sequencesRunning);
    this.#gauge("tidegate_kv_used_bytes", "Attention state held.", sources.kvBytesUsed);
    this.#gauge("tidegate_kv_budget_bytes", "Most attention state.", sources.kvBytesBudget);
    this.#gauge(
      "tidegate_receipts_pending",
      "Receipts not known to have arrived.",
      sources.receiptsPending,
    );
  }

  countRequest(outcome: RequestOutcome): void {
    this.requests.inc({ outcome });
  }

  countPrompt(tokens: number, cachedTokens: number): void {
    this.#promptTokens.inc(tokens);
    this.#cachedTokens.inc(cachedTokens);
    this.prompts.tokens += tokens;
    this.prompts.cachedTokens += cachedTokens;
  }

  recordStep({ phase, rows, ms }: { phase: "prefill" | "decode"; rows: number; ms: number }): void {
    this.deviceTime.inc({ phase }, ms / 1000);
    this.rates[phase].record(rows, ms);
    if (phase === "decode") this.batchSize.observe(rows);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  render(): Promise<string> {
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string, read: () => number): void {
    const registers = this.#registers;
    // prom-client calls `collect` with the gauge as `this`.
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }
}
