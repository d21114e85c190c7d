/**
 * What an outside client's script finds: accounts of its own, a connection on which the first
 * answer is lost, and one on which its requests are counted.
 */
import { MODEL_ID, type StackClient, type TestOrganization } from "../../support/stack-client.ts";
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
  const [silent, counting] = await Promise.all([
    openProxy(stack.baseUrl, "silence"),
    openProxy(stack.baseUrl),
  ]);
  return {
    losing: { organization: losing, proxy: silent },
    poor: { organization: poor, proxy: counting },
    leaving,
    env: {
      BASE: stack.baseUrl,
      KEY: own.key,
      M: MODEL_ID,
      EM: "pocket-encoder",
      LEAVING_KEY: leaving.key,
      LOSING_BASE: silent.url,
      LOSING_KEY: losing.key,
      POOR_BASE: counting.url,
      POOR_KEY: poor.key,
    },
    close: async () => {
      await Promise.all([silent.close(), counting.close()]);
    },
  };
}
