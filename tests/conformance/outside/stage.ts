/**
 * What an outside client's script finds: accounts of its own, a key for one request at once, a
 * sound, a connection on which the first answer is lost, and one on which its requests are counted.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { MODEL_ID, type StackClient, type TestOrganization } from "../../support/stack-client.ts";
import { tone } from "../../support/wav.ts";
import { openProxy, type CuttingProxy } from "../golden/cutting-proxy.ts";

export interface OutsideStage {
  /** Whose first answer was lost. */
  readonly losing: { readonly organization: TestOrganization; readonly proxy: CuttingProxy };
  /** Who has a billionth of a dollar. */
  readonly poor: { readonly organization: TestOrganization; readonly proxy: CuttingProxy };
  /** Who leaves a stream. */
  readonly leaving: TestOrganization;
  /** For the environment of a script. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openOutsideStage(stack: StackClient): Promise<OutsideStage> {
  const [own, leaving, losing, poor] = await Promise.all([
    stack.createOrganization(),
    stack.createOrganization(),
    stack.createOrganization(),
    stack.createOrganization({ creditNanoUsd: 1 }),
  ]);
  const [silent, counting, limitedKey] = await Promise.all([
    openProxy(stack.baseUrl, "silence"),
    openProxy(stack.baseUrl),
    createKeyForOne(stack, own.id),
  ]);
  const folder = mkdtempSync(join(tmpdir(), "tidegate-outside-"));
  const sound = join(folder, "sound.wav");
  writeFileSync(sound, tone(1, 0.9));
  return {
    losing: { organization: losing, proxy: silent },
    poor: { organization: poor, proxy: counting },
    leaving,
    env: {
      BASE: stack.baseUrl,
      KEY: own.key,
      M: MODEL_ID,
      EM: "pocket-encoder",
      EAR: "tiny-ear",
      SOUND: sound,
      LIMITED_KEY: limitedKey,
      LEAVING_KEY: leaving.key,
      LOSING_BASE: silent.url,
      LOSING_KEY: losing.key,
      POOR_BASE: counting.url,
      POOR_KEY: poor.key,
    },
    close: async () => {
      await Promise.all([silent.close(), counting.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A key that may have one request at once. */
async function createKeyForOne(stack: StackClient, organizationId: string): Promise<string> {
  const { id, key } = await stack.createKey(organizationId);
  await stack.admin("PUT", `/admin/v1/organizations/${organizationId}/limits`, {
    scope: "key",
    scope_id: id,
    metric: "concurrent_requests",
    period: null,
    value: 1,
  });
  return key;
}
