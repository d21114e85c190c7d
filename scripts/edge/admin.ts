/** The admin API as the scripts and the tests call it. */
import type { ApiKey } from "../../src/contract/account.ts";
import type { Organization, PutModelCall } from "../../src/contract/admin.ts";
import type { DocumentedCall } from "./documented-call.ts";

/** Prices of the demonstration model: $0.10, $0.05 and $0.40 per million tokens. */
export const DEMO_PRICE: PutModelCall["price"] = {
  input_nano_usd_per_million_tokens: 100_000_000,
  cached_input_nano_usd_per_million_tokens: 50_000_000,
  output_nano_usd_per_million_tokens: 400_000_000,
};

const CALL_TIMEOUT_MS = 15_000;

export class AdminError extends Error {
  override readonly name = "AdminError";
  readonly status: number;

  constructor(method: string, path: string, status: number, body: string) {
    super(`${method} ${path} answered ${status}: ${body.slice(0, 500)}`);
    this.status = status;
  }
}

export class UnreachableError extends Error {
  override readonly name = "UnreachableError";

  constructor(baseUrl: string, cause: unknown) {
    // What went wrong is the cause of `fetch failed`.
    const error = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    const text = error instanceof Error ? error.message : String(error);
    super(`no answer from ${baseUrl}: ${text}`, { cause });
  }
}

/**
 * workerd closes a connection after five idle seconds, just as a call may be on its way on it. A
 * script asks seldom, so each call has a connection of its own.
 */
export const OWN_CONNECTION = { connection: "close" } as const;

export class AdminClient {
  readonly #baseUrl: string;
  readonly #token: string;

  constructor(baseUrl: string, token: string) {
    this.#baseUrl = baseUrl;
    this.#token = token;
  }

  /**
   * A call as openapi.yaml has it: the compiler refuses another path, query or body.
   *
   * @throws {AdminError} for any answer that is not a success; {UnreachableError} for none
   */
  readonly call: DocumentedCall<""> = (method, target, body?) =>
    this.callRaw(method, target, body) as Promise<never>;

  /** A call as it is written, also what openapi.yaml does not have. Throws as `call` does. */
  async callRaw(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.#baseUrl}${path}`, {
      method,
      headers: {
        ...OWN_CONNECTION,
        authorization: `Bearer ${this.#token}`,
        "content-type": "application/json",
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new UnreachableError(this.#baseUrl, error);
    });
    const text = await response.text();
    if (!response.ok) throw new AdminError(method, path, response.status, text);
    return text === "" ? undefined : JSON.parse(text);
  }

  putModel(id: string, model: PutModelCall) {
    return this.call("PUT", `/admin/v1/models/${id}`, model);
  }

  putAlias(id: string, target: string): Promise<unknown> {
    return this.call("PUT", `/admin/v1/aliases/${id}`, { target });
  }

  createOrganization(name: string, creditNanoUsd: number): Promise<Organization> {
    return this.call("POST", "/admin/v1/organizations", { name, credit_nano_usd: creditNanoUsd });
  }

  /** @returns undefined when there is no such organization */
  async findOrganization(id: string): Promise<Organization | undefined> {
    try {
      return await this.call("GET", `/admin/v1/organizations/${id}`);
    } catch (error) {
      if (error instanceof AdminError && error.status === 404) return undefined;
      throw error;
    }
  }

  createKey(organizationId: string, name: string): Promise<ApiKey & { key: string }> {
    return this.call("POST", `/admin/v1/organizations/${organizationId}/keys`, { name });
  }
}
