import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ModelTokenizer } from "../../../../gpu-worker/src/catalog/tokenizer.ts";
import {
  createVocabulary,
  GrammarMatcher,
  GrammarService,
  type GrammarSpec,
} from "../../../../gpu-worker/src/grammar/grammar.ts";
import { toSource } from "../../../../gpu-worker/src/grammar/source.ts";
import { GrammarThread, GrammarThreadError } from "../../../../gpu-worker/src/grammar/thread.ts";
import {
  listAllowed,
  loadTokenizer,
  registerPocketChat,
  STOP_TOKEN_ID,
  walk,
  walkAll,
} from "./walk.ts";

const service = GrammarService.create();
let tokenizer: ModelTokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer();
  registerPocketChat(service, tokenizer);
});
afterAll(() => service.dispose());

async function open(spec: GrammarSpec, from = service): Promise<GrammarMatcher> {
  const compiled = await from.compile("pocket-chat", spec);
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.grammar.createMatcher();
}

const tokenOf = (text: string): number => tokenizer.encode(text)[0] ?? -1;

/** Deriving a text of that takes a time that grows with the cube of its length. */
const AMBIGUOUS: GrammarSpec = {
  type: "grammar",
  grammar: 'root ::= a a a a\na ::= "" | a a | root | [a-z ]',
};

const LONG_LIST = Array.from({ length: 2000 }, (_, index) => `value ${String(index * 7919)}`);

describe("a matcher", () => {
  it("is complete when only the end may follow", async () => {
    const matcher = await open({ type: "regex", pattern: "a{1,2}" });
    const states: boolean[] = [];
    for (const text of ["a", "a"]) {
      await matcher.mask();
      states.push(matcher.isComplete);
      matcher.accept(tokenOf(text));
    }
    expect(listAllowed(await matcher.mask())).toEqual([STOP_TOKEN_ID]);
    expect([...states, matcher.isComplete]).toEqual([false, false, true]);
    matcher.accept(STOP_TOKEN_ID);
    expect(listAllowed(await matcher.mask())).toEqual([]);
    expect(matcher.isComplete).toBe(true);
    matcher.release();
  });

  it("keeps a special token's name out of a text that could hold it", async () => {
    const matcher = await open({ type: "regex", pattern: "[^x]*" });
    const allowed = listAllowed(await matcher.mask());
    expect(allowed).not.toContain(0);
    expect(allowed).not.toContain(1);
    expect(allowed).toContain(tokenOf("<"));
    matcher.release();
  });

  it("fails by name when a token is accepted that is not allowed", async () => {
    const matcher = await open({ type: "regex", pattern: "a" });
    const wrong = tokenOf("b");
    matcher.accept(wrong);
    await expect(matcher.mask()).rejects.toThrow(
      `the grammar does not allow token ${String(wrong)} here`,
    );
    matcher.release();
  });

  it("gives nothing once it was released, and frees what it held", async () => {
    const matchers = await Promise.all([
      open({ type: "regex", pattern: "a+" }),
      open({ type: "regex", pattern: "b+" }),
    ]);
    await Promise.all(matchers.map((matcher) => matcher.mask()));
    const [, before] = await service.status();
    expect(before?.matchers).toBe(2);
    for (const matcher of matchers) {
      matcher.release();
      matcher.release();
    }
    const [, after] = await service.status();
    expect(after?.matchers).toBe(0);
    await expect(matchers[0]?.mask()).rejects.toThrow("released");
  });

  it("goes on in a new thread when another's work ended its own", async () => {
    const settings = { maxHeapBytes: 256 * 1024 * 1024, maxGrammars: 4 };
    const thread = new GrammarThread(settings);
    registerPocketChat(thread, tokenizer);
    const source = toSource({ type: "json_object" });
    if (!source.ok) throw new Error(source.message);
    const matcher = new GrammarMatcher({
      id: 1,
      thread,
      slowThread: thread,
      grammar: { modelId: "pocket-chat", key: "object", ebnf: source.ebnf },
      maskTimeoutMs: 60_000,
      openTimeoutMs: 60_000,
    });
    for (const text of ["{", '"', "a"]) matcher.accept(tokenOf(text));
    const expected = listAllowed(await matcher.mask());
    const spec = { type: "json_schema", schema: { enum: LONG_LIST } } as const;
    const spinning = thread.run({ kind: "compile", modelId: "pocket-chat", spec }, 1);
    matcher.accept(tokenOf("b"));
    await expect(spinning).rejects.toThrow("it took too long");
    expect(listAllowed(await matcher.mask())).toEqual(expected);
    expect((await walk(matcher, tokenizer, { seed: 1, maxTokens: 400 })).isEnded).toBe(true);
    await thread.dispose();
  });

  it("moves aside when its steps take long, and fails when one takes too long", async () => {
    const own = GrammarService.create({ maskTimeoutMs: 150 });
    registerPocketChat(own, tokenizer);
    const matcher = await open(AMBIGUOUS, own);
    let failure: unknown;
    let isAside = false;
    const longest = tokenOf(" calculations");
    while (failure === undefined) {
      matcher.accept(longest);
      await matcher.mask().catch((error: unknown) => (failure = error));
      const [, quick] = await own.status().catch(() => []);
      isAside ||= quick?.matchers === 0;
    }
    expect(failure).toEqual(new GrammarThreadError("it took too long"));
    expect(isAside).toBe(true);
    await own.dispose();
  });
});

