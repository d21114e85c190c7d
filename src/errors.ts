/** Failures on their way to a caller: the error class, and its forms on the wire. */
import { ERRORS, type ErrorCode } from "./contract/errors.ts";

export interface ApiErrorDetails {
  readonly message?: string;
  readonly param?: string | null;
  readonly cause?: unknown;
  readonly retryAfterMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error with a code from the table. It takes no status: the table owns that. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ErrorCode;
  readonly param: string | null;
  readonly retryAfterMs: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: ApiErrorDetails = {}) {
    super(
      details.message ?? ERRORS[code].summary,
      details.cause === undefined ? {} : { cause: details.cause },
    );
    this.code = code;
    this.param = details.param ?? null;
    this.retryAfterMs = details.retryAfterMs;
    this.headers = details.headers ?? {};
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/**
 * Anything thrown, as an ApiError. What is not one is our bug, and tells the caller nothing but
 * that.
 */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (isOverloaded(thrown))
    return new ApiError("no_capacity", { retryAfterMs: OVERLOADED_RETRY_MS, cause: thrown });
  if (causesOf(thrown).some(({ message }) => OF_CLOCK.test(message)))
    return new ApiError("no_capacity", {
      message: CLOCK_WAS_WRONG,
      retryAfterMs: OVERLOADED_RETRY_MS,
      cause: thrown,
    });
  return isOfStorage(thrown)
    ? new ApiError("no_capacity", { message: FULL, retryAfterMs: FULL_RETRY_MS, cause: thrown })
    : new ApiError("internal_error", { cause: thrown });
}

/**
 * What an object that has too much to do says: it has not done what it was asked, and is not helped
 * by being asked again.
 *
 * Source: https://developers.cloudflare.com/durable-objects/best-practices/error-handling/
 */
export function isOverloaded(thrown: unknown): boolean {
  return causesOf(thrown).some((cause) => "overloaded" in cause && cause.overloaded === true);
}

const OVERLOADED_RETRY_MS = 1_000;

/** What an object says that ends, as the machine's clock was put back (db/object-clock.ts). */
const OF_CLOCK = /^the machine's clock was put back/;
const CLOCK_WAS_WRONG = "The server's clock was put right at that moment; see Retry-After.";

const FULL =
  "The request cannot be written down, as the storage is full or does not answer; see Retry-After.";
const FULL_RETRY_MS = 10_000;

/**
 * What the storage of an object or the database says that has no room. Nothing was done, and no
 * part of it is the fault of who asks. An object that is open says so in SQLite's words. One that
 * cannot be opened, and D1, say no more than that something inside failed. A host without an
 * address is told in the same words, so whoever connects to one catches that itself. Our own
 * faults, and those of an object that was reset, come with words of their own: those are not
 * storage, and are 500.
 */
const OF_STORAGE = /SQLITE_FULL|^internal error; reference = \w+$/;

function isOfStorage(thrown: unknown): boolean {
  return causesOf(thrown).some(({ message }) => OF_STORAGE.test(message));
}

/**
 * What was thrown and what caused it, as far as that is told: a database's client wraps what the
 * database says.
 */
function causesOf(thrown: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (
    let cause = thrown;
    cause instanceof Error && causes.length < MAX_CAUSES;
    cause = cause.cause
  )
    causes.push(cause);
  return causes;
}

const MAX_CAUSES = 4;

/** @param rule what holds for the field: `must be at most 16, got 90` */
export function invalidValue(param: string, rule: string): ApiError {
  return new ApiError("invalid_value", { message: `${param} ${rule}`, param });
}

const MAX_QUOTED_LENGTH = 100;

/** What a caller sent, as a message shows it: a piece of it, in one line. */
export const quoted = (text: string, maxLength = MAX_QUOTED_LENGTH): string =>
  JSON.stringify(text.slice(0, maxLength));

/** What a caller is told: of a 5xx the table's sentence alone, whatever went wrong inside. */
export function publicMessage(error: ApiError): string {
  const spec = ERRORS[error.code];
  return spec.status >= 500 ? spec.summary : error.message;
}

/** OpenAI's envelope. */
export function toErrorBody(error: ApiError): string {
  const { type } = ERRORS[error.code];
  return JSON.stringify({
    error: { message: publicMessage(error), type, param: error.param, code: error.code },
  });
}

/** How a dialect writes errors. A status and the headers are the same in all. */
export interface ErrorForm {
  /** JSON. */
  readonly body: (error: ApiError, requestId: string) => string;
  /** After the first byte: the last events of a stream, which then closes. */
  readonly event: (error: ApiError, at: PlaceInStream) => string;
}

export interface PlaceInStream {
  readonly requestId: string;
  /** How many events came before. */
  readonly eventsBefore: number;
}

export const OPENAI_ERRORS: ErrorForm = { body: toErrorBody, event: toErrorEvent };

export function toErrorResponse(
  error: ApiError,
  form: ErrorForm = OPENAI_ERRORS,
  requestId = "",
): Response {
  const spec = ERRORS[error.code];
  const headers = new Headers({ "content-type": "application/json", ...error.headers });
  headers.set("x-should-retry", String(spec.isRetryable));
  if (error.retryAfterMs !== undefined) {
    headers.set("retry-after", String(Math.max(1, Math.ceil(error.retryAfterMs / 1000))));
    headers.set("retry-after-ms", String(Math.ceil(error.retryAfterMs)));
  }
  return new Response(form.body(error, requestId), { status: spec.status, headers });
}

/** The form after the first byte: one event, after which the stream closes without `[DONE]`. */
export function toErrorEvent(error: ApiError): string {
  return `data: ${toErrorBody(error)}\n\n`;
}
