/**
 * A task that is running: its one answer, given when the account has booked it, and its one end. In
 * a stream what it writes is given before, as a generation's is; all that it may write was held.
 *
 * Ends, and who settles them:
 *   normal       the `end` event's receipt; a whole answer is given when that is booked, and not
 *                before
 *   client left  the abort listener, registered before dispatch: cancel the backend, settle the
 *                receipt of what was run
 *   cancelled    the same abort, by somebody else than the client, who says why
 *   stopped      by the account, for money, a limit or because its key or organization was closed:
 *                cancel; where nothing was given, nothing is charged, else the receipt
 *   broken off   by the backend, on the way to it or here, and nobody else runs it: settle what was
 *                given, in a stream, or nothing
 *   edge died    nobody here: the worker's pushed receipt, or the account's alarm; of a whole
 *                answer nothing was given, so nothing is charged
 */
import type { Outcome, Stop } from "../account/gate.ts";
import { hasWork, measureReceipt, NO_TIMING } from "../backends/evidence.ts";
import type { Receipt } from "../contract/engine.ts";
import type { TaskEvent, TaskResult } from "../contract/task.ts";
import { ApiError } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import type { Allowance } from "./allowance.ts";
import { hasBroken, whoBroke } from "./broken-off.ts";
import { HEARTBEAT_MS } from "./metered-generation.ts";
import { abortOverdue } from "./patience.ts";
import { cancellationOf, fromAdmitRefusal, fromBackend, fromLimit, fromStop } from "./refusals.ts";
import type { End, Settlement } from "./settlement.ts";
import type { TaskAttempts } from "./task-attempts.ts";

type EndEvent = Extract<TaskEvent, { type: "end" }>;

/** How a text goes on, and what was read and written with it. */
export type TaskDelta = Extract<TaskEvent, { type: "delta" }>;

export interface TaskDone {
  readonly result: TaskResult;
  readonly receipt: Receipt;
}

interface Parts {
  readonly requestId: string;
  readonly attempts: Pick<TaskAttempts, "run" | "cancel" | "attempt" | "isInDoubt">;
  readonly settlement: Settlement;
  readonly allowance: Allowance;
  readonly defer: (work: Promise<unknown>) => void;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** That it may write: all of it is paid for before any is given. */
  readonly mostCompletionTokens: number;
  /** Whether its client sees what it writes as it comes. */
  readonly isStream: boolean;
}

export class MeteredTask {
  readonly #parts: Parts;
  readonly #upstream = new AbortController();
  /** What the backend said of the end of a task that failed, or that was stopped. */
  #receipt: Promise<Receipt | undefined> | undefined;
  /** Why it was cancelled before its end; undefined where it was not. */
  #cancelled: ApiError | undefined;
  /** The last of what was given. */
  #given: TaskDelta | undefined;
  /** Why the account ended it in the middle of a stream. */
  #stop: Stop | undefined;
  #hasBegun = false;
  /** The account ended it while its worker said nothing. */
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * An empty batch when it has begun, once more where it begins anew; then what it writes, where it
   * is told of that.
   *
   * @throws {ApiError} when it is refused, cannot be completed, paid or booked; nothing is then
   * charged but what was given
   */
  async *run(): AsyncGenerator<readonly TaskDelta[], TaskDone, undefined> {
    const { signal, settlement, timeoutMs } = this.#parts;
    if (signal.aborted) {
      settlement.end({ kind: "void", outcome: "client_left" });
      throw cancellationOf(signal) ?? new ApiError("request_timeout");
    }
    signal.addEventListener("abort", () => this.leave(), { once: true });
    const deadline = abortOverdue(this.#upstream, timeoutMs);
    const heartbeat = setInterval(() => this.#tellAccount(), HEARTBEAT_MS);
    try {
      return yield* this.#follow();
    } catch (thrown) {
      const cause = this.#isStopped ? this.#refuse() : thrown;
      this.#giveUp(cause);
      throw this.#cancelled ?? fromBackend(cause);
    } finally {
      clearTimeout(deadline);
      clearInterval(heartbeat);
      // Whoever reads gave up by itself, or this changes nothing.
      this.#giveUp(undefined);
    }
  }

  async *#follow(): AsyncGenerator<readonly TaskDelta[], TaskDone, undefined> {
    const { attempts, settlement, isStream } = this.#parts;
    const { signal } = this.#upstream;
    const isOver = () => settlement.isDone;
    for await (const batch of attempts.run({ signal, takesText: isStream, isOver })) {
      const written: TaskDelta[] = [];
      for (const event of batch) {
        const isLast = event.type === "end" || event.type === "error";
        if (isLast && written.length > 0) yield this.#give(written);
        if (event.type === "end") return await this.#complete(event);
        if (event.type === "error") throw this.#errorOf(event);
        if (event.type === "started") this.#begin(event.promptTokens);
        await this.#requirePaid();
        if (event.type === "started") yield [];
        if (event.type === "delta") written.push(event);
      }
      if (written.length > 0) yield this.#give(written);
    }
    throw new ApiError("backend_failed");
  }

  #give(written: readonly TaskDelta[]): readonly TaskDelta[] {
    if (this.#cancelled !== undefined) throw this.#cancelled;
    this.#given = written.at(-1);
    return written;
  }

  #begin(promptTokens: number): void {
    const { allowance, mostCompletionTokens } = this.#parts;
    allowance.begin(promptTokens, mostCompletionTokens);
    this.#hasBegun = true;
  }

