/** An organization's members and those who are invited. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { Member, Role } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { Dialog, Field, FormDialog, Secret, textOf } from "../parts/dialog.tsx";
import { Badge, Page, Section } from "../parts/page.tsx";
import { Fault, LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { useOrg } from "./use-org.ts";

export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  owner: "Owner",
  admin: "Admin",
  developer: "Developer",
  billing: "Billing",
  viewer: "Viewer",
};
const ROLES = Object.keys(ROLE_NAMES) as Role[];

export function Members() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const path = { organization_id: org };
  const members = useList("/admin/v1/organizations/{organization_id}/members", {
    path,
  });
  const invitations = useList("/admin/v1/organizations/{organization_id}/invitations", {
    path,
  });
  const [isOpen, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const revoke = useWrite((id: string) =>
    api.DELETE("/admin/v1/organizations/{organization_id}/invitations/{invitation_id}", {
      params: { path: { ...path, invitation_id: id } },
    }),
  );
  const mayWrite = isAllowed("changeMember");
  return (
    <Page
      title={t("Members")}
      actions={
        mayWrite && (
          <button type="button" className="main" onClick={() => setOpen(true)}>
            {t("Invite")}
          </button>
        )
      }
    >
      <LoadedList query={members}>
        {({ data }) => (
          <Table
            label={t("Members")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No members yet. Invite an owner, and hand them the link.")}
            columns={[
              { head: t("Name"), sort: (row) => row.name.toLowerCase(), cell: (row) => row.name },
              { head: t("Email"), sort: (row) => row.email, cell: (row) => row.email },
              {
                head: t("Role"),
                sort: (row) => ROLES.indexOf(row.role),
                cell: (row) => (mayWrite ? <ChangeRole member={row} /> : t(ROLE_NAMES[row.role])),
              },
              {
                head: t("Joined"),
                sort: (row) => row.joined_at,
                cell: (row) => formatTime(row.joined_at * 1_000),
              },
            ]}
          />
        )}
      </LoadedList>
      <Section title={t("Invitations")}>
        <LoadedList query={invitations}>
          {({ data }) => (
            <Table
              label={t("Invitations")}
              rows={data}
              idOf={({ id }) => id}
              empty={t("Nobody is invited.")}
              columns={[
                { head: t("Email"), cell: (row) => row.email },
                { head: t("Role"), cell: (row) => t(ROLE_NAMES[row.role]) },
                {
                  head: t("State"),
                  cell: (row) => (
                    <Badge tone={row.state === "pending" ? "warn" : "plain"}>{row.state}</Badge>
                  ),
                },
                { head: t("Expires"), cell: (row) => formatTime(row.expires_at * 1_000) },
                {
                  head: t("Actions"),
                  isKept: true,
                  cell: (row) =>
                    mayWrite &&
                    row.state === "pending" && (
                      <button type="button" onClick={() => revoke.mutate(row.id)}>
                        {t("Take back")}
                      </button>
                    ),
                },
              ]}
            />
          )}
        </LoadedList>
      </Section>
      {isOpen && (
        <Invite
          onClose={() => setOpen(false)}
          onMade={(token) => {
            setOpen(false);
            setLink(`${location.origin}/admin/#invitation=${token}`);
          }}
        />
      )}
      {link !== null && (
        <Dialog title={t("Invitation")} onClose={() => setLink(null)}>
          <Secret label={t("Hand this link to them")} value={link} />
        </Dialog>
      )}
    </Page>
  );
}

function ChangeRole({ member }: { readonly member: Member }) {
  const org = useOrg();
  const path = { organization_id: org, user_id: member.id };
  const change = useWrite((role: Role) =>
    api.PATCH("/admin/v1/organizations/{organization_id}/members/{user_id}", {
      params: { path },
      body: { role },
    }),
  );
  const remove = useWrite(() =>
    api.DELETE("/admin/v1/organizations/{organization_id}/members/{user_id}", {
      params: { path },
    }),
  );
  const fault = change.error ?? remove.error;
  return (
    <div className="actions">
      <select
        aria-label={t("Role of {name}", { name: member.name })}
        value={member.role}
        onChange={(event) => change.mutate(event.target.value as Role)}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(ROLE_NAMES[role])}
          </option>
        ))}
      </select>
      <button type="button" className="danger" onClick={() => remove.mutate(undefined)}>
        {t("Remove")}
      </button>
      {fault !== null && <Fault fault={fault} />}
    </div>
  );
}

function Invite({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (token: string) => void;
}) {
  const org = useOrg();
  const write = useWrite((form: FormData) =>
    api.POST("/admin/v1/organizations/{organization_id}/invitations", {
      params: { path: { organization_id: org } },
      body: { email: textOf(form, "email"), role: textOf(form, "role") as Role },
    }),
  );
  return (
    <FormDialog
      title={t("Invite")}
      submit={t("Make a link")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: ({ token }) => onMade(token) })}
    >
      <Field label={t("Email")}>
        <input name="email" type="email" required autoFocus />
      </Field>
      <Field label={t("Role")}>
        <select name="role" defaultValue="developer">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(ROLE_NAMES[role])}
            </option>
          ))}
        </select>
      </Field>
    </FormDialog>
  );
}
