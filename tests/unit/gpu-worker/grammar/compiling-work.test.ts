/**
 * What compiling takes until a grammar is there or refused: its organization's neighbours wait for
 * so much at most.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import {
  type ByteEdge,
  ByteGraph,
} from "../../../../gpu-worker/src/grammar/automaton/byte-graph.ts";
import { Effort } from "../../../../gpu-worker/src/grammar/language/dfa.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import { parseKeepingNumbers } from "../../../../src/contract/json-numbers.ts";
import { HOSTILE } from "../../../support/grammars.ts";

/** Half a second of a processor. */
const MAX_STEPS = 4_000_000;
const MAX_NODES = 32_768;
/** Each node is read a few times, not once for each character of a length. */
const MAX_READS = 10 * MAX_NODES;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Counted and not kept: there may be millions. */
let reads = 0;
type EdgesOf = (this: ByteGraph, node: number) => readonly ByteEdge[];
const edgesOf = Reflect.get(ByteGraph.prototype, "edgesOf") as EdgesOf;
beforeAll(() => {
  ByteGraph.prototype.edgesOf = function (this: ByteGraph, node) {
    reads += 1;
    return edgesOf.call(this, node);
  };
});
afterAll(() => {
  ByteGraph.prototype.edgesOf = edgesOf;
});

/** @returns steps that joining languages took, and nodes that they were written to and read from */
function workOf(compile: () => { readonly ok: boolean }) {
  reads = 0;
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
  return { ok, steps: sum(asked), nodes: sum(nodes), reads };
}

describe("compiling", () => {
  it.each(HOSTILE)("%s ends after little work", (_, format) => {
    const work = workOf(() => compileSpec(format));
    const { steps, nodes } = work;
    expect(work.reads).toBeLessThanOrEqual(MAX_READS);
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