describe("the service", () => {
  it("keeps to a regular expression and to a grammar whatever the model chooses", async () => {
    const options = { seed: 5, count: 40, maxTokens: 60 };
    const pattern = "(ab|[à-ü]{2,5}|\\d{3}-\\w+)(;[^;]*)?";
    const matched = await walkAll(service, tokenizer, { type: "regex", pattern }, options);
    const grammar = 'root ::= word (" " word){0,3} "."\nword ::= [a-z]{1,5} | "<" word ">"';
    const derived = await walkAll(service, tokenizer, { type: "grammar", grammar }, options);
    expect(matched.length).toBeGreaterThan(5);
    expect(derived.length).toBeGreaterThan(5);
    for (const text of matched) expect(text).toMatch(new RegExp(`^(?:${pattern})$`, "u"));
    for (const text of derived) expect(text).toMatch(/^(<*[a-z]+>*)( <*[a-z]+>*){0,3}\.$/);
  });

  it("compiles the same once", async () => {
    const own = GrammarService.create({ maxWaiting: 1 });
    registerPocketChat(own, tokenizer);
    const spec = { type: "regex", pattern: "same" } as const;
    const results = await Promise.all([1, 2, 3].map(() => own.compile("pocket-chat", spec)));
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
    await own.dispose();
  });

  it("refuses when too many wait, and forgets the oldest", async () => {
    const own = GrammarService.create({ maxWaiting: 2, maxGrammars: 2 });
    registerPocketChat(own, tokenizer);
    const compile = (text: string): Promise<{ ok: boolean }> =>
      own.compile("pocket-chat", { type: "regex", pattern: text });
    const results = await Promise.all(["a", "b", "c"].map(compile));
    expect(results.map((result) => result.ok)).toEqual([true, true, false]);
    for (const text of ["c", "d", "e"]) {
      const matcher = await open({ type: "regex", pattern: text }, own);
      await matcher.mask();
      matcher.release();
    }
    const [, quick] = await own.status();
    expect(quick).toMatchObject({ matchers: 0, grammars: 2 });
    await own.dispose();
  });

  it("fails what waits when it is disposed, and whatever comes after", async () => {
    const own = GrammarService.create();
    registerPocketChat(own, tokenizer);
    const matcher = await open({ type: "json_object" }, own);
    const asked = expect(matcher.mask()).rejects.toThrow("closed");
    await own.dispose();
    await asked;
    expect(await own.compile("pocket-chat", { type: "regex", pattern: "a" })).toMatchObject({
      ok: false,
    });
  });
});

