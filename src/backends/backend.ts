/**
 * What the gateway asks of anything that generates. Adapters implement it; one contract suite runs against each.
 */
import type {
  EngineEvent,
  GenerateRequest,
  GenerationCount,
  Receipt,
  ReceiptList,
  RequestState,
} from "../contract/engine.ts";

export interface Backend {
  /**
   * Begins a generation. Events come in batches, one per network read, in the order engine.ts describes.
   * Aborting `signal` drops the connection; the backend then stops by itself.
   *
   * @throws {BackendError} if the backend refuses or cannot be reached; iteration throws it if the stream breaks
   */
  generate(request: GenerateRequest, signal: AbortSignal): Promise<AsyncIterable<EngineEvent[]>>;

  /** What a generation would be, without running it. @throws {BackendError} */
  count(request: GenerateRequest): Promise<GenerationCount>;

  /** Lets a generation make so many tokens, all choices together, if it was bound to fewer. */
  grant(requestId: string, completionTokens: number): Promise<void>;

  /** What is known of a generation, which goes on. One that waits is running. @throws {BackendError} */
  find(requestId: string): Promise<RequestState>;

  /** Stops a generation within a step and tells what is known of it; an ended one answers with its receipt. */
  cancel(requestId: string): Promise<RequestState>;
}

/** A backend that keeps receipts, so that the books can be checked against it. */
export interface ReceiptSource {
  /** A page of an organization's receipts. @throws {BackendError} if it cannot be asked */
  listReceipts(organizationId: string, after: string | null): Promise<ReceiptList>;
}

export type BackendFault =
  | "context_length_exceeded"
  | "invalid_value"
  | "grammar_too_slow"
  | "model_not_found"
  | "no_capacity"
  | "deadline_exceeded"
  | "unreachable"
  /** The way to it broke while it answered; it may have run on. */
  | "connection_lost"
  | "failed";

/** A backend did not do what was asked. `detail` is fit for the caller only when the fault is the caller's. */
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

/** Whether a receipt can be priced. A signature says who wrote it, not that it makes sense. */
export function isPossible({ promptTokens, cachedTokens }: Receipt): boolean {
  return cachedTokens <= promptTokens;
}

/** Whether anything was run. */
export function hasWork({ completionTokens, prefillMs }: Receipt): boolean {
  return completionTokens > 0 || prefillMs > 0;
}

/** A receipt in the words of a settlement. */
export function measureReceipt(receipt: Receipt) {
  const { promptTokens, cachedTokens, completionTokens } = receipt;
  const { queueMs, prefillMs, decodeMs, deviceMs } = receipt;
  return {
    measuredBy: "receipt" as const,
    usage: { promptTokens, cachedTokens, completionTokens },
    timing: { queueMs, prefillMs, decodeMs, deviceMs },
    receipt,
  };
}
