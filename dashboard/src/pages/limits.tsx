/**
 * Limits of an organization, its projects and keys, with what is in use of each now: why somebody
 * is limited.
 */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { LimitUsage } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { formatCount, formatMs } from "../numbers.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Meter } from "../parts/meter.tsx";
import { Named } from "../parts/named.tsx";
import { Page, Section } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { readScope, SCOPE_NAMES, ScopeFields } from "./scope-fields.tsx";
import { useNames } from "./use-names.ts";
import { useOrg } from "./use-org.ts";

type Metric = LimitUsage["metric"];

const METRICS: Readonly<Record<Metric, Text>> = {
  requests: "Requests",
  input_tokens: "Input tokens",
  output_tokens: "Output tokens",
  concurrent_requests: "Requests at once",
};

export function Limits() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const [isOpen, setOpen] = useState(false);
  const { nameOf } = useNames(org);
  const path = { organization_id: org };
  const query = useList(
    "/admin/v1/organizations/{organization_id}/limits",
    { path },
    { everyMs: 2_000 },
  );
  const mayWrite = isAllowed("putLimit");
  return (
    <Page
      title={t("Limits")}
      lead={t("A request must fit into all that apply to its key, project and model.")}
      actions={
        mayWrite && (
          <button type="button" className="main" onClick={() => setOpen(true)}>
            {t("Set a limit")}
          </button>
        )
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Limits")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No limits.")}
            columns={[
              { head: t("Of"), sort: (row) => row.scope, cell: (row) => t(SCOPE_NAMES[row.scope]) },
              { head: t("Id"), cell: (row) => <Named id={row.scope_id} nameOf={nameOf} /> },
              { head: t("Model"), cell: (row) => row.model ?? t("All") },
              {
                head: t("Metric"),
                sort: (row) => row.metric,
                cell: (row) => t(METRICS[row.metric]),
              },
              {
                head: t("Each"),
                cell: (row) =>
                  row.period === null
                    ? t("at once")
                    : row.period === "day"
                      ? t("day")
                      : t("minute"),
              },
              {
                head: t("In use"),
                cell: (row) => (
                  <Meter
                    label={t(METRICS[row.metric])}
                    part={BigInt(row.used)}
                    whole={BigInt(row.value)}
                    text={`${formatCount(row.used)} / ${formatCount(row.value)}`}
                  />
                ),
              },
              {
                head: t("Free again in"),
                isNumber: true,
                cell: (row) =>
                  row.reset_ms === null || row.used === 0 ? "–" : formatMs(row.reset_ms),
              },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) =>
                  mayWrite &&
                  (row.scope !== "organization" || isAllowed("suspendOrganization")) && (
                    <Delete id={row.id} />
                  ),
              },
            ]}
          />
        )}
      </LoadedList>
      {isOpen && <SetLimit onClose={() => setOpen(false)} />}
      <Refusals org={org} />
    </Page>
  );
}

/** Why somebody was limited, in the words that they were told. */
function Refusals({ org }: { readonly org: string }) {
  const { nameOf } = useNames(org);
  const query = useList(
    "/admin/v1/organizations/{organization_id}/refusals",
    { path: { organization_id: org } },
    { everyMs: 5_000 },
  );
  return (
    <Section title={t("Refused lately")}>
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Refused lately")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No request was refused lately.")}
            columns={[
              { head: t("Key"), cell: (row) => <Named id={row.api_key_id} nameOf={nameOf} /> },
              { head: t("Model"), cell: (row) => row.model },
              { head: t("Why"), cell: (row) => row.message },
              {
                head: t("Count"),
                isNumber: true,
                sort: (row) => row.count,
                cell: (row) => formatCount(row.count),
              },
              {
                head: t("Last"),
                sort: (row) => row.last_at,
                cell: (row) => formatTime(row.last_at * 1_000),
              },
            ]}
          />
        )}
      </LoadedList>
    </Section>
  );
}

function Delete({ id }: { readonly id: string }) {
  const org = useOrg();
  const path = { organization_id: org, limit_id: id };
  const write = useWrite(() =>
    api.DELETE("/admin/v1/organizations/{organization_id}/limits/{limit_id}", { params: { path } }),
  );
  return (
    <button type="button" disabled={write.isPending} onClick={() => write.mutate(undefined)}>
      {t("Remove")}
    </button>
  );
}

function SetLimit({ onClose }: { readonly onClose: () => void }) {
  const org = useOrg();
  const [metric, setMetric] = useState<Metric>("requests");
  const write = useWrite((form: FormData) =>
    api.PUT("/admin/v1/organizations/{organization_id}/limits", {
      params: { path: { organization_id: org } },
      body: {
        ...readScope(form, org),
        model: textOf(form, "model") || null,
        metric,
        period:
          metric === "concurrent_requests"
            ? null
            : textOf(form, "period") === "day"
              ? "day"
              : "minute",
        value: Number(textOf(form, "value")),
      },
    }),
  );
  return (
    <FormDialog
      title={t("Set a limit")}
      submit={t("Set")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onClose })}
    >
      <ScopeFields isOwn />
      <Field label={t("Metric")}>
        <select value={metric} onChange={(event) => setMetric(event.target.value as Metric)}>
          {(Object.keys(METRICS) as Metric[]).map((one) => (
            <option key={one} value={one}>
              {t(METRICS[one])}
            </option>
          ))}
        </select>
      </Field>
      {metric !== "concurrent_requests" && (
        <Field label={t("Each")}>
          <select name="period">
            <option value="minute">{t("minute")}</option>
            <option value="day">{t("day")}</option>
          </select>
        </Field>
      )}
      <Field label={t("At most")}>
        <input name="value" type="number" min={0} max={100_000_000} step={1} required />
      </Field>
      <Field label={t("Model")} hint={t("Empty: all models together.")}>
        <input name="model" maxLength={128} />
      </Field>
    </FormDialog>
  );
}
