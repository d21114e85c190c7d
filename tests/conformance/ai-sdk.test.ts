/**
 * Vercel's AI SDK against the real edge, gpu-worker and model, by its provider for servers like
 * OpenAI's.
 */
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import {
  APICallError,
  embedMany,
  generateText,
  jsonSchema,
  Output,
  isStepCount,
  streamText,
  tool,
  type LanguageModel,
  type ToolSet,
} from "ai";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

import { Books } from "../e2e/support/books.ts";
import { MODEL_ID } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { stack } from "./stack.ts";

const PROVIDERS = ["openai-compatible", "openai chat", "openai responses"] as const;
type Provider = (typeof PROVIDERS)[number];

const asked = { prompt: "What is the capital of France?", temperature: 0, maxRetries: 0 };
const city = jsonSchema<{ city: string }>({
  type: "object",
  properties: { city: { type: "string" } },
  required: ["city"],
  additionalProperties: false,
});

let key: string;

function modelOf(provider: Provider, apiKey = key, ask: typeof fetch = fetch): LanguageModel {
  const options = { baseURL: `${stack.baseUrl}/v1`, apiKey, fetch: ask };
  switch (provider) {
    case "openai-compatible":
      return createOpenAICompatible({
        name: "tidegate",
        includeUsage: true,
        // Else it keeps the schema to itself.
        supportsStructuredOutputs: true,
        ...options,
      })(MODEL_ID);
    case "openai chat":
      return createOpenAI(options).chat(MODEL_ID);
    case "openai responses":
      return createOpenAI(options)(MODEL_ID);
  }
}

beforeAll(async () => {
  ({ key } = await stack.createOrganization());
});

describe.each(PROVIDERS)("the AI SDK by %s", (provider) => {
  it("generates a text, with its usage", async () => {
    const { text, finishReason, usage } = await generateText({
      model: modelOf(provider),
      ...asked,
    });
    expect(text).toContain("Paris");
    expect(finishReason).toBe("stop");
    expect(usage.totalTokens).toBe((usage.inputTokens ?? 0) + (usage.outputTokens ?? 0));
    expect(usage.outputTokens).toBeGreaterThan(0);
  });

  it("streams the same text", async () => {
    const streamed = streamText({ model: modelOf(provider), ...asked });
    const pieces = await Array.fromAsync(streamed.textStream);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join("")).toContain("Paris");
    expect((await streamed.usage).outputTokens).toBeGreaterThan(0);
  });

  it("calls a tool", async () => {
    const get_weather = tool({ description: "The weather of a city.", inputSchema: city });
    // Its types are not made for exact optional properties.
    const tools = { get_weather } as unknown as ToolSet;
    const { toolCalls } = await generateText({
      model: modelOf(provider),
      ...asked,
      tools,
      toolChoice: { type: "tool", toolName: "get_weather" },
      maxOutputTokens: 128,
    });
    expect(toolCalls).toMatchObject([
      { toolName: "get_weather", input: { city: expect.any(String) } },
    ]);
  });

  it("fits a schema, whole and in pieces", async () => {
    const schema = z.object({ age: z.number().int().min(0).max(130), isTall: z.boolean() });
    const model = modelOf(provider);
    const output = Output.object({ schema });
    const whole = await generateText({ model, ...asked, output, maxOutputTokens: 100 });
    expect(schema.parse(whole.output)).toEqual(whole.output);
    const streamed = streamText({ model, ...asked, output, maxOutputTokens: 100 });
    const pieces = await Array.fromAsync(streamed.partialOutputStream);
    expect(pieces.at(-1)).toEqual(whole.output);
  });

  it("goes on by itself when its tool has answered", async () => {
    const get_weather = tool({
      description: "The weather of a city.",
      inputSchema: city,
      execute: ({ city: name }) => Promise.resolve(`18 degrees in ${name}`),
    });
    const { steps, text } = await generateText({
      model: modelOf(provider),
      temperature: 0,
      prompt: "What is the weather in Paris?",
      tools: { get_weather } as unknown as ToolSet,
      stopWhen: isStepCount(3),
    });
    expect(steps.length).toBeGreaterThan(1);
    expect(text.length).toBeGreaterThan(0);
  });

  it("ends the work that it aborts, and pays for no more", async () => {
    const own = await stack.createOrganization();
    const leaving = new AbortController();
    const story = streamText({
      model: modelOf(provider, own.key),
      prompt: "Tell me a story.",
      // Warm enough to go on and on.
      temperature: 2,
      maxOutputTokens: 1_900,
      abortSignal: leaving.signal,
      onError: () => undefined,
    });
    for await (const text of story.textStream) {
      if (text === "") continue;
      leaving.abort();
      break;
    }
    const books = new Books(stack, own.id);
    await waitFor(async () => (await books.organization()).open_holds === 0);
    const [record, ...others] = await books.usage();
    expect(others).toEqual([]);
    expect(record?.completion_tokens).toBeLessThan(1_900);
  });

  it("asks again when an answer is lost, and pays once by an Idempotency-Key", async () => {
    const own = await stack.createOrganization();
    let calls = 0;
    const losing: typeof fetch = async (url, init) => {
      calls += 1;
      const response = await fetch(url, init);
      if (calls > 1) return response;
      await response.text();
      throw new TypeError("fetch failed", { cause: new Error("the answer was lost") });
    };
    const { text } = await generateText({
      model: modelOf(provider, own.key, losing),
      ...asked,
      maxRetries: 2,
      headers: { "Idempotency-Key": "question-1" },
    });
    expect(text).toContain("Paris");
    expect(calls).toBe(2);
    expect(await new Books(stack, own.id).usage()).toHaveLength(1);
  });

  it("raises an error with its status, and does not ask again", async () => {
    const refused = generateText({ model: modelOf(provider, "sk-wrong"), ...asked, maxRetries: 2 });
    await expect(refused).rejects.toSatisfy(
      (error) => APICallError.isInstance(error) && error.statusCode === 401 && !error.isRetryable,
    );
  });
});

