/**
 * What the service forgets of an organization, step by step, with a signed statement of what went
 * and what stays.
 */
import { digestOf } from "../account/departure/digest.ts";
import type { ErasedKind } from "../account/departure/verbs.ts";
import type { Actor } from "../auth/actor.ts";
import { signProof, type ProofKey } from "../billing/proof.ts";
import { accountFor } from "../control/organizations.ts";
import type { TermsMemory } from "../gateway/organization-terms.ts";
import type { ResponseCacheOf } from "../response-cache/response-cache.ts";
import type { StoredResponsesOf } from "../stored-responses/stored-responses.ts";
import type { PeopleServices } from "./user-administration.ts";

export interface DepartureServices extends PeopleServices {
  readonly proofKey: () => Promise<ProofKey>;
  readonly storedResponsesOf: StoredResponsesOf;
  readonly responseCacheOf: ResponseCacheOf;
  readonly terms: Pick<TermsMemory, "forget">;
}

export interface DepartureStatement {
  readonly organization_id: string;
  /** Unix seconds. */
  readonly begun_at: number;
  readonly erased_at: number;
  readonly erased: readonly ErasedKind[];
  readonly kept: readonly string[];
  readonly invoices_kept: number;
  readonly audit_lines_kept: number;
  /** As it stands: its chain is what it was. */
  readonly ledger: { readonly sequence: number; readonly hash: string } | null;
}

const KEPT = [
  "ledger entries, usage records and their copies, whose hash chain covers them: they name keys, projects and people by ids alone",
  "invoices and credit notes as they were issued, which tax law has kept with name and address",
  "whom invoices are made out to, and their taxes, until what was used before is on a final invoice that was sent",
  "audit lines, which are append-only: those of before may have names and addresses",
  "ids and hashes of API keys, all revoked, and what limits, budgets and alerts say of them",
  "answers of requests with an Idempotency-Key, which nobody can ask for any more, until a day after their request",
  "people who belong to other organizations, or whom an operator made: they are erased by themselves",
];

/**
 * Each step is safe to repeat, and what is to go is counted before it goes: after a fault, the same
 * call goes on, and says the same. What it said once it says for ever. Members go late, so that an
 * owner can repeat it; after that an operator can.
 *
 * @throws {ApiError} not_found
 */
export async function eraseOrganization(
  services: DepartureServices,
  organizationId: string,
  actor: Actor,
): Promise<{ readonly statement: DepartureStatement; readonly signed: string }> {
  const account = await accountFor(services, organizationId);
  const begun = await account.beginErasure(actor);
  services.terms.forget(organizationId);
  if (begun.statement === null) {
    const responses = services.storedResponsesOf(organizationId);
    await account.noteErased("stored_responses", ...digestOf(await responses.listIds()));
    await responses.retain({ version: begun.retentionVersion, keptMs: 0 });
    const cache = services.responseCacheOf(organizationId);
    await account.noteErased("cached_answers", ...digestOf(await cache.listKeys()));
    await cache.clear(begun.cacheVersion);
    await account.eraseRecords();
    const people = await services.people.onlyIn(organizationId);
    await account.noteErased("people", ...digestOf(people));
    await services.people.eraseOrganization(organizationId, people, services.now());
  }
  const { erased, auditLines, invoices, head } = await account.describeErasure();
  const made: DepartureStatement = {
    organization_id: organizationId,
    begun_at: Math.floor(begun.begunAtMs / 1_000),
    erased_at: Math.floor(services.now() / 1_000),
    erased,
    kept: KEPT,
    invoices_kept: invoices,
    audit_lines_kept: auditLines,
    ledger: head,
  };
  const kept = begun.statement ?? (await account.finishErasure(JSON.stringify(made)));
  const statement = JSON.parse(kept) as DepartureStatement;
  const key = await services.proofKey();
  const signed = await signProof(key, "tidegate-organization-erasure", statement);
  return { statement, signed };
}
