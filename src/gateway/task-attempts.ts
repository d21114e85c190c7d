/**
 * The attempts at one task: which of its places has it now, and what that can be asked. As long as
 * nothing of its answer was given, a place that fails gives way to the next, also in its middle: a
 * task is run anew there, under the same request, hold and deadline.
 */
import type { Account } from "../account/account.ts";
import { BackendError, firstBatchOf } from "../backends/backend.ts";
import type { TaskBackend } from "../backends/task.ts";
import { attemptIdOf } from "../contract/attempts.ts";
import type { DirectTarget } from "../contract/deployments.ts";
import type { RequestState } from "../contract/engine.ts";
import type { TaskEvent, TaskRequest } from "../contract/task.ts";
import { logEvent } from "../observability/log.ts";
import {
  firstAnswer,
  isInDoubt,
  mayAskNext,
  nextAnswer,
  type AttemptParts,
} from "../routing/attempt.ts";
import { hasPool, type Place, type ReplicaHealth } from "../routing/health.ts";
import { AttemptTeller } from "./attempt-teller.ts";
import { endlessPatience, patienceOf } from "./patience.ts";
import { faultIn, watchedTask } from "./watched-task.ts";

/** What every attempt has in common. */
export type AskedTask = Omit<TaskRequest, "requestId" | "model">;

interface Parts {
  readonly requestId: string;
  readonly task: AskedTask;
  /** Of one model, in the order in which they are tried; at least one. */
  readonly places: readonly Place[];
  readonly openBackend: (target: DirectTarget) => TaskBackend;
  readonly accountOf: () => Pick<Account, "redirect">;
  readonly health: ReplicaHealth;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly defer: (work: Promise<unknown>) => void;
}

export interface TaskReader {
  /** Aborts when nobody waits for it, or its time is over. */
  readonly signal: AbortSignal;
  /** Whether its text may come in pieces, which are given as they come. */
  readonly takesText: boolean;
  readonly isOver: () => boolean;
}

/** What ends every worker that has begun it must not end a whole pool. */
const MAX_ANEW = 2;

interface Begun {
  readonly source: AsyncIterator<TaskEvent[]>;
  /** At least one event. */
  readonly firstBatch: TaskEvent[];
}

