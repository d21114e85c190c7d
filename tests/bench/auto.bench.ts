/**
 * What `auto` gains and costs, and how long it takes to choose.
 *
 *   npm run bench -- auto [--only quality|time]
 *
 * Quality: answers that two models gave to tasks which a program can check (scripts/auto/graded,
 * made by scripts/grade-auto.ts), chosen again by each policy. Half of the usual tasks make the
 * models' terms; the other half, and tasks in wordings that nobody was taught, judge. Nothing is
 * run. Time: the decision of the Worker's own code, in this process, by the length of the prompt.
 */
import { parseArgs } from "node:util";

import {
  calibrationErrorOf,
  rightFor,
  uncalibrated,
  type Judged,
} from "../../scripts/auto/calibration.ts";
import {
  gradedTasks,
  isForTerms,
  judgedOf,
  toAutoTerms,
  type Graded,
} from "../../scripts/auto/graded.ts";
import { seeded } from "../../scripts/edge-models/texts.ts";
import { DEFAULT_TRADEOFF } from "../../src/contract/auto.ts";
import { TOLERANCES } from "../../src/routing/auto.ts";
import {
  autoChoice,
  autoPolicy,
  cascadePolicy,
  judgeText,
  readContenders,
  readSampled,
} from "./auto/contenders.ts";
import {
  casesOf,
  differenceInterval,
  lengthRule,
  mixOf,
  nearest,
  oracle,
  outcomeOf,
  type Case,
  type Contender,
  type Outcome,
  type Policy,
} from "./auto/policies.ts";
import { timeDecisions } from "./auto/timing.ts";
import { calibrationError, DISGUISES, flipped } from "./auto/trust.ts";
import { table } from "./table.ts";

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } });
  if (values.only !== "time") print(qualityLines());
  if (values.only !== "quality") print(await timeDecisions());
}

function qualityLines(): string[] {
  const contenders = readContenders();
  const usual = casesOf(gradedTasks("usual"), contenders, "usual");
  const taught = usual.filter((_, at) => isForTerms(at));
  const sets = {
    usual: usual.filter((_, at) => !isForTerms(at)),
    shifted: casesOf(gradedTasks("shifted"), contenders, "shifted"),
  };
  const terms = contenders.map(toAutoTerms);
  const choose = autoChoice(contenders, DEFAULT_TRADEOFF);
  return [
    "What the models are said to know, of 100 answers",
    ...table([
      ["", ...contenders.map(({ model }) => model)],
      ["any kind", ...terms.map(({ quality }) => String(quality))],
      ...Object.keys(terms[0]?.by_kind ?? {}).map((kind) => [
        kind,
        ...terms.map(({ by_kind }) => String(by_kind[kind as "fact"])),
      ]),
    ]),
    ...Object.entries(sets).flatMap(([name, cases]) => [
      "",
      `${name}: ${cases.length} tasks; right of 100, and millionths of a dollar for a task`,
      ...table(curveOf(cases, taught, contenders)),
      `  expected and come true differ by ${calibrationError(cases, contenders, { terms, judge: judgeText }).toFixed(1)} of 100, in ten bins`,
      ...Object.entries(DISGUISES).map(
        ([how, disguise]) =>
          `  another model with ${how}: ${flipped(cases, choose, disguise).toFixed(1)} of 100`,
      ),
    ]),
    "",
    "How sure the first model is: expected and come true differ, of 100, in ten bins",
    ...table(surenessRows(contenders)),
  ];
}

/** By its curve, and by what it says itself; of greedy answers, and of sampled ones. */
function surenessRows([first]: readonly Contender[]): string[][] {
  const curve = first === undefined ? [] : (toAutoTerms(first).confidence ?? []);
  const rowOf = (name: string, answers: readonly Judged[]): string[] => [
    name,
    calibrationErrorOf(answers, ({ meanLogprob }) => rightFor(curve, meanLogprob)).toFixed(1),
    calibrationErrorOf(answers, uncalibrated).toFixed(1),
  ];
  const others = (one: Graded) => judgedOf(one, "usual").filter((_, at) => !isForTerms(at));
  const sampled = readSampled();
  return [
    ["", "by its curve", "by its own word"],
    ...(first === undefined
      ? []
      : [
          rowOf("usual", others(first)),
          rowOf("shifted", judgedOf(first, "shifted")),
          rowOf("usual, temperature 1", others(sampled)),
          rowOf("shifted, temperature 1", judgedOf(sampled, "shifted")),
        ]),
  ];
}

function curveOf(cases: readonly Case[], taught: readonly Case[], contenders: Contender[]) {
  const always = contenders.map(
    (_, at): Policy =>
      () =>
        at,
  );
  const singles = always.map((policy) => outcomeOf(cases, policy));
  const [small, large] = singles as [Outcome, Outcome];
  const bestAt = singles.indexOf(singles.reduce((a, b) => (b.right > a.right ? b : a)));
  const best = singles[bestAt] as Outcome;
  const bestPolicy = always[bestAt] as Policy;
  const row = (name: string, found: Outcome, policy?: Policy): string[] => {
    const difference =
      policy === undefined ? undefined : differenceInterval(cases, policy, bestPolicy, seeded(1));
    return [
      name,
      found.right.toFixed(1),
      found.cost.toFixed(2),
      found.paid.toFixed(2),
      `${((100 * found.right) / best.right).toFixed(1)} %`,
      `${((100 * found.cost) / best.cost).toFixed(1)} %`,
      difference === undefined ? "" : `${signed(difference[0])} to ${signed(difference[1])}`,
    ];
  };
  const ruled = (name: string, policy: Policy) => row(name, outcomeOf(cases, policy), policy);
  return [
    ["", "right", "cost", "paid", "of the best single", "of its cost", "difference, 95 of 100"],
    ...contenders.map(({ model }, at) => ruled(`always ${model}`, always[at] as Policy)),
    row("random, half each", mixOf(small, large, 0.5)),
    ruled("by length", lengthRule(taught)),
    ruled("by the nearest ten", nearest(taught)),
    ...TOLERANCES.map((tolerance, tradeoff) => {
      const usual = tradeoff === DEFAULT_TRADEOFF ? ", the default" : "";
      return ruled(
        `auto ${tradeoff} (within ${tolerance})${usual}`,
        autoPolicy(contenders, tradeoff),
      );
    }),
    ...TOLERANCES.slice(0, -1).map((tolerance, tradeoff) =>
      ruled(`cascade ${tradeoff} (within ${tolerance})`, cascadePolicy(contenders, tradeoff)),
    ),
    ruled("oracle", oracle),
  ];
}

const signed = (points: number): string => `${points < 0 ? "" : "+"}${points.toFixed(1)}`;

function print(lines: readonly string[]): void {
  console.log(`${lines.join("\n")}\n`);
}
