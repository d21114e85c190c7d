/** Newer and older of a list that is read page by page. */
import { useState } from "react";

import { t } from "../text/text.ts";

export interface Pager {
  /** What the page begins after; undefined: the first page. */
  readonly after: string | undefined;
  readonly back: () => void;
  readonly goOn: (lastId: string) => void;
}

export function usePager(): Pager {
  const [passed, setPassed] = useState<readonly string[]>([]);
  return {
    after: passed.at(-1),
    back: () => setPassed(passed.slice(0, -1)),
    goOn: (lastId) => setPassed([...passed, lastId]),
  };
}

interface PagesProps {
  readonly pager: Pager;
  readonly list: { readonly has_more: boolean; readonly last_id: string | null };
  readonly isOldestFirst?: boolean;
}

export function Pages({ pager, list, isOldestFirst = false }: PagesProps) {
  const { has_more: hasMore, last_id: lastId } = list;
  const [before, next] = isOldestFirst ? [t("Older"), t("Newer")] : [t("Newer"), t("Older")];
  return (
    <div className="pages">
      <button type="button" disabled={pager.after === undefined} onClick={pager.back}>
        {before}
      </button>
      <button
        type="button"
        disabled={!hasMore || lastId === null}
        onClick={() => lastId !== null && pager.goOn(lastId)}
      >
        {next}
      </button>
    </div>
  );
}
