/**
 * A generation that is running: its events, passed on only as far as the account pays, and its one end.
 *
 * Ends, and who settles them:
 *   normal       the `end` event's receipt; a whole answer is given when that is booked, and not before
 *   client left  the abort listener, registered before dispatch: cancel the backend, settle its receipt. Neither
 *                `cancel`, `flush` nor `finally` runs reliably when a client leaves, so none of them is trusted.
 *   stopped      by the account, for money, a limit or because its key or organization was closed: cancel, settle the
 *                receipt up to the hold, say so in the answer
 *   broken off   by the backend, on the way to it or here: settle what was delivered (streams), or nothing (whole answers)
 *   edge died    nobody here: the worker's pushed receipt, or the account's alarm
 */
import type { Outcome, Stop } from "../account/account.ts";
import { BackendError, measureReceipt, type Backend } from "../backends/backend.ts";
import type { TokenUsage } from "../billing/pricing.ts";
import type { EngineEvent, GenerateRequest, Receipt } from "../contract/engine.ts";
import { ApiError } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import type { Allowance } from "./allowance.ts";
import { limitHeaders } from "./limit-headers.ts";
import { fromBackend, fromEngineError, fromLimit, fromStop, inWordsOfTheWire } from "./refusals.ts";
import type { End, Settlement } from "./settlement.ts";

export type StartedEvent = Extract<EngineEvent, { type: "started" }>;
export type DeltaEvent = Extract<EngineEvent, { type: "delta" }>;
type EndEvent = Extract<EngineEvent, { type: "end" | "error" }>;
export type ToolCallEvent = Extract<EngineEvent, { type: "tool_call" }>;

/** What the HTTP layer turns into chunks. `generation_end` is the last, unless the iteration throws. */
export type GenerationEvent =
  | DeltaEvent
  | ToolCallEvent
  | Extract<EngineEvent, { type: "choice_end" }>
  | {
      readonly type: "generation_end";
      readonly usage: TokenUsage;
      /** Why the account ended it; null where nobody did. */
      readonly stop: Stop | null;
    };

export interface Generation {
  readonly model: string;
  /** Headers that say how the caller stands: limits, and what the money reaches for. */
  readonly head: Readonly<Record<string, string>>;
  readonly started: StartedEvent;
  /** Batches as they arrive. @throws {ApiError} when the answer cannot be completed, or cannot be booked */
  events(): AsyncGenerator<GenerationEvent[]>;
  /** The client is gone. */
  leave(): void;
}

interface Parts {
  readonly model: string;
  /** Of headers, what the money reaches for. */
  readonly affordable: Readonly<Record<string, string>>;
  readonly isStream: boolean;
  readonly requestId: string;
  readonly backend: Backend;
  readonly settlement: Settlement;
  readonly allowance: Allowance;
  readonly defer: (work: Promise<unknown>) => void;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The field that asked for a form of the output, for messages. */
  readonly outputParam: string;
  readonly onFirstToken: () => void;
}

/** The engine keeps the deadline itself; this much later the edge stops waiting for it. */
export const DEADLINE_SLACK_MS = 5_000;
/** How often the account hears of a request whose client takes nothing for a while: that the edge lives, and will end it. */
export const HEARTBEAT_MS = 5_000;
export const NO_TIMING = { queueMs: 0, prefillMs: 0, decodeMs: 0, deviceMs: 0 };

export class MeteredGeneration implements Generation {
  readonly model: string;
  readonly #parts: Parts;
  #started: StartedEvent | undefined;
  #completionTokens = 0;
  #source: AsyncIterator<EngineEvent[]> | undefined;
  /** Events that came with `started`. */
  #firstBatch: EngineEvent[] = [];
  /** What the backend said of the end of a request that failed, or that was stopped before its answer began. */
  #receipt: Promise<Receipt | undefined> | undefined;
  readonly #upstream = new AbortController();
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #heartbeat: ReturnType<typeof setInterval> | undefined;

  constructor(parts: Parts) {
    this.model = parts.model;
    this.#parts = parts;
  }

