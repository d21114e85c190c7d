/** The models that were graded, and `auto` between them, as the Worker would choose. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { toAutoTerms, type Graded } from "../../../scripts/auto/graded.ts";
import { AUTO_MODEL, type KindShares } from "../../../src/contract/auto.ts";
import { EMPTY_WISH, toAutoWish } from "../../../src/gateway/auto.ts";
import { chooseAuto, type AutoModel } from "../../../src/routing/auto.ts";
import { cascadeOf, isSureEnough } from "../../../src/routing/cascade.ts";
import type { Contender, Policy } from "./policies.ts";

const GRADED = join(import.meta.dirname, "../../../scripts/auto/graded");
/** The first is the cheap one. Prices are ours: ten to one. */
const MODELS = {
  "pocket-chat": { prompt: 0.02, completion: 0.08 },
  "smollm2-135m-instruct": { prompt: 0.2, completion: 0.8 },
} as const;

export function readContenders(): Contender[] {
  return Object.entries(MODELS).map(([model, rates]) => ({
    ...(JSON.parse(readFileSync(join(GRADED, `${model}.json`), "utf8")) as Graded),
    rates,
  }));
}

/** Of the first, as the bundled defaults draw tokens: at temperature 1. */
export function readSampled(): Graded {
  const file = join(GRADED, "../sampled", `${Object.keys(MODELS)[0]}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Graded;
}

/** What a text is taken for, as of a request that says nothing else. */
export function judgeText(prompt: string): KindShares {
  const judged = () => ({ texts: [prompt], hasTools: false, hasSchema: false });
  const none = { entries: new Map(), aliases: new Map() };
  const { auto } = toAutoWish([AUTO_MODEL], none, { preferences: EMPTY_WISH, judged });
  return auto?.turns[0] ?? {};
}

/** The Worker's own rule: the place of the contender that is to answer. */
export function autoChoice(
  contenders: readonly Contender[],
  tradeoff: number,
): (prompt: string) => number {
  const models = modelsOf(contenders);
  return (prompt) => {
    const turns = [judgeText(prompt)];
    const wish = { ...EMPTY_WISH, cost_quality_tradeoff: tradeoff, turns };
    const [id] = chooseAuto(models, wish).ids;
    return contenders.findIndex(({ model }) => model === id);
  };
}

function modelsOf(contenders: readonly Contender[]): AutoModel[] {
  return contenders.map((one) => ({
    id: one.model,
    terms: toAutoTerms(one),
    costNanoUsd: one.rates.prompt * 3 + one.rates.completion,
    isRoomy: true,
  }));
}

/** The same with `cascade`: where no model is to be tried first, as without it. */
export function cascadePolicy(contenders: readonly Contender[], tradeoff: number): Policy {
  const models = modelsOf(contenders);
  const choose = autoChoice(contenders, tradeoff);
  const placeOf = (id: string): number => contenders.findIndex(({ model }) => model === id);
  return ({ task, sureness }) => {
    const turns = [judgeText(task.prompt)];
    const wish = { ...EMPTY_WISH, cost_quality_tradeoff: tradeoff, turns };
    const cascade = cascadeOf(models, wish, { tier: 0, choices: 1 });
    if (typeof cascade === "string") return choose(task.prompt);
    const tried = placeOf(cascade.model);
    const isKept = isSureEnough(sureness[tried] ?? null, cascade);
    return { by: isKept ? tried : placeOf(cascade.next_model), tried };
  };
}

export function autoPolicy(contenders: readonly Contender[], tradeoff: number): Policy {
  const choose = autoChoice(contenders, tradeoff);
  return ({ task }) => choose(task.prompt);
}
