/** Everybody who can sign in, for operators. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { User } from "../api/schema.ts";
import { useSession } from "../api/session.ts";
import { Dialog, Field, FormDialog, Secret, textOf } from "../parts/dialog.tsx";
import { download } from "../parts/download.ts";
import { Badge, Page, type Tone } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";

const STATES: Readonly<Record<User["state"], readonly [Text, Tone]>> = {
  active: ["Active", "good"],
  invited: ["No password yet", "warn"],
  disabled: ["Disabled", "bad"],
};

export function People() {
  const query = useList("/admin/v1/users", {});
  const { user: self } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const show = (kind: string, token: string) =>
    setLink(`${location.origin}/admin/#${kind}=${token}`);
  return (
    <Page
      title={t("People")}
      actions={
        <button type="button" className="main" onClick={() => setOpen(true)}>
          {t("New person")}
        </button>
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("People")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("Nobody.")}
            columns={[
              { head: t("Name"), sort: (row) => row.name.toLowerCase(), cell: (row) => row.name },
              { head: t("Email"), sort: (row) => row.email, cell: (row) => row.email },
              {
                head: t("Role"),
                cell: (row) => (row.is_operator ? <Badge>{t("Operator")}</Badge> : t("Member")),
              },
              {
                head: t("State"),
                cell: (row) => <Badge tone={STATES[row.state][1]}>{t(STATES[row.state][0])}</Badge>,
              },
              {
                head: t("Created"),
                sort: (row) => row.created_at,
                cell: (row) => formatTime(row.created_at * 1_000),
              },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) =>
                  row.id !== self.id && (
                    <Actions user={row} onToken={(token) => show("set-up", token)} />
                  ),
              },
            ]}
          />
        )}
      </LoadedList>
      {isOpen && (
        <NewPerson
          onClose={() => setOpen(false)}
          onMade={(token) => {
            setOpen(false);
            show("set-up", token);
          }}
        />
      )}
      {link !== null && (
        <Dialog title={t("Set-up link")} onClose={() => setLink(null)}>
          <Secret label={t("Hand this link to them")} value={link} />
        </Dialog>
      )}
    </Page>
  );
}

function Actions({
  user,
  onToken,
}: {
  readonly user: User;
  readonly onToken: (token: string) => void;
}) {
  const params = { path: { user_id: user.id } };
  const reset = useWrite(() => api.POST("/admin/v1/users/{user_id}/reset-password", { params }));
  const [isErasing, setErasing] = useState(false);
  const isDisabled = user.state === "disabled";
  const change = useWrite(() =>
    api.PATCH("/admin/v1/users/{user_id}", { params, body: { disabled: !isDisabled } }),
  );
  return (
    <div className="actions">
      <button
        type="button"
        onClick={() =>
          reset.mutate(undefined, { onSuccess: ({ set_up_token: token }) => onToken(token) })
        }
      >
        {t("New password")}
      </button>
      <button
        type="button"
        className={isDisabled ? "" : "danger"}
        onClick={() => change.mutate(undefined)}
      >
        {isDisabled ? t("Enable") : t("Disable")}
      </button>
      <a
        className="button"
        href={`/admin/v1/users/${user.id}/data`}
        aria-label={t("Data of {name}", { name: user.name })}
        download={`${user.id}.json`}
      >
        {t("Data")}
      </a>
      <button type="button" className="danger" onClick={() => setErasing(true)}>
        {t("Erase")}
      </button>
      {isErasing && <Erasing user={user} onClose={() => setErasing(false)} />}
    </div>
  );
}

/** Typed once more, for it cannot be taken back; the signed statement is saved at once. */
function Erasing({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const params = { path: { user_id: user.id } };
  const write = useWrite((email: string) =>
    api.POST("/admin/v1/users/{user_id}/erase", { params, body: { email } }),
  );
  return (
    <FormDialog
      title={t("Erase {name}", { name: user.name })}
      submit={t("Erase")}
      isDangerous
      onClose={onClose}
      write={write}
      onSubmit={(form) =>
        write.mutate(textOf(form, "email"), {
          onSuccess: (erasure) => {
            download(`erasure-${user.id}.json`, "application/json", JSON.stringify(erasure));
            onClose();
          },
        })
      }
    >
      <p className="warn">
        {t("For good: address, name, password, memberships. Their id stays in the ledgers.")}
      </p>
      <Field label={t("Their email address, to confirm")}>
        <input name="email" type="email" required autoFocus autoComplete="off" />
      </Field>
    </FormDialog>
  );
}

function NewPerson({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (token: string) => void;
}) {
  const write = useWrite((form: FormData) =>
    api.POST("/admin/v1/users", {
      body: {
        email: textOf(form, "email"),
        name: textOf(form, "name"),
        is_operator: form.get("is_operator") !== null,
      },
    }),
  );
  return (
    <FormDialog
      title={t("New person")}
      submit={t("Create")}
      onClose={onClose}
      write={write}
      onSubmit={(form) =>
        write.mutate(form, { onSuccess: ({ set_up_token: token }) => onMade(token) })
      }
    >
      <Field label={t("Name")}>
        <input name="name" required maxLength={128} autoFocus />
      </Field>
      <Field label={t("Email")}>
        <input name="email" type="email" required />
      </Field>
      <label className="check">
        <input type="checkbox" name="is_operator" />
        {t("Operator: may do everything")}
      </label>
    </FormDialog>
  );
}
