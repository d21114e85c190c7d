/** Tools with the official client, from its helpers to the model and back. */
import OpenAI from "openai";
import { zodFunction, zodResponseFormat } from "openai/helpers/zod";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { stack } from "./stack.ts";

const model = MODEL_ID;
const messages = [{ role: "user" as const, content: "What is the weather in Paris?" }];
const Place = z.object({ location: z.string() });
const weather = zodFunction({
  name: "get_weather",
  description: "The weather of a place.",
  parameters: Place,
});
const Sum = z.object({ a: z.int().min(0).max(99), b: z.int().min(0).max(99) });
const add = zodFunction({ name: "add", description: "Adds two numbers.", parameters: Sum });
const asked = { model, messages, temperature: 0, max_tokens: 80, tools: [weather, add] };
const named = (name: string) => ({ type: "function" as const, function: { name } });

let organization: TestOrganization;
let client: OpenAI;

beforeAll(async () => {
  organization = await stack.createOrganization();
  client = new OpenAI({ baseURL: `${stack.baseUrl}/v1`, apiKey: organization.key, maxRetries: 0 });
});

describe("a call of a tool", () => {
  it("is made by the model itself when it may choose, with nothing else said", async () => {
    const { choices } = await client.chat.completions.create(asked);
    expect(choices[0]).toMatchObject({
      finish_reason: "tool_calls",
      message: {
        role: "assistant",
        content: null,
        refusal: null,
        tool_calls: [{ type: "function", function: { name: "get_weather" } }],
      },
    });
    const [call] = choices[0]?.message.tool_calls ?? [];
    expect(call?.id).toMatch(/^\S+$/);
    const text = call?.type === "function" ? call.function.arguments : "";
    expect(JSON.parse(text)).toEqual({ location: "Paris" });
  });

  it("is the same whole and streamed, and its parts come in OpenAI's order", async () => {
    const whole = await client.chat.completions.create(asked);
    const [expected] = whole.choices[0]?.message.tool_calls ?? [];
    const stream = await client.chat.completions.create({ ...asked, stream: true });
    const chunks = await Array.fromAsync(stream);
    const deltas = chunks.map(({ choices: [choice] }) => choice?.delta);
    expect(deltas[0]).toEqual({ role: "assistant", content: "", refusal: null });
    expect(chunks.at(-1)?.choices[0]).toMatchObject({ delta: {}, finish_reason: "tool_calls" });
    const [first, ...rest] = deltas.flatMap((delta) => delta?.tool_calls ?? []);
    expect(first).toEqual({
      index: 0,
      id: expect.any(String),
      type: "function",
      function: { name: "get_weather", arguments: "" },
    });
    for (const part of rest) expect(Object.keys(part).toSorted()).toEqual(["function", "index"]);
    const text = rest.map((part) => part.function?.arguments ?? "").join("");
    expect(expected).toMatchObject({ function: { name: "get_weather", arguments: text } });
  });

  it("is of the named tool and fits its schema, even where the model would not have called it", async () => {
    for (const seed of [1, 2, 3]) {
      const { choices } = await client.chat.completions.parse({
        ...asked,
        temperature: 1,
        seed,
        tool_choice: named("add"),
      });
      // OpenAI's word for a call that the request itself named.
      expect(choices[0]?.finish_reason).toBe("stop");
      expect(choices[0]?.message.tool_calls).toHaveLength(1);
      const [call] = choices[0]?.message.tool_calls ?? [];
      if (call?.type !== "function") throw new Error("the call is not of a function");
      expect(call.function.name).toBe("add");
      expect(Sum.safeParse(call.function.parsed_arguments).error).toBeUndefined();
    }
  });

  it("comes where one is required, of an allowed tool alone", async () => {
    const hello = [{ role: "user" as const, content: "Hello!" }];
    const { choices } = await client.chat.completions.create({
      ...asked,
      messages: hello,
      parallel_tool_calls: false,
      tool_choice: {
        type: "allowed_tools",
        allowed_tools: { mode: "required", tools: [named("add")] },
      },
    });
    expect(choices[0]).toMatchObject({
      finish_reason: "tool_calls",
      message: { content: null, tool_calls: [{ function: { name: "add" } }] },
    });
  });

  it("has every digit of the numbers in its schema, and names the tool whose schema cannot be kept", async () => {
    const value: unknown = JSON.rawJSON("175928847299117063");
    const parameters = {
      type: "object",
      properties: { id: { const: value } },
      required: ["id"],
      additionalProperties: false,
    };
    const find = { type: "function" as const, function: { name: "find", parameters } };
    const { choices } = await client.chat.completions.create({
      ...asked,
      tools: [weather, find],
      tool_choice: named("find"),
    });
    const [call] = choices[0]?.message.tool_calls ?? [];
    const text = call?.type === "function" ? call.function.arguments : "";
    expect(text.replaceAll(/\s/g, "")).toBe('{"id":175928847299117063}');
    const odd = { type: "object", properties: { a: { type: "array", uniqueItems: true } } };
    const refused = client.chat.completions.create({
      ...asked,
      tools: [weather, { ...find, function: { name: "odd", strict: true, parameters: odd } }],
    });
    await expect(refused).rejects.toMatchObject({
      status: 400,
      code: "invalid_value",
      message: expect.stringContaining(
        "tools[1].function.parameters#/properties/a/uniqueItems",
      ) as string,
    });
  });

  it("does not come where none may be made", async () => {
    const { choices } = await client.chat.completions.create({ ...asked, tool_choice: "none" });
    expect(choices[0]?.message).not.toHaveProperty("tool_calls");
    expect(typeof choices[0]?.message.content).toBe("string");
  });

  it("says length wherever it is cut off, and shows no part of its markup", async () => {
    let partial = 0;
    for (const tool_choice of ["auto", named("get_weather")] as const) {
      for (let max_tokens = 1; max_tokens <= 24; max_tokens += 1) {
        const body = { ...asked, tool_choice, max_tokens };
        const { choices } = await client.chat.completions.create(body);
        const { message, finish_reason } = choices[0] ?? {};
        expect(message?.content ?? "").toBe("");
        const [call] = message?.tool_calls ?? [];
        const text = call?.type === "function" ? call.function.arguments : undefined;
        const stream = await client.chat.completions.create({ ...body, stream: true });
        const chunks = await Array.fromAsync(stream);
        const deltas = chunks.flatMap(({ choices: [choice] }) => choice?.delta ?? []);
        expect(deltas.map(({ content }) => content ?? "").join("")).toBe("");
        const parts = deltas.flatMap(({ tool_calls }) => tool_calls ?? []);
        const streamed = parts.map((part) => part.function?.arguments ?? "").join("");
        expect(parts.length > 0 ? streamed : undefined).toBe(text);
        if (finish_reason !== "length") continue;
        if (text !== undefined && text !== '{"location":"Paris"}') partial += 1;
      }
    }
    expect(partial).toBeGreaterThan(2);
  });

  it("fits the schema of a tool that is not strict, where it must come", async () => {
    const parameters = {
      type: "object",
      properties: { unit: { enum: ["K"] }, days: { type: "integer", minimum: 40, maximum: 49 } },
      required: ["unit", "days"],
      additionalProperties: false,
    };
    const tools = [{ type: "function" as const, function: { name: "forecast", parameters } }];
    for (const tool_choice of ["required", named("forecast")] as const) {
      for (const seed of [1, 2, 3]) {
        const body = { model, messages, max_tokens: 80, temperature: 1.5, seed };
        const answer = await client.chat.completions.create({
          ...body,
          tools,
          tool_choice,
          parallel_tool_calls: false,
        });
        const [call] = answer.choices[0]?.message.tool_calls ?? [];
        const text = call?.type === "function" ? call.function.arguments : "";
        const { unit, days } = JSON.parse(text) as { unit: string; days: number };
        expect([unit, Math.floor(days / 10)]).toEqual(["K", 4]);
      }
    }
  });
});

