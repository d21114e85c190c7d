/** Of when a page is, as its address has it: it can be kept and handed on. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

import {
  boundsOf,
  hoursOf,
  readSpan,
  type Bounds,
  type Name,
  type Offered,
  type Span,
} from "../span.ts";
import { zone, type Range } from "../time.ts";
import type { Day } from "../zone-days.ts";

const HOUR_MS = 3_600_000;

interface ShownSpan<Own extends Name> {
  readonly span: Span<Own>;
  /** As they were when it was chosen: what comes later is within them. */
  readonly bounds: Bounds;
  readonly choose: (chosen: Span<Own>) => void;
}

export function useSpan<Own extends Name>(offered: Offered<Own>): ShownSpan<Own> {
  const search = useSearch({ strict: false });
  const span = useMemo(() => readSpan({ ...search }, offered), [search, offered]);
  const bounds = useMemo(() => boundsOf(span, Date.now(), zone), [span]);
  const navigate = useNavigate();
  const choose = (chosen: Span<Own>): void =>
    void navigate({ to: ".", search: { ...chosen } as never, replace: true });
  return { span, bounds, choose };
}

/** The same in whole hours, up to the end of this one. */
export function useHours(span: Span<Range>): Day {
  const hour = Math.floor(Date.now() / HOUR_MS);
  return useMemo(() => hoursOf(span, hour * HOUR_MS, zone), [span, hour]);
}
