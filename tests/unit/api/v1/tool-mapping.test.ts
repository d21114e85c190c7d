import { describe, expect, it } from "vitest";

import { chatCompletionRequestSchema } from "../../../../src/contract/chat.ts";
import { toChatAsked } from "../../../../src/dialects/openai/chat.ts";
import { check } from "../../../../src/http/body.ts";

const USER = { role: "user", content: "hi" };
const tool = (name: string, more: object = {}) => ({
  type: "function",
  function: { name, ...more },
});
const named = (name: string) => ({ type: "function", function: { name } });
const allowed = (mode: string, ...names: string[]) => ({
  type: "allowed_tools",
  allowed_tools: { mode, tools: names.map(named) },
});
const call = (id: string, name = "f", text = "{}") => ({
  id,
  type: "function",
  function: { name, arguments: text },
});
const calling = (...ids: string[]) => ({
  role: "assistant",
  content: null,
  tool_calls: ids.map((id) => call(id)),
});
const answering = (id: string) => ({ role: "tool", tool_call_id: id, content: "42" });

const asked = (fields: object) =>
  toChatAsked(check({ model: "m", messages: [USER], ...fields }, chatCompletionRequestSchema));
const toolUse = (fields: object) => asked(fields).input.toolUse;
const messages = (...list: object[]) => asked({ messages: [USER, ...list] }).input.messages;

describe("tools in the engine's words", () => {
  it("are none where their list is empty, as clients send it that always send one", () => {
    for (const tool_choice of [undefined, null, "auto", "none"])
      expect(toolUse({ tools: [], tool_choice })).toBeNull();
    for (const tool_choice of ["required", named("a")])
      expect(() => toolUse({ tools: [], tool_choice })).toThrow("tool_choice needs tools");
  });

  it("have what was said of them, and null for the rest", () => {
    const parameters = { type: "object", properties: {} };
    const full = tool("a", { description: "d", parameters, strict: true });
    expect(toolUse({ tools: [full, tool("b")] })).toEqual({
      tools: [
        { name: "a", description: "d", parameters, strict: true },
        { name: "b", description: null, parameters: null, strict: false },
      ],
      choice: "auto",
      isParallel: true,
    });
  });

  it("are none when none were given, whatever was said of choosing them", () => {
    for (const tool_choice of [undefined, null, "none", "auto"]) {
      expect(toolUse({ tool_choice, parallel_tool_calls: false })).toBeNull();
      expect(toolUse({ tool_choice, tools: null })).toBeNull();
    }
  });

  it.each(["b", { function: { name: "b" } }])(
    "are named as Hugging Face does: %j",
    (tool_choice) => {
      const use = toolUse({ tools: [tool("a"), tool("b")], tool_choice });
      expect(use?.choice).toEqual({ name: "b" });
      expect(() => toolUse({ tools: [tool("a")], tool_choice })).toThrow(
        /the name of a tool, got "b"/,
      );
    },
  );

  it("are all asked for by any, unless one is called so", () => {
    expect(toolUse({ tools: [tool("a")], tool_choice: "any" })?.choice).toBe("required");
    expect(toolUse({ tools: [tool("any")], tool_choice: "any" })?.choice).toEqual({ name: "any" });
    expect(() => toolUse({ tools: [], tool_choice: "any" })).toThrow("tool_choice needs tools");
  });

  it.each(["auto", "none", "required"])("are chosen as the request says: %s", (tool_choice) => {
    expect(toolUse({ tools: [tool("a")], tool_choice })?.choice).toBe(tool_choice);
  });

  it("are called one at a time when the request says so", () => {
    expect(toolUse({ tools: [tool("a")], parallel_tool_calls: false })?.isParallel).toBe(false);
  });

  it("keep all beside the one that is named, since the model may know of them", () => {
    const use = toolUse({ tools: [tool("a"), tool("b")], tool_choice: named("b") });
    expect(use).toMatchObject({ tools: [{ name: "a" }, { name: "b" }], choice: { name: "b" } });
  });

  it("are only the allowed ones, in their own order", () => {
    const tools = [tool("a"), tool("b"), tool("c")];
    const use = toolUse({ tools, tool_choice: allowed("required", "c", "a") });
    expect(use).toMatchObject({ tools: [{ name: "a" }, { name: "c" }], choice: "required" });
  });
});

