/**
 * The official JavaScript client against the real edge, gpu-worker and model: what it sends works,
 * what it needs is there.
 */
import OpenAI from "openai";
import { beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { stack } from "./stack.ts";

const model = MODEL_ID;
const messages = [{ role: "user" as const, content: "What is the capital of France?" }];

/** Keeps the model from its end tokens, so that the length is what was asked for. */
const noEnd = { "0": -100, "2": -100 };

let organization: TestOrganization;
let client: OpenAI;

const clientFor = (apiKey: string): OpenAI =>
  new OpenAI({ baseURL: `${stack.baseUrl}/v1`, apiKey, maxRetries: 0 });

beforeAll(async () => {
  organization = await stack.createOrganization();
  client = clientFor(organization.key);
});

describe("chat", () => {
  it("answers whole, with every key the types demand", async () => {
    const answer = await client.chat.completions.create({ model, messages, temperature: 0 });
    const [choice] = answer.choices;
    expect(choice?.message).toEqual({
      role: "assistant",
      content: expect.stringContaining("Paris"),
      refusal: null,
    });
    expect(choice).toMatchObject({ index: 0, logprobs: null, finish_reason: "stop" });
    expect(answer).toMatchObject({ object: "chat.completion", model });
    expect(answer.usage?.total_tokens).toBe(
      (answer.usage?.prompt_tokens ?? 0) + (answer.usage?.completion_tokens ?? 0),
    );
    expect(answer.usage?.prompt_tokens_details?.cached_tokens).toBe(0);
    expect(answer._request_id).toMatch(/^req_/);
  });

  it("streams: role first, text, an empty delta with the reason, and no usage unasked", async () => {
    const stream = await client.chat.completions.create({
      model,
      messages,
      temperature: 0,
      stream: true,
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks[0]?.choices[0]?.delta).toEqual({ role: "assistant", content: "", refusal: null });
    expect(chunks.at(-1)?.choices[0]).toMatchObject({ delta: {}, finish_reason: "stop" });
    expect(new Set(chunks.map(({ id, created }) => `${id} ${created}`)).size).toBe(1);
    expect(chunks.every((chunk) => !("usage" in chunk))).toBe(true);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("")).toContain(
      "Paris",
    );
  });

  it("sends one chunk more with the usage when asked, and null before", async () => {
    const stream = await client.chat.completions.create({
      model,
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { total_tokens: expect.any(Number) },
    });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
  });

  it("gives n choices, each with its index, role and reason", async () => {
    const whole = await client.chat.completions.create({ model, messages, n: 2 });
    expect(whole.choices.map(({ index }) => index)).toEqual([0, 1]);
    const chunks = await Array.fromAsync(
      await client.chat.completions.create({ model, messages, n: 2, stream: true }),
    );
    for (const index of [0, 1]) {
      const own = chunks
        .flatMap(({ choices }) => choices)
        .filter((choice) => choice.index === index);
      expect(own[0]?.delta.role).toBe("assistant");
      expect(own.filter(({ delta }) => delta.role !== undefined)).toHaveLength(1);
      expect(own.filter(({ finish_reason: reason }) => reason !== null)).toHaveLength(1);
    }
  });

  it("gives logprobs whose tokens make up the text", async () => {
    const answer = await client.chat.completions.create({
      model,
      messages,
      logprobs: true,
      top_logprobs: 3,
      temperature: 0,
    });
    const [choice] = answer.choices;
    const tokens = choice?.logprobs?.content ?? [];
    expect(tokens.map(({ token }) => token).join("")).toBe(choice?.message.content);
    for (const { logprob, top_logprobs: top } of tokens) {
      expect(logprob).toBeLessThanOrEqual(0);
      expect(top).toHaveLength(3);
      expect(top[0]?.logprob).toBe(logprob);
    }
  });

  it("repeats itself with a seed", async () => {
    const ask = () =>
      client.chat.completions.create({
        model,
        messages: [{ role: "user", content: "Tell me a story." }],
        seed: 7,
        max_tokens: 40,
      });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first.choices[0]?.message.content).toBe(second.choices[0]?.message.content);
  });

  it("stops at a stop text without showing it", async () => {
    const answer = await client.chat.completions.create({
      model,
      messages,
      stop: "France",
      temperature: 0,
    });
    expect(answer.choices[0]).toMatchObject({
      message: { content: "The capital of " },
      finish_reason: "stop",
    });
  });

  it("works with the stream helper", async () => {
    const runner = client.chat.completions.stream({ model, messages, temperature: 0 });
    expect((await runner.finalChatCompletion()).choices[0]?.message.content).toContain("Paris");
  });

  it("ends the work and the hold when the client aborts midway", async () => {
    const stream = await client.chat.completions.create({
      model,
      messages: [{ role: "user", content: "Tell me a story." }],
      stream: true,
      max_tokens: 1_900,
      logit_bias: noEnd,
    });
    for await (const _ of stream) break;
    const path = `/admin/v1/organizations/${organization.id}` as const;
    await waitFor(async () => (await stack.admin("GET", path)).open_holds === 0);
  });
});

