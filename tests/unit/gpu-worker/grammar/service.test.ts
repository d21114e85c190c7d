/** The service with its threads. What grammars cost is in mask-desk.test.ts, without threads. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import {
  createVocabulary,
  GrammarService,
  type GrammarOptions,
  type GrammarSpec,
} from "../../../../gpu-worker/src/grammar/grammar.ts";
import { PATIENT_BOUNDS, QUICK_BOUNDS } from "../../../../gpu-worker/src/grammar/lane-bounds.ts";
import type { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import {
  findAllowed,
  loadTokenizer,
  MODEL_ID,
  open,
  registerPocketChat,
  STOP_TOKEN_ID,
  walk,
  walkAll,
} from "./walk.ts";

let tokenizer: ModelTokenizer;
let service: GrammarService;
const own: GrammarService[] = [];

beforeAll(async () => {
  tokenizer = await loadTokenizer();
  service = GrammarService.create();
  registerPocketChat(service, tokenizer);
});
afterAll(() => service.dispose());
afterEach(() => Promise.all(own.splice(0).map((each) => each.dispose())));

function create(options: GrammarOptions = {}): GrammarService {
  const created = GrammarService.create(options);
  registerPocketChat(created, tokenizer);
  own.push(created);
  return created;
}

const tokenOf = (text: string): number => tokenizer.encode(text)[0] ?? -1;
const regex = (pattern: string): GrammarSpec => ({ type: "regex", pattern });

/** Slow from its first mask on. */
const SLOW = regex("(.?.?.?){3000}");
/** Slow once it has some tokens. */
const SLOW_LATER: GrammarSpec = { type: "grammar", grammar: 'root ::= s\ns ::= s s | [a-z ] | ""' };
/** Compiles for a while. */
const LARGE: GrammarSpec = {
  type: "json_schema",
  schema: {
    type: "object",
    properties: Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`k${index}`, { type: "string" }]),
    ),
  },
};

function compile(
  from: GrammarService,
  spec: GrammarSpec,
  organizationId = "org_a",
  signal?: AbortSignal,
) {
  return from.compile({ modelId: MODEL_ID, spec, organizationId, signal });
}

