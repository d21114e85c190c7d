/**
 * Who can see what of an organization, who may get the texts of its requests, and how long texts
 * are kept.
 */
import { useState } from "react";

import { api, useRead, useWrite } from "../api/client.ts";
import type { ComplianceReport } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { formatCount } from "../numbers.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Badge, Facts, Page, Section } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t } from "../text/text.ts";
import { EraseOrganization } from "./erase-organization.tsx";
import { useOrg } from "./use-org.ts";

export function Privacy() {
  const org = useOrg();
  const mayWrite = useMay(org)("putRetention");
  const [isOpen, setOpen] = useState(false);
  const query = useRead("/admin/v1/organizations/{organization_id}/compliance", {
    path: { organization_id: org },
  });
  return (
    <Page
      title={t("Privacy")}
      lead={t("Who sees what, who may get the texts of requests, and how long texts are kept.")}
    >
      <Loaded query={query}>
        {(report) => (
          <>
            <Section
              title={t("How long texts are kept")}
              actions={
                mayWrite && (
                  <button type="button" className="main" onClick={() => setOpen(true)}>
                    {t("Change")}
                  </button>
                )
              }
            >
              <Kept report={report} />
            </Section>
            <Section title={t("Who may get texts")}>
              <Processors report={report} />
            </Section>
            <Section title={t("Who sees what")}>
              <Access report={report} />
            </Section>
            <Section title={t("All that is kept of this organization")}>
              <Whole org={org} />
            </Section>
            {isOpen && (
              <Change
                days={report.retention.stored_responses_days}
                onClose={() => setOpen(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Of {
  readonly report: ComplianceReport;
}

function Kept({ report: { retention, statements } }: Of) {
  const days = retention.stored_responses_days;
  return (
    <>
      <Facts
        rows={[
          [
            t("Stored responses"),
            days === 0
              ? t("None is stored")
              : t("{days} days, {count} stored now", {
                  days,
                  count: formatCount(retention.stored_responses),
                }),
          ],
          [
            t("Cached answers"),
            retention.response_cache_mode === "off"
              ? t("None is kept")
              : t("{seconds} seconds, {count} kept now", {
                  seconds: formatCount(retention.response_cache_ttl_seconds),
                  count: formatCount(retention.cached_answers),
                }),
          ],
          [
            t("Answers by Idempotency-Key"),
            t("{hours} hours", { hours: retention.idempotent_answers_hours }),
          ],
          [
            t("Answers that an SDK left, for its retry"),
            t("{seconds} seconds", { seconds: formatCount(retention.untaken_answers_seconds) }),
          ],
        ]}
      />
      <ul>
        {statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </>
  );
}

function Processors({ report: { processors } }: Of) {
  const rows = processors.flatMap(({ name, is_sub_processor: isSub, deployments }) =>
    deployments.map((deployment) => ({ name, isSub, ...deployment })),
  );
  return (
    <Table
      label={t("Who may get texts")}
      rows={rows}
      idOf={(row) => `${row.name} ${row.model} ${row.deployment_id}`}
      empty={t("None.")}
      columns={[
        {
          head: t("Who"),
          sort: (row) => row.name,
          cell: (row) => (
            <>
              {row.name} {row.isSub && <Badge>{t("Sub-processor")}</Badge>}
            </>
          ),
        },
        { head: t("Model"), sort: (row) => row.model, cell: (row) => row.model },
        { head: t("Deployment"), cell: (row) => <code>{row.deployment_id}</code> },
        { head: t("Region"), cell: (row) => row.region ?? t("Not known") },
        {
          head: t("Keeps data"),
          cell: (row) => (row.data_collection === "allow" ? t("It may") : t("No")),
        },
        {
          head: t("In use"),
          cell: (row) =>
            row.is_used ? <Badge tone="good">{t("Yes")}</Badge> : (row.why_not ?? t("No")),
        },
      ]}
    />
  );
}

function Access({ report: { access } }: Of) {
  return (
    <>
      <Facts
        rows={[
          [t("Members"), formatCount(access.members.length)],
          [t("Open invitations"), formatCount(access.invitations)],
          [t("Open keys"), formatCount(access.open_keys)],
        ]}
      />
      <Table
        label={t("Roles")}
        rows={access.roles}
        idOf={({ role }) => role}
        empty={t("None.")}
        columns={[
          { head: t("Role"), cell: ({ role }) => role },
          {
            head: t("Members"),
            cell: ({ role }) =>
              access.members
                .filter((member) => member.role === role)
                .map(({ email }) => email)
                .join(", ") || "–",
          },
          { head: t("May"), cell: ({ permissions }) => permissions.join(", ") },
        ]}
      />
    </>
  );
}

function Change({ days, onClose }: { readonly days: number; readonly onClose: () => void }) {
  const org = useOrg();
  const write = useWrite((stored: number) =>
    api.PUT("/admin/v1/organizations/{organization_id}/retention", {
      params: { path: { organization_id: org } },
      body: { stored_responses_days: stored },
    }),
  );
  return (
    <FormDialog
      title={t("How long texts are kept")}
      submit={t("Save")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(Number(textOf(form, "days")), { onSuccess: onClose })}
    >
      <Field
        label={t("Days of stored responses")}
        hint={t("What is older is erased at once. 0: none is stored.")}
      >
        <input name="days" type="number" min={0} max={30} required defaultValue={days} autoFocus />
      </Field>
    </FormDialog>
  );
}

/** To take away, and to erase for good. */
function Whole({ org }: { readonly org: string }) {
  const isAllowed = useMay(org);
  const [isErasing, setErasing] = useState(false);
  if (!isAllowed("exportOrganization")) return null;
  return (
    <div className="actions">
      <a className="button" href={`/admin/v1/organizations/${org}/data`} download>
        {t("As a file (JSONL)")}
      </a>
      {isAllowed("eraseOrganization") && (
        <button type="button" className="danger" onClick={() => setErasing(true)}>
          {t("Erase the organization")}
        </button>
      )}
      {isErasing && <EraseOrganization org={org} onClose={() => setErasing(false)} />}
    </div>
  );
}
