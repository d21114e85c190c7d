/** What the decode loop works with, and what it tells of. */
import type { LoadedModel } from "../models/loaded-model.ts";
import type { DeviceRuns } from "../ort/device-runs.ts";
import type { PrefillBudget } from "../scheduling/prefill-budget.ts";
import type { Scheduler } from "../scheduling/scheduler.ts";
import type { Sequence, StepResult } from "./sequence.ts";

/** What the loop tells of. Must not throw. */
export interface LoopEvents {
  /** A sequence has a row, maybe with a part of its prompt in it. */
  onStart(sequence: Sequence): void;
  /**
   * `tokens` of a sequence's prompt, or of its preempted past, were run, beside those of `prompts -
   * 1` others.
   */
  onPrefill(sequence: Sequence, tokens: number, stepMs: number, prompts: number): void;
  /**
   * A step that `rows` sequences shared; those that are still wanted have their results after this.
   */
  onDecode(sequences: readonly Sequence[], stepMs: number, rows: number): void;
  onToken(sequence: Sequence, result: StepResult): void;
  onFailure(sequence: Sequence, cause: unknown): void;
  onPreempt(sequence: Sequence): void;
  /** After each step, when everything it did was told. */
  onStepEnd(): void;
}

/** The request that a sequence is a choice of. */
export interface GrantedRequest {
  /** Tokens that it may still make; nothing of it is run without one. */
  readonly grantedLeft: number;
  readonly hasStarted: boolean;
}

export interface DecodeLoopOptions {
  readonly model: LoadedModel;
  readonly scheduler: Scheduler<Sequence>;
  readonly prefillBudget: PrefillBudget;
  readonly runs: DeviceRuns;
  readonly events: LoopEvents;
  /** Whose cache a sequence may use, and who pays for its time. */
  readonly tenantOf: (sequence: Sequence) => string;
  readonly requestOf: (sequence: Sequence) => GrantedRequest;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
}
