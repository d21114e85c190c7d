/**
 * The edge as a backend: tasks that this very isolate runs. It is its own meter, so its receipts
 * are signed as a worker's are. Nothing is left running: a task is over before anybody could stop
 * it.
 */
import type { RequestState } from "../contract/engine.ts";
import { signReceipt } from "../contract/signature.ts";
import type { TaskEvent, TaskRequest } from "../contract/task.ts";
import { charactersOf, excessOf, runEdgeTask, type EdgeRefusal } from "../edge-models/edge-task.ts";
import { ApiError } from "../errors.ts";
import { BackendError, type Backend } from "./backend.ts";
import { signingKeysOf } from "./signing-keys.ts";
import type { TaskBackend } from "./task.ts";

const WORKER_ID = "edge";

export type Defer = (work: Promise<unknown>) => void;

/**
 * The isolate's one thread, had by one at a time, in turns by organization; after each it is left
 * to others for as long.
 */
export interface ThreadLine {
  /**
   * @param defer keeps the work alive, and the rest after it, when the client leaves
   * @throws {ApiError} no_capacity
   */
  run<Body, Result>(
    work: {
      readonly who: string;
      /** What it costs, as bytes of a body that is parsed and checked. */
      readonly bytes: number;
      readonly read: () => Promise<Body>;
      readonly check: (body: Body) => Result;
    },
    defer: Defer,
  ): Promise<Result>;
}

/** A character of a text takes as long as so many bytes of a body, and a task so many more. */
const BYTES_PER_CHARACTER = 26;
const BYTES_PER_TASK = 32 * 1_024;

export interface EdgeParts {
  readonly secret: string;
  readonly thread: ThreadLine;
  readonly defer: Defer;
  readonly now?: () => number;
}

export class EdgeBackend implements Backend, TaskBackend {
  readonly #parts: EdgeParts;

  constructor(parts: EdgeParts) {
    this.#parts = parts;
  }

  async generate(): Promise<never> {
    throw new BackendError("model_not_found", "the edge generates no text");
  }

  async runTask(request: TaskRequest): Promise<AsyncIterable<TaskEvent[]>> {
    const { secret, thread, defer, now = Date.now } = this.#parts;
    const startedAtMs = now();
    // What is never read takes nobody's place, and is not told to come again.
    const excess = excessOf(request.input);
    if (excess !== undefined) throw faultOf(excess);
    const bytes = BYTES_PER_TASK + BYTES_PER_CHARACTER * charactersOf(request.input);
    const work = {
      who: request.organizationId,
      bytes,
      read: async () => request,
      check: ({ model, input }: TaskRequest) => runEdgeTask(model, input),
    };
    const answer = await thread.run(work, defer).catch(fullAsOfBackend);
    if (!answer.ok) throw faultOf(answer);
    const { promptTokens, result } = answer;
    const endedAtMs = now();
    const { receipt: key } = await signingKeysOf(secret);
    const receipt = await signReceipt(key, {
      requestId: request.requestId,
      organizationId: request.organizationId,
      model: request.model,
      workerId: WORKER_ID,
      outcome: "completed",
      promptTokens,
      cachedTokens: 0,
      completionTokens: 0,
      queueMs: 0,
      prefillMs: endedAtMs - startedAtMs,
      decodeMs: 0,
      batchOccupancy: 0,
      // No device of ours: what the Worker's processor costs is Cloudflare's to say.
      deviceMs: 0,
      kvBytes: 0,
      startedAtMs,
      endedAtMs,
    });
    return inOneBatch([
      { type: "started", promptTokens },
      { type: "end", result, receipt },
    ]);
  }

  /** A task is over before anybody could ask for it, so one that is asked for runs nowhere. */
  async find(): Promise<RequestState> {
    return { state: "unknown" };
  }

  /** It knows nothing of tasks that are over. */
  async cancel(): Promise<RequestState> {
    return { state: "unknown" };
  }
}

/** A line that is full is this place's, and another may have room. */
function fullAsOfBackend(thrown: unknown): never {
  if (!(thrown instanceof ApiError) || thrown.code !== "no_capacity") throw thrown;
  const { message, retryAfterMs } = thrown;
  throw new BackendError("no_capacity", message, { retryAfterMs });
}

function faultOf({ fault, message, param }: EdgeRefusal): BackendError {
  return new BackendError(fault, message, { param });
}

async function* inOneBatch(events: TaskEvent[]): AsyncGenerator<TaskEvent[]> {
  yield events;
}
