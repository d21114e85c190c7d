/** A generation as the HTTP layer sees it, whoever makes it: a backend, or the response cache. */
import type { Stop } from "../account/gate.ts";
import type { BackendEvent } from "../backends/backend.ts";
import type { TokenUsage } from "../billing/pricing.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";

export type StartedEvent = Extract<BackendEvent, { type: "started" }>;
export type DeltaEvent = Extract<BackendEvent, { type: "delta" }>;
export type ToolCallEvent = Extract<BackendEvent, { type: "tool_call" }>;

/**
 * What the HTTP layer turns into chunks. `generation_end` is the last, unless the iteration throws.
 */
export type GenerationEvent =
  | DeltaEvent
  | ToolCallEvent
  | Extract<BackendEvent, { type: "choice_end" }>
  | {
      readonly type: "generation_end";
      readonly usage: TokenUsage;
      /** Why the account ended it; null where nobody did. */
      readonly stop: Stop | null;
    };

export interface Generation {
  /** The one that answers, as the catalog names it. */
  readonly model: string;
  /** That it has where it is answered. */
  readonly serviceTier: ServiceTier;
  /**
   * Headers that say how the caller stands: limits, what the money reaches for, and who answers.
   */
  readonly head: Readonly<Record<string, string>>;
  readonly started: StartedEvent;
  /**
   * Batches as they arrive.
   *
   * @throws {ApiError} when the answer cannot be completed, or cannot be booked
   */
  events(): AsyncGenerator<GenerationEvent[]>;
  /** The client is gone. */
  leave(): void;
}
