/**
 * What people read and change of an account's plan (plans/verbs.ts), of its invoices
 * (invoices/verbs.ts), and of its end users' tokens (end-users/verbs.ts).
 */
import type { Actor } from "../auth/actor.ts";
import { AdministeredObject } from "./administered-object.ts";
import type { DepartureVerbs, ErasureBegun, ErasureFigures } from "./departure/verbs.ts";
import { sweepOf } from "./end-users/tokens.ts";
import type {
  AddEndUserTokenCall,
  EndUserTokenFilter,
  EndUserTokenRecord,
  EndUserTokenResult,
  EndUserVerbs,
} from "./end-users/verbs.ts";
import { isAsked } from "./invoices/asked-invoices.ts";
import { foldInTurns } from "./invoices/fold-turns.ts";
import type {
  BillingContact,
  BillingProfile,
  BillingTerms,
  Invoice,
  InvoiceFilter,
  InvoiceResult,
  InvoiceVerbs,
  InvoiceWithLines,
} from "./invoices/verbs.ts";
import type { AssignPlanCall, AssignResult, PlanStanding, PlanVerbs } from "./plans/verbs.ts";
import { totalsFor, withKeys } from "./usage/end-users-among-all.ts";
import type { EndUserSumsQuery, EndUserSumsRow } from "./usage/usage-sums.ts";

const ALL_INVOICES: InvoiceFilter = {
  kinds: null,
  statuses: null,
  fromMs: null,
  toMs: null,
  text: null,
};

