/**
 * A generation that is running: its events, passed on only as far as the account pays, and its one
 * end.
 *
 * Ends, and who settles them:
 *   normal       the `end` event's receipt; a whole answer is given when that is booked
 *   client left  the abort listener, registered before dispatch: cancel, settle the receipt
 *                (`cancel`, `flush` and `finally` do not run reliably when a client leaves)
 *   cancelled    the same abort, by somebody else, who says why: so does the answer
 *   stopped      by the account, for money, a limit, or a key that was closed: cancel, settle the
 *                receipt up to the hold, say so in the answer
 *   broken off   by the backend, on the way or here: settle what was delivered (streams) or nothing
 *                (whole answers), unless another worker goes on with it (decisions/0086)
 *   edge died    nobody here: the worker's pushed receipt, or the account's alarm
 */
import type { Outcome } from "../account/gate.ts";
import type { BackendEnd, BackendEvent } from "../backends/backend.ts";
import { NO_TIMING, type Measured } from "../backends/evidence.ts";
import type { Evidence } from "../contract/common.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { ApiError } from "../errors.ts";
import type { Cascade } from "../routing/cascade.ts";
import type { Allowance } from "./allowance.ts";
import { hasBroken, isFault, whoBroke, type EndEvent } from "./broken-off.ts";
import { Continuity } from "./continuity.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Begun, DispatchedRequest } from "./dispatched.ts";
import type { Generation, GenerationEvent, StartedEvent } from "./generation.ts";
import { isCounted, neededFor } from "./held-back.ts";
import { limitHeaders } from "./limit-headers.ts";
import {
  cancellationOf,
  fromAdmitRefusal,
  fromBackend,
  fromLimit,
  fromStop,
  inWordsOfTheWire,
} from "./refusals.ts";
import type { End, Settlement } from "./settlement.ts";
import { Tried } from "./tried.ts";

interface Parts {
  /** Of headers, what the money reaches for. */
  readonly affordable: Readonly<Record<string, string>>;
  /** Those that say which candidate has the request. */
  readonly routeHead: () => Readonly<Record<string, string>>;
  readonly isStream: boolean;
  readonly requestId: string;
  readonly dispatch: Dispatch;
  /** What the request is taken for where the backend counts nothing before its first token. */
  readonly assumed: Pick<StartedEvent, "promptTokens" | "choices">;
  readonly settlement: Settlement;
  readonly allowance: Allowance;
  readonly defer: (work: Promise<unknown>) => void;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The field that asked for a form of the output, for messages. */
  readonly outputParam: string;
  readonly onFirstToken: () => void;
  /** It was answered to the end. */
  readonly onEnded: (measured: Pick<Measured, "usage" | "timing">) => void;
  /** Another worker goes on with what one broke off. */
  readonly onContinued: () => void;
  /** The first candidate's model is only tried; null: its answer is given, whatever it is. */
  readonly cascade: Pick<Cascade, "keep_from_millionths"> | null;
}

/** How often the account hears that the edge lives, while a client takes nothing for a while. */
export const HEARTBEAT_MS = 5_000;

/** What was done, by the best evidence there is. */
interface MeasuredWork extends Omit<Measured, "measuredBy"> {
  readonly measuredBy: Evidence;
}

