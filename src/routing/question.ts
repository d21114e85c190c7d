/**
 * What a routing decision is asked, and what it answers. Plain data: both are kept with the
 * request, and can be replayed.
 */
import type { KeyBounds } from "../auth/key-policy.ts";
import type { Price } from "../billing/pricing.ts";
import type { DeploymentSpeed } from "../contract/decisions.ts";
import type { Capability } from "../contract/deployments.ts";
import type { ModelTask } from "../contract/models.ts";
import type { NodeStanding } from "../contract/named-routes.ts";
import type { RoutingPolicy } from "../contract/routing-policy.ts";
import type { ProviderPreferences } from "../contract/routing.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import type { ApiError } from "../errors.ts";
import type { AutoWish } from "./auto.ts";
import type { Cascade } from "./cascade.ts";
import type { CatalogEntry, Deployment } from "./catalog.ts";

/** A named route that a request went through. */
export interface PassedRoute {
  readonly name: string;
  readonly version: number;
  /** In their order. */
  readonly nodes: readonly string[];
  /** What its conditions may have asked that the question does not say; absent of old records. */
  readonly facts?: { readonly tools: boolean; readonly schema: boolean } | null | undefined;
  /** What the limits and budgets among them saw. */
  readonly counted?: readonly NodeStanding[] | null | undefined;
}

/** All that a decision depends on beside the catalog. */
export interface RouteQuestion {
  readonly organizationId: string;
  /** As the request names them: the first, and those to fall back on. */
  readonly models: readonly string[];
  readonly preferences: ProviderPreferences | null;
  /** Which chose the models; absent where the request names them itself. */
  readonly namedRoute?: PassedRoute;
  /** What `auto` is to choose by; absent where none of the names asks for it. */
  readonly auto?: AutoWish;
  /** What is known of deployments; absent where it does not ask for speed. */
  readonly speeds?: readonly DeploymentSpeed[];
  /** The organization's; null, or absent: it lets all be used. */
  readonly policy?: RoutingPolicy | null;
  /** What its key binds it to; absent where the account did not say that it stands in the way. */
  readonly bounds?: KeyBounds;
  /** Absent: `default`. */
  readonly serviceTier?: ServiceTier;
  readonly task: ModelTask;
  readonly capability: Capability;
  /** Tokens, of which it may have `fewest`. */
  readonly prompt: { readonly estimatedTokens: number; readonly fewestTokens: number };
  /** Most tokens of a choice; null: as many as the model may make. */
  readonly maxTokens: number | null;
  readonly choices: number;
  /** The field that bounds the output, for messages. */
  readonly maxTokensParam: string;
  /** All of its randomness: a whole number of 32 bits. */
  readonly seed: number;
  readonly atMs: number;
}

/** A deployment that a request may be tried on, at the price of its own model. */
export interface RouteCandidate {
  readonly entry: CatalogEntry;
  readonly deployment: Deployment;
  readonly price: Price;
  /** What the price is from a time on that is near. */
  readonly laterPrice?: { readonly fromMs: number; readonly price: Price };
  /** Most tokens of a choice. */
  readonly maxTokens: number;
  /** How it came to be asked, in a few words. */
  readonly reason: string;
}

/** What was left out, a model or `model/deployment`, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

export type RouteDecision = {
  readonly catalogVersion: number;
  readonly leftOut: readonly LeftOut[];
} & (
  | {
      readonly ok: true;
      /** In the order in which they are tried; at least one. */
      readonly candidates: readonly [RouteCandidate, ...RouteCandidate[]];
      /** The first one's model is only tried, and one of the others may answer instead. */
      readonly cascade?: Cascade;
    }
  | { readonly ok: false; readonly error: ApiError }
);
