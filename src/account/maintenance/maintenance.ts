/**
 * What the account does by itself: its alarm ends holds and credits whose time is over, sends
 * rollups to D1 and entries to R2, and is set for the earliest thing that needs it.
 */
import type { Config, Stripe } from "../../config.ts";
import { openDatabase } from "../../db/client.ts";
import { logEvent } from "../../observability/log.ts";
import type { Departure } from "../departure/departure.ts";
import type { Directory } from "../directory/directory.ts";
import type { EndUserTokens } from "../end-users/tokens.ts";
import { deliverInvoices } from "../invoices/delivery.ts";
import { foldInTurns } from "../invoices/fold-turns.ts";
import type { InvoiceShelf } from "../invoices/invoice-shelf.ts";
import type { Invoicing } from "../invoices/invoicing.ts";
import type { Outbox } from "../invoices/outbox.ts";
import type { Books } from "../ledger/books.ts";
import type { ReconcileResult } from "../ledger/verbs.ts";
import type { Plans } from "../plans/plans.ts";
import type { Escalations } from "../requests/escalations.ts";
import { nextLookMs } from "../requests/hold.ts";
import type { KeyedRequests } from "../requests/keyed-requests.ts";
import type { AccountState } from "../state.ts";
import { deleteUsage } from "../store.ts";
import type { EndUserHours } from "../usage/end-user-hours.ts";
import type { Rollups } from "../usage/rollups.ts";
import type { Courier } from "../webhooks/courier.ts";
import type { Mailbag } from "../webhooks/mailbag.ts";
import type { AlarmClock } from "./alarm-clock.ts";
import { archiveLedger, compareArchive, type ArchiveSource } from "./archive.ts";
import type { HoldWatch } from "./hold-watch.ts";
import { compareDatabase, replicateRollups } from "./replication.ts";
import type { Teller } from "./teller.ts";

/** A copy that waits longer than this, and than so many of its intervals, is overdue. */
const OVERDUE_MS = 15 * 60_000;
const OVERDUE_INTERVALS = 3;
/** Objects written to the archive per alarm. */
const OBJECTS_PER_ALARM = 10;

interface Parts {
  readonly state: AccountState;
  readonly books: Books;
  readonly plans: Plans;
  readonly rollups: Rollups;
  readonly directory: Directory;
  readonly keyedRequests: KeyedRequests;
  readonly escalations: Escalations;
  readonly endUserTokens: EndUserTokens;
  readonly endUserHours: EndUserHours;
  readonly departure: Departure;
  readonly invoicing: Invoicing;
  readonly shelf: InvoiceShelf;
  readonly outbox: Outbox;
  /** null: invoices are not sent. */
  readonly stripe: Stripe | null;
  readonly holdWatch: HoldWatch;
  readonly mailbag: Mailbag;
  readonly courier: Courier;
  readonly teller: Teller;
  readonly clock: AlarmClock;
  readonly config: Config;
  readonly bindings: Pick<Env, "DB" | "ARCHIVE">;
  readonly transaction: (work: () => void) => void;
  readonly now: () => number;
}

