/**
 * Which requests are listed, as the address has it, and as the explorer's rows lead to them. Pure.
 */
import { OF_LISTS, readSpan, toQuery, type Bounds, type Span } from "../span.ts";
import type { UsageData } from "./usage-data.ts";
import {
  OTHERS,
  readFilter,
  SERVICE_TIERS,
  splitIds,
  TIERS,
  type Filter,
  type Group,
  type View,
} from "./usage-view.ts";

/** Those of the explorer that an organization's requests have. */
export const REQUEST_FILTERS = [
  "projects",
  "keys",
  "tiers",
  "service_tiers",
  "models",
  "deployments",
] as const satisfies readonly Filter[];
type RequestFilter = (typeof REQUEST_FILTERS)[number];

/** Of one alone: what customers call their own may have commas in it. */
const OF_ONE = ["end_user", "member"] as const;
const MAX_NAME_LENGTH = 256;

export interface RequestsView
  extends Span, Readonly<Partial<Record<RequestFilter | (typeof OF_ONE)[number], string>>> {}

type Search = Readonly<Record<string, unknown>>;

/** Whatever an address says, requests that can be listed. */
export function readRequestsView(search: Search): RequestsView {
  const filters = REQUEST_FILTERS.flatMap((filter) => readFilter(filter, search[filter]));
  const names = OF_ONE.flatMap((name) => {
    const value = search[name];
    // The address has what looks like a number as one.
    const text = typeof value === "number" ? String(value) : value;
    return typeof text === "string" && text !== "" ? [[name, text.slice(0, MAX_NAME_LENGTH)]] : [];
  });
  return { ...readSpan(search, OF_LISTS), ...Object.fromEntries([...filters, ...names]) };
}

/** As the API takes them, but for the times. */
export function filtersIn(view: RequestsView) {
  const listed = {
    project_ids: splitIds(view.projects),
    api_key_ids: splitIds(view.keys),
    models: splitIds(view.models),
    deployment_ids: splitIds(view.deployments),
    end_user_ids: view.end_user === undefined ? [] : [view.end_user],
    user_ids: view.member === undefined ? [] : [view.member],
    tiers: TIERS.filter((tier) => splitIds(view.tiers).includes(tier)),
    service_tiers: SERVICE_TIERS.filter((tier) => splitIds(view.service_tiers).includes(tier)),
  };
  type Listed = typeof listed;
  return Object.fromEntries(
    Object.entries(listed).filter(([, ids]) => ids.length > 0),
  ) as Partial<Listed>;
}

export const requestsQuery = (view: RequestsView, bounds: Bounds) => ({
  ...toQuery(bounds),
  ...filtersIn(view),
});

const FILTER_OF: Readonly<Partial<Record<Group, keyof RequestsView>>> = {
  model: "models",
  project: "projects",
  key: "keys",
  tier: "tiers",
  service_tier: "service_tiers",
  end_user: "end_user",
  member: "member",
};

/** The requests that a row of the explorer has counted; null: they cannot be named. */
export function requestsOf(
  view: View,
  id: string,
  { times, end }: Pick<UsageData, "times" | "end">,
): RequestsView | null {
  const [since] = times;
  if (since === undefined || view.group === "organization" || view.group === "operation")
    return null;
  const filters = REQUEST_FILTERS.flatMap((filter) =>
    view[filter] === undefined ? [] : [[filter, view[filter]]],
  );
  const listed = { range: "times", since, until: end, ...Object.fromEntries(filters) } as const;
  if (view.group === "none" || view.group === "class") return listed;
  if (view.group === "deployment") {
    // `model/deployment`; a model may have slashes in its name.
    const at = id.lastIndexOf("/");
    const [models, deployments] = [id.slice(0, at), id.slice(at + 1)];
    return deployments === "" ? null : { ...listed, models, deployments };
  }
  const filter = FILTER_OF[view.group];
  // Ids are parted by commas.
  const isNamed = id !== "" && id !== OTHERS && (view.group === "end_user" || !id.includes(","));
  return filter !== undefined && isNamed ? { ...listed, [filter]: id } : null;
}
