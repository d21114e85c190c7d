/**
 * One model: where it runs, the versions of its price, and a new one, tried on recent traffic
 * before it is made.
 */
import { useParams } from "@tanstack/react-router";
import { useState } from "react";

import { api, useRead } from "../api/client.ts";
import type { PriceVersion } from "../api/schema.ts";
import { formatUsd, parseUsd, toNano, toWire } from "../money.ts";
import { formatCount } from "../numbers.ts";
import { AmountField } from "../parts/amount-field.tsx";
import { FormDialog } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Named } from "../parts/named.tsx";
import { Facts, Page, Section } from "../parts/page.tsx";
import { Loaded, LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { DeploymentsOf } from "./deployments.tsx";
import { useOrganizationNames } from "./use-names.ts";
import { useTrial } from "./use-trial.ts";

export const RATES = [
  ["input", "input_nano_usd_per_million_tokens", "Input, for a million tokens"],
  ["cached", "cached_input_nano_usd_per_million_tokens", "Cached input, for a million tokens"],
  ["output", "output_nano_usd_per_million_tokens", "Output, for a million tokens"],
] as const satisfies readonly (readonly [string, string, Text])[];

export function ModelPage() {
  const { _splat: id = "" } = useParams({ strict: false });
  const path = { id };
  const model = useRead("/admin/v1/models/{id}", { path });
  const prices = useList("/admin/v1/models/{id}/prices", { path });
  const [isOpen, setOpen] = useState(false);
  const current = prices.data?.data.find(({ organization_id: own }) => own === null);
  return (
    <Page
      title={id}
      actions={
        <button
          type="button"
          className="main"
          disabled={current === undefined}
          onClick={() => setOpen(true)}
        >
          {t("New price")}
        </button>
      }
    >
      <Loaded query={model}>
        {(one) => (
          <>
            <Facts
              rows={[
                [t("Owner"), one.owned_by],
                [t("Context"), formatCount(one.context_tokens)],
                [t("Most output"), formatCount(one.max_output_tokens)],
              ]}
            />
            <Section title={t("Deployments")}>
              <DeploymentsOf model={one} />
            </Section>
          </>
        )}
      </Loaded>
      <Section title={t("Price book")}>
        <LoadedList query={prices}>{({ data }) => <Versions versions={data} />}</LoadedList>
      </Section>
      {isOpen && current !== undefined && (
        <NewPrice model={id} current={current} onClose={() => setOpen(false)} />
      )}
    </Page>
  );
}

function Versions({ versions }: { readonly versions: readonly PriceVersion[] }) {
  return (
    <Table
      label={t("Price book")}
      rows={versions}
      idOf={({ id }) => id}
      empty={t("No prices.")}
      columns={[
        { head: t("Version"), isNumber: true, cell: (row) => row.version },
        { head: t("For"), cell: (row) => row.organization_id ?? t("Everybody") },
        { head: t("In force from"), cell: (row) => formatTime(row.effective_at * 1_000) },
        ...RATES.map(([, field, name]) => ({
          head: t(name),
          isNumber: true,
          cell: (row: PriceVersion) => <Money nano={toNano(row[field])} />,
        })),
        {
          head: t("For a request"),
          isNumber: true,
          cell: (row) => <Money nano={toNano(row.per_request_nano_usd ?? 0)} />,
        },
        {
          head: t("For a second"),
          isNumber: true,
          cell: (row) => <Money nano={toNano(row.per_second_nano_usd ?? 0)} />,
        },
      ]}
    />
  );
}

interface NewPriceProps {
  readonly model: string;
  readonly current: PriceVersion;
  readonly onClose: () => void;
}

type Rates = Record<(typeof RATES)[number][1], number>;

/** Three steps in one dialog: rates, what they would have done, and only then the version. */
function NewPrice({ model, current, onClose }: NewPriceProps) {
  const nameOf = useOrganizationNames();
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      RATES.map(([name, field]) => [name, formatUsd(toNano(current[field])).slice(1)]),
    ),
  );
  const amounts = RATES.map(([name, field]) => [field, parseUsd(typed[name] ?? "")] as const);
  const rates = Object.fromEntries(
    amounts.map(([field, nano]) => [field, toWire(nano ?? 0n)]),
  ) as Rates;
  const others = {
    per_request_nano_usd: current.per_request_nano_usd,
    per_second_nano_usd: current.per_second_nano_usd,
    tiers: current.tiers,
    batch_discount_percent: current.batch_discount_percent,
    response_cache_percent: current.response_cache_percent,
    flex_percent: current.flex_percent,
    priority_percent: current.priority_percent,
  };
  const params = { path: { id: model } };
  const { tried: preview, dialog } = useTrial({
    body: { ...others, ...rates },
    isRight: amounts.every(([, nano]) => nano !== null),
    attempt: (body) =>
      api.POST("/admin/v1/models/{id}/prices/preview", { params, body: { ...body, days: 7 } }),
    make: (body, form) =>
      api.POST("/admin/v1/models/{id}/prices", {
        params,
        body: { ...body, confirm: form.has("confirm") },
      }),
    onMade: onClose,
  });
  return (
    <FormDialog title={t("New price of {model}", { model })} onClose={onClose} {...dialog}>
      {RATES.map(([name, field, label]) => (
        <AmountField
          key={name}
          label={t(label)}
          value={typed[name] ?? ""}
          isWrong={parseUsd(typed[name] ?? "") === null}
          hint={t("now {price}", { price: formatUsd(toNano(current[field])) })}
          required
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      {preview !== null && (
        <>
          <Facts
            rows={[
              [t("Requests"), formatCount(preview.num_model_requests)],
              [t("Charged"), <Money key="c" nano={toNano(preview.charged_nano_usd)} isWhole />],
              [
                t("At the new price"),
                <Money key="r" nano={toNano(preview.repriced_nano_usd)} isWhole />,
              ],
              [
                t("Difference"),
                <Money key="d" nano={toNano(preview.difference_nano_usd)} isWhole />,
              ],
            ]}
          />
          {preview.organizations.length > 0 && (
            <Table
              label={t("Organizations")}
              rows={preview.organizations}
              idOf={({ organization_id: id }) => id}
              empty=""
              columns={[
                {
                  head: t("Organization"),
                  cell: (row) => <Named id={row.organization_id} nameOf={nameOf} />,
                },
                {
                  head: t("Difference"),
                  isNumber: true,
                  cell: (row) => <Money nano={toNano(row.difference_nano_usd)} />,
                },
              ]}
            />
          )}
          <label className="check">
            <input type="checkbox" name="confirm" />
            {t("A rate changes tenfold or more, and that is meant")}
          </label>
        </>
      )}
    </FormDialog>
  );
}
