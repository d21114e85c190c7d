/**
 * The price simulator: a period's own requests under another price of a model, who pays more, and
 * who leaves.
 */
import { useState } from "react";

import { ALL, api, useRead, useWrite } from "../api/client.ts";
import type { CatalogModel, PriceSimulation, SimulatePricesRequest } from "../api/schema.ts";
import { formatUsd, parseUsd, toNano, toWire } from "../money.ts";
import { formatCount } from "../numbers.ts";
import { Field } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Badge, Page, Section, Tile } from "../parts/page.tsx";
import { Empty, Fault, Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t, type Text } from "../text/text.ts";
import { RATES } from "./model.tsx";

const PERIODS = { 1: "Last 24 hours", 7: "Last 7 days", 30: "Last 30 days" } as const;
const HOUR = 3_600;

interface Asked {
  readonly price: SimulatePricesRequest["prices"][number];
  readonly days: number;
  readonly elasticity: number;
}

const simulate = ({ price, days, elasticity }: Asked) => {
  const now = Math.ceil(Date.now() / 1_000);
  const end = now - (now % HOUR) + HOUR;
  const period = { start_time: end - days * 24 * HOUR, end_time: end };
  const body = { ...period, elasticity, prices: [price] };
  return api.POST("/admin/v1/simulations/prices", { body });
};

export function Simulation() {
  const models = useRead("/admin/v1/models", { query: ALL });
  return (
    <Page
      title={t("Price simulator")}
      lead={t(
        "An estimate from the ledger: each request of the period with the usage and the price that it had, under other prices.",
      )}
    >
      <Loaded query={models}>{({ data }) => <Simulator models={data} />}</Loaded>
    </Page>
  );
}

function Simulator({ models }: { readonly models: readonly CatalogModel[] }) {
  const write = useWrite(simulate);
  const [chosen, setChosen] = useState(models[0]?.id ?? "");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const model = models.find(({ id }) => id === chosen);
  if (model === undefined) return <Empty>{t("No models.")}</Empty>;
  // What is not typed is as it is now, and so are the price's other terms.
  const textOf = ([name, field]: (typeof RATES)[number]): string =>
    typed[name] ?? formatUsd(toNano(model.price[field])).slice(1);
  const amounts = RATES.map((rate) => [rate[1], parseUsd(textOf(rate))] as const);
  const isRight = amounts.every(([, nano]) => nano !== null);
  const ask = (form: FormData): void => {
    const { version: _, ...price } = model.price;
    const rates = Object.fromEntries(amounts.map(([field, nano]) => [field, toWire(nano ?? 0n)]));
    write.mutate({
      price: { model: model.id, ...price, ...rates },
      days: Number(form.get("days")),
      elasticity: Number(form.get("elasticity")),
    });
  };
  return (
    <>
      <form
        className="controls"
        // An outcome is of what the form says.
        onChange={() => write.reset()}
        onSubmit={(event) => {
          event.preventDefault();
          ask(new FormData(event.currentTarget));
        }}
      >
        <Field label={t("Model")}>
          <select
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              setTyped({});
            }}
          >
            {models.map(({ id }) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </Field>
        {RATES.map((rate, at) => {
          const isWrong = amounts[at]?.[1] === null;
          return (
            <Field
              key={rate[0]}
              label={t(rate[2])}
              hint={isWrong ? t("Not an amount: write it as 25 or 1,000.50.") : undefined}
            >
              <input
                value={textOf(rate)}
                inputMode="decimal"
                required
                aria-invalid={isWrong}
                onChange={(event) => setTyped({ ...typed, [rate[0]]: event.target.value })}
              />
            </Field>
          );
        })}
        <Field label={t("Period")}>
          <select name="days" defaultValue="7">
            {Object.entries(PERIODS).map(([days, name]) => (
              <option key={days} value={days}>
                {t(name satisfies Text)}
              </option>
            ))}
          </select>
        </Field>
        <Field
          label={t("Elasticity, from 0 to 10")}
          hint={t("A bill dearer by 1 % takes this many percent of the volume")}
        >
          <input name="elasticity" type="number" min="0" max="10" step="0.001" defaultValue="0" />
        </Field>
        <button type="submit" className="main" disabled={!isRight || write.isPending}>
          {t("Simulate")}
        </button>
      </form>
      {write.error !== null && <Fault fault={write.error} />}
      {write.data !== undefined && <Outcome simulation={write.data} />}
    </>
  );
}

type Revenue = Pick<
  PriceSimulation,
  "num_model_requests" | "charged_nano_usd" | "repriced_nano_usd" | "difference_nano_usd"
>;

function Outcome({ simulation }: { readonly simulation: PriceSimulation }) {
  const money = (text: string) => <Money nano={toNano(text)} isWhole />;
  const figures = [
    {
      head: t("Requests"),
      isNumber: true,
      sort: (row: Revenue) => row.num_model_requests,
      cell: (row: Revenue) => formatCount(row.num_model_requests),
    },
    ...(
      [
        ["Charged", "charged_nano_usd"],
        ["At the new price", "repriced_nano_usd"],
        ["Difference", "difference_nano_usd"],
      ] as const
    ).map(([name, field]) => ({
      head: t(name),
      isNumber: true,
      sort: (row: Revenue) => toNano(row[field]),
      cell: (row: Revenue) => money(row[field]),
    })),
  ];
  return (
    <>
      {!simulation.is_complete && (
        <p role="status">
          {t(
            "It was more than one simulation reads: these figures are of a part. Ask for a shorter period.",
          )}
        </p>
      )}
      <dl className="tiles">
        <Tile name={t("Charged")}>{money(simulation.charged_nano_usd)}</Tile>
        <Tile name={t("At the new price")}>{money(simulation.repriced_nano_usd)}</Tile>
        <Tile name={t("Difference")}>{money(simulation.difference_nano_usd)}</Tile>
        <Tile name={t("After customers have answered")}>{money(simulation.expected_nano_usd)}</Tile>
      </dl>
      <Section title={t("By customer")}>
        <Table
          label={t("By customer")}
          rows={simulation.organizations}
          idOf={({ organization_id: id }) => id}
          empty={t("No request in this period.")}
          columns={[
            { head: t("Organization"), cell: (row) => <code>{row.organization_id}</code> },
            ...figures,
            {
              head: t("Stays"),
              sort: (row) => row.retained_percent,
              cell: (row) =>
                row.leaves ? (
                  <Badge tone="bad">{t("Leaves")}</Badge>
                ) : (
                  t("{percent} % of the volume stays", { percent: row.retained_percent })
                ),
            },
          ]}
        />
      </Section>
      <Section title={t("By model")}>
        <Table
          label={t("By model")}
          rows={simulation.models}
          idOf={({ model }) => model}
          empty={t("No request in this period.")}
          columns={[{ head: t("Model"), cell: (row) => <code>{row.model}</code> }, ...figures]}
        />
      </Section>
    </>
  );
}
