/**
 * Fields of vLLM and llama.cpp, over HTTP to the real worker: each changes the answer as it does
 * there, or is refused.
 */
import { beforeAll, describe, expect, it } from "vitest";

import type { ChatCompletion, ChatCompletionChunk } from "../../src/contract/chat.ts";
import type { Completion } from "../../src/contract/completions.ts";
import { MODEL_ID } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

const CHAT = "/v1/chat/completions";
const TEXT = "/v1/completions";
const messages = [{ role: "user", content: "What is the capital of France?" }];
/** The bundled model's ids. */
const END = 2;

let key: string;
beforeAll(async () => {
  ({ key } = await stack.createOrganization());
});

/** @param body JSON text or what becomes one */
async function post(
  path: string,
  body: object | string,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${stack.baseUrl}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

async function ask<T>(path: string, fields: object): Promise<T> {
  const own = path === CHAT ? { messages } : { prompt: "One, two, three" };
  const body = { model: MODEL_ID, temperature: 0, max_tokens: 24, ...own, ...fields };
  const { status, text } = await post(path, body);
  expect(status, text).toBe(200);
  return JSON.parse(text) as T;
}

const said = async (fields: object = {}) =>
  (await ask<ChatCompletion>(CHAT, fields)).choices[0]?.message.content ?? "";

describe("seed", () => {
  const withSeed = async (seed: string) => {
    const head = JSON.stringify({ model: MODEL_ID, messages, temperature: 2, max_tokens: 24 });
    const { status, text } = await post(CHAT, `${head.slice(0, -1)},"seed":${seed}}`);
    return {
      status,
      text,
      content:
        status === 200 ? (JSON.parse(text) as ChatCompletion).choices[0]?.message.content : null,
    };
  };

  it("is exact in all its 64 bits", async () => {
    const largest = await withSeed("9223372036854775807");
    expect((await withSeed("9223372036854775807")).content).toBe(largest.content);
    // These are one number in double precision.
    expect((await withSeed("9223372036854775806")).content).not.toBe(largest.content);
    expect((await withSeed("-9223372036854775808")).status).toBe(200);
    // As clients with unsigned seeds draw them: the signed one of the same bits.
    const unsigned = await withSeed("18446744073709551615");
    expect(unsigned.status).toBe(200);
    expect(unsigned.content).toBe((await withSeed("-1")).content);
  });

  it.each(["18446744073709551616", "-9223372036854775809", "1e300", "1.5", '"7"'])(
    "%s is refused by name",
    async (seed) => {
      const { status, text } = await withSeed(seed);
      expect(status).toBe(400);
      expect(JSON.parse(text)).toMatchObject({ error: { param: "seed", code: "invalid_value" } });
    },
  );
});

describe("tokens", () => {
  it("are those allowed alone", async () => {
    const { choices } = await ask<Completion>(TEXT, {
      allowed_token_ids: [30, 387],
      max_tokens: 6,
    });
    expect(choices[0]?.text).toMatch(/^(<|tool){6}$/);
    expect(choices[0]?.finish_reason).toBe("length");
    const ended = await ask<Completion>(TEXT, { allowed_token_ids: [END] });
    expect(ended.choices[0]).toMatchObject({ text: "", finish_reason: "stop" });
  });

  it("of bad words are not written", async () => {
    expect(await said()).toContain("Paris");
    expect(await said({ bad_words: ["Paris"] })).not.toContain("Paris");
  });

  it("that are special are shown where asked for", async () => {
    const hidden = { logit_bias: { "1": 100 }, max_tokens: 2 };
    expect(await said(hidden)).toBe("");
    expect(await said({ ...hidden, skip_special_tokens: false })).toBe("<|im_start|><|im_start|>");
  });

  it.each([
    [{ allowed_token_ids: [] }, "allowed_token_ids"],
    [{ allowed_token_ids: [999_999] }, "allowed_token_ids"],
    [{ allowed_token_ids: [1], bad_words: ["a"] }, "bad_words"],
    [{ allowed_token_ids: [1], response_format: { type: "json_object" } }, "allowed_token_ids"],
    [{ bad_words: ["a"], structured_outputs: { regex: "a" } }, "bad_words"],
    [{ bad_words: [""] }, "bad_words[0]"],
    [{ skip_special_tokens: "no" }, "skip_special_tokens"],
    [{ prompt_logprobs: 21 }, "prompt_logprobs"],
    [{ prompt_logprobs: 1, stream: true }, "prompt_logprobs"],
  ])("that cannot be had so are refused by name: %j", async (fields, param) => {
    const { status, text } = await post(CHAT, { model: MODEL_ID, messages, ...fields });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: { param } });
  });
});

