/**
 * The errors that an operation can answer with: those it names itself, and those that follow from
 * who may call it, what it reads and how it may be repeated. The document lists them, and the test
 * harness holds every answer of every test to them.
 */
import type { ErrorCode } from "../contract/errors.ts";
import type { Access, Operation } from "./operation.ts";

const OF_ALL: readonly ErrorCode[] = [
  // A URL that is too long.
  "invalid_value",
  "not_found",
  "method_not_allowed",
  "internal_error",
];
const OF_BODY: readonly ErrorCode[] = [
  "invalid_json",
  "invalid_value",
  "unknown_parameter",
  "unsupported_parameter",
  "body_too_large",
  "unsupported_media_type",
  "request_timeout",
  "no_capacity",
];
const OF_QUERY: readonly ErrorCode[] = ["invalid_value", "unknown_parameter"];
const OF_IDEMPOTENCY: readonly ErrorCode[] = [
  "invalid_value",
  "body_too_large",
  "idempotency_key_reused",
  "request_cancelled",
  "backend_failed",
];
/** Where the storage is full or does not answer, nobody can be told apart: no_capacity. */
const OF_ACCESS: Record<Access["by"], readonly ErrorCode[]> = {
  // A key may be bound to scopes, models and addresses.
  key: ["invalid_api_key", "permission_denied", "organization_suspended", "no_capacity"],
  operator: ["not_signed_in", "permission_denied", "no_capacity"],
  member: ["not_signed_in", "permission_denied", "no_capacity"],
  // A session is good only for requests from this server's own origin.
  person: ["not_signed_in", "permission_denied", "no_capacity"],
  widget: ["invalid_api_key", "no_capacity"],
  worker: ["permission_denied", "no_capacity"],
  anyone: [],
};

/** What stands between a request and its generation, for every operation that runs one. */
export const GENERATION_ERRORS: readonly ErrorCode[] = [
  "model_not_found",
  "no_matching_deployment",
  "context_length_exceeded",
  "grammar_too_slow",
  "insufficient_credits",
  "budget_exceeded",
  "budget_exhausted",
  "access_revoked",
  "credits_on_hold",
  "rate_limit_exceeded",
  "concurrency_limit_exceeded",
  "request_exceeds_limit",
  "no_capacity",
  "backend_failed",
  "deadline_exceeded",
];

/** The same of an operation that runs a task. */
export const TASK_ERRORS: readonly ErrorCode[] = GENERATION_ERRORS.filter(
  (code) => code !== "grammar_too_slow",
);

/** The same for one that only counts its prompt. */
export const COUNT_ERRORS: readonly ErrorCode[] = [
  "model_not_found",
  "no_matching_deployment",
  "context_length_exceeded",
  "grammar_too_slow",
  "rate_limit_exceeded",
  "no_capacity",
  "backend_failed",
  "deadline_exceeded",
];

export function documentedErrors(operation: Operation): ReadonlySet<ErrorCode> {
  const { access, body, query, errors, idempotency } = operation;
  return new Set([
    ...OF_ACCESS[access.by],
    ...(body === undefined ? [] : OF_BODY),
    ...(query === undefined ? [] : OF_QUERY),
    ...(idempotency === undefined ? [] : OF_IDEMPOTENCY),
    ...errors,
    ...OF_ALL,
  ]);
}
