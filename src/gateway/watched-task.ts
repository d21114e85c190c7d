/**
 * Tells what became of a task to those who choose the places of the next ones, as visit.ts does of
 * a generation.
 */
import { BackendError } from "../backends/backend.ts";
import type { TaskBackend } from "../backends/task.ts";
import type { TaskEvent } from "../contract/task.ts";
import type { Visit } from "../routing/health.ts";
import { noteFault } from "./visit.ts";

/** @param visit undefined: nothing is kept of where it runs */
export function watchedTask(
  backend: TaskBackend,
  visit: Visit | undefined,
  now: () => number,
): TaskBackend {
  if (visit === undefined) return backend;
  return {
    runTask: async (request, signal, takesText) => {
      try {
        return told(await backend.runTask(request, signal, takesText), visit, now);
      } catch (thrown) {
        noteFault(visit, thrown, now());
        throw thrown;
      }
    },
    cancel: (requestId) => {
      // Whatever becomes of it from now on was asked for here.
      visit.left(now());
      return backend.cancel(requestId);
    },
  };
}

async function* told(
  batches: AsyncIterable<TaskEvent[]>,
  visit: Visit,
  now: () => number,
): AsyncGenerator<TaskEvent[]> {
  let hasAnswered = false;
  try {
    for await (const batch of batches) {
      if (hasAnswered) visit.heard(now());
      else visit.answered(now());
      hasAnswered = true;
      const last = batch.at(-1);
      if (last?.type === "end") visit.ended(now());
      if (last?.type === "error") visit.ended(now(), faultIn(last));
      yield batch;
    }
    visit.ended(now(), new BackendError("failed", "the backend's stream has no end"));
  } catch (thrown) {
    noteFault(visit, thrown, now());
    throw thrown;
  } finally {
    visit.left(now());
  }
}

/** Of a task that had begun: its deadline is its caller's matter. */
export function faultIn({ code, message }: Extract<TaskEvent, { type: "error" }>): BackendError {
  return new BackendError(code === "deadline_exceeded" ? code : "failed", message);
}
