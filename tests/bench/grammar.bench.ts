/**
 * What hostile grammars cost their neighbours: two streams and a row of new schemas, beside none,
 * one, three and eight organizations that send one hostile form after another, each in words of its
 * own. Rounds are interleaved; a ratio is of figures of the same round.
 *
 *   npm run bench -- grammar [--rounds 5] [--tokens 300] [--quick]
 */
import { parseArgs } from "node:util";

import { WorkerProcess } from "../e2e/gpu-worker/worker-process.ts";
import { measureForms } from "./grammar/forms.ts";
import { runNeighbours, type Neighbours } from "./grammar/neighbours.ts";
import { measureVictims, type VictimFigures } from "./grammar/victims.ts";
import { median, pairedSpread, spreadOf } from "./statistics.ts";
import { spreadText, table } from "./table.ts";

const SETTINGS: readonly Neighbours[] = [
  { kind: "hostile", count: 0 },
  { kind: "ordinary", count: 8 },
  { kind: "hostile", count: 1 },
  { kind: "hostile", count: 3 },
  { kind: "hostile", count: 8 },
];

/** What is held against the goal: beside attackers, at most twice as much as beside nobody. */
const FIGURES: readonly [name: string, of: (figures: VictimFigures) => number][] = [
  ["free stream, longest gap", ({ free }) => free.longestGapMs],
  ["free stream, per token", ({ free }) => free.perTokenMs],
  ["structured stream, longest gap", ({ structured }) => structured.longestGapMs],
  ["structured stream, per token", ({ structured }) => structured.perTokenMs],
  ["new schema, to its first token", ({ newSchemas }) => median(newSchemas)],
  ["new schema, the slowest", ({ newSchemas }) => Math.max(...newSchemas)],
];

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "5" },
      tokens: { type: "string", default: "300" },
      quick: { type: "boolean", default: false },
    },
  });
  const rounds = values.quick ? 1 : Number(values.rounds);
  console.log((await measureForms()).join("\n"));
  const worker = await WorkerProcess.start();
  try {
    // Code that runs for the first time is compiled.
    await measureVictims(worker, Number(values.tokens));
    const found: VictimFigures[][] = SETTINGS.map(() => []);
    const ends = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, setting] of SETTINGS.entries()) {
        const neighbours = runNeighbours(worker, setting, round);
        found[index]?.push(await measureVictims(worker, Number(values.tokens)));
        for (const [end, count] of await neighbours.stop()) {
          if (setting.kind === "hostile") ends.set(end, (ends.get(end) ?? 0) + count);
        }
      }
    }
    print(found);
    const told = [...ends].map(([end, count]) => `${end} ${count}`).join(", ");
    console.log(`\nhow the hostile requests ended: ${told}`);
    console.log(
      `failures of victims: ${found.flat().reduce((sum, { failures }) => sum + failures, 0)}`,
    );
  } finally {
    await worker.dispose();
  }
}

function print(found: readonly (readonly VictimFigures[])[]): void {
  const nameOf = ({ kind, count }: Neighbours): string =>
    count === 0 ? "nobody" : `${count} ${kind}`;
  const [alone = []] = found;
  const rows = FIGURES.map(([name, of]) => [
    name,
    ...found.map((figures, index) =>
      index === 0
        ? `${spreadText(spreadOf(figures.map(of)))} ms`
        : spreadText(pairedSpread(figures.map(of), alone.map(of), (a, b) => a / b)),
    ),
  ]);
  const head = ["beside", ...SETTINGS.map(nameOf)];
  console.log(`\nbeside others, as times of what it is beside nobody (goal at most 2)`);
  console.log(table([head, ...rows]).join("\n"));
}
