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

/** Anything thrown, as an ApiError. What is not one is our bug, and tells the caller nothing but that. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return isOfStorage(thrown)
    ? new ApiError("no_capacity", { message: FULL, retryAfterMs: FULL_RETRY_MS, cause: thrown })
    : new ApiError("internal_error", { cause: thrown });
}

const FULL =
  "The request cannot be written down, as the storage is full or does not answer; see Retry-After.";
const FULL_RETRY_MS = 10_000;

/**
 * What the storage of an object or the database says that has no room. Nothing was done, and no part of it is the fault of who
 * asks. Where it is the write itself that fails, or the opening of a file, the runtime says no more than that something
 * inside it failed; our own faults come with words of their own.
 */
const OF_STORAGE = /SQLITE_FULL|^internal error; reference = \w+$/;

function isOfStorage(thrown: unknown): boolean {
  for (let cause = thrown, depth = 0; cause instanceof Error && depth < 4; depth += 1) {
    if (OF_STORAGE.test(cause.message)) return true;
    cause = cause.cause;
  }
  return false;
}

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
