/**
 * What the edge tells Prometheus: counters and one histogram, of this isolate alone. Where a
 * dataset of Workers Analytics Engine is bound, each sample is written there too, which sees every
 * isolate. Labels are few by their kind: operations, statuses, codes and deployments, never a
 * tenant.
 */
interface Described {
  readonly help: string;
  readonly labels: readonly string[];
}

const COUNTERS = {
  tidegate_edge_requests_total: {
    help: "Requests that were answered, by operation and status.",
    labels: ["operation", "status"],
  },
  tidegate_edge_errors_total: {
    help: "Errors that requests were answered with, by code.",
    labels: ["operation", "code"],
  },
  tidegate_edge_held_nano_usd_total: {
    help: "Nano-USD that were held when generations were admitted.",
    labels: ["deployment"],
  },
  tidegate_edge_charged_nano_usd_total: {
    help: "Nano-USD that generations were charged, as their accounts booked them.",
    labels: ["deployment"],
  },
  tidegate_edge_placements_total: {
    help: "Requests that a worker of a pool answered, by why that one was asked.",
    labels: ["pool", "reason"],
  },
  tidegate_edge_refused_in_crowd_total: {
    help: "Generations that were refused before they were sent, as no worker of a pool would have begun them in time.",
    labels: ["pool", "tier"],
  },
  tidegate_edge_hedges_total: {
    help: "Generations for which a second worker was asked beside one that was late, by who began first: first, second or none.",
    labels: ["deployment", "winner"],
  },
  tidegate_edge_continuations_total: {
    help: "Generations that a worker broke off and another went on with.",
    labels: ["deployment"],
  },
  tidegate_edge_shadows_total: {
    help: "Copies of requests that tried a deployment, by how they ended: completed, refused, failed, late or stopped.",
    labels: ["deployment", "outcome"],
  },
  tidegate_edge_shadows_dropped_total: {
    help: "Requests that were drawn for a copy and have none: denied, too_large, busy, overload or unwell.",
    labels: ["deployment", "reason"],
  },
  tidegate_edge_shadow_answers_total: {
    help: "Copies of deterministic requests that completed, by whether their answer was equal or different.",
    labels: ["deployment", "answer"],
  },
  tidegate_edge_shadow_tokens_total: {
    help: "Tokens that copies made, which nobody is charged for.",
    labels: ["deployment"],
  },
  tidegate_edge_provider_alarms_total: {
    help: "What operators must mend at a provider: credentials, payment, model, usage or redirect.",
    labels: ["provider", "kind"],
  },
} as const satisfies Record<string, Described>;

/** What is read when it is asked for. */
const GAUGES = {
  tidegate_edge_pool_workers: {
    help: "Workers of a pool by state: healthy, unconfirmed, missing, incompatible or draining.",
    labels: ["pool", "state"],
  },
  tidegate_edge_pool_requests: {
    help: "Requests at the workers of a pool, queued or running, as they tell.",
    labels: ["pool", "state"],
  },
  tidegate_edge_pool_breakers: {
    help: "Breakers of this isolate, one for each model of a pool's workers, by state.",
    labels: ["pool", "state"],
  },
  tidegate_edge_pool_wanted_workers: {
    help: "How many workers a pool should have.",
    labels: ["pool"],
  },
} as const satisfies Record<string, Described>;

export interface GaugeSample {
  readonly name: keyof typeof GAUGES;
  /** In the order of its labels. */
  readonly labels: readonly string[];
  readonly value: number;
}

const TIME_TO_FIRST_TOKEN = "tidegate_edge_time_to_first_token_seconds";
const HISTOGRAM: Described = {
  help: "From the request's arrival to its first token, as the edge passed it on.",
  labels: ["deployment"],
};
const BUCKETS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export type CounterName = keyof typeof COUNTERS;
type LabelsOf<Name extends CounterName> = Readonly<
  Record<(typeof COUNTERS)[Name]["labels"][number], string>
>;

/** The part of a dataset of Workers Analytics Engine that is used. */
export interface SampleSink {
  writeDataPoint(point: { indexes: string[]; blobs: string[]; doubles: number[] }): void;
}

