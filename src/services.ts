/**
 * The composition root: bindings in, services out. The one place where stores and objects meet
 * their users.
 */
import type { Account } from "./account/account.ts";
import {
  hasOrganization,
  auditStatement,
  insertOrganization,
  listAudit,
  listOrganizations,
  sumTotals,
} from "./account/store.ts";
import { importTagKey, type TagKey } from "./auth/api-key.ts";
import { deriveSealingKey, unseal, type SealingKey } from "./auth/sealed-text.ts";
import { BackendError } from "./backends/backend.ts";
import { backendsOf } from "./backends/open.ts";
import { signingKeysOf } from "./backends/signing-keys.ts";
import { deriveProofKey, type ProofKey } from "./billing/proof.ts";
import { parseConfig, parseMail, parseSecrets, type TraceConfig } from "./config.ts";
import { chainPrefixes } from "./contract/prefixes.ts";
import { SHADOW_ORGANIZATION } from "./contract/shadows.ts";
import {
  deriveSigningKey,
  verifyHead,
  verifyReceipt,
  type SigningKey,
} from "./contract/signature.ts";
import { RecentCosts } from "./control/recent-costs.ts";
import {
  deploymentCostStatement,
  economicsStatement,
  findPlan,
  listDeploymentCosts,
  listPlans,
  listPlanVersions,
  planStatement,
  readEconomicsSettings,
  serviceChartsOf,
  readServingTerms,
} from "./control/store.ts";
import { openDatabase } from "./db/client.ts";
import { OpenKeys } from "./gateway/open-keys.ts";
import { TermsMemory } from "./gateway/organization-terms.ts";
import { ShadowRoom } from "./gateway/shadow-room.ts";
import { BodyLine } from "./http/body-line.ts";
import { FileLine } from "./http/file-line.ts";
import type { Services } from "./http/operation.ts";
import { RefusalPace } from "./http/refusal-pace.ts";
import { HashingLine } from "./identity/hashing-line.ts";
import { openPeople } from "./identity/store.ts";
import { EdgeMetrics, type SampleSink } from "./observability/metrics.ts";
import { Tracer } from "./observability/traces.ts";
import { PoolView } from "./pool/pool-view.ts";
import type { Pool } from "./pool/pool.ts";
import type { ResponseCache } from "./response-cache/response-cache.ts";
import { Catalog } from "./routing/catalog.ts";
import { ReplicaHealth } from "./routing/health.ts";
import {
  aliasStatement,
  deploymentStatement,
  listPrices,
  loadCatalog,
  modelStatements,
  priceStatement,
  shadowRunsOf,
  unlessTaken,
  versionStatement,
} from "./routing/store.ts";
import type { StoredResponses } from "./stored-responses/stored-responses.ts";
import { WATCH_NAME, type Watch } from "./watch/watch.ts";

type Shared = Omit<Services, "defer">;

const CLOCK = { now: () => Date.now(), wait: (ms: number) => scheduler.wait(ms) };
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
/**
 * Of the isolate: its Worker and its objects have one thread. What it waits for is real time, in
 * tests too.
 */
const THREAD_CLOCK = { ...CLOCK, now: () => performance.now() };
const BODY_LINE = new BodyLine(THREAD_CLOCK);
const FILE_LINE = new FileLine(THREAD_CLOCK);

/** Of the isolate as well: what its objects send besides is bounded together. */
const SHADOW_ROOM = new ShadowRoom();

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

function openTracer(settings: TraceConfig): Tracer {
  return new Tracer(settings, {
    ...CLOCK,
    send: (url, init) => fetch(url, init),
    randomBytes,
  });
}