describe("completions", () => {
  it("echoes with the prompt's logprobs, the first of them null", async () => {
    const answer = await client.completions.create({
      model,
      prompt: "Once upon a time",
      echo: true,
      logprobs: 2,
      max_tokens: 3,
      temperature: 0,
    });
    const [choice] = answer.choices;
    expect(choice?.text.startsWith("Once upon a time")).toBe(true);
    expect(choice?.logprobs?.token_logprobs?.[0]).toBeNull();
    expect(choice?.logprobs?.tokens?.join("")).toBe(choice?.text);
    expect(choice?.logprobs?.text_offset?.[1]).toBe(choice?.logprobs?.tokens?.[0]?.length);
  });

  it("takes several prompts, and token ids", async () => {
    const texts = await client.completions.create({ model, prompt: ["a", "b"], max_tokens: 2 });
    expect(texts.choices.map(({ index }) => index)).toEqual([0, 1]);
    const ids = await client.completions.create({
      model,
      prompt: [[30, 31], [32]],
      max_tokens: 2,
      logit_bias: noEnd,
    });
    expect(ids.usage?.prompt_tokens).toBe(3);
    expect(ids.usage?.completion_tokens).toBe(4);
  });

  it("streams", async () => {
    const stream = await client.completions.create({
      model,
      prompt: "Once",
      max_tokens: 5,
      logit_bias: noEnd,
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks.at(-1)?.usage?.completion_tokens).toBe(5);
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("length");
  });
});

describe("models and errors", () => {
  it("lists and retrieves models", async () => {
    const listed = await Array.fromAsync(client.models.list());
    expect(listed.map(({ id }) => id)).toContain(model);
    expect(await client.models.retrieve(model)).toMatchObject({
      id: model,
      object: "model",
      owned_by: "tidegate",
    });
  });

  it("raises the client's own error classes", async () => {
    await expect(client.models.retrieve("gpt-9")).rejects.toThrow(OpenAI.NotFoundError);
    await expect(clientFor("sk-wrong").models.list()).rejects.toThrow(OpenAI.AuthenticationError);
    await expect(
      client.chat.completions.create({ model, messages, temperature: 9 }),
    ).rejects.toMatchObject({
      name: "Error",
      status: 400,
      code: "invalid_value",
      param: "temperature",
      requestID: expect.stringMatching(/^req_/),
    });
    await expect(client.post("/nothing", { body: {} })).rejects.toThrow(OpenAI.NotFoundError);
  });

  it("does not retry what is not worth it", async () => {
    let calls = 0;
    const patient = new OpenAI({
      baseURL: `${stack.baseUrl}/v1`,
      apiKey: organization.key,
      maxRetries: 3,
      fetch: (url, init) => {
        calls += 1;
        return fetch(url, init);
      },
    });
    await expect(patient.chat.completions.create({ model: "gpt-9", messages })).rejects.toThrow(
      OpenAI.NotFoundError,
    );
    expect(calls).toBe(1);
  });

  it("refuses a revoked key on the very next call", async () => {
    const { id, key } = await stack.createKey(organization.id);
    const own = clientFor(key);
    await own.models.list();
    await stack.admin("DELETE", `/admin/v1/organizations/${organization.id}/keys/${id}`);
    await expect(own.models.list()).rejects.toThrow(OpenAI.AuthenticationError);
  });
});
