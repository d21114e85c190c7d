/**
 * Whether a request has a copy that tries a deployment, and where that goes. Pure: the same
 * question has the same answer each time.
 *
 * Drawn by request and not by caller, as nobody sees a copy: so what is compared is of everybody.
 * A copy goes nowhere that the request itself might not have gone, by its own wishes, its key's
 * bounds and its organization's policy.
 */
import { pricesFor, type CatalogEntry, type Deployment } from "./catalog.ts";
import { whyNot } from "./decision.ts";
import type { RouteQuestion } from "./question.ts";
import { stableFraction } from "./stable-hash.ts";

export type ShadowChoice =
  | { readonly kind: "none" }
  /** It was drawn, and may not be sent there. */
  | { readonly kind: "denied"; readonly deployment: Deployment; readonly why: string }
  | { readonly kind: "drawn"; readonly deployment: Deployment };

export const OPTED_OUT = "the organization's policy says never_shadow";
const NONE = { kind: "none" } as const;

/** Of whom, beside the question. */
interface Owner {
  /** Its organization has nothing of its texts stored. */
  readonly keepsNothing: boolean;
}

/** @param entry the model that answered */
export function chooseShadow(
  question: RouteQuestion,
  entry: CatalogEntry,
  { keepsNothing }: Owner,
): ShadowChoice {
  const deployment = drawn(question, entry);
  if (deployment === undefined) return NONE;
  const why = whyNotCopied(deployment, entry, question, keepsNothing);
  return why === undefined ? { kind: "drawn", deployment } : { kind: "denied", deployment, why };
}

/** Several shadows share the hundred in the catalog's order: a request has one copy at most. */
function drawn({ seed }: RouteQuestion, { id, deployments }: CatalogEntry): Deployment | undefined {
  const shadows = deployments.filter(
    ({ shadowPercent, isDisabled }) => (shadowPercent ?? 0) > 0 && !isDisabled,
  );
  if (shadows.length === 0) return undefined;
  const draw = stableFraction(`${seed}/${id}/shadow`) * 100;
  let share = 0;
  return shadows.find(({ shadowPercent }) => draw < (share += shadowPercent ?? 0));
}

function whyNotCopied(
  deployment: Deployment,
  entry: CatalogEntry,
  question: RouteQuestion,
  keepsNothing: boolean,
): string | undefined {
  const { policy, preferences } = question;
  if (policy?.never_shadow === true) return OPTED_OUT;
  if (preferences?.allow_fallbacks === false)
    return "the request says provider.allow_fallbacks false";
  if (keepsNothing && deployment.dataCollection === "allow")
    return "it may keep what it is sent, and the organization has nothing stored";
  const wishes = preferences ?? {};
  return whyNot(deployment, entry, pricesFor(entry, question), { question, wishes });
}
