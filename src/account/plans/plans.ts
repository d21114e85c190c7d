/**
 * An account's plan as time passes: each period is begun once, with its fee and what it includes,
 * whoever comes first: a request, a reader or the alarm. What is written is in the ledger by
 * references of its own, so that a clock that jumps, an object that dies and months in which nobody
 * woke it book nothing twice.
 *
 * Which plan is in force is what has begun, not what the clock says: a clock that is put back takes
 * nothing away. Every verb is called inside a transaction of the account.
 */
import { monthStartMs, nextMonthMs, type PlanLine } from "../../billing/invoice.ts";
import { feeBack, firstPeriod, includedFor, periodsSince } from "../../billing/plan.ts";
import type { PlanPeriod, PlanTerms } from "../../billing/plan.ts";
import type { Audit } from "../directory/audit.ts";
import type { Books } from "../ledger/books.ts";
import type { AccountState } from "../state.ts";
import type { AssignmentRow, PeriodRow } from "./tables.ts";
import type { AssignPlanCall, AssignResult, PlanAssignment, PlanStanding } from "./verbs.ts";

interface Parts {
  readonly state: AccountState;
  readonly books: Books;
  readonly audit: Audit;
}

interface Assignment extends PlanAssignment {
  readonly id: number;
}

const TRIAL_REFERENCE = "include:trial";
/** Changes that are still to come, for one organization. */
export const MAX_SCHEDULED = 12;