describe("tools beside a format", () => {
  const Answer = z.object({ city: z.string(), warm: z.boolean() });
  const formatted = { ...asked, response_format: zodResponseFormat(Answer, "answer") };

  it("are called when the model calls them, and the client's parse reads the call", async () => {
    const { choices } = await client.chat.completions.parse(formatted);
    expect(choices[0]?.finish_reason).toBe("tool_calls");
    expect(choices[0]?.message).toMatchObject({ content: null, parsed: null });
    const [call] = choices[0]?.message.tool_calls ?? [];
    expect(call).toMatchObject({ function: { parsed_arguments: { location: "Paris" } } });
  });

  it("are not called when the model answers: then the text fits, whole and streamed", async () => {
    let answers = 0;
    for (const content of ["Hello!", "Thank you!", "What is the opposite of hot?"]) {
      const said = [{ role: "user" as const, content }];
      // Of "<", with which its calls begin: so small a model would rather call.
      const logit_bias = { "30": -100 };
      const body = { ...formatted, messages: said, max_tokens: 200, logit_bias };
      const { choices } = await client.chat.completions.parse(body);
      const { message } = choices[0] ?? {};
      if (message?.tool_calls === undefined) {
        expect(Answer.safeParse(message?.parsed).error).toBeUndefined();
        answers += 1;
      }
      const streamed = await client.chat.completions.stream(body).finalChatCompletion();
      expect(streamed.choices[0]?.message.content ?? "").toBe(message?.content ?? "");
    }
    expect(answers).toBeGreaterThan(0);
  });

  it("speak in the form after the tool has answered", async () => {
    const called = await client.chat.completions.parse(formatted);
    const [choice] = called.choices;
    const [call] = choice?.message.tool_calls ?? [];
    const answer = await client.chat.completions.parse({
      ...formatted,
      max_tokens: 200,
      messages: [
        ...messages,
        choice?.message as OpenAI.ChatCompletionMessage,
        { role: "tool", tool_call_id: call?.id ?? "", content: '{"temperature": 18}' },
      ],
    });
    const { message, finish_reason } = answer.choices[0] ?? {};
    expect(message?.tool_calls).toBeUndefined();
    if (finish_reason === "stop") expect(Answer.safeParse(message?.parsed).success).toBe(true);
  });

  it("give an object or a call with json_object", async () => {
    const body = { ...asked, response_format: { type: "json_object" as const } };
    const { choices } = await client.chat.completions.create({
      ...body,
      messages: [{ role: "user", content: "Hello!" }],
      max_tokens: 400,
    });
    const { message, finish_reason } = choices[0] ?? {};
    if (message?.tool_calls === undefined && finish_reason === "stop")
      expect(JSON.parse(message?.content ?? "")).toBeTypeOf("object");
    expect(message?.content ?? "").not.toContain("tool_call");
  });
});

