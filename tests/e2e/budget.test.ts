/**
 * Money that ends in the middle of an answer: generation stops, the answer says why, and no cap is
 * ever passed.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ChatCompletion } from "../../src/contract/chat.ts";
import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { Books } from "./support/books.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

/** 1,000 nano-USD a token of output, nothing for input: the sums are easy to read. */
const PRICE_PER_TOKEN_NANO_USD = 1_000;
const AFFORDABLE_TOKENS = 300;
const CREDIT_NANO_USD = AFFORDABLE_TOKENS * PRICE_PER_TOKEN_NANO_USD;

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ gpuFlags: ["--max-running", "16"] });
  await stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "test", url: stack.gpuUrl }],
    price: {
      input_nano_usd_per_million_tokens: 0,
      cached_input_nano_usd_per_million_tokens: 0,
      output_nano_usd_per_million_tokens: PRICE_PER_TOKEN_NANO_USD * 1_000_000,
    },
    confirm: true,
  });
});
afterAll(() => stack?.stop());

const ask = ({ key }: TestOrganization, stream: boolean) =>
  fetch(stack.baseUrl + CHAT_PATH, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(storyRequest({ maxTokens: 1_500, seed: 3, stream })),
  });

describe("an account whose money ends in the middle of an answer", () => {
  it("sees its stream end with the reason, and pays exactly what it had", async () => {
    const organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
    const text = await (await ask(organization, true)).text();
    const events = text.trim().split("\n\n");
    expect(JSON.parse(events.at(-1)?.slice("data: ".length) ?? "")).toMatchObject({
      error: { code: "budget_exhausted", type: "billing_error", param: null },
    });
    expect(text).not.toContain("[DONE]");
    const books = new Books(stack, organization.id);
    await books.quiet();
    const [record] = await books.expectBalanced(CREDIT_NANO_USD);
    expect(record).toMatchObject({ outcome: "budget_exhausted", charge_nano_usd: CREDIT_NANO_USD });
    // What the engine made beyond the hold is ours: it stopped within the tokens that were on their
    // way.
    expect(record?.completion_tokens).toBeLessThan(AFFORDABLE_TOKENS * 2);
  });

  it("gets a whole answer cut short, with the reason in it", async () => {
    const organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
    const response = await ask(organization, false);
    const answer = (await response.json()) as ChatCompletion;
    expect(response.status).toBe(200);
    expect(answer.tidegate).toEqual({ stopped_by: "budget_exhausted", limited_by: "credits" });
    expect(answer.choices[0]?.finish_reason).toBe("length");
    expect(answer.usage.completion_tokens).toBe(AFFORDABLE_TOKENS);
    const books = new Books(stack, organization.id);
    await books.quiet();
    const [record] = await books.expectBalanced(CREDIT_NANO_USD);
    expect(record?.charge_nano_usd).toBe(CREDIT_NANO_USD);
  });

  it("never pays more than it had, over ten streams at once", async () => {
    const organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const response = await ask(organization, true);
        return { status: response.status, text: await response.text() };
      }),
    );
    // Some find the rest on hold, and are told to come back.
    for (const { status, text } of answers) {
      expect([200, 429, 402]).toContain(status);
      expect(text).toMatch(/"code":"(budget_exhausted|credits_on_hold|insufficient_credits)"/);
    }
    const books = new Books(stack, organization.id);
    await books.quiet();
    await books.expectBalanced(CREDIT_NANO_USD);
    const { balance } = await books.organization();
    expect(balance.posted_nano_usd).toBeGreaterThanOrEqual(0);
    expect(balance.held_nano_usd).toBe(0);
  });
});
