import { describe, expect, it } from "vitest";

import type { ChatTurn, Tool, ToolUse } from "../../../src/contract/engine.ts";
import { sizeOfPrompt } from "../../../src/gateway/prompt-size.ts";

const TOOL: Tool = {
  name: "get_weather",
  description: "d".repeat(300),
  parameters: { type: "object" },
  strict: false,
};
const user: ChatTurn = { role: "user", content: "x".repeat(30) };
const use = (choice: ToolUse["choice"], tools = [TOOL]): ToolUse => ({
  tools,
  choice,
  isParallel: true,
});
const chat = (toolUse: ToolUse | null, ...messages: ChatTurn[]) =>
  sizeOfPrompt({ type: "chat", messages: [user, ...messages], toolUse }).estimatedTokens;

describe("the estimate of a prompt's tokens", () => {
  it("counts texts by their length and token ids one by one", () => {
    expect(chat(null)).toBe(10 + 8);
    const input = { type: "completion" as const, prompts: ["x".repeat(9), [1, 2]] };
    expect(sizeOfPrompt(input).estimatedTokens).toBe(5);
  });

  it("counts what a template writes out of tools", () => {
    const json = JSON.stringify([TOOL]).length;
    expect(chat(use("auto")) - chat(null)).toBe(Math.ceil(json / 3));
    expect(chat(use({ name: "get_weather" }, [TOOL, TOOL]))).toBeGreaterThan(chat(use("auto")));
  });

  it("counts nothing for tools that may not be called", () => {
    expect(chat(use("none"))).toBe(chat(null));
  });

  it("counts the calls of earlier messages with their arguments", () => {
    const calling = (size: number): ChatTurn => ({
      role: "assistant",
      content: "",
      toolCalls: [{ id: "a", name: "f", arguments: "x".repeat(size) }],
    });
    expect(chat(null, calling(600)) - chat(null, calling(0))).toBe(200);
    expect(chat(null, calling(0))).toBeGreaterThan(chat(null, { role: "assistant", content: "" }));
  });
});

describe("the fewest tokens that a prompt may have", () => {
  it("are those of white space, and exact where tokens were given", () => {
    const prompts = [" ".repeat(193), "x", [1, 2, 3]];
    expect(sizeOfPrompt({ type: "completion", prompts }).fewestTokens).toBe(2 + 1 + 3);
    const messages = [{ role: "user" as const, content: "x".repeat(500) }];
    expect(sizeOfPrompt({ type: "chat", messages, toolUse: null }).fewestTokens).toBe(3);
  });

  it("are none of a text that is empty", () => {
    expect(sizeOfPrompt({ type: "completion", prompts: [""] }).fewestTokens).toBe(0);
  });
});
