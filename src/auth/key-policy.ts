/** What a key may be used for: by whom, when, from where. Pure. */
import ipaddr from "ipaddr.js";

import type { Scope } from "../contract/account.ts";
import type { Tier } from "../contract/deployments.ts";
import type { Role } from "../contract/people.ts";
import { mayDo, type Permission } from "./roles.ts";

/** What binds requests. Lists are JSON; null is no restriction. */
export interface BindingTerms {
  readonly models: string | null;
  readonly tiers: string | null;
}

/** The part of a key's row that decides. Lists are JSON; null is no restriction. */
export interface KeyTerms extends BindingTerms {
  readonly key_hash: string;
  readonly scopes: string | null;
  /** What its project binds all of its keys to; absent: nothing. */
  readonly project?: BindingTerms;
  readonly allowed_ips: string | null;
  readonly expires_at_ms: number | null;
  readonly disabled_at_ms: number | null;
  readonly revoked_at_ms: number | null;
}

export interface KeyUse {
  /** null: anything that a key may do. */
  readonly scope: Scope | null;
  readonly model: string | null;
  /** Where it is to run; absent: anywhere, or nowhere. */
  readonly tier?: Tier;
  /** null: not known; then a key that is bound to addresses does not open. */
  readonly clientIp: string | null;
  /** What the role of the holder of a user key must reach, beyond what the scope needs. */
  readonly permission?: Permission;
}

export type KeyRefusal =
  | "key_invalid"
  | "key_expired"
  | "organization_suspended"
  | "scope_denied"
  | "model_denied"
  | "tier_denied"
  | "ip_denied";

export type KeyVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: KeyRefusal;
      /** A sentence for the caller. */
      readonly detail: string;
    };

/** What a user key does not reach unless its holder may. */
const HOLDER_NEEDS: Readonly<Partial<Record<Scope, Permission>>> = {
  ledger: "money.read",
  end_users: "own_keys.write",
};

/**
 * Hashes of random secrets: equality needs no constant time.
 *
 * @param holder the role of whose user key it is; null: a service's
 */
export function judgeKey(
  key: KeyTerms | undefined,
  proof: { readonly keyHash: string },
  { scope, model, tier, clientIp, permission }: KeyUse,
  nowMs: number,
  holder: Role | null = null,
): KeyVerdict {
  const isOpen =
    key !== undefined &&
    key.key_hash === proof.keyHash &&
    key.revoked_at_ms === null &&
    key.disabled_at_ms === null;
  if (!isOpen) return deny("key_invalid", "The key does not open anything.");
  if (key.expires_at_ms !== null && key.expires_at_ms <= nowMs)
    return deny("key_expired", "The key has expired.");
  if (key.allowed_ips !== null && !isAllowed(listOf(key.allowed_ips), clientIp))
    return deny("ip_denied", "The key may not be used from this address.");
  if (scope !== null && key.scopes !== null && !listOf(key.scopes).includes(scope))
    return deny(
      "scope_denied",
      `The key does not have the scope ${scope}, which this operation needs.`,
    );
  const needed = [scope === null ? undefined : HOLDER_NEEDS[scope], permission];
  const missing = needed.find((one) => one !== undefined && holder !== null && !mayDo(holder, one));
  if (missing !== undefined)
    return deny(
      "scope_denied",
      `The role of the key's holder, ${holder}, does not have ${missing}, which this operation needs.`,
    );
  return (
    denialBy(key, { model, tier }, "key") ??
    (key.project && denialBy(key.project, { model, tier }, "project")) ?? { ok: true }
  );
}

function denialBy(
  { models, tiers }: BindingTerms,
  { model, tier }: { readonly model: string | null; readonly tier: Tier | undefined },
  whose: "key" | "project",
): KeyVerdict | undefined {
  if (model !== null && models !== null && !listOf(models).includes(model))
    return deny("model_denied", `The ${whose} may not use model ${model}.`);
  if (tier === undefined || tiers === null || listOf(tiers).includes(tier)) return undefined;
  return deny(
    "tier_denied",
    `The ${whose}'s requests may run at ${listOf(tiers).join(", ")} alone, and not at ${tier} (tiers of the ${whose}).`,
  );
}

/** What a key and its project bind its requests to; null: nothing. */
export interface KeyBounds {
  readonly models: readonly string[] | null;
  readonly tiers: readonly Tier[] | null;
}

export function boundsOf(key: Pick<KeyTerms, "models" | "tiers" | "project">): KeyBounds {
  const { project } = key;
  return {
    models: inBoth(key.models, project?.models),
    tiers: inBoth(key.tiers, project?.tiers) as readonly Tier[] | null,
  };
}

export const isUnbound = ({ models, tiers }: KeyBounds): boolean =>
  models === null && tiers === null;

/** What two lists have in common; null: neither restricts. */
export function inBoth(of: string | null, others: string | null | undefined): string[] | null {
  if (of === null) return others == null ? null : listOf(others);
  const list = listOf(of);
  if (others == null) return list;
  const known = new Set(listOf(others));
  return list.filter((one) => known.has(one));
}

/** @throws {RangeError} naming a text that is no address and no CIDR range */
export function checkRange(text: string): void {
  if (parseRange(text) === undefined)
    throw new RangeError(`${JSON.stringify(text)} is not an IPv4 or IPv6 address or CIDR range`);
}

/**
 * Whether an address lies in one of the ranges; IPv4 written as IPv6 counts as the IPv4 address it
 * is.
 */
export function isAllowed(ranges: readonly string[], clientIp: string | null): boolean {
  if (clientIp === null || !ipaddr.isValid(clientIp)) return false;
  const address = ipaddr.process(clientIp);
  return ranges.some((text) => {
    const range = parseRange(text);
    return range !== undefined && range[0].kind() === address.kind() && address.match(range);
  });
}

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

function parseRange(text: string): Range | undefined {
  const [host = "", bits, ...rest] = text.split("/");
  // `ipaddr` alone would read "10" or "0x7f.1" as addresses; lists must say what they mean.
  const isWritten = host.includes(":") || ipaddr.IPv4.isValidFourPartDecimal(host);
  if (rest.length > 0 || !isWritten || !ipaddr.isValid(host)) return undefined;
  const address = ipaddr.parse(host);
  const most = address.kind() === "ipv4" ? 32 : 128;
  if (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > most)) return undefined;
  return [address, bits === undefined ? most : Number(bits)];
}

function deny(reason: KeyRefusal, detail: string): KeyVerdict {
  return { ok: false, reason, detail };
}

function listOf(json: string): string[] {
  return JSON.parse(json) as string[];
}
