/**
 * The erasure of an organization, confirmed by its id, and the signed statement of what went, which
 * this browser checks.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { api, unwrap } from "../api/client.ts";
import type { OrganizationErasure } from "../api/schema.ts";
import { formatCount } from "../numbers.ts";
import { Dialog, Field, FormDialog } from "../parts/dialog.tsx";
import { download } from "../parts/download.ts";
import { Facts } from "../parts/page.tsx";
import { Signature } from "../parts/signature.tsx";
import { Table } from "../parts/table.tsx";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";

interface EraseProps {
  readonly org: string;
  readonly onClose: () => void;
}

export function EraseOrganization({ org, onClose }: EraseProps) {
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  // Nothing is read again until it was seen: an owner is signed out by what they asked for.
  const write = useMutation({
    mutationFn: async () => {
      const path = "/admin/v1/organizations/{organization_id}/erase";
      const params = { path: { organization_id: org } };
      return unwrap(await api.POST(path, { params, body: { organization_id: typed } }));
    },
    onSuccess: ({ signed_statement: signed }) =>
      download(`erasure-${org}.jws`, "application/jose", signed),
  });
  if (write.data !== undefined) {
    const close = (): void => {
      onClose();
      void client.invalidateQueries();
    };
    return <Statement erasure={write.data} onClose={close} />;
  }
  return (
    <FormDialog
      title={t("Erase the organization")}
      submit={t("Erase the organization")}
      isDangerous
      onClose={onClose}
      write={{ isPending: write.isPending || typed !== org, error: write.error }}
      onSubmit={() => write.mutate()}
    >
      <p>
        {t(
          "For good: texts, names, addresses, keys and members. The ledger and issued invoices stay, as the law has it.",
        )}
      </p>
      <Field label={t("The organization's id, to confirm")} hint={<code>{org}</code>}>
        <input value={typed} onChange={(event) => setTyped(event.target.value)} autoFocus />
      </Field>
      <p>{t("The signed statement of what was erased comes as a file.")}</p>
    </FormDialog>
  );
}

interface StatementProps {
  readonly erasure: OrganizationErasure;
  readonly onClose: () => void;
}

function Statement({ erasure, onClose }: StatementProps) {
  const { statement, signed_statement: signed } = erasure;
  return (
    <Dialog title={t("What was erased")} onClose={onClose} isWide>
      <Signature signed={signed} />
      <Facts
        rows={[
          [t("Organization"), <code>{statement.organization_id}</code>],
          [t("Erased at"), formatTime(statement.erased_at * 1_000)],
          [t("Invoices that stay"), formatCount(statement.invoices_kept)],
          [t("Lines of the audit log that stay"), formatCount(statement.audit_lines_kept)],
        ]}
      />
      <Table
        label={t("What was erased")}
        rows={statement.erased}
        idOf={({ kind }) => kind}
        empty={t("None.")}
        columns={[
          { head: t("Kind"), cell: ({ kind }) => kind.replaceAll("_", " ") },
          { head: t("Count"), isNumber: true, cell: ({ count }) => formatCount(count) },
          { head: "SHA-256", cell: ({ sha256 }) => <code>{sha256.slice(0, 16)}…</code> },
        ]}
      />
      <ul aria-label={t("What stays")}>
        {statement.kept.map((kept) => (
          <li key={kept}>{kept}</li>
        ))}
      </ul>
    </Dialog>
  );
}
