import type { Account } from "./account/account.ts";
/** The composition root: bindings in, services out. The one place where stores and objects meet their users. */
import {
  hasOrganization,
  auditStatement,
  insertOrganization,
  listAudit,
  listOrganizations,
  sumTotals,
} from "./account/store.ts";
import { importTagKey, type TagKey } from "./auth/api-key.ts";
import { backendsOf } from "./backends/open.ts";
import { deriveProofKey, type ProofKey } from "./billing/proof.ts";
import { parseConfig, parseSecrets } from "./config.ts";
import {
  deriveSigningKey,
  verifyReceipt,
  verifyHead,
  type SigningKey,
} from "./contract/signature.ts";
import { openDatabase } from "./db/client.ts";
import { BodyLine } from "./http/body-line.ts";
import type { Services } from "./http/operation.ts";
import { HashingLine } from "./identity/hashing-line.ts";
import { openPeople } from "./identity/store.ts";
import { EdgeMetrics, type SampleSink } from "./observability/metrics.ts";
import { Catalog } from "./routing/catalog.ts";
import {
  listPrices,
  loadCatalog,
  modelStatements,
  priceStatement,
  unlessTaken,
} from "./routing/store.ts";
import type { StoredResponses } from "./stored-responses/stored-responses.ts";

type Shared = Omit<Services, "defer">;

const CLOCK = { now: () => Date.now(), wait: (ms: number) => scheduler.wait(ms) };
/** Of the isolate: its Worker and its objects have one thread. */
const BODY_LINE = new BodyLine(CLOCK);

/** What outlives a request: settings, keys, the catalog. One per isolate and set of bindings. */
const sharedByEnv = new WeakMap<object, Shared>();

export function createServices(env: Env, ctx: ExecutionContext): Services {
  let shared = sharedByEnv.get(env);
  if (shared === undefined) {
    shared = share(env);
    sharedByEnv.set(env, shared);
  }
  return { ...shared, defer: (work) => ctx.waitUntil(work) };
}

/** A dataset of Workers Analytics Engine, where wrangler.toml binds one as METRICS. */
const sampleSinkOf = (env: object): SampleSink | undefined =>
  (env as { readonly METRICS?: SampleSink }).METRICS;

function share(env: Env): Shared {
  const config = parseConfig(env);
  const secrets = parseSecrets(env);
  const database = openDatabase(env.DB);
  const requestKey = remember<SigningKey>(() => deriveSigningKey(secrets.gpuSigning, "request"));
  const receiptKey = remember<SigningKey>(() => deriveSigningKey(secrets.gpuSigning, "receipt"));
  const tagKey = remember<TagKey>(() => importTagKey(secrets.keyTag));
  return {
    accountOf: (organizationId) => env.ACCOUNT.getByName(organizationId) as unknown as Account,
    storedResponsesOf: (organizationId) =>
      env.RESPONSES.getByName(organizationId) as unknown as StoredResponses,
    ...backendsOf(env),
    sumTotals: (query) => sumTotals(database, query),
    catalog: new Catalog(() => loadCatalog(database), config.catalogTtlMs),
    metrics: new EdgeMetrics(sampleSinkOf(env)),
    tagKey,
    proofKey: remember<ProofKey>(() => deriveProofKey(secrets.receiptSigning)),
    retiredReceiptKeys: config.retiredReceiptKeys,
    keyEnvironment: config.keyEnvironment,
    provenKeys: new Map(),
    clientIpHeader: config.clientIpHeader,
    sdkRetryWindowMs: config.sdkRetryWindowMs,
    requestTimeoutMs: config.requestTimeoutMs,
    now: () => Date.now(),
    wait: (ms) => scheduler.wait(ms),
    random: Math.random,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    directory: {
      insert: (id, name, nowMs) => insertOrganization(database, id, name, nowMs),
      has: (id) => hasOrganization(database, id),
      list: (filter) => listOrganizations(database, filter),
    },
    people: openPeople(database),
    passwordCost: config.passwordCost,
    hashingLine: new HashingLine(CLOCK),
    bodyLine: BODY_LINE,
    refusedAttempts: new Map(),
    recordAudit: async (actor, action, target, before, after) => {
      const change = { actor, action, target, before, after };
      await auditStatement(database, { atMs: Date.now(), ...change });
    },
    listAudit: (filter) => listAudit(database, filter),
    storeModel: (id, request, price, change) => {
      const atMs = Date.now();
      const statements = [
        auditStatement(database, { atMs, ...change }),
        ...modelStatements(database, id, request, atMs),
      ] as const;
      return unlessTaken(
        price === null
          ? database.batch(statements)
          : database.batch([...statements, priceStatement(database, price)]),
      );
    },
    listPrices: (modelId) => listPrices(database, modelId),
    storePrice: (price, change) => {
      const audit = auditStatement(database, { atMs: Date.now(), ...change });
      return unlessTaken(database.batch([audit, priceStatement(database, price)]));
    },
    isAdminToken: (token) => isSameSecret(token, secrets.adminToken),
    signedDigest: async (head, headers) => {
      const read = (name: string) => headers.get(name);
      const verified = await verifyHead(await requestKey(), head, read, Date.now());
      return verified.ok ? verified.digest : null;
    },
    dashboardFile: async (path) => {
      const response = await env.DASHBOARD.fetch(new URL(path, "http://dashboard"));
      if (response.ok) return response.body;
      await response.body?.cancel();
      return null;
    },
    isReceiptSigned: async (receipt) => verifyReceipt(await receiptKey(), receipt),
  };
}

/** Keeps the value, never the promise: one request must not await another's. */
function remember<T>(make: () => Promise<T>): () => Promise<T> {
  let value: T | undefined;
  return async () => (value ??= await make());
}

/** Compares digests, so that the time taken tells nothing of the secret. */
async function isSameSecret(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [given, expected].map((text) =>
      crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)),
    ),
  );
  return a !== undefined && b !== undefined && crypto.subtle.timingSafeEqual(a, b);
}
