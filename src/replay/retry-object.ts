/**
 * The RetryObject: one Durable Object for each key and body of whole answers that an SDK may ask for again. An attempt runs
 * inside it and does not end with its client: for a while it goes on, and a retry joins it instead of running, and being
 * charged, a second time. Two requests that are both first attempts are two requests, however equal.
 *
 * Answers are kept in memory, which costs nothing; the answer of a client that was seen to leave is stored, too.
 */
import { DurableObject } from "cloudflare:workers";

import { createApp } from "../app.ts";
import { parseConfig } from "../config.ts";
import { createServices } from "../services.ts";
import { RETRY_HEADER } from "./retries.ts";

/** How long a request goes on whose client left, when no retry comes: longer than SDKs wait between two attempts. */
const UNCLAIMED_GRACE_MS = 20_000;

/** A body that is sent again and again must not fill the object. */
const MAX_ANSWERS = 8;

const app = createApp();

interface Kept {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
  readonly endedAtMs: number;
}

interface Attempt {
  readonly abort: AbortController;
  /** A refusal is passed on, and then the attempt is forgotten. */
  readonly answered: Promise<Kept>;
  ended: Kept | undefined;
  /** Who wait for it: its own client, and retries. */
  readonly waiting: Set<Request>;
  /** Its client was seen to leave before the answer was there. */
  isLeft: boolean;
  unclaimed: ReturnType<typeof setTimeout> | undefined;
}

export class RetryObject extends DurableObject<Env> {
  readonly #windowMs: number;
  #attempts: Attempt[] = [];

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#windowMs = parseConfig(env).sdkRetryWindowMs;
  }

  override async fetch(request: Request): Promise<Response> {
    const isRetry = Number(request.headers.get(RETRY_HEADER)) > 0;
    if (!isRetry) return this.#wait(request, await this.#begin(request), false);
    const stored = await this.#takeStored();
    if (stored !== undefined) return toResponse(stored, true);
    const attempt = this.#findUnclaimed();
    if (attempt === undefined) return this.#wait(request, await this.#begin(request), false);
    return this.#wait(request, attempt, true);
  }

  /** The time to keep an answer is over. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  /** One whose client left comes first; then one that runs, for a departure is not always seen; then the youngest answer. */
  #findUnclaimed(): Attempt | undefined {
    const oldestMs = Date.now() - this.#windowMs;
    const open = this.#attempts.filter(
      ({ ended }) => ended === undefined || ended.endedAtMs >= oldestMs,
    );
    return (
      open.find((attempt) => attempt.isLeft && attempt.waiting.size === 0) ??
      open.find((attempt) => attempt.ended === undefined) ??
      open.findLast((attempt) => attempt.waiting.size === 0)
    );
  }

  async #begin(request: Request): Promise<Attempt> {
    const headers = new Headers(request.headers);
    headers.delete(RETRY_HEADER);
    const body = await request.arrayBuffer();
    const abort = new AbortController();
    const own = new Request(request.url, { method: "POST", headers, body, signal: abort.signal });
    const ctx = { waitUntil: (work: Promise<unknown>) => this.ctx.waitUntil(work) };
    const run = async (): Promise<Kept> => {
      const services = createServices(this.env, ctx as ExecutionContext);
      const response = await app.fetch(own, { ...services, inObject: {} });
      const { status } = response;
      const text = await response.text();
      return { status, headers: [...response.headers], text, endedAtMs: Date.now() };
    };
    const answered = run();
    const attempt: Attempt = {
      abort,
      answered,
      ended: undefined,
      waiting: new Set(),
      isLeft: false,
      unclaimed: undefined,
    };
    this.#attempts = [...this.#keep(), attempt];
    this.ctx.waitUntil(this.#follow(attempt));
    return attempt;
  }

  /** What a retry may still want: all that run, and the last few answers of the window. */
  #keep(): Attempt[] {
    const oldestMs = Date.now() - this.#windowMs;
    const running = this.#attempts.filter(({ ended }) => ended === undefined);
    const ended = this.#attempts.filter((one) => (one.ended?.endedAtMs ?? 0) >= oldestMs);
    return [...ended.slice(-MAX_ANSWERS), ...running];
  }

  async #follow(attempt: Attempt): Promise<void> {
    const kept = await attempt.answered.catch(() => undefined);
    attempt.ended = kept;
    if (attempt.unclaimed !== undefined) clearTimeout(attempt.unclaimed);
    // A refusal has charged nothing; the next attempt may fare better.
    if (kept === undefined || kept.status !== 200) this.#forget(attempt);
    else if (attempt.isLeft && attempt.waiting.size === 0) await this.#store(attempt, kept);
  }

  /** Gives the attempt's answer to this client, as long as it stays. */
  async #wait(request: Request, attempt: Attempt, isJoined: boolean): Promise<Response> {
    attempt.waiting.add(request);
    attempt.isLeft = false;
    if (attempt.unclaimed !== undefined) clearTimeout(attempt.unclaimed);
    request.signal.addEventListener("abort", () => this.#leave(attempt, request), { once: true });
    const kept = await attempt.answered;
    // It may not have arrived, and this object cannot know: the answer stays for a retry, as long as the object does.
    attempt.waiting.delete(request);
    if (isJoined) this.#forget(attempt);
    return toResponse(kept, isJoined);
  }

  /** The departure of one may be seen late, when another waits already: then the attempt goes on for that one. */
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

  #forget(attempt: Attempt): void {
    this.#attempts = this.#attempts.filter((other) => other !== attempt);
  }

  async #store(attempt: Attempt, kept: Kept): Promise<void> {
    if (kept.status !== 200 || !this.#attempts.includes(attempt)) return;
    this.#forget(attempt);
    await this.ctx.storage.put("left", kept);
    await this.ctx.storage.setAlarm(Date.now() + this.#windowMs);
  }

  /** An answer is given to one retry. */
  async #takeStored(): Promise<Kept | undefined> {
    const kept = await this.ctx.storage.get<Kept>("left");
    if (kept === undefined) return undefined;
    await this.ctx.storage.delete("left");
    return kept.endedAtMs >= Date.now() - this.#windowMs ? kept : undefined;
  }
}

function toResponse({ status, headers, text }: Kept, isJoined: boolean): Response {
  const own = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  own.delete("content-length");
  if (isJoined) own.set("idempotent-replayed", "true");
  return new Response(text, { status, headers: own });
}
