/**
 * The ReplayObject: one Durable Object for each idempotency key of an organization. The call with
 * that key runs inside it, once, and its answer is kept: whoever sends the same again gets the same
 * answer, or joins the one that is running.
 *
 * Running here, a call does not end with its client. It goes on for a while without a reader, so
 * that a stream can be resumed with `Last-Event-ID`; then it is cancelled, and what was generated
 * is charged, once. That it was cancelled is its answer, for whoever still reads or asks again. A
 * refusal is not kept: the next attempt runs anew. The money is untouched by all this: a call is
 * admitted and settled as everywhere.
 */
import { DurableObject } from "cloudflare:workers";

import { OPERATIONS } from "../api/operations.ts";
import type { Actor } from "../auth/actor.ts";
import { parseConfig } from "../config.ts";
import { ERRORS } from "../contract/errors.ts";
import { IDEMPOTENT_ANSWER_HOURS } from "../contract/retention.ts";
import { newRequestId } from "../db/ids.ts";
import { ObjectClock } from "../db/object-clock.ts";
import { ApiError, toApiError, toErrorResponse, type ErrorForm } from "../errors.ts";
import { formatDuration } from "../gateway/limit-headers.ts";
import { cancellationOf } from "../gateway/refusals.ts";
import { isLarge } from "../http/access.ts";
import { callsOnBehalf } from "../http/on-behalf.ts";
import { logEvent } from "../observability/log.ts";
import { createServices } from "../services.ts";
import { EventSplitter } from "../streaming/event-splitter.ts";
import { toByteStream } from "../streaming/relay.ts";
import { AnswerLog, type AnswerHead, type Begun, type Stretch } from "./answer-log.ts";
import { requireKnownEvent } from "./last-event.ts";
import { answerToOtherRelease, bodyOf, headOf, type OnceHead } from "./message.ts";
import { MAX_READERS, Readers, type Reader } from "./readers.ts";

const KEPT_MS = IDEMPOTENT_ANSWER_HOURS * 3_600_000;
/** Of a whole answer, in characters, each of which is up to three bytes; a row has two million. */
const MAX_PART_LENGTH = 500_000;
const LOST_ANSWER = "its answer was lost before anybody had it";
const SYSTEM: Actor = { kind: "system", id: "replay" };
const LIMIT_HEADERS = /^x-ratelimit-/;
/** Of the moment: not for who comes later. */
const LIVE_HEADERS = /^(x-ratelimit-|content-length$)/;

const calls = callsOnBehalf(OPERATIONS);

interface Run {
  readonly fingerprint: string;
  /** A refusal, which is not kept; undefined when the answer is being written down. */
  readonly answered: Promise<Response | undefined>;
  readonly abort: AbortController;
}

/** What is asked of an answer that is kept. */
interface Asked {
  readonly head: AnswerHead;
  /** The number of the last event that the client has. */
  readonly after: number;
  /** The organization that is given it again, for nothing; null: for the first time. */
  readonly replayTo: string | null;
}

/** How a call wants to be told of errors. */
interface Wording {
  readonly form: ErrorForm;
  readonly requestId: string;
}

interface Sent extends OnceHead {
  readonly request: Request;
}

