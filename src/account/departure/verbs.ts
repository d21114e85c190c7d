/**
 * What an account is asked when its organization is erased: in steps, each of which is safe to
 * repeat.
 */
import type { Actor } from "../../auth/actor.ts";

/** How many of a kind, and a SHA-256 over their ids, sorted, a line each. */
export interface ErasedKind {
  readonly kind: string;
  readonly count: number;
  readonly sha256: string;
}

export interface ErasureBegun {
  readonly begunAtMs: number;
  /** JSON, as it was first made; null: it is not done yet. */
  readonly statement: string | null;
  /** Of the settings under which nothing is kept any more. */
  readonly retentionVersion: number;
  readonly cacheVersion: number;
}

/** What went, and how much of what stays. */
export interface ErasureFigures {
  readonly erased: readonly ErasedKind[];
  readonly auditLines: number;
  readonly invoices: number;
  /** The ledger's newest entry. */
  readonly head: { readonly sequence: number; readonly hash: string } | null;
}

export interface DepartureVerbs {
  /** From its beginning on: nothing is added to it any more. */
  isErased(): Promise<boolean>;
  /**
   * Its keys open nothing, its plan ends, and no text is kept any more: from here on nothing is
   * added to what goes.
   */
  beginErasure(actor: Actor): Promise<ErasureBegun>;
  /**
   * Before it goes: the first word of a kind counts, so that what is done again after a fault says
   * the same.
   */
  noteErased(kind: string, count: number, sha256: string): Promise<void>;
  /** Names, addresses, keys for providers, webhooks, settings; members last of all. */
  eraseRecords(): Promise<void>;
  /** The ledger as it stands, and all that went; the first statement is kept for good. */
  describeErasure(): Promise<ErasureFigures>;
  /** @returns the statement that was kept first */
  finishErasure(statement: string): Promise<string>;
}