describe("a matcher", () => {
  it("is complete when only the end may follow", async () => {
    const matcher = await open(service, regex("a{1,2}"));
    const states: boolean[] = [];
    for (const text of ["a", "a"]) {
      await matcher.settled;
      states.push(matcher.isComplete);
      matcher.accept(tokenOf(text));
    }
    expect(await findAllowed(matcher)).toEqual([STOP_TOKEN_ID]);
    expect([...states, matcher.isComplete]).toEqual([false, false, true]);
    matcher.accept(STOP_TOKEN_ID);
    expect(await findAllowed(matcher)).toEqual([]);
    expect(matcher.isComplete).toBe(true);
    matcher.release();
  });

  it("keeps a special token's name out of a text that could hold it", async () => {
    const matcher = await open(service, regex("[^x]*"));
    const allowed = await findAllowed(matcher);
    expect(allowed).not.toContain(0);
    expect(allowed).not.toContain(1);
    expect(allowed).toContain(tokenOf("<"));
    matcher.release();
  });

  it("is pending until its mask is there, and again with each token", async () => {
    const matcher = await open(service, regex("ab"));
    expect(matcher.isPending).toBe(true);
    expect(() => matcher.mask()).toThrow("not known yet");
    await matcher.settled;
    expect(matcher.isPending).toBe(false);
    matcher.accept(tokenOf("a"));
    expect(matcher.isPending).toBe(true);
    matcher.release();
  });

  it("fails by name when a token is accepted that is not allowed", async () => {
    const matcher = await open(service, regex("a"));
    const wrong = tokenOf("b");
    matcher.accept(wrong);
    await expect(findAllowed(matcher)).rejects.toThrow(
      `the grammar does not allow token ${String(wrong)} here`,
    );
    expect(matcher.failure?.isTooSlow).toBe(false);
  });

  it("gives nothing once it was released, and frees what it held", async () => {
    const fresh = create();
    const matchers = await Promise.all([open(fresh, regex("a+")), open(fresh, regex("b+"))]);
    await Promise.all(matchers.map(({ settled }) => settled));
    expect((await fresh.status())[0]).toMatchObject({ matchers: 2 });
    for (const matcher of matchers) {
      matcher.release();
      matcher.release();
    }
    expect((await fresh.status())[0]).toMatchObject({ matchers: 0 });
    expect(() => matchers[0]?.mask()).toThrow("released");
  });

  it("goes on as if nothing had been when the thread of its lane ends, however often", async () => {
    const fresh = create();
    const matcher = await open(fresh, { type: "json_object" });
    const other = await open(service, { type: "json_object" });
    for (const text of ['{"', "a", '"', ":", " [", '"', "b", '"']) {
      expect(await findAllowed(matcher)).toEqual(await findAllowed(other));
      for (const each of [matcher, other]) each.accept(tokenOf(text));
      fresh.restartLanes();
    }
    expect(await findAllowed(matcher)).toEqual(await findAllowed(other));
    expect((await walk(matcher, tokenizer, { seed: 1, maxTokens: 400 })).isEnded).toBe(true);
    other.release();
  });

  it("goes on in the patient lane when it is too slow for the quick one, with the same masks", async () => {
    const fresh = create({ quick: { ...QUICK_BOUNDS, savedSteps: { base: 30_000, perNode: 0 } } });
    const matcher = await open(fresh, SLOW_LATER);
    const other = await open(service, SLOW_LATER);
    for (let tokens = 0; tokens < 14; tokens += 1) {
      expect(await findAllowed(matcher)).toEqual(await findAllowed(other));
      for (const each of [matcher, other]) each.accept(tokenOf(" the"));
    }
    const held = async (): Promise<number[]> =>
      (await fresh.status()).map(({ matchers }) => matchers);
    expect(await held()).toEqual([0, 1]);
    matcher.release();
    other.release();
    // The next one of the organization begins there.
    const next = await open(fresh, SLOW_LATER);
    await next.settled;
    expect(await held()).toEqual([0, 1]);
    next.release();
  });

  it("that is too slow ends by itself, says so, and is remembered", async () => {
    const fresh = create({ patient: { ...PATIENT_BOUNDS, savedSteps: { base: 1e6, perNode: 0 } } });
    const matcher = await open(fresh, SLOW);
    await expect(findAllowed(matcher)).rejects.toThrow("the grammar is too slow");
    expect(matcher.failure?.isTooSlow).toBe(true);
    const again = await compile(fresh, SLOW, "org_test");
    expect(again).toMatchObject({ ok: false, reason: "too_slow" });
    expect(await fresh.status()).toMatchObject([{ matchers: 0 }, { matchers: 0 }]);
    // Nobody else is told what one organization has tried.
    expect(await compile(fresh, SLOW, "org_other")).toMatchObject({ ok: true });
  });

  it("does not keep others waiting, whose threads live on", async () => {
    const fresh = create();
    const attackers = Array.from({ length: 8 }, (_, index) => `org_attacker_${index}`);
    const slow = await Promise.all(attackers.map((each) => open(fresh, SLOW, each)));
    const matcher = await open(fresh, { type: "json_object" }, "org_victim");
    expect(
      (await walk(matcher, tokenizer, { seed: 2, maxTokens: 300 })).text.length,
    ).toBeGreaterThan(1);
    expect(slow.some(({ isPending }) => isPending)).toBe(true);
    for (const each of slow) each.release();
  });
});

