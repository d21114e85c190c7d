/** The models that were graded, and `auto` between them, as the Worker would choose. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { toAutoTerms, type Graded } from "../../../scripts/auto/graded.ts";
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

/** The Worker's own rule, as for a request of one text. */
export function autoPolicy(contenders: readonly Contender[], tradeoff: number): Policy {
  const models = contenders.map((one) => ({
    id: one.model,
    terms: toAutoTerms(one),
    costNanoUsd: one.rates.prompt * 3 + one.rates.completion,
    isRoomy: true,
  }));
  const none = { entries: new Map(), aliases: new Map() };
  return ({ task }) => {
    const judged = () => ({ texts: [task.prompt], hasTools: false, hasSchema: false });
    const preferences = { ...EMPTY_WISH, cost_quality_tradeoff: tradeoff };
    const { auto } = toAutoWish(["auto"], none, { preferences, judged });
    const [id] = chooseAuto(models, auto ?? EMPTY_WISH).ids;
    return contenders.findIndex(({ model }) => model === id);
  };
}
