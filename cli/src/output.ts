/** What the commands print: tables, bars and amounts. Pure but for the two that write. */

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}

/** Columns as wide as their widest cell; the last is as it comes. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Nano-USD, down to the last that is not nothing. */
export function usd(amountNanoUsd: number): string {
  const digits = (amountNanoUsd / 1e9).toFixed(9).replace(/0{1,7}$/, "");
  return `$${digits}`;
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Behind the bar. */
  readonly note: string;
}

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar for each, the longest as long as `width`. */
export function plot(bars: readonly Bar[], width: number): string {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const rows = bars.map(({ label, value, note }) => {
    const eighths = most === 0 ? 0 : Math.round((value / most) * width * 8);
    // What is not nothing is seen.
    const seen = value > 0 ? Math.max(1, eighths) : 0;
    const bar = "█".repeat(Math.floor(seen / 8)) + (EIGHTHS[seen % 8] ?? "");
    return [label, bar.padEnd(width), note];
  });
  return table(rows);
}
