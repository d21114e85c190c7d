/** Masks and what they cost, without threads: the steps are the same on every machine. */
import { beforeAll, describe, expect, it } from "vitest";

import { Automaton, type Place } from "../../../../gpu-worker/src/grammar/automaton/automaton.ts";
import {
  createTokenTree,
  type TokenTree,
} from "../../../../gpu-worker/src/grammar/automaton/token-tree.ts";
import { PATIENT_BOUNDS, QUICK_BOUNDS } from "../../../../gpu-worker/src/grammar/lane-bounds.ts";
import { type DeskBounds, MaskDesk } from "../../../../gpu-worker/src/grammar/mask-desk.ts";
import type { FromMasks, KnownGrammar } from "../../../../gpu-worker/src/grammar/protocol.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import type { GrammarSpec } from "../../../../gpu-worker/src/grammar/spec.ts";
import type { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import { HOSTILE, ORDINARY } from "../../../support/grammars.ts";
import { fc, runs } from "../../../support/random.ts";
import {
  createRandom,
  listAllowed,
  loadTokenizer,
  STOP_TOKEN_ID,
  VOCABULARY_SIZE,
  vocabularyOf,
} from "./walk.ts";

let tokenizer: ModelTokenizer;
let tree: TokenTree;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
  tree = createTokenTree(vocabularyOf(tokenizer));
});

/** All but the special ones. */
const TEXT_TOKENS = Array.from({ length: VOCABULARY_SIZE - 3 }, (_, index) => index + 3);

/** Gives up sooner, so that the tests do. */
const BOUNDS: DeskBounds = { ...PATIENT_BOUNDS, savedSteps: { base: 4_000_000, perNode: 50 } };

type Told = Exclude<FromMasks, { type: "status" }>;

/** A desk whose answers are kept by matcher. */
class Desk {
  readonly desk: MaskDesk;
  readonly told = new Map<number, Told>();
  steps = 0;
  /** Of one turn. */
  mostSteps = 0;

  constructor(bounds: DeskBounds) {
    this.desk = new MaskDesk(bounds, (message) => {
      if (message.type !== "status") this.told.set(message.matcher, message);
    });
    this.desk.take({ type: "model", modelId: "model", tree });
  }

  open(matcher: number, grammar: KnownGrammar, tokenIds: readonly number[] = []): void {
    this.told.delete(matcher);
    this.desk.take({ type: "open", matcher, grammar, tokenIds });
  }

  accept(matcher: number, tokenId: number): void {
    this.told.delete(matcher);
    this.desk.take({ type: "accept", matcher, tokenId });
  }

  /** Works until something is told of the matcher. @returns the turns that took */
  workFor(matcher: number): number {
    for (let turns = 0; ; turns += 1) {
      if (this.told.has(matcher)) return turns;
      const steps = this.desk.work();
      if (steps === undefined) throw new Error("nothing is left to do");
      this.steps += steps;
      this.mostSteps = Math.max(this.mostSteps, steps);
    }
  }

  /** The tokens that may come next, or why there are none to come. */
  find(matcher: number): number[] | string {
    this.workFor(matcher);
    const told = this.told.get(matcher);
    return told?.type === "mask" ? listAllowed(told.bits) : (told?.why.kind ?? "");
  }
}

function grammarOf(spec: GrammarSpec, organizationId = "org"): KnownGrammar {
  const compiled = compileSpec(spec);
  if (!compiled.ok) throw new Error(compiled.message);
  const key = organizationId + JSON.stringify(spec);
  return { modelId: "model", key, program: compiled.program, organizationId };
}

const tokenOf = (text: string): number => tokenizer.encode(text)[0] ?? -1;

interface Walked {
  readonly tokens: number;
  /** `done`: it had all it was asked for, or came to an end. */
  readonly end: string;
  readonly mostTurns: number;
}

/** Chooses at random, `most` tokens. */
function walkAtRandom(desk: Desk, grammar: KnownGrammar, most: number): Walked {
  const random = createRandom(3);
  desk.open(1, grammar);
  let mostTurns = 0;
  for (let tokens = 0; tokens < most; tokens += 1) {
    mostTurns = Math.max(mostTurns, desk.workFor(1));
    const found = desk.find(1);
    if (typeof found === "string") return { tokens, end: found, mostTurns };
    const texts = found.filter((id) => id !== STOP_TOKEN_ID);
    if (texts.length === 0) return { tokens, end: "done", mostTurns };
    desk.accept(1, texts[Math.floor(random() * texts.length)] ?? -1);
  }
  return { tokens: most, end: "done", mostTurns };
}

