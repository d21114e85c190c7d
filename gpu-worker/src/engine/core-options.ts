/** What the engine is given: models, readers of prompts, shapers of answers, clocks. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../models/loaded-model.ts";
import type { Use, Waiting } from "../models/model-pool.ts";
import type { DeviceRuns } from "../ort/device-runs.ts";
import type { FromEngine } from "../protocol/messages.ts";
import type { Refusal } from "../protocol/refusal.ts";
import type { Admission } from "../reading/admission.ts";
import type { TokenConstraint, ToolReader } from "../sampling/constraint.ts";
import type { SchedulerLimits } from "../scheduling/scheduler.ts";

export interface CoreOptions {
  readonly models: Models;
  readonly limits: SchedulerLimits;
  /** What is told comes in batches. Must not throw. */
  readonly emit: (messages: FromEngine[]) => void;
  readonly reader: ReadsPrompts;
  readonly shaper: OutputShaper;
  readonly runs: DeviceRuns;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
}

/** Where models come from. */
export interface Models {
  /** A loaded one. */
  find(id: string): LoadedModel | undefined;
  /** Runs `work` with the model, loading it if need be; it stays loaded for as long. */
  use<T>(
    id: string,
    work: (model: LoadedModel) => Promise<T> | T,
    waiting?: Waiting,
  ): Promise<Use<T>>;
  /** A request is over: its model may be idle now. */
  wake(): void;
  /** Whether it gives its place up to others: nothing that has not begun on it shall begin. */
  isYielding(id: string): boolean;
}

/** Makes prompts of a request's messages and texts. Takes time; `signal`: nobody waits any more. */
export interface ReadsPrompts {
  admit(request: GenerateRequest, model: LoadedModel, signal: AbortSignal): Promise<Admission>;
}

/** How the answers of one request are shaped; each choice takes its own. */
export interface OutputShape {
  createConstraint(): TokenConstraint | undefined;
  /** Frees what it holds for constraints that were not made. */
  release(): void;
  createToolReader(): ToolReader | undefined;
  /** Special tokens that are shown as text. */
  readonly shownTokens: readonly string[];
}

/** Turns a request's output format and tools into constraints and readers. */
export interface OutputShaper {
  /**
   * Takes time: the request waits its turn, and its first mask is worked out. `signal`: nobody
   * waits any more.
   */
  shape(
    request: GenerateRequest,
    model: LoadedModel,
    signal?: AbortSignal,
  ): Promise<OutputShape | Refusal>;
}
