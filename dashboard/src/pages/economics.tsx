/**
 * Unit economics: what requests cost to serve, idle time shared out, what is left of the charges,
 * and how long the cash lasts.
 */
import { useState } from "react";

import { api, useRead, useWrite } from "../api/client.ts";
import type { Economics as EconomicsData, EconomicsSettingsRequest } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { formatCount, formatMs } from "../numbers.ts";
import { Choice } from "../parts/choice.tsx";
import { Money } from "../parts/money.tsx";
import { Named } from "../parts/named.tsx";
import { Page, Section, Tile } from "../parts/page.tsx";
import { RangeField } from "../parts/range-field.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { OF_ESTIMATES } from "../span.ts";
import { t, type Text } from "../text/text.ts";
import { EconomicsSettingsDialog } from "./economics-settings.tsx";
import { useOrganizationNames } from "./use-names.ts";
import { useOrg } from "./use-org.ts";
import { useHours, useSpan } from "./use-span.ts";

type Use = EconomicsData["total"];
type Group = EconomicsData["group_by"];

const GROUPS: Readonly<Record<Group, Text>> = {
  model: "Model",
  organization: "Organization",
  key: "Key",
  hour: "Hour (UTC)",
  deployment: "Deployment",
};

const percent = (ratio: number | null | undefined): string =>
  ratio === null || ratio === undefined ? "–" : `${(ratio * 100).toFixed(1)} %`;
const milliseconds = (us: string): string => formatMs(Number(us) / 1_000);

/** Of the whole service. */
export function ServiceEconomics() {
  const [isOpen, setOpen] = useState(false);
  const settings = useRead("/admin/v1/economics/settings", {});
  const write = useWrite(put);
  return (
    <Page
      title={t("Unit economics")}
      lead={t("Estimates: the ledgers' own figures at what devices and providers cost.")}
      actions={
        <button type="button" disabled={!settings.isSuccess} onClick={() => setOpen(true)}>
          {t("Set costs and cash")}
        </button>
      }
    >
      <RunwayTiles />
      <Margins organizationId={null} />
      {isOpen && settings.data !== undefined && (
        <EconomicsSettingsDialog
          settings={settings.data}
          write={write}
          onClose={() => setOpen(false)}
          onSubmit={(body) => write.mutate(body, { onSuccess: () => setOpen(false) })}
        />
      )}
    </Page>
  );
}

const put = (body: EconomicsSettingsRequest) => api.PUT("/admin/v1/economics/settings", { body });

/** Of one organization. */
export function Economics() {
  const org = useOrg();
  return (
    <Page
      title={t("Unit economics")}
      lead={t("Estimates: the ledgers' own figures at what devices and providers cost.")}
    >
      <Margins organizationId={org} />
    </Page>
  );
}

function RunwayTiles() {
  const query = useRead("/admin/v1/economics/runway", {});
  return (
    <Loaded query={query}>
      {(runway) => (
        <dl className="tiles">
          <Tile
            name={t("Runway")}
            note={t("{months} should all that is prepaid be asked back", {
              months: runway.months_left_after_prepaid ?? "∞",
            })}
          >
            {runway.months_left === null
              ? t("Cash does not go down")
              : t("{count} months", { count: runway.months_left })}
          </Tile>
          <Tile name={t("Cash")}>
            <Money nano={toNano(runway.cash_nano_usd)} />
          </Tile>
          <Tile name={t("Providers in a month")} note={t("what other companies ask")}>
            <Money nano={toNano(runway.monthly_provider_cost_nano_usd)} />
          </Tile>
          <Tile name={t("Burn in a month")} note={t("costs less what is charged")}>
            <Money nano={toNano(runway.monthly_burn_nano_usd)} />
          </Tile>
          <Tile name={t("Prepaid liability")} note={t("paid for or given, and not used")}>
            <Money nano={toNano(runway.prepaid_liability_nano_usd)} />
          </Tile>
          <Tile
            name={t("Break-even utilisation")}
            note={t("now {percent}", { percent: percent(runway.utilisation) })}
          >
            {percent(runway.break_even_utilisation)}
          </Tile>
        </dl>
      )}
    </Loaded>
  );
}

function Margins({ organizationId }: { readonly organizationId: string | null }) {
  const [group, setGroup] = useState<Group>("model");
  const { span, choose } = useSpan(OF_ESTIMATES);
  const { start, end } = useHours(span);
  const query = useRead("/admin/v1/economics", {
    query: {
      start_time: String(start),
      end_time: String(end),
      group_by: group,
      ...(organizationId !== null && { organization_ids: [organizationId] }),
    },
  });
  return (
    <>
      <div className="controls">
        <Choice
          label={t("By")}
          value={group}
          onChange={(one) => setGroup(one as Group)}
          options={(Object.keys(GROUPS) as Group[])
            .filter((one) => organizationId === null || one !== "organization")
            .map((one) => [one, t(GROUPS[one])])}
        />
        <RangeField span={span} offered={OF_ESTIMATES} onChange={choose} />
      </div>
      <Loaded query={query}>
        {(data) => <Figures data={data} group={group} isOfAll={organizationId === null} />}
      </Loaded>
    </>
  );
}