describe("a conversation by the AI SDK's responses", () => {
  it("goes on from items that are stored, which it names and does not send", async () => {
    const bodies: string[] = [];
    const baseURL = `${stack.baseUrl}/v1`;
    const noting: typeof fetch = (url, init) => {
      if (typeof init?.body === "string") bodies.push(init.body);
      return fetch(url, init);
    };
    const model = createOpenAI({ baseURL, apiKey: key, fetch: noting })(MODEL_ID);
    const question = { role: "user" as const, content: asked.prompt };
    const first = await generateText({ model, messages: [question], temperature: 0 });
    const messages = [question, ...first.response.messages, question];
    const second = await generateText({ model, messages, temperature: 0 });
    expect(second.text.length).toBeGreaterThan(0);
    expect(second.usage.inputTokens).toBeGreaterThan(first.usage.inputTokens ?? 0);
    expect(bodies.map((body) => body.includes("item_reference"))).toEqual([false, true]);
  });
});

describe("the AI SDK beside its chats", () => {
  it("continues a text", async () => {
    const options = { name: "tidegate", baseURL: `${stack.baseUrl}/v1`, apiKey: key };
    const model = createOpenAICompatible(options).completionModel(MODEL_ID);
    const { text } = await generateText({ model, prompt: "Once upon a", maxOutputTokens: 8 });
    expect(text.length).toBeGreaterThan(0);
  });

  it("embeds texts", async () => {
    const options = { baseURL: `${stack.baseUrl}/v1`, apiKey: key };
    const model = createOpenAI(options).embeddingModel("pocket-encoder");
    const { embeddings, usage } = await embedMany({ model, values: ["The cat sleeps.", "Rome"] });
    expect(embeddings.map(({ length }) => length > 100)).toEqual([true, true]);
    expect(usage.tokens).toBeGreaterThan(0);
  });
});
