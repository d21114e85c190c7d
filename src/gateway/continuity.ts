/**
 * Has another worker go on with a generation that broke off (decisions/0086). Whoever reads it
 * notices nothing: it is the same answer, each event once, under the same request, hold and
 * deadline.
 */
import { BackendError, type BackendEvent } from "../backends/backend.ts";
import type { Allowance } from "./allowance.ts";
import { isOfBackend } from "./broken-off.ts";
import { Delivered, type Seam } from "./delivered.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Begun, DispatchedRequest } from "./dispatched.ts";

type StartedEvent = Extract<BackendEvent, { type: "started" }>;

interface Parts {
  readonly dispatch: Pick<Dispatch, "goOn" | "hasSuccessor">;
  readonly allowance: Pick<Allowance, "granted" | "quiet">;
  readonly request: DispatchedRequest;
  readonly started: StartedEvent;
  /** Nobody waits for the answer any more. */
  readonly isOver: () => boolean;
}

export class Continuity {
  readonly #parts: Parts;
  readonly #delivered: Delivered;
  /** Of whoever goes on: what of its events was passed on before. */
  #seam: Seam | undefined;
  #isMoving = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#delivered = new Delivered(parts.started.choices);
  }

  /** Whether no worker has the request just now. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Takes note of what is passed on. */
  note(event: BackendEvent): void {
    this.#delivered.note(event);
  }

  /** What of a worker's next events was not passed on before. */
  unpassed(batch: readonly BackendEvent[]): readonly BackendEvent[] {
    const seam = this.#seam;
    return seam === undefined ? batch : batch.filter((event) => !seam.hasPassed(event));
  }

  /** @returns undefined where nobody may go on, or does */
  async goOn(thrown: unknown, completionTokens: number): Promise<Begun | undefined> {
    const { dispatch, allowance, started, isOver } = this.#parts;
    if (isOver() || !isOfBackend(thrown) || !dispatch.hasSuccessor) return undefined;
    this.#isMoving = true;
    try {
      // What is granted meanwhile would be told to one who does not know of the request yet.
      await allowance.quiet();
      const request = this.#toRequest();
      if (request === undefined) return undefined;
      const { promptTokens } = started;
      const begun = await dispatch.goOn({
        thrown,
        request,
        given: { promptTokens, completionTokens },
        check: ([first]) => requireSameStart(started, first),
        isOver,
      });
      this.#seam = this.#delivered.toSeam();
      return { ...begun, firstBatch: this.unpassed(begun.firstBatch.slice(1)) };
    } catch {
      return undefined;
    } finally {
      this.#isMoving = false;
    }
  }

  /** @returns undefined where a client would notice, or no worker could go on */
  #toRequest(): DispatchedRequest | undefined {
    const { request, allowance, started } = this.#parts;
    const { grantedTokens: _, gatherTokens, ...asked } = request;
    const { granted } = allowance;
    const bound = granted === undefined ? asked : { ...asked, grantedTokens: granted };
    if (this.#delivered.isNothing)
      return gatherTokens === undefined ? bound : { ...bound, gatherTokens };
    const continuation = this.#delivered.toContinuation(started.fingerprint);
    return continuation === undefined ? undefined : { ...bound, continuation };
  }
}

/** @throws {BackendError} failed, where it is not the start of the same answer */
function requireSameStart(before: StartedEvent, now: BackendEvent | undefined): void {
  if (now?.type === "error") throw now.error;
  const isSame =
    now?.type === "started" &&
    now.fingerprint === before.fingerprint &&
    now.promptTokens === before.promptTokens &&
    now.choices === before.choices &&
    now.maxTokens === before.maxTokens;
  if (!isSame) throw new BackendError("failed", "the worker begins another answer");
}
