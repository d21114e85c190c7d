/** What an account can be asked about its plan. */
import type { Actor } from "../../auth/actor.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { PlanPeriod, PlanTerms } from "../../billing/plan.ts";

export interface AssignPlanCall {
  /** null: no plan from then on. */
  readonly terms: PlanTerms | null;
  /** Unix milliseconds; null, or a time that has passed: now. */
  readonly fromMs: number | null;
  readonly actor: Actor;
}

export interface PlanAssignment {
  readonly terms: PlanTerms | null;
  readonly fromMs: number;
}

export interface PlanStanding {
  /** null: none is in force. */
  readonly current: PlanAssignment | null;
  /** The newest that has begun. */
  readonly period: PlanPeriod | null;
  /** Of what it includes. */
  readonly leftNanoUsd: NanoUsd;
  /** Soonest first. */
  readonly scheduled: readonly PlanAssignment[];
  readonly hasHadTrial: boolean;
}

export type AssignResult =
  | { readonly ok: true; readonly standing: PlanStanding }
  | { readonly ok: false; readonly reason: "too_many_scheduled" };

export interface PlanVerbs {
  /**
   * Puts the organization on a version of a plan from a time on, in place of whatever was to begin
   * then or later. Repeating it changes nothing.
   */
  assignPlan(call: AssignPlanCall): Promise<AssignResult>;
  describePlan(): Promise<PlanStanding>;
}
