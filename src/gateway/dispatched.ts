/** What is dispatched, where to, and what comes of it. */
import type { RedirectCall, Candidate } from "../account/gate.ts";
import type { BackendEvent, BackendRequest } from "../backends/backend.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import type { Place } from "../routing/health.ts";

/** What every attempt has in common. */
export interface DispatchedRequest extends Omit<
  BackendRequest,
  "attemptId" | "model" | "serviceTier" | "namesTokens"
> {
  /**
   * Whether another worker may go on with it in the middle of its answer: then its tokens are to be
   * named.
   */
  readonly mayGoOn?: boolean;
  /**
   * Whether it is so short that a second worker may be asked where the first is late, and the first
   * to begin has it.
   */
  readonly mayHedge?: boolean;
  /** Its first attempt's answer is judged before it is given, and so tells how likely it was. */
  readonly isTried?: boolean;
}

export interface DispatchCandidate extends Pick<Candidate, "deploymentId">, Place {
  /** As the catalog names it. */
  readonly model: string;
  /** Most tokens of a choice, there. */
  readonly maxTokens: number;
  /** That a request has there. */
  readonly serviceTier: ServiceTier;
}

/** An attempt that has answered. */
export interface Begun {
  readonly source: AsyncIterator<BackendEvent[]>;
  /** At least one event. */
  readonly firstBatch: readonly BackendEvent[];
}

/** What an attempt gave before it broke off. */
export interface BrokenOff {
  readonly thrown: unknown;
  /** With what is to be gone on from. */
  readonly request: DispatchedRequest;
  readonly given: NonNullable<RedirectCall["given"]>;
  /**
   * Sees the first events of whoever goes on.
   *
   * @throws {BackendError} where they are of another answer
   */
  readonly check: (batch: readonly BackendEvent[]) => void;
  readonly isOver: () => boolean;
}

/** An answer that is not good enough to be given. */
export interface NotSure {
  /** For whoever answers instead. */
  readonly request: DispatchedRequest;
  /** As its meter counted them. */
  readonly promptTokens: number;
  readonly isOver: () => boolean;
  /** Its backend has nothing left to do. */
  readonly isEnded: boolean;
}
