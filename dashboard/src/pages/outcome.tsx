/** How a request ended, in words. */
import type { UsageRecord } from "../api/schema.ts";
import { Badge, type Tone } from "../parts/page.tsx";

type Outcome = UsageRecord["outcome"];

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
  return <Badge tone={TONES[outcome as Outcome] ?? "warn"}>{outcome.replaceAll("_", " ")}</Badge>;
}
