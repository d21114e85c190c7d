/** What devices cost, the cash, the fixed costs: a form for operators. */
import { useState } from "react";

import type { EconomicsSettings, EconomicsSettingsRequest } from "../api/schema.ts";
import { decimalUsd, parseUsd, toNano, toWire } from "../money.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { t } from "../text/text.ts";

interface Props {
  readonly settings: EconomicsSettings;
  readonly write: { readonly isPending: boolean; readonly error: Error | null };
  readonly onClose: () => void;
  readonly onSubmit: (body: EconomicsSettingsRequest) => void;
}

interface Row {
  readonly id: string;
  readonly deployments: string;
  readonly count: string;
  readonly hour: string;
  /** Empty: not known. */
  readonly watts: string;
}

const usd = (nano: number): string => decimalUsd(toNano(nano));

export function EconomicsSettingsDialog({ settings, write, onClose, onSubmit }: Props) {
  const [rows, setRows] = useState<readonly Row[]>(
    settings.devices.map((device) => ({
      id: device.id,
      deployments: device.deployment_ids.join(", "),
      count: String(device.count),
      hour: usd(device.device_hour_nano_usd),
      watts: device.watts === null ? "" : String(device.watts),
    })),
  );
  const [fault, setFault] = useState<Error | null>(null);
  const change = (at: number, part: Partial<Row>): void =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = (form: FormData): void => {
    const text = (name: string): string => textOf(form, name);
    const hours = rows.map(({ hour }) => parseUsd(hour));
    const other = parseUsd(text("other"));
    if (other === null || hours.some((hour) => hour === null)) {
      setFault(new Error(t("Not an amount: write it as 25 or 1,000.50.")));
      return;
    }
    setFault(null);
    onSubmit({
      device_hour_nano_usd: toWire(other),
      devices: rows.map(({ id, deployments, count, watts }, at) => ({
        id: id.trim(),
        deployment_ids: deployments.split(",").map((one) => one.trim()),
        count: Number(count),
        device_hour_nano_usd: toWire(hours[at] ?? 0n),
        available_at: settings.devices.find((one) => one.id === id)?.available_at ?? null,
        watts: watts === "" ? null : Number(watts),
      })),
      provider_prices: settings.provider_prices,
      cash_usd: text("cash").replaceAll(",", ""),
      monthly_fixed_cost_usd: text("fixed").replaceAll(",", ""),
    });
  };
  return (
    <FormDialog
      title={t("Set costs and cash")}
      submit={t("Set")}
      write={{ ...write, error: fault ?? write.error }}
      onClose={onClose}
      onSubmit={submit}
      isWide
    >
      <Field label={t("Cash, in US dollars")}>
        <input name="cash" defaultValue={settings.cash_usd} inputMode="decimal" required />
      </Field>
      <Field label={t("Fixed costs of a month, in US dollars")}>
        <input
          name="fixed"
          defaultValue={settings.monthly_fixed_cost_usd}
          inputMode="decimal"
          required
        />
      </Field>
      <Field label={t("An hour of a device that is not listed, in US dollars")}>
        <input
          name="other"
          defaultValue={usd(settings.device_hour_nano_usd)}
          inputMode="decimal"
          required
        />
      </Field>
      {rows.map((row, at) => (
        <fieldset key={at}>
          <legend>{t("Device {number}", { number: at + 1 })}</legend>
          <div className="controls">
            <Field label={t("Name")}>
              <input
                value={row.id}
                required
                onChange={(event) => change(at, { id: event.target.value })}
              />
            </Field>
            <Field label={t("Deployments, with commas between them")}>
              <input
                value={row.deployments}
                required
                onChange={(event) => change(at, { deployments: event.target.value })}
              />
            </Field>
            <Field label={t("How many")}>
              <input
                value={row.count}
                type="number"
                min="1"
                max="10000"
                required
                onChange={(event) => change(at, { count: event.target.value })}
              />
            </Field>
            <Field label={t("An hour of a device, in US dollars")}>
              <input
                value={row.hour}
                inputMode="decimal"
                required
                onChange={(event) => change(at, { hour: event.target.value })}
              />
            </Field>
            <Field label={t("Watts that one draws at work, if known")}>
              <input
                value={row.watts}
                type="number"
                min="1"
                max="1000000"
                onChange={(event) => change(at, { watts: event.target.value })}
              />
            </Field>
            <button
              type="button"
              className="quiet"
              onClick={() => setRows(rows.filter((_, index) => index !== at))}
            >
              {t("Remove")}
            </button>
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() =>
          setRows([...rows, { id: "", deployments: "", count: "1", hour: "", watts: "" }])
        }
      >
        {t("Add a device")}
      </button>
    </FormDialog>
  );
}
