/**
 * What the gateway asks of anything that generates, in our own words. Adapters implement it; one
 * contract suite runs against each.
 *
 * Only `generate` is asked of every backend. One that counts no prompt begins with its first delta;
 * one that measures nothing ends without figures, and what the edge relayed counts; one that cannot
 * be told to stop is left by dropping its connection.
 */
import type { ReceiptList } from "../contract/deliveries.ts";
import type {
  EngineEvent,
  GenerateRequest,
  GenerationCount,
  Receipt,
  RequestState,
} from "../contract/engine.ts";
import type { Measured } from "./evidence.ts";

/** What is to be generated, and the id of this attempt at it (src/contract/attempts.ts). */
export interface BackendRequest extends Omit<GenerateRequest, "protocol" | "requestId"> {
  readonly attemptId: string;
}

/** How an attempt ended, as its backend says. */
export interface BackendEnd {
  readonly outcome: Receipt["outcome"];
  /** null: it measures nothing. */
  readonly measured: Measured | null;
}

/**
 * `started` first, where the backend counts the prompt; then deltas and parts of calls, each with
 * the tokens of the whole request so far, or as many as its adapter has counted; at last `end` or
 * `error`.
 */
export type BackendEvent =
  | Exclude<EngineEvent, { type: "end" | "error" }>
  | ({ readonly type: "end" } & BackendEnd)
  /** It had begun, and could not go on. */
  | ({ readonly type: "error"; readonly error: BackendError } & BackendEnd);

export interface Backend {
  /**
   * Begins a generation. Events come in batches, one per network read.
   * Aborting `signal` drops the connection; the backend then stops by itself.
   *
   * @throws {BackendError} if the backend refuses or cannot be reached; iteration throws it if the
   * stream breaks
   */
  generate(request: BackendRequest, signal: AbortSignal): Promise<AsyncIterable<BackendEvent[]>>;

  /** What a generation would be, without running it. @throws {BackendError} */
  count?(request: BackendRequest): Promise<GenerationCount>;

  /** Lets a generation make so many tokens, all choices together, if it was bound to fewer. */
  grant?(attemptId: string, completionTokens: number): Promise<void>;

  /**
   * What is known of a generation, which goes on. One that waits is running.
   *
   * @throws {BackendError}
   */
  find?(attemptId: string): Promise<RequestState>;

  /**
   * Stops a generation within a step and tells what is known of it; an ended one answers with its
   * receipt.
   */
  cancel?(attemptId: string): Promise<RequestState>;

  /**
   * A page of an organization's receipts, for the books to be checked against.
   *
   * @throws {BackendError}
   */
  listReceipts?(organizationId: string, after: string | null): Promise<ReceiptList>;
}

export type BackendFault =
  | "context_length_exceeded"
  | "invalid_value"
  /** The request asks for what this backend does not do, and another may. */
  | "unsupported_parameter"
  | "grammar_too_slow"
  | "model_not_found"
  | "no_capacity"
  | "deadline_exceeded"
  | "unreachable"
  /** The way to it broke while it answered; it may have run on. */
  | "connection_lost"
  | "failed";

/**
 * A backend did not do what was asked. `detail` is fit for the caller only when the fault is the
 * caller's.
 */
export class BackendError extends Error {
  override readonly name = "BackendError";
  readonly fault: BackendFault;
  readonly param: string | null;
  readonly retryAfterMs: number | undefined;

  constructor(
    fault: BackendFault,
    detail: string,
    options: { param?: string | null; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(detail, options.cause === undefined ? {} : { cause: options.cause });
    this.fault = fault;
    this.param = options.param ?? null;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/**
 * It had told of nothing when its time to begin was over. Whose fault that is shows in what it
 * tells others meanwhile.
 */
export class NotBegunInTime extends BackendError {
  constructor(detail = "the backend did not begin in time") {
    super("connection_lost", detail);
  }
}

/**
 * At least one event.
 *
 * @throws {BackendError} failed, of a stream that has none
 */
export async function firstBatchOf<Event>(source: AsyncIterator<Event[]>): Promise<Event[]> {
  const first = await source.next();
  if (first.done === true || first.value.length === 0)
    throw new BackendError("failed", "the backend's stream has no events");
  return first.value;
}
