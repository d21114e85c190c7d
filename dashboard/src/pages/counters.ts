/** The edge's own counters, out of the text that Prometheus reads. */
export interface Counters {
  /** Of requests of customers. */
  readonly errors: number;
  /** Seconds that so many of the first tokens took at most; null where there were none. */
  readonly p50: number | null;
  readonly p95: number | null;
}

const LINE = /^(\w+)\{([^}]*)\} (\S+)$/;
/** Operations of admins and people are not what customers see. */
const OF_CUSTOMERS =
  /operation="create(?!Session|Organization|Key|Person|Project|Price|Invitation|SignInLink)/;
const BUCKET = "tidegate_edge_time_to_first_token_seconds_bucket";

export async function readCounters(): Promise<Counters> {
  const response = await fetch("/metrics");
  return parseCounters(response.ok ? await response.text() : "");
}

export function parseCounters(text: string): Counters {
  let errors = 0;
  const buckets = new Map<number, number>();
  for (const line of text.split("\n")) {
    const [, name, labels = "", value] = LINE.exec(line) ?? [];
    if (name === "tidegate_edge_errors_total" && OF_CUSTOMERS.test(labels)) errors += Number(value);
    const bound = name === BUCKET ? /le="([^"]+)"/.exec(labels)?.[1] : undefined;
    if (bound !== undefined) {
      const seconds = bound === "+Inf" ? Infinity : Number(bound);
      buckets.set(seconds, (buckets.get(seconds) ?? 0) + Number(value));
    }
  }
  return { errors, p50: boundOf(buckets, 0.5), p95: boundOf(buckets, 0.95) };
}

/** The bound of the bucket in which a share of all is reached. */
function boundOf(buckets: ReadonlyMap<number, number>, share: number): number | null {
  const sorted = [...buckets].toSorted(([a], [b]) => a - b);
  const all = sorted.at(-1)?.[1] ?? 0;
  if (all === 0) return null;
  return sorted.find(([, count]) => count >= share * all)?.[0] ?? null;
}
