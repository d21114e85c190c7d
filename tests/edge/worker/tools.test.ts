/**
 * Tools and output formats through the whole Worker: what reaches the engine, what reaches the
 * client, what is paid.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { ChatCompletion, ChatCompletionChunk } from "../../../src/contract/chat.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, FakeWorker, toolCall } from "../support/fake-worker.ts";
import { admin, ask, chat, openCustomer } from "../support/test-worker.ts";

const CREDIT = 1_000_000_000;
const PROMPT_CHARGE = 10 * 100;
const TOKEN_CHARGE = 400;
const PARAMETERS = { type: "object", properties: { city: { type: "string" } } };
const TOOLS = [{ type: "function", function: { name: "get_weather", parameters: PARAMETERS } }];
const PIECES = ['{"', 'city":', ' "Par', 'is"', "}"];

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const callOfTool = () => [
  ...toolCall(PIECES),
  { type: "choice_end" as const, index: 0, finishReason: "tool_calls" as const },
];
const accountOf = (id: string) => admin("GET", `/organizations/${id}`);

/** The one record of the organization, once its request has been settled. */
const settled = (id: string) =>
  waitUntilPasses(async () => {
    const path = `/organizations/${id}/usage` as const;
    const { data } = await admin("GET", path);
    expect(data).toHaveLength(1);
    return data[0];
  });

async function eventsOf(response: Response): Promise<string[]> {
  const text = await response.text();
  return text
    .trim()
    .split("\n\n")
    .map((event) => event.slice("data: ".length));
}

describe("a call of a tool", () => {
  it("is streamed in OpenAI's order, and paid by the receipt", async () => {
    const { id, key } = await openCustomer();
    worker.makes = callOfTool;
    const events = await eventsOf(await chat(key, { tools: TOOLS, stream: true }));
    expect(events.pop()).toBe("[DONE]");
    const chunks = events.map((event) => JSON.parse(event) as ChatCompletionChunk);
    const choices = chunks.map(({ choices: [choice] }) => choice);
    expect(choices.map((choice) => choice?.delta)).toEqual([
      { role: "assistant", content: "", refusal: null },
      {
        tool_calls: [
          {
            index: 0,
            id: "call_1",
            type: "function",
            function: { name: "get_weather", arguments: "" },
          },
        ],
      },
      ...PIECES.map((text) => ({ tool_calls: [{ index: 0, function: { arguments: text } }] })),
      {},
    ]);
    expect(choices.map((choice) => choice?.finish_reason ?? null)).toEqual([
      ...Array.from({ length: 7 }, () => null),
      "tool_calls",
    ]);
    expect(await settled(id)).toMatchObject({
      outcome: "completed",
      completion_tokens: 5,
      charge_nano_usd: PROMPT_CHARGE + 5 * TOKEN_CHARGE,
    });
  });

  it("is whole without a stream, with null for content", async () => {
    const { key } = await openCustomer();
    worker.makes = callOfTool;
    const whole = await (await chat(key, { tools: TOOLS })).json<ChatCompletion>();
    expect(whole.choices).toEqual([
      {
        index: 0,
        message: {
          role: "assistant",
          content: null,
          refusal: null,
          tool_calls: [
            {
              id: "call_1",
              type: "function",
              function: { name: "get_weather", arguments: '{"city": "Paris"}' },
            },
          ],
        },
        logprobs: null,
        finish_reason: "tool_calls",
      },
    ]);
    expect(whole.usage.completion_tokens).toBe(5);
  });

  it("that the request named ends with stop", async () => {
    const { key } = await openCustomer();
    worker.makes = callOfTool;
    const tool_choice = { type: "function", function: { name: "get_weather" } };
    const whole = await (await chat(key, { tools: TOOLS, tool_choice })).json<ChatCompletion>();
    expect(whole.choices[0]?.finish_reason).toBe("stop");
    expect(worker.requests[0]?.input).toMatchObject({
      toolUse: { choice: { name: "get_weather" } },
    });
  });
});

