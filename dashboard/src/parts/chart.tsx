/**
 * A chart of values over time, stacked or in lines. Its geometry is drawn with floating-point
 * numbers, as pixels are; every figure in words stands in the table under it, exact.
 *
 * A chart whose buckets lead somewhere says of one what it has, and opens it: by a click, or as a
 * slider by keys. A finger chooses a bucket alone, for it points too broadly to open one.
 */
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type uPlot from "uplot";

import { bucketAt, stepTo } from "../buckets.ts";
import { t } from "../text/text.ts";
import { drawPlot, sizeOf, type Drawing, type Series } from "./plot.ts";

/** What is said of a bucket. */
export interface ShownBucket {
  /** When it is, and how much it has in all. */
  readonly summary: string;
  /** Of each series: exact, in words, and as it is shown. */
  readonly parts: readonly { readonly text: string; readonly shown: ReactNode }[];
  /** To where it leads; null: nowhere. */
  readonly link: ReactNode;
}

export interface Buckets {
  readonly shownOf: (bucket: number) => ShownBucket;
  /** Where the bucket's link leads. */
  readonly open: (bucket: number) => void;
}

interface ChartProps extends Drawing {
  readonly label: string;
  /** Under the axis of time: in which zone it is. */
  readonly axis: string;
  readonly buckets: Buckets;
}

/** Beside "Other", which has a colour of its own. */
export const MAX_SERIES = 8;

export function Chart(props: ChartProps) {
  const { label, times, axis: zoned, series, buckets } = props;
  // A bucket stays chosen when time goes on.
  const [chosenTime, setChosenTime] = useState<number | null>(null);
  const found = chosenTime === null ? -1 : times.indexOf(chosenTime);
  const chosen = found === -1 ? null : found;
  const choose = (bucket: number): void => setChosenTime(times[bucket] ?? null);
  const hintId = useId();
  const last = times.length - 1;
  const shown = chosen === null ? null : buckets.shownOf(chosen);
  const plot = usePlot(props, { chosen, choose, open: buckets.open });
  const press = (event: KeyboardEvent): void => {
    const next = stepTo(event.key, chosen, times.length);
    if (next === null && event.key !== "Enter") return;
    event.preventDefault();
    if (next === null) buckets.open(chosen ?? last);
    else {
      choose(next);
      plot.point(next);
    }
  };
  return (
    <figure className="chart">
      <div
        ref={plot.place}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hintId}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={chosen ?? last}
        aria-valuetext={textOf(shown ?? buckets.shownOf(last), series)}
        onKeyDown={press}
        onFocus={({ currentTarget }) => {
          if (!currentTarget.matches(":focus-visible")) return;
          choose(chosen ?? last);
          plot.point(chosen ?? last);
        }}
      />
      <p className="bucket">
        <span id={hintId} hidden={shown !== null}>
          {t("Arrow keys choose a bucket, Enter or a click opens it.")}
        </span>
        {shown !== null && (
          <>
            <strong>{shown.summary}</strong> {shown.link}
          </>
        )}
      </p>
      <figcaption>
        <ul>
          {series.map(({ name }, at) => (
            <li key={at}>
              <i className={`swatch series-${at}`} aria-hidden="true" />
              {name} {series.length > 1 && shown?.parts[at]?.shown}
            </li>
          ))}
        </ul>
        <small>{zoned}</small>
      </figcaption>
    </figure>
  );
}

function textOf({ summary, parts }: ShownBucket, series: readonly Series[]): string {
  if (series.length < 2) return summary;
  return [summary, ...series.map(({ name }, at) => `${name} ${parts[at]?.text ?? ""}`)].join("; ");
}

interface Chosen {
  readonly chosen: number | null;
  readonly choose: (bucket: number) => void;
  readonly open: (bucket: number) => void;
}

/** The plot in its place, drawn anew when what it shows changes, or its colours. */
function usePlot(
  { times, end, series, isStacked, format }: ChartProps,
  { chosen, choose, open }: Chosen,
) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<uPlot | null>(null);
  const point = (bucket: number): void => {
    const plot = drawn.current;
    const [from = end, to = end] = [times[bucket], times[bucket + 1]];
    if (plot === null) return;
    const left = plot.valToPos(isStacked ? (from + to) / 2 : from, "x");
    plot.setCursor({ left, top: plot.over.clientHeight / 2 });
  };
  const pointAgain = useEffectEvent(() => chosen !== null && point(chosen));
  const chooseAt = useEffectEvent(choose);
  const openAt = useEffectEvent(open);
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const draw = (): void => {
      drawn.current?.destroy();
      const plot = drawPlot(current, { times, end, series, isStacked, format });
      drawn.current = plot;
      const bucketOf = ({ offsetX }: MouseEvent): number =>
        bucketAt(times, plot.posToVal(offsetX, "x"), isStacked);
      plot.over.addEventListener("mousemove", (event) => chooseAt(bucketOf(event)));
      plot.over.addEventListener("click", (event) => {
        const isTouched = event instanceof PointerEvent && event.pointerType === "touch";
        if (isTouched) chooseAt(bucketOf(event));
        else openAt(bucketOf(event));
      });
      pointAgain();
    };
    draw();
    let width = current.clientWidth;
    const resized = new ResizeObserver(() => {
      if (current.clientWidth === width) return;
      width = current.clientWidth;
      drawn.current?.setSize(sizeOf(current));
    });
    resized.observe(current);
    const recolored = new MutationObserver(draw);
    recolored.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", draw);
    return () => {
      resized.disconnect();
      recolored.disconnect();
      system.removeEventListener("change", draw);
      drawn.current?.destroy();
      drawn.current = null;
    };
  }, [times, end, series, isStacked, format]);
  return { place, point };
}
