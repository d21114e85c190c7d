/** Tokens with budgets for the organization's own customers: made and shown once, revoked. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { CreatedEndUserToken, EndUserToken } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { toNano } from "../money.ts";
import { Dialog, EndDialog, Field, FormDialog, Secret, textOf } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Badge, type Tone } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { useOrg } from "./use-org.ts";

const PATH = "/admin/v1/organizations/{organization_id}/end_user_tokens";

const STATES: Readonly<Record<EndUserToken["state"], readonly [Text, Tone]>> = {
  active: ["Active", "good"],
  expired: ["Expired", "plain"],
  revoked: ["Revoked", "bad"],
  key_closed: ["Its key is closed", "warn"],
};

type Window = NonNullable<EndUserToken["end_user_budget_window"]>;

const WINDOWS: Readonly<Record<Window, Text>> = {
  day: "a day",
  month: "a month",
  ever: "for ever",
};

interface KeyName {
  readonly id: string;
  readonly name: string;
}

type Asked =
  | { readonly what: "create" }
  | { readonly what: "shown"; readonly token: CreatedEndUserToken }
  | { readonly what: "revoke" | "revoke_all"; readonly token: EndUserToken };

/** @param keys that tokens can be made of */
export function EndUserTokens({ keys }: { readonly keys: readonly KeyName[] }) {
  const org = useOrg();
  const isAllowed = useMay(org);
  const query = useList(PATH, { path: { organization_id: org } });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const nameOf = (id: string): string => keys.find((key) => key.id === id)?.name ?? id;
  const mayRevoke = isAllowed("revokeOrganizationEndUserToken");
  return (
    <section aria-label={t("Tokens of end users")}>
      <h2>{t("Tokens of end users")}</h2>
      <p className="note">
        {t("For your own customers: inference alone, up to a budget, as far as its key goes.")}
      </p>
      {isAllowed("createOrganizationEndUserToken") && keys.length > 0 && (
        <button type="button" onClick={() => setAsked({ what: "create" })}>
          {t("New token")}
        </button>
      )}
      <LoadedList query={query}>
        {({ data }) => (
          <>
            <Table
              label={t("Tokens of end users")}
              rows={data}
              idOf={({ id }) => id}
              empty={t("No tokens. Most are made by a program, with a key.")}
              columns={[
                { head: t("End user"), cell: (token) => token.end_user_id },
                {
                  head: t("State"),
                  cell: ({ state }) => <Badge tone={STATES[state][1]}>{t(STATES[state][0])}</Badge>,
                },
                { head: t("Key"), cell: (token) => nameOf(token.api_key_id) },
                {
                  head: t("Budget"),
                  cell: (token) => <Money nano={toNano(token.budget_nano_usd)} />,
                },
                {
                  head: t("Of all their tokens"),
                  cell: ({ end_user_budget_nano_usd: nano, end_user_budget_window: window }) =>
                    nano === null || window === null ? (
                      "–"
                    ) : (
                      <>
                        <Money nano={toNano(nano)} /> {t(WINDOWS[window])}
                      </>
                    ),
                },
                {
                  head: t("Spent"),
                  sort: (token) => token.spent_nano_usd,
                  cell: (token) => <Money nano={toNano(token.spent_nano_usd)} />,
                },
                { head: t("Held"), cell: (token) => <Money nano={toNano(token.held_nano_usd)} /> },
                { head: t("Expires"), cell: (token) => formatTime(token.expires_at * 1_000) },
                {
                  head: t("Actions"),
                  isKept: true,
                  cell: (token) =>
                    mayRevoke &&
                    token.state === "active" && (
                      <div className="actions">
                        <button
                          type="button"
                          className="danger"
                          onClick={() => setAsked({ what: "revoke", token })}
                        >
                          {t("Revoke")}
                        </button>
                        <button
                          type="button"
                          className="danger"
                          onClick={() => setAsked({ what: "revoke_all", token })}
                        >
                          {t("Revoke all of theirs")}
                        </button>
                      </div>
                    ),
                },
              ]}
            />
          </>
        )}
      </LoadedList>
      {asked?.what === "create" && (
        <NewToken
          keys={keys}
          onClose={close}
          onMade={(token) => setAsked({ what: "shown", token })}
        />
      )}
      {asked?.what === "shown" && (
        <Dialog title={asked.token.end_user_id} onClose={close}>
          <Secret label={t("Token")} value={asked.token.token} />
        </Dialog>
      )}
      {asked?.what === "revoke_all" && <RevokeAll token={asked.token} onClose={close} />}
      {asked?.what === "revoke" && <RevokeToken token={asked.token} onClose={close} />}
    </section>
  );
}

