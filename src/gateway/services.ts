/** What the gateway works with. The composition root builds it; tests build their own. */
import type { Account, AccountOf } from "../account/account.ts";
import type { KeyEnvironment, TagKey } from "../auth/api-key.ts";
import type { Backend } from "../backends/backend.ts";
import type { TaskBackend } from "../backends/task.ts";
import type { ProofKey } from "../billing/proof.ts";
import type { DirectTarget } from "../contract/deployments.ts";
import type { Prefix, PromptText } from "../contract/prefixes.ts";
import type { EdgeMetrics } from "../observability/metrics.ts";
import type { PoolView } from "../pool/pool-view.ts";
import type { ResponseCacheOf } from "../response-cache/response-cache.ts";
import type { Catalog } from "../routing/catalog.ts";
import type { ReplicaHealth } from "../routing/health.ts";
import type { ShadowRuns } from "../routing/shadow-runs.ts";
import type { OpenKeys } from "./open-keys.ts";
import type { TermsMemory } from "./organization-terms.ts";
import type { ShadowRoom } from "./shadow-room.ts";

export interface GatewayServices {
  readonly accountOf: AccountOf;
  readonly openBackend: (target: DirectTarget) => Backend;
  readonly openTaskBackend: (
    target: DirectTarget,
    defer: (work: Promise<unknown>) => void,
  ) => TaskBackend;
  readonly catalog: Catalog;
  readonly pools: PoolView;
  readonly health: ReplicaHealth;
  /** What a prompt begins with, as its workers name what is warm. */
  readonly prefixesOf: (
    owner: { readonly organizationId: string; readonly model: string },
    prompt: PromptText,
  ) => Promise<Prefix[]>;
  readonly openKeys: OpenKeys;
  /** What organizations have set for their requests. */
  readonly terms: TermsMemory;
  readonly responseCacheOf: ResponseCacheOf;
  /** What of this isolate shadow traffic may take. */
  readonly shadows: ShadowRoom;
  readonly shadowRuns: ShadowRuns;
  readonly metrics: EdgeMetrics;
  readonly tagKey: () => Promise<TagKey>;
  /** Signs receipts and ledgers for those who were charged. */
  readonly proofKey: () => Promise<ProofKey>;
  readonly retiredReceiptKeys: readonly { readonly kty: string; readonly kid: string }[];
  readonly keyEnvironment: KeyEnvironment;
  /** Key text -> what it proves by itself. */
  readonly provenKeys: Map<string, ProvenKey>;
  /** Where the platform puts the caller's address; null where nothing in front can be believed. */
  readonly clientIpHeader: string | null;
  readonly requestTimeoutMs: number;
  /** Who would wait longer for its turn at a worker is refused at once. */
  readonly longestWaitMs: number;
  /** How long the retry of an SDK finds the answer of the attempt before; 0: never. */
  readonly sdkRetryWindowMs: number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Keeps work alive after the answer, and after the client. */
  readonly defer: (work: Promise<unknown>) => void;
}

/**
 * A key that is well formed and whose organization is ours; whether it opens anything the account
 * says.
 */
export interface PresentedKey extends ProvenKey {
  readonly account: Account;
}

export interface ProvenKey {
  readonly organizationId: string;
  /** Of a token of an end user, its own. */
  readonly keyId: string;
  readonly keyHash: string;
}
