/** What a page shows when there is nothing to show, or not yet. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { ApiFault, type Listed, type ListPath } from "../api/client.ts";
import { t } from "../text/text.ts";
import { Pages } from "./pager.tsx";
import type { ListQuery } from "./use-list.ts";

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

export function Fault({ fault }: { readonly fault: Error }) {
  const requestId = fault instanceof ApiFault ? fault.requestId : null;
  return (
    <div className="fault" role="alert">
      <strong>{fault.message}</strong>
      {requestId !== null && <code>{requestId}</code>}
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (value: T) => ReactNode;
}

/**
 * The value of a read when it is here. What was there before stays while it is read again, and says
 * so where that fails.
 */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined)
    return (
      <>
        {query.error !== null && (
          <p className="fault" role="alert">
            {t("Not up to date: {reason}", { reason: query.error.message })}
          </p>
        )}
        {children(query.data)}
      </>
    );
  if (query.error !== null) return <Fault fault={query.error} />;
  return (
    <p className="loading" role="status">
      {t("Loading …")}
    </p>
  );
}

/** The same of a list, with its pages where it has more than one. */
export function LoadedList<P extends ListPath>({
  query,
  children,
}: {
  readonly query: ListQuery<P>;
  readonly children: (list: Listed<P>) => ReactNode;
}) {
  return (
    <Loaded query={query}>
      {(list) => (
        <>
          {children(list)}
          <Pages pager={query.pager} list={list} />
        </>
      )}
    </Loaded>
  );
}
