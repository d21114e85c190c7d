/** What a test does with a stack that runs, wherever it was started. */
import { AdminClient } from "../../scripts/edge/admin.ts";
import type { DocumentedCall } from "../../scripts/edge/documented-call.ts";

export const MODEL_ID = "pocket-chat";

/** $10. */
const DEFAULT_CREDIT_NANO_USD = 10_000_000_000;

/** How a stack is reached. Plain data, so that one process can tell another. */
export interface StackAddress {
  /** Origin of the edge, e.g. `http://127.0.0.1:40001`. */
  readonly baseUrl: string;
  readonly gpuUrl: string;
  readonly adminToken: string;
  readonly gpuSigningSecret: string;
}

export interface TestOrganization {
  readonly id: string;
  readonly keyId: string;
  readonly key: string;
}

export interface StackClient extends StackAddress {
  /** An organization with credit and a key. */
  createOrganization(options?: {
    name?: string;
    creditNanoUsd?: number;
  }): Promise<TestOrganization>;
  createKey(organizationId: string, name?: string): Promise<{ id: string; key: string }>;
  /** A call of the admin API; throws AdminError for any answer that is not a success. */
  admin: DocumentedCall<"">;
  /** The same for what openapi.yaml does not have: bad input, and paths made as the test runs. */
  rawAdmin(method: string, path: string, body?: unknown): Promise<unknown>;
}

export function connectStack(address: StackAddress): StackClient {
  const client = new AdminClient(address.baseUrl, address.adminToken);
  const createKey = (organizationId: string, name = "test") =>
    client.createKey(organizationId, name);
  return {
    ...address,
    createKey,
    createOrganization: async ({ name = "test", creditNanoUsd = DEFAULT_CREDIT_NANO_USD } = {}) => {
      const { id } = await client.createOrganization(name, creditNanoUsd);
      const created = await createKey(id);
      return { id, keyId: created.id, key: created.key };
    },
    admin: client.call,
    rawAdmin: (method, path, body) => client.callRaw(method, path, body),
  };
}
