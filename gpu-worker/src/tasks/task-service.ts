/**
 * Runs every task but generation: plans requests as rows, runs rows of many requests in shared
 * batches, and tells each request of its result. One batch runs at a time, and beside it one of a
 * slow model, which may take many seconds. It keeps no journal and signs nothing.
 */
import type { TaskRequest } from "../../../src/contract/task.ts";
import type { ModelSource } from "../config.ts";
import type { DeviceRuns } from "../ort/device-runs.ts";
import type { TaskWork } from "../protocol/messages.ts";
import { type Refusal, refuse, RequestFault } from "../protocol/refusal.ts";
import type { MediaReader } from "../reading/media-reader.ts";
import type { TextReader } from "../reading/text-reader.ts";
import { BatchBudget } from "../scheduling/batch-budget.ts";
import { type BatchedRow, MicroBatcher, type Row } from "../scheduling/micro-batcher.ts";
import { ActiveTask, type TaskEnding, type TaskSink } from "./active-task.ts";
import { loadTaskModel, type TaskLoadOptions } from "./model/load.ts";
import {
  isRefusal,
  type RequestReading,
  type TaskModel,
  type TaskModelInfo,
} from "./task-model.ts";

export interface TaskServiceOptions {
  /** Of texts, beside the engine's thread. */
  readonly reader: Pick<TextReader, "encode" | "locate">;
  /** Of pictures and sounds. */
  readonly media: Pick<MediaReader, "check" | "features">;
  readonly runs: DeviceRuns;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
  /** How long a row waits for company; default 3. */
  readonly windowMs?: number;
  /** Rows times the longest of them; default 16,384. */
  readonly maxBatchTokens?: number;
  /** How long a batch may take, but for one of a slow model or of one row; default 200. */
  readonly batchMs?: number;
  /** Calls back once after a delay; the result calls it off. Default: setTimeout. */
  readonly schedule?: (run: () => void, delayMs: number) => () => void;
  /** Told of each batch, for metrics. */
  readonly onBatch?: (batch: {
    readonly model: string;
    readonly rows: number;
    readonly ms: number;
  }) => void;
}

interface Lane {
  readonly source: ModelSource;
  readonly model: TaskModel;
  readonly batcher: MicroBatcher<Row>;
  /** undefined: it runs rows of which nobody knows how long they take. */
  readonly budget: BatchBudget | undefined;
  lastRunTickMs: number;
}

const DEFAULTS = { windowMs: 3, maxBatchTokens: 16_384, batchMs: 200 };
/** Tokenizing goes on for this long before others have a turn. */
const TURN_MS = 8;
/** Timers take no longer delay. */
const MAX_DELAY_MS = 2_147_483_647;

export class TaskService {
  readonly #options: TaskServiceOptions & typeof DEFAULTS;
  readonly #lanes = new Map<string, Lane>();
  readonly #active = new Map<string, ActiveTask>();
  /** Requests that are being planned; cancelled ones are aborted, and taken out. */
  readonly #planning = new Map<string, AbortController>();
  /** By whether its model is slow. */
  readonly #running = new Map<boolean, Promise<void>>();
  #callOff: (() => void) | undefined;
  #isClosed = false;

  constructor(options: TaskServiceOptions) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** @throws {StartError} naming the missing file, the model that can do nothing, or what failed */
  async load(source: ModelSource, options: TaskLoadOptions): Promise<TaskModelInfo> {
    const model = await loadTaskModel(source, options);
    const { windowMs, maxBatchTokens, batchMs } = this.#options;
    const { maxBatchRows } = model;
    // Rows that never share a run have nothing to wait for.
    const batcher = new MicroBatcher<Row>({
      windowMs: maxBatchRows === 1 ? 0 : windowMs,
      maxBatchTokens,
      maxBatchRows,
      // A text of one word may be followed by a thousand, and a picture has no tokens at all.
      isChargedLater: model.isSlow,
    });
    const budget = model.isSlow
      ? undefined
      : new BatchBudget({ maxTokens: maxBatchTokens, targetMs: batchMs });
    this.#lanes.set(model.info.id, { source, model, batcher, budget, lastRunTickMs: 0 });
    return model.info;
  }

