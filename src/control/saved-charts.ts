/**
 * Charts that an organization's members share: one text of its account, changed as a whole and
 * only as it was read, so that nobody's chart is lost to another's.
 */
import type { Account } from "../account/account.ts";
import type { Actor } from "../auth/actor.ts";
import { CHART_LIMITS, storedChartsSchema, type SavedChart } from "../contract/saved-charts.ts";
import { ApiError } from "../errors.ts";

const NAME = "saved_charts";
/** How often a change is made anew of what somebody else left. */
const MAX_TRIES = 4;

export async function listCharts(account: Account): Promise<SavedChart[]> {
  return (await read(account)).charts;
}

/** @throws {ApiError} invalid_value where there are too many */
export async function saveChart(
  account: Account,
  chart: SavedChart,
  actor: Actor,
): Promise<SavedChart> {
  await change(account, actor, (charts) => {
    const others = charts.filter(({ name }) => name !== chart.name);
    if (others.length >= CHART_LIMITS.maxCharts) {
      throw new ApiError("invalid_value", {
        message: `An organization may have at most ${CHART_LIMITS.maxCharts} saved charts.`,
      });
    }
    const before = charts.find(({ name }) => name === chart.name) ?? null;
    return { charts: [chart, ...others], before, after: chart };
  });
  return chart;
}

/** @returns the chart as it was; undefined where there is none */
export async function deleteChart(
  account: Account,
  id: string,
  actor: Actor,
): Promise<SavedChart | undefined> {
  let removed: SavedChart | undefined;
  await change(account, actor, (charts) => {
    removed = charts.find((chart) => chart.id === id);
    if (removed === undefined) return null;
    return { charts: charts.filter((chart) => chart.id !== id), before: removed, after: null };
  });
  return removed;
}

interface Changed {
  readonly charts: readonly SavedChart[];
  readonly before: SavedChart | null;
  readonly after: SavedChart | null;
}

/** @param make null: there is nothing to change */
async function change(
  account: Account,
  actor: Actor,
  make: (charts: readonly SavedChart[]) => Changed | null,
): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const { charts, version } = await read(account);
    const changed = make(charts);
    if (changed === null) return;
    const { before, after } = changed;
    const stored = await account.putSetting({
      name: NAME,
      value: JSON.stringify(changed.charts),
      actor,
      basedOn: version,
      told: { before, after },
    });
    if (stored !== null) return;
  }
  throw new ApiError("invalid_value", {
    message: "Others change these charts meanwhile. Send the change again.",
  });
}

async function read(account: Account): Promise<{ charts: SavedChart[]; version: number }> {
  const stored = await account.readSetting(NAME);
  if (stored === null) return { charts: [], version: 0 };
  return { charts: storedChartsSchema.parse(JSON.parse(stored.value)), version: stored.version };
}
