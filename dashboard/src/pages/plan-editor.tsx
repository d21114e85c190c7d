/**
 * A new version of a plan, typed in dollars, and what last month would have cost each customer
 * under it.
 */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { PlanPreview, PlanVersion } from "../api/schema.ts";
import { decimalUsd, parseUsd, toNano, toWire } from "../money.ts";
import { AmountField } from "../parts/amount-field.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Tile } from "../parts/page.tsx";
import { Fault } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t, type Text } from "../text/text.ts";

interface Typed {
  readonly id: string;
  readonly name: string;
  readonly fee: string;
  readonly included: string;
  readonly percent: string;
  readonly isAllowed: boolean;
  readonly trial: string;
  readonly days: string;
  readonly isConfirmed: boolean;
}

const EMPTY: Typed = {
  id: "",
  name: "",
  fee: "",
  included: "",
  percent: "100",
  isAllowed: true,
  trial: "",
  days: "14",
  isConfirmed: false,
};

const usdOf = (nano: number): string => decimalUsd(toNano(nano));

function typedOf(before: PlanVersion | null): Typed {
  if (before === null) return EMPTY;
  const { overage, trial } = before;
  return {
    ...EMPTY,
    id: before.plan,
    name: before.name,
    fee: usdOf(before.monthly_fee_nano_usd),
    included: usdOf(before.included_nano_usd),
    percent: String(overage.percent),
    isAllowed: overage.allowed,
    ...(trial !== null && { trial: usdOf(trial.amount_nano_usd), days: String(trial.days) }),
  };
}

/** null: an amount is none. */
function toBody(typed: Typed) {
  const [fee, included] = [parseUsd(typed.fee), parseUsd(typed.included)];
  const trial = typed.trial === "" ? 0n : parseUsd(typed.trial);
  if (fee === null || included === null || trial === null) return null;
  return {
    name: typed.name,
    monthly_fee_nano_usd: toWire(fee),
    included_nano_usd: toWire(included),
    overage: { allowed: typed.isAllowed, percent: Number(typed.percent) },
    trial: trial === 0n ? null : { amount_nano_usd: toWire(trial), days: Number(typed.days) },
    confirm: typed.isConfirmed,
  };
}

const AMOUNTS = [
  ["fee", "Fee of a month, in US dollars"],
  ["included", "Usage that it includes, in US dollars"],
] as const satisfies readonly (readonly [keyof Typed, Text])[];

export function PlanEditor({
  before,
  onClose,
}: {
  readonly before: PlanVersion | null;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(() => typedOf(before));
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const body = toBody(typed);
  const create = useWrite((call: NonNullable<typeof body>) =>
    api.POST("/admin/v1/plans/{id}/versions", { params: { path: { id: typed.id } }, body: call }),
  );
  const preview = useWrite((call: NonNullable<typeof body>) =>
    api.POST("/admin/v1/plans/preview", { body: call }),
  );
  const isPending = create.isPending || preview.isPending;
  const title = before === null ? t("New plan") : t("New version of {name}", { name: before.name });
  return (
    <Dialog title={title} onClose={onClose} isWide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body !== null) create.mutate(body, { onSuccess: onClose });
        }}
      >
        {before === null && (
          <Field label={t("Id")} hint={t("Small letters, digits, _ and -; it stays.")}>
            <input
              value={typed.id}
              required
              pattern="[a-z0-9][a-z0-9_\-]{0,63}"
              autoFocus
              onChange={(event) => change({ id: event.target.value })}
            />
          </Field>
        )}
        <Field label={t("Name")}>
          <input
            value={typed.name}
            required
            maxLength={128}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        {AMOUNTS.map(([name, label]) => (
          <AmountField
            key={name}
            label={t(label)}
            value={typed[name]}
            isWrong={typed[name] !== "" && parseUsd(typed[name]) === null}
            placeholder="25.00"
            required
            onChange={(value) => change({ [name]: value })}
          />
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={typed.isAllowed}
            onChange={(event) => change({ isAllowed: event.target.checked })}
          />
          {t("More may be used than is included")}
        </label>
        <Field label={t("Overage, in percent of the price book")}>
          <input
            type="number"
            min={0}
            max={1_000}
            required
            value={typed.percent}
            onChange={(event) => change({ percent: event.target.value })}
          />
        </Field>
        <Field
          label={t("Trial, in US dollars")}
          hint={t("Empty: none. An organization has one, before its first fee.")}
        >
          <input
            value={typed.trial}
            inputMode="decimal"
            aria-invalid={typed.trial !== "" && parseUsd(typed.trial) === null}
            onChange={(event) => change({ trial: event.target.value })}
          />
        </Field>
        <Field label={t("Days of the trial")}>
          <input
            type="number"
            min={1}
            max={365}
            required
            value={typed.days}
            onChange={(event) => change({ days: event.target.value })}
          />
        </Field>
        <label className="check">
          <input
            type="checkbox"
            checked={typed.isConfirmed}
            onChange={(event) => change({ isConfirmed: event.target.checked })}
          />
          {t("An amount changes tenfold or more, and that is meant")}
        </label>
        {create.error !== null && <Fault fault={create.error} />}
        {preview.error !== null && <Fault fault={preview.error} />}
        {preview.data !== undefined && <Outcome preview={preview.data} />}
        <footer>
          <button
            type="button"
            disabled={body === null || isPending}
            onClick={() => body !== null && preview.mutate(body)}
          >
            {t("Try on last month")}
          </button>
          <button type="submit" className="main" disabled={body === null || isPending}>
            {t("Create")}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

const COLUMNS = [
  ["Charged", "usage_nano_usd"],
  ["Included", "included_nano_usd"],
  ["Overage", "overage_nano_usd"],
  ["Stopped", "stopped_nano_usd"],
  ["Fee and overage", "total_nano_usd"],
  ["Difference", "difference_nano_usd"],
] as const satisfies readonly (readonly [Text, keyof PlanPreview])[];

function Outcome({ preview }: { readonly preview: PlanPreview }) {
  const month = new Date(preview.period_start * 1_000).toISOString().slice(0, 7);
  return (
    <section aria-label={t("Last month under this plan")}>
      <p role="status">{t("As {month} (UTC) would have been, had all been on it.", { month })}</p>
      <dl className="tiles">
        {COLUMNS.map(([name, field]) => (
          <Tile key={field} name={t(name)}>
            <Money nano={toNano(preview[field])} />
          </Tile>
        ))}
      </dl>
      <Table
        label={t("By customer")}
        rows={preview.organizations}
        idOf={({ organization_id: id }) => id}
        empty={t("No request in this period.")}
        columns={[
          { head: t("Organization"), cell: (row) => <code>{row.organization_id}</code> },
          ...COLUMNS.map(([name, field]) => ({
            head: t(name),
            isNumber: true,
            sort: (row: PlanPreview["organizations"][number]) => toNano(row[field]),
            cell: (row: PlanPreview["organizations"][number]) => (
              <Money nano={toNano(row[field])} isWhole />
            ),
          })),
        ]}
      />
      <p>{t("Not in a month's sums: {list}.", { list: preview.not_included.join("; ") })}</p>
    </section>
  );
}
