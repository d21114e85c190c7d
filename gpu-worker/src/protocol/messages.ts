/** What the HTTP process and the engine's process say to each other. All of it survives JSON. */
import type {
  EngineEvent,
  GenerateRequest,
  GenerationCount,
  Receipt,
} from "../../../src/contract/engine.ts";
import type { TaskEvent, TaskRequest } from "../../../src/contract/task.ts";
import type { Refusal } from "./refusal.ts";
import { pack, type SentRequest } from "./sent-request.ts";

/** What was made, before the HTTP process signs it as this worker. */
export type UnsignedReceipt = Omit<Receipt, "signature" | "workerId">;

export type ModelState =
  | { readonly state: "available" }
  /** `progress` is from 0 to 1. */
  | { readonly state: "loading"; readonly progress: number }
  | { readonly state: "loaded" }
  | { readonly state: "failed"; readonly message: string };

/** A task, and what its reader can take. */
export interface TaskWork extends TaskRequest {
  /** What is written is told while it is. */
  readonly tellsText?: boolean;
}

export type ToEngine =
  | { readonly type: "submit"; readonly request: GenerateRequest; readonly seed: number | string }
  | { readonly type: "count"; readonly callId: number; readonly request: GenerateRequest }
  | { readonly type: "cancel_count"; readonly callId: number }
  | { readonly type: "task"; readonly request: TaskWork }
  | { readonly type: "load" | "unload"; readonly callId: number; readonly model: string }
  | { readonly type: "grant"; readonly requestId: string; readonly tokens: number }
  | { readonly type: "cancel"; readonly requestId: string; readonly outcome: Receipt["outcome"] }
  /** Answered by `alive`, as soon as its thread is free. */
  | { readonly type: "ping" };

type WithRequest = Extract<ToEngine, { type: "submit" | "count" }>;

/** What is sent of it: JSON that keeps the numbers of a request. */
export type SentToEngine =
  | Exclude<ToEngine, WithRequest>
  | (Omit<Extract<ToEngine, { type: "submit" }>, "request"> & { readonly request: SentRequest })
  | (Omit<Extract<ToEngine, { type: "count" }>, "request"> & { readonly request: SentRequest });

export function toSent(message: ToEngine): SentToEngine {
  return message.type === "submit" || message.type === "count"
    ? { ...message, request: pack(message.request) }
    : message;
}

export type CountResult =
  | { readonly ok: true; readonly count: Omit<GenerationCount, "waitMs"> }
  | { readonly ok: false; readonly refusal: Refusal };

export interface ModelInfo {
  readonly id: string;
  readonly contextTokens: number;
  readonly vocabularySize: number;
  readonly device: string;
  readonly dtype: string;
  /** How sequences share the device: `slots` in one batch, `solo` one after another. */
  readonly strategy: "slots" | "solo";
}

/** A model that does tasks on texts, and what one row of it can hold. */
export interface TaskContext {
  readonly id: string;
  readonly contextTokens: number;
}

/** Gauges, as they are after a step. */
export interface EngineGauges {
  readonly sequencesRunning: number;
  readonly kvBytesUsed: number;
  readonly kvBytesBudget: number;
}

/** One call of the device. */
export interface StepFigures {
  readonly phase: "prefill" | "decode";
  /** Tokens of a prompt, or sequences that decoded. */
  readonly rows: number;
  readonly ms: number;
}

export type FromEngine =
  | { readonly type: "loaded"; readonly model: ModelInfo; readonly loadMs: number }
  | { readonly type: "task_loaded"; readonly model: TaskContext }
  | { readonly type: "ready" }
  | {
      readonly type: "alive";
      /** Of what runs on the device now: numbers that are never used again. */
      readonly runs: readonly number[];
      /** A native call may hold the thread for as long as it lasts. */
      readonly mayHoldThread: boolean;
    }
  | { readonly type: "unusable"; readonly message: string }
  | { readonly type: "refused"; readonly requestId: string; readonly refusal: Refusal }
  | { readonly type: "model_state"; readonly model: string; readonly state: ModelState }
  /** To `load` and `unload`; null: it was done. */
  | { readonly type: "model_answer"; readonly callId: number; readonly refusal: Refusal | null }
  | { readonly type: "counted"; readonly callId: number; readonly result: CountResult }
  | {
      readonly type: "event";
      readonly requestId: string;
      readonly event: Exclude<EngineEvent, { type: "end" | "error" }>;
    }
  | {
      readonly type: "progress";
      readonly requestId: string;
      /** Run so far. */
      readonly promptTokens: number;
      readonly cachedTokens: number;
      readonly queueMs: number;
    }
  | {
      readonly type: "ended";
      readonly receipt: UnsignedReceipt;
      /** Why it failed; `refusal` where the request itself is at fault. */
      readonly failure: { readonly error: string; readonly refusal: Refusal | null } | null;
    }
  | {
      readonly type: "task_event";
      readonly requestId: string;
      readonly event: Extract<TaskEvent, { type: "started" | "progress" | "delta" }>;
    }
  | {
      readonly type: "task_ended";
      readonly receipt: UnsignedReceipt;
      /** The last event, but for the receipt, which is not signed yet. */
      readonly ending:
        | Omit<Extract<TaskEvent, { type: "end" }>, "receipt">
        | Omit<Extract<TaskEvent, { type: "error" }>, "receipt">;
    }
  | { readonly type: "steps"; readonly steps: readonly StepFigures[] }
  | { readonly type: "preempted"; readonly requestId: string }
  | { readonly type: "gauges"; readonly gauges: EngineGauges };
