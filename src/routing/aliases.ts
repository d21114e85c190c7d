/** Other names of models: an alias leads to a model, or to another alias. Pure. */
import { AUTO_MODEL } from "../contract/auto.ts";
import type { CatalogEntry } from "./catalog.ts";

/** Longer chains lead nowhere, and are not stored. */
export const MAX_ALIAS_STEPS = 8;

export type Aliases = ReadonlyMap<string, string>;

export interface NamedModels {
  readonly entries: ReadonlyMap<string, Pick<CatalogEntry, "id">>;
  /** Alias -> a model, or another alias. */
  readonly aliases: Aliases;
}

/** OpenRouter's ends of a name: the model before them, with its deployments sorted so. */
const SHORTCUTS = { ":nitro": "throughput", ":floor": "price" } as const;
const ENDS = Object.keys(SHORTCUTS) as (keyof typeof SHORTCUTS)[];

/**
 * The id of the model that a name stands for, or `auto`. A name that leads to neither is left as it
 * is.
 */
export function resolveModel(models: NamedModels, name: string): string {
  const found = followName(models, name);
  if (found !== undefined) return found;
  const end = ENDS.find((one) => name.endsWith(one));
  if (end === undefined) return name;
  return followName(models, name.slice(0, -end.length)) ?? name;
}

/** How a name asks for deployments to be sorted; undefined where it does not. */
export function sortNamedBy(
  models: NamedModels,
  name: string,
): (typeof SHORTCUTS)[keyof typeof SHORTCUTS] | undefined {
  const end = ENDS.find((one) => name.endsWith(one));
  return end === undefined || followName(models, name) !== undefined ? undefined : SHORTCUTS[end];
}

function followName({ entries, aliases }: NamedModels, name: string): string | undefined {
  let at: string | undefined = name;
  for (let steps = 0; at !== undefined && steps <= MAX_ALIAS_STEPS; steps += 1) {
    if (entries.has(at) || at === AUTO_MODEL) return at;
    at = aliases.get(at);
  }
  return undefined;
}

/** A sentence on why an alias may not be stored; undefined where it may. */
export function whyNoAlias(
  { entries, aliases }: NamedModels,
  id: string,
  target: string,
): string | undefined {
  if (entries.has(id)) return `${id} is a model, and cannot be an alias.`;
  if (id === AUTO_MODEL) return `${id} is what the router chooses, and cannot be an alias.`;
  const changed = new Map(aliases).set(id, target);
  const chain = [id];
  for (let at = changed.get(id); at !== undefined; at = changed.get(at)) {
    if (chain.includes(at))
      return `The alias would lead back to itself: ${[...chain, at].join(" -> ")}.`;
    chain.push(at);
    if (entries.has(at) || at === AUTO_MODEL) break;
  }
  const last = chain.at(-1) ?? id;
  if (!entries.has(last) && last !== AUTO_MODEL)
    return `There is no model ${JSON.stringify(last)}.`;
  // A change in the middle of chains makes them longer, too.
  const tooLong = [...changed.keys()].find(
    (alias) =>
      (alias === id || leads({ entries, aliases }, alias)) &&
      !leads({ entries, aliases: changed }, alias),
  );
  if (tooLong === undefined) return undefined;
  return `The alias ${tooLong} would need more than ${MAX_ALIAS_STEPS} steps to its model.`;
}

/**
 * Whether a name asks the router to choose. A model of that name, of before there was `auto`, is a
 * model.
 */
export function isAuto(models: NamedModels, name: string): boolean {
  return resolveModel(models, name) === AUTO_MODEL && !models.entries.has(AUTO_MODEL);
}

function leads(models: NamedModels, alias: string): boolean {
  return followName(models, alias) !== undefined;
}
