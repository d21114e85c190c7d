/** One's passkeys: added with the present password, and removed. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import { hasPasskeys, makePasskey } from "../api/passkeys.ts";
import { useSession } from "../api/session.ts";
import { Field, FormDialog, secretOf, textOf } from "../parts/dialog.tsx";
import { Section } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";

export function Passkeys() {
  const [isAdding, setAdding] = useState(false);
  const query = useList("/auth/v1/passkeys", {});
  const remove = useWrite((id: string) =>
    api.DELETE("/auth/v1/passkeys/{id}", { params: { path: { id } } }),
  );
  return (
    <Section
      title={t("Passkeys")}
      actions={
        hasPasskeys() && (
          <button type="button" onClick={() => setAdding(true)}>
            {t("Add a passkey")}
          </button>
        )
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Passkeys")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No passkeys. One signs you in by a device's own lock, without a password.")}
            columns={[
              { head: t("Name"), cell: (row) => row.name },
              { head: t("Created"), cell: (row) => formatTime(row.created_at * 1_000) },
              {
                head: t("Last used"),
                cell: (row) =>
                  row.last_used_at === null ? "–" : formatTime(row.last_used_at * 1_000),
              },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) => (
                  <button type="button" className="danger" onClick={() => remove.mutate(row.id)}>
                    {t("Remove")}
                  </button>
                ),
              },
            ]}
          />
        )}
      </LoadedList>
      {isAdding && <Adding onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Adding({ onClose }: { readonly onClose: () => void }) {
  const { user } = useSession();
  const hasNone = user.state === "invited";
  const write = useWrite(async (form: FormData) => {
    const made = await makePasskey(user);
    const password = hasNone ? null : secretOf(form, "password");
    const body = { ...made, name: textOf(form, "name"), password };
    return api.POST("/auth/v1/passkeys", { body });
  });
  return (
    <FormDialog
      title={t("Add a passkey")}
      submit={t("Add")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onClose })}
    >
      <Field label={t("Name")} hint={t("As you call the device.")}>
        <input name="name" required maxLength={128} autoFocus />
      </Field>
      {!hasNone && (
        <Field label={t("Present password")}>
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
          />
        </Field>
      )}
    </FormDialog>
  );
}
