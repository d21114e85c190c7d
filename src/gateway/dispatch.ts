/** The attempts at one request: which backend has it now, and what that can be asked. */
import type { Account } from "../account/account.ts";
import type { RedirectCall } from "../account/gate.ts";
import type { Backend, BackendEnd, BackendEvent } from "../backends/backend.ts";
import { BackendError, firstBatchOf } from "../backends/backend.ts";
import { measureReceipt } from "../backends/evidence.ts";
import { attemptIdOf } from "../contract/attempts.ts";
import type { DirectTarget } from "../contract/deployments.ts";
import { logEvent } from "../observability/log.ts";
import {
  firstAnswer,
  isInDoubt,
  nextAnswer,
  otherAnswer,
  type AttemptParts,
} from "../routing/attempt.ts";
import { hasPool, type ReplicaHealth, type Visit } from "../routing/health.ts";
import { AttemptTeller } from "./attempt-teller.ts";
import type {
  Begun,
  BrokenOff,
  DispatchCandidate,
  DispatchedRequest,
  NotSure,
} from "./dispatched.ts";
import { beginHedged, type HedgedParts } from "./hedged-start.ts";
import { abortOverdue, endlessPatience, patienceOf, type Patience } from "./patience.ts";
import { noteFault, watched } from "./visit.ts";

interface Parts {
  readonly requestId: string;
  /** In the order in which they are tried; at least one. */
  readonly candidates: readonly DispatchCandidate[];
  readonly openBackend: (target: DirectTarget) => Backend;
  readonly accountOf: () => Pick<Account, "redirect">;
  readonly health: ReplicaHealth;
  readonly onHedged?: HedgedParts["onHedged"];
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly wait?: ((ms: number) => Promise<unknown>) | undefined;
  readonly defer: (work: Promise<unknown>) => void;
}

/**
 * How often the answer of one request is gone on with: what ends every worker that runs it must not
 * end a whole pool.
 */
const MAX_CONTINUATIONS = 2;

interface OpenAttempt {
  readonly visit: Visit | undefined;
  readonly patience: Patience;
}

