/**
 * Whose key a provider is shown: the customer's own, where there is one; else the operator's, of
 * the Worker's secrets.
 */
import type { HuggingFaceTarget, OpenAiCompatibleTarget } from "../../contract/provider-targets.ts";
import { BackendError } from "../backend.ts";
import type { KeyOf } from "./provider.ts";

/** An organization's own key for a provider; null where it has none. */
export type CustomerKeyOf = (organizationId: string, provider: string) => Promise<string | null>;

type Credentials = Pick<OpenAiCompatibleTarget | HuggingFaceTarget, "secret" | "customer_keys">;

/** @param env which has the operator's keys */
export function keyOf(
  env: object,
  { secret, customer_keys: provider }: Credentials,
  customerKeyOf: CustomerKeyOf,
): KeyOf {
  return async (organizationId) => {
    const own = provider === null ? null : await customerKeyOf(organizationId, provider);
    if (own !== null) return own;
    if (secret === null) return null;
    const key = (env as Readonly<Record<string, unknown>>)[secret];
    if (typeof key === "string" && key !== "") return key;
    throw new BackendError("failed", `the Worker has no secret ${secret}`);
  };
}
