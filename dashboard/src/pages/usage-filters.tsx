/** What the explorer leaves out: lists to choose of, and ids to type, which commas part. */
import type { ReactNode } from "react";

import { Choice } from "../parts/choice.tsx";
import { t, type Text } from "../text/text.ts";
import type { Filter, SERVICE_TIERS, TIERS } from "./usage-view.ts";

export type Option = readonly [id: string, name: string];

export const TIER_NAMES: Readonly<Record<(typeof TIERS)[number], Text>> = {
  gpu: "Our gpu-workers",
  provider: "Other companies",
  edge: "The edge itself",
};
export const SERVICE_TIER_NAMES: Readonly<Record<(typeof SERVICE_TIERS)[number], Text>> = {
  flex: "Flex",
  default: "Default",
  priority: "Before others",
};

const namesOf = <Id extends string>(names: Readonly<Record<Id, Text>>): Option[] =>
  (Object.entries(names) as [Id, Text][]).map(([id, name]) => [id, t(name)]);

const LABELS: Readonly<Record<Filter, Text>> = {
  organizations: "Of the organization",
  projects: "Of the project",
  keys: "Of the key",
  models: "Models",
  deployments: "Deployments",
  tiers: "At the tier",
  service_tiers: "At the service tier",
};

interface FiltersProps {
  readonly filters: readonly Filter[];
  readonly view: Readonly<Partial<Record<Filter, string>>>;
  readonly onChange: (changed: Partial<Record<Filter, string>>) => void;
  /** What there is to choose of. */
  readonly options: Readonly<Partial<Record<Filter, readonly Option[]>>>;
  /** More of them. */
  readonly children?: ReactNode;
}

export function Filters({ filters, view, onChange, options, children }: FiltersProps) {
  const known = {
    ...options,
    tiers: namesOf(TIER_NAMES),
    service_tiers: namesOf(SERVICE_TIER_NAMES),
  };
  return (
    <div className="controls" role="group" aria-label={t("Filters")}>
      {(Object.entries(known) as [Filter, readonly Option[]][]).map(
        ([filter, own]) =>
          filters.includes(filter) && (
            <OneOf
              key={filter}
              label={t(LABELS[filter])}
              value={view[filter] ?? ""}
              options={own}
              onChange={(value) => onChange({ [filter]: value })}
            />
          ),
      )}
      {(["models", "deployments"] as const)
        .filter((filter) => filters.includes(filter))
        .map((filter) => (
          <TypedFilter
            // What another address says takes the place of what was typed.
            key={`${filter} ${view[filter] ?? ""}`}
            label={t(LABELS[filter])}
            value={view[filter] ?? ""}
            onChange={(value) => onChange({ [filter]: value })}
          />
        ))}
      {children}
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An address may name several, which are shown as one. */
function OneOf({ options, ...rest }: FilterProps & { readonly options: readonly Option[] }) {
  const { value } = rest;
  const isListed = value === "" || options.some(([id]) => id === value);
  const shown: Option[] = [["", t("All")], ...options];
  return <Choice {...rest} options={isListed ? shown : [...shown, [value, value]]} />;
}

export function TypedFilter({ label, value, onChange }: FilterProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <input
        defaultValue={value}
        placeholder={t("All")}
        onBlur={({ target }) => target.value !== value && onChange(target.value)}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && onChange(currentTarget.value)}
      />
    </label>
  );
}
