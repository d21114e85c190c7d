/** The pages before and after of a list that is read page by page. */
import { useState } from "react";

import { t, type Text } from "../text/text.ts";

const NAMES = {
  none: ["Page before", "Next page"],
  newest: ["Newer", "Older"],
  oldest: ["Older", "Newer"],
} as const satisfies Readonly<Record<string, readonly [Text, Text]>>;

/** Which of a list comes first. */
export type PagerOrder = keyof typeof NAMES;

export interface Pager {
  /** What the page begins after; undefined: the first page. */
  readonly after: string | undefined;
  readonly back: () => void;
  readonly goOn: (lastId: string) => void;
  readonly order: PagerOrder;
}

/** @param list which one it is: another begins at its first page */
export function usePager(list: string, order: PagerOrder = "none"): Pager {
  const [gone, setGone] = useState<{ list: string; passed: readonly string[] }>({
    list,
    passed: [],
  });
  const passed = gone.list === list ? gone.passed : [];
  return {
    after: passed.at(-1),
    back: () => setGone({ list, passed: passed.slice(0, -1) }),
    goOn: (lastId) => setGone({ list, passed: [...passed, lastId] }),
    order,
  };
}

interface PagesProps {
  readonly pager: Pager;
  readonly list: { readonly has_more: boolean; readonly last_id: string | null };
}

/** Nothing where there is one page. */
export function Pages({ pager, list }: PagesProps) {
  const { has_more: hasMore, last_id: lastId } = list;
  if (!hasMore && pager.after === undefined) return null;
  const [before, next] = NAMES[pager.order];
  return (
    <div className="pages">
      <button type="button" disabled={pager.after === undefined} onClick={pager.back}>
        {t(before)}
      </button>
      <button
        type="button"
        disabled={!hasMore || lastId === null}
        onClick={() => lastId !== null && pager.goOn(lastId)}
      >
        {t(next)}
      </button>
    </div>
  );
}
