/** An organization's API keys: made and shown once, rotated, disabled, revoked. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { ApiKey, CreatedApiKey } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { Dialog, EndDialog, Field, FormDialog, Secret, textOf } from "../parts/dialog.tsx";
import { Badge, Page, type Tone } from "../parts/page.tsx";
import { RotateDialog } from "../parts/rotate-dialog.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { EndUserTokens } from "./end-user-tokens.tsx";
import { modelsOf, readTerms, TermsDialog, TermsFields, tiersOf, type Terms } from "./terms.tsx";
import { useNames } from "./use-names.ts";
import { useOrg } from "./use-org.ts";

const STATES: Readonly<Record<ApiKey["state"], readonly [Text, Tone]>> = {
  active: ["Active", "good"],
  disabled: ["Disabled", "warn"],
  revoked: ["Revoked", "bad"],
};

type Asked =
  | { readonly what: "create" }
  | { readonly what: "shown"; readonly key: CreatedApiKey }
  | { readonly what: "rotate" | "revoke" | "terms"; readonly key: ApiKey };

export function Keys() {
  const org = useOrg();
  const isAllowed = useMay(org);
  const path = { organization_id: org };
  const query = useList("/admin/v1/organizations/{organization_id}/keys", { path });
  const { nameOf } = useNames(org);
  const projectOf = ({ project_id: id }: ApiKey): string => nameOf.get(id) ?? id;
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayCreate = isAllowed("createKey");
  return (
    <Page
      title={t("Keys")}
      actions={
        mayCreate && (
          <button type="button" className="main" onClick={() => setAsked({ what: "create" })}>
            {t("New key")}
          </button>
        )
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Keys")}
            rows={data.toReversed()}
            idOf={({ id }) => id}
            empty={t("No keys yet. A key lets a program call the API.")}
            columns={[
              { head: t("Name"), sort: (key) => key.name.toLowerCase(), cell: (key) => key.name },
              {
                head: t("State"),
                sort: (key) => key.state,
                cell: ({ state }) => <Badge tone={STATES[state][1]}>{t(STATES[state][0])}</Badge>,
              },
              { head: t("Begins with"), cell: (key) => <code>{key.hint}…</code> },
              {
                head: t("Project"),
                sort: (key) => projectOf(key).toLowerCase(),
                cell: projectOf,
              },
              {
                head: t("Kind"),
                sort: (key) => key.kind,
                cell: (key) => (key.kind === "user" ? t("Member") : t("Service")),
              },
              {
                head: t("May call"),
                cell: (key) => key.scopes?.join(", ") ?? t("Everything"),
              },
              { head: t("Models"), cell: modelsOf },
              { head: t("Tiers"), cell: tiersOf },
              {
                head: t("Last used"),
                sort: (key) => key.last_used_at ?? 0,
                cell: (key) =>
                  key.last_used_at === null ? t("Never") : formatTime(key.last_used_at * 1_000),
              },
              {
                head: t("Expires"),
                sort: (key) => key.expires_at ?? Infinity,
                cell: (key) =>
                  key.expires_at === null ? t("Never") : formatTime(key.expires_at * 1_000),
              },
              {
                head: t("Actions"),
                isKept: true,
                cell: (key) =>
                  mayCreate && key.state !== "revoked" && <Actions apiKey={key} onAsk={setAsked} />,
              },
            ]}
          />
        )}
      </LoadedList>
      {query.data !== undefined && (
        <EndUserTokens keys={query.data.data.filter(({ state }) => state === "active")} />
      )}
      {asked?.what === "create" && (
        <NewKey onClose={() => setAsked(null)} onMade={(key) => setAsked({ what: "shown", key })} />
      )}
      {asked?.what === "rotate" && (
        <Rotate
          apiKey={asked.key}
          onClose={() => setAsked(null)}
          onMade={(key) => setAsked({ what: "shown", key })}
        />
      )}
      {asked?.what === "terms" && <KeyTerms apiKey={asked.key} onClose={() => setAsked(null)} />}
      {asked?.what === "revoke" && <Revoke apiKey={asked.key} onClose={() => setAsked(null)} />}
      {asked?.what === "shown" && (
        <Dialog title={asked.key.name} onClose={() => setAsked(null)}>
          <Secret label={t("API key")} value={asked.key.key} />
        </Dialog>
      )}
    </Page>
  );
}

function Actions({
  apiKey,
  onAsk,
}: {
  readonly apiKey: ApiKey;
  readonly onAsk: (asked: Asked) => void;
}) {
  const org = useOrg();
  const isDisabled = apiKey.state === "disabled";
  const change = useWrite((disabled: boolean) =>
    api.PATCH("/admin/v1/organizations/{organization_id}/keys/{key_id}", {
      params: { path: { organization_id: org, key_id: apiKey.id } },
      body: { disabled },
    }),
  );
  return (
    <div className="actions">
      <button type="button" onClick={() => onAsk({ what: "terms", key: apiKey })}>
        {t("May use …")}
      </button>
      <button type="button" onClick={() => onAsk({ what: "rotate", key: apiKey })}>
        {t("Rotate")}
      </button>
      <button type="button" disabled={change.isPending} onClick={() => change.mutate(!isDisabled)}>
        {isDisabled ? t("Enable") : t("Disable")}
      </button>
      <button
        type="button"
        className="danger"
        onClick={() => onAsk({ what: "revoke", key: apiKey })}
      >
        {t("Revoke")}
      </button>
    </div>
  );
}

interface MadeProps {
  readonly onClose: () => void;
  readonly onMade: (key: CreatedApiKey) => void;
}

function NewKey({ onClose, onMade }: MadeProps) {
  const org = useOrg();
  const path = { organization_id: org };
  const isAllowed = useMay(org);
  const projects = useList("/admin/v1/organizations/{organization_id}/projects", {
    path,
  });
  // Keys of services are for those who may change everybody's.
  const mayService = isAllowed("createProject");
  const write = useWrite((form: FormData) =>
    api.POST("/admin/v1/organizations/{organization_id}/keys", {
      params: { path },
      body: {
        name: textOf(form, "name"),
        project_id: textOf(form, "project_id"),
        kind: textOf(form, "kind") === "user" ? "user" : "service",
        ...readTerms(form),
      },
    }),
  );
  return (
    <FormDialog
      title={t("New key")}
      submit={t("Create")}
      onClose={onClose}
      isWaiting={projects.isPending}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onMade })}
    >
      <Field label={t("Name")}>
        <input name="name" required maxLength={128} autoFocus />
      </Field>
      <Field label={t("Project")}>
        <select name="project_id">
          {projects.data?.data
            .filter(({ status }) => status === "active")
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </Field>
      <Field label={t("Kind")} hint={t("A member's key is revoked when they leave.")}>
        <select name="kind">
          {mayService && <option value="service">{t("Service")}</option>}
          <option value="user">{t("Member")}</option>
        </select>
      </Field>
      <TermsFields models={null} tiers={null} />
    </FormDialog>
  );
}

function KeyTerms({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const org = useOrg();
  const write = useWrite((body: Terms) =>
    api.PATCH("/admin/v1/organizations/{organization_id}/keys/{key_id}", {
      params: { path: { organization_id: org, key_id: apiKey.id } },
      body,
    }),
  );
  return (
    <TermsDialog name={apiKey.name} terms={apiKey} write={write} onClose={onClose}>
      {apiKey.terms_set_by !== null && (
        <p className="note">
          {t("Set by {who}: its holder may not change it.", { who: apiKey.terms_set_by })}
        </p>
      )}
    </TermsDialog>
  );
}

function Rotate({ apiKey, onClose, onMade }: MadeProps & { readonly apiKey: ApiKey }) {
  const org = useOrg();
  const write = useWrite((overlapSeconds: number) =>
    api.POST("/admin/v1/organizations/{organization_id}/keys/{key_id}/rotate", {
      params: { path: { organization_id: org, key_id: apiKey.id } },
      body: { overlap_seconds: overlapSeconds },
    }),
  );
  return (
    <RotateDialog
      title={t("Rotate {name}", { name: apiKey.name })}
      label={t("The old key still opens for")}
      onClose={onClose}
      onMade={onMade}
      write={write}
    >
      <p>{t("A new key takes its place, with the same terms, limits and spending.")}</p>
    </RotateDialog>
  );
}

function Revoke({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const org = useOrg();
  const write = useWrite(() =>
    api.DELETE("/admin/v1/organizations/{organization_id}/keys/{key_id}", {
      params: { path: { organization_id: org, key_id: apiKey.id } },
    }),
  );
  return (
    <EndDialog
      title={t("Revoke {name}", { name: apiKey.name })}
      submit={t("Revoke")}
      onClose={onClose}
      write={write}
    >
      {t(
        "The next request with it is refused, and one that runs stops. This cannot be taken back.",
      )}
    </EndDialog>
  );
}
