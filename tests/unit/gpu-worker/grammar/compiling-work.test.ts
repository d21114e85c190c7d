/**
 * What compiling takes until a grammar is there or refused: its organization's neighbours wait for
 * so much at most.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, describe, expect, it, vi } from "vitest";

import { ByteGraph } from "../../../../gpu-worker/src/grammar/automaton/byte-graph.ts";
import { Effort } from "../../../../gpu-worker/src/grammar/language/dfa.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import { parseKeepingNumbers } from "../../../../src/contract/json-numbers.ts";
import { HOSTILE } from "../../../support/grammars.ts";

/** Half a second of a processor. */
const MAX_STEPS = 4_000_000;
const MAX_NODES = 32_768;

afterEach(() => {
  vi.restoreAllMocks();
});

/** @returns steps that joining languages took, and nodes that they were written to */
function workOf(compile: () => { readonly ok: boolean }) {
  const spend = vi.spyOn(Effort.prototype, "spend");
  const reserve = vi.spyOn(ByteGraph.prototype, "reserve");
  const { ok } = compile();
  const sum = (calls: readonly (readonly [number])[]): number =>
    calls.reduce((total, [count]) => total + count, 0);
  // What was asked for last, and refused, was not done.
  const asked = spend.mock.calls.slice(0, ok ? undefined : -1);
  const nodes = reserve.mock.results.flatMap(({ type }, at) =>
    type === "return" ? [reserve.mock.calls[at] as [number]] : [],
  );
  return { ok, steps: sum(asked), nodes: sum(nodes) };
}

describe("compiling", () => {
  it.each(HOSTILE)("%s ends after little work", (_, format) => {
    const { steps, nodes } = workOf(() => compileSpec(format));
    expect(steps).toBeLessThanOrEqual(MAX_STEPS);
    expect(nodes).toBeLessThanOrEqual(MAX_NODES);
  });

  it("schemas of pydantic takes a small part of what it may", () => {
    const path = join(import.meta.dirname, "corpus", "pydantic.json");
    const schemas = parseKeepingNumbers(readFileSync(path, "utf8")) as Record<string, unknown>[];
    for (const schema of schemas) {
      const { steps, nodes } = workOf(() => compileSpec({ type: "json_schema", schema }));
      vi.restoreAllMocks();
      expect(steps).toBeLessThanOrEqual(MAX_STEPS / 4);
      expect(nodes).toBeLessThanOrEqual(MAX_NODES / 4);
    }
  });
});
