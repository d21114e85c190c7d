/**
 * What the golden script of each SDK finds: accounts, keys and broken connections, all of them its
 * own.
 */
import type { Stack } from "../../support/processes.ts";
import { MODEL_ID, type StackClient } from "../../support/stack-client.ts";
import { openProxy, type CuttingProxy } from "./cutting-proxy.ts";
import { openStuckServer, type StuckServer } from "./stuck-server.ts";

/** More than two pages. */
export const KEYS = 250;
const KEYS_AT_ONCE = 10;

export interface Stage {
  readonly organizationId: string;
  readonly proxies: {
    readonly cut: CuttingProxy;
    readonly silent: CuttingProxy;
    readonly poor: CuttingProxy;
  };
  readonly stuck: StuckServer;
  /** For the environment of a script. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** An organization with many keys, which every script may read. */
export async function openCrowd(stack: StackClient): Promise<string> {
  const { id } = await stack.createOrganization();
  for (let made = 1; made < KEYS; made += KEYS_AT_ONCE) {
    const count = Math.min(KEYS_AT_ONCE, KEYS - made);
    await Promise.all(Array.from({ length: count }, () => stack.createKey(id)));
  }
  return id;
}

export async function openStage(
  stack: Pick<Stack, "admin"> & StackClient,
  crowdId: string,
): Promise<Stage> {
  const { id, key } = await stack.createOrganization();
  const poor = await stack.createOrganization({ creditNanoUsd: 1 });
  const limited = await stack.createKey(id);
  await stack.admin("PUT", `/admin/v1/organizations/${id}/limits`, {
    scope: "key",
    scope_id: limited.id,
    metric: "concurrent_requests",
    period: null,
    value: 1,
  });
  const [cut, silent, counted, stuck] = await Promise.all([
    openProxy(stack.baseUrl, { afterEvent: 5 }),
    openProxy(stack.baseUrl, "silence"),
    openProxy(stack.baseUrl),
    openStuckServer(),
  ]);
  return {
    organizationId: id,
    proxies: { cut, silent, poor: counted },
    stuck,
    env: {
      TIDEGATE_BASE_URL: stack.baseUrl,
      TIDEGATE_API_KEY: key,
      MODEL: MODEL_ID,
      CUT_BASE_URL: cut.url,
      SILENT_BASE_URL: silent.url,
      STUCK_BASE_URL: stuck.url,
      POOR_BASE_URL: counted.url,
      POOR_KEY: poor.key,
      LIMITED_KEY: limited.key,
      ADMIN_TOKEN: stack.adminToken,
      CROWD: crowdId,
    },
    close: async () => {
      await Promise.all([cut.close(), silent.close(), counted.close(), stuck.close()]);
    },
  };
}
