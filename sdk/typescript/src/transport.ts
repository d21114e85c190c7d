/** Sends requests, again where that is right, and makes of what comes an answer, a page or a stream. */
import type { Accumulator } from "./answer-stream.ts";
import { AnswerStream } from "./answer-stream.ts";
import { withMeta, type Answer } from "./answers.ts";
import {
  AbortError,
  ConnectionError,
  fromResponse,
  TidegateError,
  TimeoutError,
} from "./errors.ts";
import { within } from "./events.ts";
import type { StreamOptions } from "./generated/types.ts";
import { PagePromise, type Cursor } from "./pages.ts";
import { bodyOf, urlOf, type RequestOptions, type RequestSpec } from "./request.ts";
import { backoffMs, retryDelayMs } from "./retries.ts";
import { Stream, type Opened } from "./stream.ts";

export interface TransportOptions {
  readonly baseUrl: string;
  /** Asked for at each request, so that a client without one can be made. */
  readonly apiKey: () => string | undefined;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
}

/** How a call is sent, all of its attempts alike. */
interface Sending {
  readonly spec: RequestSpec;
  readonly options: RequestOptions;
  readonly idempotencyKey: string | undefined;
  readonly maxRetries: number;
  readonly timeoutMs: number;
}

interface Attempt extends Opened {
  readonly response: Response;
  readonly attempts: number;
}

const USER_AGENT = "tidegate-typescript/0.1.0";
/** For the last word about a request that its caller has left. */
const ABANDON_TIMEOUT_MS = 5_000;

/** @returns undefined where the caller has said whether the usage should come */
function withUsage(spec: RequestSpec): RequestSpec | undefined {
  const body = spec.body as { readonly stream_options?: StreamOptions | null };
  const { stream_options: options } = body;
  if (options?.include_usage != null) return undefined;
  return { ...spec, body: { ...body, stream_options: { ...options, include_usage: true } } };
}

export class Transport {
  readonly #settings: TransportOptions;

  constructor(settings: TransportOptions) {
    this.#settings = settings;
  }

  async send<Value>(spec: RequestSpec, options: RequestOptions = {}): Promise<Answer<Value>> {
    const sending = this.#sendingOf(spec, options);
    try {
      // The body is a part of the attempt: one that breaks off in it is made again.
      const { response, attempts, text } = await this.#attempt(sending, {}, readText);
      return withMeta<Value>(parse(text, response, spec), {
        requestId: response.headers.get("x-request-id"),
        status: response.status,
        headers: response.headers,
        attempts,
        idempotencyKey: sending.idempotencyKey,
        isReplayed: response.headers.get("idempotent-replayed") === "true",
      });
    } catch (thrown) {
      if (thrown instanceof AbortError) this.#abandon(sending);
      throw thrown;
    }
  }

  async stream<Event>(spec: RequestSpec, options: RequestOptions = {}): Promise<Stream<Event>> {
    const sending = this.#sendingOf(spec, options);
    const open = (after: string | undefined): Promise<Opened> =>
      this.#attempt(sending, after === undefined ? {} : { "last-event-id": after }, keepOpen);
    try {
      const opened = await open(undefined);
      const { signal } = options;
      const source = {
        open,
        abandon: () => this.#abandon(sending),
        waitBefore: (attempt: number) => pause(backoffMs(attempt, Math.random()), signal),
        signal,
        idleMs: sending.timeoutMs,
        maxRetries: sending.maxRetries,
        idempotencyKey: sending.idempotencyKey ?? "",
      };
      return new Stream<Event>(source, opened);
    } catch (thrown) {
      if (thrown instanceof AbortError) this.#abandon(sending);
      throw thrown;
    }
  }

  accumulate<Event, Whole>(
    spec: RequestSpec,
    accumulator: Accumulator<Event, Whole>,
    options?: RequestOptions,
  ): AnswerStream<Event, Whole> {
    const asked = accumulator.isUsage === undefined ? undefined : withUsage(spec);
    const opening = this.stream<Event>(asked ?? spec, options);
    return new AnswerStream(opening, accumulator, asked !== undefined);
  }

  page<Page, Item>(
    spec: RequestSpec,
    cursor: Cursor,
    options?: RequestOptions,
  ): PagePromise<Page, Item> {
    const ask = (next: Record<string, string> | undefined) =>
      this.send<Page>({ ...spec, query: { ...spec.query, ...next } }, options);
    return new PagePromise<Page, Item>(ask, cursor);
  }

