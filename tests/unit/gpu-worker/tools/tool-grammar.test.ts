import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GrammarService } from "../../../../gpu-worker/src/grammar/grammar.ts";
import type { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import { toToolGrammar } from "../../../../gpu-worker/src/tool-calls/tool-grammar.ts";
import type { Tool, ToolUse } from "../../../../src/contract/engine.ts";
import { loadTokenizer, open, registerPocketChat, walkAll } from "../grammar/walk.ts";
import { type CallingFamily, type Joined, parse } from "./join.ts";

const WEATHER: Tool = {
  name: 'get "weather"',
  description: null,
  parameters: {
    type: "object",
    properties: {
      city: { type: "string", minLength: 1 },
      days: { type: "integer", minimum: 1, maximum: 7 },
    },
    required: ["city"],
  },
  strict: true,
};
const NOW: Tool = { name: "now", description: null, parameters: null, strict: false };
/** Cannot be enforced, and need not be. */
const LOOSE: Tool = { name: "loose", description: null, parameters: { not: {} }, strict: false };
const FAMILIES: CallingFamily[] = ["hermes", "llama3", "mistral"];

const service = GrammarService.create();
let tokenizer: ModelTokenizer;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
  registerPocketChat(service, tokenizer);
});
afterAll(() => service.dispose());

async function walkTools(
  toolUse: ToolUse,
  family: CallingFamily,
  count: number,
): Promise<Joined[]> {
  const spec = toToolGrammar(toolUse, family, null);
  if (spec === undefined) throw new Error("nothing is enforced");
  const texts = await walkAll(service, tokenizer, spec, { seed: 9, count, maxTokens: 400 });
  return texts.map((text, index) => parse(family, text, [index, index * 7, index * 31]));
}

function expectValid({ calls }: Joined, tools: readonly Tool[]): void {
  for (const { name, arguments: written } of calls) {
    const tool = tools.find((known) => known.name === name);
    const value: unknown = JSON.parse(written);
    const schema = tool?.strict === true ? (tool.parameters ?? {}) : { type: "object" };
    expect(
      new Ajv2020({ strict: false }).validate(schema, value),
      `${String(name)} ${written}`,
    ).toBe(true);
    expect(tool).toBeDefined();
  }
}

describe.each(FAMILIES)("calls that must come, in %s", (family) => {
  const tools = [WEATHER, NOW, LOOSE];

  it("are read whole, with arguments that fit, and no text beside them", async () => {
    const joined = await walkTools({ tools, choice: "required", isParallel: true }, family, 25);
    expect(joined.length).toBeGreaterThan(3);
    for (const found of joined) {
      expect(found.calls.length).toBeGreaterThan(0);
      expect(found.text).toBe("");
      expectValid(found, tools);
    }
  });

  it("come once if they are not parallel, or if one function is named", async () => {
    const once = await walkTools({ tools, choice: "required", isParallel: false }, family, 10);
    const named = await walkTools(
      { tools, choice: { name: WEATHER.name }, isParallel: true },
      family,
      10,
    );
    expect(once.length + named.length).toBeGreaterThan(5);
    for (const { calls, text } of [...once, ...named])
      expect([calls.length, text]).toEqual([1, ""]);
    expect(new Set(named.map(({ calls }) => calls[0]?.name))).toEqual(new Set([WEATHER.name]));
  });
});

describe.each(FAMILIES)("calls or a text of some form, in %s", (family) => {
  it("are one or the other, each whole", async () => {
    const tools = [WEATHER, NOW];
    const schema = {
      type: "object",
      properties: { name: { enum: ["Ada", "now!"] }, parameters: { type: "boolean" } },
      required: ["name", "parameters"],
      additionalProperties: false,
    };
    const use: ToolUse = { tools, choice: "auto", isParallel: true };
    const spec = toToolGrammar(use, family, { type: "json_schema", schema });
    if (spec === undefined) throw new Error("nothing is enforced");
    const texts = await walkAll(service, tokenizer, spec, { seed: 5, count: 40, maxTokens: 400 });
    const names = new Set(tools.map(({ name }) => name));
    let called = 0;
    for (const written of texts) {
      const found = parse(family, written, [3, 17, 40], { names });
      if (found.calls.length > 0) {
        called += 1;
        expect(found.text).toBe("");
        expectValid(found, tools);
      } else {
        expect(new Ajv2020().validate(schema, JSON.parse(found.text)), found.text).toBe(true);
      }
    }
    expect(called).toBeGreaterThan(0);
    expect(texts.length - called).toBeGreaterThan(0);
  });
});

describe("calls that may come", () => {
  it("are left to the model unless a tool is strict or there may be but one", () => {
    const use: ToolUse = { tools: [NOW], choice: "auto", isParallel: true };
    expect(toToolGrammar(use, "hermes", null)).toBeUndefined();
    expect(toToolGrammar(null, "hermes", null)).toBeUndefined();
    expect(toToolGrammar({ ...use, choice: "none" }, "hermes", null)).toBeUndefined();
    expect(toToolGrammar({ ...use, choice: "required" }, "none", null)).toBeUndefined();
    expect(toToolGrammar({ ...use, isParallel: false }, "hermes", null)).toMatchObject({
      isSingle: true,
    });
    expect(toToolGrammar({ ...use, tools: [WEATHER] }, "hermes", null)).toMatchObject({
      freeText: { until: "<tool_call>" },
      isSingle: false,
    });
  });

  it.each(FAMILIES)(
    "fit once their marker is written, and any other text is free, in %s",
    async (family) => {
      const use: ToolUse = { tools: [WEATHER], choice: "auto", isParallel: true };
      const spec = toToolGrammar(use, family, null);
      if (spec === undefined) throw new Error("nothing is enforced");
      const name = JSON.stringify(WEATHER.name);
      const written = {
        hermes: `1 < 2 <tool_cal <tool_call>\n{"name": ${name}, "arguments": {"city":"x"}}\n</tool_call> ok <tool_call>\n{"name": ${name}, "arguments": {"city":"`,
        llama3: `{"name": ${name}, "parameters": {"city":"`,
        mistral: `ok [TOOL [TOOL_CALLS][{"name": ${name}, "arguments": {"city":"`,
      }[family];
      const accepts = async (text: string): Promise<boolean> => {
        const matcher = await open(service, spec);
        for (const id of tokenizer.encodeRendered([{ text, isOutside: false }])) matcher.accept(id);
        await matcher.settled;
        const isFine = matcher.failure === undefined;
        matcher.release();
        return isFine;
      };
      expect(await accepts(written)).toBe(true);
      expect(await accepts(`${written}x","days":7}`)).toBe(true);
      expect(await accepts(`${written}x","days":8}`)).toBe(false);
      expect(await accepts(`${written}"`)).toBe(false);
      expect(await accepts("Only text, with {braces} and [brackets].")).toBe(true);
      const foreign = written.replaceAll(name, '"other"');
      expect(await accepts(foreign)).toBe(false);
    },
  );
});
