import { describe, expect, it } from "vitest";

import { ToolCallParser } from "../../../../gpu-worker/src/tool-calls/parser.ts";
import { fc, runs } from "../../../support/random.ts";
import { type CallingFamily, join, parse } from "./join.ts";

const call = (index: number, name: string, written: string): object => ({
  id: `id-${String(index)}`,
  name,
  arguments: written,
});

describe("calls in what a model writes", () => {
  const hermes = (body: string): string => `<tool_call>\n${body}\n</tool_call>`;
  it.each<[string, CallingFamily, string, string, object[]]>([
    [
      "one",
      "hermes",
      hermes('{"name": "sum", "arguments": {"a": 1,  "b": [2]}}'),
      "",
      [call(1, "sum", '{"a": 1,  "b": [2]}')],
    ],
    [
      "text before, two in a row",
      "hermes",
      `Let me see.\n${hermes('{"name": "a", "arguments": {}}')}\n${hermes('{"name":"b","arguments":{"x":"}</tool_call>"}}')}\n`,
      "Let me see.\n",
      [call(1, "a", "{}"), call(2, "b", '{"x":"}</tool_call>"}')],
    ],
    [
      "text after",
      "hermes",
      `${hermes('{"name": "a", "arguments": {}}')}\n done`,
      "\n done",
      [call(1, "a", "{}")],
    ],
    [
      "arguments first",
      "hermes",
      hermes('{"arguments": {"q": "\\"é\\u00e9"}, "name": "q"}'),
      "",
      [call(1, "q", '{"q": "\\"é\\u00e9"}')],
    ],
    ["no arguments", "hermes", hermes('{"name": "now"}'), "", [call(1, "now", "{}")]],
    [
      "other keys",
      "hermes",
      hermes('{"id": [1, {"name": "no"}], "name": "a", "arguments": null, "x": 1.5e3 }'),
      "",
      [call(1, "a", "null")],
    ],
    [
      "no end mark",
      "hermes",
      '<tool_call>{"name": "a", "arguments": {}}',
      "",
      [call(1, "a", "{}")],
    ],
    [
      "a cut end mark",
      "hermes",
      '<tool_call>{"name": "a", "arguments": {}}\n</tool_',
      "",
      [call(1, "a", "{}")],
    ],
    [
      "a cut call",
      "hermes",
      '<tool_call>{"name": "a", "arguments": {"x": "y',
      "",
      [call(1, "a", '{"x": "y')],
    ],
    [
      "a bare object",
      "llama3",
      ' {"name": "sum", "parameters": {"a": 1}}',
      "",
      [call(1, "sum", '{"a": 1}')],
    ],
    [
      "a marked object",
      "llama3",
      '<|python_tag|>{"name": "sum", "parameters": {}}',
      "",
      [call(1, "sum", "{}")],
    ],
    [
      "several objects",
      "llama3",
      '{"name": "a", "parameters": {}}; {"name": "b", "parameters": {}}\n{"name": "c", "arguments": {}}',
      "",
      [call(1, "a", "{}"), call(2, "b", "{}"), call(3, "c", "{}")],
    ],
    [
      "a marked object after text",
      "llama3",
      'I call <|python_tag|>{"name": "a", "parameters": {}}',
      "I call ",
      [call(1, "a", "{}")],
    ],
    [
      "a list",
      "mistral",
      '[TOOL_CALLS] [{"name": "a", "arguments": {"x": 1}}, {"name": "b", "arguments": {}}]',
      "",
      [call(1, "a", '{"x": 1}'), call(2, "b", "{}")],
    ],
    [
      "a list after text",
      "mistral",
      'Yes.[TOOL_CALLS][{"name": "a", "arguments": {}}]',
      "Yes.",
      [call(1, "a", "{}")],
    ],
  ])("%s (%s)", (_, family, written, text, calls) => {
    expect(parse(family, written)).toEqual({ text, calls });
  });

  it.each<[CallingFamily, string]>([
    ["hermes", "plain text"],
    ["hermes", "1 < 2 and <tool> and <tool_cal"],
    ["hermes", "<tool_call>not JSON</tool_call>"],
    ["hermes", '<tool_call>{"arguments": {}}</tool_call>'],
    ["hermes", '<tool_call>{"name": 5, "arguments": {}}</tool_call>'],
    ["hermes", '<tool_call>{"name": "", "arguments": {}}</tool_call>'],
    ["hermes", '<tool_call>{"name": "a", "name": "b", "arguments": {}}</tool_call>'],
    ["hermes", '<tool_call>{"name": "a" "arguments": {}}</tool_call>'],
    ["hermes", '<tool_call>{"name": "a'],
    ["hermes", "  \n"],
    ["llama3", '{"answer": 42}'],
    ["llama3", ' {"name": "x"'],
    ["llama3", 'text {"name": "a", "parameters": {}}'],
    ["llama3", "{not JSON} <|python_tag|"],
    ["mistral", "[TOOL_CALLS]{}"],
    ["mistral", "[TOOL_CALLS] [] and more"],
    ["mistral", '[{"name": "a", "arguments": {}}]'],
  ])("are none in %s text %j, and none of it is lost", (family, written) => {
    expect(parse(family, written)).toEqual({ text: written, calls: [] });
  });

  it("are found after one that was none", () => {
    const written = '<tool_call>oops <tool_call>{"name": "a", "arguments": {}}</tool_call>';
    expect(parse("hermes", written)).toEqual({
      text: "<tool_call>oops ",
      calls: [call(1, "a", "{}")],
    });
  });

  it("that break off in their arguments stay calls, and the rest is text", () => {
    const written = '<tool_call>{"name": "a", "arguments": {"x": oops}}</tool_call>';
    expect(parse("hermes", written)).toEqual({
      text: "oops}}</tool_call>",
      calls: [call(1, "a", '{"x": ')],
    });
  });

  it("are the same however the text was cut", () => {
    const fragment = fc.constantFrom(
      "<tool_call>",
      "</tool_call>",
      "<|python_tag|>",
      "[TOOL_CALLS]",
      '{"name": "a", "arguments": {"x": [1, "}"]}}',
      '{"name": "b", "parameters": {}}',
      '{"arguments": {"q": "\\\\\\""}, "name": "q"}',
      '{"name": "c", "arguments": -1.5e3}',
      '<tool_call>\n{"name": "d", "arguments": {"y": "<tool_call>"}}\n</tool_call>',
      '<|python_tag|>{"name": "e", "parameters": {}}',
      '[TOOL_CALLS][{"name": "f", "arguments": {}}, {"name": "g"}]',
      '"name": ',
      '{"name',
      "[",
      "]",
      ", ",
      "; ",
      "\n",
      " ",
      "text",
      "é😀",
      "<",
      "{",
      "}",
    );
    let found = 0;
    fc.assert(
      fc.property(
        fc.constantFrom<CallingFamily>("hermes", "llama3", "mistral"),
        fc.array(fragment, { maxLength: 9 }).map((parts) => parts.join("")),
        fc.array(fc.nat(), { maxLength: 12 }),
        (family, written, cuts) => {
          const whole = parse(family, written);
          found += whole.calls.length;
          expect(parse(family, written, cuts)).toEqual(whole);
          const everywhere = Array.from({ length: written.length }, (_, index) => index);
          expect(parse(family, written, everywhere)).toEqual(whole);
          if (whole.calls.length === 0) expect(whole.text).toBe(written);
        },
      ),
      { numRuns: runs(3000), seed: 2 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it.each<[CallingFamily, string, string, object[]]>([
    [
      "hermes",
      '<tool_call>\n{"name": "get", "arguments": {"x": "<tool_call>"}}\n</tool_call>\n<tool_call>\n{"name": "put", "arguments": {}}\n</tool_call>',
      "",
      [call(1, "get", '{"x": "<tool_call>"}'), call(2, "put", "{}")],
    ],
    [
      "hermes",
      'Yes: <tool_call>\n{"arguments": [1, 2], "name": "get"}\n</tool_call> then',
      "Yes:  then",
      [call(1, "get", "[1, 2]")],
    ],
    [
      "llama3",
      '{"name": "get", "parameters": {"x": 1}}; {"name": "put", "parameters": {}}',
      "",
      [call(1, "get", '{"x": 1}'), call(2, "put", "{}")],
    ],
    [
      "mistral",
      'So [TOOL_CALLS] [{"name": "get", "arguments": {"x": 1}}, {"name": "put", "arguments": {}}]',
      "So ",
      [call(1, "get", '{"x": 1}'), call(2, "put", "{}")],
    ],
  ])(
    "that are cut anywhere are told as far as they are known: %s %j",
    (family, written, text, calls) => {
      let partial = 0;
      for (let length = 0; length <= written.length; length += 1) {
        const found = parse(family, written.slice(0, length), [length / 2], { isCut: true });
        expect(text.startsWith(found.text), `${found.text} of ${written.slice(0, length)}`).toBe(
          true,
        );
        expect(found.calls.length).toBeLessThanOrEqual(calls.length);
        for (const [index, { id, name, arguments: given }] of found.calls.entries()) {
          const whole = calls[index] as { id: string; name: string; arguments: string };
          expect([id, name]).toEqual([whole.id, whole.name]);
          expect(whole.arguments.startsWith(given)).toBe(true);
          if (given !== whole.arguments) partial += 1;
        }
      }
      const isNamedLast = written.includes('], "name"');
      expect(partial > 3).toBe(!isNamedLast);
      expect(parse(family, written, [], { isCut: true })).toEqual({ text, calls });
    },
  );

  it("are no text that was cut, however much it looks like one", () => {
    for (const text of ['{"answer": 4', "1 < 2", "[TOOL", "{"]) {
      const isBegun = text === "{";
      expect(parse("llama3", text, [], { isCut: true })).toEqual({
        text: isBegun ? "" : text,
        calls: [],
      });
    }
  });

  it("are at the beginning and of offered tools alone where a text has a form", () => {
    const names = new Set(["get"]);
    const inside =
      '{"note": "<tool_call>{\\"name\\": \\"get\\", \\"arguments\\": {}}</tool_call>"}';
    const cases: [CallingFamily, string, string, number][] = [
      ["hermes", inside, inside, 0],
      ["hermes", '<tool_call>\n{"name": "get", "arguments": {}}\n</tool_call>', "", 1],
      ["hermes", '"<tool_call>{"', '"<tool_call>{"', 0],
      ["llama3", '{"name": "Ada", "parameters": {}}', '{"name": "Ada", "parameters": {}}', 0],
      ["llama3", '{"name": "get", "parameters": {}}', "", 1],
      ["llama3", '{"parameters": {}, "name": "Ada"}', '{"parameters": {}, "name": "Ada"}', 0],
      ["mistral", '[TOOL_CALLS][{"name": "get", "arguments": {}}]', "", 1],
      ["mistral", '["[TOOL_CALLS]", 1]', '["[TOOL_CALLS]", 1]', 0],
    ];
    for (const [family, written, text, calls] of cases) {
      const everywhere = Array.from({ length: written.length }, (_, index) => index);
      for (const cuts of [[], everywhere]) {
        const found = parse(family, written, cuts, { names });
        expect([found.text, found.calls.length]).toEqual([text, calls]);
      }
    }
  });

  it("come as they are written: the name first, then each part of the arguments", () => {
    const parser = new ToolCallParser({ family: "hermes", createId: () => "id" });
    const pieces = [
      '<tool_call>{"name": "a", "argu',
      'ments": {"x"',
      ": 1",
      "}",
      "}</tool_call>",
    ].map((text) => parser.push(text));
    expect(pieces).toEqual([
      [],
      [{ type: "call", callIndex: 0, id: "id", name: "a", arguments: '{"x"' }],
      [{ type: "call", callIndex: 0, id: null, name: null, arguments: ": 1" }],
      [{ type: "call", callIndex: 0, id: null, name: null, arguments: "}" }],
      [],
    ]);
    expect(parser.hasCalls).toBe(true);
  });

  it("let text through at once, but never the beginning of a marker", () => {
    const parser = new ToolCallParser({ family: "hermes", createId: () => "id" });
    const pieces = ["Hello", " <", "b> <tool", "_call", "ing>"].map(
      (text) => join(parser.push(text)).text,
    );
    expect(pieces).toEqual(["Hello", " ", "<b> ", "", "<tool_calling>"]);
  });
});
