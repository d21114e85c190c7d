/**
 * A new version of what a deployment costs: rates, what they would have made of the last week, and
 * only then the version. Nobody is charged by it.
 */
import { useState } from "react";

import { api } from "../api/client.ts";
import type { DeploymentCost, DeploymentCostPreview } from "../api/schema.ts";
import { formatUsd, parseUsd, toNano, toWire } from "../money.ts";
import { formatCount } from "../numbers.ts";
import { AmountField } from "../parts/amount-field.tsx";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Money } from "../parts/money.tsx";
import { Facts } from "../parts/page.tsx";
import { t, type Text } from "../text/text.ts";
import { formatHour, zone } from "../time.ts";
import { useTrial } from "./use-trial.ts";

const HOUR_SECONDS = 3_600;
const OF_DEVICES = [["device_hour_nano_usd", "An hour of the device"]] as const;
const OF_CALLS = [
  ["input_nano_usd_per_million_tokens", "Input, for a million tokens"],
  ["cached_input_nano_usd_per_million_tokens", "Cached input, for a million tokens"],
  ["output_nano_usd_per_million_tokens", "Output, for a million tokens"],
  ["per_request_nano_usd", "For a request"],
  ["per_second_nano_usd", "For a second"],
] as const satisfies readonly (readonly [keyof DeploymentCost, Text])[];

type Rate = (typeof OF_DEVICES | typeof OF_CALLS)[number][0];

interface DeploymentCostDialogProps {
  readonly model: string;
  readonly deploymentId: string;
  /** Of a device of ours. */
  readonly isOwn: boolean;
  readonly current: DeploymentCost | undefined;
  readonly onClose: () => void;
}

const shownRate = (current: DeploymentCost | undefined, rate: Rate): string => {
  const nano = current?.[rate] ?? null;
  return nano === null ? "" : formatUsd(toNano(nano)).slice(1);
};

export function DeploymentCostDialog(props: DeploymentCostDialogProps) {
  const { model, deploymentId, isOwn, current, onClose } = props;
  const fields: readonly (readonly [Rate, Text])[] = isOwn ? OF_DEVICES : OF_CALLS;
  const [typed, setTyped] = useState<Partial<Record<Rate, string>>>(() =>
    Object.fromEntries(fields.map(([rate]) => [rate, shownRate(current, rate)])),
  );
  // What is left empty costs nothing; cached input costs what other input does.
  const amounts = fields.map(([rate]) => [rate, amountOf(rate, typed[rate] ?? "")] as const);
  const { tried, dialog } = useTrial({
    body: {
      model,
      deployment_id: deploymentId,
      ...(Object.fromEntries(amounts) as Partial<Record<Rate, number>>),
    },
    isRight: amounts.every(([, amount]) => amount !== undefined),
    attempt: (body) => api.POST("/admin/v1/deployment-costs/preview", { body }),
    make: (body, form) => {
      const from = Date.parse(textOf(form, "effective"));
      const effective_at = Number.isNaN(from) ? null : wholeHour(from);
      return api.POST("/admin/v1/deployment-costs", { body: { ...body, effective_at } });
    },
    onMade: onClose,
  });
  return (
    <FormDialog
      title={t("Cost of {name}", { name: `${model}/${deploymentId}` })}
      onClose={onClose}
      {...dialog}
    >
      <p>{t("What you pay. Customers are shown nothing of it, and nobody is charged by it.")}</p>
      {fields.map(([rate, label]) => (
        <AmountField
          key={rate}
          label={t(label)}
          value={typed[rate] ?? ""}
          isWrong={amountOf(rate, typed[rate] ?? "") === undefined}
          hint={nowOf(current, rate)}
          placeholder={rate.startsWith("cached") ? t("As other input") : "0.00"}
          required={isOwn}
          onChange={(value) => setTyped({ ...typed, [rate]: value })}
        />
      ))}
      <Field
        label={t("In force from")}
        hint={t(
          "The hour that it lies in, of {zone}, which may have passed. Empty: the hour of now.",
          { zone },
        )}
      >
        <input name="effective" type="datetime-local" step={HOUR_SECONDS} />
      </Field>
      {tried !== null && <Preview preview={tried} />}
    </FormDialog>
  );
}

function Preview({ preview }: { readonly preview: DeploymentCostPreview }) {
  const money = (nano: string) => <Money nano={toNano(nano)} isWhole />;
  const rows = [
    [t("Requests"), formatCount(preview.num_model_requests)],
    [t("Charged"), money(preview.charged_nano_usd)],
    [t("Cost, estimated"), money(preview.cost_nano_usd)],
    [t("At the new cost"), money(preview.recosted_nano_usd)],
    [t("Difference"), money(preview.difference_nano_usd)],
  ] as const;
  return (
    <>
      <Facts rows={rows} />
      {!preview.is_complete && (
        <p className="note">{t("There was more than is read at once: these are parts of it.")}</p>
      )}
    </>
  );
}

/** undefined: it is none. */
function amountOf(rate: Rate, text: string): number | null | undefined {
  if (text.trim() === "") {
    if (rate === "device_hour_nano_usd") return undefined;
    return rate.startsWith("cached") ? null : 0;
  }
  const nano = parseUsd(text);
  return nano === null ? undefined : toWire(nano);
}

const wholeHour = (ms: number): number => {
  const seconds = Math.floor(ms / 1_000);
  return seconds - (seconds % HOUR_SECONDS);
};

function nowOf(current: DeploymentCost | undefined, rate: Rate): string | undefined {
  const nano = current?.[rate] ?? null;
  if (current === undefined || nano === null) return undefined;
  return t("{price} since {time}", {
    price: formatUsd(toNano(nano)),
    time: formatHour(current.effective_at * 1_000),
  });
}
