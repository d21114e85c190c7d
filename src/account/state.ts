/**
 * The account's money in memory, beside storage, and the one place that writes it.
 *
 * The object is the only writer, so what it wrote is what is stored. A batch of calls changes what
 * is in memory and stages rows; its transaction ends with one flush. So the account's row is
 * written once for a batch however many calls it has, holds admitted together share a row, and a
 * hold that was never stored is never deleted. A transaction that fails throws the memory away,
 * because storage took its writes back. An eviction loses nothing: every answer waits for the
 * flush.
 *
 * Rows written for one request alone: admit 2 (account, page of holds), settle 5 (page, account,
 * ledger and its unique index, rollup). In batches of three or more: at most 4.
 */
import type { Credit } from "../billing/credits.ts";
import type { LedgerEntry } from "../billing/ledger.ts";
import type { Price } from "../billing/pricing.ts";
import { UNNUMBERED } from "../contract/attempts.ts";
import type { Windows } from "../limits/limiter.ts";
import type { AccountRecord, OverageNow } from "./ledger/account-row.ts";
import type { AccountRow, LedgerRow } from "./ledger/tables.ts";
import type { Hold } from "./requests/hold.ts";
import { LimitWindows } from "./requests/limit-windows.ts";

/** Holds that share a row; more make each change of one of them dear. */
const HOLDS_PER_PAGE = 16;
/** Where the ledger ends: the next entry continues from here. */
export type LedgerTail = Pick<LedgerRow, "sequence" | "hash">;

type Storage = Pick<DurableObjectStorage, "sql" | "transactionSync">;

interface Memory {
  money: AccountRecord | undefined;
  windows: LimitWindows;
  holds: Map<string, Hold>;
  /** Which page an open, stored hold is on. */
  pageOf: Map<string, number>;
  holdsOn: Map<number, Set<string>>;
  nextPage: number;
  tail: LedgerTail | undefined;
}

export class AccountState {
  readonly sql: SqlStorage;
  readonly #storage: Storage;
  #memory: Memory | undefined;
  #isMoneyChanged = false;
  #newHolds = new Set<string>();
  #changedPages = new Set<number>();
  #entries = new Map<string, LedgerRow>();

  constructor(storage: Storage) {
    this.#storage = storage;
    this.sql = storage.sql;
  }

