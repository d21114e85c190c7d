/** What a simulation comes to: revenue, bills and margin, by customer and by model. */
import type { PriceSimulation } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { formatCount } from "../numbers.ts";
import { Money } from "../parts/money.tsx";
import { Named } from "../parts/named.tsx";
import { Badge, Section, Tile } from "../parts/page.tsx";
import { Table } from "../parts/table.tsx";
import { t, type Text } from "../text/text.ts";
import { useOrganizationNames } from "./use-names.ts";

type Customer = PriceSimulation["organizations"][number];
type Model = PriceSimulation["models"][number];
/** Fields that are amounts. */
type Amounts<T> = { [K in keyof T]: K extends `${string}_nano_usd` ? K : never }[keyof T];

const TILES = [
  ["Charged", "charged_nano_usd"],
  ["At the new price", "repriced_nano_usd"],
  ["Billed", "billed_nano_usd"],
  ["Billed then", "new_billed_nano_usd"],
  ["Difference of bills", "bill_difference_nano_usd"],
  ["Fees of plans then", "new_fees_nano_usd"],
  ["Included then", "new_included_nano_usd"],
  ["Margin before idle time", "margin_nano_usd"],
  ["Margin then", "new_margin_nano_usd"],
  ["After customers have answered", "expected_nano_usd"],
  ["Margin after that", "expected_margin_nano_usd"],
] as const satisfies readonly (readonly [Text, Amounts<PriceSimulation>])[];

const OF_CUSTOMERS = [
  ["Billed", "billed_nano_usd"],
  ["Billed then", "new_billed_nano_usd"],
  ["Difference", "bill_difference_nano_usd"],
  ["Margin then", "new_margin_nano_usd"],
] as const satisfies readonly (readonly [Text, Amounts<Customer>])[];

const OF_MODELS = [
  ["Charged", "charged_nano_usd"],
  ["At the new price", "repriced_nano_usd"],
  ["Difference", "difference_nano_usd"],
  ["Cost then", "new_cost_nano_usd"],
] as const satisfies readonly (readonly [Text, Amounts<Model>])[];

const money = (text: string) => <Money nano={toNano(text)} isWhole />;

/** A column for each amount, after that of the requests. */
function figuresOf<T extends { readonly num_model_requests: number }>(
  amounts: readonly (readonly [Text, Amounts<T>])[],
) {
  const amountOf = (row: T, field: Amounts<T>): string => String(row[field]);
  return [
    {
      head: t("Requests"),
      isNumber: true,
      sort: (row: T) => row.num_model_requests,
      cell: (row: T) => formatCount(row.num_model_requests),
    },
    ...amounts.map(([name, field]) => ({
      head: t(name),
      isNumber: true,
      sort: (row: T) => toNano(amountOf(row, field)),
      cell: (row: T) => money(amountOf(row, field)),
    })),
  ];
}

export function Outcome({ simulation }: { readonly simulation: PriceSimulation }) {
  const { models_without_cost: unknown } = simulation;
  const nameOf = useOrganizationNames();
  return (
    <>
      {!simulation.is_complete && (
        <p role="status">
          {t(
            "It was more than one simulation reads: these figures are of a part. Ask for a shorter period.",
          )}
        </p>
      )}
      {unknown.length > 0 && (
        <p role="status">
          {t("What {models} costs is not known: it is taken to cost nothing.", {
            models: unknown.join(", "),
          })}
        </p>
      )}
      <dl className="tiles">
        {TILES.map(([name, field]) => (
          <Tile key={field} name={t(name)}>
            {money(simulation[field])}
          </Tile>
        ))}
        <Tile name={t("Requests of another model")}>
          {formatCount(simulation.num_moved_requests)}
        </Tile>
        <Tile name={t("Customers who pay more")}>
          {formatCount(simulation.organizations_paying_more)}
        </Tile>
        <Tile name={t("Customers who leave")}>{formatCount(simulation.organizations_leaving)}</Tile>
      </dl>
      <Section title={t("By customer")}>
        <Table
          label={t("By customer")}
          rows={simulation.organizations}
          idOf={({ organization_id: id }) => id}
          empty={t("No request in this period.")}
          columns={[
            {
              head: t("Organization"),
              cell: (row) => <Named id={row.organization_id} nameOf={nameOf} />,
            },
            ...figuresOf<Customer>(OF_CUSTOMERS),
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
          columns={[
            { head: t("Model"), cell: (row) => <code>{row.model}</code> },
            ...figuresOf<Model>(OF_MODELS),
            {
              head: t("Requests of another model"),
              isNumber: true,
              sort: (row) => row.num_moved_requests,
              cell: (row) => formatCount(row.num_moved_requests),
            },
          ]}
        />
      </Section>
      <p>{t("Not in it: {list}.", { list: simulation.not_included.join("; ") })}</p>
    </>
  );
}
