/**
 * What the gateway asks of anything that runs tasks: embeddings, ranking, classification and
 * whatever else is not generation. Of most a caller is told once they are done; of those that
 * write, it may be told what is written so far.
 */
import type { RequestState } from "../contract/engine.ts";
import type { TaskEvent, TaskRequest } from "../contract/task.ts";

export interface TaskBackend {
  /**
   * Begins a task. Events come in batches, one per network read, in the order task.ts describes:
   * what they say of the task is whole, and its receipt is signed for it. Aborting `signal` drops
   * the connection; the backend then stops by itself.
   *
   * @param takesText a text may come in pieces, by `delta`; a backend need not send any
   * @throws {BackendError} if the backend refuses or cannot be reached; iteration throws it if the
   * stream breaks
   */
  runTask(
    request: TaskRequest,
    signal: AbortSignal,
    takesText?: boolean,
  ): Promise<AsyncIterable<TaskEvent[]>>;

  /** Stops a task after the batch that it has rows in, and tells what is known of it. */
  cancel(requestId: string): Promise<RequestState>;
}
