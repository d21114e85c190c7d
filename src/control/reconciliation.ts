/**
 * The books against everything that can contradict them: the ledger against the balance, the
 * rollups at every grain, the database's copy, the archive, and the journals of the workers. What
 * nothing explains is listed, one sentence each.
 */
import type { Account } from "../account/account.ts";
import type { ReceiptComparison, ReconcileResult } from "../account/ledger/verbs.ts";
import type { Backends } from "../backends/open.ts";
import type { ReceiptList } from "../contract/deliveries.ts";
import type { DirectTarget } from "../contract/deployments.ts";
import { logEvent } from "../observability/log.ts";
import type { PoolOf } from "../pool/pool.ts";
import type { Deployment } from "../routing/catalog.ts";
import type { AdminServices } from "./organizations.ts";

/** Sentences shown; the rest are counted. */
const MAX_SHOWN = 100;
/** A worker's receipt that takes longer to the books than this is not on its way any more. */
const MAX_WAY_MS = 15 * 60_000;

export interface ReconciliationServices extends AdminServices {
  readonly openBackend: Backends["openBackend"];
  readonly poolOf: PoolOf;
}

export interface WorkerComparison extends Omit<ReceiptComparison, "faults"> {
  readonly url: string;
  /** false: it could not be asked, and nothing is known of it. */
  readonly isReached: boolean;
  readonly receipts: number;
  /** Of its journal: what they said is not known. */
  readonly damagedLines: number;
}

export interface Reconciliation {
  readonly books: ReconcileResult;
  readonly workers: readonly WorkerComparison[];
  readonly unexplained: { readonly count: number; readonly sentences: readonly string[] };
}

export async function reconcile(
  services: ReconciliationServices,
  account: Account,
  organizationId: string,
): Promise<Reconciliation> {
  const models = await services.catalog.list(services.now(), () => undefined);
  const deployments = [...models.values()].flatMap((model) => model.deployments);
  const targets = await journalTargets(services, deployments);
  const byUrl = new Map(targets.map((target) => [target.url, target]));
  const compared = await Promise.all(
    [...byUrl.values()].map((target) => compareWorker(services, account, organizationId, target)),
  );
  // Last, so that nothing that the workers said is younger than the books.
  const books = await account.reconcile();
  const unseen = await findUnseen(account, compared);
  const sentences = [
    ...faultsOf(books),
    ...compared.flatMap(({ faults }) => faults),
    ...compared.flatMap(describeDamage),
    ...unseen.map((id) => `${id} was booked by a receipt that its worker does not know`),
  ];
  return {
    books,
    workers: compared.map(({ faults: _f, seen: _s, ...worker }) => worker),
    unexplained: { count: sentences.length, sentences: sentences.slice(0, MAX_SHOWN) },
  };
}

/** Others keep no receipts that could contradict the books. */
type JournalTarget = Extract<DirectTarget, { kind: "gpu_worker" }>;

/**
 * Every worker that has a journal: those that deployments name, and those of the pools that they
 * name.
 */
async function journalTargets(
  { poolOf }: ReconciliationServices,
  deployments: readonly Deployment[],
): Promise<JournalTarget[]> {
  const targets = deployments.map(({ target }) => target);
  const pools = new Set(
    targets.flatMap((target) => (target.kind === "gpu_pool" ? target.pool : [])),
  );
  const workers = await Promise.all([...pools].map((pool) => poolOf(pool).workers()));
  return [
    ...targets.filter((target) => target.kind === "gpu_worker"),
    ...workers.flat().map(({ url }): JournalTarget => ({ kind: "gpu_worker", url })),
  ];
}

interface Compared extends WorkerComparison {
  readonly faults: readonly string[];
  readonly seen: Seen | null;
}

interface Seen {
  readonly workerId: string;
  readonly sinceMs: number;
  readonly requestIds: ReadonlySet<string>;
}

