/** Unit economics of an organization: what its newest requests took of the device, what that costs, what is left of the charges. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { read } from "../api/client.ts";
import type { UsageRecord } from "../api/schema.ts";
import { parseUsd } from "../money.ts";
import { formatCount, formatMs, formatShare } from "../numbers.ts";
import { Field } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Page, Section, Tile } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t, type Text } from "../text/text.ts";
import { floorPerMillion, marginOf, marginsBy, type Margin, type Split } from "./economics-data.ts";
import { useOrg } from "./use-org.ts";

const MAX_REQUESTS = 1_000;
const PAGE = 100;
const SPLITS: Readonly<Record<Split, Text>> = { model: "Model", key: "Key", hour: "Hour (UTC)" };

async function readNewest(organizationId: string): Promise<UsageRecord[]> {
  const records: UsageRecord[] = [];
  const path = { organization_id: organizationId };
  for (let after: string | undefined; records.length < MAX_REQUESTS;) {
    const query = { limit: String(PAGE), ...(after !== undefined && { after }) };
    const page = await read("/admin/v1/organizations/{organization_id}/usage", { path, query });
    records.push(...page.data);
    if (!page.has_more || page.last_id === null) break;
    after = page.last_id;
  }
  return records;
}

export function Economics() {
  const org = useOrg();
  const [typed, setTyped] = useState("2.50");
  const [split, setSplit] = useState<Split>("model");
  const hour = parseUsd(typed);
  const query = useQuery({ queryKey: ["economics", org], queryFn: () => readNewest(org) });
  return (
    <Page
      title={t("Unit economics")}
      lead={t(
        "An estimate over the newest {count} requests at most: a request costs its own share of the device's time.",
        {
          count: MAX_REQUESTS,
        },
      )}
    >
      <div className="controls">
        <Field
          label={t("An hour of a device, in US dollars")}
          hint={hour === null ? t("Not an amount: write it as 25 or 1,000.50.") : undefined}
        >
          <input
            value={typed}
            inputMode="decimal"
            aria-invalid={hour === null}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <Field label={t("By")}>
          <select value={split} onChange={(event) => setSplit(event.target.value as Split)}>
            {(Object.keys(SPLITS) as Split[]).map((one) => (
              <option key={one} value={one}>
                {t(SPLITS[one])}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Loaded query={query}>
        {(records) => hour !== null && <Margins records={records} split={split} hourNano={hour} />}
      </Loaded>
    </Page>
  );
}

interface MarginsProps {
  readonly records: readonly UsageRecord[];
  readonly split: Split;
  readonly hourNano: bigint;
}

function Margins({ records, split, hourNano }: MarginsProps) {
  const all = marginOf("", records, hourNano);
  const left = all.revenue - all.cost;
  const floor = floorPerMillion(all);
  const money = (nano: (row: Margin) => bigint) => (row: Margin) => (
    <Money nano={nano(row)} isWhole />
  );
  return (
    <>
      <dl className="tiles">
        <Tile
          name={t("Charged")}
          note={t("{count} requests", { count: formatCount(all.requests) })}
        >
          <Money nano={all.revenue} />
        </Tile>
        <Tile name={t("Cost of the device")} note={formatMs(all.deviceMs)}>
          <Money nano={all.cost} />
        </Tile>
        <Tile name={t("Margin")} note={formatShare(left, all.revenue)}>
          <Money nano={left} />
        </Tile>
        <Tile name={t("Floor price")} note={t("for a million output tokens, at today's use")}>
          {floor === null ? "–" : <Money nano={floor} />}
        </Tile>
      </dl>
      <Section title={t("Margins")}>
        <Table
          label={t("Margins")}
          rows={marginsBy(split, records, hourNano)}
          idOf={({ name }) => name}
          empty={t("No requests yet. They appear here a moment after they end.")}
          columns={[
            {
              head: t(SPLITS[split]),
              sort: (row) => row.name,
              cell: (row) => <code>{row.name}</code>,
            },
            {
              head: t("Requests"),
              isNumber: true,
              sort: (row) => row.requests,
              cell: (row) => formatCount(row.requests),
            },
            {
              head: t("Prefill"),
              isNumber: true,
              sort: (row) => row.prefillMs,
              cell: (row) => formatMs(row.prefillMs),
            },
            {
              head: t("Decode"),
              isNumber: true,
              sort: (row) => row.decodeMs,
              cell: (row) => formatMs(row.decodeMs),
            },
            {
              head: t("Share of the device"),
              isNumber: true,
              sort: (row) => row.deviceMs,
              cell: (row) => formatMs(row.deviceMs),
            },
            {
              head: t("Charged"),
              isNumber: true,
              sort: (row) => row.revenue,
              cell: money((row) => row.revenue),
            },
            {
              head: t("Cost"),
              isNumber: true,
              sort: (row) => row.cost,
              cell: money((row) => row.cost),
            },
            {
              head: t("Margin"),
              isNumber: true,
              sort: (row) => row.revenue - row.cost,
              cell: money((row) => row.revenue - row.cost),
            },
          ]}
        />
      </Section>
    </>
  );
}
