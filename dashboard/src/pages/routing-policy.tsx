/** The policy of an organization: a form of lists, one name on a line. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { StoredRoutingPolicy } from "../api/schema.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Facts, Section } from "../parts/page.tsx";
import { t } from "../text/text.ts";
import { useOrg } from "./use-org.ts";

interface Props {
  readonly stored: StoredRoutingPolicy;
  readonly mayWrite: boolean;
}

/** null: all. */
const namesOrAll = (names: readonly string[] | null | undefined): string =>
  names == null ? t("All") : names.join(", ");
const namesOrNone = (names: readonly string[] | undefined): string => names?.join(", ") || "–";

export function RoutingPolicy({ stored, mayWrite }: Props) {
  const [isOpen, setOpen] = useState(false);
  const rewrites = (stored.rewrites ?? []).map(({ from, to }) => `${from} → ${to}`);
  return (
    <Section
      title={t("Policy")}
      actions={
        mayWrite && (
          <button type="button" onClick={() => setOpen(true)}>
            {t("Change")}
          </button>
        )
      }
    >
      <Facts
        rows={[
          [t("Models that may be used"), namesOrAll(stored.allowed_models)],
          [t("Models that may not"), namesOrNone(stored.denied_models)],
          [t("Who asks for one gets another"), namesOrNone(rewrites)],
          [t("Deployments that may be used"), namesOrAll(stored.only)],
          [t("Deployments that may not"), namesOrNone(stored.ignore)],
          [t("Regions"), namesOrAll(stored.regions)],
          [
            t("Copies that try deployments"),
            stored.never_shadow === true ? t("Never") : t("Allowed"),
          ],
          [t("Other companies"), stored.never_provider === true ? t("Never") : t("Allowed")],
          [
            t("Who may keep what it is sent"),
            stored.data_collection === "deny" ? t("Never") : t("Allowed"),
          ],
          [
            t("Highest price"),
            stored.max_price == null ? "–" : <code>{JSON.stringify(stored.max_price)}</code>,
          ],
        ]}
      />
      {isOpen && <Change stored={stored} onClose={() => setOpen(false)} />}
    </Section>
  );
}

const linesOf = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Of a list where null stands for all. */
const linesOrNull = (form: FormData, name: string): string[] | null => {
  const lines = linesOf(form, name);
  return lines.length === 0 ? null : lines;
};

function Change({
  stored,
  onClose,
}: {
  readonly stored: StoredRoutingPolicy;
  readonly onClose: () => void;
}) {
  const org = useOrg();
  const write = useWrite((form: FormData) =>
    api.PUT("/admin/v1/organizations/{organization_id}/policy", {
      params: { path: { organization_id: org } },
      body: {
        allowed_models: linesOrNull(form, "allowed"),
        denied_models: linesOf(form, "denied"),
        only: linesOrNull(form, "only"),
        ignore: linesOf(form, "ignore"),
        regions: linesOrNull(form, "regions"),
        never_provider: form.has("never"),
        never_shadow: form.has("unshadowed"),
        data_collection: form.has("deny") ? "deny" : null,
        // What has no field here stays as it is.
        rewrites: stored.rewrites ?? [],
        max_price: stored.max_price ?? null,
        service_tiers: stored.service_tiers ?? null,
      },
    }),
  );
  const lists = [
    ["allowed", t("Models that may be used"), stored.allowed_models, t("None: all.")],
    ["denied", t("Models that may not"), stored.denied_models, undefined],
    ["only", t("Deployments that may be used"), stored.only, t("None: all.")],
    ["ignore", t("Deployments that may not"), stored.ignore, undefined],
    ["regions", t("Regions"), stored.regions, t("None: all.")],
  ] as const;
  return (
    <FormDialog
      title={t("Policy")}
      submit={t("Save")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onClose })}
    >
      {lists.map(([name, label, names, hint]) => (
        <Field key={name} label={label} hint={hint ?? t("One on a line.")}>
          <textarea name={name} rows={2} defaultValue={(names ?? []).join("\n")} />
        </Field>
      ))}
      <label className="check">
        <input type="checkbox" name="never" defaultChecked={stored.never_provider === true} />
        {t("No deployment at another company")}
      </label>
      <label className="check">
        <input type="checkbox" name="unshadowed" defaultChecked={stored.never_shadow === true} />
        {t("No copy of a request is sent to try a deployment")}
      </label>
      <label className="check">
        <input type="checkbox" name="deny" defaultChecked={stored.data_collection === "deny"} />
        {t("No deployment that may keep what it is sent")}
      </label>
    </FormDialog>
  );
}
