/**
 * One exchange with a provider: its own abort, its times, and the bound of what is read. However it
 * ends — answered, broken, left by its reader — the provider is stopped: nothing it makes for
 * nobody is paid.
 */
import { BackendError, NotBegunInTime } from "../backend.ts";
import { reasonOf } from "../worker-answers.ts";

export interface Patience {
  readonly first_event_timeout_ms: number;
  readonly idle_timeout_ms: number;
}

/** How long the usage is waited for when the answer is whole. */
const TAIL_MS = 5_000;
/** Of an error's body; more is not needed to know what it says. */
const MAX_ERROR_BYTES = 65_536;

export class Exchange {
  readonly #own = new AbortController();
  readonly #outer: AbortSignal;
  readonly #patience: Patience;
  readonly #onOuterAbort = () => this.#own.abort(this.#outer.reason);
  #isBegun = false;
  /** How long the next event may still be waited for. */
  #leftMs: number;

  /** @param outer aborts when nobody waits any more */
  constructor(outer: AbortSignal, patience: Patience) {
    this.#outer = outer;
    this.#patience = patience;
    this.#leftMs = patience.first_event_timeout_ms;
    if (outer.aborted) this.#onOuterAbort();
    else outer.addEventListener("abort", this.#onOuterAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#own.signal;
  }

  /**
   * What is waited for, no longer than the provider may take for its next event. What its reader
   * takes is not the provider's time.
   *
   * @throws {BackendError} failed when it takes longer; unreachable or connection_lost for any
   * other fault
   */
  async wait<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.#own;
    const fromMs = performance.now();
    const timer = setTimeout(() => this.#own.abort(this.#overdue()), this.#leftMs);
    let onAbort = (): void => undefined;
    // An abort ends a wait also where the runtime's own reading does not see it.
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal.reason as Error);
      if (signal.aborted) onAbort();
      else signal.addEventListener("abort", onAbort, { once: true });
    });
    try {
      return await Promise.race([work, aborted]);
    } catch (cause) {
      throw this.#faultOf(cause);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - fromMs));
    }
  }

  /** An event came: now it is the next that is waited for. */
  progress(): void {
    this.#isBegun = true;
    this.#leftMs = this.#patience.idle_timeout_ms;
  }

  /** The answer is whole: what may still come is worth a short wait. */
  hurry(): void {
    this.#leftMs = Math.min(this.#leftMs, TAIL_MS);
  }

  /** Nothing more is wanted. */
  close(): void {
    this.#outer.removeEventListener("abort", this.#onOuterAbort);
    this.#own.abort(new BackendError("failed", "the exchange is over"));
  }

  #overdue(): BackendError {
    const { first_event_timeout_ms: firstMs, idle_timeout_ms: idleMs } = this.#patience;
    return this.#isBegun
      ? new BackendError("failed", `the provider sent no further event in ${idleMs} ms`)
      : new NotBegunInTime(`the provider sent no event in ${firstMs} ms`);
  }

  #faultOf(cause: unknown): BackendError {
    if (cause instanceof BackendError) return cause;
    const known = reasonOf(this.#own.signal);
    if (known !== undefined) return known;
    return this.#isBegun
      ? new BackendError("connection_lost", "the provider's stream broke", { cause })
      : new BackendError("unreachable", "the provider cannot be reached", { cause });
  }
}

/** The beginning of a body as JSON; the rest is left. @returns undefined for what is not JSON */
export async function readErrorBody(response: Response, exchange: Exchange): Promise<unknown> {
  try {
    return JSON.parse(await readText(response, exchange, MAX_ERROR_BYTES));
  } catch {
    return undefined;
  }
}

/** @throws {BackendError} failed when there is more than `maxBytes` */
export async function readText(
  { body }: Response,
  exchange: Exchange,
  maxBytes: number,
): Promise<string> {
  if (body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of readBytes(body, exchange, maxBytes))
    text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

/** The bytes of a body, as they come; whoever stops reading cancels it. @throws {BackendError} */
export async function* readBytes(
  body: ReadableStream<Uint8Array>,
  exchange: Exchange,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let left = maxBytes;
  try {
    for (;;) {
      const { done, value } = await exchange.wait(reader.read());
      if (done) return;
      left -= value.byteLength;
      if (left < 0)
        throw new BackendError("failed", `the provider sent more than ${maxBytes} bytes`);
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
