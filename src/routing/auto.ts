/**
 * Which model `auto` stands for. Whole numbers alone, so that a decision that was recorded comes
 * out again: a text has shares of kinds, a model has a quality for each kind, and what is expected
 * of a model is the sum of the products. Pure.
 *
 *   of the models at or above the conversation's tier: the cheapest that is expected to do nearly
 *   as well as the best
 */
import { holdFor } from "../billing/pricing.ts";
import {
  NEEDED_KINDS,
  type AutoKind,
  type AutoRecord,
  type AutoTerms,
  type KindShares,
} from "../contract/auto.ts";
import type { RouteCandidate } from "./question.ts";

/**
 * Models of one choice: the chosen, and those to fall back on. Others that the request names need
 * room, too.
 */
export const MAX_AUTO_MODELS = 3;

/**
 * By `cost_quality_tradeoff`: of 100 answers, how many fewer may be right than of the best model's.
 * Fine where it matters, and at 10 whatever is cheapest.
 */
export const TOLERANCES = [0, 1, 2, 3, 5, 7, 10, 15, 25, 50, 100] as const;

/** Expected answers are in thousandths of a hundredth. */
const UNIT = 1_000;
/**
 * A request of ordinary proportions, for which prices are compared: a longer one shall not change
 * whose tier is cheaper.
 */
const COMPARED = { promptTokens: 7_500, completionTokens: 2_500 } as const;

export type AutoWish = Omit<AutoRecord, "turns"> & { readonly turns: readonly KindShares[] };

/** A model that could answer. */
export interface AutoModel {
  readonly id: string;
  readonly terms: AutoTerms;
  /** As `comparedCost` says. */
  readonly costNanoUsd: number;
  /** Whether the request fits its context, as far as that is known. */
  readonly isRoomy: boolean;
}

export interface AutoChoice {
  /** The chosen first, and then those to fall back on. */
  readonly ids: readonly string[];
  /** Of the chosen, in a few words. */
  readonly reason: string;
  /** Of the conversation before: no model below it was considered. */
  readonly tier: number;
}

export function comparedCost({ price }: Pick<RouteCandidate, "price">): number {
  return holdFor(price, COMPARED.promptTokens, COMPARED.completionTokens);
}

/** @param models at least one */
export function chooseAuto(models: readonly AutoModel[], wish: AutoWish): AutoChoice {
  const open = openTo(models);
  const tolerance = toleranceOf(wish);
  const turns = wish.turns.length === 0 ? [UNJUDGED] : wish.turns;
  let tier = 0;
  let chosen: Chosen | undefined;
  for (const shares of turns) {
    chosen = cheapestNearBest(open, shares, { tier, tolerance });
    tier = chosen.model.terms.quality;
  }
  if (chosen === undefined) throw new Error("nothing was asked");
  const shares = lastShares(wish);
  const floor = chosen.tier;
  const isHigh = ({ isRoomy, terms }: AutoModel) => isRoomy && terms.quality >= floor;
  const others = models
    .filter((model) => model !== chosen.model)
    .toSorted(
      (a, b) =>
        Number(isHigh(b)) - Number(isHigh(a)) ||
        expectedOf(b.terms, shares) - expectedOf(a.terms, shares) ||
        byCost(a, b),
    );
  return {
    ids: [chosen.model, ...others].slice(0, MAX_AUTO_MODELS).map(({ id }) => id),
    reason: reasonOf(chosen, shares, tolerance),
    tier: floor,
  };
}

/**
 * The same of a conversation that a model took over from one that was tried: it has this turn as
 * well, unless the turn asks for a dearer one.
 *
 * @returns undefined where none has it, or that one cannot answer here
 */
export function inConversation(
  models: readonly AutoModel[],
  { escalated_to: id }: AutoWish,
  chosen: AutoChoice,
): AutoChoice | undefined {
  const model = openTo(models).find((one) => one.id === id);
  if (model === undefined || model.terms.quality < chosen.tier) return undefined;
  const first = models.find((one) => one.id === chosen.ids[0]);
  if (first !== undefined && byCost(model, first) < 0) return chosen;
  const others = chosen.ids.filter((other) => other !== model.id);
  const ids = [model.id, ...others].slice(0, MAX_AUTO_MODELS);
  return { ...chosen, ids, reason: "it has the conversation, as a cheaper one was not sure" };
}

/** Those that the request fits, if there are any. */
export function openTo(models: readonly AutoModel[]): readonly AutoModel[] {
  const roomy = models.filter(({ isRoomy }) => isRoomy);
  return roomy.length > 0 ? roomy : models;
}

/** Of 100,000 answers. */
export const toleranceOf = ({ cost_quality_tradeoff: tradeoff }: AutoWish): number =>
  (TOLERANCES[tradeoff] ?? 0) * UNIT;