describe("tools are refused", () => {
  const tools = [tool("a"), tool("b")];
  it.each([
    [
      { tools: [tool("a"), tool("b"), tool("a")] },
      "tools[2].function.name",
      'tools[2].function.name must be unique, got "a" twice',
    ],
    [
      { tools, tool_choice: named("c") },
      "tool_choice.function.name",
      'tool_choice.function.name must be the name of a tool, got "c"',
    ],
    [
      { tools, tool_choice: allowed("auto", "a", "z") },
      "tool_choice.allowed_tools.tools[1].function.name",
      'tool_choice.allowed_tools.tools[1].function.name must be the name of a tool, got "z"',
    ],
    [
      { tool_choice: "required" },
      "tool_choice",
      'tool_choice needs tools, got "required" without any',
    ],
    [
      { tool_choice: named("a") },
      "tool_choice",
      'tool_choice needs tools, got "function" without any',
    ],
    [{ tools, ignore_eos: true }, "ignore_eos", "ignore_eos cannot be combined with tools"],
    [
      { tools: [tool("a", { parameters: { x: "y".repeat(262_144) } })] },
      "tools[0].function.parameters",
      "tools[0].function.parameters must be at most 262144 bytes of JSON, got 262152",
    ],
  ])("for a contradiction: case %#", (fields, param, message) => {
    expect(() => asked(fields)).toThrow(
      expect.objectContaining({ code: "invalid_value", param, message }) as Error,
    );
  });

  it("but not for a format beside tools, whether they may be called or not", () => {
    for (const tool_choice of ["none", "auto", "required"]) {
      const fields = { tools, tool_choice, response_format: { type: "json_object" } };
      expect(asked(fields).output.format).toEqual({ type: "json_object" });
    }
  });
});

describe("calls in a conversation", () => {
  it("keep their ids, names and arguments, and null content is an empty text", () => {
    expect(messages(calling("x"), answering("x"))).toEqual([
      USER,
      { role: "assistant", content: "", toolCalls: [{ id: "x", name: "f", arguments: "{}" }] },
      { role: "tool", content: "42", toolCallId: "x" },
    ]);
  });

  it("may be answered in any order, and an id may come again once it is answered", () => {
    const again = [calling("x"), answering("x")];
    expect(messages(calling("x", "y"), answering("y"), answering("x"), ...again)).toHaveLength(6);
  });

  it.each([
    ["an answer without a call", [answering("x")], "messages[1].tool_call_id"],
    ["an answer before its call", [answering("x"), calling("x")], "messages[1].tool_call_id"],
    ["another id", [calling("x"), answering("y")], "messages[2].tool_call_id"],
    ["a second answer", [calling("x"), answering("x"), answering("x")], "messages[3].tool_call_id"],
    ["the same id twice", [calling("x", "x")], "messages[1].tool_calls[1].id"],
    [
      "an id that waits for its answer",
      [calling("x"), calling("x")],
      "messages[2].tool_calls[0].id",
    ],
    ["no content and no calls", [{ role: "assistant" }], "messages[1].content"],
    [
      "null content and no calls",
      [{ role: "assistant", content: null, tool_calls: null }],
      "messages[1].content",
    ],
    ["an empty list of calls and no content", [calling()], "messages[1].content"],
  ])("are refused for %s", (_name, list, param) => {
    expect(() => messages(...list)).toThrow(
      expect.objectContaining({ code: "invalid_value", param }) as Error,
    );
  });
});

describe("enable_thinking", () => {
  const variables = (fields: object) => asked(fields).input.templateVariables;

  it("is the template's, wherever a client sends it", () => {
    expect(variables({ enable_thinking: false })).toEqual({ enable_thinking: false });
    const kwargs = { chat_template_kwargs: { enable_thinking: false, a: 1 } };
    expect(variables({ ...kwargs, enable_thinking: false })).toEqual(kwargs.chat_template_kwargs);
    expect(variables({ enable_thinking: null })).toBeUndefined();
    expect(() => variables({ ...kwargs, enable_thinking: true })).toThrow(
      "enable_thinking is true, and another value in chat_template_kwargs",
    );
  });
});
