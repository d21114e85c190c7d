/**
 * What the gateway asks of anything that runs tasks: embeddings, ranking, classification and
 * whatever else is not generation. A task has no stream for its caller: it is begun, told to stop,
 * or done.
 */
import type { RequestState } from "../contract/engine.ts";
import type { TaskEvent, TaskRequest } from "../contract/task.ts";

export interface TaskBackend {
  /**
   * Begins a task. Events come in batches, one per network read, in the order task.ts describes:
   * what they say of the task is whole, and its receipt is signed for it. Aborting `signal` drops
   * the connection; the backend then stops by itself.
   *
   * @throws {BackendError} if the backend refuses or cannot be reached; iteration throws it if the
   * stream breaks
   */
  runTask(request: TaskRequest, signal: AbortSignal): Promise<AsyncIterable<TaskEvent[]>>;

  /** Stops a task after the batch that it has rows in, and tells what is known of it. */
  cancel(requestId: string): Promise<RequestState>;
}