  #sendingOf(spec: RequestSpec, options: RequestOptions): Sending {
    const { idempotencyKey, maxRetries, timeoutMs } = options;
    return {
      spec,
      options,
      idempotencyKey:
        spec.method === "POST" ? (idempotencyKey ?? `tgsdk-${crypto.randomUUID()}`) : undefined,
      maxRetries: maxRetries ?? this.#settings.maxRetries,
      timeoutMs: timeoutMs ?? this.#settings.timeoutMs,
    };
  }

  /** @param more headers of this attempt @throws {TidegateError} when it is not worth another */
  async #attempt<Taken extends object>(
    sending: Sending,
    more: Readonly<Record<string, string>>,
    take: (opened: Opened & { readonly response: Response }, timeoutMs: number) => Promise<Taken>,
  ): Promise<Attempt & Taken> {
    const { spec, options, maxRetries, timeoutMs } = sending;
    const isRepeatable = spec.method !== "POST" || spec.isKeyed === true;
    for (let attempts = 1; ; attempts += 1) {
      let error: TidegateError;
      let answered: Response | undefined;
      try {
        const opened = await this.#open(sending, more);
        answered = opened.response;
        if (answered.ok) return { ...opened, attempts, ...(await take(opened, timeoutMs)) };
        const { text } = await readText(opened, timeoutMs);
        error = fromResponse(answered.status, answered.headers, text);
      } catch (thrown) {
        if (options.signal?.aborted === true)
          throw new AbortError("the caller aborted", { cause: thrown });
        answered = undefined;
        error =
          thrown instanceof TidegateError
            ? thrown
            : new ConnectionError(`no answer came: ${reasonOf(thrown)}`, { cause: thrown });
      }
      const delayMs = retryDelayMs({
        status: answered?.status,
        headers: answered?.headers,
        attempts,
        maxRetries,
        isRepeatable,
        random: Math.random(),
      });
      if (delayMs === null) throw error;
      await pause(delayMs, options.signal);
    }
  }

  async #open(
    { spec, options, idempotencyKey, timeoutMs }: Sending,
    more: Readonly<Record<string, string>>,
  ): Promise<Opened & { readonly response: Response }> {
    const { baseUrl, apiKey, headers, fetch } = this.#settings;
    const controller = new AbortController();
    const { signal } = options;
    const abort = (): void => controller.abort(signal?.reason);
    if (signal?.aborted === true) throw new AbortError("the caller aborted");
    signal?.addEventListener("abort", abort, { once: true });
    const close = (): void => {
      signal?.removeEventListener("abort", abort);
      controller.abort();
    };
    const key = apiKey();
    const { body, type } = bodyOf(spec);
    const asked = fetch(urlOf(baseUrl, spec), {
      method: spec.method,
      headers: {
        accept: "application/json, text/event-stream",
        "user-agent": USER_AGENT,
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(type !== undefined && { "content-type": type }),
        ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
        ...headers,
        ...options.headers,
        ...more,
      },
      ...(body !== undefined && { body }),
      signal: controller.signal,
    });
    try {
      const response = await within(asked, timeoutMs, () => late(timeoutMs));
      return { response, headers: response.headers, body: response.body ?? empty(), close };
    } catch (thrown) {
      asked.catch(() => undefined);
      close();
      throw thrown;
    }
  }

  /** Nobody waits for the answer to this, and nothing depends on it: the service finds out by itself, later. */
  #abandon({ spec, idempotencyKey, options }: Sending): void {
    if (spec.isKeyed !== true || idempotencyKey === undefined) return;
    const gone = { method: "DELETE", path: `/v1/requests/${encodeURIComponent(idempotencyKey)}` };
    const { headers } = options;
    this.send(gone, { maxRetries: 0, timeoutMs: ABANDON_TIMEOUT_MS, headers }).catch(
      () => undefined,
    );
  }
}

const keepOpen = async (): Promise<object> => ({});

async function readText(
  { response, close }: { readonly response: Response; readonly close: () => void },
  timeoutMs: number,
): Promise<{ readonly text: string }> {
  try {
    return { text: await within(response.text(), timeoutMs, () => late(timeoutMs)) };
  } finally {
    close();
  }
}

function parse(text: string, { headers }: Response, { hasPlainText }: RequestSpec): unknown {
  const isJson = headers.get("content-type")?.includes("json") === true;
  if (isJson) return JSON.parse(text);
  return hasPlainText === true ? { text } : text;
}

const late = (timeoutMs: number): TimeoutError =>
  new TimeoutError(`nothing came for ${timeoutMs} ms`);

const empty = (): ReadableStream<Uint8Array> => new Response("").body ?? new ReadableStream();

function reasonOf(thrown: unknown): string {
  const { message, cause } = thrown as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

/** @throws {AbortError} */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((settle, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new AbortError("the caller aborted"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      settle();
    }, ms);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
