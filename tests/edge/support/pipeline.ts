/**
 * The whole pipeline of a generation with a real account, in front of whatever backends a test has.
 */
import { expect } from "vitest";

import type { Backend } from "../../../src/backends/backend.ts";
import type { Sampling } from "../../../src/contract/engine.ts";
import { generate, type GenerateCall } from "../../../src/gateway/generate.ts";
import { TermsMemory } from "../../../src/gateway/organization-terms.ts";
import type { GatewayServices } from "../../../src/gateway/services.ts";
import { ShadowRoom } from "../../../src/gateway/shadow-room.ts";
import { EdgeMetrics } from "../../../src/observability/metrics.ts";
import { Catalog } from "../../../src/routing/catalog.ts";
import { ReplicaHealth } from "../../../src/routing/health.ts";
import { deploymentOf, record, recordOf } from "../../unit/routing/model-record.ts";
import { KEY, type TestAccount } from "./test-account.ts";

const CREDIT = 1_000_000_000;
export const MAX_TOKENS = 40;
/** Of the catalog's price, a nano-USD for each token. */
export const PER_TOKEN = 1;

/** Everything by default. */
export const SAMPLING: Sampling = {
  maxTokens: MAX_TOKENS,
  minTokens: 0,
  n: 1,
  bestOf: 1,
  temperature: 1,
  topP: 1,
  topK: 0,
  minP: 0,
  typicalP: 1,
  repetitionPenalty: 1,
  presencePenalty: 0,
  frequencyPenalty: 0,
  logitBias: {},
  seed: null,
  stop: [],
  stopTokenIds: [],
  ignoreEos: false,
  topLogprobs: null,
  echo: false,
};

const INPUT = {
  type: "chat",
  messages: [{ role: "user", content: "once" }],
  toolUse: null,
} as const satisfies GenerateCall["input"];

/** A backend, and what its target calls the model. */
export interface Deployed {
  readonly backend: Backend;
  readonly upstreamModel?: string;
}

export class Pipeline {
  readonly account: TestAccount;
  readonly #deferred: Promise<unknown>[] = [];

  constructor(account: TestAccount) {
    this.account = account;
  }

  start(deployed: readonly Deployed[], isStream: boolean, change: Partial<GenerateCall> = {}) {
    const deployments = deployed.map(({ upstreamModel = "m" }, at) =>
      deploymentOf(`d${at}`, { priority: at, upstreamModel }),
    );
    const { account } = this;
    const services: Partial<GatewayServices> = {
      accountOf: () => account.stub,
      wait: async () => undefined,
      metrics: new EdgeMetrics(),
      catalog: new Catalog(
        async () => recordOf({ ...record("m", { effective_at: 0 }), deployments }),
        1e9,
      ),
      openBackend: (target) => {
        const at = target.kind === "gpu_worker" ? Number(/\d+/.exec(target.url)?.[0]) : 0;
        const found = deployed[at];
        if (found === undefined) throw new Error(`there is no backend ${at}`);
        return found.backend;
      },
      health: new ReplicaHealth(),
      shadows: new ShadowRoom(),
      terms: new TermsMemory(1e9),
      requestTimeoutMs: 60_000,
      now: () => Date.now(),
      random: () => 0,
      defer: (work) => void this.#deferred.push(work),
    };
    return generate(services as GatewayServices, {
      key: { organizationId: account.id, ...KEY, account: account.stub },
      requestId: "req_1",
      keyedName: null,
      scope: "chat",
      clientIp: null,
      operation: "chat.completions",
      model: "m",
      input: INPUT,
      output: { type: "text" },
      outputParam: "response_format",
      sampling: SAMPLING,
      priority: 0,
      fallbackModels: [],
      preferences: null,
      serviceTier: "default",
      maxTokensParam: "max_tokens",
      isStream,
      signal: new AbortController().signal,
      ...change,
    });
  }

  /**
   * Everything that the pipeline left to be done; then the books are right, and these are in them.
   */
  async settled() {
    for (let at = 0; at < this.#deferred.length; at += 1) await this.#deferred[at];
    const { records } = await this.account.stub.listUsage(10, null);
    const books = await this.account.stub.reconcile();
    expect(books).toMatchObject({ openHolds: 0, heldNanoUsd: 0, isChainIntact: true });
    const charged = records.reduce((sum, { charge_nano_usd: charge }) => sum + charge, 0);
    expect(books.postedNanoUsd).toBe(CREDIT - charged);
    return records;
  }
}

/** To its end. @returns how many tokens it told of */
export async function read(generation: Awaited<ReturnType<typeof generate>>): Promise<number> {
  let tokens = 0;
  for await (const batch of generation.events())
    for (const event of batch) if (event.type === "delta") tokens = event.completionTokens;
  return tokens;
}
