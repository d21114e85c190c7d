/**
 * Invoices of an organization: a month each, with the lines that add up to its charges; operators
 * make them final and note payments.
 */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { api, useRead, useWrite } from "../api/client.ts";
import type { Invoice, InvoiceWithLines } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { toNano } from "../money.ts";
import { Choice } from "../parts/choice.tsx";
import { Dialog, Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Badge, Facts, Page, type Tone } from "../parts/page.tsx";
import { RangeField } from "../parts/range-field.tsx";
import { Loaded, LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import {
  invoicesQuery,
  OF_INVOICES,
  readInvoicesView,
  type InvoicesView,
  type InvoiceState,
} from "./invoices-view.ts";
import { TypedFilter } from "./usage-filters.tsx";
import { useOrg } from "./use-org.ts";
import { useSpan } from "./use-span.ts";

const PAGE = 50;

const STATES: Readonly<Record<Invoice["status"], readonly [Text, Tone]>> = {
  draft: ["Draft", "plain"],
  open: ["To be paid", "warn"],
  paid: ["Paid", "good"],
  void: ["Void", "plain"],
};

/** In UTC, as invoices are. */
const monthOf = ({ period_start: start }: Invoice): string =>
  new Date(start * 1_000).toISOString().slice(0, 7);

const CENT_NANO = 10_000_000n;
const dueOf = ({ amounts }: Invoice): bigint =>
  BigInt(amounts.due_usd.replace(".", "")) * CENT_NANO;

const STATE_OPTIONS: readonly (readonly [string, string])[] = [
  ["", t("All")],
  ...Object.entries(STATES).map(([state, [name]]) => [state, t(name)] as const),
  ["credit_note", t("Credit note")],
];
const EVERY = JSON.stringify(readInvoicesView({}));

type Asked = { readonly kind: "lines" | "pay"; readonly invoice: Invoice };

export function Invoices() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const [asked, setAsked] = useState<Asked | null>(null);
  const search = useSearch({ strict: false });
  const view = useMemo(() => readInvoicesView({ ...search }), [search]);
  const { span, bounds } = useSpan(OF_INVOICES);
  const navigate = useNavigate();
  const change = (changed: Partial<InvoicesView>): void =>
    void navigate({
      to: ".",
      search: readInvoicesView({ ...view, ...changed }) as never,
      replace: true,
    });
  const query = useList(
    "/admin/v1/organizations/{organization_id}/invoices",
    { path: { organization_id: org }, query: invoicesQuery(view, bounds) },
    { most: PAGE, order: "newest" },
  );
  const finalize = useWrite((id: string) =>
    api.POST("/admin/v1/organizations/{organization_id}/invoices/{id}/finalize", {
      params: { path: { organization_id: org, id } },
    }),
  );
  const isOver = ({ period_end: end }: Invoice): boolean => end * 1_000 <= Date.now();
  const close = () => setAsked(null);
  return (
    <Page
      title={t("Invoices")}
      lead={t(
        "One for each month in UTC, final a day after it. What is corrected later has a credit note.",
      )}
    >
      <div className="controls">
        <RangeField span={span} offered={OF_INVOICES} onChange={change} />
        <Choice
          label={t("State")}
          value={view.state ?? ""}
          onChange={(state) => change({ state: state as InvoiceState })}
          options={STATE_OPTIONS}
        />
        <TypedFilter
          // What another address says takes the place of what was typed.
          key={`text ${view.text ?? ""}`}
          label={t("Number or reference")}
          value={view.text ?? ""}
          onChange={(text) => change({ text })}
        />
      </div>
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Invoices")}
            rows={data}
            idOf={({ id }) => id}
            empty={
              JSON.stringify(view) === EVERY
                ? t("Nothing was charged yet.")
                : t("There is no such invoice.")
            }
            columns={[
              {
                head: t("Number"),
                cell: (row) => (
                  <button type="button" onClick={() => setAsked({ kind: "lines", invoice: row })}>
                    {row.number ?? t("Draft")}
                  </button>
                ),
              },
              { head: t("Month (UTC)"), cell: monthOf },
              {
                head: t("State"),
                cell: ({ kind, status }) =>
                  kind === "credit_note" ? (
                    <Badge>{t("Credit note")}</Badge>
                  ) : (
                    <Badge tone={STATES[status][1]}>{t(STATES[status][0])}</Badge>
                  ),
              },
              {
                head: t("Subtotal"),
                isNumber: true,
                cell: ({ amounts }) => <Money nano={toNano(amounts.subtotal_nano_usd)} isWhole />,
              },
              {
                head: t("Paid by credits"),
                isNumber: true,
                cell: ({ amounts }) => (
                  <Money nano={toNano(amounts.credits_applied_nano_usd)} isWhole />
                ),
              },
              {
                head: t("Tax"),
                isNumber: true,
                cell: ({ amounts }) => <Money nano={toNano(amounts.tax_nano_usd)} isWhole />,
              },
              { head: t("Due"), isNumber: true, cell: (row) => <Money nano={dueOf(row)} /> },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) => (
                  <>
                    <a
                      className="button"
                      href={`/admin/v1/organizations/${org}/invoices/${row.id}/pdf`}
                      aria-label={t("{number} as PDF", { number: row.number ?? t("Draft") })}
                      download
                    >
                      PDF
                    </a>
                    {row.status === "draft" && isOver(row) && isAllowed("finalizeInvoice") && (
                      <button type="button" onClick={() => finalize.mutate(row.id)}>
                        {t("Make final")}
                      </button>
                    )}
                    {row.status === "open" && isAllowed("payInvoice") && (
                      <button type="button" onClick={() => setAsked({ kind: "pay", invoice: row })}>
                        {t("Note payment")}
                      </button>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
      </LoadedList>
      {asked?.kind === "lines" && <Lines org={org} invoice={asked.invoice} onClose={close} />}
      {asked?.kind === "pay" && <Payment org={org} invoice={asked.invoice} onClose={close} />}
    </Page>
  );
}

interface AskedProps {
  readonly org: string;
  readonly invoice: Invoice;
  readonly onClose: () => void;
}

function Lines({ org, invoice, onClose }: AskedProps) {
  const query = useRead("/admin/v1/organizations/{organization_id}/invoices/{id}", {
    path: { organization_id: org, id: invoice.id },
  });
  const { amounts, billed_to: billedTo, issued_at: issuedAt } = invoice;
  return (
    <Dialog title={invoice.number ?? t("Draft")} onClose={onClose} isWide>
      <Facts
        rows={[
          [t("Billed to"), [billedTo.name, ...billedTo.address_lines].join(", ")],
          [t("Issued"), issuedAt === null ? "–" : formatTime(issuedAt * 1_000)],
          [t("Charged"), <Money nano={toNano(amounts.charges_nano_usd)} />],
          [t("Refunded"), <Money nano={toNano(amounts.refunds_nano_usd)} />],
          ...planFacts(invoice),
          ...amounts.taxes.map(
            (tax) =>
              [
                `${tax.name} ${tax.rate_percent} %`,
                <Money nano={toNano(tax.amount_nano_usd)} />,
              ] as const,
          ),
          [t("Rounding to cents"), <Money nano={toNano(amounts.rounding_nano_usd)} />],
          [t("Due"), <Money nano={dueOf(invoice)} />],
        ]}
      />
      <Loaded query={query}>
        {({ lines, plan_lines: planLines }) => (
          <>
            {planLines.length > 0 && <Fees lines={planLines} />}
            <Table
              label={t("Lines")}
              rows={lines.map((line, at) => ({ ...line, at }))}
              idOf={({ at }) => at}
              empty={t("No lines.")}
              columns={[
                { head: t("Model"), cell: ({ model }) => <code>{model}</code> },
                { head: t("Operation"), cell: ({ operation }) => operation },
                { head: t("Class"), cell: (line) => line.line_class.replaceAll("_", " ") },
                { head: t("Price version"), isNumber: true, cell: (line) => line.price_version },
                { head: t("Quantity"), isNumber: true, cell: ({ quantity }) => quantity },
                {
                  head: t("Amount"),
                  isNumber: true,
                  cell: (line) => <Money nano={toNano(line.amount_nano_usd)} isWhole />,
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

/** What a plan made of the charges; nothing where there was none. */
function planFacts({ amounts }: Invoice) {
  const { included_nano_usd: included, overage_nano_usd: overage, fees_nano_usd: fees } = amounts;
  if ([included, overage, fees].every((amount) => amount === "0")) return [];
  return [
    [t("Included usage"), <Money nano={toNano(included)} />],
    [t("Beyond the plan"), <Money nano={toNano(overage)} />],
    [t("Fees"), <Money nano={toNano(fees)} />],
  ] as const;
}

const dayOf = (unixSeconds: number): string =>
  new Date(unixSeconds * 1_000).toISOString().slice(0, 10);

function Fees({ lines }: { readonly lines: InvoiceWithLines["plan_lines"] }) {
  return (
    <Table
      label={t("Fees")}
      rows={lines.map((line, at) => ({ ...line, at }))}
      idOf={({ at }) => at}
      empty={t("No lines.")}
      columns={[
        { head: t("Plan"), cell: (line) => line.name },
        { head: t("Version"), cell: (line) => <code>{`${line.plan}@${line.plan_version}`}</code> },
        {
          head: t("Period"),
          cell: (line) => `${dayOf(line.period_start)} – ${dayOf(line.period_end)}`,
        },
        {
          head: t("Amount"),
          isNumber: true,
          cell: (line) => <Money nano={toNano(line.amount_nano_usd)} isWhole />,
        },
      ]}
    />
  );
}

function Payment({ org, invoice, onClose }: AskedProps) {
  const write = useWrite((reference: string) =>
    api.POST("/admin/v1/organizations/{organization_id}/invoices/{id}/pay", {
      params: { path: { organization_id: org, id: invoice.id } },
      body: { external_ref: reference },
    }),
  );
  return (
    <FormDialog
      title={t("Note payment")}
      submit={t("Note payment")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(textOf(form, "reference"), { onSuccess: onClose })}
    >
      <p className="confirm">
        <Money nano={dueOf(invoice)} />
      </p>
      <Field
        label={t("Reference")}
        hint={t("The payment's own id: booked once, however often it is sent.")}
      >
        <input name="reference" required maxLength={128} autoFocus />
      </Field>
    </FormDialog>
  );
}
