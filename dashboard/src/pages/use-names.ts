/** What projects and keys of an organization are called, to show them and to choose of them. */
import { useMemo } from "react";

import { useList } from "../parts/use-list.ts";
import type { Option } from "./usage-filters.tsx";

interface Names {
  /** By id. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly options: { readonly projects: readonly Option[]; readonly keys: readonly Option[] };
}

export function useNames(org: string): Names {
  const path = { organization_id: org };
  const keys = useList("/admin/v1/organizations/{organization_id}/keys", { path });
  const projects = useList("/admin/v1/organizations/{organization_id}/projects", { path });
  return useMemo(() => {
    const namesOf = (list: readonly { id: string; name: string }[] = []): Option[] =>
      list.map(({ id, name }) => [id, name]);
    const options = { projects: namesOf(projects.data?.data), keys: namesOf(keys.data?.data) };
    return { nameOf: new Map([...options.keys, ...options.projects]), options };
  }, [keys.data, projects.data]);
}

/** What organizations are called, by id: for operators, who may list them. */
export function useOrganizationNames(): ReadonlyMap<string, string> {
  const { data } = useList("/admin/v1/organizations", {});
  return useMemo(() => new Map(data?.data.map(({ id, name }) => [id, name])), [data]);
}
