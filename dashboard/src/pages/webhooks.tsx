/**
 * Where an organization is told of thresholds, refusals and empty balances, and what became of each
 * message.
 */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { MadeWebhook, Webhook, WebhookDelivery } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { Dialog, EndDialog, Field, FormDialog, Secret, textOf } from "../parts/dialog.tsx";
import { Badge, Page, Section, type Tone } from "../parts/page.tsx";
import { RotateDialog } from "../parts/rotate-dialog.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { useOrg } from "./use-org.ts";

const EVENTS = [
  ["budget.threshold_passed", "A budget's threshold is passed"],
  ["budget.exceeded", "A budget refuses a request"],
  ["credits.exhausted", "The balance refuses a request"],
  ["limit.reached", "A limit refuses a request"],
] as const satisfies readonly (readonly [string, Text])[];
type EventName = (typeof EVENTS)[number][0];

const STATES: Readonly<Record<WebhookDelivery["state"], readonly [Text, Tone]>> = {
  delivered: ["Delivered", "good"],
  pending: ["Waiting", "warn"],
  failed: ["Failed", "bad"],
};

type Asked =
  | { readonly what: "create" }
  | { readonly what: "rotate" | "delete"; readonly webhook: Webhook }
  | { readonly what: "shown"; readonly webhook: MadeWebhook };

export function Webhooks() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const path = { organization_id: org };
  const query = useList("/admin/v1/organizations/{organization_id}/webhooks", { path });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const show = (webhook: MadeWebhook) => setAsked({ what: "shown", webhook });
  const mayWrite = isAllowed("createWebhook");
  return (
    <Page
      title={t("Webhooks")}
      lead={t(
        "A server of yours is told within seconds. Each message is signed, and sent again until it is taken.",
      )}
      actions={
        mayWrite && (
          <button type="button" className="main" onClick={() => setAsked({ what: "create" })}>
            {t("New webhook")}
          </button>
        )
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Webhooks")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("Nobody is told. Alerts stand on the page of budgets all the same.")}
            columns={[
              { head: t("Address"), cell: (row) => <code>{row.url}</code> },
              {
                head: t("State"),
                cell: (row) => (
                  <Badge tone={row.state === "active" ? "good" : "warn"}>
                    {row.state === "active" ? t("Active") : t("Disabled")}
                  </Badge>
                ),
              },
              { head: t("Is told of"), cell: (row) => row.events.map(nameOf).join(", ") },
              { head: t("Created"), cell: (row) => formatTime(row.created_at * 1_000) },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) => mayWrite && <Actions webhook={row} onAsk={setAsked} />,
              },
            ]}
          />
        )}
      </LoadedList>
      <Section title={t("Messages")}>
        <Deliveries />
      </Section>
      {asked?.what === "create" && <NewWebhook onClose={close} onMade={show} />}
      {asked?.what === "rotate" && <Rotate webhook={asked.webhook} onClose={close} onMade={show} />}
      {asked?.what === "delete" && <Delete webhook={asked.webhook} onClose={close} />}
      {asked?.what === "shown" && (
        <Dialog title={asked.webhook.url} onClose={close}>
          <Secret label={t("Signing secret")} value={asked.webhook.secret} />
        </Dialog>
      )}
    </Page>
  );
}

function nameOf(event: string): string {
  const known = EVENTS.find(([name]) => name === event);
  return known === undefined ? event : t(known[1]);
}

function Actions({
  webhook,
  onAsk,
}: {
  readonly webhook: Webhook;
  readonly onAsk: (asked: Asked) => void;
}) {
  const org = useOrg();
  const params = { path: { organization_id: org, webhook_id: webhook.id } };
  const isDisabled = webhook.state === "disabled";
  const change = useWrite((disabled: boolean) =>
    api.PATCH("/admin/v1/organizations/{organization_id}/webhooks/{webhook_id}", {
      params,
      body: { disabled },
    }),
  );
  const test = useWrite(() =>
    api.POST("/admin/v1/organizations/{organization_id}/webhooks/{webhook_id}/test", { params }),
  );
  return (
    <div className="actions">
      {!isDisabled && (
        <button type="button" disabled={test.isPending} onClick={() => test.mutate(undefined)}>
          {t("Send a test")}
        </button>
      )}
      <button type="button" onClick={() => onAsk({ what: "rotate", webhook })}>
        {t("Rotate")}
      </button>
      <button type="button" disabled={change.isPending} onClick={() => change.mutate(!isDisabled)}>
        {isDisabled ? t("Enable") : t("Disable")}
      </button>
      <button type="button" className="danger" onClick={() => onAsk({ what: "delete", webhook })}>
        {t("Remove")}
      </button>
    </div>
  );
}

