/**
 * What replayed requests cost to serve, as they were and as they would be: their own share of
 * devices' time, and providers' tokens. Estimates. Pure.
 *
 * A model that answers what another was asked costs for a token what its own requests of the same
 * period cost; where there are none, what its provider asks.
 */
import { inPhases, tokenCost, type TokenRates } from "../billing/economics.ts";
import { divideHalfEven } from "../billing/money.ts";
import type { ReplayedSum } from "../billing/scenario.ts";
import type { CatalogEntry } from "../routing/catalog.ts";
import type { MixChange } from "./price-simulation.ts";
import { ServingPrices, type ServedAt, type ServingTerms } from "./serving-prices.ts";

const MILLION = 1_000_000n;

/** nano-USD. */
export interface ServingCost {
  readonly cost: bigint;
  readonly newCost: bigint;
}

interface Basis {
  readonly settings: ServingTerms;
  /** Of all organizations. */
  readonly sums: readonly ReplayedSum[];
  readonly mix: readonly MixChange[];
  readonly models: ReadonlyMap<string, Pick<CatalogEntry, "deployments">>;
}

export class SimulatedCosts {
  readonly #prices: ServingPrices;
  /** Of what answers instead, by the model that was asked. */
  readonly #rates: ReadonlyMap<string, TokenRates>;
  /** Models of the mix of which no cost is known: they are taken to cost nothing. */
  readonly unknown: readonly string[];

  constructor({ settings, sums, mix, models }: Basis) {
    this.#prices = new ServingPrices(settings);
    const found = mix.map(({ model, to, cost }) => {
      const measured = () => this.#measured(sums.filter((sum) => sum.model === to));
      return { model, to, rates: cost ?? measured() ?? this.#asked(to, models.get(to)) };
    });
    this.#rates = new Map(
      found.flatMap(({ model, rates }) => (rates === null ? [] : [[model, rates]])),
    );
    this.unknown = [...new Set(found.flatMap(({ to, rates }) => (rates === null ? [to] : [])))];
  }

  of(sum: ReplayedSum): ServingCost {
    const { device, provider } = this.#prices.costOf(toUse(sum), servedBy(sum));
    const cost = device + provider;
    if (sum.movedTo === null) return { cost, newCost: cost };
    const rates = this.#rates.get(sum.model);
    return { cost, newCost: rates === undefined ? 0n : tokenCost(sum, rates) };
  }

  /** null: it answered nothing in the period. */
  #measured(sums: readonly ReplayedSum[]): TokenRates | null {
    let [input, output, promptTokens, completionTokens] = [0n, 0n, 0n, 0n];
    for (const sum of sums) {
      if (sum.isFromCache) continue;
      const { device, provider } = this.#prices.costOf(toUse(sum), servedBy(sum));
      const { prefill, decode } = inPhases(device, sum);
      const rates = this.#prices.providerOf(servedBy(sum));
      const asked = rates === undefined ? 0n : tokenCost({ ...sum, completionTokens: 0 }, rates);
      input += prefill + asked;
      output += decode + provider - asked;
      promptTokens += BigInt(sum.promptTokens);
      completionTokens += BigInt(sum.completionTokens);
    }
    if (promptTokens + completionTokens === 0n) return null;
    const perMillion = (amount: bigint, tokens: bigint): bigint =>
      tokens === 0n ? 0n : divideHalfEven(amount * MILLION, tokens);
    return {
      inputPerMillion: perMillion(input, promptTokens),
      outputPerMillion: perMillion(output, completionTokens),
    };
  }

  #asked(model: string, entry: Pick<CatalogEntry, "deployments"> | undefined): TokenRates | null {
    const rates = entry?.deployments.map(({ id: deploymentId }) =>
      this.#prices.providerOf(servedBy({ model, deploymentId })),
    );
    return rates?.find((one) => one !== undefined) ?? null;
  }
}

/** What deployments cost of late: sums of a period do not say of which of its hours they are. */
const servedBy = ({ model, deploymentId }: Omit<ServedAt, "hourMs">): ServedAt => ({
  model,
  deploymentId,
  hourMs: Number.MAX_SAFE_INTEGER,
});

const toUse = (sum: ReplayedSum) => ({
  ...sum,
  cachedTokens: 0,
  calls: sum.isFromCache ? 0 : sum.requests,
  heldUs: 0n,
});
