/**
 * Shadow traffic: a copy of a request tries a deployment after the customer's answer was given.
 * The customer's bytes, bill and limits are what they are without it, whatever the shadow does.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { ShadowComparison } from "../../../src/contract/shadows.ts";
import { signRequest, deriveSigningKey } from "../../../src/contract/signature.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, FakeWorker, receiptOf } from "../support/fake-worker.ts";
import { WORKER_URL } from "../support/test-account.ts";
import {
  admin,
  ask,
  chat,
  MODEL,
  modelPath,
  openCustomer,
  rawAdmin,
  SECRETS,
  usageOf,
  type Customer,
} from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
let model: string;
let models = 0;

const isCopy = ({ organizationId }: GenerateRequest) => organizationId === "shadow";
const copies = () => worker.requests.filter(isCopy);

beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = () => answer("hello", 0, 3);
  worker.listen();
  customer = await openCustomer();
  models += 1;
  model = `shadowed-${models}`;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const put = (shadow: object = {}, ...others: readonly object[]) =>
  admin("PUT", modelPath(model), {
    ...MODEL,
    deployments: [
      { id: "stable", url: WORKER_URL },
      { id: "tried", url: WORKER_URL, shadow_percent: 100, upstream_model: "new", ...shadow },
      ...others.map((one, at) => ({ id: `more${at}`, url: WORKER_URL, ...one })),
    ],
  });

const say = (content: string, fields: object = {}, key = customer.key) =>
  chat(key, { model, messages: [{ role: "user", content }], temperature: 0, ...fields });

async function compared(): Promise<ShadowComparison | undefined> {
  const { data } = await admin("GET", `/shadows?model=${model}`);
  return data[0];
}

const untilEnded = (count: number) =>
  waitUntilPasses(async () => {
    const { num_copies: all, outcomes } = (await compared()) ?? { num_copies: 0, outcomes: null };
    expect(all).toBe(count);
    expect(outcomes?.running).toBe(0);
  });

async function dropped(reason: string): Promise<number> {
  const headers = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` };
  const text = await (await ask("/metrics", { headers })).text();
  const labels = `{deployment="${model}/tried",reason="${reason}"}`;
  const line = text
    .split("\n")
    .find((one) => one.startsWith(`tidegate_edge_shadows_dropped_total${labels}`));
  return Number(line?.split(" ").at(-1) ?? 0);
}

describe("a shadow", () => {
  it("gets a copy that no account knows of, and is compared with the answer that was given", async () => {
    await put();
    const response = await say("one");
    expect(response.headers.get("x-route-deployment")).toBe("stable");
    expect(response.headers.get("x-route-attempts")).toBe("1");
    await response.text();
    await untilEnded(1);
    const [copy] = copies();
    expect(copies()).toHaveLength(1);
    expect(copy).toMatchObject({
      organizationId: "shadow",
      model: "new",
      serviceTier: "flex",
      priority: -100,
      input: { messages: [{ content: "one" }] },
    });
    expect(copy?.requestId).toMatch(/^shd_[0-9a-f]{32}$/);
    const head = worker.heads[worker.requests.findIndex(isCopy)];
    expect(head?.get("x-tidegate-organization")).toBe("shadow");
    const records = await usageOf(customer);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ deployment_id: "stable", completion_tokens: 3 });
    expect(JSON.stringify(records)).not.toContain("tried");
    expect(await compared()).toMatchObject({
      id: `${model}/tried~stable`,
      deployment_id: "tried",
      against_deployment_id: "stable",
      outcomes: { completed: 1, failed: 0, lost: 0 },
      deterministic: { compared: 1, equal: 1, median_first_difference: null },
      compared: 1,
      same_finish_reason: 1,
      given_completion_tokens: 3,
      compared_completion_tokens: 3,
      prompt_tokens: 10,
      completion_tokens: 3,
      device_us: "1000",
    });
  });

  it("is told where it first differs, in its own tokens, and by how its answer ended", async () => {
    await put();
    worker.makes = (request) => {
      if (!isCopy(request)) return [...answer("the same other", 0, 2)];
      const delta = (text: string, at: number) =>
        ({ type: "delta", index: 0, text, completionTokens: at, logprobs: null }) as const;
      return [
        delta("the ", 1),
        delta("same ", 2),
        delta("thing", 3),
        { type: "choice_end", index: 0, finishReason: "length" },
      ];
    };
    await (await say("differs")).text();
    await untilEnded(1);
    expect(await compared()).toMatchObject({
      deterministic: { compared: 1, equal: 0, median_first_difference: 3 },
      same_finish_reason: 0,
      given_completion_tokens: 2,
      compared_completion_tokens: 3,
    });
  });

  it("of answers that differ each time is compared by tokens and ends alone", async () => {
    await put();
    await (await say("sampled", { temperature: 1 })).text();
    await untilEnded(1);
    expect(await compared()).toMatchObject({
      deterministic: { compared: 0, equal: 0 },
      compared: 1,
      same_finish_reason: 1,
    });
  });

  it("follows a stream once it is over, with the first tokens of both", async () => {
    await put();
    const text = await (await say("streamed", { stream: true })).text();
    expect(text).toContain("[DONE]");
    await untilEnded(1);
    const { given_first_token_ms: given, first_token_ms: own } = (await compared()) ?? {};
    expect(given?.median).not.toBeNull();
    expect(own?.median).not.toBeNull();
  });
});

describe("what is not copied", () => {
  const denied = [
    ["never_shadow of the policy", { policy: { never_shadow: true } }],
    ["data_collection of the policy", { policy: { data_collection: "deny" } }],
    ["regions of the policy", { policy: { regions: ["eu"] } }],
    ["ignore of the policy", { policy: { ignore: ["tried"] } }],
    ["only of the policy", { policy: { only: ["stable"] } }],
    ["a retention of nothing", { retention: 0 }],
    ["provider.data_collection of the request", { provider: { data_collection: "deny" } }],
    ["provider.only of the request", { provider: { only: ["stable"] } }],
    ["provider.ignore of the request", { provider: { ignore: ["tried"] } }],
    ["provider.allow_fallbacks of the request", { provider: { allow_fallbacks: false } }],
  ] as const;

  it.each(denied)("is what %s keeps from there", async (_, terms: Terms) => {
    await admin("PUT", modelPath(model), {
      ...MODEL,
      deployments: [
        { id: "stable", url: WORKER_URL, region: "eu" },
        { id: "tried", url: WORKER_URL, shadow_percent: 100, data_collection: "allow" },
      ],
    });
    const path = `/organizations/${customer.id}` as const;
    if (terms.policy !== undefined) await admin("PUT", `${path}/policy`, terms.policy);
    if (terms.retention !== undefined)
      await admin("PUT", `${path}/retention`, { stored_responses_days: terms.retention });
    const response = await say("private", terms.provider && { provider: terms.provider });
    expect(response.status).toBe(200);
    await response.text();
    expect(await dropped("denied")).toBe(1);
    expect(copies()).toHaveLength(0);
  });

  interface Terms {
    readonly policy?: object;
    readonly retention?: number;
    readonly provider?: object;
  }

  it("is what never_provider keeps from another company", async () => {
    await put({
      url: undefined,
      target: { kind: "openai_compatible", url: "https://provider.example/v1" },
      capabilities: ["generate"],
    });
    const path = `/organizations/${customer.id}/policy` as const;
    await admin("PUT", path, { never_provider: true });
    await (await say("ours alone")).text();
    expect(await dropped("denied")).toBe(1);
  });

  it("is an answer that is given again", async () => {
    await put();
    const once = () =>
      ask("/v1/chat/completions", {
        method: "POST",
        headers: {
          authorization: `Bearer ${customer.key}`,
          "content-type": "application/json",
          "idempotency-key": `once-${model}`,
        },
        body: JSON.stringify({
          model,
          messages: [{ role: "user", content: "once" }],
          temperature: 0,
        }),
      });
    const first = await (await once()).text();
    await untilEnded(1);
    const again = await once();
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await again.text()).toBe(first);
    await (await say("another")).text();
    await untilEnded(2);
    expect(copies().map(({ input }) => JSON.stringify(input).includes("another"))).toEqual([
      false,
      true,
    ]);
  });

  it("is a request of several answers", async () => {
    await put();
    worker.makes = () => [...answer("a", 0, 1), ...answer("b", 1, 2, 2)];
    await (await say("twice", { n: 2, temperature: 1 })).text();
    expect(await dropped("too_large")).toBe(1);
    expect(copies()).toHaveLength(0);
  });
});

describe("a shadow that is brought in", () => {
  const change = (body: object) => rawAdmin("PATCH", `/deployments/${model}/tried`, body);

  it("is taken out in one call, and promoted in one", async () => {
    await put({ shadow_percent: 0 });
    await (await say("none yet")).text();
    await change({ shadow_percent: 100 });
    await (await say("copied")).text();
    await untilEnded(1);
    await change({ shadow_percent: 0 });
    await (await say("no more")).text();
    await change({ shadow_percent: 100, disabled: true });
    await (await say("out")).text();
    await change({ shadow_percent: null, disabled: false, canary: true, weight: 1_000 });
    const places = new Set<string | null>();
    for (const content of ["a", "b", "c"])
      places.add((await say(content)).headers.get("x-route-deployment"));
    expect(places.size).toBe(1);
    await untilEnded(1);
    expect(copies()).toHaveLength(1);
    const { data } = await admin("GET", `/audit?target=${model}/tried`);
    expect(data[0]).toMatchObject({
      before: { shadow_percent: 100, disabled: true },
      after: { shadow_percent: null, disabled: false, canary: true },
    });
  });

  it("shares the hundred with others: a request has one copy", async () => {
    await put({ shadow_percent: 60 }, { shadow_percent: 100, upstream_model: "other" });
    for (const content of ["a", "b", "c", "d"]) {
      await (await say(content)).text();
      await waitUntilPasses(async () => {
        const { data } = await admin("GET", `/shadows?model=${model}`);
        expect(data.every(({ outcomes }) => outcomes.running === 0)).toBe(true);
        expect(copies()).toHaveLength(worker.requests.length / 2);
      });
    }
    expect(copies()).toHaveLength(4);
  });
});

describe("a shadow that does its worst", () => {
  it("by an answer that is none, or unsigned, harms nobody and is told of", async () => {
    await put();
    const answers = worker.makes;
    worker.makes = (request) => {
      if (!isCopy(request)) return answers?.(request) ?? [];
      // More tokens than were asked for.
      return answer("lies", 0, 9_000);
    };
    const { status } = await say("lied to");
    expect(status).toBe(200);
    await untilEnded(1);
    expect(await compared()).toMatchObject({ outcomes: { failed: 1 }, compared: 0 });
    expect(await (await say("still here")).text()).toContain("hello");
    await untilEnded(2);
  });

  it("whose edge died is known by its worker's receipt, once, and nobody pays", async () => {
    await put();
    // It runs for as long as it is let.
    worker.makes = (request) => (isCopy(request) ? undefined : answer("hello", 0, 3)) as never;
    await (await say("lost")).text();
    await waitUntilPasses(() => expect(copies()).toHaveLength(1));
    const [copy] = copies();
    const receipt = await receiptOf("shadow", copy?.requestId ?? "", {
      promptTokens: 11,
      completionTokens: 7,
    });
    for (let times = 0; times < 2; times += 1) {
      const body = new TextEncoder().encode(JSON.stringify({ receipts: [receipt] }));
      const key = await deriveSigningKey(SECRETS.GPU_SIGNING_SECRET, "request");
      const path = "/internal/receipts";
      const parts = { method: "POST", path, body };
      const headers = await signRequest(key, parts, Date.now(), crypto.randomUUID());
      const taken = await ask(path, { method: "POST", headers, body });
      expect(await taken.json()).toMatchObject({ acknowledged: [copy?.requestId], refused: [] });
    }
    expect(await compared()).toMatchObject({
      num_copies: 1,
      prompt_tokens: 11,
      completion_tokens: 7,
    });
    const records = await usageOf(customer);
    expect(records).toHaveLength(1);
    const reconciliation = await admin("GET", `/organizations/${customer.id}/reconciliation`);
    expect(reconciliation).toMatchObject({ is_chain_intact: true, late_receipts: 0 });
    expect(JSON.stringify(reconciliation)).not.toContain("shd_");
  });

  it("has no copies for a while once it had no room for one, whoever else finds none", async () => {
    await put();
    const crowded = `${model}-crowded`;
    await admin("PUT", modelPath(crowded), {
      ...MODEL,
      deployments: [{ id: "out", url: WORKER_URL, disabled: true }],
    });
    expect((await chat(customer.key, { model: crowded })).status).toBe(429);
    await (await say("copied all the same")).text();
    await untilEnded(1);
    expect(await compared()).toMatchObject({ outcomes: { completed: 1 } });
    worker.isFullFor = isCopy;
    await (await say("no room")).text();
    await untilEnded(2);
    expect(await compared()).toMatchObject({ outcomes: { refused: 1 } });
    await (await say("quiet")).text();
    expect(await dropped("overload")).toBe(1);
    expect(copies()).toHaveLength(2);
  });

  it("answers nobody, though nothing else is there", async () => {
    await admin("PUT", modelPath(model), {
      ...MODEL,
      deployments: [{ id: "tried", url: WORKER_URL, shadow_percent: 100 }],
    });
    const response = await say("anybody?");
    expect(response.status).toBe(429);
    expect(await response.text()).not.toContain("tried");
    expect(worker.requests).toHaveLength(0);
    const headers = { authorization: `Bearer ${customer.key}` };
    const shown = await (await ask("/v1/models", { headers })).text();
    expect(shown).not.toContain("tried");
  });

  it("is not made of the one that answers", async () => {
    await put();
    const shadow = (id: string, percent: number | null) =>
      rawAdmin("PATCH", `/deployments/${model}/${id}`, { shadow_percent: percent });
    await expect(shadow("stable", 5)).rejects.toThrow("no other deployment of it is in use");
    expect((await say("still there")).status).toBe(200);
    await shadow("tried", null);
    await shadow("stable", 5);
    expect(await shadow("stable", 7)).toMatchObject({ shadow_percent: 7 });
  });
});
