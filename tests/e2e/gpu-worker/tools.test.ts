/** Calls of tools, on the bundled model. */
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { EngineEvent, Tool, ToolUse } from "../../../src/contract/engine.ts";
import { type Generation, requestOf, WorkerProcess } from "./worker-process.ts";

const WEATHER: Tool = {
  name: "get_weather",
  description: "Get the weather of a city.",
  parameters: {
    type: "object",
    properties: { city: { type: "string", maxLength: 20 } },
    required: ["city"],
    additionalProperties: false,
  },
  strict: false,
};
const TIMER: Tool = {
  name: "set_timer",
  description: "Set a timer.",
  parameters: {
    type: "object",
    properties: { minutes: { type: "integer", minimum: 1, maximum: 60 } },
    required: ["minutes"],
    additionalProperties: false,
  },
  strict: false,
};

let worker: WorkerProcess;
beforeAll(async () => {
  worker = await WorkerProcess.start();
});
afterAll(() => worker.dispose());

interface Call {
  id: string;
  name: string;
  arguments: string;
}

/** Calls as a client puts them together. */
function callsOf({ events }: Generation): Call[] {
  const calls: Call[] = [];
  for (const event of events) {
    if (event.type !== "tool_call") continue;
    const call = (calls[event.callIndex] ??= { id: "", name: "", arguments: "" });
    call.id += event.id ?? "";
    call.name += event.name ?? "";
    call.arguments += event.arguments;
  }
  return calls;
}

const ask = (question: string, toolUse: Partial<ToolUse>, sampling = {}) =>
  worker.generate(
    requestOf("", {
      input: {
        type: "chat",
        messages: [{ role: "user", content: question }],
        toolUse: { tools: [WEATHER, TIMER], choice: "auto", isParallel: true, ...toolUse },
      },
      sampling: { maxTokens: 200, ...sampling },
    }),
  );

const lastCount = (events: readonly EngineEvent[]) =>
  Math.max(...events.map((event) => ("completionTokens" in event ? event.completionTokens : 0)));

describe("tools", () => {
  it("are called by the model's own choice, as calls and not as text", async () => {
    const generation = await ask("What is the weather in Paris?", {});
    const [call] = callsOf(generation);
    expect(call?.name).toBe("get_weather");
    // What the model calls the argument is its own affair, as the tool is not strict.
    expect(Object.values(JSON.parse(call?.arguments ?? "") as object)).toEqual(["Paris"]);
    expect(call?.id).toMatch(/^call_[0-9a-f]{24}$/);
    expect(generation.finishReasons).toEqual(["tool_calls"]);
    expect(generation.texts[0]).not.toContain("tool_call");
    expect(lastCount(generation.events)).toBeLessThanOrEqual(generation.receipt.completionTokens);
  });

  it("are called when that is required, with arguments that fit, whatever the temperature", async () => {
    const fits = new Map(
      [WEATHER, TIMER].map(({ name, parameters }) => [name, new Ajv().compile(parameters ?? {})]),
    );
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, seed) =>
        ask("Tell me a story.", { choice: "required" }, { temperature: 1.5, seed }),
      ),
    );
    for (const generation of all) {
      if (generation.finishReasons[0] === "length") continue;
      const calls = callsOf(generation);
      expect(calls.length).toBeGreaterThan(0);
      for (const call of calls)
        expect(fits.get(call.name)?.(JSON.parse(call.arguments))).toBe(true);
      expect(generation.finishReasons).toEqual(["tool_calls"]);
    }
  });

  it("are called once by name when one is named, and once when calls may not be parallel", async () => {
    const named = await ask("What is the weather in Paris?", { choice: { name: "set_timer" } });
    expect(callsOf(named).map(({ name }) => name)).toEqual(["set_timer"]);
    const single = await ask(
      "Hello",
      { choice: "required", isParallel: false },
      { temperature: 1, seed: 4 },
    );
    expect(callsOf(single)).toHaveLength(1);
  });

  it("are not shown to the model when the choice is none", async () => {
    const generation = await ask("What is the weather in Paris?", { choice: "none" });
    expect(callsOf(generation)).toEqual([]);
    expect(generation.finishReasons).toEqual(["stop"]);
  });

  it("are answered with what they returned", async () => {
    const generation = await worker.generate(
      requestOf("", {
        input: {
          type: "chat",
          messages: [
            { role: "user", content: "What is the weather in Paris?" },
            {
              role: "assistant",
              content: "",
              toolCalls: [{ id: "call_1", name: "get_weather", arguments: '{"city": "Paris"}' }],
            },
            { role: "tool", content: '{"weather": "sunny"}', toolCallId: "call_1" },
          ],
          toolUse: { tools: [WEATHER], choice: "auto", isParallel: true },
        },
      }),
    );
    expect(generation.finishReasons).toEqual(["stop"]);
    expect(generation.texts[0]?.length).toBeGreaterThan(0);
  });

  it("name a format beside them that cannot be enforced", async () => {
    const request = requestOf("", {
      input: {
        type: "chat",
        messages: [{ role: "user", content: "Hi" }],
        toolUse: { tools: [WEATHER], choice: "auto", isParallel: true },
      },
      output: { type: "regex", pattern: "(" },
    });
    const response = await worker.call("POST", "/v1/generate", request);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param: "structured_outputs" } });
  });
});
