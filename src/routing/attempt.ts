/**
 * Attempts at one request: its candidates are tried in order until one answers, all under one deadline. A candidate that has
 * told anything of the request has answered; what comes after that is the pipeline's. The rule is pure, and the runner knows
 * neither clock nor network.
 */
import { BackendError, type BackendFault } from "../backends/backend.ts";

/** Faults of the backend and of the way to it. Any other is the request's own, and every candidate would say the same. */
const FAULTS_OF_BACKEND: ReadonlySet<BackendFault> = new Set([
  "no_capacity",
  "model_not_found",
  "unreachable",
  "connection_lost",
  "failed",
]);
/** Those after which a request may run all the same: nobody said that it does not. */
const FAULTS_IN_DOUBT: ReadonlySet<BackendFault> = new Set([
  "unreachable",
  "connection_lost",
  "failed",
]);

/** Whether another candidate may be asked after this. */
export function mayAskNext(thrown: unknown): boolean {
  return thrown instanceof BackendError && FAULTS_OF_BACKEND.has(thrown.fault);
}

/** Whether what failed so may run all the same. */
export function isInDoubt(thrown: unknown): boolean {
  return !(thrown instanceof BackendError) || FAULTS_IN_DOUBT.has(thrown.fault);
}

export interface AttemptParts<T> {
  /** How many there are, at least one. */
  readonly candidates: number;
  /** @param attempt from 1 */
  readonly begin: (attempt: number) => Promise<T>;
  /** Tells whoever keeps the books that another attempt begins. @returns whether it may */
  readonly redirect: (attempt: number) => Promise<boolean>;
  /** An attempt failed and another is made: what it may still do is nobody's. */
  readonly abandon: (attempt: number, thrown: unknown) => void;
  /** Nobody waits for an answer any more. */
  readonly isOver: () => boolean;
}

/**
 * The first answer that a candidate gives.
 *
 * @throws what the last one threw; or, where one only had no room, that: then the same request is worth sending again
 */
export async function firstAnswer<T>(parts: AttemptParts<T>): Promise<T> {
  let refusal: unknown;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await parts.begin(attempt);
    } catch (thrown) {
      if (thrown instanceof BackendError && thrown.fault === "no_capacity") refusal ??= thrown;
      const isLast = attempt === parts.candidates || !mayAskNext(thrown) || parts.isOver();
      if (isLast || !(await parts.redirect(attempt + 1)) || parts.isOver())
        throw mayAskNext(thrown) ? (refusal ?? thrown) : thrown;
      parts.abandon(attempt, thrown);
    }
  }
}
