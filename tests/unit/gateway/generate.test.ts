/** The pipeline of one generation, with an account and a backend that do as they are told. */
import { describe, expect, it } from "vitest";

import type { Account } from "../../../src/account/account.ts";
import type { AdmitCall, ExtendCall } from "../../../src/account/gate.ts";
import {
  BackendError,
  type Backend,
  type BackendEvent,
  type BackendRequest,
} from "../../../src/backends/backend.ts";
import { MAX_SLICE_TOKENS } from "../../../src/billing/hold.ts";
import { holdFor, type Price } from "../../../src/billing/pricing.ts";
import type { Sampling } from "../../../src/contract/engine.ts";
import { generate } from "../../../src/gateway/generate.ts";
import { TermsMemory } from "../../../src/gateway/organization-terms.ts";
import type { GatewayServices } from "../../../src/gateway/services.ts";
import { ShadowRoom } from "../../../src/gateway/shadow-room.ts";
import { EdgeMetrics } from "../../../src/observability/metrics.ts";
import { Catalog } from "../../../src/routing/catalog.ts";
import { ReplicaHealth } from "../../../src/routing/health.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { record, recordOf, type Dated } from "../routing/model-record.ts";

const PRICE: Price = {
  version: 1,
  inputPerMillion: 1_000_000,
  cachedInputPerMillion: 1_000_000,
  outputPerMillion: 1_000_000,
};
const MAX_TOKENS = 1_000;
const FIRST_TOKENS = 256;