function Deliveries() {
  const org = useOrg();
  const query = useList(
    "/admin/v1/organizations/{organization_id}/webhook-deliveries",
    { path: { organization_id: org } },
    { everyMs: 5_000, most: 50, order: "newest" },
  );
  return (
    <LoadedList query={query}>
      {({ data }) => (
        <Table
          label={t("Messages")}
          rows={data}
          idOf={({ id }) => id}
          empty={t("Nothing was sent yet.")}
          columns={[
            { head: t("Time"), cell: (row) => formatTime(row.created_at * 1_000) },
            { head: t("What"), cell: (row) => nameOf(row.type) },
            {
              head: t("State"),
              cell: ({ state }) => <Badge tone={STATES[state][1]}>{t(STATES[state][0])}</Badge>,
            },
            { head: t("Attempts"), isNumber: true, cell: (row) => row.attempts },
            { head: t("Answer"), cell: (row) => row.status ?? row.fault ?? "–" },
            {
              head: t("Next attempt"),
              cell: (row) =>
                row.next_attempt_at === null ? "–" : formatTime(row.next_attempt_at * 1_000),
            },
            { head: t("Id"), cell: (row) => <code>{row.message_id}</code> },
          ]}
        />
      )}
    </LoadedList>
  );
}

interface MadeProps {
  readonly onClose: () => void;
  readonly onMade: (webhook: MadeWebhook) => void;
}

function NewWebhook({ onClose, onMade }: MadeProps) {
  const org = useOrg();
  const write = useWrite((form: FormData) =>
    api.POST("/admin/v1/organizations/{organization_id}/webhooks", {
      params: { path: { organization_id: org } },
      body: {
        url: textOf(form, "url"),
        description: "",
        events: form.getAll("events") as EventName[],
      },
    }),
  );
  return (
    <FormDialog
      title={t("New webhook")}
      submit={t("Create")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onMade })}
    >
      <Field
        label={t("Address")}
        hint={t("https, on the internet. A development server also takes http on this machine.")}
      >
        <input name="url" type="url" required maxLength={2_048} autoFocus placeholder="https://" />
      </Field>
      <div role="group" aria-label={t("Is told of")}>
        {EVENTS.map(([name, text]) => (
          <label key={name} className="check">
            <input type="checkbox" name="events" value={name} defaultChecked />
            <span>{t(text)}</span>
          </label>
        ))}
      </div>
    </FormDialog>
  );
}

function Rotate({ webhook, onClose, onMade }: MadeProps & { readonly webhook: Webhook }) {
  const org = useOrg();
  const write = useWrite((overlapSeconds: number) =>
    api.POST("/admin/v1/organizations/{organization_id}/webhooks/{webhook_id}/rotate", {
      params: { path: { organization_id: org, webhook_id: webhook.id } },
      body: { overlap_seconds: overlapSeconds },
    }),
  );
  return (
    <RotateDialog
      title={t("Rotate the signing secret")}
      label={t("The old secret still signs for")}
      onClose={onClose}
      onMade={onMade}
      write={write}
    />
  );
}

function Delete({ webhook, onClose }: { readonly webhook: Webhook; readonly onClose: () => void }) {
  const org = useOrg();
  const write = useWrite(() =>
    api.DELETE("/admin/v1/organizations/{organization_id}/webhooks/{webhook_id}", {
      params: { path: { organization_id: org, webhook_id: webhook.id } },
    }),
  );
  return (
    <EndDialog title={t("Remove the webhook")} submit={t("Remove")} onClose={onClose} write={write}>
      {t("Its messages go with it, those that wait too.")}
    </EndDialog>
  );
}
