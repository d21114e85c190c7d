/**
 * One request: what it took, what it cost and why, and its receipt, which the browser checks by
 * itself.
 */
import { useParams } from "@tanstack/react-router";

import { useRead } from "../api/client.ts";
import type { Generation } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { toNano } from "../money.ts";
import { formatCount, formatMs } from "../numbers.ts";
import { Money } from "../parts/money.tsx";
import { Named } from "../parts/named.tsx";
import { Facts, Page, Section } from "../parts/page.tsx";
import { Signature } from "../parts/signature.tsx";
import { Loaded } from "../parts/states.tsx";
import { t } from "../text/text.ts";
import { formatTime, zone } from "../time.ts";
import { OutcomeBadge } from "./outcome.tsx";
import { RequestCost } from "./request-cost.tsx";
import { RouteDecision } from "./route-decision.tsx";
import { Timeline } from "./timeline.tsx";
import { SERVICE_TIER_NAMES } from "./usage-filters.tsx";
import { useNames } from "./use-names.ts";
import { useOrg } from "./use-org.ts";

export function RequestPage() {
  const org = useOrg();
  const { id = "" } = useParams({ strict: false });
  const mayCost = useMay(org)("retrieveRequestCost");
  const path = { organization_id: org, id };
  const query = useRead("/admin/v1/organizations/{organization_id}/generations/{id}", { path });
  return (
    <Page title={t("Request")} lead={<code>{id}</code>}>
      <Loaded query={query}>{(generation) => <Details org={org} generation={generation} />}</Loaded>
      {query.isSuccess && mayCost && <RequestCost org={org} id={id} />}
    </Page>
  );
}

function Details({
  org,
  generation: one,
}: {
  readonly org: string;
  readonly generation: Generation;
}) {
  const { nameOf } = useNames(org);
  return (
    <>
      <Section title={t("Summary")}>
        <Facts
          rows={[
            [t("Model"), one.model],
            [t("Operation"), <code key="o">{one.operation}</code>],
            [t("Outcome"), <OutcomeBadge key="o" outcome={one.outcome} />],
            [t("Stopped by"), one.limited_by ?? "–"],
            [t("Measured by"), one.measured_by],
            [t("Began"), `${formatTime(one.started_at_ms)} (${zone})`],
            [t("Booked"), formatTime(one.booked_at_ms)],
            [t("API key"), <Named key="k" id={one.api_key_id} nameOf={nameOf} />],
            [t("Project"), <Named key="p" id={one.project_id} nameOf={nameOf} />],
            [t("Service tier"), t(SERVICE_TIER_NAMES[one.service_tier])],
            [t("Streamed"), one.streamed ? t("Yes") : t("No")],
            ...(one.end_user_id === null
              ? []
              : [
                  [t("End user"), one.end_user_id] as const,
                  [t("Token"), <code key="e">{one.end_user_token_id}</code>] as const,
                ]),
          ]}
        />
      </Section>
      <Section title={t("Time")}>
        <Timeline
          parts={[
            { name: t("Queue"), ms: one.queue_ms },
            { name: t("Prefill"), ms: one.prefill_ms },
            { name: t("Decode"), ms: one.decode_ms },
          ]}
        />
        <p className="note">
          {t("Share of the device")}: {formatMs(one.device_ms)}
        </p>
      </Section>
      <Section title={t("Cost")}>
        <Cost generation={one} />
      </Section>
      <Section title={t("Why it went there")}>
        <RouteDecision generation={one} />
      </Section>
      <Section title={t("Receipt")}>
        <Signature signed={one.signed_receipt} />
        <details>
          <summary>{t("Ledger entry")}</summary>
          <pre>{JSON.stringify(one.ledger, null, 2)}</pre>
        </details>
        {one.receipt !== null && (
          <details>
            <summary>{t("What the worker signed")}</summary>
            <pre>{JSON.stringify(one.receipt, null, 2)}</pre>
          </details>
        )}
      </Section>
    </>
  );
}

interface Line {
  readonly name: string;
  readonly tokens: number;
  readonly rate: number | undefined;
}

/** The price as the entry keeps it, in nano-USD for a million tokens. */
function linesOf({ tokens_prompt, tokens_cached, tokens_completion, price }: Generation): Line[] {
  const rate = (name: string) => {
    const value = price[name];
    return typeof value === "number" ? value : undefined;
  };
  const uncached = tokens_prompt - tokens_cached;
  return [
    { name: t("Input"), tokens: uncached, rate: rate("inputPerMillion") },
    { name: t("Cached input"), tokens: tokens_cached, rate: rate("cachedInputPerMillion") },
    { name: t("Output"), tokens: tokens_completion, rate: rate("outputPerMillion") },
  ];
}

function Cost({ generation }: { readonly generation: Generation }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("Cost")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("Tokens")}</th>
            <th scope="col" className="number">
              {t("Count")}
            </th>
            <th scope="col" className="number">
              {t("For a million")}
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf(generation).map(({ name, tokens, rate }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="number">{formatCount(tokens)}</td>
              <td className="number">
                {rate === undefined ? "–" : <Money nano={toNano(rate)} isWhole />}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("Charged, rounded once")}</th>
            <td />
            <td className="number">
              <Money nano={toNano(generation.charge_nano_usd)} isWhole />
            </td>
          </tr>
          <tr>
            <th scope="row">
              {t("Held at most, in {count} extensions", { count: generation.extends })}
            </th>
            <td />
            <td className="number">
              <Money nano={toNano(generation.held_nano_usd)} isWhole />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