export abstract class InvoicedObject
  extends AdministeredObject
  implements InvoiceVerbs, PlanVerbs, DepartureVerbs, EndUserVerbs
{
  async addEndUserToken(call: AddEndUserTokenCall): Promise<EndUserTokenResult> {
    const result = this.commits.change((nowMs) =>
      this.parts.endUserAdministration.add(call, nowMs),
    );
    if (result.ok) await this.clock.wakeBy(sweepOf(result.record.expiresAtMs));
    return result;
  }

  async listEndUserTokens(filter: EndUserTokenFilter): Promise<EndUserTokenRecord[]> {
    return this.commits.read(() =>
      this.parts.endUserAdministration.list(filter, this.commits.now()),
    );
  }

  async findEndUserToken(id: string, ofKeyId: string | null): Promise<EndUserTokenRecord | null> {
    return this.commits.read(() =>
      this.parts.endUserAdministration.find(id, ofKeyId, this.commits.now()),
    );
  }

  async revokeEndUserToken(
    id: string,
    ofKeyId: string | null,
    actor: Actor,
  ): Promise<EndUserTokenRecord | null> {
    return this.commits.change((nowMs) =>
      this.parts.endUserAdministration.revoke(id, { ofKeyId, actor }, nowMs),
    );
  }

  async revokeEndUser(
    endUserId: string,
    ofKeyId: string | null,
    actor: Actor,
  ): Promise<number | null> {
    return this.commits.change((nowMs) =>
      this.parts.endUserAdministration.revokeAll(endUserId, { ofKeyId, actor }, nowMs),
    );
  }

  async sumEndUsers(query: EndUserSumsQuery): Promise<EndUserSumsRow[]> {
    const { endUserHours, report } = this.parts;
    return this.commits.read(() =>
      query.withKeys
        ? withKeys(query, endUserHours.sums(query), report.sums(totalsFor(query)))
        : endUserHours.sums(query),
    );
  }

  async beginErasure(actor: Actor): Promise<ErasureBegun> {
    const begun = this.commits.change((nowMs) => this.parts.departure.begin(actor, nowMs));
    await this.maintenance.wakeForNext();
    return begun;
  }

  async isErased(): Promise<boolean> {
    return this.parts.departure.isBegun;
  }

  async noteErased(kind: string, count: number, sha256: string): Promise<void> {
    this.commits.change(() => this.parts.departure.note(kind, count, sha256));
  }

  async eraseRecords(): Promise<void> {
    this.commits.change((nowMs) => this.parts.departure.eraseRecords(nowMs));
  }

  async describeErasure(): Promise<ErasureFigures> {
    return this.commits.read(() => this.parts.departure.describe());
  }

  async finishErasure(statement: string): Promise<string> {
    return this.commits.change(() => this.parts.departure.finish(statement));
  }

  async assignPlan(call: AssignPlanCall): Promise<AssignResult> {
    const result = this.commits.change((nowMs) => this.parts.plans.assign(call, nowMs));
    await this.maintenance.wakeForNext();
    return result;
  }

  async describePlan(): Promise<PlanStanding> {
    return this.commits.change((nowMs) => this.parts.plans.describe(nowMs));
  }

  async getBillingProfile(): Promise<BillingProfile> {
    return this.commits.read(() => this.parts.shelf.profile());
  }

  async putBillingProfile(
    change: BillingContact | BillingTerms,
    actor: Actor,
  ): Promise<BillingProfile> {
    return this.commits.change((nowMs) => {
      const { shelf, audit, state } = this.parts;
      const before = shelf.profile();
      const after = { ...before, ...change };
      shelf.putProfile(after);
      const target = state.money?.organizationId ?? "";
      audit.record(actor, "organization.billing_profile", target, before, after, nowMs);
      return after;
    });
  }

  async listInvoices(
    limit: number,
    after: string | null,
    asked: InvoiceFilter = ALL_INVOICES,
  ): Promise<readonly Invoice[]> {
    await this.#foldAhead();
    return this.commits.change(() => {
      const { invoicing, shelf } = this.parts;
      invoicing.fold();
      const drafts = invoicing.drafts();
      const passed = drafts.findIndex(({ id }) => id === after);
      const rest = after === null ? drafts : passed === -1 ? [] : drafts.slice(passed + 1);
      const finalAfter = passed === -1 ? after : null;
      const askedDrafts = rest.filter((draft) => isAsked(draft, asked));
      return [...askedDrafts, ...shelf.list(limit, finalAfter, asked)].slice(0, limit);
    });
  }

  async getInvoice(id: string): Promise<InvoiceWithLines | null> {
    await this.#foldAhead();
    return this.commits.change(() => {
      const { invoicing, shelf } = this.parts;
      const row = shelf.find(id);
      if (row !== undefined) return shelf.withLines(row);
      invoicing.fold();
      return invoicing.draft(id);
    });
  }

  async finalizeInvoice(id: string, actor: Actor): Promise<InvoiceResult> {
    await this.#foldAhead();
    return this.#changeInvoice((nowMs) => {
      const { invoicing } = this.parts;
      if (invoicing.fold()) return { ok: false, reason: "not_folded" };
      return invoicing.finalize(id, actor, nowMs);
    });
  }

  async payInvoice(id: string, paymentRef: string, actor: Actor): Promise<InvoiceResult> {
    return this.#changeInvoice((nowMs) => this.parts.invoicing.pay(id, paymentRef, actor, nowMs));
  }

  async voidInvoice(id: string, actor: Actor): Promise<InvoiceResult> {
    return this.#changeInvoice((nowMs) => this.parts.invoicing.void(id, actor, nowMs));
  }

  async sendInvoice(id: string, actor: Actor): Promise<InvoiceResult> {
    return this.#changeInvoice((nowMs) => {
      const { shelf, outbox, audit } = this.parts;
      const row = shelf.find(id);
      if (row === undefined) return { ok: false, reason: "unknown_invoice" };
      if (row.status !== "open") return { ok: false, reason: "not_open" };
      const invoice = shelf.toInvoice(row);
      // It was final before anybody said where it is to be sent.
      const dueCents = BigInt(invoice.amounts.dueCents);
      if (invoice.delivery === null)
        outbox.enqueue(id, { dueCents, profile: shelf.profile() }, nowMs);
      if (!outbox.retry(id, nowMs)) return { ok: false, reason: "not_sent_anywhere" };
      audit.record(actor, "invoices.send", id, null, null, nowMs);
      return { ok: true, isNew: true, invoice: shelf.toInvoice(row) };
    });
  }

  #foldAhead(): Promise<void> {
    return foldInTurns(() => this.commits.change(() => this.parts.invoicing.fold()));
  }

  /** What was changed may have to be sent, and there may be a month to close. */
  async #changeInvoice(change: (nowMs: number) => InvoiceResult): Promise<InvoiceResult> {
    const result = this.commits.change(change);
    await this.maintenance.wakeForNext();
    return result;
  }
}
