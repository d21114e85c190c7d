/**
 * The one error table. Statuses, OpenAPI responses, SDK errors and docs/ERRORS.md all come from
 * here. Plain data: no zod, no I/O, so that every room and the gpu-worker can import it.
 *
 * Statuses follow what client SDKs do with them: 400 is never retried; 408, 409, 429 and 5xx are.
 * No routine condition is a 503, because some clients retry it at once and without end. What must
 * never be asked again is no 409: clients that read the status alone, Vercel's AI SDK among them,
 * retry it.
 */
export interface ErrorSpec {
  readonly status:
    | 400
    | 401
    | 402
    | 403
    | 404
    | 405
    | 408
    | 410
    | 413
    | 415
    | 422
    | 429
    | 500
    | 502
    | 504;
  readonly type:
    | "invalid_request_error"
    | "authentication_error"
    | "permission_error"
    | "billing_error"
    | "rate_limit_error"
    | "overloaded_error"
    | "api_error";
  /** What `x-should-retry` says: is the same request worth sending again? */
  readonly isRetryable: boolean;
  /** The public sentence when no better one is given; the only sentence a 5xx shows. */
  readonly summary: string;
}

/** OpenAI's words for the bound: programs that see no code look for them, and then send less. */
export const contextRule = (maxTokens: number): string =>
  `this model's maximum context length is ${maxTokens} tokens`;

export const ERRORS = {
  invalid_json: {
    status: 400,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The request body is not valid JSON in UTF-8.",
  },
  invalid_value: {
    status: 400,
    type: "invalid_request_error",
    isRetryable: false,
    summary:
      "A field of the request breaks a rule; the message names the field, the value and the rule.",
  },
  unknown_parameter: {
    status: 400,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The request has a field this operation does not know.",
  },
  unsupported_parameter: {
    status: 400,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The field is known but not supported here; it is refused rather than ignored.",
  },
  context_length_exceeded: {
    status: 400,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The prompt is too long for the model's context.",
  },
  grammar_too_slow: {
    status: 400,
    type: "invalid_request_error",
    isRetryable: false,
    summary:
      "The grammar, expression, schema or tools ask for more work for a token than a request may have.",
  },
  invalid_api_key: {
    status: 401,
    type: "authentication_error",
    isRetryable: false,
    summary: "The API key is missing, malformed, unknown or revoked.",
  },
  not_signed_in: {
    status: 401,
    type: "authentication_error",
    isRetryable: false,
    summary: "Nobody is signed in, and no admin token was sent.",
  },
  invalid_credentials: {
    status: 401,
    type: "authentication_error",
    isRetryable: false,
    summary: "The email address or the password is wrong.",
  },
  insufficient_credits: {
    status: 402,
    type: "billing_error",
    isRetryable: false,
    summary: "The balance cannot cover this request.",
  },
  permission_denied: {
    status: 403,
    type: "permission_error",
    isRetryable: false,
    summary: "The caller may not do this.",
  },
  organization_suspended: {
    status: 403,
    type: "permission_error",
    isRetryable: false,
    summary:
      "The organization is suspended: its keys open nothing, and its requests stop, until it is resumed.",
  },
  access_revoked: {
    status: 403,
    type: "permission_error",
    isRetryable: false,
    summary:
      "The request stopped while it ran: its key was disabled, revoked, rotated or changed, has expired, or its project was archived.",
  },
  no_matching_deployment: {
    status: 404,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "No deployment of the models meets what the request or its organization asks for.",
  },
  model_not_found: {
    status: 404,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "No model with this id is visible to the caller.",
  },
  not_found: {
    status: 404,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "No such object.",
  },
  unknown_url: {
    status: 404,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "No operation has this URL.",
  },
  method_not_allowed: {
    status: 405,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The URL exists, but not with this method; see the Allow header.",
  },
  request_timeout: {
    status: 408,
    type: "invalid_request_error",
    isRetryable: true,
    summary: "The body did not arrive in time, or the client left before the request was sent on.",
  },
  request_cancelled: {
    status: 410,
    type: "invalid_request_error",
    isRetryable: false,
    summary:
      "The request was cancelled; what was generated until it stopped is charged. Its Idempotency-Key runs nothing again.",
  },
  body_too_large: {
    status: 413,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The request body is larger than the limit.",
  },
  unsupported_media_type: {
    status: 415,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The content type must be application/json.",
  },
  idempotency_key_reused: {
    status: 422,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The Idempotency-Key was used for another request.",
  },
  rate_limit_exceeded: {
    status: 429,
    type: "rate_limit_error",
    isRetryable: true,
    summary:
      "Too many requests or tokens for a limit; see Retry-After. In an answer that has begun: its limit of output tokens is used up.",
  },
  concurrency_limit_exceeded: {
    status: 429,
    type: "rate_limit_error",
    isRetryable: true,
    summary: "Too many requests at once; see Retry-After.",
  },
  request_exceeds_limit: {
    status: 400,
    type: "invalid_request_error",
    isRetryable: false,
    summary: "The request alone needs more than a limit ever allows; it has to be smaller.",
  },
  budget_exceeded: {
    status: 402,
    type: "billing_error",
    isRetryable: false,
    summary: "A budget of the key, project or organization is used up.",
  },
  credits_on_hold: {
    status: 429,
    type: "billing_error",
    isRetryable: true,
    summary: "Requests that are still running hold the rest of the balance; see Retry-After.",
  },
  no_capacity: {
    status: 429,
    type: "overloaded_error",
    isRetryable: true,
    summary: "No backend is free; see Retry-After.",
  },
  budget_exhausted: {
    status: 402,
    type: "billing_error",
    isRetryable: false,
    summary: "Generation stopped because the account cannot pay for more output.",
  },
  internal_error: {
    status: 500,
    type: "api_error",
    isRetryable: true,
    summary: "The server failed. The request id finds the log entry.",
  },
  backend_failed: {
    status: 502,
    type: "api_error",
    isRetryable: true,
    summary: "The backend failed before the answer was complete.",
  },
  deadline_exceeded: {
    status: 504,
    type: "api_error",
    isRetryable: true,
    summary: "The request did not finish before its deadline.",
  },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof ERRORS;
