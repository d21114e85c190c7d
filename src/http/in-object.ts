/**
 * Generations that run in an object of their own, which outlives the client, because their headers
 * ask for it.
 */
import { CACHE_HEADER, parseCacheWish, type CacheWish } from "../contract/response-cache.ts";
import { ApiError } from "../errors.ts";
import {
  requireAdmissible as requireAdmissibleGeneration,
  type GenerateCall,
  type GenerationCaller,
} from "../gateway/generate.ts";
import { requireAdmissibleTask, type TaskCall } from "../gateway/run-task.ts";
import { clientIpOf, presentedKey } from "./access.ts";
import type { ApiContext, AskedGeneration } from "./operation.ts";
import { toldOfTrace } from "./trace-request.ts";

/** Who asks, and under which names: the part of a call that no body says. */
export function callerPartOf(c: ApiContext): GenerationCaller {
  return {
    key: presentedKey(c),
    requestId: c.get("requestId"),
    keyedName: c.var.services.inObject?.keyedName ?? null,
    clientIp: clientIpOf(c),
    signal: c.req.raw.signal,
    cache: cacheWishOf(c),
  };
}

/** @throws {ApiError} invalid_value */
function cacheWishOf(c: ApiContext): CacheWish | null {
  const text = c.req.header(CACHE_HEADER);
  if (text === undefined) return null;
  const wish = parseCacheWish(text);
  if (wish !== undefined) return wish;
  throw new ApiError("invalid_value", {
    message:
      `${CACHE_HEADER} must be "use", "refresh" or "bypass", the first two perhaps with "; max-age=" and seconds; ` +
      `got ${JSON.stringify(text.slice(0, 40))}.`,
    param: CACHE_HEADER,
  });
}

/** @returns null when the request runs here, as any other */
export function runInObject(
  c: ApiContext,
  call: GenerateCall,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response | null> {
  const requireAdmissible = (keyedName: string) =>
    requireAdmissibleGeneration(c.var.services, { ...call, keyedName });
  return runAskedInObject(c, { call, requireAdmissible, request: toldOfTrace(c), body });
}

/** The same of a task. */
export function runTaskInObject(
  c: ApiContext,
  call: TaskCall,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response | null> {
  const requireAdmissible = (keyedName: string) =>
    requireAdmissibleTask(c.var.services, { ...call, keyedName });
  const whole = { ...call, isStream: false };
  return runAskedInObject(c, { call: whole, requireAdmissible, request: toldOfTrace(c), body });
}

async function runAskedInObject(c: ApiContext, asked: AskedGeneration): Promise<Response | null> {
  if (c.get("idempotency") === undefined) return null;
  const answered = c.var.services.runInObject?.(asked) ?? null;
  if (answered === null) return null;
  const response = await answered;
  // The headers of one that was fetched cannot be added to.
  return new Response(response.body, response);
}
