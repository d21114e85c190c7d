/**
 * The product's own Worker, whose account object and database can be filled with usage that nobody
 * made.
 */
import { AccountObject as Product } from "../../../src/account/account-object.ts";
import worker from "../../../src/index.ts";

/** Its classes, but for the one below. */
export * from "../../../src/index.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A key's minute: 1 to 9 requests, by no rule that a reader could see. */
const NOISE = "1 + abs((m.value * 31 + k.value * 17 + d.value * 7) % 9)";
const SUMS = (n: string): string => `${n}, ${n} * 200, ${n} * 50, ${n} * 100, ${n} * 60000`;

export class AccountObject extends Product {
  /**
   * Rows by minute, of ten keys and two models, in the minutes before `endMs`. The rest is folded
   * as always.
   */
  async fillRollups(fromMinute: number, minutes: number, endMs: number): Promise<void> {
    const { sql } = this.ctx.storage;
    const range = (size: number): string =>
      `(WITH RECURSIVE n(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < ${size - 1}) SELECT value FROM n)`;
    this.ctx.storage.transactionSync(() =>
      sql.exec(
        `INSERT INTO rollup SELECT CAST(${endMs} AS INTEGER) - (${fromMinute} + m.value + 1) * ${MINUTE_MS},
           'key_' || k.value, 'proj_' || (k.value % 3), 'm' || d.value, 'chat.completions',
           'd' || (k.value % 4), 'gpu', 'default', ${SUMS(NOISE)}, 1, 0, 0, 0, 0
         FROM ${range(minutes)} m, ${range(10)} k, ${range(2)} d`,
      ),
    );
  }

  /** What the account does by itself when an hour is over. */
  async fold(): Promise<void> {
    await this.alarm();
  }
}

interface Fill {
  readonly what: "account" | "fold" | "database";
  readonly organizationId?: string;
  readonly from: number;
  readonly count: number;
  readonly endMs: number;
}

/** POST /bench/fill fills a part; everything else is the product. */
export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    if (new URL(request.url).pathname !== "/bench/fill")
      return worker.fetch(request as never, env, ctx);
    const fill = await request.json<Fill>();
    const account = env.ACCOUNT.getByName(fill.organizationId ?? "") as unknown as AccountObject;
    if (fill.what === "account") await account.fillRollups(fill.from, fill.count, fill.endMs);
    else if (fill.what === "fold") await account.fold();
    else await fillDatabase(env.DB, fill);
    return Response.json({});
  },
};

/**
 * Hours of 200 organizations with five keys and two models each: 2,000 rows an hour, and their
 * totals.
 */
async function fillDatabase(database: D1Database, { from, count, endMs }: Fill): Promise<void> {
  const range = (size: number): string =>
    `(WITH RECURSIVE n(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < ${size - 1}) SELECT value FROM n)`;
  const hour = `${endMs} - (${from} + m.value + 1) * ${HOUR_MS}`;
  const organization = "'org_' || printf('%04d', o.value)";
  await database
    .prepare(
      `INSERT INTO usage_rollups SELECT ${organization}, ${hour}, 'key_' || o.value || '_' || k.value, 'default',
         'm' || d.value, 'chat.completions', ${SUMS(NOISE)}, 1
       FROM ${range(200)} o, ${range(count)} m, ${range(5)} k, ${range(2)} d`,
    )
    .run();
  const totals = (grain: string, at: string, size: number, times: number): string =>
    `INSERT INTO usage_totals SELECT '${grain}', ${at}, ${organization}, 'm' || d.value, 'chat.completions',
       'd' || (o.value % 4), 'gpu', 'default', ${SUMS(String(times))}, 1, 0, 0, 0, 0
     FROM ${range(size)} m, ${range(200)} o, ${range(2)} d`;
  await database.prepare(totals("hour", hour, count, 25)).run();
  const day = `${endMs - (endMs % DAY_MS)} - (${Math.floor(from / 24)} + m.value) * ${DAY_MS}`;
  await database.prepare(totals("day", day, Math.floor(count / 24), 600)).run();
}