describe("the service", () => {
  it("keeps to a regular expression and to a grammar whatever the model chooses", async () => {
    const options = { seed: 5, count: 40, maxTokens: 60 };
    const pattern = "(ab|[à-ü]{2,5}|\\d{3}-\\w+)(;[^;]*)?";
    const matched = await walkAll(service, tokenizer, regex(pattern), options);
    const grammar = 'root ::= word (" " word){0,3} "."\nword ::= [a-z]{1,5} | "<" word ">"';
    const derived = await walkAll(service, tokenizer, { type: "grammar", grammar }, options);
    expect(matched.length).toBeGreaterThan(5);
    expect(derived.length).toBeGreaterThan(5);
    for (const text of matched) expect(text).toMatch(new RegExp(`^(?:${pattern})$`, "u"));
    for (const text of derived) expect(text).toMatch(/^(<*[a-z]+>*)( <*[a-z]+>*){0,3}\.$/);
  });

  it("serves several vocabularies", async () => {
    const fresh = create();
    const bytesOf = (id: number): Uint8Array => Buffer.from(`token ${String(id)}`);
    fresh.register(
      "other",
      createVocabulary(bytesOf, { size: 50, stopTokenIds: [0], hiddenTokenIds: [] }),
    );
    const spec = regex("token [34]");
    const compiled = await fresh.compile({ modelId: "other", spec, organizationId: "org" });
    if (!compiled.ok) throw new Error(compiled.message);
    const matcher = compiled.createMatcher();
    await matcher.settled;
    expect([...matcher.mask()]).toEqual([(1 << 3) | (1 << 4), 0]);
    const own = await open(fresh, spec);
    expect(await findAllowed(own)).toContain(tokenOf("t"));
  });

  it("compiles the same once for an organization, and anew for another", async () => {
    const fresh = create();
    const [first, second, other] = await Promise.all([
      open(fresh, LARGE, "org_a"),
      open(fresh, LARGE, "org_a"),
      open(fresh, LARGE, "org_b"),
    ]);
    const third = await open(fresh, LARGE, "org_a");
    expect(second?.grammar.program).toBe(first?.grammar.program);
    expect(third.grammar.program).toBe(first?.grammar.program);
    expect(other?.grammar.program).not.toBe(first?.grammar.program);
  });

  it("says that it is busy, and for how long, when too many wait; never that the form is wrong", async () => {
    const fresh = create({
      compiler: { compileTimeoutMs: 60_000, maxWaiting: 4, maxWaitingEach: 3 },
    });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => compile(fresh, regex(`a${index}`), "org_many")),
    );
    const refused = results.filter((result) => !result.ok);
    expect(refused.length).toBeGreaterThan(10);
    for (const result of refused) expect(result).toMatchObject({ reason: "busy" });
    for (const result of refused) expect(!result.ok && result.retryAfterMs).toBeGreaterThan(0);
  });

  it("compiles what is short to say and large with what is long, and refuses what is too large", async () => {
    const fresh = create();
    const large = await compile(fresh, regex(".{0,10000}.{0,10000}"));
    expect(large.ok).toBe(true);
    const refused = await compile(fresh, regex("(((a{0,90}b){0,90}c){0,90}d){0,90}"));
    expect(refused).toMatchObject({
      ok: false,
      reason: "invalid",
      message: expect.stringMatching(/more than 200000 states/) as unknown,
    });
  });

  it("takes an organization that has nothing waiting, though others have filled the queue", async () => {
    const fresh = create({
      compiler: { compileTimeoutMs: 60_000, maxWaiting: 8, maxWaitingEach: 8 },
    });
    const many = Array.from({ length: 9 }, (_, index) =>
      compile(fresh, regex(`a${index}`), "org_many"),
    );
    const few = ["org_x", "org_y"].map((each) => compile(fresh, regex("b"), each));
    expect((await Promise.all(few)).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await Promise.all(many)).filter(({ ok }) => !ok)).toHaveLength(2);
  });

  it("compiles in turns by organization", async () => {
    const fresh = create();
    const order: string[] = [];
    const asked = ["org_many", "org_many", "org_many", "org_many", "org_few"].map(
      async (organizationId, index) => {
        await compile(
          fresh,
          { ...LARGE, schema: { ...LARGE, index } } as GrammarSpec,
          organizationId,
        );
        order.push(organizationId);
      },
    );
    await Promise.all(asked);
    expect(order.indexOf("org_few")).toBeLessThan(2);
  });

  it("drops what nobody waits for any more", async () => {
    const fresh = create();
    const abort = new AbortController();
    const [first, cancelled] = [
      compile(fresh, LARGE, "org_a"),
      compile(fresh, regex("dropped"), "org_a", abort.signal),
    ];
    const joined = compile(fresh, regex("dropped"), "org_a");
    abort.abort();
    expect(await cancelled).toMatchObject({ ok: false, reason: "cancelled" });
    expect(await joined).toMatchObject({ ok: true });
    expect(await first).toMatchObject({ ok: true });
    expect(await compile(fresh, regex("x"), "org_a", abort.signal)).toMatchObject({
      reason: "cancelled",
    });
  });

  it("remembers what is wrong with a form, and what took too long to compile", async () => {
    const fresh = create({
      compiler: { compileTimeoutMs: 0, maxWaiting: 64, maxWaitingEach: 64 },
    });
    const slow = await compile(fresh, LARGE);
    expect(slow).toMatchObject({ ok: false, reason: "too_slow" });
    expect(await compile(fresh, LARGE)).toBe(slow);
    const wrong = await compile(service, regex("("));
    expect(wrong).toMatchObject({ ok: false, reason: "invalid" });
    expect(await compile(service, regex("("))).toBe(wrong);
  });

  it("fails what waits when it is disposed, and whatever comes after", async () => {
    const fresh = create();
    const matcher = await open(fresh, { type: "json_object" });
    const waiting = compile(fresh, LARGE);
    await fresh.dispose();
    await expect(findAllowed(matcher)).rejects.toThrow("closed");
    expect(await waiting).toMatchObject({ ok: false, reason: "busy" });
    expect(await compile(fresh, regex("a"))).toMatchObject({ ok: false, reason: "busy" });
  });
});
