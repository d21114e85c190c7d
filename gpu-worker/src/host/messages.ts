/** What the HTTP process and the engine's process say to each other. All of it survives JSON. */
import type { EngineEvent, GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import type { TaskEvent, TaskRequest } from "../../../src/contract/task.ts";
import type { ModelState } from "../catalog/model-pool.ts";
import type { Refusal } from "../engine/refusal.ts";
import type { AdmittedPrompt } from "../prompts/admission.ts";
import type { UnsignedReceipt } from "../receipts/receipt.ts";

export type ToEngine =
  | {
      readonly type: "submit";
      /** Without its messages and texts, which the prompts were made of. */
      readonly request: GenerateRequest;
      readonly prompts: readonly AdmittedPrompt[];
      readonly seed: number;
    }
  /** Whether it would be refused; `request` as in `submit`. */
  | { readonly type: "check"; readonly callId: number; readonly request: GenerateRequest }
  | { readonly type: "task"; readonly request: TaskRequest }
  | { readonly type: "load" | "unload"; readonly callId: number; readonly model: string }
  | { readonly type: "cancel"; readonly requestId: string; readonly outcome: Receipt["outcome"] };

export interface ModelInfo {
  readonly id: string;
  readonly contextTokens: number;
  readonly vocabularySize: number;
  readonly device: string;
  readonly dtype: string;
  /** How sequences share the device: `slots` in one batch, `solo` one after another. */
  readonly strategy: "slots" | "solo";
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
  | { readonly type: "ready" }
  | { readonly type: "unusable"; readonly message: string }
  | { readonly type: "refused"; readonly requestId: string; readonly refusal: Refusal }
  | { readonly type: "model_state"; readonly model: string; readonly state: ModelState }
  /** To `check`, `load` and `unload`; null: it would be taken, or was done. */
  | { readonly type: "answered"; readonly callId: number; readonly refusal: Refusal | null }
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
  | { readonly type: "ended"; readonly receipt: UnsignedReceipt; readonly error: string | null }
  | {
      readonly type: "task_event";
      readonly requestId: string;
      readonly event: Extract<TaskEvent, { type: "started" | "progress" }>;
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