export class TaskAttempts {
  readonly #parts: Parts;
  readonly #teller: AttemptTeller;
  #attempt = 1;
  /** That of the last attempt. */
  #backend: TaskBackend | undefined;
  #lastFault: unknown;
  /** A client has seen a part of the answer. */
  #hasGiven = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#teller = new AttemptTeller(parts);
  }

  /** From 1: which place has the task. */
  get attempt(): number {
    return this.#attempt;
  }

  /** Whether the last attempt failed so that it may run all the same. */
  get isInDoubt(): boolean {
    return this.#lastFault !== undefined && isInDoubt(this.#lastFault);
  }

  /**
   * The events of whichever attempt answers; `started` comes once more where one begins anew.
   *
   * @throws {BackendError} when none answers
   */
  async *run(reader: TaskReader): AsyncGenerator<TaskEvent[], void, undefined> {
    if (this.#isPooled) this.#budget.give();
    let begun = await firstAnswer(this.#attempts(reader));
    for (let anew = 0; ; anew += 1) {
      const isLast = anew === MAX_ANEW;
      try {
        return yield* this.#follow(begun, isLast);
      } catch (thrown) {
        if (isLast || this.#hasGiven || !mayAskNext(thrown)) throw thrown;
        begun = await nextAnswer({ attempt: this.#attempt, thrown }, this.#attempts(reader));
      }
    }
  }

  /** Stops the attempt that has the task, and tells what is known of it. */
  async cancel(): Promise<RequestState> {
    return (await this.#backend?.cancel(this.#idOf(this.#attempt))) ?? { state: "unknown" };
  }

  /** What one attempt tells, to its end. @throws what broke it off */
  async *#follow(
    { source, firstBatch }: Begun,
    isLast: boolean,
  ): AsyncGenerator<TaskEvent[], void, undefined> {
    try {
      for (let batch = firstBatch; ;) {
        const last = batch.at(-1);
        // Where others are left, its worker's word that it failed is no end.
        if (last?.type === "error" && !isLast && !this.#hasGiven && this.#hasOther) {
          const fault = faultIn(last);
          if (mayAskNext(fault)) throw fault;
        }
        this.#hasGiven ||= batch.some(({ type }) => type === "delta");
        yield batch;
        if (last?.type === "end" || last?.type === "error") return;
        const next = await source.next();
        if (next.done === true) throw new BackendError("failed", "the backend's stream has no end");
        batch = next.value;
      }
    } finally {
      void source.return?.().catch(() => undefined);
    }
  }

  #attempts({ signal, takesText, isOver }: TaskReader): AttemptParts<Begun> {
    const { places } = this.#parts;
    return {
      candidates: places.length,
      begin: (attempt) => this.#begin(attempt, signal, takesText),
      // Meanwhile others may have found it to be dead.
      isWell: (attempt) => this.#isWell(attempt),
      redirect: (attempt) => this.#redirect(attempt),
      abandon: (attempt, thrown) => this.#abandon(attempt, thrown),
      isOver: () => isOver() || signal.aborted,
    };
  }

  async #begin(attempt: number, signal: AbortSignal, takesText: boolean): Promise<Begun> {
    const { task, places, openBackend, health, now } = this.#parts;
    const place = this.#placeOf(attempt);
    const { organizationId, deadlineMs } = task;
    const visit = health.visit(place, now(), { organizationId, serviceTier: "default" });
    const backend = watchedTask(openBackend(place.target), visit, now);
    this.#attempt = attempt;
    this.#backend = backend;
    this.#lastFault = undefined;
    const left = {
      leftMs: deadlineMs - now(),
      candidates: places.length - attempt + 1,
      // One of before it may take minutes.
      isLong: task.input.task === "pipeline",
    };
    const patience = this.#isPooled ? patienceOf(signal, left) : endlessPatience(signal);
    const request = { ...task, requestId: this.#idOf(attempt), model: place.upstreamModel };
    try {
      const events = await backend.runTask(request, patience.signal, takesText);
      const source = events[Symbol.asyncIterator]();
      const firstBatch = await firstBatchOf(source);
      return { source, firstBatch };
    } catch (thrown) {
      this.#lastFault = thrown;
      throw thrown;
    } finally {
      patience.end();
    }
  }

  /** An account that does not answer has not agreed: then nothing more is sent. */
  async #redirect(attempt: number): Promise<boolean> {
    const { requestId, task } = this.#parts;
    if (!this.#isPooled || this.#budget.take())
      return this.#teller.tell({ attempt, deadlineMs: task.deadlineMs });
    logEvent("task.not_redirected", { requestId, attempt });
    return false;
  }

  /** What may have begun is stopped; whatever its receipt says, the task is run elsewhere. */
  #abandon(attempt: number, thrown: unknown): void {
    const { requestId, defer } = this.#parts;
    logEvent("task.attempt_failed", { requestId, attempt }, thrown);
    if (!isInDoubt(thrown)) return;
    const stopped = this.cancel().catch((cause: unknown) =>
      logEvent("task.cancel_failed", { requestId, attempt }, cause),
    );
    defer(stopped);
  }

  get #hasOther(): boolean {
    return this.#parts.places.some((_, at) => at + 1 > this.#attempt && this.#isWell(at + 1));
  }

  #isWell(attempt: number): boolean {
    const { health, now } = this.#parts;
    return health.isOpenTo(this.#placeOf(attempt), now());
  }

  get #isPooled(): boolean {
    return hasPool(this.#parts.places);
  }

  get #budget() {
    const { health, task } = this.#parts;
    return health.budgetOf(task.organizationId);
  }

  #idOf(attempt: number): string {
    return attemptIdOf(this.#parts.requestId, attempt);
  }

  #placeOf(attempt: number): Place {
    const place = this.#parts.places[attempt - 1];
    if (place === undefined) throw new Error(`there is no place ${attempt}`);
    return place;
  }
}
