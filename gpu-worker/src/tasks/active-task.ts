/** A request the service has taken: its rows and its counts. No I/O, no clock. */
import type { Receipt } from "../../../src/contract/engine.ts";
import type { TaskRequest, TaskResult } from "../../../src/contract/task.ts";
import type { Refusal } from "../protocol/refusal.ts";
import type { TaskModel, TaskPlan, WrittenText } from "./task-model.ts";

/** What a receipt says of the work; the rest of it is the caller's. Durations in milliseconds. */
export interface TaskCounts {
  /** Of rows that were run; of all rows once the task completed. Padding is not counted. */
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** From acceptance to the first batch; to the end, if there was none. */
  readonly queueMs: number;
  /** Of the batches that the request had rows in. */
  readonly prefillMs: number;
  /** Mean rows of those batches; 0 if there was none. */
  readonly batchOccupancy: number;
  /** The request's share of those batches, divided by tokens. */
  readonly deviceMs: number;
}

export type TaskOutcome = Receipt["outcome"];

/** What a sink is told. Exactly one of `refused`, `end` and `error` comes, and comes last. */
export type TaskServiceEvent =
  /** It never began, and nothing else was told of it. */
  | { readonly type: "refused"; readonly refusal: Refusal }
  /** With its first batch. */
  | { readonly type: "started"; readonly promptTokens: number }
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | ({ readonly type: "delta" } & WrittenText)
  | {
      readonly type: "end";
      readonly outcome: "completed";
      readonly result: TaskResult;
      readonly counts: TaskCounts;
    }
  | {
      readonly type: "error";
      readonly outcome: Exclude<TaskOutcome, "completed">;
      readonly code: Refusal["code"];
      readonly message: string;
      readonly counts: TaskCounts;
    };

/** Must not throw. */
export type TaskSink = (event: TaskServiceEvent) => void;

export interface TaskEnding {
  readonly outcome: Exclude<TaskOutcome, "completed">;
  readonly code: Refusal["code"];
  readonly message: string;
}

export class ActiveTask {
  readonly request: TaskRequest;
  readonly model: TaskModel;
  readonly plan: TaskPlan;
  readonly sink: TaskSink;
  readonly promptTokens: number;
  /** When its time is over, by the monotonic clock. */
  readonly deadlineTickMs: number;
  /** How it ends once its rows that are in a batch have run. */
  ending: TaskEnding | undefined;
  rowsInFlight = 0;
  #rowsDone = 0;
  #doneTokens = 0;
  #prefillMs = 0;
  #deviceMs = 0;
  #batches = 0;
  #sharedRows = 0;
  #firstTickMs: number | undefined;
  readonly #acceptedTickMs: number;

  constructor(parts: {
    readonly request: TaskRequest;
    readonly model: TaskModel;
    readonly plan: TaskPlan;
    readonly sink: TaskSink;
    readonly acceptedTickMs: number;
    readonly deadlineTickMs: number;
  }) {
    this.request = parts.request;
    this.model = parts.model;
    this.plan = parts.plan;
    this.sink = parts.sink;
    this.#acceptedTickMs = parts.acceptedTickMs;
    this.deadlineTickMs = parts.deadlineTickMs;
    this.promptTokens = parts.plan.rows.reduce((sum, { tokens }) => sum + tokens, 0);
  }

  get hasStarted(): boolean {
    return this.#firstTickMs !== undefined;
  }

  get isComplete(): boolean {
    return this.#rowsDone === this.plan.rows.length;
  }

  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.#rowsDone, total: this.plan.rows.length };
  }

  startBatch(rows: number, nowTickMs: number): void {
    this.#firstTickMs ??= nowTickMs;
    this.rowsInFlight = rows;
  }

  /**
   * Counts a batch of `batchRows` rows and `batchTokens` tokens, of which this request had
   * `tokens`.
   */
  endBatch(batch: {
    readonly ms: number;
    readonly rows: number;
    readonly tokens: number;
    readonly ownTokens: number;
  }): void {
    this.#rowsDone += this.rowsInFlight;
    this.rowsInFlight = 0;
    this.#doneTokens += batch.ownTokens;
    this.#prefillMs += batch.ms;
    // Rows of pictures and sounds have no tokens, and run alone.
    this.#deviceMs += batch.tokens === 0 ? batch.ms : (batch.ms * batch.ownTokens) / batch.tokens;
    this.#batches += 1;
    this.#sharedRows += batch.rows;
  }

  toCounts(nowTickMs: number): TaskCounts {
    return {
      promptTokens: this.#doneTokens,
      completionTokens: this.plan.completionTokens,
      queueMs: (this.#firstTickMs ?? nowTickMs) - this.#acceptedTickMs,
      prefillMs: this.#prefillMs,
      batchOccupancy: this.#batches === 0 ? 0 : this.#sharedRows / this.#batches,
      deviceMs: this.#deviceMs,
    };
  }
}