describe("hostile grammars", () => {
  const deep = (depth: number): Record<string, unknown> => {
    let schema: Record<string, unknown> = { type: "null" };
    for (let level = 0; level < depth; level += 1) schema = { type: "array", items: schema };
    return schema;
  };
  const doubling = (): Record<string, unknown> => {
    const $defs: Record<string, unknown> = { n0: { type: "string" } };
    for (let level = 1; level <= 40; level += 1) {
      const below = { $ref: `#/$defs/n${String(level - 1)}` };
      $defs[`n${String(level)}`] = { allOf: [below, below], anyOf: [below, below] };
    }
    return { $ref: "#/$defs/n40", $defs };
  };
  const specs: [string, GrammarSpec][] = [
    [
      "an enum of 100,000 values",
      { type: "json_schema", schema: { enum: Array.from({ length: 1e5 }, (_, i) => i) } },
    ],
    ["a depth of 5,000", { type: "json_schema", schema: deep(5000) }],
    ["references that double", { type: "json_schema", schema: doubling() }],
    ["references in a circle", { type: "json_schema", schema: { allOf: [{ $ref: "#" }] } }],
    ["ambiguous loops", { type: "regex", pattern: "((a|a)*|(a*)*)*b" }],
    ["counts inside counts", { type: "regex", pattern: "(((a{0,90}b){0,90}c){0,90}d){0,90}" }],
    ["a choice at every place", { type: "regex", pattern: "(a?){1000}a{1000}" }],
    ["a window of a text", { type: "regex", pattern: "(a|b)*a(a|b){900}" }],
    [
      "many items",
      {
        type: "json_schema",
        schema: { type: "array", items: { type: "number" }, maxItems: 10_000 },
      },
    ],
    ["rules without an end", { type: "grammar", grammar: 'root ::= root "a"' }],
    [
      "every rule calling every rule",
      {
        type: "grammar",
        grammar: Array.from({ length: 150 }, (_, rule) => {
          const name = rule === 0 ? "root" : `r${String(rule)}`;
          const calls = Array.from(
            { length: 150 },
            (__, other) => `${other === 0 ? "root" : `r${String(other)}`} "x"`,
          );
          return `${name} ::= "" | ${calls.join(" | ")}`;
        }).join("\n"),
      },
    ],
  ];

  it.each(specs)(
    "%s: refused, or compiled in time, while another matcher goes on",
    async (_, spec) => {
      const own = GrammarService.create({ compileTimeoutMs: 1500, maskTimeoutMs: 1500 });
      registerPocketChat(own, tokenizer);
      const matcher = await open({ type: "json_object" }, own);
      await matcher.mask();
      let isDone = false;
      const compiling = own.compile("pocket-chat", spec).finally(() => (isDone = true));
      matcher.accept(tokenOf("{"));
      let steps = 0;
      do {
        expect(listAllowed(await matcher.mask())).toContain(tokenOf('"'));
        await new Promise((resolve) => setImmediate(resolve));
        steps += 1;
      } while (!isDone);
      const result = await compiling;
      if (result.ok) {
        const hostile = result.grammar.createMatcher();
        await hostile.mask().catch((error: unknown) => expect(error).toBeInstanceOf(Error));
        hostile.release();
      } else {
        expect(result.message).not.toBe("");
      }
      matcher.accept(tokenOf("}"));
      await matcher.mask();
      expect(matcher.isComplete).toBe(true);
      expect(steps).toBeGreaterThan(0);
      await own.dispose();
    },
  );

  it("a compilation that spins is ended in time, and the next one works", async () => {
    const own = GrammarService.create({ compileTimeoutMs: 1 });
    registerPocketChat(own, tokenizer);
    const slow: GrammarSpec = {
      type: "json_schema",
      schema: { enum: LONG_LIST },
    };
    expect(await own.compile("pocket-chat", slow)).toEqual({
      ok: false,
      message: "the grammar could not be compiled: it took too long",
    });
    const patient = GrammarService.create();
    registerPocketChat(patient, tokenizer);
    expect(await patient.compile("pocket-chat", slow)).toMatchObject({ ok: true });
    await Promise.all([own.dispose(), patient.dispose()]);
  });

  it("what needs more memory than a thread may have is refused", async () => {
    const own = GrammarService.create({ maxHeapBytes: 17 * 1024 * 1024 });
    const bytesOf = (id: number): Uint8Array => Buffer.from(`token ${String(id)} `.repeat(4));
    const options = { size: 200_000, stopTokenIds: [2], hiddenTokenIds: [] };
    own.register("pocket-chat", createVocabulary(bytesOf, options));
    expect(await own.compile("pocket-chat", { type: "json_object" })).toEqual({
      ok: false,
      message: "the grammar needs more memory than it may have",
    });
    await own.dispose();
  });
});
