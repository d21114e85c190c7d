/** A plan's terms in words: what it costs, includes, and says of the rest. */
import type { PlanVersion } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { Money } from "../parts/money.tsx";
import { t } from "../text/text.ts";

type Terms = Pick<PlanVersion, "overage" | "trial">;

export function overageText({ overage }: Terms): string {
  return overage.allowed
    ? t("{percent} % of the price book", { percent: overage.percent })
    : t("None: credits alone are used");
}

export function Trial({ trial }: Terms) {
  if (trial === null) return t("None");
  return (
    <>
      <Money nano={toNano(trial.amount_nano_usd)} /> {t("for {days} days", { days: trial.days })}
    </>
  );
}
