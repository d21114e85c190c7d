/** What goes wrong, by class: an answer of the service, the way to it, or the caller's own doing. */
import { STATUSES } from "./generated/statuses.ts";

/** Of every error that this SDK throws. */
export class TidegateError extends Error {
  override readonly name: string = "TidegateError";
}

/** No answer came, or it broke off and could not be taken up again. */
export class ConnectionError extends TidegateError {
  override readonly name: string = "ConnectionError";
}

/** Nothing came for `timeoutMs`. */
export class TimeoutError extends ConnectionError {
  override readonly name: string = "TimeoutError";
}

/** The caller's own signal was aborted. */
export class AbortError extends TidegateError {
  override readonly name: string = "AbortError";
}

/** A signature, a hash or a claim of a receipt or a ledger is not what it should be. */
export class VerificationError extends TidegateError {
  override readonly name: string = "VerificationError";
}

export interface ApiErrorDetails {
  readonly status: number;
  readonly headers: Headers;
  readonly message: string;
  readonly type: string | null;
  readonly code: string | null;
  readonly param: string | null;
}

/** The service refused, or failed. */
export class ApiError extends TidegateError {
  override readonly name: string = "ApiError";
  /** In a stream that had begun: the status that the error has elsewhere. */
  readonly status: number;
  readonly headers: Headers;
  /** Stable; docs/ERRORS.md lists them. */
  readonly code: string | null;
  readonly type: string | null;
  /** The field at fault. */
  readonly param: string | null;
  /** Finds the request in the service's log. */
  readonly requestId: string | null;

  constructor({ status, headers, message, type, code, param }: ApiErrorDetails) {
    const requestId = headers.get("x-request-id");
    super(`${status} ${message}${requestId === null ? "" : ` (${requestId})`}`);
    this.status = status;
    this.headers = headers;
    this.code = code;
    this.type = type;
    this.param = param;
    this.requestId = requestId;
  }
}

export class BadRequestError extends ApiError {
  override readonly name = "BadRequestError";
}
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
}
/** Credits or a budget are used up: asking again changes nothing. */
export class PaymentRequiredError extends ApiError {
  override readonly name = "PaymentRequiredError";
}
export class PermissionDeniedError extends ApiError {
  override readonly name = "PermissionDeniedError";
}
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}
/** Somebody cancelled it, or nobody read it for too long. What was generated is charged, and its key runs nothing again. */
export class RequestCancelledError extends ApiError {
  override readonly name = "RequestCancelledError";
}
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
}
export class InternalServerError extends ApiError {
  override readonly name = "InternalServerError";
}

const CLASSES: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  402: PaymentRequiredError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  410: RequestCancelledError,
  429: RateLimitError,
};

function create(details: ApiErrorDetails): ApiError {
  const Class = CLASSES[details.status] ?? (details.status >= 500 ? InternalServerError : ApiError);
  return new Class(details);
}

/** @param text of the body, whatever it is */
export function fromResponse(status: number, headers: Headers, text: string): ApiError {
  const error = errorIn(parse(text));
  const message = error?.message ?? (text.slice(0, 200) || "no message");
  const { type = null, code = null, param = null } = error ?? {};
  return create({ status, headers, message, type, code, param });
}

/** @returns undefined for an event that is none */
export function fromEvent(value: unknown, headers: Headers): ApiError | undefined {
  const error = errorIn(value);
  if (error === undefined) return undefined;
  const { message, type = null, code = null, param = null } = error;
  return create({ status: STATUSES[code ?? ""] ?? 500, headers, message, type, code, param });
}

interface WireError {
  readonly message: string;
  readonly type?: string | null;
  readonly code?: string | null;
  readonly param?: string | null;
}

/** OpenAI's envelope, Anthropic's, or the event `error` of the Responses API. */
function errorIn(value: unknown): WireError | undefined {
  if (!isObject(value)) return undefined;
  const { error } = value;
  if (isObject(error) && typeof error["message"] === "string") return error as never;
  if (value["type"] === "error" && typeof value["message"] === "string") return value as never;
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
