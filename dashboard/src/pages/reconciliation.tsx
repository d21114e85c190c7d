/**
 * The books against everything that could contradict them: each figure from two sources, and a
 * sentence for what differs.
 */
import { useRead } from "../api/client.ts";
import type { Reconciliation } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { formatCount } from "../numbers.ts";
import { Money } from "../parts/money.tsx";
import { Badge, Page, Section, Tile } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t } from "../text/text.ts";
import { useOrg } from "./use-org.ts";

export function ReconciliationPage() {
  const org = useOrg();
  const query = useRead("/admin/v1/organizations/{organization_id}/reconciliation", {
    path: { organization_id: org },
  });
  return (
    <Page
      title={t("Reconciliation")}
      lead={t("The books against everything that could contradict them.")}
      actions={
        <button type="button" disabled={query.isFetching} onClick={() => void query.refetch()}>
          {t("Check again")}
        </button>
      }
    >
      <Loaded query={query}>{(found) => <Found found={found} />}</Loaded>
    </Page>
  );
}

function Found({ found }: { readonly found: Reconciliation }) {
  const pairs = [
    [t("Balance against the ledger's sum"), found.posted_nano_usd, found.ledger_nano_usd],
    [t("Held against the open holds"), found.held_nano_usd, found.open_holds_nano_usd],
  ] as const;
  return (
    <>
      <dl className="tiles">
        <Tile name={t("Unexplained")} note={t("things that nothing explains")}>
          <Badge tone={found.unexplained_count === 0 ? "good" : "bad"}>
            {formatCount(found.unexplained_count)}
          </Badge>
        </Tile>
        <Tile
          name={t("Hash chain")}
          note={t("{count} entries", { count: formatCount(found.entries) })}
        >
          <Badge tone={found.is_chain_intact ? "good" : "bad"}>
            {found.is_chain_intact ? t("intact") : t("broken")}
          </Badge>
        </Tile>
        <Tile name={t("Late receipts")} note={t("booked as what they added")}>
          {formatCount(found.late_receipts)}
        </Tile>
        <Tile
          name={t("Measured by receipt")}
          note={t("by relay {relay}, none {none}", {
            relay: found.measured_by.relay,
            none: found.measured_by.none,
          })}
        >
          {formatCount(found.measured_by.receipt)}
        </Tile>
      </dl>
      {found.unexplained.length > 0 && (
        <Section title={t("What nothing explains")}>
          <ul className="sentences">
            {found.unexplained.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("Each figure twice")}>
        <Table
          label={t("Each figure twice")}
          rows={pairs}
          idOf={([name]) => name}
          empty=""
          columns={[
            { head: t("Figure"), cell: ([name]) => name },
            {
              head: t("One source"),
              isNumber: true,
              cell: ([, one]) => <Money nano={toNano(one)} isWhole />,
            },
            {
              head: t("The other"),
              isNumber: true,
              cell: ([, , other]) => <Money nano={toNano(other)} isWhole />,
            },
            {
              head: t("Equal"),
              cell: ([, one, other]) => (
                <Badge tone={one === other ? "good" : "bad"}>
                  {one === other ? t("yes") : t("no")}
                </Badge>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t("Copies")}>
        <Table
          label={t("Copies")}
          rows={[
            {
              name: t("Rollups"),
              rows: found.rollups.rows,
              pending: 0,
              differing: found.rollups.differing,
            },
            { name: t("Database"), ...found.database },
            {
              name: t("Archive"),
              rows: found.archive.entries,
              pending: found.archive.pending,
              differing: 0,
            },
          ]}
          idOf={({ name }) => name}
          empty=""
          columns={[
            { head: t("Copy"), cell: (row) => row.name },
            { head: t("Rows"), isNumber: true, cell: (row) => formatCount(row.rows) },
            { head: t("On their way"), isNumber: true, cell: (row) => formatCount(row.pending) },
            { head: t("Differing"), isNumber: true, cell: (row) => formatCount(row.differing) },
          ]}
        />
      </Section>
      <Section title={t("Workers")}>
        <Table
          label={t("Workers")}
          rows={found.workers}
          idOf={({ url }) => url}
          empty={t("No workers.")}
          columns={[
            { head: t("Address"), cell: (row) => <code>{row.url}</code> },
            {
              head: t("Reached"),
              cell: (row) => (
                <Badge tone={row.is_reached ? "good" : "warn"}>
                  {row.is_reached ? t("yes") : t("no")}
                </Badge>
              ),
            },
            { head: t("Receipts"), isNumber: true, cell: (row) => formatCount(row.receipts) },
            { head: t("In the books"), isNumber: true, cell: (row) => formatCount(row.matched) },
            { head: t("On their way"), isNumber: true, cell: (row) => formatCount(row.pending) },
            { head: t("Late"), isNumber: true, cell: (row) => formatCount(row.late) },
          ]}
        />
      </Section>
    </>
  );
}