describe("the client's helpers", () => {
  it.each([true, false])("run tools until the model speaks, stream: %s", async (stream) => {
    const places: string[] = [];
    const tool = zodFunction({
      name: "get_weather",
      description: "The weather of a place.",
      parameters: Place,
      function: ({ location }) => {
        places.push(location);
        return { temperature: 18, condition: "windy" };
      },
    });
    const body = { model, messages, temperature: 0, max_tokens: 80, tools: [tool] };
    const runner = stream
      ? client.chat.completions.runTools({ ...body, stream })
      : client.chat.completions.runTools({ ...body, stream });
    expect(await runner.finalContent()).toContain("18 degrees");
    expect(places).toEqual(["Paris"]);
    expect(runner.allChatCompletions()).toHaveLength(2);
  });

  it("tell the arguments as they grow, and parsed at the end", async () => {
    const runner = client.chat.completions.stream({ ...asked, tools: [weather] });
    let text = "";
    runner.on("tool_calls.function.arguments.delta", (event) => (text += event.arguments_delta));
    const done: unknown[] = [];
    runner.on("tool_calls.function.arguments.done", (event) => done.push(event.parsed_arguments));
    await runner.finalChatCompletion();
    expect(JSON.parse(text)).toEqual({ location: "Paris" });
    expect(done).toEqual([{ location: "Paris" }]);
  });
});

describe("the tokens of a call", () => {
  it("are counted and charged like any others, and no hold is left", async () => {
    const own = await stack.createOrganization();
    const ownClient = new OpenAI({ baseURL: `${stack.baseUrl}/v1`, apiKey: own.key });
    const stream = await ownClient.chat.completions.create({
      ...asked,
      stream: true,
      stream_options: { include_usage: true },
    });
    const usage = (await Array.fromAsync(stream)).at(-1)?.usage;
    expect(usage?.completion_tokens).toBeGreaterThan(10);
    const path = `/admin/v1/organizations/${own.id}` as const;
    await waitFor(async () => (await stack.admin("GET", path)).open_holds === 0);
    const { data } = await stack.admin("GET", `${path}/usage`);
    expect(data).toMatchObject([
      {
        outcome: "completed",
        prompt_tokens: usage?.prompt_tokens,
        completion_tokens: usage?.completion_tokens,
      },
    ]);
  });

  it("of tools that are shown are prompt tokens", async () => {
    const promptTokens = async (fields: object) =>
      (await client.chat.completions.create({ ...asked, ...fields })).usage?.prompt_tokens ?? 0;
    const without = await promptTokens({ tool_choice: "none" });
    expect(await promptTokens({})).toBeGreaterThan(without + 20);
  });

  it("of a hundred tools, which leave no room, are named where that is refused", async () => {
    const tools = Array.from({ length: 100 }, (_, index) =>
      zodFunction({ name: `get_${index}`, description: "Gets something.", parameters: Place }),
    );
    const crowded = client.chat.completions.create({ ...asked, tools });
    await expect(crowded).rejects.toMatchObject({
      status: 400,
      code: "context_length_exceeded",
      message: expect.stringMatching(/maximum context length is 2048 tokens.* and 100 tools have/),
    });
  });
});