async function compareWorker(
  { openBackend, now }: ReconciliationServices,
  account: Account,
  organizationId: string,
  target: JournalTarget,
): Promise<Compared> {
  const sum = { receipts: 0, matched: 0, pending: 0, late: 0, damagedLines: 0 };
  const { url } = target;
  const source = openBackend(target);
  const faults: string[] = [];
  const requestIds = new Set<string>();
  let last: Omit<Seen, "requestIds"> | null = null as Omit<Seen, "requestIds"> | null;
  try {
    for (let after: string | null = null; ;) {
      const page: ReceiptList | undefined = await source.listReceipts?.(organizationId, after);
      // It keeps no receipts that could contradict the books.
      if (page === undefined) break;
      last ??= page;
      const undelivered = new Set(page.undelivered);
      const onTheirWay = page.receipts
        .filter(
          ({ requestId, endedAtMs }) =>
            undelivered.has(requestId) && now() - endedAtMs < MAX_WAY_MS,
        )
        .map(({ requestId }) => requestId);
      const compared = await account.compareReceipts(page.receipts, onTheirWay);
      sum.damagedLines = page.damagedLines;
      sum.receipts += page.receipts.length;
      sum.matched += compared.matched;
      sum.pending += compared.pending;
      sum.late += compared.late;
      faults.push(...compared.faults);
      for (const { requestId } of page.receipts) requestIds.add(requestId);
      after = page.next;
      if (after === null) break;
    }
  } catch (cause) {
    logEvent("reconciliation.worker_not_reached", { organizationId }, cause);
    return { url, isReached: false, ...sum, faults, seen: null };
  }
  const seen = last === null ? null : { ...last, requestIds };
  return { url, isReached: true, ...sum, faults, seen };
}

function describeDamage({ seen, damagedLines }: Compared): string[] {
  if (seen === null || damagedLines === 0) return [];
  return [`${damagedLines} lines of the journal of worker ${seen.workerId} cannot be read`];
}

/**
 * Requests booked by receipts of a worker whose journal goes back that far and does not have them.
 */
async function findUnseen(account: Account, compared: readonly Compared[]): Promise<string[]> {
  const journals = compared.flatMap(({ seen }) => seen ?? []);
  const byWorker = Map.groupBy(journals, ({ workerId }) => workerId);
  const unseen: string[] = [];
  for (const [workerId, parts] of byWorker) {
    // Several workers may go by one name; each of their journals may have the request.
    const sinceMs = Math.max(...parts.map((part) => part.sinceMs));
    for (const id of await account.listReceiptedRequests(workerId, sinceMs))
      if (!parts.some(({ requestIds }) => requestIds.has(id))) unseen.push(id);
  }
  return unseen;
}

function faultsOf(books: ReconcileResult): string[] {
  const { rollups, database, archive } = books;
  const faults = [...archive.faults, ...books.overdue];
  const differ = <T extends number | bigint>(what: string, one: T, other: T): void => {
    if (one !== other) faults.push(`${what}: ${one} and ${other}`);
  };
  differ("balance and ledger differ", books.postedNanoUsd, books.ledgerNanoUsd);
  differ("what is held and the open holds differ", books.heldNanoUsd, books.openHoldsNanoUsd);
  const { granted, used, lapsed, left } = books.included;
  // What a plan includes pays no debts, nor does what has expired, so an account may owe beside
  // them.
  const beside = Number(left) + books.keptNanoUsd;
  const own = Math.max(0, books.postedNanoUsd - beside);
  differ("credits and balance differ", books.creditsNanoUsd - beside, own);
  differ("what plans included and what is left of it differ", granted - used - lapsed, left);
  differ("fees and the periods of plans differ", books.fees.booked, books.fees.ofPeriods);
  if (!books.isChainIntact) faults.push("an entry's hash does not follow from the one before");
  if (rollups.differing > 0)
    faults.push(`${rollups.differing} rows of the rollups are not what the ledger says`);
  const { differing: tokens } = books.endUserTokens;
  if (tokens > 0)
    faults.push(`what ${tokens} tokens of end users spent is not what the ledger says`);
  if (database.differing > 0)
    faults.push(`${database.differing} rows of the database are not what was sent`);
  return faults;
}