describe("the prompt's log probabilities", () => {
  it("of a text are those of an echo, by the ids of tokens", async () => {
    const echo = { echo: true, logprobs: 2, max_tokens: 0 };
    const echoed = (await ask<Completion>(TEXT, echo)).choices[0]?.logprobs;
    for (const most of [{ max_tokens: 0 }, { max_tokens: 3 }, { max_tokens: 3, best_of: 2 }]) {
      const { choices, usage } = await ask<Completion>(TEXT, { prompt_logprobs: 2, ...most });
      const scored = choices[0]?.prompt_logprobs ?? [];
      expect(scored).toHaveLength(usage?.prompt_tokens ?? 0);
      expect(scored[0]).toBeNull();
      for (const [at, entry] of scored.entries()) {
        if (entry === null) continue;
        const entries = Object.values(entry);
        expect(entries.map(({ rank }) => rank)).toEqual(expect.arrayContaining([1, 2]));
        const own = entries.find(({ decoded_token: text }) => text === echoed?.tokens[at]);
        expect(own?.logprob).toBe(echoed?.token_logprobs[at]);
      }
      expect(choices[0]?.text).not.toContain("One, two");
      expect(choices[0]?.logprobs).toBeNull();
    }
  });

  it("of several texts are each its own, beside an echo without them", async () => {
    const several = { prompt: ["One", "A cat sat"], prompt_logprobs: 0, n: 2, echo: true };
    const { choices } = await ask<Completion>(TEXT, { ...several, max_tokens: 2 });
    const lengths = choices.map(({ prompt_logprobs: scored }) => scored?.length);
    expect(lengths).toHaveLength(4);
    expect(lengths[0]).toBe(lengths[1]);
    expect(lengths[2]).toBe(lengths[3]);
    expect(lengths[2]).toBeGreaterThan(lengths[0] ?? 0);
    expect(choices[2]?.text).toMatch(/^A cat sat/);
    const last = Object.values(choices[2]?.prompt_logprobs?.at(-1) ?? {});
    expect(last).toHaveLength(1);
  });

  it("of a chat are those of all that its template writes", async () => {
    const answer = await ask<ChatCompletion>(CHAT, { prompt_logprobs: 1, n: 2, logprobs: true });
    const scored = answer.prompt_logprobs ?? [];
    expect(scored).toHaveLength(answer.usage.prompt_tokens);
    expect(answer.choices[0]?.message.content).toBe(await said());
    expect(answer.choices[0]?.logprobs?.content).not.toHaveLength(0);
    expect(Object.keys((await ask<ChatCompletion>(CHAT, {})) as object)).not.toContain(
      "prompt_logprobs",
    );
  });

  it("are a bounded number, of all choices together", async () => {
    const many = { prompt: Array.from({ length: 300 }, () => 5), prompt_logprobs: 20 };
    const some = await ask<Completion>(TEXT, { ...many, n: 2, max_tokens: 0 });
    expect(some.choices[1]?.prompt_logprobs).toHaveLength(300);
    const { status, text } = await post(TEXT, { model: MODEL_ID, ...many, n: 16 });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      error: { param: "prompt_logprobs", message: expect.stringContaining("at most 86016") },
    });
  });

  it("are not told twice", async () => {
    const twice = { model: MODEL_ID, prompt: "a", prompt_logprobs: 1, echo: true, logprobs: 1 };
    const { status, text } = await post(TEXT, twice);
    expect(status, text).toBe(400);
  });
});

