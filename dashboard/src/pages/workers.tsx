/**
 * The gpu-workers of the pools as they are now: what they run, what waits there, how fast they are.
 */
import { api, useWrite } from "../api/client.ts";
import type { Worker } from "../api/schema.ts";
import { formatBytes, formatCount, formatMs, formatShare } from "../numbers.ts";
import { Meter } from "../parts/meter.tsx";
import { Badge, Page, Section, Tile, type Tone } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t, type Text } from "../text/text.ts";

const EVERY_MS = 2_000;

const HEALTHS = {
  healthy: ["good", "Healthy"],
  unconfirmed: ["warn", "Not heard of yet"],
  missing: ["bad", "Missing"],
  incompatible: ["bad", "Another protocol"],
} as const satisfies Record<Worker["health"], readonly [Tone, Text]>;

const BREAKERS = {
  closed: ["good", "gets requests"],
  half_open: ["warn", "is tried"],
  open: ["bad", "gets none after failures"],
} as const satisfies Record<Worker["models"][number]["breaker"], readonly [Tone, Text]>;

export function Workers() {
  const query = useList("/admin/v1/workers", {}, { everyMs: EVERY_MS });
  return (
    <Page
      title={t("GPU workers")}
      lead={t("Those that register in a pool. The page is read anew every two seconds.")}
    >
      <LoadedList query={query}>
        {({ data }) => (
          <>
            <Sums workers={data} />
            <Section title={t("Workers")}>
              <WorkerTable workers={data} />
            </Section>
            <Section title={t("Models that they have")}>
              <ModelTable workers={data} />
            </Section>
          </>
        )}
      </LoadedList>
    </Page>
  );
}

function Sums({ workers }: { readonly workers: readonly Worker[] }) {
  const sum = (of: (worker: Worker) => number) =>
    formatCount(workers.reduce((all, worker) => all + of(worker), 0));
  const usable = workers.filter(({ health, is_draining }) => health === "healthy" && !is_draining);
  return (
    <dl className="tiles">
      <Tile
        name={t("Workers that take requests")}
        note={t("of {count}", { count: workers.length })}
      >
        {formatCount(usable.length)}
      </Tile>
      <Tile name={t("Running")}>{sum(({ running }) => running)}</Tile>
      <Tile name={t("Waiting")}>{sum(({ queued }) => queued)}</Tile>
      <Tile
        name={t("Output tokens a second, each request")}
        note={t("the slowest and the fastest")}
      >
        {rangeOf(workers.map((worker) => worker.decode_tokens_per_second))}
      </Tile>
    </dl>
  );
}

function rangeOf(rates: readonly (number | null)[]): string {
  const known = rates.filter((rate) => rate !== null);
  if (known.length === 0) return "–";
  return `${formatRate(Math.min(...known))} – ${formatRate(Math.max(...known))}`;
}

const formatRate = (rate: number | null): string =>
  rate === null ? "–" : formatCount(Math.round(rate));

function WorkerTable({ workers }: { readonly workers: readonly Worker[] }) {
  return (
    <Table
      label={t("Workers")}
      rows={workers}
      idOf={({ pool, id }) => `${pool}/${id}`}
      empty={t("No worker is in a pool. A deployment with the target gpu_pool makes one.")}
      columns={[
        { head: t("Worker"), sort: (row) => row.id, cell: (row) => <code>{row.id}</code> },
        { head: t("Pool"), sort: (row) => row.pool, cell: (row) => row.pool },
        { head: t("State"), sort: (row) => row.health, cell: stateOf },
        {
          head: t("Heard of"),
          isNumber: true,
          cell: (row) => t("{time} ago", { time: formatMs(row.heartbeat_age_ms) }),
        },
        {
          head: t("Running"),
          sort: (row) => row.running,
          cell: (row) => (
            <Meter
              label={t("Running")}
              part={BigInt(row.running)}
              whole={BigInt(row.max_running)}
              text={t("{part} of {whole}", { part: row.running, whole: row.max_running })}
            />
          ),
        },
        {
          head: t("Waiting"),
          isNumber: true,
          sort: (row) => row.queued,
          cell: (row) => formatCount(row.queued),
        },
        {
          head: t("Memory of the cache"),
          cell: (row) => (
            <Meter
              label={t("Memory of the cache")}
              part={BigInt(row.kv_bytes_used)}
              whole={BigInt(row.kv_bytes_budget)}
              text={formatBytes(row.kv_bytes_used)}
            />
          ),
        },
        {
          head: t("Input found in the cache"),
          sort: (row) => (row.cached_tokens ?? 0) / (row.prompt_tokens || 1),
          cell: hitsOf,
        },
        {
          head: t("Input tokens a second"),
          isNumber: true,
          cell: (row) => formatRate(row.prefill_tokens_per_second),
        },
        {
          head: t("Output tokens a second"),
          isNumber: true,
          cell: (row) => formatRate(row.decode_tokens_per_second),
        },
        { head: t("Version"), cell: (row) => row.version },
        { head: t("Actions"), isKept: true, cell: (row) => <Drain worker={row} /> },
      ]}
    />
  );
}

/** Of what prompts had since its start. */
function hitsOf({ prompt_tokens: prompts, cached_tokens: cached }: Worker): string {
  if (prompts === null || cached === null) return "–";
  const [part, whole] = [formatCount(cached), formatCount(prompts)];
  return `${formatShare(BigInt(cached), BigInt(prompts))}: ${t("{part} of {whole}", { part, whole })}`;
}

function stateOf({ health, is_draining: isDraining }: Worker) {
  const [tone, text] = HEALTHS[health];
  return (
    <>
      <Badge tone={tone}>{t(text)}</Badge>{" "}
      {isDraining && <Badge tone="warn">{t("Gets no more work")}</Badge>}
    </>
  );
}

function Drain({ worker }: { readonly worker: Worker }) {
  const { id, pool, is_draining: isDraining } = worker;
  const write = useWrite(() =>
    api.POST("/admin/v1/workers/{id}/drain", {
      params: { path: { id } },
      body: { pool, is_draining: !isDraining },
    }),
  );
  return (
    <button
      type="button"
      className={isDraining ? undefined : "danger"}
      disabled={write.isPending}
      onClick={() => write.mutate(undefined)}
    >
      {isDraining ? t("Give it work again") : t("Drain")}
    </button>
  );
}

function ModelTable({ workers }: { readonly workers: readonly Worker[] }) {
  const rows = workers.flatMap(({ id: worker, pool, models }) =>
    models.map((model) => ({ ...model, worker, pool })),
  );
  return (
    <Table
      label={t("Models that they have")}
      rows={rows}
      idOf={({ pool, worker, id }) => `${pool}/${worker}/${id}`}
      empty={t("None.")}
      columns={[
        { head: t("Model"), sort: (row) => row.id, cell: (row) => row.id },
        { head: t("Worker"), sort: (row) => row.worker, cell: (row) => <code>{row.worker}</code> },
        { head: t("State"), sort: (row) => row.state, cell: (row) => row.state },
        { head: t("Device"), cell: (row) => row.device ?? "–" },
        { head: t("Weights' type"), cell: (row) => row.dtype ?? "–" },
        {
          head: t("Breaker of this edge"),
          sort: (row) => row.breaker,
          cell: (row) => {
            const [tone, text] = BREAKERS[row.breaker];
            return <Badge tone={tone}>{t(text)}</Badge>;
          },
        },
      ]}
    />
  );
}
