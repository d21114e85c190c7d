/** Generations that run in an object of their own, which outlives the client, because their headers ask for it. */
import type { GenerateCall } from "../gateway/generate.ts";
import { clientIpOf, presentedKey } from "./access.ts";
import type { ApiContext } from "./operation.ts";

/** Who asks, and under which names: the part of a call that no body says. */
export function callerPartOf(
  c: ApiContext,
): Pick<GenerateCall, "key" | "requestId" | "keyedName" | "clientIp" | "signal"> {
  return {
    key: presentedKey(c),
    requestId: c.get("requestId"),
    keyedName: c.env.inObject?.keyedName ?? null,
    clientIp: clientIpOf(c),
    signal: c.req.raw.signal,
  };
}

/** @returns null when the request runs here, as any other */
export async function runInObject(
  c: ApiContext,
  call: GenerateCall,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response | null> {
  const answered = c.env.runInObject?.({ call, request: c.req.raw, body }) ?? null;
  if (answered === null) return null;
  const response = await answered;
  // The headers of one that was fetched cannot be added to.
  return new Response(response.body, response);
}
