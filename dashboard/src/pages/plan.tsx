/**
 * An organization's plan: what is left of what it includes, what comes next; operators put it on
 * another.
 */
import { useState } from "react";

import { api, useRead, useWrite } from "../api/client.ts";
import type { OrganizationPlan } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { formatUsd, toNano } from "../money.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Meter } from "../parts/meter.tsx";
import { Money } from "../parts/money.tsx";
import { Badge, Facts, Page, Section, Tile } from "../parts/page.tsx";
import { Empty, Loaded, LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { overageText, Trial } from "./plan-terms.tsx";
import { useOrg } from "./use-org.ts";

const EVERY_MS = 5_000;

export function PlanPage() {
  const org = useOrg();
  const mayAssign = useMay(org)("assignPlan");
  const [isOpen, setOpen] = useState(false);
  const query = useRead(
    "/admin/v1/organizations/{organization_id}/plan",
    { path: { organization_id: org } },
    { everyMs: EVERY_MS },
  );
  return (
    <Page
      title={t("Plan")}
      lead={t("What a month in UTC includes is used before credits, and is gone with the month.")}
      actions={
        mayAssign && (
          <button type="button" className="main" onClick={() => setOpen(true)}>
            {t("Change plan")}
          </button>
        )
      }
    >
      <Loaded query={query}>
        {(plan) => (
          <>
            <Current plan={plan} />
            {plan.scheduled.length > 0 && <Scheduled plan={plan} />}
            {isOpen && <Change plan={plan} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Of {
  readonly plan: OrganizationPlan;
}

function Current({ plan: { current, period, left_nano_usd: left, used_up: isUsedUp } }: Of) {
  const terms = current?.terms ?? null;
  if (current === null || terms === null || period === null)
    return <Empty>{t("No plan: usage is paid by credits at the price book.")}</Empty>;
  const [included, used] = [
    toNano(period.included_nano_usd),
    toNano(period.included_nano_usd) - toNano(left),
  ];
  return (
    <>
      <dl className="tiles">
        <Tile
          name={t("Left of what is included")}
          note={t("until {time}", { time: formatTime(period.ends_at * 1_000) })}
        >
          <Money nano={toNano(left)} />
        </Tile>
        <Tile name={t("Fee of this period")} note={t("on the invoice of its month")}>
          <Money nano={toNano(period.fee_nano_usd)} />
        </Tile>
      </dl>
      <Meter
        label={t("Included usage")}
        part={used}
        whole={included}
        text={t("{used} of {included} used", {
          used: formatUsd(used),
          included: formatUsd(included),
        })}
      />
      <Section title={terms.name}>
        <Facts
          rows={[
            [
              t("State"),
              <>
                {period.trial && <Badge tone="good">{t("Trial")}</Badge>}{" "}
                {isUsedUp ? (
                  <Badge tone="warn">{t("Used up: requests are overage")}</Badge>
                ) : (
                  <Badge tone="good">{t("Within what is included")}</Badge>
                )}
              </>,
            ],
            [t("Version"), <code>{`${terms.plan}@${terms.version}`}</code>],
            [t("Since"), formatTime(current.starts_at * 1_000)],
            [t("Fee of a month"), <Money nano={toNano(terms.monthly_fee_nano_usd)} />],
            [t("Included usage"), <Money nano={toNano(terms.included_nano_usd)} />],
            [t("Overage"), overageText(terms)],
            [t("Trial"), <Trial {...terms} />],
          ]}
        />
      </Section>
    </>
  );
}

function Scheduled({ plan: { scheduled } }: Of) {
  return (
    <Section title={t("To come")}>
      <Table
        label={t("To come")}
        rows={scheduled}
        idOf={({ starts_at }) => starts_at}
        empty={t("None.")}
        columns={[
          { head: t("From"), cell: ({ starts_at }) => formatTime(starts_at * 1_000) },
          {
            head: t("Plan"),
            cell: ({ terms }) =>
              terms === null ? t("No plan") : `${terms.name} (${terms.plan}@${terms.version})`,
          },
        ]}
      />
    </Section>
  );
}

const NO_PLAN = "";

/** Unix seconds at which the next month in UTC begins. */
function nextMonth(): number {
  const now = new Date();
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) / 1_000;
}

function Change({ plan, onClose }: Of & { readonly onClose: () => void }) {
  const org = useOrg();
  const query = useList("/admin/v1/plans", {});
  const write = useWrite((form: FormData) =>
    api.PUT("/admin/v1/organizations/{organization_id}/plan", {
      params: { path: { organization_id: org } },
      body: {
        plan: textOf(form, "plan") === NO_PLAN ? null : textOf(form, "plan"),
        version: null,
        starts_at: textOf(form, "from") === "next" ? nextMonth() : null,
      },
    }),
  );
  return (
    <FormDialog
      title={t("Change plan")}
      submit={t("Change plan")}
      onClose={onClose}
      isWaiting={query.isPending}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onClose })}
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Field label={t("Plan")} hint={t("Its newest version; that one is kept from then on.")}>
            <select name="plan" defaultValue={plan.current?.terms?.plan ?? NO_PLAN} autoFocus>
              <option value={NO_PLAN}>{t("No plan")}</option>
              {data.map(({ plan: id, name, version }) => (
                <option key={id} value={id}>
                  {`${name} (${id}@${version})`}
                </option>
              ))}
            </select>
          </Field>
        )}
      </LoadedList>
      <Field
        label={t("From")}
        hint={t(
          "Now: fee and included usage go by the time that is left of the month, and the rest of the old fee goes back.",
        )}
      >
        <select name="from" defaultValue="now">
          <option value="now">{t("Now")}</option>
          <option value="next">{t("The next month (UTC)")}</option>
        </select>
      </Field>
    </FormDialog>
  );
}
