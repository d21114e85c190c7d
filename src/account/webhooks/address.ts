/**
 * Where a webhook may be sent. Its address is a customer's word, and the request is ours, from
 * inside our network: it must not reach what only our network can. Pure. A name says nothing of the
 * address that it resolves to: decisions/0070 says who sees to that.
 */
import { whyUnsafe } from "../../backends/safe-url.ts";

/**
 * What stands against an address, as the end of a sentence that begins with its field; null:
 * nothing.
 */
export function faultOfAddress(address: string, isDevelopment: boolean): string | null {
  if (!URL.canParse(address)) return "must be an absolute URL";
  const { username, password, hash } = new URL(address);
  if (username !== "" || password !== "") return "must not have a user name or a password";
  if (hash !== "") return "must not have a fragment";
  return whyUnsafe(address, isDevelopment);
}
