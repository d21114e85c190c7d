/** A customer of task models, and what the books say of its requests. */
import type { UsageRecord } from "../../../src/contract/admin.ts";
import type { ModelTask } from "../../../src/contract/models.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { TestAccount } from "./test-account.ts";
import { admin, ask, MODEL, openCustomer, type Customer } from "./test-worker.ts";

export const CREDIT = 1_000_000_000;
/** Of a task: nano-USD per token, and per request. */
export const TOKEN_CHARGE = 100;
export const REQUEST_CHARGE = 7;

/** Beside the chat model `m`, a model for these tasks. */
export async function openTaskCustomer(
  tasks: Readonly<Record<string, readonly ModelTask[]>>,
  fields: object = {},
): Promise<Customer> {
  const customer = await openCustomer({ credit_nano_usd: CREDIT, ...fields });
  for (const [id, own] of Object.entries(tasks))
    await admin("PUT", `/models/${id}`, {
      ...MODEL,
      max_output_tokens: 0,
      tasks: [...own],
      confirm: true,
      price: {
        input_nano_usd_per_million_tokens: TOKEN_CHARGE * 1_000_000,
        cached_input_nano_usd_per_million_tokens: 0,
        output_nano_usd_per_million_tokens: 0,
        per_request_nano_usd: REQUEST_CHARGE,
      },
    });
  return customer;
}

export interface PostOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | null;
}

export function post(
  { key }: Pick<Customer, "key">,
  path: string,
  body: object | string,
  { headers = {}, signal = null }: PostOptions = {},
): Promise<Response> {
  return ask(path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    signal,
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      ...headers,
    },
  });
}

/** The usage records, once nothing is held any more; newest first. */
export async function recordsOf({ id }: Customer): Promise<UsageRecord[]> {
  return waitUntilPasses(async () => {
    const account = await new TestAccount(id).stub.describe();
    if (account?.openHolds !== 0) throw new Error("a hold is open");
    const { data } = await admin("GET", `/organizations/${id}/usage`);
    return data;
  });
}

export const postedOf = async ({ id }: Customer): Promise<number> =>
  (await new TestAccount(id).stub.describe())?.balance.postedNanoUsd ?? 0;