interface FiguresProps {
  readonly data: EconomicsData;
  readonly group: Group;
  /** Of all organizations: copies are nobody's. */
  readonly isOfAll: boolean;
}

function Figures({ data, group, isOfAll }: FiguresProps) {
  const { total, shadows } = data;
  const nameOf = useOrganizationNames();
  const copies = toNano(shadows.cost_nano_usd);
  const floor = total.floor_nano_usd_per_million_output_tokens;
  return (
    <>
      <dl className="tiles">
        <Tile
          name={t("Charged")}
          note={t("{count} requests", { count: formatCount(total.num_model_requests) })}
        >
          <Money nano={toNano(total.charged_nano_usd)} />
        </Tile>
        <Tile name={t("Own time of devices")} note={milliseconds(total.device_us)}>
          <Money nano={toNano(total.device_cost_nano_usd)} />
        </Tile>
        <Tile name={t("Idle time of devices")}>
          <Money nano={toNano(total.idle_cost_nano_usd)} />
        </Tile>
        <Tile name={t("Providers")}>
          <Money nano={toNano(total.provider_cost_nano_usd)} />
        </Tile>
        <Tile name={t("Margin")} note={percent(total.margin_ratio)}>
          <Money nano={toNano(total.margin_nano_usd)} />
        </Tile>
        {isOfAll && shadows.num_copies > 0 && (
          <>
            <Tile
              name={t("Copies that tried deployments")}
              note={t("{count} requests", { count: formatCount(shadows.num_copies) })}
            >
              <Money nano={copies} />
            </Tile>
            <Tile name={t("Margin less the copies")} note={t("what the overview shows")}>
              <Money nano={toNano(total.margin_nano_usd) - copies} />
            </Tile>
          </>
        )}
        <Tile name={t("Floor price")} note={t("for a million output tokens, at today's use")}>
          {floor === null ? "–" : <Money nano={toNano(floor)} />}
        </Tile>
      </dl>
      {!data.is_complete && (
        <p role="status">{t("There are more requests than one estimate reads; ask for less.")}</p>
      )}
      <Section title={t("Margins")}>
        <Table
          label={t("Margins")}
          rows={data.groups}
          idOf={({ id }) => id ?? ""}
          empty={t("No requests in this period.")}
          columns={[
            {
              head: t(GROUPS[group]),
              sort: (row) => row.id ?? "",
              cell: (row) =>
                row.id === null ? t("Other") : <Named id={row.id || t("None")} nameOf={nameOf} />,
            },
            {
              head: t("Requests"),
              isNumber: true,
              sort: (row) => row.num_model_requests,
              cell: (row) => formatCount(row.num_model_requests),
            },
            timeColumn("Prefill", ({ prefill_us: us }) => us),
            timeColumn("Decode", ({ decode_us: us }) => us),
            timeColumn("Share of the device", ({ device_us: us }) => us),
            moneyColumn("Charged", (row) => row.charged_nano_usd),
            moneyColumn("Own time of devices", (row) => row.device_cost_nano_usd),
            moneyColumn("Idle time of devices", (row) => row.idle_cost_nano_usd),
            moneyColumn("Margin", (row) => row.margin_nano_usd),
          ]}
        />
      </Section>
      <Section title={t("Devices")}>
        <Table
          label={t("Devices")}
          rows={data.devices}
          idOf={({ id }) => id}
          empty={t("No devices are set: their idle time is not known.")}
          columns={[
            { head: t("Device"), cell: (row) => <code>{row.id}</code> },
            { head: t("Utilisation"), isNumber: true, cell: (row) => percent(row.utilisation) },
            {
              head: t("Cost"),
              isNumber: true,
              cell: (row) => <Money nano={toNano(row.cost_nano_usd)} />,
            },
            {
              head: t("Idle time of devices"),
              isNumber: true,
              cell: (row) => <Money nano={toNano(row.idle_cost_nano_usd)} />,
            },
          ]}
        />
      </Section>
    </>
  );
}

const timeColumn = (head: Text, of: (use: Use) => string) => ({
  head: t(head),
  isNumber: true,
  sort: (row: Use) => Number(of(row)),
  cell: (row: Use) => milliseconds(of(row)),
});

const moneyColumn = (head: Text, of: (use: Use) => string) => ({
  head: t(head),
  isNumber: true,
  sort: (row: Use) => toNano(of(row)),
  cell: (row: Use) => <Money nano={toNano(of(row))} isWhole />,
});