/**
 * Series of one name, beyond which a new label is counted as `other`: what an operator deploys is
 * far below.
 */
const MAX_SERIES = 1_000;

interface Distribution {
  /** By bucket, each for itself; the last is beyond all. */
  readonly counts: number[];
  sum: number;
}

export class EdgeMetrics {
  readonly #sink: SampleSink | undefined;
  readonly #counters = new Map<CounterName, Map<string, number>>();
  readonly #firstTokens = new Map<string, Distribution>();

  constructor(sink?: SampleSink) {
    this.#sink = sink;
  }

  count<Name extends CounterName>(name: Name, labels: LabelsOf<Name>, by = 1): void {
    const series = this.#counters.get(name) ?? new Map<string, number>();
    this.#counters.set(name, series);
    const values = COUNTERS[name].labels.map((label) => (labels as Record<string, string>)[label]);
    const key = seriesOf(series, COUNTERS[name].labels, values);
    series.set(key, (series.get(key) ?? 0) + by);
    this.#write(name, values, by);
  }

  observeFirstToken(deployment: string, seconds: number): void {
    const key = seriesOf(this.#firstTokens, HISTOGRAM.labels, [deployment]);
    const known = this.#firstTokens.get(key) ?? { counts: BUCKETS_SECONDS.map(() => 0), sum: 0 };
    this.#firstTokens.set(key, known);
    const index = BUCKETS_SECONDS.findIndex((bound) => seconds <= bound);
    const at = index === -1 ? BUCKETS_SECONDS.length : index;
    known.counts[at] = (known.counts[at] ?? 0) + 1;
    known.sum += seconds;
    this.#write(TIME_TO_FIRST_TOKEN, [deployment], seconds);
  }

  /** In Prometheus' text format, version 0.0.4. @param samples of gauges, as they are now */
  toText(samples: readonly GaugeSample[] = []): string {
    const lines: string[] = [];
    for (const [name, { help, labels }] of Object.entries(GAUGES)) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`);
      for (const sample of samples.filter((one) => one.name === name).slice(0, MAX_SERIES))
        lines.push(`${name}{${labelText(labels, sample.labels)}} ${sample.value}`);
    }
    for (const [name, { help }] of Object.entries(COUNTERS)) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`);
      for (const [labels, value] of this.#counters.get(name as CounterName) ?? [])
        lines.push(`${name}{${labels}} ${value}`);
    }
    lines.push(`# HELP ${TIME_TO_FIRST_TOKEN} ${HISTOGRAM.help}`);
    lines.push(`# TYPE ${TIME_TO_FIRST_TOKEN} histogram`);
    for (const [labels, { counts, sum }] of this.#firstTokens) {
      let below = 0;
      for (const [index, bound] of [...BUCKETS_SECONDS, "+Inf"].entries()) {
        below += counts[index] ?? 0;
        lines.push(`${TIME_TO_FIRST_TOKEN}_bucket{${labels},le="${bound}"} ${below}`);
      }
      lines.push(`${TIME_TO_FIRST_TOKEN}_sum{${labels}} ${sum}`);
      lines.push(`${TIME_TO_FIRST_TOKEN}_count{${labels}} ${below}`);
    }
    return `${lines.join("\n")}\n`;
  }

  #write(name: string, values: readonly (string | undefined)[], value: number): void {
    const blobs = values.map((label) => label ?? "");
    this.#sink?.writeDataPoint({ indexes: [name], blobs, doubles: [value] });
  }
}

function labelText(names: readonly string[], values: readonly (string | undefined)[]): string {
  return names.map((name, at) => `${name}="${escapeLabel(values[at] ?? "")}"`).join(",");
}

const escapeLabel = (text: string): string =>
  text.replace(/[\\"\n]/g, (character) => (character === "\n" ? "\\n" : `\\${character}`));

/** Its labels as text; beyond `MAX_SERIES` with `other` in the place of the last. */
function seriesOf(
  known: ReadonlyMap<string, unknown>,
  names: readonly string[],
  values: readonly (string | undefined)[],
): string {
  const key = labelText(names, values);
  if (known.size < MAX_SERIES || known.has(key)) return key;
  return labelText(names, [...values.slice(0, -1), "other"]);
}