function share(env: Env): Shared {
  const config = parseConfig(env);
  const secrets = parseSecrets(env);
  const database = openDatabase(env.DB);
  const accountOf = (organizationId: string) =>
    env.ACCOUNT.getByName(organizationId) as unknown as Account;
  const sealingKeys = remember<SealingKey[]>(() =>
    Promise.all(secrets.providerKeys.map(deriveSealingKey)),
  );
  const metrics = new EdgeMetrics(sampleSinkOf(env));
  const prefixKey = remember<SigningKey>(() => deriveSigningKey(secrets.gpuSigning, "prefix"));
  const poolOf = (name: string) => env.POOL.getByName(name) as unknown as Pool;
  const tagKey = remember<TagKey>(() => importTagKey(secrets.keyTag));
  return {
    accountOf,
    sealingKeys,
    storedResponsesOf: (organizationId) =>
      env.RESPONSES.getByName(organizationId) as unknown as StoredResponses,
    ...backendsOf(env, {
      thread: BODY_LINE,
      onAlarm: (provider, kind) =>
        metrics.count("tidegate_edge_provider_alarms_total", { provider, kind }),
      customerKeyOf: async (organizationId, provider) => {
        // A copy that tries a deployment is the operator's: no account has that name.
        if (organizationId === SHADOW_ORGANIZATION) return null;
        const stored = await accountOf(organizationId).findProviderKey(provider);
        if (stored === null) return null;
        const place = { organizationId, provider };
        const key = await unseal(await sealingKeys(), stored.sealed, place);
        if (key === null) throw new BackendError("failed", "a customer's key cannot be unsealed");
        return key;
      },
    }),
    poolOf,
    watchOf: () => env.WATCH.getByName(WATCH_NAME) as unknown as Watch,
    recentCosts: new RecentCosts({
      terms: () => readServingTerms(database),
      shadowUses: (period) => shadowRunsOf(database).sumUse(period),
    }),
    pools: new PoolView(poolOf),
    health: new ReplicaHealth(),
    prefixesOf: async (owner, prompt) => chainPrefixes(await prefixKey(), owner, prompt),
    openKeys: new OpenKeys(),
    terms: new TermsMemory(config.catalogTtlMs),
    shadows: SHADOW_ROOM,
    shadowRuns: shadowRunsOf(database),
    responseCacheOf: (organizationId) =>
      env.CACHE.getByName(organizationId) as unknown as ResponseCache,
    sumTotals: (query) => sumTotals(database, query),
    catalog: new Catalog(() => loadCatalog(database), config.catalogTtlMs),
    metrics,
    ...(config.traces !== null && { tracer: openTracer(config.traces) }),
    tagKey,
    proofKey: remember<ProofKey>(() => deriveProofKey(secrets.receiptSigning)),
    retiredReceiptKeys: config.retiredReceiptKeys,
    keyEnvironment: config.keyEnvironment,
    provenKeys: new Map(),
    clientIpHeader: config.clientIpHeader,
    sdkRetryWindowMs: config.sdkRetryWindowMs,
    requestTimeoutMs: config.requestTimeoutMs,
    longestWaitMs: config.longestWaitMs,
    ...CLOCK,
    random: Math.random,
    randomBytes,
    directory: {
      insert: (id, name, nowMs) => insertOrganization(database, id, name, nowMs),
      has: (id) => hasOrganization(database, id),
      list: (filter) => listOrganizations(database, filter),
    },
    people: openPeople(database),
    passwordCost: config.passwordCost,
    sendsMail: parseMail(env) !== null,
    hashingLine: new HashingLine(CLOCK),
    bodyLine: BODY_LINE,
    fileLine: FILE_LINE,
    refusalPace: new RefusalPace(CLOCK),
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
        versionStatement(database),
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
      const raised = versionStatement(database);
      return unlessTaken(database.batch([audit, raised, priceStatement(database, price)]));
    },
    storeDeployment: async (model, id, change, audited) => {
      const audit = auditStatement(database, { atMs: Date.now(), ...audited });
      const changed = deploymentStatement(database, { model, id }, change);
      await database.batch([audit, versionStatement(database), changed]);
    },
    storeAlias: async (id, target, change) => {
      const audit = auditStatement(database, { atMs: Date.now(), ...change });
      const alias = aliasStatement(database, id, target);
      await database.batch([audit, versionStatement(database), alias]);
    },
    plans: {
      newest: () => listPlans(database),
      versions: (id) => listPlanVersions(database, id),
      find: (id, version) => findPlan(database, id, version),
      add: (plan, change) => {
        const audit = auditStatement(database, { atMs: Date.now(), ...change });
        return unlessTaken(database.batch([audit, planStatement(database, plan)]));
      },
    },
    deploymentCosts: {
      list: () => listDeploymentCosts(database),
      add: (cost, change) => {
        const audit = auditStatement(database, { atMs: Date.now(), ...change });
        const added = deploymentCostStatement(database, cost);
        return unlessTaken(database.batch([audit, versionStatement(database), added]));
      },
    },
    servingTerms: () => readServingTerms(database),
    economicsSettings: {
      read: () => readEconomicsSettings(database),
      store: async (settings, change) => {
        const audit = auditStatement(database, { atMs: Date.now(), ...change });
        await database.batch([audit, economicsStatement(database, settings)]);
      },
    },
    serviceCharts: serviceChartsOf(database, () => Date.now()),
    isAdminToken: (token) => isSameSecret(token, secrets.adminToken),
    signedDigest: async (head, headers) => {
      const read = (name: string) => headers.get(name);
      const { request } = await signingKeysOf(secrets.gpuSigning);
      const verified = await verifyHead(request, head, read, Date.now());
      return verified.ok ? verified.digest : null;
    },
    dashboardFile: async (path) => {
      const response = await env.DASHBOARD.fetch(new URL(path, "http://dashboard"));
      if (response.ok) return response.body;
      await response.body?.cancel();
      return null;
    },
    isReceiptSigned: async (receipt) =>
      verifyReceipt((await signingKeysOf(secrets.gpuSigning)).receipt, receipt),
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