/** What all tokens of the end user may cost, where something was typed. */
function budgetOfAll(form: FormData) {
  const end_user_budget_usd = textOf(form, "of_all_usd");
  const end_user_budget_window = textOf(form, "of_all_window") as Window;
  return end_user_budget_usd === "" ? {} : { end_user_budget_usd, end_user_budget_window };
}

interface NewTokenProps {
  readonly keys: readonly KeyName[];
  readonly onClose: () => void;
  readonly onMade: (token: CreatedEndUserToken) => void;
}

function NewToken({ keys, onClose, onMade }: NewTokenProps) {
  const path = { organization_id: useOrg() };
  const write = useWrite((form: FormData) =>
    api.POST(PATH, {
      params: { path },
      body: {
        api_key_id: textOf(form, "api_key_id"),
        end_user_id: textOf(form, "end_user_id"),
        budget_usd: textOf(form, "budget_usd"),
        ...budgetOfAll(form),
        expires_in_seconds: Number(textOf(form, "expires_in_seconds")),
      },
    }),
  );
  return (
    <FormDialog
      title={t("New token")}
      submit={t("Create")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onMade })}
    >
      <Field
        label={t("End user")}
        hint={t("What you call your customer. The ledger keeps it: take an id that says nothing.")}
      >
        <input name="end_user_id" required maxLength={128} autoFocus />
      </Field>
      <Field label={t("Key")}>
        <select name="api_key_id">
          {keys.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t("Budget in dollars")}>
        <input name="budget_usd" required inputMode="decimal" pattern="\d{1,7}(\.\d{1,9})?" />
      </Field>
      <Field
        label={t("Budget of all their tokens, in dollars")}
        hint={t("Of this key's; without it, each token has its own alone.")}
      >
        <input name="of_all_usd" inputMode="decimal" pattern="\d{1,7}(\.\d{1,9})?" />
      </Field>
      <Field label={t("For")}>
        <select name="of_all_window" defaultValue="month">
          {(Object.keys(WINDOWS) as Window[]).map((window) => (
            <option key={window} value={window}>
              {t(WINDOWS[window])}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t("Expires")}>
        <select name="expires_in_seconds" defaultValue="86400">
          <option value="3600">{t("an hour")}</option>
          <option value="86400">{t("a day")}</option>
          <option value="604800">{t("a week")}</option>
        </select>
      </Field>
    </FormDialog>
  );
}

interface RevokeProps {
  readonly token: EndUserToken;
  readonly onClose: () => void;
}

function RevokeToken({ token, onClose }: RevokeProps) {
  const path = { organization_id: useOrg(), token_id: token.id };
  const write = useWrite(() => api.DELETE(`${PATH}/{token_id}`, { params: { path } }));
  return (
    <EndDialog
      title={t("Revoke the token of {name}", { name: token.end_user_id })}
      submit={t("Revoke")}
      onClose={onClose}
      write={write}
    >
      {t("The next request with it is refused, and one that runs stops.")}
    </EndDialog>
  );
}

/** Of the end user, whichever keys made them, as far as those are the reader's to change. */
function RevokeAll({ token, onClose }: RevokeProps) {
  const path = { organization_id: useOrg() };
  const body = { end_user_id: token.end_user_id };
  const write = useWrite(() => api.POST(`${PATH}/revoke`, { params: { path }, body }));
  return (
    <EndDialog
      title={t("Revoke all tokens of {name}", { name: token.end_user_id })}
      submit={t("Revoke")}
      onClose={onClose}
      write={write}
    >
      {t("The next request with any of them is refused, and those that run stop.")}
    </EndDialog>
  );
}