export class Dispatch {
  readonly #parts: Parts;
  readonly #teller: AttemptTeller;
  readonly #upstream = new AbortController();
  #attempt = 1;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #lastFault: unknown;
  #source: AsyncIterator<BackendEvent[]> | undefined;
  /** Attempts that may still begin, or have. */
  readonly #open = new Map<number, OpenAttempt>();
  /** The last attempt that there was, and the last that the account was told of. */
  #lastBegun = 1;
  #lastTold = 1;
  #continuations = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#teller = new AttemptTeller(parts);
  }

  /** From 1: which candidate has the request. */
  get attempt(): number {
    return this.#attempt;
  }

  /** How many there were so far, those with it that another has overtaken. */
  get attempts(): number {
    return this.#lastBegun;
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
    this.#deadline = abortOverdue(this.#upstream, timeoutMs);
    if (this.#isPooled) this.#parts.health.budgetOf(request.organizationId).give();
    const attempts = this.#attempts(request, isOver);
    const begun = await firstAnswer({
      ...attempts,
      begin: (attempt) =>
        attempt === 1 && request.mayHedge === true
          ? this.#beginHedged(request, attempts.isOver)
          : attempts.begin(attempt),
    });
    this.#source = begun.source;
    return begun;
  }

  /** Whether there is a worker that could go on with what breaks off now. */
  get hasSuccessor(): boolean {
    const { candidates } = this.#parts;
    return (
      this.#continuations < MAX_CONTINUATIONS &&
      candidates.some((_, at) => at + 1 > this.#lastTold && this.#isSuccessor(at + 1))
    );
  }

  /**
   * Another worker of the same pool goes on with what the last attempt broke off.
   *
   * @throws what broke it off, when none does
   */
  async goOn({ thrown, request, given, check, isOver }: BrokenOff): Promise<Begun> {
    this.#continuations += 1;
    const broken = { attempt: this.#attempt, thrown };
    void this.#source?.return?.().catch(() => undefined);
    const attempts = this.#attempts(request, isOver, check);
    const begun = await nextAnswer(broken, {
      ...attempts,
      isWell: (attempt) => attempts.isWell(attempt) && this.#isSuccessor(attempt),
      redirect: (attempt) => this.#redirect(attempt, request, { given }),
    });
    this.#source = begun.source;
    return begun;
  }

  /**
   * Another model answers instead of the one that was only tried, whose answer is given to nobody.
   *
   * @returns undefined where none may: then that answer stands
   * @throws {BackendError} when none of those that were asked answered
   */
  async askAnother(asked: NotSure): Promise<Begun | undefined> {
    const { request, promptTokens, isOver, isEnded } = asked;
    const [tried, source] = [this.#attempt, this.#source];
    const { model } = this.candidate;
    const attempts = this.#attempts(request, isOver);
    let hasMoved = false;
    const begun = await otherAnswer(tried, {
      ...attempts,
      isWell: (attempt) =>
        attempts.isWell(attempt) && (hasMoved || this.#candidateOf(attempt).model !== model),
      redirect: async (attempt) => {
        if (hasMoved) return attempts.redirect(attempt);
        const given = { promptTokens, completionTokens: 0 };
        hasMoved = await this.#tellOf(attempt, request, { given });
        return hasMoved;
      },
      mayAskNext: (thrown) => thrown instanceof BackendError,
      abandon: (attempt, thrown) => {
        if (attempt !== tried) return attempts.abandon(attempt, thrown);
        if (!isEnded) this.#drop(tried);
        void source?.return?.().catch(() => undefined);
      },
    });
    if (begun !== undefined) this.#source = begun.source;
    return begun;
  }

  #beginHedged(request: DispatchedRequest, isOver: () => boolean): Promise<Begun> {
    const { candidates, health, now, defer, onHedged } = this.#parts;
    return beginHedged({
      organizationId: request.organizationId,
      candidates,
      health,
      now,
      onHedged,
      isOver,
      begin: (attempt) => this.#beginOn(attempt, request),
      tellRival: (attempt) => this.#tellOf(attempt, request, { isRival: true }),
      tellAlone: (attempt) => {
        this.#attempt = attempt;
        const { deadlineMs } = request;
        // Another may have it meanwhile, and the account was told of that.
        const isSo = () => this.#attempt === attempt;
        defer(this.#teller.tellUntilHeard({ attempt, deadlineMs }, isSo));
      },
      drop: (attempt) => this.#drop(attempt),
      fail: (attempt, thrown) => this.#abandon(attempt, thrown),
    });
  }

  #attempts(request: DispatchedRequest, isOver: () => boolean, check?: BrokenOff["check"]) {
    const { candidates, health, now } = this.#parts;
    return {
      candidates: candidates.length,
      begin: (attempt) => this.#beginOn(attempt, request, check),
      // Meanwhile others may have found it to be dead.
      isWell: (attempt) =>
        attempt > this.#lastTold && health.isOpenTo(this.#candidateOf(attempt), now()),
      redirect: (attempt) => this.#redirect(attempt, request),
      // Of two beside each other, the one that failed last.
      abandon: (_, thrown) => this.#abandon(this.#attempt, thrown),
      isOver: () => isOver() || this.#upstream.signal.aborted,
    } satisfies AttemptParts<Begun>;
  }

  #abandon(attempt: number, thrown: unknown): void {
    const { requestId, defer } = this.#parts;
    this.#open.delete(attempt);
    logEvent("generation.attempt_failed", { requestId, attempt }, thrown);
    // What may have begun is stopped; whatever its receipt says, the request goes on elsewhere.
    if (isInDoubt(thrown)) defer(this.#cancel(attempt));
  }

  /** Another was first: it is stopped, wherever it is. */
  #drop(attempt: number): void {
    const open = this.#open.get(attempt);
    this.#open.delete(attempt);
    // Neither was given its time: most requests have no other beside them, and tell of a dead
    // place.
    open?.visit?.left(this.#parts.now());
    this.#parts.defer(this.#cancel(attempt));
    open?.patience.abort(new BackendError("connection_lost", "another worker was first"));
  }

  /**
   * Whether it is a worker of the same pool as the one that has the request, and can go on with its
   * answer.
   */
  #isSuccessor(attempt: number): boolean {
    const { deploymentId, serviceTier, pooled } = this.#candidateOf(attempt);
    const { candidate } = this;
    const isSame = deploymentId === candidate.deploymentId && serviceTier === candidate.serviceTier;
    return isSame && pooled?.continues === true;
  }

  /** Tells the backend that it may make more than it was told before. */
  async grant(completionTokens: number): Promise<void> {
    const { target } = this.candidate;
    await this.#parts.openBackend(target).grant?.(this.#idOf(this.#attempt), completionTokens);
  }

  /**
   * Ends the work on the request.
   *
   * @returns how it fared, if its backend can say and still answers
   */
  async stop(): Promise<BackendEnd | undefined> {
    // Whatever becomes of it from now on was asked for here.
    this.#open.get(this.#attempt)?.visit?.left(this.#parts.now());
    for (const attempt of this.#open.keys()) if (attempt !== this.#attempt) this.#drop(attempt);
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

  async #beginOn(
    attempt: number,
    { mayGoOn, mayHedge: _, isTried, ...request }: DispatchedRequest,
    check?: BrokenOff["check"],
  ): Promise<Begun> {
    this.#attempt = attempt;
    this.#lastBegun = Math.max(this.#lastBegun, attempt);
    this.#lastFault = undefined;
    const { openBackend, health, now } = this.#parts;
    const candidate = this.#candidateOf(attempt);
    const { serviceTier } = candidate;
    const { organizationId, sampling } = request;
    const { topLogprobs } = sampling;
    const backend = openBackend(candidate.target);
    // Whoever goes on names what it makes, and whoever may have to be gone on with.
    const mayName = mayGoOn === true && candidate.pooled?.continues === true;
    const namesTokens = mayName && (request.continuation !== undefined || this.hasSuccessor);
    const call = {
      ...request,
      // Workers of the release before know nothing of it.
      ...(serviceTier !== "default" && { serviceTier }),
      attemptId: this.#idOf(attempt),
      model: candidate.upstreamModel,
      sampling: {
        ...sampling,
        maxTokens: candidate.maxTokens,
        ...(isTried === true && attempt === 1 && { topLogprobs: topLogprobs ?? 0 }),
      },
      ...(namesTokens && { namesTokens }),
    };
    const visit = health.visit(candidate, now(), { organizationId, serviceTier });
    const left = {
      leftMs: request.deadlineMs - now(),
      candidates: this.#parts.candidates.length - attempt + 1,
      isLong: candidate.pooled?.loads === true,
    };
    const { signal } = this.#upstream;
    const patience = this.#isPooled ? patienceOf(signal, left) : endlessPatience(signal);
    this.#open.set(attempt, { visit, patience });
    try {
      const events = await backend.generate(call, patience.signal);
      const unwatched = events[Symbol.asyncIterator]();
      const source = visit === undefined ? unwatched : watched(unwatched, visit, now);
      const firstBatch = await firstBatchOf(source);
      try {
        check?.(firstBatch);
      } catch (thrown) {
        void source.return?.().catch(() => undefined);
        throw thrown;
      }
      return { source, firstBatch };
    } catch (thrown) {
      if (visit !== undefined) noteFault(visit, thrown, now());
      // What another has overtaken is no fault of the request.
      if (this.#open.delete(attempt)) this.#lastFault = thrown;
      throw thrown;
    } finally {
      patience.end();
    }
  }

  /** An account that does not answer has not agreed: then nothing more is sent. */
  async #redirect(
    attempt: number,
    request: DispatchedRequest,
    given: Pick<RedirectCall, "given"> = {},
  ): Promise<boolean> {
    const { requestId, health } = this.#parts;
    if (this.#isPooled && !health.budgetOf(request.organizationId).take()) {
      logEvent("generation.not_redirected", { requestId, attempt });
      return false;
    }
    return this.#tellOf(attempt, request, given);
  }

  /** Of an attempt that is not the first. @returns whether the account agrees */
  async #tellOf(
    attempt: number,
    { deadlineMs }: DispatchedRequest,
    said: Pick<RedirectCall, "given" | "isRival"> = {},
  ): Promise<boolean> {
    const isAgreed = await this.#teller.tell({ attempt, deadlineMs, ...said });
    if (isAgreed) this.#lastTold = attempt;
    return isAgreed;
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

  get #isPooled(): boolean {
    return hasPool(this.#parts.candidates);
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