export class MeteredGeneration implements Generation {
  readonly #parts: Parts;
  readonly #tried: Tried;
  #started: StartedEvent | undefined;
  #continuity: Continuity | undefined;
  #completionTokens = 0;
  #source: AsyncIterator<BackendEvent[]> | undefined;
  /** Events that came with `started`. */
  #firstBatch: readonly BackendEvent[] = [];
  /** It had begun, and may not go on. */
  #isRefused = false;
  /** What the backend said of a request that failed. */
  #end: Promise<BackendEnd | undefined> | undefined;
  /** Why it was cancelled before its end; undefined where it was not. */
  #cancelled: ApiError | undefined;
  #heartbeat: ReturnType<typeof setInterval> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#tried = new Tried({
      ...parts,
      promptTokens: () => this.started.promptTokens,
      isOver: () => parts.settlement.isDone,
    });
  }

  get model(): string {
    return this.#parts.dispatch.candidate.model;
  }

  get serviceTier(): ServiceTier {
    return this.#parts.dispatch.candidate.serviceTier;
  }

  get head(): Readonly<Record<string, string>> {
    const { allowance, affordable, routeHead } = this.#parts;
    return { ...limitHeaders(allowance.standing), ...affordable, ...routeHead() };
  }

  get started(): StartedEvent {
    if (this.#started === undefined) throw new Error("the generation has not begun");
    return this.#started;
  }

  /**
   * Dispatches and waits for the first event.
   *
   * @throws {ApiError} if no backend takes it or the account cannot pay; the hold is then void
   */
  async begin(request: DispatchedRequest): Promise<void> {
    const { signal, dispatch, settlement, timeoutMs } = this.#parts;
    if (signal.aborted) {
      settlement.end({ kind: "void", outcome: "client_left" });
      throw cancellationOf(signal) ?? new ApiError("request_timeout");
    }
    signal.addEventListener("abort", () => this.leave(), { once: true });
    try {
      const first = this.#tried.toFirst(request);
      await this.#start(await dispatch.begin(first, timeoutMs, () => settlement.isDone), first);
      const { events, instead } = await this.#tried.judge(request, this.#firstBatch, this.#source);
      this.#firstBatch = events;
      if (instead === undefined) return;
      const start = (begun: Begun) => this.#start(begun, request);
      await this.#tried.startInstead(instead, request, start);
    } catch (thrown) {
      dispatch.forgetDeadline();
      this.#giveUp(thrown);
      const error = this.#cancelled ?? fromBackend(thrown);
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
      for (let first: readonly BackendEvent[] | undefined = this.#firstBatch; ;) {
        try {
          return yield* this.#passAll(first);
        } catch (thrown) {
          first = await this.#goOn(thrown);
          if (first === undefined) throw thrown;
        }
      }
    } catch (thrown) {
      this.#breakOff(thrown);
      throw this.#cancelled ?? inWordsOfTheWire(fromBackend(thrown), this.#parts.outputParam);
    } finally {
      clearInterval(this.#heartbeat);
      this.#parts.dispatch.forgetDeadline();
      // Whoever reads gave up by itself, or this changes nothing.
      this.#breakOff(undefined);
    }
  }

  /** What the backend makes, from its next events on to the end. @throws what broke it off */
  async *#passAll(first: readonly BackendEvent[]): AsyncGenerator<GenerationEvent[], void> {
    for (let batch = first; ;) {
      const passed = this.#passCovered(batch);
      if (passed === undefined) yield* this.#passAsFarAsPaid(batch);
      else if (passed.length > 0) yield passed;
      if (this.#parts.settlement.isDone) return await this.#confirm();
      const next = await this.#source?.next();
      if (next === undefined || next.done === true) throw new ApiError("backend_failed");
      batch = this.#continuity?.unpassed(next.value) ?? next.value;
    }
  }

  /** Another worker goes on with what broke off: its first events, undefined where none does. */
  async #goOn(thrown: unknown): Promise<readonly BackendEvent[] | undefined> {
    const { dispatch } = this.#parts;
    const { attempt } = dispatch;
    const begun = await this.#continuity?.goOn(thrown, this.#completionTokens);
    // What an attempt said of its end is no end once there is another.
    if (dispatch.attempt !== attempt) this.#end = undefined;
    if (begun === undefined) return undefined;
    this.#source = begun.source;
    this.#parts.onContinued();
    return begun.firstBatch;
  }

  leave(): void {
    const { settlement, signal, dispatch } = this.#parts;
    if (settlement.isDone) return;
    this.#cancelled = cancellationOf(signal);
    const stopped = dispatch.stop();
    settlement.end(stopped.then((end) => this.#endOfWork("client_left", end)));
  }

  /** A backend that counts no prompt begins with what comes after `started`. */
  async #start({ source, firstBatch: batch }: Begun, request: DispatchedRequest): Promise<void> {
    const { allowance, assumed, dispatch, settlement } = this.#parts;
    this.#source = source;
    this.#end = undefined;
    this.#isRefused = false;
    const [event, ...rest] = batch;
    if (event?.type === "error") throw this.#errorOf(event);
    const isCounted = event?.type === "started";
    const { maxTokens } = dispatch.candidate;
    const started: StartedEvent = isCounted
      ? event
      : { type: "started", cachedTokens: 0, maxTokens, ...assumed };
    this.#started = started;
    const isOver = () => settlement.isDone;
    this.#continuity = new Continuity({ dispatch, allowance, request, started, isOver });
    this.#firstBatch = isCounted ? rest : batch;
    allowance.begin(started.promptTokens, started.maxTokens * started.choices);
    if (await allowance.covers(Math.min(1, started.maxTokens), 0)) return;
    this.#isRefused = true;
    const { toldStop: stop, refusal } = allowance;
    if (refusal !== null) throw fromLimit(refusal.limit, refusal.standing);
    if (allowance.isHoldGone)
      throw new ApiError("backend_failed", { cause: new Error("its hold was ended meanwhile") });
    if (stop.by !== "budget_exhausted") throw fromStop(stop);
    const { shortOf } = allowance;
    throw shortOf === null ? new ApiError("insufficient_credits") : fromAdmitRefusal(shortOf);
  }

  /** All that a batch has, where the allowance covers it; undefined where it does not. */
  #passCovered(batch: readonly BackendEvent[]): GenerationEvent[] | undefined {
    const { grantedTokens } = this.#parts.allowance;
    const isCovered = batch.every(
      (event) => !isFault(event) && (neededFor(event) ?? -Infinity) <= grantedTokens,
    );
    return isCovered ? batch.flatMap((event) => this.#pass(event) ?? []) : undefined;
  }

  /** The same as far as the allowance goes, which grows if the account pays for more. */
  async *#passAsFarAsPaid(batch: readonly BackendEvent[]): AsyncGenerator<GenerationEvent[]> {
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
  #pass(event: BackendEvent): GenerationEvent | undefined {
    this.#continuity?.note(event);
    if (isCounted(event)) {
      if (this.#completionTokens === 0) this.#parts.onFirstToken();
      this.#completionTokens = event.completionTokens;
      this.#growAhead();
      return this.#tried.shown(event);
    }
    if (event.type === "choice_end") return event;
    if (event.type !== "end") return undefined;
    const measured = this.#measure(event);
    this.#settle({ outcome: "completed", ...measured });
    this.#parts.onEnded(measured);
    return { type: "generation_end", usage: measured.usage, stop: null };
  }

  #growAhead(): void {
    if (this.#continuity?.isMoving === true) return;
    const { allowance, defer } = this.#parts;
    const growing = allowance.growAhead(this.#completionTokens);
    if (growing !== undefined) defer(growing);
  }

  /** What the GPU made until it stopped is charged, up to the hold, and told to the client. */
  async #endStopped(): Promise<GenerationEvent> {
    const { stop, toldStop, paidTokens } = this.#parts.allowance;
    const measured = this.#measure(await this.#parts.dispatch.stop());
    const { by: outcome, limitedBy } = stop;
    this.#settle({ outcome, ...measured, limitedBy });
    const completionTokens = Math.min(
      measured.usage.completionTokens,
      Math.max(paidTokens, this.#completionTokens),
    );
    return {
      type: "generation_end",
      usage: { ...measured.usage, completionTokens },
      stop: toldStop,
    };
  }

  /** @throws {ApiError} where it was cancelled first: then that is its end */
  #settle(call: Omit<Extract<End, { kind: "settle" }>, "kind" | "attempt">): void {
    if (this.#cancelled !== undefined) throw this.#cancelled;
    const { settlement, dispatch, isStream } = this.#parts;
    const { attempt } = dispatch;
    const { meanLogprobMillionths } = this.#tried;
    const end = { kind: "settle", ...call, attempt, meanLogprobMillionths } as const;
    settlement.end({ ...end, isAwaited: !isStream });
  }

  /**
   * A whole answer is given only when its charge is in the books, and is in the books only when it
   * is about to be given: should the edge die in between, what nobody got was not charged.
   */
  async #confirm(): Promise<void> {
    if (this.#cancelled !== undefined) throw this.#cancelled;
    if (!this.#parts.isStream) await this.#parts.settlement.requireBooked();
  }

  /** Nothing was given yet, so nothing is charged. */
  #giveUp(thrown: unknown): void {
    const { settlement, dispatch } = this.#parts;
    if (settlement.isDone) return;
    // What may have begun must be stopped, and may have a receipt.
    const isBroken = dispatch.isInDoubt || hasBroken(thrown);
    const mayRun = isBroken || this.#isRefused;
    const stopped = this.#end ?? (mayRun ? dispatch.stop() : undefined);
    settlement.end(
      stopped === undefined
        ? { kind: "void", outcome: "voided" }
        : stopped.then((end) => {
            const outcome = isBroken ? whoBroke(thrown, end) : "voided";
            return { kind: "void", outcome, receipt: end?.measured?.receipt };
          }),
    );
  }

  /** @param thrown undefined: the fault is here */
  #breakOff(thrown: unknown): void {
    const { settlement, dispatch } = this.#parts;
    if (settlement.isDone) return;
    const stopped = this.#end ?? dispatch.stop();
    settlement.end(stopped.then((end) => this.#endOfGiven(whoBroke(thrown, end), end)));
  }

  #errorOf(event: EndEvent): ApiError {
    if (event.measured !== null) this.#end = Promise.resolve(event);
    if (event.type === "error") return fromBackend(event.error);
    const cause = new Error(`the backend ended the request: ${event.outcome}`);
    return new ApiError("backend_failed", { cause });
  }

  /** Charges for work that was done; a request on which none was done costs nothing. */
  #endOfWork(outcome: Outcome, end: BackendEnd | undefined): End {
    const measured = this.#measure(end);
    const hasWork = measured.usage.completionTokens > 0 || measured.timing.prefillMs > 0;
    return hasWork ? this.#chargeFor(outcome, measured) : this.#void(outcome, end);
  }

  /** Charges for what was given, where we broke it off: of a whole answer nothing was. */
  #endOfGiven(outcome: Outcome, end: BackendEnd | undefined): End {
    const given = this.#completionTokens;
    if (!this.#parts.isStream || given === 0) return this.#void(outcome, end);
    const measured = this.#measure(end);
    const { usage } = measured;
    if (usage.completionTokens <= given) return this.#chargeFor(outcome, measured);
    const ofGiven = { ...usage, completionTokens: given };
    return this.#chargeFor(outcome, { ...measured, measuredBy: "relay", usage: ofGiven });
  }

  #chargeFor(outcome: Outcome, measured: MeasuredWork): End {
    const { attempt } = this.#parts.dispatch;
    const { meanLogprobMillionths } = this.#tried;
    return { kind: "settle", outcome, attempt, meanLogprobMillionths, ...measured };
  }

  #void(outcome: Outcome, end: BackendEnd | undefined): End {
    return { kind: "void", outcome, receipt: end?.measured?.receipt };
  }

  /** What the backend says, and of one that says nothing what was passed on. */
  #measure(end: BackendEnd | undefined): MeasuredWork {
    if (end?.measured) return end.measured;
    const { promptTokens, cachedTokens } = this.#started ?? { promptTokens: 0, cachedTokens: 0 };
    const usage = { promptTokens, cachedTokens, completionTokens: this.#completionTokens };
    return { measuredBy: "relay", usage, timing: NO_TIMING };
  }
}
