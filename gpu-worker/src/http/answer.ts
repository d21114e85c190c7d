/** Whole responses: JSON, and refusals in the contract's shape. */
import type { ServerResponse } from "node:http";

import type { z } from "zod";

import type { engineRefusalSchema } from "../../../src/contract/engine.ts";
import type { Refusal } from "../protocol/refusal.ts";

type RefusalBody = z.infer<typeof engineRefusalSchema>;

const STATUS: Record<Refusal["code"], number> = {
  context_length_exceeded: 400,
  invalid_value: 400,
  grammar_too_slow: 400,
  model_not_found: 404,
  duplicate_request: 409,
  no_capacity: 429,
  deadline_exceeded: 504,
  internal_error: 500,
};

export function sendJson(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
  });
  response.end(body);
}

export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  if (refusal.retryAfterMs !== null) {
    response.setHeader("retry-after", Math.ceil(refusal.retryAfterMs / 1000));
  }
  sendJson(response, STATUS[refusal.code], { error: refusal } satisfies RefusalBody);
}

export function sendUnauthorized(response: ServerResponse): void {
  const message = "the request's signature is missing, invalid, expired or already used";
  const error = { code: "unauthorized" as const, message, param: null, retryAfterMs: null };
  sendJson(response, 401, { error } satisfies RefusalBody);
}

/** Refuses a request whose body is not read to its end: the connection cannot be used again. */
export function sendUnread(response: ServerResponse, status: number, message: string): void {
  const error = { code: "invalid_value" as const, message, param: null, retryAfterMs: null };
  response.setHeader("connection", "close");
  sendJson(response, status, { error } satisfies RefusalBody);
}
