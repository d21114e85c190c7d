/**
 * Plans as operators change them: versions are added, never edited. What an organization's plan
 * does, its account says.
 */
import type { AssignResult } from "../account/plans/verbs.ts";
import { EVERYWHERE, type TotalsRow } from "../account/usage/usage-sums.ts";
import type { Actor } from "../auth/actor.ts";
import { monthStartMs } from "../billing/invoice.ts";
import { planMonth, suspiciousTerms, type PlanTerms } from "../billing/plan.ts";
import { DAY_MS } from "../contract/durations.ts";
import { PLAN_LIMITS, type PlanTermsRequest } from "../contract/plans.ts";
import { nanoUsdOf } from "../contract/usd.ts";
import { ApiError, quoted } from "../errors.ts";
import { untilStored } from "./next-version.ts";
import {
  accountFor,
  livingAccountFor,
  type AdminServices,
  type ServiceChange,
} from "./organizations.ts";

/** As the database has it. */
export interface StoredPlan extends PlanTerms {
  readonly createdAtMs: number;
}

export interface PlanStore {
  /** The newest version of each, by id. */
  newest(): Promise<StoredPlan[]>;
  /** Oldest first. */
  versions(planId: string): Promise<StoredPlan[]>;
  find(planId: string, version: number): Promise<StoredPlan | null>;
  /** With the audit's line, in one moment. @returns false where there is such a version already */
  add(plan: StoredPlan, change: ServiceChange): Promise<boolean>;
}

export interface PlanServices extends AdminServices {
  readonly plans: PlanStore;
}

const MAX_SHOWN = 100;

export function toTerms(planId: string, version: number, asked: PlanTermsRequest): PlanTerms {
  const { name, overage, trial } = asked;
  return {
    planId,
    version,
    name,
    feeNanoUsd: nanoUsdOf(asked.monthly_fee_nano_usd, asked.monthly_fee_usd) ?? 0,
    includedNanoUsd: nanoUsdOf(asked.included_nano_usd, asked.included_usd) ?? 0,
    overage: { isAllowed: overage.allowed, percent: overage.percent },
    trial: trial && {
      amountNanoUsd: nanoUsdOf(trial.amount_nano_usd, trial.amount_usd) ?? 0,
      days: trial.days,
    },
  };
}

/** @throws {ApiError} invalid_value */
export async function addPlanVersion(
  services: PlanServices,
  planId: string,
  call: { readonly asked: PlanTermsRequest; readonly isConfirmed: boolean; readonly actor: Actor },
): Promise<StoredPlan> {
  return untilStored("this plan", async () => {
    const before = (await services.plans.versions(planId)).at(-1);
    const version = (before?.version ?? 0) + 1;
    const plan = { ...toTerms(planId, version, call.asked), createdAtMs: services.now() };
    await requireRoom(services, version);
    if (before !== undefined) requireConfirmed(before, plan, call.isConfirmed);
    const { actor } = call;
    const change = { actor, action: "plans.create", target: planId, before: before ?? null };
    return (await services.plans.add(plan, { ...change, after: plan })) && plan;
  });
}

async function requireRoom({ plans }: PlanServices, version: number): Promise<void> {
  const { maxPlans, maxVersions } = PLAN_LIMITS;
  const message =
    version > maxVersions
      ? `A plan has at most ${maxVersions} versions.`
      : version === 1 && (await plans.newest()).length >= maxPlans
        ? `There are at most ${maxPlans} plans.`
        : undefined;
  if (message !== undefined) throw new ApiError("invalid_value", { message, param: "id" });
}

function requireConfirmed(before: PlanTerms, after: PlanTerms, isConfirmed: boolean): void {
  const changes = isConfirmed ? [] : suspiciousTerms(before, after);
  if (changes.length === 0) return;
  throw new ApiError("invalid_value", {
    message: `confirm must be true for a tenfold change: ${changes.join("; ")}.`,
    param: "confirm",
  });
}

/** By version. @throws {ApiError} not_found */
export async function versionsOf({ plans }: PlanServices, planId: string): Promise<StoredPlan[]> {
  const versions = await plans.versions(planId);
  if (versions.length > 0) return versions;
  throw unknownPlan(planId);
}

