/** Every organization of the service, and making one. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import { parseUsd, toWire } from "../money.ts";
import { AmountField } from "../parts/amount-field.tsx";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Page } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";

export function Organizations() {
  const [name, setName] = useState("");
  const [isOpen, setOpen] = useState(false);
  const query = useList("/admin/v1/organizations", {
    query: name === "" ? {} : { name },
  });
  return (
    <Page
      title={t("Organizations")}
      actions={
        <>
          <input
            type="search"
            aria-label={t("Find by name")}
            placeholder={t("Find by name")}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="button" className="main" onClick={() => setOpen(true)}>
            {t("New organization")}
          </button>
        </>
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <>
            <Table
              label={t("Organizations")}
              rows={data}
              idOf={({ id }) => id}
              empty={t("No organization has such a name.")}
              columns={[
                {
                  head: t("Name"),
                  sort: (row) => row.name.toLowerCase(),
                  cell: (row) => (
                    <Link to="/o/$org" params={{ org: row.id }}>
                      {row.name}
                    </Link>
                  ),
                },
                { head: t("Id"), cell: (row) => <code>{row.id}</code> },
                {
                  head: t("Created"),
                  sort: (row) => row.created_at,
                  cell: (row) => formatTime(row.created_at * 1_000),
                },
              ]}
            />
          </>
        )}
      </LoadedList>
      {isOpen && <NewOrganization onClose={() => setOpen(false)} />}
    </Page>
  );
}

function NewOrganization({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [credit, setCredit] = useState("");
  const nano = credit.trim() === "" ? 0n : parseUsd(credit);
  const write = useWrite((name: string) =>
    api.POST("/admin/v1/organizations", { body: { name, credit_nano_usd: toWire(nano ?? 0n) } }),
  );
  return (
    <FormDialog
      title={t("New organization")}
      submit={t("Create")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => {
        if (nano === null) return;
        write.mutate(textOf(form, "name"), {
          onSuccess: ({ id }) => void navigate({ to: "/o/$org", params: { org: id } }),
        });
      }}
    >
      <Field label={t("Name")}>
        <input name="name" required maxLength={128} autoFocus />
      </Field>
      <AmountField
        label={t("First credit, in US dollars")}
        value={credit}
        isWrong={nano === null}
        placeholder="0.00"
        onChange={setCredit}
      />
    </FormDialog>
  );
}
