/**
 * Where a request goes: a pure function of the question and the catalog. It knows no clock, no
 * network and no chance beyond the question's seed, so that a decision that was recorded can be
 * made again.
 *
 *   names -> models -> deployments that can and may -> an order -> the plan, or a refusal that says
 *   what stood in the way
 */
import { holdFor } from "../billing/pricing.ts";
import { AUTO_MODEL } from "../contract/auto.ts";
import { deploymentName, hasTiers } from "../contract/deployments.ts";
import type { ProviderPreferences } from "../contract/routing.ts";
import { ApiError } from "../errors.ts";
import { isAuto, sortNamedBy } from "./aliases.ts";
import { namesByModel, type AskedName } from "./asked-names.ts";
import {
  chooseAuto,
  comparedCost,
  inConversation,
  MAX_AUTO_MODELS,
  whyNotChosen,
  type AutoChoice,
  type AutoModel,
  type AutoWish,
} from "./auto.ts";
import { cascadeOf, type Cascade } from "./cascade.ts";
import { pricesFor, type CatalogEntry, type Deployment, type RouteCatalog } from "./catalog.ts";
import { whyModelUnbound, whyTierUnbound } from "./key-bounds.ts";
import { visibleModels } from "./lifecycle.ts";
import { DISABLED, nothingLeft, nothingToChoose } from "./nothing-left.ts";
import { offeredModel } from "./offered-model.ts";
import { MAX_CANDIDATES, orderDeployments } from "./plan.ts";
import { whyDeploymentDenied, whyPriceDenied } from "./policy.ts";
import {
  contradictionOf,
  placeInOrder,
  sortingOf,
  whyTooDear,
  whyUnwanted,
  type SortBy,
} from "./preferences.ts";
import type { LeftOut, RouteCandidate, RouteDecision, RouteQuestion } from "./question.ts";
import { isSlow, slownessOf } from "./speed-wishes.ts";
import {
  deniedTier,
  whyAutoDenied,
  whyDenied,
  whyGone,
  whyRewritten,
  whyUnfit,
  whyUnsold,
} from "./unfit.ts";

const NO_WISHES: ProviderPreferences = {};

export function decideRoute(question: RouteQuestion, catalog: RouteCatalog): RouteDecision {
  const leftOut: LeftOut[] = [];
  const made = { catalogVersion: catalog.version, leftOut };
  const wishes = question.preferences ?? NO_WISHES;
  const contradiction = contradictionOf(wishes) ?? deniedTier(question);
  if (contradiction !== undefined) return { ...made, ok: false, error: contradiction };
  const names = namesByModel(question, catalog);
  const groups: RouteCandidate[][] = [];
  let cascade: Cascade | undefined;
  for (const [at, [model, { name, isRewritten }]] of [...names].entries()) {
    const choosing = { question, wishes: wishesAs(name, wishes, catalog), leftOut };
    // Of tasks there is no choice: `auto` is then a name that no model has.
    if (question.auto !== undefined && isAuto(catalog, model)) {
      const forbidden = whyAutoDenied(question, catalog);
      if (forbidden !== undefined) {
        if (names.size === 1 && forbidden.error !== undefined)
          return { ...made, ok: false, error: forbidden.error };
        leftOut.push({ name: AUTO_MODEL, why: forbidden.why });
        continue;
      }
      const others = new Set(names.keys());
      const asked = { wish: question.auto, at, name, others };
      const chosen = autoGroups(choosing, catalog, asked);
      if (chosen.groups.length === 0 && leftOut.length === 0)
        return { ...made, ok: false, error: nothingToChoose() };
      groups.push(...chosen.groups);
      cascade = chosen.cascade;
      continue;
    }
    const param = at === 0 ? "model" : "models";
    const entry = offeredModel(catalog, isRewritten ? model : name, question, param);
    if (entry instanceof ApiError) return { ...made, ok: false, error: entry };
    const unfit =
      whyDenied(entry, question, catalog) ??
      whyGone(entry, question) ??
      whyUnsold(entry, question) ??
      whyUnfit(entry, question, question.models.length === 1);
    if (unfit === undefined) {
      const by = howNamed({ name, isRewritten }, model);
      const origin = `${at === 0 ? "asked" : `fallback ${at}`}${by}`;
      groups.push(candidatesOf(entry, origin, choosing));
      continue;
    }
    // Of a request for one model, what is wrong is the request.
    if (names.size === 1 && unfit.error !== undefined)
      return { ...made, ok: false, error: unfit.error };
    leftOut.push({ name: entry.id, why: unfit.why });
  }
  const [first, ...rest] = toPlan(groups, question, wishes);
  if (first === undefined) return { ...made, ok: false, error: nothingLeft(question, leftOut) };
  const tried = cascade === undefined ? {} : { cascade };
  return { ...made, ok: true, candidates: [first, ...rest], ...tried };
}

