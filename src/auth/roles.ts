/**
 * What each role may do in its organization. Pure. What only the service's operators may do is not
 * here.
 */
import { ROLES, type Role } from "../contract/people.ts";

export const PERMISSIONS = [
  "organization.read",
  "members.read",
  "members.write",
  "projects.read",
  "projects.write",
  "keys.read",
  /** Keys of one's own. */
  "own_keys.write",
  /** Keys of services, and everybody's. */
  "keys.write",
  "limits.read",
  /** Of projects and keys: the organization's own limits are the operators'. */
  "limits.write",
  "budgets.read",
  "budgets.write",
  /** What an organization's requests may use, and what is kept of them. */
  "policy.read",
  "policy.write",
  /** All that is kept of the organization, as a file. */
  "privacy.read",
  /** Its erasure, which removes its owners too. */
  "privacy.erase",
  "usage.read",
  /** Charts of usage that all of an organization see. */
  "charts.write",
  /**
   * Payments, credits and the ledger. What is spent, and what is left, everybody of an organization
   * sees.
   */
  "money.read",
  /** Whom invoices are made out to. */
  "billing.write",
  "audit.read",
  /** Where the organization is told of things; an address may be a secret. */
  "webhooks.read",
  "webhooks.write",
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const READS = [
  "organization.read",
  "projects.read",
  "keys.read",
  "limits.read",
  "budgets.read",
  "policy.read",
  "usage.read",
] as const satisfies readonly Permission[];

/**
 * An admin may do what an owner may, but for making, changing and removing owners (`mayAssign`), as
 * an erasure of the organization does as well.
 */
const GRANTED: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(PERMISSIONS),
  admin: new Set(PERMISSIONS.filter((permission) => permission !== "privacy.erase")),
  developer: new Set([...READS, "members.read", "own_keys.write", "charts.write"]),
  billing: new Set([
    ...READS,
    "members.read",
    "budgets.write",
    "charts.write",
    "money.read",
    "billing.write",
  ]),
  viewer: new Set(READS),
};

export function mayDo(role: Role, permission: Permission): boolean {
  return GRANTED[role].has(permission);
}

/** The roles that have a permission, for the document. */
export function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => mayDo(role, permission));
}

/** Whether somebody may turn a member of one role into one of another. null: not a member. */
export function mayAssign(by: Role | "operator", from: Role | null, to: Role | null): boolean {
  if (by === "operator" || by === "owner") return true;
  return by === "admin" && from !== "owner" && to !== "owner";
}
