import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Program } from "../../../../gpu-worker/src/grammar/automaton/program.ts";
import { createTokenTree } from "../../../../gpu-worker/src/grammar/automaton/token-tree.ts";
import { QUICK_BOUNDS } from "../../../../gpu-worker/src/grammar/lane-bounds.ts";
import { Lane } from "../../../../gpu-worker/src/grammar/lane.ts";
import { GrammarMatcher } from "../../../../gpu-worker/src/grammar/matcher.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import type { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import { findAllowed, loadTokenizer, vocabularyOf } from "./walk.ts";

let tokenizer: ModelTokenizer;
let lane: Lane;
let program: Program;

beforeAll(async () => {
  tokenizer = await loadTokenizer();
  const compiled = compileSpec({ type: "json_object" });
  if (!compiled.ok) throw new Error(compiled.message);
  program = compiled.program;
});
beforeEach(() => {
  lane = new Lane({ name: "test", niceness: 0, bounds: QUICK_BOUNDS });
  lane.addModel("model", createTokenTree(vocabularyOf(tokenizer)));
});
afterEach(() => lane.dispose());

function createMatcher(run: Program, key = "key"): GrammarMatcher {
  const grammar = { modelId: "model", key, program: run, organizationId: "org" };
  return new GrammarMatcher({ grammar, lanes: [lane], onTooSlow: () => undefined });
}

const tokenOf = (text: string): number => tokenizer.encode(text)[0] ?? -1;

/** Its states lead to rules that are not there: the thread dies of the first character. */
function breakProgram(): Program {
  const compiled = compileSpec({ type: "grammar", grammar: 'root ::= "x" root "y" | "z"' });
  if (!compiled.ok) throw new Error(compiled.message);
  return { ...compiled.program, nodeSteps: undefined as never };
}

describe("a thread that dies", () => {
  it("costs the matcher at whose turn it died, and nobody else anything", async () => {
    const innocent = createMatcher(program);
    for (const text of ['{"', "a", '"']) innocent.accept(tokenOf(text));
    const before = await findAllowed(innocent);
    for (let death = 0; death < 8; death += 1) {
      const fatal = createMatcher(breakProgram(), `fatal ${death}`);
      await fatal.settled;
      expect(fatal.failure?.isTooSlow).toBe(true);
    }
    innocent.accept(tokenOf(":"));
    const after = await findAllowed(innocent);
    expect(after).toContain(tokenOf("["));
    expect(after).not.toEqual(before);
    expect(await lane.status()).toMatchObject({ matchers: 1 });
  });
});
