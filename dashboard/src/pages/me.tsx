/** Oneself: the password, passkeys, and where one is signed in. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import { useSession } from "../api/session.ts";
import { Field, secretOf } from "../parts/dialog.tsx";
import { Badge, Facts, Page, Section } from "../parts/page.tsx";
import { Fault, LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { ROLE_NAMES } from "./members.tsx";
import { Passkeys } from "./passkeys.tsx";

export function Me() {
  const { user, organizations } = useSession();
  return (
    <Page title={user.name} lead={user.email}>
      <Section title={t("Rights")}>
        <Facts
          rows={[
            [t("Service"), user.is_operator ? t("Operator: may do everything") : "–"],
            ...organizations.map(({ name, role }) => [name, t(ROLE_NAMES[role])] as const),
          ]}
        />
      </Section>
      <Section title={t("Password")}>
        <Password />
      </Section>
      <Passkeys />
      <Sessions />
      <Section title={t("Your data")}>
        <p>
          <a className="button" href="/auth/v1/data" download={`${user.id}.json`}>
            {t("All that is known of you, as a file")}
          </a>
        </p>
      </Section>
    </Page>
  );
}

function Password() {
  const { user } = useSession();
  const hasNone = user.state === "invited";
  const [isDone, setDone] = useState(false);
  const write = useWrite((form: FormData) =>
    api.PUT("/auth/v1/password", {
      body: {
        password: hasNone ? null : secretOf(form, "password"),
        new_password: secretOf(form, "new_password"),
      },
    }),
  );
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        write.mutate(new FormData(form), {
          onSuccess: () => {
            form.reset();
            setDone(true);
          },
        });
      }}
    >
      {hasNone && (
        <p className="warn">
          {t("You have no password yet: without one, only another link signs you in.")}
        </p>
      )}
      <input type="hidden" autoComplete="username" value={user.email} readOnly />
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
      <Field
        label={t("New password")}
        hint={t("At least twelve characters. Every other session ends.")}
      >
        <input
          name="new_password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          required
        />
      </Field>
      {write.error !== null && <Fault fault={write.error} />}
      {isDone && <p role="status">{t("The password is set.")}</p>}
      <button type="submit" className="main" disabled={write.isPending}>
        {t("Set the password")}
      </button>
    </form>
  );
}

function Sessions() {
  const query = useList("/auth/v1/sessions", {});
  const end = useWrite((id: string) =>
    api.DELETE("/auth/v1/sessions/{session_id}", { params: { path: { session_id: id } } }),
  );
  const endAll = useWrite(() => api.DELETE("/auth/v1/sessions"));
  return (
    <Section
      title={t("Where you are signed in")}
      actions={
        <button
          type="button"
          className="danger"
          onClick={() => endAll.mutate(undefined, { onSuccess: () => location.assign("/admin/") })}
        >
          {t("Sign out everywhere")}
        </button>
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Where you are signed in")}
            rows={data}
            idOf={({ id }) => id}
            empty=""
            columns={[
              {
                head: t("Session"),
                cell: (row) => (
                  <>
                    <code>{row.id}</code>{" "}
                    {row.is_current && <Badge tone="good">{t("this one")}</Badge>}
                  </>
                ),
              },
              { head: t("Last used"), cell: (row) => formatTime(row.last_used_at * 1_000) },
              { head: t("Expires"), cell: (row) => formatTime(row.expires_at * 1_000) },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) =>
                  !row.is_current && (
                    <button type="button" onClick={() => end.mutate(row.id)}>
                      {t("Sign out")}
                    </button>
                  ),
              },
            ]}
          />
        )}
      </LoadedList>
    </Section>
  );
}
