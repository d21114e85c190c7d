/** The models that were graded, and `auto` between them, as the Worker would choose. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { toAutoTerms, type Graded } from "../../../scripts/auto/graded.ts";
import { AUTO_MODEL, type KindShares } from "../../../src/contract/auto.ts";
import { EMPTY_WISH, toAutoWish } from "../../../src/gateway/auto.ts";
import { chooseAuto } from "../../../src/routing/auto.ts";
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
  const models = contenders.map((one) => ({
    id: one.model,
    terms: toAutoTerms(one),
    costNanoUsd: one.rates.prompt * 3 + one.rates.completion,
    isRoomy: true,
  }));
  return (prompt) => {
    const turns = [judgeText(prompt)];
    const wish = { ...EMPTY_WISH, cost_quality_tradeoff: tradeoff, turns };
    const [id] = chooseAuto(models, wish).ids;
    return contenders.findIndex(({ model }) => model === id);
  };
}

export function autoPolicy(contenders: readonly Contender[], tradeoff: number): Policy {
  const choose = autoChoice(contenders, tradeoff);
  return ({ task }) => choose(task.prompt);
}
