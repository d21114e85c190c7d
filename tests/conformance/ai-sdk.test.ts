/** Vercel's AI SDK against the real edge, gpu-worker and model, by its provider for servers like OpenAI's. */
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import {
  APICallError,
  generateText,
  jsonSchema,
  streamText,
  tool,
  type LanguageModel,
  type ToolSet,
} from "ai";
import { beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID } from "../support/stack-client.ts";
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

function modelOf(provider: Provider, apiKey = key): LanguageModel {
  const options = { baseURL: `${stack.baseUrl}/v1`, apiKey };
  switch (provider) {
    case "openai-compatible":
      return createOpenAICompatible({ name: "tidegate", includeUsage: true, ...options })(MODEL_ID);
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
