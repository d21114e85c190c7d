/**
 * What a provider's refusal is to us. That it does not know our key, or is not paid by us, is our
 * operator's alarm and never the customer's fault. Its words stay with us: they may have the
 * prompt, or a key. Pure.
 */
import { ERRORS } from "../../contract/errors.ts";
import { BackendError, type BackendFault } from "../backend.ts";

export type AlarmKind = "credentials" | "payment" | "model" | "usage" | "redirect";

export interface Refusal {
  readonly error: BackendError;
  readonly alarm: AlarmKind | null;
}

/** An answer that is no success, or a success with an error in it. */
export interface Refused {
  /** 0 where only a body says it. */
  readonly status: number;
  readonly retryAfter: string | null;
  /** As it came; undefined where it is not JSON. */
  readonly body: unknown;
}

const MAX_RETRY_AFTER_MS = 3_600_000;
const TOO_LONG = /context.{0,20}(length|window|limit)|maximum context|too (long|many tokens)/i;

/** @param nowMs Unix milliseconds */
export function refusalOf(refused: Refused, nowMs: number): Refusal {
  const said = readError(refused.body);
  const status = refused.status >= 400 ? refused.status : (said.status ?? 500);
  const fault = faultOf(status, said, refused.status >= 500);
  const alarm =
    status === 401 || status === 403 ? "credentials" : status === 402 ? "payment" : null;
  const retryAfterMs = toRetryAfterMs(refused.retryAfter, nowMs);
  const options = fault === "no_capacity" ? { retryAfterMs } : {};
  return { error: new BackendError(fault, messageOf(fault, status), options), alarm };
}

interface Said {
  readonly status: number | undefined;
  readonly code: string;
  readonly message: string;
}

/** @param isDown its server fails, whatever it is asked */
function faultOf(status: number, { code, message }: Said, isDown: boolean): BackendFault {
  const isOfRequest = status === 400 || status === 413 || status === 422;
  if (isOfRequest && (code === "context_length_exceeded" || TOO_LONG.test(message)))
    return "context_length_exceeded";
  if (status === 404 || code === "model_not_found" || code === "model_not_supported")
    return "model_not_found";
  if (status === 429 || status === 503 || status === 529) return "no_capacity";
  return isDown ? "unreachable" : "failed";
}

function messageOf(fault: BackendFault, status: number): string {
  if (fault === "context_length_exceeded") return ERRORS.context_length_exceeded.summary;
  return `the provider refused with status ${status}`;
}

/**
 * `{error: {message, code, type, status}}`, `{error: "…"}`, `{message: "…"}`, `{errors: [{…}]}`.
 */
function readError(body: unknown): Said {
  const outer = asObject(body);
  const [first] = Array.isArray(outer["errors"]) ? (outer["errors"] as unknown[]) : [];
  const inner = asObject(outer["error"] ?? first ?? outer);
  const code = inner["code"] ?? inner["type"] ?? outer["code"];
  const text = typeof outer["error"] === "string" ? outer["error"] : inner["message"];
  const status = [inner["status"], code, outer["status"]].map(Number).find(isStatus);
  return {
    status,
    code: typeof code === "string" ? code : "",
    message: typeof text === "string" ? text : "",
  };
}

const isStatus = (value: number): boolean => value >= 400 && value < 600;

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Whether what came in the place of an answer, or in the middle of one, is an error. */
export function isErrorBody(value: unknown): boolean {
  const body = asObject(value);
  if (body["error"] != null && body["error"] !== "") return true;
  return Array.isArray(body["errors"]) && body["errors"].length > 0 && body["choices"] == null;
}

/** Seconds, or a date. */
function toRetryAfterMs(text: string | null, nowMs: number): number | undefined {
  if (text === null) return undefined;
  const ms = /^\d{1,9}$/.test(text.trim()) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return Number.isFinite(ms) ? Math.min(MAX_RETRY_AFTER_MS, Math.max(0, ms)) : undefined;
}
