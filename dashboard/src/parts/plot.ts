/** Draws values over time into a place of the page, in the colours of its theme. */
import uPlot from "uplot";

import { bucketAt } from "../buckets.ts";
import { language } from "../text/text.ts";
import { axisTimes } from "../time-axis.ts";
import { zone } from "../time.ts";

import "uplot/dist/uPlot.min.css";

export interface Series {
  readonly name: string;
  /** One for each time. */
  readonly values: readonly number[];
}

export interface Drawing {
  /** Unix seconds. */
  readonly times: readonly number[];
  /** Where the last bucket ends. */
  readonly end: number;
  readonly series: readonly Series[];
  readonly isStacked: boolean;
  readonly format: (value: number) => string;
}

/** In pixels. */
export const sizeOf = ({ clientWidth }: HTMLElement) => ({
  width: Math.max(clientWidth, 240),
  height: 260,
});

export function drawPlot(place: HTMLElement, drawing: Drawing): uPlot {
  const { times, end, series, isStacked, format } = drawing;
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  const color = (name: string) => {
    // A canvas cannot read light-dark(); the colour of an element is already the one of its theme.
    place.style.color = `var(${name})`;
    const resolved = getComputedStyle(place).color;
    place.style.removeProperty("color");
    return resolved;
  };
  const axis = {
    stroke: color("--muted"),
    grid: { stroke: color("--line"), width: 1 },
    ticks: { show: false },
  };
  const rows = isStacked ? stack(series) : series.map(({ values }) => values);
  const top = (name: string, at: number): uPlot.Series => ({
    label: name,
    stroke: color(`--series-${at}`),
    width: 1.5,
    points: { show: false },
    ...(isStacked &&
      stepped !== undefined && { fill: color(`--series-${at}-fill`), paths: stepped }),
  });
  // Each is filled down to the next one, the last to the ground.
  const bands = series.slice(1).map((_, at) => ({ series: [at + 1, at + 2] as [number, number] }));
  return new uPlot(
    {
      ...sizeOf(place),
      legend: { show: false },
      cursor: {
        drag: { x: false, y: false },
        points: { size: 6 },
        dataIdx: (_, __, ___, time) => bucketAt(times, time, isStacked),
      },
      scales: { y: { range: (_, __, max) => [0, max > 0 ? max * 1.08 : 1] } },
      axes: [
        {
          ...axis,
          space: 72,
          values: (_, ticks, __, ___, step) => axisTimes(ticks, step, { language, zone }),
        },
        { ...axis, size: 84, values: (_, ticks) => ticks.map((tick) => format(tick)) },
      ],
      series: [{}, ...series.map(({ name }, at) => top(name, at))],
      ...(isStacked && { bands }),
    },
    // A last time, so that the last bucket has a width as well.
    [[...times, end], ...rows.map((row) => [...row, ...row.slice(-1)])] as uPlot.AlignedData,
    place,
  );
}

/** Each on top of those after it, so that the first is the outermost. */
function stack(series: readonly Series[]): number[][] {
  const length = series[0]?.values.length ?? 0;
  const below = Array.from({ length }, () => 0);
  return series
    .toReversed()
    .map(({ values }) => values.map((value, at) => (below[at] = (below[at] ?? 0) + value)))
    .toReversed();
}
