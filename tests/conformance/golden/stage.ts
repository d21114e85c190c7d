/**
 * What the golden script of each SDK finds: accounts, keys and broken connections, all of them its
 * own.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Stack } from "../../support/processes.ts";
import { MODEL_ID, type StackClient } from "../../support/stack-client.ts";
import { tone } from "../../support/wav.ts";
import { openProxy, type CuttingProxy } from "./cutting-proxy.ts";
import { openStuckServer, type StuckServer } from "./stuck-server.ts";

/** More than two pages. */
export const KEYS = 250;
const KEYS_AT_ONCE = 10;
export const SOUND_SECONDS = 2;

export interface Stage {
  readonly organizationId: string;
  readonly proxies: {
    readonly cut: CuttingProxy;
    readonly silent: CuttingProxy;
    readonly deaf: CuttingProxy;
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
  const folder = mkdtempSync(join(tmpdir(), "tidegate-golden-"));
  const sound = join(folder, "two seconds.wav");
  writeFileSync(sound, tone(SOUND_SECONDS, 0.9));
  const [cut, silent, deaf, counted, stuck] = await Promise.all([
    openProxy(stack.baseUrl, { afterEvent: 5 }),
    openProxy(stack.baseUrl, "silence"),
    openProxy(stack.baseUrl, "silence"),
    openProxy(stack.baseUrl),
    openStuckServer(),
  ]);
  return {
    organizationId: id,
    proxies: { cut, silent, deaf, poor: counted },
    stuck,
    env: {
      TIDEGATE_BASE_URL: stack.baseUrl,
      TIDEGATE_API_KEY: key,
      MODEL: MODEL_ID,
      SPEECH_MODEL: "tiny-ear",
      SOUND: sound,
      CUT_BASE_URL: cut.url,
      SILENT_BASE_URL: silent.url,
      DEAF_BASE_URL: deaf.url,
      STUCK_BASE_URL: stuck.url,
      POOR_BASE_URL: counted.url,
      POOR_KEY: poor.key,
      LIMITED_KEY: limited.key,
      ADMIN_TOKEN: stack.adminToken,
      CROWD: crowdId,
    },
    close: async () => {
      await Promise.all([cut, silent, deaf, counted, stuck].map((one) => one.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
