/** Says what a generation would be, without running it: its prompts are read as for one, and wait as for one. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { Refusal } from "../engine/refusal.ts";
import type { CountAnswer } from "./engine.ts";
import type { ToEngine } from "./messages.ts";
import { type PromptDesk, withoutTexts } from "./prompt-desk.ts";
import type { WaitingList } from "./waiting-list.ts";

export interface CountingOptions {
  readonly waiting: WaitingList;
  readonly desk: PromptDesk;
  /** Asks the engine's process. */
  readonly call: (toMessage: (callId: number) => ToEngine) => Promise<Refusal | null>;
  /** Requests that have begun. */
  readonly running: () => number;
}

export class Counting {
  readonly #options: CountingOptions;
  #lastId = 0;

  constructor(options: CountingOptions) {
    this.#options = options;
  }

  /** @param bytes of the request as it came */
  async count(request: GenerateRequest, bytes: number): Promise<CountAnswer> {
    const { waiting, running } = this.#options;
    this.#lastId += 1;
    const { organizationId, priority } = request;
    const guest = { id: `count ${this.#lastId}`, organizationId, priority, bytes };
    const abort = new AbortController();
    let full: Refusal | undefined;
    const refusal = waiting.enter(guest, running(), (why) => {
      full = why;
      abort.abort();
    });
    if (refusal !== undefined) return { ok: false, refusal };
    const answer = await this.#read(request, bytes, abort.signal);
    waiting.leave(guest.id);
    return full === undefined ? answer : { ok: false, refusal: full };
  }

  async #read(request: GenerateRequest, bytes: number, signal: AbortSignal): Promise<CountAnswer> {
    const { waiting, desk, call, running } = this.#options;
    const admission = await desk.prepare(request, bytes, signal);
    if (!admission.ok) return admission;
    // What a generation would refuse is refused here, too.
    const checked = withoutTexts(request);
    const refusal = await call((callId) => ({ type: "check", callId, request: checked }));
    if (refusal !== null) return { ok: false, refusal };
    const { prompts } = admission;
    const count = {
      promptTokens: prompts.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0),
      choices: prompts.length * request.sampling.n,
      maxTokens: Math.max(...prompts.map(({ maxTokens }) => maxTokens)),
      // Its own place counts for whom it asks.
      waitMs: waiting.findWaitMs(running()),
    };
    return { ok: true, count };
  }
}
