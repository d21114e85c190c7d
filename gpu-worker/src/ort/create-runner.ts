/** Picks the way a loaded decoder is run: by what its graph is, and by what it proves to do. */
import type { Log } from "../log.ts";
import { NativeSession } from "./native/session.ts";
import type { DecoderRunner } from "./runner.ts";
import { type DecoderGraph, readDecoderGraph } from "./slots/decoder-graph.ts";
import { KvMemory } from "./slots/kv-memory.ts";
import { findRaggedFault } from "./slots/self-test.ts";
import { SlotRunner, type SlotSession } from "./slots/slot-runner.ts";
import { type DecoderModel, SoloRunner } from "./solo-runner.ts";

export interface RunnerSize {
  readonly rows: number;
  /** Most tokens of a row. */
  readonly rowTokens: number;
  /** For attention state. */
  readonly budgetBytes: number;
  /** Runs of the session that may go on at the same time. */
  readonly runsAtOnce: number;
  /** undefined: rows are in the host's memory. */
  readonly cudaDeviceId: number | undefined;
}

/** Rows that a self-test needs. */
const MIN_ROWS = 2;

export async function createRunner(
  model: DecoderModel,
  size: RunnerSize,
  log: Log,
): Promise<DecoderRunner> {
  const rows = Math.max(MIN_ROWS, size.rows);
  const onRowFailure = (cause: unknown): void =>
    log.error("row.failed", { reason: cause instanceof Error ? cause.message : String(cause) });
  const solo = { rows, rowTokens: size.rowTokens, onRowFailure };
  const session: unknown = model.sessions["model"];
  if (!(session instanceof NativeSession)) return SoloRunner.create(model, solo);
  const graph = readDecoderGraph(session, session.graph);
  let reason: string | undefined;
  if (typeof graph === "string") reason = graph;
  else {
    const space = session.openMemory(size.cudaDeviceId);
    const rowTokens = space.isLazy ? size.rowTokens : findRowTokens(graph, { ...size, rows });
    const fastest = readSibling(session);
    const options = { ...size, rows, rowTokens, fastest };
    const runner = new SlotRunner({ session, graph }, options, space);
    reason = await findRaggedFault(runner, graph.logitsType);
    if (reason === undefined) return runner;
  }
  log.warn("rows.run_alone", { reason, rows });
  return SoloRunner.create(model, solo);
}

/** A sibling comes from the same file: what its graph asks for is of the same kind. */
function readSibling({ sibling }: NativeSession): SlotSession | undefined {
  if (sibling === undefined) return undefined;
  const graph = readDecoderGraph(sibling, sibling.graph);
  if (typeof graph === "string") throw new Error(graph);
  return { session: sibling, graph };
}

/** Where all of a row is taken at once, rows are as long as the budget lets them be. */
function findRowTokens({ kv }: DecoderGraph, { rows, rowTokens, budgetBytes }: RunnerSize): number {
  const tokens = Math.floor(budgetBytes / (rows * KvMemory.bytesPerToken(kv)));
  return Math.min(rowTokens, tokens);
}
