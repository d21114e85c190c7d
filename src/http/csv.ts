/**
 * Rows as lines of CSV (RFC 4180) that no spreadsheet takes for formulas. Pure.
 *
 * A text that a spreadsheet would compute gets an apostrophe before it. Numbers never do: a
 * negative one stays one.
 */
export type Cell = string | number | bigint | boolean | null;

/**
 * Also behind spaces, which some spreadsheets cut, and in the wide forms that they know as well.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
/**
 * In many countries a spreadsheet takes these for the ends of cells, whatever quotes are around:
 * what follows is one more.
 */
const LATER_FORMULA = /([;\t\r\n|]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

export function toCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(toField).join(",")}\r\n`;
}

function toField(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const later = cell.replaceAll(LATER_FORMULA, "$1'");
  const guarded = FORMULA.test(cell) ? `'${later}` : later;
  return /[",\r\n']/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