describe("a mask", () => {
  it("allows the tokens whose bytes go on with a text, and the end where one may end", () => {
    const format = fc.constantFrom(...ORDINARY, ...HOSTILE).map(([, spec]) => spec);
    const choices = fc.array(fc.nat(), { maxLength: 5 });
    fc.assert(
      fc.property(format, choices, (spec, picks) => {
        const compiled = compileSpec(spec);
        fc.pre(compiled.ok);
        const automaton = new Automaton<undefined>(compiled.program);
        const goOn = (from: Place<undefined>, tokenId: number): Place<undefined> | null => {
          let place: Place<undefined> | null = from;
          for (const byte of tokenizer.bytesOf(tokenId)) {
            place &&= automaton.follow(place, byte, Infinity);
          }
          return place;
        };
        const unlimited = { base: Infinity, perNode: 0 };
        const desk = new Desk({ ...BOUNDS, byteSteps: Infinity, savedSteps: unlimited });
        desk.open(1, grammarOf(spec));
        let place = automaton.start(Infinity).bare;
        for (const pick of [...picks, 0]) {
          const expected = TEXT_TOKENS.filter((id) => goOn(place, id) !== null);
          const ends = place.position.isEnd ? [STOP_TOKEN_ID] : [];
          expect(desk.find(1)).toEqual([...ends, ...expected]);
          const tokenId = expected[pick % expected.length];
          if (tokenId === undefined) break;
          place = goOn(place, tokenId) ?? place;
          desk.accept(1, tokenId);
        }
      }),
      { numRuns: runs(25), seed: 5 },
    );
  });

  it("is the same after a change of threads, where the tokens are told again", () => {
    const grammar = grammarOf({ type: "json_object" });
    const [first, second] = [new Desk(QUICK_BOUNDS), new Desk(PATIENT_BOUNDS)];
    const tokenIds = ['{"', "a", '"', ":", " ["].map(tokenOf);
    first.open(1, grammar);
    for (const tokenId of tokenIds) first.accept(1, tokenId);
    second.open(7, grammar, tokenIds);
    expect(second.find(7)).toEqual(first.find(1));
  });

  it("is refused to a token that is not allowed, and to any behind the end", () => {
    const desk = new Desk(QUICK_BOUNDS);
    const grammar = grammarOf({ type: "regex", pattern: "a{1,2}" });
    for (const [matcher, texts] of [["b"], ["a", "a", "a"]].entries()) {
      desk.open(matcher, grammar);
      for (const text of texts) desk.accept(matcher, tokenOf(text));
      expect(desk.find(matcher)).toBe("token");
    }
    desk.open(5, grammar, [tokenOf("a"), STOP_TOKEN_ID]);
    expect(desk.find(5)).toEqual([]);
    desk.accept(5, tokenOf("a"));
    expect(desk.find(5)).toBe("token");
  });

  it("is found again where the same form was asked for before", () => {
    const desk = new Desk({ ...QUICK_BOUNDS, sliceSteps: 200 });
    const grammar = grammarOf({ type: "json_object" });
    const turnsOf = (matcher: number): number => {
      desk.open(matcher, grammar, [tokenOf('{"')]);
      return desk.workFor(matcher);
    };
    expect(turnsOf(1)).toBeGreaterThan(5);
    expect(turnsOf(2)).toBe(1);
  });
});