  get head(): Readonly<Record<string, string>> {
    return { ...limitHeaders(this.#parts.allowance.standing), ...this.#parts.affordable };
  }

  get started(): StartedEvent {
    if (this.#started === undefined) throw new Error("the generation has not begun");
    return this.#started;
  }

  /**
   * Dispatches and waits for the meter's first event.
   *
   * @throws {ApiError} if the backend refuses or the account cannot pay; the hold is then void
   */
  async begin(request: GenerateRequest): Promise<void> {
    const { signal, backend, timeoutMs } = this.#parts;
    if (signal.aborted) {
      this.#parts.settlement.end({ kind: "void", outcome: "client_left" });
      throw new ApiError("request_timeout");
    }
    signal.addEventListener("abort", () => this.leave(), { once: true });
    const overdue = new BackendError("deadline_exceeded", "the worker did not keep the deadline");
    this.#deadline = setTimeout(() => this.#upstream.abort(overdue), timeoutMs + DEADLINE_SLACK_MS);
    try {
      this.#source = (await backend.generate(request, this.#upstream.signal))[
        Symbol.asyncIterator
      ]();
      await this.#readStart();
    } catch (thrown) {
      this.#forgetDeadline();
      this.#giveUp(thrown);
      const error = fromBackend(thrown);
      throw error.code === "context_length_exceeded"
        ? new ApiError(error.code, {
            message: error.message,
            param: request.input.type === "chat" ? "messages" : "prompt",
          })
        : error;
    }
  }

  async *events(): AsyncGenerator<GenerationEvent[]> {
    this.#heartbeat = setInterval(() => this.#growAhead(), HEARTBEAT_MS);
    try {
      for (let batch = this.#firstBatch; ;) {
        const passed = this.#passCovered(batch);
        if (passed === undefined) yield* this.#passAsFarAsPaid(batch);
        else if (passed.length > 0) yield passed;
        if (this.#parts.settlement.isDone) return await this.#confirm();
        const next = await this.#source?.next();
        if (next === undefined || next.done === true) throw new ApiError("backend_failed");
        batch = next.value;
      }
    } catch (thrown) {
      this.#breakOff(thrown);
      throw inWordsOfTheWire(fromBackend(thrown), this.#parts.outputParam);
    } finally {
      clearInterval(this.#heartbeat);
      this.#forgetDeadline();
      // Whoever reads gave up by itself, or this changes nothing.
      this.#breakOff(undefined);
    }
  }

  leave(): void {
    const { settlement } = this.#parts;
    if (settlement.isDone) return;
    const stopped = this.#stopBackend();
    settlement.end(stopped.then((receipt) => this.#endOfWork("client_left", receipt)));
  }

  #forgetDeadline(): void {
    if (this.#deadline !== undefined) clearTimeout(this.#deadline);
  }

  async #readStart(): Promise<void> {
    const first = await this.#source?.next();
    const [event, ...rest] = first?.done === false ? first.value : [];
    if (event?.type === "error") throw this.#errorOf(event);
    if (event?.type !== "started") throw new ApiError("backend_failed");
    this.#started = event;
    this.#firstBatch = rest;
    const { allowance } = this.#parts;
    allowance.begin(event.promptTokens, event.maxTokens * event.choices);
    if (await allowance.covers(Math.min(1, event.maxTokens), 0)) return;
    this.#receipt = this.#stopBackend();
    const { stop, refusal } = allowance;
    if (refusal !== null) throw fromLimit(refusal.limit, refusal.standing);
    if (allowance.isHoldGone)
      throw new ApiError("backend_failed", { cause: new Error("its hold was ended meanwhile") });
    if (stop.by !== "budget_exhausted") throw fromStop(stop);
    throw new ApiError("insufficient_credits", {
      message: `The balance cannot cover this request: its prompt has ${event.promptTokens} tokens.`,
    });
  }

  /** All that a batch has, when the allowance covers it: nothing is waited for. Undefined when it does not. */
  #passCovered(batch: readonly EngineEvent[]): GenerationEvent[] | undefined {
    const { grantedTokens } = this.#parts.allowance;
    const isCovered = batch.every(
      (event) => !isFault(event) && (neededFor(event) ?? -Infinity) <= grantedTokens,
    );
    return isCovered ? batch.flatMap((event) => this.#pass(event) ?? []) : undefined;
  }

  /** The same as far as the allowance goes, which grows if the account pays for more. */
  async *#passAsFarAsPaid(batch: readonly EngineEvent[]): AsyncGenerator<GenerationEvent[]> {
    const { allowance } = this.#parts;
    let ready: GenerationEvent[] = [];
    for (const event of batch) {
      if (isFault(event)) {
        if (ready.length > 0) yield ready;
        throw this.#errorOf(event);
      }
      const neededTokens = neededFor(event);
      if (neededTokens !== undefined && neededTokens > allowance.grantedTokens) {
        if (ready.length > 0) yield ready;
        ready = [];
        if (!(await allowance.covers(neededTokens, this.#completionTokens))) {
          yield [await this.#endStopped()];
          return;
        }
      }
      const passed = this.#pass(event);
      if (passed !== undefined) ready.push(passed);
    }
    if (ready.length > 0) yield ready;
  }

  /** What a client is told of an event that is paid for; its end settles the request. */
  #pass(event: EngineEvent): GenerationEvent | undefined {
    if (isCounted(event)) {
      if (this.#completionTokens === 0) this.#parts.onFirstToken();
      this.#completionTokens = event.completionTokens;
      this.#growAhead();
      return event;
    }
    if (event.type === "choice_end") return event;
    if (event.type !== "end") return undefined;
    const { receipt } = event;
    this.#settle({ outcome: "completed", ...measureReceipt(receipt) });
    return { type: "generation_end", usage: usageOf(receipt), stop: null };
  }

  #growAhead(): void {
    const { allowance, defer } = this.#parts;
    const growing = allowance.growAhead(this.#completionTokens);
    if (growing !== undefined) defer(growing);
  }

  /** What the GPU made until it stopped is charged, as far as the hold goes, and is what the client is told. */
  async #endStopped(): Promise<GenerationEvent> {
    const { stop, paidTokens } = this.#parts.allowance;
    const measured = this.#measure(await this.#stopBackend());
    const { by: outcome, limitedBy } = stop;
    this.#settle({ outcome, ...measured, limitedBy });
    const completionTokens = Math.min(
      measured.usage.completionTokens,
      Math.max(paidTokens, this.#completionTokens),
    );
    return { type: "generation_end", usage: { ...measured.usage, completionTokens }, stop };
  }

  #settle(call: Omit<Extract<End, { kind: "settle" }>, "kind">): void {
    this.#parts.settlement.end({ kind: "settle", ...call, isAwaited: !this.#parts.isStream });
  }

  /**
   * A whole answer is given only when its charge is in the books, and is in the books only when it is about to be given:
   * should the edge die in between, what nobody got was not charged.
   */
  async #confirm(): Promise<void> {
    if (this.#parts.isStream) return;
    const booked = await this.#parts.settlement.booked;
    if (booked === undefined) throw new ApiError("internal_error");
    if (!booked.ok || booked.isVoid) throw new ApiError("backend_failed");
  }

  /** Nothing was given yet, so nothing is charged. */
  #giveUp(thrown: unknown): void {
    const { settlement } = this.#parts;
    if (settlement.isDone) return;
    // What may have begun must be stopped, and may have a receipt.
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

  /** @param thrown undefined: the fault is here */
  #breakOff(thrown: unknown): void {
    const { settlement } = this.#parts;
    if (settlement.isDone) return;
    const stopped = this.#receipt ?? this.#stopBackend();
    settlement.end(stopped.then((receipt) => this.#endOfGiven(whoBroke(thrown, receipt), receipt)));
  }

  #errorOf(event: EndEvent): ApiError {
    if (event.receipt !== null) this.#receipt = Promise.resolve(event.receipt);
    if (event.type === "error") return fromEngineError(event);
    const why = event.receipt.outcome;
    return new ApiError("backend_failed", {
      cause: new Error(`the engine ended the request: ${why}`),
    });
  }

  /** Charges for work that was done; a request on which none was done costs nothing. */
  #endOfWork(outcome: Outcome, receipt: Receipt | undefined): End {
    const measured = this.#measure(receipt);
    const hasWork = measured.usage.completionTokens > 0 || measured.timing.prefillMs > 0;
    return hasWork ? { kind: "settle", outcome, ...measured } : { kind: "void", outcome, receipt };
  }

  /** Charges for what was given, where it was not the client who broke it off: of a whole answer nothing was. */
  #endOfGiven(outcome: Outcome, receipt: Receipt | undefined): End {
    const given = this.#completionTokens;
    if (!this.#parts.isStream || given === 0) return { kind: "void", outcome, receipt };
    const measured = this.#measure(receipt);
    const { usage } = measured;
    if (usage.completionTokens <= given) return { kind: "settle", outcome, ...measured };
    const ofGiven = { ...usage, completionTokens: given };
    return { kind: "settle", outcome, ...measured, measuredBy: "relay", usage: ofGiven };
  }

  #measure(receipt: Receipt | undefined) {
    if (receipt !== undefined) return measureReceipt(receipt);
    const { promptTokens, cachedTokens } = this.#started ?? { promptTokens: 0, cachedTokens: 0 };
    const usage = { promptTokens, cachedTokens, completionTokens: this.#completionTokens };
    return { measuredBy: "relay" as const, usage, timing: NO_TIMING };
  }

  /** Stops the work on the GPU; the receipt, if the worker still answers. */
  async #stopBackend(): Promise<Receipt | undefined> {
    try {
      const state = await this.#parts.backend.cancel(this.#parts.requestId);
      return state.state === "ended" ? state.receipt : undefined;
    } catch (cause) {
      logEvent("generation.cancel_failed", { requestId: this.#parts.requestId }, cause);
      return undefined;
    } finally {
      this.#upstream.abort();
    }
  }
}

/** Whether a request that was not answered may run all the same: nobody said that it does not. */
export function hasBroken(thrown: unknown): boolean {
  if (thrown instanceof ApiError)
    return thrown.code === "backend_failed" || thrown.code === "deadline_exceeded";
  const faults: readonly string[] = ["failed", "unreachable", "connection_lost"];
  return !(thrown instanceof BackendError) || faults.includes(thrown.fault);
}

/** @param receipt what the worker answered when it was asked to stop: then it is alive, and says how it fared */
export function whoBroke(thrown: unknown, receipt: Receipt | undefined): Outcome {
  if (thrown instanceof ApiError && thrown.code === "grammar_too_slow") return "request_failed";
  if (receipt?.outcome === "failed") return "backend_failed";
  if (receipt?.outcome === "expired") return "expired";
  if (thrown instanceof ApiError)
    return thrown.code === "deadline_exceeded" ? "expired" : "backend_failed";
  if (!(thrown instanceof BackendError)) return "edge_failed";
  if (thrown.fault === "deadline_exceeded") return "expired";
  const isCut = thrown.fault === "connection_lost" && receipt !== undefined;
  return isCut ? "connection_lost" : "backend_failed";
}

/** How many tokens the account must let through for an event: of one that waits to go on, the next. */
function neededFor(event: EngineEvent): number | undefined {
  if (event.type === "waiting") return event.completionTokens + 1;
  return isCounted(event) ? event.completionTokens : undefined;
}

function isCounted(event: EngineEvent): event is DeltaEvent | ToolCallEvent {
  return event.type === "delta" || event.type === "tool_call";
}

/** The end of an answer that is not whole. Cut short by a cancel, whoever sent that settles; else the worker did it. */
function isFault(event: EngineEvent): event is EndEvent {
  if (event.type === "end") return event.receipt.outcome !== "completed";
  return event.type === "error";
}

function usageOf({ promptTokens, cachedTokens, completionTokens }: Receipt): TokenUsage {
  return { promptTokens, cachedTokens, completionTokens };
}