  get models(): readonly TaskModelInfo[] {
    return [...this.#lanes.values()].map(({ model }) => model.info);
  }

  /** Requests that are planned, wait or run. */
  get requestCount(): number {
    return this.#active.size + this.#planning.size;
  }

  /**
   * Takes a request, or says why not. The sink is told `started` when its first batch runs, then
   * `progress` and `delta`, then `end` or `error`; or `refused`, if it was ended before. It is told
   * nothing of a request that is refused here.
   */
  async submit(request: TaskWork, sink: TaskSink): Promise<Refusal | undefined> {
    const acceptedTickMs = this.#options.tick();
    // By the monotonic clock from here on: one that jumps ends nobody's task.
    const deadlineTickMs = acceptedTickMs + request.deadlineMs - this.#options.now();
    const { requestId } = request;
    if (this.#isClosed) {
      return refuse("no_capacity", "this worker is stopping", { retryAfterMs: 0 });
    }
    const lane = this.#lanes.get(request.model);
    if (lane === undefined) {
      const message = `this worker has no model ${request.model}`;
      return refuse("model_not_found", message, { param: "model" });
    }
    const refusal = this.#findObstacle(request);
    if (refusal !== undefined) return refusal;
    const { model } = lane;
    const abort = new AbortController();
    this.#planning.set(requestId, abort);
    let plan;
    try {
      const reading = this.#createReading(lane.source, request, abort.signal);
      plan = await model.plan(request.input, reading, this.#createYielder());
    } catch (cause) {
      this.#planning.delete(requestId);
      if (cause instanceof RequestFault) return cause.refusal;
      return refuse("internal_error", `the request could not be read: ${toReason(cause)}`);
    }
    if (!this.#planning.delete(requestId)) {
      return refuse("deadline_exceeded", "the request was cancelled before it began");
    }
    if (isRefusal(plan)) return plan;
    const active = new ActiveTask({ request, model, plan, sink, acceptedTickMs, deadlineTickMs });
    this.#active.set(requestId, active);
    if (request.tellsText === true)
      plan.tellTo?.((written) => {
        if (active.ending === undefined) sink({ type: "delta", ...written });
      });
    const { organizationId, priority } = request;
    lane.batcher.offer({ requestId, organizationId, priority, rows: plan.rows }, acceptedTickMs);
    this.#pump();
    return undefined;
  }

  /** Ends a request after the batch that it has rows in, if any. @returns whether it was known */
  cancel(requestId: string): boolean {
    const planning = this.#planning.get(requestId);
    planning?.abort();
    if (this.#planning.delete(requestId)) return true;
    const active = this.#active.get(requestId);
    if (active === undefined) return false;
    const message = "the request was cancelled";
    this.#stop(active, { outcome: "cancelled", code: "deadline_exceeded", message });
    return true;
  }

  /** Cancels all requests, waits for the batch that runs, and frees the models. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const requestId of this.#planning.keys()) this.cancel(requestId);
    for (const requestId of this.#active.keys()) this.cancel(requestId);
    await Promise.all(this.#running.values());
    this.#callOff?.();
    await Promise.all([...this.#lanes.values()].map(({ model }) => model.dispose()));
    this.#lanes.clear();
  }

  #findObstacle({ requestId, deadlineMs }: TaskRequest): Refusal | undefined {
    if (this.#active.has(requestId) || this.#planning.has(requestId)) {
      const message = `a request ${requestId} is running already`;
      return refuse("invalid_value", message, { param: "requestId" });
    }
    if (deadlineMs <= this.#options.now()) {
      return refuse("deadline_exceeded", "the request's deadline had passed when it arrived");
    }
    return undefined;
  }

  /** Runs the batches that are due, and sets a timer for the next, or for the next deadline. */
  #pump(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#expire();
    if (this.#isClosed) return;
    const nowTickMs = this.#options.tick();
    const delaysMs = [false, true].map((isSlow) => this.#startDue(isSlow, nowTickMs));
    const delayMs = Math.min(...delaysMs, this.#findNextDeadlineTickMs() - this.#options.tick());
    if (delayMs === Infinity) return;
    const schedule = this.#options.schedule ?? setTimer;
    this.#callOff = schedule(() => this.#pump(), Math.min(MAX_DELAY_MS, Math.max(0, delayMs)));
  }

  /** @returns when to look again; its end looks by itself at what comes after a batch */
  #startDue(isSlow: boolean, nowTickMs: number): number {
    if (this.#running.has(isSlow)) return Infinity;
    const { lane, delayMs } = this.#findDue(isSlow, nowTickMs);
    if (lane === undefined) return delayMs;
    const running = this.#runBatch(lane, nowTickMs);
    this.#running.set(isSlow, running);
    void running.then(() => {
      this.#running.delete(isSlow);
      this.#pump();
    });
    return Infinity;
  }

  /** Of the models that are due, the one that ran longest ago. */
  #findDue(
    isSlow: boolean,
    nowTickMs: number,
  ): { readonly lane: Lane | undefined; readonly delayMs: number } {
    let lane: Lane | undefined;
    let delayMs = Infinity;
    for (const other of this.#lanes.values()) {
      if (other.model.isSlow !== isSlow) continue;
      const readyTickMs = other.batcher.findReadyTickMs(other.budget?.tokens);
      if (readyTickMs === undefined) continue;
      delayMs = Math.min(delayMs, readyTickMs - nowTickMs);
      const isDue = readyTickMs <= nowTickMs;
      if (isDue && (lane === undefined || other.lastRunTickMs < lane.lastRunTickMs)) lane = other;
    }
    return { lane, delayMs };
  }

  async #runBatch(lane: Lane, startedTickMs: number): Promise<void> {
    const { model, batcher, budget } = lane;
    lane.lastRunTickMs = startedTickMs;
    const batch = batcher.take(budget?.tokens);
    const rowsOf = Map.groupBy(batch, ({ requestId }) => requestId);
    const shares = [...rowsOf].map(([requestId, rows]) => {
      const task = this.#active.get(requestId);
      if (task === undefined) throw new Error(`rows of ${requestId}, which is not active`);
      if (!task.hasStarted) task.sink({ type: "started", promptTokens: task.promptTokens });
      task.startBatch(rows.length, startedTickMs);
      return { task, rows };
    });
    let outputs: readonly unknown[] = [];
    let failure: TaskEnding | undefined;
    try {
      const rows = batch.map(({ row }) => row);
      outputs = await this.#options.runs.track((goOn) => model.run(rows, goOn));
    } catch (cause) {
      failure = toFailure(cause);
    }
    const ms = this.#options.tick() - startedTickMs;
    if (failure === undefined) budget?.record(paddedTokens(batch), ms);
    const outputOf = new Map(batch.map((row, position) => [row, outputs[position]]));
    const tokens = sumTokens(batch);
    for (const { task, rows } of shares) {
      const isCut = failure !== undefined || task.ending !== undefined;
      const ownTokens = isCut ? sumReadTokens(task, rows) : sumTokens(rows);
      task.endBatch({ ms, rows: batch.length, tokens, ownTokens });
      if (model.isSlow)
        batcher.charge(task.request.organizationId, (ms * rows.length) / batch.length);
      const ending = task.ending ?? failure ?? collect(task, rows, outputOf);
      if (ending !== undefined) this.#end(task, ending);
      else if (task.isComplete) void this.#complete(task);
      else task.sink({ type: "progress", ...task.progress });
    }
    this.#options.onBatch?.({ model: model.info.id, rows: batch.length, ms });
  }

  /** Others' batches run meanwhile; it may be cancelled until it is done. */
  async #complete(task: ActiveTask): Promise<void> {
    let result;
    try {
      result = await task.plan.toResult();
    } catch (cause) {
      if (this.#isActive(task)) this.#end(task, toFailure(cause));
      return;
    }
    if (!this.#isActive(task)) return;
    this.#active.delete(task.request.requestId);
    const counts = task.toCounts(this.#options.tick());
    task.sink({ type: "end", outcome: "completed", result, counts });
  }

  #isActive(task: ActiveTask): boolean {
    return this.#active.get(task.request.requestId) === task;
  }

  #stop(task: ActiveTask, ending: TaskEnding): void {
    this.#lanes.get(task.request.model)?.batcher.remove(task.request.requestId);
    task.ending ??= ending;
    task.plan.interrupt?.();
    if (task.rowsInFlight === 0) this.#end(task, task.ending);
  }

  #end(task: ActiveTask, ending: TaskEnding): void {
    const { requestId, model } = task.request;
    this.#lanes.get(model)?.batcher.remove(requestId);
    this.#active.delete(requestId);
    if (task.hasStarted) {
      task.sink({ type: "error", ...ending, counts: task.toCounts(this.#options.tick()) });
    } else {
      task.sink({ type: "refused", refusal: refuse(ending.code, ending.message) });
    }
  }

  #expire(): void {
    const nowTickMs = this.#options.tick();
    for (const task of this.#active.values()) {
      if (task.deadlineTickMs > nowTickMs) continue;
      const message = "the request did not finish before its deadline";
      this.#stop(task, { outcome: "expired", code: "deadline_exceeded", message });
    }
  }

  #findNextDeadlineTickMs(): number {
    return [...this.#active.values()].reduce(
      // One that has an ending waits for its batch alone.
      (next, { deadlineTickMs, ending }) =>
        ending === undefined ? Math.min(next, deadlineTickMs) : next,
      Infinity,
    );
  }

  #createReading(
    source: ModelSource,
    { organizationId }: TaskRequest,
    signal: AbortSignal,
  ): RequestReading {
    const { reader, media } = this.#options;
    const asked = { source, organizationId, signal };
    return {
      encode: (texts, mask) => reader.encode(texts, mask, asked),
      locate: (texts) => reader.locate(texts, asked),
      check: (given) => media.check(given, asked),
      features: (given, samples) => media.features(given, samples, asked),
    };
  }

  #createYielder(): () => Promise<void> {
    const { tick } = this.#options;
    let turnTickMs = tick();
    return async () => {
      if (tick() - turnTickMs < TURN_MS) return;
      await new Promise((resolve) => setImmediate(resolve));
      turnTickMs = tick();
    };
  }
}

function collect(
  { plan }: ActiveTask,
  rows: readonly BatchedRow<Row>[],
  outputOf: ReadonlyMap<BatchedRow<Row>, unknown>,
): TaskEnding | undefined {
  try {
    for (const row of rows) plan.collect(row.index, outputOf.get(row));
    return undefined;
  } catch (cause) {
    return toFailure(cause);
  }
}

function sumTokens(rows: readonly BatchedRow<Row>[]): number {
  return rows.reduce((sum, { row }) => sum + row.tokens, 0);
}

function paddedTokens(rows: readonly BatchedRow<Row>[]): number {
  return rows.reduce((longest, { row }) => Math.max(longest, row.tokens), 0) * rows.length;
}

/** Of a row that was cut short, what was read until then. */
function sumReadTokens({ plan }: ActiveTask, rows: readonly BatchedRow<Row>[]): number {
  return Math.min(sumTokens(rows), plan.readTokens ?? Infinity);
}

function toFailure(cause: unknown): TaskEnding {
  return { outcome: "failed", code: "internal_error", message: toReason(cause) };
}

function toReason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split("\n")[0] ?? text;
}

function setTimer(run: () => void, delayMs: number): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