describe("turns of masks", () => {
  it("keep nobody waiting for another's grammar for longer than a turn each", () => {
    const desk = new Desk(PATIENT_BOUNDS);
    const attackers = [10, 11, 12, 13, 14, 15, 16, 17];
    for (const matcher of attackers) {
      const organizationId = `org_${matcher}`;
      desk.open(matcher, grammarOf({ type: "regex", pattern: "(.?.?.?){3000}" }, organizationId));
      desk.desk.work();
    }
    desk.open(1, grammarOf({ type: "json_object" }, "org_victim"));
    const text = ['{"', "a", '"', ":", " [", '"'];
    for (const piece of text) {
      expect(desk.workFor(1)).toBeLessThanOrEqual(2 + attackers.length);
      desk.accept(1, tokenOf(piece));
    }
  });

  it("are shared by organization, whatever the number of its matchers", () => {
    const bounds = { ...PATIENT_BOUNDS, savedSteps: { base: 1e9, perNode: 0 } };
    const desk = new Desk(bounds);
    const slow: GrammarSpec = { type: "regex", pattern: "(.?.?.?){3000}" };
    for (let matcher = 10; matcher < 40; matcher += 1) desk.open(matcher, grammarOf(slow, "many"));
    desk.open(1, grammarOf(slow, "one"));
    const alone = new Desk(bounds);
    alone.open(1, grammarOf(slow, "one"));
    const needed = alone.workFor(1);
    expect(desk.workFor(1)).toBeLessThanOrEqual(2 * needed + 2);
  });
});

describe("what a grammar may cost", () => {
  it.each(ORDINARY)("%s goes its whole way in the quick lane", (_, spec) => {
    const walked = walkAtRandom(new Desk(QUICK_BOUNDS), grammarOf(spec), 120);
    expect(walked.end).toBe("done");
  });

  it.each(HOSTILE)(
    "%s is refused, or works in turns of bounded work, or is given up",
    (_, spec) => {
      const compiled = compileSpec(spec);
      if (!compiled.ok) return expect(compiled.message).not.toBe("");
      const grammar = {
        modelId: "model",
        key: "k",
        program: compiled.program,
        organizationId: "o",
      };
      for (const bounds of [QUICK_BOUNDS, BOUNDS]) {
        const desk = new Desk(bounds);
        const { end } = walkAtRandom(desk, grammar, 25);
        expect(["done", "work"]).toContain(end);
        expect(desk.mostSteps).toBeLessThanOrEqual(bounds.sliceSteps + bounds.byteSteps);
        expect(desk.desk.status.size).toBeLessThanOrEqual(bounds.totalSize);
      }
    },
  );

  it("is a matter of steps, so the same grammar is given up at the same token every time", () => {
    const grammar = grammarOf({ type: "regex", pattern: "(.?.?.?){3000}" });
    const walks = [1, 2].map(() => walkAtRandom(new Desk(BOUNDS), grammar, 200));
    expect(walks[0]?.end).toBe("work");
    expect(walks[1]).toEqual(walks[0]);
  });

  it("counts nothing for tokens that are told again", () => {
    const grammar = grammarOf({ type: "grammar", grammar: 'root ::= s\ns ::= s s | [a-z ] | ""' });
    const tokenIds = Array.from({ length: 60 }, () => tokenOf(" a"));
    const nothing = { base: 0, perNode: 0 };
    const open = (from: number, base: number): Desk => {
      const saved = { base, perNode: 0 };
      const desk = new Desk({ ...PATIENT_BOUNDS, tokenSteps: nothing, savedSteps: saved });
      desk.open(1, grammar, tokenIds.slice(0, from));
      for (const tokenId of tokenIds.slice(from)) desk.accept(1, tokenId);
      desk.workFor(1);
      return desk;
    };
    const most = 0.9 * open(60, 1e9).steps;
    expect(open(60, most).find(1)).not.toBe("work");
    expect(open(0, most).find(1)).toBe("work");
  });

  it("forgets what it worked out rather than hold too much, and goes on", () => {
    const grammar = grammarOf({ type: "json_schema", schema: { maxLength: 2000 } });
    const roomy = new Desk(QUICK_BOUNDS);
    const tight = new Desk({ ...QUICK_BOUNDS, grammarSize: 130_000 });
    const walks = [roomy, tight].map((desk) => walkAtRandom(desk, grammar, 60));
    expect(walks[1]).toEqual(walks[0]);
    expect(tight.desk.status.size).toBeLessThan(130_000);
    expect(roomy.desk.status.size).toBeGreaterThan(130_000);
  });

  it("gives up a grammar that holds too much all the same", () => {
    const desk = new Desk({ ...QUICK_BOUNDS, grammarSize: 10_000 });
    desk.open(1, grammarOf({ type: "regex", pattern: "(.?.?.?){3000}" }));
    expect(desk.find(1)).toBe("work");
    expect(desk.desk.status).toEqual({ matchers: 0, grammars: 0, size: 0 });
  });
});