export class Plans {
  readonly #parts: Parts;
  /** When something begins; undefined: storage has to be asked. */
  #dueMs: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#dueMs = undefined;
  }

  /**
   * Begins what has become due, and books what has expired. What an account has is read after this.
   */
  follow(nowMs: number): void {
    if (nowMs >= this.nextDueMs(nowMs)) {
      for (const next of this.#scheduled()) {
        if (next.fromMs > nowMs) break;
        // A period that would begin with it is not the plan's any more.
        this.#renew(next.fromMs - 1, nowMs);
        this.#begin(next, next.fromMs, nowMs);
      }
      this.#renew(nowMs, nowMs);
      this.forget();
    }
    this.#parts.books.expireDue(nowMs);
  }

  /** When the next period or the next plan begins; Infinity: none will. */
  nextDueMs(nowMs: number): number {
    this.#dueMs ??= Math.min(
      this.#scheduled()[0]?.fromMs ?? Number.POSITIVE_INFINITY,
      this.#current()?.terms ? this.#renewalMs(nowMs) : Number.POSITIVE_INFINITY,
    );
    return this.#dueMs;
  }

  assign({ terms, fromMs: asked, actor }: AssignPlanCall, nowMs: number): AssignResult {
    this.follow(nowMs);
    const current = this.#current();
    const fromMs = Math.max(asked ?? nowMs, nowMs);
    const kept = this.#scheduled().filter((one) => one.fromMs < fromMs);
    const before = kept.at(-1) ?? current;
    const isNow = fromMs === nowMs;
    const isSame = isSameVersion(before?.terms ?? null, terms);
    const isRepeated = this.#scheduled().some(
      (one) => one.fromMs === fromMs && isSameVersion(one.terms, terms),
    );
    if ((isSame && isNow && kept.length === this.#scheduled().length) || isRepeated)
      return { ok: true, standing: this.#describe(nowMs) };
    if (!isNow && kept.length >= MAX_SCHEDULED) return { ok: false, reason: "too_many_scheduled" };
    const { state, audit } = this.#parts;
    state.sql.exec(
      "DELETE FROM plan_assignment WHERE begun_at_ms IS NULL AND from_ms >= ?",
      fromMs,
    );
    // What it replaces was all that stood between it and the plan before.
    if (!isSame) {
      const query = "INSERT INTO plan_assignment (terms, from_ms) VALUES (?, ?)";
      state.sql.exec(query, JSON.stringify(terms), fromMs);
    }
    state.amend({ clockMs: nowMs });
    const target = state.money?.organizationId ?? "";
    const after = { ...nameOf(terms), from: fromMs };
    audit.record(actor, "organization.plan", target, nameOf(before?.terms ?? null), after, nowMs);
    this.forget();
    this.follow(nowMs);
    return { ok: true, standing: this.#describe(nowMs) };
  }

  describe(nowMs: number): PlanStanding {
    this.follow(nowMs);
    return this.#describe(nowMs);
  }

  /** Fees, and what went back of them, in a run of the ledger, both ends included. */
  linesBetween(first: number, last: number): PlanLine[] {
    const query = `SELECT *, fee_sequence AS at, fee AS amount, start_ms AS from_ms FROM plan_period
        WHERE fee_sequence BETWEEN ?1 AND ?2
      UNION ALL SELECT *, back_sequence AS at, -back AS amount, end_ms AS from_ms FROM plan_period
        WHERE back_sequence BETWEEN ?1 AND ?2 ORDER BY at`;
    type Line = PeriodRow & { amount: number; from_ms: number };
    return this.#parts.state.sql
      .exec<Line>(query, first, last)
      .toArray()
      .flatMap(({ assignment_id: id, amount, from_ms: periodStartMs }) => {
        const [assignment] = this.#assignments("SELECT * FROM plan_assignment WHERE id = ?", id);
        if (!assignment?.terms) return [];
        const { planId, version: planVersion, name } = assignment.terms;
        const periodEndMs = nextMonthMs(monthStartMs(periodStartMs));
        const named = { planId, planVersion, name, periodStartMs, periodEndMs };
        return [{ ...named, amount: BigInt(amount) }];
      });
  }

  #describe(nowMs: number): PlanStanding {
    const { state } = this.#parts;
    const current = this.#current();
    const row = current?.terms ? (this.#period(nowMs) ?? this.#period(Infinity)) : undefined;
    return {
      current: current?.terms ? { terms: current.terms, fromMs: current.fromMs } : null,
      period: row === undefined ? null : toPeriod(row),
      leftNanoUsd: includedFor(state.money?.credits ?? [], nowMs),
      scheduled: this.#scheduled().map(({ terms, fromMs }) => ({ terms, fromMs })),
      hasHadTrial: state.getEntry(TRIAL_REFERENCE) !== undefined,
    };
  }

  #begin(next: Assignment, atMs: number, nowMs: number): void {
    const { state } = this.#parts;
    const current = this.#current();
    if (current?.terms) this.#end(current.id, current.terms, atMs, nowMs);
    const query = "UPDATE plan_assignment SET begun_at_ms = ? WHERE id = ?";
    state.sql.exec(query, nowMs, next.id);
    if (next.terms === null) {
      state.amend({ overage: null });
      return;
    }
    const isTrialDue = state.getEntry(TRIAL_REFERENCE) === undefined;
    this.#book(next.id, next.terms, firstPeriod(next.terms, atMs, isTrialDue), nowMs);
  }

  /**
   * Periods that have not ended by then end: what they include lapses, and the rest of the fee goes
   * back.
   */
  #end(id: number, terms: PlanTerms, atMs: number, nowMs: number): void {
    const { state, books } = this.#parts;
    const query = "SELECT * FROM plan_period WHERE assignment_id = ? AND end_ms > ?";
    for (const row of state.sql.exec<PeriodRow>(query, id, atMs).toArray()) {
      const endMs = Math.max(atMs, row.start_ms);
      books.cutIncluded(referenceOf(row), atMs);
      const back = feeBack(terms, toPeriod(row), endMs);
      const reference = `fee_back:${id}:${row.start_ms}`;
      const details = { ...nameOf(terms), from: endMs, until: row.end_ms };
      const sequence =
        back === 0
          ? null
          : books.bookFee("fee_back", { reference, amountNanoUsd: back, details }, nowMs);
      state.sql.exec(
        `UPDATE plan_period SET end_ms = ?, back = ?, back_sequence = ?
         WHERE assignment_id = ? AND start_ms = ?`,
        endMs,
        back,
        sequence,
        id,
        row.start_ms,
      );
    }
  }

  /** The periods of the plan in force that have begun by then, each once. */
  #renew(untilMs: number, nowMs: number): void {
    const current = this.#current();
    const last = this.#period(untilMs);
    if (!current?.terms || last === undefined || last.end_ms > untilMs) return;
    for (const period of periodsSince(current.terms, last.end_ms, untilMs))
      this.#book(current.id, current.terms, period, nowMs);
  }

  /** A clock that was ahead may have begun it already. */
  #book(id: number, terms: PlanTerms, period: PlanPeriod, nowMs: number): void {
    const { state, books } = this.#parts;
    const { startMs, endMs, isTrial, feeNanoUsd, includedNanoUsd } = period;
    const row = { assignment_id: id, start_ms: startMs, is_trial: Number(isTrial) };
    const known = "SELECT 1 FROM plan_period WHERE assignment_id = ? AND start_ms = ?";
    if (state.sql.exec(known, id, startMs).toArray().length === 0) {
      const details = { ...nameOf(terms), from: startMs, until: endMs };
      const reference = `fee:${id}:${startMs}`;
      const sequence =
        feeNanoUsd === 0
          ? null
          : books.bookFee("fee", { reference, amountNanoUsd: feeNanoUsd, details }, nowMs);
      state.sql.exec(
        `INSERT INTO plan_period (assignment_id, start_ms, end_ms, is_trial, included, fee, fee_sequence)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        id,
        startMs,
        endMs,
        Number(isTrial),
        includedNanoUsd,
        feeNanoUsd,
        sequence,
      );
      const included = { reference: referenceOf(row), amountNanoUsd: includedNanoUsd, endMs };
      books.include({ ...included, details }, nowMs);
    }
    state.amend({ overage: { ...terms.overage, renewsAtMs: endMs } });
  }

  #current(): Assignment | undefined {
    const query = "SELECT * FROM plan_assignment WHERE begun_at_ms IS NOT NULL ORDER BY id DESC";
    return this.#assignments(`${query} LIMIT 1`)[0];
  }

  /** Soonest first. */
  #scheduled(): Assignment[] {
    return this.#assignments(
      "SELECT * FROM plan_assignment WHERE begun_at_ms IS NULL ORDER BY from_ms, id",
    );
  }

  #assignments(query: string, ...bindings: number[]): Assignment[] {
    const rows = this.#parts.state.sql.exec<AssignmentRow>(query, ...bindings).toArray();
    return rows.map(({ id, terms, from_ms: fromMs }) => {
      return { id, fromMs, terms: JSON.parse(terms) as PlanTerms | null };
    });
  }

  /** After the clock was put back, its first period may lie ahead. */
  #renewalMs(nowMs: number): number {
    return this.#period(nowMs)?.end_ms ?? this.#period(Infinity)?.start_ms ?? Infinity;
  }

  /** The newest of the plan in force that has begun by then. */
  #period(untilMs: number): PeriodRow | undefined {
    const query = `SELECT * FROM plan_period WHERE start_ms <= ? AND assignment_id =
        (SELECT max(id) FROM plan_assignment WHERE begun_at_ms IS NOT NULL)
      ORDER BY start_ms DESC LIMIT 1`;
    const until = Math.min(untilMs, Number.MAX_SAFE_INTEGER);
    return this.#parts.state.sql.exec<PeriodRow>(query, until).toArray()[0];
  }
}

type Place = Pick<PeriodRow, "assignment_id" | "start_ms" | "is_trial">;

/** Of the entry, and of the credit that it makes. */
function referenceOf({ assignment_id: id, start_ms: startMs, is_trial: isTrial }: Place): string {
  return isTrial === 1 ? TRIAL_REFERENCE : `include:${id}:${startMs}`;
}

function toPeriod(row: PeriodRow): PlanPeriod {
  return {
    startMs: row.start_ms,
    endMs: row.end_ms,
    isTrial: row.is_trial === 1,
    feeNanoUsd: row.fee,
    includedNanoUsd: row.included,
  };
}

const nameOf = (terms: PlanTerms | null) => ({
  plan: terms?.planId ?? null,
  version: terms?.version ?? null,
});

function isSameVersion(a: PlanTerms | null, b: PlanTerms | null): boolean {
  return a?.planId === b?.planId && a?.version === b?.version;
}
