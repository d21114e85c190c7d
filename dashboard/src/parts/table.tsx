/**
 * A table whose numbers stand under each other, whose columns sort, and which scrolls by itself on
 * a narrow screen.
 */
import { useState, type ReactNode } from "react";

import { Empty } from "./states.tsx";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** Stays in view where the table is wider than its place: what can be done is never hidden. */
  readonly isKept?: boolean;
  /** What the column sorts by; it does not sort without. */
  readonly sort?: (row: Row) => string | number | bigint;
}

interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly idOf: (row: Row) => string | number;
  readonly empty: ReactNode;
  readonly foot?: ReactNode;
}

export function Table<Row>({ label, rows, columns, idOf, empty, foot }: TableProps<Row>) {
  const [order, setOrder] = useState<{ column: number; isDown: boolean } | null>(null);
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  const sort = order === null ? undefined : columns[order.column]?.sort;
  const sign = order?.isDown === true ? -1 : 1;
  const sorted =
    sort === undefined
      ? rows
      : rows.toSorted((a, b) => (sort(a) < sort(b) ? -sign : sort(a) > sort(b) ? sign : 0));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head, isNumber, isKept, sort: isSorting }, at) => {
              const isOrder = order?.column === at;
              const direction = isOrder ? (order.isDown ? "descending" : "ascending") : "none";
              return (
                <th
                  key={at}
                  scope="col"
                  className={classOf({ isNumber, isKept })}
                  aria-sort={isSorting === undefined ? undefined : direction}
                >
                  {isSorting === undefined ? (
                    head
                  ) : (
                    <button
                      type="button"
                      className="sort"
                      onClick={() =>
                        setOrder({
                          column: at,
                          isDown: isOrder ? !order.isDown : isNumber === true,
                        })
                      }
                    >
                      {head}
                      <span aria-hidden="true">{isOrder ? (order.isDown ? " ↓" : " ↑") : ""}</span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={idOf(row)}>
              {columns.map(({ cell, isNumber, isKept }, at) => (
                <td key={at} className={classOf({ isNumber, isKept })}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

interface Look {
  readonly isNumber: boolean | undefined;
  readonly isKept: boolean | undefined;
}

function classOf({ isNumber, isKept }: Look): string | undefined {
  if (isKept === true) return "kept";
  return isNumber === true ? "number" : undefined;
}