export class Maintenance {
  readonly #parts: Parts;
  #isAwake = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get isAwake(): boolean {
    return this.#isAwake;
  }

  /**
   * Once in a life: an alarm that was lost, with the object or by the runtime, must not leave holds
   * open for ever.
   */
  async wakeUp(): Promise<void> {
    if (this.#parts.state.money === undefined) return;
    this.#isAwake = true;
    await this.wakeForNext();
  }

  /**
   * Ends expired holds and credits and sends rollups; idempotent, and it always arms the next alarm
   * that is needed.
   */
  async run(retries: number): Promise<void> {
    // It arms the next one itself, when it is done.
    this.#isAwake = true;
    const { state, plans, rollups, directory, keyedRequests, holdWatch, now } = this.#parts;
    const { clock, config, courier, departure, escalations, teller, transaction } = this.#parts;
    const { endUserTokens } = this.#parts;
    // Beside the rest, which a receiver that does not answer shall not hold up.
    const delivered = courier.deliverDue();
    try {
      await holdWatch.lookIntoDue(now());
      transaction(() => {
        const foldedAtMs = now();
        plans.follow(foldedAtMs);
        if (rollups.fold(foldedAtMs)) state.amend({ clockMs: foldedAtMs });
        directory.flushUses();
        keyedRequests.forgetOld(foldedAtMs);
        escalations.forgetOld(foldedAtMs);
        endUserTokens.sweep(foldedAtMs);
      });
      await this.#replicate();
      await teller.tell();
      await this.#archive();
      // After the copies, which are not to wait for an invoice that cannot be made.
      await this.#closeMonths();
      await deliverInvoices(this.#parts);
      transaction(() => departure.forgetProfile());
    } catch (cause) {
      // The runtime gives up on an alarm after six failures; ours must never be given up on.
      logEvent("account.alarm_failed", { retries }, cause);
      // Not at once: what failed would fail again.
      await clock.wakeBy(now() + config.replicationIntervalMs);
      await delivered;
      return;
    }
    await delivered;
    await this.wakeForNext();
  }

  async wakeForNext(): Promise<void> {
    const { state, books, plans, rollups, mailbag, teller, clock, config, now } = this.#parts;
    const nowMs = now();
    const webhookMs = mailbag.nextDueMs();
    if (webhookMs !== undefined) await clock.wakeBy(Math.max(webhookMs, nowMs + 1));
    for (const hold of state.holds.values())
      await clock.wakeBy(Math.max(nextLookMs(hold), nowMs + 1));
    const creditMs = books.nextCreditExpiryMs(nowMs);
    if (creditMs !== undefined) await clock.wakeBy(creditMs);
    const planMs = plans.nextDueMs(nowMs);
    if (Number.isFinite(planMs)) await clock.wakeBy(Math.max(planMs, nowMs + 1));
    const isBehind = rollups.hoursChangedAfter(rollups.sentSequence(), 1).length > 0;
    if (isBehind || teller.isBehind) await clock.wakeBy(nowMs + config.replicationIntervalMs);
    const { invoicing, outbox, endUserTokens } = this.#parts;
    const sweepMs = endUserTokens.nextSweepMs();
    if (sweepMs !== undefined) await clock.wakeBy(Math.max(sweepMs, nowMs + 1));
    for (const atMs of [invoicing.nextCloseMs(config.invoiceGraceMs), outbox.nextAtMs()])
      if (atMs !== undefined) await clock.wakeBy(Math.max(atMs, nowMs + 1));
    const [waiting] = state.listEntries(rollups.archivedSequence(), 1);
    if (waiting === undefined) return;
    // A clock that was ahead may have booked it at a time that is still to come.
    const bookedAtMs = Math.min(waiting.booked_at_ms, nowMs);
    await clock.wakeBy(Math.max(bookedAtMs + config.archiveIntervalMs, nowMs + 1));
  }

  /** The rollups were made anew here: makes D1's anew as well. */
  async replaceCopy(organizationId: string): Promise<void> {
    const { clock, config, bindings, now } = this.#parts;
    await clock.wakeBy(now() + config.replicationIntervalMs);
    await deleteUsage(openDatabase(bindings.DB), organizationId);
    await this.#replicate();
    await this.wakeForNext();
  }

  /** What lies outside the account, against what it has. */
  async compareCopies(): Promise<
    Pick<ReconcileResult, "rollups" | "overdue" | "database" | "archive">
  > {
    const { state, rollups, endUserHours, bindings } = this.#parts;
    const { organizationId } = this.#archiveSource();
    const last = state.ledgerTail?.sequence ?? 0;
    return {
      rollups: added(rollups.compareWithLedger(), endUserHours.compareWithLedger()),
      overdue: this.#overdue(),
      database: await compareDatabase(organizationId, rollups, openDatabase(bindings.DB)),
      archive: await compareArchive(this.#archiveSource(), bindings.ARCHIVE, last),
    };
  }

  /**
   * A month is closed when all that was booked of it is folded; what is left goes with the next
   * alarm.
   */
  async #closeMonths(): Promise<void> {
    const { invoicing, clock, config, transaction, now } = this.#parts;
    let isLeft = false;
    await foldInTurns(() => {
      transaction(() => (isLeft = invoicing.fold()));
      return isLeft;
    });
    transaction(() => {
      isLeft = invoicing.fold();
      if (!isLeft) invoicing.closeDue(now(), config.invoiceGraceMs);
    });
    if (isLeft) await clock.wakeBy(now() + 1);
  }

  #replicate(): Promise<void> {
    const { state, rollups, bindings } = this.#parts;
    return replicateRollups(state, rollups, openDatabase(bindings.DB));
  }

  async #archive(): Promise<void> {
    const { bindings, config, now } = this.#parts;
    const source = this.#archiveSource();
    const { archiveIntervalMs } = config;
    for (let objects = 0; objects < OBJECTS_PER_ALARM; objects += 1) {
      const nextAtMs = await archiveLedger(source, bindings.ARCHIVE, archiveIntervalMs, now());
      if (nextAtMs === null || nextAtMs > now()) return;
    }
  }

  /**
   * Copies that wait much longer than they are sent on: their alarm is lost, or fails again and
   * again.
   */
  #overdue(): string[] {
    const { state, rollups, config, now } = this.#parts;
    const { replicationIntervalMs, archiveIntervalMs } = config;
    const [archived] = state.listEntries(rollups.archivedSequence(), 1);
    const copies = [
      ["the database", rollups.unsentSinceMs(), replicationIntervalMs],
      ["the archive", archived?.booked_at_ms ?? null, archiveIntervalMs],
    ] as const;
    return copies.flatMap(([name, sinceMs, intervalMs]) => {
      const lateMs = Math.max(OVERDUE_MS, OVERDUE_INTERVALS * intervalMs);
      if (sinceMs === null || now() - sinceMs < lateMs) return [];
      return [`${name} has waited since ${new Date(sinceMs).toISOString()} for what was booked`];
    });
  }

  #archiveSource(): ArchiveSource {
    const { state, rollups, transaction } = this.#parts;
    if (state.money === undefined) throw new Error("this account was never provisioned");
    return {
      organizationId: state.money.organizationId,
      listEntries: (after, limit) => state.listEntries(after, limit),
      archivedSequence: () => rollups.archivedSequence(),
      setArchivedSequence: (sequence) => transaction(() => rollups.setArchivedSequence(sequence)),
    };
  }
}

type Compared = ReconcileResult["rollups"];

const added = (one: Compared, other: Compared): Compared => ({
  rows: one.rows + other.rows,
  differing: one.differing + other.differing,
});
