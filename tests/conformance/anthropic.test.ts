/**
 * Anthropic's own client against the real edge, gpu-worker and model: what it sends works, what it
 * needs is there.
 */
import Anthropic from "@anthropic-ai/sdk";
import { beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { stack } from "./stack.ts";

const CAPITAL = [{ role: "user" as const, content: "What is the capital of France?" }];
const STORY = [{ role: "user" as const, content: "Tell me a story." }];
const asked = { model: MODEL_ID, max_tokens: 64, messages: CAPITAL, temperature: 0 };

const weather: Anthropic.Tool = {
  name: "get_weather",
  description: "The weather of a city.",
  strict: true,
  input_schema: {
    type: "object",
    properties: { city: { type: "string" } },
    required: ["city"],
    additionalProperties: false,
  },
};

let organization: TestOrganization;
let client: Anthropic;

const clientFor = (apiKey: string, options: object = {}): Anthropic =>
  new Anthropic({ baseURL: stack.baseUrl, apiKey, maxRetries: 0, ...options });

const usageOf = async (id: string) =>
  (await stack.admin("GET", `/admin/v1/organizations/${id}/usage?limit=100`)).data;

const textOf = ({ content }: Anthropic.Message): string =>
  content.map((block) => (block.type === "text" ? block.text : "")).join("");

beforeAll(async () => {
  organization = await stack.createOrganization();
  client = clientFor(organization.key);
});

describe("a message", () => {
  it("is whole, and its usage is what was charged", async () => {
    const own = await stack.createOrganization();
    const message = await clientFor(own.key).messages.create({ ...asked, system: "Be brief." });
    expect(textOf(message)).toContain("Paris");
    expect(message).toMatchObject({ type: "message", role: "assistant", stop_reason: "end_turn" });
    expect(message._request_id).toMatch(/^req_/);
    const [record] = await usageOf(own.id);
    const { input_tokens: fresh, cache_read_input_tokens: cached, output_tokens } = message.usage;
    expect(record).toMatchObject({
      operation: "messages",
      prompt_tokens: fresh + (cached ?? 0),
      completion_tokens: output_tokens,
    });
  });

  it("is streamed, and adds up to the whole one by the client's own helper", async () => {
    const stream = client.messages.stream(asked);
    const types: string[] = [];
    stream.on("streamEvent", ({ type }) => types.push(type));
    const message = await stream.finalMessage();
    expect(textOf(message)).toContain("Paris");
    expect(message).toMatchObject({ stop_reason: "end_turn", stop_sequence: null });
    expect(message.usage.output_tokens).toBeGreaterThan(0);
    const runs = types.filter((type, at) => type !== types[at - 1]);
    expect(runs).toEqual([
      "message_start",
      "content_block_start",
      "content_block_delta",
      "content_block_stop",
      "message_delta",
      "message_stop",
    ]);
  });

  it("stops at a stop sequence and names it, at its most tokens, and goes on with an assistant's words", async () => {
    const stopped = await client.messages.create({ ...asked, stop_sequences: ["Paris", "zzz"] });
    expect(stopped).toMatchObject({ stop_reason: "stop_sequence", stop_sequence: "Paris" });
    expect(textOf(stopped)).not.toContain("Paris");
    const cut = await client.messages.create({ ...asked, max_tokens: 2 });
    expect(cut).toMatchObject({ stop_reason: "max_tokens", usage: { output_tokens: 2 } });
    const begun = { role: "assistant" as const, content: "The capital of France is" };
    const rest = await client.messages.create({ ...asked, messages: [...CAPITAL, begun] });
    expect(textOf(rest).trim()).toMatch(/^Paris/);
  });

  it("is of a schema", async () => {
    const schema = {
      type: "object",
      properties: { city: { type: "string", maxLength: 8 }, ok: { type: "boolean" } },
      required: ["city", "ok"],
      additionalProperties: false,
    };
    const message = await client.messages.create({
      ...asked,
      max_tokens: 256,
      output_config: { format: { type: "json_schema", schema } },
    });
    const value = JSON.parse(textOf(message)) as { city: unknown; ok: unknown };
    expect(Object.keys(value).toSorted()).toEqual(["city", "ok"]);
    expect(typeof value.ok).toBe("boolean");
  });

  it("calls a tool, streamed as whole, and takes its result", async () => {
    const tools = {
      ...asked,
      tools: [weather],
      tool_choice: { type: "tool" as const, name: "get_weather" },
    };
    const whole = await client.messages.create({ ...tools, max_tokens: 128 });
    expect(whole.stop_reason).toBe("tool_use");
    const [call] = whole.content;
    if (call?.type !== "tool_use") throw new Error("the answer is no call");
    expect(Object.keys(call.input as object)).toEqual(["city"]);
    const streamed = await client.messages.stream({ ...tools, max_tokens: 128 }).finalMessage();
    expect(streamed.content).toMatchObject([{ type: "tool_use", input: call.input }]);
    const answer = await client.messages.create({
      ...asked,
      tools: [weather],
      tool_choice: { type: "none" },
      messages: [
        ...CAPITAL,
        { role: "assistant", content: whole.content },
        {
          role: "user",
          content: [{ type: "tool_result", tool_use_id: call.id, content: "Sunny." }],
        },
      ],
    });
    expect(answer.content.every(({ type }) => type === "text")).toBe(true);
  });
});

describe("the client's runner of tools", () => {
  it("asks for a thread, is told that there is none, and goes on without one", async () => {
    const ran: unknown[] = [];
    const tool = {
      ...weather,
      type: "custom" as const,
      parse: (input: unknown) => input,
      run: (input: unknown) => {
        ran.push(input);
        return "Sunny.";
      },
    };
    const runner = client.beta.messages.toolRunner({
      ...asked,
      tools: [tool],
      tool_choice: { type: "any" },
      max_iterations: 2,
    });
    expect((await runner.runUntilDone()).role).toBe("assistant");
    expect(ran[0]).toEqual({ city: expect.any(String) });
  });
});

describe("a count of tokens", () => {
  it("is exactly what the message is then billed, with tools and system", async () => {
    const prompt = { model: MODEL_ID, messages: STORY, system: "Be brief.", tools: [weather] };
    const { input_tokens: counted } = await client.messages.countTokens(prompt);
    const { usage } = await client.messages.create({ ...prompt, max_tokens: 1 });
    expect(usage.input_tokens + (usage.cache_read_input_tokens ?? 0)).toBe(counted);
  });
});

describe("what goes wrong", () => {
  it("raises the client's own classes, with the request's id", async () => {
    const wrong = clientFor("sk-wrong").messages.create(asked);
    await expect(wrong).rejects.toThrow(Anthropic.AuthenticationError);
    const unknown = client.messages.create({ ...asked, model: "claude-9" });
    await expect(unknown).rejects.toThrow(Anthropic.NotFoundError);
    const tooHot = { ...asked, temperature: 1.5 };
    const hot = client.messages.create(tooHot);
    await expect(hot).rejects.toMatchObject({
      status: 400,
      type: "invalid_request_error",
      requestID: expect.stringMatching(/^req_/),
    });
    const image = {
      type: "image" as const,
      source: { type: "url" as const, url: "http://a.test/" },
    };
    const seen = client.messages.create({
      ...asked,
      messages: [{ role: "user", content: [image] }],
    });
    await expect(seen).rejects.toThrow("messages[0].content[0] is not supported");
  });

  it("charges an aborted stream for at most a step more than was delivered", async () => {
    const own = await stack.createOrganization();
    const stream = clientFor(own.key).messages.stream({
      ...asked,
      messages: STORY,
      max_tokens: 1_900,
    });
    let deltas = 0;
    const ended = stream.done().catch(() => undefined);
    stream.on("text", () => {
      deltas += 1;
      if (deltas === 3) stream.abort();
    });
    await ended;
    const record = await waitFor(async () => {
      const path = `/admin/v1/organizations/${own.id}` as const;
      const { open_holds: holds } = await stack.admin("GET", path);
      return holds === 0 ? (await usageOf(own.id))[0] : undefined;
    });
    expect(record.outcome).toMatch(/^(client_left|completed)$/);
    expect(record.completion_tokens).toBeLessThan(1_900);
  });

  it("runs a retried message once", async () => {
    const own = await stack.createOrganization();
    let calls = 0;
    const losing = clientFor(own.key, {
      maxRetries: 2,
      fetch: async (url: string, init?: RequestInit) => {
        calls += 1;
        const response = await fetch(url, init);
        if (calls > 1) return response;
        await response.text();
        throw new TypeError("the answer was lost");
      },
    });
    expect(textOf(await losing.messages.create(asked))).toContain("Paris");
    expect(calls).toBe(2);
    expect(await usageOf(own.id)).toHaveLength(1);
  });

  it("runs once with an Idempotency-Key", async () => {
    const own = await stack.createOrganization();
    const headers = { "Idempotency-Key": "message-1" };
    const ask = () => clientFor(own.key).messages.create(asked, { headers });
    const [first, second] = [await ask(), await ask()];
    expect(second).toEqual(first);
    expect(await usageOf(own.id)).toHaveLength(1);
  });
});

describe("models", () => {
  it("are listed by pages, forwards and backwards, and one is described as it is listed", async () => {
    const listed = [];
    for await (const model of client.models.list({ limit: 2 })) listed.push(model);
    const whole = await client.models.list({ limit: 1_000 });
    expect(whole.data).toEqual(listed);
    expect(listed.length).toBeGreaterThan(2);
    const back = await client.models.list({ limit: 2, before_id: listed[2]?.id ?? "" });
    expect(back.data).toEqual(listed.slice(0, 2));
    const model = await client.models.retrieve(MODEL_ID);
    expect(listed).toContainEqual(model);
    expect(model).toMatchObject({ type: "model", id: MODEL_ID, lifecycle: "active" });
  });

  it("that are not there are a NotFoundError in Anthropic's form", async () => {
    const asked = client.models.retrieve("gone");
    await expect(asked).rejects.toThrow(Anthropic.NotFoundError);
    await expect(asked).rejects.toMatchObject({
      type: "not_found_error",
      error: { type: "error", error: { code: "model_not_found" } },
    });
  });
});
