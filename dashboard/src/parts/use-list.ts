/**
 * A list as a page of the dashboard shows it: whole, as far as anybody reads, and beyond that page
 * by page. What is sorted or added up here is all of it, not what one page of the API has.
 */
import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import { readList, type Listed, type ListPath, type ReadParams } from "../api/client.ts";
import { usePager, type Pager, type PagerOrder } from "./pager.tsx";

/** Objects that are shown at once. */
const MOST = 1_000;

interface ListOptions {
  readonly isOff?: boolean;
  /** Asks for the first page again so often while it is in sight. */
  readonly everyMs?: number;
  /** Objects that are shown at once. */
  readonly most?: number;
  readonly order?: PagerOrder;
}

export type ListQuery<P extends ListPath> = UseQueryResult<Listed<P>, Error> & {
  readonly pager: Pager;
};

export function useList<P extends ListPath>(
  path: P,
  params: ReadParams<P>,
  { isOff = false, everyMs, most = MOST, order }: ListOptions = {},
): ListQuery<P> {
  const pager = usePager(JSON.stringify([path, params]), order);
  const { after } = pager;
  const query = useQuery<Listed<P>, Error>({
    queryKey: [path, params, "list", most, after],
    queryFn: () => readList(path, params, { after, most }),
    enabled: !isOff,
    ...(everyMs !== undefined && after === undefined && { refetchInterval: everyMs }),
  });
  return { ...query, pager };
}
