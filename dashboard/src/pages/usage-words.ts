/** What the explorer of usage calls what it shows. */
import { t, type Text } from "../text/text.ts";
import { zone, type Width } from "../time.ts";
import { daysOf } from "./usage-data.ts";
import { SERVICE_TIER_NAMES, TIER_NAMES } from "./usage-filters.tsx";
import { OTHERS, type Group, type Metric, type View } from "./usage-view.ts";

export const METRIC_NAMES: Readonly<Record<Metric, Text>> = {
  spend: "Spend",
  requests: "Requests",
  input: "Input tokens",
  cached: "Cached input tokens",
  output: "Output tokens",
  tokens: "Tokens",
};
export const GROUP_NAMES: Readonly<Record<Group, Text>> = {
  none: "Nothing",
  organization: "Organization",
  model: "Model",
  operation: "Operation",
  project: "Project",
  key: "Key",
  end_user: "End user",
  member: "Member",
  deployment: "Deployment",
  tier: "Tier",
  service_tier: "Service tier",
  class: "Class of tokens",
};
export const WIDTH_NAMES: Readonly<Record<Width, Text>> = {
  "1m": "Minutes",
  "1h": "Hours",
  "1d": "Days",
};
const CLASS_NAMES: Readonly<Record<string, Text>> = {
  uncached: "Input, not cached",
  cached: "Input, cached",
  output: "Output",
  other: "Requests and device time",
  unknown: "From before it was told apart",
};

/** Whose days they are, and whose times. */
export function axisOf(view: View): string {
  const isUtc = view.width === "1d" && daysOf(view, Date.now(), zone) === null;
  return isUtc
    ? t("Times are of {zone}; days lie in UTC.", { zone })
    : t("Times and days are of {zone}.", { zone });
}

/** What a row of a group is called. */
export function shownName(id: string, group: Group, nameOf: ReadonlyMap<string, string>): string {
  if (group === "class") return t(CLASS_NAMES[id] ?? "Unknown");
  if (group === "tier" || group === "service_tier") {
    const names: Readonly<Record<string, Text>> =
      group === "tier" ? TIER_NAMES : SERVICE_TIER_NAMES;
    return t(names[id] ?? "Unknown");
  }
  if (group === "end_user") {
    if (id === OTHERS) return t("All others");
    return id === "" ? t("The keys themselves") : id;
  }
  // A model whose deployment is not known.
  if (group === "deployment") return id.endsWith("/") ? `${id}${t("Unknown")}` : id;
  if (id === "") return group === "none" ? t("All") : t("None");
  return nameOf.get(id) ?? id;
}
