/**
 * The official client's helpers for tools and structured output, against the Worker with a scripted
 * engine behind it.
 */
import OpenAI from "openai";
import { zodFunction, zodResponseFormat } from "openai/helpers/zod";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";

import { answer, FakeWorker, toolCall, type MadeEvent } from "../support/fake-worker.ts";
import { ask, openCustomer } from "../support/test-worker.ts";

const messages = [{ role: "user" as const, content: "What is the weather in Paris?" }];
const City = z.object({ city: z.string() });
const PIECES = ['{"', 'city":', '"Par', 'is"', "}"];

let worker: FakeWorker;
let client: OpenAI;

beforeEach(async () => {
  const { key } = await openCustomer();
  worker = new FakeWorker();
  worker.listen();
  client = new OpenAI({
    baseURL: "http://edge.test/v1",
    apiKey: key,
    maxRetries: 0,
    dangerouslyAllowBrowser: true,
    fetch: (input, init) => ask(new URL(new Request(input).url).pathname, init as RequestInit),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ended = (finishReason: "stop" | "tool_calls"): MadeEvent => ({
  type: "choice_end",
  index: 0,
  finishReason,
});

/** Calls the tool twice in one answer, and speaks once both are answered. */
function callThenSpeak(): void {
  worker.makes = ({ input }) => {
    if (input.type !== "chat" || input.messages.at(-1)?.role === "tool") {
      return answer("It is sunny in both.");
    }
    return [
      ...toolCall(PIECES, { id: "call_a" }),
      ...toolCall(['{"city":"Rome"}'], { id: "call_b", callIndex: 1, from: 6 }),
      ended("tool_calls"),
    ];
  };
}

describe("runTools", () => {
  it.each([true, false])(
    "calls the functions and sends their answers back, stream: %s",
    async (stream) => {
      callThenSpeak();
      const asked: string[] = [];
      const tool = zodFunction({
        name: "get_weather",
        description: "The weather of a city.",
        parameters: City,
        function: ({ city }) => {
          asked.push(city);
          return "sunny";
        },
      });
      const body = { model: "m", messages, tools: [tool] };
      const runner = stream
        ? client.chat.completions.runTools({ ...body, stream })
        : client.chat.completions.runTools({ ...body, stream });
      expect(await runner.finalContent()).toBe("It is sunny in both.");
      expect(asked).toEqual(["Paris", "Rome"]);
      expect(worker.requests).toHaveLength(2);
      const [first, second] = worker.requests.map(({ input }) => input);
      expect(first).toMatchObject({
        toolUse: { tools: [{ name: "get_weather", strict: true }], choice: "auto" },
      });
      expect(second).toMatchObject({
        messages: [
          { role: "user" },
          {
            role: "assistant",
            content: "",
            toolCalls: [
              { id: "call_a", name: "get_weather", arguments: PIECES.join("") },
              { id: "call_b", name: "get_weather", arguments: '{"city":"Rome"}' },
            ],
          },
          { role: "tool", toolCallId: "call_a", content: "sunny" },
          { role: "tool", toolCallId: "call_b", content: "sunny" },
        ],
      });
    },
  );

  it("stops after the one tool that was named", async () => {
    worker.makes = () => [...toolCall(PIECES), ended("tool_calls")];
    const runner = client.chat.completions.runTools({
      model: "m",
      messages,
      tool_choice: { type: "function", function: { name: "get_weather" } },
      tools: [zodFunction({ name: "get_weather", parameters: City, function: () => "sunny" })],
    });
    expect(await runner.finalFunctionToolCallResult()).toBe("sunny");
    expect(worker.requests).toHaveLength(1);
  });
});

describe("the stream helper", () => {
  it("tells each call's arguments as they grow, and the parsed whole", async () => {
    worker.makes = () => [...toolCall(PIECES), ended("tool_calls")];
    const runner = client.chat.completions.stream({
      model: "m",
      messages,
      tools: [zodFunction({ name: "get_weather", parameters: City })],
    });
    const pieces: string[] = [];
    const done: unknown[] = [];
    runner.on("tool_calls.function.arguments.delta", (event) => pieces.push(event.arguments_delta));
    runner.on("tool_calls.function.arguments.done", (event) => done.push(event));
    const { choices } = await runner.finalChatCompletion();
    expect(pieces.join("")).toBe(PIECES.join(""));
    expect(done).toMatchObject([
      {
        name: "get_weather",
        index: 0,
        arguments: PIECES.join(""),
        parsed_arguments: { city: "Paris" },
      },
    ]);
    expect(choices[0]).toMatchObject({
      finish_reason: "tool_calls",
      message: {
        tool_calls: [{ id: "call_1", function: { parsed_arguments: { city: "Paris" } } }],
      },
    });
  });

  it("parses an answer of a schema as it grows", async () => {
    worker.makes = () => [
      { type: "delta", index: 0, text: '{"city":', completionTokens: 1, logprobs: null },
      ...answer('"Paris"}', 0, 2, 2),
    ];
    const runner = client.chat.completions.stream({
      model: "m",
      messages,
      response_format: zodResponseFormat(City, "city"),
    });
    const done = vi.fn();
    runner.on("content.done", done);
    const { choices } = await runner.finalChatCompletion();
    expect(choices[0]?.message.parsed).toEqual({ city: "Paris" });
    expect(done).toHaveBeenCalledWith(expect.objectContaining({ parsed: { city: "Paris" } }));
  });
});

describe("parse", () => {
  it("gives the object of the schema that was asked for", async () => {
    worker.makes = () => answer('{"city":"Paris"}');
    const { choices } = await client.chat.completions.parse({
      model: "m",
      messages,
      response_format: zodResponseFormat(City, "city"),
    });
    expect(choices[0]?.message.parsed).toEqual({ city: "Paris" });
    expect(worker.requests[0]?.output).toMatchObject({
      type: "json_schema",
      schema: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
    });
  });

  it("gives the parsed arguments of a call, and null for what was not said", async () => {
    worker.makes = () => [...toolCall(PIECES), ended("tool_calls")];
    const { choices } = await client.chat.completions.parse({
      model: "m",
      messages,
      tools: [zodFunction({ name: "get_weather", parameters: City })],
      tool_choice: "required",
    });
    expect(choices[0]?.message).toMatchObject({ content: null, parsed: null });
    expect(choices[0]?.message.tool_calls).toMatchObject([
      { type: "function", function: { parsed_arguments: { city: "Paris" } } },
    ]);
  });
});

describe("a stream's usage", () => {
  it.each([
    [{ usage: { include: true } }, true],
    [{ usage: { include: false } }, false],
    [{ stream_options: { include_usage: true } }, true],
    [{}, false],
  ])("is told where it is asked for, in OpenRouter's words too: %j", async (words, isTold) => {
    worker.makes = () => answer("It is sunny.");
    const asked: OpenAI.ChatCompletionCreateParamsStreaming = {
      model: "m",
      messages,
      stream: true,
    };
    const chunks: OpenAI.ChatCompletionChunk[] = [];
    const stream = await client.chat.completions.create(Object.assign(asked, words));
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks.filter(({ usage }) => usage != null)).toHaveLength(isTold ? 1 : 0);
  });
});