function unknownPlan(planId: string): ApiError {
  const shown = quoted(planId);
  return new ApiError("not_found", { message: `There is no plan ${shown}.` });
}

export interface Assignment {
  /** null: none. */
  readonly plan: string | null;
  /** null: the newest. */
  readonly version: number | null;
  readonly fromMs: number | null;
}

/** @throws {ApiError} not_found, invalid_value, permission_denied */
export async function assignPlan(
  services: PlanServices,
  organizationId: string,
  { plan, version, fromMs, actor }: Assignment & { readonly actor: Actor },
): Promise<Extract<AssignResult, { ok: true }>["standing"]> {
  const account = await livingAccountFor(services, organizationId);
  const terms = plan === null ? null : await termsOf(services, plan, version);
  const result = await account.assignPlan({ terms, fromMs, actor });
  if (result.ok) return result.standing;
  throw new ApiError("invalid_value", {
    message: "Too many changes of the plan are still to come; one from now on replaces them.",
    param: "from",
  });
}

/** @throws {ApiError} not_found */
export async function termsOf(
  services: PlanServices,
  planId: string,
  version: number | null,
): Promise<PlanTerms> {
  const stored =
    version === null
      ? (await versionsOf(services, planId)).at(-1)
      : await services.plans.find(planId, version);
  if (stored === undefined || stored === null) {
    throw new ApiError("not_found", {
      message: `There is no version ${version} of plan ${JSON.stringify(planId)}.`,
    });
  }
  const { createdAtMs: _, ...terms } = stored;
  return terms;
}

/** The last whole month in UTC. */
export function lastMonth(nowMs: number): { startMs: number; endMs: number } {
  const endMs = monthStartMs(nowMs);
  return { startMs: monthStartMs(endMs - DAY_MS), endMs };
}

interface Planned {
  usage: bigint;
  included: bigint;
  overage: bigint;
  stopped: bigint;
  fee: bigint;
}

/**
 * What last month's charges would have been under a plan, for each organization alone. Changes
 * nothing. Pure but for the sums.
 */
export async function previewPlan(
  services: PlanServices,
  terms: PlanTerms,
  organizationId: string | null,
) {
  if (organizationId !== null) await accountFor(services, organizationId);
  const { startMs, endMs } = lastMonth(services.now());
  const rows = await services.sumTotals({
    startMs,
    endMs,
    widthMs: DAY_MS,
    groupBy: ["organization_id"],
    organizationIds: organizationId === null ? null : [organizationId],
    models: null,
    operations: null,
    ...EVERYWHERE,
  });
  const all: Planned = { usage: 0n, included: 0n, overage: 0n, stopped: 0n, fee: 0n };
  const each = [...usageOf(rows)].map(([id, usage]) => ({
    id,
    planned: { usage, ...planMonth(terms, usage) },
  }));
  for (const { planned } of each)
    for (const name of ["usage", "included", "overage", "stopped", "fee"] as const)
      all[name] += planned[name];
  const shown = each
    .map((one) => ({ ...one, difference: magnitude(differenceOf(one.planned)) }))
    .toSorted((a, b) => (a.difference < b.difference ? 1 : -1))
    .slice(0, MAX_SHOWN)
    .map(({ id, planned }) => ({ organization_id: id, ...toWire(planned) }));
  return { startMs, endMs, ...toWire(all), organizations: shown };
}

function usageOf(rows: readonly TotalsRow[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { organization_id, charge } of rows) {
    const id = organization_id ?? "";
    sums.set(id, (sums.get(id) ?? 0n) + BigInt(charge));
  }
  return sums;
}

const differenceOf = ({ usage, overage, fee }: Planned): bigint => fee + overage - usage;
const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

function toWire(planned: Planned) {
  return {
    usage_nano_usd: String(planned.usage),
    included_nano_usd: String(planned.included),
    overage_nano_usd: String(planned.overage),
    stopped_nano_usd: String(planned.stopped),
    fee_nano_usd: String(planned.fee),
    total_nano_usd: String(planned.fee + planned.overage),
    difference_nano_usd: String(differenceOf(planned)),
  };
}