/** A name may end with how its deployments are to be sorted. */
function wishesAs(
  name: string,
  wishes: ProviderPreferences,
  catalog: RouteCatalog,
): ProviderPreferences {
  const sort = wishes.sort == null ? sortNamedBy(catalog, name) : undefined;
  return sort === undefined ? wishes : { ...wishes, sort };
}

interface AskedAuto {
  readonly wish: AutoWish;
  /** The place of `auto` among the names, and by which it was asked for. */
  readonly at: number;
  readonly name: string;
  /** Models that are asked for by their own names. */
  readonly others: ReadonlySet<string>;
}

interface ChosenByAuto {
  readonly groups: RouteCandidate[][];
  readonly cascade?: Cascade | undefined;
}

/** The model that `auto` stands for, and those to fall back on, each with its deployments. */
function autoGroups(
  choosing: Choosing,
  catalog: RouteCatalog,
  { wish, at, name, others }: AskedAuto,
): ChosenByAuto {
  const { question, leftOut } = choosing;
  const { organizationId, atMs, prompt, maxTokens } = question;
  const asked = at === 0 ? "asked" : `fallback ${at}`;
  const by = name === AUTO_MODEL ? "" : ` by alias ${name}`;
  const groups = new Map<string, RouteCandidate[]>();
  const models: AutoModel[] = [];
  for (const entry of visibleModels(catalog, organizationId, atMs)) {
    const { id, auto: terms, contextTokens } = entry;
    if (terms === null || others.has(id) || !entry.tasks.includes(question.task)) continue;
    const why =
      whyModelUnbound(id, question.bounds) ??
      whyNotChosen({ id, terms }, wish) ??
      whyRewritten(entry, question, catalog) ??
      (
        whyDenied(entry, question, catalog) ??
        whyUnsold(entry, question) ??
        whyUnfit(entry, question, false)
      )?.why;
    if (why !== undefined) {
      leftOut.push({ name: id, why });
      continue;
    }
    const group = candidatesOf(entry, `${asked}${by}`, choosing);
    const [first] = group;
    if (first === undefined) continue;
    groups.set(id, group);
    const isRoomy = prompt.estimatedTokens + (maxTokens ?? 0) <= contextTokens;
    models.push({ id, terms, costNanoUsd: comparedCost(first), isRoomy });
  }
  if (models.length === 0) return { groups: [] };
  const chosen = chooseAuto(models, wish);
  const isCascade = wish.cascade === true;
  const kept = isCascade ? inConversation(models, wish, chosen) : undefined;
  const isOpen = isCascade && kept === undefined;
  const cascade = isOpen ? cascadeIn(models, choosing, { wish, at, chosen }) : null;
  const isTried = cascade !== null && typeof cascade !== "string";
  const { ids, reasons } = isTried ? inCascade(chosen, cascade) : outside(kept ?? chosen, cascade);
  return {
    groups: ids.map((id, place) =>
      (groups.get(id) ?? []).map((candidate) => ({
        ...candidate,
        reason: `${candidate.reason}; auto: ${reasons[place] ?? `fallback ${place}`}`,
      })),
    ),
    ...(isTried && { cascade }),
  };
}

interface Chosen extends Pick<AskedAuto, "wish" | "at"> {
  readonly chosen: AutoChoice;
}

