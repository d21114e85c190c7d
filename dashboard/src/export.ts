/** Rows as files: CSV that no spreadsheet takes for formulas, and JSON lines. */
export type Cell = string | number | bigint | null;
export type ExportRow = Readonly<Record<string, Cell>>;

/**
 * What makes a spreadsheet compute a cell, also behind spaces and in wide forms. A number that
 * begins with a minus stays one. The server's files have the same rule (src/http/csv.ts).
 */
const FORMULA = /^\s*[=+@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]|^\s*-(?!\d+(\.\d+)?$)/;
/**
 * In many countries a spreadsheet takes these for the ends of cells, whatever quotes are around:
 * what follows is one more.
 */
const LATER_FORMULA = /([;\t\r\n|]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

export function toCsv(rows: readonly ExportRow[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  const names = Object.keys(first);
  const lines = [names, ...rows.map((row) => names.map((name) => toField(row[name] ?? null)))];
  return lines.map((fields) => `${fields.join(",")}\r\n`).join("");
}

function toField(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  const later = text.replaceAll(LATER_FORMULA, "$1'");
  const guarded = FORMULA.test(text) ? `'${later}` : later;
  return /[",\r\n']/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export function toJsonLines(rows: readonly ExportRow[]): string {
  const plain = (_: string, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value;
  return rows.map((row) => `${JSON.stringify(row, plain)}\n`).join("");
}
