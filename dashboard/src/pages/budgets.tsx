/** Budgets with what is spent and held of each, and the thresholds that were passed. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { Budget } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { formatUsd, parseUsd, toNano, toWire } from "../money.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Meter } from "../parts/meter.tsx";
import { Money } from "../parts/money.tsx";
import { Page, Section } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { readScope, SCOPE_NAMES, ScopeFields } from "./scope-fields.tsx";
import { useOrg } from "./use-org.ts";

const WINDOWS: Readonly<Record<Budget["window"], Text>> = {
  day: "day",
  month: "month",
  ever: "ever",
};

export function Budgets() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const [isOpen, setOpen] = useState(false);
  const path = { organization_id: org };
  const query = useList(
    "/admin/v1/organizations/{organization_id}/budgets",
    { path },
    { everyMs: 5_000 },
  );
  const mayWrite = isAllowed("putBudget");
  return (
    <Page
      title={t("Budgets")}
      lead={t("A hard budget is never passed; a soft one is recorded when it is.")}
      actions={
        mayWrite && (
          <button type="button" className="main" onClick={() => setOpen(true)}>
            {t("Set a budget")}
          </button>
        )
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Budgets")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No budgets. The balance alone bounds what is spent.")}
            columns={[
              { head: t("Of"), sort: (row) => row.scope, cell: (row) => t(SCOPE_NAMES[row.scope]) },
              { head: t("Id"), cell: (row) => <code>{row.scope_id}</code> },
              { head: t("Each"), cell: (row) => t(WINDOWS[row.window]) },
              { head: t("Spent and held"), cell: (row) => <Spent budget={row} /> },
              { head: t("Hard"), isNumber: true, cell: (row) => <Cap nano={row.hard_nano_usd} /> },
              { head: t("Soft"), isNumber: true, cell: (row) => <Cap nano={row.soft_nano_usd} /> },
              {
                head: t("Begins anew"),
                cell: (row) =>
                  row.resets_at === null ? t("Never") : formatTime(row.resets_at * 1_000),
              },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) => mayWrite && <Delete id={row.id} />,
              },
            ]}
          />
        )}
      </LoadedList>
      <Section title={t("Alerts")}>
        <Alerts />
      </Section>
      {isOpen && <SetBudget onClose={() => setOpen(false)} />}
    </Page>
  );
}

function Cap({ nano }: { readonly nano: number | null }) {
  return nano === null ? "–" : <Money nano={toNano(nano)} />;
}

function Spent({ budget }: { readonly budget: Budget }) {
  const part = toNano(budget.spent_nano_usd) + toNano(budget.held_nano_usd);
  const whole = toNano(budget.hard_nano_usd ?? budget.soft_nano_usd ?? 0);
  return <Meter label={t("Spent and held")} part={part} whole={whole} text={formatUsd(part)} />;
}

function Delete({ id }: { readonly id: string }) {
  const org = useOrg();
  const write = useWrite(() =>
    api.DELETE("/admin/v1/organizations/{organization_id}/budgets/{budget_id}", {
      params: { path: { organization_id: org, budget_id: id } },
    }),
  );
  return (
    <button type="button" disabled={write.isPending} onClick={() => write.mutate(undefined)}>
      {t("Remove")}
    </button>
  );
}

function Alerts() {
  const org = useOrg();
  const query = useList(
    "/admin/v1/organizations/{organization_id}/alerts",
    { path: { organization_id: org } },
    { most: 50, order: "newest" },
  );
  return (
    <LoadedList query={query}>
      {({ data }) => (
        <Table
          label={t("Alerts")}
          rows={data}
          idOf={({ sequence }) => sequence}
          empty={t("No threshold was passed.")}
          columns={[
            { head: t("Time"), cell: (row) => formatTime(row.created_at * 1_000) },
            { head: t("Budget"), cell: (row) => <code>{row.budget_id}</code> },
            { head: t("Threshold"), isNumber: true, cell: (row) => `${row.threshold} %` },
            {
              head: t("Spent"),
              isNumber: true,
              cell: (row) => <Money nano={toNano(row.spent_nano_usd)} isWhole />,
            },
            {
              head: t("Cap"),
              isNumber: true,
              cell: (row) => <Money nano={toNano(row.cap_nano_usd)} />,
            },
          ]}
        />
      )}
    </LoadedList>
  );
}

/** null: left empty; undefined: not an amount. */
function readCap(form: FormData, name: string): number | null | undefined {
  const text = textOf(form, name);
  if (text === "") return null;
  const nano = parseUsd(text);
  return nano === null ? undefined : toWire(nano);
}

function SetBudget({ onClose }: { readonly onClose: () => void }) {
  const org = useOrg();
  const [isWrong, setWrong] = useState(false);
  const write = useWrite((form: FormData) =>
    api.PUT("/admin/v1/organizations/{organization_id}/budgets", {
      params: { path: { organization_id: org } },
      body: {
        ...readScope(form, org),
        window: textOf(form, "window") as Budget["window"],
        hard_nano_usd: readCap(form, "hard") ?? null,
        soft_nano_usd: readCap(form, "soft") ?? null,
      },
    }),
  );
  const submit = (form: FormData): void => {
    const isBad = readCap(form, "hard") === undefined || readCap(form, "soft") === undefined;
    setWrong(isBad);
    if (!isBad) write.mutate(form, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("Set a budget")}
      submit={t("Set")}
      onClose={onClose}
      write={write}
      onSubmit={submit}
    >
      <ScopeFields />
      <Field label={t("Each")}>
        <select name="window" defaultValue="month">
          <option value="day">{t("day")}</option>
          <option value="month">{t("month")}</option>
          <option value="ever">{t("ever")}</option>
        </select>
      </Field>
      <Field label={t("Hard cap, in US dollars")} hint={t("Empty: none.")}>
        <input name="hard" inputMode="decimal" placeholder="100.00" autoFocus />
      </Field>
      <Field label={t("Soft cap, in US dollars")} hint={t("Empty: none.")}>
        <input name="soft" inputMode="decimal" />
      </Field>
      {isWrong && <p role="alert">{t("Not an amount: write it as 25 or 1,000.50.")}</p>}
    </FormDialog>
  );
}