function cascadeIn(
  models: readonly AutoModel[],
  { question, wishes }: Choosing,
  { wish, at, chosen }: Chosen,
): Cascade | string {
  if (at > 0) return "another model is asked for first";
  if (sortingOf(wishes)?.isAcrossModels === true) return "provider.sort orders the models";
  return cascadeOf(models, wish, { tier: chosen.tier, choices: question.choices });
}

const outside = ({ ids, reason }: AutoChoice, why: string | null) => ({
  ids,
  reasons: [why === null ? reason : `${reason}; no cascade: ${why}`],
});

/** The model that is tried first, the one that may answer instead, and then who else is left. */
function inCascade({ ids }: AutoChoice, { model, next_model: next, ...cascade }: Cascade) {
  const others = ids.filter((id) => id !== model && id !== next);
  const from = (cascade.keep_from_millionths / 1e6).toFixed(6);
  return {
    ids: [model, next, ...others].slice(0, MAX_AUTO_MODELS),
    reasons: [`tried first, kept from ${from} on`, `as ${model} was not sure`],
  };
}

function howNamed({ name, isRewritten }: AskedName, model: string): string {
  if (isRewritten) return ` as ${name}, rewritten by the organization's policy`;
  if (name.startsWith(`${model}:`)) return ` as ${name}`;
  return name === model ? "" : ` by alias ${name}`;
}

type Pricing = Pick<RouteCandidate, "price" | "laterPrice">;

interface Choosing {
  readonly question: RouteQuestion;
  readonly wishes: ProviderPreferences;
  readonly leftOut: LeftOut[];
}

/**
 * A model's deployments that can and may serve the request, in the order in which they are to be
 * tried.
 */
function candidatesOf(
  entry: CatalogEntry,
  origin: string,
  { question, wishes, leftOut }: Choosing,
): RouteCandidate[] {
  const { organizationId, maxTokens, seed } = question;
  const [plain, tiered] = (["default", question.serviceTier ?? "default"] as const).map((tier) =>
    pricesFor(entry, question, tier),
  ) as [Pricing, Pricing];
  // Elsewhere nobody passes others, or lets them pass: there a request has no tier, nor its price.
  const pricesAt = ({ target }: Deployment) => (hasTiers(target) ? tiered : plain);
  const able = entry.deployments.filter((deployment) => {
    // What answers nobody is nobody's to know of.
    if (deployment.shadowPercent !== null) return false;
    const why = whyNot(deployment, entry, pricesAt(deployment), { question, wishes });
    if (why !== undefined) leftOut.push({ name: deploymentName(entry.id, deployment.id), why });
    return why === undefined;
  });
  const drawn = orderDeployments(able, `${seed}/${entry.id}`, `${organizationId}/${entry.id}`);
  const places = new Map(
    drawn.map((deployment) => [deployment, placeInOrder(entry, deployment, wishes)]),
  );
  const ordered = bySpeed(drawn, entry, { question, wishes }).toSorted(
    (a, b) => toPlace(places.get(a)) - toPlace(places.get(b)),
  );
  const kept = wishes.allow_fallbacks === false ? keptAlone(ordered, wishes) : ordered;
  return kept.map((deployment) => ({
    entry,
    deployment,
    ...pricesAt(deployment),
    maxTokens: maxTokens ?? entry.maxOutputTokens,
    reason: `${origin}; ${whyHere(deployment, able, places.get(deployment))}${
      isSlow(speedOf(question, entry, deployment), wishes) ? ", slower than preferred" : ""
    }`,
  }));
}

/** Those that are slower than is preferred after the others, and the fastest first if so asked. */
function bySpeed(
  drawn: readonly Deployment[],
  entry: CatalogEntry,
  { question, wishes }: Pick<Choosing, "question" | "wishes">,
): readonly Deployment[] {
  const by = sortingOf(wishes)?.by ?? "price";
  const toRank = (deployment: Deployment) => {
    const speed = speedOf(question, entry, deployment);
    const slowness = by === "price" ? 0 : slownessOf(speed, by);
    return { deployment, late: isSlow(speed, wishes) ? 1 : 0, slowness };
  };
  return drawn
    .map(toRank)
    .toSorted((a, b) => a.late - b.late || a.slowness - b.slowness)
    .map(({ deployment }) => deployment);
}

