/** Generations that run in an object of their own, which outlives the client, because their headers ask for it. */
import {
  requireAdmissible as requireAdmissibleGeneration,
  type GenerateCall,
  type GenerationCaller,
} from "../gateway/generate.ts";
import { requireAdmissibleTask, type TaskCall } from "../gateway/run-task.ts";
import { clientIpOf, presentedKey } from "./access.ts";
import type { ApiContext, AskedGeneration } from "./operation.ts";

/** Who asks, and under which names: the part of a call that no body says. */
export function callerPartOf(c: ApiContext): GenerationCaller {
  return {
    key: presentedKey(c),
    requestId: c.get("requestId"),
    keyedName: c.env.inObject?.keyedName ?? null,
    clientIp: clientIpOf(c),
    signal: c.req.raw.signal,
  };
}

/** @returns null when the request runs here, as any other */
export function runInObject(
  c: ApiContext,
  call: GenerateCall,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response | null> {
  const requireAdmissible = (keyedName: string) =>
    requireAdmissibleGeneration(c.env, { ...call, keyedName });
  return runAskedInObject(c, { call, requireAdmissible, request: c.req.raw, body });
}

/** The same of a task. */
export function runTaskInObject(
  c: ApiContext,
  call: TaskCall,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response | null> {
  const requireAdmissible = (keyedName: string) =>
    requireAdmissibleTask(c.env, { ...call, keyedName });
  const whole = { ...call, isStream: false };
  return runAskedInObject(c, { call: whole, requireAdmissible, request: c.req.raw, body });
}

async function runAskedInObject(c: ApiContext, asked: AskedGeneration): Promise<Response | null> {
  const answered = c.env.runInObject?.(asked) ?? null;
  if (answered === null) return null;
  const response = await answered;
  // The headers of one that was fetched cannot be added to.
  return new Response(response.body, response);
}
