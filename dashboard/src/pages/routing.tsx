/**
 * What an organization lets its requests use: its policy, the response cache, and its named routes.
 */
import { useState } from "react";

import { api, useRead, useWrite } from "../api/client.ts";
import type { ResponseCache } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { formatCount } from "../numbers.ts";
import { EndDialog, Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Facts, Page, Section } from "../parts/page.tsx";
import { Loaded, LoadedList } from "../parts/states.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";
import { NamedRoutes } from "./named-routes.tsx";
import { RoutingPolicy } from "./routing-policy.tsx";
import { useOrg } from "./use-org.ts";

const MODES: Readonly<Record<ResponseCache["mode"], Text>> = {
  off: "Nothing is kept",
  by_request: "For requests that ask for it",
  always: "For all that do not ask for the contrary",
};

export function Routing() {
  const org = useOrg();
  const mayWrite = useMay(org)("putRoutingPolicy");
  const params = { path: { organization_id: org } };
  const policy = useRead("/admin/v1/organizations/{organization_id}/policy", params);
  const routes = useList("/admin/v1/organizations/{organization_id}/routes", {
    ...params,
  });
  return (
    <Page
      title={t("Routing")}
      lead={t("What requests of this organization may use. A change holds within ten seconds.")}
    >
      <Loaded query={policy}>
        {(stored) => <RoutingPolicy stored={stored} mayWrite={mayWrite} />}
      </Loaded>
      <Cache mayWrite={mayWrite} />
      <LoadedList query={routes}>
        {({ data }) => <NamedRoutes routes={data} mayWrite={mayWrite} />}
      </LoadedList>
    </Page>
  );
}

function Cache({ mayWrite }: { readonly mayWrite: boolean }) {
  const org = useOrg();
  const [shown, setShown] = useState<"change" | "erase" | null>(null);
  const close = (): void => setShown(null);
  const params = { path: { organization_id: org } };
  const query = useRead("/admin/v1/organizations/{organization_id}/response-cache", params);
  const erase = useWrite(() =>
    api.DELETE("/admin/v1/organizations/{organization_id}/response-cache", { params }),
  );
  return (
    <Section
      title={t("Response cache")}
      actions={
        mayWrite && (
          <>
            <button type="button" onClick={() => setShown("change")}>
              {t("Change")}
            </button>
            <button type="button" className="danger" onClick={() => setShown("erase")}>
              {t("Erase")}
            </button>
          </>
        )
      }
    >
      <Loaded query={query}>
        {(cache) => (
          <>
            <Facts
              rows={[
                [t("Answers are kept"), t(MODES[cache.mode])],
                [
                  t("At most for"),
                  t("{seconds} seconds", { seconds: formatCount(cache.ttl_seconds ?? 0) }),
                ],
                [
                  t("Kept now"),
                  t("{count} answers, {bytes} bytes", {
                    count: formatCount(cache.answers),
                    bytes: formatCount(cache.bytes),
                  }),
                ],
              ]}
            />
            {shown === "change" && <ChangeCache cache={cache} onClose={close} />}
          </>
        )}
      </Loaded>
      {shown === "erase" && (
        <EndDialog title={t("Erase")} submit={t("Erase")} onClose={close} write={erase}>
          {t("Every answer that is kept is erased. The setting stays.")}
        </EndDialog>
      )}
    </Section>
  );
}

function ChangeCache({
  cache,
  onClose,
}: {
  readonly cache: ResponseCache;
  readonly onClose: () => void;
}) {
  const org = useOrg();
  const write = useWrite((form: FormData) =>
    api.PUT("/admin/v1/organizations/{organization_id}/response-cache", {
      params: { path: { organization_id: org } },
      body: {
        mode: textOf(form, "mode") as ResponseCache["mode"],
        ttl_seconds: Number(textOf(form, "ttl")),
      },
    }),
  );
  return (
    <FormDialog
      title={t("Response cache")}
      submit={t("Save")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(form, { onSuccess: onClose })}
    >
      <Field label={t("Answers are kept")}>
        <select name="mode" defaultValue={cache.mode}>
          {Object.entries(MODES).map(([mode, text]) => (
            <option key={mode} value={mode}>
              {t(text)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t("Seconds at most")}>
        <input
          name="ttl"
          type="number"
          min={1}
          max={604_800}
          required
          defaultValue={cache.ttl_seconds}
        />
      </Field>
    </FormDialog>
  );
}
