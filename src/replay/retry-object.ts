/**
 * The RetryObject: a few Durable Objects for each key, each for its part of the whole answers that
 * an SDK may ask for again. An attempt runs inside it and does not end with its client: for a while
 * it goes on, and a retry joins it instead of running, and being charged, a second time. Two
 * requests that are both first attempts are two requests, however equal.
 *
 * Answers are kept in memory, which costs nothing; the answer of a client that was seen to leave is
 * stored, too.
 */
import { DurableObject } from "cloudflare:workers";

import { OPERATIONS } from "../api/operations.ts";
import { parseConfig } from "../config.ts";
import { ObjectClock } from "../db/object-clock.ts";
import { callsOnBehalf } from "../http/on-behalf.ts";
import { createServices } from "../services.ts";
import { Attempts, type Attempt, type Kept } from "./attempts.ts";
import { LeftAnswers } from "./left-answers.ts";
import { answerToOtherRelease, bodyOf, headOf, type JoinableHead } from "./message.ts";

/**
 * How long a request goes on whose client left, when no retry comes: longer than SDKs wait between
 * two attempts.
 */
const UNCLAIMED_GRACE_MS = 20_000;

/** In characters, each of which is up to three bytes; a row has two million. */
const MAX_STORED_LENGTH = 500_000;

const calls = callsOnBehalf(OPERATIONS);

export class RetryObject extends DurableObject<Env> {
  readonly #windowMs: number;
  readonly #attempts: Attempts;
  readonly #clock: ObjectClock;
  #left: LeftAnswers;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#clock = new ObjectClock(ctx);
    this.#windowMs = parseConfig(env).sdkRetryWindowMs;
    this.#attempts = new Attempts(this.#windowMs);
    this.#left = new LeftAnswers(ctx.storage.sql);
  }

  override async fetch(request: Request): Promise<Response> {
    if (!this.#attempts.isAnyRunning) this.#clock.begin();
    const head = headOf<JoinableHead>(request, calls.knows);
    if (head === undefined) return answerToOtherRelease();
    const { asked } = head;
    if (!head.isRetry) return this.#wait(request, await this.#begin(request, head), false);
    const stored = this.#left.take(asked, Date.now() - this.#windowMs);
    if (stored !== undefined) return toResponse(stored, true);
    const attempt = this.#attempts.findUnclaimed(asked, Date.now());
    if (attempt === undefined) return this.#wait(request, await this.#begin(request, head), false);
    return this.#wait(request, attempt, true);
  }

  /** The time to keep the oldest answer is over. */
  override async alarm(): Promise<void> {
    const oldestMs = this.#left.forgetBefore(Date.now() - this.#windowMs);
    if (oldestMs !== null) {
      await this.ctx.storage.setAlarm(oldestMs + this.#windowMs + 1);
      return;
    }
    const emptied = this.ctx.storage.deleteAll();
    this.#left = new LeftAnswers(this.ctx.storage.sql);
    await emptied;
  }

  async #begin(request: Request, { call, asked }: JoinableHead): Promise<Attempt> {
    const body = await bodyOf(request);
    const abort = new AbortController();
    const { signal } = abort;
    const ctx = { waitUntil: (work: Promise<unknown>) => this.ctx.waitUntil(work) };
    const run = async (): Promise<Kept> => {
      const services = createServices(this.env, ctx as ExecutionContext);
      const response = await calls.run(services, { call, body, keyedName: null, signal });
      const { status } = response;
      const text = await response.text();
      return { status, headers: [...response.headers], text, endedAtMs: Date.now() };
    };
    const attempt: Attempt = {
      asked,
      abort,
      answered: run(),
      ended: undefined,
      waiting: new Set(),
      isLeft: false,
      unclaimed: undefined,
    };
    this.#attempts.add(attempt);
    this.ctx.waitUntil(this.#follow(attempt));
    return attempt;
  }

  async #follow(attempt: Attempt): Promise<void> {
    const kept = await attempt.answered.catch(() => undefined);
    if (attempt.unclaimed !== undefined) clearTimeout(attempt.unclaimed);
    // A refusal has charged nothing; the next attempt may fare better.
    if (kept === undefined || kept.status !== 200) {
      this.#attempts.forget(attempt);
      return;
    }
    this.#attempts.end(attempt, kept);
    if (attempt.isLeft && attempt.waiting.size === 0) await this.#store(attempt, kept);
  }

  /** Gives the attempt's answer to this client, as long as it stays. */
  async #wait(request: Request, attempt: Attempt, isJoined: boolean): Promise<Response> {
    attempt.waiting.add(request);
    attempt.isLeft = false;
    if (attempt.unclaimed !== undefined) clearTimeout(attempt.unclaimed);
    request.signal.addEventListener("abort", () => this.#leave(attempt, request), { once: true });
    const kept = await attempt.answered;
    // It may not have arrived, and this object cannot know: the answer stays for a retry, as long
    // as the object does.
    attempt.waiting.delete(request);
    if (isJoined) this.#attempts.forget(attempt);
    return toResponse(kept, isJoined);
  }

  /**
   * The departure of one may be seen late, when another waits already: then the attempt goes on for
   * that one.
   */
  #leave(attempt: Attempt, request: Request): void {
    attempt.waiting.delete(request);
    if (attempt.waiting.size > 0) return;
    attempt.isLeft = true;
    if (attempt.ended !== undefined) {
      this.ctx.waitUntil(this.#store(attempt, attempt.ended));
      return;
    }
    const graceMs = Math.min(UNCLAIMED_GRACE_MS, this.#windowMs);
    attempt.unclaimed = setTimeout(() => attempt.abort.abort(), graceMs);
  }

  /** One that no row has room for stays in memory alone. */
  async #store(attempt: Attempt, kept: Kept): Promise<void> {
    if (!this.#attempts.has(attempt) || kept.text.length > MAX_STORED_LENGTH) return;
    this.#attempts.forget(attempt);
    this.#left.put(attempt.asked, kept);
    if ((await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(Date.now() + this.#windowMs + 1);
  }
}

function toResponse({ status, headers, text }: Kept, isJoined: boolean): Response {
  const own = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  own.delete("content-length");
  if (isJoined) own.set("idempotent-replayed", "true");
  return new Response(text, { status, headers: own });
}
