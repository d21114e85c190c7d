/** Charts that are kept: by this browser, or by an organization for all its members. */
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type { SavedChart as SharedChart } from "../api/schema.ts";
import { useMay } from "../api/session.ts";
import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Fault } from "../parts/states.tsx";
import { useList } from "../parts/use-list.ts";
import {
  MAX_NAME_LENGTH,
  readCharts,
  STORED_CHARTS,
  withChart,
  withoutChart,
  type SavedChart,
} from "../saved-charts.ts";
import { t } from "../text/text.ts";
import { mayBeKept, readView, type View } from "./usage-view.ts";

interface SavedChartsProps {
  readonly organizationId: string | null;
  readonly view: View;
  readonly onOpen: (view: View) => void;
}

/** Views are what `readView` makes, with their fields in one order. */
const isShown = (one: View, other: View): boolean => JSON.stringify(one) === JSON.stringify(other);
const DONE = { isPending: false, error: null };
const NONE: readonly SharedChart[] = [];

const OF_SERVICE = "/admin/v1/charts";
const OF_ORGANIZATION = "/admin/v1/organizations/{organization_id}/charts";

/** Those of an organization's members; of operators, where usage is that of all organizations. */
function useShared(organizationId: string | null) {
  const isOfService = organizationId === null;
  const path = { organization_id: organizationId ?? "" };
  const own = useList(OF_ORGANIZATION, { path }, { isOff: isOfService });
  const all = useList(OF_SERVICE, {}, { isOff: !isOfService });
  const save = useWrite((body: Pick<SavedChart, "name" | "view">) =>
    isOfService
      ? api.POST(OF_SERVICE, { body })
      : api.POST(OF_ORGANIZATION, { params: { path }, body }),
  );
  const remove = useWrite(({ id: chart_id }: SharedChart) =>
    isOfService
      ? api.DELETE(`${OF_SERVICE}/{chart_id}`, { params: { path: { chart_id } } })
      : api.DELETE(`${OF_ORGANIZATION}/{chart_id}`, { params: { path: { ...path, chart_id } } }),
  );
  return { charts: (isOfService ? all : own).data?.data ?? NONE, save, remove };
}

export function SavedCharts({ organizationId, view, onOpen }: SavedChartsProps) {
  const [charts, setCharts] = useState(() => readCharts(localStorage.getItem(STORED_CHARTS)));
  const [isNaming, setNaming] = useState(false);
  const shared = useShared(organizationId);
  const isAllowed = useMay(organizationId ?? undefined);
  // Operators alone see the usage of all.
  const mayShare = organizationId === null || isAllowed("createSavedChart");
  const keep = (kept: SavedChart[]): void => {
    localStorage.setItem(STORED_CHARTS, JSON.stringify(kept));
    setCharts(kept);
  };
  const own = charts.filter((chart) => chart.organizationId === organizationId);
  const options = [
    ...shared.charts.map((chart) => ({
      id: chart.id,
      name: chart.name,
      of: readView({ ...chart.view }),
    })),
    ...own.map(({ name, view: of }) => ({ id: `own ${name}`, name, of })),
  ];
  const shown = options.find(({ of }) => isShown(of, view));
  const ownShown = own.find((chart) => isShown(chart.view, view));
  const sharedShown = shared.charts.find(({ id }) => id === shown?.id);
  const group = (label: string, isShared: boolean) => {
    const listed = options.filter(({ id }) => id.startsWith("own ") !== isShared);
    return (
      listed.length > 0 && (
        <optgroup label={label}>
          {listed.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )
    );
  };
  return (
    <div className="controls">
      {options.length > 0 && (
        <label className="choice">
          <span>{t("Saved charts")}</span>
          <select
            value={shown?.id ?? ""}
            onChange={({ target }) => {
              const chosen = options.find(({ id }) => id === target.value);
              if (chosen !== undefined) onOpen(chosen.of);
            }}
          >
            <option value="" disabled>
              {t("None")}
            </option>
            {group(
              organizationId === null ? t("Of all operators") : t("Of the organization's members"),
              true,
            )}
            {group(t("Of this browser"), false)}
          </select>
        </label>
      )}
      {mayBeKept(view) && (
        <button type="button" onClick={() => setNaming(true)}>
          {t("Save this chart")}
        </button>
      )}
      {sharedShown !== undefined && mayShare && (
        <button
          type="button"
          className="quiet"
          disabled={shared.remove.isPending}
          onClick={() => shared.remove.mutate(sharedShown)}
        >
          {t("Remove {name} for everybody", { name: sharedShown.name })}
        </button>
      )}
      {sharedShown === undefined && ownShown !== undefined && (
        <button
          type="button"
          className="quiet"
          onClick={() => keep(withoutChart(charts, ownShown))}
        >
          {t("Remove {name}", { name: ownShown.name })}
        </button>
      )}
      {shared.remove.error !== null && <Fault fault={shared.remove.error} />}
      {isNaming && mayBeKept(view) && (
        <FormDialog
          title={t("Save this chart")}
          submit={t("Save")}
          write={mayShare ? shared.save : DONE}
          onClose={() => setNaming(false)}
          onSubmit={(form) => {
            const name = textOf(form, "name");
            if (mayShare && form.has("share")) {
              shared.save.mutate({ name, view }, { onSuccess: () => setNaming(false) });
              return;
            }
            keep(withChart(charts, { name, organizationId, view }));
            setNaming(false);
          }}
        >
          <Field
            label={t("Name")}
            hint={t("To hand a chart on by itself, copy the page's address.")}
          >
            <input name="name" required maxLength={MAX_NAME_LENGTH} pattern=".*\S.*" autoFocus />
          </Field>
          {mayShare ? (
            <label className="check">
              <input type="checkbox" name="share" defaultChecked />
              {organizationId === null
                ? t("For all operators, not for this browser alone")
                : t("For all members of the organization, not for this browser alone")}
            </label>
          ) : (
            <p>{t("Kept in this browser.")}</p>
          )}
        </FormDialog>
      )}
    </div>
  );
}
