/** What HTTP knows of the engine. */
import type {
  EngineEvent,
  EngineModel,
  GenerateRequest,
  GenerationCount,
  Receipt,
  RequestState,
} from "../../../src/contract/engine.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";
import type { TaskEvent } from "../../../src/contract/task.ts";
import type { TaskWork } from "../protocol/messages.ts";
import type { Refusal } from "../protocol/refusal.ts";

/** Takes events in order; must not throw. */
export type EventSink = (event: EngineEvent) => void;

export type TaskEventSink = (event: TaskEvent) => void;

export type Submission =
  | { readonly ok: true; readonly requestId: string }
  | { readonly ok: false; readonly refusal: Refusal };

export type CountAnswer =
  | { readonly ok: true; readonly count: GenerationCount }
  | { readonly ok: false; readonly refusal: Refusal };

/** What is known of a request before its body is read. */
export interface RequestHead {
  readonly organizationId: string;
  readonly serviceTier: ServiceTier;
}

export interface Engine {
  /** Every model that this worker can serve, and how it stands; empty while the engine starts. */
  readonly models: readonly EngineModel[];
  /** Loads a model, or gives its memory back. @returns why not, or null when it is done */
  changeModel(change: "load" | "unload", model: string): Promise<Refusal | null>;
  /** Why a request of so many bytes would find no place to wait in; undefined where it may. */
  findRefusal(head: RequestHead, bytes: number): Refusal | undefined;
  /**
   * Takes a request when it begins to run, or says why not; until then it waits, and may have to
   * give way. Events follow in order, `started` before this resolves; the last one is `end` or
   * `error`, and its receipt has been written down.
   *
   * @param bytes of the request as it came
   */
  submit(request: GenerateRequest, sink: EventSink, bytes: number): Promise<Submission>;
  /** As `submit`, for everything that is not generation. */
  submitTask(request: TaskWork, sink: TaskEventSink, bytes: number): Promise<Submission>;
  /** What a generation would be, without running it; `signal`: nobody waits for it any more. */
  count(request: GenerateRequest, bytes: number, signal: AbortSignal): Promise<CountAnswer>;
  /** Lets a generation make so many tokens, all choices together, if it was bound to fewer. */
  grant(requestId: string, tokens: number): void;
  /** Stops a request within a step. @returns its receipt; undefined if it is not known, or lost */
  cancel(requestId: string): Promise<Receipt | undefined>;
  state(requestId: string): RequestState;
  /** Takes no more requests. */
  close(): void;
  /** Waits for what runs, at most `timeoutMs`, then cancels the rest. */
  drain(timeoutMs: number): Promise<void>;
}
