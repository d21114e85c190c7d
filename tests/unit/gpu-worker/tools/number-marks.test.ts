/**
 * Numbers of tools, of their arguments and of a template's variables reach the prompt as they were
 * written.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PreTrainedTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import { pack, unpack } from "../../../../gpu-worker/src/protocol/sent-request.ts";
import { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import type { ChatTurn, GenerateRequest, ToolUse } from "../../../../src/contract/engine.ts";
import { parseKeepingNumbers } from "../../../../src/contract/json-numbers.ts";
import { fc, runs } from "../../../support/random.ts";

const FOLDER = join(import.meta.dirname, "../../../../gpu-worker/models/pocket-chat");
const read = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Record<string, unknown>;

const TEMPLATES: Readonly<Record<string, string | undefined>> = {
  "the model's own": undefined,
  "one that writes JSON, plainly and with an indent":
    "{{ tools | tojson(indent=2) }}{% for m in messages %}{% for c in m.tool_calls or [] %}{{ c.function.arguments | tojson }}{% endfor %}{% endfor %}",
  "one that writes values by themselves":
    "{{ tools[0].function.parameters.default }} {% for m in messages %}{% for c in m.tool_calls or [] %}'{{ c.function.arguments.id }}'{% endfor %}{% endfor %}",
  "one that writes JSON in JSON":
    "{{ tools | tojson | tojson }}{% for m in messages %}{% for c in m.tool_calls or [] %}{{ c.function.arguments | tojson | tojson }}{% endfor %}{% endfor %}",
};

function tokenizerWith(template: string | undefined): ModelTokenizer {
  const config = read("tokenizer_config.json");
  return new ModelTokenizer(
    new PreTrainedTokenizer(
      read("tokenizer.json"),
      template === undefined ? config : { ...config, chat_template: template },
    ),
  );
}

/** What is compared: the text with a placeholder's number, in whose place another one is put. */
function render(tokenizer: ModelTokenizer, number: string, text = "Hi"): string {
  const turns: ChatTurn[] = [
    { role: "user", content: text },
    {
      role: "assistant",
      content: "",
      toolCalls: [{ id: "call_1", name: "f", arguments: `{"id":${number},"text":"${number}"}` }],
    },
    { role: "tool", content: "found", toolCallId: "call_1" },
  ];
  const parameters = parseKeepingNumbers(`{"default":${number}}`) as Record<string, unknown>;
  const toolUse: ToolUse = {
    tools: [{ name: "f", description: text, parameters, strict: false }],
    choice: "auto",
    isParallel: true,
  };
  const spans = tokenizer.renderChat(turns, toolUse);
  return spans.map((span) => span.text).join("");
}

const number = fc.oneof(
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }).map(String),
  fc.constantFrom("175928847299117063", "-9007199254740993", "1.0", "1e400", "0.10", "-0", "1E+5"),
);

describe.each(Object.keys(TEMPLATES))("a number in a template: %s", (name) => {
  const tokenizer = tokenizerWith(TEMPLATES[name]);

  it("is written as the caller wrote it", () => {
    // A double has this one.
    const plain = render(tokenizer, "7777777");
    expect(plain).toContain("7777777");
    fc.assert(
      fc.property(number, (written) => {
        expect(render(tokenizer, written)).toBe(plain.replaceAll("7777777", written));
      }),
      { numRuns: runs(20) },
    );
  });
});

describe("a request on its way to a thread", () => {
  it("can be cloned, and has its numbers at the other end", () => {
    const tools = '[{"name":"f","parameters":{"const":175928847299117063},"strict":false}]';
    const input = parseKeepingNumbers(
      `{"type":"chat","messages":[],"toolUse":{"tools":${tools}},"templateVariables":{"a":1.0}}`,
    );
    const output = parseKeepingNumbers('{"type":"json_schema","schema":{"minimum":1e400}}');
    const request = { model: "m", input, output } as unknown as GenerateRequest;
    const arrived = unpack(structuredClone(pack(request)));
    expect(JSON.parse(JSON.stringify(arrived))).toEqual(JSON.parse(JSON.stringify(request)));
    expect(JSON.stringify(arrived)).toContain(tools);
    expect(JSON.stringify(arrived)).toContain('"schema":{"minimum":1e400}');
    expect(JSON.stringify(arrived)).toContain('"templateVariables":{"a":1.0}');
  });
});