/** Before anything was said of a text. */
const UNJUDGED: KindShares = { open: 1_000 };

/** Of what is to be answered. */
export const lastShares = ({ turns }: Pick<AutoWish, "turns">): KindShares =>
  turns.at(-1) ?? UNJUDGED;

interface Chosen {
  readonly model: AutoModel;
  readonly expected: number;
  readonly best: number;
  /** Of the conversation before: no model below it was considered. */
  readonly tier: number;
  /** Whether one below it would have been chosen. */
  readonly isKept: boolean;
}

interface Bounds {
  readonly tier: number;
  readonly tolerance: number;
}

function cheapestNearBest(
  models: readonly AutoModel[],
  shares: KindShares,
  { tier, tolerance }: Bounds,
): Chosen {
  const kinds = Object.entries(shares);
  const rated = models.map((model) => ({ model, expected: expectedFor(model.terms, kinds) }));
  const high = rated.filter(({ model }) => model.terms.quality >= tier);
  const chosen = nearBest(high, tolerance);
  if (chosen === undefined) throw new Error("no model at or above the tier");
  const { model, expected, best } = chosen;
  return { model, expected, best, tier, isKept: nearBest(rated, tolerance)?.model !== model };
}

interface Rated {
  readonly model: AutoModel;
  readonly expected: number;
}

/** In one pass: a conversation has many turns, and a catalog many models. */
function nearBest(
  rated: readonly Rated[],
  tolerance: number,
): (Rated & { readonly best: number }) | undefined {
  const best = rated.reduce((most, { expected }) => Math.max(most, expected), -Infinity);
  let found: Rated | undefined;
  for (const one of rated)
    if (one.expected >= best - tolerance && (found === undefined || isBefore(one, found)))
      found = one;
  return found && { ...found, best };
}

/** The cheaper one, then the better one; one order, whatever the order of the list. */
function isBefore({ model, expected }: Rated, other: Rated): boolean {
  const dearer = model.costNanoUsd - other.model.costNanoUsd || other.expected - expected;
  return dearer === 0 ? model.id < other.model.id : dearer < 0;
}

/** Of 100,000 answers, how many are expected to be right. */
export function expectedOf(terms: AutoTerms, shares: KindShares): number {
  return expectedFor(terms, Object.entries(shares));
}

function expectedFor(
  { quality, by_kind: byKind }: AutoTerms,
  kinds: readonly (readonly [string, number])[],
): number {
  let sum = 0;
  for (const [kind, share] of kinds) sum += share * (byKind[kind as AutoKind] ?? quality);
  return sum;
}

/** The cheapest first; one order, whatever the order of the list. */
export function byCost(a: AutoModel, b: AutoModel): number {
  return a.costNanoUsd - b.costNanoUsd || (a.id < b.id ? -1 : 1);
}

function reasonOf({ expected, best, isKept }: Chosen, shares: KindShares, tolerance: number) {
  const [[kind] = ["open"]] = Object.entries(shares).toSorted(
    ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
  );
  const near =
    tolerance >= 100 * UNIT ? "cheapest" : `cheapest within ${tolerance / UNIT} of the best`;
  const how = expected === best && tolerance === 0 ? "best" : near;
  const kept = isKept ? ", at the conversation's tier" : "";
  return `${kind}, ${Math.round(expected / UNIT)} of 100 expected, ${how}${kept}`;
}

/** What the request needs beside an answer. */
export function neededKinds({ turns }: Pick<AutoWish, "turns">): AutoKind[] {
  const last = lastShares({ turns });
  return NEEDED_KINDS.filter((kind) => (last[kind] ?? 0) > 0);
}

/** Why a model is not among those to choose from; undefined where it is. */
export function whyNotChosen(
  { id, terms }: Pick<AutoModel, "id" | "terms">,
  wish: AutoWish,
): string | undefined {
  const { allowed_models: allowed, excluded_models: excluded } = wish;
  if (allowed !== null && !allowed.some((pattern) => isLike(id, pattern)))
    return "plugins.0.allowed_models does not name it";
  if (excluded.some((pattern) => isLike(id, pattern))) return "plugins.0.excluded_models names it";
  const lacking = neededKinds(wish).find((kind) => (terms.by_kind[kind] ?? terms.quality) === 0);
  if (lacking !== undefined) return `it does not know ${lacking}`;
  return undefined;
}

/**
 * @param pattern in which `*` stands for any characters. Its parts are looked for one by one: no
 * text makes it slow
 */
function isLike(id: string, pattern: string): boolean {
  const [first = "", ...parts] = pattern.split("*");
  if (parts.length === 0) return id === pattern;
  const last = parts.pop() ?? "";
  if (!id.startsWith(first) || id.length < first.length + last.length || !id.endsWith(last))
    return false;
  let at = first.length;
  for (const part of parts) {
    const found = id.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= id.length - last.length;
}