export class ReplayObject extends DurableObject<Env> {
  readonly #unreadGraceMs: number;
  readonly #clock: ObjectClock;
  #log: AnswerLog;
  /** The request that runs in this life of the object. */
  #run: Run | undefined;
  readonly #readers = new Readers();
  #unread: ReturnType<typeof setTimeout> | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#unreadGraceMs = parseConfig(env).unreadGraceMs;
    this.#clock = new ObjectClock(ctx);
    this.#log = new AnswerLog(ctx.storage);
  }

  override async fetch(request: Request): Promise<Response> {
    if (this.#run === undefined && this.#readers.count === 0) this.#clock.begin();
    const head = headOf<OnceHead>(request, calls.knows);
    if (head === undefined) return answerToOtherRelease();
    const wording = { form: calls.errorsOf(head.call), requestId: head.requestId };
    try {
      return await this.#fetch({ ...head, request }, wording);
    } catch (thrown) {
      return toErrorResponse(toApiError(thrown), wording.form, wording.requestId);
    }
  }

  async #fetch(sent: Sent, wording: Wording): Promise<Response> {
    const { fingerprint, after } = sent;
    for (;;) {
      const known = this.#log.read();
      if (known !== undefined) {
        if (known.head.fingerprint !== fingerprint) throw reused();
        const { organizationId } = sent.call.key;
        return await this.#answer({ head: known.head, after, replayTo: organizationId }, wording);
      }
      if (this.#run === undefined) {
        const begun = this.#log.readBegun();
        if (begun === undefined) {
          // Whoever has seen events of an answer that is not here would be given another from its
          // beginning.
          requireKnownEvent(after, 0);
          return await this.#begin(sent, wording);
        }
        if (begun.fingerprint !== fingerprint) throw reused();
        await this.#recover(begun);
        continue;
      }
      if (this.#run.fingerprint !== fingerprint) throw reused();
      // It runs and has not answered yet: its answer is this one's too, or its refusal.
      const refusal = await this.#run.answered;
      if (refusal !== undefined) return refusal.clone();
    }
  }

  /**
   * Nobody will come for the rest. What was made is kept, and charged; whoever comes all the same
   * is told.
   */
  async cancel(): Promise<void> {
    this.#run?.abort.abort(cancelled("by DELETE /v1/requests/{idempotency_key}"));
  }

  /** The time to keep the answer is over. */
  override async alarm(): Promise<void> {
    // None runs for so long: the clock jumped ahead, and whoever waits for it waits still.
    if (this.#run !== undefined) return this.ctx.storage.setAlarm(Date.now() + KEPT_MS);
    await this.ctx.storage.deleteAll();
    this.#log = new AnswerLog(this.ctx.storage);
  }

  /**
   * The object was restarted before the answer had begun. Nothing was given to anybody, so nothing
   * is owed for it: a hold is void, a charge is given back, and the request runs anew.
   */
  async #recover({ requestId, organizationId }: Begun): Promise<void> {
    const account = createServices(this.env, this.#context()).accountOf(organizationId);
    const ended = await account.void(requestId, "edge_failed");
    if (ended.ok && ended.chargeNanoUsd > 0) {
      const refund = { requestId, amountNanoUsd: null, externalRef: null, note: LOST_ANSWER };
      await account.refund(refund, SYSTEM);
    }
    // Another call may have been quicker.
    if (this.#log.readBegun()?.requestId === requestId) this.#log.clearBegun();
  }

  /**
   * Only an answer is kept. Synchronous to its effect, so that nothing that comes now is forgotten
   * with it.
   */
  #forget(): void {
    this.#run = undefined;
    this.ctx.waitUntil(this.ctx.storage.deleteAlarm());
    this.ctx.waitUntil(this.ctx.storage.deleteAll());
    this.#log = new AnswerLog(this.ctx.storage);
  }

  async #begin(sent: Sent, wording: Wording): Promise<Response> {
    const { fingerprint } = sent;
    const { organizationId } = sent.call.key;
    const abort = new AbortController();
    const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const requestId = newRequestId(Date.now(), randomBytes);
    // An answer waits until this is stored: the output gate sees to it.
    this.#log.setBegun({ fingerprint, requestId, organizationId });
    this.ctx.waitUntil(this.ctx.storage.setAlarm(Date.now() + KEPT_MS));
    // Set before anything is waited for: the next call must find it.
    let limits: [string, string][] = [];
    const answered = this.#ask(sent, requestId, abort.signal).then((response) => {
      limits = [...response.headers].filter(([name]) => LIMIT_HEADERS.test(name));
      return this.#keep(orCancelled(response, abort.signal, wording), fingerprint, wording);
    });
    this.#run = { fingerprint, answered, abort };
    let refusal: Response | undefined;
    try {
      refusal = await answered;
    } finally {
      if (this.#log.read() === undefined) this.#forget();
    }
    const head = this.#log.read()?.head;
    if (refusal !== undefined) return refusal.clone();
    if (head === undefined) throw new ApiError("internal_error");
    const told = { ...head, headers: [...head.headers, ...limits] };
    return this.#answer({ head: told, after: 0, replayTo: null }, wording);
  }

  async #ask(sent: Sent, requestId: string, signal: AbortSignal): Promise<Response> {
    const { call, keyedName } = sent;
    const body = await bodyOf(sent.request);
    const services = createServices(this.env, this.#context());
    return calls.run(services, { call, body, requestId, keyedName, signal });
  }

  /** The pipeline keeps its work alive through `waitUntil` alone, and an object has the same. */
  #context(): ExecutionContext {
    return {
      waitUntil: (work: Promise<unknown>) => this.ctx.waitUntil(work),
    } as ExecutionContext;
  }

  /** @returns a refusal, which is not kept; undefined when the answer is being written down */
  async #keep(
    response: Response,
    fingerprint: string,
    wording: Wording,
  ): Promise<Response | undefined> {
    const isKept = response.ok || response.status === ERRORS.request_cancelled.status;
    if (!isKept || response.body === null) return response;
    const { status, body } = response;
    const headers = [...response.headers].filter(([name]) => !LIVE_HEADERS.test(name));
    // A whole answer is stored whole: one that began and has no end could only be lost.
    const text = isStream(headers) ? null : await response.text();
    this.#log.begin({ fingerprint, status, headers });
    this.#log.clearBegun();
    if (text === null) this.ctx.waitUntil(this.#write(body, wording));
    else this.#endWhole(text);
    return undefined;
  }

  async #write(body: ReadableStream<Uint8Array>, wording: Wording): Promise<void> {
    const splitter = new EventSplitter();
    let last: string | null = null;
    try {
      for await (const chunk of body.pipeThrough(new TextDecoderStream()))
        for (const event of splitter.push(chunk))
          // A comment is of the moment, and no part of the answer.
          if (!event.startsWith(":")) this.#log.append(event);
    } catch (cause) {
      logEvent("replay.broken", {}, cause);
      last = this.#brokenOff(wording);
    }
    this.#end(last);
  }

  /** In parts that a row of the storage has room for. */
  #endWhole(text: string): void {
    let at = 0;
    for (; text.length - at > MAX_PART_LENGTH; at += MAX_PART_LENGTH)
      this.#log.append(text.slice(at, at + MAX_PART_LENGTH));
    this.#end(text.slice(at));
  }

  #end(last: string | null): void {
    if (last !== null) this.#log.append(last);
    this.#log.end();
    this.#run = undefined;
    if (this.#unread !== undefined) clearTimeout(this.#unread);
  }

  async #answer(asked: Asked, wording: Wording): Promise<Response> {
    const { head, after, replayTo } = asked;
    const headers = new Headers(
      head.headers.map(([name, value]): [string, string] => [name, value]),
    );
    if (replayTo !== null) headers.set("idempotent-replayed", "true");
    const isEvents = isStream(head.headers);
    const isLost = this.#log.read()?.state === "running" && this.#run === undefined;
    if (isLost) {
      // The object was restarted in the middle. It is charged for what was made, and never run a
      // second time.
      if (isEvents) this.#log.append(this.#brokenOff(wording));
      this.#log.end();
    }
    if (!isEvents) {
      const text = await this.#whole(replayTo);
      return text === "" ? lost(wording) : new Response(text, { status: head.status, headers });
    }
    const { length } = this.#log;
    requireKnownEvent(after, length);
    // A client that has all of an answer is told its end again.
    const hasAll = after === length && this.#log.read()?.state === "done";
    const parts = this.#log.follow(hasAll ? Math.max(0, length - 1) : after);
    const reader = this.#join();
    const { form, requestId } = wording;
    const last = form.event(displaced(), { requestId, eventsBefore: after });
    const body = toByteStream(numbered(parts, reader, last), reader.leave);
    return new Response(body, { status: head.status, headers });
  }

  /** The last event of a stream that cannot go on. */
  #brokenOff({ form, requestId }: Wording): string {
    const eventsBefore = this.#log.length;
    return form.event(new ApiError("backend_failed"), { requestId, eventsBefore });
  }

  /** One that is large and given again waits for a turn with large bodies. */
  async #whole(replayTo: string | null): Promise<string> {
    const bytes = this.#log.characters;
    const read = (): string => this.#log.text;
    if (replayTo === null || !isLarge(bytes)) return read();
    const { bodyLine, defer } = createServices(this.env, this.#context());
    const work = { who: replayTo, bytes, read: async () => undefined, check: read };
    return bodyLine.run(work, defer);
  }

  #join(): Reader {
    if (this.#unread !== undefined) clearTimeout(this.#unread);
    this.#unread = undefined;
    return this.#readers.join(() => this.#left());
  }

  #left(): void {
    if (this.#readers.count > 0 || this.#run === undefined) return;
    const { abort } = this.#run;
    const grace = formatDuration(this.#unreadGraceMs);
    const cancel = () => abort.abort(cancelled(`as nobody read its stream for ${grace}`));
    this.#unread = setTimeout(cancel, this.#unreadGraceMs);
  }
}