  /** All of the writes in `work`, or none: an exception alone would leave those before it. */
  transaction<T>(work: () => T): T {
    try {
      return this.#storage.transactionSync(() => {
        const result = work();
        this.#flush();
        return result;
      });
    } catch (cause) {
      this.forget();
      throw cause;
    }
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#memory = undefined;
    this.#isMoneyChanged = false;
    this.#newHolds.clear();
    this.#changedPages.clear();
    this.#entries.clear();
  }

  get money(): AccountRecord | undefined {
    return this.#loaded().money;
  }

  get windows(): Windows {
    return this.#loaded().windows.all;
  }

  get holds(): ReadonlyMap<string, Hold> {
    return this.#loaded().holds;
  }

  get ledgerTail(): LedgerTail | undefined {
    return this.#loaded().tail;
  }

  create(money: AccountRecord): void {
    this.#loaded().money = money;
    this.sql.exec(
      `INSERT INTO account (id, organization_id, name, created_at_ms, posted, held, credit_limit, clock_ms)
       VALUES (1, ?, ?, ?, 0, 0, ?, ?)`,
      money.organizationId,
      money.name,
      money.createdAtMs,
      money.creditLimitNanoUsd,
      money.clockMs,
    );
  }

  amend(change: Partial<AccountRecord>): void {
    const memory = this.#loaded();
    if (memory.money === undefined) throw new Error("this account was never provisioned");
    memory.money = { ...memory.money, ...change };
    const { credits } = memory.money;
    // Used up, a credit is history, and the ledger has that.
    if (credits.some(isUsedUp))
      memory.money = { ...memory.money, credits: credits.filter((credit) => !isUsedUp(credit)) };
    this.#isMoneyChanged = true;
  }

  amendWindows(changes: Windows): void {
    this.#loaded().windows.amend(changes);
  }

  dropWindow(key: string): void {
    this.#loaded().windows.drop(key);
  }

  openHold(hold: Hold): void {
    this.#loaded().holds.set(hold.requestId, hold);
    this.#newHolds.add(hold.requestId);
  }

  changeHold(requestId: string, change: Partial<Hold>): void {
    const { holds, pageOf } = this.#loaded();
    const hold = holds.get(requestId);
    if (hold === undefined) throw new Error(`no open hold ${requestId}`);
    holds.set(requestId, { ...hold, ...change });
    const page = pageOf.get(requestId);
    if (page !== undefined) this.#changedPages.add(page);
  }

  closeHold(requestId: string): void {
    const { holds, pageOf, holdsOn } = this.#loaded();
    holds.delete(requestId);
    this.#newHolds.delete(requestId);
    const page = pageOf.get(requestId);
    if (page === undefined) return;
    pageOf.delete(requestId);
    const left = holdsOn.get(page);
    left?.delete(requestId);
    // A page that still has open holds keeps its row: a hold with a ledger entry is closed,
    // whatever the page says.
    if (left?.size === 0) this.#changedPages.add(page);
  }

  getEntry(reference: string): LedgerRow | undefined {
    const staged = this.#entries.get(reference);
    if (staged !== undefined) return staged;
    return this.#first<LedgerRow>("SELECT * FROM ledger WHERE reference = ?", reference);
  }

  insertEntry(entry: LedgerEntry, hash: string): void {
    const { amountNanoUsd: amount, bookedAtMs, ...rest } = entry;
    const row: LedgerRow = { ...rest, amount, booked_at_ms: bookedAtMs, hash };
    this.#entries.set(entry.reference, row);
    this.#loaded().tail = { sequence: entry.sequence, hash };
  }

  /** Every entry in order, read as it is walked. Outside a transaction. */
  walkLedger(): IterableIterator<LedgerRow> {
    return this.sql.exec<LedgerRow>("SELECT * FROM ledger ORDER BY sequence");
  }

  /** Entries of every kind, oldest first, after a sequence. */
  listEntries(afterSequence: number, limit: number): LedgerRow[] {
    return this.sql
      .exec<LedgerRow>(
        "SELECT * FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?",
        afterSequence,
        limit,
      )
      .toArray();
  }

  /** The open holds as storage has them, for the books to be checked against. */
  readStoredHolds(): Hold[] {
    const pages = this.sql.exec<{ holds: string }>("SELECT holds FROM hold_page").toArray();
    const holds = pages.flatMap(({ holds: text }) => parseHolds(text));
    return holds.filter(({ requestId }) => this.getEntry(requestId) === undefined);
  }

  #flush(): void {
    this.#flushEntries();
    this.#flushHolds();
    this.#flushMoney();
  }

  #flushEntries(): void {
    for (const row of this.#entries.values()) {
      this.sql.exec(
        `INSERT INTO ledger (sequence, reference, kind, amount, debit, credit, booked_at_ms, usage, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        row.sequence,
        row.reference,
        row.kind,
        row.amount,
        row.debit,
        row.credit,
        row.booked_at_ms,
        row.usage,
        row.hash,
      );
    }
    this.#entries.clear();
  }

  #flushHolds(): void {
    const memory = this.#loaded();
    const fresh = [...this.#newHolds];
    for (let start = 0; start < fresh.length; start += HOLDS_PER_PAGE) {
      const page = memory.nextPage++;
      const ids = fresh.slice(start, start + HOLDS_PER_PAGE);
      memory.holdsOn.set(page, new Set(ids));
      for (const id of ids) memory.pageOf.set(id, page);
      this.sql.exec("INSERT INTO hold_page VALUES (?, ?)", page, this.#pageJson(page));
    }
    for (const page of this.#changedPages) {
      const isEmpty = memory.holdsOn.get(page)?.size === 0;
      if (isEmpty) {
        memory.holdsOn.delete(page);
        this.sql.exec("DELETE FROM hold_page WHERE page = ?", page);
      } else {
        const json = this.#pageJson(page);
        this.sql.exec("UPDATE hold_page SET holds = ? WHERE page = ?", json, page);
      }
    }
    this.#newHolds.clear();
    this.#changedPages.clear();
  }

  #pageJson(page: number): string {
    const { holds, holdsOn } = this.#loaded();
    return JSON.stringify([...(holdsOn.get(page) ?? [])].map((id) => holds.get(id)));
  }

  #flushMoney(): void {
    const { money, windows } = this.#loaded();
    if (money === undefined) return;
    const inRow = windows.flush();
    if (!this.#isMoneyChanged && inRow === null) return;
    this.sql.exec(
      `UPDATE account SET name = ?, posted = ?, held = ?, credit_limit = ?, disputed = ?, credits = ?, clock_ms = ?,
         overage = ?, buckets = coalesce(?, buckets)`,
      money.name,
      money.postedNanoUsd,
      money.heldNanoUsd,
      money.creditLimitNanoUsd,
      money.disputedNanoUsd,
      JSON.stringify(money.credits),
      money.clockMs,
      money.overage === null ? null : JSON.stringify(money.overage),
      inRow,
    );
    this.#isMoneyChanged = false;
  }

  #loaded(): Memory {
    this.#memory ??= this.#load();
    return this.#memory;
  }

  #load(): Memory {
    const row = this.#first<AccountRow>("SELECT * FROM account");
    const memory: Memory = {
      money: row === undefined ? undefined : toMoney(row),
      windows: new LimitWindows(this.sql, row?.buckets ?? "[]"),
      holds: new Map(),
      pageOf: new Map(),
      holdsOn: new Map(),
      nextPage: 1,
      tail: this.#first<LedgerTail>(
        "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1",
      ),
    };
    const pages = this.sql.exec<{ page: number; holds: string }>(
      "SELECT page, holds FROM hold_page ORDER BY page",
    );
    for (const { page, holds } of pages.toArray()) {
      memory.nextPage = page + 1;
      const open = parseHolds(holds).filter(
        ({ requestId }) => this.getEntry(requestId) === undefined,
      );
      memory.holdsOn.set(page, new Set(open.map(({ requestId }) => requestId)));
      for (const hold of open) {
        memory.holds.set(hold.requestId, hold);
        memory.pageOf.set(hold.requestId, page);
      }
    }
    return memory;
  }

  #first<T extends Record<string, SqlStorageValue>>(
    query: string,
    ...bindings: SqlStorageValue[]
  ): T | undefined {
    for (const row of this.sql.exec<T>(query, ...bindings)) return row;
    return undefined;
  }
}

const isUsedUp = ({ remainingNanoUsd }: Credit): boolean => remainingNanoUsd === 0;

function toMoney(row: AccountRow): AccountRecord {
  return {
    organizationId: row.organization_id,
    name: row.name,
    createdAtMs: row.created_at_ms,
    postedNanoUsd: row.posted,
    heldNanoUsd: row.held,
    creditLimitNanoUsd: row.credit_limit,
    disputedNanoUsd: row.disputed,
    credits: JSON.parse(row.credits) as Credit[],
    overage: row.overage === null ? null : (JSON.parse(row.overage) as OverageNow),
    clockMs: row.clock_ms,
  };
}

/**
 * What releases before did not say of a hold: a part that is spare, when to ask about it, and where
 * else it may run.
 */
function parseHolds(text: string): Hold[] {
  return (JSON.parse(text) as StoredHold[]).map(({ deploymentUrl: url, price, ...hold }) => {
    const { spareNanoUsd = 0, unbegunCheckAtMs = null } = hold;
    const isOld = url !== undefined && price !== undefined;
    const target = { kind: "gpu_worker", url: url ?? "" } as const;
    const old = isOld && {
      candidates: [{ deploymentId: "", target, price }],
      attempt: UNNUMBERED,
    };
    return { ...hold, spareNanoUsd, unbegunCheckAtMs, ...old };
  });
}

/** As it may be stored: releases before had one address and one price. */
interface StoredHold extends Omit<Hold, "spareNanoUsd" | "unbegunCheckAtMs"> {
  readonly spareNanoUsd?: number;
  readonly unbegunCheckAtMs?: number | null;
  readonly deploymentUrl?: string;
  readonly price?: Price;
}
