/** Which part of an organization a limit or a budget is for. Pure. */
import type { PolicyScope } from "../../limits/limiter.ts";
import type { Directory } from "../directory/directory.ts";

/**
 * The id by which limits and budgets know what they are for; undefined when there is no such thing.
 *
 * A rotated key goes by the id of the first of its line: a rule on any of them holds for all, and
 * rotating is no way around it.
 */
export function resolveScope(
  scope: PolicyScope,
  scopeId: string,
  organizationId: string,
  directory: Pick<Directory, "getProject" | "readKey">,
): string | undefined {
  switch (scope) {
    case "organization":
      return scopeId === organizationId ? organizationId : undefined;
    case "project":
      return directory.getProject(scopeId)?.id;
    case "key":
      return directory.readKey(scopeId)?.lineage_id;
  }
}
