/**
 * Limits of tokens, from real answers of a real worker: what was let through, and what callers are
 * told.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ChatCompletion } from "../../src/contract/chat.ts";
import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { Books } from "./support/books.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ gpuFlags: ["--max-running", "16"] });
});
afterAll(() => stack?.stop());

async function limited(
  metric: "input_tokens" | "output_tokens",
  value: number,
): Promise<TestOrganization> {
  const organization = await stack.createOrganization({ creditNanoUsd: 1_000_000_000 });
  // A day's: however slow the machine is, nothing comes back while the test runs.
  const { id } = organization;
  const rule = { scope: "organization", scope_id: id, metric, period: "day", value } as const;
  await stack.admin("PUT", `/admin/v1/organizations/${id}/limits`, rule);
  return organization;
}

function ask({ key }: TestOrganization, body: object): Promise<Response> {
  return fetch(stack.baseUrl + CHAT_PATH, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const story = (maxTokens: number, stream: boolean) => storyRequest({ maxTokens, seed: 3, stream });

/** Every token that the worker made, by its own receipts. */
async function madeBy(organization: TestOrganization) {
  const books = new Books(stack, organization.id);
  await books.quiet();
  const records = await books.expectBalanced(1_000_000_000);
  const sum = (tokens: "prompt_tokens" | "completion_tokens") =>
    records.reduce((total, record) => total + record[tokens], 0);
  return { records, input: sum("prompt_tokens"), output: sum("completion_tokens") };
}

describe("a limit of output", () => {
  it("ends a stream at its very last token, and says why", async () => {
    const organization = await limited("output_tokens", 300);
    const text = await (await ask(organization, story(1_500, true))).text();
    const events = text.trim().split("\n\n");
    expect(JSON.parse(events.at(-1)?.slice("data: ".length) ?? "")).toMatchObject({
      error: { code: "rate_limit_exceeded", type: "rate_limit_error" },
    });
    const { records, output } = await madeBy(organization);
    expect(output).toBe(300);
    expect(records).toMatchObject([{ outcome: "rate_limit_exceeded", completion_tokens: 300 }]);
    const refused = await ask(organization, story(20, true));
    expect(refused.status).toBe(429);
    expect(refused.headers.get("x-ratelimit-remaining-tokens")).toBe("0");
  });

  it("cuts a whole answer short, with the reason in it", async () => {
    const organization = await limited("output_tokens", 200);
    const answer = (await (await ask(organization, story(1_500, false))).json()) as ChatCompletion;
    expect(answer.usage.completion_tokens).toBe(200);
    expect(answer.choices[0]?.finish_reason).toBe("length");
    expect(answer.tidegate?.stopped_by).toBe("rate_limit_exceeded");
    expect((await madeBy(organization)).output).toBe(200);
  });

  it("is not passed by twenty streams at once, and none that fits is cut off", async () => {
    const organization = await limited("output_tokens", 1_000);
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await ask(organization, story(400, true));
        return { status: response.status, text: await response.text() };
      }),
    );
    const { output } = await madeBy(organization);
    expect(output).toBeLessThanOrEqual(1_000);
    expect(output).toBeGreaterThanOrEqual(950);
    expect(answers.every(({ status }) => status === 200 || status === 429)).toBe(true);
    const roomy = await limited("output_tokens", 100_000);
    const whole = await Promise.all(
      Array.from({ length: 20 }, async () => (await ask(roomy, story(100, true))).text()),
    );
    expect(whole.every((text) => text.includes("[DONE]"))).toBe(true);
  });
});

describe("a limit of input", () => {
  it.each([
    ["English", "What is the capital of France? "],
    ["Chinese", "你好世界，今天天气怎么样？"],
    ["emoji", "🙂🙃🎉🚀"],
    ["digits", "31415926535897932384626433"],
  ])("lets no more through than it says, and nearly all of that, of %s", async (_name, text) => {
    const value = 2_000;
    const organization = await limited("input_tokens", value);
    const body = {
      model: "pocket-chat",
      messages: [{ role: "user", content: text }],
      max_tokens: 1,
    };
    let refused = 0;
    let largest = 0;
    // Five at once, until nothing fits any more.
    while (refused === 0) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => ask(organization, body)));
      for (const answer of answers) {
        const json = (await answer.json()) as Partial<ChatCompletion>;
        if (answer.status === 429) refused += 1;
        else expect(answer.status, JSON.stringify(json)).toBe(200);
        largest = Math.max(largest, json.usage?.prompt_tokens ?? 0);
      }
    }
    const { records, input } = await madeBy(organization);
    expect(input).toBeLessThanOrEqual(value);
    expect(input).toBeGreaterThan(value - largest);
    // What was refused cost nothing, at admission or after it.
    for (const record of records)
      if (record.outcome === "voided") expect(record.charge_nano_usd).toBe(0);
  });

  it("refuses a prompt that is larger than it, once it is counted", async () => {
    const organization = await limited("input_tokens", 50);
    const messages = [{ role: "user", content: "hello ".repeat(200) }];
    const response = await ask(organization, { model: "pocket-chat", messages, max_tokens: 1 });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "request_exceeds_limit" } });
    expect((await madeBy(organization)).input).toBe(0);
  });
});
