/**
 * Models that the Worker runs by itself: the same operations, money, limits and refusals as with a
 * GPU behind them.
 */
import { beforeEach, describe, expect, it } from "vitest";

import type { ModelTask } from "../../../src/contract/models.ts";
import { EDGE_LIMITS } from "../../../src/edge-models/edge-task.ts";
import { passTime } from "../support/clock.ts";
import {
  CREDIT,
  openTaskCustomer,
  post,
  postedOf,
  recordsOf,
  REQUEST_CHARGE,
  TOKEN_CHARGE,
} from "../support/task-customer.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, MODEL, rawAdmin, type Customer } from "../support/test-worker.ts";

/** By default. */
const UNBEGUN_CHECK_MS = 60_000;

const EDGE_ENCODER = "pocket-encoder-static";
const EDGE_SENTIMENT = "pocket-sentiment-ngrams";

let customer: Customer;
beforeEach(async () => {
  customer = await openTaskCustomer({});
  const put = (id: string, tasks: ModelTask[], upstreamModel: string) =>
    admin("PUT", `/models/${id}`, {
      ...MODEL,
      max_output_tokens: 0,
      context_tokens: EDGE_LIMITS.contextTokens,
      tasks,
      deployments: [
        {
          id: "edge",
          target: { kind: "edge" },
          upstream_model: upstreamModel,
          capabilities: ["tasks"],
        },
      ],
      confirm: true,
      price: {
        input_nano_usd_per_million_tokens: TOKEN_CHARGE * 1_000_000,
        cached_input_nano_usd_per_million_tokens: 0,
        output_nano_usd_per_million_tokens: 0,
        per_request_nano_usd: REQUEST_CHARGE,
      },
    });
  await put(EDGE_ENCODER, ["feature-extraction"], "static-encoder");
  await put(EDGE_SENTIMENT, ["text-classification"], "ngram-sentiment");
});

const embed = (input: unknown) => post(customer, "/v1/embeddings", { model: EDGE_ENCODER, input });
const classify = (input: unknown) =>
  post(customer, "/v1/classify", { model: EDGE_SENTIMENT, input });

describe("the edge's own models", () => {
  it("embed texts, charged by the tokens that a signed receipt tells", async () => {
    const response = await embed(["I love this apple.", "I love this apple."]);
    expect(response.status).toBe(200);
    const { data, usage } = (await response.json()) as {
      data: { embedding: number[] }[];
      usage: { prompt_tokens: number };
    };
    expect(data[0]?.embedding).toHaveLength(128);
    expect(data[0]?.embedding).toEqual(data[1]?.embedding);
    const charge = usage.prompt_tokens * TOKEN_CHARGE + REQUEST_CHARGE;
    expect(await recordsOf(customer)).toMatchObject([
      {
        model: EDGE_ENCODER,
        measured_by: "receipt",
        outcome: "completed",
        charge_nano_usd: charge,
      },
    ]);
    expect(await postedOf(customer)).toBe(CREDIT - charge);
  });

  it("tell a review that praises from one that does not", async () => {
    const response = await classify(["What a wonderful lamp!", "What a terrible lamp!"]);
    const { data } = (await response.json()) as { data: { label: string }[] };
    expect(data.map(({ label }) => label)).toEqual(["positive", "negative"]);
  });

  it.each([
    ["a text of more tokens than they read", ["word ".repeat(2_000)], "input[0]"],
    ["texts of more characters than they read", Array(200).fill("a".repeat(200)), "input"],
  ])("refuse %s, for nothing", async (_, input, param) => {
    const response = await embed(input);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param } });
    expect(await recordsOf(customer)).toMatchObject([{ charge_nano_usd: 0 }]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it.each([
    ["its admission alone", []],
    // The account is asked then whether a task that has begun may go on.
    [
      "a limit that counts its input as well",
      [{ metric: "input_tokens" as const, value: 1_000_000 }],
    ],
  ])(
    "give nothing that the account cannot write down, and soon hold nothing for it: %s",
    async (_, limits) => {
      for (const limit of limits)
        await admin("PUT", `/organizations/${customer.id}/limits`, {
          scope: "organization",
          scope_id: customer.id,
          period: "minute",
          ...limit,
        });
      const account = new TestAccount(customer.id);
      const run = (statement: string) =>
        account.inside(async (_object, { storage }) => storage.sql.exec(statement).toArray());
      await run(`CREATE TRIGGER full BEFORE INSERT ON ledger
      BEGIN SELECT RAISE(ABORT, 'database or disk is full: SQLITE_FULL'); END`);
      const response = await embed("I love this apple.");
      expect(response.status).toBe(429);
      expect(await response.json()).toMatchObject({ error: { code: "no_capacity" } });
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await account.stub.describe()).toMatchObject({ openHolds: 1 });
      await run("DROP TRIGGER full");
      passTime(UNBEGUN_CHECK_MS + 1);
      await account.alarm();
      expect(await account.stub.describe()).toMatchObject({ openHolds: 0 });
      expect(await recordsOf(customer)).toMatchObject([
        { outcome: "edge_failed", charge_nano_usd: 0 },
      ]);
      expect(await postedOf(customer)).toBe(CREDIT);
    },
  );

  it("generate nothing, and are not offered for it", async () => {
    const target = { kind: "edge" };
    const deployments = [{ id: "edge", target, capabilities: ["generate"] }];
    const put = rawAdmin("PUT", "/models/no-text", { ...MODEL, deployments, confirm: true });
    await expect(put).rejects.toThrow("must name what such a target can do");
  });
});
