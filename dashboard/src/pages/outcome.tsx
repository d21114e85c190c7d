/** How a request ended, in words: in English the API's. */
import type { UsageRecord } from "../api/schema.ts";
import { Badge, type Tone } from "../parts/page.tsx";
import { t, type Text } from "../text/text.ts";

type Outcome = UsageRecord["outcome"];

const NAMES: Readonly<Record<Outcome, Text>> = {
  completed: "completed",
  client_left: "client left",
  budget_exhausted: "budget exhausted",
  rate_limit_exceeded: "rate limit exceeded",
  access_revoked: "access revoked",
  organization_suspended: "organization suspended",
  backend_failed: "backend failed",
  request_failed: "request failed",
  connection_lost: "connection lost",
  edge_failed: "edge failed",
  expired: "expired",
  voided: "voided",
};

/** Our own faults are bad; what somebody decided is not. */
const TONES: Readonly<Partial<Record<Outcome, Tone>>> = {
  completed: "good",
  backend_failed: "bad",
  connection_lost: "bad",
  edge_failed: "bad",
  expired: "bad",
  voided: "plain",
};

export function OutcomeBadge({ outcome }: { readonly outcome: string }) {
  const name = Object.hasOwn(NAMES, outcome) ? t(NAMES[outcome as Outcome]) : outcome;
  return <Badge tone={TONES[outcome as Outcome] ?? "warn"}>{name}</Badge>;
}
