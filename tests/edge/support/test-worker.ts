/**
 * The whole Worker inside workerd: asked over HTTP, with an organization and a key made by its own
 * admin API.
 */
import { env, exports } from "cloudflare:workers";

import type { DocumentedCall } from "../../../scripts/edge/documented-call.ts";
import type { PutModelCall, UsageRecord } from "../../../src/contract/admin.ts";
import { requireDocumented } from "./documented.ts";
import { WORKER_URL } from "./test-account.ts";

export const SECRETS = env as unknown as {
  readonly ADMIN_TOKEN: string;
  readonly KEY_TAG_SECRET: string;
  readonly GPU_SIGNING_SECRET: string;
};

/** So many times the price of MODEL. */
export const priceTimes = (times: number): PutModelCall["price"] => ({
  input_nano_usd_per_million_tokens: 100_000_000 * times,
  cached_input_nano_usd_per_million_tokens: 10_000_000 * times,
  output_nano_usd_per_million_tokens: 400_000_000 * times,
});

export const MODEL: PutModelCall = {
  owned_by: "tidegate",
  context_tokens: 2_048,
  max_output_tokens: 64,
  deployments: [{ id: "fake", url: WORKER_URL }],
  price: priceTimes(1),
};

/** Every answer of every test here must be documented. */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;
  const response = await worker.fetch(`http://edge.test${path}`, init);
  await requireDocumented(init?.method ?? "GET", path, response);
  return response;
}

/** A call of the admin API as openapi.yaml has it; throws for any answer that is not a success. */
export const admin: DocumentedCall<"/admin/v1"> = (method, target, body?) =>
  rawAdmin(method, target, body) as Promise<never>;

/** The same for what openapi.yaml does not have: bad input, and paths made as the test runs. */
export async function rawAdmin(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await ask(`/admin/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
      "content-type": "application/json",
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Ids of models may have slashes, which openapi.yaml has no form for. */
export const modelPath = (id: string) => `/models/${id}` as const;

export interface Customer {
  readonly id: string;
  readonly keyId: string;
  readonly key: string;
}

/** An organization with credit ($1) and a key, and the model `m` for sale. */
export async function openCustomer(fields: object = {}): Promise<Customer> {
  await admin("PUT", "/models/m", MODEL);
  const organization = { name: "test", credit_nano_usd: 1_000_000_000, ...fields };
  const { id } = await admin("POST", "/organizations", organization);
  const made = await admin("POST", `/organizations/${id}/keys`, {
    name: "test",
  });
  return { id, keyId: made.id, key: made.key };
}

/** What has ended, the newest first. */
export async function usageOf({ id }: Pick<Customer, "id">): Promise<UsageRecord[]> {
  return (await admin("GET", `/organizations/${id}/usage?limit=100`)).data;
}

export function chat(key: string, fields: object = {}): Promise<Response> {
  const body = { model: "m", messages: [{ role: "user", content: "hi" }], ...fields };
  return ask("/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
