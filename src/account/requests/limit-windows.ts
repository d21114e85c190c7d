/**
 * The windows of limits: in memory, and in storage with every flush, so that a crash lets nothing
 * through twice. Few of them lie in the account's row, which is written anyway; of many, each that
 * changed is a row of its own.
 */
import type { Windows } from "../../limits/limiter.ts";
import type { WindowState } from "../../limits/window.ts";

/**
 * A bucket that leaked becomes a window: what was in it counts as of when it was filled last. Open
 * requests took from it at their admission what they were to use.
 */
export const LIMIT_WINDOW_SCHEMA = `
CREATE TABLE limit_window (
  rule TEXT PRIMARY KEY,
  slots TEXT NOT NULL
) STRICT, WITHOUT ROWID;
UPDATE account SET buckets = (
  SELECT json_group_array(json_array(rule, json_array(json_array(last_ms, (debt + period_ms - 1) / period_ms))))
  FROM (
    SELECT value ->> 0 AS rule, value ->> '$[1].lastMs' AS last_ms, value ->> '$[1].debt' AS debt,
      CASE value ->> 0 ->> 4 WHEN 'minute' THEN 60000 ELSE 86400000 END AS period_ms
    FROM json_each(buckets)
  ) WHERE debt > 0
);
UPDATE hold_page SET holds = (
  SELECT json_group_array(json_set(value,
    '$.inputCountedAtMs', value ->> 'admittedAtMs', '$.countedInputTokens', value ->> 'reservedInputTokens',
    '$.grantedOutputTokens', NULL, '$.countedOutputTokens', value ->> 'reservedOutputTokens'
  )) FROM json_each(holds)
);
`;

/** Windows in the account's row. */
const FEW = 8;

export class LimitWindows {
  readonly #sql: SqlStorage;
  readonly #windows: Map<string, WindowState>;
  readonly #changed = new Set<string>();
  #isInRow: boolean;

  /** @param inRow what the account's row has, as JSON */
  constructor(sql: SqlStorage, inRow: string) {
    this.#sql = sql;
    const query = "SELECT rule, slots FROM limit_window";
    const rows = sql.exec<{ rule: string; slots: string }>(query).toArray();
    this.#isInRow = rows.length === 0;
    this.#windows = new Map([
      ...(JSON.parse(inRow) as [string, WindowState][]),
      ...rows.map(({ rule, slots }) => [rule, JSON.parse(slots) as WindowState] as const),
    ]);
  }

  get all(): Windows {
    return this.#windows;
  }

  amend(changes: Windows): void {
    for (const [key, window] of changes) {
      if (window.length === 0) this.#windows.delete(key);
      else this.#windows.set(key, window);
      this.#changed.add(key);
    }
  }

  drop(key: string): void {
    if (this.#windows.delete(key)) this.#changed.add(key);
  }

  /**
   * Writes what changed.
   *
   * @returns what the account's row is to have, as JSON; null when that stays as it is
   */
  flush(): string | null {
    if (this.#changed.size === 0) return null;
    const isForRow = this.#windows.size <= FEW;
    if (isForRow && !this.#isInRow) this.#sql.exec("DELETE FROM limit_window");
    const isMoved = isForRow !== this.#isInRow;
    if (!isForRow)
      for (const key of isMoved ? this.#windows.keys() : this.#changed) this.#write(key);
    this.#changed.clear();
    this.#isInRow = isForRow;
    if (isForRow) return JSON.stringify([...this.#windows]);
    return isMoved ? "[]" : null;
  }

  #write(key: string): void {
    const window = this.#windows.get(key);
    if (window === undefined) this.#sql.exec("DELETE FROM limit_window WHERE rule = ?", key);
    else
      this.#sql.exec(
        "INSERT INTO limit_window VALUES (?, ?) ON CONFLICT DO UPDATE SET slots = excluded.slots",
        key,
        JSON.stringify(window),
      );
  }
}
