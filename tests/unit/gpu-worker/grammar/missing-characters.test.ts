/** From where an end can be reached while characters are missing, and what that takes. */
import { describe, expect, it } from "vitest";

import {
  bytesOfRow,
  findRows,
  rowFor,
} from "../../../../gpu-worker/src/grammar/automaton/missing-characters.ts";
import { fc, runs } from "../../../support/random.ts";

/** Nodes by the nodes that they lead to: the first `states` stand between characters. */
interface Graph {
  readonly states: number;
  readonly targets: readonly (readonly number[])[];
  readonly open: readonly boolean[];
}

function rowsOf({ states, targets, open }: Graph, minimum: number) {
  let steps = 0;
  const width = targets.length;
  const { bits, count, cycle } = findRows(
    {
      states,
      width,
      edgesOf: (node) => (targets[node] ?? []).map((to) => ({ first: 0, last: 0, to })),
      isOpen: (node) => open[node] === true,
    },
    minimum,
    (spent) => {
      steps += spent;
    },
  );
  const canEnd = (missing: number, node: number): boolean => {
    const at = rowFor(missing, count, cycle) * bytesOfRow(width) + (node >> 3);
    return ((bits[at] ?? 0) & (1 << (node & 7))) !== 0;
  };
  return { canEnd, count, steps };
}

/** The same by following every way: a node within a character leads to the end of that one. */
function plainly({ states, targets, open }: Graph) {
  const known = new Map<string, boolean>();
  const canEnd = (missing: number, node: number): boolean => {
    if (missing === 0) return open[node] === true;
    const key = `${String(missing)} ${String(node)}`;
    const found =
      known.get(key) ??
      (targets[node] ?? []).some((to) => canEnd(to < states ? missing - 1 : missing, to));
    known.set(key, found);
    return found;
  };
  return canEnd;
}

/** Within characters, nodes lead to states and to nodes that were made before. */
const graphs = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4 }))
  .chain(([states, inside]): fc.Arbitrary<Graph> =>
    fc.record({
      states: fc.constant(states),
      targets: fc.tuple(
        ...Array.from({ length: states + inside }, (_, node) =>
          fc.uniqueArray(fc.nat({ max: node < states ? states + inside - 1 : node - 1 }), {
            maxLength: 3,
          }),
        ),
      ),
      open: fc.array(fc.boolean(), { minLength: states + inside, maxLength: states + inside }),
    }),
  );

describe("from where an end can be reached", () => {
  it("is what following every way finds, for every number of missing characters", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 60 }), (graph, minimum) => {
        const { canEnd } = rowsOf(graph, minimum);
        const expected = plainly(graph);
        for (let missing = 1; missing <= minimum; missing += 1) {
          for (const node of graph.targets.keys()) {
            expect(canEnd(missing, node)).toBe(expected(missing, node));
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("takes no more work for a quarter of a million characters than for a few", () => {
    const any: Graph = { states: 1, targets: [[0, 1], [0]], open: [true, true] };
    expect(rowsOf(any, 250_000).steps).toBe(rowsOf(any, 10).steps);
    const circle: Graph = { states: 3, targets: [[1], [2], [0]], open: [true, false, false] };
    const { count, steps, canEnd } = rowsOf(circle, 250_000);
    expect(count).toBe(3);
    expect(steps).toBeLessThan(100);
    expect([249_999, 250_000].map((missing) => canEnd(missing, 0))).toEqual([true, false]);
  });
});