describe("what stops a text", () => {
  it("ends it where asked for, whole and streamed", async () => {
    const stop = { stop: ["Paris"] };
    const without = await said(stop);
    const shown = { ...stop, include_stop_str_in_output: true };
    expect(await said(shown)).toBe(`${without}Paris`);
    const body = { model: MODEL_ID, messages, temperature: 0, stream: true, ...shown };
    const { text } = await post(CHAT, body);
    const chunks = text
      .split("\n\n")
      .filter((event) => event.startsWith("data: {"))
      .map((event) => JSON.parse(event.slice(6)) as ChatCompletionChunk);
    const streamed = chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
    expect(streamed).toBe(`${without}Paris`);
  });
});

describe("the chat template", () => {
  const promptTokens = async (fields: object) =>
    (await ask<ChatCompletion>(CHAT, { max_tokens: 1, ...fields })).usage.prompt_tokens;

  it("opens an answer unless it is told not to", async () => {
    const opened = await promptTokens({});
    expect(await promptTokens({ add_generation_prompt: true })).toBe(opened);
    expect(await promptTokens({ add_generation_prompt: false })).toBeLessThan(opened);
  });

  it("goes on with the last message where that is asked for", async () => {
    const begun = { role: "assistant", content: "The capital of France is" };
    const answer = await ask<ChatCompletion>(CHAT, {
      messages: [...messages, begun],
      add_generation_prompt: false,
      continue_final_message: true,
    });
    expect(answer.choices[0]?.message.content).toBe(" Paris.");
  });

  it("reads variables of the request, and they cannot change what is the server's", async () => {
    const plain = await promptTokens({});
    expect(
      await promptTokens({ chat_template_kwargs: { enable_thinking: false, a: [null] } }),
    ).toBe(plain);
  });

  it.each([
    [{ chat_template_kwargs: { messages: [] } }, "chat_template_kwargs.messages"],
    [{ chat_template_kwargs: { chat_template: "x" } }, "chat_template_kwargs.chat_template"],
    [{ chat_template_kwargs: { "a b": 1 } }, "chat_template_kwargs.a b"],
    [{ chat_template: "x" }, "chat_template"],
    [{ continue_final_message: true }, "continue_final_message"],
    [{ continue_final_message: true, add_generation_prompt: false }, "continue_final_message"],
  ])("is not given what it must not have: %j", async (fields, param) => {
    const { status, text } = await post(CHAT, { model: MODEL_ID, messages, ...fields });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: { param } });
  });
});

describe("llama.cpp's fields", () => {
  it("shape the text", async () => {
    expect(await said({ grammar: 'root ::= "yes" | "no"' })).toMatch(/^(yes|no)$/);
    expect(JSON.parse(await said({ json_schema: { const: null } }))).toBeNull();
    const schema = { type: "object", properties: {}, additionalProperties: false };
    const content = await said({ response_format: { type: "json_object", schema } });
    expect(JSON.parse(content)).toEqual({});
  });
});

describe("usage in a stream", () => {
  it("is in every chunk where it is asked for so, and grows to the last", async () => {
    const stream_options = { include_usage: true, continuous_usage_stats: true };
    const body = { model: MODEL_ID, messages, temperature: 0, stream: true, stream_options };
    const { text } = await post(CHAT, body);
    const totals = text
      .split("\n\n")
      .filter((event) => event.startsWith("data: {"))
      .map(
        (event) => (JSON.parse(event.slice(6)) as ChatCompletionChunk).usage?.total_tokens ?? -1,
      );
    expect(totals.length).toBeGreaterThan(3);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    expect(totals[0]).toBeGreaterThan(0);
  });
});

it("system_fingerprint names the engine and the model's files, in chats and completions alike", async () => {
  const chat = await ask<ChatCompletion>(CHAT, {});
  const text = await ask<Completion>(TEXT, {});
  expect(chat.system_fingerprint).toMatch(/^\d+\.\d+\.\d+-ort\d[\d.]*-cpu-\S+-[0-9a-f]{12}$/);
  expect(text.system_fingerprint).toBe(chat.system_fingerprint);
});
