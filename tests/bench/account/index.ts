/**
 * A Worker around the product's own account object that admits and settles as fast as it can,
 * inside workerd.
 */
import type { Account } from "../../../src/account/account.ts";

export * from "../../../src/index.ts";

const KEY = { keyId: "key_bench", keyHash: "hash" };
const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};
const ACTOR = { kind: "operator", id: "bench" } as const;

async function openAccount(account: Account, organizationId: string): Promise<void> {
  const limits = { requestsPerMinute: 1_000_000, concurrentRequests: 10_000 };
  const creditNanoUsd = 4_000_000_000_000_000;
  const actor = { kind: "operator", id: "bench" } as const;
  await account.provision({ organizationId, name: "bench", creditNanoUsd, limits, actor });
  const terms = { scopes: null, models: null, allowedIps: null, expiresAtMs: null, personId: null };
  const key = { name: "bench", hint: "", kind: "service", projectId: "default" } as const;
  await account.addKey({ ...KEY, ...key, ...terms, actor: ACTOR });
}

/**
 * Admits a request, and gives its settlement as it is under way: at the edge nobody waits for it
 * either.
 */
async function pair(account: Account, requestId: string): Promise<{ settling: Promise<void> }> {
  const admitted = await account.admit({
    ...KEY,
    requestId,
    scope: "chat",
    clientIp: null,
    model: "m",
    operation: "chat.completions",
    isStream: true,
    candidates: [CANDIDATE],
    promptTokens: 100,
    maxCompletionTokens: 256,
    choices: 1,
    isRanked: false,
    deadlineMs: Date.now() + 600_000,
  });
  if (!admitted.ok) throw new Error(`refused: ${JSON.stringify(admitted.refusal)}`);
  return { settling: settle(account, requestId) };
}

const CANDIDATE = {
  deploymentId: "d",
  target: { kind: "gpu_worker", url: "http://127.0.0.1:9" },
  price: PRICE,
} as const;

async function settle(account: Account, requestId: string): Promise<void> {
  const usage = { promptTokens: 100, cachedTokens: 0, completionTokens: 60 };
  const timing = { queueMs: 0, prefillMs: 1, decodeMs: 2, deviceMs: 3 };
  const settled = await account.settle({
    requestId,
    outcome: "completed",
    measuredBy: "receipt",
    usage,
    timing,
  });
  if (!settled.ok || !settled.isNew) throw new Error(`not settled: ${JSON.stringify(settled)}`);
}

/**
 * GET /?pairs=1000&concurrency=64: runs that many pairs on a fresh account and says how long they
 * took.
 */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const query = new URL(request.url).searchParams;
    const pairs = Number(query.get("pairs"));
    const concurrency = Number(query.get("concurrency"));
    const organizationId = `org_${crypto.randomUUID()}`;
    const account = env.ACCOUNT.getByName(organizationId) as unknown as Account;
    await openAccount(account, organizationId);
    let next = 0;
    const startMs = Date.now();
    const settlements: Promise<void>[] = [];
    const run = async (): Promise<void> => {
      for (let id = next++; id < pairs; id = next++) {
        const { settling } = await pair(account, `req_${id}`);
        settlements.push(settling);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, run));
    await Promise.all(settlements);
    const tookMs = Date.now() - startMs;
    const { postedNanoUsd, ledgerNanoUsd, isChainIntact } = await account.reconcile();
    return Response.json({ tookMs, books: { postedNanoUsd, ledgerNanoUsd, isChainIntact } });
  },
};
