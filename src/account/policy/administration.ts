/**
 * What people change about an organization: whether it is suspended, its projects, limits and
 * budgets; keys and members have rooms of their own. Each change is one transaction, and its line
 * in the audit log goes with it.
 */
import type { Actor } from "../../auth/actor.ts";
import type { Budget } from "../../billing/budget.ts";
import { LIMITS } from "../../contract/common.ts";
import { ruleKey, type LimitRule, type PolicyScope } from "../../limits/limiter.ts";
import type { Audit } from "../directory/audit.ts";
import type { Directory } from "../directory/directory.ts";
import { listAfter, toProjectRecord } from "../directory/records.ts";
import type { ProjectRecord, PutProjectCall } from "../directory/verbs.ts";
import type { Spending } from "../requests/spending.ts";
import type { AccountState } from "../state.ts";
import type { Policy } from "./policy.ts";
import { resolveScope } from "./scope.ts";
import type { Suspensions } from "./suspensions.ts";
import type { PolicyRefusal, Suspension } from "./verbs.ts";

interface Parts {
  readonly state: AccountState;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly spending: Spending;
  readonly suspensions: Suspensions;
  readonly audit: Audit;
}

/** Every verb is called inside a transaction of the account. */
export class Administration {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** False when there are too many reasons. One that stands already keeps its time. */
  suspend(reason: string, actor: Actor, nowMs: number): boolean {
    const { suspensions } = this.#parts;
    const before = suspensions.list();
    if (before.some((known) => known.reason === reason)) return true;
    if (before.length >= LIMITS.maxSuspensions) return false;
    suspensions.add({ reason, sinceMs: nowMs });
    this.#auditSuspensions(actor, "organization.suspend", before, nowMs);
    return true;
  }

  /** @param reason null: all of them. False when there is none such */
  resume(reason: string | null, actor: Actor, nowMs: number): boolean {
    const { suspensions } = this.#parts;
    const before = suspensions.list();
    const gone = before.filter((known) => reason === null || known.reason === reason);
    if (gone.length === 0) return false;
    for (const known of gone) suspensions.remove(known.reason);
    this.#auditSuspensions(actor, "organization.resume", before, nowMs);
    return true;
  }

  #auditSuspensions(
    actor: Actor,
    action: string,
    before: readonly Suspension[],
    nowMs: number,
  ): void {
    const { state, suspensions, audit } = this.#parts;
    const organizationId = state.money?.organizationId ?? "";
    audit.record(actor, action, organizationId, before, suspensions.list(), nowMs);
  }

  putProject(call: PutProjectCall, nowMs: number): ProjectRecord | null {
    const { directory, audit } = this.#parts;
    const before = directory.getProject(call.id);
    if (before === undefined && !call.isNew) return null;
    if (before === undefined && directory.listProjects().length >= LIMITS.maxProjects) return null;
    const isArchived = call.isArchived ?? (before !== undefined && before.archived_at_ms !== null);
    directory.putProject({
      id: call.id,
      name: call.name ?? before?.name ?? call.id,
      created_at_ms: before?.created_at_ms ?? nowMs,
      archived_at_ms: isArchived ? (before?.archived_at_ms ?? nowMs) : null,
      models: listAfter(call.models, before?.models),
      tiers: listAfter(call.tiers, before?.tiers),
    });
    const after = directory.getProject(call.id);
    const [from, to] = [before, after].map((row) => (row ? toProjectRecord(row) : null));
    const action = before === undefined ? "projects.create" : "projects.update";
    audit.record(call.actor, action, call.id, from, to, nowMs);
    return to ?? null;
  }

  putLimit(call: LimitRule<PolicyScope>, actor: Actor, nowMs: number): PolicyRefusal | null {
    const { policy, audit } = this.#parts;
    const scopeId = this.#scopeIdOf(call);
    if (scopeId === undefined) return "unknown_scope";
    const rule = { ...call, scopeId };
    const before = policy.findRule(rule);
    if (before === undefined && policy.limitRules().length >= LIMITS.maxRules) return "too_many";
    policy.putRule(rule);
    audit.record(actor, "limits.put", ruleKey(rule), before ?? null, rule, nowMs);
    return null;
  }

  deleteLimit(call: Omit<LimitRule<PolicyScope>, "limit">, actor: Actor, nowMs: number): boolean {
    const { policy, audit, state } = this.#parts;
    const before = policy.findRule({ ...call, scopeId: this.#scopeIdOf(call) ?? call.scopeId });
    if (before === undefined) return false;
    policy.deleteRule(before);
    state.dropWindow(ruleKey(before));
    audit.record(actor, "limits.delete", ruleKey(before), before, null, nowMs);
    return true;
  }

  putBudget(call: Budget<PolicyScope>, actor: Actor, nowMs: number): PolicyRefusal | null {
    const { policy, spending, audit } = this.#parts;
    const scopeId = this.#scopeIdOf(call);
    if (scopeId === undefined) return "unknown_scope";
    const before = policy.findBudget({ ...call, scopeId });
    if (before === undefined && policy.budgets().length >= LIMITS.maxRules) return "too_many";
    const after = { ...call, scopeId, id: before?.id ?? call.id };
    policy.putBudget(after);
    // What is spent already may be past a threshold that no charge will cross any more.
    policy.recordAlerts(after, 0, spending.spentOf(after, nowMs), nowMs);
    audit.record(actor, "budgets.put", after.id, before ?? null, after, nowMs);
    return null;
  }

  deleteBudget(id: string, actor: Actor, nowMs: number): boolean {
    const { policy, audit } = this.#parts;
    const before = policy.budgets().find((budget) => budget.id === id);
    if (before === undefined) return false;
    policy.deleteBudget(id);
    audit.record(actor, "budgets.delete", id, before, null, nowMs);
    return true;
  }

  #scopeIdOf({
    scope,
    scopeId,
  }: Pick<LimitRule<PolicyScope>, "scope" | "scopeId">): string | undefined {
    const { state, directory } = this.#parts;
    const organizationId = state.money?.organizationId ?? "";
    return resolveScope(scope, scopeId, organizationId, directory);
  }
}
