/** What a task is on Hugging Face's wire. Pure. */
import type { z } from "zod";

import type { ModelTask, Pooling } from "../../contract/models.ts";
import type { TaskInput, TaskResult } from "../../contract/task.ts";

type ResultOf<Task extends TaskInput["task"]> = Extract<TaskResult, { task: Task }>;

interface Definition<Request, Task extends TaskInput["task"]> {
  /** What a model must be offered for. */
  readonly modelTask: ModelTask;
  readonly task: Task;
  readonly schema: z.ZodType<Request>;
  readonly toInput: (request: Request, pooling: Pooling) => Extract<TaskInput, { task: Task }>;
  readonly toAnswer: (result: ResultOf<Task>, request: Request) => unknown;
}

/**
 * A task of this wire, with the type of its request forgotten: the schema has made it what the
 * mappings take.
 */
export interface HuggingFaceTask extends Pick<Definition<unknown, never>, "modelTask" | "schema"> {
  readonly toInput: (request: unknown, pooling: Pooling) => TaskInput;
  readonly toAnswer: (result: TaskResult, request: unknown) => unknown;
  /** A body that is no JSON is the task's one input. */
  readonly takesBytes?: boolean;
}

export function define<Request, Task extends TaskInput["task"]>({
  modelTask,
  task,
  schema,
  toInput,
  toAnswer,
}: Definition<Request, Task>): HuggingFaceTask {
  return {
    modelTask,
    schema,
    toInput: (request, pooling) => toInput(request as Request, pooling),
    toAnswer: (result, request) => {
      if (result.task !== task) throw new Error(`a result of ${result.task}`);
      return toAnswer(result as ResultOf<Task>, request as Request);
    },
  };
}

export function toList<T>(inputs: T | T[]): T[] {
  return Array.isArray(inputs) ? inputs : [inputs];
}

/** One for one, a list for a list. */
export function asAsked(inputs: unknown, results: readonly unknown[]): unknown {
  return Array.isArray(inputs) ? results : results[0];
}
