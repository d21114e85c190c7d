/**
 * A customer whose answers may be given again, what is asked in its name, and what is kept and
 * booked of that.
 */
import { expect } from "vitest";

import type { PutResponseCacheRequest } from "../../../dashboard/src/api/schema.ts";
import type { UsageRecord } from "../../../src/contract/admin.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { post } from "./task-customer.ts";
import { admin, openCustomer, type Customer } from "./test-worker.ts";

export const cacheOf = ({ id }: Customer) => `/organizations/${id}/response-cache` as const;

export async function openCaching(
  setting: PutResponseCacheRequest = { mode: "by_request" },
  fields: object = {},
) {
  const customer = await openCustomer(fields);
  await admin("PUT", cacheOf(customer), setting);
  return customer;
}

interface Asked {
  readonly cache?: string;
  readonly path?: string;
}

/**
 * An answer, once what it leaves to be kept is kept: the object that keeps it has then answered.
 */
export async function send(
  customer: Pick<Customer, "key">,
  fields: object = {},
  { cache = "use", path = "/v1/chat/completions" }: Asked = {},
) {
  const body = { model: "m", messages: [{ role: "user", content: "hi" }], seed: 1, ...fields };
  const headers = { ...(cache !== "" && { "x-tidegate-cache": cache }) };
  const response = await post(customer, path, body, { headers });
  const text = await response.text();
  return {
    status: response.status,
    text,
    cache: response.headers.get("x-cache"),
    reason: response.headers.get("x-cache-reason"),
    headers: response.headers,
  };
}

export const kept = (customer: Customer, answers: number) =>
  waitUntilPasses(async () =>
    expect((await admin("GET", cacheOf(customer))).answers).toBe(answers),
  );

export async function recordsOf({ id }: Customer, count: number): Promise<UsageRecord[]> {
  return waitUntilPasses(async () => {
    const { data } = await admin("GET", `/organizations/${id}/usage`);
    expect(data).toHaveLength(count);
    return data;
  });
}
