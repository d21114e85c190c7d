/**
 * `auto` with `cascade`: a cheaper model is tried first, and a better one answers where that one is
 * not sure enough. One answer is given, and it alone is charged.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { PutModelCall, UsageRecord } from "../../../src/contract/admin.ts";
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { readCatalog, requireDecidedAgain } from "../support/decided-again.ts";
import { makeToken } from "../support/end-users.ts";
import { FakeWorker, receiptOf, type MadeEvent } from "../support/fake-worker.ts";
import { post } from "../support/task-customer.ts";
import { TestAccount } from "../support/test-account.ts";
import {
  admin,
  ask,
  MODEL,
  openCustomer,
  type Customer,
  priceTimes,
  usageOf,
} from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
/** Of the small model's answer: each token's log probability, and how many tokens it has. */
let sureness: number;
let tokens: number;
/** Models whose worker refuses connections. */
let dead: Set<string>;

const FACT = "Who painted the Mona Lisa?";
const SMALL = {
  quality: 20,
  confidence: [
    { mean_logprob_millionths: -900_000, right: 10 },
    { mean_logprob_millionths: -20_000, right: 80 },
  ],
};
const LARGE = { quality: 80 };
const TIMES = { small: 1, large: 9 } as const;

beforeEach(async () => {
  worker = new FakeWorker();
  [sureness, tokens, dead] = [-0.01, 3, new Set()];
  worker.makes = (request) => {
    if (dead.has(request.model)) throw new TypeError("connection refused");
    return request.model === "small" ? saying("little", request) : saying("much", request, 5);
  };
  worker.listen();
  customer = await openCustomer();
  await offer("small", SMALL);
  await offer("large", LARGE);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function saying(text: string, { sampling }: GenerateRequest, count = tokens): MadeEvent[] {
  const logprob = { token: "x", bytes: [120], logprob: sureness, top: [] };
  const isTold = sampling.topLogprobs !== null;
  const deltas = Array.from({ length: count }, (_, at): MadeEvent => ({
    type: "delta",
    index: 0,
    text: at === 0 ? text : "",
    completionTokens: at + 1,
    logprobs: isTold ? [logprob] : null,
  }));
  return [...deltas, { type: "choice_end", index: 0, finishReason: "stop" }];
}

const offer = (id: keyof typeof TIMES, auto: PutModelCall["auto"]) =>
  admin("PUT", `/models/${id}`, {
    ...MODEL,
    max_output_tokens: 512,
    auto,
    confirm: true,
    price: priceTimes(TIMES[id]),
  });

const CASCADE = [{ id: "auto-router", cascade: true }];
const ASKED = { model: "auto", plugins: CASCADE };

const chat = (fields: object = {}) =>
  post(customer, "/v1/chat/completions", {
    model: "auto",
    messages: [{ role: "user", content: FACT }],
    plugins: CASCADE,
    ...fields,
  });

interface Answer {
  readonly model: string;
  readonly choices: readonly { message: { content: string }; logprobs: object | null }[];
  readonly usage: { completion_tokens: number };
}

async function told(response: Response) {
  expect(response.status).toBe(200);
  const { model, choices } = await response.json<Answer>();
  expect(response.headers.get("x-route-model")).toBe(model);
  const attempts = Number(response.headers.get("x-route-attempts"));
  return { model, text: choices[0]?.message.content, logprobs: choices[0]?.logprobs, attempts };
}

const account = () => new TestAccount(customer.id);

const chargeOf = (model: keyof typeof TIMES, completionTokens: number) =>
  TIMES[model] * (100 * 10 + 400 * completionTokens);

/** The one request that there was, decided again by its record. */
async function requireReplayed(): Promise<UsageRecord> {
  const [record, ...others] = await usageOf(customer);
  if (record === undefined || others.length > 0) throw new Error("not one record");
  const { decision, again } = await requireDecidedAgain(record, customer, await readCatalog());
  const { mean_logprob_millionths: _, ...cascade } = decision.cascade ?? {};
  expect(again.cascade ?? {}).toEqual(cascade);
  return record;
}

describe("a model that is tried first", () => {
  it("answers where it is sure enough, and is all that is asked and charged", async () => {
    const response = await chat();
    expect(response.headers.get("x-route-reason")).toMatch(/tried first, kept from -0.020000 on/);
    expect(await told(response)).toEqual({
      model: "small",
      text: "little",
      logprobs: null,
      attempts: 1,
    });
    expect(worker.requests.map(({ model }) => model)).toEqual(["small"]);
    expect(await requireReplayed()).toMatchObject({
      model: "small",
      charge_nano_usd: chargeOf("small", 3),
      decision: {
        auto: { cascade: true },
        cascade: {
          model: "small",
          next_model: "large",
          keep_from_millionths: -20_000,
          mean_logprob_millionths: -10_000,
        },
      },
    });
  });

  it("is our cost where another answers, which alone is given and charged", async () => {
    sureness = -0.5;
    const response = await chat();
    expect(response.headers.get("x-route-reason")).toMatch(/auto: as small was not sure/);
    expect(await told(response)).toMatchObject({ model: "large", text: "much", attempts: 2 });
    const [first, second] = worker.requests;
    expect([first?.sampling.topLogprobs, second?.sampling.topLogprobs]).toEqual([0, null]);
    const record = await requireReplayed();
    expect(record).toMatchObject({
      model: "large",
      completion_tokens: 5,
      charge_nano_usd: chargeOf("large", 5),
      decision: { cascade: { mean_logprob_millionths: -500_000 } },
    });
    // Its worker tells of what it made, however often.
    const tokensMade = { promptTokens: 10, completionTokens: 3 };
    const late = await receiptOf(customer.id, first?.requestId ?? "", tokensMade);
    for (let times = 0; times < 2; times += 1) await account().stub.takeReceipts([late]);
    expect(await account().rows("SELECT kind, amount FROM ledger WHERE kind = 'loss'")).toEqual([
      { kind: "loss", amount: chargeOf("small", 3) },
    ]);
    expect((await account().stub.describe())?.balance).toMatchObject({
      heldNanoUsd: 0,
      postedNanoUsd: 1_000_000_000 - chargeOf("large", 5),
    });
  });

  it("is judged by 64 tokens of a long answer, and stopped there where another answers", async () => {
    [sureness, tokens] = [-0.5, 200];
    worker.staysOpen = true;
    const { makes } = worker;
    worker.makes = (request) => {
      worker.staysOpen = request.model === "small";
      return makes?.(request) ?? [];
    };
    expect(await told(await chat())).toMatchObject({ model: "large", attempts: 2 });
    expect(worker.stopped.length).toBe(1);
    expect(await requireReplayed()).toMatchObject({ charge_nano_usd: chargeOf("large", 5) });
  });

  it("is held back as a stream, too, of which nothing is told before it is judged", async () => {
    const text = async () => (await chat({ stream: true })).text();
    expect(await text()).toContain("little");
    sureness = -0.5;
    const judged = await text();
    expect(judged).toContain("much");
    expect(judged).not.toContain("little");
    const records = await usageOf(customer);
    expect(records.map(({ charge_nano_usd }) => charge_nano_usd)).toEqual([
      chargeOf("large", 5),
      chargeOf("small", 3),
    ]);
  });

  it("shows how likely tokens were to those who ask alone", async () => {
    expect(await told(await chat({ logprobs: true }))).toMatchObject({
      logprobs: { content: [{ logprob: -0.01 }, {}, {}] },
    });
  });

  it("gives way to the other one where it breaks off before it is judged", async () => {
    worker.makes = (request) => {
      worker.breaksOff = request.model === "small";
      return saying(request.model, request);
    };
    expect(await told(await chat())).toMatchObject({ model: "large", text: "large", attempts: 2 });
    expect(await requireReplayed()).toMatchObject({ charge_nano_usd: chargeOf("large", 3) });
    const isBroken = ({ cascade }: { cascade?: unknown }) => cascade;
    expect(isBroken((await usageOf(customer))[0]?.decision as object)).not.toHaveProperty(
      "mean_logprob_millionths",
    );
  });

  it("is asked again, and given, where nobody else answers; one answer is charged", async () => {
    sureness = -0.5;
    dead.add("large");
    expect(await told(await chat())).toMatchObject({ model: "small", text: "little", attempts: 3 });
    const asked = new Set(worker.requests.map(({ requestId, model }) => `${requestId} ${model}`));
    expect([...asked].map((one) => one.split(" ")[1])).toEqual(["small", "large", "small"]);
    expect(await requireReplayed()).toMatchObject({ charge_nano_usd: chargeOf("small", 3) });
  });

  it("is given where the other one refuses such a prompt, so that it is not made for nothing", async () => {
    sureness = -0.5;
    const refusal = { code: "context_length_exceeded", message: "too long", param: null };
    Object.defineProperty(worker, "refusal", {
      get: () => (worker.requests.at(-1)?.model === "large" ? refusal : undefined),
    });
    expect(await told(await chat())).toMatchObject({ model: "small", text: "little", attempts: 3 });
    expect(await requireReplayed()).toMatchObject({ charge_nano_usd: chargeOf("small", 3) });
  });

  it("is given where the account lets no other answer", async () => {
    sureness = -0.5;
    await admin("PUT", `/organizations/${customer.id}/limits`, {
      scope: "key",
      scope_id: customer.keyId,
      model: "large",
      metric: "requests",
      period: "minute",
      value: 1,
    });
    expect(await told(await chat())).toMatchObject({ model: "large" });
    expect(await told(await chat())).toMatchObject({ model: "small", attempts: 1 });
    const [record] = await usageOf(customer);
    expect(record).toMatchObject({ model: "small", charge_nano_usd: chargeOf("small", 3) });
  });

  it("is given where the other one counts more tokens than a limit or the money lets through", async () => {
    sureness = -0.5;
    worker.promptTokensOf = ({ model }) => (model === "large" ? 5_000 : 10);
    await admin("PUT", `/organizations/${customer.id}/limits`, {
      scope: "key",
      scope_id: customer.keyId,
      model: "large",
      metric: "input_tokens",
      period: "minute",
      value: 4_000,
    });
    for (const stream of [false, true]) {
      const response = await chat({ stream });
      expect(response.status).toBe(200);
      expect(response.headers.get("x-route-model")).toBe("small");
      expect(await response.text()).toContain("little");
    }
    const poor = await openCustomer({ credit_nano_usd: 2_000_000 });
    const asked = { model: "auto", messages: [{ role: "user", content: FACT }], plugins: CASCADE };
    const response = await post(poor, "/v1/chat/completions", asked);
    expect(await told(response)).toMatchObject({ model: "small", text: "little" });
    expect(worker.stopped.length).toBeGreaterThanOrEqual(3);
    const records = await usageOf(customer);
    expect(records.map(({ charge_nano_usd, model }) => [model, charge_nano_usd])).toEqual([
      ["small", chargeOf("small", 3)],
      ["small", chargeOf("small", 3)],
    ]);
    expect((await account().stub.describe())?.balance.heldNanoUsd).toBe(0);
  });

  it("asks nobody else how likely tokens are, where it is dead", async () => {
    dead.add("small");
    expect(await told(await chat())).toMatchObject({ model: "large", attempts: 2 });
    expect(worker.requests.at(-1)?.sampling.topLogprobs).toBe(null);
  });

  it("is not tried again in a conversation that another model took over, of the organization alone", async () => {
    const ours = (content: string) => ({ role: "user", content });
    const given = (content: string) => ({ role: "assistant", content });
    // Good enough to be chosen by the text alone, so that no turn of it asks for another.
    await offer("small", { ...SMALL, quality: 70 });
    const stranger = await openCustomer();
    const second = [ours(FACT), given("much"), ours("And who painted the Night Watch?")];
    sureness = -0.5;
    expect(await told(await chat())).toMatchObject({ model: "large", attempts: 2 });
    sureness = -0.01;
    const response = await chat({ messages: second });
    expect(response.headers.get("x-route-reason")).toContain("auto: it has the conversation");
    expect(await told(response)).toMatchObject({ model: "large", attempts: 1 });
    const third = [...second, given("much"), ours("And Guernica?")];
    const answers = [
      await chat({ messages: third }),
      // Another question, other words before it, and somebody else.
      await chat({ messages: [ours("Who wrote Faust?"), given("much"), ours("And Emma?")] }),
      await chat(),
    ];
    const models = await Promise.all(answers.map(async (answer) => (await told(answer)).model));
    expect(models).toEqual(["large", "small", "small"]);
    const asked = { model: "auto", messages: second, plugins: CASCADE };
    const elsewhere = await post(stranger, "/v1/chat/completions", asked);
    expect(await told(elsewhere)).toMatchObject({ model: "small" });
    // It was known to nobody who does not ask for a cascade, and costs what its model costs.
    const records = await usageOf(customer);
    expect(records.map(({ decision }) => decision?.auto?.escalated_to ?? null)).toEqual([
      null,
      null,
      "large",
      "large",
      null,
    ]);
    expect(records[2]?.charge_nano_usd).toBe(chargeOf("large", 5));
    const catalog = await readCatalog();
    for (const record of records) await requireDecidedAgain(record, customer, catalog);
    const kept = await account().rows<{ conversation: string }>("SELECT * FROM escalation");
    expect(kept.map(({ conversation }) => conversation.length)).toEqual([32, 32, 32]);
    await account().advance(7 * 3_600_000);
    expect(await told(await chat({ messages: third }))).toMatchObject({ model: "small" });
  });

  it("is tried in a conversation that a better model took over for another end user", async () => {
    await offer("small", { ...SMALL, quality: 70 });
    const [one, two] = [await makeToken(customer.key), await makeToken(customer.key)];
    const say = async (key: string, messages: object[]) =>
      told(await post({ ...customer, key }, "/v1/chat/completions", { ...ASKED, messages }));
    const first = [{ role: "user", content: FACT }];
    const second = [...first, { role: "assistant", content: "much" }, ...first];
    sureness = -0.5;
    expect(await say(one.token, first)).toMatchObject({ model: "large" });
    sureness = -0.01;
    const models = [];
    for (const key of [two.token, customer.key, one.token])
      models.push((await say(key, second)).model);
    expect(models).toEqual(["small", "small", "large"]);
  });

  it("is not tried unasked, nor where it could not be judged or another could not answer", async () => {
    for (const [fields, model, why] of [
      [{ plugins: [] }, "large", "cheapest within 15 of the best"],
      [
        { provider: { max_price: { prompt: 0.1 } } },
        "small",
        "no cascade: no model is dearer than small",
      ],
      [
        { response_format: { type: "json_object" } },
        "large",
        "no cascade: nothing says how sure a model is of schema",
      ],
    ] as const) {
      const response = await chat(fields);
      expect(response.headers.get("x-route-reason")).toContain(why);
      expect(await told(response)).toMatchObject({ model, attempts: 1 });
    }
    expect(worker.requests.map(({ sampling }) => sampling.topLogprobs)).toEqual(
      worker.requests.map(() => null),
    );
  });

  it("passes the response cache by, and is told of by /v1/route", async () => {
    await admin("PUT", `/organizations/${customer.id}/response-cache`, { mode: "always" });
    const response = await chat({ temperature: 0 });
    expect(response.headers.get("x-cache")).toBe("bypass");
    expect(response.headers.get("x-cache-reason")).toBe("cascade");
    const body = { model: "auto", texts: [FACT], plugins: CASCADE };
    const explained = await post(customer, "/v1/route", body);
    expect(await explained.json()).toMatchObject({
      model: "small",
      candidates: [{ model: "small" }, { model: "large" }, { model: "small" }],
      cascade: { model: "small", next_model: "large", keep_from_millionths: -20_000 },
    });
  });

  it("has points that rise", async () => {
    const confidence = SMALL.confidence.toReversed();
    await expect(offer("small", { ...SMALL, confidence })).rejects.toThrow(/must rise/);
    expect((await ask("/healthz")).status).toBe(200);
  });
});