  /**
   * A whole answer is in the books only when it is about to be given: should the edge die in
   * between, nobody got it or paid.
   */
  async #complete({ result, receipt }: EndEvent): Promise<TaskDone> {
    const { settlement, isStream } = this.#parts;
    this.#receipt = Promise.resolve(receipt);
    await this.#requirePaid();
    if (this.#cancelled !== undefined) throw this.#cancelled;
    settlement.end({
      kind: "settle",
      outcome: "completed",
      attempt: this.#parts.attempts.attempt,
      ...measureReceipt(receipt),
      isAwaited: !isStream,
    });
    if (!isStream) await settlement.requireBooked();
    return { result, receipt };
  }

  /**
   * The account is asked where the hold is short, a limit is to count the input, or it said nothing
   * for long.
   */
  async #requirePaid(): Promise<void> {
    const { allowance, mostCompletionTokens } = this.#parts;
    const givenTokens = this.#given?.completionTokens ?? 0;
    if (!(await allowance.covers(mostCompletionTokens, givenTokens))) throw this.#refuse();
  }

  /** The account does not let it go on. @returns what its caller is told */
  #refuse(): ApiError {
    const { allowance } = this.#parts;
    this.#receipt ??= this.#stopBackend();
    const { toldStop: stop, refusal } = allowance;
    if (refusal !== null) return fromLimit(refusal.limit, refusal.standing);
    if (allowance.isHoldGone)
      return new ApiError("backend_failed", { cause: new Error("its hold was ended meanwhile") });
    if (this.#given !== undefined) {
      this.#stop = allowance.stop;
      return fromStop(stop);
    }
    if (stop.by !== "budget_exhausted") return fromStop(stop);
    return allowance.shortOf === null
      ? new ApiError("insufficient_credits")
      : fromAdmitRefusal(allowance.shortOf);
  }

  /**
   * That the edge lives, and will end it; and whether it may go on. Of one that waits for its turn
   * there is nothing to tell: its tokens are not counted yet.
   */
  #tellAccount(): void {
    const { allowance, defer } = this.#parts;
    if (!this.#hasBegun) return;
    const asked = allowance.growAhead(this.#given?.completionTokens ?? 0);
    if (asked !== undefined) defer(asked.then(() => this.#stopIfOver()));
  }

  /** A worker may say nothing for as long as one input takes it: nobody waits for that. */
  #stopIfOver(): void {
    const { allowance, settlement } = this.#parts;
    if (settlement.isDone || !allowance.isOver) return;
    this.#isStopped = true;
    this.#receipt ??= this.#stopBackend();
  }

  leave(): void {
    const { settlement, signal } = this.#parts;
    if (settlement.isDone) return;
    this.#cancelled = cancellationOf(signal);
    const stopped = this.#receipt ?? this.#stopBackend();
    settlement.end(stopped.then((receipt) => this.#endOfRun("client_left", receipt)));
  }

  /** Where nothing was given, nothing is charged. What may run all the same is stopped. */
  #giveUp(thrown: unknown): void {
    const { settlement, attempts } = this.#parts;
    if (settlement.isDone) return;
    const isBroken = attempts.isInDoubt || hasBroken(thrown);
    const isOver = isBroken || this.#given !== undefined;
    const stopped = this.#receipt ?? (isOver ? this.#stopBackend() : undefined);
    const stop = this.#stop;
    settlement.end(
      stopped === undefined
        ? { kind: "void", outcome: "voided" }
        : stopped.then((receipt): End => {
            if (stop !== undefined) return this.#endOfStop(stop, receipt);
            const outcome = isBroken ? whoBroke(thrown, receipt) : "voided";
            return this.#endOfGiven(outcome, receipt);
          }),
    );
  }

  #endOfStop({ by, limitedBy }: Stop, receipt: Receipt | undefined): End {
    const end = this.#endOfRun(by, receipt);
    return end.kind === "settle" ? { ...end, limitedBy } : end;
  }

  /** Charges for what was run; of a backend that does not say, for what was given. */
  #endOfRun(outcome: Outcome, receipt: Receipt | undefined): End {
    if (receipt === undefined) return this.#endOfGiven(outcome, receipt);
    const { attempt } = this.#parts.attempts;
    return hasWork(receipt)
      ? { kind: "settle", outcome, attempt, ...measureReceipt(receipt) }
      : { kind: "void", outcome, receipt };
  }

  /** Charges for what was given, where it was broken off: of a whole answer nothing was. */
  #endOfGiven(outcome: Outcome, receipt: Receipt | undefined): End {
    if (this.#given === undefined) return { kind: "void", outcome, receipt };
    const { attempt } = this.#parts.attempts;
    const { promptTokens, completionTokens } = this.#given;
    const measured = receipt === undefined ? { timing: NO_TIMING } : measureReceipt(receipt);
    if ("usage" in measured && measured.usage.completionTokens <= completionTokens)
      return { kind: "settle", outcome, attempt, ...measured };
    const usage = { promptTokens, cachedTokens: 0, completionTokens };
    return { kind: "settle", outcome, attempt, ...measured, measuredBy: "relay", usage };
  }

  #errorOf({ code, receipt }: Extract<TaskEvent, { type: "error" }>): ApiError {
    if (receipt !== null) this.#receipt = Promise.resolve(receipt);
    return new ApiError(code === "deadline_exceeded" ? code : "backend_failed", {
      cause: new Error(`the worker ended the task: ${code}`),
    });
  }

  async #stopBackend(): Promise<Receipt | undefined> {
    const { requestId, attempts } = this.#parts;
    try {
      const state = await attempts.cancel();
      return state.state === "ended" ? state.receipt : undefined;
    } catch (cause) {
      logEvent("task.cancel_failed", { requestId }, cause);
      return undefined;
    } finally {
      this.#upstream.abort();
    }
  }
}
