/**
 * A model that is only tried (decisions/0099): it is asked how likely its tokens were, its answer
 * is held back until it is judged, and where it is not sure enough another model answers.
 */
import type { BackendEvent } from "../backends/backend.ts";
import { isSureEnough, type Cascade } from "../routing/cascade.ts";
import type { Allowance } from "./allowance.ts";
import { isOfBackend } from "./broken-off.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Begun, DispatchedRequest } from "./dispatched.ts";
import type { DeltaEvent, ToolCallEvent } from "./generation.ts";
import { holdBack, type HeldBack } from "./held-back.ts";

interface Parts {
  /** null: the first answer is given, whatever it is. */
  readonly cascade: Pick<Cascade, "keep_from_millionths"> | null;
  readonly dispatch: Pick<Dispatch, "attempt" | "askAnother">;
  readonly allowance: Allowance;
  /** Of the attempt that has begun. */
  readonly promptTokens: () => number;
  /** Nobody waits for an answer any more. */
  readonly isOver: () => boolean;
}

/** What was read of the first answer; and the beginning of another, where that is given instead. */
interface Verdict {
  readonly events: readonly BackendEvent[];
  readonly instead?: Begun;
}

export class Tried {
  readonly #parts: Parts;
  #meanLogprobMillionths: number | null | undefined;
  /** Only we wanted to know how likely each token was. */
  #isLikelihoodOurs = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** How sure the model was that was tried; undefined where nothing was judged. */
  get meanLogprobMillionths(): number | null | undefined {
    return this.#meanLogprobMillionths;
  }

  /** What the first is asked; nobody is asked beside it. */
  toFirst(request: DispatchedRequest): DispatchedRequest {
    if (this.#parts.cascade === null) return request;
    this.#isLikelihoodOurs = request.sampling.topLogprobs === null;
    return { ...request, isTried: true, mayHedge: false };
  }

  /**
   * Judges the first answer, where it is only tried.
   *
   * @param request for whoever answers instead
   * @throws {BackendError} what broke the first off, or when none of those answered that were asked
   * instead
   */
  async judge(
    request: DispatchedRequest,
    read: readonly BackendEvent[],
    source: AsyncIterator<BackendEvent[]> | undefined,
  ): Promise<Verdict> {
    const { cascade, dispatch, allowance, isOver } = this.#parts;
    if (cascade === null || dispatch.attempt !== 1 || source === undefined) return { events: read };
    let broken: { readonly thrown: unknown } | undefined;
    const { events, judged } = await holdBack({ firstBatch: read, source, allowance }).catch(
      (thrown: unknown): HeldBack => {
        if (isOver() || !isOfBackend(thrown)) throw thrown;
        broken = { thrown };
        return { events: [] };
      },
    );
    this.#meanLogprobMillionths = judged?.meanLogprobMillionths;
    const isGood = judged === undefined || isSureEnough(judged.meanLogprobMillionths, cascade);
    if (isGood && broken === undefined) return { events };
    await allowance.quiet();
    const isEnded = judged?.isEnded ?? false;
    const promptTokens = this.#parts.promptTokens();
    const instead = await dispatch.askAnother({ request, promptTokens, isOver, isEnded });
    if (instead !== undefined) {
      allowance.beginAnew();
      return { events, instead };
    }
    if (broken !== undefined) throw broken.thrown;
    return { events };
  }

  /**
   * Another model's answer, where the first one's was given up. It may count more tokens than the
   * first did, and be refused for them when it has begun: then the first is asked again.
   *
   * @throws what the last one was refused for
   */
  async startInstead(
    instead: Begun,
    request: DispatchedRequest,
    start: (begun: Begun) => Promise<void>,
  ): Promise<void> {
    const { dispatch, allowance, isOver } = this.#parts;
    for (let begun = instead; ; allowance.beginAnew()) {
      try {
        return await start(begun);
      } catch (thrown) {
        if (isOver()) throw thrown;
        await allowance.quiet();
        const promptTokens = this.#parts.promptTokens();
        const asked = { request, promptTokens, isOver, isEnded: false };
        const again = await dispatch.askAnother(asked);
        if (again === undefined) throw thrown;
        begun = again;
      }
    }
  }

  /** As the client is to see it. */
  shown<Event extends DeltaEvent | ToolCallEvent>(event: Event): Event {
    return this.#isLikelihoodOurs && event.type === "delta" ? { ...event, logprobs: null } : event;
  }
}
