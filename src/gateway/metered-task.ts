/**
 * A task that is running: its one answer, given when the account has booked it, and its one end.
 *
 * Ends, and who settles them:
 *   normal       the `end` event's receipt; the answer is given when that is booked, and not before
 *   client left  the abort listener, registered before dispatch: cancel the backend, settle the
 *                receipt of what was run
 *   cancelled    the same abort, by somebody else than the client, who says why
 *   stopped      by the account, for money, a limit or because its key or organization was closed:
 *                cancel; nothing was given, so nothing is charged
 *   broken off   by the backend, on the way to it or here: nothing is charged
 *   edge died    nobody here: the worker's pushed receipt, or the account's alarm; nothing was
 *                given, so nothing is charged
 */
import { BackendError } from "../backends/backend.ts";
import { hasWork, measureReceipt } from "../backends/evidence.ts";
import type { TaskBackend } from "../backends/task.ts";
import type { Receipt } from "../contract/engine.ts";
import type { TaskEvent, TaskRequest, TaskResult } from "../contract/task.ts";
import { ApiError } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import type { Allowance } from "./allowance.ts";
import { hasBroken, whoBroke } from "./broken-off.ts";
import { DEADLINE_SLACK_MS } from "./dispatch.ts";
import { HEARTBEAT_MS } from "./metered-generation.ts";
import { cancellationOf, fromBackend, fromLimit, fromStop } from "./refusals.ts";
import type { End, Settlement } from "./settlement.ts";

type EndEvent = Extract<TaskEvent, { type: "end" }>;

export interface TaskDone {
  readonly result: TaskResult;
  readonly receipt: Receipt;
}

interface Parts {
  readonly backend: TaskBackend;
  readonly settlement: Settlement;
  readonly allowance: Allowance;
  readonly defer: (work: Promise<unknown>) => void;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** That it may write: all of it is paid for before any is given. */
  readonly mostCompletionTokens: number;
}

export class MeteredTask {
  readonly #parts: Parts;
  readonly #request: TaskRequest;
  readonly #upstream = new AbortController();
  /** What the backend said of the end of a task that failed, or that was stopped. */
  #receipt: Promise<Receipt | undefined> | undefined;
  /** Why it was cancelled before its end; undefined where it was not. */
  #cancelled: ApiError | undefined;

  constructor(request: TaskRequest, parts: Parts) {
    this.#request = request;
    this.#parts = parts;
  }

  /**
   * @throws {ApiError} when it is refused, cannot be completed, paid or booked; nothing is then
   * charged
   */
  async run(): Promise<TaskDone> {
    const { signal, settlement, timeoutMs } = this.#parts;
    if (signal.aborted) {
      settlement.end({ kind: "void", outcome: "client_left" });
      throw cancellationOf(signal) ?? new ApiError("request_timeout");
    }
    signal.addEventListener("abort", () => this.#leave(), { once: true });
    const overdue = new BackendError("deadline_exceeded", "the worker did not keep the deadline");
    const deadline = setTimeout(() => this.#upstream.abort(overdue), timeoutMs + DEADLINE_SLACK_MS);
    const heartbeat = setInterval(() => this.#tellAccount(), HEARTBEAT_MS);
    try {
      return await this.#follow();
    } catch (thrown) {
      this.#giveUp(thrown);
      throw this.#cancelled ?? fromBackend(thrown);
    } finally {
      clearTimeout(deadline);
      clearInterval(heartbeat);
    }
  }

  async #follow(): Promise<TaskDone> {
    const { backend } = this.#parts;
    for await (const batch of await backend.runTask(this.#request, this.#upstream.signal)) {
      for (const event of batch) {
        if (event.type === "end") return await this.#complete(event);
        if (event.type === "error") throw this.#errorOf(event);
        if (event.type === "started") this.#begin(event.promptTokens);
        await this.#requirePaid();
      }
    }
    throw new ApiError("backend_failed");
  }

  #begin(promptTokens: number): void {
    const { allowance, mostCompletionTokens } = this.#parts;
    allowance.begin(promptTokens, mostCompletionTokens);
  }

  /**
   * Its answer is in the books only when it is about to be given: should the edge die in between,
   * nobody got it or paid.
   */
  async #complete({ result, receipt }: EndEvent): Promise<TaskDone> {
    const { settlement } = this.#parts;
    this.#receipt = Promise.resolve(receipt);
    await this.#requirePaid();
    settlement.end({
      kind: "settle",
      outcome: "completed",
      ...measureReceipt(receipt),
      isAwaited: true,
    });
    await settlement.requireBooked();
    return { result, receipt };
  }

  /**
   * The account is asked where the hold is short, a limit is to count the input, or it said nothing
   * for long.
   */
  async #requirePaid(): Promise<void> {
    const { allowance, mostCompletionTokens } = this.#parts;
    if (await allowance.covers(mostCompletionTokens, 0)) return;
    this.#receipt ??= this.#stopBackend();
    const { stop, refusal } = allowance;
    if (refusal !== null) throw fromLimit(refusal.limit, refusal.standing);
    if (allowance.isHoldGone)
      throw new ApiError("backend_failed", { cause: new Error("its hold was ended meanwhile") });
    if (stop.by !== "budget_exhausted") throw fromStop(stop);
    throw new ApiError("insufficient_credits", {
      message: "The balance cannot cover this request, now that its tokens are counted.",
    });
  }

  /** That the edge lives, and will end it; and whether it may go on. */
  #tellAccount(): void {
    const { allowance, defer } = this.#parts;
    const asked = allowance.growAhead(0);
    if (asked !== undefined) defer(asked);
  }

  #leave(): void {
    const { settlement, signal } = this.#parts;
    if (settlement.isDone) return;
    this.#cancelled = cancellationOf(signal);
    const stopped = this.#receipt ?? this.#stopBackend();
    settlement.end(
      stopped.then((receipt): End => {
        const outcome = "client_left";
        return receipt !== undefined && hasWork(receipt)
          ? { kind: "settle", outcome, ...measureReceipt(receipt) }
          : { kind: "void", outcome, receipt };
      }),
    );
  }

  /**
   * Nothing was given, so nothing is charged. What may run all the same is stopped, and may have a
   * receipt.
   */
  #giveUp(thrown: unknown): void {
    const { settlement } = this.#parts;
    if (settlement.isDone) return;
    const stopped = this.#receipt ?? (hasBroken(thrown) ? this.#stopBackend() : undefined);
    settlement.end(
      stopped === undefined
        ? { kind: "void", outcome: "voided" }
        : stopped.then((receipt) => {
            const outcome = hasBroken(thrown) ? whoBroke(thrown, receipt) : "voided";
            return { kind: "void", outcome, receipt };
          }),
    );
  }

  #errorOf({ code, receipt }: Extract<TaskEvent, { type: "error" }>): ApiError {
    if (receipt !== null) this.#receipt = Promise.resolve(receipt);
    return new ApiError(code === "deadline_exceeded" ? code : "backend_failed", {
      cause: new Error(`the worker ended the task: ${code}`),
    });
  }

  async #stopBackend(): Promise<Receipt | undefined> {
    const { requestId } = this.#request;
    try {
      const state = await this.#parts.backend.cancel(requestId);
      return state.state === "ended" ? state.receipt : undefined;
    } catch (cause) {
      logEvent("task.cancel_failed", { requestId }, cause);
      return undefined;
    } finally {
      this.#upstream.abort();
    }
  }
}