const SAMPLING: Sampling = {
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

/**
 * Makes `tokens` tokens, of which it tells the count alone, as the engine does while choices wait
 * to be ranked.
 */
async function* countUp(tokens: number): AsyncGenerator<BackendEvent[]> {
  yield [{ type: "started", promptTokens: 1, cachedTokens: 0, choices: 1, maxTokens: MAX_TOKENS }];
  for (let made = 1; made <= tokens; made += 1) {
    yield [{ type: "delta", index: 0, text: "", completionTokens: made, logprobs: null }];
  }
}

interface Circumstances {
  /** Further versions of the model's price. */
  readonly dates?: readonly Dated[];
  /** The account ends the hold while the request waits for so long. */
  readonly givenUpAfterMs?: number;
}

function run(
  bestOf: number,
  begin: Backend["generate"],
  { dates = [], givenUpAfterMs }: Circumstances = {},
) {
  let nowMs = 0;
  const voids: unknown[] = [];
  const cancels: string[] = [];
  const admits: AdmitCall[] = [];
  const extensions: ExtendCall[] = [];
  const requests: BackendRequest[] = [];
  const account: Pick<
    Account,
    "admit" | "extend" | "settle" | "void" | "checkKey" | "listSettings"
  > = {
    listSettings: async () => [],
    admit: async (call) => {
      admits.push(call);
      return {
        ok: true,
        heldNanoUsd: holdFor(PRICE, 1, FIRST_TOKENS),
        prices: call.candidates.map(({ price }) => price),
        standing: {},
        isInputLimited: false,
        grantedOutputTokens: null,
        affordableTokens: null,
      };
    },
    extend: async (call) => {
      extensions.push(call);
      if (givenUpAfterMs !== undefined) return { ok: false, reason: "no_hold" };
      const heldNanoUsd = holdFor(PRICE, call.promptTokens, call.wantedCompletionTokens);
      const unlimited = { grantedOutputTokens: null, outputLimitedBy: null, standing: {} };
      return { ok: true, heldNanoUsd, isFull: true, limitedBy: null, ...unlimited };
    },
    settle: async () => ({ ok: true, chargeNanoUsd: 0 }) as never,
    void: async (requestId) => {
      voids.push(requestId);
      return { ok: true, chargeNanoUsd: 0 } as never;
    },
    checkKey: async () => ({ ok: true, projectId: "prj" }),
  };
  const services: Partial<GatewayServices> = {
    accountOf: () => account as unknown as Account,
    wait: async () => undefined,
    metrics: new EdgeMetrics(),
    terms: new TermsMemory(1e9),
    catalog: new Catalog(async () => recordOf(record("m", { effective_at: 0 }, ...dates)), 1_000),
    openBackend: () => ({
      generate: async (request, signal) => {
        requests.push(request);
        nowMs += givenUpAfterMs ?? 0;
        return begin(request, signal);
      },
      cancel: async (id) => {
        cancels.push(id);
        return { state: "unknown" };
      },
      find: async () => ({ state: "unknown" }),
      grant: async () => undefined,
      count: async () => ({ promptTokens: 0, choices: 1, maxTokens: 0, waitMs: 0 }),
    }),
    health: new ReplicaHealth(),
    shadows: new ShadowRoom(),
    requestTimeoutMs: 60_000,
    now: () => nowMs,
    random: () => 0,
    defer: () => undefined,
  };
  const generation = generate(services as GatewayServices, {
    scope: "completions",
    clientIp: null,
    operation: "completions",
    key: {
      organizationId: "org",
      keyId: "key",
      keyHash: "hash",
      account: account as unknown as Account,
    },
    requestId: "req_1",
    keyedName: null,
    model: "m",
    input: { type: "completion", prompts: ["abc"] },
    output: { type: "text" },
    outputParam: "structured_outputs.regex",
    sampling: { ...SAMPLING, bestOf },
    priority: -7,
    fallbackModels: [],
    preferences: null,
    serviceTier: "default",
    maxTokensParam: "max_tokens",
    isStream: true,
    signal: new AbortController().signal,
  });
  return { generation, admits, extensions, requests, voids, cancels };
}

describe("the money of choices that are generated only to be ranked", () => {
  it("is admitted for all of them", async () => {
    const { generation, admits, requests } = run(4, async () => countUp(1));
    await generation;
    expect(admits[0]?.maxCompletionTokens).toBe(4 * MAX_TOKENS);
    expect(requests[0]).toMatchObject({ priority: -7, sampling: { bestOf: 4, n: 1 } });
  });

  it("grows in slices beyond what the choices that are given could cost", async () => {
    const { generation, extensions } = run(4, async () => countUp(4 * MAX_TOKENS));
    const read = async () => {
      let seen = 0;
      for await (const batch of (await generation).events()) seen += batch.length;
      return seen;
    };
    // The backend sends no end, which is its failure; by then all tokens have passed.
    await expect(read()).rejects.toMatchObject({ code: "backend_failed" });
    expect(extensions.at(-1)?.wantedCompletionTokens).toBe(4 * MAX_TOKENS);
    expect(extensions.length).toBeLessThan(2 + (2 * 4 * MAX_TOKENS) / MAX_SLICE_TOKENS);
  });
});

describe("a price that begins soon", () => {
  it("is told to the account, whose clock says at which one the request is admitted", async () => {
    const { generation, admits } = run(1, async () => countUp(1), {
      dates: [{ effective_at: 60 }],
    });
    await generation;
    expect(admits[0]?.candidates).toMatchObject([
      { price: { version: 1 }, laterPrice: { fromMs: 60_000, price: { version: 2 } } },
    ]);
  });

  it("is not while that is farther away than any admission takes", async () => {
    const { generation, admits } = run(1, async () => countUp(1), {
      dates: [{ effective_at: 61 }],
    });
    await generation;
    expect(admits[0]?.candidates[0]).not.toHaveProperty("laterPrice");
  });
});

describe("an output that the engine cannot make", () => {
  const refusal = async (param: string, message: string): Promise<unknown> => {
    const refuse = async () => {
      throw new BackendError("invalid_value", message, { param });
    };
    return run(1, refuse).generation.catch((error: unknown) => error);
  };

  it.each(["response_format", "structured_outputs"])(
    "is refused by the field that asked for it, not by the engine's %s",
    async (param) => {
      expect(await refusal(param, `${param}: "(" is not closed`)).toMatchObject({
        code: "invalid_value",
        param: "structured_outputs.regex",
        message: 'structured_outputs.regex: "(" is not closed',
      });
    },
  );

  it("leaves the names of other fields as they are", async () => {
    const message = "logit_bias: x is no token id";
    expect(await refusal("logit_bias", message)).toMatchObject({ param: "logit_bias", message });
  });
});

describe("a request that the account gave up while it waited", () => {
  it("is stopped when it begins, and its caller may send it again", async () => {
    const { generation, extensions, cancels, voids } = run(1, async () => countUp(1), {
      givenUpAfterMs: 61_000,
    });
    await expect(generation).rejects.toMatchObject({ code: "backend_failed" });
    expect(extensions).toHaveLength(1);
    expect(cancels).toEqual(["req_1~1"]);
    await waitUntilPasses(() => expect(voids).toEqual(["req_1"]));
  });
});
