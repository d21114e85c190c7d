/**
 * The simulator: a period's own requests under another price of a model, another mix of models or
 * another plan, who pays more, and who leaves.
 */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { CatalogModel, PlanVersion, SimulatePricesRequest } from "../api/schema.ts";
import { formatUsd, parseUsd, toNano, toWire } from "../money.ts";
import { AmountField } from "../parts/amount-field.tsx";
import { Field, textOf as typedIn } from "../parts/dialog.tsx";
import { Page } from "../parts/page.tsx";
import { RangeField } from "../parts/range-field.tsx";
import { Empty, Fault, LoadedList } from "../parts/states.tsx";
import { useList } from "../parts/use-list.ts";
import { OF_ESTIMATES } from "../span.ts";
import { t } from "../text/text.ts";
import { RATES } from "./model.tsx";
import { Outcome } from "./simulation-outcome.tsx";
import { useHours, useSpan } from "./use-span.ts";

/** Of the plans that may be chosen, what is none. */
const [AS_IT_IS, NO_PLAN] = ["", "-"] as const;

const simulate = (body: SimulatePricesRequest) =>
  api.POST("/admin/v1/simulations/prices", { body });

/** What the form says of the mix and of plans, beside the price. */
function changesOf(form: FormData, model: string) {
  const [to, plan, customer] = ["to", "plan", "customer"].map((name) => typedIn(form, name));
  const hasTrial = form.get("trial") !== null;
  return {
    mix: to ? [{ model, to, percent: Number(form.get("percent")) }] : [],
    plans: plan ? [{ plan: plan === NO_PLAN ? null : plan, trial: hasTrial }] : [],
    organization_ids: customer ? [customer] : null,
  };
}

export function Simulation() {
  const models = useList("/admin/v1/models", {});
  const plans = useList("/admin/v1/plans", {});
  return (
    <Page
      title={t("Price simulator")}
      lead={t(
        "An estimate from the ledger: each request of the period with the usage and the price that it had, under other prices, another mix of models or another plan.",
      )}
    >
      <LoadedList query={models}>
        {({ data }) => (
          <LoadedList query={plans}>
            {({ data: known }) => <Simulator models={data} plans={known} />}
          </LoadedList>
        )}
      </LoadedList>
    </Page>
  );
}

interface SimulatorProps {
  readonly models: readonly CatalogModel[];
  readonly plans: readonly PlanVersion[];
}

function Simulator({ models, plans }: SimulatorProps) {
  const write = useWrite(simulate);
  const [chosen, setChosen] = useState(models[0]?.id ?? "");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { span, choose } = useSpan(OF_ESTIMATES);
  const { start, end } = useHours(span);
  const model = models.find(({ id }) => id === chosen);
  if (model === undefined) return <Empty>{t("No models.")}</Empty>;
  // What is not typed is as it is now, and so are the price's other terms.
  const textOf = ([name, field]: (typeof RATES)[number]): string =>
    typed[name] ?? formatUsd(toNano(model.price[field])).slice(1);
  const amounts = RATES.map((rate) => [rate[1], parseUsd(textOf(rate))] as const);
  const isRight = amounts.every(([, nano]) => nano !== null);
  const ask = (form: FormData): void => {
    const { version: _, ...price } = model.price;
    const rates = Object.fromEntries(amounts.map(([field, nano]) => [field, toWire(nano ?? 0n)]));
    write.mutate({
      prices: [{ model: model.id, ...price, ...rates }],
      ...changesOf(form, model.id),
      start_time: start,
      end_time: end,
      elasticity: Number(form.get("elasticity")),
    });
  };
  return (
    <>
      <div className="controls">
        <RangeField
          span={span}
          offered={OF_ESTIMATES}
          onChange={(chosen) => {
            write.reset();
            choose(chosen);
          }}
        />
      </div>
      <form
        className="controls"
        // An outcome is of what the form says.
        onChange={() => write.reset()}
        onSubmit={(event) => {
          event.preventDefault();
          ask(new FormData(event.currentTarget));
        }}
      >
        <Field label={t("Model")}>
          <select
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              setTyped({});
            }}
          >
            {models.map(({ id }) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </Field>
        {RATES.map((rate, at) => (
          <AmountField
            key={rate[0]}
            label={t(rate[2])}
            value={textOf(rate)}
            isWrong={amounts[at]?.[1] === null}
            required
            onChange={(value) => setTyped({ ...typed, [rate[0]]: value })}
          />
        ))}
        <Field label={t("Model that answers instead")}>
          <select name="to" key={chosen}>
            <option value="">{t("None")}</option>
            {models
              .filter(({ id }) => id !== chosen)
              .map(({ id }) => (
                <option key={id}>{id}</option>
              ))}
          </select>
        </Field>
        <Field label={t("Of its requests, in percent")}>
          <input name="percent" type="number" min="1" max="100" defaultValue="30" required />
        </Field>
        <Field label={t("Plan")}>
          <select name="plan">
            <option value={AS_IT_IS}>{t("As it is")}</option>
            <option value={NO_PLAN}>{t("No plan")}</option>
            {plans.map(({ plan, name }) => (
              <option key={plan} value={plan}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <label className="check">
          <input type="checkbox" name="trial" />
          {t("It begins with the plan's trial")}
        </label>
        <Field label={t("Customer")} hint={t("An organization's id; empty: all of them.")}>
          <input name="customer" maxLength={64} />
        </Field>
        <Field
          label={t("Elasticity, from 0 to 10")}
          hint={t("A bill dearer by 1 % takes this many percent of the volume")}
        >
          <input name="elasticity" type="number" min="0" max="10" step="0.001" defaultValue="0" />
        </Field>
        <button type="submit" className="main" disabled={!isRight || write.isPending}>
          {t("Simulate")}
        </button>
      </form>
      {write.error !== null && <Fault fault={write.error} />}
      {write.data !== undefined && <Outcome simulation={write.data} />}
    </>
  );
}
