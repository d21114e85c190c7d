/** What a limit or a budget is for: the organization, one of its projects, or a key. */
import { useState } from "react";

import { useMay } from "../api/session.ts";
import { Field, textOf } from "../parts/dialog.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { useOrg } from "./use-org.ts";

export type Scope = "organization" | "project" | "key";

export const SCOPE_NAMES: Readonly<Record<Scope, Text>> = {
  organization: "Organization",
  project: "Project",
  key: "Key",
};

/** @param isOwn whether the organization itself is not to be chosen by its members */
export function ScopeFields({ isOwn = false }: { readonly isOwn?: boolean }) {
  const org = useOrg();
  const isAllowed = useMay(org);
  const path = { organization_id: org };
  const projects = useList("/admin/v1/organizations/{organization_id}/projects", {
    path,
  });
  const keys = useList("/admin/v1/organizations/{organization_id}/keys", { path });
  const mayWhole = !isOwn || isAllowed("suspendOrganization");
  const [scope, setScope] = useState<Scope>(mayWhole ? "organization" : "project");
  const choices = scope === "project" ? projects.data?.data : keys.data?.data;
  return (
    <>
      <Field label={t("Of")}>
        <select
          name="scope"
          value={scope}
          onChange={(event) => setScope(event.target.value as Scope)}
        >
          {mayWhole && <option value="organization">{t("The whole organization")}</option>}
          <option value="project">{t("A project")}</option>
          <option value="key">{t("A key")}</option>
        </select>
      </Field>
      {scope !== "organization" && (
        <Field label={t(SCOPE_NAMES[scope])}>
          <select name="scope_id" required>
            {choices?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  );
}

export function readScope(
  form: FormData,
  organizationId: string,
): { scope: Scope; scope_id: string } {
  const scope = textOf(form, "scope") as Scope;
  return { scope, scope_id: scope === "organization" ? organizationId : textOf(form, "scope_id") };
}
