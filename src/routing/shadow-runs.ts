/** The figures of shadow traffic, as they are written down and read: of nobody, and no text. */
import type { ShadowOutcome } from "../contract/shadows.ts";

/** Written before a copy is sent: what it costs is somebody's from then on. */
export interface ShadowStart {
  readonly id: string;
  readonly model: string;
  readonly deploymentId: string;
  /** The deployment whose answer was given. */
  readonly againstId: string;
  readonly startedAtMs: number;
  readonly isRepeatable: boolean;
  readonly givenTokens: number;
  /** From the dispatch on; null: not of a stream. */
  readonly givenFirstTokenMs: number | null;
}

export interface ShadowFigures {
  readonly measuredBy: "receipt" | "provider" | "relay";
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly deviceUs: number;
}

export interface ShadowEnd {
  readonly id: string;
  readonly endedAtMs: number;
  readonly outcome: ShadowOutcome;
  readonly firstTokenMs: number | null;
  /** Absent: it did not complete. */
  readonly compared?: ShadowAgreement;
  readonly figures: ShadowFigures;
}

/** How its answer compares with the one that was given. */
export interface ShadowAgreement {
  /** null: neither is the same each time. */
  readonly isEqual: boolean | null;
  /** From 1; null: none differs, or it was not compared. */
  readonly firstDifference: number | null;
  readonly isSameFinish: boolean;
}

/** What a worker tells by itself, should nobody have heard its answer. */
export interface ShadowReceipt extends ShadowFigures {
  readonly id: string;
}

export interface ShadowRun extends Omit<ShadowStart, "model"> {
  readonly modelId: string;
  readonly endedAtMs: number | null;
  readonly outcome: ShadowOutcome | null;
  readonly firstTokenMs: number | null;
  readonly isEqual: boolean | null;
  readonly firstDifference: number | null;
  readonly isSameFinish: boolean | null;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly deviceUs: number;
}

/** All of a deployment's copies that began in an hour. */
export interface ShadowUse {
  readonly model: string;
  readonly deploymentId: string;
  readonly hourMs: number;
  readonly runs: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly deviceUs: number;
  /** From their beginnings to their ends. */
  readonly heldMs: number;
}

export interface ShadowFilter {
  readonly model: string | null;
  readonly sinceMs: number;
  /** The newest. */
  readonly limit: number;
}

export interface ShadowRuns {
  begin(start: ShadowStart): Promise<void>;
  /** Signed figures that are there stay. */
  end(end: ShadowEnd): Promise<void>;
  takeReceipts(receipts: readonly ShadowReceipt[]): Promise<void>;
  list(filter: ShadowFilter): Promise<ShadowRun[]>;
  sumUse(period: { readonly startMs: number; readonly endMs: number }): Promise<ShadowUse[]>;
}
