/** The attempts at one request: which backend has it now, and what that can be asked. */
import type { Account, Candidate } from "../account/account.ts";
import type { Backend, BackendEnd, BackendEvent, BackendRequest } from "../backends/backend.ts";
import { BackendError } from "../backends/backend.ts";
import { measureReceipt } from "../backends/evidence.ts";
import { attemptIdOf } from "../contract/attempts.ts";
import type { Target } from "../contract/deployments.ts";
import { logEvent } from "../observability/log.ts";
import { firstAnswer, isInDoubt } from "../routing/attempt.ts";

/** What every attempt has in common. */
export type DispatchedRequest = Omit<BackendRequest, "attemptId" | "model">;

export interface DispatchCandidate extends Pick<Candidate, "deploymentId" | "target"> {
  /** What the target calls the model. */
  readonly upstreamModel: string;
}

/** An attempt that has answered. */
export interface Begun {
  readonly source: AsyncIterator<BackendEvent[]>;
  /** At least one event. */
  readonly firstBatch: readonly BackendEvent[];
}

interface Parts {
  readonly requestId: string;
  /** In the order in which they are tried; at least one. */
  readonly candidates: readonly DispatchCandidate[];
  readonly openBackend: (target: Target) => Backend;
  readonly accountOf: () => Pick<Account, "redirect">;
  readonly defer: (work: Promise<unknown>) => void;
}

/** The engine keeps the deadline itself; this much later the edge stops waiting for it. */
export const DEADLINE_SLACK_MS = 5_000;

export class Dispatch {
  readonly #parts: Parts;
  readonly #upstream = new AbortController();
  #attempt = 1;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #lastFault: unknown;
  #source: AsyncIterator<BackendEvent[]> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** From 1: which candidate has the request. */
  get attempt(): number {
    return this.#attempt;
  }

  get candidate(): DispatchCandidate {
    return this.#candidateOf(this.#attempt);
  }

  /** Whether the last attempt failed so that it may run all the same. */
  get isInDoubt(): boolean {
    return this.#lastFault !== undefined && isInDoubt(this.#lastFault);
  }

  /**
   * Tries the candidates until one answers.
   *
   * @param isOver whether nobody waits any more
   * @throws {BackendError} when none did
   */
  async begin(
    request: DispatchedRequest,
    timeoutMs: number,
    isOver: () => boolean,
  ): Promise<Begun> {
    const overdue = new BackendError("deadline_exceeded", "the worker did not keep the deadline");
    this.#deadline = setTimeout(() => this.#upstream.abort(overdue), timeoutMs + DEADLINE_SLACK_MS);
    const { requestId, candidates, defer } = this.#parts;
    const { deadlineMs } = request;
    return firstAnswer({
      candidates: candidates.length,
      begin: (attempt) => this.#beginOn(attempt, request),
      redirect: (attempt) => this.#redirect(attempt, deadlineMs),
      abandon: (attempt, thrown) => {
        logEvent("generation.attempt_failed", { requestId, attempt }, thrown);
        // What may have begun is stopped; whatever its receipt says, the request goes on elsewhere.
        if (isInDoubt(thrown)) defer(this.#cancel(attempt));
      },
      isOver: () => isOver() || this.#upstream.signal.aborted,
    });
  }

  /** Tells the backend that it may make more than it was told before. */
  async grant(completionTokens: number): Promise<void> {
    const { target } = this.candidate;
    await this.#parts.openBackend(target).grant?.(this.#idOf(this.#attempt), completionTokens);
  }

  /** Ends the work on the request. @returns how it fared, if its backend can say and still answers */
  async stop(): Promise<BackendEnd | undefined> {
    try {
      return await this.#cancel(this.#attempt);
    } finally {
      this.#upstream.abort();
      // Whoever waits in it for more is told so by the signal; whoever waits to be read, by this.
      this.#source?.return?.().catch(() => undefined);
    }
  }

  /** The answer is over, or given up: nobody has to be stopped for being late. */
  forgetDeadline(): void {
    if (this.#deadline !== undefined) clearTimeout(this.#deadline);
  }

  async #beginOn(attempt: number, request: DispatchedRequest): Promise<Begun> {
    this.#attempt = attempt;
    this.#lastFault = undefined;
    const { target, upstreamModel } = this.#candidateOf(attempt);
    const backend = this.#parts.openBackend(target);
    const call = { ...request, attemptId: this.#idOf(attempt), model: upstreamModel };
    try {
      const events = await backend.generate(call, this.#upstream.signal);
      const source = events[Symbol.asyncIterator]();
      const first = await source.next();
      if (first.done === true || first.value.length === 0)
        throw new BackendError("failed", "the backend's stream has no events");
      this.#source = source;
      return { source, firstBatch: first.value };
    } catch (thrown) {
      this.#lastFault = thrown;
      throw thrown;
    }
  }

  /** An account that does not answer has not agreed: then nothing more is sent. */
  async #redirect(attempt: number, deadlineMs: number): Promise<boolean> {
    const { requestId, accountOf } = this.#parts;
    try {
      return await accountOf().redirect({ requestId, attempt, deadlineMs });
    } catch (cause) {
      logEvent("generation.redirect_failed", { requestId, attempt }, cause);
      return false;
    }
  }

  async #cancel(attempt: number): Promise<BackendEnd | undefined> {
    const { target } = this.#candidateOf(attempt);
    const attemptId = this.#idOf(attempt);
    try {
      const state = await this.#parts.openBackend(target).cancel?.(attemptId);
      if (state?.state !== "ended") return undefined;
      const { receipt } = state;
      return { outcome: receipt.outcome, measured: measureReceipt(receipt) };
    } catch (cause) {
      logEvent("generation.cancel_failed", { requestId: attemptId }, cause);
      return undefined;
    }
  }

  #idOf(attempt: number): string {
    return attemptIdOf(this.#parts.requestId, attempt);
  }

  #candidateOf(attempt: number): DispatchCandidate {
    const candidate = this.#parts.candidates[attempt - 1];
    if (candidate === undefined) throw new Error(`there is no candidate ${attempt}`);
    return candidate;
  }
}
