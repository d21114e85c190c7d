/** Calls on behalf of a customer's key, as an object or a queue has them: plain data and a body. */
import { env } from "cloudflare:workers";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { parseKey } from "../../../src/auth/api-key.ts";
import { hashSecret } from "../../../src/auth/secret-text.ts";
import type { CallOnBehalf } from "../../../src/http/key-call.ts";
import { callsOnBehalf } from "../../../src/http/on-behalf.ts";
import { createServices } from "../../../src/services.ts";
import type { Customer } from "./test-worker.ts";

const calls = callsOnBehalf(OPERATIONS);

export async function callOf(
  { key }: Pick<Customer, "key">,
  fields: Partial<CallOnBehalf> = {},
): Promise<CallOnBehalf> {
  const parsed = parseKey(key);
  if (parsed === undefined) throw new Error("no key");
  const { organizationId, keyId } = parsed;
  return {
    operationId: "createChatCompletion",
    params: {},
    contentType: "application/json",
    key: { organizationId, keyId, keyHash: await hashSecret(key) },
    clientIp: null,
    cache: null,
    traceparent: null,
    ...fields,
  };
}

export const bytesOf = (body: object | string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)));

/** Runs it here, in no object and with no request. */
export function runOnBehalf(
  call: CallOnBehalf,
  body: object | string,
  signal: AbortSignal = new AbortController().signal,
): Promise<Response> {
  const ctx = { waitUntil: (work: Promise<unknown>) => void work.catch(() => undefined) };
  const services = createServices(env, ctx as unknown as ExecutionContext);
  const plain = JSON.parse(JSON.stringify(call)) as CallOnBehalf;
  return calls.run(services, { call: plain, body: bytesOf(body), keyedName: null, signal });
}
