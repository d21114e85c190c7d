/** Other names of models: what callers write, and the model that answers. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import { EndDialog, Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Badge, Page } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";

interface Put {
  readonly id: string;
  readonly target: string;
}

export function Aliases() {
  const query = useList("/admin/v1/aliases", {});
  /** What the form begins with; null: it is closed. */
  const [edited, setEdited] = useState<Put | null>(null);
  const [ending, setEnding] = useState<string | null>(null);
  const put = useWrite(({ id, target }: Put) =>
    api.PUT("/admin/v1/aliases/{id}", { params: { path: { id } }, body: { target } }),
  );
  return (
    <Page
      title={t("Aliases")}
      lead={t("Other names of models. A change holds from the next request on.")}
      actions={
        <button type="button" className="main" onClick={() => setEdited({ id: "", target: "" })}>
          {t("New alias")}
        </button>
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Aliases")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No aliases.")}
            columns={[
              { head: t("Alias"), sort: (row) => row.id, cell: (row) => <code>{row.id}</code> },
              { head: t("Leads to"), cell: (row) => <code>{row.target}</code> },
              {
                head: t("Model"),
                cell: (row) =>
                  row.model === null ? <Badge tone="bad">{t("None")}</Badge> : row.model,
              },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) => (
                  <div className="actions">
                    <button type="button" onClick={() => setEdited(row)}>
                      {t("Change")}
                    </button>
                    <button type="button" className="danger" onClick={() => setEnding(row.id)}>
                      {t("Remove")}
                    </button>
                  </div>
                ),
              },
            ]}
          />
        )}
      </LoadedList>
      {edited !== null && (
        <FormDialog
          title={edited.id === "" ? t("New alias") : t("Change {name}", { name: edited.id })}
          submit={t("Save")}
          onClose={() => setEdited(null)}
          write={put}
          onSubmit={(form) => {
            const id = edited.id === "" ? textOf(form, "id") : edited.id;
            const call = { id, target: textOf(form, "target") };
            put.mutate(call, { onSuccess: () => setEdited(null) });
          }}
        >
          {edited.id === "" && (
            <Field label={t("Alias")} hint={t("As callers write it in place of a model's id.")}>
              <input name="id" required maxLength={128} autoFocus />
            </Field>
          )}
          <Field label={t("Leads to")} hint={t("The id of a model, or another alias.")}>
            <input name="target" required maxLength={128} defaultValue={edited.target} />
          </Field>
        </FormDialog>
      )}
      {ending !== null && <End id={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

function End({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const write = useWrite<unknown, unknown>(() =>
    api.DELETE("/admin/v1/aliases/{id}", { params: { path: { id } } }),
  );
  return (
    <EndDialog
      title={t("Remove {name}", { name: id })}
      submit={t("Remove")}
      write={write}
      onClose={onClose}
    >
      {t("Requests that name it are refused from then on.")}
    </EndDialog>
  );
}