/**
 * Without `return`, which would wait for a part that may not come.
 *
 * @param last what is told to a reader whose place another has
 */
function numbered(
  parts: AsyncGenerator<Stretch>,
  reader: Reader,
  last: string,
): AsyncIterator<string> {
  let isOver = false;
  return {
    next: async () => {
      if (isOver) return { done: true, value: undefined };
      const { done, value } = await parts.next();
      if (done === true) reader.leave();
      isOver = done === true || reader.isDisplaced;
      if (reader.isDisplaced) return { done: false, value: last };
      if (done === true) return { done: true, value: undefined };
      const { after, texts } = value;
      const events = texts.map((text, at) => `id: ${after + 1 + at}\n${text}`);
      return { done: false, value: events.join("") };
    },
  };
}

const isStream = (headers: AnswerHead["headers"]): boolean =>
  headers.some(([name, value]) => name === "content-type" && value.startsWith("text/event-stream"));

/** @param how and why */
function cancelled(how: string): ApiError {
  return new ApiError("request_cancelled", {
    message:
      `The request was cancelled ${how}. What was generated until it stopped is charged; ` +
      "its Idempotency-Key runs nothing again.",
  });
}

/**
 * Where a request was cancelled, that is what became of it, whatever else it was refused for at
 * that moment.
 */
function orCancelled(response: Response, signal: AbortSignal, { form }: Wording): Response {
  const error = cancellationOf(signal);
  if (error === undefined || response.ok) return response;
  const requestId = response.headers.get("x-request-id") ?? "";
  const told = toErrorResponse(error, form, requestId);
  told.headers.set("x-request-id", requestId);
  return told;
}

function displaced(): ApiError {
  return new ApiError("no_capacity", {
    message: `At most ${MAX_READERS} read an answer at once, and another has come since. What came until here is right; ask again with Last-Event-ID.`,
    retryAfterMs: 1_000,
  });
}

function reused(): ApiError {
  return new ApiError("idempotency_key_reused", {
    message:
      "This Idempotency-Key was used for another request; a key stands for one request alone.",
  });
}

/**
 * What a release before 0034 kept of a charged answer that it could not give, for as long as it
 * keeps the key.
 */
function lost({ form, requestId }: Wording): Response {
  const response = toErrorResponse(new ApiError("backend_failed"), form, requestId);
  response.headers.set("x-should-retry", "false");
  return response;
}
