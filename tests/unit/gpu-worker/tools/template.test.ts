import { join } from "node:path";

import { AutoTokenizer, type PreTrainedTokenizer } from "@huggingface/transformers";
import { beforeAll, describe, expect, it } from "vitest";

import {
  detectToolFamily,
  toFinishReason,
  visibleSpecialTokens,
} from "../../../../gpu-worker/src/tool-calls/family.ts";
import {
  toTemplateMessages,
  toTemplateTools,
} from "../../../../gpu-worker/src/tool-calls/template.ts";
import type { ChatTurn, ToolUse } from "../../../../src/contract/engine.ts";

const FOLDER = join(import.meta.dirname, "../../../../gpu-worker/models/pocket-chat");
const WEATHER = {
  name: "get_weather",
  description: "Weather now",
  parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  strict: false,
};
const USE: ToolUse = { tools: [WEATHER], choice: "auto", isParallel: true };
const TURNS: ChatTurn[] = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Weather in Rome and Oslo?" },
  {
    role: "assistant",
    content: "",
    toolCalls: [
      { id: "call_1", name: "get_weather", arguments: '{"city":"Rome"}' },
      { id: "call_2", name: "get_weather", arguments: '{"city": "Oslo"}' },
    ],
  },
  { role: "tool", content: "sunny", toolCallId: "call_1" },
  { role: "tool", content: "rain", toolCallId: "call_2" },
  { role: "user", content: "Thanks" },
];

let tokenizer: PreTrainedTokenizer;
beforeAll(async () => {
  tokenizer = await AutoTokenizer.from_pretrained(FOLDER, { local_files_only: true });
});

function render(turns: readonly ChatTurn[], toolUse: ToolUse | null, template?: string): string {
  const tools = toTemplateTools(toolUse);
  const family = detectToolFamily(template ?? String(tokenizer.chat_template));
  const rendered: unknown = tokenizer.apply_chat_template(
    toTemplateMessages(turns, family) as unknown as Parameters<
      PreTrainedTokenizer["apply_chat_template"]
    >[0],
    {
      tokenize: false,
      add_generation_prompt: true,
      ...(tools !== undefined && { tools: tools as unknown as Record<string, unknown>[] }),
      ...(template !== undefined && { chat_template: template }),
    },
  );
  return String(rendered);
}

describe("the family of a template", () => {
  it.each([
    ["{{ '<tool_call>' }}{{ tools }}", "hermes"],
    ["{{ '[TOOL_CALLS]' }}{{ tools }}", "mistral"],
    ["{{ '<|python_tag|>' }}{{ tools }}", "llama3"],
    ["{%- if tools %}Environment: ipython", "llama3"],
    ["{%- if tools %}{{ tools | tojson }}", "hermes"],
    ["{{ '<tool_call>\n<function=' }}{{ tools }}", "none"],
    ["{{ '[TOOL_CALLS]' }}{{ tools }}{{ '[ARGS]' }}", "none"],
    ["{{ '<|tool_call_start|>[' }}{{ tools }}", "none"],
    ["{{ '<|tool_calls_section_begin|>' }}{{ tools }}", "none"],
    ["{{ '<｜tool▁calls▁begin｜>' }}{{ tools }}", "none"],
    ["{{ '<|tool_call>call:' }}{{ tools }}", "none"],
    ["{% for message in messages %}{{ message.content }}{% endfor %}", "none"],
  ])("%j is %s", (template, family) => {
    expect(detectToolFamily(template)).toBe(family);
  });

  it("names the tokens that must be seen", () => {
    expect(visibleSpecialTokens("none")).toEqual([]);
    expect(visibleSpecialTokens("hermes")).toEqual(["<tool_call>", "</tool_call>"]);
    expect(visibleSpecialTokens("mistral")).toEqual(["[TOOL_CALLS]"]);
    expect(visibleSpecialTokens("llama3")).toEqual(["<|python_tag|>"]);
  });
});

describe("pocket-chat's template", () => {
  it("is of the Hermes family", () => {
    expect(detectToolFamily(String(tokenizer.chat_template))).toBe("hermes");
  });

  it("shows tools, calls and answers turn by turn", () => {
    expect(render(TURNS, USE)).toBe(
      `<|im_start|>system
Be brief.
Tools:
{"name": "get_weather", "description": "Weather now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}<|im_end|>
<|im_start|>user
Weather in Rome and Oslo?<|im_end|>
<|im_start|>assistant
<tool_call>
{"name": "get_weather", "arguments": {"city": "Rome"}}
</tool_call><tool_call>
{"name": "get_weather", "arguments": {"city": "Oslo"}}
</tool_call><|im_end|>
<|im_start|>tool
sunny<|im_end|>
<|im_start|>tool
rain<|im_end|>
<|im_start|>user
Thanks<|im_end|>
<|im_start|>assistant
`,
    );
  });

  it.each([[null], [{ ...USE, choice: "none" as const }]])("shows no tools with %j", (use) => {
    expect(render(TURNS.slice(0, 2), use)).not.toContain("Tools:");
  });
});

describe("turns for a template", () => {
  it("have ids that Mistral's templates take, the same for a call and its answer", () => {
    const [, , calls, answer] = toTemplateMessages(TURNS, "mistral");
    const id = calls?.tool_calls?.[0]?.id;
    expect(id).toMatch(/^[A-Za-z0-9]{9}$/);
    expect(answer?.tool_call_id).toBe(id);
    const kept = toTemplateMessages(
      [{ role: "tool", content: "", toolCallId: "abcDEF123" }],
      "mistral",
    );
    expect(kept).toEqual([{ role: "tool", content: "", tool_call_id: "abcDEF123" }]);
  });

  it("name the function that answers, and keep arguments that are no JSON", () => {
    const turns = toTemplateMessages(
      [
        {
          role: "assistant",
          content: "x",
          toolCalls: [{ id: "1", name: "f", arguments: "{oops" }],
        },
        { role: "tool", content: "y", toolCallId: "1" },
      ],
      "hermes",
    );
    expect(turns[0]?.tool_calls?.[0]?.function).toEqual({ name: "f", arguments: "{oops" });
    expect(turns[1]).toEqual({ role: "tool", content: "y", tool_call_id: "1", name: "f" });
  });

  it.each(["", " \n"])("have no arguments where clients replay none: %j", (written) => {
    const call = { id: "1", name: "f", arguments: written };
    const [turn] = toTemplateMessages(
      [{ role: "assistant", content: "", toolCalls: [call] }],
      "hermes",
    );
    expect(turn?.tool_calls?.[0]?.function).toEqual({ name: "f", arguments: {} });
    expect(
      render([...TURNS.slice(0, 2), { role: "assistant", content: "", toolCalls: [call] }], USE),
    ).toContain('{"name": "f", "arguments": {}}');
  });

  it("describe a tool without description or parameters", () => {
    const tools = toTemplateTools({
      ...USE,
      tools: [{ ...WEATHER, description: null, parameters: null }],
    });
    expect(tools?.[0]?.function).toEqual({
      name: "get_weather",
      description: "",
      parameters: { type: "object", properties: {} },
    });
  });
});

describe("the reason a text ended", () => {
  it("is its calls only if it was not cut off", () => {
    expect(toFinishReason("stop", true)).toBe("tool_calls");
    expect(toFinishReason("length", true)).toBe("length");
    expect(toFinishReason("stop", false)).toBe("stop");
  });
});
