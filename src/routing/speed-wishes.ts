/** What a request's `provider` asks for in speed: which deployments are asked first. Pure. */
import type { DeploymentSpeed, SpeedPercentiles } from "../contract/decisions.ts";
import { deploymentName } from "../contract/deployments.ts";
import { PERCENTILES, type ProviderPreferences } from "../contract/routing.ts";
import { isAuto, sortNamedBy } from "./aliases.ts";
import { namesByModel } from "./asked-names.ts";
import type { RouteCatalog } from "./catalog.ts";
import { visibleModel, visibleModels } from "./lifecycle.ts";
import { sortingOf } from "./preferences.ts";
import type { RouteQuestion } from "./question.ts";

/** Speeds that are looked at, and kept with the request. */
const MAX_SPEEDS = 12;

export function asksForSpeed(preferences: ProviderPreferences | null): boolean {
  if (preferences === null) return false;
  const { preferred_max_latency: latency, preferred_min_throughput: throughput } = preferences;
  const by = sortingOf(preferences)?.by ?? "price";
  return latency != null || throughput != null || by !== "price";
}

/**
 * What is known of the deployments that a question may lead to; undefined where it does not ask.
 *
 * @param of a deployment, by its model and id
 */
export function speedsFor(
  question: RouteQuestion,
  catalog: RouteCatalog,
  of: (deployment: string) => DeploymentSpeed | undefined,
): Pick<RouteQuestion, "speeds"> {
  const isNamedSo = question.models.some((name) => sortNamedBy(catalog, name) === "throughput");
  if (!isNamedSo && !asksForSpeed(question.preferences)) return {};
  const { organizationId, atMs } = question;
  const entries = [...namesByModel(question, catalog).keys()].flatMap((model) =>
    isAuto(catalog, model)
      ? visibleModels(catalog, organizationId, atMs).filter(({ auto }) => auto !== null)
      : (visibleModel(catalog, model, organizationId) ?? []),
  );
  const speeds = entries.flatMap((entry) =>
    entry.deployments
      .filter(({ shadowPercent, isDisabled }) => shadowPercent === null && !isDisabled)
      .flatMap((deployment) => of(deploymentName(entry.id, deployment.id)) ?? []),
  );
  return { speeds: speeds.slice(0, MAX_SPEEDS) };
}

/** Whether it is known to be slower than is preferred. */
export function isSlow(
  speed: DeploymentSpeed | undefined,
  { preferred_max_latency: latency, preferred_min_throughput: throughput }: ProviderPreferences,
): boolean {
  const [firstTokenMs, tokensPerSecond] = [speed?.first_token_ms, speed?.tokens_per_second];
  return (
    PERCENTILES.some((name) => {
      const most = wishAt(latency, name);
      return most !== undefined && firstTokenMs != null && firstTokenMs[name] > most * 1_000;
    }) ||
    PERCENTILES.some((name) => {
      const least = wishAt(throughput, name);
      return least !== undefined && tokensPerSecond != null && tokensPerSecond[name] < least;
    })
  );
}

type Wish = ProviderPreferences["preferred_max_latency"];

function wishAt(wish: Wish, name: keyof SpeedPercentiles): number | undefined {
  if (wish == null) return undefined;
  if (typeof wish === "number") return name === "p50" ? wish : undefined;
  return wish[name] ?? undefined;
}

/** Less is first; what is not known is last. */
export function slownessOf(
  speed: DeploymentSpeed | undefined,
  by: "latency" | "throughput",
): number {
  const value =
    by === "latency" ? speed?.first_token_ms?.p50 : -(speed?.tokens_per_second?.p50 ?? NaN);
  return value === undefined || Number.isNaN(value) ? Number.MAX_VALUE : value;
}
