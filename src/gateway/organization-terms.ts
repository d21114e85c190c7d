/**
 * What organizations have set for their requests, as this isolate knows it. Their accounts have it;
 * it is asked for with an organization's first request here, and again after a few seconds while
 * the old one still answers.
 */
import type { Account } from "../account/account.ts";
import type { StoredSetting } from "../account/policy/verbs.ts";
import { storedRoutesSchema, type StoredNamedRoute } from "../contract/named-routes.ts";
import {
  NO_RESPONSE_CACHE,
  putResponseCacheRequestSchema,
  type ResponseCacheTerms,
} from "../contract/response-cache.ts";
import {
  DEFAULT_RETENTION,
  putRetentionRequestSchema,
  type RetentionTerms,
} from "../contract/retention.ts";
import { routingPolicySchema, type RoutingPolicy } from "../contract/routing-policy.ts";
import { logEvent } from "../observability/log.ts";

export interface OrganizationTerms {
  readonly responseCache: ResponseCacheTerms & { readonly version: number };
  /** null: all may be used. */
  readonly policy: RoutingPolicy | null;
  readonly policyVersion: number;
  readonly routes: readonly StoredNamedRoute[];
  readonly routesVersion: number;
  readonly retention: RetentionTerms;
}

export type TermsAccount = Pick<Account, "listSettings">;

/** Of organizations, and of characters of what they have set; then the memory starts anew. */
const MAX_KNOWN = 4_096;
const MAX_KNOWN_CHARACTERS = 4 * 1024 * 1024;
/**
 * Terms of this many time-to-lives are waited for; if they cannot be had, the old ones are used for
 * as many more.
 */
const MAX_AGE_TTLS = 2;
const MAX_STALE_TTLS = 12;

interface Known {
  readonly terms: OrganizationTerms;
  readonly readAtMs: number;
  readonly characters: number;
  isAsked: boolean;
}

export class TermsMemory {
  readonly #ttlMs: number;
  readonly #known = new Map<string, Known>();
  #characters = 0;

  constructor(ttlMs: number) {
    this.#ttlMs = ttlMs;
  }

  /** @param defer runs work after the answer, so that asking again delays nobody */
  async of(
    organizationId: string,
    account: TermsAccount,
    { nowMs, defer }: { readonly nowMs: number; readonly defer: (work: Promise<unknown>) => void },
  ): Promise<OrganizationTerms> {
    const known = this.#known.get(organizationId);
    if (known === undefined) return this.#read(organizationId, account, nowMs);
    // A clock that went back far makes them old as well.
    const ageMs = Math.abs(nowMs - known.readAtMs);
    if (ageMs >= this.#ttlMs * MAX_AGE_TTLS) {
      try {
        return await this.#read(organizationId, account, nowMs);
      } catch (cause) {
        if (ageMs >= this.#ttlMs * MAX_STALE_TTLS) throw cause;
      }
    } else if (ageMs >= this.#ttlMs && !known.isAsked) {
      known.isAsked = true;
      defer(
        this.#read(organizationId, account, nowMs).catch((cause: unknown) => {
          known.isAsked = false;
          logEvent("terms.not_read", { organizationId }, cause);
        }),
      );
    }
    return known.terms;
  }

  /** They were changed here. */
  forget(organizationId: string): void {
    this.#characters -= this.#known.get(organizationId)?.characters ?? 0;
    this.#known.delete(organizationId);
  }

  async #read(organizationId: string, account: TermsAccount, nowMs: number) {
    const terms = inForce(toTerms(await account.listSettings()));
    const { length: characters } = JSON.stringify(terms);
    this.forget(organizationId);
    const isFull = this.#characters + characters > MAX_KNOWN_CHARACTERS;
    if (isFull || this.#known.size >= MAX_KNOWN) {
      this.#known.clear();
      this.#characters = 0;
    }
    this.#known.set(organizationId, { terms, readAtMs: nowMs, characters, isAsked: false });
    this.#characters += characters;
    return terms;
  }
}

/** Versions that no request goes through are not kept in mind. */
function inForce(terms: OrganizationTerms): OrganizationTerms {
  const routes = terms.routes.map(({ name, deployed, versions }) => ({
    name,
    deployed,
    versions: versions.filter(({ version }) => version === deployed),
  }));
  return { ...terms, routes };
}

export function toTerms(settings: readonly StoredSetting[]): OrganizationTerms {
  const cache = settings.find(({ name }) => name === "response_cache");
  const routes = settings.find(({ name }) => name === "named_routes");
  const policy = settings.find(({ name }) => name === "routing_policy");
  const retention = settings.find(({ name }) => name === "retention");
  return {
    policy: policy === undefined ? null : routingPolicySchema.parse(JSON.parse(policy.value)),
    policyVersion: policy?.version ?? 0,
    routes: routes === undefined ? [] : storedRoutesSchema.parse(JSON.parse(routes.value)),
    routesVersion: routes?.version ?? 0,
    retention:
      retention === undefined
        ? DEFAULT_RETENTION
        : putRetentionRequestSchema.parse(JSON.parse(retention.value)),
    responseCache:
      cache === undefined
        ? { ...NO_RESPONSE_CACHE, version: 0 }
        : {
            ...putResponseCacheRequestSchema.parse(JSON.parse(cache.value)),
            version: cache.version,
          },
  };
}
