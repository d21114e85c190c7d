/**
 * A chart of values over time, stacked or in lines. Its geometry is drawn with floating-point
 * numbers, as pixels are; every figure in words stands in the table under it, exact.
 */
import { useEffect, useRef } from "react";
import uPlot from "uplot";

import { language } from "../text/text.ts";
import { axisTimes } from "../time-axis.ts";
import { zone } from "../time.ts";

import "uplot/dist/uPlot.min.css";

export interface Series {
  readonly name: string;
  /** One for each time. */
  readonly values: readonly number[];
}

interface ChartProps {
  readonly label: string;
  /** Unix seconds. */
  readonly times: readonly number[];
  /** Where the last bucket ends. */
  readonly end: number;
  /** Under the axis of time: in which zone it is. */
  readonly axis: string;
  readonly series: readonly Series[];
  readonly isStacked: boolean;
  readonly format: (value: number) => string;
}

const HEIGHT_PX = 260;
/** Beside "Other", which has a colour of its own. */
export const MAX_SERIES = 8;

export function Chart({ label, times, end, axis: zoned, series, isStacked, format }: ChartProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = ref.current;
    if (place === null) return undefined;
    const stepped = uPlot.paths.stepped?.({ align: 1 });
    const draw = () => {
      const color = (name: string) => {
        // A canvas cannot read light-dark(); the colour of an element is already the one of its
        // theme.
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
      const bands = series
        .slice(1)
        .map((_, at) => ({ series: [at + 2, at + 1] as [number, number] }));
      return new uPlot(
        {
          width: Math.max(place.clientWidth, 240),
          height: HEIGHT_PX,
          legend: { show: false },
          cursor: { drag: { x: false, y: false }, points: { size: 6 } },
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
    };
    let plot = draw();
    const again = () => {
      plot.destroy();
      plot = draw();
    };
    let width = place.clientWidth;
    const resized = new ResizeObserver(() => {
      if (place.clientWidth === width) return;
      width = place.clientWidth;
      plot.setSize({ width: Math.max(width, 240), height: HEIGHT_PX });
    });
    resized.observe(place);
    const recolored = new MutationObserver(again);
    recolored.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", again);
    return () => {
      resized.disconnect();
      recolored.disconnect();
      system.removeEventListener("change", again);
      plot.destroy();
    };
  }, [times, end, series, isStacked, format]);
  return (
    <figure className="chart">
      <div ref={ref} role="img" aria-label={label} />
      <figcaption>
        <ul>
          {series.map(({ name }, at) => (
            <li key={at}>
              <i className={`swatch series-${at}`} aria-hidden="true" />
              {name}
            </li>
          ))}
        </ul>
        <small>{zoned}</small>
      </figcaption>
    </figure>
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
