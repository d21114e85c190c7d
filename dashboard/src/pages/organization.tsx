/**
 * One organization: its money, whether its keys open anything, what it used, its newest requests.
 */
import { useState } from "react";

import { api, useRead, useWrite } from "../api/client.ts";
import type { Organization } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { toNano } from "../money.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Page, Section, Tile } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { LastDay } from "./overview.tsx";
import { RequestTable } from "./requests.tsx";
import { useOrg } from "./use-org.ts";

const EVERY_MS = 2_000;

export function OrganizationPage() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const path = { organization_id: org };
  const query = useRead(
    "/admin/v1/organizations/{organization_id}",
    { path },
    { everyMs: EVERY_MS },
  );
  const [isSuspending, setSuspending] = useState(false);
  const resume = useWrite(() =>
    api.POST("/admin/v1/organizations/{organization_id}/resume", { params: { path }, body: {} }),
  );
  const isSuspended = (query.data?.suspensions.length ?? 0) > 0;
  return (
    <Page
      title={query.data?.name ?? t("Organization")}
      lead={<code>{org}</code>}
      actions={
        isAllowed("suspendOrganization") && (
          <>
            {isSuspended && (
              <button
                type="button"
                disabled={resume.isPending}
                onClick={() => resume.mutate(undefined)}
              >
                {t("Resume")}
              </button>
            )}
            <button type="button" className="danger" onClick={() => setSuspending(true)}>
              {t("Suspend")}
            </button>
          </>
        )
      }
    >
      <Loaded query={query}>{(organization) => <Standing organization={organization} />}</Loaded>
      <Section title={t("Last 24 hours")}>
        <LastDay organizationId={org} />
      </Section>
      <Section title={t("Newest requests")}>
        <Newest organizationId={org} />
      </Section>
      {isSuspending && <Suspend organizationId={org} onClose={() => setSuspending(false)} />}
    </Page>
  );
}

function Standing({ organization }: { readonly organization: Organization }) {
  const { balance, credit_limit_nano_usd: creditLimit, suspensions } = organization;
  return (
    <>
      {suspensions.map(({ reason, since_at: since }) => (
        <p key={reason} className="fault" role="alert">
          <strong>{t("Suspended since {time}", { time: formatTime(since * 1_000) })}</strong>{" "}
          {reason}
        </p>
      ))}
      <dl className="tiles">
        <Tile name={t("Available")} note={t("what a new request can use")}>
          <Money nano={toNano(balance.available_nano_usd)} />
        </Tile>
        <Tile name={t("Balance")} note={t("credits less charges")}>
          <Money nano={toNano(balance.posted_nano_usd)} />
        </Tile>
        <Tile
          name={t("Held now")}
          note={t("by {count} requests that run", { count: organization.open_holds })}
        >
          <Money nano={toNano(balance.held_nano_usd)} />
        </Tile>
        <Tile name={t("Credit limit")} note={t("how far below zero it may go")}>
          <Money nano={toNano(creditLimit)} />
        </Tile>
      </dl>
    </>
  );
}

const useNewest = (organizationId: string) =>
  useRead(
    "/admin/v1/organizations/{organization_id}/usage",
    { path: { organization_id: organizationId }, query: { limit: "100" } },
    { everyMs: EVERY_MS },
  );

function Newest({ organizationId }: { readonly organizationId: string }) {
  const query = useNewest(organizationId);
  return (
    <Loaded query={query}>
      {({ data }) => <RequestTable organizationId={organizationId} records={data.slice(0, 10)} />}
    </Loaded>
  );
}

function Suspend({
  organizationId,
  onClose,
}: {
  readonly organizationId: string;
  readonly onClose: () => void;
}) {
  const write = useWrite((reason: string) =>
    api.POST("/admin/v1/organizations/{organization_id}/suspend", {
      params: { path: { organization_id: organizationId } },
      body: { reason },
    }),
  );
  return (
    <FormDialog
      title={t("Suspend the organization")}
      submit={t("Suspend")}
      isDangerous
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(textOf(form, "reason"), { onSuccess: onClose })}
    >
      <p>
        {t(
          "Its keys open nothing, and what they run stops. Nothing is deleted; its members still sign in and read.",
        )}
      </p>
      <Field label={t("Reason")} hint={t("Its members and its keys' callers read it.")}>
        <input name="reason" required maxLength={256} autoFocus />
      </Field>
    </FormDialog>
  );
}
