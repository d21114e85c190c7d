/** Rows as files: CSV that no spreadsheet takes for formulas, and JSON lines. */
export type Cell = string | number | bigint | null;
export type ExportRow = Readonly<Record<string, Cell>>;

/** What makes a spreadsheet compute a cell. A number that begins with a minus stays one. */
const FORMULA = /^[=+@\t\r\n]|^-(?!\d+(\.\d+)?$)/;

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
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export function toJsonLines(rows: readonly ExportRow[]): string {
  const plain = (_: string, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value;
  return rows.map((row) => `${JSON.stringify(row, plain)}\n`).join("");
}
