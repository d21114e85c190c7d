/** What accounts tell of ended requests, and what those who watch are shown, as others see it. */
import type { Mark } from "./anomalies.ts";
import type { Figures, HourFigures, Windows } from "./figures.ts";

/** Entries of an account's ledger, added up by hour. */
export interface Told {
  readonly organizationId: string;
  /** Which times its entries count at: changes when a clock was put back. */
  readonly generation: string;
  /** The entries after this one, up to `to`. */
  readonly from: number;
  readonly to: number;
  /** Whatever is known of it is to be forgotten first. */
  readonly isRestart: boolean;
  readonly hours: readonly HourFigures[];
}

export interface Heard {
  /** The entry up to which everything is counted; null: nothing is known of this generation. */
  readonly sequence: number | null;
  /** After how long to tell again; null: nobody watches, and it has time. */
  readonly paceMs: number | null;
}

/** The group of the operators; the others are organizations' ids. */
export const OPERATORS = "operators";

export interface WatchCall {
  /** Of one stream. */
  readonly viewerId: string;
  /** Whose streams are counted together: a session, a token. */
  readonly holder: string;
  /** And whose sessions: an organization's members, the operators. */
  readonly group: string;
  /** null: the service. */
  readonly organizationId: string | null;
  /** The id of the last view that arrived; null: none. */
  readonly seen: string | null;
  /** Whether to wait for a change, up to `QUIET_MS`. */
  readonly isPatient: boolean;
}

export interface OrganizationUse {
  readonly organizationId: string;
  readonly requests: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly charged: bigint;
}

export interface View {
  readonly windows: Windows;
  readonly current: Figures;
  readonly previous: Figures;
  /** Of the windows; where the view is not whole, those that changed. */
  readonly hours: readonly HourFigures[];
  /** Those that spent the most in the last 24 hours; of the service alone. */
  readonly organizations: readonly OrganizationUse[];
  readonly marks: readonly Mark[];
}

export type Seen =
  | { readonly kind: "view"; readonly id: string; readonly isWhole: boolean; readonly view: View }
  | { readonly kind: "quiet" }
  | { readonly kind: "full"; readonly retryAfterMs: number };

export interface Watch {
  /** Counts entries once, whatever comes twice. */
  tell(told: Told): Promise<Heard>;
  /** Where it stands of an account. */
  standing(organizationId: string, generation: string): Promise<Heard>;
  /** What is new since the view that was seen. */
  next(call: WatchCall): Promise<Seen>;
  leave(viewerId: string): Promise<void>;
}

/** There is one object for all. */
export const WATCH_NAME = "service";

/** A stub each time: one does not outlive an abort of its object. */
export type WatchOf = () => Watch;
