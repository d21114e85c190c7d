/** The charts that this browser keeps of an organization's usage, or of all usage. */
import { useState } from "react";

import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import {
  MAX_NAME_LENGTH,
  readCharts,
  STORED_CHARTS,
  withChart,
  withoutChart,
  type SavedChart,
} from "../saved-charts.ts";
import { t } from "../text/text.ts";
import type { View } from "./usage-view.ts";

interface SavedChartsProps {
  readonly organizationId: string | null;
  readonly view: View;
  readonly onOpen: (view: View) => void;
}

const isShown = (one: View, other: View): boolean => JSON.stringify(one) === JSON.stringify(other);
const DONE = { isPending: false, error: null };

export function SavedCharts({ organizationId, view, onOpen }: SavedChartsProps) {
  const [charts, setCharts] = useState(() => readCharts(localStorage.getItem(STORED_CHARTS)));
  const [isNaming, setNaming] = useState(false);
  const keep = (kept: SavedChart[]): void => {
    localStorage.setItem(STORED_CHARTS, JSON.stringify(kept));
    setCharts(kept);
  };
  const own = charts.filter((chart) => chart.organizationId === organizationId);
  const shown = own.find((chart) => isShown(chart.view, view));
  return (
    <div className="controls">
      {own.length > 0 && (
        <label className="choice">
          <span>{t("Saved charts")}</span>
          <select
            value={shown?.name ?? ""}
            onChange={({ target }) => {
              const chosen = own.find(({ name }) => name === target.value);
              if (chosen !== undefined) onOpen(chosen.view);
            }}
          >
            <option value="" disabled>
              {t("None")}
            </option>
            {own.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <button type="button" onClick={() => setNaming(true)}>
        {t("Save this chart")}
      </button>
      {shown !== undefined && (
        <button type="button" className="quiet" onClick={() => keep(withoutChart(charts, shown))}>
          {t("Remove {name}", { name: shown.name })}
        </button>
      )}
      {isNaming && (
        <FormDialog
          title={t("Save this chart")}
          submit={t("Save")}
          write={DONE}
          onClose={() => setNaming(false)}
          onSubmit={(form) => {
            keep(withChart(charts, { name: textOf(form, "name"), organizationId, view }));
            setNaming(false);
          }}
        >
          <Field
            label={t("Name")}
            hint={t("Kept in this browser. To hand a chart on, copy the page's address.")}
          >
            <input name="name" required maxLength={MAX_NAME_LENGTH} pattern=".*\S.*" autoFocus />
          </Field>
        </FormDialog>
      )}
    </div>
  );
}
