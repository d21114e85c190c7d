/**
 * What an organization has left and where it came from; credits, refunds and corrections, typed in
 * dollars and confirmed.
 */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { formatUsd, parseUsd, toNano, toWire } from "../money.ts";
import { AmountField } from "../parts/amount-field.tsx";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Page } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { useOrg } from "./use-org.ts";

type Kind = "credit" | "correction" | "limit" | "refund";

export function Credits() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const [asked, setAsked] = useState<Kind | null>(null);
  const path = { organization_id: org };
  const query = useList("/admin/v1/organizations/{organization_id}/credits", { path });
  const ask = (kind: Kind) => () => setAsked(kind);
  return (
    <Page
      title={t("Credits")}
      lead={t("Those that have something left, in the order in which they are used.")}
      actions={
        isAllowed("grantCredit") && (
          <>
            <button type="button" className="main" onClick={ask("credit")}>
              {t("Add credit")}
            </button>
            <button type="button" onClick={ask("refund")}>
              {t("Refund")}
            </button>
            <button type="button" onClick={ask("correction")}>
              {t("Correct")}
            </button>
            <button type="button" onClick={ask("limit")}>
              {t("Credit limit")}
            </button>
          </>
        )
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Credits")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("Nothing is left.")}
            columns={[
              { head: t("Id"), cell: (row) => <code>{row.id}</code> },
              {
                head: t("Granted"),
                isNumber: true,
                cell: (row) => <Money nano={toNano(row.amount_nano_usd)} isWhole />,
              },
              {
                head: t("Left"),
                isNumber: true,
                cell: (row) => <Money nano={toNano(row.remaining_nano_usd)} isWhole />,
              },
              { head: t("Priority"), isNumber: true, cell: (row) => row.priority },
              {
                head: t("Expires"),
                cell: (row) =>
                  row.expires_at === null ? t("Never") : formatTime(row.expires_at * 1_000),
              },
            ]}
          />
        )}
      </LoadedList>
      {asked === "refund" && <Refund organizationId={org} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== "refund" && (
        <Amount kind={asked} organizationId={org} onClose={() => setAsked(null)} />
      )}
    </Page>
  );
}

interface AskedProps {
  readonly organizationId: string;
  readonly onClose: () => void;
}

interface Call {
  readonly nano: bigint;
  readonly reference: string;
  readonly note: string;
}

/** Granted once for its reference, however often it is sent. */
function newReference(kind: string): string {
  return `${kind}-${crypto.randomUUID()}`;
}

/** Two steps: the amount is typed, and then shown exactly before anything is booked. */
function Amount({
  kind,
  organizationId,
  onClose,
}: AskedProps & { readonly kind: Exclude<Kind, "refund"> }) {
  const params = { path: { organization_id: organizationId } };
  const [typed, setTyped] = useState("");
  const [isTaken, setTaken] = useState(false);
  const [call, setCall] = useState<Call | null>(null);
  const [reference] = useState(() => newReference(kind));
  const size = parseUsd(typed);
  const nano = size === null ? null : isTaken ? -size : size;
  const isWrong = typed !== "" && nano === null;
  const write = useWrite<Call, unknown>(({ nano: amount, reference: external_ref, note }) => {
    if (kind === "limit")
      return api.PUT("/admin/v1/organizations/{organization_id}/credit-limit", {
        params,
        body: { credit_limit_nano_usd: toWire(amount) },
      });
    const body = { amount_nano_usd: toWire(amount), external_ref, note };
    return kind === "credit"
      ? api.POST("/admin/v1/organizations/{organization_id}/credits", { params, body })
      : api.POST("/admin/v1/organizations/{organization_id}/corrections", { params, body });
  });
  const title = { credit: t("Add credit"), correction: t("Correct"), limit: t("Credit limit") }[
    kind
  ];
  if (call !== null) {
    return (
      <FormDialog
        title={title}
        submit={t("Book {amount}", { amount: formatUsd(call.nano) })}
        onClose={onClose}
        write={write}
        onSubmit={() => write.mutate(call, { onSuccess: onClose })}
      >
        <p className="confirm">
          <Money nano={call.nano} isWhole />
        </p>
        <p>
          {t(
            "Exactly this amount is booked. An entry is never changed; only a further one corrects it.",
          )}
        </p>
        {kind !== "limit" && (
          <p>
            {t("Reference")}: <code>{call.reference}</code>
          </p>
        )}
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={title}
      submit={t("Continue")}
      onClose={onClose}
      write={{ isPending: nano === null, error: null }}
      onSubmit={(form) =>
        nano !== null &&
        setCall({
          nano,
          reference: textOf(form, "reference") || reference,
          note: textOf(form, "note"),
        })
      }
    >
      <AmountField
        label={t("Amount, in US dollars")}
        value={typed}
        isWrong={isWrong}
        placeholder="25.00"
        required
        autoFocus
        onChange={setTyped}
      />
      {kind === "correction" && (
        <label className="check">
          <input
            type="checkbox"
            checked={isTaken}
            onChange={(event) => setTaken(event.target.checked)}
          />
          {t("Take it from the balance")}
        </label>
      )}
      {kind !== "limit" && (
        <>
          <Field
            label={t("Reference")}
            hint={t("The payment's own id: booked once, however often it is sent.")}
          >
            <input name="reference" placeholder={reference} maxLength={128} />
          </Field>
          <Field label={t("Note")}>
            <input name="note" maxLength={1000} required={kind === "correction"} />
          </Field>
        </>
      )}
    </FormDialog>
  );
}

function Refund({ organizationId, onClose }: AskedProps) {
  const write = useWrite((form: FormData) => {
    const amount = parseUsd(textOf(form, "amount"));
    return api.POST("/admin/v1/organizations/{organization_id}/refunds", {
      params: { path: { organization_id: organizationId } },
      body: {
        request_id: textOf(form, "request_id"),
        amount_nano_usd: amount === null ? null : toWire(amount),
        note: textOf(form, "note"),
      },
    });
  });
  return (
    <FormDialog
      title={t("Refund")}
      submit={t("Refund")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onClose })}
    >
      <Field label={t("Request")} hint={t("Its id, as the list of requests has it.")}>
        <input name="request_id" required maxLength={128} autoFocus />
      </Field>
      <Field label={t("Amount, in US dollars")} hint={t("Empty: all that is left of the charge.")}>
        <input name="amount" inputMode="decimal" pattern="\$?[0-9,]+(\.[0-9]{1,9})?" />
      </Field>
      <Field label={t("Note")}>
        <input name="note" maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
