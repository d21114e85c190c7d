/** What one request cost to serve, as operators see it: an estimate beside the exact charge. */
import { useRead } from "../api/client.ts";
import { toNano } from "../money.ts";
import { formatShare } from "../numbers.ts";
import { Money } from "../parts/money.tsx";
import { Facts, Section } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { t } from "../text/text.ts";

interface RequestCostProps {
  readonly org: string;
  readonly id: string;
}

const MILLION = 1_000_000;

export function RequestCost({ org, id }: RequestCostProps) {
  const path = { organization_id: org, id };
  const query = useRead("/admin/v1/organizations/{organization_id}/generations/{id}/cost", {
    path,
  });
  const money = (nano: string) => <Money nano={toNano(nano)} isWhole />;
  const share = (ratio: number | null): string =>
    ratio === null ? "–" : formatShare(BigInt(Math.round(ratio * MILLION)), BigInt(MILLION));
  return (
    <Section title={t("Cost of serving, estimated")}>
      <Loaded query={query}>
        {(cost) => (
          <Facts
            rows={[
              [t("Device"), cost.device_id ?? t("Not known")],
              [t("Prefill"), money(cost.prefill_cost_nano_usd)],
              [t("Decode"), money(cost.decode_cost_nano_usd)],
              [t("Share of idle time"), money(cost.idle_cost_nano_usd)],
              [t("Provider"), money(cost.provider_cost_nano_usd)],
              [t("Cost"), money(cost.cost_nano_usd)],
              [t("Margin, estimated"), money(cost.margin_nano_usd)],
              [t("Utilisation in its hour"), share(cost.utilisation)],
              [
                t("Energy, estimated"),
                cost.energy_joules === null
                  ? t("Not known")
                  : t("{joules} J", { joules: cost.energy_joules }),
              ],
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