const speedOf = ({ speeds }: RouteQuestion, entry: CatalogEntry, deployment: Deployment) =>
  speeds?.find((one) => one.deployment === deploymentName(entry.id, deployment.id));

/** `Infinity - Infinity` is no number. */
const toPlace = (place: number | undefined): number => Math.min(place ?? Infinity, 1e6);

/** Where nothing may be fallen back on: what `order` names, or the first alone. */
function keptAlone(
  ordered: readonly Deployment[],
  { order }: ProviderPreferences,
): readonly Deployment[] {
  return order != null && order.length > 0 ? ordered : ordered.slice(0, 1);
}

/** Why a deployment may not have a request; undefined where it may. */
export function whyNot(
  deployment: Deployment,
  entry: CatalogEntry,
  prices: Pricing,
  { question, wishes }: Pick<Choosing, "question" | "wishes">,
): string | undefined {
  const { price, laterPrice } = prices;
  if (deployment.isDisabled) return DISABLED;
  if (!deployment.capabilities.includes(question.capability))
    return `it is not asked to ${question.capability}`;
  const unbound = whyTierUnbound(deployment, question.bounds);
  if (unbound !== undefined) return unbound;
  const { policy } = question;
  const denied =
    policy == null
      ? undefined
      : (whyDeploymentDenied(policy, entry, deployment) ?? whyPriceDenied(policy, prices));
  return (
    denied ??
    whyUnwanted(entry, deployment, wishes) ??
    whyTooDear(price, wishes) ??
    (laterPrice === undefined ? undefined : whyTooDear(laterPrice.price, wishes))
  );
}

function whyHere(
  deployment: Deployment,
  able: readonly Deployment[],
  place: number | undefined,
): string {
  if (able.length === 1) return "only deployment";
  if (place !== undefined && place !== Infinity) return `order ${place + 1}`;
  if (deployment.isCanary) return "canary";
  const peers = able.filter(({ priority }) => priority === deployment.priority);
  if (peers.length === able.length) return "weight";
  return peers.length === 1
    ? `priority ${deployment.priority}`
    : `priority ${deployment.priority}, weight`;
}

/**
 * At most so many candidates; each model that can answer has one, as far as there is room, and the
 * others go to those that come first.
 */
function toPlan(
  groups: readonly (readonly RouteCandidate[])[],
  question: RouteQuestion,
  wishes: ProviderPreferences,
): RouteCandidate[] {
  const sorting = sortingOf(wishes);
  if (sorting?.isAcrossModels === true)
    return groups
      .flat()
      .map((candidate) => ({ candidate, ...rankAcross(candidate, sorting.by, question) }))
      .toSorted((a, b) => a.late - b.late || a.rank - b.rank)
      .slice(0, MAX_CANDIDATES)
      .map(({ candidate }) => ({ ...candidate, reason: `${candidate.reason}; ${sorting.by}` }));
  const filled = groups.filter((group) => group.length > 0);
  const plan: RouteCandidate[] = [];
  for (const [at, group] of filled.entries()) {
    const later = filled.length - at - 1;
    const room = Math.max(1, MAX_CANDIDATES - plan.length - later);
    plan.push(...group.slice(0, room));
  }
  return plan.slice(0, MAX_CANDIDATES);
}

/** Those that are slower than is preferred are late; of the others, less is first. */
function rankAcross(candidate: RouteCandidate, by: SortBy, question: RouteQuestion) {
  const speed = speedOf(question, candidate.entry, candidate.deployment);
  const late = isSlow(speed, question.preferences ?? NO_WISHES) ? 1 : 0;
  return { late, rank: by === "price" ? costOf(candidate, question) : slownessOf(speed, by) };
}

/** What the request may cost there at most. */
function costOf({ price, maxTokens }: RouteCandidate, { prompt, choices }: RouteQuestion): number {
  return holdFor(price, prompt.estimatedTokens, maxTokens * choices);
}
