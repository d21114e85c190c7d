/** An organization's projects: keys belong to one, and limits and budgets can be set for it. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { Project } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Badge, Page } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { modelsOf, TermsDialog, tiersOf, type Terms } from "./terms.tsx";
import { useOrg } from "./use-org.ts";

export function Projects() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const [isOpen, setOpen] = useState(false);
  const [changed, setChanged] = useState<Project | null>(null);
  const path = { organization_id: org };
  const query = useList("/admin/v1/organizations/{organization_id}/projects", { path });
  const create = useWrite((name: string) =>
    api.POST("/admin/v1/organizations/{organization_id}/projects", {
      params: { path },
      body: { name },
    }),
  );
  return (
    <Page
      title={t("Projects")}
      actions={
        isAllowed("createProject") && (
          <button type="button" className="main" onClick={() => setOpen(true)}>
            {t("New project")}
          </button>
        )
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Projects")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No projects.")}
            columns={[
              { head: t("Name"), sort: (row) => row.name.toLowerCase(), cell: (row) => row.name },
              { head: t("Id"), cell: (row) => <code>{row.id}</code> },
              {
                head: t("State"),
                sort: (row) => row.status,
                cell: (row) => (
                  <Badge tone={row.status === "active" ? "good" : "warn"}>
                    {row.status === "active" ? t("Active") : t("Archived")}
                  </Badge>
                ),
              },
              {
                head: t("Created"),
                sort: (row) => row.created_at,
                cell: (row) => formatTime(row.created_at * 1_000),
              },
              { head: t("Models"), cell: modelsOf },
              { head: t("Tiers"), cell: tiersOf },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) =>
                  isAllowed("changeProject") && (
                    <div className="actions">
                      <button type="button" onClick={() => setChanged(row)}>
                        {t("May use …")}
                      </button>
                      <Archive project={row} />
                    </div>
                  ),
              },
            ]}
          />
        )}
      </LoadedList>
      {changed !== null && <ProjectTerms project={changed} onClose={() => setChanged(null)} />}
      {isOpen && (
        <FormDialog
          title={t("New project")}
          submit={t("Create")}
          onClose={() => setOpen(false)}
          write={create}
          onSubmit={(form) =>
            create.mutate(textOf(form, "name"), { onSuccess: () => setOpen(false) })
          }
        >
          <Field label={t("Name")}>
            <input name="name" required maxLength={128} autoFocus />
          </Field>
        </FormDialog>
      )}
    </Page>
  );
}

interface ProjectTermsProps {
  readonly project: Project;
  readonly onClose: () => void;
}

function ProjectTerms({ project, onClose }: ProjectTermsProps) {
  const org = useOrg();
  const write = useWrite((body: Terms) =>
    api.PATCH("/admin/v1/organizations/{organization_id}/projects/{project_id}", {
      params: { path: { organization_id: org, project_id: project.id } },
      body,
    }),
  );
  return (
    <TermsDialog name={project.name} terms={project} write={write} onClose={onClose}>
      <p>{t("Each of its keys is bound by this, and by what the key itself says.")}</p>
    </TermsDialog>
  );
}

function Archive({ project }: { readonly project: Project }) {
  const org = useOrg();
  const isActive = project.status === "active";
  const write = useWrite(() =>
    api.PATCH("/admin/v1/organizations/{organization_id}/projects/{project_id}", {
      params: { path: { organization_id: org, project_id: project.id } },
      body: { archived: isActive },
    }),
  );
  return (
    <button type="button" disabled={write.isPending} onClick={() => write.mutate(undefined)}>
      {isActive ? t("Archive") : t("Take back")}
    </button>
  );
}
