import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GrammarService } from "../../../../gpu-worker/src/grammar/grammar.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import type { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import { fc, runs } from "../../../support/random.ts";
import { createAcceptor } from "./acceptor.ts";
import { loadTokenizer, registerPocketChat, walkAll } from "./walk.ts";

const service = GrammarService.create();
let tokenizer: ModelTokenizer;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
  registerPocketChat(service, tokenizer);
});
afterAll(() => service.dispose());

/** `set[...]` of pydantic. */
function setOf(items: object, more: object = {}) {
  const schema = { type: "array", items, uniqueItems: true, ...more };
  return { type: "json_schema", schema } as const;
}

function messageOf(spec: ReturnType<typeof setOf>): string {
  const compiled = compileSpec(spec);
  return compiled.ok ? "" : compiled.message;
}

const isDistinct = (items: readonly unknown[]): boolean => new Set(items).size === items.length;

describe("a list of distinct strings", () => {
  const accepts = createAcceptor(setOf({ type: "string" }));

  it("takes every list without an item twice, and no other", () => {
    const item = fc.string({ unit: fc.constantFrom("a", "b", '"', "\\", "\n", "\u0001", "é") });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        expect(accepts(JSON.stringify(items))).toBe(isDistinct(items));
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(['["a","\\u0061"]', '["/","\\/"]', '["\\n","\\u000a"]', '["é","\\u00e9"]'])(
    "takes no item twice in other escapes: %s",
    (text) => {
      expect(accepts(text)).toBe(false);
    },
  );

  it("takes an item that another begins with, or ends with", () => {
    expect(accepts('["ab", "a", "abc", "b", ""]')).toBe(true);
    expect(accepts('["ab", "a", "ab"]')).toBe(false);
  });
});

describe("a list of distinct values", () => {
  it("is told apart by its values: 1, 10, true and texts that look like them", () => {
    const accepts = createAcceptor(
      setOf({ anyOf: [{ type: "integer" }, { type: "string" }, { type: "boolean" }] }),
    );
    expect(accepts('[1, 10, -1, "1", true, "true", 0]')).toBe(true);
    for (const text of ["[1, 10, 1]", "[1,1]", "[ true,true ]", '["1",1,"1"]', "[-0,0]"])
      expect(accepts(text)).toBe(false);
  });

  it("does not bind other lists, nor what stands beside it", () => {
    const schema = {
      type: "object",
      properties: {
        sets: { type: "array", items: setOf({ type: "string" }).schema },
        list: { type: "array", items: { type: "string" } },
      },
      required: ["sets", "list"],
    };
    const accepts = createAcceptor({ type: "json_schema", schema });
    expect(accepts('{"sets":[["a"],["a"],["b","a"]],"list":["a","a"]}')).toBe(true);
    expect(accepts('{"sets":[["a"],["a","a"]],"list":["a","a"]}')).toBe(false);
  });

  it("ends where no other value is left", () => {
    const accepts = createAcceptor(setOf({ type: "string", pattern: "^[ab]$" }));
    expect(accepts('["b","a"]')).toBe(true);
    expect(accepts('["b","a"')).toBe(false);
  });

  it.each<[name: string, items: object, more?: object]>([
    ["strings", { type: "string" }],
    ["strings of few", { type: "string", pattern: "^[ab]{1,2}$" }],
    ["strings of control characters", { type: "string", pattern: "^[\\n\\u0001\\u000b]$" }],
    ["dates", { type: "string", format: "date" }],
    ["whole numbers between bounds", { type: "integer", minimum: 9, maximum: 12 }],
    ["either", { anyOf: [{ type: "integer", minimum: 0, maximum: 1 }, { type: "null" }] }],
    ["at least three", { type: "string" }, { minItems: 3, maxItems: 4 }],
  ])("is walked to its end, whatever tokens are chosen: %s", async (_, items, more = {}) => {
    const options = { seed: 5, count: runs(12), maxTokens: 120 };
    const texts = await walkAll(service, tokenizer, setOf(items, more), options);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(isDistinct(JSON.parse(text) as unknown[])).toBe(true);
  });

  it("is refused where values have more than one text, or may be too few", () => {
    expect(messageOf(setOf({ type: "number" }))).toContain("items may be number here");
    expect(messageOf(setOf({ type: "object" }))).toContain("items may be object here");
    expect(messageOf(setOf({}))).toContain("items may be of any type here");
    const few = setOf({ type: "string", pattern: "^[ab]$" }, { minItems: 3 });
    expect(messageOf(few)).toContain("minItems: 3 may be more than there are different items");
  });
});
