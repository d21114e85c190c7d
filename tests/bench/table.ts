/** Text in columns. Pure. */
import type { Spread } from "./statistics.ts";

/**
 * Rows of cells as lines: the first column to the left, the others to the right, each as wide as it
 * must be.
 */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) => {
    const cells = row.map((text, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? text.padEnd(width) : text.padStart(width);
    });
    return `  ${cells.join("  ")}`;
  });
}

/** `1.23 [0.98-1.40]`: the median, and the least and the greatest of the rounds. */
export function spreadText({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} [${min.toFixed(2)}-${max.toFixed(2)}]`;
}