describe("the parts of a call are tokens that were delivered", () => {
  it("so a stream that breaks after them costs what it gave, and says that it broke", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => toolCall(PIECES);
    worker.breaksOff = true;
    const events = await eventsOf(await chat(key, { tools: TOOLS, stream: true }));
    expect(events.at(-1)).toContain('"code":"backend_failed"');
    expect(await settled(id)).toMatchObject({
      outcome: "backend_failed",
      measured_by: "relay",
      completion_tokens: 5,
      charge_nano_usd: PROMPT_CHARGE + 5 * TOKEN_CHARGE,
    });
  });

  it("so none is passed on that the account cannot pay", async () => {
    const credit = 15_000;
    const { id, key } = await openCustomer({ credit_nano_usd: credit });
    worker.makes = () => [
      ...toolCall(Array.from({ length: 60 }, () => "x")),
      { type: "choice_end", index: 0, finishReason: "tool_calls" },
    ];
    const events = await eventsOf(await chat(key, { tools: TOOLS, stream: true }));
    expect(events.at(-1)).toContain('"code":"budget_exhausted"');
    const paidTokens = Math.floor((credit - PROMPT_CHARGE) / TOKEN_CHARGE);
    const given = events.filter((event) => event.includes('"arguments":"x"'));
    expect(given).toHaveLength(paidTokens);
    expect(worker.stopped).toHaveLength(1);
    expect(await settled(id)).toMatchObject({
      outcome: "budget_exhausted",
      completion_tokens: paidTokens,
      charge_nano_usd: PROMPT_CHARGE + paidTokens * TOKEN_CHARGE,
    });
  });

  it("so a whole answer that breaks after them costs nothing", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => toolCall(PIECES);
    worker.breaksOff = true;
    expect((await chat(key, { tools: TOOLS })).status).toBe(502);
    await waitUntilPasses(async () =>
      expect((await accountOf(id)).balance).toMatchObject({
        posted_nano_usd: CREDIT,
        held_nano_usd: 0,
      }),
    );
  });
});

describe("an output format", () => {
  it("reaches the engine, with the sampling and the place in the queue", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("{}");
    const schema = { type: "object", properties: { a: { type: "integer" } }, required: ["a"] };
    const json_schema = { name: "a", strict: true, schema };
    const fields = { response_format: { type: "json_schema", json_schema }, typical_p: 0.5 };
    expect((await chat(key, { ...fields, priority: 7 })).status).toBe(200);
    expect(worker.requests[0]).toMatchObject({
      output: { type: "json_schema", schema },
      sampling: { typicalP: 0.5 },
      priority: -7,
      input: { toolUse: null },
    });
  });

  it("that the engine cannot make is refused by the field that asked for it, free of charge", async () => {
    const { id, key } = await openCustomer();
    worker.refusal = {
      code: "invalid_value",
      message: "response_format: schema#/properties/a/not: is not supported",
      param: "response_format",
    };
    const response = await chat(key, { structured_outputs: { json: { not: {} } } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: {
        code: "invalid_value",
        param: "structured_outputs.json",
        message: "structured_outputs.json#/properties/a/not: is not supported",
      },
    });
    await waitUntilPasses(async () =>
      expect(await accountOf(id)).toMatchObject({
        open_holds: 0,
        balance: { posted_nano_usd: CREDIT },
      }),
    );
  });
});

describe("the best of several texts", () => {
  const complete = (key: string, fields: object, signal: AbortSignal | null = null) =>
    ask("/v1/completions", {
      signal,
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ model: "m", prompt: "a", max_tokens: 50, ...fields }),
    });

  it("holds the price of all of them while they are made", async () => {
    const { id, key } = await openCustomer();
    const client = new AbortController();
    const left = expect(complete(key, { best_of: 4 }, client.signal)).rejects.toThrow();
    await waitUntilPasses(async () => {
      const { held_nano_usd: held } = (await accountOf(id)).balance;
      expect(held).toBeGreaterThanOrEqual(4 * 50 * TOKEN_CHARGE);
    });
    expect(worker.requests[0]?.sampling).toMatchObject({ n: 1, bestOf: 4 });
    client.abort();
    await left;
    await waitUntilPasses(() => expect(worker.stopped).toHaveLength(1));
  });

  it("gives n of them, and counts and charges the tokens of all", async () => {
    const { id, key } = await openCustomer();
    const counted = answer("", 0, 199).slice(0, -1);
    const [best, second] = [answer("best", 0, 200, 200), answer("second", 1, 200, 200)];
    worker.makes = () => [...counted, ...best, ...second];
    const response = await complete(key, { n: 2, best_of: 4 });
    expect(await response.json()).toMatchObject({
      choices: [{ text: "best" }, { text: "second" }],
      usage: { completion_tokens: 200 },
    });
    expect((await settled(id))?.charge_nano_usd).toBe(PROMPT_CHARGE + 200 * TOKEN_CHARGE);
  });
});
